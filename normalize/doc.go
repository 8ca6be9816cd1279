// Package normalize repairs text that was machine-translated, scraped or
// transcribed, with a reason for every edit and a way back to the source.
//
// [New] builds a [Normalizer] once; [Normalizer.Repair] takes a text and gives
// a [Result]: the repaired text, the edits in byte offsets of the source, the
// places that look damaged but were not touched, and how damaged the whole is.
//
// # Stages
//
//   - Encoding: bytes read as the wrong code page, any number of times over.
//   - Unicode: controls, invisible characters, lookalikes, references.
//   - Phrases: terms rendered word for word ("high fire" for the Spanish alto el
//     fuego, a ceasefire) and words left in another language.
//   - Names: unknown words near a name of the gazetteer ([WithNames]), of the
//     document or of other documents ([WithEvidence]).
//   - Words: misspellings, in the company of their neighbours.
//
// Idioms translated word for word, verbs and negations that were lost and other
// places beyond repair are told as [Suspect], with a reason, in damaged texts.
//
// Encoding and Unicode alone are also a stream, see [Normalizer.Transformer].
//
// # What it will not do
//
// It changes nothing on one piece of evidence. Clean text comes back as the same
// string, good text in other languages is left to Encoding and Unicode, a name
// that nobody knows stays as it is, and of two likely repairs neither is made:
// both are suggested. It does not translate and does not rewrite.
//
// A Normalizer never changes once built and is safe for concurrent use. Nothing
// happens at import. Time and memory grow linearly with the text.
package normalize
