package normalize

import (
	"math"
	"slices"
	"strings"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/token"
)

// canonicalBonus is what the name that an entity goes by counts before its other
// spellings.
const canonicalBonus = 3

// judge weighs the witnesses and decides whether the reading is accepted.
func (s *nameStage) judge(r *nameReading) {
	w := s.witnesses(r)
	r.witness, r.office = w.said, w.office
	r.score = w.weight*10 - r.cost + int(r.entity.weight*16)
	if r.cost == 0 {
		r.score += 5
	}
	if r.cand.name == r.entity.canonical {
		r.score += canonicalBonus
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
	if r.entity.typ == "person" && r.cost > distance.One && !r.cut && !r.rare && !w.office && !w.of {
		n = max(n, 4) // more than a slip away: a given name and any title are too little
	}
	if r.derived && !w.office && !(w.title && w.of) && len(s.roles(r.cand)) > 0 {
		return math.MaxInt
	}
	if r.veryFar && !(w.office && w.of) || r.entity.typ == "person" && !w.office && s.otherCalling(r) {
		return math.MaxInt
	}
	if known := d.known(r.lo) && r.lo == r.hi; known || r.far {
		if r.entity.typ != "person" || !w.title && !r.begins || r.far && !r.rare && !w.office && !s.onlyEnding(r) {
			return math.MaxInt
		}
		n = max(n, 3)
	}
	return n
}

// otherCalling reports whether a reading stands behind an everyday calling that is not
// one of the candidate's, who is known for others: who is called "the nurse" is somebody
// whose name is only like that of a minister.
func (s *nameStage) otherCalling(r *nameReading) bool {
	d := s.d
	roles := s.roles(r.cand)
	if len(roles) == 0 {
		return false
	}
	for i := r.lo - 1; i >= max(0, r.lo-4) && d.Tokens[i].Kind == token.Word && d.Tokens[i+1].Flags&token.Sentence == 0; i-- {
		starts := d.Tokens[i].Flags&token.Sentence != 0
		if d.isCapital(i) && !starts {
			continue
		}
		if !isCalling(strings.ToLower(d.Of(i))) {
			return false
		}
		for k := range roles {
			if slices.Contains(roles[k].titleWords, d.Tokens[i].StemHash) {
				return false
			}
		}
		return true
	}
	return false
}

// isCalling reports whether w is what somebody does for a living, or is, without an
// office.
func isCalling(w string) bool {
	switch w {
	case "teacher", "nurse", "driver", "plumber", "baker", "farmer", "student", "pupil", "novelist", "poet", "singer", "actor", "actress", "footballer", "goalkeeper", "midfielder", "winger",
		"batsman", "bowler", "cyclist", "runner", "sprinter", "swimmer", "boxer", "golfer", "jockey", "rower", "skier", "gymnast", "dancer", "comedian", "musician", "guitarist", "drummer", "pianist",
		"violinist", "composer", "painter", "sculptor", "illustrator", "architect", "electrician", "carpenter", "mechanic", "builder", "bricklayer", "butcher", "fisherman", "shopkeeper", "waiter",
		"waitress", "chef", "barber", "hairdresser", "tailor", "librarian", "pharmacist", "dentist", "surgeon", "midwife", "carer", "physicist", "chemist", "biologist", "historian", "philosopher",
		"pensioner", "housewife", "tourist", "hiker", "neighbour", "neighbor", "burglar", "pilot", "sailor", "miner", "welder", "postman", "firefighter", "paramedic", "lifeguard",
		"photographer", "cameraman", "blogger", "gardener", "cleaner", "cashier", "apprentice", "schoolboy", "schoolgirl", "grandmother", "grandfather":
		return true
	}
	return false
}

// leastStump is how many letters of a name must be left for its ending to be told.
const leastStump = 4

// onlyEnding reports whether the damaged word is the beginning of one name alone
// among all that go with the word before it.
func (s *nameStage) onlyEnding(r *nameReading) bool {
	d := s.d
	prev := s.partNeighbour(r.lo, -1)
	stump := fold.String(d.StemOf(r.lo))
	if !r.cut || prev < 0 || len(stump) < leastStump {
		return false
	}
	cands := s.namesWith(d.StemOf(prev))
	for k := range cands {
		c := &cands[k]
		words := s.words(c)
		if c.id != r.cand.id && len(words) > 1 && strings.HasPrefix(words[len(words)-1].folded, stump) {
			return false
		}
	}
	return len(cands) < maxNameAnswers
}

// inflected reports whether a word is a form of a name rather than a slip of
// it: a plural, a follower, a people, a language, the surname of a wife.
func inflected(word, name string) bool {
	same := 0 // letters that both begin with
	for same < len(word) && same < len(name) && word[same] == name[same] {
		same++
	}
	if same < len(name)-len("skyi") {
		return false // the longest ending of a name that another takes the place of
	}
	for _, end := range [...]string{"s", "es", "a", "i", "is", "er", "ers", "ova", "eva", "ina", "mania", "nomics", "gate"} {
		if len(word) == len(name)+len(end) && strings.HasPrefix(word, name) && strings.HasSuffix(word, end) {
			return true
		}
	}
	for _, end := range [...]string{"ian", "ians", "an", "ans", "ese", "ist", "ists", "ism", "ite", "ites", "ish"} {
		if stem, ok := strings.CutSuffix(word, end); ok && len(stem) > 2 && strings.HasPrefix(name, stem) && len(name)-len(stem) <= 2 && strings.Trim(name[len(stem):], "aeiouys") == "" {
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
