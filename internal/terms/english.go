package terms

import "strings"

// Plural returns the plural of an English noun or of a phrase whose last word
// is its head. A phrase with "of" has its head before it.
func Plural(s string) string {
	if i := headEnd(s); i < len(s) {
		return Plural(s[:i]) + s[i:]
	}
	i := len(s) - len(headWord(s))
	head, w := s[:i], s[i:]
	for _, p := range [...][2]string{
		{"man", "men"},
		{"child", "children"},
		{"person", "people"},
		{"crisis", "crises"},
		{"general", "generals"},
		{"staff", "staff"},
		{"aircraft", "aircraft"},
		{"spending", "spending"},
		{"foot", "feet"},
		{"life", "lives"},
		{"half", "halves"},
		{"troops", "troops"},
	} {
		if strings.HasSuffix(w, p[0]) {
			return head + w[:len(w)-len(p[0])] + p[1]
		}
	}
	switch {
	case w == "" || looksPlural(w):
		return s
	case strings.HasSuffix(w, "y") && len(w) > 1 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return s[:len(s)-1] + "ies"
	case strings.HasSuffix(w, "s") || strings.HasSuffix(w, "x") || strings.HasSuffix(w, "ch") || strings.HasSuffix(w, "sh"):
		return s + "es"
	}
	return s + "s"
}

// headEnd returns where the head of a phrase ends: before its first preposition.
func headEnd(s string) int {
	end := len(s)
	for _, sep := range [...]string{" of ", " for ", " on ", " to ", "-in-", " in "} {
		if i := strings.Index(s, sep); i > 0 {
			end = min(end, i)
		}
	}
	return end
}

// headWord returns the head of a phrase.
func headWord(s string) string {
	s = s[:headEnd(s)]
	return s[strings.LastIndexAny(s, " -")+1:]
}

// looksPlural reports whether w has the ending of an English plural.
func looksPlural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") ||
		w == "people" || w == "men" || w == "troops"
}

// singular undoes Plural for the regular cases; it returns "" when w is not a plural.
func singular(w string) string {
	switch {
	case !looksPlural(w) || w == "people" || w == "men":
		return ""
	case strings.HasSuffix(w, "ies"):
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "xes") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes"):
		return w[:len(w)-2]
	}
	return w[:len(w)-1]
}

// adjectives are the words of glosses that are adjectives in the first place
// and that no ending gives away.
const adjectives = ` high low full tall deep public foreign outside outer exterior external extraordinary prime first second third fourth premier
 armed red white black green blue grey united joint common general special big great large small little long short grand major minor new old young
 good bad strong weak hard soft heavy light open closed free safe sure secure right left far near middle western eastern northern southern
 central federal national international nuclear winged unmanned pilotless mutual civil military naval judicial penal criminal direct indirect
 early late anticipated advanced former ex acting current next last present past close single sole unified whole entire total complete partial
 lasting stable permanent temporary provisional interim immediate urgent unconditional strategic economic social political popular public private
 legal illegal sovereign supreme superior highest upper lower inner interior internal home domestic native dead alive living wounded missing
 holy sacred dirty clean dark fair just equal gross net raw crude fixed variable basic key main chief principal leading directive guiding steering director
 intelligent clever smart hostile friendly enemy european american russian ukrainian french german spanish italian polish british chinese
 islamic muslim arab arabic israeli palestinian turkish iranian syrian constitutional parliamentary presidential municipal local regional
 electoral human urban rural royal imperial air aerial marine maritime sea joint bilateral multilateral state governmental guilty innocent
 cold hot warm dry wet unknown known silent peaceful warlike martial willing ready volunteer democratic republican conservative liberal
 socialist communist christian far extreme ultra radical ruling governing reigning opposition opposing simple absolute relative qualified
 suspended frozen broken divided occupied seized annexed temporarily sanctioned wanted accused convicted sentenced elected chosen appointed outgoing
 incoming day night quick rapid fast slow combat fighting wide broad narrow ballistic guided conventional chemical biological
 tactical operational defensive offensive humanitarian sanitary medical environmental climatic monetary fiscal financial budgetary commercial industrial
 strategical executive legislative deputy vice plenipotentiary extraordinary honorary mixed collective individual territorial integral inviolable `

// isAdjective guesses whether an English gloss is an adjective.
func isAdjective(w string) bool {
	if strings.Contains(adjectives, " "+w+" ") {
		return true
	}
	for _, s := range [...]string{"al", "ic", "ous", "ive", "ary", "ish", "ful", "less", "able", "ible", "ern", "ese", "ian", "ean"} {
		if len(w) > len(s)+2 && strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// spellings are words of terms that are written otherwise in Britain.
var spellings = [...][2]string{
	{"defense", "defence"},
	{"labor", "labour"},
	{"center", "centre"},
	{"program", "programme"},
	{"organization", "organisation"},
	{"organized", "organised"},
	{"mobilization", "mobilisation"},
	{"license", "licence"},
	{"demilitarized", "demilitarised"},
	{"normalization", "normalisation"},
	{"harbor", "harbour"},
	{"armored", "armoured"},
	{"rearmament", "rearmament"},
}

// British returns s as it is spelt in Britain.
func British(s string) string {
	for _, x := range spellings {
		if i := strings.Index(s, x[0]); i >= 0 {
			s = s[:i] + x[1] + s[i+len(x[0]):]
		}
	}
	return s
}
