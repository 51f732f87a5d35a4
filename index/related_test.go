package index_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// engine returns an index of an archive.
func engine(t *testing.T, a *indextest.Archive) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.Open(t.TempDir(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	if err := index.Sync(t.Context(), a, a, e, nil); err != nil {
		t.Fatal(err)
	}
	return e
}

// The cases related to each case of the archive that ships, with the reasons.
func TestRelatedCasesOfTheShippedArchive(t *testing.T) {
	const golden = "testdata/related.golden"
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	a := &indextest.Archive{}
	for _, c := range cases {
		a.PutCase(c)
	}
	e := engine(t, a)
	var got strings.Builder
	for _, c := range cases {
		fmt.Fprintf(&got, "%s\n", c.ID)
		related, err := index.Related(t.Context(), e, a, c, 5)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range related {
			fmt.Fprintf(&got, "  %s — %s\n", r.Case.ID, why(r))
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	wanted := strings.Split(string(want), "\n")
	for i, line := range strings.Split(got.String(), "\n") {
		if i >= len(wanted) || line != wanted[i] {
			t.Fatalf("%s:%d: got %q, want %q (-update rewrites it)", golden, i+1, line, wanted[min(i, len(wanted)-1)])
		}
	}
}

// why says in a line why a case is related.
func why(r index.Relation) string {
	var reasons []string
	for _, reason := range r.Reasons {
		reasons = append(reasons, reason.String())
	}
	return strings.Join(reasons, "; ")
}

// sketch is a case of a few words.
func sketch(id, defendant string, anonymised bool, law, forum, source string, topics ...string) *corpus.Case {
	c := &corpus.Case{ID: corpus.CaseID(id), Title: defendant + " and the lanterns", Topics: topics, Forum: forum, Summary: "Lanterns were lit.",
		Parties: []corpus.Party{{ID: "d", Role: "defendant", Anonymised: anonymised, Names: []corpus.Name{{Text: defendant}}}}}
	if law != "" {
		c.Facts = []corpus.Fact{{Slot: corpus.SlotStatute, Claims: []corpus.Claim{{Value: corpus.Text(law)}}}}
	}
	if source != "" {
		c.Sources = []corpus.Source{{ID: corpus.ArticleID(source), Title: "Release " + source}}
	}
	return c
}

func TestRelatedSaysWhy(t *testing.T) {
	a := &indextest.Archive{}
	asked := sketch("x-asked", "Orla Lantern Ltd", false, "Lamp Act, Articles 5(1)(a) and 9", "Court of Exampleland; District Court", "art-1", "lamps")
	for _, c := range []*corpus.Case{asked,
		sketch("x-again", "ORLA LANTERN LTD", false, "", "", ""),
		sketch("x-release", "B", false, "", "", "art-1"),
		sketch("x-article", "C", false, "Article 9 of the Lamp Act", "", ""),
		sketch("x-law", "D", false, "Lamp Act (as amended)", "", ""),
		sketch("x-court", "E", false, "", "Court of Exampleland", ""),
		sketch("x-topic", "F", false, "", "", "", "lamps"),
		sketch("x-alike", "Orla Lantern", false, "", "", ""),
	} {
		a.PutCase(c)
	}
	e := engine(t, a)
	related, err := index.Related(t.Context(), e, a, asked, 10)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range related {
		got = append(got, string(r.Case.ID)+" "+why(r))
	}
	slices.Sort(got)
	want := []string{"x-again same defendant: Orla Lantern Ltd", "x-article same law: Lamp Act Art. 9", "x-court same court: Court of Exampleland",
		"x-law same law: Lamp Act", "x-release same source: Release art-1", "x-topic same topic: lamps"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if related[0].Case.ID != "x-again" || related[1].Case.ID != "x-release" {
		t.Errorf("the first are %s and %s", related[0].Case.ID, related[1].Case.ID)
	}
	if few, err := index.Related(t.Context(), e, a, asked, 2); err != nil || len(few) != 2 {
		t.Errorf("two of them: %v, %v", few, err)
	}
	a.Remove(corpus.CaseID("x-again").Ref()) // the index has not heard of it
	if rest, err := index.Related(t.Context(), e, a, asked, 10); err != nil || len(rest) != 5 {
		t.Errorf("with one gone: %v, %v", rest, err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := index.Related(ctx, e, a, asked, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// Cases that one page tells of are found by its address, though neither their texts nor
// its title have anything in common; of a page that many cite they are not, and where
// they are found by something else it says little. The fewer it tells of, the more it says.
func TestCasesOfOneReleaseAreRelated(t *testing.T) {
	const release, roundup = "https://court.example/releases/7", "https://news.example/week"
	about := func(name string, addresses ...string) *corpus.Case {
		c := &corpus.Case{ID: corpus.CaseID("x-" + name), Title: name, Topics: []string{name}}
		for _, address := range addresses {
			c.Sources = append(c.Sources, corpus.Source{ID: corpus.ArticleIDForURL(address), URL: address, Publisher: "Milltown Court", Published: corpus.Date{Year: 2026, Month: 2, Day: 3}})
		}
		return c
	}
	asked := about("lanterns", roundup, release+"#:~:text=lanterns")
	other, crowd := about("otters", roundup, "http://www.court.example/releases/7/?utm_source=x#otters"), about("candles", roundup)
	asked.Forum, crowd.Forum = "Lamp Court", "Lamp Court"
	a := &indextest.Archive{}
	for _, c := range []*corpus.Case{asked, other, crowd} {
		a.PutCase(c)
	}
	for i := range 3 {
		a.PutCase(about(fmt.Sprint("crowd", i), roundup))
	}
	e := engine(t, a)
	const source = "same source: Milltown Court, 3 February 2026"
	for _, want := range []string{
		"x-otters " + source + " | x-candles " + source + "; same court: Lamp Court | x-crowd0 " + source + " | x-crowd1 " + source + " | x-crowd2 " + source,
		"x-otters " + source + " | x-candles " + source + "; same court: Lamp Court",
	} {
		related, err := index.Related(t.Context(), e, a, asked, 10)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range related {
			got = append(got, string(r.Case.ID)+" "+why(r))
		}
		if strings.Join(got, " | ") != want {
			t.Errorf("%q, want %q", got, want)
		}
		a.PutCase(about("crowd3", roundup)) // the sixth beside the one that is asked for
	}
	a.Check = func(_ context.Context, what string) error {
		if strings.HasPrefix(what, "citing ") {
			return errors.New("the archive is gone")
		}
		return nil
	}
	if _, err := index.Related(t.Context(), e, a, asked, 10); err == nil || !strings.Contains(err.Error(), "the archive is gone") {
		t.Errorf("an archive that fails: %v", err)
	}
}

// An appeal names the decision it is about, and is found from either side.
func TestACitedCaseIsRelated(t *testing.T) {
	first, appeal := sketch("x-first", "Orla", false, "", "", ""), sketch("x-appeal", "Bram", false, "", "", "")
	near, short := sketch("x-near", "Cleo", false, "", "", ""), sketch("x-short", "Dov", false, "", "", "")
	first.Citations = []corpus.Citation{{Text: "LampCt 412/2025"}}
	near.Citations = []corpus.Citation{{Text: "412/2025"}, {Text: "LampCt 412"}}
	short.Citations = []corpus.Citation{{Text: "2/25"}}
	appeal.Later = []corpus.Event{{Text: "It affirmed lampct 412/2025, and set aside 1412/2025 and 2/25."}}
	near.Title, short.Title, near.Summary, short.Summary = "Near", "Short", "Nothing.", "Nothing."
	a := &indextest.Archive{}
	for _, c := range []*corpus.Case{first, appeal, near, short} {
		a.PutCase(c)
	}
	e := engine(t, a)
	for _, c := range []struct {
		of   *corpus.Case
		want string
	}{
		{appeal, "x-first it is cited here: LampCt 412/2025"},
		{first, "x-appeal it cites this case: LampCt 412/2025"},
	} {
		related, err := index.Related(t.Context(), e, a, c.of, 10)
		if err != nil || len(related) == 0 || string(related[0].Case.ID)+" "+why(related[0]) != c.want {
			t.Errorf("%s: %+v, %v, want %s first", c.of.ID, related, err, c.want)
		}
		for _, r := range related {
			if r.Case.ID == "x-short" {
				t.Errorf("%s: a number of three digits is taken for a citation: %v", c.of.ID, r.Reasons)
			}
		}
	}
}

// One decision may be in two records that have nothing else in common.
func TestCasesOfOneDecisionAreRelated(t *testing.T) {
	one, other, last := sketch("x-one", "Orla", true, "", "", ""), sketch("x-other", "Bram", true, "", "", ""), sketch("x-last", "Cleo", true, "", "", "")
	one.Citations = []corpus.Citation{{Text: "LampCt 412/2025"}, {Text: "(2025)京0491民初412号"}}
	other.Title, other.Summary, other.Citations = "Ponds", "Reeds.", []corpus.Citation{{Text: "lampct 412/2025"}}
	last.Title, last.Summary, last.Citations = "Ponds", "Reeds.", []corpus.Citation{{Text: "(2025)京0491民初412号"}}
	a := &indextest.Archive{}
	for _, c := range []*corpus.Case{one, other, last} {
		a.PutCase(c)
	}
	e := engine(t, a)
	for of, want := range map[*corpus.Case]int{one: 2, other: 1, last: 1} {
		related, err := index.Related(t.Context(), e, a, of, 10)
		if err != nil || len(related) != want {
			t.Errorf("%s: %+v, %v, want %d", of.ID, related, err, want)
		}
		for _, r := range related {
			if !strings.HasPrefix(why(r), "same citation: ") {
				t.Errorf("%s and %s: %s", of.ID, r.Case.ID, why(r))
			}
		}
	}
}

// Of a decision that more cases cite than are looked at, each that is found by something
// else is said to cite it as well.
func TestACaseThatManyCiteIsCitedByAll(t *testing.T) {
	const many, shown = 70, 40
	first := sketch("x-first", "Orla Lantern Ltd", false, "", "", "")
	first.Citations = []corpus.Citation{{Text: "LampCt 412/2025"}}
	a := &indextest.Archive{}
	a.PutCase(first)
	for i := range many {
		c := sketch(fmt.Sprintf("x-%02d", i), "Orla Lantern Ltd", false, "", "", "")
		c.Later = []corpus.Event{{Text: "It followed LampCt 412/2025."}}
		if i%2 > 0 { // and these come behind the others
			c.Title, c.Summary = "Of ponds", strings.Repeat("Of reeds and otters. ", 10)
		}
		a.PutCase(c)
	}
	related, err := index.Related(t.Context(), engine(t, a), a, first, many)
	if err != nil || len(related) <= shown {
		t.Fatalf("%d are related, want more than %d: %v", len(related), shown, err)
	}
	for _, r := range related {
		if !strings.Contains(why(r), "it cites this case") {
			t.Errorf("%s: %s", r.Case.ID, why(r))
		}
	}
}

// Of a topic that many have and the case is not about, a few are read where nothing else
// fills the list, and none where it is full.
func TestACommonTopicFillsTheList(t *testing.T) {
	asked := sketch("x-asked", "Orla", true, "", "", "", "lamps", "glass", "oil", "settlement")
	a := &readArchive{}
	a.PutCase(asked)
	for i := range 30 {
		c := sketch(fmt.Sprintf("y-%02d", i), "Bram", true, "", "", "", "ponds", "settlement")
		c.Title, c.Summary = fmt.Sprint("Ponds ", i), "Reeds."
		a.PutCase(c)
	}
	for i := range 50 {
		a.PutCase(sketch(fmt.Sprintf("x-%02d", i), "Dov", true, "", "", "")) // these sound alike
	}
	for i := range 3 {
		a.PutCase(sketch(fmt.Sprint("z-", i), "Cleo", true, "", "", "", "lamps"))
	}
	e := engine(t, &a.Archive)
	for limit, want := range map[int]struct{ related, read string }{
		3: {"z-0 z-1 z-2", ""},
		5: {"z-0 z-1 z-2 y-00 y-01", "y-00 y-01 y-02 y-03 y-04 y-05 y-06 y-07 y-08 y-09 y-10 y-11 y-12 y-13"},
	} {
		a.read = ""
		related, err := index.Related(t.Context(), e, a, asked, limit)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range related {
			got = append(got, string(r.Case.ID))
		}
		_, common, _ := strings.Cut(a.read, "z-2 ")
		if list := strings.Join(got, " "); list != want.related || common != want.read || strings.Count(a.read, "y-") != strings.Count(want.read, "y-") {
			t.Errorf("%d: %s, and %s are read", limit, list, a.read)
		}
	}
}

// A readArchive says which cases were read together.
type readArchive struct {
	indextest.Archive
	read string
}

func (a *readArchive) CasesByID(ctx context.Context, ids []corpus.CaseID) ([]*corpus.Case, error) {
	for _, id := range ids {
		a.read = strings.TrimSpace(a.read + " " + string(id))
	}
	return a.Archive.CasesByID(ctx, ids)
}

// A surname is no identity.
func TestNamesakesAreNotRelated(t *testing.T) {
	a := &indextest.Archive{}
	one, other := sketch("x-one", "Han", true, "", "", ""), sketch("x-other", "Han", true, "", "", "")
	a.PutCase(one)
	a.PutCase(other)
	if related, err := index.Related(t.Context(), engine(t, a), a, one, 10); err != nil || len(related) > 0 {
		t.Errorf("got %v, %v", related, err)
	}
}

// What a case is about comes before what it was printed with, the rarer topic before the
// one that many have, and how it ended comes last.
func TestCasesAboutTheSameComeFirst(t *testing.T) {
	a := &indextest.Archive{}
	asked := sketch("x-asked", "Orla", true, "", "", "art-1", "lamps", "lanterns", "glass", "typical case", "settlement")
	for _, c := range []*corpus.Case{asked,
		sketch("x-about", "B", true, "", "", "", "lamps", "glass"),
		sketch("x-beside", "C", true, "", "", "art-1", "otters", "ponds", "reeds", "typical case"),
		sketch("x-common", "Orla", true, "", "", "", "lanterns"),
		sketch("x-rare", "E", true, "", "", "", "glass"),
		sketch("x-ended", "F", true, "", "", "", "boats", "oars", "sails", "settlement"),
	} {
		a.PutCase(c)
	}
	for i := range 20 {
		a.PutCase(sketch(fmt.Sprint("y-", i), "G", true, "", "", "", fmt.Sprint("other ", i), "lanterns"))
	}
	related, err := index.Related(t.Context(), engine(t, a), a, asked, 30)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range related {
		got = append(got, string(r.Case.ID)+" "+why(r))
	}
	want := []string{"x-about same topic: lamps, glass", "x-beside same source: Release art-1; same topic: typical case", "x-rare same topic: glass", "x-common same topic: lanterns"}
	if last := "x-ended same topic: settlement"; len(got) < 5 || !slices.Equal(got[:4], want) || got[len(got)-1] != last {
		t.Errorf("got %q, want %q first, %s last", got, want, last)
	}
}
