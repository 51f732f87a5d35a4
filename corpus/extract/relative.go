package extract

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
)

// closing ends a clause behind "who": a comma, and the verb of whom it tells of.
var closing = regexp.MustCompile(`, (?:(?:was|were|has|had|is|are|received|got|gets|must|will|pleaded|admitted|surrendered|confessed|turned|denied|paid|agreed|forfeited|then|also|later)\b|(?:each|both) )`)

// shutIn marks whom a clause behind "who" names: "Hale, who drove Lee there, was
// jailed" tells of Hale.
func (w *walk) shutIn() {
	for _, who := range w.refs {
		if who.by != "who" {
			continue
		}
		end := closing.FindStringIndex(w.s.fold[who.end:])
		if end == nil {
			continue
		}
		for i, ref := range w.refs {
			if ref.start > who.end && ref.end <= who.end+end[0] {
				w.refs[i].shut = who.end + end[0]
			}
		}
	}
}

// companion finds one who is told of by whom they were with: "the woman tried beside ".
var companion = regexp.MustCompile(`\b(?:the|an?|another) (?:\w+ )?(?:man|woman|person|youth|defendant|accused|accomplice|colleague|clerk|friend|suspect)(?: \w+){0,4}? (?:beside|alongside|next to|with) `)

// companions takes the one in "the woman tried beside Holt was cleared" for somebody
// else than Holt, of whom it tells nothing.
func (w *walk) companions() {
	if w.s.zh {
		return
	}
	for _, at := range companion.FindAllStringIndex(w.s.fold, 4) {
		with := slices.IndexFunc(w.refs, func(r reference) bool { return r.start == at[1] && (r.by == "name" || r.by == "pronoun") })
		if with < 0 && !companionPronoun.MatchString(w.s.fold[at[1]:]) {
			continue
		}
		if with >= 0 {
			w.refs[with].shut = w.refs[with].end
		}
		w.refs = append(w.refs, reference{at[0], at[1] - 1, []*actor{strangers}, false, "description", 0})
	}
	slices.SortFunc(w.refs, func(a, b reference) int { return a.start - b.start })
}

var companionPronoun = regexp.MustCompile(`^(?:him|her|them) (?:was|were|has|had|is|walked|received|got|pleaded|denied|admitted)\b`)

// meets reports whether an English sentence tells of somebody by "who" whom a court had
// before it and nobody has named: the next goes on about that one, as in "dealt with a
// porter who … He was given".
func (w *walk) meets() bool {
	who := func(r reference) bool { return r.by == "who" }
	other := func(r reference) bool { return r.who[0] != strangers && r.by != "pronoun" }
	return !w.s.zh && courtMeets.MatchString(w.s.fold) && slices.ContainsFunc(w.refs, who) && !slices.ContainsFunc(w.refs, other)
}

// courtMeets tells that a court had somebody before it who has not been named.
var courtMeets = regexp.MustCompile(`\b(?:court|judge|magistrate|tribunal)s?\b.* (?:dealt with|tried|heard the case of|had before it|convicted|jailed|fined|sentenced) an? (?:[a-z-]+ ){1,5}who\b`)
