package entity

import (
	"strings"
	"unicode"
)

// A transcript says who speaks by a label at the head of a line: "WOLF BLITZER, CNN
// ANCHOR:", "BLITZER:", "SEN. LINDSEY GRAHAM (R-SC):", "PIERS MORGAN [00:12:07]".

// maxLabel is how long the label of a speaker is at most, in bytes.
const maxLabel = 100

// speakers reads the labels of speakers. Their names count as written with a capital
// only, not in capitals, and of the roles behind them what says only that it is one
// as written without. A name of several words must look like one; a single word must
// be the surname of a speaker who is named in full elsewhere, or no word of English.
func (d *document) speakers() {
	alone := false
	for _, i := range d.notable {
		if d.words[i].flags&wordCaps == 0 {
			continue // as most, and no label begins so
		}
		if a, b, end := d.label(int(i)); b-a > 1 && d.personal(a, b) {
			d.speaker[d.words[a].hash] |= speakerGiven
			d.speaker[d.words[b-1].hash] |= speakerSurname
			d.speaks(a, b, end)
		} else if b-a == 1 {
			alone = true
		}
	}
	if !alone {
		return
	}
	for _, i := range d.notable {
		if a, b, end := d.label(int(i)); b-a == 1 && (d.speaker[d.words[a].hash]&speakerSurname != 0 || d.surnameOnly(a)) {
			d.speaks(a, b, end)
		}
	}
}

// speaks notes that words [a, b) name who speaks, in a label that ends before word end.
func (d *document) speaks(a, b, end int) {
	for k := a; k < b; k++ {
		d.words[k].flags = d.words[k].flags&^wordCaps | wordSpeaker
	}
	for k := b; k < end; k++ {
		if w := &d.words[k]; w.common() && w.class&(classTitle|classOffice) != 0 && w.class&classOrg == 0 {
			w.flags &^= wordUpper | wordCaps
		}
	}
}

// personal reports whether words [a, b) may name a person: they begin with a given
// name, or no English word is among those at the ends.
func (d *document) personal(a, b int) bool {
	first, last := &d.words[a], &d.words[b-1]
	if first.class&classPlain != 0 || d.knownOther(a, b) {
		return false
	}
	return first.class&classGiven != 0 || first.flags&wordInitial != 0 || !first.common() || !last.common()
}

// minSurname is how long a word in capitals is at least that is rather a surname than
// an acronym.
const minSurname = 5

// surnameOnly reports whether word i, alone in a label, is no English word and nothing
// known but a person.
func (d *document) surnameOnly(i int) bool {
	w := &d.words[i]
	return !w.common() && w.end-w.start >= minSurname && w.class&(classOrg|classPlace|classCalendar) == 0 && !d.knownOther(i, i+1)
}

// speakerPart is what a word is in the names of those who speak in a transcript.
type speakerPart uint8

const (
	speakerGiven   speakerPart = 1 << iota // the first word of one
	speakerSurname                         // the last
)

// calledByGiven reports whether a word is the given name of one who speaks: others
// there call them by it.
func (d *document) calledByGiven(hash uint64) bool {
	return len(d.speaker) > 0 && d.speaker[hash]&speakerGiven != 0
}

// headOfLine reports whether nothing but marks and spaces stands before word i in its line.
func (d *document) headOfLine(i int) bool {
	before := d.text[max(0, int(d.words[i].start)-maxHead):d.words[i].start]
	if k := strings.LastIndexByte(before, '\n'); k >= 0 {
		before = before[k+1:]
	} else if len(before) == maxHead {
		return false
	}
	return strings.IndexFunc(before, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// maxHead is how long the marks before the label of a speaker are at most, in bytes.
const maxHead = 32

// label returns the words [a, b) that are the name in the label of a speaker that
// begins with word i, and the word behind the label; a == b for none.
func (d *document) label(i int) (a, b, end int) {
	if d.words[i].flags&wordCaps == 0 || !d.headOfLine(i) {
		return i, i, i
	}
	start := int(d.words[i].start)
	line := d.text[start:min(len(d.text), start+maxLabel)]
	if k := strings.IndexByte(line, '\n'); k >= 0 {
		line = line[:k]
	}
	name, stop := labelIn(line)
	a, b = i, i
	for b < len(d.words) && int(d.words[b].start) < start+name {
		w := &d.words[b]
		if w.flags&wordUpper == 0 || w.flags&(wordCaps|wordInitial) == 0 && !d.rankOf(b) || w.flags&(wordNumber|wordSplit) != 0 || d.possessive(b) {
			return i, i, i
		}
		if b++; d.rankOf(b-1) && a == b-1 {
			a = b
		}
	}
	if b-a > maxSpeaker {
		return i, i, i
	}
	for end = b; end < len(d.words) && int(d.words[end].start) < start+stop; {
		end++
	}
	return a, b, end
}

// labelIn returns where in a line the name of a label ends, and the label itself: at
// a colon, or behind the time in brackets. Both are 0 where there is none.
func labelIn(line string) (name, end int) {
	name = strings.IndexAny(line, ",:([")
	if name < 0 {
		return 0, 0
	}
	rest := line[name+1:]
	switch line[name] {
	case ':':
		end = name
	case ',':
		colon := strings.IndexAny(rest, ":.?!")
		if colon < 0 || rest[colon] != ':' {
			return 0, 0
		}
		end = name + 1 + colon
	default:
		bracket := strings.IndexAny(rest, ")]")
		if bracket < 1 {
			return 0, 0
		}
		end = name + 1 + bracket + 1
		if rest[0] >= '0' && rest[0] <= '9' {
			return name, end
		}
		colon := strings.IndexAny(line[end:], ":.?!")
		if colon < 0 || line[end+colon] != ':' || colon > 0 && line[end] != ',' {
			return 0, 0
		}
		end += colon
	}
	if end+1 < len(line) && line[end+1] != ' ' && line[end+1] != '\t' && line[end+1] != '\r' {
		return 0, 0 // 10:30
	}
	return name, end
}

// maxSpeaker is how many words the name of a speaker has at most.
const maxSpeaker = 4

// rankOf reports whether word i is a title or a word of one before a name, and not the
// name itself: "SEN.", "PRIME MINISTER".
func (d *document) rankOf(i int) bool {
	w := &d.words[i]
	return w.class&(classTitle|classOffice) != 0 && w.class&classGiven == 0 && i+1 < len(d.words) && d.words[i+1].flags&wordUpper != 0
}

// knownOther reports whether words [a, b) are the name of something in the knowledge
// base that is no person: "WHITE HOUSE:", "HONG KONG:".
func (d *document) knownOther(a, b int) bool {
	for n := range d.kb.hits(d.at(d.keyOf(&found{first: int32(a), last: int32(b)})).own).all() {
		if d.kb.typeOf(d.kb.entityOf(n)) != Person {
			return true
		}
	}
	return false
}
