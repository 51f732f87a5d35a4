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

// A candidate is a value in a sentence of an article, weighed for a question by what is
// said around it.
type candidate struct {
	passage
	value corpus.Span // in the sentence
	in    *setting
	i     int // of the line
}

// What share of the question's weight must stand around a value for it to answer, and
// what share where nothing is near it: so many times what stands around any other.
const (
	enoughAround = 0.36
	plainAround  = 0.6
	leastAround  = 0.22
	alone        = 1.5
	ownAround    = 0.12 // in its sentence, or where it is told of the same people
)

// standsOut reports whether the first of some candidates is what is asked.
func standsOut(found []candidate, enough float64) bool {
	if len(found) == 0 || found[0].score < leastAround {
		return false
	}
	other := slices.IndexFunc(found, func(c candidate) bool { return c.typed != found[0].typed && c.at != found[0].at })
	return found[0].score >= enough || enough <= enoughAround && (other < 0 || found[0].score >= alone*found[other].score)
}

// wordAround reports whether a word of the question itself, or its idea, stands in the line of a
// candidate or in one before it of the same matter: of key words what is only said in other words
// may be said of anything.
func (c candidate) wordAround() bool {
	for j := c.i; j >= c.in.part[c.i]; j-- {
		for _, one := range c.in.of(j) {
			for k, held := range one.held {
				if held >= inOwnWords && c.in.asked[k].weight > 0 {
					return true
				}
			}
		}
	}
	return false
}

// valueTold answers a question for a value from the sentence around which most of what
// it asks is said, where no record and no sentence alone answers. ok is false where it
// asks for no value, or nothing around any is clearly what it asks.
func (a *Answerer) valueTold(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	return a.valueFrom(ctx, q, d, enoughAround)
}

// valueAsked is [Answerer.valueTold] for what is worded as a question.
func (a *Answerer) valueAsked(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if !q.Asks {
		return Answer{}, false, nil
	}
	return a.valueTold(ctx, q, d)
}

// valuePlain is [Answerer.valueTold] where a question words nearly all that stands around
// the value, so that no record need be looked at.
func (a *Answerer) valuePlain(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	sought, ok := q.quantitySought()
	switch {
	case !ok || !q.Asks || q.slot() == corpus.SlotDate || len(q.properly()) > 0:
		return Answer{}, false, nil
	case sought.special():
		return a.valueFrom(ctx, q, d, enoughAround)
	}
	return a.valueFrom(ctx, q, d, plainAround)
}

// valueFrom answers with a value that so much of the question stands around.
func (a *Answerer) valueFrom(ctx context.Context, q Question, d *digest, enough float64) (Answer, bool, error) {
	sought, ok := q.quantitySought()
	if !ok {
		return Answer{}, false, nil
	}
	found, err := a.candidates(ctx, q, d, sought)
	if err == nil && sought.cue != nil && len(q.properly()) > 0 {
		if denial, ok, err := a.noValue(ctx, q, d, sought, found); ok || err != nil {
			return denial, ok, err
		}
	}
	if err != nil || !standsOut(found, enough) || !q.Asks && found[0].score < enough && !found[0].wordAround() || enough == plainAround && q.foreign(found[0].article) {
		return Answer{}, false, err
	}
	if denial, ok := q.plainerDenial(sought, found[0]); ok && sought.cue != nil && len(q.Mentions) == 0 {
		return denial, true, nil
	}
	return a.tell(ctx, q, d, found)
}

// tell writes the first of some candidates, and beside it what another article has in its
// place.
func (a *Answerer) tell(ctx context.Context, q Question, d *digest, found []candidate) (Answer, bool, error) {
	best := found[0]
	switch other, differs, err := a.differing(ctx, q, d, found); {
	case err != nil:
		return Answer{}, false, err
	case differs && laterChange.MatchString(other.text()):
		best = other // it tells what became of the value of the first
	case differs && !laterChange.MatchString(best.text()):
		return q.bothValues(best, other), true, nil
	}
	if len(q.Cases()) != 1 {
		owner, err := a.bearerOf(ctx, d, best)
		if err != nil {
			return Answer{}, false, err
		}
		if len(owner) > 0 && !owner[0].Case.MachineRead() {
			return Answer{}, false, nil // what people have confirmed stands in a record
		}
		q.Mentions = owner
	}
	if decided, ok := q.decidedRequest(best.passage); ok {
		return decided, true, nil
	}
	lead := len(datelined.FindString(best.text()))
	best.at.Start, best.value = best.at.Start+lead, corpus.Span{Start: best.value.Start - lead, End: best.value.End - lead}
	text, part, ok := told(q, best.passage)
	bare := q
	bare.Mentions = nil
	if !ok {
		text, part, ok = told(bare, best.passage)
	}
	if !ok { // the clause alone
		at := clauseSpan(best.text(), best.value)
		if later := laterChange.FindStringIndex(best.text()[at.End:]); later != nil {
			at = clauseSpan(best.text(), corpus.Span{Start: at.End + later[0], End: at.End + later[1]})
		}
		best.at = corpus.Span{Start: best.at.Start + at.Start, End: best.at.Start + at.End}
		if text, part, ok = told(q, best.passage); !ok {
			text, part, ok = told(bare, best.passage)
		}
	}
	return Answer{Route: RouteText, Text: text, Question: q, Quotes: []Quote{quote(best.article, part)}}, ok, nil
}

// laterChange finds what a sentence says became of a value that it gave before: cut out, it
// would still be read as what counts.
var laterChange = regexp.MustCompile(`(?i)\b(?:later|since|then|subsequently) (?:been )?(?:reduced|cut|lowered|raised|increased|overturned|annulled|quashed|set aside|thrown out)\b|\b(?:reduced|cut|lowered|raised|increased|overturned|annulled|quashed|set aside) on appeal\b|\b(?:brought|cut|slashed|reduced|lowered) [^.;]{3,90}(?: down)? from [^.;]{3,30} to\b|\b(?:reduced|cut|lowered|raised|increased|lifted|doubled) (?:this|that|it|them|the (?:award|sum|fine|amount|sentence|term|damages)) (?:by [^,.;]{1,20} )?to\b|改判|(?:后来|其后|嗣后|二审).{0,6}(?:减|撤销|撤銷)`)

// candidates returns the values that a question may ask for, the likeliest first: those
// in its own language where there is one that is near enough, else of both.
func (a *Answerer) candidates(ctx context.Context, q Question, d *digest, sought quantity) ([]candidate, error) {
	var only *corpus.Case
	if len(q.Cases()) == 1 {
		only = q.Mentions[0].Case
	}
	articles, err := a.articlesFor(ctx, q, only)
	if err != nil {
		return nil, err
	}
	return a.candidatesIn(ctx, q, d, sought, articles)
}

// candidatesIn is [Answerer.candidates] of some articles.
func (a *Answerer) candidatesIn(ctx context.Context, q Question, d *digest, sought quantity, articles []*corpus.Article) ([]candidate, error) {
	var found []candidate
	for _, chinese := range []bool{false, true} {
		var sheets []*sheet
		for _, article := range articles {
			if chinese == strings.HasPrefix(article.Language, "zh") {
				sheets = append(sheets, q.near.sheet(article))
			}
		}
		asked := q.unitsOf(chinese)
		asked.weigh(sheets)
		for i := range asked {
			if anybody.Has(asked[i].key) {
				asked[i].weight *= ofAnybody
			}
		}
		for _, r := range sheets {
			if len(r.lines) == 0 || q.namesNone(r.article) {
				continue
			}
			whose, err := a.linesOf(ctx, q, d, r)
			if err != nil {
				return nil, err
			}
			found = append(found, q.valuesIn(settingOf(r, asked), whose, sought)...)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return sign(int64((b.score - a.score) * 1e6)) })
	return found, nil
}

// unitsOf is the gist of a question without what its kind of value is asked by: that is
// looked for by itself.
func (q *Question) unitsOf(chinese bool) gist {
	_, rest := asked(index.Fold(q.Text))
	if m := paidEach.FindStringSubmatch(index.Fold(q.Text)); m != nil {
		rest = m[1] // the words that ask are all of the question
	}
	kept, of := lexicon.Terms(rest), *q
	if q.Language.chinese() {
		of.Text = tenderWords.ReplaceAllString(asksOnly.ReplaceAllString(rest, " "), " ")
	}
	counts := chinese && !q.Language.chinese() && byThePiece.MatchString(index.Fold(q.Text))
	return slices.DeleteFunc(gistOf(&of, chinese), func(u unit) bool {
		if counts && slices.Contains(byThePieceStems, u.key) {
			return true
		}
		return lexicon.Han(u.key) == 0 && len(u.stems) == 0 && u.key != "?" && !slices.Contains(kept, u.key)
	})
}

// byThePieceStems are the stems of the words of [byThePiece], which a Chinese text does
// not say.
var byThePieceStems = lexicon.Terms("copies sets units pieces items")

// aPiece stands before what one of several things costs: 每筆1500元.
var aPiece = regexp.MustCompile(`每\p{Han}{0,3}$`)

// asksOnly finds what a Chinese question is made of beside what it asks about.
var asksOnly = regexp.MustCompile(`那(?:个|位|名|家|起|宗|件)|这(?:个|位|名|家|起)|的人|到底|究竟|一共|总共|分别|各自|各|多少|几个?|被|了|的|是|在|把|才|过|给|有`)

// ofAnybody is what words weigh for whom every matter has one.
const ofAnybody = 0.3

// anybody are those words.
var anybody = lexicon.Set{"man", "woman", "person", "peopl", "compani", "firm", "busi", "guy", "sum", "amount", "total", "end"}

// datelined finds who reports from where, before a sentence.
var datelined = regexp.MustCompile(`^(?:（[^）]{4,40}[电電讯訊]）|【[^】]{2,20}】(?:（[^）]{2,20}）)?|\p{Lu}{3,}[^.]{0,60} [-–—] )`)

// What a value scores for words of its kind in its clause, and loses where it is what each
// of several got.
const (
	besideCue = 0.03
	ofEach    = 0.12
)

// hearsay finds a sentence on what others have reported, which is not what its article says.
var hearsay = regexp.MustCompile(`(?i)\b(?:press|media|newspapers?|news|earlier|initial|first) (?:reports?|accounts?|articles?|coverage)\b|(?:媒体|媒體|报章|報章|此前|早前)(?:的)?(?:报道|報道|報導)`)

// valuesIn returns the values of an article that may be asked for.
func (q *Question) valuesIn(s *setting, of theirLines, sought quantity) []candidate {
	whole := 0.0
	for _, u := range s.asked {
		whole += max(u.weight, -u.weight)
	}
	var found []candidate
	role, asked := roleStem(q.Text), index.Fold(q.Text)
	event, verb, jailed := eventAsked(index.Fold(q.Text)), verbCounted(index.Fold(q.Text)), lockedUp.MatchString(index.Fold(q.Text))
	for i := range s.lines {
		p := s.lines[i].passage
		text := p.text()
		if corrections.MatchString(text) || p.heading() || q.ofMatterBeside(text) || q.ofOneMore(text) || misfitting(asked, index.Fold(text)) || q.ofNoName(text) || general.MatchString(text) && !general.MatchString(q.Text) {
			continue
		}
		for _, value := range sought.find(text) {
			if jailed && hours.MatchString(value.In(text)) {
				continue // work is no prison
			}
			anybodys := sought.each && !s.several && !nameIn(text, of.others)
			if !sought.fits(text, value) || !anybodys && of.rejects(s, i, value, q.valued() && !sought.kept && !sought.each || sought.count && of.beside) || strings.Contains(index.Fold(q.Text), index.Fold(value.In(text))) {
				continue
			}
			c := candidate{passage: p, value: value, in: s, i: i}
			if c.typed, c.covered = value.In(text), 1; len(of.names) > 0 && !anybodys && !q.ofCalled(&c.passage) && !of.carried(s, i, value) || q.valued() && (kept.MatchString(text[:value.Start]) || q.paidTo(s.article, text)) {
				continue // another is named before it, or pays it
			}
			around, near := s.around(i, value)
			if !sought.special() && !sought.date && s.speaksOf() > 0 && s.asked.share(near) < ownAround && !of.carried(s, i, value) || !s.verbIn(i, verb) || s.ofAnother(role, i, near) {
				continue
			}
			if sought.date && !s.tellsOf(i, event, sought.due) {
				continue
			}
			for k, held := range around {
				c.score += held * max(s.asked[k].weight, 0)
			}
			c.score /= max(whole, 1e-9)
			if clause := index.Fold(clauseAt(text, value)); sought.cue != nil && sought.cue.MatchString(clause) {
				c.score += besideCue
			}
			if !sought.each && (eachOf.MatchString(index.Fold(clauseAt(text, value))) || q.valued() && aPiece.MatchString(text[:value.Start])) {
				c.score -= ofEach
			}
			if hearsay.MatchString(text) {
				c.score -= ofEach
			}
			found = append(found, c)
		}
	}
	return found
}
