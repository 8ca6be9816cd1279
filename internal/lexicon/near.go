package lexicon

// MaxSpelling is the length in letters of the longest word that [Near] finds.
const MaxSpelling = 22
