package timeline

// groupOf is the group of a class: tellings of one group may tell the same
// event in different words.
func groupOf(class string) string {
	switch class {
	case "consult":
		return "meet"
	case "kill", "disaster", "die":
		return "fight"
	case "say":
		return "announce"
	case "yield":
		return "agree"
	}
	return class
}

// kindOf is the group of a telling. Talks over the telephone are no meeting.
func (t *told) kindOf() string {
	switch t.lemma {
	case "phone call", "call", "telephone", "phone", "communicate", "contact":
		return "call"
	}
	return groupOf(t.class)
}

func sameGroup(a, b string) bool { return groupOf(a) == groupOf(b) }
