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

// articlesFor returns the articles to look into: those of a case, and, where a machine has
// read it, the nearest that name the same party in full; else the best of the archive.
func (a *Answerer) articlesFor(ctx context.Context, q Question, only *corpus.Case) ([]*corpus.Article, error) {
	if only == nil {
		return a.nearestArticles(ctx, q)
	}
	articles, err := a.articlesOf(ctx, only)
	if err != nil || !only.MachineRead() {
		return articles, err
	}
	near, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, err
	}
	return q.withNaming(articles, near, only), nil
}

// articlesOf returns the articles that a case cites.
func (a *Answerer) articlesOf(ctx context.Context, c *corpus.Case) ([]*corpus.Article, error) {
	var ids []corpus.ArticleID
	for _, source := range c.Sources {
		ids = append(ids, source.ID)
	}
	return a.articles(ctx, ids)
}

// withNaming adds to the articles of a case those of some others that name its party whom
// the question names: no short name, and none that stands for a withheld one.
func (q *Question) withNaming(articles, others []*corpus.Article, of *corpus.Case) []*corpus.Article {
	at := slices.IndexFunc(q.Mentions, func(m Mention) bool { return m.Case == of })
	if at < 0 {
		return articles
	}
	party, ok := of.Party(q.Mentions[at].Party)
	if !ok || party.Anonymised || lexicon.Runes(party.Name()) <= 3 {
		return articles
	}
	articles = slices.Clone(articles)
	for _, other := range others {
		if nameIn(other.Open(), q.namesFor(other)) && !slices.ContainsFunc(articles, func(a *corpus.Article) bool { return a.ID == other.ID }) {
			articles = append(articles, other)
		}
	}
	return articles
}

// nearestArticles returns the articles that hold most of what a question is about.
// They are looked for once, however many steps of an answer ask for them.
func (a *Answerer) nearestArticles(ctx context.Context, q Question) ([]*corpus.Article, error) {
	words := q.anyWord(false)
	if q.near != nil && q.near.words == words.String() {
		return q.near.articles, nil
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: words, Kind: corpus.ArticleRecord, Limit: mostArticles})
	if err == nil && len(page.Hits) == 0 && lexicon.Han(q.Text) > 0 {
		page, err = a.searcher.Search(ctx, index.Request{Query: q.anyWord(true), Kind: corpus.ArticleRecord, Limit: mostArticles})
	}
	if err != nil {
		return nil, fmt.Errorf("search articles: %w", err)
	}
	var ids []corpus.ArticleID
	for _, hit := range page.Hits {
		ids = append(ids, corpus.ArticleID(hit.Ref.ID))
	}
	if ids, err = a.quotable(ctx, ids); err != nil {
		return nil, err
	}
	articles, err := a.articles(ctx, ids)
	articles = q.calledPolitely(articles)
	if err == nil && q.near != nil {
		q.near.words, q.near.articles = words.String(), articles
	}
	return articles, err
}

// nearArticles are remembered while one question is answered.
type nearArticles struct {
	words      string // that they were found by
	articles   []*corpus.Article
	read       map[dissection][]passage
	introduced map[*corpus.Article][]introduction
	sheets     map[*corpus.Article]*sheet
}

// A dissection names an article taken apart, for a question in its language or in the other.
type dissection struct {
	article *corpus.Article
	crosses bool
}

// sheet returns what [sheetOf] does, the caller's own to put together and to mark, and reads
// an article once.
func (n *nearArticles) sheet(article *corpus.Article) *sheet {
	if n == nil {
		return sheetOf(article)
	}
	read, known := n.sheets[article]
	if !known {
		read = sheetOf(article)
		if n.sheets == nil {
			n.sheets = map[*corpus.Article]*sheet{}
		}
		n.sheets[article] = read
	}
	own := *read
	own.lines = slices.Clone(read.lines)
	return &own
}

// sentences returns what [sentencesOf] does, and takes an article apart once, however
// many steps of an answer compare its sentences.
func (n *nearArticles) sentences(article *corpus.Article, crosses bool) []passage {
	if n == nil {
		return sentencesOf(article, crosses)
	}
	as := dissection{article, crosses}
	all, known := n.read[as]
	if !known {
		all = sentencesOf(article, crosses)
		if n.read == nil {
			n.read = map[dissection][]passage{}
		}
		n.read[as] = all
	}
	return all
}

// articles reads at most mostArticles of some articles, those that the archive holds.
func (a *Answerer) articles(ctx context.Context, ids []corpus.ArticleID) ([]*corpus.Article, error) {
	var articles []*corpus.Article
	for _, id := range ids {
		if len(articles) == mostArticles {
			break
		}
		article, err := corpus.Found(a.archive.Article(ctx, id))
		if err != nil {
			return nil, fmt.Errorf("article %s: %w", id, err)
		}
		if article != nil {
			articles = append(articles, article)
		}
	}
	return articles, nil
}

// mostWords is how many words of a question articles are searched for.
const mostWords = 40

// mostOther is how many words of the other language they are searched for, beside them.
const mostOther = 40

// mostHan is how many characters of a question without spaces they are searched for:
// each pair of them is a term.
const mostHan = 256

// asksHan finds Chinese words that only ask: what answers has none of them, so that
// they would bring other questions.
var asksHan = regexp.MustCompile(`为什么|為什麼|为何|為何|什么|什麼|多少|哪里|哪裡|哪些|哪个|哪個|怎么|怎麼|如何|是否|谁|誰|吗|嗎|呢`)

// anyWord is the query for what holds any of the words that a question is about, of
// Chinese ones any pair of its characters, or each character where single is true.
func (q *Question) anyWord(single bool) index.Or {
	var words index.Or
	add := func(word string) {
		if len(words.Any) < mostWords {
			words.Any = append(words.Any, index.Word{Text: word})
		}
	}
	if room := mostHan; lexicon.Han(q.Text) > 0 {
		for _, piece := range strings.Fields(asksHan.ReplaceAllString(q.Text, " ")) {
			if lexicon.Han(piece) != 1 { // a character alone is in every other article
				add(lexicon.Clip(piece, room))
				room = max(0, room-lexicon.Runes(piece))
			}
		}
	}
	for _, key := range q.asks() {
		for _, word := range lexicon.KeyWords(key) {
			add(word)
		}
	}
	for _, word := range q.otherWords() {
		if len(words.Any) < mostWords+mostOther {
			words.Any = append(words.Any, index.Word{Text: word})
		}
	}
	if single {
		for _, term := range lexicon.HanTerms(q.Text) {
			add(term)
		}
	}
	return words
}
