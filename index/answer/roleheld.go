package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Who held an office in a matter stands beside the word for it: "Detective Oda Lund", "Its chairman,
// Per Vik". Of whom the office is, the sentence says, or the one before begins with it.

// roleHeldAsked finds a question for who held an office, and where.
var roleHeldAsked = regexp.MustCompile(`(?i)^who(?: is| was| are| were|[’']s) the (?:[\p{L}-]+ ){0,2}?(detective|sergeant|inspector|constable|lieutenant|captain|sheriff|commissioner|chair(?:man|woman|person)?|secretary|minister|mayor|governor|prosecutor|attorney general|spokes(?:man|woman|person)|investigator|ombudsman|clerk|principal|teacher|plaintiff|claimant|complainant)s?(?: (?:of|for|at|in|on|suing|against) (?:the )?(.+?))?[?]?$`)

// roleHeld answers it with the sentence that has one name beside the word. ok is false for other
// questions, and where none or another has, too.
func (a *Answerer) roleHeld(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := roleHeldAsked.FindStringSubmatch(q.Text)
	if m == nil {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var found *passage
	for _, article := range articles {
		for i := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: article.Sentences[i]}
			if p.typed = holderNamed(p.text(), m[1]); p.typed == "" || article.Withholds(p.at) || !heldAt(article, i, m[1], m[2]) {
				continue
			}
			if found != nil && !alikeNames(found.typed, p.typed) {
				return Answer{}, false, nil
			}
			if found == nil {
				found = &p
			}
		}
	}
	if found == nil {
		return Answer{}, false, nil
	}
	answer, ok := repeating(q, *found)
	return answer, ok, nil
}

// ofNoSuchRole reports whether a question asks who held an office, and a text has no word of it.
func ofNoSuchRole(question, text string) bool {
	m := roleHeldAsked.FindStringSubmatch(question)
	if m == nil || lexicon.Han(text) > 0 || claiming.MatchString(m[1]) {
		return false
	}
	office := index.Fold(m[1])
	for _, ending := range []string{"man", "woman", "person"} {
		office = strings.TrimSuffix(office, ending)
	}
	return !strings.Contains(index.Fold(text), office)
}

// claiming finds those who sue, whom a text mostly calls by what they did.
var claiming = regexp.MustCompile(`(?i)^(?:plaintiff|claimant|complainant)`)

// holderNamed returns the name that stands beside the word for an office in a text.
func holderNamed(text, office string) string {
	office = `(?i:` + regexp.QuoteMeta(office) + `)`
	m := regexp.MustCompile(`\b` + office + `s?,? (?:(?:is|are|was|were) )?(` + headName + `)|(` + headName + `), (?:(?:an?|the|its|their|then|former|[\p{L}’'-]+) ){0,4}?` + office + `\b`).FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return strings.TrimRight(m[1]+m[2], ".")
}

// heldAt reports whether a sentence of an article speaks of a body, or the one before opens with it.
// Of a case, or of no body, every one does.
func heldAt(article *corpus.Article, i int, office, body string) bool {
	if claiming.MatchString(office) {
		return true // whom they sue, the article says
	}
	terms := lexicon.Terms(ofAMatter.ReplaceAllString(index.Fold(body), ""))
	if body == "" || len(terms) == 0 || ofAMatter.MatchString(index.Fold(body)) {
		return true
	}
	has := func(text string) bool {
		said := lexicon.Terms(index.Fold(text))
		return slices.ContainsFunc(terms, func(term string) bool { return slices.Contains(said, term) })
	}
	if has(article.Sentences[i].In(article.Text)) {
		return true
	}
	if i == 0 || !ofTheirs.MatchString(article.Sentences[i].In(article.Text)) {
		return false
	}
	opens := strings.Fields(article.Sentences[i-1].In(article.Text))
	return has(strings.Join(opens[:min(len(opens), wordsOfSubject)], " "))
}

// ofAMatter ends the words for a matter.
var ofAMatter = regexp.MustCompile(`(?:['’]s )?\b(?:case|matter|suit|trial|affair)$`)
