package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A sheet is an article read for a question: its sentences, what each has, and to which
// stretch of the article each belongs. A stretch tells of one matter.
type sheet struct {
	article *corpus.Article
	title   features
	lines   []line
	several bool    // it has more than one stretch
	written written // how the article writes its words
}

// A line is a sentence of a sheet.
type line struct {
	passage
	first   corpus.Span // its first sentence: of a list, what leads in
	has     features
	stretch int
	names   []string    // folded, of whom it names
	enough  bool        // it tells enough of what is asked
	lacks   bool        // it does not say what was done
	silent  bool        // it says nothing of what somebody did, who is asked for
	does    bool        // whom it names did what is asked
	deed    bool        // it says what was done, which the question asks
	named   bool        // it names whom the question names, or calls them by what they are
	own     bool        // it is of whom the question names
	meant   corpus.Span // the sentence that says who did it, where this one has a pronoun
	behind  corpus.Span // the sentence behind that says why or how
	also    []*line     // of one that lays a duty on somebody: all that do, it among them
	matter  float64     // the share that its matter has
	holds   float64     // the share of what is asked that it has itself
}

// features are the stems, ideas, senses and pairs of characters of a text, and how its
// longer words begin.
type features map[string]bool

// makingNothing finds where a text says of somebody that they made what is no thing: "made it his
// business", "made sure".
var makingNothing = regexp.MustCompile(`(?i)\b(?:makes?|made|making) (?:it (?:his|her|its|their|my|our|a|clear|known|possible|easy|hard|difficult)\b|(?:his|her|its|their|my|our) (?:way|debut|name|fortune|mind)\b|(?:sure|clear|certain|use|sense|headlines|friends|amends|up (?:his|her|its|their) minds?)\b)`)

func featuresOf(text string) features {
	has := features{}
	text = makingNothing.ReplaceAllString(ofThePeople.ReplaceAllString(text, "$1"), " ")
	latin := index.Analyze(text)
	for _, whole := range hyphened.FindAllString(text, 20) {
		latin = append(latin, index.Analyze(strings.ReplaceAll(whole, "-", ""))...) // "co-operated" is "cooperated" too
	}
	for _, verb := range rejoined(text) {
		latin = append(latin, index.Analyze(verb)...)
	}
	latin = slices.DeleteFunc(latin, func(token index.Token) bool {
		if token.Han() {
			has[token.Term] = true
		}
		return token.Han()
	})
	for _, token := range latin {
		has[token.Term], has[lexicon.KeyOf(token.Term)] = true, true
		if len(token.Term) >= sameStart {
			has[startOf(token.Term)] = true
		}
	}
	for _, s := range append(lexicon.Bridge.SeenTokens(latin), lexicon.Bridge.SeenHan(text)...) {
		has[s.Idea] = true
	}
	for _, one := range append(lexicon.WaysToSay.InTokens(latin), lexicon.WaysToSay.InHan(unparted(text))...) {
		if len(one.Stems) != 1 || one.Stems[0] != noticeStem || noticing.MatchString(text) {
			has[one.Sense] = true
		}
	}
	for _, kind := range lexicon.KindsIn(latin) {
		has[kind] = true
	}
	return has
}

// ofThePeople finds what is called the People's and says nothing of people: in a question too.
var ofThePeople = regexp.MustCompile(`(?i)\bpeople[’']?s (court|procurat|republic|bank|congress|government|daily)`)

// hyphened finds a word that others write without its hyphen.
var hyphened = regexp.MustCompile(`\b\p{Ll}{1,5}-\p{Ll}{3,}\b`)

// A notice that is served is not noticed.
const noticeStem = "notic"

var noticing = regexp.MustCompile(`(?i)\bnotic(?:ed|ing)\b|\b(?:who|to|not|he|she|they|people|nobody|somebody) notices?\b`)

// startOf is the feature of a word that begins as a stem does.
func startOf(stem string) string { return stem[:sameStart] + "-" }

// sheetOf reads an article: sentences that may not be shown are left out.
func sheetOf(article *corpus.Article) *sheet {
	s := &sheet{article: article, title: featuresOf(article.Title), written: properWords(article.Text)}
	stretch := 0
	for i, at := range article.Sentences {
		if i >= mostSentences || article.Withholds(at) {
			continue
		}
		text := at.In(article.Text)
		if nextMatter.MatchString(text) || beginsApart(text) {
			stretch++
		}
		s.lines = append(s.lines, line{passage: passage{article: article, at: at}, first: at, has: featuresOf(text), stretch: stretch, names: namesIn(text, s.written)})
	}
	s.several = stretch > 0
	return s
}

// nextMatter finds a sentence that goes over to another matter of a round-up, beside
// what [apart] finds.
var nextMatter = regexp.MustCompile(`(?i)^(?:in )?(?:the|an?) (?:first|second|third|fourth|fifth|sixth|last|final|other|separate|further|different) (?:case|matter|dispute|ruling|decision|man|woman|defendant|person|summary|concerns|may|is)\b|^another (?:case|matter|summary|ruling|man|woman)\b|^in (?:the|another|one) (?:\w+ )?(?:case|matter|ruling)\b|^also this week\b|^the (?:[\p{L}-]+ ){0,3}(?:court|tribunal|regulator|authority|commission(?:er)?|watchdog) also (?:released|published|listed|disclosed|made public|highlighted|heard|described|reported)\b|^第[一二三四五六七八九十]+[宗起件个個案]|^(?:另一|另有)[起宗件]`)

// matterOf is the number of the stretch of a line, the same for all where the article has
// no more than one.
func (s *sheet) matterOf(l *line) int {
	if !s.several {
		return 0
	}
	return l.stretch
}

// faded is what a word counts that stands so many sentences away in the same stretch, in
// another stretch, or in the title.
func (s *sheet) faded(from, to *line, distance int) float64 {
	switch {
	case s.several && from.stretch != to.stretch:
		return 0.1
	}
	if slices.ContainsFunc(from.names, func(name string) bool { return slices.Contains(to.names, name) }) {
		return 0.75
	}
	return max(0.5, 0.75-0.05*float64(distance))
}

// namesIn returns the parts of the names in a text, folded, and in Chinese the surnames of
// those whose names are withheld.
func namesIn(text string, written written) []string {
	var names []string
	for _, name := range written.strangers(text, nil) {
		for _, part := range strings.Fields(name) {
			if part = index.Fold(lexicon.BareWord(part)); lexicon.Runes(part) > 3 {
				names = append(names, strings.TrimSuffix(strings.TrimSuffix(part, "'s"), "’s"))
			}
		}
	}
	for _, pattern := range []*regexp.Regexp{hanWithheld, hanShort} {
		for _, name := range pattern.FindAllString(text, 8) {
			if !strings.ContainsAny(lexicon.Clip(name, 1), kindsOfPeople) {
				names = append(names, lexicon.FamilyOf(name))
			}
		}
	}
	return names
}

// quoteless reports whether a sentence can be repeated as a statement: no heading and no
// question.
func (l *line) states() bool {
	text := strings.TrimSpace(l.text())
	return !l.heading() && !labelAlone.MatchString(text) && !strings.HasSuffix(text, "?") && !strings.HasSuffix(text, "？") && !corrections.MatchString(text)
}

// labelAlone finds a name that stands before its paragraph as a sentence by itself.
var labelAlone = regexp.MustCompile(`^\p{Lu}[\p{L}\d&’'-]*(?: \p{Lu}[\p{L}\d&’'-]*){0,3}\.$`)
