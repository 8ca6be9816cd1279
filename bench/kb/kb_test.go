//go:build unix

// Package kb measures knowledge bases of a million names:
//
//	go test -bench . -benchtime 1x ./kb        # build, size, opening
//	go test -bench Lookup ./kb                 # look-ups, median included
package kb

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/agnivade/levenshtein"

	"github.com/dragoman-go/dragoman/bench/gennames"
	"github.com/dragoman-go/dragoman/entity"
)

const million = 1_000_000

// file builds the index once for all benchmarks.
var file = sync.OnceValues(func() (string, error) {
	path := filepath.Join(os.TempDir(), "dragoman-bench-1m.kb")
	return path, entity.WriteIndexFile(path, gennames.Entities(million, 7))
})

func open(b *testing.B) *entity.KB {
	b.Helper()
	path, err := file()
	if err != nil {
		b.Fatal(err)
	}
	kb, err := entity.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	return kb
}

// BenchmarkBuild builds the index; peak-MB is the memory taken from the system.
func BenchmarkBuild(b *testing.B) {
	for b.Loop() {
		path := filepath.Join(b.TempDir(), "kb")
		if err := entity.WriteIndexFile(path, gennames.Entities(million, 7)); err != nil {
			b.Fatal(err)
		}
		st, err := os.Stat(path)
		if err != nil {
			b.Fatal(err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.Sys)/1e6, "peak-MB")
		b.ReportMetric(float64(st.Size())/million, "bytes/name")
	}
}

// BenchmarkOpen opens the index; rss-MB is what becomes resident by it.
func BenchmarkOpen(b *testing.B) {
	path, err := file()
	if err != nil {
		b.Fatal(err)
	}
	debug.FreeOSMemory()
	before := resident()
	b.ResetTimer()
	for b.Loop() {
		if _, err := entity.Open(path); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(resident()-before, "rss-MB")
}

// resident is the resident memory of the process in MB, where the system tells.
func resident() float64 {
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	var size, pages int
	fmt.Sscan(string(data), &size, &pages)
	return float64(pages*os.Getpagesize()) / 1e6
}

// some returns every step-th name.
func some(count int) []string {
	var names []string
	for e := range gennames.Entities(million, 7) {
		names = append(names, e.Name)
	}
	r := rand.New(rand.NewPCG(3, 3))
	r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	return names[:count]
}

// several and single tell names of several words from those of one, which are also
// looked up as a part of others.
func several(name string) bool { return strings.ContainsRune(name, ' ') }
func single(name string) bool  { return !several(name) }

// run looks those of some names up that are wanted, and reports the median and the
// share of names whose entity comes first.
func run(b *testing.B, wanted func(string) bool, change func(string) string) {
	kb := open(b)
	names := slices.DeleteFunc(some(2000), func(s string) bool { return !wanted(s) })
	queries := make([]string, len(names))
	for i, n := range names {
		queries[i] = change(n)
		kb.Lookup(queries[i])
	}
	var times []time.Duration
	hits := 0
	i := 0
	cpu := userTime()
	b.ReportAllocs()
	for b.Loop() {
		k := i % len(names)
		start := time.Now()
		c := kb.Lookup(queries[k])
		times = append(times, time.Since(start))
		if len(c) > 0 && c[0].Name == names[k] {
			hits++
		}
		i++
	}
	b.ReportMetric(float64((userTime()-cpu).Nanoseconds())/float64(i), "cpu-ns/op")
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Nanoseconds()), "median-ns")
	b.ReportMetric(float64(times[len(times)*99/100].Nanoseconds()), "p99-ns")
	b.ReportMetric(100*float64(hits)/float64(i), "first-%")
}

// userTime is the processor time spent so far, which a busy machine changes
// less than the time on the clock.
func userTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano())
}

func asItIs(name string) string { return name }

func BenchmarkLookupExact(b *testing.B) { run(b, several, asItIs) }

// BenchmarkLookupWord looks up names of one word: one in ten.
func BenchmarkLookupWord(b *testing.B) { run(b, single, asItIs) }

func every(string) bool { return true }

// BenchmarkLookupFuzzy leaves a letter out of the last word.
func BenchmarkLookupFuzzy(b *testing.B) {
	run(b, every, func(s string) string {
		k := strings.LastIndexByte(s, ' ') + 1 + (len(s)-strings.LastIndexByte(s, ' '))/2
		if k >= len(s) || s[k] >= 0x80 || s[k-1] >= 0x80 {
			return s + "x"
		}
		return s[:k] + s[k+1:]
	})
}

// BenchmarkLookupCyrillic asks for names in another script.
func BenchmarkLookupCyrillic(b *testing.B) {
	cyrillic := strings.NewReplacer("shch", "щ", "zh", "ж", "kh", "х", "ch", "ч", "sh", "ш", "ia", "я", "a", "а", "b", "б", "v", "в", "g", "г", "d", "д", "e", "е", "z", "з",
		"i", "и", "y", "й", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "t", "т", "u", "у", "f", "ф", "h", "х", "c", "к", "j", "дж", "w", "в", "x", "кс", "q", "к")
	run(b, every, func(s string) string { return cyrillic.Replace(strings.ToLower(s)) })
}

// BenchmarkLookupNone asks for names that nobody has.
func BenchmarkLookupNone(b *testing.B) {
	run(b, every, func(s string) string { return "Qwor" + strings.ToLower(s[len(s)/2:]) + " Ibblemix" })
}

// BenchmarkScanLevenshtein is what a program would do without an index: it measures
// every folded name against the one asked for, a letter left out.
func BenchmarkScanLevenshtein(b *testing.B) {
	names := some(million)
	for i, n := range names {
		names[i] = strings.ToLower(n)
	}
	i, first := 0, 0
	for b.Loop() {
		want := names[i%len(names)]
		asked, nearest, least := want[:len(want)-1], "", math.MaxInt
		for _, n := range names {
			if d := levenshtein.ComputeDistance(asked, n); d < least {
				nearest, least = n, d
			}
		}
		if nearest == want {
			first++
		}
		i++
	}
	b.ReportMetric(100*float64(first)/float64(i), "first-%")
}

func BenchmarkHasName(b *testing.B) {
	kb := open(b)
	b.ReportAllocs()
	for b.Loop() {
		kb.HasName("Oksana Nobody")
	}
}

// BenchmarkNearNames asks for damaged single words, as normalize does.
func BenchmarkNearNames(b *testing.B) {
	kb := open(b)
	names := some(500)
	for i, n := range names {
		w := n[strings.LastIndexByte(n, ' ')+1:]
		names[i] = w[:len(w)-1] + "m"
	}
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		for range kb.NearNames(names[i%len(names)]) {
		}
		i++
	}
}

// BenchmarkLink links news text with a million names, few of them in the text.
func BenchmarkLink(b *testing.B) {
	l := entity.NewLinker(open(b))
	text := strings.Repeat("The envoy met officials in Geneva on Thursday, a spokesman for the ministry said. "+
		"Talks between the two delegations lasted three hours, and Maria Hartley, who leads the northern delegation, called them useful. "+
		"Fighting went on near the border while the central bank raised its rate to 21 percent, the highest in ten years.\n\n", 20)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		l.Link(text)
	}
}
