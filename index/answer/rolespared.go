package answer

import (
	"context"
	"fmt"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A question may ask what somebody got whom it calls by a role and whom the article says nothing
// was done to: "What was the courier fined?", "The courier has not been charged." The sum that
// another of the same article got is not theirs.
var (
	gotAsRole = regexp.MustCompile(`\b(?:was|were|did|is|has) (?:the|that) ((?:[\p{Ll}’'-]+ ){0,3}?[\p{Ll}’'-]+)(?: (?:who|that|which|whose|of|from|in|behind|at|with) .+?)? (?:fined|jailed|sentenced|imprisoned|ordered|charged|convicted|punished|penali[sz]ed|get|pay|serve|receive|go to)\b`)
	gotAsHan  = regexp.MustCompile(`(?:那个|那名|那位|该)?(\p{Han}{2,4}?)(?:被|遭|获)?(?:判|罚|处)了?(?:刑|款)?(?:多少|多久|几|什么)`)
	roleFreed = regexp.MustCompile(`(?i)^(?:but |however, )?(?:the|that) ((?:[\p{Ll}’'-]+ ){0,3}?[\p{Ll}’'-]+?)(?:,[^,]{2,60},)? (?:has|have|had|was|were|is|are) (?:never |not )(?:yet )?(?:been )?(?:charged|prosecuted|fined|convicted|punished|indicted|arrested|sentenced|penali[sz]ed|accused)\b|^(?:the|her|his|its|their) ((?:[\p{Ll}’'-]+ ){0,3}?[\p{Ll}’'-]+?), who (?:was|has) not (?:been )?(?:charged|prosecuted|convicted|punished|indicted)\b|^(?:但|而)?(?:该|該|这名|這名)?(\p{Han}{2,4}?)(?:(?:及|和|与|與|、)\p{Han}{2,8}?)?(?:(?:已|早前)?(?:被捕|被拘捕|落网|落網)，)?(?:目前|至今|暂|暫|仍)?(?:未|没有|沒有|并未|並未|尚未)(?:被|遭|受到)(?:起诉|起訴|处罚|處罰|追究|检控|檢控|判|罚|罰|逮捕)`)
)

// roleSpared answers it with the sentence that says so. ok is false where no article that has
// the names of the question says it of the role.
func (a *Answerer) roleSpared(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	role := roleGot(q.Text)
	if role == "" || q.Shape == YesNo {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	if len(q.capitals()) == 0 && len(q.properly()) == 0 && spokenOf(articles, role) > 1 {
		return Answer{}, false, nil // whose of several it is is not said
	}
	for _, article := range articles {
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			if m := roleFreed.FindStringSubmatch(at.In(article.Text)); m != nil && sameRole(m[1]+m[2]+m[3], role) && !article.Withholds(at) {
				return q.deniedBy(article, at), true, nil
			}
		}
	}
	return Answer{}, false, nil
}

// spokenOf counts the articles that speak of a role.
func spokenOf(articles []*corpus.Article, role string) (n int) {
	words := strings.Fields(role)
	for _, article := range articles {
		if strings.Contains(lexicon.Simplified(index.Fold(article.Text)), words[len(words)-1]) {
			n++
		}
	}
	return n
}

// roleGot is what a question for what somebody got calls them, empty where it names them.
func roleGot(text string) string {
	folded := lexicon.Simplified(index.Fold(text))
	if m := gotAsRole.FindStringSubmatch(folded); m != nil && strings.Contains(text, m[1]) { // written without a capital
		return m[1]
	}
	if m := gotAsHan.FindStringSubmatch(folded); m != nil {
		return m[1]
	}
	return ""
}

// sameRole reports whether two texts call somebody by one role: by the last word of each.
func sameRole(one, two string) bool {
	one, two = lexicon.Simplified(index.Fold(one)), lexicon.Simplified(index.Fold(two))
	if lexicon.Han(one) > 0 {
		return strings.HasSuffix(one, two) || strings.HasSuffix(two, one)
	}
	first, second := strings.Fields(one), strings.Fields(two)
	return len(first) > 0 && len(second) > 0 && first[len(first)-1] == second[len(second)-1]
}

// Whom somebody helped, worked for or sold to is another than who was sentenced for it, where
// a text does not speak of both.
var (
	helpedOf = regexp.MustCompile(`(?:协助|帮助|帮|替|卖给|转给|交给|受雇于|听命于)(?:了|一名|一个|一家|某|该)?\p{Han}{0,8}?$`)
	bothTold = regexp.MustCompile(`[两二三四]人|分别|均|各|都|一同|同被`)
)

// ofWhomHelped reports whether a question asks what somebody got whom a text has only as the one
// who was helped.
func ofWhomHelped(question, text string) bool {
	role := roleGot(question)
	if lexicon.Han(role) == 0 {
		return false
	}
	said := lexicon.Simplified(index.Fold(text))
	if strings.Count(said, role) != 1 || bothTold.MatchString(said) {
		return false
	}
	before, _, _ := strings.Cut(said, role)
	return helpedOf.MatchString(before)
}

// deniedBy is an answer that what a question takes for granted is not so, by a sentence that
// says it.
func (q Question) deniedBy(article *corpus.Article, at corpus.Span) Answer {
	line := fmt.Sprintf(wording[q.Language].fromText, InOneLine(strings.TrimRight(at.In(article.Text), ".。 ")), said(article, q.Language))
	return Answer{Route: RouteText, Text: Shorten(line, MaxLine), Abstained: true, Question: q, Quotes: []Quote{quote(article, at)}}
}
