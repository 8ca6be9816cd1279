package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// Posts name things in tags, "#WhiteHouse", and say by a mark before a handle where they
// are from, "RT @somebody".

// tag lets word i, a tag, begin the names that are its parts with spaces between
// them: each begins with a capital or behind an underscore.
func (d *document) tag(i int) {
	w := &d.words[i]
	text := d.text[w.start+1 : w.end]
	key, parts := keySeed, 0
	for text != "" {
		n := partOfTag(text)
		if part := strings.Trim(text[:n], "_"); part != "" {
			key = addKey(key, fold.Hash(part))
			parts++
		}
		text = text[n:]
	}
	if parts < 2 {
		return
	}
	if at := d.at(key); w.begins.own == entryNone && w.begins.general == entryNone && at != nothing {
		w.begins = at
	}
}

// partOfTag returns how long the first part of a tag is, which is not empty: letters
// up to the next capital behind a small letter, or the last of several capitals.
func partOfTag(text string) int {
	prev := rune(0)
	for i, r := range text {
		if i > 0 && (r == '_' || unicode.IsUpper(r) && (unicode.IsLower(prev) || unicode.IsUpper(prev) && beginsSmall(text[i+utf8.RuneLen(r):]))) {
			return i
		}
		prev = r
	}
	return len(text)
}

// beginsSmall reports whether a text begins with a small letter.
func beginsSmall(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLower(r)
}

// sayingTag reports whether word i, a tag, is of several words, or of initials, and names
// nothing known: "#StandWithUkraine" says something.
func (d *document) sayingTag(i int) bool {
	w := &d.words[i]
	if w.begins != nothing {
		return false
	}
	if isUpper(d.text[w.start+1 : w.end]) {
		return true // #OTD
	}
	return partOfTag(d.text[w.start+1:w.end]) < int(w.end-w.start)-1
}

// postMark reports whether word i is no name but a mark that posts have.
func (d *document) postMark(i int) bool {
	return d.words[i].flags&(wordCaps|wordInitial) != 0 && (d.repost(i) || d.aside(i))
}

// repost reports whether word i is no name but the mark of a repost or of thanks: right
// before a handle, "RT @somebody", "H/T @somebody".
func (d *document) repost(i int) bool {
	w := &d.words[i]
	if w.end-w.start > maxRepost {
		return false
	}
	rest := strings.TrimLeft(d.text[w.end:min(len(d.text), int(w.end)+3)], " ")
	return strings.HasPrefix(rest, "@")
}

// aside reports whether word i in capitals is no name but part of what begins a sentence
// about something else: "IMO he won't", "TL;DR".
func (d *document) aside(i int) bool {
	w := &d.words[i]
	if w.flags&(wordCaps|wordDotted) != wordCaps {
		return false
	}
	if w.start > 0 && d.text[w.start-1] == ';' {
		return true
	}
	if w.flags&wordSentence == 0 || i+1 >= len(d.words) || d.words[i+1].flags&wordBreak != 0 {
		return false
	}
	switch d.text[d.words[i+1].start:d.words[i+1].stem] {
	case "I", "he", "she", "we", "they", "it", "you", "there":
		return true
	}
	return false
}

// maxRepost is how long the mark of a repost is at most, in bytes.
const maxRepost = 3
