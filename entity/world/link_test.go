package world_test

import (
	"strings"
	"testing"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
)

// TestLinkNews links news of many fields with the embedded knowledge base. Each
// mention that is looked for is "text=entity", "text=?type" for one that the
// knowledge base does not have, or "-text" for what is no mention.
func TestLinkNews(t *testing.T) {
	l := entity.NewLinker(world.KB())
	for _, c := range []struct{ name, text, want string }{
		{"months and verbs", "Will Congress act? It may, the senator said in May, before the March recess.", "Congress=org/united-states-congress; -May; -March; -Will"},
		{"Will, a person", "Will Scharf, the White House staff secretary, did not respond.", "Will Scharf=?person"},
		{"a town of a state", "Pruitt, a judge from Jordan, Minnesota, met officials on Monday.", "Jordan=?place; Minnesota=region/minnesota"},
		{"a state by its letters", "Sen. Ada Pruitt, D-Ga., spoke in Georgia.", "Ada Pruitt=?person; Ga.=region/us-georgia; Georgia=region/us-georgia"},
		{"Turkey and turkeys", "The turkey farmers sold little; Turkey sold more.", "Turkey=country/TR; -turkey"},
		{"a country and a suburb", "The U.S. said the storm hit Jamaica; Americans left New York.", "Jamaica=country/JM"},
		{"a court of a place", "Judge James Boasberg of the U.S. District Court blocked it.", "James Boasberg=person/james-boasberg; U.S. District Court=?organization"},
		{"a company at the start", "Apple shares rose on Friday.", "Apple=org/apple"},
		{"a company that was fined", "Google was fined in Paris on Friday. Target will cut 100 jobs.", "Google=org/google"},
		{"what grows", "Apple was served on Friday. Orange is a colour.", "-Apple; -Orange"},
		{"a valley's university", "He spoke at Utah Valley University on Monday.", "Utah Valley University=?organization; -Utah; -Valley"},
		{"a council for two things", "The Disaster Risk Reduction and Management Council said so.", "Disaster Risk Reduction and Management Council=?organization"},
		{"two institutions", "Congress and Supreme Court judges met.", "Congress=org/united-states-congress; Supreme Court=org/supreme-court-of-the-united-states"},
		{"the secretary of a cabinet", "Chief Cabinet Secretary Ono Kihara said so.", "Ono Kihara=?person; -Chief Cabinet"},
		{"institutions in other languages", "The Universidad de Chile spoke to the Institut of Volcanology.", "Universidad de Chile=?organization; -Institut=org/pasteur-institute"},
		{"two institutions with articles", "The University of Narvik and the Institute of Statistics said so.", "University of Narvik=?organization; Institute of Statistics=?organization"},
		{"the finals of a body", "She won the ATP Finals in Turin on Sunday.", "ATP Finals=?event; Turin=city/3165524; -ATP"},
		{"the fruit", "Apple pie was served on Friday.", "-Apple"},
		{"somebody's office", "President Emmanuel Macron's office confirmed it.", "Emmanuel Macron=person/emmanuel-macron"},
		{"an office in place of a name", "The French president left. Emmanuel Macron was late.", "The French president=person/emmanuel-macron"},
		{"a lone surname in capitals", "Japan's SLIM landed on the moon; Mexico watched.", "-SLIM=person/carlos-slim; Japan=country/JP"},
		{"a firm's name across a comma", "In Moscow, Kremlin aides said no.", "Moscow=city/524901; Kremlin=org/kremlin"},
		{"given names in two parts", "Director Park Chan-wook and Han Ye-ri won in Seoul.", "Park Chan-wook=?person; Han Ye-ri=?person"},
		{"a man of another's surname", "Abu Bakr al-Hassan left.", "-Abu Bakr=person/abu-bakr-al-baghdadi"},
		{"an institution for something", "according to the findings of the Kenya National Commission on Human Rights.", "Kenya National Commission on Human Rights=?organization"},
		{"a ministry of a country", "He told the Ministry of Defence of Turkey on Monday.", "Ministry of Defence=?organization; Turkey=country/TR"},
		{"two members of a list", "Regulators in the European Union and China approve it.", "European Union=org/european-union; China=country/CN"},
		{"a trade and a company", "Chipmaker Norvane fell. Norvane Semiconductor said little.", "Norvane=?organization; Norvane Semiconductor=?organization"},
		{"a county", "Officials in the south of Fulton County said so.", "Fulton County=?place"},
		{"a storm", "Typhoon Kalmaegi killed 100 in the Philippines.", "Typhoon Kalmaegi=?event; Philippines=country/PH"},
		{"a tournament", "She won the French Open in Paris.", "French Open=?event; -French"},
		{"a company named after a month", "An analyst at March Capital said no.", "March Capital=?organization"},
		{"persons, not the first half of a place", "Georgia Meadows said no.", "-Meadows=person/mark-meadows"},
		{"a capital before its country", "He spoke in Tbilisi, Georgia, on Monday.", "Tbilisi=city/611717; Georgia=country/GE"},
		{"a town before its state", "She was born in Athens, Georgia, and studied there.", "Georgia=region/us-georgia"},
		{"a governor's state", "A judge in Georgia, where Governor Brian Kemp signed the law, blocked it.", "Georgia=region/us-georgia; Brian Kemp=person/brian-kemp"},
		{"a town of a country", "Troops blocked the road in Valencia, Venezuela, at noon.", "Valencia=city/3625549; Venezuela=country/VE"},
		{"a town nobody knows", "The mill in Paris, Texas, will hire. People in Paris are glad.", "Paris=?place; Texas=region/texas"},
		{"a town's team", "The visitors lost to Chicago 118-104 on Friday.", "Chicago=?organization"},
		{"a town where something was won", "The measure won in Chicago by 118-104 on Friday.", "Chicago=city/4887398"},
		{"a nation's team", "Ukraine beat Iceland 2-1 in Wroclaw.", "Ukraine=country/UA; Iceland=country/IS"},
		{"a river and a company", "Fishermen on the Amazon said the water was low.", "Amazon=region/amazon-rainforest"},
		{"a company and a river", "Shares of Amazon rose, and the Amazon warehouse grew.", "Amazon=org/amazon"},
		{"an acronym's possessive", "Traders liked IBM's plan.", "IBM=org/ibm"},
		{"a country at the head", "Guinea's president won again.", "Guinea=country/GN"},
		{"a list at the head", "Apple, Nvidia and Microsoft fell.", "Apple=org/apple; Nvidia=org/nvidia"},
		{"a minister of a province", "Maryam Nawaz spoke. Punjab Information Minister Ada Holm left Lahore for Islamabad.", "Punjab=region/punjab-pakistan"},
		{"a national society", "The Kenyan Red Cross sent help. The Red Cross said so.", "Kenyan Red Cross=org/kenya-red-cross; Red Cross=org/international-committee-of-the-red-cross"},
		{"a film", "The critic called \"Casablanca\" the best film.", "-Casablanca=city/2553604"},
		{"what somebody says", "\"Putin,\" she said, \"will not stop.\"", "Putin=person/vladimir-putin"},
		{"somebody of a company", "Hamilton of Ferrari finished second.", "Hamilton=?person; Ferrari=org/ferrari"},
		{"somebody of a country", "Lavrov of Russia and Wang Yi of China met.", "Lavrov=person/sergey-lavrov; Russia=country/RU"},
		{"a patronymic", "Sergei Viktorovich Lavrov left.", "Sergei Viktorovich Lavrov=person/sergey-lavrov"},
		{"a slip", "Angela Merckel left Berlin.", "Angela Merckel=person/angela-merkel"},
	} {
		got := map[string]entity.Mention{}
		for _, m := range l.Link(c.text) {
			got[m.Text] = m
		}
		for want := range strings.SplitSeq(c.want, "; ") {
			no := strings.HasPrefix(want, "-")
			text, id, linked := strings.Cut(strings.TrimPrefix(want, "-"), "=")
			m, ok := got[text]
			typ, unknown := strings.CutPrefix(id, "?")
			switch {
			case no && ok && (!linked || m.Entity == id):
				t.Errorf("%s: %q: %s is %s", c.name, c.text, text, m.Entity)
			case no:
			case !ok:
				t.Errorf("%s: %q: %s is not found", c.name, c.text, text)
			case unknown && (m.Entity != "" || m.Type.String() != typ), !unknown && m.Entity != id:
				t.Errorf("%s: %q: %s is %q %s, want %s", c.name, c.text, text, m.Entity, m.Type, id)
			}
		}
	}
}

// TestLinkNamesakesAt: who is meant by a surname depends on who was in office
// when a text was written.
func TestLinkNamesakesAt(t *testing.T) {
	l := entity.NewLinker(world.KB())
	const fed, war = "Mr Powell said on Monday that prices would rise.", "President Bush said on Monday that the war was over."
	for _, c := range []struct{ name, at, text, surname, want string }{
		{"now", "2023-03-01", fed, "Powell", "person/jerome-powell"},
		{"twenty years before", "2003-03-01", fed, "Powell", "person/colin-powell"},
		{"nobody was in office", "1985-03-01", fed, "Powell", "person/jerome-powell"},
		{"the son", "2005-03-01", war, "Bush", "person/george-w-bush"},
		{"the father", "1991-03-01", war, "Bush", "person/george-h-w-bush"},
		{"no date", "", war, "Bush", "person/george-w-bush"},
		{"of several none best known", "2025-03-01", "In Manila, Mr Marcos said no.", "Marcos", "person/ferdinand-marcos-jr"},
		{"who was named in full", "2025-03-01", "Ferdinand Marcos Jr. spoke in Manila. Marcos said no.", "Marcos", "person/ferdinand-marcos-jr"},
		{"and so was the father", "2025-03-01", "Ferdinand Marcos ruled in Manila. Marcos said no.", "Marcos", "person/ferdinand-marcos"},
	} {
		at, _ := time.Parse(time.DateOnly, c.at)
		got := "nothing"
		for _, m := range l.Link(c.text, entity.At(at)) {
			if m.Text == c.surname {
				got = m.Entity
			}
		}
		if got != c.want {
			t.Errorf("%s: %s is %s, want %s", c.name, c.surname, got, c.want)
		}
	}
}
