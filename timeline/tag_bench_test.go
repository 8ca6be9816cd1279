package timeline

import (
	"strings"
	"testing"
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

var april = time.Date(2025, 4, 17, 0, 0, 0, 0, time.UTC)

// news is prose in the manner of a news agency, with a time expression in
// every fourth sentence or so.
var news = strings.Repeat("The envoy arrived in Geneva on Thursday to meet officials of both governments. "+
	"He declined to say what his delegation would offer, and the talks were held behind closed doors. "+
	"Witnesses said that trucks had been waiting at the border crossing, loaded with flour and medicine. "+
	"A spokeswoman for the ministry told reporters that the agreement would be signed by the end of next month. "+
	"The two countries have been at odds over the canal, the dam and the rights of fishermen. "+
	"Opposition leaders rejected the plan, calling it a betrayal of the villages that were promised protection.\n\n", 60)

var flood = map[string]string{
	"Thursday":  strings.Repeat("Thursday ", 100000),
	"slashes":   strings.Repeat("1/", 200000),
	"after":     strings.Repeat("two days after ", 60000),
	"the last":  strings.Repeat("the last ", 100000),
	"early":     strings.Repeat("early late mid-", 60000),
	"quotes":    strings.Repeat("'9", 200000),
	"and":       strings.Repeat("one day and ", 80000),
	"of":        strings.Repeat("the end of the first week of ", 30000),
	"half past": strings.Repeat("half past ", 80000),
	"every":     strings.Repeat("every other ", 80000),
	"no words":  strings.Repeat("a", 1000000),
	"numbers":   strings.Repeat("12 ", 300000),
	"between":   strings.Repeat("between 1 and ", 60000),
	"new year":  strings.Repeat("new year's ", 80000),
	"about":     strings.Repeat("about nearly ", 80000),
	"dashes":    strings.Repeat("12-", 200000),
	"fractions": strings.Repeat("2 1/2 ", 100000),
	"months":    strings.Repeat("April ", 100000),
	"brackets":  strings.Repeat("10:30 (0915 GMT) ", 50000),
	"holidays":  strings.Repeat("world day of the feast of saint ", 30000),
	"ordinals":  strings.Repeat("the third last ", 60000),
	"into":      strings.Repeat("from Friday into ", 50000),
	"to":        strings.Repeat("5 to ", 100000),
	"long":      strings.Repeat("day-long decades-", 50000),
}

func BenchmarkTagNews(b *testing.B) {
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	for b.Loop() {
		Tag(news, april)
	}
}

func BenchmarkTagNewsTokens(b *testing.B) {
	x := token.New(news)
	b.SetBytes(int64(len(news)))
	b.ReportAllocs()
	for b.Loop() {
		Tag(news, april, WithTokens(x))
	}
}

func BenchmarkTagNothing(b *testing.B) {
	s := strings.Repeat("Witnesses said that trucks had been waiting at the border crossing, loaded with flour and medicine. ", 100)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Tag(s, april)
	}
}

func BenchmarkTagFlood(b *testing.B) {
	for name, s := range flood {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				Tag(s, april, WithVague())
			}
		})
		b.Run(name+" ranges", func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Tag(s, april, WithRanges(), PreferFuture())
			}
		})
	}
}
