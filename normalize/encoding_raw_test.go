package normalize

import (
	"strings"
	"testing"
)

// rawIn returns s with the characters above ASCII as single bytes of an encoding, those of
// every part but the first where part is more than one.
func rawIn(s string, enc, part int) string {
	var b strings.Builder
	i := 0
	for _, r := range s {
		if r < 0x80 {
			b.WriteRune(r)
			continue
		}
		if i++; i%part != 0 {
			b.WriteRune(r)
		} else {
			b.WriteByte(encBytes[entryOf(r)][enc])
		}
	}
	return b.String()
}

// TestRawEncodings: bytes of an encoding in UTF-8, in whole lines and between good letters.
func TestRawEncodings(t *testing.T) {
	for _, c := range []struct {
		text string
		enc  int
	}{
		{"Oni su već jučer odlučili da će doći na večeru, ali nisu došli", 1},
		{"Żona mojego sąsiada powiedziała, że już wrócił wcześniej", 6},
		{"Başbakan dün yaptığı açıklamada seçimin yapılacağını söyledi", 3},
		{"Viņš teica, ka valdība šo jautājumu vēl nav izlēmusi", 4},
		{"Le ministre a été reçu à l’Élysée après une journée agitée", 0},
		{"La señora Núñez no sabía qué decir sobre la situación económica", 7},
	} {
		for part := 1; part <= 2; part++ {
			in := rawIn(c.text, c.enc, part)
			if got, _ := repairEncoding(in, true, nil); got != c.text {
				t.Errorf("%s, one letter of %d: %q becomes %q", encNames[c.enc], part, in, got)
			}
		}
	}
}
