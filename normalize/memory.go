package normalize

// memory keeps what was found out about words for the documents to come. It has two
// generations: what is not asked for while one fills is forgotten with the other.
// Nothing is forgotten while a document is looked at.
type memory[V any] struct {
	young, old map[string]remembered[V]
}

// remembered is a value with its key.
type remembered[V any] struct {
	key   string
	value V
}

// get returns what is known of a key.
func (m *memory[V]) get(key []byte) (value V, ok bool) {
	r, ok := m.young[string(key)]
	if !ok {
		if r, ok = m.old[string(key)]; ok {
			m.keep(r)
		}
	}
	return r.value, ok
}

// put makes value known.
func (m *memory[V]) put(key []byte, value V) { m.keep(remembered[V]{string(key), value}) }

func (m *memory[V]) keep(r remembered[V]) {
	if m.young == nil {
		m.young = map[string]remembered[V]{}
	}
	m.young[r.key] = r
}

// age begins another generation when there are more than most of the young one.
func (m *memory[V]) age(most int) {
	if len(m.young) > most {
		m.young, m.old = nil, m.young
	}
}
