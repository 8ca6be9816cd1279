package entity

import (
	"cmp"
	"context"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"iter"
	"math"
	"slices"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/name"
)

// Limits of a knowledge base.
const (
	MaxNameBytes   = 512             // of a name or alias
	MaxAliases     = 10000           // of an entity, demonyms and weak aliases included
	MaxPerAlias    = 1000            // entities that one name leads to; the lightest are left out
	maxForms       = MaxAliases + 16 // names of an entity with the forms that follow from its own
	maxRolesOrRefs = 1000
	maxText        = 1 << 14 // bytes of a description or a reference
)

// IndexOption sets a choice of [WriteIndex].
type IndexOption func(*indexing)

type indexing struct {
	ctx      context.Context
	progress func(entities, names int)
}

// WithContext makes the work stop when ctx is done. The default is not to.
func WithContext(ctx context.Context) IndexOption { return func(o *indexing) { o.ctx = ctx } }

// WithProgress has f called with what has been taken in so far, now and then
// and at the end.
func WithProgress(f func(entities, names int)) IndexOption {
	return func(o *indexing) { o.progress = f }
}

// WriteIndex compiles entities and writes the result to w, for [Open] and
// [OpenString]. The same entities in the same order give the same bytes.
//
// An error of the sequence is returned as it is. It is also an error when an
// entity has no ID or no name, when two have the same ID, when a string is not
// UTF-8, and when an entity is over a limit ([MaxNameBytes], [MaxAliases]).
// Memory is about four times the size of the index.
func WriteIndex(w io.Writer, entities iter.Seq2[Entity, error], options ...IndexOption) error {
	o := indexing{ctx: context.Background(), progress: func(int, int) {}}
	for _, f := range options {
		f(&o)
	}
	x := &indexer{poolRefs: map[string]uint64{}, wordRefs: map[uint64]uint32{}}
	for e, err := range entities {
		if err != nil {
			return err
		}
		if err := x.add(&e); err != nil {
			return err
		}
		if len(x.entities)&0x3FFF == 0 {
			o.progress(len(x.entities), x.names)
			if err := o.ctx.Err(); err != nil {
				return err
			}
		}
	}
	o.progress(len(x.entities), x.names)
	if err := x.compile(o.ctx); err != nil {
		return err
	}
	return x.write(w)
}

// indexer gathers entities in the order in which they come, then compiles.
type indexer struct {
	entities []rawEntity
	raw      []byte // of each entity its record, then its names with a byte before and their length
	names    int
	pool     []byte
	poolRefs map[string]uint64
	forms    nameForms

	phrases  []phraseEntry
	wordRefs map[uint64]uint32
	words    []string
	postings []rawPosting
	nameKeys []tableEntry
	keys     keyMaker

	sections [numSections][]byte
	numNames uint32
	numWords uint32
}

type rawEntity struct {
	record, names, end int // offsets in raw
	idHash             uint64
	weight             uint16
	typ                Type
}

type phraseEntry struct {
	key   uint64
	name  uint32 // or noName: only the start of one
	lower bool
}

type rawPosting struct {
	word  uint32
	value uint32 // name << 2 | last << 1 | first
}

const noName = ^uint32(0)

// add takes in one entity.
func (x *indexer) add(e *Entity) error {
	if err := checkEntity(e); err != nil {
		return fmt.Errorf("entity: %q: %w", clip(e.ID), err)
	}
	r := rawEntity{record: len(x.raw), typ: e.Type, idHash: hashID(e.ID)}
	r.weight = uint16(math.Round(max(0, min(1, e.Weight)) * weightScale))
	x.raw = appendRecord(x.raw, e, x.shared)
	r.names = len(x.raw)
	x.forms.each(e, func(f nameForm) {
		flags := byte(f.kind)
		if f.lower {
			flags |= lowerBit
		}
		if f.article {
			flags |= articleBit
		}
		x.raw = append(x.raw, flags)
		x.raw = appendString(x.raw, f.text)
		x.names++
	})
	r.end = len(x.raw)
	x.entities = append(x.entities, r)
	if len(x.raw) > maxIndexSize || uint64(x.names) >= uint64(entryNone) {
		return fmt.Errorf("entity: index of more than %d bytes or %d names", maxIndexSize, entryNone)
	}
	return nil
}

// checkEntity reports what keeps an entity out of a knowledge base.
func checkEntity(e *Entity) error {
	fail := func(field, format string, args ...any) error {
		return &fieldError{field, fmt.Errorf(format, args...)}
	}
	if e.ID == "" {
		return fail("id", "is empty (name %q)", clip(e.Name))
	}
	if e.Name == "" {
		return fail("name", "is empty")
	}
	if int(e.Type) >= len(typeNames) {
		return fail("type", "is unknown")
	}
	if n := len(e.Aliases) + len(e.Demonyms) + len(e.WeakAliases); n > MaxAliases {
		return fail("aliases", "are %d, at most %d", n, MaxAliases)
	}
	if len(e.Roles) > maxRolesOrRefs || len(e.Refs) > maxRolesOrRefs {
		return fail("roles, refs", "are more than %d", maxRolesOrRefs)
	}
	if math.IsNaN(e.Weight) {
		return fail("weight", "is not a number")
	}
	text := func(field, s string, limit int) error {
		if len(s) > limit {
			return fail(field, "has %d bytes, at most %d", len(s), limit)
		}
		if !utf8.ValidString(s) {
			return fail(field, "is not UTF-8")
		}
		return nil
	}
	err := cmp.Or(text("id", e.ID, MaxNameBytes), text("name", e.Name, MaxNameBytes), text("description", e.Description, maxText), text("country", e.Country, MaxNameBytes))
	for _, list := range [...]struct {
		field string
		names []string
	}{{"aliases", e.Aliases}, {"demonyms", e.Demonyms}, {"weak", e.WeakAliases}} {
		for _, s := range list.names {
			err = cmp.Or(err, text(list.field, s, MaxNameBytes))
		}
	}
	for _, r := range e.Roles {
		err = cmp.Or(err, text("roles", r.Title, MaxNameBytes), text("roles", r.Of, MaxNameBytes))
	}
	for k, v := range e.Refs {
		err = cmp.Or(err, text("refs", k, MaxNameBytes), text("refs", v, maxText))
	}
	return err
}

// clip shortens a string for a message.
func clip(s string) string {
	if len(s) > 60 {
		return s[:60] + "…"
	}
	return s
}

// shared puts a string into the pool and returns where it is, 0 for none.
func (x *indexer) shared(s string) uint64 {
	if s == "" {
		return 0
	}
	ref, ok := x.poolRefs[s]
	if !ok {
		ref = uint64(len(x.pool)) + 1
		x.pool = appendString(x.pool, s)
		x.poolRefs[s] = ref
	}
	return ref
}

// compile lays everything out, weightiest entities first.
func (x *indexer) compile(ctx context.Context) error {
	slices.SortStableFunc(x.entities, func(a, b rawEntity) int { return cmp.Compare(b.weight, a.weight) })
	x.poolRefs = nil
	x.sections[secPool] = x.pool
	s := &x.sections
	ids := make([]tableEntry, 0, len(x.entities))
	s[secEntities] = make([]byte, 0, len(x.raw)/2)
	s[secNames] = make([]byte, 0, len(x.raw)/2)
	for i := range x.entities {
		if i&0x3FFF == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		e := &x.entities[i]
		ids = append(ids, tableEntry{e.idHash, uint32(i)})
		s[secEntityTable] = appendEntityEntry(s[secEntityTable], len(s[secEntities]), x.numNames, e.weight, e.typ)
		s[secEntities] = append(s[secEntities], x.raw[e.record:e.names]...)
		for r := (reader{s: string(x.raw[e.names:e.end])}); r.rest() != ""; {
			flags := r.byte()
			text := r.string()
			s[secNameTable] = binary.LittleEndian.AppendUint32(s[secNameTable], uint32(len(s[secNames])))
			s[secNameTable] = binary.LittleEndian.AppendUint32(s[secNameTable], uint32(i))
			s[secNames] = append(append(s[secNames], flags), text...)
			x.name(x.numNames, text, flags&lowerBit != 0, e.typ)
			x.numNames++
		}
	}
	s[secEntityTable] = appendEntityEntry(s[secEntityTable], len(s[secEntities]), x.numNames, 0, 0)
	s[secNameTable] = binary.LittleEndian.AppendUint32(s[secNameTable], uint32(len(s[secNames])))
	s[secNameTable] = binary.LittleEndian.AppendUint32(s[secNameTable], 0)
	x.raw = nil
	if err := x.checkIDs(ids); err != nil {
		return err
	}
	s[secIDs] = buildTable(ids, narrowSlot, roomFor(len(ids), fullTable, tightTable))
	x.compilePhrases()
	x.compileWords()
	s[secNameKeys], s[secNameLists] = buildLists(x.nameKeys)
	x.nameKeys = nil
	return ctx.Err()
}

func appendEntityEntry(b []byte, offset int, firstName uint32, weight uint16, t Type) []byte {
	b = binary.LittleEndian.AppendUint32(b, uint32(offset))
	b = binary.LittleEndian.AppendUint32(b, firstName)
	b = binary.LittleEndian.AppendUint16(b, weight)
	return append(b, byte(t), 0)
}

// checkIDs looks for an ID that two entities have.
func (x *indexer) checkIDs(ids []tableEntry) error {
	sorted := slices.Clone(ids)
	slices.SortFunc(sorted, func(a, b tableEntry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.value, b.value)) })
	for i := 1; i < len(sorted); i++ {
		if sorted[i].key == sorted[i-1].key {
			return fmt.Errorf("entity: two entities have the ID %q", clip(x.entityID(sorted[i].value)))
		}
	}
	return nil
}

func (x *indexer) entityID(e uint32) string {
	at := binary.LittleEndian.Uint32(x.sections[secEntityTable][e*12:])
	rec := x.sections[secEntities][at:]
	r := reader{s: string(rec[:min(len(rec), MaxNameBytes+4)])}
	return r.string()
}

// name makes the keys of name n.
func (x *indexer) name(n uint32, text string, lower bool, t Type) {
	f := &x.forms
	f.split(text)
	words := f.words
	key, article := nameKey(words)
	if article {
		words = words[1:]
	}
	if len(words) == 0 {
		return
	}
	x.phrases = append(x.phrases, phraseEntry{key, n, lower})
	prefix := keySeed
	for i, w := range words {
		if i < len(words)-1 {
			prefix = addKey(prefix, w.hash)
			x.phrases = append(x.phrases, phraseEntry{prefix, noName, lower})
		}
		if w.flags&wordMark != 0 {
			continue
		}
		value := n << 2
		if i == 0 {
			value |= 1
		}
		if i == len(words)-1 {
			value |= 2
		}
		x.postings = append(x.postings, rawPosting{x.word(text, w), value})
	}
	for _, key := range x.keys.ofName(name.Parse(text, kindOf(t)), uint64(kindOf(t))) {
		x.nameKeys = append(x.nameKeys, tableEntry{key, n})
	}
}

// word returns the number of a word, in the order of their coming.
func (x *indexer) word(text string, w nameWord) uint32 {
	ref, ok := x.wordRefs[w.hash]
	if !ok {
		ref = uint32(len(x.words))
		x.wordRefs[w.hash] = ref
		x.words = append(x.words, foldedWord(text, w))
	}
	return ref
}

// foldedWord is the text that the hash of a word is of.
func foldedWord(text string, w nameWord) string {
	if w.hash == hashAnd {
		return "and"
	}
	b := fold.Append(nil, text[w.start:w.stem])
	if w.flags&(wordDotted|wordInitial) != 0 {
		b = slices.DeleteFunc(b, func(c byte) bool { return c == '.' || c == ' ' })
	}
	return string(b)
}

// compilePhrases gathers the names of each key.
func (x *indexer) compilePhrases() {
	slices.SortFunc(x.phrases, func(a, b phraseEntry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.name, b.name)) })
	var entries []tableEntry
	var names []uint32
	for i := 0; i < len(x.phrases); {
		key, e := x.phrases[i].key, entry(0)
		names = names[:0]
		for ; i < len(x.phrases) && x.phrases[i].key == key; i++ {
			p := &x.phrases[i]
			if p.lower {
				e |= entryLower
			}
			if p.name == noName {
				e |= entryMore
			} else if len(names) < MaxPerAlias && (len(names) == 0 || names[len(names)-1] != p.name) {
				names = append(names, p.name)
			}
		}
		switch len(names) {
		case 0:
			e |= entryNone
		case 1:
			e |= entry(names[0])
		default:
			e |= entryList | entry(len(x.sections[secLists]))
			x.sections[secLists] = appendList(x.sections[secLists], names)
		}
		entries = append(entries, tableEntry{key, uint32(e)})
	}
	x.phrases = nil
	x.sections[secPhrases] = buildTable(entries, wideSlot, roomFor(len(entries), fullTable, closeTable))
}

// compileWords lays out the words and their names. Words are numbered in the
// order of their coming, and so by the weight of the first entity that has them.
func (x *indexer) compileWords() {
	// The postings come in the order of names; a counting sort keeps it.
	starts := make([]uint32, len(x.words)+1)
	for _, p := range x.postings {
		starts[p.word+1]++
	}
	for i := 1; i < len(starts); i++ {
		starts[i] += starts[i-1]
	}
	values := make([]uint32, len(x.postings))
	at := slices.Clone(starts)
	for _, p := range x.postings {
		values[at[p.word]] = p.value
		at[p.word]++
	}
	x.postings = nil
	s := &x.sections
	x.numWords = uint32(len(x.words))
	entries := make([]tableEntry, 0, len(x.words))
	var skeletons []tableEntry
	for w, text := range x.words {
		entries = append(entries, tableEntry{fold.Hash(text), uint32(w)})
		s[secWordTable] = binary.LittleEndian.AppendUint32(s[secWordTable], uint32(len(s[secWordRecords])))
		code := x.keys.code(text)
		s[secCodes] = binary.LittleEndian.AppendUint64(s[secCodes], packCode(code))
		for _, key := range x.keys.ofCode(code) {
			skeletons = append(skeletons, tableEntry{key, uint32(w)})
		}
		b := appendString(s[secWordRecords], text)
		list := values[starts[w]:starts[w+1]]
		count := 0
		for j := range list {
			if j == 0 || list[j]>>2 != list[j-1]>>2 {
				count++
			}
		}
		b = appendUvarint(b, uint64(count))
		last := uint32(0)
		for j := 0; j < len(list); {
			n, flags := list[j]>>2, uint32(0)
			for ; j < len(list) && list[j]>>2 == n; j++ {
				flags |= list[j] & 3 // a word may stand twice in a name
			}
			b = appendUvarint(b, uint64(n-last)<<2|uint64(flags))
			last = n
		}
		s[secWordRecords] = b
	}
	s[secWordTable] = binary.LittleEndian.AppendUint32(s[secWordTable], uint32(len(s[secWordRecords])))
	// Most words of a text are in no name, and every slip of one is probed for.
	s[secWords] = buildTable(entries, wideSlot, roomFor(len(entries), roomyTable, fullTable))
	s[secSkeletons], s[secSkeletonLists] = buildLists(skeletons)
	x.wordRefs, x.words = nil, nil
}

// write writes the header and the sections.
func (x *indexer) write(w io.Writer) error {
	header := make([]byte, 0, headerSize)
	header = append(header, indexMagic...)
	size := uint64(headerSize)
	for _, s := range x.sections {
		size += uint64(len(s))
		if len(s) > maxIndexSize {
			return fmt.Errorf("entity: index with a section of more than %d bytes", maxIndexSize)
		}
	}
	header = binary.LittleEndian.AppendUint64(header, size)
	for _, n := range [...]int{len(x.entities), int(x.numNames), int(x.numWords), 0} {
		header = binary.LittleEndian.AppendUint32(header, uint32(n))
	}
	off := uint64(headerSize)
	for _, s := range x.sections {
		header = binary.LittleEndian.AppendUint64(header, off)
		header = binary.LittleEndian.AppendUint64(header, uint64(len(s)))
		header = binary.LittleEndian.AppendUint32(header, crc32.Checksum(s, castagnoli()))
		header = binary.LittleEndian.AppendUint32(header, 0)
		off += uint64(len(s))
	}
	sealHeader(header)
	if _, err := w.Write(header); err != nil {
		return err
	}
	for _, s := range x.sections {
		if _, err := w.Write(s); err != nil {
			return err
		}
	}
	return nil
}

// sealHeader sets the sum of the header that b begins with.
func sealHeader(b []byte) {
	binary.LittleEndian.PutUint32(b[checkOffset:], 0)
	binary.LittleEndian.PutUint32(b[checkOffset:], crc32.Checksum(b[:headerSize], castagnoli()))
}
