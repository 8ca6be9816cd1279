package calendar

import (
	"testing"
	"time"
)

func TestFeasts(t *testing.T) {
	moon := func(d time.Time, ok bool) time.Time {
		if !ok {
			return time.Time{}
		}
		return d
	}
	for _, c := range []struct {
		name string
		got  time.Time
		want string
	}{
		{"Easter 2024", Easter(2024), "2024-03-31"},
		{"Easter 2025", Easter(2025), "2025-04-20"},
		{"Easter 1818, the earliest", Easter(1818), "1818-03-22"},
		{"Easter 2038, the latest", Easter(2038), "2038-04-25"},
		{"Orthodox Easter 2024", OrthodoxEaster(2024), "2024-05-05"},
		{"Orthodox Easter 2025", OrthodoxEaster(2025), "2025-04-20"},
		{"Rosh Hashanah 2024", Hebrew(2024, 7, 1), "2024-10-03"},
		{"Hanukkah 2024", Hebrew(2024, 9, 25), "2024-12-26"},
		{"Purim 2024, a leap year", Hebrew(2024, 13, 14), "2024-03-24"},
		{"Passover 2024", Hebrew(2024, 1, 15), "2024-04-23"},
		{"Ramadan 2025", moon(Islamic(2025, 9, 1)), "2025-03-01"},
		{"Eid al-Fitr 2024", moon(Islamic(2024, 10, 1)), "2024-04-10"},
		{"Eid al-Adha 2023", moon(Islamic(2023, 12, 10)), "2023-06-28"},
		{"Chinese New Year 2025", moon(Chinese(2025, 1, 1)), "2025-01-29"},
		{"Mid-autumn 2023, behind a leap month", moon(Chinese(2023, 8, 15)), "2023-09-29"},
		{"Diwali 2023", Diwali(2023), "2023-11-12"},
		{"Diwali 2025", Diwali(2025), "2025-10-20"},
		{"Makar Sankranti 2025", moon(Solar(2025, 270)), "2025-01-14"},
		{"Thanksgiving 2024", NthWeekday(2024, 11, 4, 4), "2024-11-28"},
		{"the last Monday of May 2025", NthWeekday(2025, 5, 1, -1), "2025-05-26"},
	} {
		if got := c.got.Format(time.DateOnly); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// TestOutside asks for years that the moon is not told for.
func TestOutside(t *testing.T) {
	for _, y := range []int{1699, 2301} {
		_, islamic := Islamic(y, 9, 1)
		_, chinese := Chinese(y, 1, 1)
		_, hindu := Hindu(y, 7, 30, 18)
		_, solar := Solar(y, 270)
		if islamic || chinese || hindu || solar {
			t.Errorf("%d: a date of the moon or the stars", y)
		}
	}
}

// TestIslamicMonths goes through the months of 200 years: each has 29 or 30 days,
// but where the rule of Saudi Arabia changed.
func TestIslamicMonths(t *testing.T) {
	start := islamicMonth(newMoonBefore(date(1850, 1, 20)))
	for start.Year() < 2050 {
		next := islamicMonth(newMoonBefore(start.AddDate(0, 0, 32)))
		if n := int(next.Sub(start).Hours() / 24); n < 29 || n > 30 {
			if y := start.Year(); y != 1972 && y != 1973 && y != 1998 && y != 1999 {
				t.Errorf("%s: a month of %d days", start.Format(time.DateOnly), n)
			}
		}
		start = next
	}
}
