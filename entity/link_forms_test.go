package entity_test

import (
	"testing"

	"github.com/dragoman-go/dragoman/entity"
)

// TestLinkForms: the forms in which texts write names that a knowledge base has
// once, and what only looks like one.
func TestLinkForms(t *testing.T) {
	kb, err := entity.NewKB([]entity.Entity{
		{ID: "bo", Type: entity.Place, Name: "Borovia", Demonyms: []string{"Borovian"}, Weight: 0.5},
		{ID: "people", Type: entity.Other, Name: "Borovian people"},
		{ID: "arlandics", Type: entity.Other, Name: "Arlandics"},
		{ID: "ar", Type: entity.Place, Name: "Arland", Demonyms: []string{"Arlandic"}, Weight: 0.5},
		{ID: "labour", Type: entity.Organization, Name: "Labour Party", Country: "bo", Weight: 0.5},
		{ID: "cup", Type: entity.Event, Name: "1995 Borovian Curling Cup"},
		{ID: "comedy", Type: entity.Work, Name: "Anna's Tailor's Ghost"},
		{ID: "acme", Type: entity.Organization, Name: "Acme Rockets Corporation"},
		{ID: "cism", Type: entity.Organization, Name: "Lind Central Institute of Soil Mechanics"},
		{ID: "bohm", Type: entity.Person, Name: "Karl Böhm", Weight: 0.5},
		{ID: "stone", Type: entity.Person, Name: "Kemal Stone", Aliases: []string{"Stone"}, Weight: 0.8},
		{ID: "petrus", Type: entity.Person, Name: "Petrus of Lind", Aliases: []string{"Petrus"}},
		{ID: "kames", Type: entity.Person, Name: "Ann Cole, Countess of Lind"},
		{ID: "emperor", Type: entity.Other, Name: "emperor"},
		{ID: "professor", Type: entity.Other, Name: "professor"},
		{ID: "brown", Type: entity.Other, Name: "brown"},
		{ID: "geology", Type: entity.Organization, Name: "United States Office of Geology"},
		{ID: "soil", Type: entity.Organization, Name: "United States Department of Soil"},
		{ID: "ibx", Type: entity.Organization, Name: "IBX"},
		{ID: "white", Type: entity.Person, Name: "Cyril Tenison Wight"},
		{ID: "botanist", Type: entity.Other, Name: "botanist"},
		{ID: "berej", Type: entity.Person, Name: "Gladys Marejiklian"},
		{ID: "baranov", Type: entity.Person, Name: "Pyotr Kazanov"},
		{ID: "tarum", Type: entity.Place, Name: "Tarumanda"},
		{ID: "frosin", Type: entity.Place, Name: "Province of Frosinda"},
		{ID: "kidder", Type: entity.Organization, Name: "Kidderson & Co."},
		{ID: "mount", Type: entity.Place, Name: "Mount Tarkin"},
		{ID: "saint", Type: entity.Place, Name: "St. Lindis"},
		{ID: "fort", Type: entity.Place, Name: "Fort Lindmoor"},
		{ID: "chapo", Type: entity.Person, Name: "Antonio Roja"},
	})
	if err != nil {
		t.Fatal(err)
	}
	checkMarked(t, entity.NewLinker(kb), []markedCase{
		{"a plural", "They won three [1995 Borovian Curling Cups cup]."},
		{"a lost apostrophe", "He read “[Anna's Tailors Ghost comedy]” twice."},
		{"a legal form in short", "Shares of [Acme Rockets Corp acme] rose."},
		{"initials without the first", "The [Lind Central Institute of Soil Mechanics cism] is old. [CISM cism] was small."},
		{"umlauts written out", "Then [Karl Boehm bohm] spoke. [Boehm bohm] was tired."},
		{"no umlaut", "Then [Carla Boeck ?carla-boeck] spoke."},
		{"a people", "The night that the [Borovian people] were beaten, a [Borovian ~bo] baker slept."},
		{"a people by descent", "A baker of [Arlandic arlandics] descent slept in [Arland ar]."},
		{"a party", "In [Borovia bo], a [Labour labour] MP left."},
		{"no party, a capital from the sentence", "It rained in [Borovia bo]. Labour voters left."},
		{"a party elsewhere", "In [Arland ar], a Labour MP left."},
		{"the surname of one named before", "Then [Farid Stone ?farid-stone] came. [Stone ?farid-stone] was tired, and [Stone ?farid-stone] left."},
		{"the well-known surname, before", "Then [Stone stone] came. [Farid Stone ?farid-stone] was tired."},
		{"the well-known surname, with a title", "Then [Farid Stone ?farid-stone] came, and President [Stone stone] left."},
		{"a company by a surname", "It went to [Stone and Sons Inc ?stone-and-sons-inc] in May."},
		{"a rank that belongs to the name", "They prayed to [Pope Petrus petrus] then."},
		{"a rank by itself", "They saw the [Emperor emperor] and the judge."},
		{"an office of something", "She became [Professor professor] of the club."},
		{"an office that is another", "She became Professor of Physics."},
		{"an acronym's possessive", "Then [IBX ibx]'s shares rose."},
		{"an acronym without its apostrophe", "Then [IBX ibx]s board met."},
		{"no acronym", "Then [Ibx ?ibx] rose."},
		{"a country in short before its office", "The [U.S. Office of Geology geology] and the [U.S. Soil Department soil] met."},
		{"a first word in short", "They saw [Mt. Tarkin mount], [Saint Lindis saint] and [Ft. Lindmoor fort]."},
		{"initials of given names", "Then [C.T. Wight white] and [C. T. Wight white] spoke."},
		{"other initials", "Then [C.R. Wight ?c.r.-wight] spoke."},
		{"a calling before a name", "They met Botanist [C.T. Wight white] then."},
		{"a slip in a name", "Then [Gladys Marejikilian berej] spoke."},
		{"another name", "Then [Gladys Marejikov ?gladys-marejikov] spoke."},
		{"a patronymic", "Then [Petr Ionovich Kazanov baranov] spoke."},
		{"what a place is", "He ruled the [Tarumanda Kingdom tarum] and [Tarumanda Province tarum]."},
		{"what a place is, left out", "It rained in [Frosinda frosin]."},
		{"two companies", "Then [Kidderson and Co kidder] and [E.F. Moss Inc ?e.f.-moss-inc] rose."},
		{"the symbol of a stock", "Then [Kidderson and Co kidder] ([KDD kidder]) rose."},
		{"a nickname", "Then [Antonio \"El Sapo\" Roja chapo] spoke."},
		{"words of somebody", "They told [Antonio chapo] \"no,\" and [Roja chapo] left."},
		{"the rank in another's name", "Here lies [Ann Cole kames], the Countess."},
	})
}
