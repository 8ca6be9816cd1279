package normalize

import (
	"embed"
	"strings"
	"sync"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// Idioms that a translation renders word for word are listed by language in
// idioms/LANGUAGE.txt: the idiom, its renderings, what it means. A rendering is
// a row of words, each of them one of several that a translation may choose;
// forms of a word are one, and small words are left out.

//go:embed idioms/*.txt
var idiomFiles embed.FS

// idiomLanguages are the lists in the order in which they are believed where
// several have an idiom and nothing tells from which a document comes: by how
// much of the news that is translated comes from them.
const idiomLanguages = "es fr de ru ar zh pt it uk pl tr ja ko fa he nl el ro cs hu sv hi id sr hr bg ca fi da no sk vi ur be sl lt lv et sq mk ka hy az is sw"

// idiomRendering is one literal rendering of an idiom.
type idiomRendering struct {
	language string // in English; "" for good English, which is no rendering
	original string
	sense    string // in English, with semicolons between several; may be empty
	// first and end are the slots of the rendering, anchor is the one of the
	// rarest words, by which it is found.
	first, end, anchor int32
	content            int32 // how many of the slots are more than function words
	next               int32 // the next rendering with the same anchor, -1 for none
	needs              wordNeeds
}

// idiomData is what the lists hold, read at first use. A slot is a place in a
// rendering: the words that may stand there, as hashes of their stems.
type idiomData struct {
	irregular  map[uint64]uint64 // stem of an irregular form, by hash
	renderings []idiomRendering
	slots      []uint64
	slotEnd    []int32          // where in slots each ends
	byAnchor   map[uint64]int32 // the first rendering with an anchor
	things     map[uint64]thing
}

var idiomTable struct {
	sync.Once
	idiomData
}

// idiomLists returns the lists.
func idiomLists() *idiomData {
	idiomTable.Do(func() { idiomTable.read() })
	return &idiomTable.idiomData
}

// read reads the files of idioms/.
func (x *idiomData) read() {
	file := func(name string) string {
		b, _ := idiomFiles.ReadFile("idioms/" + name + ".txt")
		return string(b)
	}
	x.irregular = make(map[uint64]uint64, 1<<9)
	x.addForms(file("forms"))
	x.addThings(file("things"))
	x.byAnchor = make(map[uint64]int32, 1<<12)
	x.renderings = make([]idiomRendering, 0, 1<<12)
	x.slots = make([]uint64, 0, 1<<14)
	x.slotEnd = make([]int32, 0, 1<<13)
	x.addList(file("good"))
	for code := range strings.FieldsSeq(idiomLanguages) {
		x.addList(file(code))
	}
}

// slot returns the words of slot k.
func (x *idiomData) slot(k int32) []uint64 {
	if k == 0 {
		return x.slots[:x.slotEnd[0]]
	}
	return x.slots[x.slotEnd[k-1]:x.slotEnd[k]]
}

// dataLines calls yield for each line of s that is not empty or a comment.
func dataLines(s string, yield func(string)) {
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			yield(line)
		}
	}
}

// addForms reads forms.txt.
func (x *idiomData) addForms(s string) {
	dataLines(s, func(line string) {
		word, forms, _ := strings.Cut(line, " ")
		stem := stemHash(nil, word)
		x.irregular[fold.Hash(word)] = stem
		for f := range strings.FieldsSeq(forms) {
			x.irregular[fold.Hash(f)] = stem
		}
	})
}

// addList reads the list of the language that a line with @ names or, without
// one, of good English.
func (x *idiomData) addList(s string) {
	language := ""
	dataLines(s, func(line string) {
		if l, ok := strings.CutPrefix(line, "@ "); ok {
			language = l
			return
		}
		var r idiomRendering
		renderings := line
		if language != "" {
			r.language = language
			r.original, renderings, _ = strings.Cut(line, " | ")
			renderings, r.sense, _ = strings.Cut(renderings, " | ")
		}
		for s := range strings.SplitSeq(renderings, " ; ") {
			x.addRendering(r, s)
		}
	})
}

// minContent is the least number of content words of a rendering: fewer cannot be
// told from chance.
const minContent = 2

// addRendering adds the rendering s of the idiom that r has already.
func (x *idiomData) addRendering(r idiomRendering, s string) {
	r.first = int32(len(x.slotEnd))
	rarest := 1 << 10
	for word := range strings.FieldsSeq(s) {
		if isIdiomSmall(word) {
			continue
		}
		class, n, function := 0, 0, true
		for w := range strings.SplitSeq(word, "/") {
			w, _ = strings.CutSuffix(w, "'s")
			x.slots = append(x.slots, stemHash(x.irregular, w))
			v, _ := lexicon.Lookup(fold.Hash(w))
			class = max(class, v.Class())
			function = function && v.Has(lexicon.Function)
			n++
		}
		if class += 2 * n; class < rarest {
			rarest, r.anchor = class, int32(len(x.slotEnd))
		}
		if !function {
			r.content++
		}
		x.slotEnd = append(x.slotEnd, int32(len(x.slots)))
	}
	r.end = int32(len(x.slotEnd))
	if r.content < minContent {
		return
	}
	r.needs = x.needsOf(&r)
	// One entry for each word that the anchor may be.
	for _, h := range x.slot(r.anchor) {
		n := int32(len(x.renderings))
		r.next = -1
		if next, ok := x.byAnchor[h]; ok {
			r.next = next
		}
		x.byAnchor[h] = n
		x.renderings = append(x.renderings, r)
	}
}

// needsOf returns what a sentence needs for a rendering besides its anchor: words of
// its first slot and of its last one.
func (x *idiomData) needsOf(r *idiomRendering) wordNeeds {
	one, other := r.first, r.end-1
	if one == r.anchor {
		one++
	}
	if other == r.anchor {
		other--
	}
	var sets [2]wordSet
	for i, k := range [...]int32{one, other} {
		for _, stem := range x.slot(k) {
			sets[i].add(stem)
		}
	}
	return needsFrom(&sets[0], &sets[1])
}

// isIdiomSmall reports whether w is a small word, which renderings have for the
// reader only: what stands between the words that count may be anything.
func isIdiomSmall(w string) bool {
	switch w {
	case "a", "an", "the", "and", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "than", "that", "this", "through", "to", "under", "up", "with", "without",
		"be", "been", "is", "was", "were", "are", "has", "have", "no", "not", "there", "where", "who", "will", "like", "some", "something", "somebody", "someone", "you", "your",
		"he", "she", "it", "its", "his", "him", "her", "they", "their", "we", "our", "one's":
		return true
	}
	return false
}
