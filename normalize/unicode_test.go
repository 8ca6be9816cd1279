package normalize

import "testing"

func TestCleanUnicode(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"decomposed", "cafe\u0301 Vie\u0323\u0302t \u1100\u1161", "café Việt 가"},
		{"marks that stay apart", "x\u0329\u0301 \u0958 \u0915\u093c", "x\u0329\u0301 \u0958 \u0915\u093c"},
		{"controls", "a\x00b\x0bc\x7fd\te\r\n", "abcd\te\r\n"},
		{"terminal escapes", "\x1b[1;31mred\x1b[0m \x1b]0;title\x07x \x1b(By", "red x y"},
		{"eight-bit terminal escapes", "\u009b1;31mred\u009bm", "red"},
		{"byte order mark", "\ufeffstart mid\ufeffdle", "start middle"},
		{"zero width in Latin", "a\u200bb\u200cc\u200dd\u2060e\u00adf", "abcdef"},
		{"zero width where needed", "می\u200cروم क\u094d\u200dष ไทย\u200bไทย 👩\u200d🚀", "می\u200cروم क\u094d\u200dष ไทย\u200bไทย 👩\u200d🚀"},
		{"bidi in Latin", "a\u202eb\u202c \u2066c\u2069 d\u200ee", "ab c de"},
		{"bidi in Hebrew", "שלום \u200eF-16\u200e \u202aabc\u202c", "שלום \u200eF-16\u200e \u202aabc\u202c"},
		{"override in Hebrew", "שלום \u202eabc\u202c", "שלום abc"},
		{"tag characters", "a\U000e0041b 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "ab 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"},
		{"one letter of another script", "Pаris, Мocква, Νew York", "Paris, Москва, New York"},
		{"words of two scripts", "Википедияwiki αβγabc iPhone'ом", "Википедияwiki αβγabc iPhone'ом"},
		{"ligatures", "oﬃce ﬁrst brieﬂy", "office first briefly"},
		{"full width", "Ａ＆Ｂ ＮＥＷＳ２４", "A＆B NEWS24"},
		{"full width among Chinese", "他在ＢＢＣ工作", "他在ＢＢＣ工作"},
		{"references", "AT&amp;T &ldquo;x&rdquo; &#8217; &amp;mdash; &nbsp;", "AT&T “x” ’ — \u00a0"},
		{"references in markup", "<b>AT&amp;T</b>", "<b>AT&amp;T</b>"},
		{"no references", "R&D; a&b &nosuch; &#0; &#xD800; &copy", "R&D; a&b &nosuch; &#0; &#xD800; &copy"},
		{"signs for letters", "\u212bngström \u212a \u2126", "Ångström K Ω"},
		{"good text", "“a” ‘b’ – — … \u00a0 \u202f ½ ﷺ №", "“a” ‘b’ – — … \u00a0 \u202f ½ ﷺ №"},
	} {
		got, edits := cleanUnicode(c.in, characters{})
		if got != c.want {
			t.Errorf("%s: %+q becomes %+q, want %+q", c.label, c.in, got, c.want)
		}
		if a := apply(c.in, edits); a != got {
			t.Errorf("%s: edits give %q, text is %q", c.label, a, got)
		}
		if again, more := cleanUnicode(got, characters{}); again != got || len(more) > 0 {
			t.Errorf("%s: a second time gives %q", c.label, again)
		}
	}
}

func TestJoinHyphens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"re-\npair and re- \r\n  pair, soft\u2010\nly", "repair and repair, softly"},
		{"Ukraine-\nRussia, 5-\nyear, a -\nb", "Ukraine-\nRussia, 5-\nyear, a -\nb"},
		{"x-\n", "x-\n"},
	} {
		if got, _ := cleanUnicode(c.in, characters{joinHyphens: true}); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.in, got, c.want)
		}
		if got, _ := cleanUnicode(c.in, characters{}); got != c.in {
			t.Errorf("%q changes without the option: %q", c.in, got)
		}
	}
}
