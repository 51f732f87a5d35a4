package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Bounds on what is read for one question, and what of it answers.
const (
	mostArticles  = 12   // articles whose sentences are compared
	mostSentences = 200  // sentences of one article
	mostTried     = 4    // sentences that are looked at for an answer
	nearCovered   = 0.15 // the share of the question's weight that an article must hold for its sentences to be shown
	enoughPairs   = 0.4
	enoughCovered = 0.6 // the share of the question's weight that a sentence must hold to answer it
	enoughOfParty = 0.5 // the same, where it is known to be about whom the question names
)

// A passage is one sentence of an article, judged for a question.
type passage struct {
	article *corpus.Article
	at      corpus.Span
	keys    []string
	typed   string  // the words that answer, empty where there are none of the kind
	score   float64 // how near it is to the question
	covered float64 // the share of the question's weight that it holds, or goes on from, 0 to 1
	reach   float64 // the share that its article holds
}

// text is the sentence.
func (p passage) text() string { return p.at.In(p.article.Text) }

// bare is the sentence in one line, without its stop and the sign of a list.
func (p passage) bare() string {
	return InOneLine(strings.TrimLeft(strings.TrimRight(p.text(), ".。 "), "-•· "))
}

// general finds what a law allows, whoever breaks it.
var general = regexp.MustCompile(`(?i)\b(?:maximum (?:penalty|sentence|term)|carries a (?:maximum|penalty|sentence)|punishable by|(?:can|may) (?:now )?(?:be )?(?:fined?|jail(?:ed)?|imprison(?:ed)?|penali[sz]ed?|sanction(?:ed)?))\b|可处|可處|可判|法定刑|最高刑`)

// before is the sentence before it in its article, empty for the first.
func (p passage) before() string {
	i := slices.Index(p.article.Sentences, p.at)
	if i < 1 {
		return ""
	}
	return p.article.Sentences[i-1].In(p.article.Text)
}

// goingOn finds Chinese sentences that speak on of whom the one before named.
var goingOn = regexp.MustCompile(`^(?:法院[^，,]{0,6})?(?:该|該|其[^他]|他|她|两人|兩人|二人)`)

// fromText answers from the sentences of articles: with the best one, where it
// holds the question's words and those of the kind asked for. ok is false where
// none does; nothing is concluded from a sentence that is merely near.
func (a *Answerer) fromText(ctx context.Context, q Question, d *digest, only *corpus.Case) (answer Answer, ok bool, err error) {
	wants := wanted(q)
	if wants == nil {
		return Answer{}, false, nil
	}
	articles, err := a.articlesFor(ctx, q, only)
	if err != nil {
		return Answer{}, false, err
	}
	if only == nil && (q.valued() || judgeAsked.MatchString(index.Fold(q.Text))) { // a sum, a term or a judge is of whom it names
		naming := slices.DeleteFunc(slices.Clone(articles), q.namesNone)
		if len(naming) > 0 || q.Shape != YesNo {
			articles = naming
		}
	} else if naming := slices.DeleteFunc(slices.Clone(articles), q.namesNone); only == nil && len(naming) > 0 {
		articles = naming // whoever is named in one of them is not whom another tells of
	}
	if only == nil && ofAll.MatchString(index.Fold(q.Text)) {
		articles = ofIdeas(articles, q.Topic)
	}
	found := judged(articles, q, wants)
	if found, err = a.concerning(ctx, q, d, found); err != nil {
		return Answer{}, false, err
	}
	at := firstAnswer(found, q)
	if at < 0 {
		return Answer{}, false, nil
	}
	best := found[at]
	found = slices.Delete(found, at, at+1)
	if only == nil {
		if q.Mentions, err = a.tellsOf(ctx, d, best.article, q.called(best.article)); err != nil {
			return Answer{}, false, err
		}
	}
	if decided, ok := q.decidedRequest(best); ok {
		return decided, true, nil
	}
	text, part, ok := told(q, best)
	if !ok {
		return Answer{}, false, nil
	}
	answer = Answer{Route: RouteText, Text: text, Question: q, Abstained: q.Shape == YesNo && doubtful.MatchString(best.text()), Quotes: []Quote{quote(best.article, part)}}
	for _, p := range found {
		if p.covered >= p.enough(q) && len(answer.Quotes) < maxPerSource {
			answer.Quotes = add(answer.Quotes, quote(p.article, p.at))
		}
	}
	return answer, true, nil
}

// firstAnswer returns the place of the first of the best sentences that answers a
// question: of those in its own language where one does, else of the others.
func firstAnswer(found []passage, q Question) int {
	for _, foreign := range []bool{false, true} {
		tried := 0
		for i, p := range found {
			if q.foreign(p.article) != foreign || tried == mostTried {
				continue
			}
			if tried++; p.answers(q) {
				return i
			}
		}
	}
	return -1
}

// ofAll finds questions for somebody who acts in the whole matter, whoever of
// several parties is named.
var ofAll = regexp.MustCompile(`\bjudge\b|法官|审判长`)

// answers reports whether a sentence holds words of the kind asked for and enough
// of the question. Who holds an office stands beside it, whatever else is asked.
// What a source had wrong answers nothing.
func (p *passage) answers(q Question) bool {
	if p.typed == "" || corrections.MatchString(p.text()) || !q.opens(p.text()) && !(goingOn.MatchString(p.text()) && q.opens(p.before())) {
		return false
	}
	if general.MatchString(p.text()) && q.valued() && !general.MatchString(q.Text) {
		return false // what the law allows is not what somebody got
	}
	if fining.MatchString(index.Fold(q.Text)) && q.valued() && !fining.MatchString(index.Fold(p.before()+p.text())) {
		return false // another amount than the fine
	}
	if q.gotNot(p.text(), p.typed) {
		return false
	}
	if judgeAsked.MatchString(index.Fold(q.Text)) && beginsMatters(p.article) {
		return false // of a round-up each matter has its own judge
	}
	if len(q.Slots) > 0 && q.Slots[0] == corpus.SlotDate && toCome.MatchString(p.text()) && past.MatchString(index.Fold(q.Text)) && !toCome.MatchString(q.Text) && q.Language == English {
		return false // what is still to come is no date of what was
	}
	if q.doneElse(p.text()) || q.ofNoName(p.text()) || q.ofNamesakeOnly(p.text()) {
		return false
	}
	if !q.ofCalled(p) {
		return false // it is another's whom the sentence names
	}
	if len(q.Mentions) == 0 && !q.namesIn(p) {
		return false // it asks about somebody whom the article names elsewhere
	}
	if q.valued() && len(q.Mentions) == 0 && !paysAsked(p.text(), p.typed, q.Text) {
		return false // what somebody else pays
	}
	return p.covered >= p.enough(q) || q.Shape == Who && len(q.Mentions) > 0 && p.typed == holder(p.text(), q.Text)
}

// gotNot reports whether a value is what somebody was fined, which nobody got, where a question
// asks what somebody gets.
func (q *Question) gotNot(text, value string) bool {
	folded := index.Fold(q.Text)
	at := strings.Index(text, value)
	return at >= 0 && q.valued() && getting.MatchString(folded) && !fining.MatchString(folded) && finedSum.MatchString(text[:at])
}

// finedSum ends what stands before what somebody was fined.
var finedSum = regexp.MustCompile(`(?i)\bfined (?:(?:a|an|the|total|of|about|some|over|more|than) )*$|(?:罚款|罰款|罚金|罰金)(?:人民币|人民幣)?$`)

// told writes a sentence that answers, with the standing of the case and who says
// it, and returns the part of the article that it repeats.
func told(q Question, p passage) (text string, part corpus.Span, ok bool) {
	if all := q.withAgain(q.withList(p)); all.at != p.at {
		return repeated(q, all)
	}
	w := wording[q.Language]
	before := q.standsBefore(p)
	switch {
	case q.Shape == YesNo && doubtful.MatchString(p.text()):
		before = verdictWords[q.Language][unsaid] + before
	case q.Shape == YesNo && affirms(p.text(), q):
		before = verdictWords[q.Language][yes] + before
	}
	if len(q.Slots) > 0 && q.Slots[0] == corpus.SlotCourt && q.Shape != YesNo && courtNames.FindString(p.typed) == p.typed {
		return before + courtLine(q, p), p.at, true
	}
	before += q.ownDate(p.text())
	by := q.saidBy(p, widestTitle)
	start := placeOf(p.text(), p.typed)
	room := q.mostFor(p.text()) - lexicon.Runes(before) - lexicon.Runes(fmt.Sprintf(w.fromText, "", by))
	if own, ok := q.clauseNamed(p); ok && lexicon.Runes(own.In(p.text())) <= room {
		part = corpus.Span{Start: p.at.Start + own.Start, End: p.at.Start + own.End}
		return fmt.Sprintf(w.fromText, own.In(p.text()), by), part, true
	}
	answering := corpus.Span{Start: start, End: start + len(p.typed)}
	short, part, ok := q.shortened(p, answering, room)
	if !ok && q.Shape == YesNo && lexicon.Runes(p.typed) <= room && !hedged.MatchString(p.text()[:start]+p.typed) {
		short, ok = p.typed, true // a statement stands by itself
		part = corpus.Span{Start: p.at.Start + answering.Start, End: p.at.Start + answering.End}
	}
	return before + fmt.Sprintf(w.fromText, short, by), part, ok
}

// concerning keeps the sentences that are about the parties of the question, or, of
// somebody who acts in the whole matter, about none of another one's.
func (a *Answerer) concerning(ctx context.Context, q Question, d *digest, found []passage) ([]passage, error) {
	if len(q.Mentions) == 0 {
		return found, nil
	}
	casts, whole := map[corpus.ArticleID]cast{}, ofAll.MatchString(index.Fold(q.Text))
	var err error
	found = slices.DeleteFunc(found, func(p passage) bool {
		if p.covered == 0 || err != nil {
			return true
		}
		if _, known := casts[p.article.ID]; !known {
			casts[p.article.ID], err = a.castOf(ctx, d, p.article)
		}
		cast, before := casts[p.article.ID], p.text()
		if whole {
			return !cast.ofMatter(q.Cases(), p)
		}
		if i := strings.Index(before, p.typed); i >= 0 && q.valued() {
			before = before[:i]
			return !cast.concerns(q, p.article, p.at) || turnsTo.MatchString(p.text()) && !nameIn(p.text(), q.namesFor(p.article)) || p.typed != "" && !cast.owns(q.Mentions[0], before)
		}
		return !cast.concerns(q, p.article, p.at)
	})
	return found, err
}

// nearest points at the sentences that are nearest to a question which nothing
// answers, or at nothing where none is near. Where one is about most of what is asked,
// the line repeats it.
func (a *Answerer) nearest(ctx context.Context, q Question) (Answer, error) {
	answer := Answer{Route: RoutePassages, Question: q}
	articles, err := a.articlesFor(ctx, q, nil)
	if err != nil {
		return Answer{}, err
	}
	found := judged(articles, q, wanted(q))
	if p, ok := nearestOf(q, found); ok {
		answer.Text = fmt.Sprintf(wording[q.Language].nearest, p.text(), said(p.article, q.Language))
		answer.Quotes = add(answer.Quotes, quote(p.article, p.at))
	}
	for i, p := range found {
		if i == 0 && p.reach < nearCovered || len(answer.Quotes) == maxPerSource {
			break
		}
		if p.covered > 0 {
			answer.Quotes = add(answer.Quotes, quote(p.article, p.at))
		}
	}
	return answer, nil
}

// enough is the share of the question's weight that must stand in the sentence.
// Of a Chinese question half the pairs of characters are of two words.
func (p passage) enough(q Question) float64 {
	switch {
	case strings.HasPrefix(p.article.Language, "zh"):
		return enoughPairs
	case len(q.Mentions) > 0, q.Shape == Reason:
		return enoughOfParty // what gives a reason seldom says again for what
	}
	return enoughCovered
}

// tells returns the one case that an article tells of, nil where it tells of none
// or of several.
func (a *Answerer) tells(ctx context.Context, d *digest, article *corpus.Article) ([]Mention, error) {
	cases, err := a.citing(ctx, d, article.ID, 2)
	if err != nil || len(cases) != 1 {
		return nil, err
	}
	return []Mention{{Case: cases[0], Party: onlyDefendant(cases[0])}}, nil
}

// said names an article as a source within a line.
func said(article *corpus.Article, lang Language) string {
	return saidWithin(article, lang, widestTitle)
}

// widestTitle is how many characters of a title name a source within a line.
const widestTitle = 60

// saidBy is [saidWithin] for a passage, without the day of publication where a question
// asks for a day and the passage has one with its year: the other would read as another
// answer. Of a day without a year it says which is meant.
func (q *Question) saidBy(p passage, width int) string {
	if q.slot() == corpus.SlotDate && withYear.MatchString(p.text()) {
		return titledWithin(p.article, width)
	}
	return saidWithin(p.article, q.Language, width)
}

var withYear = regexp.MustCompile(`\b(?:19|20)\d\d\b|(?:19|20)\d\d年`)

// saidWithin is [said] with so many characters of a title, where nobody is named as its
// publisher.
func saidWithin(article *corpus.Article, lang Language, width int) string {
	name := titledWithin(article, width)
	if article.Published.IsZero() || article.Publisher == "" && lengths.MatchString(name) {
		return name // beside a term in a title a date would be read as that of the sentence
	}
	return fmt.Sprintf(wording[lang].saidOn, name, dayWords(article.Published, lang))
}

// titledWithin is the publisher of an article, else its title in so many characters.
func titledWithin(article *corpus.Article, width int) string {
	if article.Publisher != "" {
		return article.Publisher
	}
	return Titled(article.Label(), width)
}
