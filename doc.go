// Package dragoman reads news articles that were machine-translated, scraped
// or transcribed, and gives back one story: the repaired texts, everyone and
// everything named in them under one name each, and what happened in order.
// Everything a [Story] says leads back to bytes of the original articles.
//
// The three steps are packages of their own and can be used alone:
//
//   - normalize repairs a text and explains every edit;
//   - entity links names, in any spelling and script, to one entity each;
//   - timeline finds times and events and puts those of many documents in order.
//
// [New] builds a [Reader] once; [Reader.Read] takes a batch of documents about
// the same matter. The clean documents of a batch are evidence for repairing
// the damaged ones. A Reader never changes and is safe for concurrent use.
//
// It does not translate, does not summarise, and reaches no network. It never
// reads the clock: relative times are resolved against each document's date of
// publication.
package dragoman
