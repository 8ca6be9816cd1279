package entity

import "testing"

func TestLookupOtherNames(t *testing.T) {
	kb, err := NewKB([]Entity{
		{ID: "un", Name: "United Nations", Type: Organization},
		{ID: "osce", Name: "OSCE", Type: Organization},
		{ID: "court", Name: "Court of Auditors of Sweden", Type: Organization},
		{ID: "us", Name: "United States", Type: Place},
		{ID: "sea", Name: "Black Sea", Type: Place},
		{ID: "ada", Name: "Ada Novak", Type: Person},
		{ID: "shop", Name: "Aurora Royal Timber Works", Type: Organization},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, asked, want string }{
		{"acronym", "ООН", "un"},
		{"other acronym", "ОБСЄ", "osce"},
		{"acronym of a country", "ZDA", "us"},
		{"letters that look alike", "CШA", "us"},
		{"case of a phrase", "Spojenými státy", "us"},
		{"case of a phrase, reversed", "морем Чёрным", "sea"},
		{"feminine surname", "Novaková", "ada"},
		{"part of a name", "Timber", "shop"},
	} {
		got := kb.Lookup(c.asked)
		if len(got) == 0 || got[0].Entity != c.want {
			t.Errorf("%s: %s: got %v", c.name, c.asked, got)
		}
	}
	// Not an acronym in small letters; and a name that nothing has.
	for _, asked := range []string{"un", "Timbuktu"} {
		if got := kb.Lookup(asked); len(got) > 0 && got[0].Score >= 0.5 {
			t.Errorf("%s: got %v", asked, got)
		}
	}
}

func TestUnmixed(t *testing.T) {
	for _, c := range [][2]string{
		{"CШA", "США"},
		{"США", "США"},
		{"USA", "USA"},
		{"Группа Wagner", "Группа Wagner"},
		{"Zвезда", "Zвезда"},
	} {
		if got := unmixed(c[0]); got != c[1] {
			t.Errorf("%s: got %s, want %s", c[0], got, c[1])
		}
	}
}
