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

// A conversation goes from place to place with one name: "and in Italy?", "the Dutch
// one?"; and from name to name in one place: "and Brindle?".

// elsewhere returns the cases of those whom the question before was about in the places
// that a short question names, and nothing else; none where it names no place, or one
// where they were already.
func (a *Answerer) elsewhere(ctx context.Context, d *digest, q *Question, before Turn) ([]Mention, error) {
	seats := seatsIn(q.Text)
	if len(seats) == 0 || len(before.About) == 0 || !elliptic.MatchString(index.Fold(q.Text)) && !q.leansOn(before.speaksOf(d)) && !referring.MatchString(index.Fold(q.Text)) {
		return nil, nil
	}
	var kept []Mention
	for _, subject := range before.About {
		c, err := a.caseOf(ctx, d, subject.Case)
		if err != nil {
			return nil, err
		}
		if c == nil {
			continue
		}
		if slices.ContainsFunc(seats, func(s seat) bool { return s.of(c) }) {
			return nil, nil
		}
		name := brandOf(c, subject.Party)
		if name == "" {
			continue
		}
		namesakes, err := a.mentions(ctx, d, name)
		if err != nil {
			return nil, err
		}
		kept = append(kept, chosenOf(calledAt(namesakes, 0), seats, nil)...)
	}
	return eachOnce(kept), nil
}

// brandOf is the word by which cases against one company are alike in name: the first
// of its name, else all of it. A person is not called alike elsewhere.
func brandOf(c *corpus.Case, id corpus.PartyID) string {
	if id == "" {
		if id = onlyDefendant(c); id == "" {
			return sharedBrand(c)
		}
	}
	party, ok := c.Party(id)
	if !ok || party.Person || party.Role == "authority" {
		return ""
	}
	for _, name := range party.Names {
		first, _, _ := strings.Cut(name.Text, " ")
		if word, _, ok := read(name.Text).findBrand(first); ok {
			return word
		}
	}
	return party.Name()
}

// sharedBrand is the first word of the names of several companies that answer for a case,
// empty where they are not all called by it.
func sharedBrand(c *corpus.Case) (brand string) {
	for _, p := range c.Parties {
		if p.Role != "defendant" {
			continue
		}
		first, _, _ := strings.Cut(p.Name(), " ")
		if p.Person || brand != "" && brand != first {
			return ""
		}
		brand = first
	}
	return brand
}

// inOneMatter keeps, of several cases that one name fits, those in which whoever acted
// in the case before acts too: a claimant or an authority; else those of its country.
func (t Turn) inOneMatter(ctx context.Context, a *Answerer, d *digest, found []Mention) ([]Mention, error) {
	var out []Mention
	for _, m := range found {
		called := calledAt(found, m.at.Start)
		if len(Question{Mentions: called}.Cases()) < 2 {
			out = append(out, m)
			continue
		}
		for _, subject := range t.About {
			c, err := a.caseOf(ctx, d, subject.Case)
			if err != nil {
				return nil, err
			}
			if c == nil {
				continue
			}
			beside := slices.DeleteFunc(slices.Clone(called), func(o Mention) bool { return !actAlike(o.Case, c) })
			if len(beside) == 0 {
				beside = slices.DeleteFunc(slices.Clone(called), func(o Mention) bool { return o.Case.Jurisdiction != c.Jurisdiction })
			}
			out = append(out, beside...)
		}
	}
	if out = eachOnce(out); len(out) == 0 {
		return found, nil
	}
	return out, nil
}

// actAlike reports whether one claimant or authority is in both cases.
func actAlike(a, b *corpus.Case) bool {
	return slices.ContainsFunc(a.Parties, func(p corpus.Party) bool {
		return (p.Role == "authority" || p.Role == "claimant") && slices.ContainsFunc(b.Parties, func(o corpus.Party) bool {
			return o.Role == p.Role && bareName(o.Name()) == bareName(p.Name()) && !collective.MatchString(p.Name())
		})
	})
}

// collective finds what is called alike in cases that have nothing to do with each other.
var collective = regexp.MustCompile(`(?i)\b(?:class|plaintiffs|consumers|states|police)\b`)

// elsewhereListed returns a question for a list, "who was jailed in Finland?", as it is
// asked again of another place, "and in China?"; ok is false where a text names no place,
// or anything beside it.
func (t Turn) elsewhereListed(text string) (rest string, ok bool) {
	seats := seatsIn(text)
	if !t.OfList || len(seats) != 1 || !elliptic.MatchString(index.Fold(text)) {
		return "", false
	}
	at := seats[0].at
	if left := besidePlaceOnly.ReplaceAllString(text[:at.Start]+" "+text[at.End:], ""); strings.TrimSpace(left) != "" {
		return "", false
	}
	slot := corpus.Slot("")
	if len(t.Slots) > 0 {
		slot = t.Slots[0]
	}
	if lexicon.Han(text) > 0 {
		return at.In(text) + listsAgainHan[slot], listsAgainHan[slot] != ""
	}
	return listsAgain[slot] + " in " + at.In(text) + "?", listsAgain[slot] != ""
}

// besidePlaceOnly finds what stands beside the place in such a text.
var besidePlaceOnly = regexp.MustCompile(`(?i)\b(?:and|what|how|about|in|from|the|of|or|also|then|for)\b|[?？!。,，\s]|那么|那|在|呢|的`)

// What is asked for again, by the slot of the list before.
var (
	listsAgain = map[corpus.Slot]string{corpus.SlotTerm: "who was jailed", corpus.SlotFine: "which fines are there", corpus.SlotSettlement: "which settlements are there",
		corpus.SlotDamages: "cases with damages", "": "which cases are there"}
	listsAgainHan = map[corpus.Slot]string{corpus.SlotTerm: "有谁坐牢", corpus.SlotFine: "有哪些罚款", corpus.SlotSettlement: "有哪些和解",
		corpus.SlotDamages: "有哪些赔偿", "": "有哪些案件"}
)
