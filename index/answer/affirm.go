package answer

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// corrections finds what a source says it had wrong.
var corrections = regexp.MustCompile(`(?i)\b(?:earlier version|previous version|correction)\b|更正|此前误报`)

// affirms reports whether a sentence that says what a yes-or-no question asks is
// a yes: it says it without a "not", and not only as a wish, a threat or a claim, nor
// as an order where the question asks for what was done.
func affirms(text string, q Question) bool {
	asked := q.asksIn(true)
	if bidden.MatchString(index.Fold(text)) && !bidding.MatchString(index.Fold(q.Text)) {
		return false // what somebody has to do, or has promised to, is not done yet
	}
	if at := requests.FindStringIndex(index.Fold(text)); at != nil && !requests.MatchString(index.Fold(q.Text)) {
		text = index.Fold(text)[:at[0]] // what somebody asks for they have not got by asking
	}
	if comesUpTo.MatchString(index.Fold(q.Text)) && !comesUpTo.MatchString(index.Fold(text)) {
		return false // two figures are compared, of which a sentence mostly has one
	}
	return len(asked) > 1 && holds(slices.Concat(lexicon.Keys(text), lexicon.HanTerms(text)), asked) && !negative.MatchString(text) && !hedged.MatchString(text) && !intended.MatchString(text)
}

// comesUpTo finds a question whether one figure comes up to another.
var comesUpTo = regexp.MustCompile(`\bas (?:much|many|long|high|heavy|severe) (?:\w+ )?as\b|\b(?:everything|all|the full (?:amount|sum)) (?:that )?(?:he|she|it|they) (?:had )?(?:asked|sought|claimed|wanted)|(?:和|跟|与).*(?:一样|同样)(?:多|久|长|重)`)

// bidden finds sentences that order or promise something, bidding questions for that.
var (
	bidden  = regexp.MustCompile(`\b(?:order(?:s|ed|ing)?|requir(?:e|es|ed|ing)|direct(?:s|ed)|instruct(?:s|ed)|told|tells|oblig(?:es|ed)|compel(?:s|led)|gave|given|agree[sd]?|promise[sd]?|pledge[sd]?|undert(?:akes|ook)|committed) (?:\w+ ){0,6}?(?:to|that)\b|\b(?:has|have|had) (?:\w+ )?(?:days|weeks|months) to\b|责令|判令|命令|要求|勒令|限期|应当|承诺`)
	bidding = regexp.MustCompile(`\b(?:order\w*|requir\w*|direct(?:s|ed)?|instruct\w*|told|tell|oblig\w*|compel\w*|forced?|made|agree\w*|promis\w*|pledg\w*|undert\w*|commit\w*|must|(?:has|have|had|need|needs) to|supposed to)\b|责令|判令|命令|要求|勒令|须|必须|应|承诺|得`)
)

// intended finds what has not come to be.
var intended = regexp.MustCompile(`\b(?:will|to (?:be|appeal|pay|open|stand)|due to|plans?|expected|pending|until|before)\b|将|拟|准备|打算|尚|待`)
