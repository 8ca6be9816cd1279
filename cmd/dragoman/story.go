package main

import (
	dragoman "github.com/dragoman-go/dragoman"
	"github.com/dragoman-go/dragoman/timeline"
)

// The JSON of a story: read -json.
type (
	articleJSON struct {
		ID        string    `json:"id"`
		Published string    `json:"published"`
		Text      string    `json:"text"`
		Edits     []edit    `json:"edits"`
		Suspects  []suspect `json:"suspects"`
		Damage    float64   `json:"damage"`
		Mentions  []mention `json:"mentions"`
	}
	mention struct {
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
	entityJSON struct {
		ID        string         `json:"id"`
		Known     bool           `json:"known"`
		Name      string         `json:"name"`
		Type      string         `json:"type"`
		Mentions  int            `json:"mentions"`
		Docs      []string       `json:"docs"`
		Spellings map[string]int `json:"spellings"`
	}
	storyJSON struct {
		Articles []articleJSON      `json:"articles"`
		Entities []entityJSON       `json:"entities"`
		Timeline *timeline.Timeline `json:"timeline"`
	}
)

// storyOf returns a story as its JSON has it.
func storyOf(s *dragoman.Story) storyJSON {
	out := storyJSON{[]articleJSON{}, []entityJSON{}, s.Timeline}
	for _, a := range s.Articles {
		j := articleJSON{a.ID, instant(a.Published), a.Repair.Text, editsOf(a.Repair), suspectsOf(a.Repair), round(a.Repair.Damage), []mention{}}
		for _, m := range a.Mentions {
			j.Mentions = append(j.Mentions, mention{m.Start, m.End, m.Text, m.Type.String(), m.Entity, m.Name, m.Cluster, round(m.Score), m.Demonym, m.Reason})
		}
		out.Articles = append(out.Articles, j)
	}
	for _, e := range s.Entities {
		out.Entities = append(out.Entities, entityJSON{e.ID, e.Known, e.Name, e.Type.String(), e.Count, full(e.Docs), e.Spellings})
	}
	return out
}
