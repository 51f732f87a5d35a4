package answer

import (
	"testing"

	"casebot/corpus"
)

func TestOtherArticlesThatNameThePartyInFullAreReadToo(t *testing.T) {
	own := laidOut("en", "Harnwick Depots lost in the labour court.")
	note := laidOut("en", "Harnwick Depots lodged an appeal on 14 March.")
	other := laidOut("en", "Tidewell lodged an appeal on 2 May.")
	own.ID, note.ID, other.ID = "own", "note", "other"
	party := func(name string, anonymised bool) *corpus.Case {
		return &corpus.Case{ID: "xx-1", Parties: []corpus.Party{{ID: "h", Role: "defendant", Anonymised: anonymised, Names: []corpus.Name{{Text: name}}}}}
	}
	for _, test := range []struct {
		name  string
		of    *corpus.Case
		party corpus.PartyID
		want  int
	}{
		{"named in full", party("Harnwick Depots", false), "h", 2},
		{"of the case as a whole", party("Harnwick Depots", false), "", 1},
		{"a name that stands for another", party("Harnwick Depots", true), "h", 1},
		{"a short name", party("Har", false), "h", 1},
	} {
		q := understand("When did they appeal?")
		q.Mentions = []Mention{{Case: test.of, Party: test.party}}
		got := q.withNaming([]*corpus.Article{own}, []*corpus.Article{own, note, other}, test.of)
		if len(got) != test.want || got[0] != own {
			t.Errorf("%s: %d articles are read, want %d", test.name, len(got), test.want)
		}
	}
	q := understand("When did they appeal?")
	if got := q.withNaming([]*corpus.Article{own}, []*corpus.Article{note}, party("Harnwick Depots", false)); len(got) != 1 {
		t.Errorf("of a case that the question does not name %d articles are read, want 1", len(got))
	}
}

func TestHowAMatterStandsIsSaidBeforeSentencesOfItsOwnArticlesAlone(t *testing.T) {
	own, note := laidOut("en", "Harnwick Depots lost in the labour court."), laidOut("en", "Harnwick Depots lodged an appeal.")
	own.ID, note.ID = "own", "note"
	c := &corpus.Case{ID: "xx-1", Title: "Harnwick Depots", Sources: []corpus.Source{own.Source},
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Claims: []corpus.Claim{{Value: corpus.State("decided"), Source: "own"}}}}}
	q := understand("Did Harnwick lose?")
	q.Mentions = []Mention{{Case: c}}
	if got := q.standsBefore(passage{article: own, at: own.Sentences[0]}); got == "" {
		t.Error("before a sentence that its case cites nothing is said of how it stands")
	}
	if got := q.standsBefore(passage{article: note, at: note.Sentences[0]}); got != "" {
		t.Errorf("before a sentence that no case cites it says %q", got)
	}
}
