package entity

import (
	"fmt"
	"strings"
	"time"
)

// Type is what kind of thing a name names.
type Type uint8

const (
	Unknown      Type = iota // no type known or asked for
	Person                   // people
	Organization             // ministries, parties, companies, alliances, media
	Place                    // countries, regions, cities
	Event                    // wars, summits, disasters with a name of their own
	Work                     // books, films, treaties
	Other                    // any other thing with a name
)

var typeNames = [...]string{"", "person", "organization", "place", "event", "work", "other"}

// String returns the name of the type in lower case; "" for Unknown.
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// MarshalText returns the name of the type.
func (t Type) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the name of a type; "org" is an organization.
func (t *Type) UnmarshalText(b []byte) error {
	s := string(b)
	if s == "org" {
		s = "organization"
	}
	for i, n := range typeNames {
		if n == s {
			*t = Type(i)
			return nil
		}
	}
	return fmt.Errorf("entity: unknown type %q: want one of %s", b, strings.Join(typeNames[1:], ", "))
}

// Entity is one person, organization, place or other named thing.
type Entity struct {
	ID          string // the knowledge base's own: person/volodymyr-zelensky, Q3874799
	Type        Type
	Name        string   // the canonical name
	Aliases     []string // other spellings, short forms, names in other languages
	Demonyms    []string // adjectives and nouns of a place: Ukrainian, Ukrainians
	WeakAliases []string // names too vague to tell the entity by alone: nicknames, code names
	Description string   // a few words: president of Ukraine
	Country     string   // ID of the country it belongs to, if any
	Roles       []Role
	Weight      float64           // 0..1, how often the news speaks of it: the prior
	Refs        map[string]string // ids elsewhere, only where certain: wikidata, iso, geonames
}

// Role is an office that an entity holds or held.
type Role struct {
	Title string // President, Defense Secretary, spokesperson
	Of    string // ID of the country or organization, or its plain name
	// From and To bound the time in office, To exclusive; the zero time is open.
	From, To time.Time
}

// Holds reports whether the role is held at t; always when t is the zero time.
func (r Role) Holds(t time.Time) bool {
	return t.IsZero() || (r.From.IsZero() || !t.Before(r.From)) && (r.To.IsZero() || t.Before(r.To))
}

// Mention is a name in a text.
type Mention struct {
	Start, End int    // byte offsets, half open
	Text       string // the bytes between them
	Type       Type
	Entity     string  // ID; empty when unknown
	Name       string  // canonical name of the entity, or the longest form of the cluster
	Cluster    string  // mentions of one thing share it; stable for the same input
	Score      float64 // 0..1
	Country    string  // of a place: the ID of the country it lies in, if known
	Demonym    bool    // an adjective or noun of a place: "Ukrainian" links to Ukraine
	Candidates []Candidate
	Reason     string
}

// Candidate is an entity that a name may mean.
type Candidate struct {
	Entity string // ID
	Name   string // canonical name
	Type   Type
	Score  float64 // 0..1; 0.5 is the decision
	Reason string  // what speaks for it, in a few words
}
