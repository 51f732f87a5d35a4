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
var roleHeldAsked = regexp.MustCompile(`(?i)^who(?: is| was| are| were|[’']s) the (?:[\p{L}-]+ ){0,2}?(detective|sergeant|inspector|constable|lieutenant|captain|sheriff|commissioner|chair(?:man|woman|person)?|secretary|minister|mayor|governor|prosecutor|attorney general|spokes(?:man|woman|person)|investigator|ombudsman|clerk|principal|teacher|plaintiff|claimant|complainant|district attorney|` + companyOffices + `)s?(?: (?:of|for|at|in|on|suing|against) (?:the )?(.+?))?[?]?$`)

// companyOffices are those of a company below its head, as people ask for them.
const companyOffices = `chief (?:[\p{L}-]+ ){1,2}officer|general counsel|(?:top|chief|head|senior|in-house) (?:lawyer|counsel|attorney)|legal (?:chief|head|boss|director)|(?:finance|security|privacy|technology|operations|press|marketing) (?:chief|head|boss)|vice[- ]president|press officer`

// otherOffices are how a text may call who holds an office for which a question asks.
var otherOffices = []struct{ asked, told *regexp.Regexp }{
	{regexp.MustCompile(`(?i)^(?:(?:top|chief|head|senior|in-house) (?:lawyer|counsel|attorney)|legal (?:chief|head|boss|director)|general counsel|chief legal officer)$`), regexp.MustCompile(`chief legal officer|general counsel|(?:chief|head|top|senior) (?:lawyer|counsel)|head of legal(?: affairs)?|legal (?:chief|head|director)`)},
	{regexp.MustCompile(`(?i)^(?:finance|financial) (?:chief|head|boss)$|^chief financ(?:e|ial) officer$`), regexp.MustCompile(`chief financ(?:e|ial) officer|CFO|finance (?:chief|director|head)|head of finance`)},
	{regexp.MustCompile(`(?i)^(?:security|privacy|technology|operations|marketing) (?:chief|head|boss)$`), regexp.MustCompile(`chief (?:information )?(?:security|privacy|technology|operating|operations|marketing) officer|head of (?:security|privacy|technology|operations|marketing)`)},
	{regexp.MustCompile(`(?i)^(?:spokes(?:man|woman|person)|press (?:chief|head|boss|officer))$`), regexp.MustCompile(`spokes(?:man|woman|person)|press officer|head of (?:press|communications|media)`)},
	{regexp.MustCompile(`(?i)^prosecutor$`), regexp.MustCompile(`prosecutor|prosecuting|for the prosecution`)},
	{regexp.MustCompile(`(?i)^chair(?:man|woman|person)?$`), regexp.MustCompile(`chair(?:man|woman|person)?`)},
}

// officePattern is how a text calls whoever holds an office for which a question asks.
func officePattern(office string) string {
	for _, other := range otherOffices {
		if other.asked.MatchString(office) {
			return other.told.String()
		}
	}
	return regexp.QuoteMeta(office)
}

// roleHeld answers it with the sentence that has one name beside the word. ok is false for other
// questions, and where none or another has, too.
func (a *Answerer) roleHeld(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := roleHeldAsked.FindStringSubmatch(q.Text)
	if m == nil {
		return Answer{}, false, nil
	}
	if officePattern(m[1]) != regexp.QuoteMeta(m[1]) && m[2] != "" && m[2] == strings.ToLower(m[2]) {
		return Answer{}, false, nil // by its further names an office is one of any matter
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var found []passage
	for _, article := range articles {
		for i := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: article.Sentences[i]}
			if p.typed = holderNamed(p.text(), m[1]); p.typed == "" || article.Withholds(p.at) || !heldAt(article, i, m[1], m[2]) {
				continue
			}
			if len(found) > 0 && !alikeNames(found[0].typed, p.typed) {
				return Answer{}, false, nil
			}
			found = append(found, p)
		}
	}
	for _, p := range found {
		if answer, ok := repeating(q, p); ok { // a long one may be cut before the name
			return answer, true, nil
		}
	}
	return Answer{}, false, nil
}

// ofNoSuchRole reports whether a question asks who held an office, and a text has no word of it.
func ofNoSuchRole(question, text string) bool {
	m := roleHeldAsked.FindStringSubmatch(question)
	if m == nil || lexicon.Han(text) > 0 || claiming.MatchString(m[1]) {
		return false
	}
	office := index.Fold(m[1])
	if pattern := officePattern(m[1]); pattern != regexp.QuoteMeta(m[1]) {
		return !regexp.MustCompile(`(?i)\b(?:` + pattern + `)`).MatchString(text)
	}
	for _, ending := range []string{"man", "woman", "person"} {
		office = strings.TrimSuffix(office, ending)
	}
	return !strings.Contains(index.Fold(text), office)
}

// claiming finds those who sue, whom a text mostly calls by what they did.
var claiming = regexp.MustCompile(`(?i)^(?:plaintiff|claimant|complainant)`)

// holderNamed returns the name that stands beside the word for an office in a text.
func holderNamed(text, office string) string {
	office = `(?i:` + officePattern(office) + `)`
	m := regexp.MustCompile(`\b` + office + `(?:s?,?| (?:for|of|at|in) [\p{L}’' -]{2,50},) (?:(?:is|are|was|were) )?(` + headName + `)|(` + headName + `), (?:(?:an?|the|its|their|then|former|[\p{L}’'-]+) ){0,4}?` + office + `\b`).FindStringSubmatch(text)
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
