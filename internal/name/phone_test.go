package name

import "testing"

func TestAppendPhones(t *testing.T) {
	for _, w := range []string{"zelenskyy", "зеленський", "zelensky", "selenskyj", "oleksii", "олексій", "kharkiv", "харків", "щербина", "shcherbyna", "弗拉基米尔", "普京", "블라디미르", "푸틴", "ヴィタリー", "クリチコ", "klitschko", "кличко", "בנימין", "نتنياهو", "μητσοτάκης", "პუტინი", "ပူ", "xi", "jean", "yūrii", "γκαμπόν", "weiß", "पुतिन", "ዐቢይ"} {
		p, s := AppendPhones(nil, w)
		t.Logf("%s %s %d %x", w, p, s, AppendSkeletons(nil, w))
	}
}
