package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// speaksOn finds a folded sentence that goes on from the one before without a name.
var speaksOn = regexp.MustCompile(`^(?:he|she|it|they|his|her|its|their|this|that|these|some of them)\b|^(?:他|她|其|该|两人|二人|并)`)

// notFilmed is a paper or a screen that somebody photographs in secret, of which nobody is the
// victim as of a hidden camera; remedied is what somebody does instead since.
var (
	notFilmed = regexp.MustCompile(`偷拍(?:了)?[^，。；人女男]{0,6}(?:面单|面單|单据|單據|文件|图纸|圖紙|合同|资料|資料|屏幕|证件|證件|账本|试卷|电脑|病历|病歷|票据)`)
	remedied  = regexp.MustCompile(`已(?:经|經)?(?:改用|升级|升級|换成|換成)|\b(?:has|have) (?:since |now )?(?:switched|moved|gone back|changed) to\b`)
)

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
			if both = notFilmed.ReplaceAllString(both, ""); !kind.In(both) || remedied.MatchString(both) {
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
	if most == 0 {
		return m.shownInstead()
	}
	return best, true
}

// shownInstead returns a sentence that shows a matter of a record whose own telling is withheld,
// as it names whom it was done to: one that says how it was decided.
func (m matter) shownInstead() (corpus.Span, bool) {
	for _, at := range m.sentences {
		if text := at.In(m.article.Text); len(m.of) > 0 && !headed(text) && !m.article.Withholds(at) && decisive.MatchString(text) {
			return at, true
		}
	}
	return corpus.Span{}, false
}
