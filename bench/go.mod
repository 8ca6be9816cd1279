module github.com/dragoman-go/dragoman/bench

go 1.25.0

require (
	github.com/agnivade/levenshtein v1.2.2
	github.com/antzucaro/matchr v0.0.0-20221106193745-7bed6ef61ef9
	github.com/dragoman-go/dragoman v0.0.0
	golang.org/x/text v0.39.0
)

require github.com/mozillazg/go-unidecode v0.2.0

replace github.com/dragoman-go/dragoman => ../
