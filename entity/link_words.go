package entity

import (
	_ "embed" // the table of words
)

//go:generate go run ../internal/gen/linker

// wordClass says what a word is to a linker; the sources in data/linker say
// what each class is for.
type wordClass uint32

const (
	classGiven wordClass = 1 << iota
	classTitle
	classOffice
	classSay
	classDoes
	classIn
	classOrg
	classOrgOf
	classPlace
	classPlaceOf
	classEvent
	classParticle
	classCalendar
	classLegal
	classTie
	classPlain
	classInstitution
	classAdministrative
	classDirection
	classNational
	classPartner
	classBusiness
	classContest
	classPartisan
	classRegnal
	classDeterminer
	classDescent
	classCalling
	classDelegate
	classPlayer
	classGame
	classDealing
)

//go:embed link_words.bin
var linkWordTable string

// classesOf returns the classes of the word with the hash, which is fold.Hash
// of it. See internal/gen/linker for the layout.
func classesOf(hash uint64) wordClass {
	slots := len(linkWordTable) / 8
	for i := int(hash>>32) & (slots - 1); ; i = (i + 1) & (slots - 1) {
		s := linkWordTable[i*8:][:8]
		c := wordClass(s[4]) | wordClass(s[5])<<8 | wordClass(s[6])<<16 | wordClass(s[7])<<24
		if c == 0 || uint32(s[0])|uint32(s[1])<<8|uint32(s[2])<<16|uint32(s[3])<<24 == uint32(hash) {
			return c
		}
	}
}
