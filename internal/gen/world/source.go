package main

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// line is one line of a source file, split into its fields.
type line struct {
	file    string
	number  int
	section section
	fields  []string
}

// section is what the last "@" line above said.
type section struct {
	country string // ISO code; empty for none
	weight  int    // per cent; 0 where not given
	typ     string // type of the entities, for files that hold several
	only    bool   // regions: leave out GeoNames' divisions of this country
}

// errorf reports a mistake in the sources by file and line.
func (l line) errorf(format string, a ...any) error {
	return fmt.Errorf("%s:%d: %s", l.file, l.number, fmt.Sprintf(format, a...))
}

// field returns the field of index i, empty when the line is shorter.
func (l line) field(i int) string {
	if i < len(l.fields) {
		return l.fields[i]
	}
	return ""
}

// readLines reads a file of "a | b | c" lines. "#" starts a comment line, "@"
// a section. It reports every bad line, not only the first.
func readLines(dir fs.FS, file string, sep string, maxFields int) ([]line, []error) {
	raw, err := fs.ReadFile(dir, file)
	if err != nil {
		return nil, []error{err}
	}
	var lines []line
	var errs []error
	var current section
	for i, text := range strings.Split(string(raw), "\n") {
		l := line{file: file, number: i + 1}
		text = strings.TrimRight(text, " \r")
		if text == "" || text[0] == '#' {
			continue
		}
		if text[0] == '@' {
			s, err := parseSection(text[1:])
			if err != nil {
				errs = append(errs, l.errorf("%v", err))
			}
			current = s
			continue
		}
		l.section = current
		l.fields = strings.Split(text, sep)
		for j := range l.fields {
			l.fields[j] = strings.TrimSpace(l.fields[j])
		}
		if len(l.fields) > maxFields {
			errs = append(errs, l.errorf("%d fields, want at most %d", len(l.fields), maxFields))
			continue
		}
		if l.fields[0] == "" {
			errs = append(errs, l.errorf("the first field is empty"))
			continue
		}
		lines = append(lines, l)
	}
	return lines, errs
}

func parseSection(text string) (section, error) {
	var s section
	for _, w := range strings.Fields(text) {
		key, value, _ := strings.Cut(w, "=")
		switch {
		case w == "-":
		case w == "only":
			s.only = true
		case key == "w":
			n, err := strconv.Atoi(value)
			if err != nil || n < 1 || n > 100 {
				return s, fmt.Errorf("weight %q: want 1 to 100", value)
			}
			s.weight = n
		case key == "type":
			s.typ = value
		case isCountryCode(w):
			s.country = w
		default:
			return s, fmt.Errorf("section %q: want a country code or -, then w=, type= or only", w)
		}
	}
	return s, nil
}

func isCountryCode(s string) bool {
	return len(s) == 2 && s[0] >= 'A' && s[0] <= 'Z' && s[1] >= 'A' && s[1] <= 'Z'
}

// spellings is the third field of most lines: "Kiev; ~Kyivan; ?the capital; -Cad".
type spellings struct {
	aliases  []string
	demonyms []string // marked ~
	weak     []string // marked ?: too vague to tell the entity by alone
	dropped  []string // marked -: generated names that are left out
}

func (l line) spellings(i int) (spellings, error) {
	var s spellings
	for part := range strings.SplitSeq(l.field(i), ";") {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case part[0] == '~':
			s.demonyms = append(s.demonyms, part[1:])
		case part[0] == '?':
			s.weak = append(s.weak, part[1:])
		case part[0] == '-':
			s.dropped = append(s.dropped, part[1:])
		default:
			s.aliases = append(s.aliases, part)
		}
	}
	for _, a := range slices.Concat(s.aliases, s.demonyms, s.weak) {
		if strings.ContainsAny(a, "|=\t") || strings.TrimSpace(a) != a || a == "" {
			return s, l.errorf("spelling %q has a character that cannot be right there", a)
		}
	}
	return s, nil
}

// settings is the last field: "w=95 id=volodymyr-zelensky wikidata=Q3874799".
type settings struct {
	weight   int
	id       string
	typ      string
	wikidata string
}

func (l line) settings(i int) (settings, error) {
	s := settings{weight: l.section.weight, typ: l.section.typ}
	for w := range strings.FieldsSeq(l.field(i)) {
		key, value, _ := strings.Cut(w, "=")
		switch key {
		case "w":
			n, err := strconv.Atoi(value)
			if err != nil || n < 1 || n > 100 {
				return s, l.errorf("weight %q: want 1 to 100", value)
			}
			s.weight = n
		case "id":
			s.id = value
		case "type":
			s.typ = value
		case "wikidata":
			if len(value) < 2 || value[0] != 'Q' || strings.Trim(value[1:], "0123456789") != "" {
				return s, l.errorf("wikidata %q: want Q and digits", value)
			}
			s.wikidata = value
		default:
			return s, l.errorf("setting %q: want w=, id=, type= or wikidata=", w)
		}
	}
	return s, nil
}
