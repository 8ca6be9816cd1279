// Package world is the embedded default knowledge base: countries, cities, and
// the people and organisations of world affairs.
package world

import (
	"sync"

	"github.com/dragoman-go/dragoman/entity"
)

var kb = sync.OnceValue(func() *entity.KB {
	k, err := entity.NewKB(nil)
	if err != nil {
		panic("world: " + err.Error())
	}
	return k
})

// KB returns the knowledge base. It is the same at every call.
func KB() *entity.KB { return kb() }
