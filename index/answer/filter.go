package answer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A filter says which cases a question asks to be listed or compared.
type filter struct {
	topics   []string // keys
	regions  []string
	year     int
	states   []corpus.State
	currency corpus.Currency // of the amounts that count; empty: each by itself
}

// filtered reads a filter from a question: its ideas, countries, year and
// status. The words of a country and of a status are no ideas.
func (d *digest) filtered(q Question) filter {
	f := filter{}
	words := spaced(q.Text)
	regions, from, to := span(d.cases)
	taken := []string{}
	for _, region := range regions {
		for _, name := range countryNames(region) {
			if strings.Contains(words, spaced(name)) {
				f.regions = append(f.regions, region)
				taken = append(taken, terms(name)...)
				break
			}
		}
	}
	for _, word := range strings.Fields(words) {
		if n, err := strconv.Atoi(word); err == nil && from <= n && n <= to {
			f.year = n
			taken = append(taken, word)
		}
	}
	for _, s := range stateWords {
		if q.Shape == Sum || q.Shape == Rank {
			break // a figure is of a decision that stands, whatever became of the case
		}
		if s.words.MatchString(index.Fold(q.Text)) {
			f.states = append(f.states, s.states[:min(2, len(s.states))]...)
			taken = append(taken, terms(strings.Join(strings.Fields(s.words.FindString(index.Fold(q.Text))), " "))...)
		}
	}
	f.currency = currencyIn(index.Fold(q.Text))
	for _, key := range q.Topic {
		if !slices.Contains(taken, key) && !statistical.has(key) && !moneyWords.has(key) && !showing.has(key) {
			f.topics = append(f.topics, key)
		}
	}
	return f
}

// statistical stems are in questions that count or compare cases.
var statistical = lexicon{"decid", "decis", "still", "stand", "actual", "impos", "add", "togeth", "countri", "record", "civil", "one", "ani", "ever", "somebodi", "someon", "=publish", "judgment", "rule", "pend", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "far", "given", "biggest", "archiv", "databas", "most", "peopl", "defend"}

// currencies by the words that a question names them with, the narrower first.
var currencies = []struct {
	words *regexp.Regexp
	code  corpus.Currency
}{
	{regexp.MustCompile(`australian dollars?|\baud\b|澳元`), "AUD"},
	{regexp.MustCompile(`hong kong dollars?|\bhkd\b|港元|港币`), "HKD"},
	{regexp.MustCompile(`singapore dollars?|\bsgd\b|新元`), "SGD"},
	{regexp.MustCompile(`\beuros?\b|\beur\b|欧元`), "EUR"},
	{regexp.MustCompile(`\bpounds?\b|\bgbp\b|英镑`), "GBP"},
	{regexp.MustCompile(`\bkorean won\b|\bin won\b|\bkrw\b|韩元`), "KRW"},
	{regexp.MustCompile(`\byuan\b|\brmb\b|\bcny\b|人民币`), "CNY"},
	{regexp.MustCompile(`\bkronor\b|\bsek\b|瑞典克朗`), "SEK"},
	{regexp.MustCompile(`\bdollars?\b|\busd\b|美元`), "USD"},
}

// currencyIn returns the currency that a folded question names, empty for none.
func currencyIn(folded string) corpus.Currency {
	for _, c := range currencies {
		if c.words.MatchString(folded) {
			return c.code
		}
	}
	return ""
}

// countryNames are the names that a country is asked about by.
func countryNames(code string) []string {
	names := strings.Fields(index.Country(code))
	whole := slices.DeleteFunc(names, func(name string) bool {
		return len(name) < 2 || name == "of" || name == "the" || name == "United" || name == "South" || name == "Hong" || name == "SAR"
	})
	if code == "US" {
		return append(whole, "United States")
	}
	if code == "HK" {
		return []string{"Hong Kong", "香港"}
	}
	if code == "GB" {
		return append(whole, "United Kingdom", "England")
	}
	return append(whole, adjectives[code]...)
}

// adjectives of the countries whose name does not begin like them.
var adjectives = map[string][]string{
	"CN": {"Chinese"}, "FR": {"French"}, "DE": {"German"}, "IT": {"Italian"}, "ES": {"Spanish"}, "NL": {"Dutch"}, "IE": {"Irish"},
	"KR": {"South Korean"}, "PL": {"Polish"}, "SE": {"Swedish"}, "FI": {"Finnish"}, "GR": {"Greek"}, "HU": {"Hungarian"}, "AU": {"Australian"},
	"BR": {"Brazilian"}, "SG": {"Singaporean"}, "EU": {"European Union"},
}

// pass returns the cases that the filter lets through. An idea that no case is
// about lets none through.
func (d *digest) pass(f filter) []*corpus.Case {
	var found []*corpus.Case
	for _, c := range d.cases {
		if holds(d.about[c.ID], f.topics) &&
			(len(f.regions) == 0 || slices.Contains(f.regions, c.Jurisdiction)) &&
			(f.year == 0 || f.year == c.Year()) && stands(c, f.states) {
			found = append(found, c)
		}
	}
	return found
}

// stands reports whether the newest status of a case is one of the states.
func stands(c *corpus.Case, states []corpus.State) bool {
	return len(states) == 0 || slices.ContainsFunc(c.Status[:min(1, len(c.Status))], func(f corpus.Fact) bool { return slices.Contains(states, stateOf(f)) })
}

// stateOf returns the state that a status says.
func stateOf(f corpus.Fact) corpus.State {
	if len(f.Claims) == 0 {
		return ""
	}
	state, _ := f.Claims[0].Value.(corpus.State)
	return state
}
