package entity

// namesFact is what may be meant by words that all begin with a capital: by their key
// alone, whatever stands beside them.
type namesFact struct {
	key   uint64
	n     int // of cands; unsettled where more than the key decides
	flags foundFlags
	cands [4]candidate
}

const unsettled = -1

// A name that is written in capitals only fits some writings of a single word, which
// are told apart in the key; see document.written.
const (
	keyInCapitals = 1
	keyCommon     = 2
)

// recallNames makes m words [i, j), all of which begin with a capital, if one of the
// names that there are at their key fits, as namesAt does, but remembers which. It
// returns false where that depends on more than the key.
func (d *document) recallNames(m *match, key uint64, at phrase, i, j int) bool {
	if j < len(d.words) && d.words[j].flags&wordSplit != 0 {
		return false // perhaps a footnote
	}
	if w := &d.words[i]; j-i == 1 {
		switch {
		case w.flags&(wordNumber|wordMark|wordTag) != 0, w.flags&(wordCaps|wordDotted) == wordCaps && w.stem-w.start <= 3:
			return false // "US" may be a word among others in capitals; a tag, several words
		case w.flags&(wordCaps|wordDotted) != 0:
			key ^= keyInCapitals
		case w.common():
			key ^= keyCommon
		}
	}
	x := &d.phraseNames[(key^key>>32)%recentPhraseNames]
	if x.key != key {
		x.key = key
		x.set(d, at, i, j)
	}
	if x.n > 0 {
		d.cands = append(d.cands[:m.lo], x.cands[:x.n]...)
		m.end, m.stem, m.flags = j, true, x.flags
	}
	return x.n != unsettled
}

// set notes what words [i, j) may mean.
func (x *namesFact) set(d *document, at phrase, i, j int) {
	x.n = unsettled
	for n := range d.l.general.hits(at.general).all() {
		if kind := d.generalName(n).kind; kind == nameWeak || kind == nameShort {
			return // by what stands before
		}
	}
	m := match{lo: len(d.cands)}
	d.namesAt(&m, at, true, i, j)
	if found := d.cands[m.lo:]; len(found) <= len(x.cands) {
		x.n, x.flags = copy(x.cands[:], found), m.flags
	}
	d.cands = d.cands[:m.lo]
}
