package main

import (
	"cmp"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/normalize"
	"github.com/dragoman-go/dragoman/timeline"
)

type edit struct {
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Old        string  `json:"old"`
	New        string  `json:"new"`
	Kind       string  `json:"kind"`
	Confidence float64 `json:"confidence"`
	Reason     string  `json:"reason"`
}

type suspect struct {
	Start       int      `json:"start"`
	End         int      `json:"end"`
	Reason      string   `json:"reason"`
	Suggestions []string `json:"suggestions"`
}

func editsOf(r *normalize.Result) []edit {
	out := []edit{}
	for _, x := range r.Edits {
		out = append(out, edit{x.Start, x.End, x.Old, x.New, x.Kind.String(), x.Confidence, x.Reason})
	}
	return out
}

func suspectsOf(r *normalize.Result) []suspect {
	out := []suspect{}
	for _, s := range r.Suspects {
		s.Suggestions = full(s.Suggestions)
		out = append(out, suspect(s))
	}
	return out
}

type mention struct {
	Start   int     `json:"start"`
	End     int     `json:"end"`
	Text    string  `json:"text"`
	Type    string  `json:"type"`
	Entity  string  `json:"entity"`
	Name    string  `json:"name"`
	Cluster string  `json:"cluster"`
	Score   float64 `json:"score"`
	Demonym bool    `json:"demonym,omitempty"`
	Reason  string  `json:"reason,omitempty"`
}

func mentionOf(m *entity.Mention) mention {
	return mention{m.Start, m.End, m.Text, m.Type.String(), m.Entity, m.Name, m.Cluster, m.Score, m.Demonym, m.Reason}
}

func runNormalize(e *env, args []string) error {
	f := e.flags("normalize")
	kbFile := f.String("kb", "", "knowledge base: a compiled index or JSON lines (default: the embedded one)")
	check := f.Bool("check", false, "change no text, only report; exit status 1 when something would change")
	if err := parse(f, args); err != nil {
		return err
	}
	kb, err := openKB(*kbFile)
	if err != nil {
		return err
	}
	whole, err := normalize.New(normalize.WithNames(kb), eastAsian())
	if err != nil {
		return err
	}
	type in struct {
		ID       id
		Text     *rawString
		Evidence []rawString
		Stages   []string
	}
	type out struct {
		ID       id        `json:"id"`
		Text     string    `json:"text"`
		Edits    []edit    `json:"edits"`
		Suspects []suspect `json:"suspects"`
		Damage   float64   `json:"damage"`
	}
	var changed flagOnce
	err = filter(e, func(d *in) (out, error) {
		if d.Text == nil {
			return out{}, errNoText
		}
		n := whole
		if len(d.Evidence) > 0 || d.Stages != nil {
			opts := []normalize.Option{normalize.WithNames(kb), eastAsian()}
			if len(d.Evidence) > 0 {
				ev := normalize.NewEvidence()
				for _, t := range d.Evidence {
					ev.Add(string(t))
				}
				opts = append(opts, normalize.WithEvidence(ev))
			}
			if d.Stages != nil {
				var set normalize.Stage
				for _, s := range d.Stages {
					st, err := normalize.ParseStage(s)
					if err != nil {
						return out{}, err
					}
					set |= st
				}
				opts = append(opts, normalize.WithStages(set))
			}
			var err error
			if n, err = normalize.New(opts...); err != nil {
				return out{}, err
			}
		}
		r := n.Repair(string(*d.Text))
		o := out{d.ID, r.Text, editsOf(r), suspectsOf(r), r.Damage}
		if *check {
			o.Text = r.Source
			if len(r.Edits) > 0 {
				changed.set()
			}
		}
		return o, nil
	})
	if err == nil && changed.get() {
		return errPartly
	}
	return err
}

func runLink(e *env, args []string) error {
	f := e.flags("link")
	kbFile := f.String("kb", "", "knowledge base: a compiled index or JSON lines (default: the embedded one)")
	if err := parse(f, args); err != nil {
		return err
	}
	kb, err := openKB(*kbFile)
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
		src := source(n, string(*d.Text), d.Normalize)
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

// source repairs text when asked to; else its result is the text as it is.
func source(n *normalize.Normalizer, text string, repair bool) *normalize.Result {
	if repair {
		return n.Repair(text)
	}
	return &normalize.Result{Source: text, Text: text}
}

func runTag(e *env, args []string) error {
	if err := parse(e.flags("tag"), args); err != nil {
		return err
	}
	type in struct {
		ID                       id
		Text                     *rawString
		DCT, Published, Prefer   string // Published is another name of DCT
		Vague, Ranges, Normalize bool
	}
	type timex struct {
		Start       int    `json:"start"`
		End         int    `json:"end"`
		Text        string `json:"text"`
		Type        string `json:"type"`
		Value       string `json:"value"`
		Mod         string `json:"mod"`
		From        string `json:"from"`
		To          string `json:"to"`
		EDTF        string `json:"edtf,omitempty"`
		Boilerplate bool   `json:"boilerplate,omitempty"`
		Reason      string `json:"reason,omitempty"`
	}
	type out struct {
		ID    id      `json:"id"`
		Timex []timex `json:"timex"`
	}
	plain := &normalizerOnce{}
	return filter(e, func(d *in) (out, error) {
		if d.Text == nil {
			return out{}, errNoText
		}
		dct, err := parseDate(cmp.Or(d.DCT, d.Published))
		if err != nil {
			return out{}, err
		}
		var opts []timeline.Option
		if d.Vague {
			opts = append(opts, timeline.WithVague())
		}
		if d.Ranges {
			opts = append(opts, timeline.WithRanges())
		}
		switch d.Prefer {
		case "":
		case "past":
			opts = append(opts, timeline.PreferPast())
		case "future":
			opts = append(opts, timeline.PreferFuture())
		default:
			return out{}, badField("prefer", d.Prefer, "past or future")
		}
		var src *normalize.Result
		if d.Normalize {
			n, err := plain.get()
			if err != nil {
				return out{}, err
			}
			src = n.Repair(string(*d.Text))
		} else {
			src = source(nil, string(*d.Text), false)
		}
		o := out{d.ID, []timex{}}
		for _, x := range timeline.Tag(src.Text, dct, opts...) {
			start, end := src.ToSource(x.Start, x.End)
			o.Timex = append(o.Timex, timex{start, end, src.Source[start:end], x.Type.String(), x.Value, x.Mod, instant(x.Interval.From), instant(x.Interval.To), x.EDTF, x.Boilerplate, x.Reason})
		}
		return o, nil
	})
}

// instant writes a time as the command's JSON does; "" for an open end.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	if t.Location() == time.UTC {
		return t.Format("2006-01-02T15:04:05")
	}
	return t.Format(time.RFC3339)
}
