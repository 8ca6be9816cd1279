package name

// Telling calls f with each word of n that tells it from other names, titles
// and legal forms left out: its phones, without an Arabic article, and the
// clusters of equivalents it belongs to, the first 0 when there is none. It is
// what an index of names finds them by.
func (n *Name) Telling(f func(phones string, groups [4]uint16)) {
	for i := range n.words {
		w := &n.words[i]
		if !tells(w.class) {
			continue
		}
		phones := w.phones
		if w.article && len(phones) > 3 {
			phones = phones[2:]
		}
		groups := w.groups
		if w.class == Number {
			groups = [4]uint16{}
			if phones == "" {
				phones = w.text
			}
		}
		f(phones, groups)
	}
}

// Raw returns the name as it was given.
func (n *Name) Raw() string { return n.raw }
