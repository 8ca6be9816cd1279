package normalize

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// streamText returns paragraphs of about size bytes, the first and the last words
// of each garbled.
func streamText(size, paragraphs int) string {
	var b strings.Builder
	for p := range paragraphs {
		start := b.Len()
		b.WriteString("KaczyÅ„ski said: ")
		for b.Len()-start < size {
			fmt.Fprintf(&b, "word %d of “José”,\n", p)
		}
		b.WriteString("at the cafÃ©.\n\n")
	}
	return b.String()
}

func TestTransformer(t *testing.T) {
	n, err := New(WithStages(StageEncoding | StageUnicode))
	if err != nil {
		t.Fatal(err)
	}
	read := func(r io.Reader) (string, error) {
		b, err := io.ReadAll(r)
		return string(b), err
	}
	ways := []struct {
		name string
		run  func(t transform.Transformer, s string) (string, error)
	}{
		{"String", func(t transform.Transformer, s string) (string, error) {
			out, _, err := transform.String(t, s)
			return out, err
		}},
		{"Bytes", func(t transform.Transformer, s string) (string, error) {
			out, _, err := transform.Bytes(t, []byte(s))
			return string(out), err
		}},
		{"Reader", func(t transform.Transformer, s string) (string, error) {
			return read(transform.NewReader(strings.NewReader(s), t))
		}},
		{"Reader by bytes", func(t transform.Transformer, s string) (string, error) {
			return read(transform.NewReader(iotest.OneByteReader(strings.NewReader(s)), t))
		}},
		{"Writer", func(t transform.Transformer, s string) (string, error) {
			var b bytes.Buffer
			w := transform.NewWriter(&b, t)
			for len(s) > 0 {
				k := min(len(s), 1000)
				if _, err := io.WriteString(w, s[:k]); err != nil {
					return "", err
				}
				s = s[k:]
			}
			err := w.Close()
			return b.String(), err
		}},
		{"Chain before NFC", func(t transform.Transformer, s string) (string, error) {
			return read(transform.NewReader(strings.NewReader(s), transform.Chain(t, norm.NFC)))
		}},
		{"Chain after NFC", func(t transform.Transformer, s string) (string, error) {
			return read(transform.NewReader(strings.NewReader(s), transform.Chain(norm.NFC, t)))
		}},
		{"Chain String", func(t transform.Transformer, s string) (string, error) {
			out, _, err := transform.String(transform.Chain(norm.NFC, t, norm.NFC), s)
			return out, err
		}},
		{"Chain Writer", func(t transform.Transformer, s string) (string, error) {
			var b bytes.Buffer
			w := transform.NewWriter(&b, transform.Chain(t, norm.NFC))
			if _, err := io.WriteString(w, s); err != nil {
				return "", err
			}
			err := w.Close()
			return b.String(), err
		}},
	}
	for _, size := range []int{0, 100, 3000, 4096, 5000, 40_000, 100_000, TransformerBlock + 5000} {
		s := streamText(size, 1+200_000/(size+1000))
		want := strings.ReplaceAll(strings.ReplaceAll(s, "Å„", "ń"), "Ã©", "é")
		for _, w := range ways {
			var edits []Edit
			tr := n.Transformer(func(e Edit) { edits = append(edits, e) })
			for round := range 2 { // again after Reset
				edits = edits[:0]
				tr.Reset()
				got, err := w.run(tr, s)
				if err != nil || got != want {
					t.Fatalf("%s, paragraphs of %d, round %d: %d bytes, want %d, error %v", w.name, size, round, len(got), len(want), err)
				}
				if applied := apply(s, edits); applied != want {
					t.Fatalf("%s, paragraphs of %d: the edits do not give the text", w.name, size)
				}
			}
		}
	}
}

// TestTransformerBuffers: Transform takes what it is given and asks for no more than room,
// however little there is of both, and is as new after Reset.
func TestTransformerBuffers(t *testing.T) {
	n, err := New(WithStages(StageEncoding | StageUnicode))
	if err != nil {
		t.Fatal(err)
	}
	s := streamText(700, 3) + "cut in the middle of a character: \xe2\x80"
	want, _, err := transform.String(n.Transformer(nil), s)
	if err != nil {
		t.Fatal(err)
	}
	tr := n.Transformer(nil)
	for _, size := range []struct{ dst, src int }{{1, 1}, {1, 4096}, {4096, 1}, {3, 7}, {64, 100}} {
		if _, _, err := tr.Transform(make([]byte, 8), []byte("left over from KaczyÅ„ski"), false); err != nil {
			t.Fatal(err)
		}
		tr.Reset()
		var got []byte
		dst := make([]byte, size.dst)
		for pos, done := 0, false; !done; {
			end := min(len(s), pos+size.src)
			nDst, nSrc, err := tr.Transform(dst, []byte(s[pos:end]), end == len(s))
			got = append(got, dst[:nDst]...)
			switch {
			case err == nil && pos+nSrc == end:
				done = end == len(s)
			case err != transform.ErrShortDst:
				t.Fatalf("buffers of %d and %d: %d of %d bytes taken, error %v", size.dst, size.src, nSrc, end-pos, err)
			case nDst < size.dst:
				t.Fatalf("buffers of %d and %d: only %d bytes written and no room", size.dst, size.src, nDst)
			}
			pos += nSrc
		}
		if string(got) != want {
			t.Errorf("buffers of %d and %d: %q, want %q", size.dst, size.src, got, want)
		}
	}
}

func TestTransformerOfNothing(t *testing.T) {
	n, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []string{"", "\n", "\n\n", "\r\n\r\n", "a", "é\xff"} {
		want, _ := n.repairCharacters(s)
		if got, _, err := transform.String(n.Transformer(nil), s); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", s, got, err, want)
		}
	}
}

func FuzzTransformer(f *testing.F) {
	n, err := New(WithStages(StageEncoding | StageUnicode))
	if err != nil {
		f.Fatal(err)
	}
	f.Add("\xe0\xf0 caf\xe9\nJosÃ\xa9\xed\xa0\xbd\xed\xb8\x80\xc0\x80", uint8(7))
	f.Add("cafÃ©\n\nnaÃ¯ve \x93x\x94\r\n\r\nend\xe2\x80", uint8(3))
	f.Fuzz(func(t *testing.T, s string, step uint8) {
		var want strings.Builder
		var edits []Edit
		tr := n.Transformer(func(e Edit) { edits = append(edits, e) })
		direct, _, err := transform.String(tr, s)
		if err != nil {
			t.Fatal(err)
		}
		if apply(s, edits) != direct {
			t.Fatalf("edits of %q do not give %q", s, direct)
		}
		if !utf8.ValidString(direct) {
			t.Fatalf("%q becomes %q, which is not UTF-8", s, direct)
		}
		r := transform.NewReader(iotest.HalfReader(strings.NewReader(s)), n.Transformer(nil))
		buf := make([]byte, int(step)+1)
		for {
			k, err := r.Read(buf)
			want.Write(buf[:k])
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		if want.String() != direct {
			t.Fatalf("%q: Reader %q, String %q", s, want.String(), direct)
		}
	})
}
