package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// prefixes and suffixes make new words of known ones: what is made so is not
// misspelt only because no dictionary has it.
var (
	prefixes = [...]string{
		"agri", "agro", "angio", "anti", "arch", "auto", "bio", "cardio", "chemo", "co", "counter", "cross", "cyber", "de", "dis", "eco", "electro", "euro", "ex", "extra", "gastro", "geo", "haemo", "hemo", "hydro", "hyper", "immuno", "infra",
		"inter", "intra", "macro", "mega", "meta", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "onco", "osteo", "out", "over",
		"pan", "para", "petro", "pharmaco", "photo", "poly", "post", "pre", "proto", "pseudo", "psycho", "quasi", "radio", "re", "semi", "socio", "sub", "super",
		"techno", "tele", "thermo", "trans", "tri", "ultra", "un", "under", "video",
	}
	suffixes = [...]string{
		"able", "ability", "dom", "er", "ers", "esque", "free", "ful", "hood", "ish", "ism", "isms", "ist", "ists", "isation", "ization", "ised", "ized", "ise", "ize",
		"less", "like", "ness", "nesses", "proof", "ship", "s", "style", "ward", "wards", "wide", "wise", "worthy", "y",
	}
	// particles are the short words that close a compound: writeoff, buyout.
	particles = "|ups|off|out|man|men|way|day|age|bed|box|car|cut|end|eye|gun|house|"
)

// derived reports whether a word, folded, is made of known ones by prefix,
// suffix or composition.
func derived(w string) bool {
	for _, p := range prefixes {
		if rest, ok := strings.CutPrefix(w, p); ok && len(rest) >= 4 && commonSpelling(rest, 12) {
			return true
		}
	}
	for _, s := range suffixes {
		stem, ok := strings.CutSuffix(w, s)
		if !ok || len(stem) < 5 {
			continue
		}
		if s == "s" {
			if v, ok := lexicon.Lookup(fold.Hash(stem)); ok && v.Has(lexicon.Noun) && v.Has(lexicon.Lower) && strings.IndexByte("sxzhy", stem[len(stem)-1]) < 0 {
				return true
			}
			continue
		}
		if s == "y" { // of nouns only: "cautiousy" is a slip
			if v, ok := lexicon.Lookup(fold.Hash(stem)); ok && v.Has(lexicon.Noun) && !v.Has(lexicon.Adjective) && v.Class() >= 12 {
				return true
			}
			continue
		}
		if commonSpelling(stem, 12) || strings.IndexByte("aeiy", s[0]) >= 0 && commonSpelling(stem+"e", 12) {
			return true
		}
	}
	for i := 4; i+3 <= len(w); i++ {
		if (len(w)-i > 3 || strings.Contains(particles, "|"+w[i:]+"|")) && commonSpelling(w[:i], 27) && commonSpelling(w[i:], 27) {
			return true
		}
	}
	return false
}

// commonSpelling reports whether w is a common word of at least a frequency class.
func commonSpelling(w string, class int) bool {
	v, ok := lexicon.Lookup(fold.Hash(w))
	return ok && v.Has(lexicon.Lower) && v.Class() >= class
}
