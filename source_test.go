package dragoman_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strconv"
	"strings"
	"testing"
)

// TestSource: no package that is imported by others asks for what differs from run
// to run or machine to machine: the clock, the local time zone, chance, the
// network. Only entity opens files.
func TestSource(t *testing.T) {
	forbidden := map[string][]string{ // by import path, its names; all of them where there are none
		"time":         {"Now", "Since", "Until", "Local", "LoadLocation", "After", "AfterFunc", "Tick", "NewTicker", "NewTimer", "Sleep"},
		"math/rand":    nil,
		"math/rand/v2": nil,
		"crypto/rand":  nil,
		"hash/maphash": nil,
		"net":          nil,
		"net/http":     nil,
		"os/exec":      nil,
		"log":          nil,
		"log/slog":     nil,
	}
	files := 0
	err := fs.WalkDir(os.DirFS("."), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch file {
			case "bench", "cmd", "internal/gen", "internal/fit":
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		files++
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, file, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		names := map[string][]string{} // the names that may not be used, by the name of the package in this file
		for _, s := range f.Imports {
			imported, err := strconv.Unquote(s.Path.Value)
			if err != nil {
				return err
			}
			switch not, ok := forbidden[imported]; {
			case ok && not == nil, imported == "os" && path.Dir(file) != "entity":
				t.Errorf("%s: imports %s", fset.Position(s.Pos()), imported)
			case ok:
				names[path.Base(imported)] = not
			}
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if s, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := s.X.(*ast.Ident); ok {
					for _, not := range names[x.Name] {
						if s.Sel.Name == not {
							t.Errorf("%s: uses %s.%s", fset.Position(s.Pos()), x.Name, not)
						}
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 200 {
		t.Errorf("only %d files were read", files)
	}
}
