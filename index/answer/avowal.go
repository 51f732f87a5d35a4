package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// An avowal is something that parties do or refuse in every kind of case, and that no
// figure of a record says: they admit it, they appeal, they pay. A sentence about them
// is a yes, a no, or leaves it open.
type avowal struct {
	asks, skips   *regexp.Regexp // against the folded question; skips may be nil
	yes, no, open *regexp.Regexp // against a folded sentence; open may be nil
	meant         *regexp.Regexp // a sentence that only announces it; may be nil
	byOthers      bool           // it is a court that does it
	beside        *regexp.Regexp // what the sentence or the one before speaks of too; may be nil
}

// How sentences tell of a jury, and that none was needed.
const (
	byJury        = `\b(?:jury|jurors) (?:\w+ )?(?:found|convicted)\b|\b(?:found guilty|convicted) (?:\w+ ){0,6}(?:by a jury|by jurors|after an? (?:\w+ )?trial)\b|陪审团[^，。；]{0,12}(?:有罪|罪成|罪名成立)`
	clearedByJury = `\b(?:jury|jurors) (?:\w+ )?(?:cleared|acquitted|found (?:\w+ ){1,4}not guilty)\b|\b(?:cleared|acquitted|found not guilty) (?:\w+ ){0,6}by (?:a jury|jurors)\b|陪审团[^，。；]{0,12}(?:无罪|不成立)`
	bareGuilt     = `\b(?:pleaded|pled|pleads) guilty\b|\badmitted (?:the |all |both |\w+ )?(?:charges?|counts?|offences?)\b|[^不未否]认罪`
	juryOpen      = `\b(?:hung jury|(?:jury|jurors) (?:is|are|was|were|has|have|had|will|could|did) )`
)

// clearing finds questions whether somebody was cleared.
var clearing = regexp.MustCompile(`\b(?:acquitt\w*|cleared|not guilty)\b|无罪`)

// avowals are tried in order.
var avowals = []avowal{
	{asks: regexp.MustCompile(`\b(?:admit\w*|acknowledg\w*|confess\w*|plead\w* guilty|accept\w* (?:\w+ )?(?:liability|responsibility|blame|guilt|wrongdoing|fault))\b|认罪|承认|坦承|认错`),
		skips: regexp.MustCompile(`\b(?:deny|denied|denies|refus\w+|not)\b|否认|拒绝`),
		yes:   regexp.MustCompile(`\b(?:admitted|admits|pleaded guilty|pled guilty|pleads guilty|confessed|acknowledged (?:its|his|her|their) (?:responsibility|guilt|fault|liability)|accepted (?:responsibility|liability))\b|坦承|认罪|如实供述|(?:^|[^不未否])承认`),
		open:  regexp.MustCompile(`\b(?:if|unless|whether|until|had) (?:\w+ ){1,3}(?:plead\w*|pled|admit\w*|confess\w*)|\bplead guilty\b|(?:如果|若|如|是否|拟|将|要求|建议|劝)[^，。；]{0,6}(?:认罪|坦承|承认)`),
		no:    regexp.MustCompile(`\b(?:not|never|refused to|declined to) (?:plead|pleaded|pled|confess\w*)\b|(?:[未没从拒]|没有|拒绝|并未|尚未|拒不)认罪|\b(?:admit\w*|accept\w*|admitting|accepting) no(?:thing|ne)?\b|\b(?:not|without|never) (?:\w+ )?(?:admit\w*|accept\w*)|\bneither admit\w* nor den\w+|\bno admission\b|\b(?:denied|denies|pleaded not guilty)\b|否认|不认罪|拒不认罪|[未不]承认`)},
	{asks: tried, skips: clearing,
		yes:  regexp.MustCompile(byJury),
		no:   regexp.MustCompile(clearedByJury + `|` + bareGuilt),
		open: regexp.MustCompile(juryOpen)},
	{asks: tried,
		yes:  regexp.MustCompile(clearedByJury),
		no:   regexp.MustCompile(byJury + `|` + bareGuilt),
		open: regexp.MustCompile(juryOpen)},
	{asks: regexp.MustCompile(`^(?:can|may|could) .*\b(?:appeal|challenge)\b|\bcan (?:still )?be appealed\b|(?:可以?|能否|能不能|可不可以|得)(?:再)?上诉`),
		yes: regexp.MustCompile(`\b(?:can|may) (?:still )?(?:be )?appeal(?:ed)?\b|\b(?:has|have|within) (?:\w+ )?(?:\d+|\w+) (?:days|weeks|months) .*\bappeal\b|^可上诉|[^不]可上诉|[^不]得上诉`),
		no:  regexp.MustCompile(`\b(?:cannot|can't|may not) (?:be )?appeal(?:ed)?\b|\bno (?:further )?appeal\b|不得(?:再)?上诉|不可上诉|不能上诉`)},
	{asks: regexp.MustCompile(`\b(?:appeal\w*|challeng\w+ (?:it|its|the|his|her|their)|contest\w* (?:it|its|the|his|her|their))\b|上诉|抗诉`),
		skips: regexp.MustCompile(`\b(?:on appeal|after (?:an|the|its|his|her) appeal|appeals? (?:court|succeed\w*|fail\w*)|win|won|lose|lost|upheld|outcome|result|dismissed|allowed|decided|rejected|can|could|may|when)\b|上诉(?:成功|失败|后|期|结果)|可以?上诉|能否上诉|能不能上诉|二审|驳回|维持`),
		yes:   regexp.MustCompile(`\b(?:has|have|had) (?:already |since |also |now )?(?:appealed|lodged an appeal|filed an appeal|challenged (?:it|the)|approached the supreme court)\b|\bdid appeal\b|\b(?:lodged|filed) an? (?:appeal|objection)\b|\bappeal (?:is|was) (?:due|pending|filed|lodged)\b|\bhas asked the (?:appellate|appeals?) court\b|(?:^|[^将拟会要算])提起上诉|当庭表示上诉|已(?:经)?(?:提出)?上诉|(?:^|[，,])[^，,不未]{0,6}表示上诉`),
		meant: regexp.MustCompile(`\b(?:will|would|to|plans to|intends to|is going to) (?:also |now )?(?:lodge an appeal|file an appeal|appeal|challenge (?:it|the)|apply for (?:leave|permission) to appeal|approach the supreme court)\b|(?:^|[^不])(?:将|拟|会|打算|准备|计划)[^，。；不未]{0,8}?(?:提起|提出)?上诉`),
		no:    regexp.MustCompile(`\b(?:will|would|did|does|do|has|have) not (?:be )?(?:\w+ )?appeal|\bno appeal (?:was|has been|is)\b|\bwon't appeal\b|\bnot (?:going to|planning to) appeal\b|不上诉|未上诉|没有上诉|未提起上诉|表示服判|放弃上诉`),
		open:  regexp.MustCompile(`\b(?:consider\w*|weigh\w*|may|might|can|could|whether|not (?:yet )?(?:said|decided)|has \d+ days|have \d+ days|within \d+ days)\b.*\b(?:appeal\w*|decision|review)\b|可上诉`)},
	{byOthers: true, asks: regexp.MustCompile(`\bapprov\w+\b.*\b(?:settlement|deal|agreement)\b|\b(?:settlement|deal|agreement)\b.*\bapprov\w+|(?:批准|核准|认可).*和解|和解.*(?:批准|核准|认可)`),
		yes:   regexp.MustCompile(`\b(?:has|have|had|was|were|been|judge \w+|court|tribunal) (?:finally |since |today |formally )?approved\b|\b(?:granted|gave) (?:its |his |her |the )?final approval\b|(?:已|获|予以)(?:\p{Han}{0,4})?(?:批准|核准)`),
		meant: regexp.MustCompile(`\b(?:granted|gave) (?:\w+ )?preliminary approval\b|\bpreliminarily approved\b|初步(?:批准|核准)`),
		open:  regexp.MustCompile(`\b(?:motion for|asked|asks|awaits?|awaiting|subject to)\b.*\bapprov\w+|\bhas (?:yet )?to approve\b|(?:待|尚待|须经).{0,8}(?:批准|核准)`),
		no:    regexp.MustCompile(`\b(?:must|has to|needs to) (?:still |first |yet )*(?:approve\b|be approved\b)|\brequires? the approval\b|\b(?:refused|declined) to approve\b|\b(?:denied|withheld|rejected) (?:\w+ ){0,4}(?:approval|settlement|deal)\b|\bnot (?:yet )?(?:been )?approved\b|(?:未|不予|拒绝)(?:批准|核准)`)},
	{asks: regexp.MustCompile(`^(?:has|have|had|did|was|were) [^?]*\b(?:pay|paid)\b(?: (?:up|off|it|(?:the|its|his|her|their) (?:whole |full |entire )?(?:fine|penalty|bill|damages|settlement|compensation|sum)))?(?: (?:yet|already|in full|now))*[?]?$|(?:罚款|罚金|赔偿金?|和解金|钱).{0,6}(?:交|缴|付)(?:了|清|纳|完)|(?:交|缴|付)(?:清|纳|完)?了?.{0,4}(?:罚款|罚金)`),
		skips:  regexp.MustCompile(`\bransom\b|赎金|多少`),
		yes:    regexp.MustCompile(`\b(?:has|have|had) (?:\w+ ){0,2}paid(?: up| off| it| in full| (?:the|its|his|her|their) (?:\w+ )?(?:fine|penalty|sum|money|damages))?(?:[.;,]|$)|\bpaid (?:up|in full|without|(?:the|its|his|her|their) (?:\w+ )?(?:fine|penalty))\b|(?:已|已经|均已|全部)(?:\p{Han}{0,4})?(?:缴纳|缴清|付清|缴交|履行)`),
		no:     regexp.MustCompile(`\b(?:not|never|yet to|refus\w+ to|fail\w* to|has not|hasn't|have not) (?:\w+ )?pa(?:y|id)\b|\bunpaid\b|(?:未|尚未|没有|拒不|拒绝)(?:\p{Han}{0,4})?(?:缴纳|支付|付清|履行|缴)`),
		open:   regexp.MustCompile(`\b(?:will|agreed to|has agreed to|must|is to|was ordered to|has to) pay\b`),
		beside: regexp.MustCompile(`\b(?:fine[ds]?|penalt\w+|damages|settle\w*|compensation|ordered)\b|罚|赔|和解`)},
	{asks: regexp.MustCompile(`\bpa(?:y|id|ying)\b.*\bransom\b|\bransom\b.*\bpaid\b|付.{0,4}赎金|赎金.{0,4}付`),
		yes: regexp.MustCompile(`\bpaid (?:the |a |an? .* in )?ransom\b|\bpaid the (?:hackers|attackers|gang)\b|支付了赎金|付了赎金`),
		no:  regexp.MustCompile(`\b(?:did not|not|never|refused to|without|declin\w+ to) pa(?:y|id|ying)\b|没有付款|未付款|未支付|没有支付|拒绝(?:支付|付款)`)},
	{asks: regexp.MustCompile(`\b(?:mental|emotional|moral)\b.*\b(?:damages|distress)\b|\bdistress\b|精神损害|精神抚慰|精神慰抚`),
		yes: regexp.MustCompile(`\b(?:awarded|ordered to pay|must pay|pay)\b.*\b(?:moral|mental|emotional|distress)\b|(?:赔偿|支付).{0,12}精神`),
		no:  regexp.MustCompile(`\b(?:rejected|refused|dismissed|no)\b.*\b(?:mental|moral|emotional|distress)\b|精神.*(?:未支持|没有支持|不予支持|未获支持|驳回)|(?:未支持|没有支持|不予支持|驳回).*精神`)},
}

// avowed answers whether somebody did or refused what an avowal is, by the sentences of
// theirs, where a machine alone has read the record. Where they go either way, the later
// one speaks for itself; where they leave it open, the sources do not say.
func (a *Answerer) avowed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if len(q.Mentions) > 1 && q.oneName() {
		return a.avowedInAny(ctx, q, d)
	}
	folded := index.Fold(q.Text)
	av, asked := q.avowalAsked()
	if q.Shape != YesNo || !asked || len(q.Mentions) != 1 || !q.Mentions[0].Case.MachineRead() || len(figures(folded)) > 0 {
		return Answer{}, false, nil
	}
	m := q.Mentions[0]
	if m.Party == "" {
		m.Party = onlyDefendant(m.Case)
	}
	if whom := (member{of: m}); len(whom.names()) == 0 || whom.unsettled() {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	last, v, err := a.avowedIn(ctx, d, articles, m, av)
	if err != nil || last.article == nil {
		return Answer{}, false, err
	}
	if v == evident && av.asks != nil && av.meant != nil && av.meant.MatchString(index.Fold(last.text())) && meaning.MatchString(folded) {
		v = yes // what they mean to do they have not done, and it is asked what they mean to do
	}
	w := wording[q.Language]
	text := verdictWords[q.Language][v] + shortName(m) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop
	if status, ok := Standing(m.Case, m.Party); ok && v != yes && stateOf(status) == "under_appeal" {
		text = verdictWords[q.Language][v] + shortName(m) + " (" + machineRead[q.Language] + ")" + w.colon // no sentence says that it has come so far
	}
	if _, cites := m.Case.Source(last.article.ID); !cites {
		text = verdictWords[q.Language][v] // the case does not rest on it
	}
	text += fmt.Sprintf(w.fromText, sentenceOf(last.article, last.at), said(last.article, q.Language))
	return Answer{Route: RouteText, Text: Shorten(text, MaxList), Question: q, Abstained: v == unsaid, Quotes: []Quote{quote(last.article, last.at)}}, true, nil
}

// oneName reports whether all whom a question mentions are called the same, as somebody is
// of whom several articles were read by themselves.
func (q *Question) oneName() bool {
	return !slices.ContainsFunc(q.Mentions, func(m Mention) bool { return m.Name != q.Mentions[0].Name || m.at != q.Mentions[0].at }) && strings.Contains(q.Mentions[0].Name, " ")
}

// avowedInAny is [Answerer.avowed] of somebody of whom several cases are: by the first in
// which a sentence says so.
func (a *Answerer) avowedInAny(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	for _, m := range q.Mentions {
		one := q
		one.Mentions = []Mention{m}
		if answer, ok, err := a.avowed(ctx, one, d); err != nil || ok && !answer.Abstained {
			return answer, ok, err
		}
	}
	return Answer{}, false, nil
}

// avowedIn returns the last sentence of some articles in which a party avows or denies,
// and what all of them come to; no article where none does.
func (a *Answerer) avowedIn(ctx context.Context, d *digest, articles []*corpus.Article, m Mention, av avowal) (last passage, v verdict, err error) {
	whom := member{of: m}
	names, others := whom.names(), whom.beside()
	told := map[verdict]bool{}
	for _, article := range articles {
		own, written := owned(article, names, others...), properWords(article.Text)
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return passage{}, unsaid, err
		}
		for _, of := range mattersOf(article, cases) {
			for _, at := range of.sentences {
				if j := slices.Index(article.Sentences, at); of.isOf(m) && j >= 0 && j < len(own) {
					own[j] = true
				}
			}
		}
		for j, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			text := index.Fold(at.In(article.Text))
			v, where := av.judge(text)
			if where < 0 || !own[j] || !av.speaks(article, j) || article.Withholds(at) || headed(at.In(article.Text)) {
				continue
			}
			of := matter{article: article}
			if !av.byOthers && !written.toldOf(at.In(article.Text), where, names) && !(theirClient.MatchString(text) && nameIn(text, names)) || !nameIn(text, names) && len(others) > 0 && !of.namedLast(j-1, names, others) {
				continue
			}
			if v == unsaid && len(told) > 0 || v == evident && told[yes] {
				told[v] = told[v] || v == evident && av.meant == nil
				continue // what is open or announced elsewhere has been decided here
			}
			told[v] = true
			last = passage{article: article, at: at, typed: clip(at.In(article.Text), 1)}
		}
	}
	switch {
	case told[yes] && told[no], told[evident] && told[no], told[evident] && (!told[yes] || av.meant == nil):
		return last, evident, nil
	case told[yes]:
		return last, yes, nil
	case told[no]:
		return last, no, nil
	}
	return last, unsaid, nil
}

// theirClient finds a lawyer who speaks for whom the sentence names.
var theirClient = regexp.MustCompile(`\b(?:lawyers?|counsel|solicitor|barrister|attorney)\b.*\b(?:his|her|their|its|the) client\b|律师.*(?:当事人|委托人)`)

// speaks reports whether a sentence of an article, or the one before it, speaks of what
// one that tells of the avowal has to.
func (v avowal) speaks(article *corpus.Article, i int) bool {
	if v.beside == nil {
		return true
	}
	text := article.Sentences[i].In(article.Text)
	if i > 0 {
		text = article.Sentences[i-1].In(article.Text) + " " + text
	}
	return v.beside.MatchString(index.Fold(text))
}

// meaning finds questions for what somebody means to do.
var meaning = regexp.MustCompile(`\b(?:will|would|going to|plan\w*|intend\w*|want\w*|mean|means|say|said)\b|会(?:不会)?|将|拟|打算|准备|计划`)

// turnedDown finds what a court denied somebody, who denied nothing.
var turnedDown = regexp.MustCompile(`\b(?:denied|denies) [^.,;]{0,40}\b(?:motions?|requests?|applications?|bid|bail|petitions?|appeals?|access|entry|leave)\b`)

// judge returns what a folded sentence says of an avowal, and where; -1 where it does not
// speak of it. A sentence that says yes to one thing and no to another speaks for itself,
// and so does one that only announces.
func (v avowal) judge(text string) (verdict, int) {
	text = turnedDown.ReplaceAllStringFunc(text, func(words string) string { return strings.Repeat(" ", len(words)) })
	for _, way := range []struct {
		is    verdict
		words *regexp.Regexp
	}{{no, v.no}, {unsaid, v.open}, {yes, v.yes}, {evident, v.meant}} {
		if way.words == nil {
			continue
		}
		if at := way.words.FindStringIndex(text); at != nil {
			if way.is == no && v.yes.MatchString(v.no.ReplaceAllString(text, " ")) {
				return evident, at[0]
			}
			return way.is, at[0]
		}
	}
	return unsaid, -1
}

// recounted says whether a sentence that proves how somebody stands, and names them and
// nobody else, tells how a court came to it.
func (a *Answerer) recounted(ctx context.Context, f finding, folded string) (verdict, error) {
	i := max(0, slices.IndexFunc(avowals, func(v avowal) bool { return v.asks.MatchString(folded) }))
	if f.Party == "" {
		f.Party = onlyDefendant(f.Case)
	}
	party, _ := f.Case.Party(f.Party)
	names := (&member{of: f.Mention}).names()
	for _, fact := range append(slices.Clone(f.Case.Status), f.facts...) {
		if fact.Party != f.Party || len(names) == 0 {
			continue
		}
		for _, claim := range fact.Claims {
			sentence, err := a.sentence(ctx, claim)
			if err != nil {
				return unsaid, err
			}
			whom := cast(f.Case.Parties).in(sentence)
			if len(whom) != 1 || !whom.has(party) {
				continue
			}
			v, where := avowals[i].judge(index.Fold(sentence))
			if v != unsaid && properWords(sentence).toldOf(sentence, where, names) {
				return v, nil
			}
		}
	}
	return unsaid, nil
}

// onlyAnnounced reports whether the sentences that prove an appeal say no more than that
// there will or may be one.
func (a *Answerer) onlyAnnounced(ctx context.Context, status corpus.Fact) (bool, error) {
	if stateOf(status) != "under_appeal" {
		return false, nil
	}
	said := ""
	for _, claim := range status.Claims {
		sentence, err := a.sentence(ctx, claim)
		if err != nil {
			return false, err
		}
		said += index.Fold(claim.Display()+"\n"+sentence) + "\n"
	}
	return notYetAppealed.MatchString(said) && !appealed.MatchString(said), nil
}

// Whether somebody means to appeal, and whether they have.
var (
	notYetAppealed = regexp.MustCompile(`\b(?:will|would|may|might|could|plans to|intends to|is going to|consider\w*|weigh\w*) [^.]{0,40}\bappeal|(?:将|拟|会|考虑|打算|准备|计划)[^，。；]{0,4}上诉`)
	appealed       = regexp.MustCompile(`\b(?:has|have|had) (?:\w+ )?(?:appealed|lodged|filed)\b|\b(?:lodged|filed) an? appeal\b|\bappealed (?:to|against|the)\b|\bappeal (?:is|was) (?:pending|filed|lodged)\b|已(?:经)?(?:提起|提出)?上诉|当庭表示上诉`)
)
