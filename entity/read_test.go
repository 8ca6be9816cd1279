package entity

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"iter"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// collect reads everything; errors as text.
func collect(seq iter.Seq2[Entity, error]) (es []Entity, errs []string) {
	for e, err := range seq {
		if err != nil {
			errs = append(errs, err.Error())
			continue
		}
		es = append(es, e)
	}
	return es, errs
}

func TestReadJSONL(t *testing.T) {
	const in = "\uFEFF" + `{"id":"person/ana-belmonte","type":"person","name":"Ana \u0042elmonte","aliases":["A. Belmonte","Ана \ud83d\ude00"],"weak":["Lioness"],` +
		`"country":"country/XA","weight":0.5,"roles":[{"title":"Minister","of":"country/XA","from":"2020-05-04","to":"2024"}],"refs":{"wikidata":"Q1"},"unknown":{"a":[1,"]",{}]}}

{"id":"country/XA","type":"place","name":"Xandria","demonyms":["Xandrian"],"aliases":null}
{"id":"org/x","type":"org","name":"X"}`
	es, errs := collect(ReadJSONL(strings.NewReader(in)))
	want := []Entity{
		{
			ID: "person/ana-belmonte", Type: Person, Name: "Ana Belmonte", Aliases: []string{"A. Belmonte", "Ана 😀"}, WeakAliases: []string{"Lioness"},
			Country: "country/XA", Weight: 0.5, Roles: []Role{{"Minister", "country/XA", day(2020, 5, 4), day(2024, 1, 1)}}, Refs: map[string]string{"wikidata": "Q1"},
		},
		{ID: "country/XA", Type: Place, Name: "Xandria", Demonyms: []string{"Xandrian"}},
		{ID: "org/x", Type: Organization, Name: "X"},
	}
	if d := cmp.Diff(want, es); d != "" || errs != nil {
		t.Error(d, errs)
	}
}

func TestReadErrors(t *testing.T) {
	long := `{"id":"a","name":"` + strings.Repeat("x", 1<<20) + `"}`
	for _, c := range []struct{ label, in, want string }{
		{"type", `{"id":"a","name":"A","type":"ship"}`, `kb:1: type: entity: unknown type "ship"`},
		{"no id", `{"name":"A"}`, `kb:1: id: is empty (name "A")`},
		{"number for a string", "\n" + `{"id":7,"name":"A"}`, "kb:2: id: a number; want a string"},
		{"string for a list", `{"id":"a","name":"A","roles":"x"}`, "kb:1: roles: a string; want an array"},
		{"inner field", `{"id":"a","name":"A","roles":[{"from":"May"}]}`, `kb:1: roles.from: "May" is not a date`},
		{"twice", `{"id":"a","id":"b","name":"A"}`, "kb:1: id: comes twice"},
		{"not an object", `["a"]`, "kb:1: an array; want an object"},
		{"cut", `{"id":"a","name":"A`, "kb:1: name: a string without an end"},
		{"cut object", `{"id":"a","name":"A"`, `kb:1: the end where ',' should be`},
		{"more", `{"id":"a","name":"A"} x`, "kb:1: more text after"},
		{"bytes", "{\"id\":\"a\",\"name\":\"\xff\"}", "kb:1: is not UTF-8"},
		{"deep", `{"id":"a","name":"A","x":` + strings.Repeat("[", 40), "kb:1: nested deeper than 32"},
		{"brackets", `{"id":"a","name":"A","x":[1}}`, "where a value should be"},
		{"control", "{\"id\":\"a\tb\",\"name\":\"A\"}", "control character 0x9"},
		{"escape", `{"id":"\q","name":"A"}`, "bad escape"},
		{"long", long, "kb:1: the record is longer than allowed"},
	} {
		_, errs := collect(ReadJSONL(strings.NewReader(c.in), FileName("kb")))
		if len(errs) != 1 || !strings.Contains(errs[0], c.want) {
			t.Errorf("%s: %q, want %q", c.label, errs, c.want)
		}
		// The line after a bad one is read when bad ones are skipped.
		skipped := 0
		es, errs := collect(ReadJSONL(strings.NewReader(c.in+"\n"+`{"id":"z","name":"Z"}`), SkipBad(func(err error) {
			var re *ReadError
			if !errors.As(err, &re) {
				t.Errorf("%s: %T", c.label, err)
			}
			skipped++
		})))
		if len(es) != 1 || es[0].ID != "z" || skipped != 1 || errs != nil {
			t.Errorf("%s: skipped %d, %v %v", c.label, skipped, es, errs)
		}
	}
}

func TestReadCompressedAndBounded(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for range 2000 {
		z.Write([]byte(`{"id":"a","name":"A"}` + "\n"))
	}
	z.Close()
	packed := b.Bytes()
	es, errs := collect(ReadJSONL(bytes.NewReader(packed)))
	if len(es) != 2000 || errs != nil {
		t.Error(len(es), errs)
	}
	var last error
	for _, err := range ReadJSONL(bytes.NewReader(packed), MaxBytes(10000)) {
		last = err
	}
	if !errors.Is(last, ErrTooMuch) {
		t.Error(last)
	}
	if es, errs = collect(ReadJSONL(bytes.NewReader(packed), MaxBytes(2000*22))); len(es) != 2000 || errs != nil {
		t.Error(len(es), errs)
	}
	if _, errs = collect(ReadJSONL(bytes.NewReader(packed[:40]))); len(errs) != 1 {
		t.Error(errs)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, err := range ReadJSONL(bytes.NewReader(packed), ReadContext(ctx)) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Error(last)
	}
	var size int64
	var count int
	for range ReadJSONL(bytes.NewReader(packed), ReadProgress(func(b int64, n int) { size, count = b, n })) {
	}
	if size != 2000*22 || count != 2000 {
		t.Error(size, count)
	}
}

func TestReadCSV(t *testing.T) {
	const in = "\uFEFFID,Type,Name,Aliases,Weight,ref.wikidata,Role,Of,From,Colour\n" +
		"a,person,\"Marr, Jo\",Jo Marr| J. Marr,0.25,Q9,Mayor,Lindmoor,2001-02,red\n" +
		"b,org,Board,,,,\n" +
		"c,ship,Boat\n" +
		"d,place,\"Two\nlines\",\n" +
		"e,place,x,,heavy\n"
	var skipped []string
	es, errs := collect(ReadCSV(strings.NewReader(in), FileName("kb.csv"), SkipBad(func(err error) { skipped = append(skipped, err.Error()) })))
	want := []Entity{
		{
			ID: "a", Type: Person, Name: "Marr, Jo", Aliases: []string{"Jo Marr", "J. Marr"}, Weight: 0.25, Refs: map[string]string{"wikidata": "Q9"},
			Roles: []Role{{Title: "Mayor", Of: "Lindmoor", From: day(2001, 2, 1)}},
		},
		{ID: "b", Type: Organization, Name: "Board"},
		{ID: "d", Type: Place, Name: "Two\nlines"},
	}
	if d := cmp.Diff(want, es); d != "" || errs != nil {
		t.Error(d, errs)
	}
	if d := cmp.Diff([]string{
		`kb.csv:4: type: entity: unknown type "ship": want one of person, organization, place, event, work, other`,
		`kb.csv:7: weight: strconv.ParseFloat: parsing "heavy": invalid syntax`,
	}, skipped); d != "" {
		t.Error(d)
	}
	for _, c := range []struct{ label, in, want string }{
		{"no header", "a,b\n", "must name the columns"},
		{"twice", "id,name,id\n", `column "id" comes twice`},
		{"wide", "id,name\na,b,c\n", "line 2: 3 values in 2 columns"},
		{"quote", "id,name\na,\"b\n", "line 2: "},
		{"endless", "id,name\na,\"" + strings.Repeat("x\n", 1<<20), "longer than allowed"},
	} {
		if _, errs := collect(ReadCSV(strings.NewReader(c.in))); len(errs) != 1 || !strings.Contains(errs[0], c.want) {
			t.Errorf("%s: %q", c.label, errs)
		}
	}
}

const wikidataDump = `[
{"type":"item","id":"Q900001","labels":{"de":{"language":"de","value":"Xandrien"},"en":{"language":"en","value":"Xandria"},"tlh":{"language":"tlh","value":"Q"}},"descriptions":{"en":{"language":"en","value":"made-up country"}},"aliases":{"en":[{"language":"en","value":"Republic of Xandria"},{"language":"en","value":"Xandria"}]},"claims":{"P31":[{"mainsnak":{"snaktype":"value","property":"P31","datavalue":{"value":{"entity-type":"item","numeric-id":6256,"id":"Q6256"},"type":"wikibase-entityid"}},"rank":"normal"}],"P297":[{"mainsnak":{"snaktype":"value","datavalue":{"value":"XA","type":"string"}},"rank":"normal"}],"P1549":[{"mainsnak":{"datavalue":{"value":{"text":"Xandrian","language":"en"},"type":"monolingualtext"}},"rank":"normal"},{"mainsnak":{"datavalue":{"value":{"text":"Xandrier","language":"de"}}},"rank":"normal"}],"P1448":[{"mainsnak":{"datavalue":{"value":{"text":"República de Xandria","language":"es"}}},"rank":"normal"}]},"sitelinks":{"enwiki":{"title":"Xandria","badges":[]},"dewiki":{"title":"Xandrien"}}},
{"type":"item","id":"Q900002","labels":{"mul":{"language":"mul","value":"Ana Belmonte"}},"descriptions":[],"aliases":{"mul":[{"language":"mul","value":"A. Belmonte"}]},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q900009"}}},"rank":"deprecated"},{"mainsnak":{"datavalue":{"value":{"id":"Q900003"}}},"rank":"normal"},{"mainsnak":{"datavalue":{"value":{"id":"Q900001"}}},"rank":"preferred"},{"mainsnak":{"snaktype":"somevalue"},"rank":"preferred"}]},"sitelinks":[]},
{"type":"item","id":"Q900004","labels":{"en":{"language":"en","value":"Belmonte"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4167410"}}},"rank":"normal"}]}},
{"type":"item","id":"Q900005","labels":{"en":{"language":"en","value":"Ember cup"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q900077"}}},"rank":"normal"}]}},
{"type":"property","id":"P31","labels":{"en":{"language":"en","value":"instance of"}}},
{"type":"item","id":"Q900006","labels":{}}
]
{"entities":{"Q900007":{"type":"item","id":"Q900007","labels":{"en":{"value":"Lindmoor"}},"claims":[]},"Q900008":{"id":"Q900008","missing":""}}}
`

func TestReadWikidata(t *testing.T) {
	es, errs := collect(ReadWikidata(strings.NewReader(wikidataDump), Classes(map[string]Type{"Q900077": Event})))
	want := []Entity{
		{
			ID: "Q900001", Type: Place, Name: "Xandria", Aliases: []string{"Xandrien", "Republic of Xandria", "República de Xandria"}, Demonyms: []string{"Xandrian"},
			Description: "made-up country", Weight: 0.186, Refs: map[string]string{"wikidata": "Q900001", "iso": "XA"},
		},
		{ID: "Q900002", Type: Person, Name: "Ana Belmonte", Aliases: []string{"A. Belmonte"}, Country: "Q900001", Refs: map[string]string{"wikidata": "Q900002"}},
		{ID: "Q900005", Type: Event, Name: "Ember cup", Refs: map[string]string{"wikidata": "Q900005"}},
		{ID: "Q900007", Type: Other, Name: "Lindmoor", Refs: map[string]string{"wikidata": "Q900007"}},
	}
	if d := cmp.Diff(want, es); d != "" || errs != nil {
		t.Error(d, errs)
	}
	es, _ = collect(ReadWikidata(strings.NewReader(wikidataDump), Languages("de")))
	if len(es) != 1 || es[0].Name != "Xandrien" {
		t.Error(es)
	}
	es, _ = collect(ReadWikidata(strings.NewReader(wikidataDump), Classes(map[string]Type{"Q5": Unknown})))
	if len(es) != 3 {
		t.Error(es)
	}
}

func TestWikidataClassesAreSorted(t *testing.T) {
	for i := 1; i < len(wikidataClasses); i++ {
		if wikidataClasses[i-1].id >= wikidataClasses[i].id {
			t.Errorf("%d after %d", wikidataClasses[i].id, wikidataClasses[i-1].id)
		}
	}
}

func TestReadFtM(t *testing.T) {
	const in = `{"id":"x-1","caption":"Jo Marr","schema":"Person","properties":{"name":["Jo Marr","MARR Jo"],"alias":["Joe Marr"],"weakAlias":["Joe"],"nationality":["xa"],"topics":["role.pep","sanction"],"wikidataId":["Q9"],"position":["Mayor of Lindmoor"],"birthDate":["1960"]},"referents":["y-1","z-1"],"datasets":["d1"],"target":true}
{"id":"x-2","schema":"Address","properties":{"full":["1 Quay"]}}
{"id":"x-3","schema":"Company","properties":{"name":["Quay Shipping LLC"],"jurisdiction":["xa"]}}
`
	es, errs := collect(ReadFtM(strings.NewReader(in)))
	want := []Entity{
		{
			ID: "x-1", Type: Person, Name: "Jo Marr", Aliases: []string{"MARR Jo", "Joe Marr"}, WeakAliases: []string{"Joe"}, Country: "country/XA", Weight: 0.3,
			Roles: []Role{{Title: "Mayor of Lindmoor"}}, Refs: map[string]string{"wikidata": "Q9", "topics": "role.pep sanction", "referents": "y-1 z-1"},
		},
		{ID: "x-3", Type: Organization, Name: "Quay Shipping LLC", Country: "country/XA", Refs: map[string]string{}},
	}
	if d := cmp.Diff(want, es); d != "" || errs != nil {
		t.Error(d, errs)
	}
}

// The fixtures are records of the real sources.
func TestReadFixtures(t *testing.T) {
	for _, c := range []struct {
		pattern string
		read    func(*os.File) iter.Seq2[Entity, error]
	}{
		{"data/entity/fixture_wikidata*.jsonl", func(f *os.File) iter.Seq2[Entity, error] { return ReadWikidata(f) }},
		{"data/entity/fixture_ftm*.jsonl", func(f *os.File) iter.Seq2[Entity, error] { return ReadFtM(f) }},
		{"data/entity/kb_linking*.jsonl", func(f *os.File) iter.Seq2[Entity, error] { return ReadJSONL(f) }},
	} {
		for _, path := range sharedFiles(t, c.pattern) {
			f, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			es, errs := collect(c.read(f))
			f.Close()
			if len(es) == 0 || errs != nil {
				t.Errorf("%s: %d entities, %q", path, len(es), errs)
			}
			kb, err := NewKB(es)
			if err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			for i := 0; i < len(es) && i < 10; i++ {
				t.Logf("%s %s %q, %d aliases, weight %v", es[i].ID, es[i].Type, es[i].Name, len(es[i].Aliases), es[i].Weight)
				if got, _ := kb.Entity(es[i].ID); got.Name != es[i].Name {
					t.Errorf("%s: %q is not %q", es[i].ID, got.Name, es[i].Name)
				}
			}
		}
	}
}

// Whatever the bytes, reading ends with entities that a knowledge base takes.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"id":"a","name":"A","aliases":["b\u0041"],"roles":[{"title":"x","from":"2020"}],"refs":{"a":"b"},"weight":1e-3}`))
	f.Add([]byte(wikidataDump))
	f.Add([]byte("id,name,aliases\na,b,c|d\n"))
	f.Add([]byte(`{"id":"x","schema":"Person","properties":{"name":["N"]}}`))
	f.Add([]byte("\x1f\x8b\x08\x00"))
	f.Add([]byte("BZh9"))
	f.Fuzz(func(t *testing.T, in []byte) {
		skip := SkipBad(func(error) {})
		most := MaxBytes(1 << 20)
		for i, seq := range []iter.Seq2[Entity, error]{
			ReadJSONL(bytes.NewReader(in), skip, most), ReadWikidata(bytes.NewReader(in), skip, most),
			ReadFtM(bytes.NewReader(in), skip, most), ReadCSV(bytes.NewReader(in), skip, most),
		} {
			for e, err := range seq {
				if err != nil {
					break
				}
				if _, err := NewKB([]Entity{e}); err != nil {
					t.Fatalf("reader %d: %v", i, err)
				}
			}
		}
	})
}
