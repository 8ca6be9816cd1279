package entity

import (
	_ "embed" // the endings are read on first use
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/name"
)

// Slavic languages inflect names: "Zelenského", "Macronem", "Путиным", "in
// Німеччині", "Соединённых Штатов". A knowledge base has the nominative. What
// the nominative may be is guessed from the ending; the guesses are looked up,
// and what they find counts a little less than what the name itself finds.

//go:embed data/endings.txt
var endingsText string

// ending is a case ending and the endings of nominatives that it may stand for.
type ending struct {
	text  string
	bases []string
}

var endingTable struct {
	sync.Once
	byLast map[rune][]ending
}

// endings returns the endings by their last letter, the longest first. They are
// read at the first use, which takes well under a millisecond.
func endings() map[rune][]ending {
	endingTable.Do(func() { endingTable.byLast = readEndings(endingsText) })
	return endingTable.byLast
}

func readEndings(text string) map[rune][]ending {
	out := make(map[rune][]ending)
	for line := range strings.Lines(text) {
		f := strings.Fields(line)
		if len(f) < 2 || f[0][0] == '#' {
			continue
		}
		for i, b := range f {
			if b == "_" {
				f[i] = ""
			}
		}
		last, _ := utf8.DecodeLastRuneInString(f[0])
		out[last] = append(out[last], ending{f[0], f[1:]})
	}
	for _, es := range out {
		slices.SortStableFunc(es, func(a, b ending) int {
			return utf8.RuneCountInString(b.text) - utf8.RuneCountInString(a.text)
		})
	}
	return out
}

// Limits of guessing.
const (
	maxEndingWords   = 4  // words of a name that is guessed about
	maxBases         = 14 // guesses for one word
	maxGuesses       = 64 // for a name
	maxGuessNear     = 8  // names found without guessing that guesses are compared with
	maxGuessPostings = 16 // names that have a word of a guess
	maxGuessSounds   = 6  // guesses that are looked up by their sounds
	minStem          = 3  // letters that an ending leaves
	guessed          = 0.95
)

// bases returns what a word in lower case may be the inflected form of, itself
// first.
func bases(word string) []string {
	out := []string{word}
	add := func(base string) bool {
		if !slices.Contains(out, base) {
			out = append(out, base)
		}
		return len(out) <= maxBases
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	for _, e := range endings()[last] {
		stem, ok := strings.CutSuffix(word, e.text)
		if !ok {
			continue
		}
		letters := utf8.RuneCountInString(stem)
		for _, base := range e.bases {
			if letters < minStem && (base == "" || letters < minStem-1) {
				continue
			}
			if !add(stem + base) {
				return out
			}
			if full := fleeting(stem); base == "" && full != "" && !add(full) {
				return out
			}
		}
	}
	return out
}

// fleeting returns a stem with the vowel that is lost where an ending follows:
// Marek of Mark(em), Biden of Bidn(om), Павел of Павл(ом); "" when the stem does
// not end in two consonants.
func fleeting(stem string) string {
	last, n := utf8.DecodeLastRuneInString(stem)
	before, _ := utf8.DecodeLastRuneInString(stem[:len(stem)-n])
	switch {
	case strings.ContainsRune("nlrkctm", last) && strings.ContainsRune("bcčdfghjklłmnprsštvwzž", before) && last != before:
		return stem[:len(stem)-n] + "e" + string(last)
	case strings.ContainsRune("нлркцт", last) && strings.ContainsRune("бвгджзклмнпрстфхцчш", before) && last != before:
		return stem[:len(stem)-n] + "е" + string(last)
	}
	return ""
}

// guesses returns the names that a name may be an inflected form of.
func guesses(name string) []string {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 || len(words) > maxEndingWords || len(name) > MaxNameBytes {
		return nil
	}
	out := []string{""}
	for _, w := range words {
		var next []string
		for _, b := range bases(strings.Trim(w, `"'.,«»„“”()`)) {
			for _, o := range out {
				if len(next) < maxGuesses*2 {
					next = append(next, strings.TrimLeft(o+" "+b, " "))
				}
			}
		}
		out = next
	}
	return out[1:min(len(out), maxGuesses)] // the first is the name itself
}

// gatherWords scores the names that have one of the words of a guess.
func (s *search) gatherWords() {
	for i, w := range s.forms.words {
		k := 0
		for p := range s.kb.withWord(w.hash) {
			if k++; k > maxGuessPostings {
				break
			}
			if s.admits(p.name) {
				s.found.add(p.name, i, keyScore/2)
			}
		}
	}
}

// inflected looks up what the name may be an inflected form of, and returns the
// best score.
func (s *search) inflected(text string) (best float64) {
	asked := s.parsed
	type candidate struct {
		entity uint32
		kind   name.Kind
		name   *name.Name
	}
	var near []candidate
	for _, n := range s.found.best(maxGuessNear) {
		if info := s.kb.name(n); info.text != "" && info.kind != nameAcronym {
			t := s.kb.typeOf(info.entity)
			near = append(near, candidate{info.entity, kindOf(t), s.nameOf(n, info.text, t)})
		}
	}
	all := guesses(text)
	for i, g := range all {
		s.parse(g)
		s.gatherFull(g)
		for _, n := range s.found.best(maxRescored / 4) {
			best = max(best, s.compare(n, guessed))
		}
		for _, c := range near {
			if p := s.parsed[c.kind]; p != nil && i < maxGuesses/2 {
				g := name.Fitted().Agree(p, c.name)
				s.addCompared(c.entity, &g, guessed, p, c.name)
				best = max(best, guessed*g.Score)
			}
		}
	}
	// Nothing has their words: what sounds like the first of them.
	for _, g := range all[:min(len(all), maxGuessSounds)] {
		if best >= 0.5 {
			break
		}
		s.parse(g)
		s.forms.split(g)
		s.words = s.forms.words
		s.gather(g)
		for _, n := range s.found.best(maxRescored / 4) {
			best = max(best, s.compare(n, guessed))
		}
	}
	s.parsed = asked
	return best
}
