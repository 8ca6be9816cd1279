// Package normalize repairs text that was machine-translated, scraped or
// transcribed, with a reason for every edit and a way back to the source.
package normalize
