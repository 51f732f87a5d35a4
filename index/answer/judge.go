package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// judgeAsked finds a question for who judged.
var judgeAsked = regexp.MustCompile(`\bwho\b.*\b(?:judges?|magistrate|sheriff|justice)\b|\b(?:which|what) (?:judges?|magistrate|sheriff|justice)\b|\bname of the (?:judge|magistrate|sheriff)\b|^who (?:judged|tried|presided|heard the case|sentenced|jailed)\b|\b(?:judge|magistrate)(?:[’']s)? name\b|法官是谁|(?:哪(?:位|个|名)|谁).{0,4}(?:法官|裁判官|审判长)|(?:法官|裁判官|审判长)(?:是|叫|系)(?:谁|什么|哪|边个)|审判长是谁`)

// Those who judge, as texts in two languages name them: behind their title, or as who
// presided.
var (
	judgeNamed    = regexp.MustCompile(`\b(?:Judge|Justice|Sheriff|Magistrate|Recorder) (?:Sir |Dame )?(\p{Lu}[\p{L}.’'-]*(?: (?:de |van |von )?\p{Lu}[\p{L}.’'-]*)*)`)
	judgeApposed  = regexp.MustCompile(`\b(?:said|ruled|found|held|wrote) (?:the|a) (?:[a-z]+ )?(?:judge|magistrate|sheriff),? (\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'-]+)+)|\b[Tt]he (?:presiding|trial) judge,? (\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'-]+)+),? (?:said|says|ruled|found|held|told|noted)\b|(\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'-]+)+), (?:the|its) (?:presiding|trial) judge\b`)
	presiding     = regexp.MustCompile(`\b(?:[Pp]resided over by|[Pp]residing over (?:the|this) (?:case|trial|court) (?:was|is)|(?:Her|His) Honou?r|(?:Her|His) (?:Lordship|Ladyship))((?:,? (?:the|[Hh]onou?rable|Her|His|Honou?r|Judge|Justice|Magistrate|Mrs?\.?|Ms\.?|Miss|Madam|Dr\.?|Sir|Dame))*) (\p{Lu}[\p{L}’'-]*(?: (?:de |van |von )?\p{Lu}[\p{L}.’'-]*)*)`)
	judgeNamedHan = regexp.MustCompile(`(?:审判长|審判長|审判员|審判員|主审法官|主審法官|裁判官|法官)(?:为|為|是|：)?(\p{Han}{2,4})|(\p{Han}{3})(?:法官|裁判官|审判长|審判長)`)
)

// judgeIn returns the judge whom a sentence names, empty where it names none.
func judgeIn(text string) string {
	if m := judgeNamed.FindStringSubmatch(text); m != nil {
		return strings.TrimRight(m[1], ".")
	}
	if m := judgeApposed.FindStringSubmatch(text); m != nil {
		return m[1] + m[2] + m[3]
	}
	if m := presiding.FindStringSubmatch(text); m != nil {
		return strings.TrimRight(m[2], ".")
	}
	for _, m := range judgeNamedHan.FindAllStringSubmatch(text, 4) {
		if name := hanName(m[1] + m[2]); name != "" {
			return name
		}
	}
	return ""
}

// judgeOf answers who judged in the matter of whom a question names: whom a sentence
// of theirs calls a judge, else the only one whom the article does. ok is false where
// there is none, or several and none is theirs.
func (a *Answerer) judgeOf(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if !judgeAsked.MatchString(index.Fold(q.Text)) {
		return Answer{}, false, nil
	}
	articles, err := a.articlesNaming(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		names := q.namesFor(article)
		if len(names) == 0 {
			continue
		}
		others, err := a.othersIn(ctx, d, article, names)
		if err != nil {
			return Answer{}, false, err
		}
		if p, ok := judgeAmong(article, names, others...); ok {
			if text, part, ok := told(q, p); ok {
				return Answer{Route: RouteText, Text: text, Question: q, Quotes: []Quote{quote(article, part)}}, true, nil
			}
		}
	}
	return Answer{}, false, nil
}

// judgeOfDescribed answers who judged in a matter that a question describes: the only judge of
// the article that opens with all of it.
func (a *Answerer) judgeOfDescribed(ctx context.Context, q Question, _ *digest) (answer Answer, ok bool, err error) {
	if !judgeAsked.MatchString(index.Fold(q.Text)) {
		return Answer{}, false, nil
	}
	articles, err := a.articlesNaming(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	if p, ok := q.judgeDescribed(articles); ok {
		text, part, ok := told(q, p)
		return Answer{Route: RouteText, Text: text, Question: q, Quotes: []Quote{quote(p.article, part)}}, ok, nil
	}
	return Answer{}, false, nil
}

// judgeDescribed returns the sentence that names the judge of a matter that a question describes:
// the only judge of the only article that opens with all of its ideas. It names nobody else and
// no year, with which it would be of an older matter.
func (q *Question) judgeDescribed(articles []*corpus.Article) (passage, bool) {
	if len(q.Mentions) > 0 {
		return passage{}, false
	}
	articles = slices.DeleteFunc(slices.Clone(articles), func(article *corpus.Article) bool { return q.namesNone(article) || !q.opensWithIdeas(article) })
	if len(articles) != 1 || beginsMatters(articles[0]) {
		return passage{}, false
	}
	var only passage
	for _, at := range articles[0].Sentences {
		p := passage{article: articles[0], at: at}
		if p.typed = judgeIn(p.text()); p.typed == "" || articles[0].Withholds(at) {
			continue
		}
		if only.typed != "" && only.typed != p.typed {
			return passage{}, false
		}
		only = p
	}
	if only.typed == "" {
		return passage{}, false
	}
	others := properWords(articles[0].Text).strangers(only.text(), []string{only.typed})
	return only, len(others) == 0 && !aYear.MatchString(only.text())
}

var aYear = regexp.MustCompile(`\b(?:19|20)\d\d\b`)

// openingLines is how many sentences of an article tell what it is about.
const openingLines = 6

// opensWithIdeas reports whether the title and the first sentences of an article hold every idea
// of a question; one without an idea describes nothing.
func (q *Question) opensWithIdeas(article *corpus.Article) bool {
	ideas := ideasAmong(q.Topic)
	opening := article.Title
	for _, at := range article.Sentences[:min(openingLines, len(article.Sentences))] {
		opening += "\n" + at.In(article.Text)
	}
	return len(ideas) > 0 && holds(lexicon.Keys(opening), ideas)
}

// judgeAmong returns the sentence that names the judge of somebody.
func judgeAmong(article *corpus.Article, names []string, others ...string) (passage, bool) {
	owned := owned(article, names, others...)
	var only, beside passage
	judges, near := map[string]bool{}, map[string]bool{}
	for i, at := range article.Sentences {
		p := passage{article: article, at: at}
		if p.typed = judgeIn(p.text()); p.typed == "" || article.Withholds(at) {
			continue
		}
		if owned[i] {
			return p, true
		}
		if len(judges) == 0 {
			only = p
		}
		judges[p.typed] = true
		if text := paragraphOf(article, at); nameIn(text, names) && !nameIn(text, others) {
			beside, near[p.typed] = p, true
		}
	}
	if len(near) == 1 {
		return beside, true
	}
	return only, len(judges) == 1 && !beginsMatters(article) && nobodyElse(only, names) && isAbout(article, names)
}

// isAbout reports whether the title or the first sentences of an article name one of some: a judge
// beside nobody's name is of whom it is about, and not of one whom it mentions further down.
func isAbout(article *corpus.Article, names []string) bool {
	return nameIn(article.Title, names) || slices.ContainsFunc(article.Sentences[:min(openingLines, len(article.Sentences))], func(at corpus.Span) bool {
		return nameIn(at.In(article.Text), names)
	})
}

// nobodyElse reports whether the paragraph of a sentence names one of some, or nobody.
func nobodyElse(p passage, names []string) bool {
	text := paragraphOf(p.article, p.at)
	return text == "" || nameIn(text, names) || len(properWords(p.article.Text).strangers(text, names)) == 0
}

// paragraphOf is the text of the paragraph of a sentence, empty where an article has none.
func paragraphOf(article *corpus.Article, at corpus.Span) string {
	for _, paragraph := range article.Paragraphs {
		if paragraph.Start <= at.Start && at.End <= paragraph.End {
			return paragraph.In(article.Text)
		}
	}
	return ""
}

// beginsMatters reports whether an article tells of several matters one by one.
func beginsMatters(article *corpus.Article) bool {
	for _, at := range article.Sentences {
		if beginsApart(at.In(article.Text)) {
			return true
		}
	}
	return false
}

// ofIdeas keeps the articles that tell of every idea of a question, where some do: the
// judge of "the voice cloning case" stands in no other.
func ofIdeas(articles []*corpus.Article, topic []string) []*corpus.Article {
	ideas := ideasAmong(topic)
	telling := slices.DeleteFunc(slices.Clone(articles), func(article *corpus.Article) bool {
		return !holds(lexicon.Keys(article.Open()), ideas)
	})
	if len(telling) == 0 {
		return articles
	}
	return telling
}

// ideasAmong keeps the ideas of some keys.
func ideasAmong(topic []string) []string {
	return slices.DeleteFunc(slices.Clone(topic), func(key string) bool { return !strings.HasPrefix(key, "=") })
}
