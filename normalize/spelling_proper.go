package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// Capitalised words that everybody spells the same way are spelling, not
// names: days, months, countries and peoples. They are written here rather
// than taken from the lexicon, whose capitalised words are surnames and towns
// for the most part, and near too much.
const (
	properDays   = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
	properMonths = "January February March April June July August September October November December"

	properCountries = "Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Barbados Belarus Belgium " +
		"Bolivia Bosnia Botswana Brazil Britain Bulgaria Burundi Cambodia Cameroon Canada Colombia Croatia Cyprus Czechia Denmark Ecuador Egypt England " +
		"Eritrea Estonia Ethiopia Europe Finland France Germany Ghana Greece Greenland Guatemala Guinea Haiti Honduras Hungary Iceland India Indonesia Ireland Israel " +
		"Italy Jamaica Japan Jordan Kazakhstan Kenya Korea Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg " +
		"Macedonia Madagascar Malawi Malaysia Maldives Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar " +
		"Namibia Nepal Netherlands Nicaragua Nigeria Norway Pakistan Palestine Panama Paraguay Philippines Poland Portugal Qatar Romania Russia Rwanda " +
		"Scotland Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tunisia Turkey Turkmenistan " +
		"Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Wales Yemen Zambia Zimbabwe"

	properPeoples = "African Afghan Albanian Algerian American Angolan Arab Arabian Argentine Armenian Asian Australian Austrian Azerbaijani Bangladeshi Belarusian " +
		"Belgian Bolivian Bosnian Brazilian British Bulgarian Cambodian Canadian Chilean Chinese Christian Colombian Croatian Cuban Czech Danish Dutch Egyptian English " +
		"Ecuadorian Eritrean Estonian Ethiopian European Filipino Finnish French Georgian German Greek Guatemalan Haitian Honduran Hungarian Icelandic Indian Indonesian " +
		"Iranian Iraqi Irish Israeli Italian Jamaican Japanese Jewish Jordanian Kazakh Kenyan Korean Kurdish Kuwaiti Latvian Lebanese Libyan Lithuanian " +
		"Macedonian Malaysian Mexican Moldovan Mongolian Montenegrin Moroccan Muslim Nepalese Nicaraguan Nigerian Norwegian Pakistani Palestinian Panamanian " +
		"Paraguayan Peruvian Philippine Polish Portuguese Romanian Russian Rwandan Saudi Scottish Senegalese Serbian Slovak Slovenian Somali Spanish Sudanese Swedish " +
		"Swiss Syrian Taiwanese Tanzanian Thai Tunisian Turkish Ugandan Ukrainian Uruguayan Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean"
)

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
	{properPeoples, " "},
}

// proper returns what a capitalised word that no dictionary has stands for,
// when it is near one word of the lists and its place says so too.
func (d *doc) proper(i int) (word string, ok bool) {
	t := &d.Tokens[i]
	if t.Stem-t.Start < 4 || t.Stem-t.Start > lexicon.MaxSpelling {
		return "", false
	}
	w := fold.String(d.StemOf(i))
	best, second := 1<<20, 1<<20
	var list *properList
	var plural bool
	for k := range properLists {
		l := &properLists[k]
		for rest := l.words; rest != ""; {
			var p string
			p, rest, _ = strings.Cut(rest, " ")
			for s := range 2 { // peoples have a plural
				if s == 1 && (l.words != properPeoples || w[len(w)-1] != 's' || strings.IndexByte("ni", p[len(p)-1]) < 0) {
					break
				}
				f := fold.String(p)
				if s == 1 {
					f += "s"
				}
				if len(f)-len(w) > 2 || len(w)-len(f) > 2 || f[0] != w[0] && f[0] != w[1] {
					continue
				}
				c := spellCost(w, f)
				if c < best {
					best, second, list, word, plural = c, best, l, p, s == 1
				} else if c < second {
					second = c
				}
			}
		}
	}
	limit := 105
	if len(w) >= 8 {
		limit = 190
	}
	if list != nil && word[0]|0x20 != w[0] {
		limit = 105
	}
	if list == nil || best > limit || second-best < 50 || !d.properPlace(i, list) {
		return "", false
	}
	if plural {
		word += "s"
	}
	return word, true
}

// properPlace reports whether token i stands where a word of the list stands.
func (d *doc) properPlace(i int, l *properList) bool {
	t := &d.Tokens[i]
	start := t.Flags&token.Sentence != 0
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
		return true // nothing else ends in -day
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
