package main

import (
	"testing"
	"testing/fstest"

	"github.com/dragoman-go/dragoman/internal/gen/gentest"
)

func TestUpToDate(t *testing.T) { gentest.UpToDate(t, "../../name", compile) }

func TestTablesErrors(t *testing.T) {
	good := fstest.MapFS{
		"phones.txt": {Data: []byte("a v\nb\n")}, "near.txt": {Data: []byte("x ab\n")}, "letters.txt": {Data: []byte("a a\n")},
		"digraphs.txt": {Data: []byte("bb b\n")}, "han.txt": {Data: []byte("yi 一\n")}, "simplified.txt": {Data: []byte("國国\n")},
	}
	if _, err := tables(good); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ file, data string }{
		{"near.txt", "x ac\n"},
		{"near.txt", "x ab\ny ba\n"},
		{"letters.txt", "a\n"},
		{"digraphs.txt", "bb\n"},
		{"han.txt", "yi a\n"},
		{"simplified.txt", "國\n"},
	} {
		bad := fstest.MapFS{}
		for k, v := range good {
			bad[k] = v
		}
		bad[c.file] = &fstest.MapFile{Data: []byte(c.data)}
		if _, err := tables(bad); err == nil {
			t.Errorf("%s with %q: no error", c.file, c.data)
		}
	}
}

func TestSpellings(t *testing.T) {
	for _, c := range []struct{ pinyin, wade string }{
		{"xiao", "hsiao"}, {"zhong", "chung"}, {"qi", "ch'i"}, {"ze", "tse"}, {"si", "ssu"}, {"jian", "chien"}, {"ri", "jih"}, {"guo", "kuo"}, {"ge", "ko"},
	} {
		found := false
		for _, s := range spellings(c.pinyin) {
			found = found || s == c.wade
		}
		if !found {
			t.Errorf("%s: %v, want %s among them", c.pinyin, spellings(c.pinyin), c.wade)
		}
	}
}
