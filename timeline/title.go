package timeline

import (
	"strconv"
	"strings"
)

// title writes what an event is from its trigger and its participants under
// their canonical names; no sentence of an article is copied.
func title(e *Event, lead *told) string {
	var b strings.Builder
	who := e.Participants
	if lead.noun {
		word := strings.ToUpper(lead.lemma[:1]) + lead.lemma[1:]
		if verb, ok := nounVerbs(groupOf(lead.class)); ok && len(lead.who) > 1 {
			b.WriteString(lead.who[0] + " " + verb + " " + join2(lead.who[1:]))
		} else {
			b.WriteString(word)
			if len(who) > 0 {
				b.WriteString(" of " + join2(who))
			}
		}
	} else {
		rest := who
		if len(who) > 0 {
			b.WriteString(who[0] + " ")
			rest = who[1:]
		}
		b.WriteString(thirdPerson(lead.lemma))
		if len(rest) > 0 {
			if needsWith(lead.lemma) {
				b.WriteString(" with")
			}
			b.WriteString(" " + join2(rest))
		}
	}
	if e.Place != "" {
		if e.Class == "travel" {
			b.WriteString(": " + e.Place)
		} else {
			b.WriteString(" in " + e.Place)
		}
	}
	if e.Killed > 0 {
		b.WriteString(", killed: ")
		b.WriteString(strconv.Itoa(e.Killed))
	}
	return b.String()
}

// nounVerbs is the verb that an event noun stands for when two or more take part.
func nounVerbs(group string) (string, bool) {
	switch group {
	case "meet":
		return "meets", true
	case "agree":
		return "agrees with", true
	}
	return "", false
}

func needsWith(lemma string) bool {
	switch lemma {
	case "talk", "confer", "negotiate", "speak", "communicate", "agree", "clash", "consult", "fight", "cooperate":
		return true
	}
	return false
}

// thirdPerson is the present form of a verb: meet, meets; step down, steps down.
func thirdPerson(lemma string) string {
	head, rest, _ := strings.Cut(lemma, " ")
	switch {
	case strings.HasSuffix(head, "s"), strings.HasSuffix(head, "x"), strings.HasSuffix(head, "z"), strings.HasSuffix(head, "ch"), strings.HasSuffix(head, "sh"), head == "go", head == "veto":
		head += "es"
	case strings.HasSuffix(head, "y") && len(head) > 1 && !strings.ContainsRune("aeiou", rune(head[len(head)-2])):
		head = head[:len(head)-1] + "ies"
	default:
		head += "s"
	}
	if rest != "" {
		head += " " + rest
	}
	return head
}

// join2 writes a list of names, of which three are named.
func join2(names []string) string {
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n <= 3:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names[:3], ", ") + " and others"
}
