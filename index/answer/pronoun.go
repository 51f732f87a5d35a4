package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// A "he" or a "she" some sentences behind a name is of its bearer, whoever else is named
// between, as long as each of those is the other of the two: "Brandt looked him up. He found
// Joan in the directory. In June he was sentenced." What an article shows of nobody is taken
// to be either, so that a doubt leaves the sentence nobody's.

// A sex is what an article shows a person to be: unknownSex, where it shows nothing or both.
type sex byte

const (
	unknownSex sex = iota
	man
	woman
)

var (
	ofMan    = regexp.MustCompile(`(?i)\b(?:he|his|him|himself)\b`)
	ofWoman  = regexp.MustCompile(`(?i)\b(?:she|her|hers|herself)\b`)
	ofEither = regexp.MustCompile(`(?i)\b(?:he|his|him|himself|she|her|hers|herself)\b`)
	asMan    = regexp.MustCompile(`\b(?:Mr|Sir|Lord|man|husband|father|brother|son|boyfriend|uncle|grandfather|landlord|businessman)\.? $`)
	asWoman  = regexp.MustCompile(`\b(?:Ms|Mrs|Miss|Lady|Dame|woman|wife|mother|sister|daughter|girlfriend|aunt|grandmother|landlady|businesswoman)\.? $`)

	// saidAloud is what somebody says, whose "he" may be anybody.
	saidAloud = regexp.MustCompile(`["“][^"“”]*["”]?`)
)

// reachBack is how many sentences behind the last that is of somebody a pronoun is still theirs.
const reachBack = 6

// Persons are those whom an article names with those whom it names.
type persons struct {
	article *corpus.Article
	written written
	sexes   map[string]sex
}

// takenUp adds to the sentences that are of some names those that take them up by a "he" or
// a "she" that nobody else named since can be, and leaves out those that speak on of another.
func (p *persons) takenUp(own []bool, names []string) {
	last := -reachBack - 1
	for i := range own {
		text := p.unspoken(i)
		at := ofEither.FindStringIndex(text)
		switch {
		case nameIn(text, names), own[i] && at == nil:
			last = i
		case own[i]:
			if own[i] = !p.ofOther(text, names); own[i] {
				last = i
			}
		case i-last > reachBack || beginsApart(text):
			last = -reachBack - 1
		case at != nil && p.sexOf(names) != unknownSex && sexSaid(text[at[0]:at[1]]) == p.sexOf(names) && !p.another(last, i, at[0], names, p.sexOf(names)):
			own[i], last = true, i
		}
	}
}

// ofOther reports whether each pronoun of a text is for the other sex than some names.
func (p *persons) ofOther(text string, names []string) bool {
	of := p.sexOf(names)
	return of != unknownSex && !slices.ContainsFunc(ofEither.FindAllString(text, -1), func(pronoun string) bool { return sexSaid(pronoun) == of })
}

// another reports whether somebody else of a sex, or who may be, is named from one sentence
// on, in the last of them before an offset.
func (p *persons) another(from, to, until int, names []string, of sex) bool {
	for i := from; i <= to; i++ {
		text := p.unspoken(i)
		if i == to {
			text = text[:until]
		}
		if headed(p.text(i)) || slices.ContainsFunc(p.named(text, names), func(name string) bool {
			other := p.sexOf([]string{name})
			return other == unknownSex || other == of
		}) {
			return true
		}
	}
	return false
}

func (p *persons) text(i int) string { return p.article.Sentences[i].In(p.article.Text) }

// unspoken is a sentence without what is said in it, which leaves every place where it was.
func (p *persons) unspoken(i int) string {
	return saidAloud.ReplaceAllStringFunc(p.text(i), func(said string) string { return strings.Repeat(" ", len(said)) })
}

// named returns who may be somebody of those whom a text names beside some names: no place,
// no thing that "the" stands before, and of one word only a part of a longer name.
func (p *persons) named(text string, names []string) []string {
	return slices.DeleteFunc(p.written.strangers(text, names), func(name string) bool {
		if at := strings.Index(text, name); at >= 0 && ofItem.MatchString(text[:at]) {
			return true
		}
		return !strings.Contains(name, " ") && !p.longer(name)
	})
}

// ofItem ends what stands before the name of a thing or a place.
var ofItem = regexp.MustCompile(`(?i)\b(?:the|called|in|at|near|from|of|to) $`)

// longer reports whether a word is the first or the last of a name of several.
func (p *persons) longer(word string) bool {
	word = regexp.QuoteMeta(strings.TrimSuffix(strings.TrimSuffix(lexicon.BareWord(word), "'s"), "’s"))
	return regexp.MustCompile(`\p{Lu}[\p{L}’'-]+ ` + word + `\b|\b` + word + ` \p{Lu}|\bsurnamed ` + word + `\b|\b(?:Mr|Ms|Mrs|Miss|Dr)\.? ` + word + `\b`).MatchString(p.article.Text)
}

// sexOf is what the article shows the bearer of some names to be.
func (p *persons) sexOf(names []string) sex {
	key := strings.Join(names, "\n")
	if known, ok := p.sexes[key]; ok {
		return known
	}
	men, women := 0, 0
	for i := range p.article.Sentences[:min(len(p.article.Sentences), mostSentences)] {
		if firstBearer(p.text(i), names) < 0 {
			continue
		}
		text := p.unspoken(i)
		at := firstBearer(text, names)
		if at < 0 {
			continue
		}
		switch before := text[:at]; {
		case asMan.MatchString(before):
			men += 2
		case asWoman.MatchString(before):
			women += 2
		}
		if ofEither.MatchString(text[:at]) || len(p.named(text, names)) > 0 {
			continue // a pronoun may be of somebody else
		}
		said := ofEither.FindString(text[at:])
		if said == "" && i+1 < len(p.article.Sentences) {
			said = p.takesUp(i+1, names)
		}
		switch sexSaid(said) {
		case man:
			men++
		case woman:
			women++
		}
	}
	out := unknownSex
	switch {
	case men > 2*women:
		out = man
	case women > 2*men:
		out = woman
	}
	p.sexes[key] = out
	return out
}

// takesUp returns the pronoun for somebody who does something by which a sentence takes up
// whom the one before it names: with it it begins, or it names nobody.
func (p *persons) takesUp(i int, names []string) string {
	text := p.unspoken(i)
	at := asSubject.FindStringIndex(text)
	if at == nil || at[0] > 0 && len(p.named(text, names)) > 0 {
		return ""
	}
	return text[at[0]:at[1]]
}

// asSubject finds a pronoun for somebody who does something.
var asSubject = regexp.MustCompile(`(?i)\b(?:he|she)\b`)

func sexSaid(pronoun string) sex {
	switch {
	case ofMan.MatchString(pronoun):
		return man
	case ofWoman.MatchString(pronoun):
		return woman
	}
	return unknownSex
}

// firstBearer returns where a text first has one of some names, or the last word of one;
// -1 where it has none.
func firstBearer(text string, names []string) int {
	first := -1
	for _, name := range names {
		fields := strings.Fields(name)
		for _, form := range []string{name, fields[len(fields)-1]} {
			if at := strings.Index(text, form); at >= 0 && (first < 0 || at < first) && apartAt(text, at, at+len(form)) {
				first = at
			}
		}
	}
	return first
}

// apartAt reports whether a part of a text is no part of a longer word.
func apartAt(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	behind, _ := utf8.DecodeRuneInString(text[end:])
	return !unicode.IsLetter(before) && !unicode.IsLetter(behind)
}
