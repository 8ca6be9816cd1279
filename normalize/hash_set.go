package normalize

// hashSet may have a hash, or has it not: a bit for each of those that were added, and
// for some others. A list is searched only for what it may have.
type hashSet []uint64

// newHashSet returns a set of so many bits, a power of two from 64 on.
func newHashSet(bits int) hashSet { return make(hashSet, bits/64) }

func (s hashSet) add(hash uint64) {
	k, bit := s.place(hash)
	s[k] |= bit
}

func (s hashSet) has(hash uint64) bool {
	k, bit := s.place(hash)
	return s[k]&bit != 0
}

// place returns where the bit of a hash is. The last letter of a word changes the lower
// bits of its hash most, what pairs are made of the upper ones.
func (s hashSet) place(hash uint64) (k int, bit uint64) {
	hash ^= hash >> 40
	return int(hash >> 6 & uint64(len(s)-1)), 1 << (hash % 64)
}

// wordSet is a small hashSet, of the words of a sentence: two bits for each.
type wordSet [2]uint64

func (s *wordSet) add(hash uint64) {
	s[0] |= 1 << (hash % 64)
	s[1] |= 1 << (hash >> 58)
}

// wordNeeds is what a sentence needs to be searched: one of some words, of which the
// first bits are kept, and one of others, of which the second are. Few sentences
// without them have both.
type wordNeeds wordSet

func needsFrom(one, other *wordSet) wordNeeds { return wordNeeds{one[0], other[1]} }

// mayMeet reports whether a sentence of the words may have what is needed.
func (s *wordSet) mayMeet(needs *wordNeeds) bool { return s[0]&needs[0] != 0 && s[1]&needs[1] != 0 }
