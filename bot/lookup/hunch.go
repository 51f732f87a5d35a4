package lookup

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/index"
)

// A hunch is something in a message that may be a name or a number of a case, and
// how to ask the index about it.
type hunch struct {
	query index.Query
	rank  int // the more telling ones come first: from 0
}

// maxHunches bounds what the index is asked about one message; maxMixed how many of
// it are pairs of a word with a capital and one without, and maxSingles how many
// are single words.
const (
	maxHunches = 50
	maxMixed   = 12
	maxSingles = 8
)

// hunches returns what to ask about a message, the most telling first, and what else
// there would be to ask.
func (s scan) hunches(most int) (asked, left []hunch) {
	phrases, mixed := s.phrases()
	singles, more := s.singles()
	asked = slices.Concat(s.numbers(), phrases, s.hangulPhrases(), singles)
	slices.SortStableFunc(asked, func(a, b hunch) int { return a.rank - b.rank })
	seen := map[string]bool{}
	asked = slices.DeleteFunc(asked, func(h hunch) bool {
		key := h.query.String()
		known := seen[key]
		seen[key] = true
		return known
	})
	asked, left = asked[:min(len(asked), most)], asked[min(len(asked), most):]
	return asked, slices.Concat(left, mixed, more)
}

// digitRun matches what stands between spaces and has a digit; hanDocket the case
// number of a Chinese court, which has no spaces around it.
var (
	digitRun  = regexp.MustCompile(`\S*\d\S*`)
	hanDocket = regexp.MustCompile(`\d{2,4}[）)〕\]］]?(?:年度)?\p{Han}{1,8}\d{0,4}\p{Han}{0,8}第?\d{1,7}号`)
	reported  = regexp.MustCompile(`\b(\d{1,4}) \p{Lu}[\pL\d.]{1,14} (\d{1,5})\b`) // 522 FSupp3d 617
	suffixes  = regexp.MustCompile(`(?:-[A-Z]{1,4}){1,3}$`)
)

// numbers are what may be a docket number or a citation: "1:20-cv-00512",
// "(2020)浙01民终1234号", and three words in a row of which one is a number.
func (s scan) numbers() (asked []hunch) {
	if !s.figures {
		return nil
	}
	ask := func(text string, rank int) {
		asked = append(asked, hunch{index.Phrase{Words: []string{text}}, rank})
	}
	for _, field := range hanDocket.FindAllString(s.text, -1) {
		ask(field, 0)
	}
	for _, d := range s.dockets {
		for _, query := range d.asking() {
			asked = append(asked, hunch{query, 0})
		}
	}
	for _, m := range letterDash.FindAllString(s.text, -1) {
		ask(letterDash.ReplaceAllString(m, "$1-$2"), 0)
	}
	for _, m := range lettered.FindAllString(s.text, -1) {
		ask(lettered.ReplaceAllString(m, "$1 $2 of $3"), 0)
	}
	for _, m := range reported.FindAllStringSubmatch(s.text, -1) {
		asked = append(asked, hunch{index.And{All: []index.Query{index.Word{Text: m[1]}, index.Word{Text: m[2]}}}, 1})
	}
	for _, field := range digitRun.FindAllString(s.text, -1) {
		field = unsuffixed(strings.TrimFunc(field, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
		if tokens, _, _ := laidOut(field); tellsNumber(field, len(tokens)) {
			ask(field, 0)
		}
	}
	for i := range s.tokens {
		if i+2 < len(s.tokens) && s.beside(i) && s.beside(i+1) && !s.tokens[i].Han() && !s.tokens[i+2].Han() &&
			(s.number(i) || s.number(i+1) || s.number(i+2)) && (s.capital(i) || s.capital(i+1) || s.capital(i+2)) &&
			!isGeneral(s.tokens[i].Term) && !isGeneral(s.tokens[i+1].Term) && !isGeneral(s.tokens[i+2].Term) {
			ask(strings.Join([]string{s.word(i), s.word(i + 1), s.word(i + 2)}, " "), 1)
		}
	}
	return asked
}

// unsuffixed is a docket number without the judges' initials behind it.
func unsuffixed(number string) string { return suffixes.ReplaceAllString(number, "") }

// tellsNumber reports whether what has digits may be a number of a case: a year or
// an amount is none.
func tellsNumber(field string, words int) bool {
	digits, others := 0, 0
	for _, r := range field {
		switch {
		case unicode.IsDigit(r):
			digits++
		case r != ',' && r != '.' && r != '%':
			others++
		}
	}
	return words < 12 && (others > 0 && digits > 1 && utf8.RuneCountInString(field) > 4 || digits > 6)
}

// phrases are the pairs of words, with what links them, that a name may have; left are
// those of a word with a capital and one without that are too many.
func (s scan) phrases() (asked, left []hunch) {
	mixed := 0
	for i := range s.tokens {
		if s.tokens[i].Han() {
			asked = append(asked, s.hanPhrases(i)...)
			continue
		}
		j, ok := s.next(i)
		if !ok || s.number(i) || s.number(j) || s.linking(i) || s.proper && !s.capital(i) && !s.capital(j) {
			continue
		}
		rank, to := 2, &asked
		switch {
		case isGeneral(s.tokens[i].Term) && isGeneral(s.tokens[j].Term):
			continue // the Supreme Court is in too many names
		case s.capital(i) != s.capital(j):
			if mixed++; mixed > maxMixed {
				to = &left
			}
			rank = 3
		case isGeneral(s.tokens[i].Term), isGeneral(s.tokens[j].Term):
			rank = 3
		}
		for _, between := range []string{" v ", " vs "} {
			words := s.text[s.tokens[i].Span.Start:s.tokens[j].Span.End]
			if j == i+2 && s.tokens[i+1].Term == "v" {
				words = s.word(i) + between + s.word(j)
			}
			*to = append(*to, hunch{index.Phrase{Words: []string{words}}, rank})
		}
	}
	return asked, left
}

// next returns the next word that tells something, with at most two between.
func (s scan) next(i int) (j int, ok bool) {
	for j = i + 1; j < len(s.tokens) && j <= i+3 && s.beside(j-1) && !s.tokens[j].Han(); j++ {
		if !s.linking(j) {
			return j, true
		}
	}
	return 0, false
}

// linking reports whether a word only links those of a name.
func (s scan) linking(i int) bool {
	term := s.tokens[i].Term
	return utf8.RuneCountInString(term) <= 3 && isGeneral(term) && !isKind(term)
}

// hanPhrases are the pair that may begin the name of a person, and the three
// characters that may be of another name; a short stretch between marks is asked
// for whole.
func (s scan) hanPhrases(i int) (asked []hunch) {
	ask := func(characters, rank int) {
		last := i + characters - 1
		for k := i; k < last; k++ {
			if !s.beside(k) || !s.tokens[k+1].Han() {
				return
			}
		}
		asked = append(asked, hunch{index.Phrase{Words: []string{s.span([2]int{i, last}).In(s.text)}}, rank})
	}
	if isSurname(s.tokens[i].Term) {
		ask(2, 2)
	} else {
		ask(3, 3)
	}
	if i == 0 || !s.beside(i-1) { // it begins behind a mark
		for n := 2; n <= 4; n++ {
			if end := i + n - 1; end < len(s.tokens) && !s.beside(end) {
				ask(n, 2)
			}
		}
	}
	return asked
}

// singles are words with a capital that stand by themselves: the whole name of a
// company may be one; left are those that are too many.
func (s scan) singles() (asked, left []hunch) {
	for i, t := range s.tokens {
		if t.Han() || utf8.RuneCountInString(t.Term) < shortestSingle || isGeneral(t.Term) || s.number(i) ||
			s.proper && !s.capital(i) || s.among(i) {
			continue
		}
		if one := (hunch{index.Word{Text: s.word(i)}, 4}); len(asked) < maxSingles {
			asked = append(asked, one)
		} else {
			left = append(left, one)
		}
	}
	return asked, left
}

// shortestSingle is how many letters a name of one word has at least.
const shortestSingle = 4

// among reports whether a word stands beside another with a capital, so that it is
// part of a longer name.
func (s scan) among(i int) bool {
	if !s.proper || s.shouts {
		return false
	}
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(s.tokens) && s.beside(min(i, k)) && !s.tokens[k].Han() && s.capital(k) && !s.linking(k) && strings.TrimSpace(s.between(min(i, k))) == "" {
			return true
		}
	}
	return false
}
