package normalize

import (
	"fmt"
	"strings"
	"testing"
)

// phraseCases are calques and words left untranslated, in sentences written
// for this test. want is the repaired sentence; empty means unchanged.
var phraseCases = []struct{ label, text, want string }{
	{"de compound", "The chancellor lost the mistrust vote in the Bundestag.", "The chancellor lost the vote of no confidence in the Bundestag."},
	{"de compound", "Both armies agreed to a weapon rest before the winter.", "Both armies agreed to a ceasefire before the winter."},
	{"de compound", "The government presented its law draft to the deputies.", ""},
	{"de compound", "A court issued a detention command against the former minister.", "A court issued an arrest warrant against the former minister."},
	{"de false friend", "The outside minister of Germany travelled to Kyiv.", "The foreign minister of Germany travelled to Kyiv."},
	{"de elections", "The opposition wants new choices in the autumn, the party leader said.", "The opposition wants new elections in the autumn, the party leader said."},
	{"fr", "The president declared the state of urgency after the attacks.", "The president declared the state of emergency after the attacks."},
	{"fr", "The police announced the taking of hostages was over; the blue caps of the UN watched.", ""},
	{"fr order", "The Assembly National adopted the law on Tuesday.", "The National Assembly adopted the law on Tuesday."},
	{"fr acronym", "France wants the OTAN to send more troops.", "France wants NATO to send more troops."},
	{"fr day", "The minister will speak on mercredi before the senators.", "The minister will speak on Wednesday before the senators."},
	{"pt day", "The president will travel on quinta-feira to Brasilia.", "The president will travel on Thursday to Brasilia."},
	{"pt", "The Supreme Tribunal Federal of Brazil judged the former president.", "The Federal Supreme Court of Brazil judged the former president."},
	{"pt institution", "The Chamber of the Deputies voted, and the budget law passed.", ""},
	{"it", "The deposits of the Italian minister of the Exteriors angered the opposition.", "The deposits of the Italian foreign minister angered the opposition."},
	{"it title", "The Italian minister of the Exteriors met the ambassador.", "The Italian foreign minister met the ambassador."},
	{"it place", "The delegation flew from Londra to Ginevra for the negotiations.", "The delegation flew from London to Geneva for the negotiations."},
	{"es acronym", "The EE.UU. imposed sanctions on two banks.", "The United States imposed sanctions on two banks."},
	{"es place", "Fighting continued near Jarkov, the army said.", "Fighting continued near Kharkiv, the army said."},
	{"es country", "The envoy returned from Arabia Saudita with a proposal.", "The envoy returned from Saudi Arabia with a proposal."},
	{"es crime", "He was accused of whitening of capitals and bribery.", "He was accused of money laundering and bribery."},
	{"es noun", "The judge issued an order of arrest against the mayor.", "The judge issued an arrest warrant against the mayor."},
	{"ru", "The ministry of foreign deeds of Russia summoned the ambassador.", "The foreign ministry of Russia summoned the ambassador."},
	{"ru", "Parliament introduced the military position in four regions of Ukraine.", ""},
	{"ru acronym", "The reactor was inspected by the MAGATE on Monday, officials said.", "The reactor was inspected by the IAEA on Monday, officials said."},
	{"ru stake", "The central bank raised the percent bet to 21 percent.", "The central bank raised the interest rate to 21 percent."},
	{"uk", "An air anxiety was declared in Kyiv during the attack.", "An air raid alert was declared in Kyiv during the attack."},
	{"uk", "The Armed Strengths of Ukraine shot down nine drones.", "The Armed Forces of Ukraine shot down nine drones."},
	{"pl", "The head of the ministry asked for a vote of distrust in parliament.", "The head of the ministry asked for a vote of no confidence in parliament."},
	{"tr", "The Turkish outside affairs minister met his Syrian counterpart.", "The Turkish foreign minister met his Syrian counterpart."},
	{"ar", "The Council of the Security condemned the attack on the embassy.", "The Security Council condemned the attack on the embassy."},
	{"name turned", "The Organization of the Treaty of the North Atlantic welcomed the high fire.", "The North Atlantic Treaty Organization welcomed the ceasefire."},
	{"name turned", "Inspectors of the Agency International of Energy Atomic left Iran on Monday.", "Inspectors of the International Atomic Energy Agency left Iran on Monday."},
	{"many", "The minister of deeds outer of Croatia met the ambassador.", "The foreign minister of Croatia met the ambassador."},
	{"first minister", "The French first minister lost the vote of trust in parliament.", "The French prime minister lost the vote of confidence in parliament."},
	{"plural", "Both navies fired winged rockets at the port.", "Both navies fired cruise missiles at the port."},
	{"article", "The army declared a high fire at noon.", "The army declared a ceasefire at noon."},
	{"possessive", "The high fire's terms were not published, the envoy said.", "The ceasefire's terms were not published, the envoy said."},
	{"British", "The ministers of defence agreed to raise the defence expense.", "The ministers of defence agreed to raise the defence spending."},
	{"capitals", "HIGH FIRE IN GAZA, SAYS MINISTER", "CEASEFIRE IN GAZA, SAYS MINISTER"},

	{"negative: other compound", "The weather service warned of high fire danger in the hills around Athens.", ""},
	{"negative: verb", "Russia and Ukraine agreed to exchange prisoners before Easter.", ""},
	{"negative: verb", "The rebels will release hostages and stop the fire, the envoy said.", ""},
	{"negative: verb", "Both states promised to test nuclear weapons no more, the treaty says.", ""},
	{"negative: verb", "After taking hostages, the gunmen attacked the embassy.", ""},
	{"negative: reading", "The bill passed its second reading in parliament on Monday.", ""},
	{"negative: title", "Scotland's first minister met the British prime minister in London.", ""},
	{"negative: title", "The Scottish parliament in Edinburgh debated. The first minister spoke on Tuesday of the government's bill.", ""},
	{"negative: general", "The air force chief of staff General Otto Lind spoke to the troops.", ""},
	{"negative: name in English order", "The European Nuclear Research Organization and the World Health Organisation published a report.", ""},
	{"negative: fleet", "The Black Sea fleet left the port of Sevastopol.", ""},
	{"negative: everyday", "She lit the stove and kept it on high; fire was her element.", ""},
	{"negative: everyday", "The winged horse stood in the museum until March.", ""},
	{"negative: foreign quotation", "“Alto el fuego”, the crowd shouted in Madrid.", ""},
	{"negative: foreign name", "He has written for El Mundo and La Stampa since 2010.", ""},
	{"negative: other language", "El presidente del Gobierno pidió un alto el fuego en Ucrania el jueves.", ""},
	{"negative: club", "Real Madrid beat Inter Milano in the final of the league.", ""},
	{"negative: family name", "Senator Maria Lunes and Jean Mardi met in Ottawa.", ""},
	{"negative: good order", "The foreign minister, the interior minister and the chief of staff met the secretary-general.", ""},
}

func TestPhrases(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range phraseCases {
		want := c.want
		if want == "" {
			want = c.text
		}
		if r := n.Repair(c.text); r.Text != want {
			t.Errorf("%s:\n got %s\nwant %s\n%v", c.label, r.Text, want, r.Edits)
		}
	}
}

func TestPhraseReasons(t *testing.T) {
	n, err := New(WithStages(StagePhrases))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, reason string
		kind         Kind
	}{
		{"The envoy said the high fire holds in Gaza.", "Spanish “alto el fuego”, word for word", Calque},
		{"The army said El Alto El Fuego holds.", "Spanish “alto el fuego”, left untranslated", Untranslated},
		{"The Italian president of the Consiglio spoke in Rome.", "Italian “presidente del Consiglio”, half translated", Calque},
	} {
		r := n.Repair(c.text)
		if len(r.Edits) != 1 || r.Edits[0].Reason != c.reason || r.Edits[0].Kind != c.kind {
			t.Errorf("%s: %+v, want %s", c.text, r.Edits, c.reason)
		}
	}
}

func TestWithTerms(t *testing.T) {
	n, err := New(WithStages(StagePhrases), WithTerms(Term{
		English:     "harbor pilot",
		Equivalents: map[string][]string{"es": {"práctico de puerto"}},
		Glosses:     map[string][]string{"práctico": {"practical"}, "puerto": {"port", "harbor"}},
	}))
	if err != nil {
		t.Fatal(err)
	}
	got := n.Repair("The practical of port guided the navy ship into the bay.").Text
	if want := "The harbor pilot guided the navy ship into the bay."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, bad := range []Term{{}, {English: "x", Equivalents: map[string][]string{"xx": {"y"}}}} {
		if _, err := New(WithTerms(bad)); err == nil || !strings.Contains(err.Error(), "WithTerms") {
			t.Errorf("New(WithTerms(%v)): %v", bad, err)
		}
	}
}

// FuzzPhrases: whatever the text, the edits apply to it exactly and a second
// run gives the same, also where a bad translation precedes it.
func FuzzPhrases(f *testing.F) {
	for _, c := range phraseCases {
		f.Add(c.text)
	}
	f.Add("the high-fire l'd'El Alto\xff El Fuego's a")
	n, err := New(WithStages(StagePhrases), WithTerms(Term{English: "x y", Equivalents: map[string][]string{"es": {"a b"}}}))
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		checkLaws(t, n, damagedLead+text)
		r := checkLaws(t, n, text)
		if again := n.Repair(text); again.Text != r.Text || len(again.Edits) != len(r.Edits) {
			t.Fatalf("two runs over %q differ", text)
		}
	})
}

func ExampleWithTerms() {
	n, err := New(WithTerms(Term{
		English:     "harbor pilot",
		Equivalents: map[string][]string{"es": {"práctico de puerto"}},
		Glosses:     map[string][]string{"práctico": {"practical"}, "puerto": {"port"}},
	}))
	if err != nil {
		panic(err)
	}
	r := n.Repair("The practical of port guided the navy ship into the bay.")
	fmt.Println(r.Text)
	fmt.Println(r.Edits[0].Reason)
	// Output:
	// The harbor pilot guided the navy ship into the bay.
	// Spanish “práctico de puerto”, word for word
}
