package normalize

import (
	"strings"

	"github.com/dragoman-go/dragoman/internal/lexicon"
	"github.com/dragoman-go/dragoman/internal/token"
)

// homely are the things that idioms are made of and news hardly is.
const homely = " ant apple apples arm axe bag barrel beak beard bee bird birds boat bone bones boot boots bottle bow bread broom bucket bull butter button buttons cabbage cake candle cap carrot carrots cart cat cats cheese chest chicken chickens cigar claw claws cloak coat cork cow cows cream crow crumb cucumber cup dish dog dogs donkey ear ears egg eggs elbow elbows eye eyes fig fingers finger fingernails fish flea fleas flour fly flies foot forehead fork fox frog garlic glove gloves goat goats goose grass hair hairs hammer hat hats hay heel heels hen hens hook horn horns horse horses knee knees knife ladder lamp leg legs lemon lice lip lips louse meat milk monkey moon mouse moustache mouth mud mustard nail nails neck needle nose noses nut nuts oil onion onions ox oxen pan pants parsley paw pea pear pears peas pepper pig pigs pillow pipe plate pocket pockets porridge pot potato potatoes pumpkin rabbit radish rat rope saddle salad salt sauce sausage sausages shirt shirts shoe shoes shoulder shoulders skin sleeve sleeves snow soap sock socks soup spoon spoons stick stomach stone stones straw string sugar tail teeth toe tongue tooth trousers turnip umbrella vegetables vinegar wolf wolves wood wool worm "

// isHomely reports whether token i is one of the homely things.
func (d *doc) isHomely(i int) bool {
	if i >= len(d.Tokens) || !d.infos[i].Has(lexicon.Noun) {
		return false
	}
	w := d.Of(i)
	at := strings.Index(homely, w)
	for at > 0 && !(homely[at-1] == ' ' && homely[at+len(w)] == ' ') {
		next := strings.Index(homely[at+1:], w)
		if next < 0 {
			return false
		}
		at += 1 + next
	}
	return at > 0
}

// that a passive is told of: an idiom translated word for word.
func (d *doc) suspectIdiom(i, first int) {
	if d.Tokens[i].Flags&token.Upper != 0 || !d.lower(i-1, i, "the", "his", "her", "their", "a", "its") || !d.isHomely(i) {
		return
	}
	if d.lower(i+1, len(d.Tokens), "of") && d.isHomely(i+3) {
		return // the next one tells more
	}
	lo := i - 1
	// Back over "prep the noun prep the" to where the idiom begins.
	for lo > first && d.Tokens[lo-1].Kind == token.Word && i-lo < 7 {
		lo--
		if d.lower(lo, i, "with", "from", "that", "by", "as", "like", "on") {
			break
		}
	}
	d.suspect(lo, i, "an idiom may be translated word for word")
}
