package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	"github.com/dragoman-go/dragoman/entity"
)

// period ends a role: "2019-05-20..", "2014..2021-12-08", "..2010".
var period = regexp.MustCompile(`(?:^| )([0-9-]*)\.\.([0-9-]*)$`)

// parseRole reads "Title @ Of FROM..TO". Of is the section's country when it
// is left out. titles expands short titles (PM, FM); resolve turns the name or
// code of a country or organisation into its ID.
func parseRole(text, country string, titles map[string]string, resolve func(string) (string, error)) (entity.Role, error) {
	var r entity.Role
	if m := period.FindStringSubmatchIndex(text); m != nil {
		var err error
		if r.From, err = parseDate(text[m[2]:m[3]], false); err != nil {
			return r, err
		}
		if r.To, err = parseDate(text[m[4]:m[5]], true); err != nil {
			return r, err
		}
		if !r.From.IsZero() && !r.To.IsZero() && !r.From.Before(r.To) {
			return r, fmt.Errorf("role %q ends before it begins", text)
		}
		text = strings.TrimSpace(text[:m[0]])
	}
	title, of, given := strings.Cut(text, "@")
	title, of = strings.TrimSpace(title), strings.TrimSpace(of)
	if title == "" {
		return r, fmt.Errorf("role %q has no title", text)
	}
	if long, ok := titles[title]; ok {
		title = long
	}
	r.Title = title
	switch {
	case given && of == "":
		return r, fmt.Errorf("role %q: nothing after @", text)
	case given:
		var err error
		if r.Of, err = resolve(of); err != nil {
			return r, err
		}
	case country != "":
		r.Of = "country/" + country
	}
	return r, nil
}

// parseDate reads 2019, 2019-05 or 2019-05-20. A year or month that ends a
// period counts to its last day: the date is the first day after it, since
// the end of a role is exclusive. An empty text is the zero time.
func parseDate(text string, end bool) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		if t.Year() < 1000 || t.Year() > 2100 {
			return t, fmt.Errorf("date %q is out of range", text)
		}
		if end && layout == "2006-01" {
			t = t.AddDate(0, 1, 0)
		}
		if end && layout == "2006" {
			t = t.AddDate(1, 0, 0)
		}
		return t, nil
	}
	return time.Time{}, fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD", text)
}

// description is the latest role in words: "president of Ukraine".
func description(roles []entity.Role, nameOf func(id string) string) string {
	if len(roles) == 0 {
		return ""
	}
	best := 0
	for i, r := range roles {
		if r.To.IsZero() && !roles[best].To.IsZero() || !r.To.IsZero() && !roles[best].To.IsZero() && r.To.After(roles[best].To) {
			best = i
		}
	}
	r := roles[best]
	d := r.Title
	if name := nameOf(r.Of); name != "" {
		d += ", " + name
	}
	if !r.To.IsZero() {
		d += fmt.Sprintf(" (until %d)", r.To.AddDate(0, 0, -1).Year())
	}
	return d
}
