package dragoman

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/normalize"
	"github.com/dragoman-go/dragoman/timeline"
)

// lawTexts are texts that the laws must hold for: those of testdata, bytes
// that mean nothing, floods of what is costly, and a sample of every set of
// the shared data where it is there.
func lawTexts(t *testing.T) map[string][]string {
	texts := map[string][]string{}
	for _, d := range grain(t) {
		texts["testdata"] = append(texts["testdata"], d.Text, d.Text[1:len(d.Text)/2], strings.ToUpper(d.Text[:200]))
	}
	texts["overlap"] = []string{"Luiz Inacio Lula da Selva spoke.", "President Luiz Inácio Lula De Sylva"}
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		b := make([]byte, rnd.IntN(200))
		for i := range b {
			b[i] = byte(rnd.Uint32())
		}
		texts["bytes"] = append(texts["bytes"], string(b))
	}
	for _, unit := range []string{
		"", "A", "Ã", "ÃƒÆ’Ã‚Â", "\xc3 ", "\x00", "\u0301", "👩\u200d", "\u202e", "(", "\"", "-", "1/", "&amp;", "习近平", "محمد",
		"Thursday ", "two days after ", "of ", "U.S. ", "President of the ", "Xqwz Xqzw ", "Hegseeth, ", "KeirStarmer", "high fire ", "said \"",
	} {
		texts["floods"] = append(texts["floods"], strings.Repeat(unit, 3000/max(len(unit), 1)))
	}
	dir := os.Getenv("DRAGOMAN_SHARED")
	if dir == "" {
		dir = filepath.Join("..", "shared")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "data", "*", "*.jsonl"))
	if len(files) == 0 {
		t.Log("the shared data is not there: only texts of the project are looked at")
	}
	for _, file := range files {
		texts[filepath.Base(file)] = sample(t, file)
	}
	return texts
}

// sample returns some of the texts of a file of JSON lines; all with
// DRAGOMAN_ALL set.
func sample(t *testing.T, file string) (texts []string) {
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<25)
	const want = 8_000 // bytes of a set
	size := 0
	for sc.Scan() && (size < want || os.Getenv("DRAGOMAN_ALL") != "") {
		var row map[string]any
		if err := json.Unmarshal(sc.Bytes(), &row); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for _, key := range []string{"text", "input", "garbled", "sentence", "source", "clean"} {
			if s, ok := row[key].(string); ok {
				texts = append(texts, s)
				size += len(s)
			}
		}
	}
	return texts
}

// TestLaws: what every result promises holds for any text.
func TestLaws(t *testing.T) {
	n, err := normalize.New(normalize.WithNames(world.KB()))
	if err != nil {
		t.Fatal(err)
	}
	linker := entity.NewLinker(world.KB())
	dct := time.Date(2025, 4, 17, 0, 0, 0, 0, time.UTC)
	for set, texts := range lawTexts(t) {
		repaired, again := 0, 0
		for _, text := range texts {
			r := n.Repair(text)
			repairLaws(t, text, r)
			if second := n.Repair(text); second.Text != r.Text || !slices.Equal(second.Edits, r.Edits) {
				t.Errorf("%s: repaired twice, two results: %q", set, text)
			}
			if len(r.Edits) > 0 {
				repaired++
				if x := n.Repair(r.Text); x.Text != r.Text {
					again++
					if again <= 5 {
						t.Logf("%s: not at rest: %+v in %q", set, x.Edits, text)
					}
				}
			}
			var spans [][2]int
			for _, x := range timeline.Tag(text, dct) {
				if text[x.Start:x.End] != x.Text {
					t.Errorf("%s: timex %+v does not slice to its text", set, x)
				}
				spans = append(spans, [2]int{x.Start, x.End})
			}
			apart(t, set+": timex", text, spans)
			spans = spans[:0]
			for _, m := range linker.Link(text) {
				if text[m.Start:m.End] != m.Text {
					t.Errorf("%s: mention %+v does not slice to its text", set, m)
				}
				spans = append(spans, [2]int{m.Start, m.End})
			}
			apart(t, set+": mentions", text, spans)
		}
		if repaired > 0 {
			t.Logf("%s: %d texts, %d repaired", set, len(texts), repaired)
		}
		// A term that was left in doubt may be told by what stands beside it once
		// that is repaired: one text in a hundred.
		if again*100 > repaired+99 {
			t.Errorf("%s: of %d repaired texts %d are not at rest", set, repaired, again)
		}
	}
}

// apart checks that spans are sorted, disjoint and not empty.
func apart(t *testing.T, what, text string, spans [][2]int) {
	t.Helper()
	last := 0
	for _, s := range spans {
		if s[0] < last || s[1] <= s[0] || s[1] > len(text) {
			t.Errorf("%s: span %v after %d in %q", what, s, last, text)
			return
		}
		last = s[1]
	}
}

func repairLaws(t *testing.T, text string, r *normalize.Result) {
	t.Helper()
	if r.Source != text {
		t.Errorf("source is %q, want %q", r.Source, text)
		return
	}
	var applied, undone strings.Builder
	last, out := 0, 0
	for _, e := range r.Edits {
		if e.Start < last || e.End < e.Start || e.End > len(text) || text[e.Start:e.End] != e.Old || e.Old == e.New {
			t.Errorf("edit %+v after %d in %q", e, last, text)
			return
		}
		applied.WriteString(text[last:e.Start] + e.New)
		same := e.Start - last
		if out+same+len(e.New) > len(r.Text) || r.Text[out+same:out+same+len(e.New)] != e.New {
			t.Errorf("edit %+v is not in the repaired text of %q", e, text)
			return
		}
		undone.WriteString(r.Text[out:out+same] + e.Old)
		out += same + len(e.New)
		last = e.End
	}
	applied.WriteString(text[last:])
	undone.WriteString(r.Text[out:])
	if applied.String() != r.Text || undone.String() != text {
		t.Errorf("edits of %q do not apply and undo", text)
	}
	last = 0
	for _, s := range r.Suspects {
		if s.Start < last || s.End < s.Start || s.End > len(text) {
			t.Errorf("suspect %+v after %d in %q", s, last, text)
		}
		last = s.Start
	}
	step := len(r.Text)/50 + 1
	for i := 0; i < len(r.Text); i += step {
		if a, b := r.ToSource(i, min(i+step, len(r.Text))); a < 0 || b < a || b > len(text) {
			t.Errorf("ToSource(%d, %d) = %d, %d of %d", i, i+step, a, b, len(text))
		}
	}
	step = len(text)/50 + 1
	for i := 0; i < len(text); i += step {
		if a, b := r.FromSource(i, min(i+step, len(text))); a < 0 || b < a || b > len(r.Text) {
			t.Errorf("FromSource(%d, %d) = %d, %d of %d", i, i+step, a, b, len(r.Text))
		}
	}
}

// TestLongWords: a word as long as its text is read in linear time. That it
// ends at all is what is tested: it took minutes once.
func TestLongWords(t *testing.T) {
	n, err := normalize.New(normalize.WithNames(world.KB()))
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []string{"A", "Ã", "\uff21"} {
		text := strings.Repeat(unit, 1<<18)
		repairLaws(t, text, n.Repair(text))
	}
}
