package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// speaksOn finds a folded sentence that goes on from the one before without a name.
var speaksOn = regexp.MustCompile(`^(?:he|she|it|they|his|her|its|their|this|that|these|some of them)\b|^(?:他|她|其|该|两人|二人|并)`)

// tellsOf returns the sentence of a matter that tells best of all of some kinds of
// conduct; ok is false where it does not tell of one of them. What it tells of may
// stand in two sentences of which the second goes on from the first.
func (m matter) tellsOf(kinds []lexicon.Conduct) (best corpus.Span, ok bool) {
	most := 0.0
	for _, kind := range kinds {
		told := false
		for i, at := range m.sentences {
			text := index.Fold(at.In(m.article.Text))
			both := text
			switch before := m.sentences[max(0, i-1)].In(m.article.Text); {
			case i > 0 && speaksOn.MatchString(text):
				both = index.Fold(before) + " " + text
			case i == 1 && m.opened && headed(before):
				both = index.Fold(before) + " " + text // what a heading says is of what stands below it
			}
			if !kind.In(both) {
				continue
			}
			told = true
			n := kind.ShareOf(text)
			if namesSomebody(at.In(m.article.Text)) {
				n += naming
			}
			if n > most && !headed(at.In(m.article.Text)) && !m.article.Withholds(at) {
				best, most = at, n
			}
		}
		if !told {
			return corpus.Span{}, false
		}
	}
	return best, most > 0
}
