package entity

// isTitle reports whether word i of a run is a title or a word of one.
func (d *document) isTitle(i int) bool {
	if i > 1 && d.words[i-1].flags&wordUpper == 0 && d.words[i-2].class&classOrgOf != 0 && d.words[i-2].flags&wordUpper != 0 {
		return false // the Ministry of Defence, the Commission on Culture
	}
	if d.possessive(i) {
		return false
	}
	if d.words[i].class&(classTitle|classOffice) == 0 {
		return d.portfolio(i)
	}
	if i+1 == len(d.words) {
		return true
	}
	// "General Hospital" is no general.
	next := &d.words[i+1]
	return next.flags&(wordBreak|wordUpper) != wordUpper || next.class&(classOrg|classTitle|classGiven) != classOrg || !next.common() || d.portfolio(i+1)
}

// portfolio reports whether word i is what a minister or secretary is one for:
// "Punjab Information Minister", "Food and Rural Affairs Secretary", "Chief Financial Officer".
func (d *document) portfolio(i int) bool {
	for j := i; j < min(i+maxPortfolio, len(d.words)); j++ {
		w := &d.words[j]
		if j > i && w.flags&wordBreak != 0 || w.flags&wordMark != 0 {
			return false
		}
		if w.hash == hashAnd && j > i {
			continue
		}
		if w.flags&(wordUpper|wordCaps) != wordUpper || !w.common() {
			return false
		}
		switch d.text[w.start:w.end] {
		case "Minister", "Secretary", "Commissioner", "Officer":
			return j > i
		}
		if d.possessive(j) || w.class&(classOrg|classGiven) != 0 && (j+1 == len(d.words) || d.words[j+1].hash != hashSecretary) {
			return false
		}
	}
	return false
}

// hashSecretary is fold.Hash("secretary"): of a cabinet, a council, a ministry.
const hashSecretary uint64 = 0x2eefe7d528c193cd

// maxPortfolio is how many words a portfolio and its office have at most.
const maxPortfolio = 5
