package bot

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// completeCurrency suggests the currencies of the fines in a scope, the most
// frequent first.
func (b *Bot) completeCurrency(ctx context.Context, req Request) ([]Completion, error) {
	s, _ := scoped(req, "")
	facets, err := b.counts.of(ctx, "currencies "+s.query().String(), func() ([]index.Facet, error) { return b.fined(ctx, s) })
	if err != nil {
		return nil, counting(err)
	}
	typed := strings.ToUpper(answer.Clean(req.Option("currency")))
	var out []Completion
	for _, value := range facets[0].Values {
		if strings.HasPrefix(value.Value, typed) {
			out = append(out, Completion{Label: value.Value, Tail: counted(WordingFor(req.Locale), value.Count), Value: value.Value})
		}
	}
	return out, nil
}

// fined counts the cases of a scope by the currency of their fines.
func (b *Bot) fined(ctx context.Context, s scope) ([]index.Facet, error) {
	var found index.Facet
	for _, code := range currencies {
		query := index.And{All: []index.Query{s.query(), index.Range{Slot: corpus.SlotFine, Unit: code}}}
		page, err := b.searcher.Search(ctx, index.Request{Query: query, Kind: corpus.CaseRecord, Limit: 1, Sort: index.ByDecided})
		if err != nil {
			return nil, err
		}
		if page.Total > 0 {
			found.Values = append(found.Values, index.ValueCount{Value: code, Count: page.Total})
		}
	}
	slices.SortStableFunc(found.Values, func(a, b index.ValueCount) int { return b.Count - a.Count })
	return []index.Facet{found}, nil
}

// currencies are those in which courts and regulators of some size fine.
var currencies = []string{
	"AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW", "MXN",
	"MYR", "NGN", "NOK", "NZD", "PHP", "PLN", "RON", "RUB", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "VND", "ZAR",
}
