package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// nameKind says what a form of a name is to its entity.
type nameKind uint8

const (
	nameCanonical nameKind = iota // the entity's own name
	nameAlias                     // one of its aliases
	nameShort                     // its name without a qualifier or suffix: Canon of "Canon Inc."
	nameAcronym                   // the initials of its words
	nameDemonym                   // Ukrainian, of Ukraine
	nameWeak                      // an alias too vague to go by alone
)

// nameForm is one form that an entity is found by.
type nameForm struct {
	kind    nameKind
	lower   bool   // written in lower case: found in lower-case text too
	article bool   // begins with "The"
	text    string // the name as the entity has it
	words   []nameWord
	key     uint64
}

// nameForms makes the forms of names; it keeps the room that they take.
type nameForms struct {
	words []nameWord
	toks  []token.Token
	buf   []byte
}

// each yields every form that e is found by: its names and aliases, and forms that
// follow from them. The words are valid until the next form.
func (s *nameForms) each(e *Entity, yield func(nameForm)) {
	do := func(name string, kind nameKind) {
		s.split(name)
		f := nameForm{kind: kind, text: name, lower: !hasUpper(name)}
		f.words = s.words
		f.key, f.article = nameKey(s.words)
		if f.article {
			f.words = f.words[1:]
		}
		yield(f)
	}
	do(e.Name, nameCanonical)
	for _, a := range e.Aliases {
		do(a, nameAlias)
	}
	for _, d := range e.Demonyms {
		do(d, nameDemonym)
	}
	for _, a := range e.WeakAliases {
		do(a, nameWeak)
	}
	name := unqualified(e.Name)
	if name != e.Name && (e.Type != Person || strings.Contains(name, " ")) {
		do(name, nameShort)
	}
	if !hasUpper(name) {
		if p := plural(name); p != "" {
			do(p, nameShort)
		}
		if field, ok := strings.CutSuffix(name, " minister"); ok && field != "prime" {
			do("minister of "+field, nameShort)
		}
		if a := s.acronym(name); a != "" {
			do(a, nameAcronym)
		}
		return
	}
	if e.Type != Person {
		if team, ok := strings.CutSuffix(name, " national association football team"); ok {
			do(team+" national football team", nameAlias)
			do(team+" national soccer team", nameAlias)
		}
		if short := withoutSuffix(name); short != name {
			do(short, nameShort)
		}
		if turned := turnedAround(name); turned != "" {
			do(turned, nameShort)
			if nation := "United States "; strings.HasPrefix(name, nation) && !strings.HasPrefix(turned, nation) {
				do(nation+turned, nameShort)
			}
		}
		if a := s.acronym(name); a != "" {
			do(a, nameAcronym)
		}
	}
}

// split sets s.words to the words of a name.
func (s *nameForms) split(name string) {
	s.toks = token.Append(s.toks[:0], name)
	s.words = appendNameWords(s.words[:0], name, s.toks)
}

// hasUpper reports whether s has a capital, or a letter of a script without them.
func hasUpper(s string) bool {
	for _, r := range s {
		if unicode.IsUpper(r) || r >= 0x590 && unicode.IsLetter(r) && !unicode.IsLower(r) {
			return true
		}
	}
	return false
}

// unqualified returns a name without what only tells it from others of that
// name: "(state)" of "Washington (state)", "D.C." of "Washington, D.C.".
func unqualified(name string) string {
	if i := strings.LastIndex(name, " ("); i > 0 && strings.HasSuffix(name, ")") {
		name = name[:i]
	}
	if i := strings.Index(name, ", "); i > 0 {
		name = name[:i]
	}
	return name
}

// withoutSuffix returns the name of an organization or place without the word
// that says what it is, where that is a legal form or the like.
func withoutSuffix(name string) string {
	for {
		i := strings.LastIndexByte(name, ' ')
		if i <= 0 || !isLegalForm(name[i+1:]) {
			return strings.TrimRight(name, ",& ")
		}
		name = strings.TrimRight(name[:i], ",& ")
	}
}

// turnedAround returns the press's form of an office's name: "Finance Ministry"
// of "Ministry of Finance", "State Department" of "United States Department of
// State", "Senate Budget Committee" of "United States Senate Committee on the
// Budget"; "" when there is none.
func turnedAround(name string) string {
	if chamber, field, ok := strings.Cut(name, " Committee on "); ok && !strings.Contains(field, " of ") {
		chamber = strings.TrimPrefix(chamber, "United States ")
		return chamber + " " + strings.TrimPrefix(field, "the ") + " Committee"
	}
	for _, office := range [...]string{"Ministry", "Department"} {
		before, field, ok := strings.Cut(name, office+" of ")
		if !ok || before != "" && before != "United States " && before != "U.S. " && before != "Federal " {
			continue
		}
		field = strings.TrimPrefix(field, "the ")
		if n := strings.Count(field, " "); n > 2 || strings.Contains(field, " of ") || field == "" {
			continue
		}
		return field + " " + office
	}
	return ""
}

// isLegalForm reports whether a word is the legal form of a company or club.
func isLegalForm(w string) bool {
	switch fold.String(strings.TrimRight(w, ".,")) {
	case "inc", "corp", "corporation", "ltd", "limited", "co", "company", "companies", "plc", "llc", "llp", "lp", "ag", "sa", "s.a",
		"se", "nv", "n.v", "bv", "b.v", "gmbh", "kg", "oy", "oyj", "ab", "asa", "a.s", "as", "spa", "s.p.a", "pjsc", "ojsc", "oao", "ooo", "pao", "jsc",
		"kk", "bhd", "pty", "pte", "kgaa", "sarl", "s.l", "sl", "srl", "incorporated", "group", "holdings", "holding",
		"fc", "f.c", "cf", "sc", "afc", "a.f.c", "rfc":
		return true
	}
	return false
}

// Of how many words a name is known by its initials: those of two are too often
// something else, and nobody says eight.
const (
	leastAcronymWords = 3
	mostAcronymWords  = 7
)

// acronym returns the initials of a name of several words, in capitals, or "".
func (s *nameForms) acronym(name string) string {
	s.split(name)
	s.buf = s.buf[:0]
	n := 0
	for _, w := range s.words {
		if w.flags&wordMark != 0 {
			return ""
		}
		word := name[w.start:w.end]
		if w.flags&wordUpper == 0 && w.flags&wordNumber == 0 {
			switch fold.String(word) {
			case "of", "the", "and", "for", "in", "on", "to", "at", "de", "la", "du", "des", "et", "y", "del", "&":
				continue
			}
		}
		if word == "&" || w.flags&(wordInitial|wordCaps) != 0 {
			return ""
		}
		r, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) || r > unicode.MaxLatin1 {
			return ""
		}
		s.buf = utf8.AppendRune(s.buf, unicode.ToUpper(r))
		n++
	}
	if n < leastAcronymWords || n > mostAcronymWords {
		return ""
	}
	return string(s.buf)
}

// plural returns the plural of a lower-case English noun phrase, or "".
func plural(name string) string {
	if len(name) < 3 {
		return ""
	}
	switch last := name[len(name)-1]; {
	case strings.HasSuffix(name, "man") && !strings.HasSuffix(name, "human"):
		return name[:len(name)-2] + "en"
	case last == 'y' && strings.IndexByte("aeiou", name[len(name)-2]) < 0:
		return name[:len(name)-1] + "ies"
	case strings.HasSuffix(name, "s") || last == 'x' || strings.HasSuffix(name, "ch") || strings.HasSuffix(name, "sh"):
		return name + "es"
	case last >= 'a' && last <= 'z':
		return name + "s"
	}
	return ""
}
