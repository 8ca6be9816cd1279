package normalize

import (
	"github.com/dragoman-go/dragoman/internal/terms"
)

// finding is a hit with the term that it stands for.
type finding struct {
	first, last int
	words       int
	score       int
	others      int // other sure findings in the document
	base        *terms.Base
	entry       terms.Entry
	term        int
	english     string
	second      string // another term that explains the hit as well
	weak        bool
	stray       bool // a single word, likely of another language than the document comes from
	part        bool // likely part of a longer phrase
	many        bool
	readable    bool // and in a document that is not damaged
	source      int  // the source phrase of entry that the document speaks for
}

// acts reports whether the finding is certain enough for an edit.
func (f *finding) acts() bool {
	return f.score >= sureScore && !f.weak && !f.part && !f.readable && f.second == ""
}

// offered reports whether the finding is worth a suggestion.
func (f *finding) offered() bool {
	if f.weak {
		return f.others > 1 && f.score >= offerScore && !f.stray
	}
	return f.score >= offerScore && (f.others > 0 || f.score >= sureScore)
}

// left returns the language of which the finding is left, if it is.
func (f *finding) left() (terms.Language, bool) {
	l, _ := f.entry.Source(f.source)
	return l, f.entry.Has(terms.AllForeign)
}

func (f *finding) kind() Kind {
	if f.entry.Has(terms.AllForeign) {
		return Untranslated
	}
	return Calque
}

func (f *finding) confidence() float64 { return min(0.99, 0.5+0.1*float64(f.score)) }

func (f *finding) reason() string {
	l, phrase := f.entry.Source(f.source)
	s := l.Name() + " “" + phrase + "”"
	switch {
	case f.entry.Has(terms.AllForeign):
		return s + ", left untranslated"
	case f.entry.Has(terms.Foreign):
		return s + ", half translated"
	}
	return s + ", word for word"
}
