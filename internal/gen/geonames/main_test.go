package main

import (
	"strings"
	"testing"
)

// row makes a line of GeoNames' table of the columns that are read.
func row(number, name, ascii, alternates, kind, country, population string) string {
	f := make([]string, 19)
	f[0], f[1], f[2], f[3], f[7], f[8], f[10], f[14] = number, name, ascii, alternates, kind, country, "01", population
	return strings.Join(f, "\t") + "\n"
}

func TestWriteCities(t *testing.T) {
	in := row("9", "Oldtown", "Oldtown", "", "PPLH", "DE", "90000") + // no longer there
		row("7", "Small", "Small", "", "PPL", "DE", "49999") +
		row("5", "Capital", "Capital", "CAP,Kapitala,kapital,Капитал", "PPLC", "DE", "100") +
		row("3", "Lymove", "Lymove", "LYM,Limove,lymofe,Lymovo,Лимове,Лымово,Лимове (Село)", "PPL", "UA", "6000")
	in += row("11", "Madinah", "Madinah", "MED,Madina,Elmadina,المدينة", "PPL", "SY", "60000")
	want := "3\tLymove\tUA\t01\t6000\t\tЛимове;Лымово\n" +
		"5\tCapital\tDE\t01\t100\tC\t\n" +
		"11\tMadinah\tSY\t01\t60000\t\tMadina;المدينة\n"
	var got strings.Builder
	if err := writeCities(&got, strings.NewReader(in)); err != nil {
		t.Fatal(err)
	}
	if got.String() != want {
		t.Errorf("got  %q\nwant %q", got.String(), want)
	}
	for _, bad := range []string{"1\tX\n", row("x", "A", "A", "", "PPL", "DE", "1")} {
		if err := writeCities(&got, strings.NewReader(bad)); err == nil || !strings.Contains(err.Error(), "line 1") {
			t.Errorf("%q: got %v", bad, err)
		}
	}
}

func TestWriteAdmin1(t *testing.T) {
	var got strings.Builder
	if err := writeAdmin1(&got, []byte(`[{"code":"US.TX","name":"Texas"},{"code":"DE.02","name":"Bavaria "}]`)); err != nil {
		t.Fatal(err)
	}
	if want := "DE.02\tBavaria\nUS.TX\tTexas\n"; got.String() != want {
		t.Errorf("got %q, want %q", got.String(), want)
	}
}
