package name

import (
	_ "embed" // the fitted weights
	"fmt"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightsText string

var fitted struct {
	sync.Once
	weights *Weights
}

// Fitted returns the fitted weights. They are read at the first use, which
// takes well under a millisecond.
func Fitted() *Weights {
	fitted.Do(func() {
		w, err := ReadWeights(weightsText)
		if err != nil {
			panic("name: embedded weights: " + err.Error())
		}
		fitted.weights = w
	})
	return fitted.weights
}

var channelNames = [channels]string{"same", "alphabet", "indic", "hangul", "kana", "hebrew", "arabic", "han"}

// Each calls f for every weight with its name, in the order of weights.txt.
func (w *Weights) Each(f func(name string, v *int32)) {
	for ch := range w.Near {
		for i := range w.Near[ch] {
			f(channelNames[ch]+" near "+nearNames[i], &w.Near[ch][i])
		}
		for i := range w.Drop[ch] {
			f(channelNames[ch]+" drop "+dropNames[i], &w.Drop[ch][i])
		}
		for i := range w.Last[ch] {
			f(channelNames[ch]+" last "+dropNames[i], &w.Last[ch][i])
		}
		for i := range w.Word[ch] {
			f(channelNames[ch]+" word "+wordNames[i], &w.Word[ch][i])
		}
	}
	for m := range w.Name {
		for i := range w.Name[m] {
			f(modelNames[m]+" "+weightNames[i], &w.Name[m][i])
		}
	}
}

// ReadWeights reads weights from lines of a name and a number.
func ReadWeights(text string) (*Weights, error) {
	values := make(map[string]int32)
	for n, l := range strings.Split(text, "\n") {
		if l == "" || l[0] == '#' {
			continue
		}
		i := strings.LastIndexByte(l, ' ')
		if i < 0 {
			return nil, fmt.Errorf("line %d: %q: want a name and a number", n+1, l)
		}
		v, err := strconv.ParseInt(l[i+1:], 10, 32)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
		values[l[:i]] = int32(v)
	}
	w := new(Weights)
	var err error
	w.Each(func(name string, v *int32) {
		x, ok := values[name]
		if !ok && err == nil {
			err = fmt.Errorf("no weight %q", name)
		}
		*v = x
	})
	if err != nil {
		return nil, err
	}
	w.Expand()
	return w, nil
}

// Text returns the weights as ReadWeights reads them.
func (w *Weights) Text() string {
	var b strings.Builder
	w.Each(func(name string, v *int32) { fmt.Fprintf(&b, "%s %d\n", name, *v) })
	return b.String()
}
