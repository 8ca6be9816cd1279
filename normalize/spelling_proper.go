package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Capitalised words that everybody spells the same way are spelling, not
// names: days, months, countries and peoples. They are written here rather
// than taken from the lexicon, whose capitalised words are surnames and towns
// for the most part, and near too much.
const (
	properDays   = "monday tuesday wednesday thursday friday saturday sunday"
	properMonths = "january february march april june july august september october november december"

	properCountries = "afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan bahrain bangladesh barbados belarus belgium " +
		"bolivia bosnia botswana brazil britain bulgaria burundi cambodia cameroon canada colombia croatia cyprus czechia denmark ecuador egypt england " +
		"eritrea estonia ethiopia europe finland france germany ghana greece greenland guatemala guinea haiti honduras hungary iceland india indonesia ireland israel " +
		"italy jamaica japan jordan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein lithuania luxembourg " +
		"macedonia madagascar malawi malaysia maldives malta mauritania mauritius mexico moldova monaco mongolia montenegro morocco mozambique myanmar " +
		"namibia nepal netherlands nicaragua nigeria norway pakistan palestine panama paraguay philippines poland portugal qatar romania russia rwanda " +
		"scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan " +
		"uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe"

	properPeoples = "african afghan albanian algerian american angolan arab arabian argentine armenian asian australian austrian azerbaijani bangladeshi belarusian " +
		"belgian bolivian bosnian brazilian british bulgarian cambodian canadian chilean chinese christian colombian croatian cuban czech danish dutch egyptian english " +
		"ecuadorian eritrean estonian ethiopian european filipino finnish french georgian german greek guatemalan haitian honduran hungarian icelandic indian indonesian " +
		"iranian iraqi irish israeli italian jamaican japanese jewish jordanian kazakh kenyan korean kurdish kuwaiti latvian lebanese libyan lithuanian " +
		"macedonian malaysian mexican moldovan mongolian montenegrin moroccan muslim nepalese nicaraguan nigerian norwegian pakistani palestinian panamanian " +
		"paraguayan peruvian philippine polish portuguese romanian russian rwandan saudi scottish senegalese serbian slovak slovenian somali spanish sudanese swedish " +
		"swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean"
)

// properTitles are spelling too before a name: "Chancelor Friedrich Merz". Short ones
// are near too many names.
const properTitles = "president premier minister secretary chancellor senator representative governor ambassador commissioner chairman chairwoman spokesman spokeswoman " +
	"prosecutor cardinal archbishop patriarch general lieutenant colonel captain admiral marshal commander sergeant"

// properList is one of the lists with the words that witness, standing before a
// word, that it is from that list.
type properList struct {
	words  string
	before string
}

var properLists = [...]properList{
	{properDays, " on last next this since until by from every of late early before after and or "},
	{properMonths, " in on last next this since until by from every of late early before after and or between mid "},
	{properCountries, " in to from of with against between and or across into inside outside near toward towards throughout over by for on "},
	{properTitles, " "},
	{properPeoples, " "},
	{properPeoples, " the of by with between and for to from among all many most some several "}, // in the plural
}

// plurals is the index of the list for peoples in the plural.
const plurals = len(properLists) - 1

// properWord is the word of the lists that a capitalised word may stand for.
type properWord struct {
	word string      // "" for none
	list *properList // that it is of
	// light says that it is a country with a slip so light that it needs no preposition before.
	light bool
	// far says that it is a day with more than one slip, which needs a preposition before.
	far bool
}

// proper returns what a capitalised word that no dictionary has stands for,
// when it is near one word of the lists and its place says so too.
func (d *doc) proper(i int) (word string, ok bool) {
	t := &d.Tokens[i]
	if t.Stem-t.Start < 4 || t.Stem-t.Start > lexicon.MaxSpelling {
		return "", false
	}
	p := d.strangers.of(d.StemOf(i)).properWord()
	if p.word == "" || !d.properPlace(i, p) && !(p.light && d.doesSomething(i)) {
		return "", false
	}
	return p.word, true
}

// nearestProper returns the word of the lists that is nearest to w, folded, when
// it is near and no other is.
func nearestProper(w string) properWord {
	limit, apart := 105, 2 // one letter replaced is two apart
	if len(w) >= 8 {
		limit, apart = 190, 4
	}
	singular := strings.TrimSuffix(w, "s")
	best, second := 1<<20, 1<<20
	var word string
	var list *properList
	plural := false
	for k := range properLists[:plurals] {
		l := &properLists[k]
		for rest := l.words; rest != ""; {
			var p string
			p, rest, _ = strings.Cut(rest, " ")
			if c := p[0]; c != w[0] && c != w[1] || len(p)-len(w) > 2 || len(w)-len(p) > 3 {
				continue
			}
			for s, form := range [...]string{w, singular} {
				if s == 1 && (len(form) == len(w) || l.words != properPeoples || p[len(p)-1] != 'n' && p[len(p)-1] != 'i') {
					break // only peoples have a plural
				}
				if lettersApart(form, p) > apart {
					continue
				}
				if l.words == properTitles && strings.HasPrefix(form, p) {
					continue // Senatore, of another language
				}
				c := spellCost(form, p)
				if sameLetters(form, p) {
					c = min(c, scrambled)
				}
				if c < best {
					best, second, list, word, plural = c, best, l, p, s == 1
				} else if c < second {
					second = c
				}
			}
		}
	}
	if list != nil && word[0] != w[0] {
		limit = 105
	}
	if plural {
		list = &properLists[plurals]
	}
	day := list != nil && list.words == properDays && strings.HasSuffix(w, "day")
	if list == nil || best > limit && !(day && best <= 2*lightSlip) || second-best < 50 {
		return properWord{}
	}
	word = string(word[0]-'a'+'A') + word[1:]
	if plural {
		word += "s"
	}
	return properWord{word: word, list: list, light: list.words == properCountries && best <= lightSlip && len(w) > 4, far: best > limit}
}

// lightSlip is what a letter left out, doubled or swapped costs.
const lightSlip = swapCost

// doesSomething reports whether token i is the subject of the verb behind it, by itself.
func (d *doc) doesSomething(i int) bool {
	if i > 0 && d.Tokens[i].Flags&token.Sentence == 0 && (d.isCapital(i-1) || d.Tokens[i-1].Kind != token.Word || d.isTitle(i-1)) {
		return false
	}
	return d.Tokens[i].Stem == d.Tokens[i].End &&
		d.lower(i+1, len(d.Tokens), "is", "was", "has", "had", "will", "would", "can", "could", "may", "might", "should", "must", "said", "says", "wants", "wanted", "agreed", "plans")
}

// beforeName reports whether a person's name follows token i, or "of" and a name.
func (d *doc) beforeName(i int) bool {
	t := &d.Tokens[i]
	if t.Stem != t.End || i+2 >= len(d.Tokens) {
		return false
	}
	next := &d.Tokens[i+1]
	if next.Kind != token.Word || next.Flags&token.Sentence != 0 {
		return false
	}
	if d.Of(i+1) == "of" {
		return d.Tokens[i+2].Kind == token.Word && d.isCapital(i+2)
	}
	if !d.isCapital(i+1) || next.Flags&token.AllUpper != 0 {
		return false
	}
	if v, ok := d.info(i + 1); ok && v.Has(lexicon.Proper) {
		return true
	}
	return d.n.names != nil && d.isCapital(i+2) && d.n.names.HasName(d.StemOf(i+1))
}

// lettersApart counts the letters that only one of two words has.
func lettersApart(a, b string) (n int) {
	var count [128]int8
	for i := range len(a) {
		count[a[i]&0x7F]++
	}
	for i := range len(b) {
		count[b[i]&0x7F]--
	}
	for i := range count {
		n += max(int(count[i]), -int(count[i]))
	}
	return n
}

// properPlace reports whether token i stands where the word w that it may be stands.
func (d *doc) properPlace(i int, w *properWord) bool {
	t, l := &d.Tokens[i], w.list
	start := t.Flags&token.Sentence != 0
	if i > 0 && d.isTitle(i-1) || i > 1 && d.Of(i-1) == "." && d.isTitle(i-2) {
		return false // Mr. Tuesdy
	}
	if !start && i > 0 {
		p := &d.Tokens[i-1]
		if p.Kind == token.Word && p.Flags&token.Upper == 0 && p.End-p.Start < 12 && strings.Contains(l.before, " "+d.Of(i-1)+" ") {
			return true
		}
	}
	var next *token.Token
	if i+1 < len(d.Tokens) && d.Tokens[i+1].Flags&token.Sentence == 0 {
		next = &d.Tokens[i+1]
	}
	switch l.words {
	case properDays:
		return !w.far // nothing else ends in -day
	case properTitles:
		return d.beforeName(i)
	case properMonths:
		return next != nil && next.Kind == token.Number || !start && i > 0 && d.Tokens[i-1].Kind == token.Number
	case properCountries:
		return t.Stem != t.End
	}
	// A people's name stands before a noun in lower case: "Ukainian forces".
	if next == nil || next.Kind != token.Word || next.Flags&token.Upper != 0 {
		return false
	}
	v, ok := d.info(i + 1)
	return ok && v.Has(lexicon.Noun) && v.Has(lexicon.Lower) && !v.Has(lexicon.Adverb) && v.Class() < 45
}
