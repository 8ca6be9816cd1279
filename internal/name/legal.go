package name

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// glued are legal forms that East Asian companies write at either end of their
// names without a space, the longest first.
var glued = [...]string{
	"股份有限公司", "有限责任公司", "有限責任公司", "株式会社", "株式會社", "有限会社", "有限公司", "合同会社", "集团公司", "集團公司",
	"주식회사", "유한회사", "公司", "集团", "集團",
}

// peel parts legal forms from names of companies that are written in one word:
// トヨタ株式会社, 삼성전자주식회사.
func peel(words []word) []word {
	words = mend(words)
	for i := 0; i < len(words) && len(words) < MaxWords; i++ {
		w := words[i]
		if w.script < Hangul {
			continue
		}
		for _, form := range glued {
			at := -1
			if rest, ok := strings.CutSuffix(w.text, form); ok && rest != "" {
				at = len(rest)
			} else if rest, ok := strings.CutPrefix(w.text, form); ok && rest != "" {
				at = len(form)
			}
			if at < 0 {
				continue
			}
			a, b := w, w
			a.text, b.text = w.text[:at], w.text[at:]
			a.letters, b.letters = utf8.RuneCountInString(a.text), utf8.RuneCountInString(b.text)
			a.comma, b.hyphen = false, false
			words = append(words, word{})
			copy(words[i+2:], words[i+1:])
			words[i], words[i+1] = a, b
			break
		}
	}
	return words
}

// mend joins a legal form that a space has broken: 有限 会社.
func mend(words []word) []word {
	for i := 0; i+1 < len(words); i++ {
		a, b := &words[i], &words[i+1]
		if a.script < Hangul || b.script < Hangul {
			continue
		}
		if joined := a.text + b.text; slices.Contains(glued[:], joined) {
			a.text, a.letters, a.comma = joined, a.letters+b.letters, b.comma
			words = slices.Delete(words, i+1, i+2)
		}
	}
	return words
}
