package main

import (
	"bytes"
	"os"
	"testing"
)

const entityDir = "../../../entity/"

func TestWordsReproducible(t *testing.T) {
	got, err := build(entityDir + "data/linker")
	compare(t, entityDir+"link_words.bin", got, err)
}

func TestGeneralReproducible(t *testing.T) {
	countries := entityDir + "world/data/countries.txt"
	if _, err := os.Stat(countries); err != nil {
		t.Skip(err)
	}
	got, err := buildGeneral(entityDir+"data/linker", countries)
	compare(t, entityDir+"link_general.kb", got, err)
}

func compare(t *testing.T, file string, got []byte, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is out of date: go generate ./entity", file)
	}
}
