package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// How a list is asked for of those who went to prison, and of those who were sentenced to
// whatever; and what a text says of either, of who waits for it and of who need not go.
var (
	toPrison    = regexp.MustCompile(`\b(?:jail(?:ed)?|imprisoned|prison|behind bars|locked up)\b|入狱|坐牢|实刑|服刑`)
	toASentence = regexp.MustCompile(`\bsentence[ds]?\b|判刑|被判|判了|获刑|徒刑`)
	wentIn      = regexp.MustCompile(`\b(?:jail\w*|prison|imprison\w*|behind bars|locked up|custody)\b|徒刑|入狱|监禁|拘役`)
	wasGiven    = regexp.MustCompile(`\b(?:sentenced|jailed|prison|imprison\w*|correctional supervision|community (?:order|service)|unpaid work|curfew|probation)\b|徒刑|入狱|监禁|拘役|判刑|社会服务`)
	awaited     = regexp.MustCompile(`\b(?:(?:to be|being|will be|be|awaiting|awaits|before) sentenc\w*|sentencing|faces?|facing|could|may|might|would|asked for|sought)\b|将.{0,6}宣判|择期|待宣判|求刑|建议`)
)

// penalised keeps, of the members of a list of those who went to prison or were sentenced,
// those of whom that is told: not who waits for a sentence, who only paid, and, of prison,
// whose whole term is suspended or served elsewhere.
func (q *Question) penalised(members []member) []member {
	folded := index.Fold(q.Text)
	prison := toPrison.MatchString(folded)
	if !prison && !toASentence.MatchString(folded) || lexicon.OrElse.MatchString(folded) {
		return members
	}
	return slices.DeleteFunc(members, func(m member) bool {
		terms := m.terms()
		if len(terms) == 0 {
			return !m.penalisedInWords(prison)
		}
		return prison && !slices.ContainsFunc(terms, func(f corpus.Fact) bool { return !suspended(f) && !detained(f) })
	})
}

// terms are those that a record gives a member, and that stand.
func (m member) terms() (terms []corpus.Fact) {
	if m.of.Case == nil {
		return nil
	}
	for _, f := range m.of.Case.Facts {
		if f.Slot == corpus.SlotTerm && (f.Party == m.of.Party || m.of.Party == "") && standing(f) {
			terms = append(terms, f)
		}
	}
	return terms
}

// penalisedInWords reports whether a sentence about a member says that they went to prison,
// or were sentenced.
func (m member) penalisedInWords(prison bool) bool {
	names, others := m.names(), m.beside()
	return slices.ContainsFunc(m.matters, func(of matter) bool {
		return slices.ContainsFunc(of.sentences, func(at corpus.Span) bool {
			text := at.In(of.article.Text)
			if len(names) > 0 && !m.nameless() && !m.unsettled() {
				text = ofNamed(text, names, others)
			}
			folded := index.Fold(text)
			switch {
			case text == "" || headed(text) || awaited.MatchString(folded) || negative.MatchString(text):
				return false
			case prison:
				return wentIn.MatchString(folded) && !suspending.MatchString(folded)
			}
			return wasGiven.MatchString(folded)
		})
	})
}

// What is asked for that only the one who does it has done, what a text says of who did
// it, and of who bought or praised what came of it.
var (
	mainDeed = regexp.MustCompile(`\b(?:sell\w*|sold|hack\w*|break\w* into|broke into|crack\w*)\b|卖|出售|贩|破解|入侵|侵入|黑`)
	ownDeed  = regexp.MustCompile(`\b(?:sell\w*|sold|resold|for sale|hack\w*|br(?:eak|oke)\w* into|crack\w*|access\w*|got into|took (?:control|over)|gain\w*|guess\w*|intru\w*)\b|卖|出售|贩|破解|入侵|侵入|黑|盗|窃`)
	ofCase   = regexp.MustCompile(`\bcases?\b|案`) // a buyer's too
	besideIt = regexp.MustCompile(`\b(?:bought|buy(?:ers?|ing|s)?|purchas\w+|advertis\w+|adverts?|customers?)\b|买|购|广告`)
)

// doers leaves out of those asked for by selling or hacking who is told to have bought or
// advertised, and never to have done that.
func (q *Question) doers(members []member) []member {
	if folded := index.Fold(q.Text); !mainDeed.MatchString(folded) || besideIt.MatchString(folded) || ofCase.MatchString(folded) {
		return members
	}
	return slices.DeleteFunc(members, func(m member) bool {
		names, others := m.names(), m.beside()
		did, beside := false, false
		for _, of := range m.matters {
			for _, at := range of.sentences {
				told := index.Fold(ofNamed(at.In(of.article.Text), names, others))
				did, beside = did || ownDeed.MatchString(told), beside || besideIt.MatchString(told)
			}
		}
		return beside && !did
	})
}

// ofNamed is what a sentence says from the first of some names on, up to the next that
// names one of others; nothing where it names none.
func ofNamed(text string, names, others []string) string {
	from := firstNamed(text, names)
	if from == len(text) {
		return ""
	}
	rest := text[from:]
	return strings.TrimSpace(rest[:firstNamed(rest, others)])
}

// townAsked finds the place in which a question asks for those who are listed.
var townAsked = regexp.MustCompile(`\b(?:in|at|from|near) ((?:\p{Lu}[\p{L}’'-]+)(?: \p{Lu}[\p{L}’'-]+)*)`)

// inTown keeps the members whose own matter names the place in which a question asks for
// them; a country is looked at elsewhere, and the seat of a court with the court.
func (q *Question) inTown(members []member) []member {
	m := townAsked.FindStringSubmatch(q.Text)
	if m == nil || !q.forum().none() || lexicon.National(m[1]) || len(regionsOf(m[1])) > 0 || monthStems.Has(index.Fold(strings.Fields(m[1])[0])) {
		return members
	}
	place := index.Fold(m[1])
	return slices.DeleteFunc(members, func(m member) bool {
		return !slices.ContainsFunc(m.matters, func(of matter) bool { return strings.Contains(index.Fold(of.text()), place) })
	})
}
