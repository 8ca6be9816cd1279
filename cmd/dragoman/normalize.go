package main

import (
	"sync/atomic"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/normalize"
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
		out = append(out, edit{x.Start, x.End, x.Old, x.New, x.Kind.String(), round(x.Confidence), x.Reason})
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

// repairIn is a line of input of normalize.
type repairIn struct {
	ID       id
	Text     *rawString
	Evidence []rawString
	Stages   []string
}

func runNormalize(e *env, args []string) error {
	type out struct {
		ID       id        `json:"id"`
		Text     string    `json:"text"`
		Edits    []edit    `json:"edits"`
		Suspects []suspect `json:"suspects"`
		Damage   float64   `json:"damage"`
	}
	f := e.flags("normalize")
	check := f.Bool("check", false, "change no text, only report; exit status 1 when something would change")
	kb, err := parseWithKB(f, args)
	if err != nil {
		return err
	}
	whole, err := normalize.New(normalize.WithNames(kb), eastAsian())
	if err != nil {
		return err
	}
	var changed atomic.Bool
	err = filter(e, func(d *repairIn) (out, error) {
		if d.Text == nil {
			return out{}, errNoText
		}
		n := whole
		if len(d.Evidence) > 0 || d.Stages != nil {
			var err error
			if n, err = d.normalizer(kb); err != nil {
				return out{}, err
			}
		}
		r := n.Repair(string(*d.Text))
		o := out{d.ID, r.Text, editsOf(r), suspectsOf(r), round(r.Damage)}
		if *check {
			o.Text = r.Source
			if len(r.Edits) > 0 {
				changed.Store(true)
			}
		}
		return o, nil
	})
	if err == nil && changed.Load() {
		return errPartly
	}
	return err
}

// normalizer returns the normalizer with the evidence and the stages of a line.
func (d *repairIn) normalizer(kb *entity.KB) (*normalize.Normalizer, error) {
	options := []normalize.Option{normalize.WithNames(kb), eastAsian()}
	if len(d.Evidence) > 0 {
		ev := normalize.NewEvidence()
		for _, t := range d.Evidence {
			ev.Add(string(t))
		}
		options = append(options, normalize.WithEvidence(ev))
	}
	if d.Stages != nil {
		var set normalize.Stage
		for _, name := range d.Stages {
			s, err := normalize.ParseStage(name)
			if err != nil {
				return nil, err
			}
			set |= s
		}
		options = append(options, normalize.WithStages(set))
	}
	return normalize.New(options...)
}
