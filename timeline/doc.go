// Package timeline reads times and events out of texts and puts the events of
// many documents into one order.
package timeline
