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

// An avowal is something that parties do or refuse in every kind of case, and that no
// figure of a record says: they admit it, they appeal, they pay. A sentence about them
// is a yes, a no, or leaves it open.
type avowal struct {
	asks, skips   *regexp.Regexp // against the folded question; skips may be nil
	yes, no, open *regexp.Regexp // against a folded sentence; open may be nil
	meant         *regexp.Regexp // a sentence that only announces it; may be nil
	byOthers      bool           // it is a court that does it
	beside        *regexp.Regexp // what the sentence or the one before speaks of too; may be nil
	furthered     bool           // it takes a matter further: whoever did is mostly called by what they are
}

// avowalAsked returns the avowal that a question asks for.
func (q Question) avowalAsked() (avowal, bool) {
	folded := index.Fold(q.Text)
	if v, ok := avowalIn(folded); ok {
		return v, true
	}
	if al, ok := alterationAsked(folded); ok {
		return al.avowal(), true
	}
	return avowal{}, false
}

// avows reports whether a question is for an avowal.
func (q *Question) avows() bool {
	_, asked := q.avowalAsked()
	return asked
}

// avowalIn returns the first of the list that a folded question asks for.
func avowalIn(folded string) (avowal, bool) {
	i := slices.IndexFunc(avowals, func(v avowal) bool {
		return v.asks.MatchString(folded) && (v.skips == nil || !v.skips.MatchString(folded))
	})
	if i < 0 {
		return avowal{}, false
	}
	return avowals[i], true
}

// avowed answers whether somebody did or refused what an avowal is, by the sentences of
// theirs, where a machine alone has read the record. Where they go either way, the later
// one speaks for itself; where they leave it open, the sources do not say.
func (a *Answerer) avowed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if len(q.Mentions) > 1 && (q.oneName() || q.oneSurname()) {
		return a.avowedInAny(ctx, q, d)
	}
	folded := index.Fold(q.Text)
	av, asked := q.avowalAsked()
	if q.Shape != YesNo || !asked || len(q.Mentions) != 1 || !q.Mentions[0].Case.MachineRead() || len(figures(folded)) > 0 {
		return Answer{}, false, nil
	}
	m := q.Mentions[0]
	if m.Party == "" {
		m.Party = onlyDefendant(m.Case)
	}
	if whom := (member{of: m}); len(whom.names()) == 0 || whom.unsettled() {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	last, v, err := a.avowedIn(ctx, d, articles, m, av)
	if err != nil || last.article == nil {
		return Answer{}, false, err
	}
	if v == evident && av.asks != nil && av.meant != nil && av.meant.MatchString(index.Fold(last.text())) && meaning.MatchString(folded) {
		v = yes // what they mean to do they have not done, and it is asked what they mean to do
	}
	w := wording[q.Language]
	text := verdictWords[q.Language][v] + shortName(m) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop
	if status, ok := Standing(m.Case, m.Party); ok && v != yes && stateOf(status) == "under_appeal" {
		text = verdictWords[q.Language][v] + shortName(m) + Aside(machineRead[q.Language], q.Language) + w.colon // no sentence says that it has come so far
	}
	if _, cites := m.Case.Source(last.article.ID); !cites {
		text = verdictWords[q.Language][v] // the case does not rest on it
	}
	text += fmt.Sprintf(w.fromText, sentenceOf(last.article, last.at), said(last.article, q.Language))
	return Answer{Route: RouteText, Text: Shorten(text, MaxList), Question: q, Abstained: v == unsaid, Quotes: []Quote{quote(last.article, last.at)}}, true, nil
}

// oneName reports whether all whom a question mentions are called the same in full, as
// somebody is of whom several articles were read by themselves.
func (q *Question) oneName() bool {
	first := q.Mentions[0]
	return strings.Contains(first.wholeName(), " ") && !slices.ContainsFunc(q.Mentions, func(m Mention) bool { return m.wholeName() != first.wholeName() || m.at != first.at })
}

// oneSurname reports whether a question names by one word alone people who all bear it: it is
// of whomever a sentence says it of, whose whole name the answer gives.
func (q *Question) oneSurname() bool {
	first := q.Mentions[0]
	return !slices.ContainsFunc(q.Mentions, func(m Mention) bool {
		party, ok := m.Case.Party(m.Party)
		return !ok || !party.Person || m.at != first.at || !strings.HasSuffix(m.wholeName(), " "+strings.TrimSpace(m.at.In(q.Text)))
	})
}

// wholeName is what the record calls the party that is mentioned, or the only one that
// is meant where none is; as it is mentioned where there are several.
func (m Mention) wholeName() string {
	id := m.Party
	if id == "" {
		id = onlyDefendant(m.Case)
	}
	if party, ok := m.Case.Party(id); ok {
		return party.Name()
	}
	return m.Name
}

// avowedInAny is [Answerer.avowed] of somebody of whom several cases are: by the first in
// which a sentence says so.
func (a *Answerer) avowedInAny(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	for _, m := range q.Mentions {
		one := q
		one.Mentions = []Mention{m}
		if answer, ok, err := a.avowed(ctx, one, d); err != nil || ok && !answer.Abstained {
			return answer, ok, err
		}
	}
	return Answer{}, false, nil
}

// avowedIn returns the last sentence of some articles in which a party avows or denies,
// and what all of them come to; no article where none does.
func (a *Answerer) avowedIn(ctx context.Context, d *digest, articles []*corpus.Article, m Mention, av avowal) (last passage, v verdict, err error) {
	whom := member{of: m}
	names, others := whom.names(), whom.beside()
	told := map[verdict]bool{}
	for _, article := range articles {
		own, written := owned(article, names, others...), properWords(article.Text)
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return passage{}, unsaid, err
		}
		for _, of := range mattersOf(article, cases) {
			for _, at := range of.sentences {
				if j := slices.Index(article.Sentences, at); of.isOf(m) && j >= 0 && j < len(own) {
					own[j] = true
				}
			}
		}
		for j, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			text := index.Fold(at.In(article.Text))
			v, where := av.judge(index.Fold(ownClauses(at.In(article.Text), names, others)))
			if where < 0 && av.leftToBefore(article, j) {
				v, where = no, len(text) // "Orr will appeal. Vane will not."
			}
			if where < 0 || !own[j] || !av.speaks(article, j) || article.Withholds(at) || headed(at.In(article.Text)) {
				continue
			}
			of := matter{article: article}
			if plainly := at.In(article.Text); m.ofNamesake(plainly) {
				continue
			} else if !av.byOthers && !written.toldOf(plainly, where, names) && !(theirClient.MatchString(text) && nameIn(text, names)) && !(lawyerForThem.MatchString(text) && ofTheirs.MatchString(plainly)) || !nameIn(text, names) && len(others) > 0 && !of.namedLast(j-1, names, others) {
				continue
			}
			if v == unsaid && len(told) > 0 || v == evident && told[yes] {
				told[v] = told[v] || v == evident && av.meant == nil
				continue // what is open or announced elsewhere has been decided here
			}
			told[v] = true
			last = passage{article: article, at: at, typed: lexicon.Clip(at.In(article.Text), 1)}
		}
	}
	switch {
	case told[yes] && told[no], told[evident] && told[no], told[evident] && (!told[yes] || av.meant == nil):
		return last, evident, nil
	case told[yes]:
		return last, yes, nil
	case told[no]:
		return last, no, nil
	}
	return last, unsaid, nil
}

// lawyerForThem finds what somebody's lawyer says that will be done for them.
var lawyerForThem = regexp.MustCompile(`^["“]?(?:his|her|their|its) (?:(?:\w+ ){0,2})(?:lawyers?|counsel|solicitors?|barristers?|attorneys?|advocates?|legal team)\b.*\b(?:he|she|they|it|that there) (?:would|will|had|has|planned|intended)\b`)

// leftToBefore reports whether a sentence says of somebody only that they will not, or did
// not, do what the one before it tells of somebody else.
func (v avowal) leftToBefore(article *corpus.Article, i int) bool {
	if i == 0 || !onlyNot.MatchString(article.Sentences[i].In(article.Text)) {
		return false
	}
	told, at := v.judge(index.Fold(article.Sentences[i-1].In(article.Text)))
	return at >= 0 && (told == yes || told == evident)
}

// onlyNot finds such a sentence.
var onlyNot = regexp.MustCompile(`^(?:The )?(?:[\p{L}’'-]+ ){1,3}(?:(?:will|would|did|does|do|has|have|is|was) not|won[’']t|didn[’']t|hasn[’']t|doesn[’']t)(?: do so)?[.]?$`)

// theirClient finds a lawyer who speaks for whom the sentence names.
var theirClient = regexp.MustCompile(`\b(?:lawyers?|counsel|solicitor|barrister|attorney)\b.*\b(?:his|her|their|its|the) client\b|律师.*(?:当事人|委托人)`)

// speaks reports whether a sentence of an article, or the one before it, speaks of what
// one that tells of the avowal has to.
func (v avowal) speaks(article *corpus.Article, i int) bool {
	if v.beside == nil {
		return true
	}
	text := article.Sentences[i].In(article.Text)
	if i > 0 {
		text = article.Sentences[i-1].In(article.Text) + " " + text
	}
	return v.beside.MatchString(index.Fold(text))
}

// meaning finds questions for what somebody means to do.
var meaning = regexp.MustCompile(`\b(?:will|would|going to|plan\w*|intend\w*|want\w*|mean|means|say|said)\b|会(?:不会)?|将|拟|打算|准备|计划`)

// turnedDown finds what a court denied somebody, who denied nothing, and that somebody never did.
var turnedDown = regexp.MustCompile(`\b(?:never|not|hardly) (?:\w+ )?(?:denied|denies|deny|disput(?:e[sd]?))\b|\b(?:denied|denies) [^.,;]{0,40}\b(?:motions?|requests?|applications?|bid|bail|petitions?|appeals?|access|entry|leave)\b`)

// judge returns what a folded sentence says of an avowal, and where; -1 where it does not
// speak of it. A sentence that says yes to one thing and no to another speaks for itself,
// and so does one that only announces.
func (v avowal) judge(text string) (verdict, int) {
	text = turnedDown.ReplaceAllStringFunc(text, func(words string) string { return strings.Repeat(" ", len(words)) })
	for _, way := range []struct {
		is    verdict
		words *regexp.Regexp
	}{{no, v.no}, {unsaid, v.open}, {yes, v.yes}, {evident, v.meant}} {
		if way.words == nil {
			continue
		}
		if at := way.words.FindStringIndex(text); at != nil {
			if way.is == no && v.yes.MatchString(v.no.ReplaceAllString(text, " ")) {
				return evident, at[0]
			}
			return way.is, at[0]
		}
	}
	return unsaid, -1
}

// announced reports whether a folded text says no more than that somebody will or may do
// what an avowal is.
func (v avowal) announced(text string) bool {
	return (v.meant.MatchString(text) || v.open.MatchString(text)) && !v.yes.MatchString(text)
}

// recounted says whether a sentence that proves how somebody stands, and names them and
// nobody else, tells how a court came to it.
func (a *Answerer) recounted(ctx context.Context, f finding, folded string) (verdict, error) {
	av, ok := avowalIn(folded)
	if !ok {
		av = admitting // what else a question speaks of to which somebody pleads
	}
	if f.Party == "" {
		f.Party = onlyDefendant(f.Case)
	}
	party, _ := f.Case.Party(f.Party)
	names := (&member{of: f.Mention}).names()
	for _, fact := range append(slices.Clone(f.Case.Status), f.facts...) {
		if fact.Party != f.Party || len(names) == 0 {
			continue
		}
		for _, claim := range fact.Claims {
			sentence, err := a.sentence(ctx, claim)
			if err != nil {
				return unsaid, err
			}
			whom := cast(f.Case.Parties).in(sentence)
			if len(whom) != 1 || !whom.has(party) {
				continue
			}
			v, where := av.judge(index.Fold(sentence))
			if v != unsaid && properWords(sentence).toldOf(sentence, where, names) {
				return v, nil
			}
		}
	}
	return unsaid, nil
}

// onlyAnnounced reports whether the sentences that prove an appeal say no more than that
// there will or may be one.
func (a *Answerer) onlyAnnounced(ctx context.Context, status corpus.Fact) (bool, error) {
	if stateOf(status) != "under_appeal" {
		return false, nil
	}
	said := ""
	for _, claim := range status.Claims {
		sentence, err := a.sentence(ctx, claim)
		if err != nil {
			return false, err
		}
		said += index.Fold(claim.Display()+"\n"+sentence) + "\n"
	}
	return appealed.announced(said), nil
}
