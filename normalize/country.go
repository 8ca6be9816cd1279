package normalize

import "strings"

// countries are pairs of a country and what its people are called, in the
// singular.
var countries = [...][2]string{
	{"Afghanistan", "Afghan"}, {"Albania", "Albanian"}, {"Algeria", "Algerian"}, {"Angola", "Angolan"}, {"Argentina", "Argentine"},
	{"Armenia", "Armenian"}, {"Australia", "Australian"}, {"Austria", "Austrian"}, {"Azerbaijan", "Azerbaijani"}, {"Bangladesh", "Bangladeshi"},
	{"Belarus", "Belarusian"}, {"Belgium", "Belgian"}, {"Bolivia", "Bolivian"}, {"Bosnia", "Bosnian"}, {"Brazil", "Brazilian"}, {"Britain", "British"},
	{"Bulgaria", "Bulgarian"}, {"Cambodia", "Cambodian"}, {"Canada", "Canadian"}, {"Chile", "Chilean"}, {"China", "Chinese"}, {"Colombia", "Colombian"},
	{"Congo", "Congolese"}, {"Croatia", "Croatian"}, {"Cuba", "Cuban"}, {"Cyprus", "Cypriot"}, {"Denmark", "Danish"}, {"Ecuador", "Ecuadorian"},
	{"Egypt", "Egyptian"}, {"Estonia", "Estonian"}, {"Ethiopia", "Ethiopian"}, {"Europe", "European"}, {"Finland", "Finnish"}, {"France", "French"},
	{"Georgia", "Georgian"}, {"Germany", "German"}, {"Ghana", "Ghanaian"}, {"Greece", "Greek"}, {"Guatemala", "Guatemalan"}, {"Haiti", "Haitian"},
	{"Honduras", "Honduran"}, {"Hungary", "Hungarian"}, {"Iceland", "Icelandic"}, {"India", "Indian"}, {"Indonesia", "Indonesian"}, {"Iran", "Iranian"},
	{"Iraq", "Iraqi"}, {"Ireland", "Irish"}, {"Israel", "Israeli"}, {"Italy", "Italian"}, {"Japan", "Japanese"}, {"Jordan", "Jordanian"},
	{"Kazakhstan", "Kazakh"}, {"Kenya", "Kenyan"}, {"Kosovo", "Kosovar"}, {"Kuwait", "Kuwaiti"}, {"Latvia", "Latvian"}, {"Lebanon", "Lebanese"},
	{"Libya", "Libyan"}, {"Lithuania", "Lithuanian"}, {"Malaysia", "Malaysian"}, {"Mali", "Malian"}, {"Mexico", "Mexican"}, {"Moldova", "Moldovan"},
	{"Mongolia", "Mongolian"}, {"Morocco", "Moroccan"}, {"Myanmar", "Burmese"}, {"Nepal", "Nepalese"}, {"Netherlands", "Dutch"},
	{"Nicaragua", "Nicaraguan"}, {"Niger", "Nigerien"}, {"Nigeria", "Nigerian"}, {"Norway", "Norwegian"}, {"Pakistan", "Pakistani"},
	{"Palestine", "Palestinian"}, {"Panama", "Panamanian"}, {"Paraguay", "Paraguayan"}, {"Peru", "Peruvian"}, {"Poland", "Polish"},
	{"Portugal", "Portuguese"}, {"Qatar", "Qatari"}, {"Romania", "Romanian"}, {"Russia", "Russian"}, {"Rwanda", "Rwandan"}, {"Scotland", "Scottish"},
	{"Senegal", "Senegalese"}, {"Serbia", "Serbian"}, {"Slovakia", "Slovak"}, {"Slovenia", "Slovenian"}, {"Somalia", "Somali"}, {"Spain", "Spanish"},
	{"Sudan", "Sudanese"}, {"Sweden", "Swedish"}, {"Switzerland", "Swiss"}, {"Syria", "Syrian"}, {"Taiwan", "Taiwanese"}, {"Tanzania", "Tanzanian"},
	{"Thailand", "Thai"}, {"Tunisia", "Tunisian"}, {"Turkey", "Turkish"}, {"Uganda", "Ugandan"}, {"Ukraine", "Ukrainian"}, {"Uruguay", "Uruguayan"},
	{"Uzbekistan", "Uzbek"}, {"Venezuela", "Venezuelan"}, {"Vietnam", "Vietnamese"}, {"Wales", "Welsh"}, {"Yemen", "Yemeni"}, {"Zambia", "Zambian"},
	{"Zimbabwe", "Zimbabwean"},
}

// countryOf returns the country that s is or whose people s are in the plural,
// or "".
func countryOf(s string) string {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return ""
	}
	people, plural := strings.CutSuffix(s, "s")
	for i := range countries {
		if c := &countries[i]; s == c[0] || plural && people == c[1] {
			return c[0]
		}
	}
	return ""
}
