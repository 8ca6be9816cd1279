package timeline

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/internal/token"
)

// show writes expressions as "text=value" with type and mod where they differ
// from a plain date.
func show(xs []Expression) string {
	var out []string
	for _, x := range xs {
		s := x.Text + "=" + x.Value
		if x.Type != Date {
			s += " " + x.Type.String()
		}
		if x.Mod != "" {
			s += " " + x.Mod
		}
		if x.Boilerplate {
			s += " furniture"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// thursday is the reference of the tests: 17 April 2025.
var thursday = time.Date(2025, 4, 17, 0, 0, 0, 0, time.UTC)

func TestTag(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"weekday of the past", "The envoy arrived on Thursday and met officials on Tuesday.", "Thursday=2025-04-17; Tuesday=2025-04-15"},
		{"weekday of the future", "The envoys will meet on Saturday.", "Saturday=2025-04-19"},
		{"weekday that is scheduled", "She is scheduled to speak on Monday.", "Monday=2025-04-21"},
		{"said rules over will", "The ministry said Monday that it will reopen.", "Monday=2025-04-14"},
		{"infinitive of a plan", "They agreed to meet again Friday.", "Friday=2025-04-18"},
		{"last, this, next", "last week, this month and next year", "last week=2025-W15; this month=2025-04; next year=2026"},
		{"last Friday", "It sank last Friday.", "last Friday=2025-04-11"},
		{"day and month", "On April 16 he flew; on 3 March 2024 he had refused.", "April 16=2025-04-16; 3 March 2024=2024-03-03"},
		{"month after the reference", "Talks were held in October.", "October=2024-10"},
		{"range of days", "He stays in Paris from April 16 to 18.", "April 16=2025-04-16; 18=2025-04-18"},
		{"range of years", "He held the post from 2017 to 2021.", "2017=2017; 2021=2021"},
		{"list of days", "Talks are set for May 18 and 19 in Oslo.", "May 18=2025-05-18; 19=2025-05-19"},
		{"duration", "They talked for five hours under a 30-day truce.", "five hours=PT5H DURATION; 30-day=P30D DURATION"},
		{"duration with a half", "It took an hour and a half, then two and a half years.", "an hour and a half=PT1H30M DURATION; two and a half years=P2Y6M DURATION"},
		{"mods", "It lasted more than four hours, nearly two weeks or at least 20 days.", "more than four hours=PT4H DURATION MORE_THAN; nearly two weeks=P2W DURATION LESS_THAN; at least 20 days=P20D DURATION EQUAL_OR_MORE"},
		{"edges", "early next month, late 1999, mid-March, the end of the month", "early next month=2025-05 START; late 1999=1999 END; mid-March=2025-03 MID; the end of the month=2025-04 END"},
		{"ago", "two years ago, six weeks ago, 19 days ago", "two years ago=2023; six weeks ago=2025-W10; 19 days ago=2025-03-29"},
		{"earlier", "The pact was signed on April 10, announced one day earlier.", "April 10=2025-04-10; one day earlier=2025-04-09"},
		{"the following week", "He spoke on April 14. Talks resume the following week.", "April 14=2025-04-14; the following week=2025-W17"},
		{"after an event", "two days after the visit", "two days=P2D DURATION"},
		{"after a day", "two days after Christmas 2024", "two days after Christmas 2024=2024-12-27"},
		{"quarter", "the third quarter of 2023, Q2 2024, the first half of 2019", "the third quarter of 2023=2023-Q3; Q2 2024=2024-Q2; the first half of 2019=2019-H1"},
		{"season", "last winter and the summer of 1994", "last winter=2024-WI; the summer of 1994=1994-SU"},
		{"decade and century", "the 1990s, the '80s, the nineties, the 19th century", "the 1990s=199; the '80s=198; the nineties=199; the 19th century=18"},
		{"clock", "at 10:30 p.m. EST on Wednesday", "10:30 p.m. EST on Wednesday=2025-04-16T22:30 TIME"},
		{"part of day", "on Tuesday night and this morning", "Tuesday night=2025-04-15TNI TIME; this morning=2025-04-17TMO TIME"},
		{"sets", "every Tuesday, daily, each month and twice a week", "every Tuesday=XXXX-WXX-2 SET; daily=P1D SET; each month=P1M SET; twice a week=P1W SET"},
		{"holidays", "Palm Sunday, Christmas 2024 and Labor Day 2023", "Palm Sunday=2025-04-13; Christmas 2024=2024-12-25; Labor Day 2023=2023-09-04"},
		{"ISO", "2025-04-17, 2025-W15 and 2024-12-30T09:05Z", "2025-04-17=2025-04-17; 2025-W15=2025-W15; 2024-12-30T09:05Z=2024-12-30T09:05 TIME"},
		{"two-digit year", "10/31/74 and 31-Oct-18", "10/31/74=1974-10-31; 31-Oct-18=2018-10-31"},
		{"no such day", "on 31 February 2019 and February 30", "31 February 2019=; February 30="},
		{"leap day", "February 29, 2024 but not February 29, 2023", "February 29, 2024=2024-02-29; February 29, 2023="},
		{"before last", "He came the month before last.", "the month before last=2025-02"},
		{"fiscal year", "in fiscal 2019", "fiscal 2019=2019"},
		{"masthead", "The Valley Herald\nEst. May 19, 1883\n\nTalks began Monday in Oslo.", "May 19, 1883=1883-05-19 furniture; Monday=2025-04-14"},
		{"post", "We met them.\n— Ann (@annhale) April 16, 2025\nShe left Tuesday.", "April 16, 2025=2025-04-16 furniture; Tuesday=2025-04-15"},
		{"year in words", "It was built in nineteen eighty-four and sold in nineteen ninety-nine.", "nineteen eighty-four=1984; nineteen ninety-nine=1999"},
		{"years ahead", "Sales will grow in both 2026 and 2027, and on into 2030.", "2026=2026; 2027=2027; 2030=2030"},
		{"the period of a report", "Net rose in the first quarter. The fourth quarter will be weak. In the latest period costs fell; in the 2024 period they rose, as in the year-earlier quarter.", "the first quarter=2025-Q1; The fourth quarter=2025-Q4; the latest period=2025-Q1; the 2024 period=2024-Q1; the year-earlier quarter=2024-Q1"},
		{"no date behind a comma", "Shares fell on Monday, the ninth loss in a row.", "Monday=2025-04-14"},
		{"the week after a month", "They met in the week following last month's vote.", "last month=2025-03"},
		{"passive of the future", "She will be named to the post on Saturday.", "Saturday=2025-04-19"},
		{"what would be", "Officials said he would leave Saturday.", "Saturday=2025-04-19"},
		{"what had been planned", "The offer had been due to end Saturday.", "Saturday=2025-04-12"},
		{"done by then", "Half of them had answered by Tuesday.", "Tuesday=2025-04-15"},
		{"participle before a noun", "They will vote on an amended bill Saturday.", "Saturday=2025-04-19"},
		{"a far day lies behind", "The record of October 2 stands.", "October 2=2024-10-02"},
		{"what stands in a calendar", "The trial opens Monday; talks resume Friday and the court meets Wednesday.", "Monday=2025-04-21; Friday=2025-04-18; Wednesday=2025-04-23"},
		{"a noun of the same form", "The visits Monday and the votes Tuesday changed little.", "Monday=2025-04-14; Tuesday=2025-04-15"},
		{"a possessive is behind", "Monday's ruling opens the way.", "Monday=2025-04-14"},
		{"what did not begin", "The march did not begin Monday.", "Monday=2025-04-14"},
		{"a plan", "They planned a march for Saturday.", "Saturday=2025-04-19"},
		{"a plan that is over", "A march planned for Saturday was banned.", "Saturday=2025-04-12"},
		{"closed until", "Banks will stay closed until at least Tuesday.", "Tuesday=2025-04-22"},
		{"forecast", "Snow is forecast for the weekend.", "the weekend=2025-W16-WE"},
		{"into", "Snow fell from Friday into Saturday.", "Friday=2025-04-11; Saturday=2025-04-12"},
		{"night into day", "It rained Monday night into Tuesday.", "Monday night=2025-04-14TNI TIME; Tuesday=2025-04-15"},
		{"later is a signal", "He fled on March 3, 2024. Two days later he was caught.", "March 3, 2024=2024-03-03; Two days=P2D DURATION"},
		{"lengths in one word", "a weeklong strike, a day-long visit, a decades-old feud and a 3-month-old truce", "weeklong=P1W DURATION; day-long=P1D DURATION; decades-old=PXE DURATION; 3-month-old=P3M DURATION"},
		{"half and half", "four-and-a-half hours and 3½ years", "four-and-a-half hours=PT4H30M DURATION; 3½ years=P3Y6M DURATION"},
		{"four digits and a zone", "The quake struck at 0915 GMT on Monday.", "0915 GMT on Monday=2025-04-14T09:15 TIME"},
		{"a bracketed zone", "It hit at 10:15 a.m. (0715 GMT) on Monday.", "10:15 a.m.=2025-04-14T10:15 TIME; 0715 GMT=2025-04-14T07:15 TIME; Monday=2025-04-14"},
		{"letters for a zone", "The vote is set for 3 p.m. ET Friday.", "3 p.m. ET Friday=2025-04-18T15:00 TIME"},
		{"September 11", "Since 9/11 and the Sept. 11 attacks; a fire on Sept. 11.", "9/11=2001-09-11; Sept. 11=2001-09-11; Sept. 11=2024-09-11"},
		{"quarter by its months", "Sales fell in the October-December quarter and in the final quarter of 2023.", "the October-December quarter=2024-Q4; the final quarter of 2023=2023-Q4"},
		{"decades with an apostrophe", "in the 1980's and the 90's", "the 1980's=198; the 90's=199"},
		{"quarters of an hour", "It took three quarters of an hour; three quarters of losses.", "three quarters of an hour=PT45M DURATION"},
		{"before Christ", "a vase of the 8th century B.C.", "the 8th century B.C.=BC07"},
		{"the year to a month", "Sales in the year to March fell.", "the year=P1Y DURATION; March=2025-03"},
		{"open end", "There is no profit until 2030 or later.", "2030 or later=2030"},
		{"each season", "It is held each spring and twice weekly.", "each spring=XXXX-SP SET; twice weekly=P1W SET"},
		{"the 31st", "He left on the 31st.", "the 31st=2025-03-31"},
		{"no range of a day and a month", "A revision on Friday to December figures.", "Friday=2025-04-11; December=2024-12"},
		{"half a century", "half a century ago, a quarter-century ago and a decade and a half ago", "half a century ago=1975; a quarter-century ago=2000; a decade and a half ago=2010"},
		{"last the verb", "The trial is expected to last six weeks.", "six weeks=P6W DURATION"},
		{"the week before", "They met on March 14, 2012. The week before, nothing happened.", "March 14, 2012=2012-03-14; The week before=2012-W10"},
		{"a verb behind a comma", "The museum, closed since 2008, reopens Saturday.", "2008=2008; Saturday=2025-04-19"},
		{"by early Saturday", "The storm was forecast to land by early Saturday.", "early Saturday=2025-04-19 START"},
		{"every second Friday", "Wages are paid every second Friday.", "every second Friday=XXXX-WXX-5 SET"},
		{"years of a war", "The war, 1861-65, and 1980 to 1985.", "1861=1861; 65=1865; 1980=1980; 1985=1985"},
		{"beside a holiday", "It closed on the Friday after Thanksgiving 2024 and the Monday before Christmas 2024.", "the Friday after Thanksgiving 2024=2024-11-29; the Monday before Christmas 2024=2024-12-23"},
		{"beside what is no day", "On the Friday after the vote he left.", "Friday=2025-04-11"},
		{"that year", "It opened in 1998 and burned in June that year, in the fall of that year.", "1998=1998; June that year=1998-06; the fall of that year=1998-FA"},
		{"a span of years", "She served in 2003-04 and in the 2008-09 crisis.", "2003=2003; 04=2004; 2008=2008; 09=2009"},
		{"a night that is over", "Fourteen were killed overnight.", "overnight=2025-04-16TNI TIME"},
		{"every few", "A siren wails every few minutes.", "every few minutes=PTXM SET"},
		{"vague stays out", "Now the recent past is soon over, weeks on.", ""},
	} {
		if d := cmp.Diff(c.want, show(Tag(c.in, thursday))); d != "" {
			t.Errorf("%s: %q: %s", c.label, c.in, d)
		}
	}
}

// What looks like a time and is none.
func TestTagNothing(t *testing.T) {
	for _, s := range []string{
		"You may march on, and the second unit may fall.",
		"April Hale and June Cartwright sang with May Whitby.",
		"The team won 20-13 and then 5-4.",
		"Section 230 and Resolution 2334 apply.",
		"She sat in the sun and mar the wed.",
		"Highway 2010 and 13190 SW 68th Parkway, Suite 200",
		"Call 555-010-2015 or 138-2010-2015.",
		"It cost $1999 and sold 2,000 copies, up 3 percent.",
		"Version 1.5.3 fixes bug 2-3 on page 12 of 40.",
		"The present author minds the fall guard.",
		"Mr. Friday and Tuesday Smith starred with Wednesday Jones.",
		"A third of voters want the first amendment.",
		"About 1,998 people were there.",
		"Nineteen ninety-pound bags and nineteen thirty-ton trucks; nineteen, twenty, twenty-five.",
		"In the latest period of unrest some periodicals of the latest periods closed.",
		"It holds both 2,026 and 2,027 seats, poured into 1800 glasses.",
		"spring water, second-hand goods, minute details",
		"He told USA Today and NBC's \"Today\" so; CBS This Morning had it first.",
		"The Sunday Times and Monday Night Football; a Saturday Night Live sketch.",
		"Bloody Sunday, Black Monday and Super Tuesday are remembered.",
		"The Yom Kippur War, the Six-Day War, the Good Friday agreement and Easter Island.",
		"She said so on 60 Minutes.",
		"It took two-thirds of a year's output.",
		"Highs will be in the 50s, lows in the upper 40s.",
		"A man in his mid-60s fell on the last day of the trial.",
		"They drove at 60 miles an hour for 9/11 of the way.",
		"in the early hours of the vote count, at 2030 Main Street",
		"The Ascension of the firm and the pongal of the cook.",
		"What lasted long, the old feud, a long-term plan and long-awaited goods.",
		"The 37 years old bridge and a three-year-old child.",
		"",
	} {
		if xs := Tag(s, thursday); len(xs) > 0 {
			t.Errorf("%q: %s", s, show(xs))
		}
	}
}

// What only looks like the vague word that it holds.
func TestTagVagueNothing(t *testing.T) {
	for _, s := range []string{
		"the now-closed base",
		"some day labourers",
		"the hours of Saturday's guards",
		"in a foreseeable way",
	} {
		for _, x := range Tag(s, thursday, WithVague()) {
			if x.Text != "Saturday" {
				t.Errorf("%q: %s", s, show([]Expression{x}))
			}
		}
	}
	want := "one day=FUTURE_REF; the foreseeable future=FUTURE_REF; the weeks ahead=PXW DURATION"
	if got := show(Tag("It will one day end, in the foreseeable future or in the weeks ahead.", thursday, WithVague())); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// "Two days later" is counted from the date spoken of, and says from which word.
func TestTagLater(t *testing.T) {
	xs := Tag("He fled on March 3, 2024. Two days later he was caught.", thursday)
	if len(xs) != 2 {
		t.Fatal(show(xs))
	}
	x := xs[1]
	if d := cmp.Diff(Anchor{Start: 35, End: 40, Dir: 1}, x.Anchor); d != "" {
		t.Error(d)
	}
	if got := x.Interval.From.Format("2006-01-02"); got != "2024-03-05" {
		t.Errorf("two days later: %s", got)
	}
	if xs := Tag("Two days later he was caught.", thursday); len(xs) != 1 || !xs[0].Interval.IsZero() {
		t.Errorf("counted from nothing: %+v", xs)
	}
}

// Eastern time is an hour nearer to UTC in summer.
func TestTagSummerTime(t *testing.T) {
	for in, want := range map[string]string{
		"3 p.m. ET on January 10, 2025":    "20:00",
		"3 p.m. ET on July 10, 2025":       "19:00",
		"3 p.m. EST on July 10, 2025":      "20:00",
		"3 p.m. UTC+8 on July 10, 2025":    "07:00",
		"3 p.m. GMT-5 on July 10, 2025":    "20:00",
		"2025-07-10T15:00:00+02:00":        "13:00",
		"3 p.m. Eastern on March 12, 2006": "20:00", // summer began in April then
	} {
		xs := Tag(in, thursday)
		if len(xs) != 1 || xs[0].Interval.From.UTC().Format("15:04") != want {
			t.Errorf("%q: %s %v, want %s", in, show(xs), xs[0].Interval.From.UTC(), want)
		}
	}
}

// Soon is a time only where the clause looks ahead.
func TestTagSoon(t *testing.T) {
	for in, want := range map[string]string{
		"Talks will resume soon.":             "soon=FUTURE_REF",
		"They may soon meet.":                 "soon=FUTURE_REF",
		"She was soon released.":              "",
		"He left soon after the guests came.": "",
	} {
		if d := cmp.Diff(want, show(Tag(in, thursday, WithVague()))); d != "" {
			t.Errorf("%q: %s", in, d)
		}
	}
}

func TestTagOptions(t *testing.T) {
	noon := time.Date(2025, 4, 17, 12, 0, 0, 0, time.UTC)
	span := func(x Expression) string {
		f := func(t time.Time) string {
			if t.IsZero() {
				return ".."
			}
			return t.Format("2006-01-02T15:04")
		}
		return x.Text + " " + f(x.Interval.From) + " " + f(x.Interval.To)
	}
	for _, c := range []struct {
		label, in, want string
		opts            []Option
	}{
		{"range", "from April 16 to 18", "from April 16 to 18 2025-04-16T00:00 2025-04-18T00:00", []Option{WithRanges()}},
		{"range in a calendar", "from April 21 to 23", "from April 21 to 23 2025-04-21T00:00 2025-04-24T00:00", []Option{WithRanges(), PreferFuture()}},
		{"open", "before 2000", "before 2000 .. 2000-01-01T00:00", []Option{WithRanges()}},
		{"since", "since May 2020", "since May 2020 2020-05-01T00:00 ..", []Option{WithRanges()}},
		{"hours", "Monday 9-11am", "Monday 9-11am 2025-04-14T09:00 2025-04-14T11:00", []Option{WithRanges()}},
		{"bare hour", "tomorrow at 5", "tomorrow at 5 2025-04-18T05:00 2025-04-18T06:00", []Option{WithRanges()}},
		{"prefer future", "Monday", "Monday 2025-04-21T00:00 2025-04-22T00:00", []Option{PreferFuture()}},
		{"prefer past", "Monday", "Monday 2025-04-14T00:00 2025-04-15T00:00", []Option{PreferPast()}},
		{"vague", "recently", "recently .. ..", []Option{WithVague()}},
		{"from now", "in 20 minutes", "in 20 minutes 2025-04-17T12:20 2025-04-17T12:20", []Option{WithRanges()}},
		{"zone", "3pm EST", "3pm EST 2025-04-17T15:00 2025-04-17T16:00", nil},
		{"nth", "the first Monday of next month", "the first Monday of next month 2025-05-05T00:00 2025-05-06T00:00", []Option{WithRanges()}},
		{"days of a counted month", "from 4 to 23 of next month", "from 4 to 23 of next month 2025-05-04T00:00 2025-05-23T00:00", []Option{WithRanges()}},
		{"a night ends on its day", "tomorrow night", "tomorrow night 2025-04-18T20:00 2025-04-18T23:59", []Option{WithRanges()}},
		{"a few", "in a few days", "in a few days 2025-04-20T00:00 2025-04-21T00:00", []Option{WithRanges()}},
		{"a day of a week of a month", "Friday of the third week of August", "Friday of the third week of August 2024-08-16T00:00 2024-08-17T00:00", []Option{WithRanges()}},
		{"parts in any order", "on 23-2020-September", "on 23-2020-September 2020-09-23T00:00 2020-09-24T00:00", []Option{WithRanges()}},
		{"parts that are no date", "parts 45-2020-September", "September 2024-09-01T00:00 2024-10-01T00:00", []Option{WithRanges()}},
		{"quarters of one year", "from Q1 to Q3 of 2017", "from Q1 to Q3 of 2017 2017-01-01T00:00 2017-07-01T00:00", []Option{WithRanges()}},
		{"on or before", "on or before May 2, 2024", "on or before May 2, 2024 .. 2024-05-03T00:00", []Option{WithRanges()}},
		{"a clock on an nth day", "9:30am on the first Monday in May", "9:30am on the first Monday in May 2025-05-05T09:30 2025-05-05T09:31", []Option{WithRanges()}},
		{"to date", "from March to date", "from March to date 2025-03-01T00:00 2025-04-17T00:00", []Option{WithRanges()}},
		{"up to date", "an up-to-date list", "", []Option{WithRanges()}},
		{"since a month", "since January", "since January 2025-01-01T00:00 ..", []Option{WithRanges(), PreferFuture()}},
		{"a quarter before", "a quarter before noon", "a quarter before noon 2025-04-17T11:45 2025-04-17T11:46", []Option{WithRanges()}},
		{"hours of a soldier", "at 0730 hours", "at 0730 hours 2025-04-17T07:30 2025-04-17T07:31", []Option{WithRanges()}},
		{"the end of a day", "by EOD Friday", "by EOD Friday .. 2025-04-12T00:00", []Option{WithRanges()}},
		{"coming weekend", "the coming weekend", "the coming weekend 2025-04-19T00:00 2025-04-21T00:00", []Option{WithRanges()}},
		{"last weeks", "the last 3 weeks of 2019", "the last 3 weeks of 2019 2019-12-09T00:00 2019-12-30T00:00", []Option{WithRanges()}},
	} {
		xs := Tag(c.in, noon, c.opts...)
		got := ""
		for i, x := range xs {
			if i > 0 {
				got += "; "
			}
			got += span(x)
		}
		if d := cmp.Diff(c.want, got); d != "" {
			t.Errorf("%s: %s", c.label, d)
		}
	}
}

func TestTagPartnersAndAnchors(t *testing.T) {
	xs := Tag("He stays from Monday through Wednesday, two days after the vote.", thursday)
	if len(xs) != 3 || xs[0].Partner != 2 || xs[1].Partner != 1 || xs[2].Partner != 0 {
		t.Fatalf("partners: %+v", xs)
	}
	want := Anchor{Start: 49, End: 54, Dir: 1}
	if d := cmp.Diff(want, xs[2].Anchor); d != "" {
		t.Error(d)
	}
}

func TestTagEDTF(t *testing.T) {
	for in, want := range map[string]string{
		"last week":                 "2025-04-07/2025-04-13",
		"April 2024":                "2024-04",
		"the 1990s":                 "199X",
		"the third quarter of 2023": "2023-35",
		"the summer of 1994":        "1994-22",
		"around November 1, 2024":   "2024-11-01~",
		"9:05 a.m. on May 2, 2024":  "2024-05-02T09:05",
		"five hours":                "",
	} {
		xs := Tag(in, thursday)
		if len(xs) != 1 || xs[0].EDTF != want {
			t.Errorf("%q: %+v, want %q", in, xs, want)
		}
	}
}

// Without a reference a relative expression is found and stays open.
func TestTagWithoutReference(t *testing.T) {
	got := show(Tag("On Thursday; on April 16 and on May 2, 2024.", time.Time{}))
	want := "Thursday=XXXX-WXX-4; April 16=XXXX-04-16; May 2, 2024=2024-05-02"
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// The tokens of the caller give the same result as the tagger's own.
func TestTagTokens(t *testing.T) {
	s := strings.Repeat("He left on Monday, two days after Easter. ", 20)
	if d := cmp.Diff(Tag(s, thursday), Tag(s, thursday, WithTokens(token.New(s)))); d != "" {
		t.Error(d)
	}
}

// A sentence without words of time costs no allocation.
func TestTagAllocations(t *testing.T) {
	x := token.New(strings.Repeat("Witnesses said that trucks were waiting at the crossing, loaded with flour. ", 50))
	p := &parser{src: x.Source, toks: x.Tokens, ref: thursday} // what Tag takes from its pool
	p.run()
	if n := testing.AllocsPerRun(100, p.run); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// Tag may be called by many goroutines at once.
func TestTagConcurrent(t *testing.T) {
	want := show(Tag(news, thursday))
	var g sync.WaitGroup
	for range 8 {
		g.Go(func() {
			if got := show(Tag(news, thursday)); got != want {
				t.Error("a different result")
			}
		})
	}
	g.Wait()
}

func TestTagFarAway(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"10,000 years ago", "PAST_REF"},
		{"three million years ago", "PAST_REF"},
		{"the next 20,000 years", "P20000Y"},
	} {
		xs := Tag(c.in, thursday)
		if len(xs) != 1 || xs[0].Value != c.want || !xs[0].Interval.IsZero() {
			t.Errorf("%q: %+v, want %s", c.in, xs, c.want)
		}
	}
}

func TestTagFlood(t *testing.T) {
	for name, s := range flood {
		for _, o := range [][]Option{{WithVague()}, {WithRanges(), PreferFuture()}} {
			for _, x := range Tag(s[:len(s)/8], april, o...) {
				if x.End <= x.Start {
					t.Fatalf("%s: %+v", name, x)
				}
			}
		}
	}
}

// TestTagChain: more numbers than a time has, joined by signs, are none; what stands
// beside them is read.
func TestTagChain(t *testing.T) {
	serial := "Part 12-10-2025-11-04-07-08-01-02-03, made on 4 May 2024."
	for _, o := range [][]Option{nil, {WithRanges()}} {
		if got, want := show(Tag(serial, thursday, o...)), "4 May 2024=2024-05-04"; !strings.HasSuffix(got, want) || strings.Contains(got, ";") {
			t.Errorf("got %q", got)
		}
	}
	if got := show(Tag("'9 Monday", thursday, WithRanges())); !strings.Contains(got, "Monday") {
		t.Errorf("got %q", got)
	}
}

func TestHolidays(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Easter 2025", "2025-04-20"},
		{"Orthodox Easter 2024", "2024-05-05"},
		{"Good Friday 2024", "2024-03-29"},
		{"Pentecost 2013", "2013-05-19"},
		{"Thanksgiving 2024", "2024-11-28"},
		{"Memorial Day 2024", "2024-05-27"},
		{"Yom Kippur 2024", "2024-10-12"},
		{"Purim 2024", "2024-03-24"},
		{"Eid al-Fitr 2025", "2025-03-30"},
		{"Eid al-Adha 2024", "2024-06-16"},
		{"Chinese New Year 2025", "2025-01-29"},
		{"Chinese New Year 2024", "2024-02-10"},
		{"Diwali 2023", "2023-11-12"},
		{"Victoria Day 2024", "2024-05-20"},
		{"Chinese New Year 1985", "1985-02-20"}, // behind a leap month
		{"Chinese New Year 2034", "2034-02-19"},
		{"Mid-Autumn Festival 2025", "2025-10-06"},
		{"Dragon Boat Festival 2023", "2023-06-22"},
		{"Ramadan 2023", "2023-03-23/2023-04-20"},
		{"Ramadan 1950", "1950-06-17/1950-07-15"},
		{"Eid al-Fitr 1990", "1990-04-26"},
		{"Eid al-Adha 2022", "2022-07-09"},
		{"Laylat al-Qadr 2018", "2018-06-11"},
		{"Holi 2024", "2024-03-25"},
		{"Ganesh Chaturthi 2023", "2023-09-19"}, // behind a month of its name that does not count
		{"Krishna Janmashtami 2024", "2024-08-26"},
		{"Maha Shivaratri 2021", "2021-03-11"},
		{"Navaratri 2018", "2018-10-10/2018-10-18"},
		{"Makar Sankranti 2019", "2019-01-15"},
		{"Guru Nanak Jayanti 2020", "2020-11-30"},
		{"Yom Ha'atzmaut 2018", "2018-04-19"},
		{"World Water Day 2021", "2021-03-22"},
		{"Remembrance Sunday 2023", "2023-11-12"},
		{"Rosenmontag 2020", "2020-02-24"},
		{"Inauguration Day 2025", "2025-01-20"},
		{"Orthodox Easter 2050", "2050-04-17"},
		{"Ramadan 1650", ""}, // the moon is not told so far back
	} {
		xs := Tag("They met on "+c.in+".", thursday)
		if len(xs) != 1 || xs[0].Value != c.want {
			t.Errorf("%s: %s, want %s", c.in, show(xs), c.want)
		}
	}
}
