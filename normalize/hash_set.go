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
