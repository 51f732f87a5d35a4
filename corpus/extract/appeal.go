package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// appealEnded returns what a word of overturning or upholding says that became of a
// decision; none where it speaks of something else.
func (w *walk) appealEnded(c cue, state corpus.State) corpus.State {
	s := w.s
	if toHave.MatchString(s.fold[:c.start]) {
		return ""
	}
	if state == "upheld" && strings.HasPrefix(s.word(c), "confirm") && saysSo.MatchString(s.fold[c.end:]) {
		return ""
	}
	if state == "upheld" && ofAcquittal.MatchString(s.fold[c.end:]) {
		return "acquitted"
	}
	if state == "overturned" && !s.zh && topConvicts.MatchString(s.fold) && !conviction.MatchString(s.fold[c.end:]) {
		return ""
	}
	if state == "overturned" && !s.zh && firstTry.MatchString(s.fold[c.end:]) {
		return "accused" // the suit goes on in other words
	}
	if state == "overturned" && s.zh && byProsecution.MatchString(s.fold[:c.end]) {
		if sentBelow.MatchString(s.fold[c.end:]) {
			return "remitted"
		}
		return "" // it was too little for those who prosecute: nobody was freed
	}
	if state == "overturned" && broughtBack.MatchString(s.fold[:c.start]) {
		return "upheld"
	}
	if (state == "overturned" || state == "upheld") && (inPart.MatchString(s.fold[c.end:]) || oneOf(lastWord(s.fold[:c.start]), "partially", "partly")) {
		return "" // what stood of it, the sentence does not say
	}
	if state == "overturned" && ofSuit.MatchString(s.fold[c.end:]) {
		return "dismissed"
	}
	if state == "overturned" && !s.zh && ofFine.MatchString(s.fold[c.end:]) && (s.says("uphold") || w.m.condemned()) {
		return "" // the sentence beside the fine stands
	}
	if !(s.zh || s.says("decision") || s.says("onappeal") || s.says("fine") || s.says("prison") || s.says("convict")) {
		return ""
	}
	return state
}

// firstTry follows a verb of throwing out where only the first version of a suit fell.
var firstTry = regexp.MustCompile(`^ (?:the|an?|its|his|her) (?:first|original|initial|earlier) (?:complaint|suit|lawsuit|version|claim)\b.*\b(?:but|then|before) [^;.]{0,40}\b(?:let|allowed|allowing|permitted|letting|revived|kept)\b`)

var (
	// ofAcquittal follows a verb of upholding whose object is that somebody was cleared.
	ofAcquittal = regexp.MustCompile(`^ (?:the |an |his |her |their |that )?(?:[a-z]+ ){0,2}acquittals?\b`)
	// saysSo follows "confirmed" where it only means that somebody said something.
	saysSo = regexp.MustCompile(`^ (?:today |yesterday |on [a-z]+day |last [a-z]+ )?(?:that|it|its|they|he|she|there|plans?|an? |in an? |to )`)
	// topConvicts says that the last court found somebody guilty.
	topConvicts = regexp.MustCompile(`\b(?:supreme|top|highest) court\b[^;.]{0,200}\b(?:found (?:him|her|them|(?:the |an? )?(?:[a-z]+ ){1,3})guilty|found (?:him|her|them) guilty|convicted|convicting|convicts|committed)\b`)
	// conviction follows a verb of overturning whose object is a conviction.
	conviction = regexp.MustCompile(`^ (?:[\w’'-]+ ){0,5}(?:conviction|verdict|sentence)s?\b`)
)

// inPart follows "annulled" where it is of a part.
var inPart = regexp.MustCompile(`^ (?:[\w'’-]+ ){0,4}?(?:in part|partly|partially)\b`)

// ofAppeal follows "dismissed" where what was decided before stands.
var ofAppeal = regexp.MustCompile(`^ (?:[\w'’-]+ ){1,7}?(?:appeal|bid|challenge)\b`)

// ofSuit follows a verb of overturning whose object no court had decided: "threw
// out a lawsuit".
var ofSuit = regexp.MustCompile(`^ (?:(?:an?|the|all|most|his|her|its|their) )?(?:[\w-]+ ){0,3}?(?:lawsuits?|suits?|class actions?|complaints?|claims?|charges?|indictments?|case)\b`)

// ofFine follows a verb of overturning whose object is a fine.
var ofFine = regexp.MustCompile(`^ (?:an?|the|his|her|its|their) (?:[a-z-]+ ){0,2}(?:fine|penalty)\b`)

// partOfClaim ends where only some of what a suit asks for was dismissed: "claims for
// aggravated damages were dismissed".
var partOfClaim = regexp.MustCompile(`\b(?:claims?|counts?|requests?) (?:for|of|under|about) [^,;.]{1,60}(?:was|were|been) $`)

// ofSome follows "acquitted" where it is of some of the charges.
var ofSome = regexp.MustCompile(`^ (?:(?:him|her|them|\w+) )?(?:of|on) (?:an?|one|two|three|four|five|six|some|several|another|\d+|other|the (?:other|remaining)|a further) `)

// broughtBack ends where a decision follows that was overturned first and holds again.
var broughtBack = regexp.MustCompile(`\b(?:restor(?:ed|es|ing)|reinstat(?:ed|es|ing)) .{1,80}\bhad (?:been )?$`)

// toHave ends where somebody says what he wants to become of a decision.
var toHave = regexp.MustCompile(`\bto (?:have|get) (?:it|them|(?:the|his|her|its|their) [a-z-]+) $`)

// droppedFrom ends where the suit follows that somebody is no longer sued in.
var droppedFrom = regexp.MustCompile(`\b(?:was|were|been|being) (?:later |also |then )?(?:dropped|removed|released) from the $`)

// cameToNothing follows a claim against somebody that failed.
var cameToNothing = regexp.MustCompile(`^ (?:[\w'’&-]+ ){1,4}(?:failed|fails|was rejected|was thrown out|was dismissed|did not succeed)\b`)

// suesItself reports whether a party is the one that sues: "Acme, which sued to have the
// fine cancelled".
func (w *walk) suesItself(c cue) bool {
	if w.s.zh || !oneOf(w.s.word(c), "sued", "sues", "suing") || w.s.passive(c) {
		return false
	}
	return slices.ContainsFunc(w.refs, func(r reference) bool {
		return !r.oblique && r.end <= c.start && c.start-r.end < 6 && strings.Trim(w.s.fold[r.end:c.start], " ,hasd") == ""
	})
}

// condemned reports whether somebody was sentenced or convicted by now.
func (m *matter) condemned() bool {
	return slices.ContainsFunc(m.facts, func(f *fact) bool {
		return f.slot == corpus.SlotTerm && f.stage == corpus.Decided || f.value == corpus.State("convicted") || f.value == corpus.State("sentenced")
	})
}

// wonIt follows a company that had a decision upon it undone: "Acme has won its appeal against
// the fine". A person who wins one may only get a shorter term.
var wonIt = regexp.MustCompile(`^(?:, [^,;.]{1,60},)? (?:has |have |had |later |then |recently )?(?:won|wins|winning) (?:an|its|the|their) (?:[a-z-]+ ){0,2}(?:appeal|challenge)(?: (?:against|over|to|in|on|at|last|yesterday|this)\b|$|[,.;])`)

// allowedOf follows a word that a court allowed an appeal, before and behind whose it was.
var allowedOf = regexp.MustCompile(`\b(?:tribunal|court|judges?|panel)\b[^;.]{0,40}\b(?:allowed|upheld|accepted|granted) (?:its|the company['’]s|the firm['’]s) (?:[a-z-]+ )?appeal\b`)

// winsAppeals notes that a company won its appeal against a fine.
func (w *walk) winsAppeals() {
	s := w.s
	if s.zh || !containsAny(s.fold, "appeal", "challenge") || !w.m.allCompanies() || containsAny(s.fold, "separate", "another", "unrelated", "antitrust") || elsewhere.MatchString(s.fold) {
		return
	}
	for _, ref := range w.refs {
		if ref.by != "name" || ref.oblique {
			continue
		}
		at := wonIt.FindStringIndex(s.fold[ref.end:])
		if at == nil {
			at = allowedOf.FindStringIndex(s.fold[ref.end:])
		}
		if at != nil && s.mood(ref.end+at[1]-1) == told {
			w.put(fact{slot: corpus.SlotStatus, value: corpus.State("overturned"), printed: token{ref.end + at[0] + 1, ref.end + at[1]}, rule: "status.overturn"}, ref.who, true)
			return
		}
	}
}

// topFinds is what the last court says that somebody did.
var topFinds = regexp.MustCompile(`\b(?:supreme|top|highest) court\b[^;.]{0,40}\b(?:ruled|found|held|decided)\b[^;.]{0,200}\b(committed (?:an? |the )?(?:[a-z]+ )?(?:voyeurism|offen[cs]e|crime|fraud|harassment|stalking))\b`)

// topCourt notes that the last court found the one person of a matter to have done it, by
// another word than guilty.
func (w *walk) topCourt() {
	s := w.s
	if s.zh || s.says("convict") || !strings.Contains(s.fold, " committed ") {
		return
	}
	if m := topFinds.FindStringSubmatchIndex(s.fold); m != nil && s.mood(m[2]) == told && len(w.of(true)) == 1 {
		w.m.facts = append(w.m.facts, &fact{slot: corpus.SlotStatus, who: w.of(true)[0], value: corpus.State("convicted"), printed: token{m[2], m[3]}, in: s, rule: "status.convict"})
	}
}
