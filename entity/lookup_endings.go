package entity

import (
	"strings"
	"unicode/utf8"
)

// Slavic languages inflect names: "Zelenského", "Macronem", "Путиным", "in
// Німеччині", "Соединённых Штатов". A knowledge base has the nominative. What
// the nominative may be is guessed from the ending; the guesses are looked up,
// and what they find counts a little less than what the name itself finds.

// endings are case endings of nouns and adjectives (Russian, Ukrainian,
// Bulgarian, Serbian; Polish, Czech, Slovak, Slovene, Croatian) and of the
// adjectives that names become ("Trumpov", "путинский"), each with the endings
// of nominatives that it may stand for. Longer ones come first.
var endings = [...]struct {
	ending string
	bases  string // with spaces between; _ is none
}{
	// Cyrillic
	{"скими", "ские ский _"},
	{"ского", "ское ский _"},
	{"скому", "ское ский _"},
	{"ських", "ські ський _"},
	{"ського", "ське ський _"},
	{"ському", "ське ський _"},
	{"ських", "ські _"},
	{"ських", "ські"},
	{"ской", "ская _"},
	{"скую", "ская _"},
	{"ских", "ские _"},
	{"ским", "ское ский ские _"},
	{"ском", "ское ский _"},
	{"ській", "ська _"},
	{"ську", "ська _"},
	{"ского", "ское _"},
	{"ские", "_"},
	{"ский", "_"},
	{"ския", "ски _"},
	{"ската", "ска _"},
	{"ите", "и"},
	{"ята", "я"},
	{"ия", "ий ие"},
	{"ыми", "ые ый"},
	{"ими", "ие ий і ы"},
	{"ого", "ое ый ий"},
	{"его", "ее ий"},
	{"ому", "ое ый ий"},
	{"ему", "ее ий"},
	{"ами", "ы а и"},
	{"ями", "и я"},
	{"иями", "ия"},
	{"ией", "ия"},
	{"ією", "ія"},
	{"єю", "я"},
	{"иях", "ии"},
	{"ию", "ия"},
	{"ии", "ия"},
	{"ії", "ія"},
	{"ію", "ія"},
	{"ої", "а"},
	{"их", "ие ий і"},
	{"ых", "ые ый"},
	{"ым", "ые ый _"},
	{"им", "ие ий _"},
	{"ой", "ая а"},
	{"ою", "а"},
	{"ую", "ая"},
	{"ей", "я ь и"},
	{"ею", "я"},
	{"ом", "_ о"},
	{"ем", "_ ь е"},
	{"ём", "ь"},
	{"ові", "_"},
	{"еві", "ь _"},
	{"ов", "ы _"},
	{"ев", "и _"},
	{"ів", "и _"},
	{"ах", "ы а и"},
	{"ях", "и я"},
	{"ам", "ы а и"},
	{"ям", "и я"},
	{"ове", "_"},
	{"ова", "_"},
	{"ово", "_"},
	{"ове", "_"},
	{"ът", "_"},
	{"та", "_"},
	{"а", "_ о"},
	{"я", "ь _ й"},
	{"у", "а _ о"},
	{"ю", "я ь й"},
	{"ы", "а _"},
	{"и", "а я ь _"},
	{"і", "а _ о"},
	{"ї", "я"},
	{"е", "а _ о"},
	// Latin
	{"ovými", "_ ová"},
	{"ového", "ový _"},
	{"ovému", "ový _"},
	{"ovega", "_"},
	{"ovemu", "_"},
	{"skiego", "ski"},
	{"skiemu", "ski"},
	{"ského", "ský ské"},
	{"skému", "ský ské"},
	{"skim", "ski ska"},
	{"skim", "sko"},
	{"ským", "ský ské"},
	{"skih", "ski ske"},
	{"skich", "skie ski"},
	{"ských", "ské"},
	{"skega", "ski"},
	{"skem", "sko ski"},
	{"skej", "ska"},
	{"skiej", "ska"},
	{"ską", "ska"},
	{"skou", "ska ská"},
	{"ských", "ské ský"},
	{"sku", "sko ska"},
	{"ska", "sko"},
	{"skom", "sko"},
	{"ski", "ska"},
	{"ske", "ska"},
	{"skie", "ski"},
	{"ego", "y i e _"},
	{"emu", "y i e _"},
	{"ého", "ý é _"},
	{"ému", "ý é _"},
	{"ega", "i o _"},
	{"ovou", "ova ová _"},
	{"ových", "ové"},
	{"ovo", "_"},
	{"ova", "_"},
	{"ove", "_"},
	{"ovi", "_ o"},
	{"ové", "_"},
	{"ovu", "_"},
	{"ov", "_"},
	{"ów", "y _"},
	{"ami", "y a"},
	{"ách", "y"},
	{"ach", "y a e"},
	{"ích", "í"},
	{"ych", "e"},
	{"ých", "é"},
	{"ým", "ý é"},
	{"ím", "í"},
	{"ią", "ia"},
	{"ii", "ia"},
	{"iji", "ija"},
	{"ijo", "ija"},
	{"ije", "ija"},
	{"ijom", "ija"},
	{"ji", "ja"},
	{"jo", "ja"},
	{"ję", "ja"},
	{"ją", "ja"},
	{"jem", "_"},
	{"iem", "_ ia"},
	{"iego", "_ i"},
	{"ie", "a _ o"},
	{"in", "a"},
	{"ina", "a"},
	{"ino", "a"},
	{"ini", "a"},
	{"ine", "a"},
	{"ou", "a"},
	{"em", "_ o"},
	{"om", "_ o"},
	{"ą", "a"},
	{"ę", "a"},
	{"ů", "y"},
	{"u", "_ o a"},
	{"y", "a _"},
	{"i", "a _ ia"},
	{"ě", "a _ o"},
	{"o", "a"},
	{"a", "_ o"},
	{"e", "a _ o"},
}

// Limits of guessing.
const (
	maxEndingWords = 4  // words of a name that is guessed about
	maxBases       = 6  // guesses for one word
	maxGuesses     = 40 // for a name
	minStem        = 3  // letters that an ending leaves
	guessed        = 0.95
)

// bases returns what a word in lower case may be the inflected form of, itself
// first.
func bases(word string) []string {
	out := []string{word}
	for i := range endings {
		e := &endings[i]
		stem, ok := strings.CutSuffix(word, e.ending)
		if !ok || utf8.RuneCountInString(stem) < minStem {
			continue
		}
		for base := range strings.FieldsSeq(e.bases) {
			if base == "_" {
				base = ""
			}
			if len(out) > maxBases {
				return out
			}
			out = append(out, stem+base)
		}
	}
	return out
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

// inflected looks up what the name may be an inflected form of, and returns the
// best score.
func (s *search) inflected(name string) (best float64) {
	asked := s.parsed
	near := append([]uint32(nil), s.found.best(maxRescored/4)...)
	for _, g := range guesses(name) {
		s.parse(g)
		s.found.reset()
		s.gatherKeys()
		s.forms.split(g)
		for n := range s.kb.exactWords(s.forms.words).all() {
			s.found.add(n, -2, keyScore)
		}
		for _, n := range s.found.best(maxRescored / 4) {
			best = max(best, s.compare(n, guessed))
		}
		for _, n := range near {
			best = max(best, s.compare(n, guessed))
		}
	}
	s.parsed = asked
	return best
}
