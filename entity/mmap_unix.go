//go:build unix

package entity

import (
	"os"
	"syscall"
	"unsafe"
)

// mapFile maps a file of the size given for reading. It stays mapped as long
// as the process lives: strings that point into it may be anywhere.
func mapFile(f *os.File, size int) (string, error) {
	b, err := syscall.Mmap(int(f.Fd()), 0, size, syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return readFile(f, size)
	}
	return unsafe.String(&b[0], len(b)), nil
}
