package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A question may take for granted that a court has decided what is before it still: "When did
// the Velm High Court ban …?" The day on which somebody went to that court is not that of its
// decision, and what the article says is that there is none yet.
var (
	courtDecided = regexp.MustCompile(`\b((?:\p{Lu}[\p{L}’'-]+ )+)(?:[Hh]igh |[Ss]upreme |[Dd]istrict |[Cc]onstitutional |[Cc]ity |[Cc]ounty )?(?:[Cc]ourt|[Tt]ribunal)(?: of(?: \p{Lu}[\p{L}’'-]+)+)? (?:ban|bar|rule|decide|order|forbid|outlaw|prohibit|strike|stop|halt|find|hold|convict|uphold|overturn|dismiss|allow|award|fine|sentence|jail)\b`)
	leftOpenYet  = regexp.MustCompile(`(?i)\bno (?:judge?ment|ruling|decision|verdict|date)(?: \w+)? (?:has|have|had) (?:yet )?been (?:given|handed down|made|issued|delivered|reached|set)\b|\b(?:has|have) (?:yet to|not yet|still to) (?:rule|ruled|be decided|been decided|decide|decided|be heard|give judgment)\b|\b(?:remains?|is|are|was) (?:still )?(?:pending|undecided)\b|尚未(?:作出)?(?:判决|判決|裁决|裁決|宣判|开庭|開庭)|仍在审理|仍在審理`)
	hasDecided   = regexp.MustCompile(`\b(?:court|tribunal|judges?|bench|panel)\b[^.;]{0,40}\b(?:ruled|banned|barred|held|decided|convicted|sentenced|upheld|overturned|dismissed|allowed|quashed|struck down|ordered|restrained|fined|forbade|prohibited)\b`)
)

// undecided answers it with the sentence that says that nothing is decided. ok is false where
// the stretch of an article that names the court tells of a decision, or of none either way.
func (a *Answerer) undecided(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := courtDecided.FindStringSubmatch(q.Text)
	if m == nil {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	court := strings.TrimSuffix(strings.TrimSpace(dropThe.ReplaceAllString(m[1], "")), " High")
	for _, article := range articles {
		if at, ok := q.openBefore(article, court); ok {
			return q.deniedBy(article, at), true, nil
		}
	}
	return Answer{}, false, nil
}

var dropThe = regexp.MustCompile(`^(?:The|When|Did|Why|What|How|Has) `)

// openBefore returns the sentence of a stretch that names a court by its place which says that
// nothing is decided there.
func (q *Question) openBefore(article *corpus.Article, court string) (open corpus.Span, ok bool) {
	b, named := q.blocksOf(article), -1
	for i, number := range b.number {
		text := b.text(i)
		if named >= 0 && number != b.number[named] {
			named = -1
		}
		if strings.Contains(text, court+" ") && strings.Contains(index.Fold(text), "court") {
			named = i
		}
		switch {
		case named < 0:
		case leftOpenYet.MatchString(text) && !article.Withholds(article.Sentences[i]):
			open, ok = article.Sentences[i], true
		case hasDecided.MatchString(index.Fold(text)):
			return corpus.Span{}, false
		}
	}
	return open, ok
}
