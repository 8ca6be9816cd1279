package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// "At" is what dictionaries give for the commonest preposition of the Romance
// languages (à, a, em), which is also in, to and on. What stands behind it, or what
// it belongs to, tells which; where English may say "at" too, it stays.

const placeReason = "a place with the preposition of another language"

// atOther repairs "at", token i, where English has another preposition.
func (d *doc) atOther(i int) {
	to, reason := d.insteadOfAt(i)
	if to == "" || d.isTaken(i, i) {
		return
	}
	if d.Tokens[i].Flags&token.Upper != 0 {
		to = capitalised(to)
	}
	d.edit(i, i, to, Calque, 0.75, reason)
}

// insteadOfAt returns the preposition that English has where token i is "at", and the
// reason; "" where "at" may stand.
func (d *doc) insteadOfAt(i int) (to, reason string) {
	const other = "the preposition of another language"
	next := &d.Tokens[i+1]
	switch {
	case next.Kind == token.Number:
		if d.isYear(i+1) && d.endsPhrase(i+2) {
			return "in", "a year with the preposition of another language"
		}
		return "", ""
	case next.Kind != token.Word:
		return "", ""
	case next.Flags&token.Upper != 0 && isMonth(d.Of(i+1)):
		if d.isYear(i+2) || d.Of(i+1) != "May" && d.endsPhrase(i+2) {
			return "in", "a month with the preposition of another language"
		}
		return "", ""
	case d.governsAt(i):
		return "", ""
	case d.governsTo(i):
		return "to", other
	case next.Flags&token.Upper != 0:
		return d.placeAt(i), placeReason
	case d.lower(i-1, i, "focus", "focused", "focuses", "focusing"):
		return "on", other
	case d.onlyVerb(i + 1):
		return "to", other
	}
	if to := phraseWith(d.Of(i + 1)); to != "" && (d.endsPhrase(i+2) || d.lower(i+2, len(d.Tokens), "of")) {
		return to, other
	}
	if i+2 < len(d.Tokens) && d.closesNoun(i+3) {
		if to := phraseWith(d.Of(i+1) + " " + d.Of(i+2)); to != "" {
			return to, other
		}
	}
	if d.insideNoun(i + 1) {
		return "in", placeReason
	}
	return "", ""
}

// isOtherAt reports whether "at", token i, stands where English never has it, whatever the
// text is about: before a year, a month or a country.
func (d *doc) isOtherAt(i int) bool {
	if i+1 >= len(d.Tokens) {
		return false
	}
	if next := &d.Tokens[i+1]; next.Kind == token.Number || next.Flags&token.Upper != 0 && (d.traits[i+1]&dateTrait != 0 || d.countryOf(i+1) == d.Of(i+1)) {
		to, _ := d.insteadOfAt(i)
		return to != ""
	}
	return false
}

// onlyVerb reports whether token i is the plain form of a verb and no other word.
func (d *doc) onlyVerb(i int) bool {
	v, ok := d.info(i)
	w := d.Of(i)
	if !ok || !v.Has(lexicon.Verb) || v.Has(lexicon.Noun|lexicon.Adjective|lexicon.Adverb|lexicon.Function|lexicon.Proper) || d.Tokens[i].Stem != d.Tokens[i].End {
		return false
	}
	for _, end := range [...]string{"ing", "ed", "s", "en", "n", "t"} {
		if strings.HasSuffix(w, end) {
			return false
		}
	}
	return true
}

// isYear reports whether token i is a number that may be a year.
func (d *doc) isYear(i int) bool {
	if i >= len(d.Tokens) || d.Tokens[i].Kind != token.Number {
		return false
	}
	y := d.Of(i)
	return len(y) == 4 && (y[0] == '1' || y[:2] == "20")
}

// isMonth reports whether w is the name of a month.
func isMonth(w string) bool { return isDateWord(w) && !isWeekday(w) }

// placeAt returns what English has for "at", token i, before a country or a city, or "".
func (d *doc) placeAt(i int) string {
	next := &d.Tokens[i+1]
	if next.Stem != next.End || d.mark(i+2) || d.goesOnNoun(i+2) || d.ofPrice(i+2) || i > 0 && d.isCapital(i-1) && d.Tokens[i].Flags&token.Sentence == 0 ||
		!d.isPlace(i+1) || d.ofSport(i) {
		return ""
	}
	for k := i - 1; k >= max(0, i-2) && d.Tokens[k+1].Flags&token.Sentence == 0; k-- {
		switch d.Of(k) {
		case "go", "goes", "going", "went", "gone", "return", "returns", "returned", "returning", "travel", "travels", "travelled", "traveled", "fly", "flew", "flying",
			"visit", "visits", "trip", "trips", "journey", "sent", "moved", "come", "came", "fled":
			return "to"
		}
		if v, ok := d.info(k); !ok || !v.Has(lexicon.Adverb) {
			break
		}
	}
	return "in"
}

// governsAt reports whether one of the three words before token i, "at", is one that it
// follows: "aimed at Iran".
func (d *doc) governsAt(i int) bool {
	for k := i - 1; k >= max(0, i-3) && d.Tokens[k].Kind == token.Word && d.Tokens[k+1].Flags&token.Sentence == 0; k-- {
		if takesAt(d.Of(k)) {
			return true
		}
	}
	return false
}

// takesAt reports whether w is a word that "at" follows, also before the name of a
// country or region.
func takesAt(w string) bool {
	for _, stem := range [...]string{
		"aim", "ang", "direct", "look", "laugh", "point", "fir", "shot", "shoot", "rag", "fur", "mad", "target", "launch", "hurl", "lash", "out", "back", "best", "good", "play", "won", "win", "lost", "beat",
		"anger", "swip", "glar", "star", "shout", "yell", "home", "frustrat", "teach", "taught", "prof", "lectur", "stud", "educat", "chair", "read", "glanc", "surpris", "amaz", "astonish", "shock", "alarm",
		"disappoint", "dismay", "delight", "hint", "attempt", "chance", "excel", "gaz", "peer", "peek", "scream", "bark", "sneer", "spit", "throw", "threw", "toss", "scoff", "bristl", "balk", "chaf", "mock",
		"grumbl", "level", "estimat", "valu", "pric", "annoy", "impatien", "strik", "struck", "hit", "chip", "eat", "tear", "claw", "gnaw", "jab", "work", "great", "bad", "terribl", "brillian", "skil", "adept", "expert", "poor",
	} {
		if strings.HasPrefix(w, stem) {
			return true
		}
	}
	return false
}

// governsTo reports whether the word before token i, "at", is one that "to" follows and
// "at" never does: "contributes at the", "a solution at this crisis".
func (d *doc) governsTo(i int) bool {
	if i == 0 || d.Tokens[i].Flags&token.Sentence != 0 || d.Tokens[i-1].Kind != token.Word {
		return false
	}
	switch d.Of(i - 1) {
	case "amounts", "amounted", "belong", "belongs", "belonged", "belonging", "refer", "refers", "referred", "referring", "contribute", "contributes", "contributed", "contributing",
		"according", "thanks", "devoted", "adhere", "adheres", "adhered", "subscribe", "owing", "contrary":
		return true
	case "forward":
		return d.lower(i-2, i, "look", "looks", "looking", "looked")
	case "solution", "solutions", "approach", "approaches", "answer", "answers", "response", "responses", "alternative", "alternatives", "resolution", "threat", "threats", "reference", "references",
		"contribution", "contributions", "commitment", "objection", "objections", "opposition", "end", "damage", "reply", "reaction", "reactions":
		return d.concerns(i+1) || d.isCapital(i+1) && d.namedType(i+1) == "person"
	}
	return false
}

// concerns reports whether what begins at token i is what something may be an answer or
// a threat to, and neither a place nor a time: "this crisis".
func (d *doc) concerns(i int) bool {
	if d.isDeterminer(i) {
		i++
	}
	for n := 0; n < 2 && i < len(d.Tokens); n, i = n+1, i+1 {
		switch w := d.Of(i); w {
		case "conflict", "conflicts", "crisis", "crises", "war", "wars", "problem", "problems", "issue", "issues", "question", "questions", "dispute", "disputes", "violence", "fighting", "hostilities",
			"bloodshed", "occupation", "blockade", "embargo", "sanctions", "demands", "demand", "request", "proposal", "plan", "law", "process", "situation", "stability", "security", "peace", "democracy",
			"sovereignty", "environment", "economy", "health", "standoff", "impasse", "shortage", "challenge", "challenges", "threat", "threats":
			return d.closesNoun(i + 1)
		}
		if !d.isAdjective(i) {
			return false
		}
	}
	return false
}

// phraseWith returns the preposition with which English says w, a word or two, without an
// article, "in addition", "on social media", where "at" is never said; "" for none.
func phraseWith(w string) string {
	switch w {
	case "addition", "favour", "favor", "contact", "particular", "general", "response", "exchange", "accordance", "collaboration", "cooperation", "coordination", "contrast", "search", "spite", "danger",
		"power", "custody", "detail", "honour", "honor", "support", "retaliation", "protest", "recognition", "solidarity", "secret", "vain", "turn", "comparison", "compliance", "connection", "violation", "exile",
		"society", "politics", "part",
		"good faith", "opinion polls", "other words", "public opinion":
		return "in"
	case "behalf", "television", "foot", "condition", "suspicion", "average", "board", "purpose", "strike", "standby", "credit",
		"live television", "social media", "social networks", "state television":
		return "on"
	}
	return ""
}

// insideNoun reports whether a phrase begins at token i with a noun of which English says
// "in": "the French capital", "this war". A noun or possessive behind it is another's.
func (d *doc) insideNoun(i int) bool {
	if !d.isDeterminer(i) {
		return false
	}
	long := false
	for n := 0; n < 3; n++ {
		if i++; i >= len(d.Tokens) || d.Tokens[i].Kind != token.Word || d.Tokens[i].Stem != d.Tokens[i].End {
			return false
		}
		if d.Tokens[i].Flags&token.Upper != 0 && !d.isPeople(i) {
			return d.insideName(i)
		}
		switch d.Of(i) {
		case "capital", "country", "countries", "region", "regions", "world", "nation", "nations", "territory", "territories", "province", "provinces", "zone", "zones", "area", "areas", "war", "wars",
			"army", "navy", "air", "water", "waters", "sky", "press", "media", "newspaper", "newspapers", "year", "language", "way", "manner", "context", "framework", "sector", "case", "cases", "future", "past",
			"years", "month", "months", "weeks", "days", "decade", "decades", "century", "suburbs", "streets", "midst", "absence", "presence", "aftermath", "interest", "interests", "history", "conflict", "crisis", "parts", "ways", "respects":
			return d.closesNoun(i + 1)
		case "term":
			return long
		case "long", "longer", "longest", "short", "shorter", "medium", "immediate", "near":
			long = true
		}
		if !d.isAdjective(i) && !d.isPeople(i) {
			return false
		}
	}
	return false
}

// closesNoun reports whether token i, behind a noun, cannot be a noun that it qualifies.
func (d *doc) closesNoun(i int) bool {
	if i >= len(d.Tokens) || d.Tokens[i].Flags&token.Sentence != 0 {
		return true
	}
	if d.Tokens[i].Kind != token.Word {
		return d.Of(i) != "-" && !d.ofPrice(i)
	}
	v, ok := d.info(i)
	return ok && d.Tokens[i].Flags&token.Upper == 0 && (!v.Has(lexicon.Noun) || v.Has(lexicon.Function))
}

// insideName reports whether the name at token i ends in a word for what one is in:
// "the Continental Army".
func (d *doc) insideName(i int) bool {
	for n := 0; n < maxPhrase && d.mark(i+1) && d.isCapital(i+1); n++ {
		i++
	}
	switch d.Of(i) {
	case "Army", "Navy", "Corps", "War", "Bay", "Sea", "Ocean", "Gulf", "Strait", "Province", "Region", "Republic", "Kingdom", "States", "Union", "Emirates", "Islands", "East", "Balkans", "Caucasus", "Sahel":
		return d.closesNoun(i+1) && d.Tokens[i].Stem == d.Tokens[i].End
	}
	return false
}

// isDeterminer reports whether token i is a word that begins the phrase of a noun.
func (d *doc) isDeterminer(i int) bool {
	return d.lower(i, len(d.Tokens), "the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "any", "all", "several", "many", "some", "different", "various", "both", "other", "recent")
}

// isAdjective reports whether token i is an adjective in small letters.
func (d *doc) isAdjective(i int) bool {
	v, ok := d.info(i)
	return ok && d.Tokens[i].Flags&token.Upper == 0 && v.Has(lexicon.Adjective) && !v.Has(lexicon.Function)
}
