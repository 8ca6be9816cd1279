package token

import "slices"

// Lengths in bytes of the line before a line break. One shorter than shortLine
// is a heading, a byline or the last of its paragraph, one longer than hardWrap a
// whole paragraph; between them lie the lines of hard-wrapped text, which break
// in the middle of sentences.
const (
	shortLine = 60
	hardWrap  = 100
)

// sentences sets the Sentence flag on the first token of every sentence.
func (s *scanner) sentences() {
	toks := s.dst[s.first:]
	if len(toks) == 0 {
		return
	}
	toks[0].Flags |= Sentence
	lineStart := toks[0].Start
	for i := 1; i < len(toks); i++ {
		t, before := &toks[i], &toks[i-1]
		inside := before.Kind == Word && before.Flags&Dotted == 0 // no full stop before it
		if inside && t.Flags&(Line|Para) == 0 {
			continue
		}
		if t.Flags&Para != 0 {
			t.Flags |= Sentence
		}
		if t.Flags&Line != 0 {
			length := before.End - lineStart
			lineStart = t.Start
			if t.Flags&Upper != 0 || t.Kind != Word {
				if length < shortLine || length > hardWrap || s.closes(toks[:i]) {
					t.Flags |= Sentence
				}
			}
		}
		if !inside && t.Flags&Sentence == 0 && t.Flags&Space != 0 && s.closes(toks[:i]) && s.opens(toks[i:]) {
			t.Flags |= Sentence
		}
	}
}

// closes reports whether the tokens end with the end of a sentence.
func (s *scanner) closes(toks []Token) bool {
	i := len(toks) - 1
	// Quotes and brackets that close behind the full stop.
	for n := 0; i > 0 && n < 3 && toks[i].Kind == Punct && isCloser(s.text[toks[i].Start:toks[i].End]) && toks[i].Flags&Space == 0; n++ {
		i--
	}
	t := &toks[i]
	switch s.text[t.Start:t.End] {
	case "!", "?", "…", "。", "！", "？", "।", "؟", "۔":
		return true
	case ".":
		if i == 0 {
			return false
		}
		p := &toks[i-1]
		if t.Flags&Space != 0 {
			return true
		}
		if p.Kind == Word {
			if p.End-p.Start == 1 && p.Flags&Upper != 0 {
				return false // an initial: "J. Smith"
			}
			return !abbreviation(p.Hash)
		}
		return true
	}
	if t.Flags&Dotted != 0 && i == len(toks)-1 {
		return true // "in the U.S. The" is decided by what follows
	}
	return false
}

// opens reports whether the tokens begin as a sentence does.
func (s *scanner) opens(toks []Token) bool {
	prev := &s.dst[len(s.dst)-len(toks)-1]
	dotted := prev.Flags&Dotted != 0
	i := 0
	for i < len(toks)-1 && i < 3 && toks[i].Kind == Punct && isOpener(s.text[toks[i].Start:toks[i].End]) {
		i++
	}
	t := &toks[i]
	if dotted {
		return i > 0 || starter(t.Hash) && t.Flags&Upper != 0
	}
	return t.Flags&Upper != 0 || t.Kind == Number || t.Kind == Link || t.Flags&NonLatin != 0 || i > 0 || t.Kind == Punct
}

func isCloser(p string) bool {
	switch p {
	case `"`, "'", ")", "]", "”", "’", "»", "“":
		return true
	}
	return false
}

func isOpener(p string) bool {
	switch p {
	case `"`, "'", "(", "[", "“", "‘", "«", "„", "—", "–", "-":
		return true
	}
	return false
}

// abbreviation reports whether a word of this hash is an abbreviation whose
// full stop ends no sentence.
func abbreviation(h uint64) bool {
	_, ok := slices.BinarySearch(abbreviations[:], h)
	return ok
}

// starter reports whether a word often begins a sentence, which decides after
// a dotted abbreviation.
func starter(h uint64) bool {
	_, ok := slices.BinarySearch(starters[:], h)
	return ok
}
