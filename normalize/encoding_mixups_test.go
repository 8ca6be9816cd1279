package normalize

import (
	"strings"
	"testing"
)

// mixedUp reads text of one single-byte encoding as another.
func mixedUp(s string, meant, read int) string {
	var b strings.Builder
	for _, r := range s {
		if c := encBytes[entryOf(r)][meant]; c != 0 {
			r = rune(encChars[read][c-0x80])
		}
		b.WriteRune(r)
	}
	return b.String()
}

// TestMixups: lines of which few characters are of another encoding than they were read as.
func TestMixups(t *testing.T) {
	for _, c := range []struct{ label, in, want string }{
		{"a C1 control in a Spanish word, of macroman", "El ministro no dijo que la pol\u0092tica iba a cambiar", "El ministro no dijo que la política iba a cambiar"},
		{"the same read as windows-1252", "El ministro no dijo que la pol’tica de los pa’ses iba a cambiar", "El ministro no dijo que la política de los países iba a cambiar"},
		{"Spanish of macroman, signs only", "El presidente dijo que la situaci—n es dif’cil y que la poblaci—n no lo sabe", "El presidente dijo que la situación es difícil y que la población no lo sabe"},
		{"one letter, Czech", "Všichni víme, že to není možné, ale oni to pøece chtìjí udìlat", "Všichni víme, že to není možné, ale oni to přece chtějí udělat"},
		{"Polish whose small words are damaged too", "¯ona mojego s¹siada powiedzia³a, ¿e ju¿ wróci³ wczeœniej", "Żona mojego sąsiada powiedziała, że już wrócił wcześniej"},
		{"Croatian, of letters that French has", "Oni su veæ juèer odluèili da æe doæi na veèeru", "Oni su već jučer odlučili da će doći na večeru"},
		{"Turkish, of letters that Icelandic has", "Baþbakan dün yaptýðý açýklamada seçimin yapýlacaðýný söyledi", "Başbakan dün yaptığı açıklamada seçimin yapılacağını söyledi"},
		{"German of macroman", "Der Minister sagte, da§ die GesprŠche nŠchste Woche weitergehen", "Der Minister sagte, daß die Gespräche nächste Woche weitergehen"},
		{"a Greek letter in an Italian word", "Il sindaco ha detto che la cittα non ha paura di nessuno", "Il sindaco ha detto che la città non ha paura di nessuno"},
		{"Russian that looks like capitals, koi8-r", mixedUp("Это было давно, но все об этом помнят", 16, 2), "Это было давно, но все об этом помнят"},
		{"the same the other way round", mixedUp("Это было давно, но все об этом помнят", 2, 16), "Это было давно, но все об этом помнят"},
		{"small letters only", mixedUp("когда он пришел, никого еще не было, и он ушел домой", 2, 16), "когда он пришел, никого еще не было, и он ушел домой"},
		{"what one line proves is enough for another", "Vláda øekla, že to není možné, ale ministr se s tím nesmíøil\nPøíprava trvá", "Vláda řekla, že to není možné, ale ministr se s tím nesmířil\nPříprava trvá"},
	} {
		if got, _ := repairEncoding(c.in, true, nil); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.label, c.in, got, c.want)
		}
	}
}

// TestNoMixups: lines that have such characters and are good.
func TestNoMixups(t *testing.T) {
	for _, s := range []string{
		"El chico dijo que va pa’lante y que no vuelve pa’ca por la noche",
		"El hombre—dijo ella—no quiso salir de la casa por la mañana",
		"S'ha instal·lat el paquet que no hi ha a la col·lecció de la ciutat",
		"Il professore ha detto che l’interferone α e quello β non sono in commercio",
		"Der Minister sagte, daß § 5 und die Fußnote‡ nicht für alle gelten",
		"La directora del Fondo Grøn dijo que el smørrebrød danés no es para ella",
		"Řekl mi, že crème brûlée a señorita nejsou česká slova a že à la carte je ve Francii",
		"Powiedział, że Gonçalo i Åsa są już w domu, a Müller nie",
		"O menino disse que a letra ¸ não é usada sozinha, mas o ç sim",
		"ВСЕ ЭТО БЫЛО ДАВНО, НО МЫ ОБ ЭТОМ ПОМНИМ И НЕ ЗАБУДЕМ",
		"ВІН СКАЗАВ, ЩО ЦЕ БУЛО ДАВНО І ЩО ВОНИ ПРО ЦЕ ПАМ’ЯТАЮТЬ",
		"Al è stât dit che la lenghe furlane e à lis sôs peraulis e nol è vêr il contrari",
		"Ndryshimi është bërë për të gjithë, por jo për ata që nuk e kanë kërkuar",
		"Beløbet er ønsket af dem, og den nye chef er på vej hjem\nStarý dům je prodán a nový ještě nemají",
		"Dji n' a nén vnou å martchî viè l' vespreye, ca i ploveut a rlaye",
	} {
		if got, edits := repairEncoding(s, true, nil); got != s {
			t.Errorf("%q becomes %q: %+v", s, got, edits)
		}
	}
}

// TestMixedDocument: what one line proves changes no line of another language.
func TestMixedDocument(t *testing.T) {
	garbled := mixedUp("Vláda řekla, že to není možné, ale ministr se s tím nesmířil", 1, 0)
	for _, s := range []string{
		"Han ignorerer ønsket om at fjerne den",
		"Der Chef sagt, es geht’s nicht – oder doch …",
		"A niña le gustan las películas — y el café",
	} {
		if got, _ := repairEncoding(garbled+"\n"+s, true, nil); !strings.HasSuffix(got, "\n"+s) {
			t.Errorf("%q becomes %q", s, got)
		}
	}
}
