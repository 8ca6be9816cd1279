package main

import (
	"encoding/json"
	"io"
	"math"
	"unicode/utf8"
)

// appender is a result that writes its own JSON: what is long is written so
// several times faster than encoding/json does it.
type appender interface {
	appendJSON([]byte) []byte
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

// full is the list itself, or an empty one: null is no JSON array.
func full(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}

// round leaves three digits of a number between 0 and 1: more than anybody knows.
func round(x float64) float64 { return math.Round(x*1000) / 1000 }

// writeJSON writes v as one line.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
