package answer

import (
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A filter says which cases a question asks to be listed, counted or compared.
type filter struct {
	topics    []string // keys
	regions   []string
	not       []string // regions that are left out
	from, to  int      // years; 0: open
	days      period   // of a month or a day
	published bool     // the years are those of a publication too
	states    []corpus.State
	kinds     []corpus.Kind
	bodies    []string        // courts and authorities, as [lexicon.Spaced] writes them
	named     []Mention       // the cases and parties that the question names; nil: any
	currency  corpus.Currency // of the amounts that count; empty: each by itself
}

// filtered reads a filter from a question. What it reads as a country, a year, a
// court or a status is no idea any more.
func (d *digest) filtered(q Question) filter {
	f := filter{named: q.everyone, currency: currencyIn(index.Fold(q.Text))}
	words := lexicon.Spaced(q.Text)
	f.published = slices.Contains(lexicon.Keys(q.Text), "=publish")
	taken := append(f.place(words, d.covered), f.nowhere(q.Text, d.covered)...)
	for _, code := range codesIn(q.Text, d.covered) {
		f.regions = append(f.regions, code)
		taken = append(taken, lexicon.Terms(code)...)
	}
	taken = append(taken, f.time(index.Fold(q.Text), d.from, d.to)...)
	f.on(periodOf(q))
	taken = append(taken, f.body(d.reading(q.Text), d.bodies)...)
	taken = append(taken, lexicon.Keys(doneToWhom(index.Fold(q.Text)))...)
	for _, kind := range corpus.Kinds() {
		if strings.Contains(words, " "+string(kind)+" ") {
			f.kinds = append(f.kinds, kind)
			taken = append(taken, lexicon.Terms(string(kind))...)
		}
	}
	for _, s := range stateWords {
		if q.Shape == Sum || q.Shape == Rank {
			break // a figure is of a decision that stands, whatever became of the case
		}
		if asked := stateAsked(index.Fold(q.Text)); s.words.MatchString(index.Fold(q.Text)) && (asked.undoes == s.undoes) {
			most := 2
			if pending.MatchString(index.Fold(q.Text)) {
				most = 1
			}
			f.states = append(f.states, s.states[:min(most, len(s.states))]...)
			taken = append(taken, lexicon.Terms(strings.Join(s.words.FindAllString(index.Fold(q.Text), 3), " "))...)
		}
	}
	for _, letters := range d.lettersIn(q.Text) {
		f.topics = append(f.topics, letters)
		taken = append(taken, append(lexicon.Keys(letters), letters)...)
	}
	for _, key := range q.Topic {
		if !slices.Contains(taken, key) && !statistical.Has(key) && !moneyWords.Has(key) && !showing.Has(key) && len(figures(key)) == 0 && !(monthStems.Has(key) && (!d.knows(key) || !f.days.none())) {
			f.topics = append(f.topics, key)
		}
	}
	return f
}

// topical reports whether topics alone say which cases are asked for.
func (f filter) topical() bool {
	others := len(f.regions) + len(f.not) + len(f.states) + len(f.kinds) + len(f.bodies) + len(f.named) + f.from + f.to
	return len(f.topics) > 0 && others == 0
}

// pending finds a question for what stands as it is now.
var pending = regexp.MustCompile(`\b(still|pending|under appeal|currently|now)\b|仍|还在|目前|上诉中`)

// place reads the countries of some regions, and returns the stems of their names.
func (f *filter) place(words string, regions []string) (taken []string) {
	for _, region := range regions {
		called := lexicon.CountrySpaced[region]
		at := -1 // of the longest that stands there
		for i, name := range called {
			if strings.Contains(words, name) && (at < 0 || len(name) > len(called[at])) {
				at = i
			}
		}
		switch {
		case at < 0:
			continue
		case besides(words, called[at]):
			f.not = append(f.not, region)
		default:
			f.regions = append(f.regions, region)
		}
		taken = append(taken, lexicon.Terms(called[at])...)
	}
	for _, union := range lexicon.Unions {
		if found := union.Words.FindString(words); found != "" {
			f.regions = append(f.regions, union.Codes...)
			taken = append(taken, lexicon.Terms(found)...)
		}
	}
	return taken
}

// besides reports whether a place is named to be left out: "outside China".
func besides(words, name string) bool {
	for _, but := range []string{" outside", " outside of", " except", " except for", " not in", " excluding"} {
		if strings.Contains(words, but+name) || strings.Contains(words, but+" the"+name) {
			return true
		}
	}
	return strings.Contains(words, name+"以 外 ") || strings.Contains(words, name+"之 外 ")
}

// Ways to name a time.
var (
	sinceYear = regexp.MustCompile(`\b(?:since|from) ((?:19|20)\d\d)\b|\bafter ((?:19|20)\d\d)\b|((?:19|20)\d\d)年?(?:以来|之后|以后)`)
	untilYear = regexp.MustCompile(`\b(?:until|till|up to|to) ((?:19|20)\d\d)\b|\bbefore ((?:19|20)\d\d)\b|((?:19|20)\d\d)年?(?:以前|之前)`)
	anyYear   = regexp.MustCompile(`(?:19|20)\d\d`)
)

// time reads the years, and returns what they are written as. A number outside the
// years of all cases is no year.
func (f *filter) time(folded string, first, last int) (taken []string) {
	if m := sinceYear.FindStringSubmatch(folded); m != nil {
		f.from = yearOf(m[1]+m[3], 0) + yearOf(m[2], 1)
	}
	if m := untilYear.FindStringSubmatch(folded); m != nil {
		f.to = yearOf(m[1], 0) + yearOf(m[2]+m[3], -1)
	}
	for _, year := range anyYear.FindAllString(folded, 4) {
		n := yearOf(year, 0)
		taken = append(taken, year)
		if f.from == 0 && f.to == 0 && first <= n && n <= last {
			f.from, f.to = n, n
		}
	}
	if strings.Contains(folded, "between") || f.to != 0 && f.to < f.from {
		f.between(folded)
	}
	return taken
}

// between reads two years as the bounds, whatever stands before them.
func (f *filter) between(folded string) {
	if years := anyYear.FindAllString(folded, 2); len(years) == 2 {
		a, b := yearOf(years[0], 0), yearOf(years[1], 0)
		f.from, f.to = min(a, b), max(a, b)
	}
}

// yearOf reads a year and moves it; 0 for no year.
func yearOf(text string, by int) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n + by
}

// within reports whether a year is among those asked for.
func (f *filter) within(year int) bool {
	return (f.from == 0 || year >= f.from) && (f.to == 0 || year <= f.to && year > 0)
}

// statistical stems are in questions that count or compare cases.
var statistical = lexicon.Set{"averag", "mean", "median", "end", "result", "list", "name", "led", "lead", "decid", "decis", "still", "stand", "actual", "impos", "add", "togeth", "countri", "record", "civil", "one", "ani", "ever", "somebodi", "someon", "=publish", "judgment", "rule", "pend", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "far", "given", "biggest", "archiv", "databas", "most", "peopl", "defend",
	"number", "=records", "mani", "come", "against", "everyth", "here", "regul", "watchdog", "author", "agenc", "outsid", "except", "exclud", "sinc", "until", "between", "trobl", "troubl", "what", "who", "how", "hand", "tribun", "issu", "=court", "dpa", "day", "altogeth", "overal", "combin", "becam", "becom", "now", "current", "today"}

// monthStems are ideas only where a case is known by a month.
var monthStems = lexicon.Set(lexicon.Terms(strings.Join(monthNames, " ")))

// currencies by the words that a question names them with, the narrower first.
var currencies = []struct {
	words *regexp.Regexp
	code  corpus.Currency
}{
	{regexp.MustCompile(`australian dollars?|\baud\b|澳元`), "AUD"},
	{regexp.MustCompile(`hong kong dollars?|\bhkd\b|港元|港币`), "HKD"},
	{regexp.MustCompile(`singapore dollars?|\bsgd\b|新元`), "SGD"},
	{regexp.MustCompile(`\beuros?\b|\beur\b|€|欧元`), "EUR"},
	{regexp.MustCompile(`\bpounds?\b|\bgbp\b|\bsterling\b|£|英镑`), "GBP"},
	{regexp.MustCompile(`\bkorean won\b|\bin won\b|\bkrw\b|₩|韩元`), "KRW"},
	{regexp.MustCompile(`\byuan\b|\brmb\b|\bcny\b|\brenminbi\b|人民币`), "CNY"},
	{regexp.MustCompile(`\bkronor\b|\bkrona\b|\bsek\b|瑞典克朗`), "SEK"},
	{regexp.MustCompile(`\bdollars?\b|\busd\b|\$|美元`), "USD"},
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

// stands reports whether the newest status of a case, or of one of its parties, is
// one of the states.
func stands(c *corpus.Case, states []corpus.State) bool {
	return len(states) == 0 || slices.ContainsFunc(newestStatuses(c), func(f corpus.Fact) bool { return slices.Contains(states, stateOf(f)) })
}

// stateOf returns the state that a status says.
func stateOf(f corpus.Fact) corpus.State {
	if len(f.Claims) == 0 {
		return ""
	}
	state, _ := f.Claims[0].Value.(corpus.State)
	return state
}
