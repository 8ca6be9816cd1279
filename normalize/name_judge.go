package normalize

import (
	"math"
	"strings"
)

// judge weighs the witnesses and decides whether the reading is accepted.
func (s *nameStage) judge(r *nameReading) {
	w := s.witnesses(r)
	r.witness = w.said
	r.score = w.weight*10 - r.cost + int(r.entity.weight*16)
	if r.cost == 0 {
		r.score += 5
	}
	r.accepted = r.near && w.weight >= s.enough(r, &w)
}

// enough is what the witnesses of a reading must weigh.
func (s *nameStage) enough(r *nameReading, w *witnesses) int {
	d := s.d
	n := 2
	if d.clean() {
		n = 3 // in a clean document an unknown name is a new name
	}
	if s.countOwn(d.Tokens[r.lo].StemHash) > 1 && r.lo == r.hi && !w.office && r.exact == 0 {
		n += 2 // what stands there again and again is meant
	}
	if known := d.known(r.lo) && r.lo == r.hi; known || r.far {
		if r.entity.typ != "person" || !w.title && !r.begins || r.far && !r.rare && !w.office {
			return math.MaxInt
		}
		n = max(n, 3)
	}
	return n
}

// inflected reports whether a word is a form of a name rather than a slip of
// it: a plural, a follower, a people, a language, the surname of a wife.
func inflected(word, name string) bool {
	for _, end := range [...]string{"s", "es", "a", "i", "is", "er", "ers", "ova", "eva", "ina", "mania", "nomics", "gate"} {
		if len(word) == len(name)+len(end) && strings.HasPrefix(word, name) && strings.HasSuffix(word, end) {
			return true
		}
	}
	for _, end := range [...]string{"ian", "ians", "an", "ans", "ese", "ist", "ists", "ism", "ite", "ites", "ish"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 2 && strings.HasPrefix(name, stem) && len(name)-len(stem) <= 2 {
			return true
		}
	}
	for _, pair := range [...][2]string{{"ska", "sky"}, {"ska", "ski"}, {"ska", "skyi"}, {"skaya", "sky"}, {"skaya", "skiy"}, {"aya", "y"}, {"na", "n"}} {
		if stem, ok := strings.CutSuffix(word, pair[0]); ok && stem+pair[1] == name {
			return true
		}
	}
	return false
}
