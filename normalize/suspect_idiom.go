package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// An idiom that no list has is recognised by homely things where nothing speaks
// for their literal sense: animals, parts of the body, food and the like in a
// clause of politics. idioms/things.txt has them by class.

// thing is what things.txt says of a word.
type thing struct {
	class, weak, frame uint16 // sets of classes, of which there are at most 16
	subject            bool   // those whom news of politics tells of
	owned              bool   // what English gives an owner: "his feet"
}

// addThings reads things.txt.
func (x *idiomData) addThings(s string) {
	x.things = make(map[uint64]thing, 1<<11)
	var classes []string
	dataLines(s, func(line string) {
		name, words, _ := strings.Cut(line, ":")
		class := strings.TrimRight(name, "+=@*")
		k := 0
		for k < len(classes) && classes[k] != class {
			k++
		}
		if k == len(classes) {
			classes = append(classes, class)
		}
		for w := range strings.FieldsSeq(words) {
			add := func(h uint64) {
				t := x.things[h]
				switch bit := uint16(1) << k; name[len(class):] {
				case "+":
					t.weak |= bit
				case "=":
					t.frame |= bit
				case "@":
					t.subject = true
				case "*":
					t.owned = true
				default:
					t.class |= bit
				}
				x.things[h] = t
			}
			add(fold.Hash(w))
			add(fold.Hash(thingPlural(w)))
		}
	})
}

// thingPlural returns the plural of a noun.
func thingPlural(w string) string {
	for rest := thingPlurals; rest != ""; {
		var p string
		p, rest, _ = strings.Cut(rest, " ")
		if s, plural, _ := strings.Cut(p, "/"); s == w {
			return plural
		}
	}
	switch n := len(w); {
	case strings.HasSuffix(w, "y") && !strings.ContainsRune("aeiou", rune(w[n-2])):
		return w[:n-1] + "ies"
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), strings.HasSuffix(w, "to"):
		return w + "es"
	}
	return w + "s"
}

const thingPlurals = "calf/calves foot/feet goose/geese half/halves hoof/hooves knife/knives leaf/leaves loaf/loaves louse/lice mouse/mice ox/oxen tooth/teeth wolf/wolves"

// The weights of things, and what a clause must reach to be told: a thing in a
// text of politics does, and so do two things elsewhere.
const (
	thingWeight = 2
	weakWeight  = 1
	thingMin    = 3
)

const (
	thingReach    = 7  // tokens between two things of one clause
	thingBefore   = 4  // tokens before the first thing that are shown
	thingPolitics = 25 // a text of politics has one word of it in so many
	thingAround   = 30 // tokens around a clause that tell whether it is literal
	thingLiteral  = 3  // so many other things there make it so
	frameWeight   = 2  // a word of the frame is worth so many
)

// suspectThings looks for homely things in clauses of another subject.
func (d *doc) suspectThings(words *idiomWords) {
	for i := 0; i < len(d.Tokens); i++ {
		if !d.isThing(words.things, i) || words.covered[i] {
			continue
		}
		c := d.weighThings(words, i)
		if c.sure && c.weight >= thingMin && !words.isLiteral(c, i) {
			lo := i
			for lo > 0 && i-lo < thingBefore && d.Tokens[lo].Flags&token.Sentence == 0 && d.Tokens[lo-1].Kind == token.Word && !words.covered[lo-1] {
				lo--
			}
			d.suspect(lo, c.last, "an idiom may be translated word for word")
		}
		i = c.last
	}
}

// thingClause is a clause with homely things.
type thingClause struct {
	last    int    // token
	weight  int    // of the things and of what stands around them
	classes uint16 // of the things
	n       int    // how many things there are
	sure    bool   // one of them is no thing of the news, as ships and fields are
}

// weighThings weighs the things from token i on that stand in one clause.
func (d *doc) weighThings(words *idiomWords, i int) (c thingClause) {
	c.last = i
	if words.inPolitics(d, i) {
		c.weight++
	}
	for j := i; j < len(d.Tokens) && j-c.last <= thingReach && (j == i || d.Tokens[j].Flags&token.Sentence == 0); j++ {
		if words.covered[j] || d.endsClause(j) {
			break
		}
		if !d.isThing(words.things, j) {
			continue
		}
		t := words.things[j]
		c.last = j
		c.n++
		c.classes |= t.class | t.weak
		c.sure = c.sure || t.class != 0 || t.owned
		c.weight += weakWeight
		if t.class != 0 {
			c.weight += thingWeight - weakWeight
		}
		if t.owned && d.lower(j-1, j, "the") && !d.lower(j+1, len(d.Tokens), "of") {
			c.weight++
		}
	}
	return c
}

// isLiteral reports whether the text around a clause, whose first thing is token
// i, speaks of what its things are.
func (w *idiomWords) isLiteral(c thingClause, i int) bool {
	n := -c.n
	for j := max(0, i-thingAround); j < min(len(w.things), c.last+thingAround); j++ {
		t := w.things[j]
		if t.frame&c.classes != 0 {
			n += frameWeight
		}
		if t.class&c.classes != 0 {
			n++
		}
	}
	return n >= thingLiteral
}

// inPolitics reports whether the document or the sentence of token i tells of politics.
func (w *idiomWords) inPolitics(d *doc, i int) bool {
	if w.subjects*thingPolitics >= d.size {
		return true
	}
	for j := i; j >= max(0, i-maxClause); j-- {
		if w.things[j].subject {
			return true
		}
		if d.Tokens[j].Flags&token.Sentence != 0 {
			break
		}
	}
	for j := i + 1; j < min(len(d.Tokens), i+maxClause) && d.Tokens[j].Flags&token.Sentence == 0; j++ {
		if w.things[j].subject {
			return true
		}
	}
	return false
}

// isThing reports whether token i is a homely thing and stands as a noun does:
// not as a verb, nor as part of a compound.
func (d *doc) isThing(things []thing, i int) bool {
	if things[i].class|things[i].weak == 0 || d.Tokens[i].Flags&token.Upper != 0 || i == 0 {
		return false
	}
	if d.Tokens[i-1].Kind != token.Word {
		return false
	}
	v, _ := d.info(i - 1)
	switch {
	case d.lower(i-1, i, "and", "or") && d.Of(i)[d.Tokens[i].End-d.Tokens[i].Start-1] != 's' && (i < 2 || things[i-2].class|things[i-2].weak == 0):
		return false // "and stick to it"
	case d.lower(i-1, i, "They", "We", "You", "Who", "I", "to", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "they", "we", "you", "who"):
		return false
	case v.Has(lexicon.Noun) && !v.Has(lexicon.Function|lexicon.Adjective|lexicon.Verb) && d.Tokens[i-1].Stem == d.Tokens[i-1].End:
		return false
	case i+1 < len(d.Tokens) && d.Tokens[i+1].Flags&token.Space == 0 && d.Tokens[i+1].Kind == token.Punct && d.Of(i+1) == "-":
		return false
	case d.isContent(i+1, len(d.Tokens)) && !d.lower(i+1, len(d.Tokens), "is", "are", "was", "were", "has", "have", "had"):
		w, _ := d.info(i + 1)
		return w.Has(lexicon.Verb|lexicon.Adverb) && !w.Has(lexicon.Noun) || things[i+1].class != 0
	}
	return true
}
