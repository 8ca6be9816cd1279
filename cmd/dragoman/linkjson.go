package main

import (
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/dragoman-go/dragoman/entity"
)

// appender is a result that writes its own JSON: what is long is written so
// several times faster than encoding/json does it.
type appender interface {
	appendJSON([]byte) []byte
}

// linked is the answer of link.
type linked struct {
	id       id
	mentions []entity.Mention
}

func (l linked) appendJSON(b []byte) []byte {
	b = append(b, `{"id":`...)
	if l.id == nil {
		b = append(b, "null"...)
	}
	b = append(b, l.id...)
	b = append(b, `,"mentions":[`...)
	for i := range l.mentions {
		m := &l.mentions[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"start":`...)
		b = strconv.AppendInt(b, int64(m.Start), 10)
		b = append(b, `,"end":`...)
		b = strconv.AppendInt(b, int64(m.End), 10)
		b = appendField(b, `,"text":`, m.Text)
		b = appendField(b, `,"type":`, m.Type.String())
		b = appendField(b, `,"entity":`, m.Entity)
		b = appendField(b, `,"name":`, m.Name)
		b = appendField(b, `,"cluster":`, m.Cluster)
		b = append(b, `,"score":`...)
		b = strconv.AppendFloat(b, math.Round(m.Score*1000)/1000, 'f', -1, 64)
		if m.Demonym {
			b = append(b, `,"demonym":true`...)
		}
		if m.Reason != "" {
			b = appendField(b, `,"reason":`, m.Reason)
		}
		b = append(b, '}')
	}
	return append(b, "]}"...)
}

// appendField appends the name of a field, as it stands in JSON, and a string.
func appendField(b []byte, name, value string) []byte {
	return appendString(append(b, name...), value)
}

// appendString appends a JSON string, as encoding/json writes it without
// escaping HTML.
func appendString(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			return appendEscaped(b, s)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}

// appendEscaped is appendString for a string with characters that may need
// care: what is not UTF-8, control characters, separators of lines.
func appendEscaped(b []byte, s string) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(b, `\ufffd`...)
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\r':
			b = append(b, `\r`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r == '\b':
			b = append(b, `\b`...)
		case r == '\f':
			b = append(b, `\f`...)
		case r < ' ', r == 0x2028, r == 0x2029:
			const hex = "0123456789abcdef"
			b = append(b, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	return append(b, '"')
}
