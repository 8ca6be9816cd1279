package main

import (
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/normalize"
)

// flagOnce is a flag that many goroutines may set.
type flagOnce struct{ v atomic.Bool }

func (f *flagOnce) set()      { f.v.Store(true) }
func (f *flagOnce) get() bool { return f.v.Load() }

// normalizerOnce builds a normalizer with the embedded names when it is first asked for.
type normalizerOnce struct {
	once sync.Once
	n    *normalize.Normalizer
	err  error
}

func (o *normalizerOnce) get() (*normalize.Normalizer, error) {
	o.once.Do(func() { o.n, o.err = normalize.New(normalize.WithNames(world.KB()), eastAsian()) })
	return o.n, o.err
}

// badField is the error of a field with a value that is none of those allowed.
func badField(field, got, want string) error {
	return fmt.Errorf("field %q is %q; want %s", field, got, want)
}
