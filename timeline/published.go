package timeline

import "time"

// Published finds the date of publication in datelines, bylines and header
// lines, with a confidence of 0 to 1; 0 when there is none.
func Published(text string) (date time.Time, confidence float64) { return time.Time{}, 0 }
