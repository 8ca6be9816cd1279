package normalize

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// TestMatchedAnew: where the stage proposes anew with another damage, what was matched
// before leads to what a document of that damage gives at once.
func TestMatchedAnew(t *testing.T) {
	n := mustNew(t)
	texts := []string{
		"The government's chairman spoke of the police's chief. The party's chief of the government left, and the high fire of the minister's council holds.",
		"The delegates' chamber voted, and the deputies' congress and the ministers' council left.",
	}
	for _, c := range phraseCases {
		texts = append(texts, c.text)
	}
	damages := []float64{0, damagedFrom, leastOwnerDamage}
	for _, text := range texts {
		for _, before := range damages {
			for _, damage := range damages {
				fresh, anew := newDocOf(n, text), newDocOf(n, text)
				fresh.assess()
				fresh.damage = damage
				fresh.proposePhrases()
				anew.assess()
				anew.damage = before
				anew.proposePhrases()
				anew.damage = damage
				anew.discard()
				anew.proposePhrases()
				if diff := cmp.Diff([]any{fresh.edits, fresh.suspects, fresh.left}, []any{anew.edits, anew.suspects, anew.left}, cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("%q, damage %v after %v: -at once +anew:\n%s", text, damage, before, diff)
				}
				fresh.release()
				anew.release()
			}
		}
	}
}
