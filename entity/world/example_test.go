package world_test

import (
	"fmt"

	"github.com/dragoman-go/dragoman/entity/world"
)

func ExampleKB() {
	kb := world.KB()
	for _, name := range []string{"Kharkov", "Sergei Lavrov", "State Department"} {
		best := kb.Lookup(name)[0]
		fmt.Println(best.Entity, "|", best.Name)
	}
	// Output:
	// city/706483 | Kharkiv
	// person/sergey-lavrov | Sergey Lavrov
	// org/united-states-department-of-state | United States Department of State
}
