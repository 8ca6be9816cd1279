package main

import (
	"cmp"
	"strconv"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/normalize"
)

func runLink(e *env, args []string) error {
	kb, err := parseWithKB(e.flags("link"), args)
	if err != nil {
		return err
	}
	n, err := normalize.New(normalize.WithNames(kb), eastAsian())
	if err != nil {
		return err
	}
	l := entity.NewLinker(kb)
	type in struct {
		ID        id
		Text      *rawString
		Lang      string
		DCT       string
		Published string // another name of DCT, as timeline has it
		Normalize bool
	}
	return filter(e, func(d *in) (linked, error) {
		if d.Text == nil {
			return linked{}, errNoText
		}
		at, err := parseDate(cmp.Or(d.DCT, d.Published))
		if err != nil {
			return linked{}, err
		}
		src := unrepaired(string(*d.Text))
		if d.Normalize {
			src = n.Repair(src.Text)
		}
		found := l.Link(src.Text, entity.At(at), entity.Language(d.Lang))
		o := linked{d.ID, found[:0]}
		last := 0
		for _, m := range found {
			start, end := src.ToSource(m.Start, m.End)
			if start < last || end <= start {
				continue // two names that one edit made: the first stands for the place
			}
			last = end
			m.Start, m.End, m.Text = start, end, src.Source[start:end]
			o.mentions = append(o.mentions, m)
		}
		return o, nil
	})
}

// unrepaired is a text as the result of a repair that changed nothing.
func unrepaired(text string) *normalize.Result {
	return &normalize.Result{Source: text, Text: text}
}

// linked is the answer of link.
type linked struct {
	id       id
	mentions []entity.Mention
}

func (l linked) appendJSON(b []byte) []byte {
	b = append(b, `{"id":`...)
	if l.id == nil {
		b = append(b, "null"...)
	}
	b = append(b, l.id...)
	b = append(b, `,"mentions":[`...)
	for i := range l.mentions {
		m := &l.mentions[i]
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"start":`...)
		b = strconv.AppendInt(b, int64(m.Start), 10)
		b = append(b, `,"end":`...)
		b = strconv.AppendInt(b, int64(m.End), 10)
		b = appendField(b, `,"text":`, m.Text)
		b = appendField(b, `,"type":`, m.Type.String())
		b = appendField(b, `,"entity":`, m.Entity)
		b = appendField(b, `,"name":`, m.Name)
		b = appendField(b, `,"cluster":`, m.Cluster)
		b = append(b, `,"score":`...)
		b = strconv.AppendFloat(b, round(m.Score), 'f', -1, 64)
		if m.Demonym {
			b = append(b, `,"demonym":true`...)
		}
		if m.Reason != "" {
			b = appendField(b, `,"reason":`, m.Reason)
		}
		b = append(b, '}')
	}
	return append(b, "]}"...)
}
