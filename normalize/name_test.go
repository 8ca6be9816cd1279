package normalize

import (
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/dragoman-go/dragoman/internal/distance"
	"github.com/dragoman-go/dragoman/internal/fold"
)

// testName is one entity of testNames.
type testName struct {
	id, name, typ string
	weight        float64
	aliases       []string
	roles         [][2]string
}

// testNames is a small northern that compares s with everything it has.
type testNames []testName

func (g testNames) forms(yield func(*testName, string) bool) {
	for i := range g {
		if !yield(&g[i], g[i].name) {
			return
		}
		for _, a := range g[i].aliases {
			if !yield(&g[i], a) {
				return
			}
		}
	}
}

func (g testNames) HasName(s string) bool {
	h := fold.Hash(s)
	for _, n := range g.forms {
		if fold.Hash(n) == h {
			return true
		}
		for _, w := range appendNameWords(nil, n) {
			if w.hash == h {
				return true
			}
		}
	}
	return false
}

func (g testNames) NearNames(s string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		near := func(a, b string) bool { return distance.Of(fold.String(a), fold.String(b), 25) != distance.Far }
		for e, n := range g.forms {
			hit := near(s, n)
			joined := ""
			for _, w := range appendNameWords(nil, n) {
				hit = hit || near(s, w.text)
				joined += w.text
			}
			if (hit || near(s, joined)) && !yield(e.id, n) {
				return
			}
		}
	}
}

func (g testNames) NamesWith(s string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		h := fold.Hash(s)
		for e, n := range g.forms {
			for _, w := range appendNameWords(nil, n) {
				if w.hash == h && !yield(e.id, n) {
					return
				}
			}
		}
	}
}

func (g testNames) NameOf(id string) (string, string, float64, bool) {
	for _, e := range g {
		if e.id == id {
			return e.name, e.typ, e.weight, true
		}
	}
	return "", "", 0, false
}

func (g testNames) NameRoles(id string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for _, e := range g {
			if e.id == id {
				for _, r := range e.roles {
					if !yield(r[0], r[1]) {
						return
					}
				}
			}
		}
	}
}

var northern = testNames{
	{id: "norway", name: "Norway", typ: "place", weight: 0.9, aliases: []string{"Norwegian"}},
	{id: "oslo", name: "Oslo", typ: "place", weight: 0.6},
	{id: "trondheim", name: "Trondheim", typ: "place", weight: 0.5},
	{id: "bergen", name: "Bergen", typ: "place", weight: 0.5, aliases: []string{"Bjorgvinn"}},
	{id: "stoere", name: "Jonas Gahr Støre", typ: "person", weight: 0.6, aliases: []string{"Støre"}, roles: [][2]string{{"Prime Minister", "Norway"}}},
	{id: "eide", name: "Espen Barth Eide", typ: "person", weight: 0.4, aliases: []string{"Espen Eide"}, roles: [][2]string{{"Foreign Minister", "Norway"}}},
	{id: "brende", name: "Børge Brende", typ: "person", weight: 0.4},
	{id: "stoltenberg", name: "Jens Stoltenberg", typ: "person", weight: 0.7, roles: [][2]string{{"Finance Minister", "Norway"}, {"Secretary General", "NATO"}}},
	{id: "ekberg", name: "Mohamed Hamdan Ekberg", typ: "person", weight: 0.5, aliases: []string{"Mohammed Hamdan Ekberg"}, roles: [][2]string{{"Commander", "Norway"}}},
	{id: "sanna", name: "Sanna Marin", typ: "person", weight: 0.5, roles: [][2]string{{"Prime Minister", "Finland"}}},
	{id: "solbergf", name: "Erna Solberg", typ: "person", weight: 0.5},
	{id: "solhaug", name: "Erna Solborg", typ: "person", weight: 0.5},
	{id: "park", name: "Magnus Haugland", aliases: []string{"Mark Haugland"}, typ: "person", weight: 0.5, roles: [][2]string{{"Finance Minister", "Norway"}}},
	{id: "longtown", name: "Kristiansund", typ: "place", weight: 0.35},
	{id: "tuvalu", name: "Tuvalu", typ: "place", weight: 0.05},
	{id: "ferry", name: "Northern Guard", typ: "organization", weight: 0.5},
	{id: "board", name: "Board of Auditors", typ: "organization", weight: 0.5},
	{id: "nato", name: "NATO", typ: "organization", weight: 0.9},
}

func TestNames(t *testing.T) {
	n, err := New(WithNames(northern), WithStages(StageNames))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ label, in, want string }{
		{"doubled letter, other half", "Talks with Jens Stolltenberg ended.", "Talks with Jens Stoltenberg ended."},
		{"swapped letters, office and country", "The Norwegian foreign minister Espen Barth Edie spoke.", "The Norwegian foreign minister Espen Barth Eide spoke."},
		{"possessive", "They read Jens Stoltenbreg's letter.", "They read Jens Stoltenberg's letter."},
		{"beside a good spelling of another name of the same man", "Commander Mohamed Hamdan Ekbrg resigned.", "Commander Mohamed Hamdan Ekberg resigned."},
		{"given name damaged", "Talks with Jnes Stoltenberg ended.", "Talks with Jens Stoltenberg ended."},
		{"joined", "Finance Minister JensStoltenberg resigned.", "Finance Minister Jens Stoltenberg resigned."},
		{"split", "The statement of Jens Stolten berg was short.", "The statement of Jens Stoltenberg was short."},
		{"lower case", "NATO chief jens stoltenberg resigned.", "NATO chief Jens Stoltenberg resigned."},
		{"fused", "Norwegian Finance Minister Jensberg resigned.", "Norwegian Finance Minister Jens Stoltenberg resigned."},
		{"cut short", "Finance Minister Jens Stolten resigned.", "Finance Minister Jens Stoltenberg resigned."},
		{"place behind a preposition", "They met in Trondhiem on Monday.", "They met in Trondheim on Monday."},
		{"place near a name that English does not have", "They met in Bjorgvimn on Monday.", "They met in Bergen on Monday."},
		{"capitals", "TALKS WITH JENS STOLLTENBERG END.", "TALKS WITH JENS STOLTENBERG END."},

		{"split before an unknown half", "The statement of Jens Stol tenberg was short.", "The statement of Jens Stoltenberg was short."},
		{"split, as a machine hears it", "Finance Minister Jens Stolten Burg resigned.", "Finance Minister Jens Stoltenberg resigned."},
		{"split into words that there are", "Finance Minister Jens Stole Tenberg resigned.", "Finance Minister Jens Stoltenberg resigned."},
		{"another name but for the office", "The Finnish Prime Minister Sanna Martin met her guests.", "The Finnish Prime Minister Sanna Marin met her guests."},
		{"a digit for the last letter", "They met in Osl0 on Monday.", "They met in Oslo on Monday."},
		{"the ending lost, a title", "Foreign Minister Børge Brend met them.", "Foreign Minister Børge Brende met them."},

		{"two slips beside the office and its country", "Norwegian Foreign Minister Espen Barth Eupe spoke.", "Norwegian Foreign Minister Espen Barth Eide spoke."},
		{"given name split before the surname", "The statement of Mag nus Haugland was short.", "The statement of Magnus Haugland was short."},
		{"given name translated", "Norwegian Finance Minister Marca Haugland spoke.", "Norwegian Finance Minister Mark Haugland spoke."},
		{"long place with two slips", "They met in Krristansund on Monday.", "They met in Kristiansund on Monday."},
		{"place that no dictionary has in small letters", "They met in tuvalu on Monday.", "They met in Tuvalu on Monday."},

		{"cut before a preposition", "It was signed by Norwegian Finance Minister Jens Stoltenb in the presence of all.", "It was signed by Norwegian Finance Minister Jens Stoltenberg in the presence of all."},
		{"a preposition that ends a name", "It was signed by Finnish Prime Minister Sanna Mar in the presence of all.", "It was signed by Finnish Prime Minister Sanna Marin in the presence of all."},
		{"somebody of another calling", "The nurse Jens Stoltenburg thanked them.", "The nurse Jens Stoltenburg thanked them."},
		{"calling at the start", "Plumber Jens Stoltenburg thanked them.", "Plumber Jens Stoltenburg thanked them."},
		{"two slips without the office", "Norwegian teacher Espen Barth Eupe spoke.", "Norwegian teacher Espen Barth Eupe spoke."},
		{"two slips, office of another country", "Danish Foreign Minister Espen Barth Eupe spoke.", "Danish Foreign Minister Espen Barth Eupe spoke."},
		{"translated given name without the office", "The teacher Marca Haugland spoke.", "The teacher Marca Haugland spoke."},
		{"words between capitals", "The Mar of Haugland was short.", "The Mar of Haugland was short."},
		{"a name that goes on", "Talks with Jens Stolltenberg Haugen ended.", "Talks with Jens Stolltenberg Haugen ended."},
		{"a cut name that goes on", "Finance Minister Jens Stolten Haugen resigned.", "Finance Minister Jens Stolten Haugen resigned."},
		{"two words behind a name that none is split into", "Finance Minister Jens Stone Mason resigned.", "Finance Minister Jens Stone Mason resigned."},
		{"a patronymic", "Minister Jensovich Stolten met Karl Jensovich Petrov.", "Minister Jensovich Stolten met Karl Jensovich Petrov."},
		{"another name without the office", "The teacher Sanna Martin met her guests.", "The teacher Sanna Martin met her guests."},
		{"an office that is not beside it", "The foreign minister described the situation in Eida.", "The foreign minister described the situation in Eida."},
		{"unknown name", "Talks with Karl Stollenbeck ended.", "Talks with Karl Stollenbeck ended."},
		{"other given name", "Talks with Camilla Stoltenbergg ended.", "Talks with Camilla Stoltenbergg ended."},
		{"alone, without a witness", "The analyst Stolltenberg wrote it.", "The analyst Stolltenberg wrote it."},
		{"two as near", "They met Erna Solburg there.", "They met Erna Solburg there."},
		{"the mark of a sound", "They met in Os'lo on Monday.", "They met in Os'lo on Monday."},
		{"another first letter in a short name", "They met in Uslo on Monday.", "They met in Uslo on Monday."},
		{"capitals inside", "They wrote it in OsloX on Monday.", "They wrote it in OsloX on Monday."},
		{"a plural", "The Stoltenbergs left.", "The Stoltenbergs left."},
		{"good", "Prime Minister Sanna Marin met Jens Stoltenberg in Trondheim.", "Prime Minister Sanna Marin met Jens Stoltenberg in Trondheim."},
		{"all lower", "i met jens stoltenberg in trondheim", "i met jens stoltenberg in trondheim"},
	} {
		r := n.Repair(c.in)
		if d := cmp.Diff(c.want, r.Text); d != "" {
			t.Errorf("%s: %s\n%+v\n%+v", c.label, d, r.Edits, r.Suspects)
		}
	}
}

// TestRepairedIsNotDoubted: a word that waits for the repair of another is not reported
// as in doubt as well as repaired.
func TestRepairedIsNotDoubted(t *testing.T) {
	n, err := New(WithNames(testNames{
		{id: "zelensky", name: "Volodymyr Zelensky", typ: "person", weight: 0.7, roles: [][2]string{{"President", "Ukraine"}}},
		{id: "vladimir", name: "Vladimir", typ: "place", weight: 0.9},
		{id: "petrov", name: "Vladimir Petrov", typ: "person", weight: 0.9},
		{id: "vietnam", name: "Vietnam", typ: "place", weight: 0.9, aliases: []string{"Viet Nam"}},
	}))
	if err != nil {
		t.Fatal(err)
	}
	r := n.Repair("President Volodimir Zelinsky of Ukraine says that his forces left the town. The war in Vietnarn ended. Troops left Vietnarn in haste.")
	if r.Text != "President Volodymyr Zelensky of Ukraine says that his forces left the town. The war in Vietnam ended. Troops left Vietnam in haste." {
		t.Errorf("not repaired: %q", r.Text)
	}
	for _, s := range r.Suspects {
		for _, e := range r.Edits {
			if e.Start <= s.Start && s.End <= e.End {
				t.Errorf("%q is repaired by %+v and doubted by %+v", r.Source[s.Start:s.End], e, s)
			}
		}
	}
}

// TestTranslatedSurnames: a surname that was taken for a word is told by a colleague
// beside it, in damaged text.
func TestTranslatedSurnames(t *testing.T) {
	names := append(testNames{
		{id: "blanco", name: "Eva Blanco", typ: "person", weight: 0.6, roles: [][2]string{{"Adviser", "Norway"}, {"Finance Minister", "Norway"}}},
	}, northern...)
	n := mustNew(t, WithNames(names))
	for _, c := range []struct{ label, in, want string }{
		{"colleague behind", "Then White and Stoltenberg left.", "Then Blanco and Stoltenberg left."},
		{"colleague before", "Then Stoltenberg and White left.", "Then Stoltenberg and Blanco left."},
		{"an office held besides", "Then Minister White left.", "Then Minister Blanco left."},
		{"somebody of another country", "Then Marin and White left.", "Then Marin and White left."},
		{"no colleague", "Then White and Black left.", "Then White and Black left."},
		{"alone", "Then White left.", "Then White left."},
	} {
		if r := n.Repair(damagedLead + c.in); r.Text[max(0, len(r.Text)-len(c.want)):] != c.want {
			t.Errorf("%s: %q", c.label, r.Text[max(0, len(r.Text)-60):])
		}
		if r := n.Repair(c.in); r.Text != c.in && c.label != "an office held besides" {
			t.Errorf("%s: a clean text became %q", c.label, r.Text)
		}
	}
}

// TestNamesOfEvidence: a name that other articles write so is no doubtful spelling of
// another, and what is near it is it.
func TestNamesOfEvidence(t *testing.T) {
	ev := NewEvidence()
	ev.Add("The engineer Karla Brandel opened the bridge. Brandel thanked the town.")
	for _, c := range []struct{ label, in, want string }{
		{"as others write it", "They thanked Brandel for it.", "They thanked Brandel for it."},
		{"near it", "They thanked Karla Brandell for it.", "They thanked Karla Brandel for it."},
	} {
		if r := mustNew(t, WithNames(northern), WithEvidence(ev)).Repair(c.in); r.Text != c.want || len(r.Suspects) > 0 {
			t.Errorf("%s: %q %+v", c.label, r.Text, r.Suspects)
		}
	}
	if r := mustNew(t, WithNames(northern)).Repair("They thanked Mr. Brandel for it."); len(r.Suspects) == 0 {
		t.Error("without evidence nothing was doubted")
	}
}

// TestTurnedNames: the parts of an institution in the order of another language, and
// an article too many, are put right where the text is damaged and the gazetteer has
// the name in English order.
func TestTurnedNames(t *testing.T) {
	n, err := New(WithNames(northern))
	if err != nil {
		t.Fatal(err)
	}
	const damaged = "The minister of finances of Norway said the Tuesday that the reform of the bank central of Norway , not is of the interest of the country. " +
		"The talks of Oslo on the war of Ukraine of the Tuesday were of the kind of the talks of Geneva . "
	for _, c := range []struct{ label, in, old, repair string }{
		{"adjective behind", "A ship of the Guard Northern left on the evening.", "Guard Northern", "Northern Guard"},
		{"article", "The report of the Board of the Auditors is late.", "of the", "of"},
		{"good", "A ship of the Northern Guard left; the Board of Auditors is late.", "", ""},
		{"unknown", "A ship of the Guard Eastern left; the Board of the Captains is late.", "", ""},
	} {
		found := false
		for _, e := range n.Repair(damaged + c.in).Edits {
			if e.Start < len(damaged) {
				continue
			}
			found = e.Old == c.old && e.New == c.repair
			if !found {
				t.Errorf("%s: %q became %q", c.label, e.Old, e.New)
			}
		}
		if c.old != "" && !found {
			t.Errorf("%s: %q was not repaired", c.label, c.old)
		}
		for _, e := range n.Repair(c.in).Edits {
			t.Errorf("%s: in a clean text, %q became %q", c.label, e.Old, e.New)
		}
	}
}
