package entity

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// maxDepth bounds how deep JSON may be nested.
const maxDepth = 32

// jsonReader reads one JSON value, front to back, in place. The first error
// stays, and everything read after it is zero. Unlike encoding/json it refuses
// text that is not UTF-8 and a field that comes twice, and says which field is
// wrong; what nobody asks for is passed over without being decoded.
type jsonReader struct {
	b     []byte
	i     int
	depth int
	path  []string
	err   error
}

// readJSON has f read the one value that b holds.
func readJSON(b []byte, f func(j *jsonReader)) error {
	if !utf8.Valid(b) {
		return errors.New("is not UTF-8")
	}
	j := &jsonReader{b: b}
	f(j)
	if j.space(); j.err == nil && j.i < len(b) {
		j.fail("more text after the JSON value, at byte %d", j.i)
	}
	return j.err
}

// fail keeps the first error, with the field it is in.
func (j *jsonReader) fail(format string, args ...any) {
	if j.err != nil {
		return
	}
	j.err = fmt.Errorf(format, args...)
	if len(j.path) > 0 {
		field := j.path[0]
		for _, p := range j.path[1:] {
			field += "." + p
		}
		j.err = &fieldError{field, j.err}
	}
}

func (j *jsonReader) space() {
	for j.i < len(j.b) && (j.b[j.i] == ' ' || j.b[j.i] == '\t' || j.b[j.i] == '\n' || j.b[j.i] == '\r') {
		j.i++
	}
}

// peek returns the first byte of the next value or mark, 0 at the end.
func (j *jsonReader) peek() byte {
	j.space()
	if j.err != nil || j.i >= len(j.b) {
		return 0
	}
	return j.b[j.i]
}

// take passes over c, which must come next.
func (j *jsonReader) take(c byte) bool {
	if j.peek() != c {
		j.fail("%s where %q should be", j.what(), c)
		return false
	}
	j.i++
	return true
}

// what describes what comes next, for errors.
func (j *jsonReader) what() string {
	switch c := j.peek(); {
	case c == 0:
		return "the end"
	case c == '"':
		return "a string"
	case c == '{':
		return "an object"
	case c == '[':
		return "an array"
	case c == '-' || '0' <= c && c <= '9':
		return "a number"
	default:
		return strconv.QuoteRune(rune(c))
	}
}

// null passes over a null, if one comes next.
func (j *jsonReader) null() bool {
	if j.peek() == 'n' && bytes.HasPrefix(j.b[j.i:], []byte("null")) {
		j.i += 4
		return true
	}
	return false
}

// each calls f with each key of an object; f must read the value. null and an
// empty array, which PHP writes for an empty object, have none.
func (j *jsonReader) each(f func(key []byte)) {
	if j.null() {
		return
	}
	if j.peek() == '[' {
		j.i++
		j.take(']')
		return
	}
	if !j.enter('{') {
		return
	}
	for first := true; j.err == nil && !j.leave('}', first); first = false {
		if j.peek() != '"' {
			j.fail("%s where a key should be", j.what())
			return
		}
		key := j.rawString()
		if j.take(':') {
			f(key)
		}
	}
}

// object calls f with the index of each of the fields that an object has; f
// must read the value. Other fields are passed over.
func (j *jsonReader) object(fields []string, f func(i int)) {
	var seen uint64
	if j.peek() != '{' && j.peek() != 'n' {
		j.fail("%s; want an object", j.what())
		return
	}
	j.each(func(key []byte) {
		for i, name := range fields {
			if string(key) == name {
				j.path = append(j.path, name)
				if seen&(1<<i) != 0 {
					j.fail("comes twice")
				}
				seen |= 1 << i
				f(i)
				j.path = j.path[:len(j.path)-1]
				return
			}
		}
		j.skip()
	})
}

// array calls f for each value of an array; null has none.
func (j *jsonReader) array(f func()) {
	if j.null() {
		return
	}
	if j.peek() != '[' {
		j.fail("%s; want an array", j.what())
		return
	}
	if !j.enter('[') {
		return
	}
	for first := true; j.err == nil && !j.leave(']', first); first = false {
		f()
	}
}

func (j *jsonReader) enter(c byte) bool {
	if !j.take(c) {
		return false
	}
	if j.depth++; j.depth > maxDepth {
		j.fail("nested deeper than %d", maxDepth)
		return false
	}
	return true
}

// leave passes over the comma before the next value, or the end.
func (j *jsonReader) leave(end byte, first bool) bool {
	if j.peek() == end {
		j.i++
		j.depth--
		return true
	}
	if !first {
		j.take(',')
	}
	return false
}

// string reads a string; null is "".
func (j *jsonReader) string() string {
	if j.null() {
		return ""
	}
	if j.peek() != '"' {
		j.fail("%s; want a string", j.what())
		return ""
	}
	return string(j.rawString())
}

// rawString reads a string into the bytes it lies in, or into new ones.
func (j *jsonReader) rawString() []byte {
	s := j.b[j.i+1:]
	n := bytes.IndexByte(s, '"')
	if n < 0 {
		j.fail("a string without an end")
		return nil
	}
	if bytes.IndexByte(s[:n], '\\') < 0 {
		j.i += n + 2
		if i := control(s[:n]); i >= 0 {
			j.fail("the control character %#x in a string", s[i])
		}
		return s[:n]
	}
	var out []byte
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '"':
			j.i += i + 2
			return out
		case c < ' ':
			j.fail("the control character %#x in a string", c)
			return nil
		case c != '\\':
			out = append(out, c)
			i++
		default:
			var k int
			out, k = unescape(out, s[i:])
			if k == 0 {
				j.fail("a bad escape in a string")
				return nil
			}
			i += k
		}
	}
	j.fail("a string without an end")
	return nil
}

func control(s []byte) int {
	for i, c := range s {
		if c < ' ' {
			return i
		}
	}
	return -1
}

// unescape appends what the escape at the start of s stands for, and returns
// its length, 0 when it is none. Half a surrogate pair becomes U+FFFD.
func unescape(out, s []byte) ([]byte, int) {
	if len(s) < 2 {
		return out, 0
	}
	if i := bytes.IndexByte([]byte(`"\/bfnrt`), s[1]); i >= 0 {
		return append(out, "\"\\/\b\f\n\r\t"[i]), 2
	}
	r, ok := hex4(s)
	if !ok {
		return out, 0
	}
	if utf16.IsSurrogate(r) {
		if low, ok := hex4(s[6:]); ok {
			if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
				return utf8.AppendRune(out, both), 12
			}
		}
		r = utf8.RuneError
	}
	return utf8.AppendRune(out, r), 6
}

func hex4(s []byte) (rune, bool) {
	if len(s) < 6 || s[0] != '\\' || s[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(s[2:6]), 16, 32)
	return rune(n), err == nil
}

// number reads a number; null is 0.
func (j *jsonReader) number() float64 {
	if j.null() {
		return 0
	}
	if c := j.peek(); c != '-' && (c < '0' || c > '9') {
		j.fail("%s; want a number", j.what())
		return 0
	}
	start := j.i
	j.skip()
	v, err := strconv.ParseFloat(string(j.b[start:j.i]), 64)
	if err != nil {
		j.fail("%q is not a number", clip(string(j.b[start:j.i])))
	}
	return v
}

// skip passes over a value. It looks at strings and brackets only.
func (j *jsonReader) skip() {
	var closers [maxDepth + 1]byte
	n := 0
	for j.err == nil {
		switch c := j.peek(); c {
		case 0:
			j.fail("the end, inside a value")
			return
		case '"':
			j.skipString()
		case '{', '[':
			if n+j.depth >= maxDepth {
				j.fail("nested deeper than %d", maxDepth)
				return
			}
			closers[n] = c + 2 // } and ] are two after { and [
			n++
			j.i++
			continue
		case '}', ']':
			if n == 0 || closers[n-1] != c {
				j.fail("%q where a value should be", c)
				return
			}
			n--
			j.i++
		case ',', ':':
			if n == 0 {
				j.fail("%q where a value should be", c)
				return
			}
			j.i++
			continue
		default:
			k := j.i
			for k < len(j.b) && isScalar(j.b[k]) {
				k++
			}
			if k == j.i {
				j.fail("%s where a value should be", j.what())
				return
			}
			j.i = k
		}
		if n == 0 {
			return
		}
	}
}

// isScalar reports whether c may be in a number, true, false or null.
func isScalar(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || c == '-' || c == '+' || c == '.' || c == 'E'
}

func (j *jsonReader) skipString() {
	i := j.i + 1
	for {
		n := bytes.IndexByte(j.b[i:], '"')
		if n < 0 {
			j.fail("a string without an end")
			return
		}
		i += n + 1
		slashes := 0
		for k := i - 2; j.b[k] == '\\'; k-- { // ends at the opening quote
			slashes++
		}
		if slashes&1 == 0 {
			j.i = i
			return
		}
	}
}

// strings reads an array of strings, or one string.
func (j *jsonReader) strings() []string {
	if j.peek() == '"' {
		return []string{j.string()}
	}
	var out []string
	j.array(func() { out = append(out, j.string()) })
	return out
}
