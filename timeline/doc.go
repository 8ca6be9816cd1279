// Package timeline reads times and events out of texts and puts the events of
// many documents into one order.
//
// [Tag] finds the time expressions of a text and resolves them against its date
// of publication as an editor would: the tense decides which Thursday is meant,
// "the following week" counts from the date last spoken of, and 31 February is
// found but has no value. Values are TIMEX3, intervals half open, and EDTF.
// [Published] finds the date of publication itself.
//
// A [Builder] takes documents with their linked names and gives a [Timeline]:
// what is told of the same event by several documents is one event with several
// pieces of evidence; an event dated through another ("two days after the
// visit") gets its date from there; contradictions are reported as conflicts.
// Builders merge, so that a corpus can be split over machines.
//
// No clock and no time zone of the machine is ever read. An event never gets
// more precision than the text supports. The text is English prose.
package timeline
