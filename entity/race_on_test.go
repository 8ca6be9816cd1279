//go:build race

package entity

// raceEnabled tells that the race detector is on, under which a sync.Pool
// forgets things at random.
const raceEnabled = true
