package entity

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Names in a knowledge base and names in a text are compared by their words:
// the same function splits both, so that "J.B. Priestley", "J. B. Priestley"
// and "J B Priestley", "France24" and "France 24", "Al-Qaeda" and "Al Qaeda"
// have the same words, whatever stands between them.

// nameWord is one word of a name or a text, as names are compared.
type nameWord struct {
	hash       uint64 // of the folded word without a possessive ending
	full       uint64 // of the folded word as it stands
	start, end int32  // byte offsets
	stem       int32  // where a possessive ending begins, else end
	flags      wordFlags

	// Of a word of a text, see document.facts:

	class  wordClass
	info   lexicon.Info
	begins phrase // what begins with the word
}

type wordFlags uint16

const (
	wordUpper    wordFlags = 1 << iota // begins with an upper-case letter
	wordCaps                           // has two letters or more, all upper-case
	wordBreak                          // a name cannot run on from the word before it
	wordSentence                       // starts a sentence
	wordNumber                         // starts with a digit
	wordMark                           // a comma or colon, which counts as a word inside a name
	wordGlued                          // no space stands before it
	wordInitial                        // one or more single letters: J, J.B.
	wordTag                            // a #tag
	wordSplit                          // the digits that end a word: 24 of France24
	wordDotted                         // written with full stops: U.S.
	wordNonLatin                       // of a script that may lack case
	wordHyphen                         // a hyphen stands before it
	wordInner                          // has a capital behind small letters: iPhone
	wordPlain                          // begins no name that is written without a capital
	wordSpeaker                        // names who speaks in a transcript

	// wordCapital is what makes a word count as one with a capital.
	wordCapital = wordUpper | wordNumber | wordNonLatin | wordInner
)

// appendNameWords appends the words of text, of which toks are the tokens, to
// dst. It allocates nothing else.
func appendNameWords(dst []nameWord, text string, toks []token.Token) []nameWord {
	pending := wordBreak // what stands before the next word
	first := len(dst)
	dst = slices.Grow(dst, len(toks)) // few have more words than tokens
	for i := 0; i < len(toks); i++ {
		if n := len(dst); toks[i].Kind == token.Word {
			if dst = appendPlain(dst, toks[i:], pending); len(dst) > n {
				if i, pending = i+len(dst)-n, 0; i == len(toks) {
					break
				}
			}
		}
		t := &toks[i]
		f := pending
		if t.Flags&token.Sentence != 0 {
			f |= wordBreak | wordSentence
		}
		if t.Flags&token.Space == 0 {
			f |= wordGlued
		}
		if t.Kind == token.Word {
			dst, pending = appendOdd(dst, first, text, t, f|capitals(text, t)), 0
		} else {
			dst, pending = appendMark(dst, first, text, toks[i:], f, pending)
		}
	}
	return dst
}

// appendPlain appends the words of the tokens at the head of toks that are plain:
// letters behind a space, none of them upper-case but the first. f is what stands
// before the first word. It stops where dst has no more room.
func appendPlain(dst []nameWord, toks []token.Token, f wordFlags) []nameWord {
	const inWord = token.Upper | token.Letters | token.NonASCII | token.Apostrophe
	for i := range toks {
		t := &toks[i]
		if t.Kind != token.Word {
			break
		}
		upper := bit(t.Flags&token.Upper != 0)
		if t.Flags&^inWord != token.Space || upper&(bit(t.Stem-t.Start <= 2)|bit(t.Stem != t.End)) != 0 {
			break
		}
		n := len(dst)
		if n == cap(dst) {
			break
		}
		dst = dst[:n+1]
		dst[n].set(t, f|wordUpper*wordFlags(upper))
		f = 0
	}
	return dst
}

// appendMark appends the word, if it is one, of the first of toks, which is not of
// letters. It returns what stands before the next word; pending is what stands before
// this one, f the same with what the token itself tells.
func appendMark(dst []nameWord, first int, text string, toks []token.Token, f, pending wordFlags) ([]nameWord, wordFlags) {
	t := &toks[0]
	switch t.Kind {
	case token.Number:
		return append(dst, wholeWord(t, t.Hash, f|wordNumber)), 0
	case token.Link:
		if text[t.Start] == '#' {
			h := fold.Hash(text[t.Start+1 : t.End])
			dst = append(dst, wholeWord(t, h, f|wordBreak|wordTag|wordUpper))
		}
		return dst, pending | wordBreak
	case token.Punct:
	default:
		return dst, pending | wordBreak | f&wordSentence // an emoji begins no sentence itself
	}
	// A sentence that starts with a mark starts with the word behind it.
	carry := f & (wordSentence | wordBreak | wordHyphen)
	glued := t.Flags&token.Space == 0
	apart := carry // a space parts the mark from what is before it
	if !glued {
		apart |= wordBreak
	}
	switch text[t.Start] {
	case ',', ':', ';':
		if text[t.Start] == ';' || !glued || len(dst) == first {
			return dst, carry | wordBreak
		}
		return append(dst, wholeWord(t, t.Hash, f|wordMark)), carry
	case '&':
		return append(dst, wholeWord(t, hashAnd, f)), carry
	case '+':
		if glued && len(dst) > first {
			return append(dst, wholeWord(t, t.Hash, f)), carry
		}
		return dst, carry | wordBreak
	case '.', '\'', '/':
		return dst, apart
	case '-':
		return dst, apart | wordHyphen
	}
	if r, _ := utf8.DecodeRuneInString(text[t.Start:]); glued && len(toks) > 1 && toks[1].Flags&token.Space == 0 &&
		(unicode.Is(unicode.Pd, r) || r == 0x2019 || r == 0x2018 || r == 0xB7) {
		return dst, carry | wordHyphen
	}
	return dst, carry | wordBreak
}

// wholeWord is the word of a token as it stands.
func wholeWord(t *token.Token, hash uint64, f wordFlags) nameWord {
	return nameWord{hash: hash, full: hash, start: int32(t.Start), end: int32(t.End), stem: int32(t.End), flags: f}
}

// hashAnd is fold.Hash("and"), which "&" counts as.
const hashAnd uint64 = 0xe6f79719051ff286

// hashThe is fold.Hash("the"), which does not count at the start of a name.
const hashThe uint64 = 0x56f5c9194461d57c

// capitals returns the flags of a word that tell how it is written.
func capitals(text string, t *token.Token) (f wordFlags) {
	if t.Flags&token.Upper != 0 {
		f |= wordUpper
	}
	if t.Flags&token.AllUpper != 0 || t.Stem < t.End && t.Flags&token.Upper != 0 && t.Stem-t.Start > 1 && isUpper(text[t.Start:t.Stem]) {
		f |= wordCaps // NATO's is in capitals too
	}
	if t.Flags&token.NonLatin != 0 {
		f |= wordNonLatin
	}
	if t.Flags&token.Inner != 0 {
		f |= wordInner
	}
	return f
}

// set makes w the word of a Word token, in place: to build one apart and copy it
// costs more than to find it.
func (w *nameWord) set(t *token.Token, f wordFlags) {
	w.hash, w.full, w.start, w.end, w.stem, w.flags = t.StemHash, t.Hash, int32(t.Start), int32(t.End), int32(t.Stem), f
	w.class, w.info, w.begins = 0, 0, phrase{}
}

// appendOdd appends the word or words of one Word token, which may be more or less
// than a word: U.S., J., France24.
func appendOdd(dst []nameWord, first int, text string, t *token.Token, f wordFlags) []nameWord {
	var w nameWord
	w.set(t, f)
	single := t.Flags&token.Upper != 0 && t.Stem-t.Start <= 2 && isSingle(text[t.Start:t.Stem])
	switch {
	case t.Flags&token.Dotted != 0:
		h := fold.Offset64
		n := 0
		for _, r := range text[t.Start:t.Stem] {
			if r != '.' {
				h = fold.HashRune(h, r)
				n++
			}
		}
		w.hash, w.full = h, h
		w.flags |= wordDotted
		if t.Flags&token.Upper != 0 {
			w.flags |= wordCaps
			if n <= 3 {
				w.flags |= wordInitial
			}
		}
	case single:
		w.flags |= wordInitial
		// "J. B." is one word, like "J.B."
		if len(dst) > first && f&wordBreak == 0 {
			p := &dst[len(dst)-1]
			if p.flags&wordInitial != 0 && p.end-p.start < 12 && p.flags&wordDotted == 0 {
				for _, r := range text[t.Start:t.Stem] {
					p.hash = fold.HashRune(p.hash, r)
				}
				p.full, p.end, p.stem = p.hash, w.end, w.stem
				return dst
			}
		}
	case t.Flags&token.Digits != 0:
		// Letters and the digits that end them are two words.
		i := t.End
		for i > t.Start && text[i-1] >= '0' && text[i-1] <= '9' {
			i--
		}
		if i == t.End || i == t.Start {
			break
		}
		letters := text[t.Start:i]
		for j := 0; j < len(letters); j++ {
			if letters[j] >= '0' && letters[j] <= '9' {
				return append(dst, w)
			}
		}
		h := fold.Hash(letters)
		dst = append(dst, nameWord{hash: h, full: h, start: w.start, end: int32(i), stem: int32(i), flags: w.flags})
		h = fold.Hash(text[i:t.End])
		return append(dst, nameWord{
			hash: h, full: h, start: int32(i), end: w.end, stem: w.end,
			flags: wordNumber | wordSplit | wordGlued,
		})
	}
	return append(dst, w)
}

// isUpper reports whether all of s are upper-case letters.
func isUpper(s string) bool {
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

func isSingle(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return n == len(s)
}

// keySeed and addKey make the key of a name out of the hashes of its words:
// hash for all but the last, full for the last.
const keySeed uint64 = 0x9E3779B97F4A7C15

func addKey(key, hash uint64) uint64 {
	key ^= hash
	key *= 0xFF51AFD7ED558CCD
	return key ^ key>>29
}

// nameKey returns the key of a whole name, without a leading article, and
// whether there was one. No words, no key: 0.
func nameKey(words []nameWord) (key uint64, article bool) {
	if len(words) > 1 && words[0].hash == hashThe {
		words, article = words[1:], true
	}
	if len(words) == 0 {
		return 0, false
	}
	key = keySeed
	for _, w := range words[:len(words)-1] {
		key = addKey(key, w.hash)
	}
	return addKey(key, words[len(words)-1].full), article
}
