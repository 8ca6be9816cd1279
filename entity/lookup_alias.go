package entity

import (
	_ "embed" // the aliases are read on first use
	"strings"
	"sync"
	"unicode"

	"github.com/dragoman-go/dragoman/internal/name"
)

// Institutions have names in other languages that no rule leads to: ООН, ZDA,
// Tribunal de Justicia. A table has them with the names that a knowledge base
// is likely to have; what is asked for is looked up there by the stems of its
// words, in any order, and its names are looked up in its place.

//go:embed data/aliases.txt
var aliasesText string

// Limits of aliases.
const (
	maxAliasWords = 8
	aliasScore    = 0.97 // what the score for a name counts of which the one asked for is an alias
)

var aliasTable struct {
	sync.Once
	names map[uint64][]string
}

// aliases returns the full names, by the key of each alias. They are read at
// the first use, which takes well under five milliseconds.
func aliases() map[uint64][]string {
	aliasTable.Do(func() { aliasTable.names = readAliases(aliasesText) })
	return aliasTable.names
}

func readAliases(text string) map[uint64][]string {
	out := make(map[uint64][]string)
	for line := range strings.Lines(text) {
		full, others, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || line[0] == '#' {
			continue
		}
		names := strings.Split(full, ",")
		for i := range names {
			names[i] = strings.TrimSpace(names[i])
		}
		for _, a := range append(strings.Split(others, ","), names...) {
			if key := aliasKey(a); key != 0 {
				out[key] = append(out[key], names...)
			}
		}
	}
	return out
}

// aliasKey is the key of a name by the stems of its words, in any order; words
// of one letter do not count. A word of capitals is known by its letters, and
// apart from others.
func aliasKey(text string) (key uint64) {
	words := strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) && r != '\'' && r != '’'
	})
	if len(words) > maxAliasWords {
		return 0
	}
	for _, w := range words {
		lower := strings.ToLower(w)
		switch {
		case len(words) == 1 && isAcronym(w):
			key += mix(hashID(w))
		case len([]rune(w)) > 1:
			key += mix(name.StemHash(lower))
		}
	}
	return key
}

// withoutLegalForm returns the words of a name of an organization that tell it
// from others, in lower case; "" when these are all of it.
func withoutLegalForm(text string) string {
	var words []string
	name.Parse(text, name.Organization).Telling(func(text, _ string, _ [4]uint16) {
		words = append(words, text)
	})
	if len(words) == len(strings.Fields(text)) {
		return ""
	}
	return strings.Join(words, " ")
}

// isAcronym reports whether a word is of capitals and digits, up to five.
func isAcronym(w string) bool {
	n, upper := 0, 0
	for _, r := range w {
		n++
		if unicode.IsUpper(r) {
			upper++
		} else if !unicode.IsDigit(r) {
			return false
		}
	}
	return upper > 0 && n <= 5
}

// aliased looks up what the name is an alias of, and returns the best score.
func (s *search) aliased(text string) (best float64) {
	if len(text) > MaxNameBytes {
		return 0
	}
	names := aliases()[aliasKey(text)]
	if len(names) == 0 {
		names = aliases()[aliasKey(withoutLegalForm(text))]
	}
	if len(names) == 0 {
		return 0
	}
	for i, full := range names {
		if i == maxGuessNear {
			break
		}
		s.parse(full)
		s.gatherFull(full)
		for _, n := range s.found.best(maxRescored / 2) {
			best = max(best, s.compare(n, aliasScore))
		}
	}
	s.forms.split(text)
	s.words = s.forms.words
	return best
}

// gatherFull scores the names that a full name, in its nominative, may be.
func (s *search) gatherFull(full string) {
	s.found.reset()
	s.gatherKeys()
	s.forms.split(full)
	for n := range s.kb.exactWords(s.forms.words).all() {
		s.found.add(n, -2, keyScore)
	}
	s.gatherWords()
}
