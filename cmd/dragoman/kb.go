package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"github.com/dragoman-go/dragoman/entity"
)

// loadKB reads a knowledge base of JSON lines.
func loadKB(file string) (*entity.KB, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var es []entity.Entity
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		var d struct {
			ID, Name string
			Type     entity.Type
			Aliases  []string
		}
		if err := json.Unmarshal(s.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, n, err)
		}
		es = append(es, entity.Entity{ID: d.ID, Name: d.Name, Type: d.Type, Aliases: d.Aliases})
	}
	if err := s.Err(); err != nil {
		return nil, err
	}
	return entity.NewKB(es)
}

func runKB(e *env, args []string) error {
	return fmt.Errorf("kb build: not built yet")
}
