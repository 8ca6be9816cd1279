package main

import (
	"strings"

	"github.com/dragoman-go/dragoman/entity"
)

// organizations reads orgs-*.txt: "Name | description | spellings | settings".
func (b *builder) organizations() {
	for _, file := range b.files("orgs-") {
		for _, l := range b.lines(file, 4) {
			e, err := l.entity("org", entity.Organization, 40)
			if err != nil {
				b.fail(err)
				continue
			}
			b.add(l, e)
			b.name(e)
		}
	}
}

// events reads events.txt, whose sections say the type: event, work or other.
func (b *builder) events() {
	for _, l := range b.lines("events.txt", 4) {
		prefix := l.section.typ
		if prefix == "" {
			b.fail(l.errorf("no section with type= above"))
			continue
		}
		e, err := l.entity(prefix, entity.Event, 30)
		if err != nil {
			b.fail(err)
			continue
		}
		b.add(l, e)
		b.name(e)
	}
}

// people reads people-*.txt: "Name | roles | spellings | settings".
func (b *builder) people() {
	titles := map[string]string{}
	for _, l := range b.lines("titles.txt", 2) {
		if titles[l.field(0)] != "" {
			b.fail(l.errorf("%s is there twice", l.field(0)))
		}
		titles[l.field(0)] = l.field(1)
	}
	for _, file := range b.files("people-") {
		for _, l := range b.lines(file, 4) {
			e, err := l.entity("person", entity.Person, 40)
			if err != nil {
				b.fail(err)
				continue
			}
			for text := range strings.SplitSeq(e.Description, ";") {
				if text = strings.TrimSpace(text); text == "" {
					continue
				}
				r, err := parseRole(text, l.section.country, titles, b.resolve)
				if err != nil {
					b.fail(l.errorf("%v", err))
					continue
				}
				e.Roles = append(e.Roles, r)
			}
			if len(e.Roles) == 0 {
				b.fail(l.errorf("%s has no role", e.Name))
				continue
			}
			e.Description = description(e.Roles, b.nameOf)
			b.add(l, e)
		}
	}
}

// refer checks what can only be checked at the end.
func (b *builder) refer() {
	for _, e := range b.entities {
		if strings.TrimSpace(e.Name) == "" {
			b.fail(b.from[e.ID].errorf("%s has no name", e.ID))
		}
	}
}
