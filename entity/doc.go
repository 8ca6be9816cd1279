// Package entity finds names in texts and links each to one entity, whatever
// its spelling, language or script.
package entity
