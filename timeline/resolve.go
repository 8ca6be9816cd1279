package timeline

import (
	"time"
)

// when is a resolved expression.
type when struct {
	from, to time.Time
	u        unit // what from is the start of
	typ      Type
	val      string
	mod      string
	ok       bool // resolved to a place in time
	partial  bool // year, weekday … are taken from the reference time
	dir      int8 // tense that decided
	ref      int8 // PRESENT_REF 1 …
	clocked  bool // has a time of day
	why      string
}

// loc is where bare times of day are read: the place of the reference time.
func (p *parser) loc() *time.Location {
	if p.ref.IsZero() {
		return time.UTC
	}
	return p.ref.Location()
}

func (p *parser) day(y, m, d int) time.Time {
	return time.Date(y, time.Month(m), d, 0, 0, 0, 0, p.loc())
}

// unitWhen is the unit that starts at from.
func (p *parser) unitWhen(u unit, from time.Time) when {
	w := when{from: from, to: endOf(u, from), u: u, typ: Date, ok: true}
	if u == uWeekend {
		if p.calendar {
			w.from = from.Add(-6 * time.Hour)
		}
	}
	w.val = dateValue(u, from)
	return w
}

// resolve turns node n into a place in time.
func (p *parser) resolve(n int32) when {
	nd := &p.nodes[n]
	var w when
	switch nd.kind {
	case kFields:
		if nd.ref == 2 && nd.arg >= 0 {
			return p.nearShift(nd)
		}
		w = p.resolveFields(&nd.f, nd)
	case kDuration:
		w = when{typ: Duration, val: p.durationValue(nd)}
	case kShift:
		w = p.resolveShift(nd)
	case kCount:
		w = p.resolveCount(nd)
	case kEdge:
		w = p.resolveEdge(nd)
	case kNth:
		w = p.resolveNth(nd)
	case kRange:
		w = p.resolveRange(nd)
	case kOpen:
		w = p.resolveOpen(nd)
	case kSet:
		w = p.resolveSet(nd)
	case kVague:
		w = p.resolveVague(nd)
	}
	if nd.mod != modNone && w.mod == "" {
		w.mod = modNames[nd.mod]
	}
	return w
}

func (p *parser) resolveVague(nd *node) when {
	w := when{typ: Date, ref: nd.ref, u: uSecond}
	switch nd.ref {
	case 1:
		w.val = "PRESENT_REF"
		if p.conv && !p.ref.IsZero() {
			w.ok, w.from, w.to = true, p.ref, p.ref.Add(time.Second)
		}
	case 2:
		w.val = "PAST_REF"
	case 3:
		w.val = "FUTURE_REF"
		if p.conv && !p.ref.IsZero() {
			w.ok, w.from = true, p.ref
		}
	}
	return w
}

// resolveFields places a date or time.
func (p *parser) resolveFields(f *fields, nd *node) when {
	if f.has&sBad != 0 {
		w := when{typ: Date, why: "this date does not exist"}
		if f.has&sClock != 0 {
			w.typ = Time
		}
		return w
	}
	w := p.datePart(f, nd)
	if f.has&(sClock|sPart) == 0 {
		if f.day2 != 0 && w.ok {
			end := w.from.AddDate(0, 0, int(f.day2)-int(f.day))
			p.closeRange(&w, p.unitWhen(uDay, end))
		}
		return w
	}
	return p.timePart(f, w, nd)
}

// closeRange makes w the range from w to v.
func (p *parser) closeRange(w *when, v when) {
	w.val += "/" + v.val
	if p.calendar || !p.conv && !v.clocked {
		w.to = v.to
	} else {
		w.to = v.from
	}
}

// datePart places the date of f; ok is false when it has none.
func (p *parser) datePart(f *fields, nd *node) when {
	has := f.has
	y := int(f.year)
	noRef := p.ref.IsZero()
	dir := int8(0)
	if has&sYear == 0 {
		if noRef {
			return p.withoutReference(f)
		}
		dir = p.tense(nd)
	}
	ref := p.ref
	if f.rel == relThat || f.rel == relFollow || f.rel == relBefore {
		if !p.last.IsZero() && (p.lastU <= uDay || f.has&sFrame != 0) {
			ref = p.last
		}
	}
	today := midnight(ref)
	w := when{dir: dir, partial: has&sYear == 0}
	unitAt := func(u unit, t time.Time) when {
		v := p.unitWhen(u, t)
		v.dir, v.partial, v.why = w.dir, w.partial, w.why
		return v
	}
	switch {
	case has&sHol != 0:
		v := p.resolveHoliday(f, dir)
		if has&sWeekend != 0 && v.ok { // Labor Day weekend
			sat := floor(uWeekend, v.from)
			if isoWeekday(v.from) == 1 {
				sat = v.from.AddDate(0, 0, -2)
			}
			end := v.to
			v = unitAt(uWeekend, sat)
			if end.After(v.to) {
				v.to = end
			}
		}
		return v
	case has&sDecade != 0:
		return unitAt(uDecade, p.day(y, 1, 1))
	case has&sCentury != 0:
		return unitAt(uCentury, p.day(y, 1, 1))
	case has&sBC != 0:
		v := unitAt(uYear, p.day(y, 1, 1))
		v.val = "BC" + pad(-y, 4)
		return v
	}
	if has&sFrame != 0 && f.frame == uYear && has&(sMonth|sQuarter|sHalf|sSeason|sWeek) != 0 {
		y = floor(uYear, ref).Year() + int(f.n)
		if f.rel == relFollow {
			y++
		}
		has |= sYear
		has &^= sFrame
	}
	switch {
	case has&sWeek != 0:
		if has&sYear == 0 {
			y = today.Year()
		}
		t := isoWeek(y, int(f.week))
		t = p.day(t.Year(), int(t.Month()), t.Day())
		if has&sWday != 0 {
			return unitAt(uDay, t.AddDate(0, 0, int(f.wday)-1))
		}
		return unitAt(uWeek, t)
	case has&sFrame != 0 && has&sWday != 0:
		t := floor(uWeek, today).AddDate(0, 0, 7*int(f.n)+int(f.wday)-1)
		if f.frame == uDay { // "Thursday, tomorrow": the day counts
			t = today.AddDate(0, 0, int(f.n))
		} else if f.rel == relFollow {
			t = t.AddDate(0, 0, 7)
		}
		return unitAt(uDay, t)
	case has&sFrame != 0 && f.frame == uMonth && has&sDay != 0:
		t := add(uMonth, floor(uMonth, today), int(f.n))
		if !validDate(t.Year(), int(t.Month()), int(f.day)) {
			return when{typ: Date, why: "this date does not exist"}
		}
		return unitAt(uDay, t.AddDate(0, 0, int(f.day)-1))
	case has&sFrame != 0:
		return p.resolveFrame(f, ref)
	case has&sMonth != 0 && has&sDay != 0:
		if has&sYear != 0 {
			if !validDate(y, int(f.month), int(f.day)) {
				return when{typ: Date, why: "this date does not exist"}
			}
			return unitAt(uDay, p.day(y, int(f.month), int(f.day)))
		}
		return p.monthDay(f, dir, nd)
	case has&sMonth != 0:
		if has&sYear != 0 {
			return unitAt(uMonth, p.day(y, int(f.month), 1))
		}
		cur := floor(uMonth, today)
		t := p.day(cur.Year(), int(f.month), 1)
		switch f.rel {
		case relThis, relThat:
		case relLast, relPast:
			if !t.Before(cur) {
				t = add(uYear, t, -1)
			}
		case relNext, relComing, relFollow:
			if !t.After(cur) {
				t = add(uYear, t, 1)
			}
		default:
			t = p.nearMonth(t, cur, dir)
		}
		return unitAt(uMonth, t)
	case has&sDay != 0 && has&sWday != 0:
		// Monday 21: the month in which the day is that weekday
		for n := 0; n < 120; n++ {
			k := (n + 1) / 2
			if n%2 == 1 == (dir > 0) || dir < 0 && n == 0 {
				k = -k
			}
			if p.calendar && k < 0 || dir > 0 && k < 0 {
				continue
			}
			m := add(uMonth, floor(uMonth, today), k)
			t := m.AddDate(0, 0, int(f.day)-1)
			if t.Month() == m.Month() && isoWeekday(t) == int(f.wday) && !(dir > 0 && t.Before(today)) {
				return unitAt(uDay, t)
			}
		}
		return when{typ: Date, why: "no month near has such a day"}
	case has&sDay != 0:
		m := floor(uMonth, today)
		t := m.AddDate(0, 0, int(f.day)-1)
		if dir > 0 && t.Before(today) {
			m = add(uMonth, m, 1)
		} else if dir < 0 && t.After(today) {
			m = add(uMonth, m, -1)
		}
		t = m.AddDate(0, 0, int(f.day)-1)
		if t.Month() != m.Month() {
			return when{typ: Date, why: "this date does not exist"}
		}
		return unitAt(uDay, t)
	case has&sWday != 0:
		t, why := p.weekday(f, dir, today)
		v := unitAt(uDay, t)
		v.why = why
		return v
	case has&sQuarter != 0:
		if has&sYear == 0 {
			y = today.Year()
			if t := p.day(y, int(f.sub)*3-2, 1); t.After(today) && dir <= 0 && !p.conv {
				y--
			}
		}
		return unitAt(uQuarter, p.day(y, int(f.sub)*3-2, 1))
	case has&sHalf != 0:
		if has&sYear == 0 {
			y = today.Year()
		}
		return unitAt(uHalf, p.day(y, int(f.sub)*6-5, 1))
	case has&sSeason != 0:
		return p.resolveSeason(f, y, has, dir, today)
	case has&sYear != 0:
		return unitAt(uYear, p.day(y, 1, 1))
	}
	return w
}

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
	if f.rel == relLatest && !p.conv && u == uQuarter && p.lastQuarterNear {
		ref, n = p.lastQuarter, 0 // of the report
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
	if u == uQuarter && !p.lastQuarter.IsZero() {
		return p.lastQuarter
	}
	return time.Time{}
}

func (p *parser) resolveSeason(f *fields, y int, has slot, dir int8, today time.Time) when {
	s := int(f.sub)
	if has&sYear == 0 {
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
	w.partial = has&sYear == 0
	if p.calendar {
		w.to = w.to.AddDate(0, 0, 1)
	}
	return w
}

// withoutReference gives the value of a partial date when no reference time is known.
func (p *parser) withoutReference(f *fields) when {
	w := when{typ: Date}
	switch {
	case f.has&sMonth != 0 && f.has&sDay != 0:
		w.val = "XXXX-" + pad(int(f.month), 2) + "-" + pad(int(f.day), 2)
	case f.has&sMonth != 0:
		w.val = "XXXX-" + pad(int(f.month), 2)
	case f.has&sWday != 0:
		w.val = "XXXX-WXX-" + pad(int(f.wday), 1)
	case f.has&sHol != 0:
		w.val = "XXXX-XX-XX"
	case f.has&sQuarter != 0:
		w.val = "XXXX-Q" + pad(int(f.sub), 1)
	case f.has&sHalf != 0:
		w.val = "XXXX-H" + pad(int(f.sub), 1)
	case f.has&sSeason != 0:
		w.val = "XXXX-" + seasonNames[f.sub]
	case f.has&sWeek != 0:
		w.val = "XXXX-W" + pad(int(f.week), 2)
	case f.has&sDay != 0 && f.has&sFrame == 0:
		w.val = "XXXX-XX-" + pad(int(f.day), 2)
	}
	w.why = "no reference date is known"
	w.partial = true
	return w
}
