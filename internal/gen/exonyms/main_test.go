package main

import (
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../../normalize/terms", compile) }

func TestCountries(t *testing.T) {
	got := string(countries("# x\n> Ukraine @ place: es Ucrania\n"))
	for _, want := range []string{"\n+ Ukraine: es Ucrania; ", "\n> Sweden @ place: es Suecia; ", "\n> Netherlands @ place the: es Países Bajos; ", "\n> Georgia @ place careful: "} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, bad := range []string{"> Chile @ place: es", "Territories (", " es Chile;"} {
		if strings.Contains(got, bad) {
			t.Errorf("has %q", bad)
		}
	}
}
