package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

// inDock is a member of a record with others, of whom an article of these sentences tells.
func inDock(text, name string, others []string, facts ...corpus.Fact) member {
	article := &corpus.Article{Text: text}
	for from := 0; from < len(text); {
		end := strings.Index(text[from:], ". ")
		if end < 0 {
			end = len(text) - from - 1
		}
		article.Sentences = append(article.Sentences, corpus.Span{Start: from, End: min(from+end+1, len(text))})
		from += end + 2
	}
	c := &corpus.Case{ID: "xx-1", Parties: []corpus.Party{{ID: "own", Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}}}, Facts: facts,
		Status: []corpus.Fact{{Slot: corpus.SlotStatus, Party: "own", Stage: corpus.Decided}}}
	for _, other := range others {
		c.Parties = append(c.Parties, corpus.Party{ID: corpus.PartyID(other), Names: []corpus.Name{{Text: other}}})
	}
	return member{of: Mention{Case: c, Party: "own"}, matters: []matter{{article: article, sentences: article.Sentences}}}
}

func term(note string) corpus.Fact {
	return corpus.Fact{Slot: corpus.SlotTerm, Party: "own", Stage: corpus.Decided, Note: note, Claims: []corpus.Claim{{Value: corpus.Term{Months: 9}, Printed: "nine months"}}}
}

// A list of those who went to prison leaves out who did not, one of those sentenced who is
// not yet, and either who is told to be elsewhere.
func TestAListOfPrisonersHoldsNobodyOutsidePrison(t *testing.T) {
	const sold = "Ada Corm hacked the cameras and sold the clips. Ben Dray bought clips from the site. Ben Dray was jailed too in Ulver."
	for _, c := range []struct {
		intent, question string
		of               member
		stays            bool
	}{
		{"a term that is served", "Who was jailed for stalking?", inDock("Ada Corm was jailed.", "Ada Corm", nil, term("")), true},
		{"a suspended one", "Who was jailed for stalking?", inDock("Ada Corm was jailed.", "Ada Corm", nil, term("suspended")), false},
		{"in Chinese", "谁因跟踪入狱？", inDock("Ada Corm was jailed.", "Ada Corm", nil, term("缓刑")), false},
		{"which is a sentence", "Who was sentenced for stalking?", inDock("Ada Corm was jailed.", "Ada Corm", nil, term("suspended")), true},
		{"who waits for it", "Who was sentenced for stalking?", inDock("Ada Corm was found guilty and is due to be sentenced on 4 May.", "Ada Corm", nil), false},
		{"outside prison", "Who went to prison for stalking?", inDock("Ada Corm received a year of correctional supervision.", "Ada Corm", nil), false},
		{"yet sentenced", "Who was sentenced for stalking?", inDock("Ada Corm received a year of correctional supervision.", "Ada Corm", nil), true},
		{"who was fined", "Who was sentenced for stalking?", inDock("Ada Corm was fined. Ben Dray was jailed.", "Ada Corm", []string{"Ben Dray"}), false},
		{"told without a figure", "Who was jailed for stalking?", inDock("Ada Corm was fined. Ben Dray was jailed.", "Ben Dray", []string{"Ada Corm"}), true},
		{"who sold", "Who was jailed for selling clips?", inDock(sold, "Ada Corm", []string{"Ben Dray"}, term("")), true},
		{"who bought", "Who was jailed for selling clips?", inDock(sold, "Ben Dray", []string{"Ada Corm"}, term("")), false},
		{"asked for as a buyer", "Who was jailed for buying clips that others sold?", inDock(sold, "Ben Dray", []string{"Ada Corm"}, term("")), true},
		{"in the town", "Who was jailed for stalking in Ulver?", inDock(sold, "Ben Dray", []string{"Ada Corm"}, term("")), true},
		{"elsewhere", "Who was jailed for stalking in Tarn?", inDock(sold, "Ben Dray", []string{"Ada Corm"}, term("")), false},
	} {
		q := Question{Text: c.question}
		left := q.penalised(q.inTown(q.doers(slices.Clone([]member{c.of}))))
		if (len(left) == 1) != c.stays {
			t.Errorf("%s: %q keeps %d", c.intent, c.question, len(left))
		}
	}
}

// A list says beside a term that it is suspended.
func TestAListSaysThatATermIsSuspended(t *testing.T) {
	m := inDock("Ada Corm was jailed.", "Ada Corm", nil, term("suspended"))
	for lang, want := range map[Language]string{English: "nine months, suspended", Chinese: "nine months，缓刑", Traditional: "nine months，緩刑"} {
		if item, _ := m.item(corpus.SlotTerm, lang); !strings.Contains(item, want) {
			t.Errorf("%s: %q", lang, item)
		}
	}
}
