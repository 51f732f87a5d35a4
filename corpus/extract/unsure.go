package extract

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// leftOut reports whether an amount of an English sentence is none of the case, whatever
// word governs it: somebody else's, a rate, or what many got or lost together.
func (w *walk) leftOut(slot corpus.Slot, c cue, m mention.Mention) bool {
	s, before := w.s, w.s.fold[:m.Span.Start]
	switch {
	case w.othersSum(m), slot != corpus.SlotFine && ofCounsel.MatchString(s.fold[max(m.End, m.Span.End):]), slot != corpus.SlotFine && serviceAward.MatchString(before):
		return true
	case w.strangeSubject(c), s.has("claimed", 0, m.Span.Start) && len(w.refs) == 0 && len(w.m.actors) > 1:
		return true // of one of several, and nobody knows which
	case s.word(c) == "fines" && w.nearest(0, m.Span.Start) == nil && w.target(0, len(s.fold)) == nil:
		return true // what an authority has fined in all
	case slot == corpus.SlotFine && s.word(c) == "a surcharge of" && len(w.people()) > 0:
		return true // what every convict pays to the state
	case slot == corpus.SlotFine && w.strangeDecided(m.Span.Start):
		return true
	case slot == corpus.SlotSettlement && eachOfMany.MatchString(s.fold[max(m.End, m.Span.End):]):
		return true // what one of the class gets
	case slot == corpus.SlotFine || slot == corpus.SlotSettlement:
		return inAll.MatchString(before) && len(w.subject(m.Span.Start)) != 1
	case slot == corpus.SlotGain && priceRange.MatchString(before):
		return true
	case slot == corpus.SlotGain:
		return s.apiece(m, len(w.people()) > 1)
	case slot == corpus.SlotDamages:
		pay, ok := lastOf(s, m.Span.Start, "orderpay")
		return offered.MatchString(before) || sentBack.MatchString(before) || ok && w.strangeSubject(pay)
	case slot == corpus.SlotLoss:
		if c.end <= m.Span.Start && getsBack.MatchString(s.fold[c.end:m.Span.Start]) {
			return true
		}
		return w.lossOfNobody(c)
	}
	return false
}

// ofCounsel follows what lawyers get of a settlement, serviceAward ends where follows what
// one gets for having brought the suit.
var (
	ofCounsel    = regexp.MustCompile(`^ (?:in|for|as) (?:legal |attorneys?['’]?s? |lawyers?['’]? |counsel )?fees\b`)
	serviceAward = regexp.MustCompile(`\b(?:service|incentive) (?:award|payment)s? of $`)
)

// offered ends where money follows that somebody would have paid.
var offered = regexp.MustCompile(`\b(?:offered|offering|offers|willing|ready|proposed) (?:to pay )?(?:the |her |him |them |his |a )?(?:\w+ )?(?:about |some )?$`)

// sentBack ends where money follows that an authority hands on.
var sentBack = regexp.MustCompile(`\b(?:send|sends|sending|sent|mail|mails|mailing|return|returns|returning|distribut\w+)(?: out)?(?: more than| about| nearly| over| some)? $`)

// lossOfNobody reports whether a loss is no victim's of the matter: what a company
// made in a bad year, or what a country loses in one.
func (w *walk) lossOfNobody(c cue) bool {
	from, _ := w.s.clause(c.start)
	if who := w.nearest(from, c.start); len(who) > 0 && !who[0].person && oneOf(w.s.word(c), "lost", "losing", "loss of") {
		return true
	}
	return !w.s.zh && w.nearest(0, c.start) == nil && ofTheYear.MatchString(w.s.fold)
}

// priceRange ends where the higher of two prices follows.
var priceRange = regexp.MustCompile(`\bfor between \S+ and $`)

// getsBack stands before what those get who lost something.
var getsBack = regexp.MustCompile(`\b(?:can|will|could|may|expect|get|gets|receive|receives|entitled)\b`)

// ofTheYear is said of what happened everywhere.
var ofTheYear = regexp.MustCompile(`\b(?:last year|annually|nationwide|every year|worldwide|a year earlier|(?:up|down) from|reports of)\b`)

// eachOfMany follows what a settlement comes to for one of many.
var eachOfMany = regexp.MustCompile(`^ (?:each|apiece|per (?:person|head|member|worker|user)|for each(?: [a-z]+)?) (?:before|after) (?:[a-z]+['’]? )?fees\b`)

// inAll ends where the sum of several fines follows.
var inAll = regexp.MustCompile(`\b(?:a combined|combined|in total|a total of|total|altogether) (?:of )?$`)

// apiece reports whether an amount is what one of many things brought in.
// Where several persons may have got it, "each" is said of them.
func (s *sentence) apiece(m mention.Mention, several bool) bool {
	found := eachPiece.FindString(s.fold[max(m.End, m.Span.End):])
	return found != "" && !(several && found == " each")
}

var eachPiece = regexp.MustCompile(`^ (?:each|for (?:each|every|one)|a (?:piece|time|head))\b`)
