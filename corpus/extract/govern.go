package extract

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// How far, in bytes, a governing word may stand from its figure.
const (
	reachBefore   = 110
	reachBeforeZH = 75
	reachAfter    = 42
)

// governor returns which of the roles governs the figure: the word close behind
// it ("a 5,000 yuan fine"), else the nearest one before it in the sentence, with
// no other figure of the kind between that has a word of its own.
func (s *sentence) governor(m mention.Mention, all []mention.Mention, roles []role) (cue, bool) {
	behind, after := s.behind(m, roles)
	before, ahead := s.ahead(m, all, roles)
	switch {
	case after && ahead && before.role == "gain" && behind.role == "othermoney" && s.fold[max(m.End, m.Span.End):behind.start] == " in ":
		return before, true // "received 5,000 yuan in bribes"
	case after && ahead && strings.HasPrefix(s.word(behind), "worth") && before.role != "othermoney":
		return before, true // "to forfeit 5,000 yuan worth of coins"
	case after && ahead && m.Span.Start-before.end < 8 && behind.start-max(m.End, m.Span.End) > 3 && behind.role != "gain" && s.fold[max(m.End, m.Span.End):behind.start] != " in ":
		return before, true // "a fine of 5,000 yuan in compensation cases"
	case after:
		return behind, true
	}
	return before, ahead
}

// behind returns the governing word close behind a figure.
func (s *sentence) behind(m mention.Mention, roles []role) (cue, bool) {
	end := max(m.End, m.Span.End)
	for _, c := range s.cues {
		if c.start < end || !contains(roles, c.role) {
			continue
		}
		gap := s.fold[end:c.start]
		if c.role == "gain" && (gap == ", the " || gap == ", his " || gap == ", her " || gap == ", its ") {
			return c, true // "$900, the proceeds of the sale"
		}
		if s.zh && (gap == "" || gap == "的") || !s.zh && len(gap) <= reachAfter && tight(gap) {
			return c, true
		}
		break
	}
	return cue{}, false
}

// tight reports whether what stands between a figure and a word lets the word
// govern it: at most three words, none of which opens something new.
func tight(gap string) bool {
	if strings.ContainsAny(gap, ",;:()") {
		return false
	}
	fields := strings.Fields(strings.TrimLeft(gap, "-"))
	if len(fields) > 0 && oneOf(strings.Join(fields, " "), "was", "were", "had been", "has been") {
		return true // "£5,000 was stolen"
	}
	for i, word := range fields {
		switch word {
		case "from", "by", "for", "and", "after", "over", "against", "with", "was", "were", "is", "that", "which", "who", "on", "as", "of", "because", "if", "when", "while", "although", "where", "unless", "since", "but":
			return i == 0 && (word == "of" || word == "as") && len(fields) < 4
		case "to":
			return i == 0 && len(fields) == 1 // "5,000 to settle"
		}
	}
	return len(fields) <= 3
}

// ahead returns the nearest governing word before a figure.
func (s *sentence) ahead(m mention.Mention, all []mention.Mention, roles []role) (cue, bool) {
	reach := reachBefore
	if s.zh {
		reach = reachBeforeZH
	}
	for i := len(s.cues) - 1; i >= 0; i-- {
		c := s.cues[i]
		if c.end > m.Span.Start || !contains(roles, c.role) {
			continue
		}
		if m.Span.Start-c.end > reach || s.barred(c.end, m.Span.Start) {
			return cue{}, false
		}
		return s.paidFor(c), true
	}
	return cue{}, false
}

// paidFor returns the word of paying damages that has a cost for its object, or of fraud
// that has what somebody transferred: 赔偿原告律师费; the word itself where none has.
func (s *sentence) paidFor(c cue) cue {
	if c.role != "othermoney" || !s.zh {
		return c
	}
	if got, ok := s.last("loss", 0, c.start); ok && s.word(c) == "转账" && !s.newPart(got.end, c.start) {
		return got // 骗取被害人转账36万元
	}
	if pay, ok := s.last("damages", 0, c.start); ok && strings.HasSuffix(s.word(c), "费") && c.start-pay.end <= 2*len("原告") && !s.newPart(pay.end, c.start) {
		return pay
	}
	return c
}

// newPart reports whether a comma of any kind stands between two offsets.
func (s *sentence) newPart(from, to int) bool {
	return strings.ContainsAny(s.fold[from:to], "，、；,")
}

// barred reports whether a new clause begins between a word and a figure.
func (s *sentence) barred(from, to int) bool {
	gap := s.fold[from:to]
	for _, end := range []string{"; ", "；", "。", " while ", " but ", " whereas ", " although ", " that cost "} {
		if strings.Contains(gap, end) {
			return true
		}
	}
	return false
}

// stageOf returns how far the figure has come by the words of its clause, and
// false where it is no figure of this case at all: what may be imposed, what was
// imposed earlier on somebody.
func (s *sentence) stageOf(m mention.Mention) (corpus.Stage, bool) {
	if s.zh {
		return s.stageZH(m)
	}
	from, to := s.clause(m.Span.Start)
	end := max(m.End, m.Span.End)
	near := cut(s.fold, min(to, end+30))
	if from > m.Span.Start || end > len(s.fold) {
		from = 0
	}
	from = s.sinceDecided(from, m.Span.Start)
	switch {
	case s.has("possible", from, m.Span.Start) || s.hasTight("possible", end, near) || m.Bound == corpus.AtMost:
		return "", false
	case s.has("background", from, m.Span.Start) || supposed.MatchString(s.fold[:m.Span.Start]):
		return "", false
	case s.replaced(from, m.Span.Start):
		return corpus.OnAppeal, true
	case restored.MatchString(s.fold[:m.Span.Start]):
		return corpus.OnAppeal, true
	case onEarlyPayment.MatchString(s.fold[end:]) && fellTo.MatchString(s.fold[:m.Span.Start]):
		return corpus.Paid, true
	case s.has("overturn", from, m.Span.Start) && settledSince.MatchString(s.fold[from:m.Span.Start]):
		return corpus.Decided, true
	case s.has("overturn", from, m.Span.Start) || s.has("overturn", min(end, to), to):
		return corpus.SetAside, true
	case s.has("intent", from, m.Span.Start) || s.hasTight("intent", end, near):
		return corpus.Proposed, true
	case atFirst.MatchString(s.fold[from:m.Span.Start]):
		return corpus.Proposed, true
	case lessThan.MatchString(s.fold[uncut(s.fold, m.Span.Start-40):m.Span.Start]):
		return corpus.Proposed, s.has("intent", end, len(s.fold)) || containsAny(s.fold[end:], "planned", "intended", "sought to impose")
	case s.has("claimed", from, m.Span.Start), theyWanted.MatchString(s.fold[end:]):
		return corpus.Claimed, true
	case insteadFined.MatchString(s.fold[:m.Span.Start]):
		return corpus.Decided, true
	case s.has("change", 0, m.Span.Start) || s.says("change") && containsAny(s.fold, "instead", "in its place", "in their place"):
		return s.changed(m), true
	}
	return corpus.Decided, true
}

var (
	// fellTo ends where what is left of a fine follows that was paid early.
	fellTo         = regexp.MustCompile(`\b(?:fell|dropped|came down|was cut|was reduced|reduced|is reduced|was lowered|lowered) to $`)
	onEarlyPayment = regexp.MustCompile(`^ (?:on|for|after|through|by|with|due to|because of|owing to|thanks to|following) (?:[a-z]+ )?(?:early|voluntary|prompt|immediate) payment\b`)
	// theyWanted follows a sum that somebody wanted: "the $3 billion the plaintiffs had requested".
	theyWanted = regexp.MustCompile(`^ (?:in damages |in compensation )?(?:that |which )?(?:the )?(?:plaintiffs?|claimants?|users|consumers|prosecutors|prosecution|lawyers|attorneys|state|states|class|they|it|he|she)(?:['’]s?)?(?: (?:lawyers|attorneys))?(?: (?:had|have|has|originally|initially|at first|first))* (?:requested|sought|seek|seeks|asked (?:the jury )?for|wanted|demanded|claimed|hoped for)\b`)
	// insteadFined ends where the fine follows that somebody got in place of a planned one.
	insteadFined = regexp.MustCompile(`^instead, [^;.]{0,80}\b(?:it|has|was|were) (?:then |only )?fined [^;]{0,120}$`)
	// restored ends where a figure follows that an appeal brought back.
	restored = regexp.MustCompile(`\b(?:restor(?:ed|es|ing)|reinstat(?:ed|es|ing)) (?:an?|the|his|her|its|their) [^,;.]{1,50}$`)
	// settledSince ends where a figure follows for which a matter was settled in the end.
	settledSince = regexp.MustCompile(`\b(?:vacated|overturned|annulled|quashed|set aside)\b.*\b(?:settled|agreed)\b[^,;.]{1,30}$`)
)

// supposed opens a sentence that tells what comes of something that may be done.
var supposed = regexp.MustCompile(`^(?:but |and )?(?:if|unless|should) [^,;]{3,80}(?:,|\b(?:he|she|they|it) (?:will|must|would)\b)`)

// atFirst says that a figure was not the last word.
var atFirst = regexp.MustCompile(`\b(?:first|initially|originally) (?:announced|proposed|planned|intended|sought|threatened|suggested|wanted)\b`)

// lessThan ends where a figure follows that another is measured by.
var lessThan = regexp.MustCompile(`(?:less than|lower than|down from|below|short of|smaller than|more than|higher than|up from|compared with) the (?:\w+ )?$`)

// sinceDecided returns where the last verb before an offset stands that says that
// something was decided ("has been sentenced"): what was asked for before it does
// not touch the figure.
func (s *sentence) sinceDecided(from, at int) int {
	for _, c := range s.cues {
		if c.start < from || c.end > at || c.role != "sentenceverb" && c.role != "finedverb" {
			continue
		}
		switch lastWord(s.fold[:c.start]) {
		case "was", "were", "been", "has", "had", "each", "also", "and":
			if s.mood(c.start) == told {
				from = c.start
			}
		}
	}
	return from
}

// replaced reports whether a figure stands in the place of one that was set
// aside before it: "quashed the term of two years and imposed one of six months".
func (s *sentence) replaced(from, at int) bool {
	c, ok := s.first("overturn", from, at)
	if ok && containsAny(s.fold[at:], "in its place", "in their place", "is substituted", "was substituted", "instead") && strings.Contains(s.fold[c.end:at], " and ") {
		return true
	}
	return ok && newInstead.MatchString(s.fold[c.end:at])
}

var newInstead = regexp.MustCompile(` (?:and|but|,) (?:then )?(?:replac\w+|substitut\w+|impos\w+|resentenc\w+) `)

// hasTight reports whether a word of the role stands close behind a figure, in
// the same group of words.
func (s *sentence) hasTight(r role, from, to int) bool {
	c, ok := s.first(r, min(from, to), to)
	return ok && tight(s.fold[from:c.start])
}

// changed tells the two figures of "reduced from … to …" apart.
func (s *sentence) changed(m mention.Mention) corpus.Stage {
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range []string{"about", "just", "only", "a", "over", "nearly", "more than", "some"} {
		before = strings.TrimSuffix(before, " "+word)
	}
	switch {
	case endsAny(before, "instead of", "instead of the", "rather than", "in place of", "in place of the"):
		return corpus.SetAside
	case containsAny(s.fold[m.Span.End:], "instead of", "rather than", "in its place", "in place of", "in their place"):
		return corpus.OnAppeal
	case endsAny(before, " to", "为", "至"):
		return corpus.OnAppeal
	case endsAny(before, "from", "由", "从") || s.has("change", 0, m.Span.Start):
		return corpus.SetAside
	}
	return corpus.Decided
}
