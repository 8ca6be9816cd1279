package name

// personContext settles classes that depend on the words around.
func personContext(words []word) {
	names, comma := 0, false
	for i := range words {
		if tells(words[i].class) {
			names++
		}
		comma = comma || words[i].comma
	}
	if names == 0 { // nothing but titles and particles: they are the name
		for i := range words {
			if words[i].class != Number {
				words[i].class = Word
			}
		}
		return
	}
	for i := range words {
		w := &words[i]
		switch w.class {
		case Particle:
			// Nothing follows that it could be a particle of: Kim Jong Il, Ali Bin.
			last := i == len(words)-1
			if last && !comma || w.hyphen && (last || !words[i+1].hyphen) {
				w.class = Word
			}
			if i == 0 && names == 1 && len(words) == 2 && words[1].class == Initial {
				w.class = Word // Ван И
			}
		case Number:
			if i == 0 && w.letters > 0 && w.digits == 0 && len(words) > 1 {
				w.class, w.groups = Word, [4]uint16{} // Xi, Vi: no numeral comes first
			}
		case Title:
			// A title in the middle or at the end is a name more often: Dean, Major.
			if i > 0 && (names < 2 && words[i-1].class == Given || i == len(words)-1 && w.script == Latin && !words[i-1].comma) {
				w.class = Word
			}
		case Word, Given:
			if sunArticle(words, i) {
				w.class = Particle
			}
		}
	}
}

// sunArticle reports whether a short word is the Arabic article with its l
// made like the consonant that follows: ash-Sharif, an Nur.
func sunArticle(words []word, i int) bool {
	if i+1 >= len(words) {
		return false
	}
	p, q := words[i].phones, words[i+1].phones
	return len(p) == 2 && words[i].script == Latin && len(q) > 2 && vowel(p[0]) && p[1] == q[0]
}

func organizationContext(words []word) {
	names := 0
	for i := range words {
		if tells(words[i].class) && words[i].class != Number {
			names++
		}
	}
	if names == 0 {
		for i := range words {
			if words[i].class == Legal || words[i].class == Stop {
				words[i].class = Word
			}
		}
	}
}

func placeContext(words []word) {
	names := 0
	for i := range words {
		switch words[i].class {
		case Word:
			names++
			if sunArticle(words, i) {
				words[i].class = Particle
			}
		case Title, Suffix, Legal:
			words[i].class = Word
			names++
		case Stop:
			// Do of Do-yun, which is not that of Porto do Sul.
			if i == 0 && len(words) == 2 && words[1].hyphen {
				words[i].class = Word
				names++
			}
			// I of World War I, which joins nothing.
			if n := romanValue(words[i].text); n > 0 && i > 0 && i == len(words)-1 {
				words[i].class, words[i].groups = Number, [4]uint16{uint16(n)}
			}
		}
	}
	if names == 0 {
		for i := range words {
			if words[i].class == Stop || words[i].class == Particle {
				words[i].class = Word
			}
		}
	}
}
