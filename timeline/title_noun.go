package timeline

import "strings"

// nounTitle writes an event noun: as the verb it stands for where two take
// part, else with its owner.
func nounTitle(b *strings.Builder, lead *told, acting, rest []string) {
	all := append(append([]string(nil), acting...), rest...)
	name := lead.lemma
	if lead.plural {
		name = lead.word
	}
	switch {
	case lead.course != "":
		courseTitle(b, lead, name, all)
	case nounVerb(lead) != "" && len(all) > 1:
		meetingTitle(b, lead, acting, rest)
	case lead.kind == "agree" && len(all) > 1 && lead.light != "reach":
		if len(acting) == 0 {
			acting, rest = all, nil
		}
		b.WriteString(nameList(acting) + " " + lead.does("agree", len(acting)) + " on " + name)
		if len(rest) > 0 {
			b.WriteString(" with " + nameList(rest))
		}
	case lead.light != "" && (len(acting) > 0 || lead.actor != "") && groupOf(lead.class) != "meet" && !(lead.light == "have" || lead.light == "make" || lead.light == "give" || lead.light == "take"):
		carriedTitle(b, lead, name, acting, rest)
	case groupOf(lead.class) == "meet" && len(acting) == 1 && len(all) == 1:
		b.WriteString(all[0] + " " + lead.does("hold", 1) + " " + name)
	case lead.class == "agree" && len(all) == 1:
		b.WriteString(upperFirst(name) + ": " + all[0])
	case len(acting) > 0 && lead.kind == "interview" && len(rest) > 0:
		b.WriteString(nameList(acting) + " " + agree("give an interview to", len(acting)) + " " + nameList(rest))
	case lead.class == "fight" && len(all) > 0:
		b.WriteString(upperFirst(name) + " by " + nameList(all))
	case lead.class == "travel" && len(all) > 0 || len(all) == 1:
		b.WriteString(nameList(all) + ": " + name)
	case len(all) > 0:
		b.WriteString(upperFirst(name) + ": " + nameList(all))
	default:
		b.WriteString(upperFirst(name))
	}
}

// meetingTitle writes a noun that stands for a verb which two or more do with each
// other.
func meetingTitle(b *strings.Builder, lead *told, acting, rest []string) {
	verb := nounVerb(lead)
	if len(acting) == 0 || len(rest) == 0 {
		all := append(append([]string(nil), acting...), rest...)
		if len(all) > 2 { // a meeting of many
			b.WriteString(nameList(all) + " " + agree(strings.TrimSuffix(verb, " with"), 2))
			return
		}
		acting, rest = all[:1], all[1:]
	}
	b.WriteString(nameList(acting) + " " + lead.does(verb, actingCount(lead, acting)) + " " + nameList(rest))
}

// carriedTitle writes a noun with the verb that carries it: A imposes new sanctions
// on B.
func carriedTitle(b *strings.Builder, lead *told, name string, acting, rest []string) {
	if lead.carried != "" {
		name = lead.carried
	}
	doer, n := nameList(acting), len(acting)
	if n == 0 {
		doer, n = upperFirst(lead.actor), actorCount(lead.actor)
	}
	b.WriteString(doer + " " + lead.does(lead.light, n) + " " + name)
	if len(rest) == 0 {
		return
	}
	prep := "with"
	switch {
	case lead.class == "contest":
		prep = "against"
	case lead.class == "coerce":
		prep = "on"
	case lead.beside == "of" || lead.beside == "for":
		prep = lead.beside
	}
	b.WriteString(" " + prep + " " + nameList(rest))
}

// courseTitle writes the course of what a noun names: Trial of Henrik Dahlgaard
// opens, Talks between Iran and France to resume.
func courseTitle(b *strings.Builder, lead *told, name string, all []string) {
	b.WriteString(upperFirst(name))
	if len(all) > 0 {
		b.WriteString(" " + courseWith(lead.class, len(all)) + " " + nameList(all))
	}
	n := 1
	if lead.plural {
		n = 2
	}
	b.WriteString(" " + lead.does(lead.course, n))
}

// courseWith is the preposition between a noun of a class and those who take part.
func courseWith(class string, n int) string {
	switch groupOf(class) {
	case "meet", "agree":
		if n > 1 {
			return "between"
		}
		return "with"
	case "fight", "protest":
		return "by"
	}
	return "of"
}

// nounVerb is the verb that an event noun stands for when two or more take part.
func nounVerb(t *told) string {
	switch t.kind {
	case "meet":
		return "meet"
	case "call":
		return "speak with"
	}
	return ""
}
