package intake_test

import (
	"errors"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/intake"
	"casebot/corpus/store"
)

// told returns what an error says to a person, and fails where it says nothing.
func told(t *testing.T, err error) string {
	t.Helper()
	var reason interface{ Reason() string }
	if !errors.As(err, &reason) {
		t.Fatalf("%v is not for a person", err)
	}
	return reason.Reason()
}

// kept reads a page into an archive and returns what it says of cases.
func kept(t *testing.T, in *intake.Intake, title string, paragraphs ...string) intake.Kept {
	t.Helper()
	article, _, err := in.Article(page(title, paragraphs...))
	if err != nil {
		t.Fatal(err)
	}
	drafts, _, err := in.Examine(t.Context(), article)
	if err != nil {
		t.Fatal(err)
	}
	out, err := in.Keep(t.Context(), edit, article, drafts)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAPageIsReadOrTheReasonIsTold(t *testing.T) {
	news := page("Landlord jailed", landlord...)
	in := opened(t, pages{news.URL: news})
	article, warnings, err := in.Page(t.Context(), news.URL)
	if err != nil || article.Title != "Landlord jailed" || article.Publisher != "The Milltown Times" || len(warnings) != 0 {
		t.Errorf("%+v, %q, %v", article, warnings, err)
	}
	_, _, err = in.Page(t.Context(), "https://times.example/gone")
	if why := told(t, err); !strings.Contains(why, "404") {
		t.Error(why)
	}
	_, _, err = opened(t, nil).Page(t.Context(), news.URL)
	if why := told(t, err); !strings.Contains(why, "casebot add") {
		t.Error(why)
	}
	empty := page("Nothing")
	if _, _, err := in.Article(empty); told(t, err) == "" {
		t.Error("an empty page was read")
	}
}

func TestACutPageIsMarked(t *testing.T) {
	in := opened(t, nil)
	cut := page("Landlord jailed", landlord...)
	cut.Cut = true
	article, warnings, err := in.Article(cut)
	if err != nil || len(warnings) != 1 || !strings.Contains(article.Note, "Truncated: the connection ended before the page did.") {
		t.Errorf("%+v, %q, %v", article, warnings, err)
	}
}

func TestACopyIsTheSameWitness(t *testing.T) {
	in := opened(t, nil)
	first := kept(t, in, "Landlord jailed", landlord...)
	again := page("Landlord jailed", landlord...)
	again.Asked, again.URL = "https://everywhere.example/copy", "https://everywhere.example/copy"
	article, _, err := in.Article(again)
	if err != nil {
		t.Fatal(err)
	}
	article.Publisher = "News of Everywhere"
	_, warnings, err := in.Examine(t.Context(), article)
	if err != nil || article.Rank != corpus.Derived || article.DerivedFrom != first.Article.ID || len(warnings) != 1 {
		t.Errorf("%q from %q, %q, %v", article.Rank, article.DerivedFrom, warnings, err)
	}
	same := *first.Article
	if _, warnings, err := in.Examine(t.Context(), &same); err != nil || same.Rank != corpus.Original || warnings != nil {
		t.Errorf("an article is no copy of itself: %q, %q, %v", same.Rank, warnings, err)
	}
}

func TestWhatWasDecidedDoesNotWaitAgain(t *testing.T) {
	in := opened(t, nil)
	k := kept(t, in, "Landlord jailed", landlord...)
	for range 2 {
		waiting, err := in.Queue(t.Context(), k.Article, k.Drafts)
		if err != nil || len(waiting) != 1 || waiting[0].Verdict != corpus.NewCase {
			t.Fatalf("%+v, %v", waiting, err)
		}
	}
	waits, err := in.Waiting(t.Context(), "", 10)
	if err != nil || len(waits) != 1 {
		t.Fatalf("%+v, %v", waits, err)
	}
	if err := in.Discard(t.Context(), edit, waits[0].ID); err != nil {
		t.Fatal(err)
	}
	if waiting, err := in.Queue(t.Context(), k.Article, k.Drafts); err != nil || len(waiting) != 0 {
		t.Errorf("%+v, %v", waiting, err)
	}
	if _, err := in.Proposal(t.Context(), waits[0].ID); !errors.Is(err, corpus.ErrNotFound) {
		t.Errorf("decided, and there all the same: %v", err)
	}
	_, err = in.Accept(t.Context(), edit, waits[0].ID, nil, "")
	if why := told(t, err); !strings.Contains(why, "decided already") {
		t.Error(why)
	}
}

func TestWhatAPersonAcceptsIsConfirmed(t *testing.T) {
	in := opened(t, nil)
	k := kept(t, in, "Landlord jailed", landlord...)
	waiting, err := in.Queue(t.Context(), k.Article, k.Drafts)
	if err != nil || len(waiting) != 1 {
		t.Fatal(waiting, err)
	}
	id := waiting[0].ID
	_, err = in.Accept(t.Context(), edit, id, nil, "xx-nobody")
	if why := told(t, err); !strings.Contains(why, "xx-nobody") {
		t.Error(why)
	}
	_, err = in.Accept(t.Context(), edit, id, nil, "")
	if why := told(t, err); !strings.Contains(why, "jurisdiction") {
		t.Error(why)
	}
	complete := *waiting[0].Draft
	complete.Jurisdiction, complete.Topics = "IE", []string{"home cameras"}
	record, err := in.Accept(t.Context(), edit, id, &complete, "")
	if err != nil || record.MachineRead() || strings.Contains(record.CheckedNote, "no person") {
		t.Fatalf("%+v, %v", record, err)
	}
	if waiting[0].Draft.CheckedNote == record.CheckedNote {
		t.Error("the draft was changed, or says nothing")
	}
	if waiting, err := in.Queue(t.Context(), k.Article, k.Drafts); err != nil || len(waiting) != 0 {
		t.Errorf("what the archive says already waits: %+v, %v", waiting, err)
	}
	if _, action, err := in.Publish(t.Context(), edit, k.Drafts[0], record.ID, false); err != nil || action != store.Unchanged {
		t.Errorf("%s, %v", action, err)
	}
}

func TestWhatAScriptPublishesIsMachineRead(t *testing.T) {
	in := opened(t, nil)
	k := kept(t, in, "Landlord jailed", landlord...)
	first, action, err := in.Publish(t.Context(), edit, k.Drafts[0], "", false)
	if err != nil || action != store.New || !first.MachineRead() {
		t.Fatalf("%+v, %s, %v", first, action, err)
	}
	second, _, err := in.Publish(t.Context(), edit, k.Drafts[0], "", false)
	if err != nil || second.ID == first.ID {
		t.Errorf("a case of its own under the ID of another: %+v, %v", second, err)
	}
}

func TestAForgottenNameStaysForgotten(t *testing.T) {
	in := opened(t, nil)
	k := kept(t, in, "Landlord jailed", landlord...)
	record, _, err := in.Publish(t.Context(), edit, k.Drafts[0], "", false)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.Store.Forget(t.Context(), edit, store.Forgotten{Name: "Tomas Perl"}); err != nil {
		t.Fatal(err)
	}
	again := kept(t, in, "Landlord jailed", landlord...)
	if held, err := in.Store.Case(t.Context(), record.ID); err != nil || len(held.Facts) == 0 || held.Facts[0].Claims[0].Mistaken != "" {
		t.Errorf("the same text again refutes the record: %+v, %v", held, err)
	}
	if again.Article.ID != k.Article.ID || strings.Contains(again.Article.Text, "Tomas Perl") {
		t.Errorf("%+v", again.Article)
	}
	for _, draft := range again.Drafts {
		if strings.Contains(strings.Join(draft.Names(), " "), "Tomas Perl") {
			t.Errorf("%q", draft.Names())
		}
		if _, _, err := in.Publish(t.Context(), edit, draft, "", false); err != nil {
			t.Error(err)
		}
	}
	if _, err := in.Store.Forget(t.Context(), edit, store.Forgotten{Article: k.Article.ID}); err != nil {
		t.Fatal(err)
	}
	_, err = in.Keep(t.Context(), edit, k.Article, nil)
	if why := told(t, err); !strings.Contains(why, "for good") {
		t.Error(why)
	}
}

func TestASuggestedLinkWaitsUnopened(t *testing.T) {
	in := opened(t, nil)
	for range 2 {
		if err := in.Suggest(t.Context(), "server 1", "https://times.example/perl"); err != nil {
			t.Fatal(err)
		}
	}
	waiting, err := in.Waiting(t.Context(), "", 10)
	if err != nil || len(waiting) != 1 || waiting[0].Link != "https://times.example/perl" || waiting[0].Draft != nil {
		t.Fatalf("%+v, %v", waiting, err)
	}
	_, err = in.Accept(t.Context(), edit, waiting[0].ID, nil, "")
	if why := told(t, err); !strings.Contains(why, "nobody has opened") {
		t.Error(why)
	}
	for i := range 60 {
		if err = in.Suggest(t.Context(), "server 1", "https://times.example/"+strings.Repeat("x", i+1)); err != nil {
			break
		}
	}
	if why := told(t, err); !strings.Contains(why, "full") {
		t.Error(why)
	}
	if err := in.Suggest(t.Context(), "server 2", "https://times.example/other"); err != nil {
		t.Errorf("one server fills the queue for another: %v", err)
	}
}
