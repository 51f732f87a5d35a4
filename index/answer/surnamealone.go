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

// bySurnameHan finds whom a Chinese question calls by a surname without 某: 葉姓男子,
// 姓葉的女子, 葉男.
var bySurnameHan = regexp.MustCompile(`(` + lexicon.SurnamePattern + `)姓(?:男子|女子|男|女)?|姓(` + lexicon.SurnamePattern + `)(?:的(?:男子|女子|男人|女人|人)?|$)|(?:^|[^\p{Han}]|[和与跟及对])(` + lexicon.SurnamePattern + `)([男女])(?:[^\p{Han}]|[被是获判的在要有因赔罚坐认認上犯偷赚賺拿得怎何几幾多現现]|$)`)

// surnameAlone answers about somebody whom a Chinese question calls so: as articles call
// them, or, where none calls anybody of that surname in any such way, by saying that the
// archive does not hold the name. What befell some other man is no answer.
func (a *Answerer) surnameAlone(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	folded := index.Fold(q.Text)
	m := bySurnameHan.FindStringSubmatch(folded)
	if m == nil || q.Slots == nil {
		return Answer{}, false, nil
	}
	surname := m[1] + m[2] + m[3]
	if lexicon.LatinSurname(surname) == "" && lexicon.Runes(surname) == 1 {
		return Answer{}, false, nil
	}
	if m[3] != "" {
		full, err := a.calledInFull(ctx, d, surname, m[4])
		if err != nil {
			return Answer{}, false, err
		}
		if full != "" {
			answer, followErr := a.follow(q.spoken(ctx), strings.Replace(folded, m[3]+m[4], full, 1), Turn{})
			return answer, followErr == nil && (!answer.Abstained || answer.Route == RouteFact && q.Shape != YesNo), followErr
		}
	}
	called, err := a.calledBySurname(ctx, surname)
	if err != nil || slices.ContainsFunc(called, func(name string) bool { return strings.Contains(folded, name) }) {
		return Answer{}, false, err
	}
	if len(called) > 0 {
		if m[3] != "" {
			return Answer{}, false, nil
		}
		answer, err := a.follow(q.spoken(ctx), strings.Replace(folded, m[0], called[0], 1), Turn{})
		return answer, err == nil && !answer.Abstained, err
	}
	full, err := a.onlyNamed(ctx, d, surname)
	if err != nil {
		return Answer{}, false, err
	}
	if full != "" {
		answer, err := a.follow(q.spoken(ctx), strings.Replace(folded, m[0], full, 1), Turn{})
		return answer, err == nil && !answer.Abstained, err
	}
	name := strings.TrimSuffix(m[0], "的")
	if m[3] != "" {
		name = m[3] + m[4]
	}
	answer, err := a.strange(ctx, q, name, d)
	return answer, true, err
}

// calledInFull returns how the record of the only party of a surname calls him whom articles
// go on to call by it and his sex, 張姓男子 for 張男; empty where there is no such party, or an
// article calls somebody so whom it does not call by that name.
func (a *Answerer) calledInFull(ctx context.Context, d *digest, surname, sex string) (string, error) {
	full, err := a.onlyNamed(ctx, d, surname)
	if err != nil || !strings.HasPrefix(full, surname+"姓") || strings.Contains(full, map[string]string{"男": "女", "女": "男"}[sex]) {
		return "", err
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: index.Word{Text: surname + sex}, Kind: corpus.ArticleRecord, Limit: mostArticles})
	if err != nil {
		return "", fmt.Errorf("looking for a surname: %w", err)
	}
	var ids []corpus.ArticleID
	for _, hit := range page.Hits {
		ids = append(ids, corpus.ArticleID(hit.Ref.ID))
	}
	articles, err := a.articles(ctx, ids)
	if err != nil || len(articles) == mostArticles {
		return "", err
	}
	other := func(article *corpus.Article) bool {
		return !strings.Contains(lexicon.Simplified(index.Fold(article.Text)), lexicon.Simplified(full))
	}
	if slices.ContainsFunc(articles, other) {
		return "", nil
	}
	return full, nil
}

// calledBySurname returns how articles call whoever is called by a surname alone: 葉男, 葉某.
func (a *Answerer) calledBySurname(ctx context.Context, surname string) (called []string, err error) {
	for _, mark := range []string{"男", "女", "某", "姓"} {
		known, err := a.known(ctx, surname+mark)
		if err != nil {
			return nil, err
		}
		if known {
			called = append(called, surname+mark)
		}
	}
	return called, nil
}

// onlyNamed returns the Chinese name of the only party of the archive's records who bears a
// surname, empty where there is none or several.
func (a *Answerer) onlyNamed(ctx context.Context, d *digest, surname string) (string, error) {
	var at []place
	for start, places := range d.like {
		if strings.HasPrefix(start, surname) {
			at = append(at, slices.DeleteFunc(slices.Clone(places), d.hides)...)
		}
	}
	cases, err := a.casesAt(ctx, d, at)
	if err != nil {
		return "", err
	}
	names := map[string]bool{}
	for _, c := range cases {
		for _, p := range c.Parties {
			for _, n := range p.Names {
				if name := index.Fold(n.Text); p.Person && lexicon.Han(name) == lexicon.Runes(name) && strings.HasPrefix(name, surname) {
					names[name] = true
				}
			}
		}
	}
	for name := range names {
		if len(names) == 1 {
			return name, nil
		}
	}
	return "", nil
}
