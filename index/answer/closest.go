package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// nearEnough is the share of a question's content words that the best record or
// article must hold for its passages to be shown. Below it the question is
// about something else. Set between the questions that the archive can and
// cannot answer among our own; names and slots are judged elsewhere.
const nearEnough = 0.5

// Near reports whether any of the cases or articles speaks of what the question
// asks about.
func (q Question) Near(cases []*corpus.Case, articles []*corpus.Article) bool {
	for _, c := range cases {
		doc := index.CaseDocument(c)
		if q.coverage(doc.Title+" "+strings.Join(doc.Names, " ")+" "+doc.Body) >= nearEnough {
			return true
		}
	}
	return slices.ContainsFunc(articles, func(a *corpus.Article) bool { return q.coverage(a.Title+" "+a.Text) >= nearEnough })
}

// coverage is the share of the question's content words that a text holds.
func (q Question) coverage(text string) float64 {
	if len(q.Content) == 0 {
		return 0
	}
	held := map[string]bool{}
	for _, token := range index.Analyze(text) {
		held[token.Term] = true
	}
	n := 0
	for _, word := range q.Content {
		if held[word] {
			n++
		}
	}
	return float64(n) / float64(len(q.Content))
}

// Nothing is the line for a question that nothing in the archive is near to.
func Nothing(lang Language) string {
	return wording[lang].unheld
}

// Closest is the line above passages that are near to a question and answer no
// slot of a record: it names where they stand and asserts nothing.
func Closest(lang Language, cases []*corpus.Case, articles []*corpus.Article) string {
	const most = 2
	var names []string
	for _, c := range cases {
		if len(names) < most {
			names = append(names, TitleIn(c, lang))
		}
	}
	for _, a := range articles {
		if len(names) < most {
			names = append(names, Titled(a.Label(), MaxLine)+Aside(a.Publisher, lang))
		}
	}
	if len(names) == 0 {
		return Nothing(lang)
	}
	return Shorten(fmt.Sprintf(wording[lang].closest, unstopped(strings.Join(names, wording[lang].semicolon), fullStop(lang))), MaxLine)
}
