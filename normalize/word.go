package normalize

import (
	"fmt"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// WithLexicon adds words that are spelt right: jargon, product names, words of
// another English. They are compared without regard to capitals and accents.
// The default is none beyond the embedded lexicon.
func WithLexicon(words ...string) Option {
	return func(c *config) error { return addWords(&c.lexicon, "WithLexicon", words) }
}

// WithProtected names words that no stage changes or takes for damage. They
// are compared without regard to capitals and accents. The default is none.
func WithProtected(words ...string) Option {
	return func(c *config) error {
		if err := addWords(&c.protected, "WithProtected", words); err != nil {
			return err
		}
		return addWords(&c.lexicon, "WithProtected", words)
	}
}

func addWords(set *map[uint64]bool, option string, words []string) error {
	if *set == nil {
		*set = make(map[uint64]bool, len(words))
	}
	for _, w := range words {
		x := token.New(w)
		if len(x.Tokens) != 1 || x.Tokens[0].Kind != token.Word {
			return fmt.Errorf("normalize: %s(%q): want single words", option, w)
		}
		(*set)[fold.Hash(w)] = true
	}
	return nil
}

// info returns what the lexicon knows of token i without its possessive
// ending; a word of the user's counts as a common one.
func (d *doc) info(i int) (lexicon.Info, bool) {
	v := d.infos[i]
	if !v.Known() && d.n.lexicon[d.Tokens[i].StemHash] {
		return lexicon.MakeInfo(1, lexicon.Lower|lexicon.Proper), true
	}
	return v, v.Known()
}

// known reports whether token i is a word of the lexicon, common word, name or
// abbreviation, in whatever capitals.
func (d *doc) known(i int) bool {
	_, ok := d.info(i)
	return ok
}

// isProtected reports whether one of the tokens first to last is a word that
// the user protects.
func (d *doc) isProtected(first, last int) bool {
	if len(d.n.protected) == 0 {
		return false
	}
	for i := first; i <= last; i++ {
		if t := &d.Tokens[i]; d.n.protected[t.StemHash] || d.n.protected[t.Hash] {
			return true
		}
	}
	return false
}
