package intake_test

import (
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/intake"
	"casebot/corpus/match"
	"casebot/corpus/read"
	"casebot/corpus/store"
)

const shop = `---
title: Shop fined over cameras
publisher: The Example Courier
url: https://courier.example/shop
published: 2026-02-03
---
The Irish Data Protection Commission fined Harbour Stores Ltd 13,000 euros on 2 February 2026 over hidden cameras in its changing rooms.

The company said that it would pay the fine and remove the cameras this week, after staff had complained for a year.
`

// add takes a text into an archive as add --yes does.
func add(t *testing.T, in *intake.Intake, text string) *corpus.Case {
	t.Helper()
	article, _, err := read.Text(read.Input{Name: "shop.txt", Data: []byte(text), Now: in.Now()})
	if err != nil {
		t.Fatal(err)
	}
	drafts, _, err := in.Examine(t.Context(), article)
	if err != nil || len(drafts) != 1 {
		t.Fatalf("%d drafts, %v", len(drafts), err)
	}
	edit := store.Edit{Who: "test", At: in.Now()}
	kept, err := in.Keep(t.Context(), edit, article, drafts)
	if err != nil {
		t.Fatal(err)
	}
	p, err := in.Match(t.Context(), kept.Article, kept.Drafts[0])
	if err != nil {
		t.Fatal(err)
	}
	into := corpus.CaseID("")
	if p.Verdict == corpus.SameCase {
		into = p.Matches[0].Case
	}
	record, _, err := in.Publish(t.Context(), edit, kept.Drafts[0], into, false)
	if err != nil {
		t.Fatal(err)
	}
	return record
}

func fine(t *testing.T, c *corpus.Case) []corpus.Claim {
	t.Helper()
	for _, f := range c.Facts {
		if f.Slot == corpus.SlotFine {
			return f.Claims
		}
	}
	t.Fatalf("no fine in %+v", c)
	return nil
}

func fresh(t *testing.T) *intake.Intake {
	t.Helper()
	s, err := store.Open(t.Context(), t.TempDir(), store.Keys(match.KeysVersion, match.Keys))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return &intake.Intake{Store: s, Now: func() time.Time { return time.Date(2026, 2, 5, 9, 0, 0, 0, time.UTC) }}
}

// A page that corrects itself: the new figure stands, the old one stays and is
// called mistaken, and it is one case with two revisions.
func TestAPageThatCorrectsItself(t *testing.T) {
	in := fresh(t)
	first := add(t, in, shop)
	second := add(t, in, strings.Replace(shop, "13,000", "15,000", 1))
	if first.ID != second.ID {
		t.Fatalf("two cases: %s and %s", first.ID, second.ID)
	}
	values := map[string]string{}
	for _, claim := range fine(t, second) {
		values[claim.Value.String()] = claim.Mistaken
	}
	if len(values) != 2 || values["EUR 15,000"] != "" || values["EUR 13,000"] != "its source no longer says so, read on 5 February 2026" {
		t.Errorf("%+v", values)
	}
	if !strings.Contains(second.Summary, "15,000") || strings.Contains(second.Summary, "13,000") {
		t.Errorf("summary %q", second.Summary)
	}
	history, err := in.Store.Revisions(t.Context(), first.ID.Ref())
	if err != nil || len(history) < 2 || !strings.Contains(string(history[0].Document), "EUR 13,000") {
		t.Errorf("%d revisions, %v", len(history), err)
	}
}

// A page that says the same elsewhere, or in other words: the proof moves along.
func TestAPageThatIsReworded(t *testing.T) {
	for name, text := range map[string]string{
		"a paragraph before it": strings.Replace(shop, "The Irish", "Shops are watched more closely than ever, the regulator said on Monday.\n\nThe Irish", 1),
		"other words":           strings.Replace(shop, "over hidden cameras in its changing rooms", "for hidden cameras in changing rooms", 1),
	} {
		in := fresh(t)
		add(t, in, shop)
		record := add(t, in, text)
		claims := fine(t, record)
		article, err := in.Store.Article(t.Context(), claims[0].Source)
		if err != nil {
			t.Fatal(err)
		}
		if len(claims) != 1 || claims[0].Mistaken != "" || !strings.Contains(claims[0].Span.In(article.Text), "13,000 euros") {
			t.Errorf("%s: %+v proven by %q", name, claims, claims[0].Span.In(article.Text))
		}
	}
}

// What a person wrote is theirs: a page that changes takes no more from it than
// the passage that is gone.
func TestAPersonsClaimIsLeftAlone(t *testing.T) {
	in := fresh(t)
	record := *add(t, in, shop)
	for i := range record.Facts {
		for j := range record.Facts[i].Claims {
			claim := &record.Facts[i].Claims[j]
			claim.Rule, claim.Span = "", corpus.Span{}
		}
	}
	record.Topics = []string{"hidden cameras"}
	if _, err := in.Store.Save(t.Context(), store.Edit{Who: "a lawyer", At: in.Now()}, []*corpus.Case{&record}, nil); err != nil {
		t.Fatal(err)
	}
	article, _, err := read.Text(read.Input{Name: "shop.txt", Data: []byte(strings.Replace(shop, "The Irish Data Protection Commission fined Harbour Stores Ltd 13,000 euros", "Harbour Stores Ltd paid for it", 1)), Now: in.Now()})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := in.Keep(t.Context(), store.Edit{Who: "test", At: in.Now()}, article, nil); err != nil {
		t.Fatal(err)
	}
	after, err := in.Store.Case(t.Context(), record.ID)
	if err != nil {
		t.Fatal(err)
	}
	if claims := fine(t, after); len(claims) != 1 || claims[0].Mistaken != "" || !claims[0].Passage.IsZero() || claims[0].Value.String() != "EUR 13,000" {
		t.Errorf("%+v", claims)
	}
}

// A minor, a victim and a witness are in the text as the source has them, and
// marked, so that nobody finds it by them and no quote shows them.
func TestNamesThatAreNotShown(t *testing.T) {
	in := fresh(t)
	article, _, err := read.Text(read.Input{Name: "a.txt", Now: in.Now(), Data: []byte(strings.Replace(shop, "The company said",
		"The victim, Clara Beispiel, aged 14, had told her teacher. Witness Tara Quill said that Beispiel had cried. The company said", 1))})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := in.Examine(t.Context(), article); err != nil {
		t.Fatal(err)
	}
	var marked []string
	for _, span := range article.Withheld {
		marked = append(marked, span.In(article.Text))
	}
	if got := strings.Join(marked, ", "); !strings.Contains(got, "Clara Beispiel") || !strings.Contains(got, "Tara Quill") || strings.Contains(got, "Harbour") {
		t.Errorf("withheld: %s", got)
	}
	open := article.Open()
	if len(open) != len(article.Text) || strings.Contains(open, "Beispiel") || strings.Contains(open, "Quill") || !strings.Contains(open, "Harbour Stores") {
		t.Errorf("open text %q", open)
	}
	if !article.Withholds(article.Withheld[0]) || article.Withholds(corpus.Span{Start: 0, End: 10}) {
		t.Error("Withholds")
	}
}
