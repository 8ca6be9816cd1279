package entity

// Match is the outcome of a comparison of two names.
type Match struct {
	Score  float64 // 0..1, calibrated: 0.5 is the decision
	Same   bool    // Score >= 0.5
	Reason string  // a word per token
}

// ParsedName is a name split into classed tokens, ready to be compared often.
// It never changes and is safe for concurrent use.
type ParsedName struct {
	raw string
	typ Type
}

// ParseName splits a name of the type given into classed tokens.
func ParseName(name string, t Type) *ParsedName { return &ParsedName{raw: name, typ: t} }

// Compare scores n against other.
func (n *ParsedName) Compare(other *ParsedName) Match {
	if n.raw == other.raw {
		return Match{Score: 1, Same: true, Reason: "same"}
	}
	return Match{}
}

// Compare scores two names of the type given, in any scripts. Parsing is most
// of its cost: see [ParseName] for names that are compared often.
func Compare(a, b string, t Type) Match { return ParseName(a, t).Compare(ParseName(b, t)) }
