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

// What a question for cases asked for is put into words again, so that whatever reads
// a question reads this one; it is answered in the language of who goes on.

// Ways to go on from such a question, and what stands around what is new.
var (
	wantedGoesOn = regexp.MustCompile(`^(?:(?:and|or|also|then|ok|now|so|but|what about|how about|what of|only|just|what if|if)\b)|^in\b|呢[?？]?$|^(?:那|只|仅|再看|换成|如果)|^(?:how many|(?:一共|共|总共)?有?(?:多少|几)[个件起宗条]?)[?？]*$`)
	wantedLead   = regexp.MustCompile(`^(?:(?:and|or|also|then|ok|now|so|but|what about|how about|what of|only|just|show|list|give|me|those|these|the|ones?|cases?|that are|which are|what if|if)\b[, ]*)+|^(?:那么?|只要?看?|仅限?看?|再看|换成|如果|列出|显示|是)+|(?:的?(?:案件|案子|话|那些)|的)?(?:呢|吧)?$`)
)

// languageKey is where a context carries the language that a question is answered in.
type languageKey struct{}

// inLanguage is the language of a question, or the one that its answer is wanted in.
func inLanguage(ctx context.Context, own Language) Language {
	if wanted, ok := ctx.Value(languageKey{}).(Language); ok {
		return wanted
	}
	return own
}

// spoken returns a context in which a question that is asked again in other words is
// answered in its language and script.
func (q *Question) spoken(ctx context.Context) context.Context {
	return context.WithValue(ctx, languageKey{}, q.Language)
}

// wantedAgain answers a text that goes on from a list, a number, a sum or a superlative
// with another place, time, amount or idea, and nothing else; ok is false for any other.
func (a *Answerer) wantedAgain(ctx context.Context, text string, before Turn) (answer Answer, ok bool, err error) {
	folded := strings.TrimRight(index.Fold(text), " ?？。.!！")
	if before.Wanted == nil && !before.OfList || !wantedGoesOn.MatchString(folded) || lexicon.Runes(text) > fewWords {
		return Answer{}, false, nil
	}
	d, err := a.digest(ctx)
	if err != nil {
		return Answer{}, false, err
	}
	said, ok := d.within(ctx).saidAlone(text, folded)
	if !ok || said.Currency == "" && before.Listed != nil && onlyThose.MatchString(text) { // that keeps to what was listed
		return Answer{}, false, nil
	}
	next, ctx, ok := before.goesOnWith(ctx, said)
	if !ok {
		return Answer{}, false, nil
	}
	again, ok := next.words()
	if !ok {
		return Answer{}, false, nil
	}
	answer, err = a.follow(asTyped(ctx, text), again, Turn{})
	if err != nil || answer.Route != RouteList && answer.Route != RouteStatistic {
		return Answer{}, false, err
	}
	if answer.wanted = &next; before.Wanted == nil {
		answer.wanted, answer.listed, answer.entries = nil, before.Listed, before.Entries
	}
	return answer, true, nil
}

// saidAlone reads a text that says what is to be sought and nothing else.
func (d *digest) saidAlone(text, folded string) (said Wanted, ok bool) {
	rest := understand(Clean(wantedLead.ReplaceAllString(folded, "")))
	if !slices.Contains([]Shape{Free, List, Tally}, rest.Shape) {
		return Wanted{}, false
	}
	c, _ := d.criteriaOf(rest)
	if american.MatchString(text) && !slices.Contains(c.regions, "US") {
		c.regions = append(c.regions, "US")
	}
	said, ok = c.wanted(rest)
	return said, ok && (said.Counted || !said.empty())
}

// goesOnWith returns what is sought now. Of a list whose question cannot be asked again
// the cases are kept: they are counted, or those with an amount in a currency are.
func (t Turn) goesOnWith(ctx context.Context, said Wanted) (next Wanted, _ context.Context, ok bool) {
	if t.Wanted != nil {
		computed := t.Wanted.Shape != ""
		return t.Wanted.with(said), ctx, !computed || !said.Counted && len(said.Fates) == 0 && said.Limit == nil
	}
	bare := said
	bare.Currency, bare.Counted = "", false
	return Wanted{}.with(said), context.WithValue(ctx, onlyKey{}, t.cases()), bare.empty()
}

// fateWords say each of the fates, in their order.
var fateWords = []string{"unpaid", "paid up", "under appeal", "overturned", "remitted", "upheld", "dismissed", "acquitted", "suspended", "jailed", "imprisonment",
	"convicted", "accused", "damages", "settled", "fined"}

// wantedNouns are what amounts are called, by their slot.
var wantedNouns = map[corpus.Slot]string{corpus.SlotFine: "fines", corpus.SlotDamages: "damages", corpus.SlotSettlement: "settlements", corpus.SlotTerm: "prison terms", corpus.SlotDate: "cases"}

// words asks for what is sought; ok is false where it cannot be said.
func (s Wanted) words() (question string, ok bool) {
	where, ok := placeWords(s.Regions)
	if !ok {
		return "", false
	}
	noun, its := s.noun()
	parts := []string{s.lead(), strings.Join(kindWords(s.Kinds), " "), noun}
	for _, i := range s.Fates {
		if i < 0 || i >= len(fateWords) {
			return "", false
		}
		if fates[i].slot == "" || fates[i].slot != its {
			parts = append(parts, fateWords[i])
		}
	}
	parts = append(parts, s.boundWords())
	parts = append(parts, where, yearWords(s.From, s.To))
	for _, idea := range s.Ideas {
		parts = append(parts, "about "+strings.TrimPrefix(idea, "="))
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ") + "?", true
}

// lead begins the question.
func (s Wanted) lead() string {
	switch {
	case s.Shape == Sum:
		return "what is the total of"
	case s.Shape == Rank:
		return "what is the " + map[bool]map[corpus.Slot]string{
			false: {corpus.SlotTerm: "longest", corpus.SlotDate: "latest"}, true: {corpus.SlotTerm: "shortest", corpus.SlotDate: "earliest"},
		}[s.Low][s.Slot] + map[bool]string{false: " highest", true: " lowest"}[s.Low]
	case s.Counted:
		return "how many"
	case s.Newest:
		return "list the newest"
	}
	return "which"
}

// noun is what is asked for, and of which slot that is.
func (s Wanted) noun() (noun string, slot corpus.Slot) {
	if s.Shape == Sum || s.Shape == Rank {
		return wantedNouns[s.Slot], s.Slot
	}
	switch {
	case s.People:
		return "people", ""
	case s.Firms:
		return "companies", ""
	case s.Limit != nil && s.Limit.Months:
		return wantedNouns[corpus.SlotTerm], corpus.SlotTerm
	}
	for _, i := range s.Fates {
		if i >= 0 && i < len(fates) && wantedNouns[fates[i].slot] != "" && !fates[i].spared && !fates[i].served {
			return wantedNouns[fates[i].slot], fates[i].slot
		}
	}
	if s.Limit != nil {
		return wantedNouns[corpus.SlotFine], corpus.SlotFine
	}
	return "cases", ""
}

// boundWords say the limit, or the currency alone.
func (s Wanted) boundWords() string {
	unit, amount := string(s.Currency), func(n int64) string { return fmt.Sprintf("%d %s", n, s.Currency) }
	switch {
	case s.Limit == nil && unit == "":
		return ""
	case s.Limit == nil && s.Shape != "":
		return "in " + unit
	case s.Limit == nil:
		return "over " + amount(0)
	case s.Limit.Months:
		amount = func(n int64) string { return fmt.Sprintf("%d months", n) }
	case unit == "":
		amount = func(n int64) string { return fmt.Sprintf("%g million", float64(n)/1e6) }
	}
	l := s.Limit
	switch {
	case l.Least > 0 && l.Most > 0:
		return "between " + amount(l.Least) + " and " + amount(l.Most)
	case l.Most > 0 && l.Beyond:
		return "under " + amount(l.Most)
	case l.Most > 0:
		return "at most " + amount(l.Most)
	case l.Beyond:
		return "over " + amount(l.Least)
	}
	return "at least " + amount(l.Least)
}

// placeWords say where, in one country or in a union of them.
func placeWords(regions []string) (words string, ok bool) {
	switch len(regions) {
	case 0:
		return "", true
	case 1:
		names := lexicon.CountryFolded[regions[0]]
		if i := slices.IndexFunc(names, func(name string) bool { return lexicon.Han(name) == 0 }); i >= 0 {
			return "in " + names[i], true
		}
		return "", false
	}
	for i, called := range []string{"in the EU", "in Europe"} {
		if slices.Equal(slices.Sorted(slices.Values(lexicon.Unions[i].Codes)), regions) {
			return called, true
		}
	}
	return "", false
}

func kindWords(kinds []corpus.Kind) (words []string) {
	for _, kind := range kinds {
		words = append(words, string(kind))
	}
	return words
}

// yearWords say from when to when.
func yearWords(from, to int) string {
	switch {
	case from == 0 && to == 0:
		return ""
	case from == to:
		return fmt.Sprintf("in %d", from)
	case to == 0:
		return fmt.Sprintf("since %d", from)
	case from == 0:
		return fmt.Sprintf("until %d", to)
	}
	return fmt.Sprintf("between %d and %d", from, to)
}
