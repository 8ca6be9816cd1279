package normalize

import "github.com/dragoman-go/dragoman/internal/fold"

// maxTitle is the length of the longest word that asciiLower is for.
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

// titleWords are the heads of offices, ranks and forms of address, and what goes with
// them ("foreign", "deputy").
const titleWords = "president premier minister secretary chancellor senator congressman congresswoman representative governor mayor ambassador envoy " +
	"commissioner chairman chairwoman chair chief director head leader speaker spokesman spokeswoman spokesperson adviser advisor aide lawmaker " +
	"deputy judge justice prosecutor attorney king queen prince princess crown emir sultan sheikh pope cardinal archbishop bishop patriarch " +
	"ayatollah imam rabbi general gen lieutenant lt colonel col major maj captain capt admiral adm marshal commander sergeant mr mrs ms dr sir " +
	"dame lord lady baroness prime foreign defense defence finance interior vice former acting negotiator oligarch billionaire tycoon magnate " +
	"dictator politician candidate nominee diplomat lawyer economist banker founder owner boss manager coach striker rapporteur coordinator " +
	"opposition activist dissident journalist warlord first state national sen rep gov u.s. retired ceo administrator treasurer businessman " +
	"businesswoman executive columnist undersecretary inspector comptroller"

// nameParticles are the words in lower case that stand inside names.
const nameParticles = "de da do dos das del della di du la le van von der den ter ten zu bin ibn al el ul ben bint abu y e af av st"

// isTitleWord reports whether a word is one of titleWords, in any capitals.
func isTitleWord(w string) bool { return isASCII(w) && traitsOf(fold.Hash(w))&titleTrait != 0 }

// isParticle reports whether a word, in lower case, may stand inside a name.
func isParticle(w string) bool { return !hasUpper(w) && isParticleAny(w) }

// isParticleAny is isParticle for a word in any capitals.
func isParticleAny(w string) bool { return isASCII(w) && traitsOf(fold.Hash(w))&particleTrait != 0 }
