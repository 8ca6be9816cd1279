package entity

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/dragoman-go/dragoman/internal/name"
)

// appendSkeletons appends one or two keys of a word that its spellings share,
// whatever their script: Zelenskyy, Зеленський and Selenskyj have one. The word
// may be of any case; a key is a hash, and unlike words share one now and then.
func appendSkeletons(dst []uint64, word string) []uint64 {
	return name.AppendSkeletons(dst, strings.ToLower(norm.NFC.String(word)))
}
