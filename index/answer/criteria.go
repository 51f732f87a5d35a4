package answer

import (
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Criteria are what a question asks of the cases that it wants, where every word of it
// is understood: then the records alone answer it, and exactly.
type criteria struct {
	filter
	fates     []fate
	limit     *limit
	asks      bool       // it asks for cases, fines or people, and not just for words
	people    bool       // it asks for people
	firms     bool       // it asks for companies
	newest    bool       // the newest come first
	counted   bool       // it asks how many
	most      string     // "country", "year": it asks which of these has most
	provision string     // the number of an article of a law
	law       []string   // the keys of a law that is asked for by its letters
	year      int        // that "this year" was taken for
	sides     [][]string // the ideas of each of the things of which one will do; nil: all of topics
	anyFate   bool       // one of the fates will do

	understood bool // no word is left
}

// What asks for cases, for people and for companies; for a number of them; for what has
// most of them; and the newest.
var (
	forCases    = regexp.MustCompile(`\b(?:cases?|fines|penalties|settlements|convictions|acquittals|damages|compensation|sentences|prison terms|lawsuits|judge?ments|rulings|decisions|verdicts|records|prosecutions)\b|案|罚单|罚款|罚锾|处罚|赔偿|和解`)
	forPeople   = regexp.MustCompile(`^who\b|\b(?:people|persons|men|women|defendants|offenders|anyone|anybody|somebody|someone)\b|谁|哪(?:些|几个|几位)?人|人员|有人`)
	forFirms    = regexp.MustCompile(`\b(?:companies|firms|organi[sz]ations|businesses|platforms|corporations)\b|公司|企业|平台|机构`)
	forNumber   = regexp.MustCompile(`\b(?:how many|number of|count)\b|多少|几[个起宗件条]`)
	forMost     = regexp.MustCompile(`\b(?:which|what) (countr(?:y|ies)|jurisdictions?|years?) (?:has|have|had|with|is|are|saw) (?:there )?(?:the )?(?:most|highest number of)\b|\b(?:cases|fines) (?:by|per) (country|jurisdiction|year)\b|哪个?(国家|年|一年)(?:的|有)?[^，。]{0,8}最多|(?:各国|每个国家)(?:各?有多少)?`)
	forNewest   = regexp.MustCompile(`\b(?:recent|latest|newest|new)\b|最新的?|最近的?|近期的?|新近`)
	forValue    = regexp.MustCompile(`\bhow (?:long|much)\b|\bwhen\b|^why\b|多久|多长|几年|多少(?:年|钱|元)|什么时候|何时|为什么|(?:赔|罚|判)(?:了|款|金)?多少`)
	thisYear    = regexp.MustCompile(`\bthis year(?:'s)?\b|今年|本年度?`)
	lastYear    = regexp.MustCompile(`\blast year(?:'s)?\b|去年`)
	inYear      = regexp.MustCompile(`\b(?:cases?|fines|penalties|settlements|rulings|judge?ments|decisions|those|ones) from ((?:19|20)\d\d)\b`)
	fromYearOn  = regexp.MustCompile(`^ (?:on|onwards?|and later|or later|to|until|till)\b`)
	superlative = regexp.MustCompile(`\b(?:what|which|who)(?:'s| is| was| are| has| got| gets| had)? the\b|\b(?:longest|shortest|highest|largest|biggest|heaviest|greatest|harshest|lowest|smallest|earliest|latest|newest|oldest|most recent|first|most|least|top)\b|最(?:长|短|高|多|大|重|低|少|小|早|新|近|轻|久|旧|老)的?|第一(?:个|起|宗)`)
)

// whatBecame finds a question for whatever became so.
var whatBecame = regexp.MustCompile(`^what (?:all )?(?:was|were|is|are|has been|have been|got|gets)(?: (?:ever|later|recently|since))?( (?:overturned|quashed|annulled|vacated|set aside|thrown out|struck down|cancell?ed|revoked|reversed|sent back|remitted|upheld|dismissed|rejected|under appeal|on appeal|being appealed))\b|(推翻|撤销|维持|驳回|发回|发回重审)了(?:些什么|什么|哪些)|(?:有|有些)?什么(被(?:推翻|撤销|维持|驳回|发回))了?`)

// became reads a question for whatever became so as one of its verb alone.
func (b *blotter) became() bool {
	at := whatBecame.FindStringSubmatchIndex(b.text)
	if at == nil {
		return false
	}
	for i := 2; i < len(at); i += 2 {
		if at[i] >= 0 {
			b.text = b.text[:at[0]] + " " + b.text[at[i]:at[i+1]] + " " + b.text[at[1]:]
			return true
		}
	}
	return true
}

// What says no more than now, how long a list of terms is asked to be told with, and ideas
// whose Chinese words begin like people.
var (
	atPresent  = regexp.MustCompile(`\b(?:right now|at the moment|at present|as of now|these days)\b`)
	andHowLong = regexp.MustCompile(`,? ?\b(?:and )?for how long$|\band how long(?: for)?(?: (?:were|was|did) .*)?$|(?:[，,、和及]|分别|各)+判?了?(?:多久|几年|多长时间)$`)
	notPeople  = regexp.MustCompile(`(有|哪些?)人(?:脸|工|格|身|像)`)
)

// How the United States are written that could be a pronoun.
var (
	american = regexp.MustCompile(`\bU\.?S\.?(?:[^\w.]|$)|\b(?:[Tt]he|[Ii]n) us\b`)
	usAlone  = regexp.MustCompile(`\bu\.?s\b\.?`)
)

// criteriaOf reads a question; ok is false where a word of it is not understood, or
// where it sets no criterion.
func (d *digest) criteriaOf(q Question) (c criteria, ok bool) {
	b := &blotter{strings.TrimRight(index.Fold(q.Text), "?？。.!！ ")}
	b.cut(atPresent)
	valued := q.Text
	if len(b.cut(andHowLong)) > 0 {
		valued = b.text
	}
	c.people, c.firms, c.counted = forPeople.MatchString(notPeople.ReplaceAllString(b.text, "$1 ")), forFirms.MatchString(b.text), forNumber.MatchString(b.text)
	c.asks = forCases.MatchString(b.text) || c.people || c.firms || q.Shape == List || q.Shape == Tally
	c.asks = b.became() || c.asks
	c.newest = q.Shape != Rank && forNewest.MatchString(b.text)
	c.currency = currencyIn(b.text)
	if m := forMost.FindStringSubmatch(b.text); m != nil {
		c.most = "country"
		if strings.Contains(m[1]+m[2]+m[3], "year") || strings.Contains(m[3], "年") {
			c.most = "year"
		}
		b.cut(forMost)
	}
	days := b.periodIn()
	if c.limit = b.limited(); c.limit != nil {
		c.asks = c.asks || !c.limit.exact || b.text != "" && sumAsked.MatchString(b.text)
		c.currency = corpus.Currency(c.limit.currency)
	}
	c.provisionIn(b)
	c.bodiesIn(b, d, q)
	if american.MatchString(q.Text) {
		c.regions = append(c.regions, "US")
		b.cut(usAlone)
	}
	c.placesIn(b, d)
	for _, code := range codesIn(q.Text, d.covered) {
		c.regions = append(c.regions, code)
		b.strike(strings.ToLower(code))
	}
	c.yearsIn(b, d)
	c.on(days)
	if q.Shape == Rank || c.most != "" {
		b.cut(superlative)
	} else {
		b.cut(forNewest)
	}
	for _, kind := range corpus.Kinds() {
		if b.strike(string(kind)) || kind != corpus.Incident && b.strike(KindLabel(kind, Chinese)) {
			c.kinds = append(c.kinds, kind)
		}
	}
	if c.limit != nil && c.limit.exact && !c.limit.months && !sumAsked.MatchString(b.text) {
		return c, false // of what the amount is nobody says
	}
	stands := len(b.cut(notUndone)) > 0
	for _, f := range fates {
		if len(b.cut(f.asks)) > 0 {
			c.fates = append(c.fates, f)
		}
	}
	if !days.none() || c.undone() {
		b.cut(ofDeciding)
	}
	for _, money := range currencies {
		b.cut(money.words)
	}
	if stands && !c.figured() || negating.MatchString(strings.NewReplacer("有没有", "", "未成年", "").Replace(b.text)) {
		return c, false
	}
	c.lettersIn(b, d.lettersIn(q.Text))
	c.understood = c.topicsIn(b, d) && !(days.released && len(c.topics)+len(c.bodies) > 0) // who publishes need not have decided
	return c, c.understood && c.asks && (!forValue.MatchString(index.Fold(valued)) || c.limit != nil && !c.limit.exact || c.most != "")
}

// lettersIn reads the letters of laws as topics.
func (c *criteria) lettersIn(b *blotter, all []string) {
	for _, letters := range all {
		c.topics = append(c.topics, letters)
		b.strike(letters)
	}
}

// ofDeciding are Chinese words for a decision where a day or what became of it is asked for.
var ofDeciding = regexp.MustCompile(`判决|裁决|裁定|决定|作出|宣判`)

// sumAsked finds of what an amount is that a question asks for.
var sumAsked = regexp.MustCompile(`\b(?:fin(?:ed|es?)|penalt(?:y|ies)|penali[sz]ed|sanction(?:ed|s)?|damages|compensation|compensated|awarded|settle(?:d|ments?)?)\b|罚|赔|和解`)

// notUndone finds a question for what still stands. A list of amounts has no others.
var notUndone = regexp.MustCompile(`\b(?:(?:were|was|are|is|have|has)(?: not|n[’']t)|never)(?: yet)?(?: been)? (?:overturned|annulled|quashed|set aside|vacated|cancell?ed|revoked)\b|(?:未|没有?)被?(?:推翻|撤销)`)

// negating finds a "not" beside the criteria, which none of them says.
var negating = regexp.MustCompile(`\b(?:not|no|never|without|nor|neither|except)\b|n[’']t\b|[未没非]`)

// bodiesIn reads the courts and authorities.
func (c *criteria) bodiesIn(b *blotter, d *digest, q Question) {
	take := func(names []string) {
		for _, name := range names {
			if folded := lexicon.Spaced(name); !slices.Contains(c.bodies, folded) {
				c.bodies = append(c.bodies, folded)
			}
			b.strike(index.Fold(name))
		}
	}
	r := d.reading(q.Text)
	for _, names := range d.bodies {
		if slices.ContainsFunc(names, func(name string) bool { _, ok := r.find(name); return ok }) {
			take(names)
		}
	}
	for _, call := range lexicon.BodyCalls {
		for _, name := range call.Names {
			if !b.strike(name) {
				continue
			}
			for _, names := range d.bodies {
				if slices.ContainsFunc(names, func(own string) bool { return strings.Contains(index.Fold(own), call.Of) }) {
					take(names)
				}
			}
		}
	}
}

// placesIn reads the countries: also those of which the archive has nothing, so that
// nothing is listed.
func (c *criteria) placesIn(b *blotter, d *digest) {
	for _, union := range lexicon.Unions {
		if found := union.Words.FindString(lexicon.Spaced(b.text)); found != "" {
			c.regions = append(c.regions, union.Codes...)
			b.strike(squeezed(found))
			b.strike(strings.TrimSpace(found))
		}
	}
	all := slices.Concat(lexicon.Countries, d.covered)
	slices.Sort(all)
	for _, code := range slices.Compact(all) {
		for _, name := range lexicon.FoldedNames(code) {
			if !strings.Contains(b.text, name) {
				continue
			}
			if besides(lexicon.Spaced(b.text), lexicon.Spaced(name)) {
				for _, but := range []string{"outside of ", "outside ", "except for ", "except ", "not in ", "excluding "} {
					b.strike(but + name)
					b.strike(but + "the " + name)
				}
				b.strike(name)
				c.not = append(c.not, code)
				continue
			}
			if !b.strike(name) {
				continue
			}
			if !slices.Contains(c.regions, code) {
				c.regions = append(c.regions, code)
			}
		}
	}
}

// yearsIn reads the years. This year is the newest of the archive, and is told.
func (c *criteria) yearsIn(b *blotter, d *digest) {
	now, before := thisYear.MatchString(b.text), lastYear.MatchString(b.text)
	switch {
	case now && before:
		c.from, c.to, c.year = d.to-1, d.to, d.to
	case now:
		c.from, c.to, c.year = d.to, d.to, d.to
	case before:
		c.from, c.to, c.year = d.to-1, d.to-1, d.to-1
	}
	if now || before {
		b.cut(thisYear)
		b.cut(lastYear)
		return
	}
	text := b.text
	if at := inYear.FindStringSubmatchIndex(text); at != nil && !fromYearOn.MatchString(text[at[1]:]) {
		text = text[:at[0]] + " in " + text[at[2]:]
	}
	c.time(text, d.from, d.to)
	for _, words := range []*regexp.Regexp{sinceYear, untilYear} {
		b.cut(words)
	}
	if c.from+c.to > 0 {
		b.cut(anyYear)
	}
}

// idle keys are in questions for cases of every kind.
var idle = lexicon.Set{"data", "privaci", "=privacy", "archiv", "sourc", "=case", "=court", "=records", "=defendant", "defend", "court", "involv", "includ", "mention", "contain", "hold", "=fine", "=jail", "=pay", "fine", "penalti", "crime"}

// joinedBy finds what joins ideas of which one will do.
var joinedBy = regexp.MustCompile(`\bor\b|或|还是`)

// topicsIn reads the ideas of what is left, and reports whether all of it is understood.
func (c *criteria) topicsIn(b *blotter, d *digest) bool {
	add := func(key string) bool {
		if idle.Has(key) || slices.Contains(c.topics, key) {
			return true
		}
		c.topics = append(c.topics, key)
		return d.knows(key) || len(d.laws[key]) > 0
	}
	for _, i := range lexicon.ConceptsIn(b.text) {
		if key := lexicon.Concepts[i].Name; !soft.Has(key) && !add(key) {
			return false
		}
	}
	if lexicon.Han(b.text) > 0 {
		left := Question{Text: b.text}
		if left.unread([]string{"哪些", "哪个", "边啲", "邊啲", "过", "给", "本库", "库里", "库", "适用", "依据", "判例", "从高到低", "由高到低", "从多到少", "排列", "排名", "排序", "总额", "总和", "合计", "加起来"}) != "" {
			return false
		}
	}
	for _, token := range index.Analyze(latinOnly(b.text)) {
		if token.Han() || lexicon.FrameWords[token.Word] || lexicon.FrameWords[token.Term] || vague.Has(token.Term) {
			continue
		}
		if !add(lexicon.KeyOf(token.Term)) || strings.ContainsFunc(token.Term, unicode.IsDigit) {
			return false
		}
	}
	return !joinedBy.MatchString(b.text) || c.inSides(b.text)
}

// inSides reads what an "or" joins: what stands before the first word that leads into it
// belongs to each side.
func (c *criteria) inSides(text string) bool {
	if c.anyFate = len(c.fates) > 1 && len(c.topics) < 2; c.anyFate || len(c.topics) < 2 {
		return true
	}
	parts := joinedBy.Split(text, -1)
	shared, first := "", parts[0]
	if at := beginsSides.FindStringIndex(first); at != nil {
		shared, first = first[:at[0]], first[at[1]:]
	}
	for i, part := range parts {
		if i == 0 {
			part = first
		}
		side := slices.DeleteFunc(slices.Clone(c.topics), func(key string) bool { return !slices.Contains(lexicon.Keys(shared+" "+part), key) })
		if len(slices.DeleteFunc(lexicon.Keys(part), func(key string) bool { return !slices.Contains(c.topics, key) })) == 0 {
			return false
		}
		c.sides = append(c.sides, side)
	}
	return len(c.sides) > 1
}

// beginsSides finds the word behind which an "or" begins.
var beginsSides = regexp.MustCompile(`\b(?:about|for|of|over|on|with|involving|concerning|because of|due to)\b|因为|由于|因|涉及|关于|有关`)

// passing returns the cases that pass the filter of some criteria.
func (d *digest) passing(c *criteria, years bool) []place {
	if len(c.sides) == 0 {
		return d.pass(c.filter, years)
	}
	var all [][]place
	for _, side := range c.sides {
		f := c.filter
		f.topics = side
		all = append(all, d.pass(f, years))
	}
	return either(all...)
}

// none reports whether nothing is asked of the cases.
func (c *criteria) none() bool {
	return len(c.topics)+len(c.regions)+len(c.not)+len(c.states)+len(c.kinds)+len(c.bodies)+len(c.fates)+c.from+c.to == 0 && c.limit == nil && !c.newest && c.provision == "" && c.law == nil
}
