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

func sameGroup(a, b string) bool { return groupOf(a) == groupOf(b) }
