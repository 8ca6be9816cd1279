package normalize

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/entity/world"
)

func TestMemory(t *testing.T) {
	var m memory[int]
	for i := range 10 {
		m.put(fmt.Append(nil, i), i)
	}
	has := func(i int) bool {
		v, ok := m.get(fmt.Append(nil, i))
		return ok && v == i
	}
	m.age(20)
	if len(m.old) > 0 || !has(3) {
		t.Error("few are as old as none")
	}
	m.age(5)
	if len(m.young) > 0 || !has(3) || !has(4) || has(11) {
		t.Error("what is old is known still, and nothing else")
	}
	for i := range 6 {
		m.put(fmt.Append(nil, 20+i), 20+i)
	}
	m.age(5)
	if !has(3) || !has(4) || !has(25) || has(5) {
		t.Error("what was asked for while a generation filled stays, the rest goes")
	}
}

// TestForeignMemory repairs texts one after the other, in another order, with
// another knowledge base between them and all at once: what is kept of one never shows
// in another.
func TestForeignMemory(t *testing.T) {
	first := &testNames{
		{id: "1", name: "Jens Stoltenberg", typ: "person", weight: 0.9, roles: [][2]string{{"Secretary General", "NATO"}}},
		{id: "2", name: "Oslo", typ: "place", weight: 0.9},
	}
	second := &testNames{
		{id: "1", name: "Jan Stollenberg", typ: "person", weight: 0.9, roles: [][2]string{{"Secretary General", "NATO"}}},
		{id: "2", name: "Osla", typ: "place", weight: 0.9},
	}
	texts := []string{
		"NATO Secretary General Jens Stolltenberg came to Oslp on Monday.",
		"The secretary general, Jan Stolenberg, spoke in Oslp to goverment officials.",
		"Stoltenberg and Stollenberg met in Osla.",
		"the goverment of Jens Stoltenbreg said in oslo that it was recieved by Jens.",
	}
	repair := func(names Names, text string) *Result {
		n, err := New(WithNames(names))
		if err != nil {
			t.Fatal(err)
		}
		return n.Repair(text)
	}
	var want [2][]*Result
	for k, names := range []Names{first, second} {
		for _, text := range texts {
			docs = sync.Pool{}
			want[k] = append(want[k], repair(names, text))
		}
	}
	docs = sync.Pool{}
	check := func(k, i int) {
		names := []Names{first, second}[k]
		if diff := cmp.Diff(want[k][i], repair(names, texts[i]), cmp.AllowUnexported(Result{})); diff != "" {
			t.Errorf("knowledge base %d, %q: -alone +after others:\n%s", k, texts[i], diff)
		}
	}
	for range 3 {
		for i := range texts {
			check(0, i)
			check(1, i)
		}
		for i := range texts {
			check(0, len(texts)-1-i)
		}
	}
	var wg sync.WaitGroup
	for i := range 8 * len(texts) {
		wg.Go(func() { check(i%2, i/2%len(texts)) })
	}
	wg.Wait()
	if cmp.Equal(want[0][1].Text, want[1][1].Text) {
		t.Error("the two knowledge bases should not agree")
	}
}

// BenchmarkRepairFirst repairs texts with nothing kept from those before.
func BenchmarkRepairFirst(b *testing.B) {
	n, err := New(WithNames(world.KB()))
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range []string{"01-signing.txt", "05-garbled-es.txt"} {
		b.Run(file, func(b *testing.B) {
			text, err := os.ReadFile(filepath.Join("..", "testdata", "grain", file))
			if err != nil {
				b.Fatal(err)
			}
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				docs = sync.Pool{}
				n.Repair(string(text))
			}
		})
	}
}
