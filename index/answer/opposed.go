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

// twoNamed finds the two whom a question sets side by side, in either language.
var twoNamed = []*regexp.Regexp{
	regexp.MustCompile(`(?i)\bcompar\w+ (?:the )?(?:\w+ of )?(.+?) (?:and|with|to|against|versus|vs\.?) (?:the )?(.+)`),
	regexp.MustCompile(`(?i)\bdifferen\w+ (?:is there )?between (?:the )?(?:\w+ of )?(.+?) and (?:the )?(.+)`),
	regexp.MustCompile(`(?i)^(?:how (?:do|does|did) (?:the )?)?(?:\w+ of )?(.+?) (?:versus|vs\.?|differ from) (?:the )?(.+)`),
	regexp.MustCompile(`(?:比较|比較|对比|對比)(?:一下)?(.+?)(?:和|与|與|跟|同|及)(.+?)(?:的.*|案.*|$)`),
	regexp.MustCompile(`^(.+?)(?:和|与|與|跟|同)(.+?)(?:的\p{Han}{0,6})?(?:有什么|有什麼|有何|之间|之間|相比|的区别|的區別|的不同|怎么|怎麼).*`),
}

// A side is one of two whom a question compares: a record, or the matter that an
// article tells of without one.
type side struct {
	name    string
	mention *Mention
	matter  matter
}

// opposed compares two of whom the archive has no record of one or of both, each by
// what the articles say of it, or by its record. Of a name that stands nowhere it says
// so; ok is false where it finds neither.
func (a *Answerer) opposed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	names := q.twoSides()
	if q.Shape != Compare || names == nil {
		return Answer{}, false, nil
	}
	answer = Answer{Route: RouteCompare, Question: q}
	answer.Question.Mentions = nil
	var lines []string
	for _, name := range names {
		s, found, err := a.sideOf(ctx, q, d, name)
		if err != nil {
			return Answer{}, false, err
		}
		line := ""
		if found {
			line = answer.take(s, MaxList/len(names)-1)
		} else if known, err := a.known(ctx, name); err != nil {
			return Answer{}, false, err
		} else if !known {
			line, answer.Abstained = strings.TrimSpace(fmt.Sprintf(wording[q.Language].strange, Shorten(name, longestName))), true
		}
		if line == "" {
			return Answer{}, false, nil
		}
		lines = append(lines, line)
	}
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList)
	return answer, len(answer.Facts)+len(answer.Quotes) > 0, nil
}

// take writes a side that was found, and takes over what that rests on.
func (a *Answer) take(s side, room int) string {
	q := a.Question
	if s.mention == nil {
		line, quotes := s.words(q, room)
		a.Quotes = append(a.Quotes, quotes...)
		return line
	}
	a.Question.Mentions = append(a.Question.Mentions, *s.mention)
	facts := relevant(s.mention.Case, s.mention.Party, q.comparedSlots(), nil)
	a.Facts = append(a.Facts, StatedIn(s.mention.Case, facts)...)
	return factLine(s.mention.Case, s.mention.Party, facts, q.Language, room)
}

// comparedSlots are those that a question asks to be compared, else all.
func (q *Question) comparedSlots() []corpus.Slot {
	if slot := q.slot(); slot != "" && slot != corpus.SlotStatus && slot != corpus.SlotOutcome {
		return q.Slots
	}
	return compared
}

// twoSides returns the names of the two whom a question compares, without what is
// compared of them; nil where it names no two.
func (q *Question) twoSides() []string {
	text := strings.TrimRight(q.Text, "?？。. ")
	for _, pattern := range twoNamed {
		m := pattern.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		first, second := calledBy(m[1]), calledBy(m[2])
		if first != "" && second != "" {
			return []string{first, second}
		}
	}
	return nil
}

// calledBy returns the name in a part of a question: its words with a capital, or, of
// Chinese, all of it without the marks around it; empty where it has none.
func calledBy(part string) string {
	part = strings.Trim(part, " “”「」『』\"'")
	if lexicon.Han(part) > 0 {
		return strings.TrimSuffix(strings.TrimSuffix(part, "案"), "的")
	}
	var name []string
	for _, word := range strings.Fields(part) {
		bare := lexicon.BareWord(word)
		if !lexicon.Capital(bare) && len(name) > 0 {
			break
		}
		if lexicon.Capital(bare) {
			name = append(name, bare)
		}
	}
	return strings.Join(name, " ")
}

// sideOf finds a side by its name: among the cases that the question mentions, else in
// the matters of the articles that hold the name.
func (a *Answerer) sideOf(ctx context.Context, q Question, d *digest, name string) (side, bool, error) {
	for _, m := range q.Mentions {
		if strings.Contains(lexicon.Spaced(name), strings.TrimSpace(lexicon.Spaced(m.Name))) || strings.Contains(lexicon.Spaced(m.Name), strings.TrimSpace(lexicon.Spaced(name))) {
			return side{name: name, mention: &m}, true, nil
		}
	}
	m, ok, err := a.matterOf(ctx, d, name)
	return side{name: name, matter: m}, ok, err
}

// matterOf returns the matter of an article that begins with a name, else the one that
// names it most.
func (a *Answerer) matterOf(ctx context.Context, d *digest, name string) (best matter, ok bool, err error) {
	var words index.And
	for _, word := range strings.Fields(name) {
		words.All = append(words.All, index.Word{Text: word})
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: words, Kind: corpus.ArticleRecord, Limit: mostArticles})
	if err != nil {
		return matter{}, false, fmt.Errorf("articles about one of two: %w", err)
	}
	most := 0
	for _, hit := range page.Hits {
		article, err := corpus.Found(a.archive.Article(ctx, corpus.ArticleID(hit.Ref.ID)))
		if err != nil {
			return matter{}, false, fmt.Errorf("article %s: %w", hit.Ref.ID, err)
		}
		if article == nil {
			continue
		}
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return matter{}, false, err
		}
		for _, m := range mattersOf(article, cases) {
			if n := m.calls(name); n > most {
				best, most = m, n
			}
		}
	}
	return best, most > 0, nil
}

// calls counts the sentences of a matter that have a name; where none of the first
// three has, it is of somebody else, and counts for nothing.
func (m matter) calls(name string) int {
	n := 0
	for i, at := range m.sentences {
		if strings.Contains(lexicon.Spaced(at.In(m.article.Text)), lexicon.Spaced(name)) {
			n++
		}
		if i == soonNamed-1 && n == 0 {
			return 0
		}
	}
	return n
}

// ruled returns the first sentence of a matter that says how it ended, where one does.
func (m matter) ruled() []corpus.Span {
	for _, at := range m.sentences {
		text := at.In(m.article.Text)
		if ended.MatchString(text) && !headed(text) && !m.article.Withholds(at) {
			return []corpus.Span{at}
		}
	}
	return nil
}

// ended finds how a matter ended.
var ended = regexp.MustCompile(`(?i)\b(?:dismissed|ruled|ordered|acquitted|cleared|withdrawn|upheld|overturned|convicted|sentenced|no penalty|closed)\b|驳回|駁回|判令|裁定|无罪|無罪|维持|維持|撤销|撤銷|判决|判決`)

// naming returns what reports whether a sentence of a matter that may be shown has a
// name.
func (m matter) naming(name string) func(at corpus.Span) bool {
	return func(at corpus.Span) bool {
		text := at.In(m.article.Text)
		return !headed(text) && !m.article.Withholds(at) && strings.Contains(lexicon.Spaced(text), lexicon.Spaced(name))
	}
}

// words writes a side in the words of its article: the sentences that give what is
// compared, in no more than so many characters; empty where none does.
func (s side) words(q Question, room int) (line string, quotes []Quote) {
	w := wording[q.Language]
	var at []corpus.Span
	for _, slot := range q.comparedSlots() {
		if sentence, _, ok := s.matter.figureOf(slot); ok && !slices.Contains(at, sentence) {
			at = append(at, sentence)
		}
	}
	if at == nil {
		at = s.matter.ruled()
	}
	if i := slices.IndexFunc(s.matter.sentences, s.matter.naming(s.name)); i >= 0 && len(at) > 0 {
		quotes = append(quotes, quote(s.matter.article, s.matter.sentences[i]))
	}
	slices.SortFunc(at, func(a, b corpus.Span) int { return a.Start - b.Start })
	for _, sentence := range at {
		words := fmt.Sprintf(w.fromText, sentenceOf(s.matter.article, sentence), said(s.matter.article, q.Language))
		before := ""
		if line == "" {
			before = "“" + s.name + "”" + w.colon // as it was asked
		}
		if line != "" && lexicon.Runes(line+" "+words) > room {
			break
		}
		line = strings.TrimSpace(line + " " + before + words)
		quotes = add(quotes, quote(s.matter.article, sentence))
	}
	return Shorten(line, room), quotes
}
