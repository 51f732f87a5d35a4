package answer

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// What somebody did twice, an article tells in two sentences: 贴了67次，被罚6000元。他又贴了36次，再罚5000元.
// How often in all, or how much, is told by both, and the first alone would be taken for the whole.

var (
	// inAllAsked finds a question for all the times, or all the fines, and whether it is for fines.
	inAllAsked = regexp.MustCompile(`(?:多少|几)次|(?:一共|总共|合计|合共|前后|先后)(?:被|遭|获)?(罚)`)
	// onceMore finds that something was done another number of times, finedMore that a further
	// fine came of it.
	onceMore  = regexp.MustCompile(`[又再](?:度|次)?[^，。；又再]{0,12}?[\d一二三四五六七八九十百]+次`)
	finedMore = regexp.MustCompile(`[又再](?:度|次)?(?:被|遭)?(?:裁|处|科)?罚[^，。；]{0,8}?[\d一二三四五六七八九十百千万.,]+元`)
)

// withAgain is a passage with the sentence behind it that goes on to tell of more of what a
// question asks for in all; any other as it is.
func (q *Question) withAgain(p passage) passage {
	m := inAllAsked.FindStringSubmatch(lexicon.Simplified(q.Text))
	i := slices.Index(p.article.Sentences, p.at)
	if m == nil || i < 0 || i+1 >= len(p.article.Sentences) {
		return p
	}
	more := onceMore
	if m[1] != "" {
		more = finedMore
	}
	next := p.article.Sentences[i+1]
	if !more.MatchString(lexicon.Simplified(next.In(p.article.Text))) || p.article.Withholds(next) {
		return p
	}
	p.at.End = next.End
	return p
}
