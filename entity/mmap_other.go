//go:build !unix

package entity

import "os"

// mapFile reads the file: this platform does not map files.
func mapFile(f *os.File, size int) (string, error) { return readFile(f, size) }
