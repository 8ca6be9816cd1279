package entity

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/internal/fold"
)

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// testEntities are made up, apart from countries.
var testEntities = []Entity{
	{
		ID: "person/ana-belmonte", Type: Person, Name: "Ana Belmonte", Aliases: []string{"Ana María Belmonte", "Ана Бельмонте"},
		WeakAliases: []string{"the Lioness"}, Description: "foreign minister", Country: "country/XA", Weight: 0.7,
		Roles: []Role{
			{Title: "Mayor", Of: "Lindmoor", From: day(2011, 1, 2), To: day(2015, 1, 2)},
			{Title: "Foreign Minister", Of: "country/XA", From: day(2020, 5, 4)},
		},
		Refs: map[string]string{"wikidata": "Q1", "viaf": "22"},
	},
	{ID: "country/XA", Type: Place, Name: "Xandria", Demonyms: []string{"Xandrian", "Xandrians"}, Weight: 0.9},
	{ID: "org/nfb", Type: Organization, Name: "National Fisheries Board", Aliases: []string{"Fish & Boats Board"}, Weight: 0.2},
	{ID: "person/hugo-belmonte", Type: Person, Name: "Hugo Belmonte", Weight: 0.1},
	{ID: "person/jp-marr", Type: Person, Name: "J.P. Marr", Aliases: []string{"Jean-Paul Marr"}, Weight: 0.3},
	{ID: "odd", Type: Other, Name: "!!!"},
}

func all(es []Entity) iter.Seq2[Entity, error] {
	return func(yield func(Entity, error) bool) {
		for _, e := range es {
			if !yield(e, nil) {
				return
			}
		}
	}
}

func compiled(t testing.TB, es []Entity) string {
	t.Helper()
	var b bytes.Buffer
	if err := WriteIndex(&b, all(es)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func testKB(t testing.TB) *KB {
	t.Helper()
	kb, err := NewKB(testEntities)
	if err != nil {
		t.Fatal(err)
	}
	return kb
}

func TestEntityRoundTrip(t *testing.T) {
	kb := testKB(t)
	for _, want := range testEntities {
		got, ok := kb.Entity(want.ID)
		if !ok {
			t.Errorf("%s is missing", want.ID)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", want.ID, d)
		}
	}
	if _, ok := kb.Entity("person/none"); ok {
		t.Error("an ID that nobody has")
	}
	var order []string
	for e := range kb.All() {
		order = append(order, e.ID)
	}
	if d := cmp.Diff([]string{"country/XA", "person/ana-belmonte", "person/jp-marr", "org/nfb", "person/hugo-belmonte", "odd"}, order); d != "" {
		t.Error(d)
	}
}

func TestExact(t *testing.T) {
	kb := testKB(t)
	for _, c := range []struct{ label, name, want string }{
		{"canonical", "Ana Belmonte", "person/ana-belmonte"},
		{"case", "ANA BELMONTE", "person/ana-belmonte"},
		{"marks", "Aná Bélmonte", "person/ana-belmonte"},
		{"Cyrillic alias", "Ана Бельмонте", "person/ana-belmonte"},
		{"demonym", "Xandrians", "country/XA"},
		{"ampersand", "Fish and Boats Board", "org/nfb"},
		{"acronym", "NFB", "org/nfb"},
		{"acronym with stops", "N.F.B.", "org/nfb"},
		{"article", "the Xandria", "country/XA"},
		{"initials apart", "J. P. Marr", "person/jp-marr"},
		{"hyphen", "Jean Paul Marr", "person/jp-marr"},
		{"weak", "Lioness", "person/ana-belmonte"},
		{"a part is not the name", "Belmonte", ""},
		{"more than the name", "Ana Belmonte Ruiz", ""},
		{"nothing", "", ""},
		{"marks only", "!!!", ""},
	} {
		got := ""
		for n := range kb.exact(c.name).all() {
			got += kb.id(kb.name(n).entity)
		}
		if got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.label, c.name, got, c.want)
		}
	}
}

func TestEntriesTellOfLongerNames(t *testing.T) {
	kb := testKB(t)
	h := fold.Hash
	e, ok := kb.at(addKey(keySeed, h("ana")))
	if !ok || !e.more() || e.lower() || kb.hits(e).Len() != 0 {
		t.Errorf("ana: %x %v", e, ok)
	}
	e, ok = kb.at(addKey(addKey(keySeed, h("ana")), h("belmonte")))
	if !ok || e.more() || kb.hits(e).Len() != 1 {
		t.Errorf("ana belmonte: %x %v", e, ok)
	}
	if _, ok = kb.at(addKey(keySeed, h("belmonte"))); ok {
		t.Error("no name begins with belmonte")
	}
}

func TestWithWord(t *testing.T) {
	kb := testKB(t)
	var got []string
	for p := range kb.withWord(fold.Hash("belmonte")) {
		got = append(got, fmt.Sprint(kb.name(p.name).text, p.first, p.last))
	}
	want := []string{"Ana Belmonte false true", "Ana María Belmonte false true", "Hugo Belmonte false true"}
	for i := range want {
		want[i] = strings.Replace(want[i], " false true", "false true", 1)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

func TestNormalizeInterface(t *testing.T) {
	kb := testKB(t)
	for s, want := range map[string]bool{"belmonte": true, "Xandrian": true, "Ana Belmonte": true, "Bel": false, "": false, "Hugo Marr": false} {
		if kb.HasName(s) != want {
			t.Errorf("HasName(%q) is %v", s, !want)
		}
	}
	var roles []string
	for title, of := range kb.NameRoles("person/ana-belmonte") {
		roles = append(roles, title+" of "+of)
	}
	if d := cmp.Diff([]string{"Foreign Minister of Xandria", "Mayor of Lindmoor"}, roles); d != "" {
		t.Error(d)
	}
	name, typ, weight, ok := kb.NameOf("country/XA")
	if name != "Xandria" || typ != "place" || weight != 0.9 || !ok {
		t.Error(name, typ, weight, ok)
	}
	if n := testing.AllocsPerRun(100, func() { kb.HasName("Ana Belmonte"); kb.HasName("nobody") }); n != 0 && !raceEnabled {
		t.Errorf("HasName allocates %v times", n)
	}
}

func TestWriteIndexErrors(t *testing.T) {
	for _, c := range []struct {
		label string
		es    []Entity
		want  string
	}{
		{"no id", []Entity{{Name: "A"}}, "id: is empty"},
		{"no name", []Entity{{ID: "a"}}, "name: is empty"},
		{"twice", []Entity{{ID: "a", Name: "A"}, {ID: "a", Name: "B"}}, `two entities have the ID "a"`},
		{"long name", []Entity{{ID: "a", Name: strings.Repeat("x", 513)}}, "name: has 513 bytes, at most 512"},
		{"invalid", []Entity{{ID: "a", Name: "A", Aliases: []string{"\xff"}}}, "aliases: is not UTF-8"},
		{"many", []Entity{{ID: "a", Name: "A", Aliases: make([]string, 10001)}}, "aliases: are 10001"},
	} {
		_, err := NewKB(c.es)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.label, err, c.want)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	data := compiled(t, testEntities)
	for _, c := range []struct{ label, data, want string }{
		{"empty", "", "no index header"},
		{"JSON", `{"id":"a"}` + strings.Repeat(" ", 1000), "no index header"},
		{"version", data[:6] + "\x77" + data[7:], "layout version 119"},
		{"truncated", data[:len(data)-1], "should be"},
		{"header only", data[:headerSize], "should be"},
		{"header damaged", data[:40] + "\xEE" + data[41:], "header is damaged"},
	} {
		_, err := OpenString(c.data)
		if !errors.Is(err, ErrIndex) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.label, err)
		}
	}
	for i := headerSize; i < len(data); i += 7 {
		kb, err := OpenString(data[:i] + string([]byte{data[i] ^ 0x10}) + data[i+1:])
		if err != nil {
			t.Fatal(err)
		}
		if kb.Verify() == nil {
			t.Fatalf("a changed byte at %d is not noticed", i)
		}
		exercise(kb, "Ana Belmonte")
	}
}

// exercise calls everything that reads the index.
func exercise(kb *KB, name string) {
	kb.Lookup(name)
	kb.HasName(name)
	for id := range kb.NearNames(name) {
		kb.Entity(id)
		for range kb.NameRoles(id) {
		}
	}
	for e := range kb.All() {
		kb.Entity(e.ID)
	}
	for p := range kb.withWord(fold.Hash(name)) {
		kb.name(p.name)
	}
	kb.name(noName)
	kb.names(noName)
	kb.id(noName)
}

func TestOpenFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kb")
	if err := WriteIndexFile(path, all(testEntities)); err != nil {
		t.Fatal(err)
	}
	kb, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if e, ok := kb.Entity("org/nfb"); !ok || e.Name != "National Fisheries Board" {
		t.Error(e)
	}
	// An error leaves the old file alone, and nothing beside it.
	if err := WriteIndexFile(path, all([]Entity{{}})); err == nil {
		t.Error("no error")
	}
	if kb, err := Open(path); err != nil || kb.Len() != len(testEntities) {
		t.Error(err)
	}
	if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
		t.Error(files)
	}
	if err := os.WriteFile(path+"2", []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path + "2"); !errors.Is(err, ErrIndex) {
		t.Error(err)
	}
}

func TestIndexIsReproducible(t *testing.T) {
	first := compiled(t, testEntities)
	if compiled(t, testEntities) != first {
		t.Error("the same entities give different bytes")
	}
}

func FuzzOpen(f *testing.F) {
	data := compiled(f, testEntities)
	f.Add(0, byte(0), len(data), "Ana")
	f.Add(1000, byte(255), len(data), "Ana Belmonte")
	f.Fuzz(func(t *testing.T, at int, with byte, size int, name string) {
		if at < 0 || at >= len(data) || size < 0 || size > len(data) || len(name) > 1000 {
			return
		}
		b := []byte(data[:size])
		if at < size {
			b[at] = with
		}
		kb, err := openUnchecked(b)
		if err != nil {
			if !errors.Is(err, ErrIndex) {
				t.Fatal(err)
			}
			return
		}
		exercise(kb, name)
	})
}

// openUnchecked makes the header of hostile bytes fit them.
func openUnchecked(b []byte) (*KB, error) {
	if len(b) >= headerSize {
		sealHeader(b)
	}
	return OpenString(string(b))
}
