package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Of what a question says that somebody got something for, another article may tell of
// somebody else: then it takes one for the other, as where [Answerer.toldOfOthers] finds
// both in one article.

// A tellingOf is what an article tells of one matter, with whose it is.
type tellingOf struct {
	of        []Mention // empty: called says whose it is
	called    string
	heading   Quote
	sentences []account // by themselves
	whole     account
}

// own reports whether a telling is of a case.
func (t *tellingOf) own(id corpus.CaseID) bool {
	return slices.ContainsFunc(t.of, func(m Mention) bool { return m.Case.ID == id })
}

// tells reports whether a telling has an atom: of a kind of conduct one sentence must tell.
func (t tellingOf) tells(a atom) bool {
	if a.conduct == nil {
		return a.in(t.whole)
	}
	return slices.ContainsFunc(t.sentences, a.in)
}

// toldElsewhere returns of whom the articles tell a deed that they do not tell of a case;
// ok is false where they tell it of nobody, or a good part of it of the case itself.
func (a *Answerer) toldElsewhere(ctx context.Context, q Question, d *digest, of *corpus.Case, deed string) (other tellingOf, ok bool, err error) {
	asked := ofDeed(deed)
	if !slices.ContainsFunc(asked, atom.kind) && len(asked) < deedUnits {
		return tellingOf{}, false, nil
	}
	all, err := a.tellingsNear(ctx, q, d, of, deed)
	if err != nil {
		return tellingOf{}, false, err
	}
	weight, whole := rarities(asked, all, tellingOf.tells)
	best, own := 0.0, 0.0
	for _, t := range all {
		share := 0.0
		for i, atom := range asked {
			if t.tells(atom) || t.own(of.ID) && atom.in(t.whole) { // what it may tell of it is told of it
				share += weight[i] / whole
			}
		}
		switch {
		case t.own(of.ID):
			own = max(own, share)
		case share > best && (len(t.of) > 0 || t.called != ""):
			best, other = share, t
		}
	}
	least := toldOfOther
	if own == 0 {
		least = enoughMeant
	}
	return other, whole > 0 && best >= least && own <= toldOfNamed && best-own >= farApart, nil
}

// ofDeed returns what a deed is told by: beside a kind of conduct not the verb that it begins
// with, for which any other may stand.
func ofDeed(deed string) []atom {
	asked := slices.DeleteFunc(describing(deed), func(a atom) bool {
		return slices.ContainsFunc(a.forms, func(form string) bool { return idle.Has(form) || soft.Has(form) })
	})
	if !slices.ContainsFunc(asked, atom.kind) {
		return asked
	}
	verb, _, _ := strings.Cut(strings.TrimSpace(deed), " ")
	return slices.DeleteFunc(asked, func(a atom) bool { return !a.kind() && slices.Equal(a.forms, lexicon.Keys(verb)) })
}

// farApart is by how much more must be told of the other.
const farApart = 0.5

// tellingsNear returns what the articles that may tell of a deed, and those of a case, tell
// of each matter.
func (a *Answerer) tellingsNear(ctx context.Context, q Question, d *digest, of *corpus.Case, deed string) (all []tellingOf, err error) {
	own, err := a.articlesOf(ctx, of)
	if err != nil {
		return nil, err
	}
	near, err := a.articlesWith(ctx, []string{deed})
	if err != nil {
		return nil, err
	}
	more, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, err
	}
	seen := map[corpus.ArticleID]bool{}
	for _, article := range slices.Concat(own, near, more) {
		if seen[article.ID] {
			continue
		}
		seen[article.ID] = true
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return nil, err
		}
		all = append(all, tellingsOf(article, cases)...)
	}
	return all, nil
}

// tellingsOf cuts an article into what it tells of each matter. Where it tells of one case
// alone all of it is of that, whatever begins another matter.
func tellingsOf(article *corpus.Article, cases []*corpus.Case) (out []tellingOf) {
	matters := mattersOf(article, cases)
	var one []Mention
	for _, m := range matters {
		one = append(one, m.of...)
	}
	alone := len((Question{Mentions: one}).Cases()) == 1 && !slices.ContainsFunc(matters, func(m matter) bool { return m.headed() })
	for _, m := range matters {
		if alone {
			m.of, m.sentences = one, article.Sentences[:min(len(article.Sentences), mostSentences)]
		}
		t := tellingOf{of: m.of}
		t.called, t.heading = m.headedBy()
		if alone {
			t.add(article.Title)
		}
		for _, at := range m.sentences {
			t.add(at.In(article.Text))
		}
		out = append(out, t)
		if alone {
			break
		}
	}
	return out
}

// add notes one more sentence.
func (t *tellingOf) add(text string) {
	one := account{text: index.Fold(text), keys: slices.Concat(lexicon.Keys(text), lexicon.Expressed(text), lexicon.Ideas(text), lexicon.HanTerms(text))}
	t.sentences = append(t.sentences, one)
	t.whole.keys = append(t.whole.keys, one.keys...)
	t.whole.text += " " + one.text
}

// name is whom a telling is of, as a line names them.
func (t *tellingOf) name() string {
	if len(t.of) == 0 {
		return strings.TrimSpace(t.called)
	}
	names := make([]string, 0, len(t.of))
	for _, m := range t.of {
		if name := shortName(m); !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names[:min(2, len(names))], ", ")
}
