package normalize

import "github.com/dragoman-go/dragoman/internal/fold"

// maxTitle is the length of the longest word in this file.
const maxTitle = 14

// asciiLower writes w into b in lower case, letter marks and all others as they are.
func asciiLower(b *[maxTitle]byte, w string) []byte {
	for i := 0; i < len(w); i++ {
		b[i] = w[i]
		if w[i] < 0x80 {
			b[i] = fold.ASCII[w[i]]
		}
	}
	return b[:len(w)]
}

// isHeadTitle reports whether a name may follow a title directly.
func isHeadTitle(w string) bool {
	switch w {
	case "first", "state", "national", "foreign", "former", "prime", "vice", "defense", "defence", "finance", "interior", "crown", "acting", "opposition":
		return false
	}
	return isTitleWord(w)
}

// isParticle reports whether a word, in lower case, may stand inside a name.
func isParticle(w string) bool {
	switch w {
	case "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "bin", "ibn", "al", "el", "ul", "ben", "bint", "abu", "y", "e", "af", "av", "st":
		return true
	}
	return false
}

// isParticleAny is isParticle for a word in any capitals.
func isParticleAny(w string) bool {
	var b [maxTitle]byte
	return len(w) <= maxTitle && isParticle(string(asciiLower(&b, w)))
}

// isTitleWord reports whether a word is the head of an office, a rank or a form
// of address, or goes with one ("foreign", "deputy").
func isTitleWord(w string) bool {
	if len(w) > maxTitle {
		return false
	}
	var b [maxTitle]byte
	switch string(asciiLower(&b, w)) {
	case "president", "premier", "minister", "secretary", "chancellor", "senator", "congressman", "congresswoman", "representative",
		"governor", "mayor", "ambassador", "envoy", "commissioner", "chairman", "chairwoman", "chair", "chief", "director", "head",
		"leader", "speaker", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "lawmaker", "deputy", "judge",
		"justice", "prosecutor", "attorney", "king", "queen", "prince", "princess", "crown", "emir", "sultan", "sheikh", "pope",
		"cardinal", "archbishop", "bishop", "patriarch", "ayatollah", "imam", "rabbi", "general", "gen", "lieutenant", "lt", "colonel",
		"col", "major", "maj", "captain", "capt", "admiral", "adm", "marshal", "commander", "sergeant", "mr", "mrs", "ms", "dr", "sir",
		"dame", "lord", "lady", "baroness", "prime", "foreign", "defense", "defence", "finance", "interior", "vice", "former",
		"acting", "negotiator", "oligarch", "billionaire", "tycoon", "magnate", "dictator", "politician", "candidate", "nominee",
		"diplomat", "lawyer", "economist", "banker", "founder", "owner", "boss", "manager", "coach", "striker", "rapporteur",
		"coordinator", "representatives", "opposition", "activist", "dissident", "journalist", "warlord", "first", "state", "national",
		"sen", "rep", "gov", "u.s.", "retired", "ceo", "administrator", "treasurer", "businessman", "businesswoman", "executive", "columnist", "undersecretary", "inspector", "comptroller":
		return true
	}
	return false
}
