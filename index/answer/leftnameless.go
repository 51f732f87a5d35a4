package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// halfSaid is the share of a question for a name that a sentence must have itself to be of
// whom it asks for.
const halfSaid = 0.5

// afterLead is how many sentences open an article: they tell of somebody whom it names
// further down.
const afterLead = 2

// What a question for a name calls somebody, and how a text speaks of one whom it does not name.
var (
	calledOnly = regexp.MustCompile(`\bnames? of (?:the|an?|that) (?:\p{L}[\p{L}’'-]* )*?(\p{L}+)(?: (?:who|that|which|of|at|in|from|for)\b.*)?[?]?$|^who (?:is|was) (?:the|that) (?:\p{L}[\p{L}’'-]* )*?(\p{L}+) (?:who|that)\b|的(?:那个|那位|那名)?(\p{Han}{2,4}?)(?:的姓名|的名字)?(?:是谁|叫做?(?:什么|甚么|啥)|姓什么)` +
		`|\bnames? of [\p{L}’'-]+(?: [\p{L}’'-]+)??[’']s? (?:[\p{L}-]+ )*?([\p{L}-]+)[?]?$|\bwhat (?:is|was|are|were) (?:the|its|their|that) (?:[\p{L}’'-]+ )*?([\p{L}-]+)(?: (?:who|that|which|of|at|in|from|for)\b.*)? (?:called|named)[?]?$|\bwhat (?:is|was) (?:the|its|their) (?:[\p{L}’'-]+ )*?([\p{L}-]+)[’']s name[?]?$`)
	oneOfThem = regexp.MustCompile(`(?i)\b(?:an?|one|another)\b|[一某]\p{Han}?`)
)

// leftNameless answers a question for the name of somebody of whom a sentence tells what it
// asks, as of one whom the article names nowhere: that the name is not given.
func (a *Answerer) leftNameless(ctx context.Context, q Question, d *digest, wanted sort) (answer Answer, ok bool, err error) {
	if wanted.head == "" {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var best *line
	for _, b := range q.bearings(wanted, articles) {
		near := b.near()
		whose, err := a.whose(ctx, q, d, b.sheet, wanted.ofWho || wanted.together)
		if err != nil {
			return Answer{}, false, err
		}
		if l := b.nameless(near, whose, q.givesName); l != nil && (best == nil || l.holds > best.holds) {
			best = l
		}
	}
	if best == nil {
		return Answer{}, false, nil
	}
	text, part, ok := repeated(q, best.passage)
	if w := wording[q.Language]; !onlyOne(best.text(), wanted.head) && !saysUnnamedItself(best.text()) && !q.officeUnnamed(best.text()) { // whom it speaks of may be named by other words
		text = Shorten(fmt.Sprintf(w.nearest, InOneLine(best.text()), said(best.article, q.Language)), MaxLine)
		return Answer{Route: RouteText, Text: text, Abstained: true, Question: q, Quotes: []Quote{quote(best.article, best.at)}}, ok, nil
	}
	answer = Answer{Route: RouteText, Text: wording[q.Language].unsaid + wording[q.Language].noName + text, Abstained: true, Question: q, Quotes: []Quote{quote(best.article, part)}}
	return answer, ok, nil
}

// headOf is the word by which a folded question for a name calls whoever bears it, empty
// where it does not.
func headOf(folded string) string {
	if m := calledOnly.FindStringSubmatch(lexicon.Simplified(folded)); m != nil {
		return strings.Join(m[1:], "")
	}
	return ""
}

// isHead reports whether a unit is of that word.
func (b *bearing) isHead(u unit) bool {
	return b.wanted.head != "" && !u.name && u.in(featuresOf(b.wanted.head)) >= alike
}

// speaksOfHead reports whether a line has the word itself, as texts speak of the one holder of
// an office whom they do not name.
func (b *bearing) speaksOfHead(l *line) bool {
	return strings.Contains(lexicon.Simplified(index.Fold(l.text())), b.wanted.head)
}

// nameless returns the line that tells what is asked of one who is only called by a word,
// nil where there is none, or where somebody whom the word may mean is named.
func (b *bearing) nameless(near []int, whose []float64, names func(text, head string) bool) *line {
	head := func(l *line) bool {
		return slices.ContainsFunc(b.gist, func(u unit) bool { return b.isHead(u) && u.in(l.has) >= alike })
	}
	for i := range b.lines {
		if l := &b.lines[i]; head(l) && (b.wanted.find(l.text()) != "" || lexicon.Han(l.text()) > 0 && names(l.text(), b.wanted.head)) {
			return nil
		}
	}
	var best *line
	for _, i := range near {
		l := &b.lines[i]
		switch {
		case i < afterLead && oneOfThem.MatchString(l.text()), whose[i] == 0, l.lacks, l.holds < halfSaid, !head(l), !oneOfThem.MatchString(l.text()) && !b.speaksOfHead(l):
		case i+1 < len(b.lines) && b.wanted.find(b.lines[i+1].text()) != "":
		case best == nil || l.holds > best.holds:
			best = l
		}
	}
	return best
}
