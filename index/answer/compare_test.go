package answer

import (
	"testing"

	"casebot/corpus"

	"github.com/google/go-cmp/cmp"
)

func TestSidesOfOneNameStandApart(t *testing.T) {
	defendants := func(names ...string) (out []corpus.Party) {
		for _, name := range names {
			out = append(out, corpus.Party{ID: corpus.PartyID(name), Role: "defendant", Names: []corpus.Name{{Text: name}}})
		}
		return out
	}
	north := &corpus.Case{ID: "xx-north", Title: "Lanternfish: fine of the north", Parties: defendants("Lanternfish")}
	south := &corpus.Case{ID: "xx-south", Title: "Lanternfish: fine of the south, which is told in so many words that it is cut", Parties: defendants("Lanternfish")}
	police := &corpus.Case{ID: "xx-police", Title: "Quillon Police: fine", Topics: []string{"lanternfish"}, Parties: defendants("Quillon Police")}
	both := &corpus.Case{ID: "xx-both", Title: "Pell and Lanternfish: fines", Parties: defendants("Pell", "Lanternfish")}
	const inNorth, inSouth = "Lanternfish: fine of the north", "Lanternfish: fine of the south, which is told in so many…"
	for _, c := range []struct {
		name  string
		sides []Mention
		want  []string
	}{
		{"two titles begin alike", []Mention{{Case: north}, {Case: south}}, []string{inNorth, inSouth}},
		{"two parties are called alike", []Mention{{Case: north, Party: "Lanternfish"}, {Case: south, Party: "Lanternfish"}}, []string{inNorth, inSouth}},
		{"a topic of the other", []Mention{{Case: police}, {Case: north}}, []string{"Quillon Police", inNorth}},
		{"a party of the other", []Mention{{Case: both}, {Case: north}}, []string{"Pell and Lanternfish", inNorth}},
		{"one of several parties keeps its name", []Mention{{Case: both, Party: "Lanternfish"}, {Case: north}}, []string{"Lanternfish", inNorth}},
		{"nothing in common", []Mention{{Case: police}, {Case: both}}, []string{"Quillon Police", "Pell and Lanternfish"}},
		{"two parties of one case", []Mention{{Case: both, Party: "Pell"}, {Case: both, Party: "Lanternfish"}}, []string{"Pell", "Lanternfish"}},
	} {
		if diff := cmp.Diff(c.want, NamesApart(c.sides, English)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
