package normalize

// hashSet may have a hash, or has it not: a bit for each of those that were added, and
// for some others. A list is searched only for what it may have.
type hashSet [1 << hashSetBits / 64]uint64

const hashSetBits = 13

func (s *hashSet) add(hash uint64) {
	hash = spread(hash)
	s[hash/64] |= 1 << (hash % 64)
}

func (s *hashSet) has(hash uint64) bool {
	hash = spread(hash)
	return s[hash/64]>>(hash%64)&1 != 0
}

// spread takes as many bits of a hash as a set has. The last letter of a word changes
// the lower bits of its hash most, what pairs are made of the upper ones.
func spread(hash uint64) uint64 { return (hash ^ hash>>40) % (1 << hashSetBits) }
