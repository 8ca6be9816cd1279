package timeline

import (
	"fmt"
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Status says whether an event took place, as far as the text tells.
type Status uint8

const (
	Happened Status = iota // told as a fact
	Planned                // announced, scheduled, expected
	Possible               // may happen, might have happened, would if
	Denied                 // said not to have happened, or called off
)

var statusNames = [...]string{"happened", "planned", "possible", "denied"}

// String returns the name of the status in lower case.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return fmt.Sprintf("Status(%d)", uint8(s))
}

// MarshalText returns the name of the status.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// statusOf reads the verb group before the trigger, within its clause.
func statusOf(x *token.Text, c *clause, t *trigger) Status {
	s := Happened
	if t.tense == tenseBase && t.pos != posNoun {
		s = Planned // to meet, will meet: what comes before says which
	}
	negated := false
	for i := t.first - 1; i >= c.first && t.first-i <= 7; i-- {
		w := strings.ToLower(x.Of(i))
		switch w {
		case "not", "never", "no", "without", "nor", "neither", "denied", "denies", "cannot", "failed", "refused", "yet":
			negated = true
		case "may", "might", "could", "can", "should", "must":
			return Possible
		case "will", "shall", "scheduled", "expected", "plans", "planned", "planning", "due", "going", "set", "intends", "intend", "prepares", "preparing", "wants":
			s = Planned
		case "would":
			s = Planned
		case "was", "were", "has", "have", "had", "did":
			if t.tense != tenseBase {
				s = Happened
			}
		}
		if strings.HasSuffix(w, "n't") || strings.HasSuffix(w, "n’t") {
			negated = true
		}
		if x.Tokens[i].Kind == token.Punct && w != "’" && w != "'" && w != "-" {
			break
		}
	}
	if c.opener >= 0 {
		switch x.Of(c.opener) {
		case "if", "unless", "whether":
			return Possible
		}
	}
	if negated {
		return Denied
	}
	return s
}
