package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A sought is the kind of words that answer a question, known by how it asks.
type sought struct {
	asks *regexp.Regexp // against the folded question
	said *regexp.Regexp // against a sentence as printed
}

// kindsSought are tried in order; the first that the question asks for decides.
var kindsSought = []sought{
	{regexp.MustCompile(`\bwhy\b|\bwhat (?:led|caused|made|causes|makes)\b|\breason\b|为什么|为何|何以|原因|怎么会`),
		regexp.MustCompile(`(?i)\b(?:because|since|so that|so as|due to|as a result|in order|after|who wanted|chiefly|owing|thanks to|since the|to [a-z]+)\b|因|由于|为了|為了|以便|所以|便|於是|于是`)},
	{regexp.MustCompile(`^(?:since |until )?when\b|\b(?:what|which) (?:date|day|year|month|time|century|decade|season)\b|何时|什么时候|哪一?(?:年|天|日|月)|几(?:年|月|号|点)`),
		regexp.MustCompile(dates.String() + `|(?i)\b(?:\d{4}s?|mornings?|noon|nights?|spring|summer|autumn|winter|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|years? (?:later|after)|years? ago|last year|centur(?:y|ies))\b|[年月日]`)},
	{regexp.MustCompile(`\bwhere\b|\b(?:what|which) (?:place|city|town|country|village|state|river|island|street)\b|哪里|哪儿|何处|何地|什么地方|在哪|哪个?(?:城市|国家|地方|省|市|县|国|区)`),
		regexp.MustCompile(`\b(?:in|at|on|near|from|of|to|outside|off) (?:the )?(?:[a-z]+ of )?\p{Lu}|[在于位于於往至到]\p{Han}{2}|位於`)},
	{regexp.MustCompile(`^(?:by |to |from |with |for )?(?:who|whom|whose)\b|\b(?:what|which) (?:person|man|woman|people|company|agency|body|regulator|authority|judge|university|team|club)\b|谁|哪(?:个|位|家|名)`),
		regexp.MustCompile(`\b\p{Lu}[\p{L}’'-]+(?: (?:of |de |van |von )?\p{Lu}[\p{L}’'-]+)+|[^.?!] \p{Lu}\p{L}+|由|师|者|人是|长|员`)},
	{regexp.MustCompile(`\bhow (?:many|much|long|old|far|tall|high|deep|wide|large|big|often|fast|heavy|hot|cold)\b|\b(?:what|which) (?:\w+ ){0,3}(?:length|height|width|depth|cost|price|number|population|temperature|speed|size|weight|frequency|share|percentage|amount|sum|age|distance|area|rate)\b|多少|几|多(?:大|高|长|深|重|远|宽|久|快)`),
		regexp.MustCompile(`(?i)\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|dozen|twice)\b|[一二三四五六七八九十百千万亿半两两兩萬億]`)},
}

// suits returns how well a sentence has the kind of words that a question seeks:
// 1 where it has them beside what the question does not say itself, 0 where it
// has none or the question seeks no kind.
func (q *Question) suits() func(text string) float64 {
	if q.valued() {
		return q.decided
	}
	folded := index.Fold(q.Text)
	at := slices.IndexFunc(kindsSought, func(k sought) bool { return k.asks.MatchString(folded) })
	if at < 0 {
		return func(string) float64 { return 0 }
	}
	said, unit := kindsSought[at].said, measureOf(folded)
	return func(text string) float64 {
		fresh := slices.ContainsFunc(said.FindAllString(text, 20), func(words string) bool {
			return !strings.Contains(folded, index.Fold(strings.TrimSpace(words)))
		})
		switch {
		case !fresh:
			return 0
		case unit != nil && unit.MatchString(index.Fold(text)):
			return 1.5
		}
		return 1
	}
}

// slot is the first that a question asks for, empty where it asks for none.
func (q *Question) slot() corpus.Slot {
	if len(q.Slots) == 0 {
		return ""
	}
	return q.Slots[0]
}

// valued reports whether a question asks for an amount or a term: what is one
// person's, and not another's.
func (q *Question) valued() bool {
	return len(q.Slots) > 0 && (q.Slots[0].Money() || q.Slots[0] == corpus.SlotTerm)
}

// decided returns how well a sentence gives an amount or a term that was decided:
// 1 where it has a figure, less where somebody only asks for, threatens or
// proposes it and the question does not ask for that.
func (q *Question) decided(text string) float64 {
	suits := 0.0
	if strings.ContainsAny(text, "0123456789一二三四五六七八九十百千万") || len(figures(index.Fold(text))) > 0 {
		suits = 1
	}
	if claimed.MatchString(text) && !claimed.MatchString(q.Text) {
		suits -= 1.5
	}
	return suits
}

// claimed finds what somebody only asks for, threatens or proposes.
var claimed = regexp.MustCompile(`(?i)\b(?:seek(?:s|ing)?|sought|claim(?:s|ed)?|demand(?:s|ed)?|(?:faces?|facing) (?:a|an|up|charges?|fines?|trial|jail|prison|penalt\w+|possible|between|more|life|\d+|one|two|three|four|five|ten)|up to|propos(?:e[sd]?|ing)|could|would have|may be)\b|请求|請求|求偿|求償|要求赔|索赔|拟|最高可`)

// units are the measures that a question for a quantity is answered in.
var units = []sought{
	{regexp.MustCompile(`\bhow long\b|多久|多长时间`), regexp.MustCompile(`\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?)\b|[年月天日]|小时|分钟`)},
	{regexp.MustCompile(`\b(?:length|how far|how tall|how high|height|how deep|how wide|distance)\b|多(?:高|长|深|远|宽)`), regexp.MustCompile(`\b(?:kilomet\w+|met(?:re|er)s?|miles?|feet|km|m)\b|米|公里|公尺|里`)},
	{regexp.MustCompile(`\b(?:cost|price|how much)\b|多少钱|金额|奖金|价`), regexp.MustCompile(`[$€£¥]|\b(?:dollars?|euros?|pounds?|yuan|won|yen|kronor|francs?|million|billion)\b|元`)},
	{regexp.MustCompile(`\btemperature\b|温|几度`), regexp.MustCompile(`\bdegrees?\b|°|度`)},
	{regexp.MustCompile(`\b(?:frequency|how often)\b`), regexp.MustCompile(`\b(?:times|a second|a year|hertz|once|twice)\b`)},
}

// measureOf returns what finds the unit that a folded question is answered in,
// nil where it asks for none.
func measureOf(folded string) *regexp.Regexp {
	for _, u := range units {
		if u.asks.MatchString(folded) {
			return u.said
		}
	}
	return nil
}
