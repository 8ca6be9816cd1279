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
		{"a tournament", "She won the French Open in Paris.", "French Open=event/french-open; -French"},
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
		{"companies at the head of a sentence", "Shell is in talks to sell a plant. Oracle agreed to buy it. Apple was ordered on Tuesday to pay.", "Shell=org/shell; Oracle=org/oracle; Apple=org/apple"},
		{"what a company did not", "Visa did not comment. Visa and Mastercard met in Paris.", "Visa=org/visa-company; Mastercard=org/mastercard"},
		{"shells and oracles", "Shell fragments hit the roof. Oracle bones were found. Orange is a colour.", "-Shell; -Oracle; -Orange"},
		{"somebody of a team", "Detroit rallied past Houston 6-4 on Tuesday. Tigers pitcher Ada Holm struck out nine.", "Detroit=org/detroit-tigers; Tigers=org/detroit-tigers"},
		{"animals", "Tigers in the zoo of Detroit are fed at noon.", "-Tigers"},
		{"a club by its last word", "Manchester City lost in Rome. City manager Ada Holm was calm.", "City=org/manchester-city"},
		{"a town hall", "Manchester City lost in Rome. The city manager was calm, and City Hall stayed dark.", "-City"},
		{"a club behind its letters", "Barcelona beat Getafe 2-0 on Sunday.", "Barcelona=org/fc-barcelona"},
		{"the first words of a team", "The Golden State Warriors won. Golden State leads the league.", "Golden State=org/golden-state-warriors"},
		{"a unit of a company", "Goldman Sachs International sold it. Then Visa International spoke.", "Goldman Sachs International=org/goldman-sachs; -International"},
		{"a surname of two", "Ada Finch-Abbott spoke. Later Finch-Abbott left.", "Ada Finch-Abbott=?person; Finch-Abbott=?person; -Abbott"},
		{"two surnames", "The Trump-Putin summit and the Merkel-Macron plan failed.", "Trump=person/donald-trump; Putin=person/vladimir-putin; Merkel=person/angela-merkel; Macron=person/emmanuel-macron"},
		{"a given name of two", "New Zealand named Lee-Anne Mulholland its envoy.", "Lee-Anne Mulholland=?person"},
		{"a council of the nation", "The National Disaster Risk Reduction and Management Council warned of a typhoon.", "National Disaster Risk Reduction and Management Council=?organization"},
		{"a commission for two things", "He headed the Truth and Reconciliation Commission for years.", "Truth and Reconciliation Commission=?organization"},
		{"two institutions of the town", "The National Museum and City Council met on Monday to talk about it.", "National Museum=?organization; City Council=?organization"},
		{"a ministry for two things", "Officials of the Botswanan Ministry of Trade and Industry said so.", "Ministry of Trade and Industry=?organization"},
		{"a battle of a town", "He wrote a long book about the Battle of Hastings in 1066.", "Battle of Hastings=?event; -Hastings"},
		{"a hospital of a saint", "They were taken to St. Joseph's Medical Center early on Sunday.", "St. Joseph's Medical Center=?organization"},
		{"a museum of a town", "They closed St. Petersburg's Hermitage Museum early on Sunday.", "St. Petersburg=city/498817; Hermitage Museum=?organization"},
		{"the number of a ruler", "The city fell to Otbert II, and Article II of the law was read.", "Otbert II=?person; -Article II"},
		{"a particle behind a common word", "Otto von Kessel left the hall. Rose de la Cruz stayed there.", "Otto von Kessel=?person; Rose de la Cruz=?person; -Cruz"},
		{"a star and a town", "The probe saw a comet in the constellation Leo on Monday.", "-Leo=city/2358382"},
		{"told on", "RT @holm: he left Paris today.", "-RT; Paris=city/2988507"},
		{"members of a party", "Labour MPs in London were furious. The UK waits.", "Labour=org/uk-labour-party"},
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
