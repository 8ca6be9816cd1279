package timeline

import "github.com/dragoman-go/dragoman/internal/token"

// Names that hold a word of time: shows, newspapers, wars, days that stand for
// what happened on them.

// namePart reports whether the capitalised word at i, which is no word of
// time, could belong to a name with the word before it.
func (p *parser) namePart(i int) bool {
	t := p.tok(i)
	return t.Kind == token.Word && t.Flags&token.Upper != 0 && p.at(i).cls&^(cHot|cSched|cFuture|cPast|cHol|cHolName|cAmb) == 0
}

// title reports whether the words at i-1 and i are a title such as "This
// Week": capitalised where no sentence starts, in running text.
func (p *parser) title(i int) bool {
	return p.capital(i) && p.tok(i-1).Flags&token.Upper != 0 && !p.conv && !p.headline()
}

// capital reports whether the word at i is capitalised where no sentence starts.
func (p *parser) capital(i int) bool {
	t := p.tok(i)
	return t.Flags&token.Upper != 0 && t.Flags&(token.AllUpper|token.Sentence) == 0
}

// headline reports whether the sentence writes its words with capitals, so that
// these say nothing.
func (p *parser) headline() bool {
	if p.heading == 0 {
		p.heading = 1
		for k := p.lo; k < p.hi && k < p.lo+40; k++ {
			if t := &p.toks[k]; t.Kind == token.Word && t.Flags&token.Upper == 0 && t.Stem-t.Start >= 3 && p.w[k-p.lo].cls&cFn == 0 {
				p.heading = -1
				break
			}
		}
	}
	return p.heading > 0
}

func (p *parser) quote(i int) bool {
	t := p.tok(i)
	if t.Kind != token.Punct {
		return false
	}
	switch p.src[t.Start:t.End] {
	case "\"", "“", "”", "'", "‘", "’", "`", "''", "``":
		return true
	}
	return false
}

// programme reports whether the "today" or "tonight" at i is a paper or a
// show: USA Today, NBC's "Today", the Today programme.
func (p *parser) programme(i int) bool {
	if p.conv || !p.capital(i) {
		return false
	}
	if p.textEq(i, "today") && p.upperAll(i-1) && p.at(i-1).none() && p.endsClause(i+1) && p.tokLen(i-1) > 1 {
		return true // USA Today, whatever stands around it
	}
	if p.headline() {
		return false
	}
	if p.quote(i-1) && p.quote(i+1) && p.glued(i+1) {
		return true
	}
	if p.textEq(i+1, "show") || p.textEq(i+1, "programme") || p.textEq(i+1, "program") {
		return true
	}
	prev := p.tok(i - 1)
	return prev.Kind == token.Word && prev.Flags&token.Upper != 0 && prev.Stem == prev.End && p.at(i-1).none()
}

// newspaper reports whether the word at i makes a paper or a show of the
// weekday before it: the Sunday Times, Monday Night Football.
func (p *parser) newspaper(i int) bool {
	if !p.capital(i) {
		return false
	}
	switch p.text(i) {
	case "Times", "Telegraph", "Mirror", "Mail", "Herald", "Express", "Post", "Independent", "Observer", "World", "People", "Sun", "Star", "Review", "Tribune", "Business":
		return !p.headline()
	case "Night":
		switch p.text(i + 1) {
		case "Football", "Live", "Lights", "Fever", "Raw", "Takeaway", "Project":
			return p.upperFirst(i + 1)
		}
	}
	return false
}

// modelYear reports whether the word at i is made by the year before it: a 1987
// Chevrolet.
func (p *parser) modelYear(i int) bool {
	if !p.upperFirst(i) {
		return false
	}
	switch p.text(i) {
	case "Chevrolet", "Chevy", "Ford", "Toyota", "Honda", "Nissan", "Mazda", "Mitsubishi", "Subaru", "Hyundai", "Kia", "BMW", "Mercedes", "Mercedes-Benz", "Audi", "Volkswagen", "VW", "Porsche", "Volvo", "Saab",
		"Fiat", "Renault", "Peugeot", "Citroen", "Jaguar", "Bentley", "Ferrari", "Lamborghini", "Cadillac", "Buick", "Pontiac", "Oldsmobile", "Dodge", "Chrysler", "Plymouth", "Jeep", "Lincoln", "Mercury",
		"Lexus", "Acura", "Infiniti", "Tesla", "Harley-Davidson", "Mustang", "Corvette", "Camaro", "Bordeaux", "Burgundy", "Chardonnay", "Merlot":
		return true
	}
	return false
}

// namedWeekday reports whether a word before the weekday at i makes it a day of
// history or of a calendar of its own: Black Monday, Bloody Sunday, Super Tuesday.
func (p *parser) namedWeekday(i int) bool {
	if p.tok(i-1).Flags&token.Upper == 0 {
		return false
	}
	switch p.text(i - 1) {
	case "Good":
		return p.eventName(i + 1)
	case "Black", "Bloody", "Super", "Ruby", "Manic", "Blue":
		return true
	}
	return false
}

// event reports whether the word at i makes an event or a place of the day or
// length before it: the Yom Kippur War, the Six-Day War, Easter Island.
func (p *parser) eventName(i int) bool {
	if p.kindOf(i) != token.Word {
		return false
	}
	switch p.text(i) {
	case "War", "Offensive", "Massacre", "Agreement", "Accord", "Accords", "Rising", "Uprising", "Island", "Islands", "agreement", "accord", "accords":
		return true
	case "peace", "Peace":
		return p.eventName(i + 1)
	}
	return false
}

// countedTitle reports whether a number and the unit at i are a title: on 60
// Minutes, CBS's "48 Hours".
func (p *parser) countedTitle(i, unit int) bool {
	if p.conv || !p.capital(unit) || p.tok(i).Flags&token.Sentence != 0 {
		return false
	}
	prev := p.tok(i - 1)
	return (p.quote(i-1) || prev.Kind == token.Word && (prev.Flags&token.Upper == 0 || prev.Stem != prev.End)) && !p.headline()
}

// september11 reports whether the day of fields f, which ends before token j,
// is that of 2001: "9/11", "the Sept. 11 attacks".
func (p *parser) september11(f *fields, j int) bool {
	if f.month != 9 || f.day != 11 || f.has&^(sMonth|sDay) != 0 || !p.ref.IsZero() && p.ref.Year() < 2001 || p.kindOf(j) != token.Word {
		return false
	}
	switch p.text(j) {
	case "attack", "attacks", "terrorist", "terror", "terrorists", "hijackers", "hijacker", "hijackings", "Commission", "commission", "plot", "plotters", "conspirators", "conspiracy", "mastermind", "Memorial", "Museum", "victims", "families", "tragedy":
		return true
	}
	return false
}

// weather reports whether the sentence tells of temperatures.
func (p *parser) weather() bool {
	if p.warm == 0 {
		p.warm = -1
		for k := p.lo; k < p.hi; k++ {
			switch t := &p.toks[k]; p.src[t.Start:t.End] {
			case "temperature", "temperatures", "Temperatures", "degrees", "highs", "Highs", "lows", "Lows", "Fahrenheit", "Celsius", "thermometer", "thermometers":
				p.warm = 1
				return true
			}
		}
	}
	return p.warm > 0
}
