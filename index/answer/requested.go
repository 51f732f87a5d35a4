package answer

import (
	"fmt"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// What somebody asks of a court they have not got by asking. Whether they did the next
// sentence often says: "He had asked for $20,000. The tribunal refused."

var (
	// requests finds what somebody asks for.
	requests = regexp.MustCompile(`\b(?:ask(?:s|ed|ing)? (?:\w+ ){0,4}?(?:for|to)|seeks?|seeking|sought|demand(?:s|ed|ing)?|claim(?:s|ed|ing)? (?:\w+ ){0,3}?[^\w ]?\d|request(?:s|ed|ing)?|appl(?:y|ies|ied|ying) (?:\w+ ){0,3}?for|pray(?:s|ed) for|want(?:s|ed|ing))\b|请求|诉请|索赔|求偿|主张|要求|申请`)
	// refuses and grants find what a court does with it, each at the head of a sentence.
	refuses = regexp.MustCompile(byCourt + `(?:refused|rejected|dismissed|declined|denied|turned (?:it|that|this|them|him|her) down|threw (?:it|that) out|found no basis)\b|^(?:that|this|it|the (?:request|claim|application|motion|demand)) (?:was|were) (?:refused|rejected|dismissed|denied|turned down)\b|^` + byCourtHan + `(?:驳回|不予支持|未予支持|未支持|没有支持|不支持|未获支持|不予准许|未准许|拒绝)`)
	grants  = regexp.MustCompile(byCourt + `(?:granted|agreed|allowed|gave|awarded|accepted|approved)\b|^(?:that|this|it|the (?:request|claim|application|motion|demand)) (?:was|were) (?:granted|allowed|accepted|approved)\b|^` + byCourtHan + `(?:支持|准许|准予|予以支持|同意)`)
)

// The one who decides, before the verb.
const (
	byCourt    = `^(?:but |however, )?(?:the |a |an |its |judge |justice )?(?:[\w'’-]+ ){0,4}?(?:court|tribunal|judge|justice|jury|jurors|commission|commissioner|authority|regulator|board|panel|arbitrator|ombudsman|magistrate|judge \p{L}+|justice \p{L}+) (?:\w+ly )?(?:has |had )?`
	byCourtHan = `(?:但|不过)?\p{Han}{0,14}?(?:法院|法庭|法官|合议庭|委员会|裁判所|仲裁庭|一审|二审|该请求|该申请|这一请求|此请求)(?:对此|对该请求|认为不当|依法|最终)?[^。；]{0,10}?`
)

// decidedNext returns what the sentence behind one that only asks for something says of it,
// and both as one passage: no for a refusal, evident where it was granted, whole or in part.
func (p passage) decidedNext() (both passage, v verdict) {
	i := slices.Index(p.article.Sentences, p.at)
	if i < 0 || i+1 == len(p.article.Sentences) || !requests.MatchString(index.Fold(p.text())) {
		return p, unsaid
	}
	next := p.article.Sentences[i+1]
	folded := index.Fold(next.In(p.article.Text))
	switch {
	case p.article.Withholds(next) || opensParagraph(p.article, next):
		return p, unsaid
	case refuses.MatchString(folded):
		v = no
	case grants.MatchString(folded):
		v = evident
	default:
		return p, unsaid
	}
	both = p
	both.at.End = next.End
	return both, v
}

// decidedRequest answers a question for what somebody got, or whether they did, with a
// sentence that they asked for it and the one that says what came of it. ok is false where
// no such sentence follows, or the question is for the asking.
func (q *Question) decidedRequest(p passage) (answer Answer, ok bool) {
	both, v := p.decidedNext()
	if v == unsaid || requests.MatchString(index.Fold(q.Text)) {
		return Answer{}, false
	}
	word := ""
	if q.Shape == YesNo {
		word = verdictWords[q.Language][v.turned(q.Text, index.Fold(q.Text))]
	}
	text := word + q.standsBefore(p) + fmt.Sprintf(wording[q.Language].fromText, InOneLine(strings.TrimRight(both.text(), ".。 \n")), q.saidBy(p, fewOfTitle))
	if lexicon.Runes(text) > MaxList {
		return Answer{}, false
	}
	return Answer{Route: RouteText, Text: text, Question: *q, Quotes: []Quote{quote(p.article, both.at)}}, true
}
