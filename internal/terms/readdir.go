package terms

import (
	"fmt"
	"io/fs"
	"strings"

	"github.com/dragoman-go/dragoman/internal/fold"
	"github.com/dragoman-go/dragoman/internal/lexicon"
)

// ReadDir reads the sources of a term base: *.terms.txt, gloss.LANGUAGE.txt,
// concepts.*.txt, words.txt (classes of words), good.txt (phrases of good English) and
// clash.txt (foreign words that are English too).
func ReadDir(fsys fs.FS) (in Input, err error) {
	in = NewInput()
	clash := map[string]bool{}
	in.Clash = func(w string) bool { return clash[w] }
	files, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return in, err
	}
	for _, name := range files { // sorted
		f, err := fsys.Open(name)
		if err != nil {
			return in, err
		}
		switch {
		case strings.HasSuffix(name, ".terms.txt"):
			var ts []Term
			ts, err = ReadTerms(name, f)
			in.Terms = append(in.Terms, ts...)
		case strings.HasPrefix(name, "gloss."):
			l, ok := ParseLanguage(strings.Split(name, ".")[1])
			if !ok {
				err = fmt.Errorf("%s: unknown language", name)
				break
			}
			err = in.Glosses.ReadGlosses(name, f, l)
		case strings.HasPrefix(name, "concepts."):
			err = eachLine(name, f, in.readConcept)
		case name == "words.txt":
			err = eachLine(name, f, func(line string) error {
				class, words, ok := strings.Cut(line, ":")
				if !ok {
					return fmt.Errorf("want a class and its words, got %q", line)
				}
				in.addClass(class, strings.Fields(words))
				return nil
			})
		case strings.HasPrefix(name, "good"):
			err = eachLine(name, f, func(line string) error {
				in.Good = append(in.Good, line)
				return nil
			})
		case name == "clash.txt":
			err = eachLine(name, f, func(line string) error {
				for _, w := range strings.Fields(line) {
					clash[fold.String(w)] = true
				}
				return nil
			})
		default:
			err = fmt.Errorf("%s: unexpected file", name)
		}
		f.Close()
		if err != nil {
			return in, err
		}
	}
	in.Terms, err = Merge(in.Terms)
	return in, err
}

// NewInput returns an empty input that asks the lexicon what is English.
func NewInput() Input {
	return Input{Glosses: Glosses{}, Twins: map[string][]string{}, English: englishWord, Clash: func(string) bool { return false }, known: func(w string) bool {
		return lexicon.Known(fold.Hash(w))
	}, lower: func(w string) bool {
		return lexicon.Common(fold.Hash(w))
	}, Pair: func(a, b string) bool {
		_, ok := lexicon.Pair(fold.Hash(a), fold.Hash(b))
		return ok
	}, Verb: func(w string) bool {
		i, _ := lexicon.Lookup(fold.Hash(w))
		return i.Has(lexicon.Verb)
	}}
}

// englishWord is the default for Input.English: a word that the lexicon has,
// unless it is only a rare name there.
func englishWord(w string) (class int, ok bool) {
	i, ok := lexicon.Lookup(fold.Hash(w))
	if ok && i.Class() <= 6 && !i.Has(lexicon.Lower) {
		return 0, false
	}
	return i.Class(), ok
}

func (in *Input) addClass(name string, words []string) {
	for i := range in.Classes {
		if in.Classes[i].Name == name {
			in.Classes[i].Words = append(in.Classes[i].Words, words...)
			return
		}
	}
	in.Classes = append(in.Classes, NamedClass{name, words})
}

// readConcept reads a line of a file of concepts: glosses, a colon, and the
// words of each language that have them, with semicolons between languages.
func (in *Input) readConcept(line string) error {
	g := in.Glosses
	head, rest, ok := strings.Cut(line, ":")
	if !ok {
		return fmt.Errorf("want glosses: words, got %q", line)
	}
	glosses := strings.Fields(head)
	in.twins(glosses)
	for _, part := range strings.Split(rest, ";") {
		f := strings.Fields(part)
		if len(f) < 2 {
			return fmt.Errorf("want a language and its words, got %q", part)
		}
		l, ok := ParseLanguage(f[0])
		if !ok {
			return fmt.Errorf("unknown language %q", f[0])
		}
		if g[l] == nil {
			g[l] = map[string][]string{}
		}
		for _, w := range f[1:] {
			w = fold.String(w)
			for _, x := range glosses {
				if x = strings.ReplaceAll(x, "_", " "); !contains(g[l][w], x) {
					g[l][w] = append(g[l][w], x)
				}
			}
		}
	}
	return nil
}

// maxTwins is how many other words are tried for one.
const maxTwins = 3

// twins notes that a bad translation picks the other glosses for the first.
func (in *Input) twins(glosses []string) {
	w := glosses[0]
	for _, x := range glosses[1:] {
		if len(in.Twins[w]) < maxTwins && !strings.Contains(x, "_") && !contains(in.Twins[w], x) && !looksPlural(x) {
			in.Twins[w] = append(in.Twins[w], x)
		}
	}
}
