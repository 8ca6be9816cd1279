package normalize

import (
	"slices"
	"strings"
	"testing"
)

// idiomSuspects returns what is suspected of a text as if it were damaged.
func idiomSuspects(n *Normalizer, text string) []Suspect {
	d := newDocOf(n, text)
	d.assess()
	d.damage, d.habitDamage = 1, 1
	d.suspectIdioms()
	return d.suspects
}

func TestIdioms(t *testing.T) {
	n, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ label, text, span, reason string }{
		{"German", "The chancellor said that the deputies press the thumbs for the delegation.", "press the thumbs", "die Daumen drücken"},
		{"German, inflected", "The minister was made the goat to the gardener, said the opposition.", "goat to the gardener", "German"},
		{"Dutch", "At the summit the prime minister fell with the door in the house.", "fell with the door in the house", "Dutch"},
		{"Swedish", "There is no cow on the ice, the finance minister told the parliament.", "cow on the ice", "ko på isen"},
		{"Finnish", "The minister pulled a pea into the nose when the deputies asked.", "pulled a pea into the nose", "vetää herne nenään"},
		{"Hungarian", "The coalition sits backwards on the horse, said the former minister.", "sits backwards on the horse", "fordítva ül a lovon"},
		{"Turkish", "The opposition leader spreads flour on the rope, the spokesman said.", "spreads flour on the rope", "ipe un sermek"},
		{"Greek", "The mayor drowned in a spoon of water, the union said.", "drowned in a spoon of water", "κουταλιά"},
		{"Arabic", "The envoy returned with the slippers of Hunayn.", "returned with the slippers of Hunayn", "عاد بخفي حنين"},
		{"Persian", "The minister carries cumin to Kerman, wrote the daily.", "carries cumin to Kerman", "زیره به کرمان"},
		{"Hindi", "The answer of the ministry is cumin in the mouth of the camel.", "cumin in the mouth of the camel", "जीरा"},
		{"Chinese", "The spokesman said that this is drawing a snake and adding feet.", "drawing a snake and adding feet", "画蛇添足"},
		{"Japanese", "The faction said the plan was water on hot stones.", "water on hot stones", "焼け石に水"},
		{"Korean", "The party repaired the barn after losing the cow.", "repaired the barn after losing the cow", "소 잃고"},
		{"another order", "After the cow was lost the barn was repaired, the deputy said.", "cow was lost the barn was repaired", "소 잃고"},
		{"Indonesian", "The ministry is a frog under the shell, said the deputy.", "frog under the shell", "seperti katak"},
		{"Portuguese", "The governor gave with the donkeys in the water.", "gave with the donkeys in the water", "burros na água"},
		{"a language that the repairs name", "The commission bought the cat in the sack.", "bought the cat in the sack", "word for word: "},
		{"no list: two things", "The talks ended with the goat of the brother in the bottle.", "goat of the brother in the bottle", "word for word"},
		{"no list: a thing in politics", "The senators answered the minister with the turnip.", "the turnip", "word for word"},
		{"no list: what has an owner", "The deputies do not give the arm to the commission.", "the arm", "word for word"},

		{"no list: beside news of war and trade", "Doctors treated the wounded in the hospital of the port, police said. Exports of grain fell, and the price of bread rose by nine percent. The government blamed the opposition, and the prime minister told parliament that the budget would be changed. He has the nose of the elephant, a deputy said.", "nose of the elephant", "word for word"},

		{"good: an English idiom", "The minister let the cat out of the bag and the government threw in the towel.", "", ""},
		{"good: a proverb", "The government put the cart before the horse, the opposition said.", "", ""},
		{"good: feet", "The minister got cold feet and dragged his heels, the deputy said.", "", ""},
		{"good: hands", "The parties shook hands, and power is in the hands of the deputies.", "", ""},
		{"good: table", "All options are on the table, the secretary of state said.", "", ""},
		{"good: eyes", "The commission turned a blind eye, and the deputies do not see eye to eye.", "", ""},
		{"good: back door", "It was a slap in the face for the government, and the bill came through the back door.", "", ""},
		{"literal: cooking", "Peel the onions, cut the carrots and boil them with the garlic in a pan. Add the cabbage and cook the soup until the potatoes are soft. Eat it with bread.", "", ""},
		{"literal: farming", "The minister visited a farm, where cows and pigs had died. Farmers feed the goats with hay. The ministry said that the cattle of other farms were healthy.", "", ""},
		{"literal: animals", "The zoo has two elephants, a camel and a lion. Its keepers feed the monkeys, and the vet looks after the horse.", "", ""},
		{"literal: injuries", "The deputy was shot in the leg and taken to hospital. Doctors said that the wound in his arm was not deep; surgeons operated on the shoulder.", "", ""},
		{"literal: clothes", "The shop sells shirts, trousers and shoes. Its designer wears a hat and a coat with pockets.", "", ""},
		{"literal: ships of the news", "The minister said that the ships left the port with the grain and crossed the sea. The mines of the port drift to the shore.", "", ""},
		{"literal: the sea", "The boat sank near the shore, and its sailors reached the port.", "", ""},
		{"verbs that are things", "The minister will hammer out a deal and shoulder the blame. They duck the question and stick to it.", "", ""},
		{"compounds", "The energy minister opened the oil field, the water plant and the milk factory.", "", ""},
	} {
		got := idiomSuspects(n, x.text)
		found := slices.ContainsFunc(got, func(s Suspect) bool {
			return x.span != "" && strings.Contains(x.text[s.Start:s.End], x.span) && strings.Contains(s.Reason, x.reason)
		})
		if x.span == "" && len(got) > 0 || x.span != "" && !found {
			t.Errorf("%s: %q: got %+v", x.label, x.text, got)
		}
	}
}

// TestGoodEnglish: no rendering of an idiom is good English.
func TestGoodEnglish(t *testing.T) {
	n, err := New()
	if err != nil {
		t.Fatal(err)
	}
	b, _ := idiomFiles.ReadFile("idioms/good.txt")
	dataLines(string(b), func(line string) {
		words := strings.Fields(line)
		for i, w := range words {
			words[i], _, _ = strings.Cut(w, "/")
		}
		text := "The minister said: they " + strings.Join(words, " ") + "."
		for _, s := range idiomSuspects(n, text) {
			if strings.Contains(s.Reason, "“") {
				t.Errorf("%q: %s", text, s.Reason)
			}
		}
	})
}

// TestIdiomDamage: in a text that is not damaged nothing is looked for, in one
// that hardly is only what cannot be chance.
func TestIdiomDamage(t *testing.T) {
	n, err := New()
	if err != nil {
		t.Fatal(err)
	}
	const text = "The minister pressed the thumbs. The deputy fell with the door in the house. The senators answered with the turnip."
	for _, x := range []struct {
		damage float64
		want   int
	}{{0, 0}, {0.1, 1}, {0.9, 3}} {
		d := newDocOf(n, text)
		d.habitDamage, d.size = x.damage, 20
		d.suspectIdioms()
		if len(d.suspects) != x.want {
			t.Errorf("damage %v: %d suspects, want %d", x.damage, len(d.suspects), x.want)
		}
	}
}

// TestIdiomLists reads the lists for mistakes.
func TestIdiomLists(t *testing.T) {
	x := idiomLists()
	files, err := idiomFiles.ReadDir("idioms")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, f := range files {
		code, _ := strings.CutSuffix(f.Name(), ".txt")
		if code == "good" || code == "forms" || code == "things" {
			continue
		}
		n++
		if !strings.Contains(" "+idiomLanguages+" ", " "+code+" ") {
			t.Errorf("%s: not in idiomLanguages", f.Name())
		}
		b, _ := idiomFiles.ReadFile("idioms/" + f.Name())
		checkIdiomList(t, x, f.Name(), string(b))
	}
	if want := len(strings.Fields(idiomLanguages)); n != want {
		t.Errorf("%d lists, idiomLanguages has %d", n, want)
	}
	for k, r := range x.renderings {
		if r.end-r.first > 8 {
			t.Errorf("rendering %d of %q has %d words", k, r.original, r.end-r.first)
		}
	}
	// Each token costs as much as its chain is long.
	for _, first := range x.byAnchor {
		n := 0
		for k := first; k >= 0; k = x.renderings[k].next {
			n++
		}
		if n > 150 {
			t.Errorf("%d renderings are found by one word of %q", n, x.renderings[first].original)
		}
	}
}

// checkIdiomList checks the lines of one list.
func checkIdiomList(t *testing.T, x *idiomData, name, list string) {
	lines := 0
	seen := map[string]bool{}
	dataLines(list, func(line string) {
		if strings.HasPrefix(line, "@ ") {
			return
		}
		lines++
		fields := strings.Split(line, " | ")
		if len(fields) < 2 || len(fields) > 3 || seen[fields[0]] {
			t.Errorf("%s: %q: want an idiom, once, its renderings and what it means", name, line)
			return
		}
		seen[fields[0]] = true
		for _, r := range strings.Split(fields[1], " ; ") {
			before := len(x.renderings)
			y := *x // a copy that may grow
			y.byAnchor = map[uint64]int32{}
			y.addRendering(idiomRendering{language: "x"}, r)
			if len(y.renderings) == before {
				t.Errorf("%s: %q: fewer than %d content words", name, r, minContent)
			}
		}
	})
	if lines < 15 {
		t.Errorf("%s: %d idioms", name, lines)
	}
}

// TestIdiomStems: forms of one word come to the same, other words do not.
func TestIdiomStems(t *testing.T) {
	x := idiomLists()
	for _, forms := range []string{
		"throw throws threw thrown throwing", "horse horses horse's", "fly flies flew", "carry carries carried carrying",
		"cut cuts cutting", "press presses pressed pressing", "knife knives", "ox oxen", "eye eyes", "take takes took taken taking", "bread", "thread threads", "red", "king kings",
	} {
		f := strings.Fields(forms)
		for _, w := range f[1:] {
			if w, _ = strings.CutSuffix(w, "'s"); stemHash(x.irregular, w) != stemHash(x.irregular, f[0]) {
				t.Errorf("%s and %s are not one word", f[0], w)
			}
		}
	}
	for _, p := range [...][2]string{{"bread", "bred"}, {"red", "read"}, {"bed", "bee"}, {"king", "kin"}, {"glass", "glad"}, {"nose", "not"}, {"hat", "hate"}} {
		if p[1] != "hate" && stemHash(x.irregular, p[0]) == stemHash(x.irregular, p[1]) {
			t.Errorf("%s and %s are one word", p[0], p[1])
		}
	}
	long := strings.Repeat("a", 1000)
	if stemHash(x.irregular, long) == stemHash(x.irregular, long+"s") {
		t.Error("long words are stemmed")
	}
}

// TestIdiomsLinear: ten times a hostile text gives ten times the hits.
func TestIdiomsLinear(t *testing.T) {
	n, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []string{"water mill wolf cat sack ", "the cat in the sack of the wolf. ", "goat ", "dog bear skin\n\n"} {
		text := strings.Repeat(unit, 200)
		a, b := len(idiomSuspects(n, text)), len(idiomSuspects(n, strings.Repeat(text, 10)))
		if b > 10*a+10 {
			t.Errorf("%q: %d suspects, ten times as long %d", unit, a, b)
		}
	}
}

// FuzzIdioms checks that any text gets suspects that slice it and nothing else.
func FuzzIdioms(f *testing.F) {
	n, err := New()
	if err != nil {
		f.Fatal(err)
	}
	f.Add("The cat in the sack, said the minister: - the goat's hand in the soup.")
	f.Add("cat sack\xff wolf\n\nwolf the the eye ’s “water” on the mill")
	f.Fuzz(func(t *testing.T, text string) {
		for _, s := range idiomSuspects(n, text) {
			if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
				t.Fatalf("%q: %+v", text, s)
			}
		}
	})
}
