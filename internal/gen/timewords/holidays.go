package main

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// holiday is one line of holidays.txt.
type holiday struct {
	kind  string
	args  [4]int
	names [][]string // words of each name, the last without possessive
	text  []string
	amb   []bool // also the name of something else
}

var holidayKinds = []string{"fixed", "nth", "near", "before", "kings", "week", "easter", "orthodox", "hebrew", "islamic", "lunar", "diwali", "earthhour", "hindu", "hinduspan", "solar", "sun"}

var weekdays = map[string]int{"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}

func holidays(name, src string) ([]holiday, error) {
	var hs []holiday
	seen := map[string]bool{}
	for n, line := range strings.Split(src, "\n") {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		rule, names, ok := strings.Cut(line, "|")
		f := strings.Fields(rule)
		if !ok || len(f) < 2 || len(f) > 5 || !slices.Contains(holidayKinds, f[0]) {
			return nil, fmt.Errorf("%s:%d: %q: want a rule, a bar and names", name, n+1, line)
		}
		h := holiday{kind: f[0]}
		k := 0
		for _, a := range f[1:] {
			var err error
			if m, d, ok := strings.Cut(a, "-"); ok && m != "" {
				h.args[k], err = strconv.Atoi(m)
				if err == nil {
					h.args[k+1], err = strconv.Atoi(d)
				}
				k += 2
			} else if w, ok := weekdays[a]; ok {
				h.args[k] = w
				k++
			} else {
				h.args[k], err = strconv.Atoi(a)
				k++
			}
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %q: %v", name, n+1, a, err)
			}
		}
		for _, s := range strings.Split(names, ";") {
			plain, amb := strings.CutPrefix(strings.TrimSpace(s), "~")
			w := nameWords(plain)
			if len(w) == 0 {
				return nil, fmt.Errorf("%s:%d: empty name", name, n+1)
			}
			if seen[strings.ToLower(plain)] {
				return nil, fmt.Errorf("%s:%d: %q has a date already", name, n+1, plain)
			}
			seen[strings.ToLower(plain)] = true
			h.names = append(h.names, w)
			h.text = append(h.text, plain)
			h.amb = append(h.amb, amb)
		}
		hs = append(hs, h)
	}
	return hs, nil
}

// nameWords are the words of a name as the tagger compares them: without
// punctuation and possessive endings.
func nameWords(s string) (out []string) {
	t := token.New(strings.TrimSpace(s))
	for i := range t.Tokens {
		if t.Tokens[i].Kind != token.Punct {
			out = append(out, fold.String(t.StemOf(i)))
		}
	}
	return out
}

// holidayBits is the size of the set of the hashes of how a name starts: its
// first two words, or its only one.
const holidayBits = 1 << 14

func writeHolidays(b *bytes.Buffer, hs []holiday) {
	b.WriteString("\nvar holidayRules = [...]holidayRule{\n")
	type name struct {
		hash uint64
		rule int
		text string
		amb  bool
	}
	var ns []name
	for i, h := range hs {
		fmt.Fprintf(b, "\t{%s, [4]int16{%d, %d, %d, %d}}, // %s\n", "hol"+title(h.kind), h.args[0], h.args[1], h.args[2], h.args[3], h.text[0])
		for k, w := range h.names {
			x := fold.Offset64
			for _, s := range w {
				x = (x ^ fold.Hash(s)) * fold.Prime64
			}
			ns = append(ns, name{x, i, h.text[k], h.amb[k]})
		}
	}
	b.WriteString("}\n\nvar holidayNames = [...]holidayName{\n")
	slices.SortFunc(ns, func(a, b name) int {
		if a.hash != b.hash {
			if a.hash < b.hash {
				return -1
			}
			return 1
		}
		return a.rule - b.rule
	})
	for i, n := range ns {
		if i > 0 && ns[i-1].hash == n.hash {
			continue
		}
		fmt.Fprintf(b, "\t{%#x, %d, %t}, // %s\n", n.hash, n.rule, n.amb, n.text)
	}
	b.WriteString("}\n")
	var set [holidayBits / 64]uint64
	for _, h := range hs {
		for _, w := range h.names {
			x := fold.Offset64
			for _, s := range w[:min(2, len(w))] {
				x = (x ^ fold.Hash(s)) * fold.Prime64
			}
			set[x%holidayBits/64] |= 1 << (x % 64)
		}
	}
	writeBits(b, "holidayStartBits", set[:])
}
