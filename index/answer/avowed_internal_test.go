package answer

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// How a sentence tells of what somebody is asked to have done.
func TestAvowalsToldInSentences(t *testing.T) {
	for _, test := range []struct {
		question, sentence string
		is                 verdict
		told               bool
	}{
		{"Did Ostrel say sorry?", "Ostrel apologised and offered a refund.", yes, true},
		{"Did Ostrel apologise?", "Ostrel has refused to apologise.", no, true},
		{"Did Ostrel apologise?", "Ostrel was ordered to publish an apology.", unsaid, true},
		{"奥斯特公司道歉了吗？", "公司已公开道歉。", yes, true},
		{"奥斯特公司道歉了吗？", "法院判令公司书面道歉。", unsaid, true},
		{"奥斯特公司道歉了吗？", "公司拒绝道歉。", no, true},
		{"Did Ostrel's insurers agree to pay?", "Its insurers have denied cover.", no, true},
		{"Did Ostrel's insurers agree to pay?", "Its insurer will cover the whole sum.", yes, true},
		{"Does a court still have to approve the settlement?", "The bankruptcy court must approve the settlement.", yes, true},
		{"Does a court still have to approve the settlement?", "A judge granted final approval in May.", no, true},
		{"Has the court approved the settlement?", "The bankruptcy court must approve the settlement.", no, true},
	} {
		av, asked := avowalIn(index.Fold(test.question))
		if !asked {
			t.Errorf("%s is for no avowal", test.question)
			continue
		}
		if v, at := av.judge(index.Fold(test.sentence)); v != test.is || at >= 0 != test.told {
			t.Errorf("%s %q: %v at %d, want %v", test.question, test.sentence, v, at, test.is)
		}
	}
	if av, _ := avowalIn("was ostrel ordered to apologise?"); av.yes == apologised.yes {
		t.Error("an order to apologise is no apology")
	}
}

// A sentence with a pronoun for its subject that names another behind it is of whom the one
// before tells; what follows may be of either.
func TestOwnedByAPronounSubject(t *testing.T) {
	article := &corpus.Article{Source: corpus.Source{Title: "欧某案"}, Text: "欧某保管名单。2030年5月，他把名单卖给万某。该款已没收。"}
	for _, part := range []string{"欧某保管名单。", "2030年5月，他把名单卖给万某。", "该款已没收。"} {
		at := strings.Index(article.Text, part)
		article.Sentences = append(article.Sentences, corpus.Span{Start: at, End: at + len(part)})
	}
	if got := owned(article, []string{"欧某"}, "万某"); !slices.Equal(got, []bool{true, true, false}) {
		t.Errorf("owned: %v", got)
	}
}

// How somebody was found out a sentence tells in many ways; what somebody used, in fewer.
func TestMeansOfHow(t *testing.T) {
	how, what := understand("How was the caller traced?"), understand("What did the caller use?")
	for _, sentence := range []string{"It took three volunteers to trace the caller.", "The caller was traced after a flaw in the menu."} {
		wide, _ := how.sortOf()
		narrow, _ := what.sortOf()
		if wide.find(sentence) == "" || narrow.find(sentence) != "" {
			t.Errorf("%q: %q, %q", sentence, wide.find(sentence), narrow.find(sentence))
		}
	}
}
