package main

import (
	"bytes"
	"os"
	"testing"
)

// TestGenerate: the file in the repository is what the generator writes.
func TestGenerate(t *testing.T) {
	want, err := generate("../../../normalize/letters.txt")
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("../../../normalize/encoding_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("normalize/encoding_gen.go is out of date: run go generate ./normalize")
	}
}
