package token

// Caseless reports whether the capitals of a text of some length tell no names:
// it has hardly any, as transcribed speech has, or hardly anything else, as the
// wires of old do.
func Caseless(tokens []Token) bool {
	small, capital, shouted := 0, 0, 0
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.Kind != Word || t.Flags&NonLatin != 0 || t.Stem-t.Start == 1:
		case t.Flags&AllUpper != 0:
			shouted++
		case t.Flags&Upper != 0:
			if capital++; capital*caselessShare > len(tokens) {
				return false // most texts end here, soon
			}
		default:
			small++
		}
	}
	most := max(small, shouted)
	return most >= minCaseless && (capital+small+shouted-most)*caselessShare <= most
}

// minCaseless is how many words a text must have for its capitals to mean
// nothing. caselessShare is how many words of one case stand at least to one of
// another in such a text: elsewhere the starts of the sentences are more.
const (
	minCaseless   = 8
	caselessShare = 50
)
