package name

// Part tells how well all words of a, which tell names apart, are found in b, a
// longer name: above 0 to 1, or 0 when one of them is not. It orders what is
// too far for Score: of all names with a word, the shortest first.
func (w *Weights) Part(a, b *Name) float64 {
	x := alignment{a: a, b: b}
	if a.names == 0 || a.names >= b.names {
		return 0
	}
	m := modelOf(a.kind)
	w.align(&x, m)
	if x.usedA != 1<<x.na-1 {
		return 0
	}
	sum := int32(0)
	for _, p := range x.pairs[:x.n] {
		if p.evidence <= 0 {
			return 0
		}
		sum += p.evidence
	}
	found := float64(sum) / float64(int32(x.n)*max(1, w.Name[m][nameCap]))
	return 0.7*min(1, found) + 0.3*float64(x.na)/float64(x.nb)
}
