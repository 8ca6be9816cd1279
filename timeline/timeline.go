package timeline

import (
	"fmt"
	"strings"
	"time"
)

// Type is the TIMEX3 type of an expression.
type Type uint8

const (
	Date     Type = iota + 1 // a calendar day, week, month, year …
	Time                     // a time of day, or a part of a day
	Duration                 // a length of time
	Set                      // a time that recurs
)

var typeNames = [...]string{"", "DATE", "TIME", "DURATION", "SET"}

// String returns the TIMEX3 name of the type, in upper case.
func (t Type) String() string {
	if t > 0 && int(t) < len(typeNames) {
		return typeNames[t]
	}
	return fmt.Sprintf("Type(%d)", uint8(t))
}

// MarshalText returns the TIMEX3 name of the type.
func (t Type) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the TIMEX3 name of a type.
func (t *Type) UnmarshalText(b []byte) error {
	for i, n := range typeNames {
		if i > 0 && n == string(b) {
			*t = Type(i)
			return nil
		}
	}
	return fmt.Errorf("timeline: unknown type %q: want one of %s", b, strings.Join(typeNames[1:], ", "))
}

// Precision is the finest unit that an interval is known to.
type Precision uint8

const (
	PrecisionNone Precision = iota // not known
	Century
	Decade
	Year
	Half
	Season
	Quarter
	Month
	Week
	Day
	PartOfDay
	Hour
	Minute
	Second
)

var precisionNames = [...]string{"", "century", "decade", "year", "half", "season", "quarter", "month", "week", "day", "part-of-day", "hour", "minute", "second"}

// String returns the name of the precision in lower case; "" for none.
func (p Precision) String() string {
	if int(p) < len(precisionNames) {
		return precisionNames[p]
	}
	return fmt.Sprintf("Precision(%d)", uint8(p))
}

// MarshalText returns the name of the precision.
func (p Precision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Interval is the time from From up to, not including, To. The zero time is an
// open end. Times are in UTC unless the text names a zone; no machine zone is
// ever read.
type Interval struct {
	From, To  time.Time
	Precision Precision
}

// IsZero reports whether the interval is open at both ends.
func (i Interval) IsZero() bool { return i.From.IsZero() && i.To.IsZero() }
