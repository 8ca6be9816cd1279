package normalize

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/internal/token"
)

func mustNew(t testing.TB, options ...Option) *Normalizer {
	t.Helper()
	n, err := New(options...)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestWords(t *testing.T) {
	n := mustNew(t, WithStages(StageWords))
	for _, c := range []struct{ label, text, want string }{
		// a misspelling between words that it goes with
		{"letter lost", "The goverment will publish its report next week.", "The government will publish its report next week."},
		{"letters swapped", "They signed the agreement in the capital on the follwoing day.", "They signed the agreement in the capital on the following day."},
		{"letter doubled", "The committee will discuss the propposal in the spring.", "The committee will discuss the proposal in the spring."},
		{"letter too many", "Prices of natural gazs rose again, the ministry of energy said.", "Prices of natural gas rose again, the ministry of energy said."},
		{"wrong key", "Several membets of the council were absent.", "Several members of the council were absent."},
		{"possessive kept", "The presidant's office declined to comment.", "The president's office declined to comment."},
		{"letters in a wrong order", "The bank will raise intrestes rates for the third time.", "The bank will raise interests rates for the third time."},
		{"two letters in each other's place", "The price of the house was not liscdosed by the buyer.", "The price of the house was not disclosed by the buyer."},
		{"at the start", "Althouh the talks failed, both sides were polite.", "Although the talks failed, both sides were polite."},
		{"in the name of an institution", "She works for the Natonal Cotton Council.", "She works for the National Cotton Council."},
		// days, months, countries, peoples
		{"day", "The court will rule on Wendesday.", "The court will rule on Wednesday."},
		{"day with two slips", "The court will rule on Wensday.", "The court will rule on Wednesday."},
		{"title before a name", "Govenor Gavin Smith was in town.", "Governor Gavin Smith was in town."},
		{"title with its country", "The Presdent of France was in town.", "The President of France was in town."},
		{"month", "The vote is planned for Septembr 12.", "The vote is planned for September 12."},
		{"country", "The trucks were on their way to Moldvoa when the road was closed.", "The trucks were on their way to Moldova when the road was closed."},
		{"country that does something", "Last week Moldva was ready to talk.", "Last week Moldova was ready to talk."},
		{"very long word beside a name", "They met the Senate Agricluture members in the spring.", "They met the Senate Agriculture members in the spring."},
		{"people", "Two Bulgaran officials were present.", "Two Bulgarian officials were present."},
		{"peoples", "Talks between Estoniens and Latvians ended.", "Talks between Estonians and Latvians ended."},
		{"speech", "so the goverment told them that it would not pay for any of it", "so the government told them that it would not pay for any of it"},
		{"again", "The trucks went to Moldvoa. Drivers know Moldvoa well.", "The trucks went to Moldova. Drivers know Moldova well."},
		// what a scanner reads
		{"m read as rn", "The cornmittee rnust act before the surnmer ends.", "The committee must act before the summer ends."},
		{"h read as li", "They talked witli the otlier side in tlie morning.", "They talked with the other side in the morning."},
		{"h read as b", "Botb sides said wbich road tbe trucks would take.", "Both sides said which road the trucks would take."},
		{"d read as cl", "The mayor woulcl not say when he clecided it.", "The mayor would not say when he decided it."},
		{"month, day", "They met in Decernber and on Tliursday.", "They met in December and on Thursday."},
		// alone
		{"alone", "recieve", "receive"},
		{"alone, by ear", "fonetic", "phonetic"},
		{"alone, by its consonants", "meny", "many"},
		// what stays
		{"British", "The colour of the organisation's catalogue was grey.", ""},
		{"American", "The color of the organization's catalog was gray.", ""},
		{"letters that a scanner might have read", "The modern burner on the corner was lit by a client in the clinic.", ""},
		{"names with such letters", "Mr. Kearns met Clive Liang and Lila Thorne in Lima.", ""},
		{"compound", "The writeoff was a companywide shock to cyberdefense.", ""},
		{"derived", "The deal was unsignable and its Zelenskyesque clauses unrenegotiable.", ""},
		{"plural that dictionaries lack", "Two arterials and the formatters of the city stay.", ""},
		{"letter before a word", "Open the file in kdialog and gcalendar on the desktop.", ""},
		{"near a name only", "The shop sells bombax and other woods.", ""},
		{"hyphens", "A pre-emptiv word-by-wrod test-case stays.", ""},
		{"code", "Run foo.barr() or open /usr/locl/bin and snake_caze.", ""},
		{"address", "Write to infoo@exampl.org or see https://exampl.org/speling.", ""},
		{"name", "Her neighbour Mr. Tuesdy was not amused.", ""},
		{"far from a day, without a preposition", "Wensday Addams was not amused.", ""},
		{"title of another language", "Senatore Peter Smith was in town.", ""},
		{"near a title, without a name", "The firm Sentor was in town.", ""},
		{"person that does something", "Peter Norwy was ready to talk.", ""},
		{"company", "A company called Braziel won the tender.", ""},
		{"abbreviations", "It paid 30 mln dlrs, i.e. 5 pct, p.a. and approx.", ""},
		{"real words", "The pears were sold by the peer at the pier.", ""},
		{"French", "Le gouvernement a annoncé que les négociations commenceraient lundi prochain à Genève.", ""},
		{"German", "Die Regierung hat am Montag angekündigt, dass neue Gespräche beginnen werden.", ""},
		{"quotation", "He said \"je ne sais pas encore si nous pouvons\" and left the room with a smile.", ""},
		{"Latin", "The clause applies mutatis mutandis, pacta sunt servanda.", ""},
		{"a name in speech, where none has a capital", "they asked if genki had sent the tefin and the others said that it had", ""},
		{"no letters", "1234 5678 !!! ???", ""},
		{"empty", "", ""},
	} {
		if c.want == "" {
			c.want = c.text
		}
		r := n.Repair(c.text)
		if diff := cmp.Diff(c.want, r.Text); diff != "" {
			t.Errorf("%s: %s\n%v", c.label, diff, r.Edits)
		}
		if c.text == c.want && len(r.Edits) > 0 {
			t.Errorf("%s: %v", c.label, r.Edits)
		}
	}
}

// TestWordsClean: one unknown word in a long clean text is no misspelling.
func TestWordsClean(t *testing.T) {
	const text = "Norway's finance minister said on Tuesday that her government won't raise taxes this year. " +
		"A central bank decision surprised investors, and the country's currency fell to its lowest level since March. " +
		"Opposition lawmakers called for an emergency debate, but a spokesman said it wasn't needed. " +
		"Bank analysts expect interest rates to stay where they are until December. " +
		"Farm ministers met in Oslo on Thursday, two days before a trade conference that officials hope will lead to lower food prices. " +
		"Growers say they can't compete with cheap imports, and they've asked for help with energy bills. " +
		"One grower near Bergen calls his new breed a tomatoe. "
	r := mustNew(t, WithStages(StageWords)).Repair(text)
	if r.Text != text || len(r.Edits) > 0 {
		t.Errorf("%v", r.Edits)
	}
}

func TestWordOptions(t *testing.T) {
	const text = "The goverment will publish its report next week."
	if r := mustNew(t, WithLexicon("Goverment")).Repair(text); r.Text != text {
		t.Errorf("WithLexicon: %s", r.Text)
	}
	if r := mustNew(t, WithProtected("goverment")).Repair(text); r.Text != text {
		t.Errorf("WithProtected: %s", r.Text)
	}
	r := mustNew(t, WithThreshold(0.999)).Repair(text)
	if r.Text != text || len(r.Suspects) != 1 || len(r.Suspects[0].Suggestions) == 0 || r.Suspects[0].Suggestions[0] != "government" {
		t.Errorf("WithThreshold: %s %v", r.Text, r.Suspects)
	}
	for _, o := range []Option{WithLexicon("two words"), WithLexicon(""), WithProtected("a-b"), WithThreshold(-1), WithThreshold(2), WithStages(0)} {
		if _, err := New(o); err == nil {
			t.Error("a wrong option is accepted")
		}
	}
}

func TestForeign(t *testing.T) {
	for _, c := range []struct {
		text  string
		words string // that are foreign
	}{
		{"The minister said that the border would stay closed.", ""},
		{"El ministro dijo que la frontera seguirá cerrada.", "El ministro dijo que la frontera seguirá cerrada"},
		{"Minister powiedział, że granica pozostanie zamknięta.", "Minister powiedział że granica pozostanie zamknięta"},
		{"The old man said: „Wir haben das nicht gewusst und nicht gewollt“ and closed the door.", "Wir haben das nicht gewusst und nicht gewollt"},
		{"Müller, Østergård and Yılmaz met in São Paulo with friends of the family.", ""},
		{"Міністр сказав, що кордон закрито. The border is closed, the minister said.", "Міністр сказав що кордон закрито"},
	} {
		d := newDoc(mustNew(t), token.New(c.text))
		d.assess()
		var got []string
		for i := range d.Tokens {
			if d.Tokens[i].Kind == token.Word && d.foreign(i) {
				got = append(got, d.Of(i))
			}
		}
		if diff := cmp.Diff(c.words, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s", diff)
		}
	}
}

func TestDamage(t *testing.T) {
	const (
		clean = "Norway's finance minister said on Tuesday that her government won't raise the budget this year. " +
			"The central bank's decision surprised investors, and the country's currency fell to its lowest level in two years. " +
			"Opposition lawmakers called for an emergency debate, but the prime minister's office said there was no need for one. " +
			"Bank analysts expect interest rates to stay where they are until the end of next year."
		garbled = "The minister of finances of Norway said the Tuesday that the government of her not will raise the budget of this year. " +
			"The decision of the bank central of Norway surprised to the investors, and the currency of the country fell to the level more low of two years. " +
			"The deputies of the opposition called to a debate of emergency, but the office of the first minister said that not there was need of him . " +
			"The analysts of bank expect that the types of interest of the country stay like they are until the end of the year of the elections of Norway."
	)
	n := mustNew(t)
	if a, b := n.Repair(clean).Damage, n.Repair(garbled).Damage; a > 0.1 || b < 0.5 {
		t.Errorf("clean %.2f, garbled %.2f", a, b)
	}
	if d := n.Repair("").Damage; d != 0 {
		t.Errorf("an empty text has damage %v", d)
	}
}

func TestSuspects(t *testing.T) {
	const damaged = "The minister of finances of Norway said the Tuesday that the reform of the bank central of Norway , not is of the interest of the country. " +
		"The talks of Oslo on the war of Ukraine of the Tuesday were of the kind of the talks of Geneva . "
	n := mustNew(t)
	for _, c := range []struct{ label, text, span, suggestion string }{
		{"negation", "Norway has so far been able to convince nobody's neighbour.", "has so far been able", "has so far been unable"},
		{"participle", "The envoy has with the leaders of both sides on Monday.", "has with", ""},
		{"twice", "The parties agree to agree on the demands of the south.", "agree to agree", ""},
		{"apostrophe", "The allies won accept the results of the ballot.", "won accept", "won't accept"},
		{"idiom", "She left the hall with the hand in the pocket of the trousers.", "pocket of the trousers", ""},
		{"prepositions", "He walked to of the gate in silence and left.", "to of", ""},
		{"title", "He met the Norwegian king Harald on the same day.", "the Norwegian king Harald", "Norwegian King Harald"},
		{"adjective behind", "The ministry suffered an attack cybernetic on the weekend.", "attack cybernetic", "cybernetic attack"},
		{"a name that nobody has", "The order came from the Board of the Counts in the evening.", "Board of the Counts", ""},
		{"peoples", "They heard the Norwegians and Danish envoys in the morning.", "the Norwegians and Danish envoys", "Norwegian and Danish envoys"},
	} {
		r := n.Repair(damaged + c.text)
		ok := false
		for _, s := range r.Suspects {
			if strings.Contains(r.Source[s.Start:s.End], c.span) && (c.suggestion == "" || len(s.Suggestions) > 0 && s.Suggestions[0] == c.suggestion) {
				ok = true
			}
		}
		if !ok {
			t.Errorf("%s: no suspect %q with %q: %v", c.label, c.span, c.suggestion, r.Suspects)
		}
		for _, s := range n.Repair(c.text).Suspects {
			t.Errorf("%s: a clean text has a suspect %v", c.label, s)
		}
	}
}

func TestSpellCost(t *testing.T) {
	for _, c := range []struct{ typo, near, far string }{
		{"recieve", "receive", "relieve"},
		{"fotograf", "photograph", "rotograph"},
		{"neccesary", "necessary", "accessory"},
		{"teh", "the", "ten"},
		{"definately", "definitely", "defiantly"},
		{"wich", "which", "wick"},
	} {
		if a, b := spellCost(c.typo, c.near), spellCost(c.typo, c.far); a >= b {
			t.Errorf("%s: %s %d, %s %d", c.typo, c.near, a, c.far, b)
		}
	}
	if n := spellCost("same", "same"); n != 0 {
		t.Errorf("same: %d", n)
	}
}

func ExampleWithLexicon() {
	n, err := New(WithStages(StageWords), WithLexicon("staycation"))
	if err != nil {
		panic(err)
	}
	fmt.Println(n.Repair("The goverment praised the staycation.").Text)
	// Output: The government praised the staycation.
}

// FuzzWords: whatever the text, edits apply, undo and stay in their bounds.
func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"The goverment will publish its report.", "recieve", "El ministro dijo que no, \"he said\" (and lef).", "\xff\xfe speling \x80",
		"Thorsday's Febrary 2 Ukainians", strings.Repeat("agree to agree ", 9), "“Things, Smith said.", "won accept the", "of of of the the",
	} {
		f.Add(s)
	}
	n := mustNew(f, WithStages(StageWords|StagePhrases|StageNames))
	f.Fuzz(func(t *testing.T, text string) { checkLaws(t, n, text) })
}

// newDoc is a document for the tests of one stage.
func newDoc(n *Normalizer, x *token.Text) *doc {
	d := &doc{Text: x, n: n}
	d.lookUp()
	return d
}
