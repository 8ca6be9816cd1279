package main

import (
	"bufio"
	"crypto/sha1"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"

	"github.com/dragoman-go/dragoman/internal/name"
)

// A pair of names with the answer.
type pair struct {
	a, b  *name.Name
	same  bool
	fold  int // which part of the set it is in, for cross-validation
	text  [2]string
	score float64
}

// A set of pairs that is measured on its own.
type set struct {
	name   string
	weight float64 // how much it counts in the loss
	pairs  []pair
}

// readSets reads pairs_*.jsonl and translit.*.jsonl of a folder. Pairs with one
// name in common are in one fold.
func readSets(dir string, folds int) ([]set, error) {
	files, err := filepath.Glob(filepath.Join(dir, "pairs_*.jsonl"))
	if err != nil {
		return nil, err
	}
	var sets []set
	for _, f := range files {
		s, err := readPairs(f, folds)
		if err != nil {
			return nil, err
		}
		sets = append(sets, s)
	}
	if files, err = filepath.Glob(filepath.Join(dir, "translit.*.jsonl")); err != nil {
		return nil, err
	}
	if len(files) > 0 {
		s, err := readTranslit(files[0], folds)
		if err != nil {
			return nil, err
		}
		sets = append(sets, s)
	}
	if len(sets) == 0 {
		return nil, fmt.Errorf("no pairs_*.jsonl and no translit.*.jsonl in folder %q", dir)
	}
	return sets, nil
}

// readPairs reads a set of pairs with their answers.
func readPairs(file string, folds int) (set, error) {
	base, _, _ := strings.Cut(filepath.Base(file), ".")
	s := set{name: strings.TrimPrefix(base, "pairs_"), weight: 1}
	err := eachLine(file, func(line []byte) error {
		var r struct {
			A, B, Type string
			Match      bool
		}
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		k := kindOf(r.Type)
		s.pairs = append(s.pairs, pair{
			a: name.Parse(r.A, k), b: name.Parse(r.B, k), same: r.Match,
			fold: foldOf(r.A, folds), text: [2]string{r.A, r.B},
		})
		return nil
	})
	return s, err
}

// readTranslit reads pairs of spellings of one name. The first of each is also
// paired with the second of another, which the hash of its id chooses.
func readTranslit(file string, folds int) (set, error) {
	s := set{name: "translit", weight: 1}
	type row struct{ ID, Src, Dst string }
	var rows []row
	err := eachLine(file, func(line []byte) error {
		var r row
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		if r.Src != "" && r.Dst != "" {
			rows = append(rows, r)
		}
		return nil
	})
	n := big.NewInt(int64(len(rows)))
	for _, r := range rows {
		sum := sha1.Sum([]byte(r.ID))
		fold := foldOf(r.ID, folds)
		a := name.Parse(r.Src, name.Thing)
		s.pairs = append(s.pairs, pair{a: a, b: name.Parse(r.Dst, name.Thing), same: true, fold: fold, text: [2]string{r.Src, r.Dst}})
		j := new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), n).Int64()
		if o := rows[j].Dst; !strings.EqualFold(o, r.Dst) {
			s.pairs = append(s.pairs, pair{a: a, b: name.Parse(o, name.Thing), fold: fold, text: [2]string{r.Src, o}})
		}
	}
	return s, err
}

// foldOf returns which part of its set a pair is in, by a key of it.
func foldOf(key string, folds int) int { return int(sha1.Sum([]byte(key))[1]) % folds }

// kindOf returns the kind of a type, which may have more behind a hyphen.
func kindOf(t string) name.Kind {
	kind, _, _ := strings.Cut(t, "-")
	switch kind {
	case "person":
		return name.Person
	case "org":
		return name.Organization
	case "place":
		return name.Place
	}
	return name.Thing
}

// eachLine calls f for each line of a file that is not empty.
func eachLine(file string, f func([]byte) error) error {
	r, err := os.Open(file)
	if err != nil {
		return err
	}
	defer r.Close()
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<24)
	for n := 1; s.Scan(); n++ {
		if len(s.Bytes()) == 0 {
			continue
		}
		if err := f(s.Bytes()); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return s.Err()
}
