package timeline

import (
	"github.com/dragoman-go/dragoman/internal/token"
)

//go:generate go run ../internal/gen/timewords

// class is the set of things that a word can be in a time expression, in the
// order of internal/gen/timewords.
type class uint32

const (
	cWeekday class = 1 << iota
	cMonth
	cSeason
	cUnit
	cPart // part of day
	cDay  // today, yesterday: id is the number of days
	cClock
	cNum
	cMult
	cOrd
	cFreq
	cFn
	cDecade
	cZone
	cVague
	cAbbr   // short for something
	cAmb    // also an ordinary word or a name
	cPlural // weekdays, units: more than one
	cFuture // tense
	cPast
	cDigits // a token of digits: num is its value, id its length
	cShape  // a number that looks like a time: 9:30, 1990s, 3pm
	cHol    // starts the name of a holiday that has no other word of time
	cHolName
	cSched  // the present tense of what is planned: the talks open Monday
	cLength // weeklong: id is the unit
	cJoint  // tells a time with its neighbours: nineteen ninety-six, the latest period
	cHot    // an expression can start here: words of the grammar lead to one that tells a time
)

// triggers are the classes that make a sentence worth parsing.
const triggers = cWeekday | cMonth | cSeason | cUnit | cPart | cDay | cClock | cFreq | cDecade | cShape | cHol | cLength | cJoint

// fnID names a function word; the constants are generated.
type fnID uint8

// word is what the table says of one word.
type word struct {
	cls class
	id  int16 // weekday, month, unit …: what the class counts
	fn  fnID
	num int32 // value of a number word, minutes of a zone
}

// none reports that the word is none of the table, or only begins the name of a
// holiday or stands in a calendar as any verb can.
func (w *word) none() bool { return w.cls&^(cHot|cSched|cHol|cHolName) == 0 }

type entry struct {
	hash uint64
	word word
}

// lookup returns the entry of the word with this fold hash.
func lookup(h uint64) (word, bool) {
	if timeWordBits[h%(64*uint64(len(timeWordBits)))/64]&(1<<(h%64)) == 0 {
		return word{}, false // most words, by a table that stays in the cache
	}
	for i := h & timeWordMask; ; i = (i + 1) & timeWordMask {
		e := &timeWords[i]
		if e.hash == h {
			return e.word, true
		}
		if e.hash == 0 {
			return word{}, false
		}
	}
}

// classify returns the word of a token.
func classify(src string, t *token.Token) word {
	switch t.Kind {
	case token.Word:
		w, _ := lookup(t.StemHash)
		if t.Flags&token.Digits != 0 && w.cls == 0 {
			w.cls = cShape
		}
		return w
	case token.Punct:
		if t.End == t.Start+1 && src[t.Start] == '@' {
			return word{cls: cFn, fn: fnAt}
		}
	case token.Number:
		return classifyNumber(src[t.Start:t.End])
	}
	return word{}
}

// classifyNumber reads a token that starts with a digit.
func classifyNumber(s string) word {
	n, i := 0, 0
	for ; i < len(s) && s[i] >= '0' && s[i] <= '9'; i++ {
		if i < 9 {
			n = n*10 + int(s[i]-'0')
		}
	}
	w := word{cls: cDigits, id: int16(min(i, 99)), num: int32(n)}
	if i > 9 {
		w.cls = 0
		return w
	}
	if i == len(s) {
		if i == 4 && (n >= 1000 && n < 2200 || s[0] == '0') || i == 8 { // a year, 0600 hours, a date
			w.cls |= cShape
		}
		return w
	}
	switch r := s[i:]; len(r) {
	case 1:
		if r[0]|0x20 == 's' {
			return word{cls: cDecade | cShape, id: int16(i), num: int32(n)}
		}
	case 2:
		switch [2]byte{r[0] | 0x20, r[1] | 0x20} {
		case [2]byte{'t', 'h'}, [2]byte{'s', 't'}, [2]byte{'n', 'd'}, [2]byte{'r', 'd'}:
			return word{cls: cOrd | cShape, id: int16(i), num: int32(n)}
		}
	}
	w.cls = cShape
	w.num = int32(n)
	return w
}
