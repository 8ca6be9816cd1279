package entity

// Where a game is told, a place stands for its team: "lost to Chicago 118-104", "won
// 28 caps for Ireland".

// teams makes places that play mean their teams. Of a town or a state that is the one
// club of the knowledge base, or one that it does not have; of a country only its
// national team, if that is known. Once a text has told of a town's team, the
// town's name alone is the team's.
func (d *document) teams() {
	for i := range d.found {
		f := &d.found[i]
		if f.hi == f.lo || f.flags&(foundDropped|foundUnknown) != 0 || d.cands[f.lo].kind > nameShort {
			continue
		}
		result, comma := d.result(f)
		if !result && !d.inGame(f) || !d.mayPlay(f) {
			continue
		}
		nation := d.countryNamed(f) != "" || d.nationalTeams(f)
		if !result && !d.told(f, nation) {
			continue
		}
		if comma && !nation {
			if e, ok := d.townClub(f); ok {
				d.mean(f, e) // "Ohio 18, Texas 40" may be votes
			}
			continue
		}
		if nation {
			if e, ok := d.nationalTeam(f); ok {
				d.mean(f, e)
			}
			continue
		}
		d.alike(i, d.playsAs)
	}
}

// alike does something to d.found[i] and to the same name behind it wherever it is
// not said to be a place.
func (d *document) alike(i int, do func(*found)) {
	f := &d.found[i]
	for k := i + 1; k < len(d.found); k++ {
		g := &d.found[k]
		if g.hi > g.lo && g.flags&(foundIn|foundUnknown) == 0 && g.last-g.first == f.last-f.first && d.sameWords(f, g) && !d.inState(int(g.last)) {
			do(g)
		}
	}
	do(f)
}

// mayPlay reports whether f, which is no adjective, can be a place or its club only.
func (d *document) mayPlay(f *found) bool {
	place := false
	for _, c := range d.cands[f.lo:f.hi] {
		switch t := d.kb.typeOf(c.entity); {
		case c.kind == nameDemonym:
			return false
		case t == Place:
			place = true
		case t != Organization || !d.club(f, d.kb.canonical(c.entity)):
			return false
		}
	}
	return place
}

// inGame reports whether the words beside f are such as stand beside who plays.
func (d *document) inGame(f *found) bool {
	i, j := int(f.first), int(f.last)
	if j < len(d.words) && d.words[j].flags&wordBreak == 0 && d.words[j].class&(classContest|classPlayer) != 0 {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-maxBeforePlayer && d.words[k+1].flags&wordBreak == 0; k-- {
		w := &d.words[k]
		if text := d.text[w.start:w.end]; w.class&classIn != 0 && text != "at" && text != "to" {
			return false // won in Chicago
		}
		if w.class&(classContest|classGame) != 0 {
			return true
		}
		if w.flags&wordNumber == 0 && w.class&(classTie|classIn|classPlain) == 0 {
			break
		}
	}
	return false
}

// maxBeforePlayer is how far before who plays a word of contest stands at most, with
// numbers and small words between.
const maxBeforePlayer = 7

// told reports whether a game is told around f: a score in its sentence, or a player
// of its. Of a nation a cap or a debut is a sign too.
func (d *document) told(f *found, nation bool) bool {
	if j := int(f.last); j < len(d.words) && d.words[j].flags&wordBreak == 0 && d.words[j].class&classPlayer != 0 && !d.possessive(j-1) {
		return true
	}
	first, last := d.sentenceOf(int(f.first))
	for k := first; k < last; k++ {
		if d.gameScore(k) || nation && d.words[k].class&classGame != 0 {
			return true
		}
	}
	return false
}

// gameScore reports whether words i and the next are a score: 31-17.
func (d *document) gameScore(i int) bool {
	if i+1 >= len(d.words) {
		return false
	}
	const number = wordNumber | wordHyphen
	a, b := &d.words[i], &d.words[i+1]
	return a.flags&number == wordNumber && b.flags&number == number && a.end-a.start <= 3 && b.end-b.start <= 3 &&
		(i+2 == len(d.words) || d.words[i+2].flags&wordHyphen == 0)
}

// playsAs makes f mean the club of a town, or one that the knowledge base does not have.
func (d *document) playsAs(f *found) {
	if e, ok := d.townClub(f); ok {
		d.mean(f, e)
		return
	}
	d.other(f, Organization)
}

// townClub returns the one club that the knowledge base has of the town f, or whose
// nickname the text has too.
func (d *document) townClub(f *found) (uint32, bool) {
	var clubs, named tally
	for p := range d.kb.withWord(d.words[f.first].hash) {
		if d.budget--; d.budget < 0 {
			return 0, false
		}
		name := d.kb.name(p.name)
		if p.first != p.last && name.kind <= nameAlias && d.kb.typeOf(name.entity) == Organization && (p.first && d.club(f, name.text) || p.last && d.clubOf(f, name.text)) {
			clubs.add(d.kb, name.entity)
			if words := d.wordsOf(name.text); d.speaksOf(words[len(words)-1].hash) {
				named.add(d.kb, name.entity)
			}
		}
	}
	if named.n == 1 {
		clubs = named // the Tigers, who are named too
	}
	e, ok := clubs.only()
	return e, ok && clubs.n > 0
}

// club reports whether a name is that of a club of the town f: Chicago Bulls,
// Liverpool F.C.
func (d *document) club(f *found, name string) bool {
	words := d.wordsOf(name)
	n := int(f.last - f.first)
	if len(words) <= n || len(words) > n+3 {
		return false
	}
	for k := range n {
		if words[k].hash != d.words[int(f.first)+k].hash {
			return false
		}
	}
	last := &words[len(words)-1]
	switch text := name[last.start:last.end]; text {
	case "FC", "F.C.", "F.C", "AFC", "A.F.C", "CF", "SC", "RFC", "RLFC", "United", "City", "Town", "Rovers", "Wanderers", "Athletic":
		return true
	default:
		// A nickname: no company's, bank's or paper's last word.
		return text[len(text)-1] == 's' && len(words) <= n+2 && classesOf(last.hash)&(classOrg|classLegal|classBusiness|classEvent|classPlace|classTitle) == 0
	}
}

// clubOf reports whether a name is that of a club and ends with f, its town: FC
// Barcelona, AC Milan.
func (d *document) clubOf(f *found, name string) bool {
	words := d.wordsOf(name)
	if len(words) != int(f.last-f.first)+1 || !d.endsIn(words, f) {
		return false
	}
	switch name[words[0].start:words[0].end] {
	case "FC", "F.C.", "AC", "AS", "SC", "RC", "CF", "SK", "FK", "NK", "HC", "AFC", "OGC", "SSC", "VfB", "VfL", "Borussia", "Olympique", "Deportivo", "Sporting", "Dynamo", "Spartak":
		return true
	}
	return false
}

// clubByKind reports whether f is the last word of clubs' names, and what stands beside
// it is what stands beside a club: "City manager", "beat United".
func (d *document) clubByKind(f *found) bool {
	i, j := int(f.first), int(f.last)
	switch d.text[f.start:f.end] {
	case "City", "United", "Town", "County", "Athletic", "Rovers", "Wanderers", "Rangers", "Albion":
	default:
		return false
	}
	if i > 0 && d.words[i].flags&wordBreak == 0 && d.words[i-1].class&classContest != 0 {
		return true
	}
	return j < len(d.words) && d.words[j].flags&(wordBreak|wordUpper|wordMark) == 0 && d.words[j].class&(classContest|classPlayer|classDealing) != 0
}

// sports are the words by which the names of national teams tell the sport.
var sports = [...]string{"association football", "football", "soccer", "rugby union", "rugby league", "cricket", "basketball", "ice hockey", "handball", "volleyball", "field hockey"}

// nationalTeams reports whether the knowledge base has names that begin with f and
// "national".
func (d *document) nationalTeams(f *found) bool {
	return d.at(addKey(d.keyOf(f), hashNational)).own.more()
}

// keyOf is the key that names begin with whose first words are those of f.
func (d *document) keyOf(f *found) uint64 {
	key := keySeed
	for _, w := range d.words[f.first:f.last] {
		key = addKey(key, w.hash)
	}
	return key
}

// nationalTeam returns the national team of f in the sport that the text names, or
// the only one there is.
func (d *document) nationalTeam(f *found) (uint32, bool) {
	prefix := addKey(d.keyOf(f), hashNational)
	if !d.at(prefix).own.more() {
		return 0, false
	}
	var named, all tally
	for _, sport := range sports {
		key := prefix
		words := d.wordsOf(sport)
		for _, w := range words {
			key = addKey(key, w.hash)
		}
		last := words[len(words)-1].hash
		for n := range d.kb.hits(d.at(addKey(key, hashTeam)).own).all() {
			name := d.kb.name(n)
			if name.kind > nameAlias {
				continue
			}
			all.add(d.kb, name.entity)
			if d.speaksOf(words[0].hash) || d.speaksOf(last) {
				named.add(d.kb, name.entity)
			}
		}
	}
	if named.n > 0 {
		return named.only()
	}
	if all.n > 0 {
		return all.only()
	}
	return 0, false
}

// speaksOf reports whether the text has a word.
func (d *document) speaksOf(hash uint64) bool {
	if len(d.wordSet) == 0 {
		for i := range d.words {
			d.wordSet[d.words[i].hash] = struct{}{}
		}
	}
	_, ok := d.wordSet[hash]
	return ok
}

// mean makes f mean entity e and nothing else.
func (d *document) mean(f *found, e uint32) {
	first, _ := d.kb.names(e)
	d.cands[f.lo] = candidate{entity: e, name: first, kind: nameAlias}
	f.hi = f.lo + 1
	f.flags &^= foundIn
}

// fold.Hash of "national" and of "team".
const (
	hashNational uint64 = 0x2449dc83dc32ec77
	hashTeam     uint64 = 0xfa23d9ef19afc32c
)
