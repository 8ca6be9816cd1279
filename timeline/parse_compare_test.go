package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestReport(t *testing.T) {
	const first = "First-quarter profit rose to $3 million."
	for _, c := range []struct{ label, in, want string }{
		{"a year earlier", first + " It was $2 million a year earlier.", "a year earlier=2024-Q1"},
		{"the quarter a year ago", first + " It lost money in the quarter a year ago.", "the quarter a year ago=2024-Q1"},
		{"the same period", first + " Sales fell from the same period last year.", "the same period last year=2024-Q1"},
		{"last year's quarter", first + " Last year's quarter was better.", "Last year's quarter=2024-Q1"},
		{"the period of a year", first + " In the 2024 period sales fell.", "the 2024 period=2024-Q1"},
		{"last year is a year", first + " Last year was better.", "Last year=2024"},
		{"nine months", first + " In the nine months, net rose from $1 million a year earlier.", "the nine months=P9M DURATION; a year earlier=2024"},
		{"the year-earlier months", first + " Net for the year-earlier nine months fell.", "the year-earlier nine months=P9M DURATION"},
		{"a quarter again", first + " In the nine months net rose. First-quarter sales fell from a year ago.", "the nine months=P9M DURATION; First-quarter=2025-Q1; a year ago=2024-Q1"},
		{"without a report", "Traffic was lighter than in the same period last year.", "the same period last year=2024"},
		{"a quarter by its end", "In the quarter ended Jan. 31, it had two stores.", "the quarter=2024-Q4; Jan. 31=2025-01-31"},
		{"two quarters", "Sales fell in the past two quarters.", "the past two quarters=P2Q DURATION"},
	} {
		got := show(Tag(c.in, thursday))
		if len(c.in) > len(first) && c.in[:len(first)] == first {
			got = got[len("First-quarter=2025-Q1; "):]
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.label, d)
		}
	}
}

// TestGeneric: times that belong to no story.
func TestGeneric(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"an age", "It is no place in today's world.", ""},
		{"a paper of today", "It stands in today's edition.", "today=2025-04-17"},
		{"of tomorrow", "They are the leaders of tomorrow.", ""},
		{"as of tomorrow", "As of tomorrow the road is closed.", "tomorrow=2025-04-18"},
		{"a rate", "Sales grow 8.5 percent annually.", ""},
		{"what recurs", "The fair is held annually in Leeds.", "annually=P1Y SET"},
		{"an average", "The average daily volume fell.", ""},
		{"what is done daily", "The daily briefing was short.", "daily=P1D SET"},
		{"an adjective", "It is an everyday matter.", ""},
		{"a kind of year", "It changed to a calendar year.", ""},
		{"round the clock", "The shop is open 24 hours a day, seven days a week.", ""},
		{"hours of a day", "He works nine hours a day.", "nine hours=PT9H DURATION; a day=P1D DURATION"},
		{"a model", "He drove a 1987 Chevrolet.", ""},
		{"a march", "Thousands joined the March for Peace and the March of the Mothers.", ""},
		{"a month", "It ended in March of 2024.", "March of 2024=2024-03"},
		{"a film", "They watched High Noon.", ""},
		{"a broadcaster", "This is VOA Today.", ""},
		{"a matter of days", "It is a matter of days.", ""},
		{"hundreds of years", "They ruled it for hundreds of years.", ""},
	} {
		if d := cmp.Diff(c.want, show(Tag(c.in, thursday, WithVague()))); d != "" {
			t.Errorf("%s: %s", c.label, d)
		}
	}
}

// TestAnniversary: what a shift behind "ago" counts from.
func TestAnniversary(t *testing.T) {
	for in, want := range map[string]string{
		"Two years ago today, a wave struck the coast.":    "Two years ago today=2023-04-17",
		"He left a week ago Tuesday.":                      "a week ago Tuesday=2025-04-08",
		"A year ago this week, a mine collapsed.":          "A year ago this week=2024-W16",
		"Five years ago, Tuesday was a holiday.":           "Five years ago=2020; Tuesday=2025-04-15",
		"In Easter week it closes.":                        "Easter week=2025-W16",
		"It fell on Monday (0600 GMT), at 9 a.m. locally.": "Monday=2025-04-14; 0600 GMT=2025-04-14T06:00 TIME; 9 a.m.=2025-04-14T09:00 TIME",
		"Flights leave on Monday and Friday nights.":       "Monday=XXXX-WXX-1TNI SET; Friday nights=XXXX-WXX-5TNI SET",
	} {
		if d := cmp.Diff(want, show(Tag(in, thursday))); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

// TestHalves: a half of a period that has no value of its own, and the day on
// which the books are closed.
func TestHalves(t *testing.T) {
	for in, want := range map[string]string{
		"in the second half of September":    "the second half of September=2024-09 END",
		"in the last half of the '80s":       "the last half of the '80s=198 END",
		"the first half of the 19th century": "the first half of the 19th century=18 START",
		"the second half of 2019":            "the second half of 2019=2019-H2",
		"in the second half of the match":    "",
		"the first quarter of the game":      "",
		"the first quarter of the year":      "the first quarter of the year=2025-Q1",
		"a deal by year-end":                 "year-end=2025-12-31",
		"up 3 percent since year-end":        "year-end=2024-12-31",
		"a year-end deadline":                "year-end=2025 END",
		"in the 1800s and the 1980s":         "the 1800s=18; the 1980s=198",
		"in the winter of 2017-18":           "the winter of 2017-18=2017-WI",
	} {
		if d := cmp.Diff(want, show(Tag(in, thursday))); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

// TestNamesOfPeople: months and noon that are names.
func TestNamesOfPeople(t *testing.T) {
	for in, want := range map[string]string{
		"Theresa May and April O'Neil met Mr. June.": "",
		"Holly Noon spoke.":                          "",
		"He spoke in May and June.":                  "May=2024-05; June=2024-06",
	} {
		if d := cmp.Diff(want, show(Tag(in, thursday))); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}
