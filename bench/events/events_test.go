// Package events measures event coreference and the order of events on public
// sets with given mentions:
//
//	go test -v ./events
//
// The sets lie beside the checkout (../shared/data/timeline, or the folder that
// DRAGOMAN_SHARED names); without them the tests skip. What is measured here are
// baselines on the words alone, against which the timeline can be held.
package events

import (
	"bufio"
	"cmp"
	"encoding/json"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/token"
)

// rows calls f with each line of a set, or skips the test.
func rows(t *testing.T, name string, f func(line []byte)) {
	t.Helper()
	root := os.Getenv("DRAGOMAN_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	file, err := os.Open(filepath.Join(root, "data", "timeline", name))
	if err != nil {
		t.Skipf("skipped: the set is not there: %v", err)
	}
	defer file.Close()
	s := bufio.NewScanner(file)
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		f(s.Bytes())
	}
	if err := s.Err(); err != nil {
		t.Fatal(err)
	}
}

type sentence struct {
	Subtopic, Doc, Text string
	Mentions            []struct {
		Text, Kind, Cluster string
	}
}

// root cuts the endings of inflection and of nouns made of verbs.
func root(w string) string {
	w = strings.ToLower(w)
	if r, ok := irregular[w]; ok {
		w = r
	}
	for _, s := range [...]string{"ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "ers", "ed", "es", "er", "s", "e"} {
		if strings.HasSuffix(w, s) && len(w)-len(s) >= 3 {
			w = w[:len(w)-len(s)]
			break
		}
	}
	if n := len(w); n > 3 && w[n-1] == w[n-2] && w[n-1] != 's' && w[n-1] != 'l' {
		w = w[:n-1]
	}
	if rest, ok := strings.CutSuffix(w, "i"); ok {
		w = rest + "y"
	}
	return w
}

var irregular = map[string]string{
	"said": "say", "told": "tell", "won": "win", "shot": "shoot", "struck": "strike", "bought": "buy", "sold": "sell", "left": "leave", "went": "go", "took": "take", "gave": "give", "made": "make",
	"found": "find", "fell": "fall", "dead": "die", "death": "die", "dying": "die", "lost": "lose", "met": "meet", "broke": "break", "broken": "break", "came": "come", "began": "begin", "held": "hold", "ran": "run",
	"stole": "steal", "stolen": "steal", "theft": "steal", "led": "lead", "fought": "fight", "taken": "take", "knew": "know", "saw": "see", "seen": "see", "was": "be", "were": "be", "is": "be", "been": "be", "are": "be",
	"acquisition": "acquire", "marriage": "marry", "fled": "flee", "earthquake": "quake",
}

const stopWords = " the a an of in on at to for and or by with from as is was were be been has have had that this it its his her he she they their who which not but after said will would "

// words are the roots of the words of a text that mean something.
func words(text string) (out []string) {
	for _, t := range token.Append(nil, text) {
		if w := text[t.Start:t.Stem]; (t.Kind == token.Word || t.Kind == token.Number) && !strings.Contains(stopWords, " "+strings.ToLower(w)+" ") {
			out = append(out, root(w))
		}
	}
	return out
}

func head(mention string) string {
	if w := words(mention); len(w) > 0 {
		return w[0]
	}
	return root(mention)
}

// topics puts documents together by the words that they share, with no topic
// given: average link over cosines of tf-idf, down to a likeness.
func topics(docs map[string][]string, likeness float64) map[string]int {
	df := map[string]int{}
	ids := slices.Sorted(maps.Keys(docs))
	vectors := make([]map[string]float64, len(ids))
	for i, id := range ids {
		vectors[i] = map[string]float64{}
		for _, w := range docs[id] {
			if vectors[i][w]++; vectors[i][w] == 1 {
				df[w]++
			}
		}
	}
	for _, v := range vectors {
		sum := 0.0
		keys := slices.Sorted(maps.Keys(v))
		for _, w := range keys {
			v[w] = (1 + math.Log(v[w])) * math.Log(float64(len(ids))/float64(df[w]))
			sum += v[w] * v[w]
		}
		for _, w := range keys {
			v[w] /= math.Sqrt(max(sum, 1e-9))
		}
	}
	dot := func(a, b map[string]float64) (s float64) {
		for w, x := range a {
			s += x * b[w]
		}
		return s
	}
	// like[i][j] is the sum of cosines between the members of two groups.
	like := make([][]float64, len(ids))
	size := make([]float64, len(ids))
	group := make([]int, len(ids))
	for i := range ids {
		like[i], size[i], group[i] = make([]float64, len(ids)), 1, i
		for j := range i {
			// Rounded, so that the order of adding does not show.
			like[i][j] = math.Round(dot(vectors[i], vectors[j])*1e9) / 1e9
			like[j][i] = like[i][j]
		}
	}
	for {
		best, x, y := likeness, -1, -1
		for i := range ids {
			for j := 0; j < i && size[i] > 0; j++ {
				if size[j] > 0 && like[i][j]/(size[i]*size[j]) > best {
					best, x, y = like[i][j]/(size[i]*size[j]), i, j
				}
			}
		}
		if x < 0 {
			break
		}
		for k := range ids {
			like[y][k] += like[x][k]
			like[k][y] = like[y][k]
			if group[k] == x {
				group[k] = y
			}
		}
		size[y] += size[x]
		size[x] = 0
	}
	out := map[string]int{}
	for i, id := range ids {
		out[id] = group[i]
	}
	return out
}

// bCubed is the B-cubed precision, recall and F1 of clusters, in per cent.
func bCubed(gold, got []string) (p, r, f float64) {
	g, s, both := map[string]float64{}, map[string]float64{}, map[[2]string]float64{}
	for i := range gold {
		g[gold[i]]++
		s[got[i]]++
		both[[2]string{gold[i], got[i]}]++
	}
	for i := range gold {
		n := both[[2]string{gold[i], got[i]}]
		p += n / s[got[i]]
		r += n / g[gold[i]]
	}
	n := float64(max(len(gold), 1))
	return 100 * p / n, 100 * r / n, 200 * p * r / n / max(p+r, 1e-9)
}

func TestBCubed(t *testing.T) {
	if p, r, _ := bCubed([]string{"a", "a", "b"}, []string{"x", "x", "y"}); p != 100 || r != 100 {
		t.Errorf("perfect: %v %v", p, r)
	}
	p, r, f := bCubed([]string{"a", "a", "b", "b"}, []string{"x", "x", "x", "x"})
	if p != 50 || r != 100 || math.Abs(f-200.0/3) > 1e-9 {
		t.Errorf("one cluster: %v %v %v", p, r, f)
	}
}

// TestECB reports B-cubed F1 on the event mentions of ECB+: the same root
// within the gold subtopic, and within topics found from the words.
func TestECB(t *testing.T) {
	docs := map[string][]string{}
	var gold, given, kept []string
	var at []string
	rows(t, "ecbplus_events_dev.jsonl", func(line []byte) {
		var s sentence
		if err := json.Unmarshal(line, &s); err != nil {
			t.Fatal(err)
		}
		docs[s.Doc] = append(docs[s.Doc], words(s.Text)...)
		for _, m := range s.Mentions {
			if strings.HasPrefix(m.Kind, "ACTION") || strings.HasPrefix(m.Kind, "NEG") {
				gold = append(gold, m.Cluster)
				given = append(given, s.Subtopic+" "+head(m.Text))
				kept = append(kept, head(m.Text))
				at = append(at, s.Doc)
			}
		}
	})
	p, r, f := bCubed(gold, given)
	t.Logf("%d mentions in %d documents", len(gold), len(docs))
	t.Logf("same root, gold subtopics: P %.1f R %.1f F1 %.1f", p, r, f)
	found := topics(docs, 0.16)
	got := make([]string, len(gold))
	for i := range gold {
		got[i] = string(rune(found[at[i]])) + " " + kept[i]
	}
	p, r, f = bCubed(gold, got)
	t.Logf("same root, no gold topics: P %.1f R %.1f F1 %.1f (goal 80)", p, r, f)
}

type tempEval struct {
	ID, Text string
	Events   []struct {
		Start, End int
		Eid, Class string
	}
}

// rank is where a verb stands by its form: the pluperfect before the past, the
// past before the present, the present before what is to come.
func rank(x *token.Text, i int) int {
	before := func(n int) string {
		if i-n < 0 {
			return ""
		}
		return strings.ToLower(x.Of(i - n))
	}
	past := strings.HasSuffix(x.Of(i), "ed") || irregular[strings.ToLower(x.Of(i))] != ""
	for n := 1; n <= 3; n++ {
		switch before(n) {
		case "had":
			return 0
		case "has", "have", "was", "were", "did":
			return 1
		case "will", "would", "could", "may", "might", "should", "can", "to", "'ll":
			return 3
		case "is", "are", "am":
			return 2
		}
		if x.Tokens[i-min(n, i)].Kind == token.Punct {
			break
		}
	}
	if past {
		return 1
	}
	return 2
}

// TestMATRES reports how often the form of two verbs gives their order, beside
// the order of the text. VAGUE pairs count as misses.
func TestMATRES(t *testing.T) {
	docs := map[string]tempEval{}
	rows(t, "tempeval_events_dev.jsonl", func(line []byte) {
		var d tempEval
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		docs[d.ID] = d
	})
	rows(t, "tempeval_tagging_dev.jsonl", func(line []byte) {
		var d struct{ ID, Text string }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		doc := docs[d.ID]
		doc.Text = d.Text
		docs[d.ID] = doc
	})
	total, order, form := 0, 0, 0
	rows(t, "matres_dev.jsonl", func(line []byte) {
		var d struct {
			ID        string
			Relations [][3]string
		}
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		doc := docs[d.ID]
		x := token.New(doc.Text)
		type event struct {
			at, rank int
			class    string
		}
		events := map[string]event{}
		for _, e := range doc.Events {
			i, _ := slices.BinarySearchFunc(x.Tokens, e.Start, func(t token.Token, at int) int { return cmp.Compare(t.Start, at) })
			if i < len(x.Tokens) {
				events[e.Eid] = event{e.Start, rank(x, i), e.Class}
			}
		}
		for _, rel := range d.Relations {
			a, ok1 := events[rel[0]]
			b, ok2 := events[rel[2]]
			if !ok1 || !ok2 {
				continue
			}
			byText, byForm := "BEFORE", "BEFORE"
			if a.at > b.at {
				byText, byForm = "AFTER", "AFTER"
			}
			switch {
			case a.rank != b.rank:
				if byForm = "BEFORE"; a.rank > b.rank {
					byForm = "AFTER"
				}
			case a.class == "REPORTING" && b.class != "REPORTING" && b.rank <= 1:
				byForm = "AFTER"
			case b.class == "REPORTING" && a.class != "REPORTING" && a.rank <= 1:
				byForm = "BEFORE"
			}
			total++
			if rel[1] == byText {
				order++
			}
			if rel[1] == byForm {
				form++
			}
		}
	})
	t.Logf("%d pairs: order of the text %.1f %%, forms of the verbs %.1f %% (goal 65)", total, 100*float64(order)/float64(max(total, 1)), 100*float64(form)/float64(max(total, 1)))
}
