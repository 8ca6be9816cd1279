package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestKBBuild(t *testing.T) {
	dir := t.TempDir()
	index := filepath.Join(dir, "lindmoor.kb")
	source := filepath.Join(dir, "lindmoor.csv")
	if err := os.WriteFile(source, []byte("id,name,type\nlm,Lindmoor,place\nx,,place\nhm,Hugo Marr,person\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	status, _, errs := call("", "kb", "build", "-from", "csv", source, "-o", index)
	if status != 1 || !strings.Contains(errs, "lindmoor.csv:3: name: is empty") || !strings.Contains(errs, "2 entities") {
		t.Errorf("status %d: %s", status, errs)
	}
	status, out, errs := call(`{"id":1,"name":"MARR, Hugo"}`, "lookup", "-kb", index)
	if status != 0 || !strings.Contains(out, `"entity":"hm"`) {
		t.Errorf("status %d: %s%s", status, out, errs)
	}
	// JSON lines serve as they are.
	lines := filepath.Join(dir, "lindmoor.jsonl")
	if err := os.WriteFile(lines, []byte(`{"id":"lm","name":"Lindmoor","type":"place"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, out, errs = call(`{"id":1,"name":"lindmoor"}`, "lookup", "-kb", lines); !strings.Contains(out, `"entity":"lm"`) {
		t.Error(out, errs)
	}
	for _, c := range []struct {
		label, want string
		args        []string
		status      int
	}{
		{"no source", "a source", []string{"build", "-o", index}, 2},
		{"no subcommand", "usage", nil, 2},
		{"format", `unknown format "xml"`, []string{"build", "-from", "xml", source, "-o", index}, 2},
		{"two sources", "one source", []string{"build", source, source, "-o", index}, 2},
		{"no file", "no such file", []string{"build", "-from", "csv", filepath.Join(dir, "none"), "-o", index}, 1},
		{"a folder as source", dir + " is a folder", []string{"build", "-from", "csv", dir, "-o", index}, 1},
		{"a folder to write", "write " + dir + ": is a folder", []string{"build", "-from", "csv", source, "-o", dir}, 1},
		{"a folder that is not there", "write into the folder " + filepath.Join(dir, "none") + ": no such file", []string{"build", "-from", "csv", source, "-o", filepath.Join(dir, "none", "x.kb")}, 1},
		{"strict", "name: is empty", []string{"build", "-strict", "-from", "csv", source, "-o", filepath.Join(dir, "strict.kb")}, 1},
	} {
		status, _, errs := call("", append([]string{"kb"}, c.args...)...)
		if status != c.status || !strings.Contains(errs, c.want) || strings.Contains(errs, ".x.kb") {
			t.Errorf("%s: status %d: %s", c.label, status, errs)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "strict.kb")); err == nil {
		t.Error("an index was written in spite of an error")
	}
}
