package timeline

import "testing"

func TestPublished(t *testing.T) {
	for _, c := range []struct {
		label, in, want string
		least           float64
	}{
		{"header", "Published: April 17, 2025\n\nThe envoys met.", "2025-04-17", 0.9},
		{"date line", "Talks resume\nDate: 2025-04-16\n\nThe envoys met.", "2025-04-16", 0.9},
		{"dateline", "OSLO, April 17, 2025 (NTB) — The envoys met on Monday.", "2025-04-17", 0.9},
		{"byline", "Talks resume\nBy Ann Hale | April 17, 2025\n\nThe envoys met.", "2025-04-17", 0.8},
		{"own line", "Talks resume in Oslo\nApril 17, 2025\n\nThe envoys met.", "2025-04-17", 0.6},
		{"updated", "Talks resume\nBy Ann Hale, CNN\nUpdated 3:04 p.m. ET, Fri April 11, 2025\n\nThe envoys met.", "2025-04-11", 0.8},
		{"last updated behind", "11 April 2025 Last updated at 14:05 GMT\nTalks resume\n\nThe envoys met.", "2025-04-11", 0.8},
		{"published and updated", "Talks resume\nPublished Apr 11, 2025 | Updated Apr 12, 2025\n\nThe envoys met.", "2025-04-11", 0.9},
		{"times of two places", "Talks resume\nUpdated 2147 GMT (0547 HKT) March 21, 2013\nThe envoys met.", "2013-03-21", 0.8},
		{"dotted time", "Talks resume\nFri 11 Apr 2025 10.15 BST\nThe envoys met.", "2025-04-11", 0.6},
		{"stamp with a zone", "Talks resume\n2025-04-11T09:30:00+02:00\nThe envoys met.", "2025-04-11", 0.6},
		{"capitals", "PUBLISHED: 10:28 EST, 11 April 2025 | UPDATED: 11:28 EST, 12 April 2025\nThe envoys met.", "2025-04-11", 0.9},
		{"dateline of an agency", "OSLO, 11 April 2025 (AFP) - The envoys met.", "2025-04-11", 0.9},
		{"written by", "Talks resume\nWritten by Ann Hale on April 11, 2025\nThe envoys met.", "2025-04-11", 0.8},
		{"between bars", "OSLO | Apr. 11, 2025 | The envoys met.", "2025-04-11", 0.8},
		{"day first", "Talks resume\nPublished 23/04/2025\nThe envoys met.", "2025-04-23", 0.9},
		{"order that nobody knows", "Talks resume\nPublished 04/11/2025\nThe envoys met.", "2025-04-11", 0.4},
		{"a dateline with its agency in slashes", "MOSCOW, April 11, 2025 /TASS/. The envoys met.", "2025-04-11", 0.9},
		{"a dateline in small letters", "Tokyo, April 11, 2025 (Jiji Press)--The envoys met.", "2025-04-11", 0.9},
		{"a dateline in brackets", "(April 11, 2025 / JNS) The envoys met.", "2025-04-11", 0.9},
		{"a dateline with a colon", "NEW DELHI: April 11, 2025 (PTI) The envoys met.", "2025-04-11", 0.9},
		{"a wire of companies", "NEW YORK--(BUSINESS WIRE)--April 11, 2025--Acme Corp. grew.", "2025-04-11", 0.9},
		{"for release", "For Immediate Release: April 11, 2025\nThe envoys met.", "2025-04-11", 0.9},
		{"issue date", "Issue date: April 11, 2025\nThe envoys met.", "2025-04-11", 0.9},
		{"a way through the site", "NEWS > WORLD > April 11, 2025\nThe envoys met.", "2025-04-11", 0.8},
		{"how long it takes to read", "Talks resume\nApr 11, 2025 • 3 minute read • Join the conversation\nThe envoys met.", "2025-04-11", 0.6},
		{"glued to a point", "Talks resume\nFri, April 11, 2025 at 6:00 AM EDT·3 min read\nThe envoys met.", "2025-04-11", 0.6},
		{"between strokes", "Talks resume\nApril 11, 2025 / 5:37 PM EDT / CBS News\nThe envoys met.", "2025-04-11", 0.6},
		{"a name before it", "Ukrinform 11.04.2025 12:21\nThe envoys met.", "2025-04-11", 0.5},
		{"published before it was changed", "Talks resume\nFri 11 Apr 2025 11.05 BST\nLast modified on Sat 12 Apr 2025 09.00 BST\nThe envoys met.", "2025-04-11", 0.6},
		{"a line of prose with names", "They went to Paris May 2, 2024\nand left.", "", 0},
		{"a founding", "Valley Herald Founded May 2, 1924\nThe envoys met.", "", 0},
		{"born on a day", "Born in Oslo, May 2, 1950, she left.", "", 0},
		{"masthead", "The Valley Herald\nEst. May 19, 1883\n\nThe envoys met.", "", 0},
		{"a book in prose", "Her memoir, published May 2, 2024, sold well in Oslo.", "", 0},
		{"a law in prose", "The law was updated on May 2, 2024 and signed.", "", 0},
		{"dateline without a year", "OSLO, April 11 (Reuters) - The envoys met.", "", 0},
		{"a day told first", "On April 11, 2025, the envoys met.\nThey left.", "", 0},
		{"end of a line of prose", "The envoys met. They signed the treaty of April 11, 2025\nand left.", "", 0},
		{"prose", "The envoys met on April 17, 2025 in Oslo.", "", 0},
		{"partial", "Published: April 17\n\nThe envoys met.", "", 0},
		{"nothing", "", "", 0},
	} {
		d, conf := Published(c.in)
		got := ""
		if conf > 0 {
			got = d.Format("2006-01-02")
		}
		if got != c.want || conf < c.least {
			t.Errorf("%s: %q %v, want %q", c.label, got, conf, c.want)
		}
	}
}
