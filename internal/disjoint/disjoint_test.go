package disjoint

import "testing"

func TestSets(t *testing.T) {
	s := New(6)
	s.Put(4, 2)
	s.Put(5, 4)
	s.Put(1, 3)
	s.Put(2, 5) // one set already
	for i, want := range []int{0, 3, 2, 3, 2, 2} {
		if got := s.Of(i); got != want {
			t.Errorf("Of(%d) = %d, want %d", i, got, want)
		}
	}
}
