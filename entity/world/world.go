// Package world is the embedded default knowledge base: countries, regions,
// cities, and the people, organisations and events of world affairs as of
// 2025, under the names and spellings that the English press uses.
//
// Its sources are text files in the folder data, one entity a line, each with
// a header that says how to write one; "go generate" compiles them into the
// index that is embedded. IDs are readable and stable: country/UA,
// city/703448 (GeoNames' number), region/crimea, person/vladimir-putin,
// org/nato, event/world-war-ii.
//
// # What it is not
//
// It is no encyclopedia: it holds whom and what the news speaks of, with the
// offices that tell people apart. Load a Wikidata dump with [entity.ReadWikidata]
// for more. An importer who brings a knowledge base of their own does not pay
// for this one.
package world

//go:generate go run ../../internal/gen/world

import (
	_ "embed"
	"sync"

	"github.com/dragoman-go/dragoman/entity"
)

//go:embed world.kb
var index string

var opened struct {
	sync.Once
	kb *entity.KB
}

// KB returns the knowledge base. It is the same at every call; the first one
// checks the index, which takes about a millisecond.
func KB() *entity.KB {
	opened.Do(func() {
		kb, err := entity.OpenString(index)
		if err != nil {
			panic("world: the embedded index: " + err.Error())
		}
		opened.kb = kb
	})
	return opened.kb
}
