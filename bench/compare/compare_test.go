// Package compare measures entity.Compare beside the string metrics that a
// program would use instead: agnivade/levenshtein and matchr's metrics over
// folded names: romanised by unidecode, without marks, in lower case, their
// words sorted so that order does not count.
package compare

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"
	"unicode"

	"github.com/agnivade/levenshtein"
	"github.com/antzucaro/matchr"
	"github.com/mozillazg/go-unidecode"
	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/entity"
)

// fold brings a name to Latin letters in lower case without marks, its words
// sorted.
func fold(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(unidecode.Unidecode(norm.NFKC.String(s))) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	slices.Sort(words)
	return strings.Join(words, " ")
}

func byLevenshtein(a, b string, _ entity.Type) float64 {
	a, b = fold(a), fold(b)
	n := max(len([]rune(a)), len([]rune(b)), 1)
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(n)
}

func byJaroWinkler(a, b string, _ entity.Type) float64 {
	return matchr.JaroWinkler(fold(a), fold(b), false)
}

// byMetaphone is the Levenshtein distance over the codes of the words.
func byMetaphone(a, b string, t entity.Type) float64 {
	code := func(s string) string {
		words := strings.Fields(fold(s))
		for i, w := range words {
			if c, _ := matchr.DoubleMetaphone(w); c != "" {
				words[i] = c
			}
		}
		return strings.Join(words, " ")
	}
	a, b = code(a), code(b)
	n := max(len([]rune(a)), len([]rune(b)), 1)
	return 1 - float64(levenshtein.ComputeDistance(a, b))/float64(n)
}

func byDragoman(a, b string, t entity.Type) float64 { return entity.Compare(a, b, t).Score }

var matchers = []struct {
	name  string
	score func(a, b string, t entity.Type) float64
}{
	{"dragoman", byDragoman}, {"fold+Levenshtein", byLevenshtein}, {"fold+JaroWinkler", byJaroWinkler}, {"fold+DoubleMetaphone", byMetaphone},
}

// TestQuality prints the best F1, and recall at a precision of 98 %, of each
// matcher on each set of pairs.
func TestQuality(t *testing.T) {
	shared := os.Getenv("DRAGOMAN_SHARED")
	if shared == "" {
		shared = filepath.Join("..", "..", "..", "shared")
	}
	files, _ := filepath.Glob(filepath.Join(shared, "data", "entity", "pairs_*.jsonl"))
	if len(files) == 0 {
		t.Skip("no pairs of names: set DRAGOMAN_SHARED to the folder that has data/entity")
	}
	for _, f := range files {
		pairs := read(t, f)
		for _, m := range matchers {
			f1, recall := quality(pairs, m.score)
			t.Logf("%-28s %-22s best F1 %6.2f   recall at 98 %% precision %6.2f", strings.Split(filepath.Base(f), ".")[0], m.name, f1, recall)
		}
	}
}

type pair struct {
	A, B, Type string
	Match      bool
}

func read(t *testing.T, file string) (pairs []pair) {
	r, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	for s := bufio.NewScanner(r); s.Scan(); {
		var p pair
		if err := json.Unmarshal(s.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, p)
	}
	return pairs
}

func quality(pairs []pair, score func(a, b string, t entity.Type) float64) (f1, recall float64) {
	type scored struct {
		s    float64
		same bool
	}
	all, same := make([]scored, 0, len(pairs)), 0
	for _, p := range pairs {
		var typ entity.Type
		if typ.UnmarshalText([]byte(strings.Split(p.Type, "-")[0])) != nil {
			typ = entity.Unknown
		}
		all = append(all, scored{score(p.A, p.B, typ), p.Match})
		if p.Match {
			same++
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].s > all[j].s })
	hits := 0
	for i, x := range all {
		if x.same {
			hits++
		}
		if i+1 < len(all) && all[i+1].s == x.s {
			continue // no threshold parts equal scores
		}
		f1 = max(f1, 200*float64(hits)/float64(i+1+same))
		if float64(hits) >= 0.98*float64(i+1) {
			recall = max(recall, 100*float64(hits)/float64(same))
		}
	}
	return f1, recall
}

var names = [][2]string{
	{"Bohdan Petrovych KRAVCHENKO", "Kravchenko, Bogdan"},
	{"Богдан Петрович Кравченко", "Bohdan Petrovych Kravchenko"},
	{"Maria Lindqvist", "Pedro Alvarez"},
	{"Salim al-Tamari", "سليم التماري"},
}

func BenchmarkStrings(b *testing.B) {
	for _, m := range matchers {
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				p := names[i%len(names)]
				m.score(p[0], p[1], entity.Person)
			}
		})
	}
}

func BenchmarkParsed(b *testing.B) {
	var parsed [][2]*entity.ParsedName
	for _, p := range names {
		parsed = append(parsed, [2]*entity.ParsedName{entity.ParseName(p[0], entity.Person), entity.ParseName(p[1], entity.Person)})
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		p := parsed[i%len(parsed)]
		p[0].Compare(p[1])
	}
}
