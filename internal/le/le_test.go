package le

import (
	"encoding/binary"
	"testing"
)

// FuzzUint compares with encoding/binary.
func FuzzUint(f *testing.F) {
	f.Add([]byte("\x01\x02\x03\x04\x05\x06\x07\x08\xff"), uint8(1))
	f.Fuzz(func(t *testing.T, b []byte, at uint8) {
		i := int(at)
		if i+8 > len(b) {
			return
		}
		s, bo := string(b), binary.LittleEndian
		if Uint16(s, i) != bo.Uint16(b[i:]) || Uint32(s, i) != bo.Uint32(b[i:]) || Uint64(s, i) != bo.Uint64(b[i:]) {
			t.Errorf("%x at %d: %x, %x, %x", b, i, Uint16(s, i), Uint32(s, i), Uint64(s, i))
		}
	})
}
