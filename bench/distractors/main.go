// Command distractors prints made-up entities as JSON lines, to be added to a
// knowledge base that a linker is measured with:
//
//	go run ./distractors -n 100000 | cat kb.jsonl - > bigger.jsonl
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"github.com/dragoman-go/dragoman/bench/gennames"
)

func main() {
	n := flag.Int("n", 100000, "how many")
	seed := flag.Uint64("seed", 1, "the same seed gives the same names")
	flag.Parse()
	w := bufio.NewWriter(os.Stdout)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for e := range gennames.Entities(*n, *seed) {
		err := enc.Encode(struct {
			ID     string  `json:"id"`
			Type   string  `json:"type"`
			Name   string  `json:"name"`
			Weight float64 `json:"weight"`
		}{e.ID, e.Type.String(), e.Name, e.Weight})
		if err != nil {
			fmt.Fprintln(os.Stderr, "distractors:", err)
			os.Exit(1)
		}
	}
	if err := w.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "distractors:", err)
		os.Exit(1)
	}
}
