package timeline

import (
	"strconv"
	"strings"
)

// title writes what an event is from its trigger and its participants under
// their canonical names; no sentence of an article is copied.
func title(e *Event, lead *told) string {
	var b strings.Builder
	acting, rest := lead.who[:lead.acting], lead.who[lead.acting:]
	verb, carried := nounVerbs(groupOf(lead.class))
	switch {
	case lead.noun && carried && len(lead.who) > 1:
		if len(acting) == 0 || len(rest) == 0 {
			acting, rest = lead.who[:1], lead.who[1:]
		}
		b.WriteString(nameList(acting) + " " + agree(verb, len(acting)) + " " + nameList(rest))
	case lead.noun:
		b.WriteString(strings.ToUpper(lead.lemma[:1]) + lead.lemma[1:])
		if len(e.Participants) > 0 {
			b.WriteString(" (" + nameList(e.Participants) + ")")
		}
	default:
		if len(acting) == 0 { // who did it is not said: the passive
			acting = rest
			rest = nil
		}
		if len(acting) > 0 {
			b.WriteString(nameList(acting) + " ")
		}
		b.WriteString(agree(lead.lemma, len(acting)))
		if len(rest) > 0 {
			if needsWith(lead.lemma) {
				b.WriteString(" with")
			}
			b.WriteString(" " + nameList(rest))
		}
	}
	if e.Place != "" {
		b.WriteString(" in " + e.Place)
	}
	if e.Killed > 0 {
		b.WriteString(", killed: " + strconv.Itoa(e.Killed))
	}
	return b.String()
}

// agree is the present form of a verb with one subject or more.
func agree(lemma string, subjects int) string {
	if subjects > 1 {
		return lemma
	}
	return thirdPerson(lemma)
}

// nounVerbs is the verb that an event noun stands for when two or more take part.
func nounVerbs(group string) (string, bool) {
	switch group {
	case "meet":
		return "meet", true
	case "agree":
		return "agree with", true
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

// nameList writes a list of names, of which three are named.
func nameList(names []string) string {
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
