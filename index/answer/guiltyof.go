package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// Of what somebody was convicted, or what they pleaded guilty to, says the sentence that has the
// words for it behind their name. That they were sentenced says how it stands with them and not of
// what they are guilty.

// guiltAsked finds an English question for that, of whom and how they came to it.
var guiltAsked = regexp.MustCompile(`^(?i:what|which)(?: (?i:exactly))?(?: (?i:crimes?|offen[cs]es?|charges?|counts?|felony|felonies|misdemeanou?rs?))? (?i:did|was|were|is|are|has|had) ((?:\p{Lu}[\p{L}’'.-]* ?)+?) ?(?i:been )?((?i:plead(?:ed)?(?: guilty)? to|admit(?:ted)?(?: to)?|confess(?:ed)?(?: to)?|enter a plea to|convicted of|found guilty of|guilty of|sentenced for|jailed for|charged with|indicted (?:for|on)))[?. ]*$`)

// How a text says each: by a plea, by a verdict, or that it is only alleged.
var (
	pleadedTo     = regexp.MustCompile(`\b(?:plead(?:ed|s|ing)|pled) guilty\b[^.;]{0,60}?\bto (?:\p{L}|\d)|\b(?:guilty|Alford) plea to \p{L}|\badmitted (?:to )?(?:\p{L}+ (?:counts?|charges?)|\d+ (?:counts?|charges?)|misconduct|fraud|harassment|stalking|theft|hacking|voyeurism|conspiracy|blackmail|unauthori[sz]ed|offen[cs]es)`)
	foundGuiltyOf = regexp.MustCompile(`\b(?:convicted|guilty) (?:[\p{L}\d]+ ){0,3}?of (?:\p{L}|\d)|\b(?:sentenced|jailed|imprisoned)\b[^.;]{0,60}? for (?:having \p{Ll}+(?:ed|t)|\p{Ll}+ing)\b`)
	chargedWith   = regexp.MustCompile(`\b(?:charged|indicted)\b[^.;]{0,60}? (?:with|on|for) (?:\p{L}|\d)|\bfac(?:es|ed|ing) (?:\p{L}|\d)[^.;]{0,40}?\b(?:counts?|charges?) of\b|\btried on (?:\p{L}|\d)`)
)

// guiltTold answers it with the first sentence of theirs that says so. ok is false for other
// questions, and where none does.
func (a *Answerer) guiltTold(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := guiltAsked.FindStringSubmatch(q.Text)
	if m == nil {
		return Answer{}, false, nil
	}
	name, says := strings.TrimSpace(m[1]), guiltSaid(strings.ToLower(m[2]))
	articles, err := a.articlesOfNamed(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, words := range says {
		for _, article := range articles {
			if p, ok := saidOf(article, name, guilty(words)); ok {
				if answer, ok := repeating(q.withoutOther(article), p); ok {
					return answer, true, nil
				}
			}
		}
	}
	return Answer{}, false, nil
}

// guiltSaid are the words by which a text may tell what is asked, the nearest first: who pleaded
// guilty was convicted, and who was convicted need not have pleaded so.
func guiltSaid(verb string) []*regexp.Regexp {
	switch {
	case strings.HasPrefix(verb, "plead"), strings.HasPrefix(verb, "admit"), strings.HasPrefix(verb, "confess"), strings.HasPrefix(verb, "enter"):
		return []*regexp.Regexp{pleadedTo}
	case strings.HasPrefix(verb, "charged"), strings.HasPrefix(verb, "indicted"):
		return []*regexp.Regexp{chargedWith}
	}
	return []*regexp.Regexp{foundGuiltyOf, pleadedTo}
}

// guilty returns what finds such words in a text that clears nobody.
func guilty(words *regexp.Regexp) func(text string) []int {
	return func(text string) []int {
		if notGuilty.MatchString(text) {
			return nil
		}
		return words.FindStringIndex(text)
	}
}

// saidOf returns the first sentence of an article that says something of one of a name: behind it, or
// behind a pronoun that begins a sentence of theirs. said returns where, nil where it does not.
func saidOf(article *corpus.Article, name string, said func(text string) []int) (passage, bool) {
	last := name[strings.LastIndex(name, " ")+1:]
	theirs := owned(article, []string{name, last})
	for i, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
		text := at.In(article.Text)
		told := said(text)
		if told == nil || article.Withholds(at) || !theirs[i] {
			continue
		}
		before := text[:told[0]]
		named := strings.LastIndex(before, last)
		pronoun := slices.Contains([]string{"He", "She", "They"}, strings.Trim(strings.SplitN(text, " ", 2)[0], ",“\""))
		if ofNamesake(before, name) {
			continue
		}
		switch {
		case beginsWith(before, last):
			// whom it begins with, whatever it says between commas
		case named >= 0 && anotherNamed.MatchString(before[named+len(last):]), named < 0 && (!pronoun || anotherNamed.MatchString(before)):
			continue
		}
		return passage{article: article, at: at, typed: text[told[0]:told[1]]}, true
	}
	return passage{}, false
}

// beginsWith reports whether a text begins with somebody of a family name, a title or a first name
// before it.
func beginsWith(text, last string) bool {
	words := strings.Fields(text)
	for _, word := range words[:min(len(words), wordsOfSubject)] {
		if strings.TrimRight(word, ",") == last {
			return true
		}
		if !lexicon.Capital(word) {
			return false
		}
	}
	return false
}

// ofNamesake reports whether a text speaks last of another of a family name, or of somebody's of that name.
func ofNamesake(text, name string) bool {
	words, last := strings.Fields(text), name[strings.LastIndex(name, " ")+1:]
	for i, word := range slices.Backward(words) {
		if strings.HasPrefix(word, last+"'s") || strings.HasPrefix(word, last+"’s") {
			return true
		}
		if strings.TrimRight(word, ",.;") == last && i > 0 && lexicon.Capital(words[i-1]) && i > 1 {
			return strings.Contains(name, " ") && !strings.Contains(name, lexicon.BareWord(words[i-1]))
		}
	}
	return false
}

// notGuilty finds that somebody was cleared, or denies it.
var notGuilty = regexp.MustCompile(`(?i)\bnot guilty\b|\b(?:acquitted|cleared) of\b|\bden(?:ies|ied)\b|\bif convicted\b|\b(?:not|never) (?:been )?convicted\b`)
