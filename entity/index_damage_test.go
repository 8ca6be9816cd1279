package entity

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"os"
	"path/filepath"
	"runtime/metrics"
	"strings"
	"testing"
)

// fewEntities have every kind of record; their index is small enough to be
// damaged at every byte.
var fewEntities = []Entity{testEntities[0], testEntities[1], testEntities[3]}

// TestIndexCutAnywhere cuts an index at every length, as a write that never
// ended would leave it: it is never opened.
func TestIndexCutAnywhere(t *testing.T) {
	data := compiled(t, fewEntities)
	path := filepath.Join(t.TempDir(), "kb")
	for n := range len(data) {
		if _, err := OpenString(data[:n]); !errors.Is(err, ErrIndex) {
			t.Fatalf("the first %d of %d bytes: %v, want %v", n, len(data), err, ErrIndex)
		}
		if n%97 != 0 {
			continue
		}
		if err := os.WriteFile(path, []byte(data[:n]), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(path); !errors.Is(err, ErrIndex) {
			t.Fatalf("a file of the first %d bytes: %v, want %v", n, err, ErrIndex)
		}
	}
	if _, err := OpenString(data + "x"); !errors.Is(err, ErrIndex) {
		t.Errorf("a byte too much: %v", err)
	}
}

// TestIndexFlippedAnywhere flips every bit of an index: a small file is not
// opened, whatever its size the damage is found by Verify, and where nobody
// looks, or the sums were made to fit, no method panics or takes much memory.
func TestIndexFlippedAnywhere(t *testing.T) {
	data := []byte(compiled(t, fewEntities))
	step := 1
	if testing.Short() || raceEnabled {
		step = 13
	}
	path := filepath.Join(t.TempDir(), "kb")
	allocated := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	for bit := 0; bit < 8*len(data); bit += step {
		b := bytes.Clone(data)
		b[bit/8] ^= 1 << (bit % 8)
		kb, err := OpenString(string(b))
		if err == nil {
			err = kb.Verify()
		}
		if !errors.Is(err, ErrIndex) {
			t.Fatalf("bit %d of byte %d: %v, want %v", bit%8, bit/8, err, ErrIndex)
		}
		if bit%997 == 0 {
			if err := os.WriteFile(path, b, 0o600); err != nil {
				t.Fatal(err)
			}
			if _, err := Open(path); !errors.Is(err, ErrIndex) {
				t.Fatalf("a file with bit %d of byte %d flipped: %v", bit%8, bit/8, err)
			}
		}
		if kb, err = openUnchecked(b); err != nil {
			continue
		}
		// What others allocate meanwhile counts too, so once is no proof.
		n := uint64(math.MaxUint64)
		for try := 0; try < 3 && n > 1<<20; try++ {
			metrics.Read(allocated)
			before := allocated[0].Value.Uint64()
			exercise(kb, "Ana Belmonte")
			metrics.Read(allocated)
			n = allocated[0].Value.Uint64() - before
		}
		if n > 1<<20 {
			t.Fatalf("bit %d of byte %d: %d bytes allocated for an index of %d", bit%8, bit/8, n, len(data))
		}
	}
}

// TestIndexHostileNumbers writes the numbers that offsets, counts and lengths
// must not have over every four bytes, with sums that fit.
func TestIndexHostileNumbers(t *testing.T) {
	data := []byte(compiled(t, fewEntities))
	for at := 8; at+4 <= len(data); at++ {
		if (testing.Short() || raceEnabled) && at%7 != 0 {
			continue
		}
		for _, v := range [...]uint32{0, 1, math.MaxInt32, math.MaxUint32, uint32(len(data))} {
			b := bytes.Clone(data)
			binary.LittleEndian.PutUint32(b[at:], v)
			if kb, err := openUnchecked(b); err == nil {
				exercise(kb, "Ana Belmonte")
			} else if !errors.Is(err, ErrIndex) {
				t.Fatalf("%d at %d: %v", v, at, err)
			}
		}
	}
}

// TestLinkDamagedIndex links with an index that is damaged where nobody looked.
func TestLinkDamagedIndex(t *testing.T) {
	data := []byte(compiled(t, fewEntities))
	const text = "Ana Belmonte, the Lioness, met Hugo Belmonte in Xandria. The Xandrian minister said so, and Belmonte left."
	for at := headerSize; at < len(data); at += 5 {
		b := bytes.Clone(data)
		b[at] ^= byte(at*7 | 1)
		kb, err := openUnchecked(b)
		if err != nil {
			continue
		}
		r := NewResolver(NewLinker(kb))
		for _, m := range r.Add("a", text) {
			if text[m.Start:m.End] != m.Text {
				t.Fatalf("byte %d: %+v", at, m)
			}
		}
		r.Entities()
	}
}

// TestIndexFileAfterFailure: an error in the middle of the writing leaves the
// old file, and no temporary one.
func TestIndexFileAfterFailure(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "kb")
	if err := WriteIndexFile(path, all(fewEntities)); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("the source broke")
	err := WriteIndexFile(path, func(yield func(Entity, error) bool) {
		_ = yield(testEntities[0], nil) && yield(Entity{}, broken)
	})
	if !errors.Is(err, broken) {
		t.Errorf("%v, want %v", err, broken)
	}
	if kb, err := Open(path); err != nil || kb.Len() != len(fewEntities) {
		t.Errorf("the old file: %v", err)
	}
	if files, _ := os.ReadDir(folder); len(files) != 1 {
		t.Errorf("left behind: %v", files)
	}
	for _, c := range []struct{ label, path, want string }{
		{"a folder that is not there", filepath.Join(folder, "none", "kb"), "write into the folder " + filepath.Join(folder, "none") + ": "},
		{"a folder in place of the file", folder, "write " + folder + ": is a folder"},
	} {
		err := WriteIndexFile(c.path, all(fewEntities))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.label, err, c.want)
		}
	}
}
