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

// subordinate finds what a question only takes for the time or the occasion of what it
// asks: "did it admit anything when it settled".
var subordinate = regexp.MustCompile(` (?:when|after|before|while|once|as part of|in) (?:it|he|she|they|the|its|his|her|their|that|this)\b.*`)

// mainClause is a folded question without what it takes for the occasion.
func mainClause(folded string) string { return subordinate.ReplaceAllString(folded, "") }

// denied answers a yes-or-no question by a sentence on whom it is about that denies in
// the same words what is asked: "the council did not admit liability". ok is false
// where no such sentence stands in the articles of the case.
func (a *Answerer) denied(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	denies := q.denies()
	amount := fineAsked.MatchString(index.Fold(q.Text))
	if q.Shape != YesNo && !amount || denies == nil || len(q.Mentions) != 1 || negative.MatchString(q.Text) && lexicon.Han(q.Text) == 0 {
		return Answer{}, false, nil
	}
	m := q.Mentions[0]
	fined := amount || finedAtAll.MatchString(mainClause(index.Fold(q.Text)))
	if fined && slices.ContainsFunc(m.Case.Facts, func(f corpus.Fact) bool { return f.Slot == corpus.SlotFine }) {
		return Answer{}, false, nil // whoever was not fined at first may have been later
	}
	for _, source := range m.Case.Sources {
		article, err := corpus.Found(a.archive.Article(ctx, source.ID))
		if err != nil {
			return Answer{}, false, fmt.Errorf("article %s: %w", source.ID, err)
		}
		if article == nil {
			continue
		}
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return Answer{}, false, err
		}
		for _, told := range mattersOf(article, cases) {
			if !told.isOf(m) || fined && fineOf.MatchString(told.text()) {
				continue
			}
			for _, at := range told.sentences {
				if text := at.In(article.Text); !article.Withholds(at) && lexicon.Runes(text) <= longestSample && denies(text) {
					w := wording[q.Language]
					before := verdictWords[q.Language][no]
					if amount {
						before = "" // it asks how much, and not whether
					}
					before += shortName(m) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop
					return Answer{Route: RouteText, Question: q, Quotes: []Quote{quote(article, at)},
						Text: Shorten(before+fmt.Sprintf(w.fromText, sentenceOf(article, at), said(article, q.Language)), MaxList)}, true, nil
				}
			}
		}
	}
	return Answer{}, false, nil
}

// isOf reports whether a matter is of one who is mentioned alone, or of the case that
// is mentioned as a whole.
func (m matter) isOf(whom Mention) bool {
	return len(m.of) > 0 && !slices.ContainsFunc(m.of, func(o Mention) bool {
		return o.Case.ID != whom.Case.ID || whom.Party != "" && o.Party != "" && o.Party != whom.Party
	})
}

// Denials as they stand before what is denied.
var (
	denial    = regexp.MustCompile(`\b(?:not|never|neither|nor|cannot|without|refused to|declined to)$|n[’']t$`)
	hanDenial = []string{"不得", "不能", "不可", "不可以", "不予", "未曾", "没有", "未", "无法"}
	noObject  = regexp.MustCompile(`^ (?:no|nothing|neither)\b`) // behind the verb: "admits no wrongdoing"
	hanAsks   = regexp.MustCompile(`(?:能不能|可不可以|可以不可以|有没有|是不是|是否|能否|可否|可以|会不会)(?:被|将|已)?(\p{Han}{2,8}?)(?:了|过|吗|么|呢|[?？]|$)`)
)

// denies returns what reports whether a sentence denies what a question asks: of
// English its verb, behind a denial, and all else that it asks; of Chinese the words
// behind those that ask. nil where the question has too few words to tell.
func (q *Question) denies() func(text string) bool {
	folded := mainClause(index.Fold(q.Text))
	if finedAtAll.MatchString(folded) || fineAsked.MatchString(folded) {
		return q.deniesFine
	}
	if lexicon.Han(q.Text) > 0 {
		m := hanAsks.FindStringSubmatch(folded)
		if m == nil {
			return nil
		}
		return func(text string) bool {
			said := index.Fold(text)
			return slices.ContainsFunc(hanDenial, func(not string) bool { return strings.Contains(said, not+m[1]) })
		}
	}
	if m := convictedOf.FindStringSubmatch(folded); m != nil {
		count := lexicon.Keys(m[1])
		return func(text string) bool {
			said := index.Fold(text)
			at := clearedOf.FindStringIndex(said)
			return at != nil && len(count) > 0 && holds(lexicon.Keys(said[at[1]:]), count)
		}
	}
	named := lexicon.Keys(q.names())
	asked := slices.DeleteFunc(lexicon.Keys(folded), func(key string) bool { return slices.Contains(named, key) || affirming.Has(key) || vague.Has(key) })
	if len(asked) < 2 {
		return nil
	}
	return func(text string) bool {
		words := index.Fold(text)
		tokens := index.Analyze(words)
		at := slices.IndexFunc(tokens, func(t index.Token) bool { return lexicon.KeyOf(t.Term) == asked[0] })
		if at >= 0 && thwarted(words, tokens[at].Span.Start, asked) {
			return true
		}
		if at < 0 || !holds(lexicon.Keys(text), asked) {
			return false
		}
		verb := tokens[at].Span
		return denial.MatchString(strings.TrimSpace(words[:verb.Start])) || noObject.MatchString(words[verb.End:])
	}
}

// convictedOf finds a question whether somebody was found guilty of something, clearedOf
// the end of what a text says of those who were not.
var (
	convictedOf = regexp.MustCompile(`^(?:was|were|is|has|have) .*\b(?:convicted|guilty) of ([^?]+)`)
	clearedOf   = regexp.MustCompile(`\b(?:cleared|acquitted|not guilty|not convicted) of\b`)
)

// deniesFine reports whether a sentence says that no fine was imposed, on nobody but whom a
// question names.
func (q *Question) deniesFine(text string) bool {
	if m := notFined.FindStringSubmatch(text); m != nil {
		return theyFirst.MatchString(m[1]) || nameIn(m[1], []string{q.names()})
	}
	at := noFine.FindStringIndex(text)
	if at == nil {
		return false
	}
	on := fineOn.FindString(text[at[1]:])
	return on == "" || pronouns.MatchString(on) || nameIn(on, []string{q.names()})
}

// notFined finds who was not fined, theyFirst whom the matter is of without their name.
var (
	notFined  = regexp.MustCompile(`(?:^|[;.] )((?:[\p{L}’'&.-]+ ){1,6}?)(?:(?:was|were|is|has been|had been) (?:not|never) fined|escaped (?:an?|any) fine)\b`)
	theyFirst = regexp.MustCompile(`^(?:It|He|She|They|The (?:company|firm|group|operator|council|hospital|school|bank|chain|shop|trust|authority)) $`)
)

// fineOn finds on whom no fine was imposed, pronouns whom the matter is of.
var (
	fineOn   = regexp.MustCompile(`^ (?:on|against|to) (?:[\p{L}’'&.-]+ ?){1,4}`)
	pronouns = regexp.MustCompile(`^ (?:on|against|to) (?:it|him|her|them|either|anybody|anyone)\b`)
)

// fineAsked finds a question for how much somebody was fined.
var fineAsked = regexp.MustCompile(`^(?:how much|what) (?:was|were|is|has|have) .*\bfined[?]?$|^(?:how much|what) (?:was|is) the fine\b|被?罚(?:款)?(?:了)?多少`)

// finedAtAll finds a question whether somebody was fined, noFine a sentence that says that they
// were not, fineOf what tells of a fine all the same.
var (
	finedAtAll = regexp.MustCompile(`^(?:was|were|did|has|have|had|is|are) .*(?:\bfined|\b(?:get|got|receive|pay|face|given|imposed?|issued?) (?:with )?(?:an?|any) (?:\p{L}+ )?(?:fine|penalty))[?]?$|(?:有没有|是否|有无|有)(?:被|处以)*(?:罚款|罚钱|处罚款)(?:了?吗|[?？]|$)|(?:被|处以)罚款(?:了)?(?:吗|没有?)`)
	noFine     = regexp.MustCompile(`\b[Nn]o (?:\p{L}+ )?(?:fine|penalty) (?:was|were|has been|had been|is) (?:imposed|issued|levied|given)\b|\b(?:did not|didn[’']t|has not|had not|does not) (?:impose|imposed|issue|issued|levy|levied) (?:an?|any) (?:\p{L}+ )?(?:fine|penalty)\b|(?:并|並)?(?:未|没有|沒有)(?:被)?(?:处以|處以|科处|科處|作出|施加)?(?:任何)?(?:罚款|罰款|罚锾|罰鍰)`)
	fineOf     = regexp.MustCompile(`(?i)\b(?:fined|fines? of|penalt(?:y|ies) of)\b[^.;]{0,40}\d|(?:罚款|罰款|罚锾|罰鍰)(?:人民币|新台币|港币)?[约約]?\d`)
)

// beforeCould finds what was stopped before it came about.
var beforeCould = regexp.MustCompile(`\bbefore [^.,;]{2,50}\bcould\b[^.,;]*`)

// thwarted reports whether a folded text says at a place, of something more that is asked,
// that it was stopped before it could be done.
func thwarted(text string, place int, asked []string) bool {
	at := beforeCould.FindStringIndex(text)
	return at != nil && at[0] < place && place < at[1] && heldOf(text[at[0]:at[1]], asked[1:]) > 0
}
