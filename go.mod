module github.com/dragoman-go/dragoman

go 1.25.0

require (
	github.com/agnivade/levenshtein v1.2.2
	github.com/google/go-cmp v0.7.0
	golang.org/x/text v0.39.0
)
