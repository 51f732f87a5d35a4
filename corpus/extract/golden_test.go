package extract_test

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/extract"
	"casebot/corpus/read"
)

// A story is one golden file: an article of ours and the facts that a careful
// clerk would take from it. A line "case" opens the facts of a case; a fact is
// "party slot value stage", with "-" for a party that is not one or a value that
// is not given.
type story struct {
	name    string
	article *corpus.Article
	want    [][]string // by case
}

// judged are the slots that the golden files state in full; the others are read
// in tests of their own.
var judged = []corpus.Slot{"term", "fine", "gain", "damages", "settlement", "loss", "count", "status"}

func stories(t testing.TB) []story {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden files: %v", err)
	}
	var all []story
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, facts, ok := strings.Cut(string(data), "\n-- facts --\n")
		if !ok {
			t.Fatalf("%s: no line \"-- facts --\"", file)
		}
		s := story{name: strings.TrimSuffix(filepath.Base(file), ".txt"), article: mustRead(t, file, []byte(text), nil)}
		for line := range strings.Lines(facts) {
			switch line = strings.TrimSpace(line); {
			case line == "case":
				s.want = append(s.want, nil)
			case line != "" && !strings.HasPrefix(line, "#"):
				s.want[len(s.want)-1] = append(s.want[len(s.want)-1], line)
			}
		}
		all = append(all, s)
	}
	return all
}

func mustRead(t testing.TB, name string, data, sources []byte) *corpus.Article {
	a, _, err := read.Text(read.Input{Name: filepath.Base(name), Data: data, Sources: sources, Now: time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// lines writes the judged facts of a case in the form of the golden files.
func lines(c *corpus.Case, slots []corpus.Slot) []string {
	var all []string
	for _, f := range slices.Concat(c.Status, c.Facts) {
		if !slices.Contains(slots, f.Slot) {
			continue
		}
		all = append(all, line(f))
	}
	return all
}

func line(f corpus.Fact) string {
	value := "-"
	if v := f.Claims[0].Value; v != nil {
		value = v.String()
		if count, ok := v.(corpus.Count); ok {
			value = corpus.Grouped(count.N)
		}
	}
	stage := cmp.Or(string(f.Stage), "decided")
	return fmt.Sprintf("%s %s %s %s", cmp.Or(string(f.Party), "-"), f.Slot, value, stage)
}

// A score counts what was found of a slot.
type score struct{ right, wrong, missed int }

func (s *score) add(right, wrong, missed int) {
	s.right, s.wrong, s.missed = s.right+right, s.wrong+wrong, s.missed+missed
}

func (s score) precision() float64 { return share(s.right, s.wrong) }
func (s score) recall() float64    { return share(s.right, s.missed) }

func share(part, rest int) float64 {
	if part+rest == 0 {
		return 1
	}
	return float64(part) / float64(part+rest)
}

// TestStories reads every golden article and holds precision and recall, slot by
// slot, above a floor.
func TestStories(t *testing.T) {
	scores := map[string]*score{}
	at := func(fact string) *score {
		slot := strings.Fields(fact)[1]
		if scores[slot] == nil {
			scores[slot] = &score{}
		}
		return scores[slot]
	}
	all := stories(t)
	for _, s := range all {
		drafts := extract.Cases(s.article)
		checkDrafts(t, s.name, s.article, drafts)
		var got, want []string
		for i, c := range drafts {
			for _, l := range lines(c, judged) {
				got = append(got, fmt.Sprintf("%s #%d", l, i+1))
			}
		}
		for i, facts := range s.want {
			for _, l := range facts {
				want = append(want, fmt.Sprintf("%s #%d", l, i+1))
			}
		}
		for _, l := range got {
			if i := slices.Index(want, l); i >= 0 {
				at(l).right++
				want = slices.Delete(want, i, i+1)
				continue
			}
			at(l).wrong++
			t.Logf("%s: wrong: %s", s.name, l)
		}
		for _, l := range want {
			at(l).missed++
			t.Logf("%s: missed: %s", s.name, l)
		}
		if len(drafts) != len(s.want) {
			t.Logf("%s: %d cases, want %d", s.name, len(drafts), len(s.want))
		}
	}
	for _, slot := range slices.Sorted(maps.Keys(scores)) {
		sc := scores[slot]
		t.Logf("%-10s precision %.3f recall %.3f (%d right, %d wrong, %d missed)", slot, sc.precision(), sc.recall(), sc.right, sc.wrong, sc.missed)
		if sc.precision() < 0.95 || sc.recall() < 0.80 {
			t.Errorf("%s is under the floor of precision 0.95 at recall 0.80", slot)
		}
	}
	t.Logf("%d articles", len(all))
}

// checkDrafts holds what is true of every draft whatever the article says.
func checkDrafts(t testing.TB, name string, a *corpus.Article, drafts []*corpus.Case) {
	ids := map[corpus.CaseID]bool{}
	for _, c := range drafts {
		for _, problem := range corpus.Validate(c) {
			t.Errorf("%s: %s", name, problem)
		}
		if ids[c.ID] {
			t.Errorf("%s: two cases %s", name, c.ID)
		}
		ids[c.ID] = true
		if !c.MachineRead() {
			t.Errorf("%s: %s is not machine-read", name, c.ID)
		}
		for _, f := range slices.Concat(c.Status, c.Facts) {
			claim := f.Claims[0]
			found, ok := claim.Passage.Find(a.Text)
			if !ok || found != claim.Span {
				t.Errorf("%s: %s: the passage %q is at %v, its span is %v", name, c.ID, claim.Passage, found, claim.Span)
			}
			if claim.Source != a.ID || claim.Rule == "" || claim.Confirmed || claim.Printed == "" && f.Slot != corpus.SlotOutcome || !strings.Contains(claim.Span.In(a.Text), claim.Printed) || len([]rune(claim.Span.In(a.Text))) > 300 {
				t.Errorf("%s: %s: claim %+v", name, c.ID, claim)
			}
		}
	}
}
