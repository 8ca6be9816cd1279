package normalize

import (
	"fmt"
	"sort"
	"strings"

	"github.com/dragoman-go/dragoman/internal/terms"
)

// Term is an entry that a user adds to the term base: an English term with its
// equivalents in other languages.
type Term struct {
	// English is the term as it stands inside a sentence.
	English string
	// Plural is its plural; when empty the regular one is used.
	Plural string
	// Equivalents are what other languages call it, by ISO 639-1 code. The word
	// for word renderings of these are what is repaired.
	Equivalents map[string][]string
	// Glosses are English words for the words of the equivalents that a
	// dictionary would give ("fuego": "fire"), in addition to those known.
	Glosses map[string][]string
}

// WithTerms adds terms to the embedded term base. Their word for word
// renderings are generated once, by [New]. It returns an error for a term
// without English and for an unknown language.
func WithTerms(ts ...Term) Option {
	return func(c *config) error {
		c.userTerms = append(c.userTerms, ts...)
		b, err := compileTerms(c.userTerms)
		if err != nil {
			return err
		}
		c.terms = &b
		return nil
	}
}

func compileTerms(ts []Term) (terms.Base, error) {
	base := terms.Default()
	in := terms.NewInput()
	for i, t := range ts {
		if strings.TrimSpace(t.English) == "" {
			return terms.Base{}, fmt.Errorf("normalize: WithTerms: term %d has no English", i)
		}
		x := terms.Term{English: t.English, Plurals: t.Plural}
		if x.Plurals == "" {
			x.Plurals = terms.Plural(t.English)
		}
		for _, code := range sortedCodes(t.Equivalents) {
			l, ok := terms.ParseLanguage(code)
			if !ok {
				return terms.Base{}, fmt.Errorf("normalize: WithTerms: %s: unknown language %q", t.English, code)
			}
			for _, phrase := range t.Equivalents[code] {
				s := terms.NewSource(l, phrase)
				in.Glosses.Add(l, s, t.Glosses, base)
				x.Sources = append(x.Sources, s)
			}
		}
		in.Terms = append(in.Terms, x)
	}
	c, err := terms.Compile(in)
	if err != nil {
		return terms.Base{}, fmt.Errorf("normalize: WithTerms: %w", err)
	}
	return terms.Open(c.Blob), nil
}

func sortedCodes(m map[string][]string) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
