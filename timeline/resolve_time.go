package timeline

import (
	"time"

	"github.com/dragoman-go/dragoman/internal/calendar"
)

// timePart adds the time or part of the day of f to the date w.
func (p *parser) timePart(f *fields, w when, nd *node) when {
	hasDate := f.has&sDateAny != 0
	if !hasDate {
		w = p.dayOfTime(f, nd)
	}
	if hasDate && w.ok && w.u != uDay {
		return w
	}
	w.typ = Time
	if f.has&sClock == 0 {
		return p.partOfDay(f, w)
	}
	c := f.clk
	if f.part != 0 {
		applyPart(&c, f.part)
		if f.range2 && c.half != f.clk2.half && f.clk2.half == 0 {
			applyPart(&f.clk2, f.part)
		}
	} else if p.calendar && !hasDate && c.half == 0 && w.ok && !(c.hasZone && c.m >= 0) {
		p.nextHalf(f, &c)
	}
	day, date := w.from, w.val
	w.val = date + clockValue(c)
	if !p.conv && c.m < 0 {
		w.val += ":00"
	}
	if c.approx {
		w.mod = "APPROX"
	}
	w.clocked = true
	if !w.ok {
		return w
	}
	w.from, w.to, w.u = p.clockTime(day, c)
	if p.calendar && !hasDate && f.rel == relNone && !w.from.After(p.ref) && !c.hasZone {
		day = day.AddDate(0, 0, 1)
		w.from, w.to, w.u = p.clockTime(day, c)
		w.val = dateValue(uDay, day) + clockValue(c)
	}
	if f.range2 {
		p.closeClocks(f, &w, c, day)
	}
	return w
}

// dayOfTime is the day of a time without a date: that of the reference, or the
// one last spoken of.
func (p *parser) dayOfTime(f *fields, nd *node) when {
	if p.ref.IsZero() {
		return when{typ: Time}
	}
	today, last := midnight(p.ref), midnight(p.ref)
	if !p.last.IsZero() {
		last = midnight(p.last)
	}
	d := today
	switch f.rel {
	case relLast, relPast, relBefore:
		d = today.AddDate(0, 0, -1)
	case relNext, relComing:
		d = today.AddDate(0, 0, 1)
	case relFollow:
		d = last.AddDate(0, 0, 1)
	case relThat:
		d = last
	case relNone:
		if !p.conv && (p.lastU == uDay || p.lastClocked) && p.lastNear {
			d = last
		}
		if !p.conv && f.has&sClock == 0 && p.fn(int(nd.i), fnOvernight) && p.tense(nd) <= 0 {
			d = d.AddDate(0, 0, -1) // the night that this day began with
		}
		if g, ok := p.dayBehind(int(nd.j)); ok {
			if v := p.datePart(&g, nd); v.ok {
				d = midnight(v.from)
			}
		}
	}
	w := p.unitWhen(uDay, d)
	w.partial = true
	w.dir = p.lastDir
	return w
}

// partOfDay places a part of the day of w, or the edge of it.
func (p *parser) partOfDay(f *fields, w when) when {
	w.val += partValues[f.part]
	if !w.ok {
		return w
	}
	day := w.from
	h := partHours[0][f.part]
	if p.calendar {
		h = partHours[1][f.part]
	}
	if f.after {
		h = [2]int{h[0] + 1, h[1] + 3}
	}
	lo, hi := h[0]*60, h[1]*60
	switch f.edge {
	case edgeStart, edgeEarlier:
		hi = (lo + hi) / 2
		w.mod = "START"
	case edgeEnd, edgeLater:
		lo = (lo + hi) / 2
		w.mod = "END"
	case edgeMid:
		lo, hi = lo+(hi-lo)/4, hi-(hi-lo)/4
		w.mod = "MID"
	}
	w.from = day.Add(time.Duration(lo) * time.Minute)
	w.to = day.Add(time.Duration(hi) * time.Minute)
	if p.conv && !p.calendar && hi == 24*60 {
		w.to = w.to.Add(-time.Second) // both ends lie on the same day
	}
	w.u = uHour
	return w
}

// nextHalf settles before or after noon: the next time that the clock shows c.
func (p *parser) nextHalf(f *fields, c *clock) {
	m := minutesOf(*c)
	now := p.ref.Hour()*60 + p.ref.Minute()
	if m%720 > now || m == 720 && now < 720 {
		c.half = half24
	} else if m%720+720 > now {
		c.half = halfPM
		if f.range2 && f.clk2.half == 0 {
			f.clk2.half = halfPM
		}
	}
}

// closeClocks makes w the time from clock c to the second clock of f.
func (p *parser) closeClocks(f *fields, w *when, c clock, day time.Time) {
	d := f.clk2
	if !c.hasZone {
		d.hasZone = false
	} else if !d.hasZone {
		d.hasZone, d.zone, d.summer = true, c.zone, c.summer
	}
	from, to, _ := p.clockTime(day, d)
	if !from.After(w.from) {
		if d.half == 0 && from.Add(12*time.Hour).After(w.from) && d.h < 12 {
			from, to = from.Add(12*time.Hour), to.Add(12*time.Hour)
		} else {
			from, to = from.AddDate(0, 0, 1), to.AddDate(0, 0, 1)
		}
	}
	if p.calendar {
		if f.clk.m >= 0 && f.clk2.m < 0 {
			to = from.Add(time.Minute)
		}
		w.to = to
	} else {
		w.to = from
	}
	w.val += "/" + dateValue(uDay, midnight(from)) + clockValue(d)
}

// applyPart settles before and after noon by the part of the day.
func applyPart(c *clock, part int8) {
	if c.half != 0 || c.h > 12 {
		return
	}
	switch part {
	case partMorning, partBreakfast, partDawn:
		c.half = halfAM
	case partAfternoon, partEvening, partDinner, partDusk, partLunch:
		c.half = halfPM
		if part == partLunch && c.h == 11 {
			c.half = halfAM
		}
	case partNight:
		switch {
		case c.h == 12:
			c.half = halfAM
		case c.h >= 6:
			c.half = halfPM
		}
	}
}

// clockTime is the time of day c on day, as an instant, with the end of what
// it is exact to.
func (p *parser) clockTime(day time.Time, c clock) (from, to time.Time, u unit) {
	m := minutesOf(c)
	if c.hasZone {
		zone := int(c.zone)
		if c.summer && summerTime(day) {
			zone += 60
		}
		z := time.FixedZone("", zone*60)
		if zone == 0 {
			z = time.UTC
		}
		y, mo, d := day.Date()
		day = time.Date(y, mo, d, 0, 0, 0, 0, z)
	}
	from = day.Add(time.Duration(m) * time.Minute)
	switch {
	case c.s >= 0:
		from = from.Add(time.Duration(c.s) * time.Second)
		return from, from.Add(time.Second), uSecond
	case c.m >= 0:
		return from, from.Add(time.Minute), uMinute
	}
	return from, from.Add(time.Hour), uHour
}

// summerTime reports whether the United States keep summer time on day: from the
// second Sunday of March to the first of November (since 2007), from the first of
// April to the last of October before.
func summerTime(day time.Time) bool {
	y := day.Year()
	from, to := calendar.NthWeekday(y, 3, 7, 2), calendar.NthWeekday(y, 11, 7, 1)
	if y < 2007 {
		from, to = calendar.NthWeekday(y, 4, 7, 1), calendar.NthWeekday(y, 10, 7, -1)
	}
	d := civil(y, int(day.Month()), day.Day())
	return !d.Before(from) && d.Before(to)
}

// dayBehind reads the day that a bracketed time of another place keeps from the
// time that ends before token j: "10:15 a.m. (0715 GMT) on Saturday".
func (p *parser) dayBehind(j int) (f fields, ok bool) {
	if p.conv {
		return f, false
	}
	k := j
	if p.punct(k, '(') {
		c, e := p.clockAt(k + 1)
		if e == k+1 || !c.strong {
			return f, false
		}
		k = e
	}
	if !p.punct(k, ')') {
		return f, false
	}
	if k++; p.punct(k, ',') {
		k++
	}
	if p.fn(k, fnOn) {
		k++
	}
	f, e := p.component(k)
	return f, e > k && f.has&sDayLevel != 0 && f.has&(sClock|sPart|sBad|sWeak) == 0 && !f.plural
}
