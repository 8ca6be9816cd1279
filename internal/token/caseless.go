package token

// Caseless reports whether a text of some length is written without capitals, as
// speech is that was transcribed: capitals tell no names there.
func Caseless(tokens []Token) bool {
	words, upper := 0, 0
	for i := range tokens {
		switch t := &tokens[i]; {
		case t.Kind != Word || t.Flags&NonLatin != 0:
		case t.Flags&Upper != 0:
			if upper++; upper*caselessShare > len(tokens) {
				return false // most texts end here, soon
			}
		default:
			words++
		}
	}
	return words >= minCaseless && upper*caselessShare <= words
}

// minCaseless is how many words a text must have for its lack of capitals to
// mean something. caselessShare is how many words stand at least to one with a
// capital in a text without: elsewhere the starts of the sentences are more.
const (
	minCaseless   = 8
	caselessShare = 50
)
