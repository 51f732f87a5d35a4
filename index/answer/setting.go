package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A setting is an article read for the values in it: what is said beside a value, in its
// sentence, before it in the same part of the article, and in the title.
type setting struct {
	*sheet
	asked   gist
	part    []int      // for each line the first of its part
	clauses [][]breath // of each line
	top     []float64  // how well the title has each unit of the question
}

// How much what is asked counts by where it stands: beside a value, elsewhere in its
// sentence, so many sentences before it, behind it, in the title.
const (
	inSentence  = 0.9
	inBefore    = 0.75
	perSentence = 0.08 // less for each sentence between
	inPart      = 0.45 // at least, in the same part
	inBehind    = 0.4
	inHeadline  = 0.3
	inSame      = 0.85 // in a sentence of the same part on whom the value is of
	ofOthers    = 0.6  // of what it counts, in one that names others alone
)

// A part of a sentence, with whom it names; one that names nobody is of whom the part
// before it names.
type breath struct {
	at    corpus.Span // in the sentence
	named []string
	held  []float64 // how well it has each unit of the question
}

// breaths are where one clause of a sentence ends and another begins.
var breaths = regexp.MustCompile(`[,;] |[，；]| and | while | but `)

// settingOf reads a sheet for a question.
func settingOf(r *sheet, asked gist) *setting {
	s := &setting{sheet: r, asked: asked}
	first := 0
	for i := range r.lines {
		if i > 0 && r.partBegins(i) && !(i-1 == first && headed(r.lines[first].text())) {
			first = i
		}
		s.part = append(s.part, first)
		s.clauses = append(s.clauses, nil)
	}
	s.top = asked.standsIn(r.title, r.article.Title)
	return s
}

// of returns the clauses of a line, which are read when they are first asked for.
func (s *setting) of(i int) []breath {
	if s.clauses[i] == nil {
		text := s.lines[i].text()
		start := 0
		var named []string
		for _, end := range append(endsOf(breaths, text), []int{len(text), len(text)}) {
			c := breath{at: corpus.Span{Start: start, End: end[0]}}
			said := c.at.In(text)
			switch c.named = whomNamed(said); {
			case len(c.named) == 0:
				c.named = named
			case aside.MatchString(said):
				c.named = append(c.named, named...) // who goes on is whom it is said of
			default:
				named = c.named[len(c.named)-1:]
			}
			start = end[1]
			c.held = s.asked.standsIn(featuresOf(said), said)
			s.clauses[i] = append(s.clauses[i], c)
		}
	}
	return s.clauses[i]
}

// aside begins what is said of somebody in passing.
var aside = regexp.MustCompile(`^\s*(?:who|which|whose|whom|that|where|when|after|before|while|with|including|according)\b`)

// partBegins reports whether a line begins another part of its article.
func (r *sheet) partBegins(i int) bool {
	text := r.lines[i].text()
	return headed(text) || opening.MatchString(text) || beginsApart(text) || closing.MatchString(text) || nextMatter.MatchString(text)
}

// standsIn says how well a text has each unit.
func (g gist) standsIn(has features, text string) []float64 {
	out, solid := make([]float64, len(g)), ""
	for i := range g {
		if out[i] = g[i].in(has); out[i] == 0 && lexicon.Han(g[i].key) == 0 && len(g[i].key) >= longCompound {
			if solid == "" {
				solid = strings.NewReplacer(" ", "", "-", "").Replace(index.Fold(text))
			}
			if strings.Contains(solid, g[i].key) {
				out[i] = 1 // "wristbands" of "wrist bands"
			}
		}
	}
	return out
}

// longCompound is how many letters a word has at least that others write in two.
const longCompound = 7

// around returns how well each unit of the question stands around a value of a line, and
// how well it stands in its sentence or where it is told of the same people.
func (s *setting) around(i int, value corpus.Span) (out, near []float64) {
	out, near = make([]float64, len(s.asked)), make([]float64, len(s.asked))
	raise := func(held []float64, share float64) {
		for k, h := range held {
			if out[k] = max(out[k], h*share); share >= inSame {
				near[k] = max(near[k], h)
			}
		}
	}
	whom := s.subjects(i, value)
	raiseLine := func(j int, share, same float64) {
		for _, c := range s.of(j) {
			switch {
			case j == i && c.at.Start <= value.Start && value.Start < c.at.End:
				raise(c.held, 1)
			case len(c.named) == 0 || len(whom) == 0:
				raise(c.held, share)
			case slices.ContainsFunc(c.named, func(name string) bool { return slices.Contains(whom, name) }):
				raise(c.held, same)
			default:
				raise(c.held, share*ofOthers)
			}
		}
	}
	raiseLine(i, inSentence, inSentence)
	if i > s.part[i] { // the sentence goes on from the one before, where that is of nobody else
		for _, c := range s.of(i - 1) {
			if len(c.named) == 0 || len(whom) == 0 || among(whom, c.named) {
				for k, h := range c.held {
					near[k] = max(near[k], h)
				}
			}
		}
	}
	for j := i - 1; j >= s.part[i]; j-- {
		raiseLine(j, max(inPart, inBefore-perSentence*float64(i-1-j)), inSame)
	}
	for j := i + 1; j < len(s.lines) && j <= i+2 && s.part[j] == s.part[i]; j++ {
		raiseLine(j, inBehind, inSame)
	}
	raise(s.top, inHeadline)
	for _, c := range s.of(0) {
		raise(c.held, inHeadline)
	}
	return out, near
}

// subjects returns whom a value may be of: those whom its clause names before it or who
// are carried into it, else those whom the sentence names, else the last whom the one
// before names.
func (s *setting) subjects(i int, value corpus.Span) []string {
	text := s.lines[i].text()
	for _, c := range s.of(i) {
		if c.at.Start <= value.Start && value.Start < c.at.End {
			if named := whomNamed(text[c.at.Start:value.Start]); len(named) > 0 {
				return named
			}
			if len(c.named) > 0 {
				return c.named
			}
		}
	}
	if named := whomNamed(text); len(named) > 0 || i == s.part[i] {
		return named
	}
	before := whomNamed(s.lines[i-1].text())
	return before[max(0, len(before)-1):]
}

// owners are those whom a text names as whose somebody or something is, or for whom
// something is done: 翁某的同学, 为麦某提供, 卖给开店的麦某.
var owners = regexp.MustCompile(`[从從](?:被告人|被告)?\p{Han}某(?:处|處|手中|那里)|[为為向给給替帮幫]?\p{Han}某的|[为為向给給替帮幫]\p{Han}某|[向给給]\p{Han}{1,16}的\p{Han}某|\p{L}+[’']s\b`)

// surnameOf finds 葉姓修車工.
var surnameOf = regexp.MustCompile(`(\p{Han})姓`)

// whomNamed returns the words by which a text names people and businesses, but for whose
// something is.
func whomNamed(text string) []string {
	text = owners.ReplaceAllString(text, " ")
	var names []string
	for _, name := range properNames(text) {
		if strings.ContainsAny(name, "0123456789") {
			continue // R65,000
		}
		if lexicon.Han(name) > 0 {
			name = strings.TrimRight(strings.Trim(index.Fold(name), "“”「」『』\""), "某男女")
		}
		names = append(names, name)
	}
	for _, m := range hanShort.FindAllString(text, 10) {
		if !strings.ContainsAny(lexicon.Clip(m, 1), kindsOfPeople) {
			names = append(names, index.Fold(lexicon.Clip(m, 1)))
		}
	}
	for _, m := range surnameOf.FindAllStringSubmatch(text, 10) {
		names = append(names, index.Fold(m[1]))
	}
	return names
}

// clauseAt returns the clause of a text in which a value stands.
func clauseAt(text string, value corpus.Span) string { return clauseSpan(text, value).In(text) }

// clauseSpan is where that clause stands.
func clauseSpan(text string, value corpus.Span) corpus.Span {
	at := corpus.Span{End: len(text)}
	for _, end := range endsOf(breaths, text) {
		switch {
		case end[1] <= value.Start:
			at.Start = end[1]
		case end[0] >= value.End:
			at.End = end[0]
			return at
		}
	}
	return at
}
