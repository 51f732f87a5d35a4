package answer

import (
	"context"
	"fmt"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// All of a list stand side by side, as far as there is room: "compare them".

var (
	// a question that compares what was told before, by no name
	comparesAll = regexp.MustCompile(`(?i)\b(?:them|these|those|both|the (?:two|three|four))\b|它们|它們|他们|他們|这些|這些|那些|[两兩二三四]者|这[两几]|這[兩幾]`)
	// the same, and nothing else is asked
	comparesOnly = regexp.MustCompile(`(?i)^(?:(?:please|can you|could you|now|and|ok|so|then|just) )*(?:compare|contrast) (?:(?:all (?:of )?)?(?:them|these|those)|both|all|both of them|(?:the )?(?:two|three|four)|all (?:two|three|four|cases))(?: cases| ones)?(?: side by side)?(?: please)?[?.!]*$|` +
		`^(?:请|請|帮我|幫我|再)*(?:比较|比較|对比|對比)(?:一下)?(?:它们|它們|他们|他們|这些|這些|那些|这[两几二三四]|這[兩幾二三四]|[两兩二](?:者|人|个人|個人|名被告))(?:個|个|件|案件|案子|案)*[?？。]*$`)
)

// setSideBySide is the turn for a question that compares whatever was listed. Of more
// than stand side by side they are the first, where nothing else is asked; left tells
// how many others there are.
func (t Turn) setSideBySide(text string) (_ Turn, left int) {
	all := t.Listed
	if left = len(all) - mostCompared; left > 0 && comparesOnly.MatchString(text) {
		all = all[:mostCompared]
	}
	if n := len(all); n < 2 || n > mostCompared || understand(text).Shape != Compare || !comparesAll.MatchString(text) && !comparesOnly.MatchString(text) {
		return t, 0
	}
	t.About = nil
	for _, id := range all {
		t.About = append(t.About, Subject{Case: id})
	}
	return t, max(0, left)
}

// themAll is a question that compares all that was listed, and nothing else, in the words
// that are read of any other.
func themAll(text string) string {
	switch {
	case !comparesOnly.MatchString(text):
		return text
	case lexicon.Han(text) > 0:
		return "比较它们"
	}
	return "compare them"
}

// sideBySide answers a question by itself, or of those that it compares. What compares,
// and finds nothing to compare, leaves the talk where it is.
func (a *Answerer) sideBySide(ctx context.Context, text string, before Turn) (Answer, error) {
	set, left := before.setSideBySide(Clean(text))
	asked := text
	if all := themAll(Clean(text)); all != Clean(text) && len(before.entries()) > 0 {
		asked, ctx = all, asTyped(ctx, text)
	}
	answer, err := a.follow(ctx, asked, set)
	if err != nil {
		return Answer{}, err
	}
	compared := answer.Route == RouteCompare
	switch {
	case !compared && len(before.entries()) < 2 && comparesOnly.MatchString(Clean(text)):
		return before.unlisted(Clean(text)), nil
	case compared && left > 0:
		answer.Text = Shorten(fmt.Sprintf(wording[answer.Question.Language].firstOf, len(set.About), len(before.Listed))+answer.Text, MaxList)
	}
	set.goingOn(Clean(text), &answer)
	return answer, nil
}
