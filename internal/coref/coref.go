// Package coref says how likely two words of different texts tell one event, by
// the words alone: what they are, what stands around them, and what their
// documents are about. It knows no names, places or dates; the timeline adds
// those.
package coref
