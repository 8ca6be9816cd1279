package entity

import "github.com/dragoman-go/dragoman/internal/name"

// Match is the outcome of a comparison of two names.
type Match struct {
	Score  float64 // 0..1, calibrated: 0.5 is the decision
	Same   bool    // Score >= 0.5
	Reason string  // a few words for each word of the names, as they are written in lower case
}

// ParsedName is a name split into classed words, ready to be compared often.
// It never changes and is safe for concurrent use.
type ParsedName struct {
	name *name.Name
}

// ParseName splits a name into classed words. The type decides what counts as
// context: titles and particles of a [Person], legal forms of an
// [Organization], generic words of a [Place]; for all other types the words
// count alike. Only the first 512 bytes and 16 words of a name are read; a
// longer one is never taken for certain, and the Reason says so.
func ParseName(s string, t Type) *ParsedName {
	return &ParsedName{name.Parse(s, kindOf(t))}
}

func kindOf(t Type) name.Kind {
	switch t {
	case Person:
		return name.Person
	case Organization:
		return name.Organization
	case Place:
		return name.Place
	}
	return name.Thing
}

// Compare scores n against other, which should be parsed with the same type.
// It is symmetric: n and other may change places. Words are paired one to one,
// in any order, by their sounds in whatever scripts they come; a word that is
// contradicted counts far more than one that is missing. Empty names match
// nothing.
func (n *ParsedName) Compare(other *ParsedName) Match {
	r := name.Fitted().Compare(n.name, other.name)
	return Match{Score: r.Score, Same: r.Score >= 0.5, Reason: r.Reason}
}

// agree is Compare without a reason, with how well the words of n, which was asked for, are found
// in other.
func (n *ParsedName) agree(other *ParsedName) name.Agreement {
	return name.Fitted().Agree(n.name, other.name)
}

// Compare scores two names of the type given, in any scripts. Parsing is most
// of its cost: see [ParseName] for names that are compared often.
func Compare(a, b string, t Type) Match { return ParseName(a, t).Compare(ParseName(b, t)) }
