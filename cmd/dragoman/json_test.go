package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

// FuzzAppendString compares with encoding/json.
func FuzzAppendString(f *testing.F) {
	for _, s := range []string{"", "Kyiv", "Zelenskyy's \"plan\" \\ <b>", "Київ", "\x00\x1f\n\r\t\b\f\x7f", "a\xffb", "\u2028\u2029", "\ufffd"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var want bytes.Buffer
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		if err := enc.Encode(s); err != nil {
			t.Skip()
		}
		if got := string(appendString(nil, s)); got != strings.TrimSuffix(want.String(), "\n") {
			t.Errorf("%q: got %s, want %s", s, got, want.String())
		}
	})
}

// TestLinkedJSON checks that what is written by hand has the fields of the
// contract, with an id as it came.
func TestLinkedJSON(t *testing.T) {
	tests := []struct {
		name string
		in   linked
		want string
	}{
		{"nothing", linked{}, `{"id":null,"mentions":[]}`},
		{"a number as id", linked{id: id("7")}, `{"id":7,"mentions":[]}`},
		{
			"two mentions",
			linked{id(`"a"`), []entity.Mention{
				{Start: 4, End: 13, Text: "Ukrainian", Type: entity.Place, Entity: "country/UA", Name: "Ukraine", Cluster: "country/UA", Score: 6.0 / 7, Demonym: true},
				{Start: 20, End: 26, Text: `A "B"`, Cluster: "nil/a", Score: 1, Reason: "its name"},
			}},
			`{"id":"a","mentions":[{"start":4,"end":13,"text":"Ukrainian","type":"place","entity":"country/UA","name":"Ukraine","cluster":"country/UA","score":0.857,"demonym":true},` +
				`{"start":20,"end":26,"text":"A \"B\"","type":"","entity":"","name":"","cluster":"nil/a","score":1,"reason":"its name"}]}`,
		},
	}
	for _, tt := range tests {
		got := string(tt.in.appendJSON(nil))
		if got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
		if !json.Valid([]byte(got)) {
			t.Errorf("%s: not JSON", tt.name)
		}
	}
}
