package bot

import (
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
)

// What ships without a date of its own, each looked at by a person in the record:
// the year of the decision as its statuses give it, 0 where they do not.
var judgedByHand = map[corpus.CaseID]int{
	"cn-guangzhou-zheng-face-data-2022": 0, // the criminal case was before the public interest claim; no date
	"cn-spc-2025-06-12-han":             0, // published in 2025
	"cn-spc-2025-06-12-xu-li":           0, // the same
	"cn-sun-online-extortion":           0, // the same
	"echr-glukhin-2023":                 0, // fined in Russia, years before the judgment of the Court
	"es-mercadona-2021":                 2021,
	"kr-meta-2024":                      2024,
	"nl-clearview-2024":                 2024, // announced
}

// A fine or a term that ships has the date of the decision that imposed it, or its
// case does not let one tell it otherwise: the newest status is no such date.
func TestShippedFiguresAreOfTheYearInWhichTheyWereImposed(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[corpus.CaseID]bool{}
	for _, f := range slices.Concat(figuresOf(cases, corpus.SlotFine), figuresOf(cases, corpus.SlotTerm)) {
		judged, known := judgedByHand[f.of.ID]
		seen[f.of.ID] = seen[f.of.ID] || f.fact.Date.IsZero()
		switch {
		case !f.fact.Date.IsZero():
		case !known:
			t.Errorf("%s: the %s %s has no date, its newest status is of %d: write on it the date of the decision that imposed it, or judge it here", f.of.ID, f.fact.Slot, f.value.Display(), f.of.Year())
		case f.year != judged:
			t.Errorf("%s: the %s %s stands at %d, want %d", f.of.ID, f.fact.Slot, f.value.Display(), f.year, judged)
		}
	}
	for id := range judgedByHand {
		if !seen[id] {
			t.Errorf("%s: judged here and has no figure without a date", id)
		}
	}
	for id, want := range map[corpus.CaseID]int{"ie-tiktok-2025": 2025, "kr-skt-2025": 2025, "se-skelleftea-2019": 2019} {
		if i := slices.IndexFunc(cases, func(c *corpus.Case) bool { return c.ID == id }); figuresOf(cases[i:i+1], corpus.SlotFine)[0].year != want {
			t.Errorf("%s was fined in %d, not in %d", id, want, figuresOf(cases[i:i+1], corpus.SlotFine)[0].year)
		}
	}
}

// What several owe together and what came beside a fine is not counted, and no penalty that
// was only threatened is among it.
func TestWhatStandsBesideShippedFinesIsKnown(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	for id, want := range map[corpus.CaseID]struct {
		unit   string
		counts int
		beside []string
	}{
		"gb-capita-2025":    {"GBP", 2, []string{"both companies together"}},
		"fr-clearview-2022": {"EUR", 1, []string{"overdue penalty"}},
		"fr-google-2025":    {"EUR", 2, []string{"both companies together"}},
		"kr-skt-2025":       {"KRW", 1, []string{"late notice"}},
	} {
		i := slices.IndexFunc(cases, func(c *corpus.Case) bool { return c.ID == id })
		var about []string
		for _, f := range uncounted(cases[i:i+1], corpus.SlotFine, want.unit) {
			about = append(about, f.fact.About)
		}
		if n := len(figuresOf(cases[i:i+1], corpus.SlotFine)); n != want.counts || !slices.Equal(about, want.beside) {
			t.Errorf("%s: %d, and beside %q", id, n, about)
		}
	}
}
