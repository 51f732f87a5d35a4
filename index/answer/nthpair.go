package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Several of a list stand side by side by their places: "compare the first two",
// "2 vs 3", "比较第一个和第三个".

var (
	// the first, or the last, few
	fewOf = regexp.MustCompile(`(?i)\b(?:the )?(first|top|last) (two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)(?: (?:ones|cases|entries|results|hits|items)| of (?:them|these|those))?\b|` +
		`(前|最后|最後|后|後)(?:面)?([两兩二三四五六七八九十2-9])(?:個|个|件|起|宗|者|条|條|项|項)?(?:案件|案子|案)?`)
	// places one after the other
	severalOf = regexp.MustCompile(`(?i)` + pairWord + `(?:` + pairJoin + pairWord + `)+(?: of (?:them|these|those)| ones?| cases)?|` + pairHan + `(?:\s*(?:和|与|與|跟|同|及|以及|对|對|比|、|,|，)?\s*` + pairHan + `)+`)
	pairEach  = regexp.MustCompile(`(?i)` + pairNth)
	// what leaves no doubt that places are compared, where they are figures alone
	sideBySide = regexp.MustCompile(`(?i)^(?:(?:please|can you|could you|now|and|ok|so|then|just) )*(?:compare them|contrast them|put them side by side|them side by side|(?:what is |what are )?(?:the )?differences? between them|how (?:do|does|is|are) them(?: differ| compare)?|compare them side by side|(?:(?:show me|show|give me|list|tell me about|what about) )?them)[?.!]*$|` +
		`^(?:请|請|帮我|幫我|把|请把|請把)*(?:(?:比较|比較|对比|對比)(?:一下)?它们|它们(?:比较|比較|对比|對比|放在?一起|并列|並列)?(?:一下|比较|比較)*|它们的?(?:有什么|有什麼|有何)?(?:区别|區別|不同|差别|差別|差异|差異)(?:是什么|是什麼)?)[?？。]*$`)
)

// The forms of a place beside another, which may be a figure alone.
const (
	pairFigure = `(?:#\s?)?(?:\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|1st|2nd|3rd|[4-9]th|1\dth)`
	pairWord   = `(?:\b|#)(?:(?:the|number|numbers|no\.|case|cases|nos\.) )*` + pairFigure + `(?: (?:one|case|entry|result))?\b`
	pairJoin   = `(?:\s*[,&|]\s*|\s+(?:and|with|to|vs\.?|versus|against|or|(?:compare|compared|differ|differs|different)(?: to| with| from))\s+|\s+)+`
	pairHan    = `(?:第(?:十?[一二三四五六七八九]|十|\d{1,2})|\d{1,2}|最后一|最後一)(?:個|个|件|起|宗|条|條|项|項|号|號)?(?:案件|案子|案)?`
	pairNth    = `第(十?[一二三四五六七八九]|十|\d{1,2})|(最后一|最後一)|\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|1st|2nd|3rd|[4-9]th|1\dth)\b|(\d{1,2})`
)

// A picking is several places of a list, and the question with a word for those in place
// of them.
type picking struct {
	places []int
	last   int // so many from the end instead
	rest   string
}

// placesIn reads a text that compares several of a list by their places; ok is false for
// any other.
func placesIn(text string) (p picking, ok bool) {
	text = spelledOut(text)
	at := fewOf.FindStringSubmatchIndex(text)
	if inOrderAlone.MatchString(text) { // "the second to last" is one
		return p, false
	}
	if at != nil {
		p = few(text, at)
	} else if at = severalOf.FindStringIndex(text); at != nil {
		for _, m := range pairEach.FindAllStringSubmatch(text[at[0]:at[1]], -1) {
			p.places = append(p.places, placeNumber(strings.Join(m[1:], "")))
		}
	} else {
		return p, false
	}
	said, them := text[at[0]:at[1]], "them"
	if lexicon.Han(text) > 0 {
		them = "它们"
	}
	p.rest = hanWhich.ReplaceAllString(strings.TrimSpace(text[:at[0]]+them+text[at[1]:]), "它们谁")
	figures := !strings.ContainsFunc(said, func(r rune) bool { return r > 127 }) && !wordOfPlace.MatchString(said)
	switch alone := sideBySide.MatchString(p.rest); {
	case alone && p.rest == them && figures && !opposes.MatchString(said):
		return p, false // "10 and 12" may be anything
	case alone:
		p.rest = map[string]string{"them": "compare them", "它们": "比较它们"}[them]
		return p, true
	case figures:
		return p, false
	}
	q := understand(p.rest)
	return p, (q.Shape == Compare || q.Shape == Contest) && q.stranger() == "" && refersToThem.MatchString(index.Fold(p.rest))
}

// What tells places from figures, and a comparison from a list of them.
var (
	wordOfPlace  = regexp.MustCompile(`(?i)first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|top|\d(?:st|nd|rd|th)|#|\bcases?\b|\bnumbers?\b|\bnos?\.`)
	opposes      = regexp.MustCompile(`(?i)\b(?:vs|versus|against|with)\b`)
	hanWhich     = regexp.MustCompile(`它们[,，]?(?:之间|之間|中间|中間|中|里|裡)?(?:的)?(?:哪一?|那一?)(?:個|个|件|家|起)`)
	refersToThem = regexp.MustCompile(`\bthem\b|它们`)
)

// few reads "the first two" and "最后三个".
func few(text string, at []int) (p picking) {
	group := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return index.Fold(text[at[2*i]:at[2*i+1]])
	}
	end, word := group(1)+group(3), group(2)+group(4)
	n := placeNumber(word)
	if word == "两" {
		n = 2
	}
	if end != "first" && end != "top" && end != "前" {
		return picking{last: n}
	}
	for i := range n {
		p.places = append(p.places, i+1)
	}
	return p
}

// picks returns the entries that are meant, each once; ok is false where the list has not
// all of them.
func (t Turn) picks(p picking) (picked []Subject, ok bool) {
	if p.last > 0 {
		if _, known := t.at(lastPlace); known {
			all := t.entries()
			picked = all[max(0, len(all)-p.last):]
		}
		return picked, len(picked) == p.last
	}
	for _, place := range p.places {
		entry, ok := t.at(place)
		if !ok {
			return nil, false
		}
		if !slices.Contains(picked, entry) {
			picked = append(picked, entry)
		}
	}
	return picked, true
}

// fromPlaces answers a question that sets several of a list side by side by their places;
// ok is false for any other.
func (a *Answerer) fromPlaces(ctx context.Context, text string, before Turn) (answer Answer, ok bool, err error) {
	if len(before.entries()) == 0 {
		return Answer{}, false, nil
	}
	p, ok := placesIn(text)
	if !ok {
		return Answer{}, false, nil
	}
	picked, ok := before.picks(p)
	if !ok {
		return Answer{}, false, nil
	}
	first := p.last == 0 && slices.Equal(picked, before.entries()[:len(picked)])
	q := understand(text)
	w := wording[q.Language]
	switch all := len(picked); {
	case all == 1:
		return before.untold(q, w.oneTwice), true, nil
	case all > mostCompared && !first:
		return before.untold(q, fmt.Sprintf(w.tooMany, mostCompared)), true, nil
	case all > mostCompared:
		picked = picked[:mostCompared]
	}
	ctx = asTyped(ctx, text)
	answer, err = a.follow(ctx, p.rest, Turn{About: picked, Slots: before.Slots})
	if len(p.places) > mostCompared {
		answer.Text = Shorten(fmt.Sprintf(wording[answer.Question.Language].firstOf, len(picked), len(before.entries()))+answer.Text, MaxList)
	}
	answer.keepsList(before)
	return answer, err == nil && answer.Route == RouteCompare, err
}
