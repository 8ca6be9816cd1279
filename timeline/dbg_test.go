package timeline

import (
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/dragoman-go/dragoman/entity"
	"github.com/dragoman-go/dragoman/entity/world"
	"github.com/dragoman-go/dragoman/internal/token"
)

func TestDbg(t *testing.T) {
	f := os.Getenv("DBG")
	if f == "" {
		t.Skip()
	}
	b, _ := os.ReadFile(f)
	pub, _ := time.Parse("2006-01-02", os.Getenv("PUB"))
	x := token.New(string(b))
	l := entity.NewLinker(world.KB())
	d := Document{ID: "d", Text: string(b), Published: pub, Tokens: x}
	d.Mentions = l.Link(d.Text, entity.At(pub), entity.WithTokens(x))
	times := joinRanges(d.Text, Tag(d.Text, pub, WithTokens(x)))
	for _, e := range extract(&d, times) {
		fmt.Printf("%s/%s %s sh=%v def=%v st=%v when=%s..%s who=%q act=%d ppl=%q place=%+v cnt=%v obj=%q actor=%q rel=%v vague=%v\n   %.150q\n", e.kindOf(), e.lemma, e.word, e.shadow, e.definite, e.status, e.when.From.Format("0102"), e.when.To.Format("0102"), e.who, e.acting, e.people, e.place, e.counts, e.object, e.actor, e.rel, e.vague, e.text)
	}
}
