package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// An alteration is a change that a question asks whether it was made of what had been
// given: a fine, a term or an award made less, or more. How far a case has come says
// nothing of it: an appeal may be pending, or may have left everything as it was.
type alteration struct {
	less     bool
	onAppeal bool // it asks for a change that a higher court made
	byCourt  bool // it asks for one that a court made
	by       bool // it names who made it
}

// Both ways to alter, what can be altered, and who does it.
var (
	lessening = regexp.MustCompile(`\b(?:reduc(?:e|ed|es|tion)|cut|lower(?:ed)?|lessened|halved?|slashed|trimmed|shortened|commuted|mitigated|decreased?|brought down|come down|g(?:o|oes|one) down|went down)\b|\b(?:fine|sentence|term|penalty|award|damages) (?:fall|fell|fallen|drop|dropped)\b|减(?:少|轻|刑|半|低|到|至|为|了)|降(?:低|到|至|为|了)|(?:改判|判)得?(?:更|较)?轻`)
	extending = regexp.MustCompile(`\b(?:rais(?:e|ed|es)|increas(?:e|ed|es)|r[io]se|risen|doubled?|lengthened|g(?:o|oes|one) up|went up|hiked)\b|加重|提高|增加|调高|加刑|上调|升(?:到|至|为)|(?:改判|判)得?(?:更|较)?重`)
	alterable = regexp.MustCompile(`\b(?:fines?|sentences?|terms?|penalt(?:y|ies)|damages|awards?|settlements?|compensation|jail time|prison time)\b|罚|刑|赔偿|和解金|判`)
	courtly   = regexp.MustCompile(`\b(?:courts?|tribunals?|judges?|justices?)\b|法院|法官|改判`)
	alterer   = regexp.MustCompile(`^(?:did|has|have|had) (?:the )?([^?]+?) (?:\w+ly )?(?:reduc|cut|lower|halve|slash|trim|shorten|commut|rais|increas|double)|\bby (?:the |an? )?(\w[^?]*)`)
)

// alterationAsked returns the alteration that a folded question asks for.
func alterationAsked(folded string) (al alteration, ok bool) {
	al.less = lessening.MatchString(folded)
	if al.less == extending.MatchString(folded) || !alterable.MatchString(folded) {
		return alteration{}, false
	}
	al.onAppeal = higherUp.MatchString(folded)
	if m := alterer.FindStringSubmatch(folded); m != nil && !alterable.MatchString(m[1]) {
		al.by, al.byCourt = m[1]+m[2] != "", courtly.MatchString(m[1]+m[2])
	}
	return al, true
}

// Sentences that tell of an alteration, and of one that was refused.
const (
	changedThing = `(?:it|them|(?:\w+[’']s? |the |its |his |her |their |that |this )?(?:[\w-]+ ){0,2}(?:fine|penalty|sentence|term|damages|award|sum|amount)s?)\b`
	thingIs      = `\b(?:fine|penalty|sentence|term|award|damages|sum) (?:was|were|has been|have been|is) (?:later |then |since |further )?`
	leftAsItWas  = `\b(?:upheld|kept|confirmed) (?:the |his |her |its )?(?:\w+ )?(?:fine|penalty|sentence|term|decision|ruling|verdict|judgment)\b|\b(?:dismissed|rejected) (?:the |his |her |its |their |an )?appeal|维持原判|驳回上诉`
	toldLess     = `\b(?:reduced|reduces|cut|lowered|halved|slashed|trimmed|shortened|commuted) ` + changedThing + `|` + thingIs + `(?:reduced|cut|lowered|halved|slashed|trimmed|shortened)\b|\b(?:fine|penalty|sentence|term|award|damages) fell to\b|减为|减至|减到|降为|降至|降到`
	toldMore     = `\b(?:raised|raises|increased|increases|doubled|lengthened) ` + changedThing + `|` + thingIs + `(?:raised|increased|doubled|lengthened)\b|\b(?:fine|penalty|sentence|term|award|damages) (?:rose|went up) to\b|加重至|提高至|提高到|增至|增加到|加刑至`
	toldAnew     = `改判` // which way is for the reader to see
	notLess      = `\b(?:not|never|refused to|declined to) (?:reduce|cut|lower)\b|` + leftAsItWas
	notMore      = `\b(?:not|never|refused to|declined to) (?:raise|increase)\b|` + leftAsItWas
)

// The alterations as avowals: a change the other way is a no.
var (
	toldLessened = avowal{yes: regexp.MustCompile(toldLess), no: regexp.MustCompile(notLess + `|` + toldMore), meant: regexp.MustCompile(toldAnew)}
	toldExtended = avowal{yes: regexp.MustCompile(toldMore), no: regexp.MustCompile(notMore + `|` + toldLess), meant: regexp.MustCompile(toldAnew)}
)

// avowal is how sentences tell of an alteration.
func (al alteration) avowal() avowal {
	out := toldExtended
	if al.less {
		out = toldLessened
	}
	switch {
	case al.onAppeal:
		out.beside = higherUp
	case al.byCourt:
		out.beside = courtly
	}
	return out
}

// sortOfAltered is of a question whether something was made less, or more, for the sentence
// that tells of it: one that tells of the other way is a no.
func (q *Question) sortOfAltered(folded string) (sort, bool) {
	al, ok := alterationAsked(folded)
	if !ok || q.Shape != YesNo || len(figures(instance.ReplaceAllString(folded, " "))) > 0 || firstCourt.MatchString(folded) {
		return sort{}, false
	}
	av := al.avowal()
	judge := func(text string) verdict {
		text = index.Fold(text)
		if v, at := av.judge(text); at >= 0 && (v == yes || v == no) && !(al.onAppeal && (firstCourt.MatchString(text) || !higherUp.MatchString(text) && !courtly.MatchString(text))) {
			return v
		}
		return unsaid
	}
	find := func(text string) string {
		if judge(text) == unsaid {
			return ""
		}
		return lexicon.Clip(text, 1)
	}
	return sort{find: find, asked: altering, needed: true, whether: true, verdict: judge, onAppeal: al.onAppeal}, true
}

// Words for either way, and the court that no appeal goes to.
var (
	altering   = regexp.MustCompile(lessening.String() + `|` + extending.String())
	firstCourt = regexp.MustCompile(`\b(?:lower|district|trial|first) (?:court|instance)\b|一审`)
)

// judge says what a record tells of an alteration: by the figure that stands and the one
// that it replaced, by its words, or by what became of the decision.
func (al alteration) judge(f finding) verdict {
	if v := al.compared(f); v != unsaid {
		return v
	}
	newest, ok := Standing(f.Case, f.Party)
	switch has := func(some ...corpus.State) bool { return ok && slices.Contains(some, stateOf(newest)) }; {
	case has("under_appeal", "remitted"):
		return undecided
	case has("upheld", "overturned", "vacated"):
		return no
	case slices.ContainsFunc(f.facts, func(fact corpus.Fact) bool { return fact.Stage == corpus.SetAside }) && !slices.ContainsFunc(f.facts, standing):
		return no // what is gone is neither less nor more
	}
	kept := func(status corpus.Fact) bool {
		return (status.Party == f.Party || status.Party == "" || f.Party == "") && slices.Contains(states("upheld"), stateOf(status))
	}
	if slices.ContainsFunc(f.Case.Status, kept) {
		return no
	}
	return unsaid
}

// instance finds the Chinese words for the courts that a case goes through by their number.
var instance = regexp.MustCompile(`[一二三]审`)

// retried reports whether the record of a finding tells of a second court.
func retried(f finding) bool {
	return slices.ContainsFunc(f.Case.Status, func(status corpus.Fact) bool {
		own := status.Party == f.Party || status.Party == "" || f.Party == ""
		return own && (status.Stage == corpus.OnAppeal || slices.Contains(states("upheld", "overturned", "vacated", "remitted", "under_appeal"), stateOf(status)) || higherUp.MatchString(index.Fold(status.Note)))
	})
}

// judgeWith is [alteration.judge] of a folded question whose figures have to be those that
// it was altered to.
func (al alteration) judgeWith(f finding, folded string) verdict {
	v := al.judge(f)
	asked := figures(instance.ReplaceAllString(folded, " "))
	if pair := replaced(f); v == yes && len(asked) > 0 && (len(pair) == 0 || judgeFigure(asked, pair[:1]) != yes) {
		return evident
	}
	return v
}

// compared holds the figure that stands against the one of its kind that it replaced.
func (al alteration) compared(f finding) verdict {
	pair := replaced(f)
	if len(pair) == 0 {
		return unsaid
	}
	order, ok := orderOf(valueOf(pair[0]), valueOf(pair[1]))
	switch {
	case !ok || order == 0:
		return unsaid
	case al.by && !al.byCourt && pair[0].Stage == corpus.OnAppeal:
		return evident // somebody did, and it was not who is asked for
	}
	return yesIf((order < 0) == al.less)
}

// replaced returns a figure that stands, of a kind that a finding has, and the one whose
// place it took; nil where nothing was replaced.
func replaced(f finding) []corpus.Fact {
	for _, is := range f.Case.Facts {
		asked := slices.ContainsFunc(f.facts, func(fact corpus.Fact) bool { return fact.Slot == is.Slot && fact.Party == is.Party })
		if !asked || !standing(is) || valueOf(is) == nil || !is.Slot.Money() && is.Slot != corpus.SlotTerm {
			continue
		}
		for _, was := range f.Case.Facts {
			if was.Slot == is.Slot && was.Party == is.Party && was.Stage == corpus.SetAside && valueOf(was) != nil {
				return []corpus.Fact{is, was}
			}
		}
	}
	return nil
}

// valueOf is the value that the first source which gives one and is not mistaken gives a
// fact, nil for none.
func valueOf(f corpus.Fact) corpus.Value {
	for _, claim := range f.Claims {
		if claim.Stated() && claim.Mistaken == "" {
			return claim.Value
		}
	}
	return nil
}
