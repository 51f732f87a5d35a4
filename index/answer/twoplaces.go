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

// One party may have paid in two places, of which a record holds one at most: whether it paid more
// in the one than in the other is told by the two sentences that say what it paid there.

// moreInPlace finds a question whether somebody paid more in one place than in another.
var moreInPlace = regexp.MustCompile(`^(?i:did|has|does|was|is|will) .+ (?i:pay|paid|fined|settle|settled|owe) (?i:more|less)(?: (?i:money|in damages))? (?i:in|to) (?:the )?(\p{Lu}[\p{L} .’'-]*?) than (?:(?i:it|he|she|they) (?i:did|does|was) )?(?i:in|to) (?:the )?(\p{Lu}[\p{L} .’'-]*?)[?. ]*$`)

// inOnePlace finds a question for what somebody paid in a place.
var inOnePlace = regexp.MustCompile(`^(?i:how much|what) .+ (?i:pay|paid|fined|settle|settled|owe)(?: (?i:money|for))? (?i:in|to) (?:the )?(\p{Lu}[\p{L} .’'-]*?)[?. ]*$`)

// paidThere finds what a sentence says of a payment, inBrackets another currency behind a sum.
var (
	paidThere  = regexp.MustCompile(`(?i)\b(?:pays?|paid|paying|payment|imposed|settle\w*|fined?|penalt\w+|damages)\b`)
	inBrackets = regexp.MustCompile(`\([^()]*\)`)
)

// inTwoPlaces answers it for the one party that a question names. ok is false where the articles on
// its cases do not say it of both places, or say more than one sum of either.
func (a *Answerer) inTwoPlaces(ctx context.Context, q Question, _ *digest) (answer Answer, ok bool, err error) {
	at := moreInPlace.FindStringSubmatch(q.Text)
	if at == nil || len(q.everyone) == 0 || places(q.everyone) != 1 {
		return Answer{}, false, nil
	}
	answer = Answer{Route: RouteCompare, Question: q}
	answer.Question.Mentions = nil // neither sum is of one record alone
	var lines []string
	var paid [2]size
	for i, place := range at[1:3] {
		p, sum, ok, err := a.paidIn(ctx, q, place)
		if !ok || err != nil {
			return Answer{}, false, err
		}
		none := q
		none.Mentions = nil
		text, part, ok := repeated(none, p)
		if !ok {
			return Answer{}, false, nil
		}
		paid[i], lines, answer.Quotes = sum, append(lines, text), append(answer.Quotes, quote(p.article, part))
	}
	if paid[0].unit != paid[1].unit {
		return Answer{}, false, nil
	}
	order := sign(int64(paid[0].n - paid[1].n))
	answer.Text = verdictWords[q.Language][yesIf(order == wantedOrder(q))] + fitted(lines, MaxList-10)
	return answer, true, nil
}

// paidInPlace answers what the one party that a question names paid in a place by the sentence that
// says it: its record may hold what it paid elsewhere. Where its articles never speak of a state,
// the sources do not say. ok is false for other questions and places.
func (a *Answerer) paidInPlace(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if by := finedBy.FindStringSubmatch(q.Text); by != nil {
		return a.finedByOne(ctx, q, d, by[1]+by[2])
	}
	at := inOnePlace.FindStringSubmatch(q.Text)
	if at == nil || len(q.everyone) == 0 || places(q.everyone) != 1 || !onlyPlaces(at[1:2]) || !q.everyone[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	p, _, ok, err := a.paidIn(ctx, q, at[1])
	if err != nil {
		return Answer{}, false, err
	}
	if !ok {
		spoken, err := a.speakOf(ctx, q.everyone, at[1])
		if err != nil || spoken || !slices.Contains(stateNames, at[1]) {
			return Answer{}, false, err
		}
		return unanswered(Answer{Question: q}, d), true, nil // of another state its record says nothing
	}
	none := q
	none.Mentions = nil // how its case stands is of another place perhaps
	answer, ok = repeating(none, p)
	answer.Question = q
	return answer, ok, nil
}

// finedBy finds a question for what one body or country fined somebody.
var finedBy = regexp.MustCompile(`^(?i:how much|what) (?i:did|has) (?:the )?(\p{Lu}[\p{L} .’'-]*?) (?i:fined?) .+$|^(?i:how much|what) (?i:was|were|has|is) .+ (?i:fined) by (?:the )?(\p{Lu}[\p{L} .’'-]*?)[?. ]*$`)

// finedByOne answers it for the one party that a question names by the sentence that names the body, or
// begins with its country: its record may hold what another imposed. ok is false where none does, or
// two say another sum.
func (a *Answerer) finedByOne(ctx context.Context, q Question, d *digest, body string) (answer Answer, ok bool, err error) {
	if len(q.everyone) == 0 || places(q.everyone) != 1 || !q.everyone[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	for _, called := range calledSo(body) {
		p, _, found, err := a.paidIn(ctx, q, called)
		if err != nil {
			return Answer{}, false, err
		}
		if found {
			none := q
			none.Mentions = nil // how its case stands is of what another decided perhaps
			answer, ok = repeating(none, p)
			answer.Question = q
			return answer, ok, nil
		}
	}
	if !lexicon.National(body) {
		return Answer{}, false, nil
	}
	if answer, ok, err = a.finedInPassing(ctx, q, calledSo(body)); ok || err != nil {
		return answer, ok, err
	}
	if of := q.everyone[0].Case; of.Jurisdiction != "" && !slices.Contains(lexicon.FoldedNames(of.Jurisdiction), index.Fold(body)) && of.Jurisdiction != "EU" {
		spoken, err := a.speakOf(ctx, q.everyone, body)
		if err != nil || spoken {
			answer, err = a.nearest(ctx, q)
			return answer, true, err
		}
		return unanswered(Answer{Question: q}, d), true, nil // what its record holds, another country imposed
	}
	return Answer{}, false, nil
}

// finedInPassing repeats the first sentence on the one whom a question names that has a country and a
// sum, whoever else is told of in it: "Italy and Greece: 20 million each".
func (a *Answerer) finedInPassing(ctx context.Context, q Question, country []string) (Answer, bool, error) {
	for _, m := range q.everyone {
		one := q
		one.Mentions = []Mention{m}
		articles, err := a.articlesOf(ctx, m.Case)
		if err != nil {
			return Answer{}, false, err
		}
		for _, article := range articles {
			names := one.namesFor(article)
			for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
				p := passage{article: article, at: at}
				text := p.text()
				if article.Withholds(at) || hedged.MatchString(text) || yetToCome.MatchString(text) || !nameIn(text, names) && !ofMain(article, names) {
					continue
				}
				if p.typed = sumNearest(text, country); p.typed == "" {
					continue
				}
				none := q
				none.Mentions = nil
				answer, ok := repeating(none, p)
				answer.Question = q
				return answer, ok, nil
			}
		}
	}
	return Answer{}, false, nil
}

// sumNearest returns the sum of a text that stands nearest to one of some names, empty where it has none
// of these or no sum.
func sumNearest(text string, names []string) (nearest string) {
	folded, gap := index.Fold(text), len(text)
	if len(folded) != len(text) {
		return ""
	}
	for _, name := range names {
		i := strings.Index(folded, name)
		if i < 0 || !strings.Contains(lexicon.Spaced(text), lexicon.Spaced(name)) {
			continue
		}
		for _, value := range everySpan(sums)(text) {
			if off := max(value.Start-i, i-value.End); off < gap {
				nearest, gap = value.In(text), off
			}
		}
	}
	return nearest
}

// calledSo are the names of a country, where one is given, and else the name alone.
func calledSo(name string) []string {
	if lexicon.National(name) {
		for _, code := range lexicon.Countries {
			if slices.Contains(lexicon.CountryFolded[code], index.Fold(name)) {
				return lexicon.FoldedNames(code)
			}
		}
	}
	return []string{name}
}

// speakOf reports whether an article that one of the cases cites has a word.
func (a *Answerer) speakOf(ctx context.Context, mentions []Mention, word string) (bool, error) {
	for _, m := range mentions {
		articles, err := a.articlesOf(ctx, m.Case)
		if err != nil {
			return false, err
		}
		if slices.ContainsFunc(articles, func(article *corpus.Article) bool {
			return strings.Contains(article.Title+"\n"+article.Text, word)
		}) {
			return true, nil
		}
	}
	return false, nil
}

// paidIn returns the sentence that says what the party that a question names paid in a place, and
// the sum; ok is false where none does, or two say another sum.
func (a *Answerer) paidIn(ctx context.Context, q Question, place string) (found passage, paid size, ok bool, err error) {
	for _, m := range q.everyone {
		one := q
		one.Mentions = []Mention{m}
		articles, err := a.articlesOf(ctx, m.Case)
		if err != nil {
			return passage{}, size{}, false, err
		}
		for _, article := range articles {
			names := one.namesFor(article)
			written := properWords(article.Text)
			for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
				p := passage{article: article, at: at}
				if article.Withholds(at) || p.heading() || !nameIn(p.text(), names) && (!ofMain(article, names) || !onlyPlaces(without(written.strangers(p.text(), names), []string{place}))) {
					continue
				}
				sum, printed, is := sumIn(p.text(), place)
				if is && ok && sum != paid {
					return passage{}, size{}, false, nil
				}
				if is && !ok {
					p.typed = printed
					found, paid, ok = p, sum, true
				}
			}
		}
	}
	return found, paid, ok, nil
}

// onlyPlaces reports whether some names are those of places.
func onlyPlaces(names []string) bool {
	return !slices.ContainsFunc(names, func(name string) bool {
		return !slices.Contains(stateNames, name) && !lexicon.National(name)
	})
}

// sumIn returns the one sum that a sentence says was paid in a place: none that each of several
// got, that may be imposed, or that stands in another clause.
func sumIn(text, place string) (paid size, printed string, ok bool) {
	if !strings.Contains(lexicon.Spaced(text), lexicon.Spaced(place)) || !paidThere.MatchString(text) {
		return size{}, "", false
	}
	bare := inBrackets.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(" ", len(s)) })
	all := everySpan(sums)(bare)
	for _, value := range all {
		at := clauseSpan(bare, value)
		if end := strings.LastIndex(index.Fold(bare[:at.End]), index.Fold(place)); end > value.End { // what it was for does not make it less paid
			at.End = end + len(place)
		}
		clause := at.In(bare)
		if perHead(bare, value, all) || hedged.MatchString(clause) || yetToCome.MatchString(clause) || !paidThere.MatchString(clause) || !strings.Contains(lexicon.Spaced(clause), lexicon.Spaced(place)) {
			continue
		}
		sum, is := magnitude(value.In(bare))
		if !is || ok {
			return size{}, "", false
		}
		paid, printed, ok = sum, value.In(bare), true
	}
	return paid, printed, ok
}
