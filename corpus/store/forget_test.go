package store_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

const noraText = "Nora Quill sold recordings.\n\nA court in Linden fined Nora Quill 13,000 yuan. Quill Lamps closed."

var remover = store.Edit{Who: "casebot forget", Why: "she asked for it", At: noon}

// noraArticle names a person in every field.
func noraArticle() *corpus.Article {
	a := lampArticle()
	a.Source = corpus.Source{ID: corpus.ArticleIDForURL("https://example.org/nora-quill"), Title: "Nora Quill fined", Publisher: "The Example",
		Author: "Nora Quill", URL: "https://example.org/nora-quill", Note: "by NORA QUILL"}
	a.Origin, a.Text = "nora quill.txt", noraText
	a.Paragraphs = []corpus.Span{{Start: 0, End: 27}, {Start: 29, End: len(noraText)}}
	a.Sentences = a.Paragraphs
	return a
}

// noraCase names a person in every field, and rests on noraArticle and another.
func noraCase() *corpus.Case {
	c := lampCase()
	c.ID = "cn-linden-nora-quill"
	nora := noraArticle().Source
	who, weekly := []corpus.ArticleID{nora.ID}, c.Sources[1]
	weekly.URL, weekly.DerivedFrom, weekly.Title = "https://example.net/?q=Nora%20Quill", nora.ID, "Weekly"
	c.Title, c.TitleZH, c.Aliases = "Nora Quill: lamps", "Nora Quill 案", []string{"the Nora Quill case"}
	c.Forum, c.Summary, c.CheckedNote = "court of Nora Quill", "Nora Quill was fined.", "nora quill's appeal was not found"
	c.Topics, c.Citations = []string{"nora quill"}, []corpus.Citation{{Text: "R v Nora Quill", Sources: who}}
	c.Parties = []corpus.Party{{ID: "nora", Role: "defendant", Person: true, Note: "Nora Quill, 40",
		Names: []corpus.Name{{Text: "Nora Quill", Sources: who}, {Text: "NORA QUILL", Sources: []corpus.ArticleID{weekly.ID}}}}}
	c.Status = []corpus.Fact{{Slot: corpus.SlotStatus, Party: "nora", About: "the lamps of Nora Quill",
		Claims: []corpus.Claim{{Value: corpus.State("sentenced"), Source: nora.ID}, {Value: corpus.State("sentenced"), Source: weekly.ID}}}}
	c.Facts = []corpus.Fact{
		{Slot: corpus.SlotFine, Party: "nora", Note: "Nora Quill paid", Claims: []corpus.Claim{
			{Value: corpus.Money{Minor: 1_300_000, Currency: "CNY"}, Printed: "Nora Quill 13,000 yuan", Source: nora.ID, Mistaken: "Nora Quill says so",
				Passage: corpus.Passage{First: "fined Nora Quill", Last: "13,000 yuan"}},
			{Value: corpus.Money{Minor: 1_300_000, Currency: "CNY"}, Source: weekly.ID}}},
		{Slot: corpus.SlotOutcome, Claims: []corpus.Claim{{Value: corpus.Text("her firm closed"), Source: nora.ID, Passage: corpus.Passage{First: "Quill Lamps closed"}}}},
		fact(corpus.SlotCourt, corpus.Text("court of Nora Quill"), nora.ID),
		fact(corpus.SlotCount, corpus.Count{N: 3, Noun: "Nora Quill lamps"}, weekly.ID),
	}
	c.Later = []corpus.Event{{Text: "Nora Quill moved.", Sources: who}}
	c.Sources = []corpus.Source{nora, weekly}
	return c
}

// noraProposal names her in every field.
func noraProposal() *corpus.Proposal {
	draft := noraCase()
	return &corpus.Proposal{ID: corpus.ProposalIDFor(noraArticle().ID, draft.ID), At: noon, Origin: "feed of Nora Quill", Article: noraArticle().ID,
		Draft: draft, Verdict: corpus.SameCase,
		Matches: []corpus.Match{{Case: noraCase().ID, Title: "Nora Quill", Verdict: corpus.SameCase, For: []string{"both name Nora Quill"}, Against: []string{"Nora Quill moved"}}}}
}

// noraArchive holds her everywhere, in earlier revisions and reasons too.
func noraArchive(t testing.TB, dir string) *store.Store {
	t.Helper()
	s := open(t, dir)
	save(t, s, list(noraCase(), lampCase()), noraArticle(), lampArticle())
	earlier := noraCase()
	earlier.Summary = "An earlier word about Nora Quill."
	why := store.Edit{Who: "Nora Quill", Why: "because Nora Quill said so", At: noon}
	for _, c := range []*corpus.Case{earlier, noraCase()} {
		if _, err := s.Save(ctx, why, list(c), nil); err != nil {
			t.Fatal(err)
		}
	}
	link := &corpus.Proposal{ID: "prop-link", At: noon, Origin: "a server", Link: "https://example.net/NoraQuill"}
	old := &corpus.Proposal{ID: "prop-old", At: noon, Origin: "of Nora Quill", Link: "https://example.net/old"}
	if _, err := s.Propose(ctx, noraProposal(), link, old); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Decide(ctx, why, "prop-old", store.Discarded, nil); err != nil {
		t.Fatal(err)
	}
	fails(t, s.Block(ctx, why, corpus.CaseID("us-nora-quill-2").Ref()), nil)
	fails(t, s.Watch(ctx, "https://example.org/feeds/nora_quill.xml", noon), nil)
	fails(t, s.Watch(ctx, "https://example.org/feeds/lamps.xml", noon), nil)
	fails(t, s.Polled(ctx, store.Feed{URL: "https://example.org/feeds/lamps.xml", Next: noon}, []string{"https://example.org/nora-quill"}), nil)
	return s
}

func forget(t testing.TB, s *store.Store, what store.Forgotten) store.Report {
	t.Helper()
	report, err := s.Forget(ctx, remover, what)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

// holdsBytes returns the files of an archive that hold one of some words.
func holdsBytes(t testing.TB, dir string, needles ...string) (found []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "archive.db*"))
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, needle := range needles {
			if bytes.Contains(bytes.ToLower(content), []byte(strings.ToLower(needle))) {
				found = append(found, filepath.Base(file)+": "+needle)
			}
		}
	}
	return found
}

var noraForms = []string{"nora quill", "nora-quill", "noraquill", "nora_quill", "nora%20quill"}

func TestAForgottenNameIsNowhere(t *testing.T) {
	dir := t.TempDir()
	s := noraArchive(t, dir)
	if len(holdsBytes(t, dir, noraForms...)) == 0 {
		t.Fatal("the name was not there to begin with")
	}
	id := s.ID()
	report := forget(t, s, store.Forgotten{Name: "nora QUILL"})
	same(t, "bytes that hold the name", holdsBytes(t, dir, noraForms...), []string(nil))
	if s.ID() == id {
		t.Error("the identity is the same: what was derived would stay")
	}
	same(t, "counts", []int{report.Cases, report.Articles, report.Proposals}, []int{1, 1, 2})
	same(t, "addresses", report.URLs, []string{"https://example.net/?q=Nora%20Quill", "https://example.org/nora-quill"})
	same(t, "feeds", report.Feeds, []string{"https://example.org/feeds/nora_quill.xml"})
	same(t, "records", report.Refs, []corpus.Ref{noraArticle().ID.Ref(), noraCase().ID.Ref()})
	same(t, "removed", report.Removed, []corpus.CaseID(nil))

	c, err := s.Case(ctx, report.Renamed[0].To)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "problems", corpus.Validate(c), []corpus.Problem(nil))
	same(t, "party", c.Parties, []corpus.Party{{ID: "party-1", Role: "defendant", Person: true, Note: "**********, 40",
		Names: []corpus.Name{{Text: "[name removed]", Sources: []corpus.ArticleID{noraArticle().ID, c.Sources[1].ID}}}}})
	same(t, "whose status", c.Status[0].Party, corpus.PartyID("party-1"))
	a, err := s.Article(ctx, noraArticle().ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "text", a.Text, strings.ReplaceAll(noraText, "Nora Quill", "**********"))
	same(t, "sentences", a.Sentences, noraArticle().Sentences)
	if span, found := c.Facts[0].Claims[0].Passage.Find(a.Text); !found || span.Start != strings.Index(noraText, "fined") {
		t.Errorf("the passage is %q, at %v", c.Facts[0].Claims[0].Passage, span)
	}
	state(t, s)
	id = s.ID()
	s.Close()
	s = open(t, dir)
	same(t, "identity after opening again", s.ID(), id)
	_, err = s.Case(ctx, c.ID)
	fails(t, err, nil)
	same(t, "bytes after opening again", holdsBytes(t, dir, noraForms...), []string(nil))
}

// Whoever brings the name again, by whatever way: it does not come in.
func TestAForgottenNameStaysForgotten(t *testing.T) {
	dir := t.TempDir()
	s := noraArchive(t, dir)
	to := forget(t, s, store.Forgotten{Name: "Nora Quill"}).Renamed[0].To
	second := noraCase()
	second.ID, second.Summary = "cn-nora-quill-second", "Nora Quill again."
	same(t, "the same again", save(t, s, list(noraCase()), noraArticle()), []store.Outcome{
		{Ref: to.Ref(), Action: store.Unchanged, Revision: 4}, {Ref: noraArticle().ID.Ref(), Action: store.Unchanged, Revision: 2}})
	outcomes := save(t, s, list(second))
	same(t, "a new one", outcomes[0].Action, store.New)
	_, err := s.Case(ctx, corpus.CaseID(outcomes[0].Ref.ID))
	fails(t, err, nil)
	third := noraCase()
	third.ID = "cn-nora-quill-third"
	same(t, "an upgrade", load(t, s, "v1", noraCase(), third), store.Loaded{New: 1, Kept: []corpus.CaseID{to}})
	same(t, "the next upgrade", load(t, s, "v2", noraCase(), third), store.Loaded{Unchanged: 1, Kept: []corpus.CaseID{to}})
	_, err = s.Import(ctx, store.Edit{Who: "Nora Quill", Why: "of Nora Quill", At: noon}, "nora quill", 1, list(second, plainCase(1, "One")))
	fails(t, err, nil)
	again := noraProposal()
	again.ID = "prop-again"
	if added, err := s.Propose(ctx, again, &corpus.Proposal{ID: "prop-2", At: noon, Link: "https://example.com/nora-quill"}); err != nil || added != 1 {
		t.Errorf("%d proposals were added, %v", added, err)
	}
	p, err := s.Proposal(ctx, "prop-again")
	fails(t, err, nil)
	same(t, "origin and match", p.Origin+"; "+p.Matches[0].For[0], "feed of **********; both name **********")
	fails(t, s.Watch(ctx, "https://example.com/Nora+Quill", noon), store.ErrForgotten)
	same(t, "bytes of what came in", holdsBytes(t, dir, noraForms...), []string(nil))
	forget(t, s, store.Forgotten{Name: "Nora Quill"})
	same(t, "bytes", holdsBytes(t, dir, noraForms...), []string(nil))
	same(t, "what was given is left alone", again.Draft, noraCase())
}

func TestAPassageThatANameCutsGoes(t *testing.T) {
	s := open(t, t.TempDir())
	save(t, s, list(lampCase()), lampArticle())
	report := forget(t, s, store.Forgotten{Name: "13,000 yuan on Monday"}) // no name, and it stands across the end of a passage
	same(t, "records", report.Refs, []corpus.Ref{lampArticle().ID.Ref(), lampCase().ID.Ref()})
	c, err := s.Case(ctx, lampCase().ID)
	fails(t, err, nil)
	same(t, "passage", c.Facts[0].Claims[0].Passage, corpus.Passage{})
	same(t, "the claim stands", c.Facts[0].Claims[0].Printed, "13,000 yuan")
	same(t, "the passage again", save(t, s, list(lampCase()), lampArticle()), []store.Outcome{
		{Ref: lampCase().ID.Ref(), Action: store.Unchanged, Revision: 2}, {Ref: lampArticle().ID.Ref(), Action: store.Unchanged, Revision: 2}})
	same(t, "what was given is left alone", lampCase().Facts[0].Claims[0].Passage.IsZero(), false)
}

// Whichever words are forgotten: what is left is sound, its passages are in its
// articles, and the same records change nothing when they come again.
func TestWhateverIsForgottenLeavesSoundRecords(t *testing.T) {
	given := []*corpus.Article{noraArticle(), lampArticle()}
	all, err := json.Marshal([]any{noraCase(), lampCase(), given})
	fails(t, err, nil)
	tried := map[string]bool{}
	for _, pair := range regexp.MustCompile(`[\pL\pN]{2,}( [\pL\pN]+)?`).FindAllString(string(all), -1) {
		name := strings.ToLower(pair)
		if tried[name] || !regexp.MustCompile(`\pL.*\pL`).MatchString(name) {
			continue
		}
		if tried[name] = true; len(tried)%4 != 0 {
			continue // a quarter of them is enough for one run
		}
		t.Run(name, func(t *testing.T) {
			s := open(t, t.TempDir())
			save(t, s, list(noraCase(), lampCase()), given...)
			report := forget(t, s, store.Forgotten{Name: name})
			for _, id := range report.Removed {
				t.Errorf("%s was removed", id)
			}
			for _, done := range save(t, s, list(noraCase(), lampCase()), given...) {
				same(t, done.Ref.String(), done.Action, store.Unchanged)
			}
			for c, err := range s.Cases(ctx) {
				fails(t, err, nil)
				same(t, "problems", corpus.Validate(c), []corpus.Problem(nil))
			}
			state(t, s)
		})
	}
}

func TestAForgottenCaseIsGoneWithItsRevisions(t *testing.T) {
	dir := t.TempDir()
	s := noraArchive(t, dir)
	load(t, s, "v1", lampCase(), plainCase(1, "Bystander"))
	report := forget(t, s, store.Forgotten{Case: lampCase().ID})
	same(t, "counts", []int{report.Cases, report.Articles, report.Proposals, len(report.Removed)}, []int{1, 0, 0, 0})
	_, err := s.Case(ctx, lampCase().ID)
	fails(t, err, corpus.ErrNotFound)
	same(t, "bytes", holdsBytes(t, dir, "recordings from bedside lamps", "台灯案"), []string(nil))
	revisions, err := s.Revisions(ctx, lampCase().ID.Ref())
	fails(t, err, nil)
	for _, revision := range revisions {
		same(t, "document", string(revision.Document), "")
	}
	same(t, "who removed it", revisions[len(revisions)-1].Why, remover.Why)
	state(t, s)

	_, err = s.Save(ctx, ann, list(plainCase(2, "Two"), lampCase()), nil)
	fails(t, err, store.ErrForgotten)
	same(t, "message", err.Error(), "case/cn-linden-2025-lamp was taken out of the archive for good; leave it out")
	same(t, "an upgrade", load(t, s, "v2", lampCase(), plainCase(1, "Bystander")), store.Loaded{Unchanged: 1, Skipped: 1})
	outcomes, err := s.Import(ctx, ann, "run", 2, list(lampCase(), plainCase(2, "Two")))
	fails(t, err, nil)
	same(t, "an import", []store.Action{outcomes[0].Action, outcomes[1].Action}, []store.Action{store.Skipped, store.New})
	draft := &corpus.Proposal{ID: "prop-1", At: noon, Draft: lampCase()}
	if added, err := s.Propose(ctx, draft); err != nil || added != 0 {
		t.Errorf("%d proposals were added, %v", added, err)
	}
	same(t, "bytes after all that", holdsBytes(t, dir, "recordings from bedside lamps"), []string(nil))
}

func TestAForgottenArticleTakesAlongWhatItAloneSays(t *testing.T) {
	dir := t.TempDir()
	s := noraArchive(t, dir)
	alone := plainCase(1, "Told by one")
	alone.Sources[0] = noraArticle().Source
	alone.Status[0].Claims[0].Source = noraArticle().ID
	bare := noraCase() // which has no status but on the word of the article
	bare.ID, bare.Status[0].Claims = "cn-bare-1", bare.Status[0].Claims[:1]
	save(t, s, list(alone, bare))
	report := forget(t, s, store.Forgotten{Article: noraArticle().ID})
	same(t, "counts", []int{report.Cases, report.Articles, report.Proposals}, []int{3, 1, 1})
	same(t, "removed", report.Removed, []corpus.CaseID{"cn-bare-1", alone.ID})
	same(t, "addresses", report.URLs, []string{"https://example.net/?q=Nora%20Quill", "https://example.org/nora-quill"})
	_, err := s.Article(ctx, noraArticle().ID)
	fails(t, err, corpus.ErrNotFound)

	c, err := s.Case(ctx, noraCase().ID)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "problems", corpus.Validate(c), []corpus.Problem(nil))
	same(t, "what is left", []int{len(c.Sources), len(c.Status[0].Claims), len(c.Facts), len(c.Later), len(c.Citations)}, []int{1, 1, 2, 0, 0})
	same(t, "names", c.Parties[0].Names, []corpus.Name{{Text: "NORA QUILL", Sources: []corpus.ArticleID{c.Sources[0].ID}}})
	same(t, "bytes", holdsBytes(t, dir, "quill sold recordings", "her firm closed"), []string(nil))
	citing, err := s.CasesCiting(ctx, noraArticle().ID)
	fails(t, err, nil)
	same(t, "cases that cite it", len(citing), 0)
	state(t, s)

	_, err = s.Save(ctx, ann, nil, []*corpus.Article{noraArticle()})
	fails(t, err, store.ErrForgotten)
	_, err = s.Save(ctx, ann, list(alone), nil)
	fails(t, err, store.ErrForgotten)
	same(t, "the case again", save(t, s, list(noraCase()))[0].Action, store.Unchanged)
	for _, p := range []*corpus.Proposal{noraProposal(), {ID: "prop-3", At: noon, Link: "http://www.example.org/nora-quill/"}} {
		if added, err := s.Propose(ctx, p); err != nil || added != 0 {
			t.Errorf("%s was added: %d, %v", p.ID, added, err)
		}
	}
}

func TestAPartyThatNobodyNamesAnyMoreStays(t *testing.T) {
	s := noraArchive(t, t.TempDir())
	c := noraCase()
	c.Parties[0].Names = c.Parties[0].Names[:1]
	save(t, s, list(c))
	forget(t, s, store.Forgotten{Article: noraArticle().ID})
	c, err := s.Case(ctx, c.ID)
	fails(t, err, nil)
	same(t, "name", c.Parties[0].Names, []corpus.Name{{Text: "[name removed]", Sources: []corpus.ArticleID{c.Sources[0].ID}}})
}

func TestTombstonesAreListedWithoutNames(t *testing.T) {
	s := noraArchive(t, t.TempDir())
	forget(t, s, store.Forgotten{Case: "us-nora-quill-3"})
	forget(t, s, store.Forgotten{Article: "art-000000000000"})
	forget(t, s, store.Forgotten{Name: "Nora Quill"})
	forget(t, s, store.Forgotten{Name: "Nora Quill"})
	stones, err := s.Tombstones(ctx)
	fails(t, err, nil)
	kinds := map[string]int{}
	for _, stone := range stones {
		kinds[stone.Kind]++
		same(t, "moment", stone.At, noon)
		same(t, "lasting", stone.Lasting, stone.Who == remover.Who)
		if text := strings.ToLower(stone.ID + stone.Why + stone.Who); strings.Contains(text, "nora") || stone.Kind == "name" && stone.ID != "a name" {
			t.Errorf("the tombstone is %+v", stone)
		}
	}
	same(t, "kinds", kinds, map[string]int{"case": 2, "article": 1, "name": 1})
	_, err = s.Save(ctx, ann, list(func() *corpus.Case { c := plainCase(1, "One"); c.ID = "us-nora-quill-3"; return c }()), nil)
	fails(t, err, store.ErrForgotten)
}

func TestWhatCannotBeForgotten(t *testing.T) {
	s := noraArchive(t, t.TempDir())
	id, before := s.ID(), state(t, s)
	for _, what := range []store.Forgotten{{}, {Case: "a-b", Name: "Nora"}, {Name: "N"}, {Name: "吴"}, {Name: "12 34"}, {Name: " . "}, {Name: strings.Repeat("Nora ", 17)}, {Name: "Nora Quill", Others: []string{"Q"}}} {
		if _, err := s.Forget(ctx, remover, what); err == nil || !strings.HasPrefix(err.Error(), "nothing was forgotten: ") || strings.Contains(err.Error(), "Nora") {
			t.Errorf("%+v: error is %v", what, err)
		}
	}
	if _, err := s.Forget(ctx, store.Edit{}, store.Forgotten{Name: "Nora Quill"}); err == nil {
		t.Error("nobody may forget")
	}
	same(t, "identity", s.ID(), id)
	same(t, "records", state(t, s), before)
	forget(t, s, store.Forgotten{Name: strings.Repeat("Nora ", 16)}) // as long as a name may be
}

// An article may have come from another address than its own: bytes of it lie there.
func TestTheAddressThatAnArticleCameFromIsReported(t *testing.T) {
	s, a := open(t, t.TempDir()), lampArticle()
	a.Origin = "https://mirror.example/lamp"
	save(t, s, nil, a)
	same(t, "addresses", forget(t, s, store.Forgotten{Article: a.ID}).URLs, []string{a.URL, a.Origin})
}

func TestAForgettingWithoutRandomness(t *testing.T) {
	dir := t.TempDir()
	noraArchive(t, dir).Close()
	s := open(t, dir, store.Random(strings.NewReader("few")))
	if _, err := s.Forget(ctx, remover, store.Forgotten{Name: "Nora Quill"}); err == nil || errors.Is(err, store.ErrLocked) {
		t.Errorf("error is %v", err)
	}
}
