// Command geonames makes entity/world/data/cities.tsv and admin1.tsv out of
// GeoNames' tables (CC BY 4.0). It is run by hand when a newer dump is taken;
// the tables it writes are checked in, so go generate needs no network.
//
//	go run ./internal/gen/geonames -cities cities500.txt -admin1 admin1.json -out entity/world/data
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"

	"github.com/dragoman-go/dragoman/internal/fold"
)

// minPopulation is the size from which a city is in the knowledge base;
// capitals and seats of first-order divisions of some size are in anyhow.
const (
	minPopulation     = 50_000
	minPopulationSeat = 20_000
)

// fromPopulation is a lower limit for countries whose small towns are in the
// news because there is war.
var fromPopulation = map[string]int{
	"UA": 5_000, "PS": 10_000, "IL": 20_000, "LB": 10_000, "SY": 15_000, "SD": 20_000, "YE": 20_000, "IQ": 25_000, "AM": 15_000, "AZ": 20_000, "GE": 15_000, "RU": 40_000, "BY": 20_000, "MD": 15_000, "XK": 10_000,
}

// also are smaller towns that the news speaks of.
var also = map[string]bool{
	"4167505": true, // Palm Beach
	"2638664": true, // Salisbury
	"3190159": true, // Srebrenica
	"294247":  true, // Metula
	"173377":  true, // Qamishli
	"72968":   true, // Marib
	"349340":  true, // Sharm el-Sheikh
	"1308052": true, // Myawaddy
}

// words of English among the other spellings: as names they would hide the word.
var words = map[string]bool{
	"balata": true, "bolus": true, "chair": true, "dimer": true, "human": true, "malar": true, "manuf": true, "maras": true, "pavlovas": true,
	"rosette": true, "rouse": true, "sambar": true, "saris": true, "souse": true, "suras": true, "varas": true, "tyros": true, "hims": true, "sour": true,
}

const header = `# %s
# From GeoNames (geonames.org), dump of %s, licence CC BY 4.0. Made by internal/gen/geonames; do not edit:
# spellings the press uses and English names are in cities.txt and regions.txt, which go before this table.
`

func main() {
	log.SetFlags(0)
	log.SetPrefix("geonames: ")
	cities := flag.String("cities", "", "GeoNames' cities500.txt")
	admin1 := flag.String("admin1", "", `first-order divisions, JSON: [{"code":"US.AL","name":"Alabama"}]`)
	date := flag.String("date", "2023-03", "month of the dump")
	out := flag.String("out", ".", "folder to write to")
	flag.Parse()
	if err := run(*cities, *admin1, *date, *out); err != nil {
		log.Fatal(err)
	}
}

func run(citiesPath, admin1Path, date, out string) error {
	in, err := os.Open(citiesPath)
	if err != nil {
		return err
	}
	defer in.Close()
	var b bytes.Buffer
	fmt.Fprintf(&b, header, "number, name, country, first-order division, population, kind (C capital, A seat of a division, X section of a city), other spellings", date)
	if err := writeCities(&b, in); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "cities.tsv"), b.Bytes(), 0o644); err != nil {
		return err
	}
	raw, err := os.ReadFile(admin1Path)
	if err != nil {
		return err
	}
	b.Reset()
	fmt.Fprintf(&b, header, "code, name of each first-order division", date)
	if err := writeAdmin1(&b, raw); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(out, "admin1.tsv"), b.Bytes(), 0o644)
}

func writeAdmin1(w io.Writer, raw []byte) error {
	var rows []struct{ Code, Name string }
	if err := json.Unmarshal(raw, &rows); err != nil {
		return err
	}
	lines := make([]string, 0, len(rows))
	for _, r := range rows {
		lines = append(lines, r.Code+"\t"+strings.TrimSpace(r.Name)+"\n")
	}
	slices.Sort(lines)
	for _, l := range lines {
		if _, err := io.WriteString(w, l); err != nil {
			return err
		}
	}
	return nil
}

func writeCities(w io.Writer, in io.Reader) error {
	type row struct {
		number int
		line   string
	}
	var rows []row
	sc := bufio.NewScanner(in)
	sc.Buffer(nil, 1<<20)
	for n := 1; sc.Scan(); n++ {
		f := strings.Split(sc.Text(), "\t")
		if len(f) < 19 {
			return fmt.Errorf("line %d: %d columns, want 19", n, len(f))
		}
		number, err1 := strconv.Atoi(f[0])
		population, err2 := strconv.Atoi(f[14])
		if err1 != nil || err2 != nil {
			return fmt.Errorf("line %d: %q and %q should be numbers", n, f[0], f[14])
		}
		kind := ""
		switch f[7] {
		case "PPLC":
			kind = "C"
		case "PPLA":
			kind = "A"
		case "PPLX":
			kind = "X"
			if population < 100_000 || f[8] == "DE" {
				continue // most carry the population of the whole city
			}
		case "PPLH", "PPLQ", "PPLW":
			continue // historical, abandoned, destroyed
		}
		least := minPopulation
		if n, ok := fromPopulation[f[8]]; ok {
			least = n
		}
		if !also[f[0]] && population < least && kind != "C" && (kind != "A" || population < minPopulationSeat) {
			continue
		}
		name := strings.ReplaceAll(strings.TrimSpace(f[1]), "’", "'")
		spellings := strings.Join(choose(name, f[2], f[3], f[8], population, kind), ";")
		rows = append(rows, row{number, strings.Join([]string{f[0], name, f[8], f[10], f[14], kind, spellings}, "\t")})
	}
	if err := sc.Err(); err != nil {
		return err
	}
	slices.SortFunc(rows, func(a, b row) int { return a.number - b.number })
	for _, r := range rows {
		if _, err := fmt.Fprintln(w, r.line); err != nil {
			return err
		}
	}
	return nil
}

// script names the script whose names are kept for cities of a country.
var script = map[string]*unicode.RangeTable{
	"UA": unicode.Cyrillic, "RU": unicode.Cyrillic, "BY": unicode.Cyrillic, "BG": unicode.Cyrillic, "RS": unicode.Cyrillic,
	"MK": unicode.Cyrillic, "KZ": unicode.Cyrillic, "KG": unicode.Cyrillic, "TJ": unicode.Cyrillic, "MN": unicode.Cyrillic, "XK": unicode.Cyrillic,
	"GR": unicode.Greek, "CY": unicode.Greek, "AM": unicode.Armenian, "GE": unicode.Georgian, "IL": unicode.Hebrew,
	"CN": unicode.Han, "TW": unicode.Han, "HK": unicode.Han, "MO": unicode.Han, "JP": unicode.Han, "KR": unicode.Hangul, "KP": unicode.Hangul,
	"EG": unicode.Arabic, "SD": unicode.Arabic, "LY": unicode.Arabic, "TN": unicode.Arabic, "DZ": unicode.Arabic, "MA": unicode.Arabic,
	"SA": unicode.Arabic, "YE": unicode.Arabic, "OM": unicode.Arabic, "AE": unicode.Arabic, "QA": unicode.Arabic, "BH": unicode.Arabic,
	"KW": unicode.Arabic, "IQ": unicode.Arabic, "SY": unicode.Arabic, "LB": unicode.Arabic, "JO": unicode.Arabic, "PS": unicode.Arabic,
	"IR": unicode.Arabic, "AF": unicode.Arabic, "PK": unicode.Arabic,
}

// choose picks the other spellings worth keeping: GeoNames' ASCII form, those
// in the country's own script, and where that script is not Latin or Cyrillic
// the Latin ones nearest to the name, which are other romanisations. GeoNames does not
// say which language a spelling is of, and "Belin" or "Pariz" as a known name
// would hide a damaged one; so the names of large cities in other languages
// are written by hand, in cities.txt.
func choose(name, ascii, alternates, country string, population int, kind string) []string {
	native, latin := script[country], 0
	if native != nil && native != unicode.Cyrillic && population < 500_000 && kind != "C" {
		latin = 2
	}
	folded := fold.String(name)
	seen := map[string]bool{folded: true}
	var chosen []string
	if f := fold.String(ascii); !seen[f] && !strings.ContainsAny(ascii, "'`") {
		seen[f] = true
		chosen = append(chosen, ascii)
	}
	type spelling struct {
		text     string
		distance int
	}
	var near []spelling
	var own []string
	for _, a := range strings.Split(alternates, ",") {
		a = strings.ReplaceAll(strings.TrimSpace(a), "’", "'")
		f := fold.String(a)
		first, _ := utf8.DecodeRuneInString(a)
		if seen[f] || words[f] || strings.ContainsAny(a, "()[]/0123456789;:\"\u0301") || utf8.RuneCountInString(f) > 40 || strings.Count(f, " ") != strings.Count(folded, " ") {
			continue
		}
		switch {
		case native != nil && unicode.Is(native, first):
			if (native != unicode.Cyrillic || country == "RS" || country == "MK" || country == "XK" || eastSlavic(f)) && len(own) < 3 {
				seen[f] = true
				own = append(own, a)
			}
		case !unicode.Is(unicode.Latin, first) || !unicode.IsUpper(first) || len(f) < 5 || strings.ToUpper(a) == a || strings.Contains(a, "'"):
			// junk romanisations begin in lower case, airport codes are capitals
		default:
			seen[f] = true
			if d := levenshtein.ComputeDistance(folded, f); d <= 2 {
				near = append(near, spelling{a, d})
			}
		}
	}
	slices.SortStableFunc(near, func(a, b spelling) int { return a.distance - b.distance })
	for _, s := range near[:min(latin, len(near))] {
		chosen = append(chosen, s.text)
	}
	return append(chosen, own...)
}

// eastSlavic reports whether a folded word has only letters that Russian,
// Ukrainian, Belarusian or Bulgarian write.
func eastSlavic(s string) bool {
	for _, r := range s {
		if !(r >= 'а' && r <= 'я') && !strings.ContainsRune("іїєґў -'", r) {
			return false
		}
	}
	return true
}
