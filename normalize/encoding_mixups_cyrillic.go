package normalize

import "strings"

// Russian and the like in windows-1251 that was read as koi8-r, or the other way round:
// capitals stand for small letters then, so that a line looks like one in capitals.

// Conditions of a repair.
const (
	cyrillicLetters = 12 // letters
	cyrillicCommon  = 55 // percent of them that are common ones, and half as many again as in what stands there,
	cyrillicCost    = 4  // where the case of letters costs so much
	cyrillicMany    = 20 // or there are so many; or else
	cyrillicLeast   = 2  // frequent words of two letters or more, and as many common letters
)

// cyrillicSample is how many bytes of a line tell that it looks like capitals.
const cyrillicSample = 64

// cyrillicWords are the most frequent words of Russian, Ukrainian, Belarusian, Bulgarian,
// Serbian and Macedonian, of two letters or more.
const cyrillicWords = " не на что по как это для от из за то же но он она они его ее её их все всё так был была были было быть или если до при через " +
	"этот этого этой этом том тем кто где когда чтобы также может можно только уже ещё еще есть нет мы вы под над без после перед между об со во ко " +
	"та що це він вона вони від про але його або якщо був була було бути тільки вже ще є й із зі цього цей які який яка коли щоб також може при між " +
	"се да са че това като към със този тази те му го ще беше има или само след още до през които който бъде " +
	"је су као би ће или код он она али само који која које што нису може бити због након према " +
	"ги што со од кој која кои беше биде ако кога треба гэта які яна яны калі ён быў была каб "

// swapped decides whether a line is in one of windows-1251 and koi8-r and was read as
// the other.
func (m *mixups) swapped(line string) (is mixup, ok bool) {
	if m.take(line); m.as.strange < m.as.letters || m.as.letters < cyrillicLetters {
		return is, false
	}
	for _, is := range [...]mixup{{encWindows1251, encKOI8R}, {encKOI8R, encWindows1251}} {
		if !m.encodable(is.read) {
			continue
		}
		m.decode(is.read, is.meant)
		b := mixupRate(m.other)
		if b.strange != b.letters || b.langs == 0 || b.cost > b.letters/16 {
			continue
		}
		common, plain := commonCount(m.other), commonCount(m.plain)
		if (m.as.cost >= cyrillicCost || b.letters >= cyrillicMany) && 2*common >= 3*plain && 100*common >= cyrillicCommon*b.letters ||
			common >= plain && m.cyrillicWords() >= cyrillicLeast {
			return is, true
		}
	}
	return is, false
}

// swappedCapitals is swapped for lines that look like capitals.
func (m *mixups) swappedCapitals(line string) (is mixup, ok bool) {
	if !inCapitals(line[:min(len(line), cyrillicSample)]) {
		return is, false
	}
	return m.swapped(line)
}

// inCapitals reports whether most letters of a line are Cyrillic capitals beside others.
func inCapitals(line string) bool {
	pairs, letters := 0, 0
	before := false // the last letter is a capital
	for i := 0; i+1 < len(line); {
		if line[i] < 0x80 {
			i, before = i+1, false
			continue
		}
		r, size := decodeRune(line, i)
		capital := r >= 'А' && r <= 'Я'
		if capital && before {
			pairs++
		}
		before = capital
		letters++
		i += size
	}
	return 2*pairs > letters
}

// cyrillicWords counts the different words in small letters of m.other that are frequent.
func (m *mixups) cyrillicWords() (n int) {
	var b strings.Builder
	var seen uint64 // by their place in the list
	for i := 0; i <= len(m.other); i++ {
		if i < len(m.other) && isEncLetter(m.other[i].class) {
			b.WriteRune(m.other[i].r)
			continue
		}
		if b.Len() > 2 {
			if k := strings.Index(cyrillicWords, " "+b.String()+" "); k >= 0 && seen>>(k%64)&1 == 0 {
				seen |= 1 << (k % 64)
				n++
			}
		}
		b.Reset()
	}
	return n
}
