package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Whom a Chinese question calls 罗女士 the articles that write that name tell of, and no other:
// what another article gives somebody is not theirs.

// calledPolitely leaves of some articles those that write a name with 女士 or 先生 as a question
// does; all where none does.
func (q *Question) calledPolitely(articles []*corpus.Article) []*corpus.Article {
	for _, name := range hanPolite.FindAllString(lexicon.Simplified(index.Fold(q.Text)), 2) {
		writes := func(article *corpus.Article) bool {
			return strings.Contains(lexicon.Simplified(article.Text), name)
		}
		if slices.ContainsFunc(articles, writes) {
			articles = slices.DeleteFunc(slices.Clone(articles), func(article *corpus.Article) bool { return !writes(article) })
		}
	}
	return articles
}
