package answer

import (
	"context"
	"fmt"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// "Did anyone appeal in the drone case?" names nobody: what tells it stands in the part of an
// article that says what the question describes, whichever record seems likest. "Neither side
// appealed" is a no there; of one side alone the sentence speaks for itself.

// What share of what a question describes must stand in such a part, and by how much it must
// be ahead of any other part that speaks of the same.
const (
	describedThere = 0.75
	aheadOfOthers  = 0.2
)

var (
	anybodyAsked = regexp.MustCompile(`\b(?:anyone|anybody|either (?:side|party|of them)|any (?:side|party))\b|有人|有谁|有沒有人|任何人|哪方`)
	bothSides    = regexp.MustCompile(`\b(?:neither|both|nobody|no one|no-one|none of)\b|\bno appeal\b|双方|雙方|各方|均|皆|都[没沒未]|无人|無人|没有人|沒有人`)
)

// avowedInDescribed answers whether a matter that a question describes was taken further. ok
// is false where it names somebody, or no part of an article is clearly what it describes.
func (a *Answerer) avowedInDescribed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	av, asked := q.avowalAsked()
	if q.Shape != YesNo || !asked || !av.furthered || av.byOthers || len(q.Mentions) > 0 || q.namesSome() {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	described := q
	described.Text = anybodyAsked.ReplaceAllString(q.Text, " ")
	all := described.bearings(sort{find: func(string) string { return "" }, whether: true}, articles)
	best, of := avowedWhere(all, av)
	if best == nil {
		return Answer{}, false, nil
	}
	owner, err := a.ownerOf(ctx, d, best)
	if err != nil {
		return Answer{}, false, err
	}
	v, _ := av.judge(index.Fold(best.text()))
	anybody, both := anybodyAsked.MatchString(index.Fold(q.Text)), bothSides.MatchString(index.Fold(best.text()))
	if v == no && !both || v == yes && !both && !anybody || describedApart(all, of, best, owner) {
		v = evident // of one side, or of one of several such matters, it is no answer
	}
	q.Mentions = owner
	p := passage{article: of.article, at: best.at}
	text := verdictWords[q.Language][v] + q.standsBefore(p) + fmt.Sprintf(wording[q.Language].fromText, sentenceOf(of.article, best.at), said(of.article, q.Language))
	return Answer{Route: RouteText, Text: Shorten(text, MaxList), Question: q, Quotes: []Quote{quote(of.article, best.at)}}, true, nil
}

// namesSome reports whether a question names somebody or something, or has a figure.
func (q *Question) namesSome() bool {
	return len(q.capitals()) > 0 || len(figures(index.Fold(q.Text))) > 0 || lexicon.Withheld.MatchString(index.Fold(q.Text)) || lexicon.Han(q.Text) > 0 && namedWithin.MatchString(q.Text)
}

// namedWithin finds a name within a Chinese question.
var namedWithin = regexp.MustCompile(`[A-Za-z]|[「『“《"]`)

// avowedWhere returns the line that tells of an avowal in the part of an article that says
// clearly more than any other such part of what the question describes; nil where none does.
func avowedWhere(all []*bearing, av avowal) (best *line, of *bearing) {
	first, second := 0.0, 0.0
	for _, b := range all {
		tells := map[int]bool{}
		for i := range b.lines {
			l := &b.lines[i]
			n := b.matterOf(l)
			v, at := av.judge(index.Fold(l.text()))
			if !b.tellsAll() || at < 0 || v == unsaid || tells[n] || b.article.Withholds(l.at) || headed(l.text()) || corrections.MatchString(l.text()) {
				continue
			}
			tells[n] = true
			switch share := b.told[n]; {
			case share > first:
				best, of, first, second = l, b, share, first
			case share > second:
				second = share
			}
		}
	}
	if first < describedThere || first < second+aheadOfOthers {
		return nil, nil
	}
	return best, of
}

// describedApart reports whether another part of the articles says as much of what a question
// describes, and is not known to be of the same: it does not name whose the line is.
func describedApart(all []*bearing, of *bearing, best *line, owner []Mention) bool {
	if len(owner) == 0 {
		return true
	}
	for _, b := range all {
		seen := map[int]bool{}
		for i := range b.lines {
			l := &b.lines[i]
			n := b.matterOf(l)
			if seen[n] || b == of && n == of.matterOf(best) || b.told[n] < of.told[of.matterOf(best)]-aheadOfOthers {
				continue
			}
			if seen[n] = true; !calledIn(b.tellingOf(l.at), owner[0].wholeName()) {
				return true
			}
		}
	}
	return false
}

// tellsAll reports whether a gist describes something, and all that it does stands in texts
// of its language: what stands nowhere may tell just this matter from another. Of Chinese,
// some pairs of whose characters are of two words, half of it does.
func (g gist) tellsAll() bool {
	told, missing := 0, 0
	for _, u := range g {
		switch {
		case u.name || u.sorted || u.ask:
		case u.weight > 0:
			told++
		case lexicon.Han(u.key) > 0:
			missing++
		default:
			return false
		}
	}
	return told > 0 && missing <= told
}
