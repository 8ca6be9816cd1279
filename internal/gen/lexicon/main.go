// Command lexicon compiles words.txt, pairs.txt and function.txt of internal/lexicon to the
// blobs that package embeds. With -import it makes the two files themselves
// out of unpacked copies of the packages they come from.
package main

import (
	"flag"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	dir := flag.String("dir", ".", "folder of words.txt and pairs.txt")
	imp := flag.Bool("import", false, "make words.txt and pairs.txt first")
	var s sources
	flag.StringVar(&s.scowl, "scowl", "", "with -import: folder of SCOWL's lists (english-words.10 …)")
	flag.StringVar(&s.symspell, "symspell", "", "with -import: folder of SymSpell's dictionaries")
	flag.StringVar(&s.wordnet, "wordnet", "", "with -import: folder of WordNet's index.noun …")
	flag.Parse()
	if *imp {
		if err := importSources(s, filepath.Join(*dir, "words.txt"), filepath.Join(*dir, "pairs.txt")); err != nil {
			log.Fatal("lexicon: ", err)
		}
	}
	blobs, err := compile(*dir)
	if err != nil {
		log.Fatal("lexicon: ", err)
	}
	for name, b := range blobs {
		if err := os.WriteFile(filepath.Join(*dir, name), b, 0o644); err != nil {
			log.Fatal("lexicon: ", err)
		}
	}
}
