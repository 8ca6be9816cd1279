// Package token is the one tokeniser of dragoman: words, numbers, punctuation
// and sentence starts of a text, with byte offsets, in one linear pass.
//
// White space is not a token; flags say what stood before one. Tokens are
// sorted and disjoint and Start, End always slice the text they came from.
package token

//go:generate go run ../gen/sentence

// Kind says what a token is.
type Kind uint8

const (
	Word   Kind = iota + 1 // starts with a letter: Paris, don't, U.S., F16
	Number                 // starts with a digit: 30, 1,000.5, 10:30, 30th, 7m
	Punct                  // one punctuation mark or symbol
	Link                   // a URL, e-mail address, @handle or #tag
	Other                  // bytes that are not UTF-8, and characters that are neither letters nor marks of punctuation
)

// Flags say how a token is written and what stands before it.
type Flags uint16

const (
	Upper      Flags = 1 << iota // its first letter is upper case
	AllUpper                     // two letters or more, none of them lower case
	Inner                        // an upper-case letter follows a lower-case one: KeirStarmer, McCain
	Digits                       // it has a digit
	Letters                      // it has a letter
	NonASCII                     // it has a byte above 0x7F
	NonLatin                     // it has a letter of a script other than Latin
	Space                        // white space, or the start of the text, stands before it
	Line                         // a line break, or the start of the text, stands before it
	Para                         // an empty line, or the start of the text, stands before it
	Sentence                     // it starts a sentence
	Dotted                       // an abbreviation with inner full stops, last one included: U.S., a.m.
	Apostrophe                   // it has an apostrophe: don't, Trump's
)

// Token is one token of a text.
type Token struct {
	Start, End int    // byte offsets, half open
	Hash       uint64 // fold.Hash of the token's bytes
	Kind       Kind
	Flags      Flags
	// Stem is where a possessive 's begins, else End: the text from Start to Stem
	// of "Trump's" is "Trump". The apostrophe behind "officials'" is a token of
	// its own.
	Stem int
	// StemHash is fold.Hash of the text from Start to Stem.
	StemHash uint64
}

// Has reports whether all of the flags f are set.
func (t *Token) Has(f Flags) bool { return t.Flags&f == f }

// Text is a text together with its tokens.
type Text struct {
	Source string
	Tokens []Token
}

// New tokenises source.
func New(source string) *Text {
	return &Text{Source: source, Tokens: Append(make([]Token, 0, len(source)/5+8), source)}
}

// Of returns the text of token i.
func (t *Text) Of(i int) string { return t.Source[t.Tokens[i].Start:t.Tokens[i].End] }

// StemOf returns the text of token i without a possessive ending.
func (t *Text) StemOf(i int) string { return t.Source[t.Tokens[i].Start:t.Tokens[i].Stem] }

// SentenceEnd returns the index after the last token of the sentence that
// token i stands in.
func (t *Text) SentenceEnd(i int) int {
	for i++; i < len(t.Tokens); i++ {
		if t.Tokens[i].Flags&Sentence != 0 {
			return i
		}
	}
	return len(t.Tokens)
}
