package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// reads answers with the sentence that tells best what is asked, over the articles of the
// case that is meant, or those nearest to the question. It is repeated as it stands. ok is
// false where none tells enough of it, or no more than what has been answered already.
func (a *Answerer) reads(ctx context.Context, q Question, d *digest, answered bool) (answer Answer, ok bool, err error) {
	wanted, ok := q.sortOf()
	if !ok {
		return Answer{}, false, nil
	}
	best, err := a.bestLine(ctx, q, d, wanted)
	if err == nil && wanted.identity && (best == nil || leftUnnamed.MatchString(best.typed) && !saysUnnamedItself(best.text())) {
		if told, ok, err := a.leftNameless(ctx, q, d, wanted); ok || err != nil {
			return told, ok, err
		}
	}
	if err != nil || best == nil || wanted.listed && best.typed == "" && answered {
		return Answer{}, false, err
	}
	if len(q.Mentions) == 0 {
		if q.Mentions, err = a.ownerOf(ctx, d, best); err != nil {
			return Answer{}, false, err
		}
	}
	if all, quotes, ok := everyDuty(q, best.also); ok {
		return Answer{Route: RouteText, Text: all, Question: q, Quotes: quotes}, true, nil
	}
	if decided, ok := q.decidedRequest(best.passage); ok && (wanted.whether || q.valued()) {
		return decided, true, nil
	}
	text, part, ok := repeated(q, best.withMeantBefore())
	if !ok && best.meant.End > 0 {
		return Answer{}, false, nil // whose deed it is would be left out
	}
	if wanted.whether {
		word := q.whether(best)
		if wanted.verdict != nil {
			word = wanted.verdict(best.text()).turned(q.Text, index.Fold(q.Text))
		}
		text = verdictWords[q.Language][word] + text
	}
	return Answer{Route: RouteText, Text: text, Question: q, Quotes: quotesOf(best.article, part)}, ok, nil
}

// whether is the word that a line gives to a question whether something was so: none where
// a yes or a no could be misread.
func (q *Question) whether(l *line) verdict {
	switch text := l.text(); {
	case affirms(text, *q):
		return yes
	case l.holds >= plainlySaid && !hedged.MatchString(notAtAll.ReplaceAllString(text, "")) && notAtAll.MatchString(text):
		return no.turned(q.Text, index.Fold(q.Text))
	}
	return evident
}

// plainlySaid is the share of what is asked whether it was so that a line must have for a
// denial in it to be a no.
const plainlySaid = 0.6

var (
	notAtAll = regexp.MustCompile(`(?i)\b(?:not|never|no)\b|n[’']t\b|没有|未|不`)
	supposed = regexp.MustCompile(`(?i)\b(?:if|unless|whether|could|might|may|would)\b|如果|若|是否|可能`)
)

// bestLine returns the line that tells best what is asked, nil where none tells enough.
func (a *Answerer) bestLine(ctx context.Context, q Question, d *digest, wanted sort) (*line, error) {
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return nil, err
	}
	var found []*line
	for _, b := range q.bearings(wanted, articles) {
		near := b.near()
		if len(near) == 0 {
			continue
		}
		whose, err := a.whose(ctx, q, d, b.sheet, wanted.ofWho || wanted.together)
		if err != nil {
			return nil, err
		}
		found = append(found, b.telling(near, whose)...)
	}
	found = slices.DeleteFunc(found, func(l *line) bool { return q.unfit(l.text()) })
	best := clearly(found)
	if best != nil && wanted.duty {
		lone, err := a.ofLone(ctx, q, d, best.article)
		if err != nil {
			return nil, err
		}
		best.also = dutiesBeside(best, found, lone)
	}
	return best, nil
}

// bearings returns what the lines of articles have of a question, one for each article.
func (q *Question) bearings(wanted sort, articles []*corpus.Article) []*bearing {
	sheets, gists, longest := map[bool][]*sheet{}, map[bool]gist{}, longestList
	if wanted.alone {
		longest = longestDuty
	}
	for _, article := range articles {
		chinese := strings.HasPrefix(article.Language, "zh")
		sheets[chinese] = append(sheets[chinese], q.near.sheet(article).withItems(longest))
	}
	for _, chinese := range []bool{true, false} {
		gists[chinese] = gistOf(q, chinese)
		if wanted.done && q.asksValue() {
			gists[chinese].markDone(q)
		}
		gists[chinese].sortedBy(wanted, q.Text)
		if wanted.whether {
			gists[chinese].markWhether(lexicon.Plainly(strings.TrimSpace(index.Fold(q.Text))))
		}
		gists[chinese].weigh(sheets[chinese])
	}
	gists[true].missing(gists[false])
	gists[false].missing(gists[true])
	var out []*bearing
	for _, chinese := range []bool{true, false} {
		for _, s := range sheets[chinese] {
			out = append(out, bearingOf(s, gists[chinese], wanted))
		}
	}
	return out
}

// repeated writes a sentence as it stands, with the standing of the case and who says it,
// and returns the part of the article that it repeats: all of it where it fits.
func repeated(q Question, p passage) (text string, part corpus.Span, ok bool) {
	w := wording[q.Language]
	p = q.withList(p)
	before := q.standsBefore(p)
	if whole := p.withMeant(); lexicon.Runes(before)+lexicon.Runes(whole.text())+lexicon.Runes(q.saidBy(p, fewOfTitle)) < MaxLine-4 {
		p = whole
	}
	before += q.ownDate(p.text())
	bare := InOneLine(strings.TrimLeft(strings.TrimRight(sentFrom.ReplaceAllString(p.text(), ""), ".。 "), "-•· "))
	by, room, most := "", 0, q.mostFor(p.text())
	if strings.Contains(p.text(), "\n") {
		most = MaxList // of a list every item
	}
	for _, width := range []int{widestTitle, fewOfTitle} {
		by = q.saidBy(p, width)
		room = most - lexicon.Runes(before) - lexicon.Runes(fmt.Sprintf(w.fromText, "", by))
		if lexicon.Runes(bare) <= room {
			return before + fmt.Sprintf(w.fromText, bare, by), p.at, true
		}
	}
	start := max(0, placeOf(p.text(), p.typed))
	if p.typed == "" { // which part of it answers is not known
		short, ok := elided(p.text(), corpus.Span{}, room, q.asks())
		return before + fmt.Sprintf(w.fromText, short, by), p.at, ok
	}
	short, part, ok := q.shortened(p, corpus.Span{Start: start, End: start + len(p.typed)}, room)
	return before + fmt.Sprintf(w.fromText, short, by), part, ok
}

// repeating is the answer that repeats a passage as [repeated] writes it, and quotes what of it
// that holds.
func repeating(q Question, p passage) (Answer, bool) {
	text, part, ok := repeated(q, p)
	return Answer{Route: RouteText, Text: text, Question: q, Quotes: []Quote{quote(p.article, part)}}, ok
}

// withMeant is a passage with the sentence before it, where it begins with a word for all
// that this one lists: "All of it was forfeited."
func (p passage) withMeant() passage {
	i := slices.Index(p.article.Sentences, p.at)
	if i < 1 || !meansBefore.MatchString(p.text()) || opensParagraph(p.article, p.at) || p.article.Withholds(p.article.Sentences[i-1]) {
		return p
	}
	p.at.Start = p.article.Sentences[i-1].Start
	return p
}

var meansBefore = regexp.MustCompile(`^(?:(?:All|Both|Half|Most|None|Some|(?i:(?:some |about |only )?(?:` + numberWords + `))) of (?:it|them|that|these|those)|(?:These|Those|Both|All|They) (?:\w+ )?(?:was|were|have been|has been))\b|^(?:上述|以上|这些|這些)`)

// sentFrom finds what stands before the first sentence of a report.
var sentFrom = regexp.MustCompile(`^(?:\p{Lu}{2,}[\p{Lu} ]*, )?(?:\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+)? ?(?:\([^()]{2,40}\) )?[-–—] |^[（(〔【][^）)〕】]{4,40}(?:電|电|報導|报道|讯|訊)[）)〕】]`)

// open reports whether an answer leaves open what was asked, so that the articles are to
// be read for it: it says that nothing is held, shows a case and no more, or repeats a
// sentence without words of the sort that is wanted.
func (q *Question) open(answer Answer) bool {
	switch answer.Route {
	case RoutePassages, RouteNameless:
		return true
	case RouteFact, RouteStatistic:
		return answer.Abstained || q.Shape == Who && (len(q.Slots) == 0 || answer.ofOthersState()) || q.wantsList(answer.values)
	case RouteText:
		wanted, ok := q.sortOf()
		return answer.Abstained || len(answer.Quotes) > 0 && q.wantsList(func() string { return answer.Quotes[0].Text }) || ok && wanted.ofWho || ok && wanted.needed && len(answer.Quotes) > 0 && wanted.find(answer.Quotes[0].Text) == ""
	case RouteCase:
		return q.Asks && !becoming.MatchString(index.Fold(q.Text))
	}
	return false
}

// values are those of the facts of an answer, one to a line.
func (a Answer) values() string {
	var said []string
	for _, f := range a.Facts {
		said = append(said, factWordsOf(f.Fact)...)
	}
	return strings.Join(said, "\n")
}

// wantsList reports whether a question wants several things that a text does not list. The
// text, which can be of a hundred thousand facts, is put together for no other question.
func (q *Question) wantsList(text func() string) bool {
	wanted, ok := q.sortOf()
	return ok && wanted.listed && wanted.find(text()) == ""
}

// ofOthersState reports whether an answer to a question for whom something befell says how
// somebody stands whom it did not befall.
func (a Answer) ofOthersState() bool {
	asked := stateAsked(index.Fold(a.Question.Text))
	return asked != nil && a.Question.slot() == corpus.SlotStatus && len(a.Question.Mentions) == 1 && asked.judge(finding{Mention: a.Question.Mentions[0]}) != yes
}
