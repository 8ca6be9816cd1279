package entity

import (
	"errors"
	"fmt"
	"hash/crc32"
	"maps"
	"math"
	"slices"
	"time"

	"github.com/dragoman-go/dragoman/internal/le"
)

// IndexMagic is what the bytes of every compiled knowledge base begin with, of
// whatever version of the layout.
const IndexMagic = "dragkb"

// An index is a knowledge base compiled to bytes that are used as they lie. It
// begins with a header:
//
//	magic    8 bytes  IndexMagic and the version of the layout, 16 bits
//	size     u64      of the whole in bytes
//	counts   3 × u32  entities, names, words
//	check    u32      CRC-32C of the header, this field as zero
//	sections numSections × {offset u64, length u64, CRC-32C u32, zero u32}
//
// All numbers are little-endian. Entities are numbered from the weightiest to
// the lightest, names in the order of their entities with the canonical one
// first, words in the order in which names have them. So a list of any of them in
// rising order has the likeliest first, and may be cut anywhere.
const (
	indexMagic   = IndexMagic + "\x02\x00"
	numSections  = 16
	headerSize   = 8 + 8 + 3*4 + 4 + numSections*24
	checkOffset  = 8 + 8 + 3*4
	maxIndexSize = math.MaxInt32 - 1<<20 // of one blob: offsets are 32 bits and fit an int everywhere
)

// The sections.
const (
	secEntityTable   = iota // per entity {offset u32, first name u32, weight × 10000 u16, type u8, 0}, and one more as the end
	secEntities             // records, see record
	secNameTable            // per name {offset u32, entity u32}, and one more as the end
	secNames                // per name a byte of kind and flags, then its text
	secPool                 // strings that many records share, each with its length before it
	secIDs                  // narrow table: hash of an ID -> entity
	secPhrases              // wide table: key of the first words of a name -> entry
	secLists                // lists of names, see entry: a count and steps
	secWords                // wide table: hash of a folded word -> word
	secWordTable            // per word {offset u32}, and one more as the end
	secCodes                // per word what it sounds like, u64, see packCode
	secWordRecords          // per word its folded text and the names that have it
	secSkeletons            // narrow table: key of a word's sound, see keyMaker -> words
	secSkeletonLists        // the words of each key
	secNameKeys             // narrow table: key of the sound of all words of a name -> names
	secNameLists            // the names of each key
)

// ErrIndex is wrapped by every error about bytes that are not an index, are of
// another version, or damaged.
var ErrIndex = errors.New("entity: not a usable index")

func indexError(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrIndex, fmt.Sprintf(format, args...))
}

// castagnoli returns the table of the checksums, which hash/crc32 makes once.
func castagnoli() *crc32.Table { return crc32.MakeTable(crc32.Castagnoli) }

// index is a view of the bytes. Whatever they hold, no method panics or
// allocates more than their length allows: numbers are checked where they are
// used, and what is out of bounds is read as absent.
type index struct {
	data                   string
	numEntities            uint32
	numNames               uint32
	numWords               uint32
	entityTable, entities  string
	nameTable, names       string
	pool, lists, codes     string
	wordTable, wordRecords string
	ids, phrases, words    table
	skeletons, nameKeys    lists
	sections               [numSections]string
	sums                   [numSections]uint32
}

// openIndex checks the header and the bounds of the sections, not their sums.
func openIndex(data string) (*index, error) {
	if len(data) < headerSize || data[:6] != indexMagic[:6] {
		return nil, indexError("no index header")
	}
	if data[6:8] != indexMagic[6:8] {
		return nil, indexError("layout version %d, this library reads %d: build it again", data[6], indexMagic[6])
	}
	header := []byte(data[:headerSize])
	copy(header[checkOffset:], "\x00\x00\x00\x00")
	if crc32.Checksum(header, castagnoli()) != le.Uint32(data, checkOffset) {
		return nil, indexError("the header is damaged")
	}
	if size := le.Uint64(data, 8); size != uint64(len(data)) {
		return nil, indexError("%d bytes long, should be %d", len(data), size)
	}
	x := &index{data: data, numEntities: le.Uint32(data, 16), numNames: le.Uint32(data, 20), numWords: le.Uint32(data, 24)}
	for i := range x.sections {
		at := checkOffset + 4 + i*24
		off, n := le.Uint64(data, at), le.Uint64(data, at+8)
		if off > uint64(len(data)) || n > uint64(len(data))-off {
			return nil, indexError("section %d is out of bounds", i)
		}
		x.sections[i] = data[off : off+n]
		x.sums[i] = le.Uint32(data, at+16)
	}
	s := &x.sections
	for _, c := range [...]struct {
		section int
		count   uint32
		size    uint64
	}{{secEntityTable, x.numEntities, 12}, {secNameTable, x.numNames, 8}, {secWordTable, x.numWords, 4}} {
		if uint64(len(s[c.section])) != (uint64(c.count)+1)*c.size {
			return nil, indexError("section %d has the wrong length", c.section)
		}
	}
	x.entityTable, x.entities = s[secEntityTable], s[secEntities]
	x.nameTable, x.names = s[secNameTable], s[secNames]
	x.wordTable, x.wordRecords = s[secWordTable], s[secWordRecords]
	if uint64(len(s[secCodes])) != uint64(x.numWords)*8 {
		return nil, indexError("section %d has the wrong length", secCodes)
	}
	x.pool, x.lists, x.codes = s[secPool], s[secLists], s[secCodes]
	x.skeletons.lists, x.nameKeys.lists = s[secSkeletonLists], s[secNameLists]
	for _, c := range [...]struct {
		t       *table
		section int
		stride  int
	}{
		{&x.ids, secIDs, narrowSlot},
		{&x.phrases, secPhrases, wideSlot},
		{&x.words, secWords, wideSlot},
		{&x.skeletons.table, secSkeletons, narrowSlot},
		{&x.nameKeys.table, secNameKeys, narrowSlot},
	} {
		var ok bool
		if *c.t, ok = openTable(s[c.section], c.stride); !ok {
			return nil, indexError("section %d has the wrong length", c.section)
		}
	}
	return x, nil
}

// verify compares every section with its sum.
func (x *index) verify() error {
	buf := make([]byte, 1<<16)
	for i, s := range x.sections {
		sum := uint32(0)
		for s != "" {
			n := copy(buf, s)
			sum = crc32.Update(sum, castagnoli(), buf[:n])
			s = s[n:]
		}
		if sum != x.sums[i] {
			return indexError("section %d is damaged", i)
		}
	}
	return nil
}

// reader reads a record from front to back. Past the end, everything is zero
// and bad is set. It counts what it read, and leaves s alone: to cut a string short
// is to write a pointer, which the garbage collector wants to know of.
type reader struct {
	s   string
	at  int // how much of s was read
	bad bool
}

// rest returns what was not read.
func (r *reader) rest() string { return r.s[r.at:] }

// fail notes that something is not there, and skips what is left.
func (r *reader) fail() { r.bad, r.at = true, len(r.s) }

func (r *reader) byte() byte {
	if r.at >= len(r.s) {
		r.bad = true
		return 0
	}
	b := r.s[r.at]
	r.at++
	return b
}

func (r *reader) uvarint() uint64 {
	if r.at < len(r.s) && r.s[r.at] < 0x80 { // most numbers are small
		r.at++
		return uint64(r.s[r.at-1])
	}
	return r.longUvarint()
}

func (r *reader) longUvarint() uint64 {
	var v uint64
	for shift := 0; shift < 64; shift += 7 {
		b := r.byte()
		v |= uint64(b&0x7F) << shift
		if b < 0x80 {
			return v
		}
	}
	r.fail()
	return 0
}

func (r *reader) varint() int64 {
	u := r.uvarint()
	return int64(u>>1) ^ -int64(u&1)
}

func (r *reader) string() string {
	n := r.uvarint()
	rest := r.rest()
	if n > uint64(len(rest)) {
		r.fail()
		return ""
	}
	r.at += int(n)
	return rest[:n]
}

// count reads how many things follow, each of at least one byte.
func (r *reader) count() int {
	n := r.uvarint()
	if n > uint64(len(r.rest())) {
		r.fail()
		return 0
	}
	return int(n)
}

// span returns blob[offsets[i]:offsets[i+1]] of a table of entries of size
// bytes that begin with an offset; "" when it is out of bounds.
func span(tab, blob string, size int, i uint32) string {
	at := int(i) * size
	lo, hi := le.Uint32(tab, at), le.Uint32(tab, at+size)
	if lo > hi || uint64(hi) > uint64(len(blob)) {
		return ""
	}
	return blob[lo:hi]
}

// shared returns the string at an offset of the pool, 1 being its first byte;
// "" for 0.
func (x *index) shared(ref uint64) string {
	if ref == 0 || ref > uint64(len(x.pool)) {
		return ""
	}
	r := reader{s: x.pool[ref-1:]}
	return r.string()
}

// record is what is stored of an entity apart from its names.
type record struct {
	id, description, country string
	roles, refs              reader // at their count
	x                        *index
}

func (x *index) record(e uint32) record {
	rec := record{x: x}
	if e >= x.numEntities {
		return rec
	}
	r := reader{s: span(x.entityTable, x.entities, 12, e)}
	rec.id = r.string()
	rec.description = x.shared(r.uvarint())
	rec.country = x.shared(r.uvarint())
	rec.roles.s = r.string()
	rec.refs.s = r.rest()
	return rec
}

// id returns the ID of an entity, "" when there is none of that number.
func (x *index) id(e uint32) string {
	if e >= x.numEntities {
		return ""
	}
	r := reader{s: span(x.entityTable, x.entities, 12, e)}
	return r.string()
}

// country returns the country of an entity, as record does.
func (x *index) country(e uint32) string {
	if e >= x.numEntities {
		return ""
	}
	r := reader{s: span(x.entityTable, x.entities, 12, e)}
	_ = r.string()
	r.uvarint()
	return x.shared(r.uvarint())
}

// nextRole reads one role; false at the end. Titles are at most twice decoded
// strings of the pool, so nothing is allocated.
func (rec *record) nextRole() (Role, bool) {
	r := &rec.roles
	if r.rest() == "" {
		return Role{}, false
	}
	title, of := r.uvarint(), r.uvarint()
	flags := r.byte()
	role := Role{Title: rec.x.shared(title), Of: rec.x.shared(of)}
	if flags&1 != 0 {
		role.From = time.Unix(r.varint(), 0).UTC()
	}
	if flags&2 != 0 {
		role.To = time.Unix(r.varint(), 0).UTC()
	}
	return role, !r.bad
}

// nextRef reads one reference; false at the end.
func (rec *record) nextRef() (key, value string, ok bool) {
	r := &rec.refs
	if r.rest() == "" {
		return "", "", false
	}
	k := r.uvarint()
	v := r.string()
	return rec.x.shared(k), v, !r.bad
}

// appendRecord is the inverse of record.
func appendRecord(b []byte, e *Entity, shared func(string) uint64) []byte {
	b = appendString(b, e.ID)
	b = appendUvarint(b, shared(e.Description))
	b = appendUvarint(b, shared(e.Country))
	var roles []byte
	for _, r := range e.Roles {
		roles = appendUvarint(roles, shared(r.Title))
		roles = appendUvarint(roles, shared(r.Of))
		var flags byte
		if !r.From.IsZero() {
			flags |= 1
		}
		if !r.To.IsZero() {
			flags |= 2
		}
		roles = append(roles, flags)
		if flags&1 != 0 {
			roles = appendVarint(roles, r.From.Unix())
		}
		if flags&2 != 0 {
			roles = appendVarint(roles, r.To.Unix())
		}
	}
	b = appendUvarint(b, uint64(len(roles)))
	b = append(b, roles...)
	for _, k := range slices.Sorted(maps.Keys(e.Refs)) {
		b = appendUvarint(b, shared(k))
		b = appendString(b, e.Refs[k])
	}
	return b
}

func appendUvarint(b []byte, v uint64) []byte {
	for v >= 0x80 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}

func appendVarint(b []byte, v int64) []byte { return appendUvarint(b, uint64(v)<<1^uint64(v>>63)) }

func appendString(b []byte, s string) []byte {
	return append(appendUvarint(b, uint64(len(s))), s...)
}
