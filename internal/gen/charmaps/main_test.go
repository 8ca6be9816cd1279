package main

import (
	"testing"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../../normalize", compile) }
