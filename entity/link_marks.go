package entity

import "strings"

// quoted reports whether f is all that stands between quotation marks, as a
// title does: the film "Solaris", "Solaris,".
func (d *document) quoted(f *found) bool {
	before, after := d.text[:f.start], d.text[f.end:]
	if len(after) > 0 && (after[0] == ',' || after[0] == '.') {
		after = after[1:]
	}
	return strings.HasSuffix(before, `"`) && strings.HasPrefix(after, `"`) ||
		strings.HasSuffix(before, "“") && strings.HasPrefix(after, "”") ||
		strings.HasSuffix(before, "«") && strings.HasPrefix(after, "»")
}

// qualifier returns what kind of thing the brackets behind f say that it is,
// "Solaris (1972 film)", or Unknown.
func (d *document) qualifier(f *found) Type {
	rest, ok := strings.CutPrefix(d.text[f.end:], " (")
	if !ok {
		return Unknown
	}
	end := strings.IndexByte(rest[:min(len(rest), maxQualifier)], ')')
	if end < 0 {
		return Unknown
	}
	word := rest[:end]
	word = word[strings.LastIndexByte(word, ' ')+1:]
	switch word {
	case "album", "film", "song", "single", "EP", "novel", "book", "series", "play", "game", "soundtrack", "musical", "opera", "poem", "story", "painting", "magazine", "show":
		return Work
	case "band", "group", "company", "club", "party", "newspaper", "organization", "organisation":
		return Organization
	case "actor", "actress", "artist", "athlete", "author", "composer", "cricketer", "director", "footballer", "journalist", "musician", "painter",
		"player", "poet", "politician", "rapper", "scientist", "singer", "writer":
		return Person
	case "city", "town", "village", "river", "state", "province", "county", "district", "island":
		return Place
	}
	return Unknown
}

// maxQualifier bounds what is read of brackets, in bytes.
const maxQualifier = 60

// isKind reports whether something of type t may be of the kind a qualifier
// says: knowledge bases have works under Other too.
func isKind(t, kind Type) bool { return t == kind || kind == Work && t == Other || t == Unknown }
