package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// Two articles that tell of one matter may print a figure of it differently: 54 viewers who
// paid £31,200 ($39,600), and 54 who paid £31,200 ($40,350). Where neither prints what the
// other does, and the two are of one kind and of like size, both are shown.

// likeSize is how many times the smaller the larger of two figures is at most which may be
// of the same.
const likeSize = 1.6

// A printing is a value that an answer gives, in the sentence of the article that prints it.
type printing struct {
	article *corpus.Article
	at      corpus.Span // the sentence
	value   corpus.Span // in the sentence
}

func (g printing) sentence() string { return g.at.In(g.article.Text) }
func (g printing) printed() string  { return g.value.In(g.sentence()) }

// withBefore is the sentence with the one before it.
func (g printing) withBefore() string {
	return passage{article: g.article, at: g.at}.before() + " " + g.sentence()
}

// candidate is what a line writes of it.
func (g printing) candidate() candidate {
	return candidate{passage: passage{article: g.article, at: g.at, typed: g.printed()}, value: g.value}
}

// toldOtherwise puts beside the value of an answer that one article gives what another on
// the same matter prints in its place. The answer stands where none does.
func (a *Answerer) toldOtherwise(ctx context.Context, q Question, d *digest, sought quantity, answer Answer) (Answer, error) {
	all, err := a.givens(ctx, sought, answer)
	if err != nil || len(all) == 0 {
		return answer, err
	}
	q.Mentions = answer.Question.Mentions
	others, parties, err := a.onSame(ctx, q, d, all[0])
	if err != nil {
		return Answer{}, err
	}
	for _, g := range all {
		for _, o := range others {
			if other, ok := g.otherIn(o, parties, sought); ok && !q.unfit(other.sentence()) {
				return q.bothValues(g.candidate(), other.candidate()), nil
			}
		}
	}
	return answer, nil
}

// givens returns the values that an answer gives, as far as one article prints them.
func (a *Answerer) givens(ctx context.Context, sought quantity, answer Answer) (all []printing, err error) {
	add := func(article *corpus.Article, at corpus.Span) {
		for _, value := range sought.find(at.In(article.Text)) {
			if g := (printing{article, at, value}); strings.Contains(answer.Text, g.printed()) {
				all = append(all, g)
			}
		}
	}
	switch {
	case answer.Route == RouteText && len(answer.Quotes) > 0 && answer.Quotes[0].Article != nil:
		article, text := answer.Quotes[0].Article, answer.Quotes[0].Text
		for _, at := range article.Sentences {
			if strings.Contains(at.In(article.Text), text) {
				add(article, at)
			}
		}
	case answer.Route == RouteFact && len(answer.Facts) > 0 && answer.Facts[0].Fact.MachineRead() && len(answer.Facts[0].Fact.Claims) == 1:
		claim := answer.Facts[0].Fact.Claims[0]
		articles, err := a.articles(ctx, []corpus.ArticleID{claim.Source})
		if err != nil || len(articles) == 0 || claim.Span.End == 0 {
			return nil, err
		}
		add(articles[0], claim.Span)
	}
	return all, nil
}

// otherIn returns the figure of another article on the matter that stands for a value; ok is
// false where it prints the value itself, or none that may be of the same.
func (g printing) otherIn(other *sheet, parties []string, sought quantity) (found printing, ok bool) {
	own, ok := magnitude(g.printed())
	if !ok || prints(other.article, own, sought) {
		return printing{}, false
	}
	most := 0
	for _, l := range other.lines {
		text := l.text()
		if corrections.MatchString(text) || general.MatchString(text) || other.several && !slices.ContainsFunc(parties, func(name string) bool { return calledIn(other.tellingOf(l.at), name) }) {
			continue
		}
		for _, value := range sought.find(text) {
			size, known := magnitude(value.In(text))
			o := printing{other.article, l.at, value}
			if !known || size.unit != own.unit || size.n == own.n || max(size.n, own.n) > likeSize*min(size.n, own.n) || prints(g.article, size, sought) {
				continue
			}
			if !unlike(g.candidate(), o.candidate()) {
				continue
			}
			if n := g.alike(o, sought); n > most {
				most, found = n, o
			}
		}
	}
	return found, most >= enoughAlike
}

// enoughAlike is how much two sentences must have in common for their figures to be of the same.
const enoughAlike = 2

// prints reports whether an article prints a figure of a kind anywhere.
func prints(article *corpus.Article, s size, sought quantity) bool {
	return slices.ContainsFunc(sought.find(article.Text), func(at corpus.Span) bool {
		o, ok := magnitude(at.In(article.Text))
		return ok && o == s
	})
}

// alike counts what two sentences have in common: another figure counts for three, the words
// by which the kind is told for two, as does a name in them or right before; any other word
// for one.
func (g printing) alike(o printing, sought quantity) (n int) {
	mine, theirs := sizesIn(g.sentence(), g.printed()), sizesIn(o.sentence(), o.printed())
	if slices.ContainsFunc(mine, func(s size) bool { return slices.Contains(theirs, s) }) {
		n += 3
	}
	if sought.cue != nil && sought.cue.MatchString(index.Fold(g.sentence())) && sought.cue.MatchString(index.Fold(o.sentence())) {
		n += 2
	}
	if len(sharedNames(properNames(g.withBefore()), g.withBefore(), o.withBefore())) > 0 {
		n += 2
	}
	said := featuresOf(clauseAt(o.sentence(), o.value))
	for word := range featuresOf(clauseAt(g.sentence(), g.value)) {
		if said[word] && !strings.HasSuffix(word, "-") && strings.Trim(word, "0123456789.,") != "" {
			n++
		}
	}
	return n
}
