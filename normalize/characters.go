package normalize

// The stages that look at characters, Encoding and Unicode, as one step. Repair
// begins with it, and a [Transformer] is nothing else.

// characters is what options set for these stages.
type characters struct {
	joinHyphens bool
	encodings   []TextEncoding
}

// WithHyphenJoin joins words that a hyphen breaks over the end of a line: the
// hyphen and the line break before a small letter go. The default is to leave
// them, since "well-\nknown" looks the same. It belongs to [StageUnicode].
func WithHyphenJoin() Option {
	return func(c *config) error {
		c.joinHyphens = true
		return nil
	}
}

// characterRounds bounds how often the two stages are run: what one repairs can
// let the other see more, as when a reference stood between the bytes of a character.
const characterRounds = 4

// repairCharacters runs the stages Encoding and Unicode, as far as they are on,
// until Unicode, the last, changes nothing more. It returns text itself and nil when there is
// nothing to do.
func (c *config) repairCharacters(text string) (string, []Edit) {
	cur := text
	var edits []Edit
	for range characterRounds {
		if c.stages&StageEncoding != 0 {
			if t, more := repairEncoding(cur, c.stages&StageUnicode != 0, c.encodings); len(more) > 0 {
				edits = compose(text, edits, cur, more)
				cur = t
			}
		}
		changed := false
		if c.stages&StageUnicode != 0 {
			if t, more := cleanUnicode(cur, c.characters); len(more) > 0 {
				edits = compose(text, edits, cur, more)
				cur, changed = t, true
			}
		}
		if !changed {
			break
		}
	}
	if len(edits) == 0 {
		return text, nil
	}
	return cur, edits
}
