// Command lexicon compiles words.txt, pairs.txt and function.txt of internal/lexicon to the
// blobs that package embeds. With -import it makes the first two files themselves
// out of unpacked copies of the packages they come from.
package main

import (
	"flag"
	"io/fs"

	"github.com/dragoman-go/dragoman/internal/gen"
)

func main() {
	imp := flag.Bool("import", false, "make words.txt and pairs.txt, not the blobs")
	var s sources
	flag.StringVar(&s.scowl, "scowl", "", "with -import: folder of SCOWL's lists (english-words.10 …)")
	flag.StringVar(&s.symspell, "symspell", "", "with -import: folder of SymSpell's dictionaries")
	flag.StringVar(&s.wordnet, "wordnet", "", "with -import: folder of WordNet's index.noun …")
	gen.Main(func(dir fs.FS) (map[string][]byte, error) {
		if *imp {
			return importSources(s)
		}
		return compile(dir)
	})
}
