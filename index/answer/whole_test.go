package answer_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
)

// What is said of a large archive is held against all of its cases, one by one.

func TestWhatIsSaidOfAllIsExact(t *testing.T) {
	a, _, cases := crowdOf(t, 3000)
	for name, holds := range map[string]func(*testing.T, *answer.Answerer, []*corpus.Case){
		"counts": countsAreExact, "lists": listsHoldNothingElse, "superlatives": superlativesAreExact, "first and latest": firstAndLatestAreExact, "sums": sumsAreExact,
	} {
		t.Run(name, func(t *testing.T) { holds(t, a, cases) })
	}
}

// crowdOf returns an answerer over a crowd that has read all of it, and its cases.
func crowdOf(t *testing.T, cases int) (*answer.Answerer, *crowd, []*corpus.Case) {
	t.Helper()
	a, archive := crowdUnread(t, cases)
	if err := a.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	return a, archive, all(t, archive)
}

func all(t *testing.T, archive *crowd) []*corpus.Case {
	t.Helper()
	var out []*corpus.Case
	for c, err := range archive.Cases(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, c)
	}
	return out
}

func ask(t *testing.T, a *answer.Answerer, question string) answer.Answer {
	t.Helper()
	got, err := a.Ask(t.Context(), question)
	if err != nil {
		t.Fatalf("%s: %v", question, err)
	}
	return got
}

func newest(c *corpus.Case) corpus.State { return c.Status[0].Claims[0].Value.(corpus.State) }

// A kind of case, by the question that asks for it.
var crowdKindsAsked = []struct {
	english, chinese string // the question for how many there are
	is               func(*corpus.Case) bool
}{
	{"How many cases are there?", "资料库收录了多少案件？", func(*corpus.Case) bool { return true }},
	{"How many cases are there about smart toys?", "", func(c *corpus.Case) bool { return slices.Contains(c.Topics, "smart toys") }},
	{"How many cases from France are there?", "", func(c *corpus.Case) bool { return c.Jurisdiction == "FR" }},
	{"How many cases are there outside China?", "", func(c *corpus.Case) bool { return c.Jurisdiction != "CN" }},
	{"Number of cases in 2019?", "", func(c *corpus.Case) bool { return c.Year() == 2019 }},
	{"How many cases are there since 2021?", "", func(c *corpus.Case) bool { return c.Year() >= 2021 }},
	{"How many cases are there between 2012 and 2014?", "", func(c *corpus.Case) bool { return c.Year() >= 2012 && c.Year() <= 2014 }},
	{"How many cases are there that were settled?", "", func(c *corpus.Case) bool { return newest(c) == "settled" }},
	{"How many regulatory cases are there from Sweden?", "", func(c *corpus.Case) bool { return c.Kind == "regulatory" && c.Jurisdiction == "SE" }},
	{"How many cases are there by the Office for Quiet Streets?", "", func(c *corpus.Case) bool { return c.Jurisdiction == "DE" }},
	{"How many cases are there about dating profiles in Germany since 2015?", "", func(c *corpus.Case) bool {
		return slices.Contains(c.Topics, "dating profiles") && c.Jurisdiction == "DE" && c.Year() >= 2015
	}},
}

func countsAreExact(t *testing.T, a *answer.Answerer, cases []*corpus.Case) {
	for _, k := range crowdKindsAsked {
		n := 0
		for _, c := range cases {
			if k.is(c) {
				n++
			}
		}
		if got := ask(t, a, k.english); !strings.HasPrefix(got.Text, fmt.Sprint(n, " cases: ")) || !strings.Contains(got.Text, "The archive has 3,000 cases") {
			t.Errorf("%s: %q, want %d", k.english, got.Text, n)
		}
		if k.chinese == "" {
			continue
		}
		if got := ask(t, a, k.chinese); !strings.HasPrefix(got.Text, fmt.Sprint(n, "个案件：")) {
			t.Errorf("%s: %q, want %d", k.chinese, got.Text, n)
		}
	}
}

func listsHoldNothingElse(t *testing.T, a *answer.Answerer, cases []*corpus.Case) {
	for _, k := range crowdKindsAsked[1:] {
		asked := strings.NewReplacer("How many cases are there", "Which cases are there", "How many cases from France are there", "List all cases from France",
			"Number of cases in", "List the cases in", "How many regulatory cases are there", "Which regulatory cases are there").Replace(k.english)
		got := ask(t, a, asked)
		shown := got.Cases()
		if len(shown) < 8 {
			t.Errorf("%s: shows %d cases: %q", asked, len(shown), got.Text)
		}
		for _, c := range shown {
			if !k.is(c) || c != nil && !strings.HasPrefix(string(c.ID), "xx-") {
				t.Errorf("%s: shows %s", asked, c.ID)
			}
		}
		if first := slices.IndexFunc(cases, k.is); len(shown) > 0 && shown[0].ID != cases[first].ID {
			t.Errorf("%s: begins with %s, want %s", asked, shown[0].ID, cases[first].ID)
		}
	}
}

// A reckoned figure is one that counts, reckoned without the answerer.
type reckoned struct {
	of      *corpus.Case
	money   corpus.Money
	months  int
	year    int
	whole   bool
	machine bool
}

// reckon collects what was decided in a slot and stands, confirmed or not.
func reckon(cases []*corpus.Case, slot corpus.Slot) []reckoned {
	var out []reckoned
	for _, c := range cases {
		for _, f := range c.Facts {
			claim := f.Claims[0]
			if f.Slot != slot || newest(c) == "overturned" || f.Stage != corpus.Decided || claim.Value == nil {
				continue
			}
			r := reckoned{of: c, year: f.Date.Year, whole: f.About == "", machine: claim.Rule != ""}
			r.money, _ = claim.Value.(corpus.Money)
			if term, ok := claim.Value.(corpus.Term); ok {
				r.months = term.InMonths()
			}
			out = append(out, r)
		}
	}
	return out
}

func superlativesAreExact(t *testing.T, a *answer.Answerer, cases []*corpus.Case) {
	in := func(currency corpus.Currency) func(reckoned) bool {
		return func(r reckoned) bool { return r.money.Currency == currency }
	}
	byMoney := func(a, b reckoned) int { return cmp.Compare(a.money.Minor, b.money.Minor) }
	byTerm := func(a, b reckoned) int { return cmp.Compare(a.months, b.months) }
	for _, c := range []struct {
		question string
		slot     corpus.Slot
		counts   func(reckoned) bool
		order    func(a, b reckoned) int
	}{
		{"What is the highest fine in euros?", corpus.SlotFine, in("EUR"), byMoney},
		{"欧元罚款最高的是多少？", corpus.SlotFine, in("EUR"), byMoney},
		{"What is the lowest fine in Korea?", corpus.SlotFine, in("KRW"), func(a, b reckoned) int { return byMoney(b, a) }},
		{"What is the highest fine in pounds in 2016?", corpus.SlotFine, func(r reckoned) bool { return r.money.Currency == "GBP" && r.year == 2016 }, byMoney},
		{"What is the highest fine in yuan for car keys?", corpus.SlotFine, func(r reckoned) bool {
			return r.money.Currency == "CNY" && slices.Contains(r.of.Topics, "car keys")
		}, byMoney},
		{"Who got the longest sentence?", corpus.SlotTerm, func(reckoned) bool { return true }, byTerm},
		{"谁被判得最久？", corpus.SlotTerm, func(reckoned) bool { return true }, byTerm},
		{"What is the shortest sentence in Sweden?", corpus.SlotTerm, func(r reckoned) bool { return r.of.Jurisdiction == "SE" }, func(a, b reckoned) int { return byTerm(b, a) }},
	} {
		figures := slices.DeleteFunc(reckon(cases, c.slot), func(r reckoned) bool { return !c.counts(r) || r.machine })
		best := slices.MaxFunc(figures, c.order)
		got := ask(t, a, c.question)
		if len(got.Facts) == 0 || len(got.Facts[0].Fact.Claims) == 0 {
			t.Errorf("%s: %q", c.question, got.Text)
			continue
		}
		is := reckoned{of: got.Facts[0].Case}
		is.money, _ = got.Facts[0].Fact.Claims[0].Value.(corpus.Money)
		if term, ok := got.Facts[0].Fact.Claims[0].Value.(corpus.Term); ok {
			is.months = term.InMonths()
		}
		if c.order(is, best) != 0 || !strings.Contains(got.Text, is.of.Title) && !strings.Contains(got.Text, is.of.Parties[0].Name()) {
			t.Errorf("%s: %s, want %s\n%s", c.question, is.of.ID, best.of.ID, got.Text)
		}
		if n := fmt.Sprint(len(figures)); !strings.Contains(strings.ReplaceAll(got.Text, ",", ""), n) {
			t.Errorf("%s: not of %s: %q", c.question, n, got.Text)
		}
	}
}

func firstAndLatestAreExact(t *testing.T, a *answer.Answerer, cases []*corpus.Case) {
	toys := slices.DeleteFunc(slices.Clone(cases), func(c *corpus.Case) bool { return !slices.Contains(c.Topics, "smart toys") })
	if got, want := ask(t, a, "What is the latest case about smart toys?"), slices.MaxFunc(toys, byDay); len(got.Facts) == 0 || byDay(got.Facts[0].Case, want) != 0 {
		t.Errorf("the latest: %q, want %s", got.Text, want.Status[0].Date)
	}
	leadersAreExact(t, a, cases)
}

func byDay(a, b *corpus.Case) int {
	return cmp.Compare(a.Status[0].Date.String(), b.Status[0].Date.String())
}

// leadersAreExact asks for what an index can tell by itself, too: without a word on
// what a case is about, or of when.
func leadersAreExact(t *testing.T, a *answer.Answerer, cases []*corpus.Case) {
	for question, want := range map[string]*corpus.Case{"What was the first case?": slices.MinFunc(cases, byDay), "What is the latest case?": slices.MaxFunc(cases, byDay)} {
		if got := ask(t, a, question); len(got.Facts) == 0 || byDay(got.Facts[0].Case, want) != 0 {
			t.Errorf("%s: %q, want %s", question, got.Text, want.Status[0].Date)
		}
	}
	for _, currency := range []corpus.Currency{"EUR", "KRW", "USD"} {
		figures := slices.DeleteFunc(reckon(cases, corpus.SlotFine), func(r reckoned) bool { return r.money.Currency != currency || r.machine })
		byMoney := func(a, b reckoned) int { return cmp.Compare(a.money.Minor, b.money.Minor) }
		in := map[corpus.Currency]string{"EUR": "euros", "KRW": "Korean won", "USD": "dollars"}[currency]
		for question, want := range map[string]reckoned{"What is the highest fine in %s?": slices.MaxFunc(figures, byMoney), "What is the lowest fine in %s?": slices.MinFunc(figures, byMoney)} {
			got := ask(t, a, fmt.Sprintf(question, in))
			if len(got.Facts) == 0 || got.Facts[0].Case.ID != want.of.ID {
				t.Errorf(question+": %q, want %s", in, got.Text, want.of.ID)
			}
		}
	}
	terms := slices.DeleteFunc(reckon(cases, corpus.SlotTerm), func(r reckoned) bool { return r.machine })
	byTerm := func(a, b reckoned) int { return cmp.Compare(a.months, b.months) }
	for question, want := range map[string]reckoned{"Who got the longest sentence?": slices.MaxFunc(terms, byTerm), "Who got the shortest sentence?": slices.MinFunc(terms, byTerm)} {
		got := ask(t, a, question)
		if len(got.Facts) == 0 || got.Facts[0].Fact.Claims[0].Value != corpus.Value(corpus.Term{Months: want.months}) {
			t.Errorf("%s: %q, want %d months", question, got.Text, want.months)
		}
	}
}

// sumOf adds up one figure for each case: the plain one, else the greatest.
func sumOf(figures []reckoned) map[corpus.Currency]corpus.Money {
	of := map[corpus.CaseID]reckoned{}
	for _, r := range figures {
		known, ok := of[r.of.ID]
		if !ok || r.whole && !known.whole || r.whole == known.whole && r.money.Minor > known.money.Minor {
			of[r.of.ID] = r
		}
	}
	sums := map[corpus.Currency]corpus.Money{}
	for _, r := range of {
		sums[r.money.Currency] = corpus.Money{Minor: sums[r.money.Currency].Minor + r.money.Minor, Currency: r.money.Currency}
	}
	return sums
}

func sumsAreExact(t *testing.T, a *answer.Answerer, cases []*corpus.Case) {
	for question, counts := range map[string]func(reckoned) bool{
		"What is the total of all fines?":                        func(reckoned) bool { return true },
		"罚款总额是多少？":                                               func(reckoned) bool { return true },
		"What do all fines in euros add up to?":                  func(r reckoned) bool { return r.money.Currency == "EUR" },
		"What is the total of all fines for hotel registers?":    func(r reckoned) bool { return slices.Contains(r.of.Topics, "hotel registers") },
		"What is the total of all fines in Sweden in 2018?":      func(r reckoned) bool { return r.of.Jurisdiction == "SE" && r.year == 2018 },
		"What is the total of all fines for car keys in Sweden?": func(r reckoned) bool { return r.of.Jurisdiction == "SE" && slices.Contains(r.of.Topics, "car keys") },
	} {
		figures := slices.DeleteFunc(reckon(cases, corpus.SlotFine), func(r reckoned) bool { return !counts(r) || r.machine })
		got := ask(t, a, question)
		if len(got.Facts) < 2 || len(got.Cases()) == 0 {
			t.Errorf("%s: cites nothing: %q", question, got.Text)
		}
		for _, sum := range sumOf(figures) {
			if !strings.Contains(got.Text, sum.Display()+" (") && !strings.Contains(got.Text, sum.Display()+"（") {
				t.Errorf("%s: no %s in %q", question, sum.Display(), got.Text)
			}
		}
		added := map[corpus.Currency]int64{}
		for _, stated := range got.Facts {
			money := stated.Fact.Claims[0].Value.(corpus.Money)
			added[money.Currency] += money.Minor
		}
		for currency, sum := range sumOf(figures) {
			if added[currency] != sum.Minor {
				t.Errorf("%s: the facts behind it come to %d %s, want %d", question, added[currency], currency, sum.Minor)
			}
		}
	}
}

// Before the register stands, an answer is of a part, and says so; what the index
// knows of all cases it is of all.
func TestNobodyWaitsForTheRegister(t *testing.T) {
	a, archive := crowdUnread(t, 3000)
	cases := all(t, archive)
	release := archive.hold()
	for _, question := range []string{"What is the total of all fines?", "Which cases are there about smart toys?", "What is the highest fine for car keys?"} {
		if got := ask(t, a, question); !strings.Contains(got.Text, "The archive has 3,000 cases, of which only") || len(got.Facts) == 0 {
			t.Errorf("%s: of a part: %q", question, got.Text)
		}
	}
	if got := ask(t, a, "How many cases are there?"); !strings.HasPrefix(got.Text, "3000 cases: ") {
		t.Errorf("a number that the index knows: %q", got.Text)
	}
	french := len(slices.DeleteFunc(slices.Clone(cases), func(c *corpus.Case) bool { return c.Jurisdiction != "FR" }))
	if got := ask(t, a, "How many cases from France are there?"); !strings.HasPrefix(got.Text, fmt.Sprint(french, " cases: ")) {
		t.Errorf("a number for a region: %q, want %d", got.Text, french)
	}
	figures := slices.DeleteFunc(reckon(cases, corpus.SlotFine), func(r reckoned) bool { return r.of.Jurisdiction != "KR" || r.year != 2018 || r.machine })
	best := slices.MaxFunc(figures, func(a, b reckoned) int { return cmp.Compare(a.money.Minor, b.money.Minor) })
	if got := ask(t, a, "What is the highest fine in Korea in 2018?"); len(got.Facts) == 0 || got.Facts[0].Case.ID != best.of.ID || strings.Contains(got.Text, "of which only") {
		t.Errorf("so few that all of them are read: %q, want %s", got.Text, best.of.ID)
	}
	t.Run("superlatives", func(t *testing.T) { leadersAreExact(t, a, cases) })
	release()
	if err := a.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := ask(t, a, "What is the highest fine in euros?"); strings.Contains(got.Text, "of which only") {
		t.Errorf("the register stands: %q", got.Text)
	}
}

// What changes in a large archive is in the next answer.
func TestTheRegisterFollowsTheArchive(t *testing.T) {
	a, archive, cases := crowdOf(t, 1500)
	euros := slices.DeleteFunc(reckon(cases, corpus.SlotFine), func(r reckoned) bool { return r.money.Currency != "EUR" || r.machine || !r.whole })
	order := func(a, b reckoned) int { return cmp.Compare(a.money.Minor, b.money.Minor) }
	slices.SortFunc(euros, order)
	second := euros[len(euros)-2].of.ID
	archive.edit(caseNumber(second)) // its fine is doubled
	if got := ask(t, a, "What is the highest fine in euros?"); got.Facts[0].Case.ID != second {
		t.Errorf("after the edit: %s, want %s", got.Facts[0].Case.ID, second)
	}
	archive.remove(caseNumber(second))
	if got := ask(t, a, "What is the highest fine in euros?"); got.Facts[0].Case.ID != euros[len(euros)-1].of.ID {
		t.Errorf("after it is gone: %s, want %s", got.Facts[0].Case.ID, euros[len(euros)-1].of.ID)
	}
	if got := ask(t, a, "How many cases are there?"); !strings.HasPrefix(got.Text, "1499 cases: ") {
		t.Errorf("after it is gone: %q", got.Text)
	}
	for n := range 400 {
		archive.edit(n)
	}
	ask(t, a, "How many cases are there?") // too many changes to wait for: it begins anew
	if err := a.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	now := slices.DeleteFunc(reckon(all(t, archive), corpus.SlotFine), func(r reckoned) bool { return r.money.Currency != "EUR" || r.machine })
	if got, best := ask(t, a, "What is the highest fine in euros?"), slices.MaxFunc(now, order); got.Facts[0].Case.ID != best.of.ID {
		t.Errorf("after many edits: %s, want %s", got.Facts[0].Case.ID, best.of.ID)
	}
}

// An archive that has forgotten something is another one: nothing remembered serves.
func TestWhatIsForgottenIsNotRemembered(t *testing.T) {
	a, archive, _ := crowdOf(t, 1500)
	archive.forget(17)
	if got := ask(t, a, "What was "+defendant(17)+" fined?"); len(got.Cases()) > 0 {
		t.Errorf("%q", got.Text)
	}
	if err := a.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := ask(t, a, "How many cases are there?"); !strings.HasPrefix(got.Text, "1499 cases: ") {
		t.Errorf("%q", got.Text)
	}
}

// A register that cannot be made leaves the part that was read.
func TestARegisterThatCannotBeRead(t *testing.T) {
	a, archive := crowdUnread(t, 1500)
	archive.broken = true
	if err := a.Prepare(t.Context()); err == nil || !strings.Contains(err.Error(), "read all cases: a page is torn") {
		t.Errorf("the error: %v", err)
	}
	if got := ask(t, a, "Which cases are there about smart toys?"); !strings.Contains(got.Text, "of which only") {
		t.Errorf("%q", got.Text)
	}
}

// Who closes an archive may do so while it is read, after telling the answerer.
func TestNobodyReadsAfterTheClose(t *testing.T) {
	a, archive := crowdUnread(t, 1500)
	archive.hold()
	var asking sync.WaitGroup
	for range 4 {
		asking.Go(func() { a.Ask(t.Context(), "What is the highest fine?") })
	}
	ask(t, a, "What is the highest fine?")
	a.Close()
	a.Close()
	if read, left := archive.read.Load(), archive.left.Load(); read > 1 || left != read {
		t.Errorf("read %d times, of which %d have ended", read, left)
	}
	asking.Wait()
	archive.edit(17)
	if got := ask(t, a, "What is the total of all fines?"); !strings.Contains(got.Text, "of which only") {
		t.Errorf("after the close: %q", got.Text)
	}
	if err := a.Prepare(t.Context()); err != nil || archive.read.Load() > 1 {
		t.Errorf("after the close the archive is read again: %d times, %v", archive.read.Load(), err)
	}
}
