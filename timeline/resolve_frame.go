package timeline

import (
	"time"
)

// resolveFrame places a unit counted from the reference.
func (p *parser) resolveFrame(f *fields, ref time.Time) when {
	u := f.frame
	n := int(f.n)
	switch f.rel {
	case relFollow:
		n = 1
	case relBefore, relLatest:
		n = -1

	case relThat:
		n = 0
	}
	if f.rel == relThis && f.has&sWeak != 0 && !p.conv && u == uQuarter {
		// "the quarter": the one spoken of, else the last one that ended
		if t := p.lastUnit(u); !t.IsZero() {
			ref = t
		} else {
			n = -1
		}
	}
	if f.rel == relLatest && !p.conv && u == uQuarter && p.quarter.near {
		ref, n = p.quarter.from, 0 // of the report
	}
	if u == uWeekend && f.rel == relComing && isoWeekday(ref) < 6 {
		n = 0 // the one that this week ends with
	}
	var t time.Time
	if u == uFortnight {
		t = add(uWeek, floor(uWeek, ref), 2*n)
		w := p.unitWhen(uWeek, t)
		w.to = t.AddDate(0, 0, 14)
		w.partial = true
		return w
	}
	if p.calendar && u < uDay {
		t = add(u, ref, n)
	} else {
		t = add(u, floor(u, ref), n)
	}
	w := p.unitWhen(u, t)
	w.partial = true
	switch {
	case p.calendar && u == uSeason:
		w.to = w.to.AddDate(0, 0, -1)
	case p.calendar && u == uWeek && f.rel == relThis && f.has&sWeak != 0: // the week: what is left of it
		w.from, w.to = midnight(ref), w.to.AddDate(0, 0, -1)
	}
	if u == uWeekend && f.rel == relThis && f.has&sWeak != 0 && !p.conv && isoWeekday(ref) < 6 && p.lastDir <= 0 {
		// "over the weekend", said before it has come
		w = p.unitWhen(u, t.AddDate(0, 0, -7))
		w.partial = true
	}
	return w
}

// lastUnit is the reference of the unit last spoken of, or the zero time.
func (p *parser) lastUnit(u unit) time.Time {
	if u == p.lastU {
		return p.last
	}
	if u == uQuarter && !p.quarter.from.IsZero() {
		return p.quarter.from
	}
	return time.Time{}
}

// resolveSeason places a season, in the year where the tense points.
func (p *parser) resolveSeason(f *fields, dir int8, today time.Time) when {
	s, y := int(f.sub), int(f.year)
	if f.has&sYear == 0 {
		y = today.Year()
		t := seasonOf(y, s, p.loc())
		cy, cs := seasonAt(today)
		switch f.rel {
		case relThis, relThat:
			if s == 4 && cs == 4 {
				y = cy
			}
		case relLast, relPast:
			if !t.Before(today) || cs == s && cy == y {
				y--
			}
		case relNext, relComing:
			if !t.After(today) {
				y++
			}
		default:
			if dir > 0 && t.Before(today) && !(cs == s) {
				y++
			} else if dir <= 0 && t.After(today) {
				y--
			}
		}
	}
	t := seasonOf(y, s, p.loc())
	w := p.unitWhen(uSeason, t)
	w.partial = f.has&sYear == 0
	if p.calendar {
		w.to = w.to.AddDate(0, 0, 1)
	}
	return w
}
