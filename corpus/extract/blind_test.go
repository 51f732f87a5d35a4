package extract_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// The blind set was written by somebody who had not read the extractor, and its
// facts were set down before it was run. On its first run, in November 2026, the
// extractor reached precision 0.62 and recall 0.42 over all slots, where it had
// 1.00 and 0.99 on the golden files. That is the honest figure for unseen pages.
// Rules have been made from its failures since: it is a development set from now
// on, and its floors only keep what was reached.
//
// The held set was written in the same way, later and by somebody else. On its
// first run, when rules had been made from the blind set, the extractor reached
// precision 0.65 and recall 0.48: the honest figure of that day. It was opened
// later in the same month, and is a development set from then on too.
//
// Its facts are written as in the golden files, with three things more, since a
// careful clerk may write some facts in more than one way:
//
//	gan|mr-gan fine CNY 300 decided    either name will do; so with slot and stage
//	? gan count 3 decided              may be found or left out
//	unnamed status accused decided     a party that the article does not name
//
// Detention by the police is an outcome, since a court alone gives a term:
// "wan outcome administrative detention: 5 days decided".
//
// A figure that the case does not decide (a maximum, a turnover, a fine in
// another matter of the same party) is no fact. A figure of an older case of
// somebody else may be found, under its own party.

// A gold is one fact of a blind article.
type gold struct {
	line                           string
	optional                       bool
	parties, slots, values, stages []string
}

// A blind is one article of the set and its facts.
type blind struct {
	name    string
	article *corpus.Article
	want    []gold
}

// A blindSet is one set of articles with what the extractor must reach on it.
type blindSet struct {
	dir      string // under testdata
	size     int
	floors   map[corpus.Slot][2]float64 // precision and recall when they were last raised, rounded down
	mistaken int                        // the most articles without any case that may be taken for one
	shown    bool                       // whether -v lists the failures; of a set that is held back it counts their kinds
}

var blindSets = []blindSet{
	{dir: "blind", size: 60, mistaken: 0, shown: true, floors: map[corpus.Slot][2]float64{
		corpus.SlotTerm:       {0.99, 0.92},
		corpus.SlotFine:       {0.97, 0.97},
		corpus.SlotGain:       {0.99, 0.89},
		corpus.SlotDamages:    {0.99, 0.99},
		corpus.SlotSettlement: {0.99, 0.99},
		corpus.SlotLoss:       {0.99, 0.49},
		corpus.SlotCount:      {0.99, 0.96},
		corpus.SlotOutcome:    {0.99, 0.99},
		corpus.SlotStatus:     {0.98, 0.98},
	}},
	{dir: "held", size: 45, shown: true, floors: map[corpus.Slot][2]float64{
		corpus.SlotTerm:       {0.97, 0.97},
		corpus.SlotFine:       {0.99, 0.88},
		corpus.SlotGain:       {0.99, 0.80},
		corpus.SlotDamages:    {0.99, 0.62},
		corpus.SlotSettlement: {0.99, 0.99},
		corpus.SlotLoss:       {0.99, 0.66},
		corpus.SlotCount:      {0.95, 0.76},
		corpus.SlotStatus:     {0.99, 0.95},
	}},
}

func (s blindSet) articles(t testing.TB) []blind {
	files, err := filepath.Glob(filepath.Join("testdata", s.dir, "*.txt"))
	if err != nil || len(files) != s.size {
		t.Fatalf("%d %s articles (%v), want %d", len(files), s.dir, err, s.size)
	}
	var all []blind
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, facts, ok := strings.Cut(string(data)+"\n", "\n-- facts --\n")
		if !ok {
			t.Fatalf("%s: no line \"-- facts --\"", file)
		}
		b := blind{name: strings.TrimSuffix(filepath.Base(file), ".txt"), article: mustRead(t, file, []byte(text), nil)}
		for l := range strings.Lines(facts) {
			if l = strings.TrimSpace(l); l != "" && l != "case" {
				g := mustGold(t, file, l)
				if !slices.ContainsFunc(g.parties, func(p string) bool { return p == "-" || p == "unnamed" || strings.Contains(slug(text), p) }) {
					t.Fatalf("%s: %q: the article does not name the party", file, l)
				}
				b.want = append(b.want, g)
			}
		}
		all = append(all, b)
	}
	return all
}

func mustGold(t testing.TB, file, l string) gold {
	plain, optional := strings.CutPrefix(l, "? ")
	f := strings.Fields(plain)
	if len(f) < 4 {
		t.Fatalf("%s: %q is no fact", file, l)
	}
	last := len(f) - 1
	alternatives := func(s string) []string { return strings.Split(s, "|") }
	g := gold{l, optional, alternatives(slug(f[0])), alternatives(f[1]), alternatives(strings.Join(f[2:last], " ")), alternatives(f[last])}
	for _, slot := range g.slots {
		for _, v := range g.values {
			if _, err := written(corpus.Slot(slot), v); err != nil {
				t.Fatalf("%s: %q: %v", file, l, err)
			}
		}
	}
	for i, stage := range g.stages {
		if stage == "decided" {
			g.stages[i] = string(corpus.Decided)
		}
		if !corpus.Stage(g.stages[i]).Valid() {
			t.Fatalf("%s: %q: no stage %q", file, l, stage)
		}
	}
	return g
}

// written reads a value of the gold: nil for "-".
func written(slot corpus.Slot, s string) (corpus.Value, error) {
	if s == "-" {
		return nil, nil
	}
	if slot == corpus.SlotCount {
		s += " things"
	}
	return corpus.ParseValue(slot, s)
}

// A found is one fact that the extractor gave, with the names of its party.
type found struct {
	fact  corpus.Fact
	names []string
}

func (f found) String() string { return line(f.fact) }

// judgedFacts are the facts of the drafts in the judged slots, and detentions by the
// police, which are no terms.
func judgedFacts(drafts []*corpus.Case) []found {
	var all []found
	for _, c := range drafts {
		for _, f := range slices.Concat(c.Status, c.Facts) {
			if slices.Contains(judged, f.Slot) || f.About == "detention" {
				all = append(all, found{f, called(c, f.Party)})
			}
		}
	}
	return all
}

// called lists what the gold may call a party: "-" for the case as a whole.
func called(c *corpus.Case, id corpus.PartyID) []string {
	p, ok := c.Party(id)
	if !ok {
		return []string{"-"}
	}
	names := []string{string(id)}
	for _, n := range p.Names {
		names = append(names, slug(n.Text))
	}
	return names
}

var marks = strings.NewReplacer(".", "", ",", "", "“", "", "”", "", "\"", "")

// slug writes a name so that its forms are the same: lower case, hyphens, no
// marks, simplified characters.
func slug(name string) string {
	simple := strings.Map(func(r rune) rune { s, _ := corpus.Simplified(r); return s }, name)
	return strings.Join(strings.Fields(marks.Replace(strings.ToLower(simple))), "-")
}

// The parts of a fact that may agree with the gold. A surname will do for the
// whole name.
func (g gold) party(f found) bool {
	return slices.ContainsFunc(f.names, func(n string) bool {
		return slices.ContainsFunc(g.parties, func(p string) bool { return n == p || strings.HasSuffix(p, "-"+n) })
	})
}

func (g gold) slot(f found) bool  { return slices.Contains(g.slots, string(f.fact.Slot)) }
func (g gold) stage(f found) bool { return slices.Contains(g.stages, string(f.fact.Stage)) }

func (g gold) value(f found) bool {
	got := f.fact.Claims[0].Value
	return slices.ContainsFunc(g.values, func(s string) bool {
		want, err := written(f.fact.Slot, s)
		if err != nil || want == nil || got == nil {
			return err == nil && want == nil && got == nil
		}
		return want.Same(got)
	})
}

func (g gold) is(f found) bool { return g.slot(f) && g.value(f) && g.party(f) && g.stage(f) }

// kind says in what a wrong fact differs from the nearest one that was missed.
func kind(f found, missed []gold) string {
	near := []struct {
		kind string
		is   func(gold) bool
	}{
		{"wrong stage", func(g gold) bool { return g.slot(f) && g.value(f) && g.party(f) }},
		{"wrong party", func(g gold) bool { return g.slot(f) && g.value(f) }},
		{"wrong slot", func(g gold) bool { return f.fact.Slot != corpus.SlotStatus && g.value(f) && g.party(f) }},
		{"wrong value", func(g gold) bool { return g.slot(f) && g.party(f) }},
	}
	for _, n := range near {
		if slices.ContainsFunc(missed, n.is) {
			return n.kind
		}
	}
	return "no such fact"
}

// TestBlind measures the extractor on articles that it was not made from.
func TestBlind(t *testing.T) {
	for _, set := range blindSets {
		t.Run(set.dir, set.measure)
	}
}

func (s blindSet) measure(t *testing.T) {
	scores, kinds, cases := map[corpus.Slot]*score{}, map[string]int{}, 0
	languages := map[string]*score{} // by the beginning of the file's name
	for _, slot := range append(slices.Clone(judged), corpus.SlotOutcome) {
		scores[slot] = &score{}
	}
	for _, b := range s.articles(t) {
		drafts := extract.Cases(b.article)
		checkDrafts(t, b.name, b.article, drafts)
		if len(b.want) == 0 && len(drafts) > 0 {
			cases++
			s.tell(t, kinds, b.name, "a case where there is none", "")
		}
		right, wrong, missed := compare(judgedFacts(drafts), b.want)
		language, _, _ := strings.Cut(b.name, "-")
		if languages[language] == nil {
			languages[language] = &score{}
		}
		languages[language].add(len(right), len(wrong), len(missed))
		for _, f := range right {
			scores[f.fact.Slot].right++
		}
		for _, f := range wrong {
			scores[f.fact.Slot].wrong++
			s.tell(t, kinds, b.name, kind(f, missed), f.String())
		}
		for _, g := range missed {
			scores[corpus.Slot(g.slots[0])].missed++
			s.tell(t, kinds, b.name, "missed", g.line)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(kinds)) {
		t.Logf("%s: %d", k, kinds[k])
	}
	for _, language := range slices.Sorted(maps.Keys(languages)) {
		t.Log(row(language, *languages[language]))
	}
	s.hold(t, scores)
	if cases > s.mistaken {
		t.Errorf("%d articles without a case give one, more than %d", cases, s.mistaken)
	}
}

// tell counts a failure under its kind, and lists it where the set is not held
// back.
func (s blindSet) tell(t *testing.T, kinds map[string]int, name, kind, what string) {
	kinds[kind]++
	if s.shown {
		t.Logf("%s: %s: %s", name, kind, what)
	}
}

// hold logs the scores and fails where one is under its floor.
func (s blindSet) hold(t *testing.T, scores map[corpus.Slot]*score) {
	total := score{}
	for _, slot := range slices.Sorted(maps.Keys(scores)) {
		of := *scores[slot]
		total = score{total.right + of.right, total.wrong + of.wrong, total.missed + of.missed}
		t.Log(row(string(slot), of))
		if floor := s.floors[slot]; of.precision() < floor[0] || of.recall() < floor[1] {
			t.Errorf("%s is under its floor of precision %.2f and recall %.2f", slot, floor[0], floor[1])
		}
	}
	t.Log(row("all", total))
}

// TestBlindCompare shows the measure itself to be right.
func TestBlindCompare(t *testing.T) {
	fine := func(party corpus.PartyID, money string, stage corpus.Stage) found {
		value, err := corpus.ParseMoney(money)
		if err != nil {
			t.Fatal(err)
		}
		return found{corpus.Fact{Slot: corpus.SlotFine, Party: party, Stage: stage, Claims: []corpus.Claim{{Value: value}}}, []string{string(party)}}
	}
	for _, test := range []struct {
		gold                 string
		found                found
		right, wrong, missed int
		kind                 string
	}{
		{"ada-dorn fine EUR 30 decided", fine("ada-dorn", "EUR 30", corpus.Decided), 1, 0, 0, ""},
		{"ada-dorn fine EUR 30 decided", fine("dorn", "EUR 30", corpus.Decided), 1, 0, 0, ""},
		{"-|dorn damages|fine EUR 30 proposed|decided", fine("dorn", "EUR 30", corpus.Decided), 1, 0, 0, ""},
		{"? dorn fine EUR 30 decided", fine("dorn", "EUR 30", corpus.Decided), 0, 0, 0, ""},
		{"dorn fine EUR 30 decided", fine("dorn", "EUR 30", corpus.Proposed), 0, 1, 1, "wrong stage"},
		{"dorn fine EUR 30 decided", fine("vane", "EUR 30", corpus.Decided), 0, 1, 1, "wrong party"},
		{"dorn gain EUR 30 decided", fine("dorn", "EUR 30", corpus.Decided), 0, 1, 1, "wrong slot"},
		{"dorn fine - decided", fine("dorn", "EUR 30", corpus.Decided), 0, 1, 1, "wrong value"},
		{"? dorn fine EUR 31 decided", fine("dorn", "EUR 30", corpus.Decided), 0, 1, 0, "no such fact"},
	} {
		right, wrong, missed := compare([]found{test.found}, []gold{mustGold(t, "table", test.gold)})
		if len(right) != test.right || len(wrong) != test.wrong || len(missed) != test.missed {
			t.Errorf("%q and %s: %d right, %d wrong, %d missed", test.gold, test.found, len(right), len(wrong), len(missed))
		}
		if len(wrong) > 0 && kind(wrong[0], missed) != test.kind {
			t.Errorf("%q and %s: %s, want %s", test.gold, test.found, kind(wrong[0], missed), test.kind)
		}
	}
}

// compare pairs what was found with the gold, each fact once, required ones first.
func compare(got []found, want []gold) (right, wrong []found, missed []gold) {
	rest := slices.Clone(want)
	slices.SortStableFunc(rest, func(a, b gold) int {
		if a.optional == b.optional {
			return 0
		}
		if b.optional {
			return -1
		}
		return 1
	})
	for _, f := range got {
		i := slices.IndexFunc(rest, func(g gold) bool { return g.is(f) })
		if i < 0 {
			wrong = append(wrong, f)
			continue
		}
		if !rest[i].optional {
			right = append(right, f)
		}
		rest = slices.Delete(rest, i, i+1)
	}
	return right, wrong, slices.DeleteFunc(rest, func(g gold) bool { return g.optional })
}

func row(name string, s score) string {
	p, r := s.precision(), s.recall()
	f1 := 0.0
	if p+r > 0 {
		f1 = 2 * p * r / (p + r)
	}
	return fmt.Sprintf("%-10s precision %.3f recall %.3f F1 %.3f (%d right, %d wrong, %d missed)", name, p, r, f1, s.right, s.wrong, s.missed)
}
