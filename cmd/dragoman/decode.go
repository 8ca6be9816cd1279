package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"
)

// decode reads one JSON object. Bytes that are not UTF-8 are text to repair and
// must survive, but encoding/json would replace them: they travel through it as
// code points of the last private plane, and are turned back in the fields of
// rawString.
func decode(line []byte, v any) error {
	valid := utf8.Valid(line)
	if !valid {
		line = armour(line)
	}
	err := json.Unmarshal(line, v)
	if !valid && err == nil {
		disarmFields(reflect.ValueOf(v).Elem())
	}
	var typ *json.UnmarshalTypeError
	var syn *json.SyntaxError
	switch {
	case errors.As(err, &typ):
		if typ.Field == "" {
			return fmt.Errorf("a JSON %s; want one JSON object a line", typ.Value)
		}
		return fmt.Errorf("field %q is a %s; want a %s", typ.Field, typ.Value, typ.Type)
	case errors.As(err, &syn):
		return fmt.Errorf("not JSON: %v at byte %d; want one JSON object a line", err, syn.Offset)
	}
	return err
}

// armourBase is the code point that would stand for the raw byte 0x00 in armoured
// text; those from 0x80 on are used.
const armourBase = 0x10FF00 - 0x80

// armoured reports whether r stands for a byte in armoured text.
func armoured(r rune) bool { return r >= armourBase+0x80 && r <= armourBase+0xFF }

// armour replaces the bytes that are not UTF-8 by code points, and those of the
// code points that these are, so that they come back too.
func armour(line []byte) []byte {
	out := make([]byte, 0, len(line)+16)
	for len(line) > 0 {
		r, n := utf8.DecodeRune(line)
		if r == utf8.RuneError && n == 1 || armoured(r) {
			for _, c := range line[:n] {
				out = utf8.AppendRune(out, armourBase+rune(c))
			}
		} else {
			out = append(out, line[:n]...)
		}
		line = line[n:]
	}
	return out
}

// rawString is a string whose JSON form may hold bytes that are not UTF-8.
type rawString string

// disarmFields turns armoured bytes back in the rawString fields of a struct.
func disarmFields(v reflect.Value) {
	raw := reflect.TypeFor[rawString]()
	for i := range v.NumField() {
		f := v.Field(i)
		switch {
		case f.Type() == raw:
			f.SetString(disarm(f.String()))
		case f.Kind() == reflect.Pointer && f.Type().Elem() == raw && !f.IsNil():
			f.Elem().SetString(disarm(f.Elem().String()))
		case f.Kind() == reflect.Slice && f.Type().Elem() == raw:
			for k := range f.Len() {
				f.Index(k).SetString(disarm(f.Index(k).String()))
			}
		}
	}
}

// disarm turns armoured bytes back.
func disarm(t string) string {
	if !strings.ContainsFunc(t, armoured) {
		return t
	}
	out := make([]byte, 0, len(t))
	for _, r := range t {
		if armoured(r) {
			out = append(out, byte(r-armourBase))
		} else {
			out = utf8.AppendRune(out, r)
		}
	}
	return string(out)
}
