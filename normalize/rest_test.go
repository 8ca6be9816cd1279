package normalize_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/normalize"
)

// TestAtRest: what was repaired stays as it is when it is repaired again,
// however the text was damaged.
func TestAtRest(t *testing.T) {
	n, err := normalize.New(normalize.WithNames(world.KB()))
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(7, 9))
	for _, file := range []string{"01-signing.txt", "02-strike.txt", "03-cairo.txt", "04-center.txt", "05-garbled-es.txt", "06-garbled-ru.txt"} {
		for range 30 {
			text := damage(r, grainText(t, file))
			once := n.Repair(text)
			if twice := n.Repair(once.Text); twice.Text != once.Text {
				t.Errorf("%s: %q\nbecame %q\nand then %+v", file, text, once.Text, twice.Edits)
			}
		}
	}
}

// damage breaks up to sixty places of a text: words change places, run
// together, fall apart, lose a letter or their capital.
func damage(r *rand.Rand, text string) string {
	words := strings.Split(text, " ")
	for range 1 + r.IntN(60) {
		i, j := r.IntN(len(words)), r.IntN(len(words))
		w := words[i]
		if len(w) < 4 {
			continue
		}
		k := 1 + r.IntN(len(w)-2)
		switch r.IntN(6) {
		case 0:
			words[i], words[j] = words[j], w
		case 1:
			words[i] = w + words[j]
		case 2:
			words[i] = w[:k] + w[k+1:]
		case 3:
			words[i] = w[:k] + string(rune('a'+r.IntN(26))) + w[k+1:]
		case 4:
			words[i] = w[:k] + " " + w[k:]
		case 5:
			words[i] = strings.ToLower(w)
		}
	}
	return strings.Join(words, " ")
}
