package answer

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// Who did something stands in the sentence before, where the one that tells of the deed opens
// with a pronoun: "A customer, Ann Lee, saw the address. She called the police." The two are
// repeated together: alone the second would say it of whoever else is spoken of.

// mostMeant is how many sentences before one its pronoun may have its name.
const mostMeant = 3

var (
	doneByPronoun = regexp.MustCompile(`^(?:(?:In|On|By|After|Since|Before|At|Within) [^,]{2,40}, |(?:However|Still|Then|Later|Afterwards|Eventually|Finally),? )?(?:He|She)\b|^(?:随后|隨後|后来|後來|于是|於是|当晚|當晚|次日)?[，,]?[他她](?:[^们們的])`)
	describedHan  = regexp.MustCompile(`一[名位個个](\p{Han}?[\d一二三四五六七八九十]*[岁歲]?的?\p{Han}{2,12}?)(?:[，,、]|[在從从于於發发接看收]|$)`)
)

// meantBefore returns whom the pronoun means that a line opens with, which then did what the
// question asks, and where the sentence begins that says who that is; empty where it does not.
func (b *bearing) meantBefore(i int) (whom string, from corpus.Span) {
	text := b.lines[i].text()
	opens := doneByPronoun.FindString(text)
	if opens == "" || !b.asksDeed(firstOf(text[len(opens):])) {
		return "", corpus.Span{}
	}
	for j := i - 1; j >= max(0, i-mostMeant) && !opensParagraph(b.article, b.lines[j+1].first); j-- {
		before := b.lines[j].text()
		if b.lines[j].heading() {
			break
		}
		if name := b.whoIn(before); name != "" {
			return name, b.lines[j].first
		}
	}
	return "", corpus.Span{}
}

// whoIn returns who is named in a text, or called by what they are, and is none of those of
// whom the question tells.
func (b *bearing) whoIn(text string) string {
	if lexicon.Han(text) > 0 {
		if m := describedHan.FindStringSubmatch(text); m != nil && !b.gist.says(m[1]) {
			return m[1]
		}
	}
	if name := b.wanted.find(text); name != "" && !b.gist.saysAll(name) && !leftUnnamed.MatchString(name) {
		return strings.TrimSpace(name)
	}
	return ""
}

// withMeantBefore is a line with the sentence before it that says who did it, and the one
// behind it that says why or how.
func (l *line) withMeantBefore() passage {
	p := l.passage
	if l.meant.End > 0 {
		p.at.Start = l.meant.Start
	}
	if l.behind.End > 0 {
		p.at.End = l.behind.End
	}
	return p
}
