package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// stageOf returns how far a figure has come by the words of its clause and by
// the mood of the word that governs it, and false where it is none of the case.
func (w *walk) stageOf(c cue, m mention.Mention) (corpus.Stage, bool) {
	s := w.s
	mood := told
	if c.end > 0 && c.start < m.Span.Start {
		mood = s.mood(c.start)
	}
	switch {
	case mood == denied, s.zh && s.notGivenZH(m.Span.Start), !s.zh && replacedBy.MatchString(s.fold[:m.Span.Start]):
		return "", false
	case !s.zh && oneOf(s.word(c), "fine", "penalise", "penalize") && c.end <= m.Span.Start && toFine.MatchString(s.fold[:c.start]):
		return corpus.Proposed, true
	case mood == planned && oneOf(s.word(c), "fine", "penalise", "penalize", "sanction"):
		return corpus.Proposed, true
	case mood == planned && oneOf(s.word(c), "fined", "sentenced", "jailed", "penalised", "penalized"):
		return "", false
	case s.says("possible") && s.says("fine") && !s.wasFined(m.Span.Start) && w.m.noticed() && m.Bound != corpus.AtMost && !s.hasUpper(m):
		return corpus.Proposed, true
	}
	return s.stageOf(m)
}

// wasFined reports whether an English clause says of somebody before the figure at an offset
// that he has been fined: what may be is something else in the sentence.
func (s *sentence) wasFined(at int) bool {
	from, _ := s.clause(at)
	return !s.zh && hasBeenFined.MatchString(s.fold[from:at])
}

var hasBeenFined = regexp.MustCompile(`\b(?:was|were|has been|have been) (?:[a-z]+ )?fined (?:[a-z]+ ){0,3}$`)

// replacedBy ends where a penalty follows in whose place another was given.
var replacedBy = regexp.MustCompile(`\b(?:in (?:place|lieu) of|instead of|rather than|as an alternative to) (?:(?:serving|imposing|spending|giving|handing down) )?(?:(?:an?|the|his|her|their|any) )?(?:(?:further|possible|original|immediate) )?$`)

// notGivenZH reports whether a Chinese clause says of the figure at an offset that nobody
// got it: 没有判处有期徒刑三年.
func (s *sentence) notGivenZH(at int) bool {
	from, _ := s.clause(at)
	return notGiven.MatchString(s.fold[from:at])
}

// notGiven ends where the figure follows that was not imposed.
var notGiven = regexp.MustCompile(`(?:没有|没|并未|未予|未|不予|拒绝|不再|决定不|不)(?:对[^，。；]{1,20}?)?(?:作出|予以|给予|再)?(?:判处|被判|判|处以|科处|裁罚|处罚|罚款|罚|处)[^，。；]{0,14}$`)

// toFine ends where an authority is told or asked to fine.
var toFine = regexp.MustCompile(`\b(?:requires?|required|asks?|asked|orders?|ordered|tells?|told|urges?|urged|instructs?|instructed|wants?|wanted) [^,;.]{1,50} to $`)

// quotedAt reports whether what stands at an offset is in somebody's own words: "he
// should have got five years". What a court is quoted with is a decision.
func (s *sentence) quotedAt(at int) bool {
	before := s.text[:at]
	open := strings.Count(before, "\"")%2 == 1 || strings.Count(before, "“") > strings.Count(before, "”")
	return open && !containsAny(s.fold, "judge", "court", "tribunal", "authority", "regulator", "commission", "indictment", "complaint", "statement")
}

// accuses reports whether what stands at an offset is only what an accuser says.
func (s *sentence) accuses(at int) bool {
	return s.has("alleged", 0, at) || !s.zh && containsAny(s.fold[:at], "complaint", "indictment", "lawsuit says", "lawsuit alleges", "lawsuit claims", "suit says", "suit alleges", "prosecutors say", "prosecutors said", "police said")
}

var toApprove = regexp.MustCompile(`\b(?:must (?:still |first )?be approved|(?:has|needs|have|need|still) to be approved|before it can (?:go into|take) effect)\b|\bneeds? the approval of\b|\bmotion for preliminary approval\b|\b(?:judge|court|magistrate)\b[^.;]{0,50}\b(?:must|has yet to|needs to|still has to|have to|has to) (?:still )?(?:approve|sign off)|\b(?:subject to|pending|awaiting|awaits) (?:final |preliminary )?(?:court |judicial |a judge['’]s |the court['’]s |the judge['’]s )?approval\b`)

// unapproved reports whether a court has yet to approve the matter's settlement.
func (m *matter) unapproved() bool {
	return slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return !s.zh && strings.Contains(s.fold, "appro") && toApprove.MatchString(s.fold)
	})
}

// noticed reports whether the matter is a notice of a fine to come.
func (m *matter) noticed() bool {
	return slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return containsAny(s.fold, "notice of intent", "intends to fine", "intention to fine", "plans to fine", "proposes to fine", "provisionally found", "preliminary finding", "provisional finding", "draft decision")
	})
}

// ofAll opens which of several figures is told: "the largest of the three".
var ofAll = regexp.MustCompile(`\b(?:largest|highest|biggest) of (?:the|all|these)\b`)

// hasUpper reports whether the words before a figure make it the most that can
// be: "up to", "the largest fine".
func (s *sentence) hasUpper(m mention.Mention) bool {
	from := 0
	for _, other := range s.money() {
		if other.Span.End < m.Span.Start && !s.zh {
			from = other.Span.End
		}
	}
	return containsAny(ofAll.ReplaceAllString(s.fold[from:m.Span.Start], ""), "up to", "maximum", "largest", "as much as", "highest", "at most", "would have", "could have", "biggest")
}

var rate = regexp.MustCompile(`^(?: (?:civil |statutory |monetary |administrative )*(?:penalty|penalties|fines?|damages)(?: (?:per|for (?:each|every)) ()))|^(?:(?: and| to| or|-|–) ?\p{Sc}?[\d.,]+\p{L}{0,2})? ?(?:-an?-\p{L}+|apiece|per\b|for (?:each|every)\b|a \p{L}+|an \p{L}+|/)(?: (\w+))?`)

// aRate reports whether an amount is so much a piece or a month: no sum.
func (s *sentence) aRate(m mention.Mention) bool {
	if s.zh {
		return s.rateZH(m)
	}
	if cappedAt.MatchString(s.fold[:m.Span.Start]) {
		return true
	}
	found := rate.FindStringSubmatch(s.fold[max(m.End, m.Span.End):])
	if rangeRate.MatchString(s.fold[max(m.End, m.Span.End):]) {
		return true
	}
	if found != nil && !oneOf(found[1], "after", "before", "ago", "later", "earlier") { // "fined £500 a week later"
		return true
	}
	return s.rateGoesOn(m)
}

// cappedAt ends where the most follows that each of many gets: "payments capped at $200 for adults and".
var cappedAt = regexp.MustCompile(`\b(?:capped at|limited to|a cap of) [^;.]{0,60}$`)

// rangeRate follows the lower of two prices of a piece: "between 3 and 5 yuan for each entry".
var rangeRate = regexp.MustCompile(`^ (?:and|to|or) \p{Sc}?[\d.,]+ [a-z]+ (?:for (?:each|every)|per|apiece)\b`)

// laterRate stands between so much a piece and what it came to be: "£2 for each at first and £3 later".
var laterRate = regexp.MustCompile(`^ (?:for (?:each|every)|per|an?|each)(?: [a-z]+)?(?: at first| initially| to begin with),? (?:and(?: later| then)?|then|later) (?:about )?$`)

// rateGoesOn reports whether an amount is what the rate before it came to be.
func (s *sentence) rateGoesOn(m mention.Mention) bool {
	return slices.ContainsFunc(s.money(), func(other mention.Mention) bool {
		end := max(other.End, other.Span.End)
		return end < m.Span.Start && laterRate.MatchString(s.fold[end:m.Span.Start])
	})
}

var earlierYear = regexp.MustCompile(`^(?:in|back in|during) (?:\p{L}+ )?(?:19|20)\d\d,? |^the previous ['"‘“]?(?:record|fine|penalty)|^(?:last year|a year earlier|a year before|the year before|two years earlier|years earlier|earlier)\b`)

var datedBack = regexp.MustCompile(`\b(?:in (?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?(?:19|20)\d\d|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|last (?:year|month|january|february|march|april|may|june|july|august|september|october|november|december)|(?:a|one|two|three) years? (?:before|earlier|ago)|previously)\b`)

// elsewhere is said of another court's case that is told to compare.
var elsewhere = regexp.MustCompile(`\bunder the same (?:law|act)\b|\bin (?:an? )?(?:similar|separate|earlier|different|unrelated|parallel|previous) (?:[a-z]+ )?(?:case|trial|proceedings|lawsuit|suit|action|matter|settlement)\b|\bto (?:resolve|settle|end) (?:an? )?(?:similar|separate|related|parallel|unrelated) (?:[a-z]+ )?(?:litigation|cases?|lawsuits?|suits?|claims?|allegations|investigations?|charges|complaints?)\b`)

// decidedAgain says that a decision is a further one upon the same party.
var decidedAgain = regexp.MustCompile(`\b(?:fined|penali[sz]ed|sanctioned) again\b`)

// appealed reports whether the matter tells of an appeal: its earlier figures are
// its own then.
func (m *matter) appealed() bool {
	return slices.ContainsFunc(m.sentences, func(s *sentence) bool {
		return s.says("onappeal") || s.says("overturn") || s.says("uphold")
	})
}

// older reports whether a sentence goes back to another decision: it opens with
// an earlier time, and the party's own figure is known by now.
func (w *walk) older(slot corpus.Slot, who []*actor) bool {
	if w.s.zh || slot != corpus.SlotFine && slot != corpus.SlotTerm && slot != corpus.SlotSettlement && slot != corpus.SlotDamages {
		return false
	}
	if !w.m.opensWith(w.s) && elsewhere.MatchString(w.s.fold) {
		return true // told to compare
	}
	if slot == corpus.SlotSettlement && w.judgedBefore(who) && (datedBack.MatchString(w.s.fold) || earlierYear.MatchString(w.s.fold)) {
		return true // whoever lost before a jury settled something else
	}
	known := slices.ContainsFunc(w.m.facts, func(f *fact) bool {
		return f.slot == slot && f.value != nil && f.in != w.s && (f.who == nil || len(who) == 0 || slices.Contains(who, f.who))
	})
	if !known || decidedAgain.MatchString(w.s.fold) {
		return false
	}
	if datedBack.MatchString(w.s.fold) && !w.m.appealed() {
		return true
	}
	return earlierYear.MatchString(w.s.fold) && !w.s.says("change") && !w.s.says("onappeal") && !strings.Contains(w.s.fold, "appeal")
}

// judgedBefore reports whether an earlier sentence tells that one of the parties lost in court.
func (w *walk) judgedBefore(who []*actor) bool {
	return slices.ContainsFunc(w.m.facts, func(f *fact) bool {
		lost := f.slot == corpus.SlotDamages && f.stage == corpus.Decided || f.value == corpus.State("liable")
		return lost && f.in != w.s && (f.who == nil || len(who) == 0 || slices.Contains(who, f.who))
	})
}
