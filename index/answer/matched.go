package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A match is a case, or a matter without a record, that holds what a list or key words
// ask for.
type match struct {
	c      *corpus.Case // nil: the articles alone tell of it
	m      matter       // no sentences: the record alone tells of it
	score  float64      // the share of the weight of the words asked for, 0 to 1
	sample corpus.Span  // the sentence that shows it
	whom   corpus.Span  // the sentence that says whom it is of, where the sample does not
	mute   bool         // what a list writes of the case says nothing of what is asked for
	beside bool         // its article tells of other matters as well
}

// Bounds on what matches.
const (
	enoughMatched = 0.6 // the share of the weight that a matter must hold
	besideBest    = 0.75
	focused       = 0.25 // the share that one of its sentences must hold
	mostRecords   = 30   // cases whose records are compared beside the matters
)

// matched returns what holds the words of a list or of key words, best first: of the
// cases whose articles are held each by what these tell of it and of no other, of the
// rest by their records. Nothing where no article tells of them as well as the best
// record does: then the records alone are to be searched. told are the machine-read cases
// whose articles were looked at.
func (a *Answerer) matched(ctx context.Context, d *digest, q Question) (found []match, told map[corpus.CaseID]bool, err error) {
	articles, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	if articles, err = a.inChinese(ctx, q, articles); err != nil || len(articles) == 0 {
		return nil, nil, err
	}
	var all []match
	told = map[corpus.CaseID]bool{}
	for _, article := range articles {
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return nil, nil, err
		}
		matters := mattersOf(article, cases)
		for _, m := range matters {
			for _, one := range matchesOf(m) {
				one.beside = len(matters) > 1
				all = append(all, one)
			}
		}
		for _, c := range cases {
			told[c.ID] = told[c.ID] || c.MachineRead()
		}
	}
	records, err := a.recorded(ctx, d, q, told)
	if err != nil {
		return nil, nil, err
	}
	return q.best(append(all, records...)), told, nil
}

// inChinese adds to the articles that are nearest to a question the Chinese ones that
// hold its ideas, by the words of the field.
func (a *Answerer) inChinese(ctx context.Context, q Question, articles []*corpus.Article) ([]*corpus.Article, error) {
	var words []string
	for _, key := range q.asks() {
		for _, c := range lexicon.Concepts {
			if c.Name == key {
				words = append(words, c.Chinese...)
			}
		}
	}
	if len(words) == 0 {
		return articles, nil
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: anyWordOf(words), Kind: corpus.ArticleRecord, Limit: mostArticles})
	if err != nil {
		return nil, fmt.Errorf("search Chinese articles: %w", err)
	}
	var ids []corpus.ArticleID
	for _, hit := range page.Hits {
		id := corpus.ArticleID(hit.Ref.ID)
		if !slices.ContainsFunc(articles, func(a *corpus.Article) bool { return a.ID == id }) {
			ids = append(ids, id)
		}
	}
	if ids, err = a.quotable(ctx, ids); err != nil {
		return nil, err
	}
	more, err := a.articles(ctx, ids)
	return slices.Concat(articles, more), err
}

// matchesOf returns a match for each case of a matter, else one without a case.
func matchesOf(m matter) (out []match) {
	for _, c := range (Question{Mentions: m.of}).Cases() {
		out = append(out, match{c: c, m: m})
	}
	if out == nil {
		out = []match{{m: m}}
	}
	return out
}

// recorded returns the cases that the index finds for a question by their records,
// without those whose articles tell all that is known of them, and those beyond limits.
func (a *Answerer) recorded(ctx context.Context, d *digest, q Question, told map[corpus.CaseID]bool) (out []match, err error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: q.anyWord(false), Kind: corpus.CaseRecord, Limit: mostRecords})
	if err != nil {
		return nil, fmt.Errorf("search cases: %w", err)
	}
	cases, err := a.load(ctx, page.Hits)
	for _, c := range cases {
		if !told[c.ID] && !d.hidesCase(c.ID) {
			out = append(out, match{c: c})
		}
	}
	return out, err
}

// best scores matches by the words of a question, and returns those that hold enough
// of them, a case once.
func (q Question) best(all []match) []match {
	for _, chinese := range []bool{false, true} {
		wanted := q.alternatives(chinese)
		if !chinese && !legible(q.lookedFor()) && !crossed(q.lookedFor()) {
			continue
		}
		units := make([]passage, len(all))
		for i, m := range all {
			units[i] = m.unit(chinese)
		}
		also, conducts := q.otherwise(wanted, units), q.conductKeys()
		for i, m := range all {
			units[i].keys = also.in(m.text(), units[i].keys)
			for key, kind := range conducts {
				if _, tells := m.m.tellsOf([]lexicon.Conduct{kind}); tells && m.m.article != nil {
					units[i].keys = append(units[i].keys, key)
				}
			}
		}
		for i := range all {
			if all[i].chinese() == chinese {
				all[i].rate(q, units[i], wanted, units, also)
				all[i].mute = all[i].silent(q, also)
			}
		}
	}
	q.leaveOutPairs(all)
	slices.SortStableFunc(all, func(a, b match) int { return sign(int64((b.score - a.score) * 1e6)) })
	var out []match
	for _, m := range all {
		known := func(o match) bool { return m.c != nil && o.c != nil && o.c.ID == m.c.ID }
		nobody := m.c == nil && m.whom.End == 0 && !m.m.tellsWhose(m.sample)
		if nobody || m.score < enoughMatched || m.score < besideBest*all[0].score || slices.ContainsFunc(out, known) || !q.tellsWhatWasDone(m) {
			continue
		}
		out = append(out, m)
	}
	if !slices.ContainsFunc(out, func(m match) bool { return len(m.m.sentences) > 0 }) {
		return nil
	}
	return out
}

// conductKeys returns the kinds of conduct of key words by the keys of the words that alone stand
// for one: what tells of "surveillance software" tells of spyware.
func (q Question) conductKeys() map[string]lexicon.Conduct {
	out := map[string]lexicon.Conduct{}
	if q.Shape == List {
		return out
	}
	for _, kind := range slices.Concat(lexicon.ConductsIn(q.lookedFor())...) {
		for _, word := range strings.Fields(q.lookedFor()) {
			if keys := lexicon.Keys(word); len(keys) == 1 && strings.HasPrefix(keys[0], "=") && slices.Contains(kind.Words, word) && kind.In(word) {
				out[keys[0]] = kind
			}
		}
	}
	return out
}

// crossed reports whether nearly all of a folded text in Chinese is in words that stand for
// ideas, so that what is written in another language can be held against all of it.
func crossed(folded string) bool {
	known := 0
	for _, s := range lexicon.Bridge.SeenHan(folded) {
		known += lexicon.Runes(s.Han)
	}
	return 10*known >= 9*lexicon.Han(folded)
}

// leaveOutPairs leaves out of some matches those that hold no idea of a question and only pairs of
// its characters, 摄影 of 摄影机, where another holds an idea in either language. Where hardly a word
// of it is of the field, what is written in another language must hold every idea.
func (q Question) leaveOutPairs(all []match) {
	ideas := lexicon.Ideas(q.lookedFor())
	if lexicon.Han(q.Text) == 0 || len(ideas) < 2 {
		return
	}
	held, any, plain := make([]bool, len(all)), false, legible(q.lookedFor())
	for i, m := range all {
		said := append(lexicon.Keys(m.text()), lexicon.Ideas(m.text())...)
		held[i] = slices.ContainsFunc(ideas, func(idea string) bool { return slices.Contains(said, idea) })
		if !plain && !m.chinese() && !holds(said, ideas) {
			all[i].score = 0
		}
		any = any || held[i] && all[i].score > 0
	}
	for i := range all {
		if any && !held[i] {
			all[i].score = 0
		}
	}
}

// chinese reports whether articles in Chinese tell of a match; records do not.
func (m match) chinese() bool {
	return m.m.article != nil && strings.HasPrefix(m.m.article.Language, "zh")
}

// text is what is known of a match: of what only a machine has read, what the article
// tells of it, since a machine takes the title of the whole article for its subject.
func (m match) text() (text string) {
	if m.c != nil && (m.m.article == nil || !m.c.MachineRead()) {
		text = strings.Join(index.CaseDocument(m.c).Parts(), "\n") + "\n" + strings.Join(m.c.Topics, "\n")
	}
	if m.m.article != nil {
		text += "\n" + m.m.text()
	}
	return text
}

// unit is a match as a passage whose words are weighed.
func (m match) unit(chinese bool) passage {
	text := m.text()
	p := passage{keys: append(lexicon.Keys(text), lexicon.Expressed(text)...)}
	if chinese {
		p.keys = append(p.keys, lexicon.HanTerms(text)...)
	}
	return p
}

// rate scores a match by the alternative that it holds most of, and chooses the
// sentence that shows it.
func (m *match) rate(q Question, unit passage, alternatives [][]string, units []passage, also otherwise) {
	for _, asked := range alternatives {
		weight, whole := weights(units, asked), 0.0
		for _, key := range asked {
			whole += weight[key]
		}
		if whole == 0 {
			continue
		}
		score := unit.holds(asked, weight) / whole
		sample, most := m.m.shows(q, asked, weight, whole, also)
		if score > m.score && (most >= focused || m.m.article == nil) {
			m.score, m.sample = score, sample
			m.whom = m.m.introduces(sample, asked)
		}
	}
	if m.m.article != nil && (!m.m.bears(m.sample) || m.ofAnother()) {
		m.c = nil
	}
}

// shows returns the sentence of a matter that holds most of the weight of some keys,
// and how much that is: rather one that names somebody, or has a figure where one is
// asked for.
func (m matter) shows(q Question, asked []string, weight map[string]float64, whole float64, also otherwise) (best corpus.Span, most float64) {
	for _, at := range m.sentences {
		text := at.In(m.article.Text)
		one := passage{keys: also.in(text, slices.Concat(lexicon.Keys(text), lexicon.Expressed(text), lexicon.HanTerms(text)))}
		held := one.holds(asked, weight) / whole
		if held == 0 || headed(text) || m.article.Withholds(at) {
			continue
		}
		if namesSomebody(withoutJudge(text)) {
			held += naming
		}
		if kind := printed[q.slot()]; q.valued() && (kind != nil && kind.MatchString(text) || kind == nil && amounts.MatchString(text)) {
			held += naming
		}
		if held > most {
			best, most = at, held
		}
	}
	return best, most
}

// withoutJudge is a text without its judge, of whom no matter is.
func withoutJudge(text string) string {
	if judge := judgeIn(text); judge != "" {
		return strings.ReplaceAll(text, judge, "")
	}
	return text
}

// introduces returns a sentence of a matter that says whom it is about and holds one of
// the keys, where the sample does not say so itself; none where no other does.
func (m matter) introduces(sample corpus.Span, asked []string) corpus.Span {
	if m.article == nil || namesSomebody(withoutJudge(sample.In(m.article.Text))) {
		return corpus.Span{}
	}
	for _, at := range m.sentences {
		text := at.In(m.article.Text)
		holds := slices.ContainsFunc(asked, func(key string) bool { return slices.Contains(lexicon.Keys(text), key) })
		if holds && at.Start < sample.Start && namesSomebody(text) && !headed(text) && !m.article.Withholds(at) {
			return at
		}
	}
	return corpus.Span{}
}

// naming is what a sentence that names somebody has over one that does not.
const naming = 0.3
