package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// namesNone reports whether a question names somebody whom an article does not: as it is
// written or, of a Chinese text, as it is read aloud.
func (q *Question) namesNone(article *corpus.Article) bool {
	folded := index.Fold(article.Text)
	if slices.ContainsFunc(hanPolite.FindAllString(index.Fold(q.Text), -1), func(name string) bool { return !callsHan(folded, name) }) {
		return true
	}
	return slices.ContainsFunc(q.properly(), func(word string) bool {
		said := strings.Contains(folded, index.Fold(word))
		if lexicon.Runes(word) < 4 {
			said = lexicon.Capitalised(article.Text, index.Fold(word), 0) // no part of another word
		}
		return !said && !(strings.HasPrefix(article.Language, "zh") && readAloud(article.Text, word))
	})
}

// callsHan reports whether a folded text calls somebody by the surname of a Chinese name: of
// 窦女士 it may say 窦某. One in another language is not looked into.
func callsHan(folded, name string) bool {
	family := lexicon.FamilyOf(name)
	return lexicon.Han(folded) <= lexicon.LatinWords(folded) || slices.ContainsFunc([]string{"某", "姓", "男", "女士", "先生", "小姐", "太太", "太"}, func(mark string) bool { return strings.Contains(folded, family+mark) })
}

// properly returns the words of a question that can only be names: with a capital inside
// it, and for no idea, country or month.
func (q *Question) properly() []string {
	var names []string
	for i, field := range strings.Fields(latinOnly(q.Text)) {
		word := lexicon.BareWord(field)
		stems := lexicon.Terms(word)
		if i == 0 && !q.Language.chinese() || !lexicon.Capital(word) || lexicon.Runes(word) < 3 && lexicon.HanSurnames(index.Fold(word)) == nil || len(stems) == 0 || lexicon.ConceptOf(stems[0]) != "" || len(lexicon.Bridge.English[stems[0]]) > 0 || lexicon.National(word) || months.MatchString(word) || commonFirst.Has(stems[0]) {
			continue
		}
		names = append(names, word)
	}
	return names
}

// theirLines says how far the lines of an article are of those whom a question names: 1
// where they name them or go on from where they are, 0 where they are of somebody else.
type theirLines struct {
	lines         []float64
	names, others []string
	beside        bool // no record is of them, and the article is of others
}

// linesOf says which lines of an article are of those whom a question names.
func (a *Answerer) linesOf(ctx context.Context, q Question, d *digest, r *sheet) (theirLines, error) {
	names := q.namesFor(r.article)
	called := len(names) > 0
	if len(q.Mentions) == 0 {
		names = slices.DeleteFunc(names, func(name string) bool { return isPlace(r.article.Text, name) })
		for _, name := range q.fullNames() {
			if strings.Contains(r.article.Text, name) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		return theirLines{}, nil
	}
	others, err := a.othersIn(ctx, d, r.article, names)
	if err != nil {
		return theirLines{}, err
	}
	if called {
		lines, err := a.whose(ctx, q, d, r, false)
		beside := len(q.Mentions) == 0 && len(others) > 0 && !ofMain(r.article, names)
		return theirLines{lines, names, others, beside}, err
	}
	theirs, lines := owned(r.article, names, others...), make([]float64, len(r.lines))
	for i := range r.lines {
		if theirs[slices.Index(r.article.Sentences, r.lines[i].at)] {
			lines[i] = 1
		}
	}
	return theirLines{lines, names, others, false}, nil
}

// rejects reports whether a value of a line is of somebody else than a question names:
// the line is, or its clause names another party of the article. What is strict, as what is
// paid or served, is theirs only where they are named.
func (w theirLines) rejects(s *setting, i int, value corpus.Span, strict bool) bool {
	switch {
	case len(w.names) == 0:
		return false
	case !strict:
		return w.lines[i] == 0
	case w.lines[i] < 1:
		return !w.carried(s, i, value)
	}
	whom := s.subjects(i, value)
	return among(whom, w.others) && !among(whom, w.names)
}

// toThem finds somebody who is given something and whom the text before has named.
var toThem = regexp.MustCompile(`(?i)\b(?:him|her|them)\b`)

// carried reports whether a value is given to those whom the line before is of, and the line
// names another only behind it: "awarded him 5,000 and told Ostrel to stop".
func (w theirLines) carried(s *setting, i int, value corpus.Span) bool {
	before := s.lines[i].text()[:value.Start]
	return i > s.part[i] && i <= len(w.lines) && w.lines[i-1] == 1 && toThem.MatchString(before) && !nameIn(before, w.others)
}

// among reports whether one of some words by which a text names people is of some names.
func among(words, names []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return nameIn(word, names) || slices.ContainsFunc(names, func(name string) bool {
			return lexicon.Han(word) > 0 && strings.TrimRight(index.Fold(name), "某男女姓") == word || nameIn(name, []string{word})
		})
	})
}

// otherBody finds a sentence that goes over to what another court or authority decided.
var otherBody = regexp.MustCompile(`\b(?:[Aa]|[Aa]nother) (?:[\p{L}-]+ ){0,2}(?:court|judge|tribunal|regulator|authority|watchdog|jury)\b`)

// placing are the words that place something.
var placing = lexicon.Set{"in", "of", "from", "at", "near", "across", "around", "outside"}

// isPlace reports whether a text mostly has one word in Latin letters behind a word that
// places something.
func isPlace(text, name string) bool {
	if strings.Contains(name, " ") || lexicon.Han(name) > 0 {
		return false
	}
	all, placed := 0, 0
	fields := strings.Fields(text)
	for i, field := range fields {
		if lexicon.BareWord(field) == name {
			if all++; i > 0 && placing.Has(strings.ToLower(fields[i-1])) {
				placed++
			}
		}
	}
	return 2*placed >= all
}

// bearerOf returns the one party of a case whose a sentence is: it alone is named there, or
// the article tells of that case alone, and the sentence is of one of its parties.
func (a *Answerer) bearerOf(ctx context.Context, d *digest, c candidate) ([]Mention, error) {
	cases, err := a.citing(ctx, d, c.article.ID, mostBeside)
	if err != nil {
		return nil, err
	}
	var of []Mention
	written := properWords(c.article.Text)
	for _, cited := range cases {
		for _, p := range cast(cited.Parties).in(c.text()) {
			if p.Role == "defendant" && len(written.strangers(c.text(), []string{p.Name()})) == 0 {
				of = append(of, Mention{Case: cited, Party: p.ID, Name: p.Name()})
			}
		}
	}
	switch {
	case len(of) == 1:
		return of, nil
	case len(cases) != 1:
		return nil, nil
	}
	var names []string
	for _, p := range cases[0].Parties {
		if p.Role != "authority" {
			names = append(names, p.Name())
		}
	}
	at := slices.Index(c.article.Sentences, c.at)
	plain := c.in.part[c.i] == 0 && !otherBody.MatchString(c.text())
	if first := slices.IndexFunc(c.article.Sentences, func(s corpus.Span) bool { return nameIn(s.In(c.article.Text), names) }); first > at && beginsApart(c.article.Sentences[first].In(c.article.Text)) {
		return nil, nil // they are only named where it goes over to another matter
	}
	if len(written.strangers(c.text(), names)) == 0 && (plain || len(names) > 0 && owned(c.article, names)[at]) {
		return []Mention{{Case: cases[0], Party: onlyDefendant(cases[0])}}, nil
	}
	return nil, nil
}
