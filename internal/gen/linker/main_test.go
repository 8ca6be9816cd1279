package main

import (
	"bytes"
	"os"
	"testing"
)

func TestReproducible(t *testing.T) {
	got, err := build("../../../entity/data/linker")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../../entity/link_words.bin")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("entity/link_words.bin is out of date: go generate ./entity")
	}
}
