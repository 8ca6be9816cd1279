package entity

// nameScores adds up what speaks for each name. It is a hash table of a fixed
// size that forgets nothing within a look-up: when it is full, further names
// are left out.
type nameScores struct {
	slots [1 << scoreBits]nameScore
	used  []uint16
	order []uint32
}

const scoreBits = 14

type nameScore struct {
	name  uint32 // + 1
	part  int32  // the last word of the query that counted
	score float32
	best  float32 // what that word counted
}

func (s *nameScores) reset() {
	for _, i := range s.used {
		s.slots[i] = nameScore{}
	}
	s.used = s.used[:0]
}

// add counts score for a name, for word part of the query; of several counts
// for one word the first, best one holds.
func (s *nameScores) add(name uint32, part int, score float32) {
	i := name * 2654435761 >> (32 - scoreBits)
	for {
		e := &s.slots[i]
		if e.name == name+1 {
			if e.part != int32(part) {
				e.part, e.best = int32(part), score
				e.score += score
			} else if score > e.best {
				e.score += score - e.best
				e.best = score
			}
			return
		}
		if e.name == 0 {
			if len(s.used) >= len(s.slots)/4*3 {
				return
			}
			*e = nameScore{name + 1, int32(part), score, score}
			s.used = append(s.used, uint16(i))
			return
		}
		i = (i + 1) & (1<<scoreBits - 1)
	}
}

// best returns the names of the n best scores.
func (s *nameScores) best(n int) []uint32 {
	better := func(a, b nameScore) bool {
		return a.score > b.score || a.score == b.score && a.name < b.name
	}
	var top [maxRescored]nameScore
	k := 0
	n = min(n, maxRescored)
	for _, i := range s.used {
		e := s.slots[i]
		if k == n && !better(e, top[k-1]) {
			continue
		}
		if k < n {
			k++
		}
		j := k - 1
		for ; j > 0 && better(e, top[j-1]); j-- {
			top[j] = top[j-1]
		}
		top[j] = e
	}
	s.order = s.order[:0]
	for _, e := range top[:k] {
		s.order = append(s.order, e.name-1)
	}
	return s.order
}
