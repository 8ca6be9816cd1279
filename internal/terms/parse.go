package terms

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Term is an entry of a term base: an English term and what other languages
// call it.
type Term struct {
	English  string   // the term as it stands inside a sentence: "ceasefire", "Chamber of Deputies"
	Plurals  string   // its plural, English itself when it has none
	Variants []string // other good English for the same, never touched
	Domains  []string // subjects that make the term likely: war, politics ...
	Flags    TermFlags
	Near     []string // one of these words must stand in the same sentence
	Not      []string // none of these words may
	Before   []string // the word before must be one of these
	After    []string // the word after must be one of these
	In       []string // one of these groups (countries) must be named in the document
	Sources  []Source
	turned   bool // its own words in another order are a rendering
	more     bool // its equivalents belong to the term of the same English
}

// Merge gives the equivalents of blocks that began with + to the terms of the
// same English. It is an error when there is none.
func Merge(ts []Term) ([]Term, error) {
	at := make(map[string]int, len(ts))
	out := ts[:0:0]
	for _, t := range ts {
		if !t.more {
			if _, ok := at[t.English]; !ok {
				at[t.English] = len(out)
			}
			out = append(out, t)
		}
	}
	for _, t := range ts {
		if !t.more {
			continue
		}
		i, ok := at[t.English]
		if !ok {
			return nil, fmt.Errorf("terms: equivalents of %q, which is no term", t.English)
		}
		out[i].Sources = append(out[i].Sources, t.Sources...)
		out[i].Variants = append(out[i].Variants, t.Variants...)
	}
	return out, nil
}

// TermFlags say how a term behaves in a sentence and how sure its renderings are.
type TermFlags uint8

const (
	Weak    TermFlags = 1 << iota // good English too: offered in a damaged document, never made
	Careful                       // often good English: takes one witness more
	Bare                          // stands without an article: martial law, Thursday
	The                           // stands with "the": the United States
	Capital                       // a rendering counts only with capitals: National Gathering
	Odd                           // its renderings are no English at all: takes one witness less
	Place                         // a place: counts after a preposition of place
	Day                           // a day or month: counts in an expression of time
)

var termFlags = [...]string{"weak", "careful", "bare", "the", "capital", "odd", "place", "day"}

// Source is an equivalent of a term in another language.
type Source struct {
	Language Language
	Phrase   string // as written: "alto el fuego"
	turned   bool   // the English name itself, which only the order of its words breaks
	units    []unit
}

// unit is a content word of a source phrase and how it hangs on the one before.
type unit struct {
	word    string // as written
	glosses []string
	gap     gap
	drop    bool // a translation may lose it
	known   bool // glosses were given in the phrase itself
}

// gap is what stands between two content words.
type gap uint8

const (
	none     gap = 1 << iota // nothing, or a hyphen
	of                       // of, with or without an article, or a foreign word for it
	prep                     // another preposition
	article                  // an article alone: "high the fire"
	compound                 // one word in the source language; never in a mask
)

// Glosses are the English words for a word of another language, of which the
// first is the usual one.
type Glosses map[Language]map[string][]string

// ReadGlosses reads lines "word gloss gloss ...", an underscore for a space
// inside a gloss, into g. Empty lines and lines that start with # are skipped.
func (g Glosses) ReadGlosses(name string, r io.Reader, l Language) error {
	if g[l] == nil {
		g[l] = map[string][]string{}
	}
	return eachLine(name, r, func(line string) error {
		f := strings.Fields(line)
		if len(f) < 2 {
			return fmt.Errorf("want a word and its glosses, got %q", line)
		}
		w := fold.String(f[0])
		for _, x := range f[1:] {
			x = strings.ReplaceAll(x, "_", " ")
			if !contains(g[l][w], x) {
				g[l][w] = append(g[l][w], x)
			}
		}
		return nil
	})
}

// ReadTerms reads blocks of lines. A block begins with
//
//	= ceasefire | truce, cease-fire
//
// the English term and good variants of it. "@" begins its properties: names
// of domains and flags, plural:ceasefires, mass (no plural), turned (a name that
// is broken by the order of its words), and conditions:
// near:, not:, before:, after:, in:, each with words joined by commas. A line
// that begins with a language code gives equivalents, separated by commas: in
// them + joins the parts of a compound, ~ marks a word that translations lose,
// and word=gloss/gloss gives glosses that only hold here. A whole block can
// stand on one line:
//
//	> Geneva @ place: es Ginebra; fr Genève
//
// Terms that share their properties and have no equivalents of their own can
// stand on one line:
//
//   - institutions the turned: World Trade Organization | WTO; Court of Auditors
//
// A line that begins with + adds equivalents to a term that another block has;
// see [Merge].
func ReadTerms(name string, r io.Reader) ([]Term, error) {
	var ts []Term
	var line func(line string) error
	line = func(s string) error {
		if strings.HasPrefix(s, "*") {
			properties, names, ok := strings.Cut(s[1:], ": ")
			if !ok {
				return fmt.Errorf("want * properties: terms, got %q", s)
			}
			for _, n := range strings.Split(names, ";") {
				if err := errors.Join(block(&ts, "="+n), block(&ts, "@"+properties)); err != nil {
					return err
				}
			}
			return nil
		}
		if strings.HasPrefix(s, ">") || strings.HasPrefix(s, "+") && strings.Contains(s, ": ") {
			head, rest, ok := strings.Cut(s[1:], ": ")
			if !ok {
				return fmt.Errorf("want > term: equivalents, got %q", s)
			}
			sign := "="
			if s[0] == '+' {
				sign = "+"
			}
			english, properties, _ := strings.Cut(head, "@")
			for _, l := range append([]string{sign + english, "@" + properties}, strings.Split(rest, ";")...) {
				if err := line(strings.TrimSpace(l)); err != nil {
					return err
				}
			}
			return nil
		}
		return block(&ts, s)
	}
	err := eachLine(name, r, line)
	return ts, err
}

// block reads one line of a block.
func block(ts *[]Term, line string) error {
	if strings.HasPrefix(line, "=") || strings.HasPrefix(line, "+") {
		english, variants, _ := strings.Cut(line[1:], "|")
		english = strings.TrimSpace(english)
		if english == "" {
			return fmt.Errorf("a term without English")
		}
		*ts = append(*ts, Term{English: english, Plurals: Plural(english), Variants: list(variants), more: line[0] == '+'})
		return nil
	}
	if len(*ts) == 0 {
		return fmt.Errorf("%q before the first term", line)
	}
	t := &(*ts)[len(*ts)-1]
	if strings.HasPrefix(line, "@") {
		return t.properties(line[1:])
	}
	code, rest, _ := strings.Cut(line, " ")
	l, ok := ParseLanguage(code)
	if !ok {
		return fmt.Errorf("unknown language %q", code)
	}
	for _, p := range list(rest) {
		t.Sources = append(t.Sources, NewSource(l, p))
	}
	return nil
}

func (t *Term) properties(s string) error {
next:
	for _, f := range strings.Fields(s) {
		key, val, ok := strings.Cut(f, ":")
		if ok {
			words := strings.Split(strings.ReplaceAll(val, "_", " "), ",")
			switch key {
			case "plural":
				t.Plurals = words[0]
			case "near":
				t.Near = append(t.Near, words...)
			case "not":
				t.Not = append(t.Not, words...)
			case "before":
				t.Before = append(t.Before, words...)
			case "after":
				t.After = append(t.After, words...)
			case "in":
				t.In = append(t.In, words...)
			default:
				return fmt.Errorf("unknown property %q", f)
			}
			continue
		}
		if f == "turned" {
			t.turned = true
			continue
		}
		if f == "mass" {
			t.Plurals = t.English
			continue
		}
		for i, n := range termFlags {
			if n == f {
				t.Flags |= 1 << i
				if f == "bare" || f == "the" {
					t.Plurals = t.English
				}
				continue next
			}
		}
		t.Domains = append(t.Domains, f)
	}
	return nil
}

// NewSource takes the phrase of another language apart.
func NewSource(l Language, phrase string) Source {
	s := Source{Language: l}
	var shown []string
	for _, field := range strings.Fields(phrase) {
		drop := strings.HasPrefix(field, "~")
		field = strings.TrimPrefix(field, "~")
		var whole strings.Builder
		for i, part := range parts(field) {
			inCompound := i > 0 && part[0] == '+'
			if i > 0 && part[0] == '-' {
				whole.WriteByte('-')
			}
			if i > 0 {
				part = part[1:]
			}
			word, glosses, known := strings.Cut(part, "=")
			whole.WriteString(word)
			start := len(s.units)
			s.addWords(word, inCompound, drop, known)
			if known && len(s.units) > start {
				u := &s.units[len(s.units)-1]
				u.known = true
				for _, x := range strings.Split(glosses, "/") {
					u.glosses = append(u.glosses, strings.ReplaceAll(x, "_", " "))
				}
			}
		}
		shown = append(shown, whole.String())
	}
	s.Phrase = strings.Join(shown, " ")
	s.merge()
	return s
}

// parts splits a field before each + and before the hyphens between words that
// have glosses of their own: "primeiro=first-ministro=minister".
func parts(field string) (out []string) {
	for i, p := range strings.Split(field, "+") {
		if i > 0 {
			p = "+" + p
		}
		for {
			first := strings.IndexByte(p, '=')
			second := strings.IndexByte(p[first+1:], '=')
			if first < 0 || second < 0 {
				break
			}
			h := strings.LastIndexByte(p[:first+1+second], '-')
			if h < first {
				break
			}
			out, p = append(out, p[:h]), p[h:]
		}
		out = append(out, p)
	}
	return out
}

// addWords adds the words of one field, or of one part of a compound: a word
// for each part between hyphens.
func (s *Source) addWords(field string, inCompound, drop, known bool) {
	for i, part := range strings.FieldsFunc(field, func(r rune) bool { return r == '-' }) {
		g := none
		if i == 0 && inCompound {
			g = compound
		}
		if p, rest, ok := elided(part); ok {
			g |= gapOf(p, s.Language)
			part = rest
		}
		if k := gapOf(fold.String(part), s.Language); k != 0 && !known {
			if len(s.units) > 0 {
				s.units = append(s.units, unit{gap: k}) // a marker, merged below
			}
			continue
		}
		s.units = append(s.units, unit{word: part, gap: g, drop: drop})
	}
}

// merge moves the markers of function words into the gap of the next unit.
func (s *Source) merge() {
	var out []unit
	g := gap(0)
	for _, u := range s.units {
		if u.word == "" {
			if g == 0 || g == article || u.gap == of || u.gap == prep {
				g = u.gap
			}
			continue
		}
		if g != 0 {
			u.gap = g
		}
		if len(out) == 0 {
			u.gap = none
		}
		g = 0
		out = append(out, u)
	}
	s.units = out
}

// elided splits l'armée and d'armes into the function word and the rest.
func elided(w string) (p, rest string, ok bool) {
	i := strings.IndexAny(w, "'’")
	if i < 1 || i > 5 {
		return "", w, false
	}
	n := 1
	if w[i] != '\'' {
		n = len("’")
	}
	p = fold.String(w[:i])
	if len(w) <= i+n || !strings.Contains(" l d s dell all dall nell sull degl un ", " "+p+" ") {
		return "", w, false
	}
	return p, w[i+n:], true
}

// gapOf returns the gap that a function word of another language makes, or 0
// for a content word.
func gapOf(w string, l Language) gap {
	w = " " + w + " "
	switch x := &languages[l]; {
	case strings.Contains(x.articles, w):
		return article
	case strings.Contains(x.ofs, w):
		return of
	case strings.Contains(x.preps, w):
		return prep
	}
	return 0
}

// eachLine calls f with each line that is neither empty nor a comment; an
// error gets the name of the file and the number of the line.
func eachLine(name string, r io.Reader, f func(line string) error) error {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		line := strings.TrimSpace(sc.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		if err := f(line); err != nil {
			return fmt.Errorf("%s:%d: %w", name, n, err)
		}
	}
	return sc.Err()
}

// list splits a list at commas.
func list(s string) (out []string) {
	for _, x := range strings.Split(s, ",") {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}

func contains(ss []string, s string) bool {
	for _, x := range ss {
		if x == s {
			return true
		}
	}
	return false
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
