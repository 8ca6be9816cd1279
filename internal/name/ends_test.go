package name

import (
	"strings"
	"testing"
)

// TestLastLetters holds the letters that end what is looked for in a word, by which
// most words are passed over, against the tables.
func TestLastLetters(t *testing.T) {
	hold := func(label, letters string, ends []string) {
		t.Helper()
		last := map[byte]bool{}
		for _, e := range ends {
			c := e[len(e)-1]
			if last[c] = true; c < 0x80 && strings.IndexByte(letters, c) < 0 {
				t.Errorf("%s: %q ends in %q, not one of %q", label, e, c, letters)
			}
		}
		for _, c := range []byte(letters) {
			if !last[c] {
				t.Errorf("%s: nothing ends in %q", label, c)
			}
		}
	}
	hold("case endings", endingLetters, latinEndings[:])
	for _, s := range softened {
		hold("softened", "e", s[:1])
	}
	for _, e := range cyrillicEndings {
		if e[len(e)-1] < 0x80 {
			t.Errorf("%q is among the Cyrillic endings", e)
		}
	}
	syllables := make([]string, len(mandarin))
	for i := range mandarin {
		syllables[i] = mandarin[i].letters
	}
	hold("syllables", syllableEnds, syllables)
}
