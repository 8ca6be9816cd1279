package main

import (
	"os"
	"strings"
	"testing"
)

// TestGenerated makes the checked-in file anew and compares.
func TestGenerated(t *testing.T) {
	src, err := os.ReadFile("../../order/weights.txt")
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile("../../order/weights_gen.go")
	if err != nil {
		t.Fatal(err)
	}
	got, err := compile(string(src))
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("weights_gen.go is stale: run go generate ./internal/order")
	}
}

func TestErrors(t *testing.T) {
	for _, src := range []string{"a 1 2 3 4\n", "a\t1 2 3\n", "a\t1 2 3 x\n", "a\t1 2 3 99999\n", "a\t1 2 3 4\na\t1 2 3 4\n"} {
		if _, err := compile(src); err == nil || !strings.Contains(err.Error(), "weights.txt") {
			t.Errorf("%q: %v", src, err)
		}
	}
}
