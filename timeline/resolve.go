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
		w = p.resolveLength(nd)
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
