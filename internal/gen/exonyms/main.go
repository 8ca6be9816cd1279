// Command exonyms writes the names that other languages have for countries as
// sources of the term base; its -dir is their folder.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/gen"
)

func main() { gen.Main(compile) }

// compile reads places.terms.txt, whose terms get equivalents instead of being
// made again, and returns countries.terms.txt.
func compile(dir fs.FS) (map[string][]byte, error) {
	places, err := fs.ReadFile(dir, "places.terms.txt")
	if err != nil {
		return nil, err
	}
	return map[string][]byte{"countries.terms.txt": countries(string(places))}, nil
}

const header = `# Names of countries in other languages. Made by internal/gen/exonyms from
# golang.org/x/text/language/display, which has them of the Unicode CLDR; licence:
# Unicode-3.0, see NOTICE. Do not edit.
`

// languages are those of which names are taken: written in Latin or Cyrillic letters.
var languages = [...]string{"es", "fr", "pt", "it", "de", "ru", "uk", "pl", "tr", "nl", "ca", "ro", "cs", "sv", "hu", "id", "da", "fi", "sk", "bg"}

// english are the names that news uses where CLDR has another.
var english = map[string]string{
	"TR": "Turkey", "MM": "Myanmar", "CD": "DR Congo", "CI": "Ivory Coast", "CZ": "Czech Republic", "MK": "North Macedonia", "SZ": "Eswatini",
	"BA": "Bosnia and Herzegovina", "PS": "", "VA": "", "CG": "", "US": "United States", "HK": "", "MO": "", "TT": "Trinidad and Tobago", "CV": "Cape Verde",
}

// weak are names that are as well something else in English or in an English text.
var weak = []string{"Georgia", "Jordan", "Chad", "Mali", "Niger", "Oman", "Togo", "Cuba", "Guinea", "Monaco", "Malta", "San Marino", "Samoa", "Panama"}

// articles are the names that stand with "the".
var articles = []string{
	"Netherlands", "United Kingdom", "United States", "United Arab Emirates", "Philippines", "Czech Republic", "Bahamas", "Gambia", "Maldives",
	"Seychelles", "Solomon Islands", "Marshall Islands", "Comoros", "Central African Republic", "Dominican Republic",
}

// countries returns the file for all countries; those that stand in existing get
// further equivalents.
func countries(existing string) []byte {
	var b bytes.Buffer
	b.WriteString(header)
	for _, code := range codes() {
		region := language.MustParseRegion(code)
		name, ok := english[code]
		if !ok {
			name = display.English.Regions().Name(region)
		}
		if name == "" || strings.ContainsAny(name, "&(") {
			continue
		}
		var list []string
		for _, l := range languages {
			n := display.Regions(language.MustParse(l)).Name(region)
			if _, rest, ok := strings.Cut(n, "("); ok && rest != "" || n == "" || strings.ContainsAny(n, "’'.,;=+/") || same(n, name) {
				continue
			}
			list = append(list, l+" "+n)
		}
		if len(list) == 0 {
			continue
		}
		sign, properties := ">", " @ place"
		if strings.Contains(existing, "\n> "+name+" @") || strings.Contains(existing, "\n> "+name+" |") {
			sign, properties = "+", ""
		} else {
			if slices.Contains(articles, name) {
				properties += " the"
			}
			if slices.Contains(weak, name) {
				properties += " careful"
			}
		}
		fmt.Fprintf(&b, "%s %s%s: %s\n", sign, name, properties, strings.Join(list, "; "))
	}
	return b.Bytes()
}

// same reports whether a foreign name is the English one but for a letter, which
// may be a slip or an older spelling, or begins with it.
func same(a, b string) bool {
	x, y := fold.String(a), fold.String(b)
	return levenshtein.ComputeDistance(x, y) <= 1 || strings.HasPrefix(x, y+" ")
}

// codes returns the two-letter codes of all countries.
func codes() (out []string) {
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			code := string([]rune{a, b})
			r, err := language.ParseRegion(code)
			if err == nil && r.IsCountry() && r.Canonicalize() == r && r.ISO3() != "ZZZ" && r.String() == code {
				out = append(out, code)
			}
		}
	}
	return out
}
