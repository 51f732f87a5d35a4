// Package extract reads an article as a careful clerk would: which sentences
// speak of one case, who answers for it, and what was decided. It proposes
// cases, each fact with the sentence that proves it and the rule that found it;
// a person confirms.
//
//	article → sentences with cues and names → matters → facts with a subject → drafts
//
// Somebody may be described before being named ("a clerk has been jailed"), named
// before being decided about ("he was jailed"), or never be named: then what is
// told of them is nobody else's. A verb counts in its mood: what did not happen,
// may happen or has yet to is no fact.
//
// What a word says stands in the tables of the folder lexicon; typed values come
// from package mention. It prefers silence to a guess: a figure without a
// governing word, a figure that may be imposed, a figure of somebody else's case and
// a fact of which it is not sure whose it is are left out. The package is pure: no files, no network, no clock.
package extract

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// Bounds on what is looked at, so that any text is read in little time.
const (
	maxSentences   = 1500 // of an article
	maxSentenceLen = 3000 // bytes; what is longer is a list or rubbish
	maxCases       = 40   // of an article
	maxFacts       = 200  // of a case
)

// Cases returns the cases that an article tells, in its order, as drafts: sound
// by [corpus.Validate], every claim with its sentence and rule, none confirmed.
// An article that tells no case gives none. The same article gives the same
// drafts; the article is not changed.
func Cases(a *corpus.Article) []*corpus.Case {
	r := newReader(a)
	var drafts []*corpus.Case
	taken := map[corpus.CaseID]bool{}
	for _, m := range r.matters() {
		if len(drafts) == maxCases {
			break
		}
		r.tell(m)
		if draft := r.compose(m, taken); draft != nil {
			drafts = append(drafts, draft)
		}
	}
	return drafts
}

// A reader holds one article while it is read.
type reader struct {
	a         *corpus.Article
	sentences []*sentence
	title     *sentence       // the headline, for its words alone: nothing in it is evidence
	times     map[string]int  // how often the article prints a Chinese name, as far as was asked
	itemised  bool            // it goes through several cases under headings 1., 2., 3.
	short     map[string]bool // the surnames by which a Chinese article calls somebody 简男 or 简女
}

func newReader(a *corpus.Article) *reader {
	r := &reader{a: a, title: newSentence(a.Title, corpus.Span{End: len(a.Title)}, -1)}
	paragraph := 0
	texts := sentenceTexts(a)
	for i, span := range a.Sentences {
		if len(r.sentences) == maxSentences {
			break
		}
		for paragraph < len(a.Paragraphs)-1 && span.Start >= a.Paragraphs[paragraph].End {
			paragraph++
		}
		text := texts[i]
		if len(text) > maxSentenceLen || !readable(text) || untold(texts, i) {
			continue
		}
		r.sentences = append(r.sentences, newSentence(legalStop.ReplaceAllString(text, "$1 , which"), span, paragraph))
	}
	for i, s := range r.sentences {
		s.index = i
		s.introduce()
	}
	r.passBodies()
	r.passCounsel()
	r.label()
	r.resolve()
	r.byCaption()
	r.byHeading()
	r.byTarget()
	r.introduceLater()
	r.natural()
	r.protect()
	r.passReceivers()
	r.leaveOut()
	return r
}

// legalStop is the full stop of a legal form before a clause that says which company it is, and ends nothing: "Brevik Inc., which".
// As a blank it stands in nobody's way, and every offset stays.
var legalStop = regexp.MustCompile(`\b(Inc|Ltd|Corp|Co|Pte|Bhd)\., which`)

// sentenceTexts returns the article's sentences, in order.
func sentenceTexts(a *corpus.Article) []string {
	texts := make([]string, len(a.Sentences))
	for i, span := range a.Sentences {
		texts[i] = span.In(a.Text)
	}
	return texts
}
