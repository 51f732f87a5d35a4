package answer

import (
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
)

// A sheet is an article read for a question: its sentences, what each has, and to which
// stretch of the article each belongs. A stretch tells of one matter.
type sheet struct {
	article *corpus.Article
	title   features
	lines   []line
	several bool // it has more than one stretch
}

// A line is a sentence of a sheet.
type line struct {
	passage
	has     features
	stretch int
}

// features are the keys, ideas and pairs of characters of a text.
type features map[string]bool

func featuresOf(text string) features {
	has := features{}
	for _, key := range slices.Concat(keys(text), terms(text), hanTerms(text), ideas(text)) {
		has[key] = true
	}
	for _, one := range waysToSay.in(text) {
		has[one.sense] = true
	}
	return has
}

// readFor reads an article: sentences that may not be shown are left out.
func sheetOf(article *corpus.Article) *sheet {
	r := &sheet{article: article, title: featuresOf(article.Title)}
	stretch := 0
	for i, at := range article.Sentences {
		if i >= mostSentences || article.Withholds(at) {
			continue
		}
		text := at.In(article.Text)
		if nextMatter.MatchString(text) || beginsApart(text) {
			stretch++
		}
		r.lines = append(r.lines, line{passage{article: article, at: at}, featuresOf(text), stretch})
	}
	r.several = stretch > 1
	return r
}

// nextMatter finds a sentence that goes over to another matter of a round-up, beside
// what [apart] finds.
var nextMatter = regexp.MustCompile(`(?i)^(?:in )?(?:the|an?) (?:first|second|third|fourth|fifth|sixth|last|final|other|separate|further|different) (?:case|matter|dispute|ruling|decision|man|woman|defendant|person|summary|concerns|may|is)\b|^another (?:case|matter|summary|ruling|man|woman)\b|^in (?:the|another|one) (?:\w+ )?(?:case|matter|ruling)\b|^also this week\b|^第[一二三四五六七八九十]+[宗起件个個案]|^(?:另一|另有)[起宗件]`)

// faded is what a word counts that stands so many sentences away in the same stretch, in
// another stretch, or in the title.
func (r *sheet) faded(from, to *line, distance int) float64 {
	switch {
	case r.several && from.stretch != to.stretch:
		return 0.1
	case distance <= 5:
		return 0.65 - 0.08*float64(distance)
	}
	return 0.25
}

// quoteless reports whether a sentence can be repeated as a statement: no heading and no
// question.
func (l *line) states() bool {
	text := strings.TrimSpace(l.text())
	return !l.heading() && !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "？") && !corrections.MatchString(text)
}
