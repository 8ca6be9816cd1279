package entity

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"errors"
	"io"
	"iter"
	"strings"
	"testing"
)

// Many times one record that is good in all formats of JSON, and one of CSV, as
// bzip2 packs them, which Go only unpacks.
const (
	packedJSON = "QlpoMTFBWSZTWVDPzUIAuZ1fgAAQEAQgECAAYAA+598KQAIcAARRoaAAAAo0NAAAAUaGgAAAE1UkymmnpPSDGoepwhD7ghzgh6QQxBDKghsQhrBDaCGUEN4I" +
		"ZwQ1SSK1ghiCHFBDKCGIIYkUL1Qh1iSK2ghilSlPEEPEEP6CHEEPaCHKCHeCHaCHOCHvBDeCHSCHRCHmCHmCG8EOdBDeCGnSCHWCGsENIIcQQxQQ7wQ0ghiC" +
		"GIIfsEMoIYghiCHKCHKCG0ENoIZQQzgh2ghpBDiCHEEPiCGcEM4IbwQ9OEIZQQ4kIZoQ+YoKyTKazkr2+2AAizL8AACAgCEAgQADAAH3PvhSAA/gAAo0NAAA" +
		"AUaGgAAAKNDQAAACaqQk009J6QY1D1OIIfcEOcEPSCGIIZEIbUENYIbQQyghvBDSCGsSRWsEMQQ4oIZQQxBDCihesEOqSRW0EMRUpTxBDxBD+ghwhD2ghnBD" +
		"vBDtBDnBD3ghvBDpBDohDTzBDzBDeCGZCG8EOkEOsENYIaQQ4ghigh3ghyQhiCGIIfsEMkIYghiCGcEM4IbQQ2ghlBDSCHaCHKCHEEOIIdoIaIQ0QhvBDiCG" +
		"IIcUEM4If5igrJMprKCCmx+ATF6vwAAICAIQCBAAMAAfc++FIAD+AACjQ0AAABRoaAAAAo0NAAAAJqpJqZNMnpBjUP1TMEPuCHKCHGCGIIaUENqCHSCG0ENE" +
		"IbwQ1gh0iSK6QQwhDNBDSCGIIYkUL1gh1iSK2ghhKlKeIIeIIfyEMwQ9oIcIId4IdoIcoIe8EN4Ic4Ic4IeUIeYIbwQ5EIbwQ5oQ6oQ6QQ1ghmCGKCHeCHpB" +
		"DEEMQQ/YIceCENIIYghrBDWCG0ENoIaQQ1gh2gh6QQzBDMEOyENYIawQ3ghmCGIIZoIcIIf5igrJMprL2kr2KAQbzvwAAICAIQCBAAMAAfc++FIAD+AACjQ0" +
		"AAABRoaAAAAo0NAAAAJqpCTTT0npBjUPU4gh9wQ5wQ9IIYghlQQ2oIawQ2ghlBDeCGiENYkitYIYghxQQyghhCGJFC9YIdYkitoIYSpSniCHiCH9BDiCHtBD" +
		"NCHeCHaCHOCHvBDeCHSCHSCHmCHmCG8EOZCG8EOkEMuqENYIZQQ4ghghDvBDlBDEEMQQ/YIZQQxBDCEM4IZoQ2ghtBDKCGkEO0EOUEOIIcQQ7QQ0ghpBDeCH" +
		"EEMIQ4oIZwQ/zFBWSZTWUpmisQABTLfgAAQEAQgECAAYAA+598KMAFYAFGhoAAACjQ0AAAAUqQk0wNIM1D1N4n0JxE9hMCZQneE6CdxMomwmkTpEXQTETcJk" +
		"JiJiKveJ1iLuJgoHkTyJ/RN4nMTOJ9iaicROwmwnITlE9RPQmwnGE9bCc4naJ1E4CbiYhPInCJgTAn6JlEwJiJmJnE1E1EyE0E8CcBNxNxPETSJpE/BNRMRN" +
		"0TOJ/i7kinChIf3VgeA="
	packedCSV = "QlpoMTFBWSZTWZPQVncAw0VfAAAQAAQgACAAIAAmIyAAUIBppoClUNMjNYSgqMUoKjWaUFRlKCozSgqN/7xvrhigrJMprKDyHMqAOpUvAAAIAAIQABAAEAAQ" +
		"ACgzQBSoxhUFRhUFRpUFR/SoKjSoKjjFBWSZTWUcGGLAAJw5eAAAQAAQgACAAIAAgAFBmgClRjCoKj2FQVGlQVGlQVGFQVHGKCskyms4MmTs4AAEC8AAAgAA" +
		"hAAEAAQABAAGGaAb1Q05HIqKio8XckU4UJDWjUPu"
)

// TestReadBroken reads compressed sources that break off or are damaged in the
// middle: what comes before is read, then an error says in which file and line,
// also where bad records are skipped.
func TestReadBroken(t *testing.T) {
	unpacked := func(packed string) (bz2, plain []byte) {
		bz2, err := base64.StdEncoding.DecodeString(packed)
		if err != nil {
			t.Fatal(err)
		}
		o := newReading(nil)
		src, err := o.open(bytes.NewReader(bz2))
		if err != nil {
			t.Fatal(err)
		}
		if plain, err = io.ReadAll(src); err != nil {
			t.Fatal(err)
		}
		return bz2, plain
	}
	jsonBzip2, json := unpacked(packedJSON)
	csvBzip2, csv := unpacked(packedCSV)
	for _, l := range []struct {
		name         string
		read         func(io.Reader, ...ReadOption) iter.Seq2[Entity, error]
		bzip2, plain []byte
	}{
		{"JSON lines", ReadJSONL, jsonBzip2, json},
		{"Wikidata", ReadWikidata, jsonBzip2, json},
		{"FollowTheMoney", ReadFtM, jsonBzip2, json},
		{"CSV", ReadCSV, csvBzip2, csv},
	} {
		gz := zipped(l.plain)
		wrong := bytes.Clone(gz)
		wrong[len(wrong)-8] ^= 1 // of the checksum
		for _, c := range []struct {
			label string
			data  []byte
			want  string
			some  bool // records come before the error
		}{
			{"gzip cut", gz[:len(gz)/2], "the gzip data ends too early", true},
			{"gzip cut in the header", gz[:7], "kb:1: the gzip data ends too early", false},
			{"gzip with a wrong checksum", wrong, "gzip: invalid checksum", true},
			{"bzip2 cut", l.bzip2[:len(l.bzip2)*3/4], "the bzip2 data ends too early", true},
			{"bzip2 damaged", append(bytes.Clone(l.bzip2[:len(l.bzip2)-20]), make([]byte, 20)...), "bzip2 data invalid", true},
		} {
			entities := 0
			var last error
			for _, err := range l.read(bytes.NewReader(c.data), FileName("kb"), SkipBad(func(err error) { t.Errorf("%s, %s: skipped %v", l.name, c.label, err) })) {
				if last != nil {
					t.Fatalf("%s, %s: more after %v", l.name, c.label, last)
				}
				if last = err; err == nil {
					entities++
				}
			}
			var e *ReadError
			if !errors.As(last, &e) || e.File != "kb" || !strings.Contains(last.Error(), c.want) {
				t.Errorf("%s, %s: %v, want %q", l.name, c.label, last, c.want)
				continue
			}
			lines := entities
			if l.name == "CSV" {
				lines++ // the names of the columns
			}
			if c.some != (entities > 0) || c.some && (e.Line < lines || e.Line > lines+1) {
				t.Errorf("%s, %s: %d entities, then line %d", l.name, c.label, entities, e.Line)
			}
		}
	}
}

func zipped(b []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, _ = z.Write(b)
	_ = z.Close()
	return out.Bytes()
}
