package dragoman_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestImportCost pins what an importer pays: the bytes added to a binary by one
// verb of each package, and work before main, of which there is none.
func TestImportCost(t *testing.T) {
	if testing.Short() {
		t.Skip("builds five programs")
	}
	size := func(t *testing.T, imports, body string) int64 {
		t.Helper()
		dir := t.TempDir()
		src, bin := filepath.Join(dir, "main.go"), filepath.Join(dir, "main.exe")
		code := fmt.Sprintf("package main\n\nimport (\n%s)\n\nfunc main() {\n\tprintln(%s)\n}\n", imports, body)
		if err := os.WriteFile(src, []byte(code), 0o644); err != nil {
			t.Fatal(err)
		}
		if out, err := exec.Command("go", "build", "-o", bin, src).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		cmd := exec.Command(bin)
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		for line := range bytes.Lines(out) {
			if bytes.HasPrefix(line, []byte("init ")) && bytes.Contains(line, []byte("dragoman")) {
				t.Errorf("work at import: %s", line)
			}
		}
		info, err := os.Stat(bin)
		if err != nil {
			t.Fatal(err)
		}
		return info.Size()
	}
	const fmtImport = "\t\"fmt\"\n" // what nearly every program has
	empty := size(t, fmtImport, `fmt.Sprint(1)`)
	const module = "github.com/dragoman-go/dragoman"
	for _, c := range []struct {
		name, imports, body string
		max                 float64 // MB
	}{
		{"normalize", module + "/normalize", `func() string { n, _ := normalize.New(); return n.Repair(fmt.Sprint(1)).Text }()`, 12.5},
		{"entity", module + "/entity", `entity.Compare(fmt.Sprint(1), "Ann", entity.Person).Same`, 1.6},
		{"timeline", module + "/timeline time", `len(timeline.Tag(fmt.Sprint(1), time.Time{}))`, 1.8},
		{"world", module + "/entity/world", `len(world.KB().Lookup(fmt.Sprint(1)))`, 8},
		{"dragoman", module + " context", `func() bool { r, _ := dragoman.New(); _, err := r.Read(context.Background()); return err == nil }(), fmt.Sprint(1)`, 24.3},
	} {
		t.Run(c.name, func(t *testing.T) {
			imports := fmtImport
			for _, p := range strings.Fields(c.imports) {
				imports += fmt.Sprintf("\t%q\n", p)
			}
			mb := float64(size(t, imports, c.body)-empty) / 1e6
			t.Logf("%.1f MB", mb)
			if mb > c.max {
				t.Errorf("%.1f MB, at most %.1f", mb, c.max)
			}
		})
	}
}

// TestImportDirection: packages know only those below them.
func TestImportDirection(t *testing.T) {
	const module = "github.com/dragoman-go/dragoman"
	for pkg, not := range map[string][]string{
		"normalize":    {"/entity", "/timeline", "/internal/name", "/internal/gen"},
		"entity":       {"/normalize", "/timeline", "/entity/world", "/internal/gen"},
		"timeline":     {"/normalize", "/entity/world", "/internal/gen"},
		"entity/world": {"/normalize", "/timeline", "/internal/gen"},
	} {
		out, err := exec.Command("go", "list", "-deps", module+"/"+pkg).Output()
		if err != nil {
			t.Fatal(err)
		}
		for dep := range strings.Lines(string(out)) {
			for _, n := range not {
				if d := strings.TrimSpace(dep); d == module+n || strings.HasPrefix(d, module+n+"/") && n != "/entity" {
					t.Errorf("%s imports %s", pkg, d)
				}
			}
		}
	}
}
