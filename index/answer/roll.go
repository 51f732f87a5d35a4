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

// A roll is a list of those to whom something was done or who did something, taken
// from the matters of articles: by the conduct, by the body that decided, by what
// became of them.

// Bounds on a roll.
const (
	mostRolled = 24 // articles that are looked into
	mostSought = 60 // words that they are looked for by
)

// rolls finds a question for several of a kind.
var rolls = regexp.MustCompile(`^(?:which|what|list|show|name|give|find|tell)(?: me)?(?: us)?(?: of)?(?: all)?(?: of)?(?: the)? ?(?:[\w'’-]+ ){0,3}?(?:cases|matters|people|persons|men|women|defendants|offenders|companies|firms|organi[sz]ations|businesses|employers|lawsuits|suits|penalties|fines|decisions|rulings|judg(?:e)?ments|settlements|convictions|everyone|everybody|[a-z]+s (?:were|was|have|had|are|got|did|that|who))\b|` +
	`^(?:any |the )?cases? (?:where|about|involving|in which|of|over|concerning|with|on)\b|^who (?:all |else )?(?:was|were|has been|have been|got|went|did)\b.*\b(?:convicted|sentenced|jailed|imprisoned|fined|prison|penali[sz]ed|punished|sued|acquitted)\b|` +
	`哪些|哪(?:几|两|三|四|五|些)(?:家|个|名|位|起|宗|件|间)|(?:都)?有谁|谁被|列出|列举|案(?:件|例|子)?有哪些|(?:那|这)[两三四五几]个?案|案件.*有几个`)

// rollsOfThings finds a question for things, measures or reasons instead.
var rollsOfThings = regexp.MustCompile(`哪些(?:东西|物品|措施|信息|资料|数据|证据|设备|内容|问题|原因|理由|要求|义务|功能|功效|个人信息|规定|法律|法条|罪名|步骤|方式|方法|国家|地区|(?:附带|附加)?条件)|哪[几两三]个?(?:措施|步骤|原因|理由|国家|罪名)|\b(?:things|items|measures|reasons|devices|steps|laws|statutes|articles of|kinds of|types of|countries|charges)\b`)

// rolled answers a question for all of a kind from the matters that articles tell of,
// beside the cases that records alone tell of. ok is false where it names neither a
// conduct nor a body, or where nothing is found.
func (a *Answerer) rolled(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	if !rolls.MatchString(folded) || rollsOfThings.MatchString(folded) || theOne.MatchString(folded) {
		return Answer{}, false, nil
	}
	kinds, f := lexicon.ConductsIn(q.Text), q.forum()
	if len(kinds) == 0 && f.none() && (len(q.institutions()) == 0 || len(q.becomesAsked()) == 0) {
		return Answer{}, false, nil
	}
	return a.roll(ctx, q, d, kinds, f)
}

// became answers a question for all of whom something became that no figure of a record
// says, whatever they did: who was acquitted, who paid nothing.
func (a *Answerer) became(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	asked := q.becomesAsked()
	if !rolls.MatchString(folded) || rollsOfThings.MatchString(folded) || len(asked) != 1 || asked[0].slot != "" || len(asked[0].words) == 0 {
		return Answer{}, false, nil
	}
	return a.roll(ctx, q, d, nil, forum{})
}

// roll answers with those of some kinds of conduct, of a body, or of whom something
// became.
func (a *Answerer) roll(ctx context.Context, q Question, d *digest, kinds [][]lexicon.Conduct, f forum) (answer Answer, ok bool, err error) {
	members, err := a.membersOf(ctx, q, d, kinds, f)
	members = q.inCountries(members)
	if err != nil || len(members) == 0 {
		return Answer{}, false, err
	}
	var recorded []*corpus.Case
	if !f.paper || len(kinds) > 0 { // of a page that is named what it tells of, and nothing else
		if recorded, err = a.curated(ctx, q, d, members); err != nil {
			return Answer{}, false, err
		}
	}
	return d.calling(q, recorded, members), true, nil
}

// inCountries leaves out of a list those of another country than a question names: whose case was
// decided elsewhere, and matters without a record where nothing says that they are of it.
func (q *Question) inCountries(members []member) []member {
	var codes []string
	for _, s := range seatsIn(q.Text) {
		if s.code != "" {
			codes = append(codes, s.code)
		}
	}
	if len(codes) == 0 {
		return members
	}
	return slices.DeleteFunc(members, func(m member) bool {
		if m.of.Case != nil {
			return !slices.Contains(codes, m.of.Case.Jurisdiction)
		}
		return !slices.ContainsFunc(m.matters, func(told matter) bool {
			if strings.HasPrefix(told.article.Language, "zh") && slices.ContainsFunc(codes, func(code string) bool { return slices.Contains([]string{"CN", "HK", "TW"}, code) }) {
				return true // which need not be named in a text from there
			}
			return slices.ContainsFunc(seatsIn(told.article.Title+"\n"+told.text()), func(s seat) bool { return slices.Contains(codes, s.code) })
		})
	})
}

// membersOf returns those of whom articles tell what a question asks for.
func (a *Answerer) membersOf(ctx context.Context, q Question, d *digest, kinds [][]lexicon.Conduct, f forum) (members []member, err error) {
	articles, err := a.rollArticles(ctx, q, d, kinds, f)
	if err != nil {
		return nil, err
	}
	heard := map[corpus.CaseID]bool{} // in the other language a body has another name, and the cases are the same
	for _, article := range articles {
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return nil, err
		}
		if !f.none() && !f.hears(article, cases) && (f.paper || !slices.ContainsFunc(cases, func(c *corpus.Case) bool { return heard[c.ID] })) {
			continue
		}
		for _, c := range cases {
			heard[c.ID] = true
		}
		whom := partiesIn(article, cases)
		matters := led(mattersOf(article, cases), kinds)
		if len(kinds) == 0 {
			matters = headedAlone(matters)
		}
		for _, m := range matters {
			if !f.none() && (f.anothers(m.text()) || len(kinds) == 0 && m.background(q)) {
				continue
			}
			if sample, ok := q.joins(m, kinds, f); ok {
				m.of = m.answering(whom)
				members = enrol(members, m, sample, q.Language.chinese())
				members[len(members)-1].plain = len(kinds) == 0
			}
		}
	}
	return q.become(members), nil
}

// rollArticles returns the articles that may tell of what a question asks for.
func (a *Answerer) rollArticles(ctx context.Context, q Question, d *digest, kinds [][]lexicon.Conduct, f forum) ([]*corpus.Article, error) {
	var words []string
	for _, kind := range slices.Concat(kinds...) {
		words = append(words, kind.Words...)
	}
	if len(kinds) == 0 {
		for _, b := range q.becomesAsked() {
			words = append(words, b.words...)
		}
	}
	words = append(slices.Clone(f.words), words...)
	var ids []corpus.ArticleID
	add := func(id corpus.ArticleID) {
		if !slices.Contains(ids, id) && len(ids) < mostRolled {
			ids = append(ids, id)
		}
	}
	if len(words) > 0 {
		for i, word := range words {
			words[i] = strings.ReplaceAll(word, "*", "")
		}
		page, err := a.searcher.Search(ctx, index.Request{Query: anyWordOf(words[:min(len(words), mostSought)]), Kind: corpus.ArticleRecord, Limit: mostRolled})
		if err != nil {
			return nil, fmt.Errorf("articles for a list: %w", err)
		}
		for _, hit := range page.Hits {
			add(corpus.ArticleID(hit.Ref.ID))
		}
	}
	near, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, err
	}
	for _, article := range near {
		add(article.ID)
	}
	if len(f.regions) > 0 && d.kept != nil {
		for _, c := range d.kept {
			if slices.Contains(f.regions, c.Jurisdiction) && c.MachineRead() {
				for _, source := range c.Sources {
					add(source.ID)
				}
			}
		}
	}
	if f.paper && d.kept != nil { // what is known of a page may be its publisher or its file alone, which no index holds
		page, err := a.searcher.Search(ctx, index.Request{Query: index.Years{}, Kind: corpus.ArticleRecord, Sort: index.ByAdded, Limit: mostRolled})
		if err != nil {
			return nil, fmt.Errorf("the newest articles: %w", err)
		}
		for _, hit := range page.Hits {
			add(corpus.ArticleID(hit.Ref.ID))
		}
	}
	if ids, err = a.quotable(ctx, ids); err != nil {
		return nil, err
	}
	var articles []*corpus.Article
	for part := range slices.Chunk(ids, mostArticles) {
		some, err := a.articles(ctx, part)
		if err != nil {
			return nil, err
		}
		articles = append(articles, some...)
	}
	return articles, nil
}

// curated returns the cases of a list that a person has confirmed, of which no article
// of the archive tells: they are listed by their records.
func (a *Answerer) curated(ctx context.Context, q Question, d *digest, members []member) ([]*corpus.Case, error) {
	if q.unknown != "" {
		return nil, nil
	}
	listed, err := a.listed(ctx, d, q)
	if err != nil {
		return nil, err
	}
	found := listed.Question.Cases()
	matched, _, err := a.matched(ctx, d, q)
	if err != nil {
		return nil, err
	}
	for _, m := range matched {
		if m.c != nil && !slices.ContainsFunc(found, func(c *corpus.Case) bool { return c.ID == m.c.ID }) {
			found = append(found, m.c)
		}
	}
	return slices.DeleteFunc(found, func(c *corpus.Case) bool { return c.MachineRead() }), nil
}
