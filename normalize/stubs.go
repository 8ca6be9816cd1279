package normalize

// Placeholders until each stage's own file replaces them; this file disappears.

func (d *doc) phrases()                         {}
