package calendar

import "time"

// fromDayNumber is the day counted from 1 January 1 as 1 (Rata Die).
func fromDayNumber(n int) time.Time {
	return time.Unix(int64(n-719163)*86400, 0).UTC()
}

// hebrewElapsed is the number of days from the epoch to the new year of Hebrew
// year y (Reingold and Dershowitz).
func hebrewElapsed(y int) int {
	months := floorDiv(235*y-234, 19)
	parts := 12084 + 13753*months
	day := 29*months + floorDiv(parts, 25920)
	if (3*(day+1))%7 < 3 {
		day++
	}
	return day
}

func hebrewNewYear(y int) int {
	d0, d1, d2 := hebrewElapsed(y-1), hebrewElapsed(y), hebrewElapsed(y+1)
	delay := 0
	if d2-d1 == 356 {
		delay = 2
	} else if d1-d0 == 382 {
		delay = 1
	}
	return -1373427 + d1 + delay
}

// Hebrew is a day of the Hebrew calendar in Gregorian year y: month 1 is
// Nisan, 7 Tishri; 13 is the Adar before Nisan.
func Hebrew(y, month, day int) time.Time {
	hy := y + 3760
	if month >= 7 && month < 11 {
		hy++ // Tishri to Tevet of the year that begins in autumn
	}
	ny := hebrewNewYear(hy)
	length := hebrewNewYear(hy+1) - ny
	if month >= 7 && month <= 11 {
		lengths := [...]int{30, 29, 30, 29, 30} // Tishri, Heshvan, Kislev, Tevet, Shevat
		if length%10 == 5 {
			lengths[1] = 30
		}
		if length%10 == 3 {
			lengths[2] = 29
		}
		n := ny
		for m := 7; m < month; m++ {
			n += lengths[m-7]
		}
		return fromDayNumber(n + day - 1)
	}
	// count back from the next new year: Nisan to Elul are 177 days
	nisan := hebrewNewYear(hy+1) - 177
	if month == 13 {
		return fromDayNumber(nisan - 29 + day - 1)
	}
	lengths := [...]int{30, 29, 30, 29, 30, 29}
	n := nisan
	for m := 1; m < month; m++ {
		n += lengths[m-1]
	}
	return fromDayNumber(n + day - 1)
}
