package bot

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// completeCurrency suggests the currencies of the fines that a statistic of the scope
// would show, the most frequent first, each with the cases that it would show them of.
func (b *Bot) completeCurrency(ctx context.Context, req Request) ([]Completion, error) {
	s, show := scoped(req, req.Option("show"))
	v, ok := viewOf(show)
	if !ok || v.slot != corpus.SlotFine {
		v, _ = viewOf("fines")
	}
	facets, err := b.counts.of(ctx, v.name+" "+s.query().String(), func() ([]index.Facet, error) { return b.fined(ctx, v, s) })
	if err != nil {
		return nil, counting(err)
	}
	typed := strings.ToUpper(answer.Clean(req.Option("currency")))
	named, _ := currencyOf(typed)
	var out []Completion
	for _, value := range facets[0].Values {
		if strings.HasPrefix(value.Value, typed) || value.Value == string(named) {
			out = append(out, Completion{Label: value.Value, Tail: counted(WordingFor(req.Locale), value.Count), Value: value.Value})
		}
	}
	return out, nil
}

// fined counts the cases of a scope by the currency of those fines that a view shows.
func (b *Bot) fined(ctx context.Context, v view, s scope) ([]index.Facet, error) {
	survey, err := b.survey(ctx, s)
	if err != nil {
		return nil, err
	}
	of := map[string][]figure{}
	for _, f := range figuresOf(survey.cases, v.slot) {
		if v.places(f) {
			of[f.unit] = append(of[f.unit], f)
		}
	}
	var found index.Facet
	for _, unit := range slices.Sorted(maps.Keys(of)) {
		found.Values = append(found.Values, index.ValueCount{Value: unit, Count: len(casesOf(of[unit]))})
	}
	slices.SortStableFunc(found.Values, func(a, b index.ValueCount) int { return b.Count - a.Count })
	return []index.Facet{found}, nil
}

// currencyOf is the currency of a code, a sign or a name: EUR, €, 人民币. known is false
// where there is none such.
func currencyOf(named string) (currency corpus.Currency, known bool) {
	code := corpus.Currency(named)
	if _, err := corpus.ParseMoney(named + " 1"); err == nil {
		return code, true
	}
	if strings.ContainsAny(named, "0123456789") {
		return code, false
	}
	query, _ := index.Parse(`fine:">1 ` + named + `"`)
	amount, known := query.(index.Range)
	return cmp.Or(corpus.Currency(amount.Unit), code), known
}

// cutCurrency takes a currency out of a text: "fines EUR by topic".
func cutCurrency(text string) (rest string, currency corpus.Currency) {
	words := strings.Fields(text)
	i := slices.IndexFunc(words, func(word string) bool {
		_, known := currencyOf(word)
		return known
	})
	if i < 0 {
		return text, ""
	}
	currency, _ = currencyOf(words[i])
	return strings.Join(slices.Delete(words, i, i+1), " "), currency
}

// inMoney is the view of fines in place of one that counts cases or shows terms: who
// names a currency asks for nothing else.
func (v view) inMoney() view {
	for _, of := range views() {
		if of.slot == corpus.SlotFine && v.slot != corpus.SlotFine && of.by.head == v.money() {
			return of
		}
	}
	if v.slot == corpus.SlotFine {
		return v
	}
	fines, _ := viewOf("fines")
	return fines
}

// money is by what fines are grouped where cases are counted by what a view counts
// them by; those by year stand in no group.
func (v view) money() string {
	if v.by.head == yearGrouping().head {
		return ""
	}
	return v.by.head
}
