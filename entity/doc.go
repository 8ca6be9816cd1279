// Package entity finds names in texts and links each to one entity, whatever
// its spelling, language or script.
//
//   - [Compare] and [ParseName] tell whether two names are one: Zelensky,
//     Zelenskyy and Зеленський, General Kellogg and Keith Kellogg (ret.).
//   - A [KB] is a knowledge base; [KB.Lookup] finds what a name may mean. It is
//     built from entities ([NewKB]), read from files ([ReadJSONL], [ReadCSV],
//     [ReadWikidata], [ReadFtM]) and compiled to one file ([WriteIndex]) that
//     [Open] maps into memory. Package world has a default one.
//   - A [Linker] finds the names in a text and decides between namesakes; what
//     is not in the knowledge base becomes a cluster of its own.
//   - A [Resolver] gathers the mentions of many documents.
//
// All positions are byte offsets, half open. Scores lie between 0 and 1, with
// the decision at 0.5; every score comes with a reason. Nothing is guessed:
// a name that could mean two entities stays open, with both as candidates.
//
// A KB and a Linker never change once built and are safe for concurrent use; a
// Resolver is for one goroutine, and resolvers merge.
package entity
