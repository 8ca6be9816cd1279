package name

// Telling calls f with each word of n that tells it from other names, titles
// and legal forms left out: its text in lower case, its phones without an
// Arabic article, none for a number, and the clusters of equivalents that it
// belongs to, the first 0 when there is none. It is what an index finds names by.
func (n *Name) Telling(f func(text, phones string, groups [4]uint16)) {
	for i := range n.words {
		w := &n.words[i]
		switch {
		case !tells(w.class):
		case w.class == Number:
			f(w.text, "", [4]uint16{})
		case w.article && len(w.phones) > 3:
			f(w.text, w.phones[2:], w.groups)
		default:
			f(w.text, w.phones, w.groups)
		}
	}
}

// Raw returns the name as it was given.
func (n *Name) Raw() string { return n.raw }
