package timeline

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// title writes what an event is from its trigger and its participants under
// their canonical names, a country as those of it who took part ("Kenyan officer");
// no sentence of an article is copied.
func title(e *Event, lead *told, place *where) string {
	drop := func(names []string) (out []string) { // the place stands at the end
		for _, w := range names {
			if w != e.Place {
				out = append(out, w)
			}
		}
		return out
	}
	acting, rest := drop(lead.who[:lead.acting]), drop(lead.who[lead.acting:])
	if len(acting) == 0 && lead.acting > 0 && !lead.noun && !lead.passive && lead.actor == "" {
		acting = lead.who[:lead.acting] // the place itself acts
	}
	acting, rest = lead.shown(acting), lead.shown(rest)
	var b strings.Builder
	switch {
	case lead.passive:
		passiveTitle(&b, lead, acting, rest, e)
	case lead.noun:
		nounTitle(&b, lead, acting, rest)
	default:
		verbTitle(&b, lead, acting, rest)
	}
	if e.Place != "" && !strings.HasSuffix(b.String(), " "+e.Place) && !(lead.passive && strings.HasPrefix(b.String(), e.Place+" ")) {
		if lead.noun || lead.place.name != e.Place || lead.place.prep != "" { // not Russia invades Ukraine, the plane leaves Paris
			if prep := " " + placeWord(lead, place); !strings.HasSuffix(b.String(), prep) {
				b.WriteString(prep)
			}
		}
		b.WriteString(" " + e.Place)
		if lead.place.name == e.Place && len(lead.places) > 0 {
			b.WriteString(" and " + nameList(lead.places))
		}
	}
	counted := lead.class == "kill" && (lead.passive && lead.actor != "" || strings.HasSuffix(b.String(), " killed")) // two soldiers are killed
	if e.Killed > 0 && !counted && !strings.Contains(b.String(), strconv.Itoa(e.Killed)) {
		b.WriteString(": " + strconv.Itoa(e.Killed) + " killed")
	}
	return b.String()
}

// placeWord is the preposition before the place.
func placeWord(lead *told, place *where) string {
	switch prep := place.prep; {
	case prep == "to":
		if strings.HasPrefix(lead.lemma, "arriv") || lead.class == "open" {
			return "in"
		}
		return "to"
	case lead.class == "travel" && lead.noun && prep == "in", lead.class == "travel" && !strings.HasPrefix(lead.lemma, "arriv") && lead.lemma != "stay" && lead.lemma != "be" && prep != "":
		if prep == "in" && !strings.HasPrefix(lead.lemma, "land") && lead.object == "" {
			return "to"
		}
		return prep
	case lead.lemma == "take control":
		return "of"
	case prep == "near" || prep == "outside" || prep == "off" || prep == "at" || prep == "on":
		return prep
	}
	return "in"
}

// passiveTitle writes a verb in the passive: what it was done to, and by whom.
func passiveTitle(b *strings.Builder, lead *told, acting, rest []string, e *Event) {
	subjects := actingCount(lead, acting)
	switch {
	case len(acting) > 0:
		b.WriteString(nameList(acting))
	case lead.actor != "": // two soldiers
		b.WriteString(upperFirst(lead.actor))
		subjects = actorCount(lead.actor)
	case e.Place == "" && len(rest) > 0:
		b.WriteString(nameList(rest))
		subjects, rest = len(rest), nil
	case e.Place != "":
		b.WriteString(e.Place)
	default:
		b.WriteString(upperFirst(lead.word)) // nobody is named
		return
	}
	if subjects > 1 {
		b.WriteString(" are ")
	} else {
		b.WriteString(" is ")
	}
	b.WriteString(lead.word)
	if lead.object != "" {
		b.WriteString(" " + lead.object)
	}
	switch {
	case len(rest) == 0:
	case isGiving(lead.lemma):
		b.WriteString(" to " + nameList(rest))
	case lead.beside != "": // not elected Conservative leader
		b.WriteString(" by " + nameList(rest))
	}
}

// isGiving reports whether the one behind a verb in the passive gets something.
func isGiving(lemma string) bool { return lemma == "award" || lemma == "present" }

// verbTitle writes a verb between its subject and its object.
func verbTitle(b *strings.Builder, lead *told, acting, rest []string) {
	if len(acting) == 0 && lead.actor == "" && !lead.transitive() {
		acting, rest = rest, nil
	}
	rest = slices.DeleteFunc(slices.Clone(rest), func(w string) bool { return strings.Contains(lead.object, w) || w == lead.objectOf })
	subjects := actingCount(lead, acting)
	switch {
	case subjects > 0:
		b.WriteString(nameList(acting))
	case lead.actor != "":
		b.WriteString(upperFirst(lead.actor))
		subjects = actorCount(lead.actor)
	default:
		subjectless(b, lead, rest)
		return
	}
	if lead.plan != "" {
		b.WriteString(" " + agree("plan", subjects) + " to " + lead.plan)
		return
	}
	b.WriteString(" " + lead.does(lead.headVerb(), subjects))
	switch {
	case lead.object != "":
		b.WriteString(" " + lead.object)
		if len(rest) > 0 && lead.beside != "" {
			b.WriteString(" " + lead.beside + " " + nameList(rest))
		}
	case len(rest) > 0:
		switch {
		case needsWith(lead.lemma), lead.beside == "with" && groupOf(lead.class) != "meet":
			b.WriteString(" with")
		case lead.lemma == "lose":
			b.WriteString(" to")
		}
		b.WriteString(" " + nameList(rest))
		if lead.task != "" && len(rest) == 1 {
			b.WriteString(" " + lead.task)
		}
	case lead.about != "":
		b.WriteString(" " + lead.about)
	}
}

// subjectless writes a verb of which nobody is named who does it: in the passive
// where its form allows that.
func subjectless(b *strings.Builder, lead *told, rest []string) {
	done, n := lead.object, actorCount(lead.object)
	if done == "" {
		done, n = nameList(rest), len(rest)
	}
	switch {
	case done == "":
		b.WriteString(upperFirst(lead.word))
	case strings.HasSuffix(lead.word, "ed"):
		if first, rest, _ := strings.Cut(done, " "); isDeterminer(first) && rest != "" {
			done = rest
		}
		b.WriteString(upperFirst(done) + " " + agree("be", n) + " " + lead.word)
	default:
		b.WriteString(upperFirst(lead.word) + " " + done)
	}
}

// headVerb is the verb of a telling without a preposition that what follows has:
// head to, before "to Paris"; agree to, before "to let".
func (t *told) headVerb() string {
	if t.place.prep == "to" && strings.Contains(t.lemma, " ") || strings.HasPrefix(t.object, "to ") {
		return strings.TrimSuffix(t.lemma, " to")
	}
	return t.lemma
}

// does is a verb as its subject takes it: in the present, or "to" for what is planned.
func (t *told) does(lemma string, subjects int) string {
	if t.status == Planned {
		return "to " + lemma
	}
	return agree(lemma, subjects)
}

// shown is what names are shown as: those of a country who took part.
func (t *told) shown(names []string) []string {
	for i, w := range names {
		if s := t.through[w]; s != "" {
			names = slices.Clone(names)
			names[i] = s
		}
	}
	return names
}

// actingCount is the number of those who act in a title, 2 standing for more.
func actingCount(lead *told, acting []string) int {
	if len(acting) == 1 && len(lead.through) > 0 {
		for _, s := range lead.through {
			if s == acting[0] {
				return actorCount(s) // Russian missiles
			}
		}
	}
	return len(acting)
}

// actorCount is 1 for the noun phrase of one who acts, 2 for that of several.
func actorCount(actor string) int {
	for _, prep := range [...]string{" of ", " at ", " in "} {
		actor, _, _ = strings.Cut(actor, prep) // workers at Boeing
	}
	for _, singular := range [...]string{"ss", "us"} {
		if strings.HasSuffix(actor, singular) {
			return 1 // the bus
		}
	}
	for _, plural := range [...]string{"s", "men", "people", "police"} {
		if strings.HasSuffix(actor, plural) {
			return 2
		}
	}
	return 1
}

// clauseOf is what a telling says as the clause of another: that A meets B.
func (t *told) clauseOf() string {
	who := t.who[:t.acting]
	if len(who) == 0 || t.passive {
		return "on " + nameList(t.who)
	}
	verb := agree(t.lemma, len(who))
	if t.status == Planned {
		verb = agree("be", len(who)) + " to " + t.lemma
	}
	out := "that " + nameList(who) + " " + verb
	switch rest := t.who[t.acting:]; {
	case t.object != "":
		out += " " + t.object
	case len(rest) > 0 && needsWith(t.lemma):
		out += " with " + nameList(rest)
	case len(rest) > 0:
		out += " " + nameList(rest)
	}
	return out
}

// transitive reports whether the names behind a verb are those whom it is done
// to: one who is attacked does not attack, two who meet both do.
func (t *told) transitive() bool {
	switch groupOf(t.class) {
	case "meet", "travel", "agree", "say", "announce":
		return false
	}
	return true
}

func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if unicode.IsUpper(r) || r == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// agree is the present form of a verb with one subject or more.
func agree(lemma string, subjects int) string {
	if subjects > 1 && lemma == "be" {
		return "are"
	}
	if subjects > 1 {
		return lemma
	}
	return thirdPerson(lemma)
}

func needsWith(lemma string) bool {
	switch lemma {
	case "talk", "confer", "negotiate", "speak", "communicate", "agree", "clash", "consult", "cooperate", "collaborate", "liaise", "mediate", "huddle":
		return true
	}
	return false
}

// thirdPerson is the present form of a verb: meet, meets; step down, steps down.
func thirdPerson(lemma string) string {
	head, rest, _ := strings.Cut(lemma, " ")
	switch {
	case head == "be":
		head = "is"
	case strings.HasSuffix(head, "s"), strings.HasSuffix(head, "x"), strings.HasSuffix(head, "z"), strings.HasSuffix(head, "ch"), strings.HasSuffix(head, "sh"), head == "go", head == "veto":
		head += "es"
	case strings.HasSuffix(head, "y") && len(head) > 1 && !strings.ContainsRune("aeiou", rune(head[len(head)-2])):
		head = head[:len(head)-1] + "ies"
	default:
		head += "s"
	}
	if rest != "" {
		head += " " + rest
	}
	return head
}

// nameList writes a list of names, of which three are named.
func nameList(names []string) string {
	switch n := len(names); {
	case n == 0:
		return ""
	case n == 1:
		return names[0]
	case n <= 3:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names[:3], ", ") + " and others"
}
