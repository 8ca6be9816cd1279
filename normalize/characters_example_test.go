package normalize_test

import (
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/transform"

	"github.com/dragoman-go/dragoman/normalize"
)

func ExampleNormalizer_Transformer() {
	n, err := normalize.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	garbled := "The talks in KrakÃ³w were “useful”, said MichaÅ‚ Nowak.\n"
	t := n.Transformer(func(e normalize.Edit) {
		fmt.Printf("%d-%d %q becomes %q: %s\n", e.Start, e.End, e.Old, e.New, e.Reason)
	})
	b, err := io.ReadAll(transform.NewReader(strings.NewReader(garbled), t))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(b))
	// Output:
	// 17-21 "Ã³" becomes "ó": UTF-8 read as windows-1252
	// 52-57 "Å‚" becomes "ł": UTF-8 read as windows-1252
	// The talks in Kraków were “useful”, said Michał Nowak.
}

func ExampleWithHyphenJoin() {
	n, err := normalize.New(normalize.WithStages(normalize.StageUnicode), normalize.WithHyphenJoin())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n.Repair("The minis-\nter did not com-\nment.").Text)
	// Output: The minister did not comment.
}
