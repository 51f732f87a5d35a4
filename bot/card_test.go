package bot

import (
	"testing"

	"casebot/corpus"
)

func TestToneSaysHowFinalAStateIs(t *testing.T) {
	want := map[corpus.State]Tone{
		"": ToneOpen, "accused": ToneOpen, "charged": ToneOpen, "proposed": ToneOpen, "under_appeal": ToneOpen, "remitted": ToneOpen,
		"convicted": ToneDecided, "sentenced": ToneDecided, "liable": ToneDecided, "final": ToneDecided, "upheld": ToneDecided,
		"in_force": ToneDecided, "settled": ToneSettled,
		"acquitted": ToneCleared, "dismissed": ToneCleared, "withdrawn": ToneCleared, "vacated": ToneCleared, "overturned": ToneCleared,
	}
	for _, state := range append(corpus.States(), "") {
		if got := tone(state); want[state] == "" || got != want[state] {
			t.Errorf("%q is %q, want %q", state, got, want[state])
		}
	}
}

func TestTheFieldsOfACardComeInOneOrder(t *testing.T) {
	day := corpus.Date{Year: 2025, Month: 6, Day: 12}
	claim := func(v corpus.Value) []corpus.Claim { return []corpus.Claim{{Value: v, Source: "s"}} }
	c := &corpus.Case{
		Title: "Lantern", Sources: []corpus.Source{{ID: "s", Publisher: "Courier"}},
		Status: []corpus.Fact{
			{Slot: corpus.SlotStatus, Date: day, DateIs: corpus.OfPublished, Claims: claim(corpus.State("overturned"))},
			{Slot: corpus.SlotStatus, Claims: claim(corpus.State("final"))},
		},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotOutcome, Claims: claim(corpus.Text("It ended."))},
			{Slot: corpus.SlotFine, Date: day, DateIs: corpus.OfAnnounced, Stage: corpus.SetAside, Claims: claim(corpus.Money{Minor: 100, Currency: "EUR"})},
			{Slot: corpus.SlotTerm, Claims: claim(corpus.Term{Months: 1})},
		},
		Later: []corpus.Event{{Date: day, Text: "It reopened."}, {Text: "It closed."}},
	}
	card := card(Wording{}, c)
	if card.Status != "Overturned, published 12 June 2025." {
		t.Errorf("the newest status leads: %q", card.Status)
	}
	var names []string
	for _, f := range card.Fields {
		names = append(names, f.Name)
	}
	want := []string{"Also", "Term", "Fine [set aside], announced 12 June 2025", "Outcome", "Later"}
	if len(names) != len(want) {
		t.Fatalf("fields %q", names)
	}
	for i := range want {
		if names[i] != want[i] {
			t.Errorf("field %d is %q, want %q", i+1, names[i], want[i])
		}
	}
	if later := card.Fields[4].Lines; later[0] != "12 June 2025: It reopened." || later[1] != "It closed." {
		t.Errorf("later: %q", later)
	}
}
