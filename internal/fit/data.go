package main

import (
	"bufio"
	"crypto/sha1"
	"encoding/json"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"sort"
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

// readSets reads pairs_*.jsonl and translit.*.jsonl of a folder.
func readSets(dir string, folds int) ([]set, error) {
	files, err := filepath.Glob(filepath.Join(dir, "pairs_*.jsonl"))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var sets []set
	for _, f := range files {
		s := set{weight: 1, name: strings.TrimPrefix(strings.Split(filepath.Base(f), ".")[0], "pairs_")}
		err := eachLine(f, func(line []byte) error {
			var r struct {
				A, B, Type string
				Match      bool
			}
			if err := json.Unmarshal(line, &r); err != nil {
				return err
			}
			k := kindOf(r.Type)
			// Pairs with one name are one fold, as in the split that is kept back.
			s.pairs = append(s.pairs, pair{
				a: name.Parse(r.A, k), b: name.Parse(r.B, k), same: r.Match,
				fold: int(sha1.Sum([]byte(r.A))[1]) % folds, text: [2]string{r.A, r.B},
			})
			return nil
		})
		if err != nil {
			return nil, err
		}
		sets = append(sets, s)
	}
	files, err = filepath.Glob(filepath.Join(dir, "translit.*"))
	if err != nil || len(files) == 0 {
		return sets, err
	}
	type row struct{ ID, Src, Dst string }
	var rows []row
	err = eachLine(files[0], func(line []byte) error {
		var r row
		if err := json.Unmarshal(line, &r); err != nil {
			return err
		}
		if r.Src != "" && r.Dst != "" {
			rows = append(rows, r)
		}
		return nil
	})
	s := set{name: "translit", weight: 1}
	n := big.NewInt(int64(len(rows)))
	for _, r := range rows {
		sum := sha1.Sum([]byte(r.ID))
		f := int(sum[1]) % folds
		a := name.Parse(r.Src, name.Thing)
		s.pairs = append(s.pairs, pair{a: a, b: name.Parse(r.Dst, name.Thing), same: true, fold: f, text: [2]string{r.Src, r.Dst}})
		j := new(big.Int).Mod(new(big.Int).SetBytes(sum[:]), n).Int64()
		if o := rows[j].Dst; !strings.EqualFold(o, r.Dst) {
			s.pairs = append(s.pairs, pair{a: a, b: name.Parse(o, name.Thing), fold: f, text: [2]string{r.Src, o}})
		}
	}
	return append(sets, s), err
}

func kindOf(t string) name.Kind {
	switch strings.Split(t, "-")[0] {
	case "person":
		return name.Person
	case "org":
		return name.Organization
	case "place":
		return name.Place
	}
	return name.Thing
}

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
