package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"unicode/utf8"
)

// decode reads one JSON object. Bytes that are not UTF-8 are text to repair
// and must survive, but encoding/json would replace them: they travel through
// it as code points of the last private plane, which are turned back in rawString fields.
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

// armourBase is the code point that stands for the raw byte 0x00 in armoured text.
const armourBase = 0x10FF00 - 0x80

func armour(line []byte) []byte {
	out := make([]byte, 0, len(line)+16)
	for len(line) > 0 {
		r, n := utf8.DecodeRune(line)
		if r == utf8.RuneError && n == 1 {
			out = utf8.AppendRune(out, armourBase+rune(line[0]))
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

func disarm(t string) string {
	for i := 0; i < len(t); i++ {
		if t[i] == 0xF4 { // the lead byte of the plane
			out := make([]byte, 0, len(t))
			for _, r := range t {
				if r >= armourBase+0x80 && r <= armourBase+0xFF {
					out = append(out, byte(r-armourBase))
				} else {
					out = utf8.AppendRune(out, r)
				}
			}
			return string(out)
		}
	}
	return t
}
