package answer

import (
	"context"
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

func TestWithinLimitsTheRestIsNotListed(t *testing.T) {
	r := registered([]*corpus.Case{
		{ID: "xx-meter", Title: "Meter", Jurisdiction: "XX", Topics: []string{"smart meters"}},
		{ID: "xx-face", Title: "Face", Jurisdiction: "XX", Topics: []string{"face recognition", "cameras"}},
		{ID: "yy-face", Title: "Face afar", Jurisdiction: "YY", Topics: []string{"face recognition"}},
	})
	d := &digest{register: r}
	for _, c := range []struct {
		limits Limits
		want   []corpus.CaseID
	}{
		{Limits{}, []corpus.CaseID{"xx-meter", "xx-face", "yy-face"}},
		{Limits{Regions: []string{"XX"}}, []corpus.CaseID{"xx-meter", "xx-face"}},
		{Limits{Topics: []string{"face recognition"}}, []corpus.CaseID{"xx-face", "yy-face"}},
		{Limits{Topics: []string{"cameras", "smart meters"}}, []corpus.CaseID{"xx-meter", "xx-face"}},
		{Limits{Topics: []string{"face recognition"}, Regions: []string{"YY"}}, []corpus.CaseID{"yy-face"}},
		{Limits{Topics: []string{"drones"}}, nil},
		{Limits{Regions: []string{"ZZ"}}, nil},
	} {
		few := d.within(Within(context.Background(), c.limits))
		var got []corpus.CaseID
		for _, at := range few.pass(filter{}, false) {
			got = append(got, few.ids[at])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.limits, got, c.want)
		}
	}
	if all := d.pass(filter{}, false); len(all) != 3 || r.beyond != nil {
		t.Error("the register itself has changed")
	}
}

// What describes a case and what corrects a question keep to the limits as well.
func TestNoCaseBeyondTheLimitsIsDescribed(t *testing.T) {
	titled := func(id corpus.CaseID, where, topic string) *corpus.Case {
		return &corpus.Case{ID: id, Jurisdiction: where, Topics: []string{topic}, Sources: []corpus.Source{{ID: "a", Title: "Baby monitor hackers jailed"}}}
	}
	cases := []*corpus.Case{titled("xx-monitors", "XX", "drones")}
	d := digested(position{}, registered(cases), cases)
	for region, want := range map[string]bool{"XX": true, "YY": false} {
		few := d.within(Within(context.Background(), Limits{Regions: []string{region}}))
		if _, ok := few.headlined(understand("What law did they break in the baby monitor case?")); ok != want {
			t.Errorf("within %s a headline describes it: %v", region, ok)
		}
		if found := few.holding(lexicon.Keys("drones"), "other", nil); len(found) > 0 != want {
			t.Errorf("within %s it holds the topic: %v", region, found)
		}
		if few.hidesCase("xx-monitors") == want || !few.hidesCase("unknown") {
			t.Errorf("within %s it is hidden: %v", region, !want)
		}
	}
	if d.hidesCase("unknown") {
		t.Error("without limits nothing is hidden")
	}
}

// Where the cases of a list are asked about, an article of none of them is not quoted.
func TestWithinAListNoOtherArticleIsQuoted(t *testing.T) {
	archive := &indextest.Archive{}
	both := []corpus.ArticleID{"art-a", "art-b"}
	for i, id := range both {
		article := &corpus.Article{Source: corpus.Source{ID: id, Title: string(id)}}
		archive.PutArticle(article)
		archive.PutCase(&corpus.Case{ID: corpus.CaseID("abcd"[i : i+1]), Title: string(id), Sources: []corpus.Source{article.Source}})
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	a := New(archive, engine)
	for _, c := range []struct {
		list []corpus.CaseID
		want []corpus.ArticleID
	}{{nil, both}, {[]corpus.CaseID{"b"}, both[1:]}, {[]corpus.CaseID{"c"}, nil}} {
		got, err := a.quotable(context.WithValue(t.Context(), onlyKey{}, c.list), both)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("of %q: %q (%v), want %q", c.list, got, err, c.want)
		}
	}
}
