package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A question that describes a case may have a word in common with one that a record
// describes, and all of them with what an article tells: "the nursery camera hackers" are
// those of the nursery, whoever else hacked a camera.

// outdone reports whether an article tells of a matter that holds so much more of what a
// question says than all that is known of each of some cases.
func (a *Answerer) outdone(ctx context.Context, q Question, d *digest, cases []*corpus.Case, by float64) (bool, error) {
	_, rest := asked(exceptLeftOut(index.Fold(q.Text)))
	said := describing(rest)
	for _, word := range strings.Fields(rest) {
		if lexicon.Han(word) > 1 && lexicon.Han(word) == lexicon.Runes(word) && !q.Asks && len(describing(word)) == 0 {
			said = append(said, atom{han: word}) // key words that no list knows
		}
	}
	if len(said) < 2 || !d.machineRead() {
		return false, nil
	}
	articles, err := a.nearestArticles(ctx, q)
	if err != nil {
		return false, err
	}
	more, err := a.articlesWith(ctx, []string{rest})
	if err != nil {
		return false, err
	}
	var all []tellingOf
	for _, article := range slices.Concat(articles, more) {
		citing, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return false, err
		}
		all = append(all, tellingsOf(article, citing)...)
	}
	var known []tellingOf
	for _, c := range cases {
		told, err := a.tellsAll(ctx, d, c)
		if err != nil {
			return false, err
		}
		t := tellingOf{of: []Mention{{Case: c}}}
		for part := range strings.FieldsFuncSeq(recordText(c), func(r rune) bool { return r == '\n' || r == '.' || r == ';' }) {
			t.add(part)
		}
		t.whole.keys = append(t.whole.keys, told...)
		known = append(known, t)
	}
	weight, whole := rarities(said, slices.Concat(all, known), tellingOf.tells)
	share := func(t tellingOf) (n float64) {
		for i, atom := range said {
			if t.tells(atom) {
				n += weight[i] / whole
			}
		}
		return n
	}
	most, of := 0.0, 0.0
	for _, t := range known {
		of = max(of, share(t))
	}
	for _, t := range all {
		if slices.ContainsFunc(cases, func(c *corpus.Case) bool { return t.own(c.ID) }) {
			of = max(of, share(t))
		} else {
			most = max(most, share(t))
		}
	}
	return whole > 0 && most >= enoughMeant && most-of >= by, nil
}

// recordText is what a record says, without the titles of its articles, which may be of others.
func recordText(c *corpus.Case) string {
	record := *c
	record.Sources = nil
	return strings.Join(append(index.CaseDocument(&record).Parts(), c.Topics...), "\n")
}
