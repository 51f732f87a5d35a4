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

var (
	// befallen finds questions for whom something befell.
	befallen = regexp.MustCompile(`^(?:who|which (?:\w+ )?(?:company|firm|man|woman|person)|what company) (?:was|were|is|are|got|has been|have been) (?:\w+ly )?(?:fined|jailed|sentenced|convicted|barred|banned|prohibited|forbidden|ordered|sued|charged|arrested|punished|penali[sz]ed|acquitted)\b|^谁(?:被|遭|受到)`)
	// neverCame finds sentences that tell of what did not happen, or of a wish.
	neverCame = regexp.MustCompile(`\b(?:before (?:anybody|anyone|it|he|she|they) could|could (?:not|never|have|be)|(?:call|calls|called|calling) for|urg(?:e|es|ed|ing)|want(?:s|ed) (?:to see|it|them|a)|nobody|no one|no-one)\b|呼吁|未能|没有人|无人`)
	// oneCourt finds questions for the court or the person that judged.
	oneCourt = regexp.MustCompile(`^(?:which|what) (?:court|tribunal)\b|^(?:who|by whom) (?:\w+ )?(?:convicted|sentenced|jailed|tried|fined)\b|哪(?:个|家|一)?.{0,2}法院|谁(?:判|审)`)
	// ofMany finds sentences that count what many courts did.
	ofMany = regexp.MustCompile(`\b(?:courts|prosecutors|judges) (?:in|of|across|at|throughout|nationwide)\b.*\b(?:\d[\d,]*|hundreds|thousands) (?:\w+ ){0,3}(?:cases|people|defendants)\b|(?:全国|全省|全市|全区|各级|辖区)法院`)
	// fullName finds a name of several words behind the first word of a question.
	fullName = regexp.MustCompile(` (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)+)`)
)

// unfit reports whether a sentence cannot answer a question, whatever words both have: it
// tells of what befell nobody where somebody is asked for whom it befell, or of many
// courts where one is.
func (q *Question) unfit(text string) bool {
	asked, said := index.Fold(q.Text), index.Fold(text)
	if strings.HasPrefix(asked, "who") && wasCleared.MatchString(asked) && !wasCleared.MatchString(said) {
		return true
	}
	if q.relative != nil && !q.relative.MatchString(said) || q.opposite != nil && q.opposite.MatchString(said) {
		return true
	}
	if q.doneElse(text) || q.ofNoName(text) || q.ofOtherOffice(text) || q.ofMatterBeside(text) || q.ofOneMore(text) || q.ofNamesakeOnly(text) || ofAllByLaw.MatchString(text) && !lawAsked.MatchString(asked) {
		return true
	}
	if misfitting(asked, said) || countsAnyKind(asked, text) || ofCommentator(asked, said) || ofOtherOpinion(asked, said) || ofItsStaff(asked, said) || ofBuyer(asked, said) {
		return true
	}
	if lawyerOfOther(q.Text, text) || headOfOther(q.Text, text) || ofNoSuchRole(q.Text, text) || ofWhomHelped(q.Text, text) || besidePlace(q.Text, text) || ofNoHome(q.Text, text) {
		return true
	}
	if suedHan.MatchString(asked) && lexicon.Han(text) > 0 && !suesHan.MatchString(notCharged.ReplaceAllString(lexicon.Simplified(said), "")) {
		return true
	}
	if befallen.MatchString(asked) && (q.lacksSum(text) || lacksMeasure(asked, said)) {
		return true
	}
	return befallen.MatchString(asked) && neverCame.MatchString(said) && !neverCame.MatchString(asked) || oneCourt.MatchString(asked) && ofMany.MatchString(said)
}

// suedHan finds a Chinese question for who sued, suesHan a text in which somebody does: that somebody
// was not charged is none.
var (
	suedHan    = regexp.MustCompile(`^(?:请问)?(?:是|究竟是)?谁(?:起诉|提告|状告|控告|告了|把.{1,12}告|将.{1,12}告|提起)`)
	suesHan    = regexp.MustCompile(`起诉|提告|状告|控告|诉讼|告上|诉至|告了|告到|原告|[^申投上自]诉\p{Han}`)
	notCharged = regexp.MustCompile(`不起诉(?:处分|决定)?|免于起诉`)
)

// ofAllByLaw begins a sentence on what rules ask of everybody, which is no deed of anybody.
var ofAllByLaw = regexp.MustCompile(`^Under (?:(?:the|new|national|current|federal|state|these|those) )*(?:rules?|laws?|regulations?)(?: (?:that|which|in force|adopted|passed))? .*\b(?:may|must|ha(?:s|ve) to|can|cannot)\b`)

// lacksSum reports whether a question writes a sum that is none of those of a text.
func (q *Question) lacksSum(text string) bool {
	for _, sum := range sums.FindAllString(q.Text, 4) {
		asked, ok := magnitude(sum)
		if ok && !slices.ContainsFunc(sums.FindAllString(text, 20), func(other string) bool {
			said, ok := magnitude(other)
			return ok && said.n == asked.n
		}) {
			return true
		}
	}
	return false
}

// wasCleared finds those who were found not guilty.
var wasCleared = regexp.MustCompile(`\b(?:acquitt\w+|cleared|not guilty|exonerated)\b|无罪`)

// measures are what is done to somebody and called by one word alone.
var measures = regexp.MustCompile(`行政拘留|拘役|警告|训诫|管制|缓刑|无期徒刑|死刑|禁业`)

// lacksMeasure reports whether a folded question asks who suffered a measure of which a
// folded text says nothing.
func lacksMeasure(asked, said string) bool {
	measure := measures.FindString(asked)
	return measure != "" && !strings.Contains(said, measure)
}

// ofOtherSums reports whether all sums of a text are of another kind than a question asks
// for, in so many words: a fine, where it asks for a gain.
func (q *Question) ofOtherSums(text string) bool {
	sought, ok := q.quantitySought()
	if !ok || sought.cue == nil || sought.special() || sought.date || sought.count || q.slot() == corpus.SlotTerm {
		return false
	}
	found := sought.find(text)
	return len(found) > 0 && !slices.ContainsFunc(found, func(at corpus.Span) bool {
		clause := index.Fold(clauseAt(text, at))
		return sought.cue.MatchString(clause) || !sought.otherKind(clause)
	})
}

// fitted takes an answer back whose sentence cannot answer the question, or stands in an
// article that does not know whom the question names by a full name, while another does; of
// one without the name that is asked for it says so.
func (a *Answerer) fitted(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	if answer.Route != RouteText || answer.Abstained || len(answer.Quotes) == 0 {
		return answer, nil
	}
	if q.unfit(answer.Quotes[0].Text) {
		return unanswered(answer, d), nil
	}
	if surname := q.loneSurname(); surname != "" && len(q.Mentions) == 0 && namesOthers(answer.Quotes[0].Text, surname) {
		return a.nearest(ctx, q)
	}
	if ok, err := a.ofTheirs(ctx, q, answer.Quotes[0]); err != nil || !ok {
		return unanswered(answer, d), err
	}
	if q.ofOtherSums(answer.Quotes[0].Text) || q.lacksHead(answer.Text) {
		told, ok, err := a.valueTold(ctx, q, d)
		if err == nil && (!ok || len(told.Quotes) == 0 || told.Quotes[0].Article.ID != answer.Quotes[0].Article.ID || q.ofOtherSums(told.Quotes[0].Text) || q.lacksHead(told.Text)) {
			told = unanswered(answer, d)
		}
		return told, err
	}
	if told, ok, err := a.ownCount(ctx, q, d, answer); ok || err != nil {
		return told, err
	}
	name, err := a.namedElsewhere(ctx, q, answer.Quotes[0].Article)
	switch {
	case err != nil || name == "" || len(answer.Question.Mentions) > 0:
		return q.nameGiven(answer), err
	case !strings.Contains(name, " "):
		return a.nearest(ctx, q)
	}
	return a.strange(ctx, q, name, d)
}

// ofTheirs reports whether what is quoted may be of whom a question names: not of an article that has
// not the Chinese name with which it begins, where another has it, and not of a judge whom an article
// has before it first names them; nor is the head of a body whom a sentence calls only its head, where the
// one before and the title speak of another.
func (a *Answerer) ofTheirs(ctx context.Context, q Question, quoted Quote) (bool, error) {
	article := quoted.Article
	if article == nil {
		return true, nil
	}
	if name := q.beginsWithName(); name != "" && !strings.Contains(article.Title+article.Text, name) && !strings.Contains(lexicon.Simplified(article.Title+article.Text), name) && !readAloud(article.Open(), name) {
		known, err := a.known(ctx, name)
		return !known, err
	}
	if m := headAskedOf.FindStringSubmatch(q.Text); m != nil && lexicon.Han(q.Text)+lexicon.Han(article.Text) == 0 && !describesBody.MatchString(m[1]) && !shortHead.MatchString(quoted.Text) && strings.Contains(article.Text, bareName(m[1])) {
		at, near := strings.Index(article.Text, quoted.Text), ""
		if i := slices.IndexFunc(article.Sentences, func(s corpus.Span) bool { return s.Start <= at && at < s.End }); i > 0 {
			near = article.Sentences[i-1].In(article.Text)
		}
		return strings.Contains(article.Title+"\n"+near+"\n"+quoted.Text, bareName(m[1])), nil
	}
	if judgeIn(quoted.Text) == "" || !judgeAsked.MatchString(index.Fold(q.Text)) || lexicon.Han(q.Text)+lexicon.Han(quoted.Text) > 0 {
		return true, nil
	}
	names := q.namesFor(article)
	if len(names) == 0 {
		names = q.properly()
	}
	until := strings.Index(article.Text, quoted.Text) + len(quoted.Text)
	return len(names) == 0 || !nameIn(article.Text, names) || nameIn(article.Title+"\n"+article.Text[:until], names), nil
}

// beginsWithName is the name of a person with which a Chinese question begins, before what it asks
// of them: "祁岚在哪里工作". It is empty where it begins with none.
func (q *Question) beginsWithName() string {
	text := lexicon.Simplified(q.Text)
	name := hanName(text)
	if n := lexicon.Runes(name); n == 3 && behindName.MatchString(strings.TrimPrefix(text, lexicon.Clip(name, 2))) {
		name = lexicon.Clip(name, 2) // 王磊的
	}
	if !q.Language.chinese() || lexicon.Runes(name) < 2 || !behindName.MatchString(strings.TrimPrefix(text, name)) {
		return ""
	}
	return name
}

// behindName begins what a question asks of whom it names.
var behindName = regexp.MustCompile(`^(?:在|的|是|被|住|向|对|把|将|为什么|有没有|最后|最终|请|告|起诉|和|与)`)

// ownCount answers a question for how many there are with a number of these, where the
// sentence of an answer has none and another of its article has.
func (a *Answerer) ownCount(ctx context.Context, q Question, d *digest, answer Answer) (Answer, bool, error) {
	find := ownNoun(index.Fold(q.Text))
	article := answer.Quotes[0].Article
	if find == nil || q.slot() != corpus.SlotCount || q.Language != English || article == nil || article.Language != "en" || len(find(answer.Quotes[0].Text)) > 0 {
		return Answer{}, false, nil
	}
	found, err := a.candidatesIn(ctx, q, d, quantity{find: find, count: true}, []*corpus.Article{article})
	if err != nil || !standsOut(found, enoughAround) {
		return Answer{}, false, err
	}
	return a.tell(ctx, q, d, found[:1])
}

// unanswered says that the sources do not say what a question asks.
func unanswered(answer Answer, d *digest) Answer {
	q := answer.Question
	if len(q.Mentions) == 0 {
		return nameless(q, d)
	}
	m, w := q.Mentions[0], wording[q.Language]
	text := Shorten(w.unsaid+who(m.Case, m.Party, q.Language)+w.colon+standingLine(m.Case, m.Party, q.Language, true)+w.stop, MaxLine)
	return Answer{Route: RouteFact, Text: text, Abstained: true, Question: q}
}

// namedElsewhere returns the name in a question that an article does not have and another,
// of those nearest to the question, has as it stands: a full name, else whose something
// is. It is empty where there is none.
func (a *Answerer) namedElsewhere(ctx context.Context, q Question, article *corpus.Article) (string, error) {
	m := fullName.FindStringSubmatch(q.Text)
	if m == nil {
		m = whoseName.FindStringSubmatch(q.Text)
	}
	if m == nil || article == nil || ofNation(m[1]) || strings.Contains(article.Title+"\n"+article.Text, m[1]) {
		return "", nil
	}
	others, err := a.nearestArticles(ctx, q)
	if err != nil {
		return "", err
	}
	for _, other := range others {
		if strings.Contains(other.Text, m[1]) {
			return m[1], nil
		}
	}
	return "", nil
}

// whoseName finds the one whose something a question asks of: "Tidewell's fine".
var whoseName = regexp.MustCompile(` (\p{Lu}\p{L}{3,})[’']s? \p{Ll}`)
