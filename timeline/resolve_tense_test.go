package timeline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTense: on Thursday, 17 April 2025, the verb of the clause says which Monday
// or which June is meant.
func TestTense(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"a past form behind will", "The bank will cut its rate on Monday.", "Monday=2025-04-21"},
		{"a past form of its own", "The bank cut its rate on Monday.", "Monday=2025-04-14"},
		{"a past form behind to", "The union threatened to let the talks lapse on Monday.", "Monday=2025-04-21"},
		{"to be and a participle", "The report, to be released Monday, covers the spill.", "Monday=2025-04-21"},
		{"believed to be", "The man believed to be killed on Monday had left the army.", "Monday=2025-04-14"},
		{"is leads to the day", "The deadline is midnight Sunday.", "midnight Sunday=2025-04-20T24:00 TIME"},
		{"are on", "The elections are on Tuesday.", "Tuesday=2025-04-22"},
		{"a fixture", "The team plays Lisbon on Saturday.", "Saturday=2025-04-19"},
		{"two plays", "The troupe gave two plays Saturday.", "Saturday=2025-04-12"},
		{"a deed is past", "Lawyers would look for a way around Tuesday's ruling.", "Tuesday=2025-04-15"},
		{"a vote is not", "They will prepare for Tuesday's vote.", "Tuesday=2025-04-22"},
		{"what happened in a month", "The company, which went public in June, lost money.", "June=2024-06"},
		{"what was agreed for a month", "The company agreed to a sale in June.", "June=2025-06"},
		{"what happened on a day of a month", "Ms. Hale, who resigned on May 12, won the seat.", "May 12=2024-05-12"},
		{"shares are preferred, not behind", "It will redeem preferred shares on May 12.", "May 12=2025-05-12"},
		{"a still unspecified date", "It would be paid on a still unspecified date in June.", "June=2025-06"},
		{"last March in April", "Two helicopters crashed last March.", "last March=2024-03"},
		{"a term expires", "The mayor, whose term expires Dec. 31, resigned.", "Dec. 31=2025-12-31"},
		{"a year before", "It fell from 8 percent a year before.", "a year before=2024"},
		{"a year before what", "It fell a year before the vote.", "a year=P1Y DURATION"},
		{"was to", "The ship was to arrive on Saturday.", "Saturday=2025-04-19"},
		{"some Tuesday", "On a recent Tuesday morning, a dozen men waited.", "Tuesday morning=XXXX-WXX-2TMO TIME"},
		{"a Monday meeting", "They held a Monday meeting.", "Monday=2025-04-14"},
		{"since an event", "He has not spoken since the vote in May.", "May=2024-05"},
		{"for a date", "She called the election for 14 September.", "14 September=2025-09-14"},
		{"late on a day", "The talks failed late on Tuesday.", "late on Tuesday=2025-04-15 END"},
		{"a feast and its date", "It opens on Holy Thursday, April 17.", "Holy Thursday, April 17=2025-04-17"},
		{"up to a weekday", "He bought shares from March 3 to Tuesday.", "March 3=2025-03-03; Tuesday=2025-04-15"},
		{"may", "The two may meet on Saturday.", "Saturday=2025-04-19"},
		{"may have", "The two may have met on Saturday.", "Saturday=2025-04-12"},
		{"into force", "The ban comes into force at midnight on Sunday.", "midnight on Sunday=2025-04-20T24:00 TIME"},
		{"what is expected", "The bank expects a loss in the fourth quarter.", "the fourth quarter=2025-Q4"},
		{"when something comes", "She will leave office in 13 days.", "13 days=2025-04-30"},
		{"about when", "The mill is due to close in about two weeks.", "about two weeks=2025-W18 APPROX"},
		{"how long it takes", "He will visit four ports in ten days.", "ten days=P10D DURATION"},
		{"since when", "It will be the biggest fair in ten years.", "ten years=P10Y DURATION"},
		{"what took so long", "The wall was built in ten days.", "ten days=P10D DURATION"},
		{"for so long, from a day", "The pumps will stop for three days from Saturday.", "three days=P3D DURATION; Saturday=2025-04-19"},
		{"a week from a weekday", "The vote is a week from Tuesday.", "a week from Tuesday=2025-04-29"},
		{"the ten years ahead", "Over the next decade, rents will rise.", "the next decade=P10Y DURATION"},
		{"a month compared", "Prices rose 3 percent in March from a year earlier.", "March=2025-03; a year earlier=2024-03"},
		{"from weekday to weekday", "The fair runs from Friday to Tuesday.", "Friday=2025-04-18; Tuesday=2025-04-22"},
	} {
		if d := cmp.Diff(c.want, show(Tag(c.in, thursday))); d != "" {
			t.Errorf("%s: %s", c.label, d)
		}
	}
}
