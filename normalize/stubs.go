package normalize

// Placeholders until each stage's own file replaces them; this file disappears.

func cleanUnicode(text string) (string, []Edit) { return text, nil }
func (d *doc) phrases()                         {}
