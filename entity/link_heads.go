package entity

import "math/rand/v2"

// heads leads from the hash of a word to a number above 0. It is a hash table that is
// emptied by counting up, since there is one for each text.
type heads struct {
	slots []head
	used  int    // of them in this round
	round uint32 // slots of another are empty
	seed  uint64 // so that no text can tell which words share a slot; it changes no result
}

type head struct {
	hash  uint64
	round uint32
	value int32
}

// minHeads is how many slots there are at first; a power of two.
const minHeads = 512

// clear empties the table.
func (h *heads) clear() {
	if h.used, h.round = 0, h.round+1; h.round == 0 || h.slots == nil {
		*h = heads{slots: make([]head, minHeads), round: 1, seed: rand.Uint64()}
	}
}

// get returns the value of a hash, or 0.
func (h *heads) get(hash uint64) int32 {
	if s := h.slot(hash); s.round == h.round {
		return s.value
	}
	return 0
}

// set sets the value of a hash.
func (h *heads) set(hash uint64, value int32) {
	s := h.slot(hash)
	if s.round != h.round {
		if h.used++; h.used > len(h.slots)/2 {
			h.grow()
			s = h.slot(hash)
		}
	}
	*s = head{hash, h.round, value}
}

// slot returns the slot that has a hash, or the empty one where it belongs.
func (h *heads) slot(hash uint64) *head {
	last := uint64(len(h.slots) - 1)
	for i := mix(hash ^ h.seed); ; i++ {
		if s := &h.slots[i&last]; s.round != h.round || s.hash == hash {
			return s
		}
	}
}

// grow doubles the slots.
func (h *heads) grow() {
	old := h.slots
	h.slots = make([]head, 2*len(old))
	for _, s := range old {
		if s.round == h.round {
			*h.slot(s.hash) = s
		}
	}
}
