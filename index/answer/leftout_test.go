package answer

import (
	"testing"

	"casebot/corpus"
)

// Of key words in Chinese a text that has only a pair of their characters is left out where
// another has an idea of them.
func TestPairsOfCharactersAreNoIdea(t *testing.T) {
	told := func(language, text string, score float64) match {
		article := page(language, text)
		return match{m: matter{article: article, sentences: article.Sentences}, score: score}
	}
	q := understand("门铃摄影机")
	all := []match{told("zh", "儿童摄影师窦某购买产妇信息。", 0.9), told("en", "Ada Holm fitted a video doorbell.", 0.7)}
	if q.leaveOutPairs(all); all[0].score != 0 || all[1].score != 0.7 {
		t.Errorf("%v and %v", all[0].score, all[1].score)
	}
	alone := []match{told("zh", "儿童摄影师窦某购买产妇信息。", 0.9)}
	if q.leaveOutPairs(alone); alone[0].score != 0.9 {
		t.Error("what nothing tells better is left out")
	}
}

// A list of a country has those whose case was decided there, and matters that say so.
func TestAListIsOfTheCountryThatIsAsked(t *testing.T) {
	of := func(country string) member {
		return member{of: Mention{Case: &corpus.Case{Jurisdiction: country}}}
	}
	told := func(text string) member {
		article := page("en", text)
		return member{matters: []matter{{article: article, sentences: article.Sentences}}}
	}
	members := func() []member {
		return []member{of("NO"), of("SE"), told("A property firm was fined for filming its staff."), told("In Norway, a ferry line was fined for filming its staff.")}
	}
	for question, want := range map[string]int{"Which companies in Norway were fined for watching their staff?": 2, "Which companies were fined for watching their staff?": 4, "挪威有哪些公司因监控员工被罚？": 2} {
		q := understand(question)
		if got := q.inCountries(members()); len(got) != want {
			t.Errorf("%s: %d, want %d", question, len(got), want)
		}
	}
}
