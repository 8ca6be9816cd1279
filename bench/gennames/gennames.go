// Package gennames makes up names by the million: people, organizations and
// places that look like names of the news and are nobody's on purpose. The
// same seed gives the same names.
package gennames

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"strings"

	"github.com/dragoman-go/dragoman/entity"
)

var given = strings.Fields(`James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan
Joseph Jessica Thomas Karen Charles Sarah Daniel Lisa Matthew Nancy Anthony Sandra Mark Ashley Steven Emily Paul Donna Andrew
Michelle Joshua Carol Kenneth Amanda Kevin Melissa Brian Deborah Jose Maria Juan Carmen Luis Ana Carlos Lucia Pedro Sofia Miguel
Elena Javier Laura Pierre Marie Jean Claire Louis Camille Hans Anna Klaus Ursula Stefan Katrin Giovanni Giulia Marco Chiara Luca
Francesca Ivan Olga Sergei Tatiana Dmitry Natalia Alexei Irina Mykola Oksana Andriy Iryna Bohdan Yulia Petro Halyna Jan Agnieszka
Piotr Katarzyna Tomasz Magdalena Mehmet Ayşe Mustafa Fatma Ahmed Fatima Mohammed Aisha Hassan Layla Omar Zainab Yusuf Maryam Ali
Noor Abdul Samira Reza Leila Wei Fang Jun Li Min Xiu Hiroshi Yuki Takeshi Keiko Kenji Naoko Minho Jiyeon Seojun Minji Raj Priya
Amit Sunita Vijay Anjali Nguyen Linh Duc Thao Kwame Ama Chinedu Ngozi Thabo Lerato Lars Ingrid Erik Astrid Mikko Aino`)

var (
	onsets   = strings.Fields("b br ch d dr f fr g gr h j k kh kl kr l m n p pr r s sh sk st sv t tr v vl w y z zh")
	vowels   = strings.Fields("a a a e e e i i o o u ai au ei ia ou y")
	codas    = append(strings.Fields("l m n n r s t k rd nd rs ng ll tt ck"), "", "", "", "", "")
	surnames = strings.Fields("son sen ov ova ev enko chuk sky ski ska ez es o i a er mann stein berg ley ton well ford man ian yan oğlu ić wicz ides akis")
	towns    = strings.Fields("ton burg grad ville ford field sk ino ovo stadt abad pur shire mouth bridge polis vik stad heim")
	bodies   = strings.Fields("Bank Group Ministry University Institute Council Party Agency Holdings Airlines Foundation Union Committee Court Energy Media")
	fields   = strings.Fields("National Central United Federal General International Regional Northern Southern Royal Free New Democratic")
)

// maker makes names.
type maker struct{ *rand.Rand }

func (m maker) pick(list []string) string { return list[m.IntN(len(list))] }

// often picks the first of a list more often than the last, as people are named.
func (m maker) often(list []string) string {
	return list[min(m.IntN(len(list)), m.IntN(len(list)))]
}

func (m maker) stem(syllables int) string {
	var b strings.Builder
	for range syllables {
		b.WriteString(m.pick(onsets) + m.pick(vowels) + m.pick(codas))
	}
	s := b.String()
	return strings.ToUpper(s[:1]) + s[1:]
}

// Entities yields n entities with a name each, seven in ten people.
func Entities(n int, seed uint64) iter.Seq2[entity.Entity, error] {
	return func(yield func(entity.Entity, error) bool) {
		m := maker{rand.New(rand.NewPCG(seed, 1))}
		families := make([]string, n/6+10)
		for i := range families {
			families[i] = m.stem(1+m.IntN(2)) + m.pick(surnames)
		}
		for i := range n {
			e := entity.Entity{ID: fmt.Sprintf("X%d", i+1), Weight: float64(m.IntN(100)) / 1000}
			switch k := m.IntN(20); {
			case k < 12:
				e.Type, e.Name = entity.Person, m.often(given)+" "+m.often(families)
			case k < 14:
				e.Type, e.Name = entity.Person, m.often(given)+" "+m.pick(given)+" "+m.often(families)
			case k < 16:
				e.Type, e.Name = entity.Organization, m.stem(2)+" "+m.pick(bodies)
			case k < 17:
				e.Type, e.Name = entity.Organization, m.pick(fields)+" "+m.pick(bodies)+" of "+m.stem(2)+m.pick(towns)
			default:
				e.Type, e.Name = entity.Place, m.stem(1+m.IntN(2))+m.pick(towns)
			}
			if !yield(e, nil) {
				return
			}
		}
	}
}
