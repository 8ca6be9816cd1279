package token

import "testing"

func TestCaseless(t *testing.T) {
	for _, c := range []struct {
		label, text string
		want        bool
	}{
		{"speech", "so we went down to the river and there was nobody there", true},
		{"too short", "nobody was there", false},
		{"nothing", "", false},
		{"one capital at the start", "So we went down to the river and there was nobody there", false},
		{"capitals only", "SO WE WENT DOWN TO THE RIVER AND THERE WAS NOBODY THERE", true},
		{"one word in capitals", "so we went down to the NATO base and there was nobody there", false},
		{"a script without capitals", "და ჩვენ მდინარესთან ჩავედით და იქ არავინ იყო ამ დროს", false},
		{"numbers are no words", "1 2 3 4 5 6 7 8 9 10", false},
	} {
		if got := Caseless(New(c.text).Tokens); got != c.want {
			t.Errorf("%s: %v, want %v", c.label, got, c.want)
		}
	}
}
