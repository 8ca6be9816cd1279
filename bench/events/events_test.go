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
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/internal/token"
)

// rows calls f with each line of the sets of a name, which may have a *, or
// skips the test.
func rows(t *testing.T, name string, f func(line []byte)) {
	t.Helper()
	root := os.Getenv("DRAGOMAN_SHARED")
	if root == "" {
		root = filepath.Join("..", "..", "..", "shared")
	}
	files, err := filepath.Glob(filepath.Join(root, "data", "timeline", name))
	if err != nil || len(files) == 0 {
		t.Skipf("skipped: no set %s is there", name)
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		s := bufio.NewScanner(file)
		s.Buffer(nil, 64<<20)
		for s.Scan() {
			f(s.Bytes())
		}
		file.Close()
		if err := s.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

var irregular = map[string]string{
	"said": "say", "told": "tell", "won": "win", "shot": "shoot", "struck": "strike", "bought": "buy", "sold": "sell", "left": "leave", "went": "go", "took": "take", "gave": "give", "made": "make",
	"found": "find", "fell": "fall", "dead": "die", "death": "die", "dying": "die", "lost": "lose", "met": "meet", "broke": "break", "broken": "break", "came": "come", "began": "begin", "held": "hold", "ran": "run",
	"stole": "steal", "stolen": "steal", "theft": "steal", "led": "lead", "fought": "fight", "taken": "take", "knew": "know", "saw": "see", "seen": "see", "was": "be", "were": "be", "is": "be", "been": "be", "are": "be",
	"acquisition": "acquire", "marriage": "marry", "fled": "flee", "earthquake": "quake",
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
	rows(t, "tempeval_events*.jsonl", func(line []byte) {
		var d tempEval
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		docs[d.ID] = d
	})
	rows(t, "tempeval_tagging*.jsonl", func(line []byte) {
		var d struct{ ID, Text string }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		doc := docs[d.ID]
		doc.Text = d.Text
		docs[d.ID] = doc
	})
	total, order, form := 0, 0, 0
	rows(t, "matres*.jsonl", func(line []byte) {
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
