package match

import (
	"context"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
)

// TestShippedRecords holds that the records that ship are told apart: each finds
// itself, none is taken for another, and merging a record with itself or with any
// other leaves it sound.
func TestShippedRecords(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	archive := newShelf(cases...)
	for i, c := range cases {
		verdict, matches, err := Find(context.Background(), archive, c)
		if err != nil || verdict != corpus.SameCase || matches[0].Case != c.ID {
			t.Errorf("%s is not found again: %s %v %v", c.ID, verdict, matches, err)
		}
		for _, other := range cases {
			if m := Compare(c, other); other.ID != c.ID && m.Verdict == corpus.SameCase {
				t.Errorf("%s is taken for %s: %v", c.ID, other.ID, m.For)
			}
		}
		if _, changed := Merge(c, c); changed {
			t.Errorf("%s has more to say after it is merged with itself", c.ID)
		}
		checkMerge(t, c, cases[(i+1)%len(cases)])
	}
}

// TestNamelessShippedRecord tells what the archive that ships makes of an article
// on one of its cases that names nobody, and of one on nothing that it holds.
func TestNamelessShippedRecord(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	archive := newShelf(cases...)
	for text, want := range map[string]corpus.CaseID{
		"fact term: 37m\nfact count: 193 devices":                                                        "cn-spc-2025-06-12-han",
		"party x defendant person: 徐某\nfact term x: 9m\nfact gain x: CNY 6,000 = USD 829":                "cn-spc-2025-06-12-xu-li",
		"party x defendant person: 徐某\nfact term x: 11m\nfact gain x: CNY 7,000":                         "",
		"party x defendant person: Lee\nfact term x: 6m\nfact gain x: CNY 30,000":                        "",
		"fact term: 38m\nfact count: 194 cameras":                                                        "",
		"party x defendant: Glimmer GmbH\nfact fine x: EUR 30.5 million\nfact count x: 40,000 customers": "",
	} {
		draft := story(t, "draft xx-draft -\nsource mail 2025-06-20\n"+text)["draft"]
		verdict, matches, err := Find(context.Background(), archive, draft)
		if err != nil || (verdict == corpus.SameCase) != (want != "") || want != "" && matches[0].Case != want {
			t.Errorf("%s: %s %v %v", text, verdict, matches, err)
		}
	}
}
