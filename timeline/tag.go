package timeline

import (
	"time"

	"github.com/dragoman-go/dragoman/internal/token"
)

// Expression is a time expression in a text.
type Expression struct {
	Start, End  int    // byte offsets, half open
	Text        string // the bytes between them
	Type        Type
	Value       string // TIMEX3 value; empty for a date that does not exist
	Mod         string // TIMEX3 mod: START, MID, END, APPROX, MORE_THAN …
	Interval    Interval
	EDTF        string // the value as EDTF (ISO 8601-2), where there is one
	Boilerplate bool   // page furniture: "Est. 1883", "1 hour ago" under a video
	Reason      string
}

// Option sets a choice of [Tag].
type Option func(*options)

type options struct {
	vague, ranges bool
	prefer        int // -1 past, +1 future
	tokens        *token.Text
}

// WithVague also tags vague and deictic words: now, recently, soon.
func WithVague() Option { return func(o *options) { o.vague = true } }

// WithRanges tags "April 16 to 18" as one expression with both ends; the
// default is two, as TimeML has them.
func WithRanges() Option { return func(o *options) { o.ranges = true } }

// PreferPast points a bare weekday or time to the past when nothing in the text says.
func PreferPast() Option { return func(o *options) { o.prefer = -1 } }

// PreferFuture points a bare weekday or time to the future when nothing in the text says.
func PreferFuture() Option { return func(o *options) { o.prefer = 1 } }

// WithTokens gives the tokens of the text, where the caller has them already.
func WithTokens(x *token.Text) Option { return func(o *options) { o.tokens = x } }

// Tag returns the time expressions of text, sorted and disjoint, resolved
// against the time of publication (which may carry a time of day; the zero
// time leaves relative ones unresolved).
func Tag(text string, published time.Time, opts ...Option) []Expression { return nil }

// Published finds the date of publication in datelines, bylines and header
// lines, with a confidence of 0 to 1; 0 when there is none.
func Published(text string) (date time.Time, confidence float64) { return time.Time{}, 0 }
