package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/gen"
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

// holidays reads the holidays of a source; name is that of the file.
func holidays(name, src string) ([]holiday, error) {
	var hs []holiday
	seen := map[string]bool{}
	err := gen.EachOf(name, src, func(_ int, line string) error {
		rule, names, ok := strings.Cut(line, "|")
		f := strings.Fields(rule)
		if !ok || len(f) < 2 || len(f) > 5 || !slices.Contains(holidayKinds, f[0]) {
			return fmt.Errorf("%q: want a rule, a bar and names", line)
		}
		h := holiday{kind: f[0]}
		if err := h.setArgs(f[1:]); err != nil {
			return err
		}
		for s := range strings.SplitSeq(names, ";") {
			plain, amb := strings.CutPrefix(strings.TrimSpace(s), "~")
			w := nameWords(plain)
			if len(w) == 0 {
				return errors.New("empty name")
			}
			if seen[strings.ToLower(plain)] {
				return fmt.Errorf("%q has a date already", plain)
			}
			seen[strings.ToLower(plain)] = true
			h.names = append(h.names, w)
			h.text = append(h.text, plain)
			h.amb = append(h.amb, amb)
		}
		hs = append(hs, h)
		return nil
	})
	return hs, err
}

// setArgs reads what stands behind the kind of a rule: numbers, weekdays, and
// days of the year, MM-DD, which are two numbers.
func (h *holiday) setArgs(fields []string) error {
	var args []int
	for _, f := range fields {
		if w, ok := weekdays[f]; ok {
			args = append(args, w)
			continue
		}
		parts := []string{f}
		if month, day, ok := strings.Cut(f, "-"); ok && month != "" {
			parts = []string{month, day}
		}
		for _, p := range parts {
			n, err := strconv.Atoi(p)
			if err != nil {
				return fmt.Errorf("%q: %w", f, err)
			}
			args = append(args, n)
		}
	}
	if len(args) > len(h.args) {
		return fmt.Errorf("%d numbers: want %d at the most", len(args), len(h.args))
	}
	copy(h.args[:], args)
	return nil
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
	slices.SortFunc(ns, func(a, b name) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.rule, b.rule)) })
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
