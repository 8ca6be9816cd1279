package entity

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ReadCSV yields the entities of a source of comma-separated values (RFC 4180),
// plain, gzip or bzip2. The first row names the columns, in any order and case:
//
//	id, name                  needed
//	type                      person, organization or org, place, event, work, other
//	aliases, demonyms, weak   several are separated by |
//	description, country, weight
//	role, of, from, to        one role
//	ref.NAME                  a reference: ref.wikidata
//
// Other columns are ignored. A row that is wrong is a [*ReadError]; see [SkipBad].
func ReadCSV(r io.Reader, options ...ReadOption) iter.Seq2[Entity, error] {
	o := newReading(options)
	return func(yield func(Entity, error) bool) {
		src, err := o.open(r)
		if err != nil {
			yield(Entity{}, err)
			return
		}
		rows := newCSVRows(src, o.maxRecord)
		var columns []string
		entities := 0
		for n := 0; ; n++ {
			row, bad, err := rows.next()
			if err == io.EOF {
				o.progress(src.n, entities)
				return
			}
			if n&0xFF == 0xFF {
				o.progress(src.n, entities)
				if e := o.ctx.Err(); e != nil {
					yield(Entity{}, e)
					return
				}
			}
			if err == nil && bad == nil && columns == nil {
				if columns, err = csvColumns(row); err == nil {
					continue
				}
			}
			if err != nil {
				yield(Entity{}, &ReadError{o.file, rows.line, "", err})
				return
			}
			var e Entity
			if bad == nil {
				e, bad = parseRow(columns, row)
			}
			if bad != nil {
				if !o.bad(rows.line, bad, yield) {
					return
				}
				continue
			}
			entities++
			if !yield(e, nil) {
				return
			}
		}
	}
}

// csvRows reads the rows of a source.
type csvRows struct {
	in      *csv.Reader
	bounded *recordReader
	line    int // of the row that was read last, from 1
}

func newCSVRows(r io.Reader, limit int) *csvRows {
	bounded := &recordReader{r: r, limit: limit}
	in := csv.NewReader(bounded)
	in.ReuseRecord = true
	in.FieldsPerRecord = -1
	return &csvRows{in: in, bounded: bounded}
}

// next returns the next row, valid until the next call. bad is what is wrong with
// the row, behind which others may be read; behind err none can.
func (c *csvRows) next() (row []string, bad, err error) {
	c.bounded.n = 0
	row, err = c.in.Read()
	var wrong *csv.ParseError
	switch {
	case errors.As(err, &wrong):
		c.line = wrong.StartLine
		return nil, wrong.Err, nil
	case err != nil:
		c.line++
		return nil, nil, err
	case len(row) > 0:
		c.line, _ = c.in.FieldPos(0)
	default:
		c.line++
	}
	return row, nil, nil
}

// csvColumns checks the first row.
func csvColumns(row []string) ([]string, error) {
	columns := make([]string, len(row))
	has := map[string]bool{}
	for i, c := range row {
		c = strings.TrimPrefix(c, "\uFEFF")
		if c = strings.ToLower(strings.TrimSpace(c)); has[c] && c != "" {
			return nil, fmt.Errorf("column %q comes twice", clip(c))
		}
		columns[i], has[c] = c, true
	}
	if !has["id"] || !has["name"] {
		return nil, errors.New(`the first row must name the columns, "id" and "name" among them`)
	}
	return columns, nil
}

// parseRow returns the entity of a row.
func parseRow(columns, row []string) (e Entity, err error) {
	if len(row) > len(columns) {
		return e, fmt.Errorf("%d values in %d columns", len(row), len(columns))
	}
	var role Role
	for i, v := range row {
		v = strings.TrimSpace(strings.Clone(v))
		if v == "" {
			continue
		}
		if !utf8.ValidString(v) {
			return e, &fieldError{columns[i], errors.New("is not UTF-8")}
		}
		var err error
		switch c := columns[i]; c {
		case "id":
			e.ID = v
		case "name":
			e.Name = v
		case "type":
			err = e.Type.UnmarshalText([]byte(strings.ToLower(v)))
		case "aliases":
			e.Aliases = several(v)
		case "demonyms":
			e.Demonyms = several(v)
		case "weak":
			e.WeakAliases = several(v)
		case "description":
			e.Description = v
		case "country":
			e.Country = v
		case "weight":
			e.Weight, err = strconv.ParseFloat(v, 64)
		case "role":
			role.Title = v
		case "of":
			role.Of = v
		case "from":
			role.From, err = parseDay(v)
		case "to":
			role.To, err = parseDay(v)
		default:
			if key, ok := strings.CutPrefix(c, "ref."); ok {
				if e.Refs == nil {
					e.Refs = map[string]string{}
				}
				e.Refs[key] = v
			}
		}
		if err != nil {
			return e, &fieldError{columns[i], err}
		}
	}
	if role.Title != "" {
		e.Roles = []Role{role}
	}
	return e, checkEntity(&e)
}

// several splits a value with bars between.
func several(v string) []string {
	var out []string
	for s := range strings.SplitSeq(v, "|") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// recordReader fails when more than limit bytes are read without n being set
// to zero in between: a quote that is never closed would else swallow
// everything behind it. The csv reader reads ahead by its buffer.
type recordReader struct {
	r        io.Reader
	n, limit int
}

func (r *recordReader) Read(b []byte) (int, error) {
	if r.n > r.limit+1<<16 {
		return 0, errLong
	}
	k, err := r.r.Read(b)
	r.n += k
	return k, err
}
