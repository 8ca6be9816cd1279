package order

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/token"
)

// The words of English that decide. All are in lower case.

func isAux(w string) bool {
	switch w {
	case "is", "are", "am", "was", "were", "be", "been", "being", "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought", "to", "cannot",
		"'ll", "’ll", "'ve", "’ve", "'d", "’d", "'re", "’re", "'m", "’m", "wo", "ca", "gonna", "get", "gets", "got":
		return true
	}
	return false
}

func isNegation(w string) bool {
	switch w {
	case "not", "never", "n't", "n’t", "don't", "didn't", "doesn't", "won't", "wouldn't", "couldn't", "can't", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't", "shouldn't":
		return true
	}
	return false
}

// isBetween reports whether a word may stand between a verb and its auxiliary.
func isBetween(w string) bool {
	switch w {
	case "also", "already", "now", "still", "just", "even", "both", "all", "yet", "soon", "again", "then", "ever", "always", "often", "once", "long", "since", "so", "too", "only":
		return true
	}
	return len(w) > 4 && strings.HasSuffix(w, "ly")
}

func isSignal(w string) bool {
	switch w {
	case "after", "before", "since", "when", "while", "as", "until", "till", "once", "because", "if", "unless", "that", "which", "who", "whom", "whose", "where", "although", "though", "but", "and", "or", "whether", "than", "how",
		"what", "why", "despite", "following", "during", "by", "for", "without", "so", "saying", "then", "later", "earlier":
		return true
	}
	return false
}

// functionWord is the word at token i when it is a function word or a mark,
// the kind of the token otherwise.
func functionWord(x *token.Text, i int) string {
	if i < 0 || i >= len(x.Tokens) {
		return "none"
	}
	t := &x.Tokens[i]
	switch t.Kind {
	case token.Punct:
		return x.Of(i)
	case token.Number:
		return "number"
	}
	w := strings.ToLower(x.Of(i))
	if isSignal(w) || isAux(w) || isNegation(w) {
		return w
	}
	switch w {
	case "the", "a", "an", "his", "her", "their", "its", "this", "these", "those", "it", "he", "she", "they", "we", "i", "you", "him", "them", "in", "on", "at", "of", "with", "from", "into", "over", "about", "under", "against", "up", "out", "down", "off", "there", "no", "more":
		return w
	}
	if t.Flags&token.Upper != 0 {
		return "Name"
	}
	return "word"
}

// timeWord is the way a word of time points.
func timeWord(w string) string {
	switch w {
	case "yesterday", "ago", "earlier", "previously", "last", "previous", "recently", "formerly", "past", "originally", "once":
		return "past"
	case "today", "now", "currently", "still", "already", "meanwhile":
		return "present"
	case "tomorrow", "next", "later", "soon", "eventually", "upcoming", "future", "coming":
		return "future"
	}
	return ""
}

// endingOf says what the form of a verb is by its letters: ing, ed, past, s or
// base.
func endingOf(w string) string {
	w = strings.ToLower(w)
	switch {
	case strings.HasSuffix(w, "ing") && len(w) > 4:
		return "ing"
	case isPast(w):
		return "past"
	case strings.HasSuffix(w, "ed") && len(w) > 3 && w != "need" && w != "feed" && w != "exceed" && w != "proceed" && w != "succeed":
		return "ed"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return "s"
	}
	return "base"
}

// isPast reports whether a word is the irregular past of a verb.
func isPast(w string) bool {
	switch w {
	case "said", "told", "was", "were", "had", "did", "made", "took", "gave", "went", "came", "saw", "knew", "found", "left", "felt", "held", "brought", "began", "kept", "became", "led", "lost", "met", "paid", "sent", "built",
		"sold", "bought", "won", "fell", "rose", "grew", "drew", "ran", "spoke", "wrote", "stood", "broke", "chose", "drove", "flew", "fought", "forgot", "froze", "got", "hung", "heard", "hid", "laid", "lent", "meant", "rode",
		"rang", "sang", "sank", "sat", "shot", "shook", "slept", "sought", "spent", "stole", "struck", "swore", "taught", "thought", "threw", "understood", "woke", "wore", "caught", "dealt", "fled", "lay", "bore", "tore", "sprang",
		"swept", "withdrew", "overthrew", "foresaw", "undertook", "undid", "overcame", "dug", "bled", "fed", "bound", "ate", "arose", "blew", "bent", "bit", "crept", "drank", "withheld", "upheld", "swam", "swung", "stuck", "spun":
		return true
	}
	return isParticiple(w)
}

// isParticiple reports whether a word is an irregular participle.
func isParticiple(w string) bool {
	switch w {
	case "been", "done", "taken", "given", "gone", "seen", "known", "begun", "become", "fallen", "risen", "grown", "drawn", "spoken", "written", "broken", "chosen", "driven", "flown", "forgotten", "frozen", "hidden", "ridden",
		"rung", "sung", "sunk", "shaken", "stolen", "sworn", "thrown", "woken", "worn", "torn", "withdrawn", "overthrown", "undertaken", "overcome", "born", "borne", "beaten", "eaten", "arisen", "blown", "bitten", "drunk", "shown",
		"proven", "slain", "sewn", "swollen", "held", "made", "left", "lost", "met", "paid", "sent", "built", "sold", "bought", "won", "found", "kept", "led", "shot", "sought", "spent", "struck", "taught", "caught", "dealt",
		"brought", "told", "heard", "laid", "fought", "felt", "meant", "bound", "fed", "upheld", "withheld", "stuck":
		return true
	}
	return false
}

// classOf says what kind of verb a form is, when that says when it was: of
// saying, thinking, planning, beginning, ending, causing, or a state.
func classOf(w string) string {
	switch w {
	case "say", "says", "said", "saying", "tell", "tells", "told", "telling", "add", "adds", "added", "report", "reports", "reported", "announce", "announced", "announces", "state", "stated", "note", "noted", "notes",
		"argue", "argued", "argues", "claim", "claimed", "claims", "insist", "insisted", "explain", "explained", "warn", "warned", "reply", "replied", "deny", "denied", "denies", "acknowledge", "acknowledged", "admit",
		"admitted", "comment", "commented", "declare", "declared", "confirm", "confirmed", "quote", "quoted", "describe", "described", "call", "called", "suggest", "suggested", "suggests", "contend", "contended",
		"assert", "asserted", "charge", "charged", "complain", "complained", "predict", "predicted", "predicts", "forecast", "estimate", "estimated", "indicate", "indicated", "indicates", "testify", "testified",
		"disclose", "disclosed", "reveal", "revealed", "write", "wrote", "ask", "asked", "speak", "spoke", "talk", "talked", "respond", "responded", "remark", "remarked", "cite", "cited", "mention", "mentioned":
		return "say"
	case "think", "thinks", "thought", "believe", "believes", "believed", "know", "knows", "knew", "hope", "hopes", "hoped", "hoping", "fear", "fears", "feared", "feel", "feels", "felt", "want", "wants", "wanted",
		"expect", "expects", "expected", "see", "sees", "saw", "seen", "consider", "considered", "doubt", "understand", "wish", "worry", "worried", "worries", "suspect", "suspected", "assume", "assumed", "feeling",
		"believing", "wanting", "like", "likes", "love", "need", "needs", "needed":
		return "think"
	case "plan", "plans", "planned", "planning", "intend", "intends", "intended", "agree", "agreed", "agrees", "decide", "decided", "decides", "vow", "vowed", "promise", "promised", "pledge", "pledged", "try", "tried",
		"trying", "tries", "seek", "seeks", "sought", "seeking", "attempt", "attempted", "prepare", "prepared", "preparing", "propose", "proposed", "offer", "offered", "order", "ordered", "urge", "urged", "force",
		"forced", "allow", "allowed", "allows", "demand", "demanded", "threaten", "threatened", "refuse", "refused", "require", "required", "schedule", "scheduled", "aim", "aimed", "designed":
		return "plan"
	case "begin", "began", "begun", "begins", "beginning", "start", "started", "starts", "starting", "resume", "resumed", "continue", "continued", "continues", "launch", "launched", "initiate", "initiated", "keep",
		"kept":
		return "begin"
	case "end", "ended", "ends", "ending", "stop", "stopped", "stops", "finish", "finished", "complete", "completed", "conclude", "concluded", "cease", "ceased", "halt", "halted":
		return "end"
	case "be", "is", "are", "was", "were", "been", "being", "am", "have", "has", "had", "remain", "remains", "remained", "seem", "seems", "seemed", "appear", "appears", "appeared", "include", "includes", "included",
		"including", "involve", "involved", "involves", "own", "owns", "owned", "hold", "holds", "held", "stand", "stands", "stood", "live", "lives", "lived", "contain", "contains", "represent", "represents", "mean",
		"means", "meant", "cost", "costs", "worth", "belong", "belongs", "depend", "depends", "exist", "existed", "consist", "lack", "lacks", "become", "became", "becomes":
		return "state"
	case "cause", "caused", "causes", "lead", "led", "make", "makes", "made", "help", "helped", "helps", "let", "result", "resulted", "prompt", "prompted", "trigger", "triggered", "bring", "brought", "create", "created":
		return "cause"
	}
	return "act"
}

// lemmaOf is the form of the verb itself, in lower case, and its class.
func lemmaOf(x *token.Text, i int) (string, string) {
	w := strings.ToLower(x.Of(i))
	return w, classOf(w)
}
