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
	{"ського", "ське ський _"},
	{"ському", "ське ський _"},
	{"ськими", "ські"},
	{"скими", "ские ский _"},
	{"ского", "ское ский _"},
	{"скому", "ское ский _"},
	{"ських", "ські ський _"},
	{"ською", "ська _"},
	{"ській", "ська _"},
	{"ської", "ська _"},
	{"ската", "ска _"},
	{"ското", "ско _"},
	{"ового", "_"},
	{"ську", "ська _"},
	{"ской", "ская _"},
	{"скую", "ская _"},
	{"ских", "ские ский _"},
	{"ским", "ское ский ские _"},
	{"ском", "ское ский _"},
	{"ские", "ский _"},
	{"ский", "_"},
	{"ския", "ски _"},
	{"овым", "_ ов"},
	{"овых", "_"},
	{"овой", "ова _"},
	{"ията", "ия"},
	{"иями", "ия"},
	{"ите", "и"},
	{"ята", "я"},
	{"ыми", "ые ый"},
	{"ими", "ие ий і ы"},
	{"ого", "ое ый ий"},
	{"его", "ее ий"},
	{"ому", "ое ый ий"},
	{"ему", "ее ий"},
	{"иях", "ии ия"},
	{"ами", "ы а и"},
	{"ями", "и я"},
	{"ией", "ия"},
	{"ією", "ія"},
	{"ній", "ня на"},
	{"еві", "ь _"},
	{"ові", "_"},
	{"ове", "_"},
	{"ова", "_"},
	{"ово", "_"},
	{"ия", "ий ие"},
	{"єю", "я"},
	{"ию", "ия"},
	{"ии", "ия ие"},
	{"ії", "ія"},
	{"ію", "ія"},
	{"ої", "а"},
	{"ій", "а"},
	{"ці", "ка"},
	{"зі", "га"},
	{"сі", "ха"},
	{"их", "ие ий і"},
	{"ых", "ые ый"},
	{"ым", "ые ый _"},
	{"им", "ие ий і _"},
	{"ой", "ая а"},
	{"ою", "а"},
	{"ую", "ая"},
	{"юю", "яя"},
	{"ей", "я ь и"},
	{"ею", "я"},
	{"ом", "_ о"},
	{"ем", "_ ь е"},
	{"ём", "ь _"},
	{"ев", "и _"},
	{"ів", "и _ о"},
	{"ов", "ы _"},
	{"ах", "ы а и"},
	{"ях", "и я"},
	{"ам", "ы а и"},
	{"ям", "и я"},
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
	{"jevega", "_"},
	{"skiego", "ski"},
	{"skiemu", "ski"},
	{"ovými", "ové _ ový"},
	{"ového", "ový _"},
	{"ovému", "ový _"},
	{"ovega", "_"},
	{"ovemu", "_"},
	{"ových", "ové _"},
	{"jevim", "_"},
	{"jevem", "_"},
	{"skich", "skie ski"},
	{"skiej", "ska"},
	{"ského", "ský ské"},
	{"skému", "ský ské"},
	{"ských", "ské ský"},
	{"skými", "ské"},
	{"skega", "ski"},
	{"skemu", "ski"},
	{"ovým", "_"},
	{"ovim", "_"},
	{"ovih", "_"},
	{"ovou", "ova ová _"},
	{"ovem", "_"},
	{"jevo", "_"},
	{"jeva", "_"},
	{"jevi", "_"},
	{"skim", "ski ska sko"},
	{"skie", "ski"},
	{"ským", "ský ské"},
	{"skou", "ská ska"},
	{"skem", "sko ski"},
	{"skih", "ski ske"},
	{"skej", "ska"},
	{"skom", "sko"},
	{"iego", "i ia _"},
	{"iemu", "i"},
	{"ijom", "ija"},
	{"ově", "_"},
	{"ské", "ská"},
	{"ską", "ska"},
	{"sku", "sko ska"},
	{"ski", "ska"},
	{"ske", "ska"},
	{"ska", "sko"},
	{"iej", "ia a"},
	{"ego", "y e i _"},
	{"emu", "y e i _"},
	{"ého", "ý é _"},
	{"ému", "ý é _"},
	{"ega", "i o _"},
	{"ych", "e"},
	{"ých", "é"},
	{"ymi", "e"},
	{"ými", "é"},
	{"iji", "ija"},
	{"ijo", "ija"},
	{"ije", "ija"},
	{"iją", "ija"},
	{"ích", "í"},
	{"ami", "y a"},
	{"ách", "y"},
	{"ach", "y a e"},
	{"ovi", "_ o"},
	{"ové", "_ ová ova"},
	{"ová", "_"},
	{"ův", "_"},
	{"ovy", "_"},
	{"ovu", "_"},
	{"ovo", "_"},
	{"ova", "_"},
	{"ove", "_"},
	{"owi", "_"},
	{"jem", "_"},
	{"dze", "ga"},
	{"cie", "t ta"},
	{"rze", "r ra"},
	{"iem", "_ ia"},
	{"ino", "a"},
	{"ina", "a"},
	{"ini", "a"},
	{"ine", "a"},
	{"ém", "ý é"},
	{"ým", "ý é _"},
	{"ii", "ia ie ija"},
	{"ií", "ie"},
	{"ią", "ia"},
	{"ię", "ia"},
	{"ím", "í ie"},
	{"ej", "a"},
	{"ov", "_"},
	{"ów", "y _"},
	{"ji", "ja"},
	{"jo", "ja"},
	{"ję", "ja"},
	{"ją", "ja"},
	{"ju", "_"},
	{"ze", "ha ga"},
	{"ce", "ka"},
	{"ie", "a _ o"},
	{"im", "i"},
	{"em", "_ o"},
	{"om", "_ o"},
	{"ou", "á a"},
	{"in", "a"},
	{"ą", "a"},
	{"ę", "a"},
	{"ů", "y"},
	{"ě", "a _ o"},
	{"é", "á a"},
	{"í", "e"},
	{"u", "_ o a"},
	{"y", "a _"},
	{"i", "a _ ia"},
	{"o", "a _"},
	{"a", "_ o"},
	{"e", "a _ o"},
}

// Limits of guessing.
const (
	maxEndingWords   = 4  // words of a name that is guessed about
	maxBases         = 10 // guesses for one word
	maxGuesses       = 64 // for a name
	maxGuessNear     = 8  // names found without guessing that guesses are compared with
	maxGuessPostings = 16 // names that have a word of a guess
	minStem          = 3  // letters that an ending leaves
	guessed          = 0.95
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
func (s *search) inflected(name string) (best float64) {
	asked := s.parsed
	type candidate struct {
		entity uint32
		kind   int
		name   *ParsedName
	}
	var near []candidate
	for _, n := range s.found.best(maxGuessNear) {
		if info := s.kb.name(n); info.text != "" && info.kind != nameAcronym {
			t := s.kb.typeOf(info.entity)
			near = append(near, candidate{info.entity, int(kindOf(t)), ParseName(info.text, t)})
		}
	}
	for i, g := range guesses(name) {
		s.parse(g)
		s.gatherFull(g)
		for _, n := range s.found.best(maxRescored / 4) {
			best = max(best, s.compare(n, guessed))
		}
		for _, c := range near {
			if p := s.parsed[c.kind]; p != nil && i < maxGuesses/2 {
				score := guessed * p.score(c.name)
				s.addCompared(c.entity, score, p, c.name)
				best = max(best, score)
			}
		}
	}
	s.parsed = asked
	return best
}
