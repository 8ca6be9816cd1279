package normalize

// Placeholders until each stage's own file replaces them; this file disappears.

func cleanUnicode(text string) (string, []Edit) { return text, nil }
func (d *doc) assess()                          {}
func (d *doc) phrases()                         {}
func (d *doc) words()                           {}
