package dragoman_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// licence is what a comment says that tells under which terms a file stands.
var licence = regexp.MustCompile(`(?i)licen[cs]e|public domain|Apache-2\.0|CC0|CC BY`)

// TestDataFiles: every file of data says in its first lines where it comes from and
// under which licence, and NOTICE names each that others made.
func TestDataFiles(t *testing.T) {
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	files := 0
	err = fs.WalkDir(os.DirFS("."), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name == "testdata" || name != "." && strings.HasPrefix(name, ".") {
				return fs.SkipDir
			}
			return nil
		}
		if ext := path.Ext(file); ext != ".txt" && ext != ".tsv" {
			return nil
		}
		files++
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		head := header(string(text))
		if !licence.MatchString(head) {
			t.Errorf("%s does not say at its top under which licence it stands", file)
		}
		if !strings.Contains(head, "for this project") && !strings.Contains(string(notice), path.Base(file)) {
			t.Errorf("%s was not written for this project, and NOTICE does not name it", file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 100 {
		t.Errorf("only %d files of data were found", files)
	}
}

// header returns the comment at the top of a file in one line.
func header(text string) string {
	var words []string
	for line := range strings.Lines(text) {
		comment, ok := strings.CutPrefix(line, "#")
		if !ok {
			break
		}
		words = append(words, strings.Fields(comment)...)
	}
	return strings.Join(words, " ")
}

// named is a file or folder that a document names in backquotes.
var named = regexp.MustCompile("`([a-z][a-z0-9_./-]*(?:/|\\.(?:go|txt|md|tsv)))`")

// TestDocumentsNameFiles: the files and folders that documents name are there.
func TestDocumentsNameFiles(t *testing.T) {
	var names []string
	err := fs.WalkDir(os.DirFS("."), ".", func(file string, d fs.DirEntry, err error) error {
		if d.IsDir() {
			file += "/"
		}
		names = append(names, "/"+file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, document := range []string{"README.md", "DESIGN.md", "CONTRIBUTING.md", "bench/README.md"} {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range named.FindAllStringSubmatch(string(text), -1) {
			if !slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, "/"+m[1]) }) {
				t.Errorf("%s names %s, which is not there", document, m[1])
			}
		}
	}
}
