package answer

import (
	"math"
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// figured says by which words a sentence gives the figure of a slot.
var figured = map[corpus.Slot]*regexp.Regexp{
	corpus.SlotGain:       regexp.MustCompile(`(?i)\b(?:incomes?|earn\w*|made|profit\w*|gain(?:s|ed)?|proceeds|netted|pocketed|takings)\b|获利|獲利|违法所得|違法所得|犯罪所得|赚|賺|收入|牟利`),
	corpus.SlotFine:       regexp.MustCompile(`(?i)\b(?:fine[ds]?|penalt\w+|penali[sz]ed)\b|罚|罰`),
	corpus.SlotSettlement: regexp.MustCompile(`(?i)\b(?:settle\w*|agreed to pay)\b|和解`),
	corpus.SlotDamages:    regexp.MustCompile(`(?i)\b(?:damages|compensat\w+|restitution|award\w*|(?:court|tribunal|judge|jury|panel|board|referee|adjudicator) (?:\w+ )?(?:allow\w*|grant\w*|gave))\b|赔|賠`),
	corpus.SlotLoss:       regexp.MustCompile(`(?i)\b(?:loss(?:es)?|lost|transferred|stole|stolen)\b|损失|損失|骗|騙`),
	corpus.SlotTerm:       regexp.MustCompile(`(?i)\b(?:sentenced?|jail\w*|prison|imprison\w*|serve|behind bars|custody)\b|徒刑|监禁|監禁|入狱|入獄|拘役|判刑`),
}

// only finds what somebody asked for, planned or may get, beside what claimed finds.
var only = regexp.MustCompile(`(?i)\b(?:asked for|asking for|recommended|requested|maximum|planned|provides|largest|record|on average|each claimant)\b|建议|建議|求刑|最高`)

// figureOf returns the first sentence of a matter that gives a figure of a slot which
// was decided or came about, and the figure as it is printed; ok is false for none.
func (m matter) figureOf(slot corpus.Slot) (at corpus.Span, figure string, ok bool) {
	kind, tells := printed[slot], figured[slot]
	if kind == nil {
		kind = amounts
	}
	if tells == nil {
		return at, "", false
	}
	for _, at := range m.sentences {
		text := at.In(m.article.Text)
		if m.article.Withholds(at) || claimed.MatchString(text) || only.MatchString(text) || general.MatchString(text) {
			continue
		}
		if figure := besideWord(text, tells, kind); figure != "" {
			return at, figure, true
		}
	}
	return corpus.Span{}, "", false
}

// besideWord returns what a pattern finds nearest to one of the words of another,
// empty where it finds nothing.
func besideWord(text string, words, kind *regexp.Regexp) string {
	best, near := "", math.MaxInt
	for _, word := range words.FindAllStringIndex(text, 10) {
		for _, at := range kind.FindAllStringIndex(text, 20) {
			gap := max(at[0]-word[1], word[0]-at[1], 0)
			if aged.MatchString(text[at[1]:]) || probation.MatchString(text[:at[0]]) || gap >= near {
				continue
			}
			best, near = text[at[0]:at[1]], gap
		}
	}
	return best
}

// numeral finds the number of an amount and what multiplies it.
var numeral = regexp.MustCompile(`(\d[\d,]*(?:\.\d+)?)\s?(?:余|餘|多)?((?:million|billion|thousand|lakhs?|crores?|bn|m|k)\b|[万萬亿億千百])?`)

var multiples = map[string]float64{"": 1, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "百": 100, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}

// sizeOf reads an amount of money as it is printed; ok is false for what is written
// otherwise than in digits, or of no known currency.
func sizeOf(figure string) (money corpus.Money, ok bool) {
	folded := index.Fold(figure)
	m := numeral.FindStringSubmatch(folded)
	if m == nil {
		return corpus.Money{}, false
	}
	n, err := strconv.ParseFloat(strings.ReplaceAll(m[1], ",", ""), 64)
	currency := currencyIn(folded)
	if currency == "" && strings.HasSuffix(folded, "元") {
		currency = "CNY"
	}
	if err != nil {
		return corpus.Money{}, false
	}
	money, err = corpus.ParseMoney(string(currency) + " " + strconv.FormatFloat(n*multiples[m[2]], 'f', -1, 64))
	return money, err == nil
}
