package answer

import (
	"context"
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A candidate is a value in a sentence of an article, weighed for a question by what is
// said around it.
type candidate struct {
	passage
	value corpus.Span // in the sentence
	in    *setting
	i     int // of the line
}

// What share of the question's weight must stand around a value for it to answer, and
// what share where nothing is near it: so many times what stands around any other.
const (
	enoughAround = 0.36
	plainAround  = 0.6
	leastAround  = 0.22
	alone        = 1.5
	ownAround    = 0.12 // in its sentence, or where it is told of the same people
)

// standsOut reports whether the first of some candidates is what is asked.
func standsOut(found []candidate, enough float64) bool {
	if len(found) == 0 || found[0].score < leastAround {
		return false
	}
	other := slices.IndexFunc(found, func(c candidate) bool { return c.typed != found[0].typed && c.at != found[0].at })
	return found[0].score >= enough || enough <= enoughAround && (other < 0 || found[0].score >= alone*found[other].score)
}

// valueTold answers a question for a value from the sentence around which most of what
// it asks is said, where no record and no sentence alone answers. ok is false where it
// asks for no value, or nothing around any is clearly what it asks.
func (a *Answerer) valueTold(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	return a.valueFrom(ctx, q, d, enoughAround)
}

// valueAsked is [Answerer.valueTold] for what is worded as a question.
func (a *Answerer) valueAsked(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	if !q.Asks {
		return Answer{}, false, nil
	}
	return a.valueTold(ctx, q, d)
}

// valuePlain is [Answerer.valueTold] where a question words nearly all that stands around
// the value, so that no record need be looked at.
func (a *Answerer) valuePlain(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	sought, ok := q.quantitySought()
	switch {
	case !ok || !q.Asks || q.slot() == corpus.SlotDate || len(q.properly()) > 0:
		return Answer{}, false, nil
	case sought.special():
		return a.valueFrom(ctx, q, d, enoughAround)
	}
	return a.valueFrom(ctx, q, d, plainAround)
}

// valueFrom answers with a value that so much of the question stands around.
func (a *Answerer) valueFrom(ctx context.Context, q Question, d *digest, enough float64) (Answer, bool, error) {
	sought, ok := q.quantitySought()
	if !ok {
		return Answer{}, false, nil
	}
	found, err := a.candidates(ctx, q, d, sought)
	if err == nil && sought.cue != nil && len(q.properly()) > 0 {
		if denial, ok, err := a.noValue(ctx, q, d, sought, found); ok || err != nil {
			return denial, ok, err
		}
	}
	if err != nil || !standsOut(found, enough) || enough == plainAround && q.foreign(found[0].article) {
		return Answer{}, false, err
	}
	return a.tell(ctx, q, d, found)
}

// tell writes the first of some candidates, and beside it what another article has in its
// place.
func (a *Answerer) tell(ctx context.Context, q Question, d *digest, found []candidate) (Answer, bool, error) {
	best := found[0]
	if other, differs, err := a.differing(ctx, q, d, found); err != nil || differs {
		return q.bothValues(best, other), differs, err
	}
	if len(q.Cases()) != 1 {
		owner, err := a.bearerOf(ctx, d, best)
		if err != nil {
			return Answer{}, false, err
		}
		if len(owner) > 0 && !owner[0].Case.MachineRead() {
			return Answer{}, false, nil // what people have confirmed stands in a record
		}
		q.Mentions = owner
	}
	lead := len(datelined.FindString(best.text()))
	best.at.Start, best.value = best.at.Start+lead, corpus.Span{Start: best.value.Start - lead, End: best.value.End - lead}
	text, part, ok := told(q, best.passage)
	bare := q
	bare.Mentions = nil
	if !ok {
		text, part, ok = told(bare, best.passage)
	}
	if !ok { // the clause alone
		at := clauseSpan(best.text(), best.value)
		best.at = corpus.Span{Start: best.at.Start + at.Start, End: best.at.Start + at.End}
		if text, part, ok = told(q, best.passage); !ok {
			text, part, ok = told(bare, best.passage)
		}
	}
	return Answer{Route: RouteText, Text: text, Question: q, Quotes: []Quote{quote(best.article, part)}}, ok, nil
}

// candidates returns the values that a question may ask for, the likeliest first: those
// in its own language where there is one that is near enough, else of both.
func (a *Answerer) candidates(ctx context.Context, q Question, d *digest, sought quantity) ([]candidate, error) {
	var only *corpus.Case
	if len(q.Cases()) == 1 {
		only = q.Mentions[0].Case
	}
	articles, err := a.articlesFor(ctx, q, only)
	if err != nil {
		return nil, err
	}
	var found []candidate
	for _, chinese := range []bool{false, true} {
		var sheets []*sheet
		for _, article := range articles {
			if chinese == strings.HasPrefix(article.Language, "zh") {
				sheets = append(sheets, sheetOf(article))
			}
		}
		asked := q.unitsOf(chinese)
		asked.weigh(sheets)
		for i := range asked {
			if anybody.has(asked[i].key) {
				asked[i].weight *= ofAnybody
			}
		}
		for _, r := range sheets {
			if len(r.lines) == 0 || q.namesNone(r.article) {
				continue
			}
			whose, err := a.linesOf(ctx, q, d, r)
			if err != nil {
				return nil, err
			}
			found = append(found, q.valuesIn(settingOf(r, asked), whose, sought)...)
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return sign(int64((b.score - a.score) * 1e6)) })
	return found, nil
}

// unitsOf is the gist of a question without what its kind of value is asked by: that is
// looked for by itself.
func (q *Question) unitsOf(chinese bool) gist {
	_, rest := asked(index.Fold(q.Text))
	kept, of := terms(rest), *q
	if q.Language.chinese() {
		of.Text = tenderWords.ReplaceAllString(asksOnly.ReplaceAllString(rest, " "), " ")
	}
	return slices.DeleteFunc(gistOf(&of, chinese), func(u unit) bool {
		return han(u.key) == 0 && len(u.stems) == 0 && u.key != "?" && !slices.Contains(kept, u.key)
	})
}

// asksOnly finds what a Chinese question is made of beside what it asks about.
var asksOnly = regexp.MustCompile(`那(?:个|位|名|家|起|宗|件)|这(?:个|位|名|家|起)|的人|到底|究竟|一共|总共|分别|各自|各|多少|几个?|被|了|的|是|在|把|才|过|给|有`)

// ofAnybody is what words weigh for whom every matter has one.
const ofAnybody = 0.3

// anybody are those words.
var anybody = lexicon{"man", "woman", "person", "peopl", "compani", "firm", "busi", "guy", "sum", "amount", "total", "end"}

// namesNone reports whether a question names somebody whom an article does not: as it is
// written or, of a Chinese text, as it is read aloud.
func (q *Question) namesNone(article *corpus.Article) bool {
	folded := index.Fold(article.Text)
	return slices.ContainsFunc(q.properly(), func(word string) bool {
		return !strings.Contains(folded, index.Fold(word)) && !(strings.HasPrefix(article.Language, "zh") && readAloud(article.Text, word))
	})
}

// properly returns the words of a question that can only be names: with a capital inside
// it, and for no idea, country or month.
func (q *Question) properly() []string {
	var names []string
	for i, field := range strings.Fields(latinOnly(q.Text)) {
		word := bareWord(field)
		stems := terms(word)
		if i == 0 && !q.Language.chinese() || !capital(word) || runes(word) < 3 || len(stems) == 0 || conceptOf[stems[0]] != "" || len(bridge.english[stems[0]]) > 0 || national(word) || months.MatchString(word) || commonFirst.has(stems[0]) {
			continue
		}
		names = append(names, word)
	}
	return names
}

// theirLines says how far the lines of an article are of those whom a question names: 1
// where they name them or go on from where they are, 0 where they are of somebody else.
type theirLines struct {
	lines         []float64
	names, others []string
}

// linesOf says which lines of an article are of those whom a question names.
func (a *Answerer) linesOf(ctx context.Context, q Question, d *digest, r *sheet) (theirLines, error) {
	names := q.namesFor(r.article)
	called := len(names) > 0
	if len(q.Mentions) == 0 {
		names = slices.DeleteFunc(names, func(name string) bool { return isPlace(r.article.Text, name) })
		for _, name := range q.fullNames() {
			if strings.Contains(r.article.Text, name) && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	if len(names) == 0 {
		return theirLines{}, nil
	}
	others, err := a.othersIn(ctx, d, r.article, names)
	if err != nil {
		return theirLines{}, err
	}
	if called {
		lines, err := a.whose(ctx, q, d, r, false)
		return theirLines{lines, names, others}, err
	}
	theirs, lines := owned(r.article, names, others...), make([]float64, len(r.lines))
	for i := range r.lines {
		if theirs[slices.Index(r.article.Sentences, r.lines[i].at)] {
			lines[i] = 1
		}
	}
	return theirLines{lines, names, others}, nil
}

// withoutFirst is a question without its first word, which has its capital from there.
func withoutFirst(text string) string {
	_, rest, _ := strings.Cut(text, " ")
	return rest
}

// rejects reports whether a value of a line is of somebody else than a question names:
// the line is, or its clause names another party of the article. What is paid or served is
// theirs only where they are named.
func (w theirLines) rejects(s *setting, i int, value corpus.Span, paid bool) bool {
	switch {
	case len(w.names) == 0:
		return false
	case !paid:
		return w.lines[i] == 0
	case w.lines[i] < 1:
		return true
	}
	whom := s.subjects(i, value)
	return among(whom, w.others) && !among(whom, w.names)
}

// among reports whether one of some words by which a text names people is of some names.
func among(words, names []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return nameIn(word, names) || slices.ContainsFunc(names, func(name string) bool {
			return han(word) > 0 && strings.TrimRight(index.Fold(name), "某男女姓") == word || nameIn(name, []string{word})
		})
	})
}

// datelined finds who reports from where, before a sentence.
var datelined = regexp.MustCompile(`^(?:（[^）]{4,40}[电電讯訊]）|【[^】]{2,20}】(?:（[^）]{2,20}）)?|\p{Lu}{3,}[^.]{0,60} [-–—] )`)

// otherBody finds a sentence that goes over to what another court or authority decided.
var otherBody = regexp.MustCompile(`\b(?:[Aa]|[Aa]nother) (?:[\p{L}-]+ ){0,2}(?:court|judge|tribunal|regulator|authority|watchdog|jury)\b`)

// isPlace reports whether a text mostly has one word in Latin letters behind a word that
// places something.
func isPlace(text, name string) bool {
	if strings.Contains(name, " ") || han(name) > 0 {
		return false
	}
	all, placed := 0, 0
	for _, at := range regexp.MustCompile(`(?:\b(in|of|from|at|near|across|around|outside) )?\b`+regexp.QuoteMeta(name)+`\b`).FindAllStringSubmatchIndex(text, 50) {
		if all++; at[2] >= 0 {
			placed++
		}
	}
	return 2*placed >= all
}

// bearerOf returns the one party of a case whose a sentence is: it alone is named there, or
// the article tells of that case alone, and the sentence is of one of its parties.
func (a *Answerer) bearerOf(ctx context.Context, d *digest, c candidate) ([]Mention, error) {
	cases, err := a.citing(ctx, d, c.article.ID, mostBeside)
	if err != nil {
		return nil, err
	}
	var of []Mention
	written := properWords(c.article.Text)
	for _, cited := range cases {
		for _, p := range cast(cited.Parties).in(c.text()) {
			if p.Role == "defendant" && len(written.strangers(c.text(), []string{p.Name()})) == 0 {
				of = append(of, Mention{Case: cited, Party: p.ID, Name: p.Name()})
			}
		}
	}
	switch {
	case len(of) == 1:
		return of, nil
	case len(cases) != 1:
		return nil, nil
	}
	var names []string
	for _, p := range cases[0].Parties {
		if p.Role != "authority" {
			names = append(names, p.Name())
		}
	}
	at := slices.Index(c.article.Sentences, c.at)
	plain := c.in.part[c.i] == 0 && !otherBody.MatchString(c.text())
	if len(written.strangers(c.text(), names)) == 0 && (plain || len(names) > 0 && owned(c.article, names)[at]) {
		return []Mention{{Case: cases[0], Party: onlyDefendant(cases[0])}}, nil
	}
	return nil, nil
}

// tellsOf reports whether a line itself says something of what is asked: the event of
// which a question asks the date, where it begins with one.
func (s *setting) tellsOf(i int, event string) bool {
	whole, has := 0.0, 0.0
	for k, u := range s.asked {
		best := 0.0
		for _, c := range s.of(i) {
			best = max(best, c.held[k])
		}
		if i > 0 && runes(s.lines[i].text()) <= shortLine && goesBack.MatchString(s.lines[i].text()) {
			for _, c := range s.of(i - 1) {
				best = max(best, c.held[k])
			}
		}
		if u.key == event {
			return best >= alike
		}
		whole, has = whole+math.Abs(u.weight), has+best*max(u.weight, 0)
	}
	return has >= ofEvent*whole
}

// eventNamed finds the event that a folded question begins with: "when is the approval
// hearing for …".
var eventNamed = regexp.MustCompile(`^when (?:is|was|are|were|will be) (?:the |a |an )?(?:[\p{L}’'-]+ ){0,2}?([\p{L}-]+)(?: (?:of|for|in|against|at|to|on|between|by|with|over|due)\b|[?]|$)`)

// eventAsked is the stem of that event, empty where there is none.
func eventAsked(folded string) string {
	if m := eventNamed.FindStringSubmatch(folded); m != nil {
		if stems := terms(m[1]); len(stems) == 1 {
			return stems[0]
		}
	}
	return ""
}

// goesBack finds a sentence that says more of what the one before told, shortLine how many
// characters one has at most that says nothing else.
var goesBack = regexp.MustCompile(`^(?:The|It|They|He|She)\b`)

const shortLine = 60

// ofEvent is the share of what is asked that a sentence with the date of it must say itself.
const ofEvent = 0.25

// What a value scores for words of its kind in its clause, and loses where it is what each
// of several got.
const (
	besideCue = 0.03
	ofEach    = 0.12
)

// valuesIn returns the values of an article that may be asked for.
func (q *Question) valuesIn(s *setting, of theirLines, sought quantity) []candidate {
	whole := 0.0
	for _, u := range s.asked {
		whole += max(u.weight, -u.weight)
	}
	var found []candidate
	role := roleStem(q.Text)
	event, verb, jailed := eventAsked(index.Fold(q.Text)), verbCounted(index.Fold(q.Text)), lockedUp.MatchString(index.Fold(q.Text))
	for i := range s.lines {
		p := s.lines[i].passage
		text := p.text()
		if corrections.MatchString(text) || p.heading() || general.MatchString(text) && !general.MatchString(q.Text) {
			continue
		}
		for _, value := range sought.find(text) {
			if jailed && hours.MatchString(value.In(text)) {
				continue // work is no prison
			}
			if !sought.fits(text, value) || of.rejects(s, i, value, q.valued() && !sought.kept) || strings.Contains(index.Fold(q.Text), index.Fold(value.In(text))) {
				continue
			}
			c := candidate{passage: p, value: value, in: s, i: i}
			if c.typed, c.covered = value.In(text), 1; len(of.names) > 0 && !q.ofCalled(&c.passage) || q.valued() && (kept.MatchString(text[:value.Start]) || q.paidTo(s.article, text)) {
				continue // another is named before it, or pays it
			}
			around, near := s.around(i, value)
			if !sought.special() && !sought.date && s.asked.share(near) < ownAround || !s.verbIn(i, verb) || s.ofAnother(role, i, near) {
				continue
			}
			if sought.date && !s.tellsOf(i, event) {
				continue
			}
			for k, held := range around {
				c.score += held * max(s.asked[k].weight, 0)
			}
			c.score /= max(whole, 1e-9)
			if clause := index.Fold(clauseAt(text, value)); sought.cue != nil && sought.cue.MatchString(clause) {
				c.score += besideCue
			}
			if !sought.each && apiece.MatchString(index.Fold(clauseAt(text, value))) {
				c.score -= ofEach
			}
			found = append(found, c)
		}
	}
	return found
}

// paying finds a question for what somebody has to pay, and paidTo what somebody gets.
var (
	paysAskedFor = regexp.MustCompile(`\b(?:pay|paid|owe[ds]?|fined|penali[sz]ed)\b`)
	givenTo      = regexp.MustCompile(`\b(?:award(?:ed)?|paid|pay|gave|give|offer(?:ed)?|owed?s?|granted)(?: back)? (?:to )?(?:(?:the|a|an|ms|mrs|mr|dr)\.? )*((?:\p{Lu}[\p{L}’'-]+ ?)+)`)
)

// paidTo reports whether a sentence says that somebody is paid whom a question asks what
// they pay.
func (q *Question) paidTo(article *corpus.Article, text string) bool {
	names := q.namesFor(article)
	m := givenTo.FindStringSubmatch(text)
	return m != nil && len(names) > 0 && paysAskedFor.MatchString(index.Fold(q.Text)) && nameIn(m[1], names)
}

// fits reports whether what is said beside a value lets it be of the kind asked for.
func (sought quantity) fits(text string, value corpus.Span) bool {
	if sought.date || sought.count {
		return sought.count || sought.timely(text)
	}
	clause := clauseAt(text, value)
	if sought.cue != nil && !sought.cue.MatchString(index.Fold(clause)) && sought.otherKind(index.Fold(clause)) {
		return false
	}
	switch {
	case sought.cue != nil && !sought.cue.MatchString(index.Fold(text)), sought.each && !apiece.MatchString(index.Fold(text)):
		return false
	case sought.want:
		return wantedOnly.MatchString(index.Fold(text)) && !yetToCome.MatchString(text)
	}
	return !yetToCome.MatchString(clause) && !claimed.MatchString(clause) && !wantedOnly.MatchString(index.Fold(clause))
}

// timely reports whether a sentence speaks of what was, or of what is to come, as the
// question does.
func (sought quantity) timely(text string) bool {
	switch ahead := toCome.MatchString(text) || upTo.MatchString(text); {
	case sought.ahead:
		return ahead || !wasSo.MatchString(text)
	case sought.past:
		return !ahead || wasSo.MatchString(text)
	}
	return true
}

// What speaks of what has been, and of what goes on until a day.
var (
	wasSo = regexp.MustCompile(`\b(?:was|were|had|\p{L}{3,}ed|told|found|sent|took|made|got|began|said)\b|[了曾已]`)
	upTo  = regexp.MustCompile(`\b(?:has|have|must|can|may) \b.*\b(?:until|by|before)\b|\bwhen (?:he|she|it|they) (?:is|are)\b`)
)

// roleStem is the stem of what a question calls somebody, empty where it does not or any
// body may be called so.
func roleStem(text string) string {
	words := strings.Fields(roleIn(text))
	if len(words) == 0 {
		return ""
	}
	if stems := terms(words[len(words)-1]); len(stems) == 1 && !anybody.has(stems[0]) {
		return stems[0]
	}
	return ""
}

// ofAnother reports whether an article calls somebody else by a role: what stands near the
// value does not, and another line does.
func (s *setting) ofAnother(role string, i int, near []float64) bool {
	for k, u := range s.asked {
		if u.key != role && !slices.Contains(u.stems, role) || u.weight <= 0 || near[k] >= alike {
			continue
		}
		for j := range s.lines {
			if j != i && s.lines[j].states() && slices.ContainsFunc(s.of(j), func(c breath) bool { return c.held[k] >= 1 }) {
				return true
			}
		}
	}
	return false
}

// verbCounted is the stem of what those did or suffered whom a folded question counts,
// empty where it does not say so right behind them.
func verbCounted(folded string) string {
	if m := countedVerb.FindStringSubmatch(folded); m != nil {
		if stems := terms(m[1]); len(stems) == 1 && verbs.has(stems[0]) {
			return stems[0]
		}
	}
	return ""
}

// countedVerb finds it: "how many members complained".
var countedVerb = regexp.MustCompile(`\bhow many (?:[\p{L}’'-]+ ){1,3}?(?:(?:were|was|had|have|has|are) (?:been )?)?([\p{L}]+ed|told|found|sold|lost|got|won|left|went|paid)\b`)

// verbIn reports whether a line says a verb that the question has; one that no article
// says is not looked for.
func (s *setting) verbIn(i int, verb string) bool {
	for k, u := range s.asked {
		if u.key == verb && u.weight > 0 {
			return slices.ContainsFunc(s.of(i), func(c breath) bool { return c.held[k] >= alike })
		}
	}
	return true
}

// otherKind reports whether a folded clause says in so many words that its sum is of
// another kind: a fine, where a gain is asked.
func (sought quantity) otherKind(clause string) bool {
	return slices.ContainsFunc(kindsOfSums, func(kind *regexp.Regexp) bool {
		said := kind.FindString(clause)
		return said != "" && !sought.cue.MatchString(said)
	})
}

// kindsOfSums are the words for what a sum can be.
var kindsOfSums = []*regexp.Regexp{
	regexp.MustCompile(`\bfine[ds]?\b|\bpenalty\b|罚`),
	regexp.MustCompile(`\b(?:damages|compensation|awarded)\b|赔偿`),
	regexp.MustCompile(`\b(?:earned|profit\w*|gain\w*|made)\b|获利|牟利|违法所得`),
	regexp.MustCompile(`\bsettle\w*\b|和解`),
	regexp.MustCompile(`\b(?:lost|losses|cheated|defrauded|swindled)\b|骗走|骗取|骗得|损失`),
}

// yetToCome finds what is only to come, and what a law may impose.
var yetToCome = regexp.MustCompile(`(?i)\b(?:plans? to|planned|up to|would be|could be|at most|maximum)\b|拟|最高可|计划|計劃`)

// wantedOnly finds what somebody asked for or offered and nobody decided.
var wantedOnly = regexp.MustCompile(`\b(?:ask(?:ed|ing|s)? for|sought|seek(?:s|ing)?|demand(?:ed|s)?|request(?:ed)?|offer(?:ed|s)?|want(?:ed|s)?|claim(?:ed|s|ing)?|will ask)\b|要求|索赔|请求|求偿|愿意?赔`)
