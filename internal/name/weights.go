package name

// Weights are the numbers of the model, fitted by internal/fit and kept in
// weights.txt. Costs are in hundredths of a phone, evidence in hundredths of a
// logit (natural logarithm of the odds).
type Weights struct {
	Near  [channels][nearClasses]int32   // what a confusion of phones costs, by channel
	Drop  [channels][dropClasses]int32   // what a phone costs that one word has not
	Last  [channels][dropClasses]int32   // the same at the end of a word
	Word  [channels][wordWeights]int32   // how a cost becomes evidence
	Name  [nameModels][nameWeights]int32 // how the evidence of words adds up
	costs [channels]costs
}

// The classes of phones that one word has and the other has not.
const (
	dropWeak    = iota // U V H
	dropCarrier        // A O Y
	dropVowel
	dropGlide // y w j
	dropH     // h X G
	dropNasal
	dropLiquid
	dropConsonant
	dropClasses
)

// dropNames are the names of these classes in weights.txt.
var dropNames = [dropClasses]string{"weak", "carrier", "vowel", "glide", "h", "nasal", "liquid", "consonant"}

// The weights of a word.
const (
	wordMiddle = iota // the cost, by phone, at which a word tells nothing
	wordSlope         // evidence lost by a cost of one phone per phone
	wordLength        // phones added to the length of every word
	wordFirst         // further cost of a wrong first sound
	wordSwap          // cost of two neighbours that change places
	wordEnding        // cost of one case ending for another or for none
	wordWeights
)

var wordNames = [wordWeights]string{"middle", "slope", "length", "first", "swap", "ending"}

// The models of names.
const (
	modelPerson = iota
	modelOrganization
	modelPlace
	nameModels
)

var modelNames = [nameModels]string{"person", "organization", "place"}

// The weights of a name.
const (
	nameBase       = iota // evidence of any two names
	nameWorst             // share of the evidence of the word that agrees least, in hundredths
	nameMean              // share of the mean evidence of the words
	nameAgainst           // share of the sum of evidence against, the worst left out
	nameMore              // for each word that agrees beyond the first
	nameMissing           // for a word in the middle that one name has not
	nameMissingEnd        // for a first or last word that one name has not
	nameLone              // when the shorter name is one word and the longer not
	nameEqual             // evidence of two words of one group of equivalents
	nameOther             // further evidence of two words that are known as different names
	nameInitial           // evidence of an initial and a word that begins with it
	nameJoined            // what words written as one cost
	nameOrder             // for words in another order
	nameGeneric           // for a generic word that one name has not
	nameLegal             // for legal forms that differ
	nameParticle          // for a particle that one name has not
	nameSuffix            // for suffixes or numbers that differ
	nameHomophone         // cost of a Han character for one that sounds the same
	nameAcronym           // evidence of an acronym and the words it stands for
	nameCap               // the most evidence a word gives
	nameFloor             // the most evidence a word gives against
	nameWeights
)

var weightNames = [nameWeights]string{
	"base", "worst", "mean", "against", "more", "missing", "missing-end", "lone", "equal", "other", "initial", "joined",
	"order", "generic", "legal", "particle", "suffix", "homophone", "acronym", "cap", "floor",
}

// Expand fills the cost tables from the classes; call it after a change of Near,
// Drop or Last.
func (w *Weights) Expand() {
	for ch := range w.costs {
		c := &w.costs[ch]
		for i := range phoneSymbols {
			for j := range phoneSymbols {
				k := i*phoneStride + j
				if i == j {
					c.sub[k] = 0
					continue
				}
				c.sub[k] = clamp(w.Near[ch][nearTable[k]])
			}
			c.del[i] = clamp(w.Drop[ch][dropClass(phoneSymbols[i])])
			c.last[i] = clamp(w.Last[ch][dropClass(phoneSymbols[i])])
		}
	}
}

func clamp(v int32) uint8 { return uint8(max(0, min(255, v))) }

// dropClass returns the class of a phone that is left out.
func dropClass(p byte) int {
	switch p {
	case 'U', 'V', 'H':
		return dropWeak
	case 'A', 'O', 'Y':
		return dropCarrier
	case 'y', 'w', 'j':
		return dropGlide
	case 'h', 'X', 'G':
		return dropH
	case 'n', 'N', 'm':
		return dropNasal
	case 'l', 'r', 'L':
		return dropLiquid
	}
	if vowel(p) {
		return dropVowel
	}
	return dropConsonant
}

// Clone returns a copy.
func (w *Weights) Clone() *Weights {
	c := *w
	return &c
}
