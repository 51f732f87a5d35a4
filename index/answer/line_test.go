package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// lantern is a record with everything that a direct line can say.
func lantern() *corpus.Case {
	court := corpus.Source{ID: "a", Publisher: "Court", Rank: corpus.Official}
	courier := corpus.Source{ID: "b", Publisher: "Courier"}
	copied := corpus.Source{ID: "c", Publisher: "Copy", Rank: corpus.Derived}
	euros := func(n int64) corpus.Money { return corpus.Money{Minor: n * 100, Currency: "EUR"} }
	claim := func(v corpus.Value, source corpus.ArticleID) corpus.Claim {
		return corpus.Claim{Value: v, Source: source}
	}
	return &corpus.Case{
		ID: "ie-lantern", Title: "Registry of faces",
		Parties: []corpus.Party{
			{ID: "lantern", Role: "defendant", Names: []corpus.Name{{Text: "Lantern"}}},
			{ID: "wick", Role: "defendant", Names: []corpus.Name{{Text: "Wick"}}},
		},
		Status: []corpus.Fact{
			{Slot: corpus.SlotStatus, Party: "lantern", About: "the fine", Date: corpus.Date{Year: 2026, Month: 3}, Claims: []corpus.Claim{claim(corpus.State("overturned"), "a")}},
			{Slot: corpus.SlotStatus, Party: "lantern", Date: corpus.Date{Year: 2025}, Claims: []corpus.Claim{claim(corpus.State("final"), "b")}},
		},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotFine, Party: "lantern", Stage: corpus.Proposed, Claims: []corpus.Claim{claim(euros(9000), "b")}},
			{Slot: corpus.SlotFine, Party: "lantern", Stage: corpus.SetAside, About: "first instance", Claims: []corpus.Claim{
				claim(euros(2500), "c"), claim(euros(2000), "b"), claim(euros(2000), "a"),
				{Value: euros(5), Source: "c", Mistaken: "a slip"},
			}},
			{Slot: corpus.SlotFine, Party: "wick", Claims: []corpus.Claim{{Source: "b"}}},
			{Slot: corpus.SlotCount, About: "faces kept", Claims: []corpus.Claim{claim(corpus.Count{N: 40, Noun: "faces"}, "b")}},
		},
		Sources: []corpus.Source{court, courier, copied},
	}
}

func TestSidesPutCourtsFirstAndMistakesLast(t *testing.T) {
	c := lantern()
	var got []string
	for _, side := range Sides(c, c.Facts[1], English) {
		got = append(got, side.String())
	}
	want := "EUR 2,000 (Court, Courier)|EUR 2,500 (Copy)|EUR 5 (Copy), mistaken: a slip"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}

// A day stands before the month that another source gives, which an answer leaves out.
func TestADayIsToldBeforeItsMonth(t *testing.T) {
	c := lantern()
	f := corpus.Fact{Slot: corpus.SlotDate, About: "fine", Claims: []corpus.Claim{
		{Value: corpus.Date{Year: 2022, Month: 10}, Source: c.Facts[1].Claims[0].Source}, {Value: corpus.Date{Year: 2022, Month: 10, Day: 20}, Source: c.Facts[1].Claims[1].Source}}}
	all := Sides(c, f, English)
	if len(all) != 2 || !strings.HasPrefix(all[0].Words, "20 October 2022") || !all[1].Loose || len(Exact(all)) != 1 {
		t.Errorf("%+v", all)
	}
	if line := factWords(c, f, English, 400); strings.Contains(line, "differ") || strings.Contains(line, "; ") || !strings.Contains(line, "20 October 2022") {
		t.Error(line)
	}
}

func TestFactLine(t *testing.T) {
	c := lantern()
	fines := []corpus.Slot{corpus.SlotFine}
	for _, x := range []struct {
		intent string
		party  corpus.PartyID
		slots  []corpus.Slot
		detail []string
		lang   Language
		want   string
	}{
		{"the newest status leads, then what it undid", "lantern", fines, nil, English,
			"Lantern (Registry of faces): overturned, March 2026 (the fine). Fine [proposed] (Lantern): EUR 9,000 (Courier). " +
				"Fine, first instance [set aside] (Lantern): sources differ: EUR 2,000 (Court, Courier); EUR 2,500 (Copy); EUR 5 (Copy), mistaken"},
		{"a detail narrows", "lantern", fines, []string{"instanc"}, English,
			"Lantern (Registry of faces): overturned, March 2026 (the fine). " +
				"Fine, first instance [set aside] (Lantern): sources differ: EUR 2,000 (Court, Courier); EUR 2,500 (Copy); EUR 5 (Copy), mistaken"},
		{"stated without an amount", "wick", fines, nil, English,
			"Wick (Registry of faces): Lantern: overturned, March 2026 (the fine). Fine (Wick): fined, and no amount given (Courier)"},
		{"the same in Chinese", "wick", fines, nil, Chinese,
			"Wick（Registry of faces）：Lantern：已推翻，2026-03（the fine）。罚金（Wick）：被处罚金，未提及金额（Courier）"},
		{"a fact of the whole case concerns everybody", "wick", []corpus.Slot{corpus.SlotCount}, nil, English,
			"Wick (Registry of faces): Lantern: overturned, March 2026 (the fine). Number, faces kept: 40 faces (Courier)"},
	} {
		got := factLine(c, x.party, relevant(c, x.party, x.slots, x.detail), x.lang, 1000)
		if got != x.want {
			t.Errorf("%s:\ngot  %s\nwant %s", x.intent, got, x.want)
		}
	}
}

func TestFactLineKeepsToItsRoom(t *testing.T) {
	c := lantern()
	line := factLine(c, "lantern", c.Facts[:2], English, 120)
	if lexicon.Runes(line) > 120 || !strings.Contains(line, "overturned") {
		t.Errorf("%d characters: %s", lexicon.Runes(line), line)
	}
}

// What a machine notes of a term is told in the language of the question, where a source has it.
func TestANoteIsToldInItsLanguage(t *testing.T) {
	for lang, want := range map[Language]string{English: "suspended", Chinese: "缓刑", Traditional: "緩刑"} {
		f := corpus.Fact{Note: "suspended", Claims: []corpus.Claim{{Printed: "七個月"}}}
		if got := noteIn(f, lang); got != want {
			t.Errorf("%v: %q, want %q", lang, got, want)
		}
		f.Claims[0].Printed = "seven months"
		if got := noteIn(f, lang); got != "suspended" {
			t.Errorf("%v of an English source: %q", lang, got)
		}
	}
}
