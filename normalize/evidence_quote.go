package normalize

import (
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Articles of one story quote the same people. A quotation of a damaged document
// that has most words of one in the evidence is offered in the words of that one.

const (
	leastQuoteWords = 4   // content words that two quotations must share
	quoteLikeness   = 0.6 // and their share of the shorter one
	maxQuoteTokens  = 120
	maxQuotes       = 64 // of a document, and of the evidence
)

// eachQuote calls f with the tokens first to last inside each pair of quotation
// marks of x.
func eachQuote(x *token.Text, f func(first, last int)) {
	open := -1
	for i := range x.Tokens {
		t := &x.Tokens[i]
		if t.Kind == token.Word {
			continue
		}
		switch s := x.Of(i); {
		case s == "“", s == `"` && open < 0:
			open = i
		case (s == "”" || s == `"`) && open >= 0:
			if i-open > leastQuoteWords && i-open <= maxQuoteTokens {
				f(open+1, i-1)
			}
			open = -1
		}
	}
}

// quoteWords returns the hashes of the content words among the tokens first to
// last, sorted, each once.
func quoteWords(x *token.Text, first, last int) []uint64 {
	var words []uint64
	for i := first; i <= last; i++ {
		t := &x.Tokens[i]
		if t.Kind != token.Word || t.Stem-t.Start < 4 {
			continue
		}
		if v, ok := lexicon.Lookup(t.StemHash); !ok || !v.Has(lexicon.Function) {
			words = append(words, t.StemHash)
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// addQuotes gathers the quotations of a text.
func (ev *Evidence) addQuotes(x *token.Text) {
	eachQuote(x, func(first, last int) {
		if words := quoteWords(x, first, last); len(words) >= leastQuoteWords {
			ev.quotes[strings.Clone(strings.TrimRight(x.Source[x.Tokens[first].Start:x.Tokens[last].End], ","))] = words
		}
	})
}

// suspectQuotes offers quotations in the words of the evidence.
func (d *doc) suspectQuotes() {
	ev := d.n.evidence
	if ev == nil || len(ev.quotes) == 0 {
		return
	}
	texts := make([]string, 0, len(ev.quotes))
	for s := range ev.quotes {
		texts = append(texts, s)
	}
	slices.Sort(texts)
	texts = texts[:min(len(texts), maxQuotes)]
	n := 0
	eachQuote(d.Text, func(first, last int) {
		if n++; n > maxQuotes {
			return
		}
		words := quoteWords(d.Text, first, last)
		best, likeness := "", quoteLikeness
		for _, s := range texts {
			other := ev.quotes[s]
			same := shared(words, other)
			if l := float64(same) / float64(max(1, min(len(words), len(other)))); same >= leastQuoteWords && l > likeness {
				best, likeness = s, l
			}
		}
		old := strings.TrimRight(d.Source[d.Tokens[first].Start:d.Tokens[last].End], ",")
		if best != "" && !strings.Contains(old, best) && !strings.Contains(best, old) {
			d.suspect(first, last, "another document has this quotation in other words", best)
		}
	})
}

// shared counts the values that two sorted lists share.
func shared(a, b []uint64) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n, a, b = n+1, a[1:], b[1:]
		}
	}
	return n
}
