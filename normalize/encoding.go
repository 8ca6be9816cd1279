package normalize

import (
	"strings"
	"unicode/utf8"
)

//go:generate go run ../internal/gen/charmaps

// encPasses bounds how often the text is gone over; every pass makes it shorter.
const encPasses = 8

// encRounds bounds how often all steps are gone through.
const encRounds = 4

// repairEncoding repairs what was decoded as something else than it was written
// in, until nothing more is found. infer allows to supply a lost byte where only
// one character of text has the bytes that are left; encodings are those of
// [WithEncodings]. The edits are in offsets of text.
func repairEncoding(text string, infer bool, encodings []TextEncoding) (string, []Edit) {
	cur := text
	var edits []Edit
	step := func(more []Edit) bool {
		if len(more) == 0 {
			return false
		}
		edits = compose(text, edits, cur, more)
		cur = apply(cur, more)
		return true
	}
	for round := range encRounds {
		if !utf8.ValidString(cur) {
			step(repairBytes(cur))
		}
		if strings.IndexByte(cur, 0) >= 0 {
			step(dropNULs(cur))
		}
		var support [encCount]int
		whole := encWhole{langs: ^uint64(0)}
		odd := nextOdd(cur, 0, 0, 0, &whole) >= 0
		if len(encodings) > 0 && (odd || whole.suspect()) {
			step(repairMultibyte(cur, encodings))
		}
		if odd {
			found := step(repairSwapped(cur))
			for range encPasses {
				if !step(findMojibake(cur, infer, &support)) {
					break
				}
				found = true
			}
			if found && round < encRounds-1 {
				continue
			}
			whole.langs = 0 // only a part was looked at
			whole.letters = mixupLetters
		}
		more := false
		if whole.suspect() || whole.unlikely() || whole.inCapitals() || whole.strange(cur) {
			more = step(repairMixups(cur))
		}
		if !step(readC1(cur)) && !more {
			break
		}
	}
	return cur, edits
}
