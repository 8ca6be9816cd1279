module github.com/dragoman-go/dragoman/bench

go 1.25.0

require github.com/dragoman-go/dragoman v0.0.0

require golang.org/x/text v0.39.0 // indirect

replace github.com/dragoman-go/dragoman => ../
