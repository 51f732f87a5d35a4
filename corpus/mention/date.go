package mention

import "casebot/corpus"

// Dates returns the dates of a text, English and Chinese, each as exact as it
// is printed: a day, a month or a year. The value is a [corpus.Date]; both ends
// of a range are mentions of their own.
//
// A date that is not written out in full ("on Thursday", "last month", "June 1",
// 去年6月) is reckoned from the reference, the day on which the text was
// published, and its rule begins with "date.relative", so that a reader can be
// told. Where the reference is zero or too coarse, such a date is left out; so
// are weeks, seasons and the lunar calendar, which no Date can hold. A date in
// figures that has two readings (3/4/2021) is given the American one, or
// else the one that lies before publication, under the rule "date.ambiguous".
func Dates(text string, reference corpus.Date) []Mention {
	folded := fold(text)
	var mentions []Mention
	var latest corpus.Date // with a year of its own: what "the same year" means
	for _, p := range joinRanges(folded, findDates(folded)) {
		date, ok := p.resolve(moment{reference, latest, looksAhead(folded, p.span.Start)})
		if !ok {
			continue
		}
		if p.year > 0 || p.shift.unit != noUnit {
			latest = date
		}
		mentions = append(mentions, Mention{Span: p.span, Value: date, End: p.span.End, Rule: p.ruleName()})
	}
	return mentions
}
