package name

import "github.com/dragoman-go/dragoman/internal/fold"

// maxPhrase is the number of words of the longest phrase in the lexicon.
const maxPhrase = 6

// phraseText joins the texts and the phones of words that follow each other.
func phraseText(words []word) (text, phones string) {
	text, phones = words[0].text, words[0].phones
	for _, w := range words[1:] {
		text += " " + w.text
		phones += w.phones
	}
	return text, phones[:min(len(phones), MaxPhones)]
}

// phrase returns how many words from the first on make one term of the lexicon,
// and its meaning.
func phrase(words []word, kind Kind) (int, meaning) {
	table := byte(tableOrganization)
	if kind == Place || kind == Thing {
		table = tablePlaceWords
	}
	n := 1
	if v, ok := lookupText(words[0].hash, tableHeads); ok {
		n = int(v.groups[0])
	}
	first := stemHash(words[0].text)
	if first != 0 {
		if v, ok := lookupText(first, tableHeads-stemmed); ok {
			n = max(n, int(v.groups[0]))
		}
	}
	for n = min(n, len(words), maxPhrase); n > 0; n-- {
		h, s := words[0].hash, first
		for i := 1; i < n; i++ {
			h = joinHash(h, words[i].hash)
			if s != 0 {
				if next := stemHash(words[i].text); next != 0 {
					s = joinHash(s, next)
				} else {
					s = 0
				}
			}
		}
		v, ok := lookupText(h, table)
		if !ok {
			v, ok = lookupText(h, tableNames)
		}
		if !ok && s != 0 {
			v, ok = lookupText(s, table-stemmed)
			if !ok {
				v, ok = lookupText(s, tableNames-stemmed)
			}
		}
		if !ok && table != tableOrganization { // EU, UN, American
			v, ok = lookupText(h, tableOrganization)
			if !ok && s != 0 {
				v, ok = lookupText(s, tableOrganization-stemmed)
			}
			ok = ok && v.class == Word
		}
		if ok {
			return n, v
		}
	}
	return 0, meaning{}
}

// joinHash is the hash of a phrase one word longer.
func joinHash(h, next uint64) uint64 { return (h ^ next ^ next>>29) * fold.Prime64 }
