package answer

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// A roll is a list of those to whom something was done or who did something, taken
// from the matters of articles: by the conduct, by the body that decided, by what
// became of them.

// Bounds on a roll.
const (
	mostRolled = 24 // articles that are looked into
	mostSought = 60 // words that they are looked for by
)

// rolls finds a question for several of a kind.
var rolls = regexp.MustCompile(`^(?:which|what|list|show|name|give|find|tell)(?: me)?(?: us)?(?: of)?(?: all)?(?: of)?(?: the)? ?(?:[\w'’-]+ ){0,3}?(?:cases|people|persons|men|women|defendants|offenders|companies|firms|organi[sz]ations|businesses|employers|lawsuits|suits|penalties|fines|decisions|rulings|judg(?:e)?ments|settlements|convictions|everyone|everybody|[a-z]+s (?:were|was|have|had|are|got|did|that|who))\b|` +
	`^(?:any |the )?cases? (?:where|about|involving|in which|of|over|concerning|with|on)\b|^who (?:all |else )?(?:was|were|has been|have been|got|went|did)\b.*\b(?:convicted|sentenced|jailed|imprisoned|fined|prison|penali[sz]ed|punished|sued|acquitted)\b|` +
	`哪些|哪(?:几|两|三|四|五|些)(?:家|个|名|位|起|宗|件|间)|(?:都)?有谁|谁被|列出|列举|案(?:件|例|子)?有哪些|(?:那|这)[两三四五几]个?案|案件.*有几个`)

// rollsOfThings finds a question for things, measures or reasons instead.
var rollsOfThings = regexp.MustCompile(`哪些(?:东西|物品|措施|信息|资料|数据|证据|设备|内容|问题|原因|理由|要求|义务|功能|功效|个人信息|规定|法律|法条|罪名|步骤|方式|方法|国家|地区)|哪[几两三]个?(?:措施|步骤|原因|理由|国家|罪名)|\b(?:things|items|measures|reasons|devices|steps|laws|statutes|articles of|kinds of|types of|countries|charges)\b`)

// A become is what may have become of those who are listed: how a question asks for
// it, how an article tells of it, and which fact says it.
type become struct {
	asks, told *regexp.Regexp
	slot       corpus.Slot
	words      []string // that articles are looked for by
}

// becomes are matched against folded text; the first that a question asks for decides.
var becomes = []become{
	{regexp.MustCompile(`\b(?:no|without|any)\b.*\b(?:penalty|damages|fine|compensation)\b.*|\bgot away\b|\bwent unpunished\b`), regexp.MustCompile(`\b(?:no (?:penalty|damages|fine|compensation)|paid nothing|pays nothing|not (?:fined|penali[sz]ed))\b|未(?:被)?罚|没有罚|无罚款`), "", []string{"penalty", "damages", "nothing", "fine"}},
	{regexp.MustCompile(`\b(?:acquitted|cleared|not guilty)\b|无罪`), regexp.MustCompile(`\b(?:acquit\w*|cleared|not guilty)\b|无罪`), "", []string{"acquitted", "cleared", "acquittal", "无罪"}},
	{regexp.MustCompile(`\bsuspended\b|\bprobation\b|缓刑`), regexp.MustCompile(`\bsuspended (?:sentence|prison|term|for)\b|, suspended|缓刑`), "", []string{"suspended", "缓刑"}},
	{regexp.MustCompile(`\b(?:fined|fines?|penalties|penalty|penali[sz]ed)\b|罚`), regexp.MustCompile(`\b(?:fined?|fines|penalt\w+)\b|罚(?:款|金|锾)`), corpus.SlotFine, nil},
	{regexp.MustCompile(`\b(?:jailed|imprisoned|prison|sentenced|behind bars|jail|sentences?)\b|判刑|被判|判了|入狱|坐牢|获刑|徒刑`), regexp.MustCompile(`\b(?:jail\w*|prison|imprison\w*|sentenced?|behind bars)\b|徒刑|入狱|监禁|判刑|拘役`), corpus.SlotTerm, nil},
	{regexp.MustCompile(`\b(?:convicted|convictions?|found guilty|punished)\b|定罪|有罪|受到?惩罚`), regexp.MustCompile(`\b(?:convict\w+|guilty|jail\w*|sentenced?|prison|pleaded guilty|community (?:order|service)|unpaid work|correction order)\b|判处|徒刑|入狱|拘役|社会服务令|罪`), corpus.SlotTerm, nil},
	{regexp.MustCompile(`\b(?:sued|lawsuits?|suits?|taken to court)\b|起诉|告上|诉讼`), regexp.MustCompile(`\b(?:sued?|suing|suits?|lawsuits?|class actions?|plaintiffs?|claimants?)\b|\bv\. |起诉|诉讼|原告|告上|提告`), "", nil},
	{regexp.MustCompile(`\b(?:investigated|probed|under investigation)\b|立案|调查`), regexp.MustCompile(`\b(?:investigat\w+|prob(?:e|ed|ing)|inquir\w+)\b|调查|立案`), "", nil},
	{regexp.MustCompile(`\bsettle(?:d|ment|ments)?\b|和解`), regexp.MustCompile(`\bsettle\w*\b|和解|调解`), corpus.SlotSettlement, nil},
	{regexp.MustCompile(`\b(?:compensat\w+|damages)\b|赔偿`), regexp.MustCompile(`\b(?:compensat\w+|damages|ordered to pay|must pay|award\w*)\b|赔偿`), corpus.SlotDamages, nil},
}

// A member is one who is listed: of a record, or the matter of an article without one.
type member struct {
	of      Mention // no case: the articles alone tell of it
	matters []matter
	sample  corpus.Span // of the first matter
}

// rolled answers a question for all of a kind from the matters that articles tell of,
// beside the cases that records alone tell of. ok is false where it names neither a
// conduct nor a body, or where nothing is found.
func (a *Answerer) rolled(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	if !rolls.MatchString(folded) || rollsOfThings.MatchString(folded) || theOne.MatchString(folded) {
		return Answer{}, false, nil
	}
	kinds, f := conductsIn(q.Text), q.forum()
	if len(kinds) == 0 && f.none() && (len(q.institutions()) == 0 || len(q.becomesAsked()) == 0) {
		return Answer{}, false, nil
	}
	return a.roll(ctx, q, d, kinds, f)
}

// became answers a question for all of whom something became that no figure of a record
// says, whatever they did: who was acquitted, who paid nothing.
func (a *Answerer) became(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	asked := q.becomesAsked()
	if !rolls.MatchString(folded) || rollsOfThings.MatchString(folded) || len(asked) != 1 || asked[0].slot != "" || len(asked[0].words) == 0 {
		return Answer{}, false, nil
	}
	return a.roll(ctx, q, d, nil, forum{})
}

// roll answers with those of some kinds of conduct, of a body, or of whom something
// became.
func (a *Answerer) roll(ctx context.Context, q Question, d *digest, kinds [][]conduct, f forum) (answer Answer, ok bool, err error) {
	members, err := a.membersOf(ctx, q, d, kinds, f)
	if err != nil || len(members) == 0 {
		return Answer{}, false, err
	}
	recorded, err := a.curated(ctx, q, d, members)
	if err != nil {
		return Answer{}, false, err
	}
	return d.calling(q, recorded, members), true, nil
}

// membersOf returns those of whom articles tell what a question asks for.
func (a *Answerer) membersOf(ctx context.Context, q Question, d *digest, kinds [][]conduct, f forum) (members []member, err error) {
	articles, err := a.rollArticles(ctx, q, d, kinds, f)
	if err != nil {
		return nil, err
	}
	heard := map[corpus.CaseID]bool{} // in the other language a body has another name, and the cases are the same
	for _, article := range articles {
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return nil, err
		}
		if !f.none() && !f.hears(article, cases) && (f.paper || !slices.ContainsFunc(cases, func(c *corpus.Case) bool { return heard[c.ID] })) {
			continue
		}
		for _, c := range cases {
			heard[c.ID] = true
		}
		whom := partiesIn(article, cases)
		for _, m := range led(mattersOf(article, cases), kinds) {
			if !f.none() && (f.anothers(m.text()) || len(kinds) == 0 && m.background(q)) {
				continue
			}
			if sample, ok := q.joins(m, kinds, f); ok {
				m.of = m.answering(whom)
				members = enrol(members, m, sample, q.Language.chinese())
			}
		}
	}
	return q.become(members), nil
}

// led leaves out of the matters of an article the sentences that lead into several,
// where another matter tells of the same conduct: "a gym was fined, on the day on which
// a hacker was jailed".
func led(matters []matter, kinds [][]conduct) []matter {
	if len(kinds) == 0 || len(matters) < 2 {
		return matters
	}
	tells := func(m matter) bool {
		return slices.ContainsFunc(kinds, func(kind []conduct) bool { _, ok := m.tellsOf(kind); return ok })
	}
	out := slices.Clone(matters)
	for i, m := range out {
		if !slices.ContainsFunc(slices.Concat(out[:i:i], out[i+1:]), tells) {
			continue
		}
		out[i].sentences = slices.DeleteFunc(slices.Clone(m.sentences), func(at corpus.Span) bool {
			text := at.In(m.article.Text)
			return i == 0 && headed(text) || joined.MatchString(text)
		})
	}
	return out
}

// joined finds a sentence that tells of several matters at once.
var joined = regexp.MustCompile(`(?i)\b(?:on|in) the same (?:day|week)\b|\b(?:as|while) (?:a|an|the|another|\w+ (?:court|watchdog|regulator|police))\b.*\b(?:is|was|were|has|fined|jailed|sentenced|probe)\b|\b(?:\w+ (?:typical )?cases|cases (?:to|that) show)\b|同日|同时|同時|典型案例|涉及.*等`)

// background reports whether a matter is told beside those that an article is about:
// an earlier decision, the highest one. A question may ask for these too.
func (m matter) background(q Question) bool {
	return !otherOnes.MatchString(index.Fold(q.Text)) && slices.ContainsFunc(m.sentences[:min(soonNamed, len(m.sentences))], func(at corpus.Span) bool {
		return earlierOnes.MatchString(at.In(m.article.Text))
	})
}

var (
	earlierOnes = regexp.MustCompile(`(?i)\bin its history\b|\bits record\b|\b(?:biggest|largest|highest)\b[^.]*\b(?:ever|so far|issued|remains|yet|history|in 20\d\d)\b|^In 20[01]\d\b|\bnot the (?:largest|biggest|first)\b|^[^，。]*(?:20[01]\d年，另一|此前|曾于)`)
	otherOnes   = regexp.MustCompile(`\b(?:else|besides|other|ever|before|earlier|previous\w*|all)\b|其他|还有|以前|历来|所有`)
)

// answering returns whom a matter is of, and the others whom its sentences name with
// what was decided of them: who stood trial beside somebody. Of those of whom the
// record holds nothing the article alone tells.
func (m matter) answering(whom [][]Mention) (of []Mention) {
	add := func(found []Mention) {
		for _, w := range found {
			if w.holdsAny() && !slices.ContainsFunc(of, func(o Mention) bool { return o.Case.ID == w.Case.ID && o.Party == w.Party }) {
				of = append(of, w)
			}
		}
	}
	of = slices.Clone(m.of)
	for i, at := range m.article.Sentences[:min(len(m.article.Sentences), len(whom))] {
		if text := at.In(m.article.Text); len(m.of) > 0 && slices.Contains(m.sentences, at) && decisive.MatchString(text) {
			add(whom[i])
		}
	}
	return of
}

// holdsAny reports whether a record says anything of whom it names: a status, a figure.
func (m Mention) holdsAny() bool {
	party, known := m.Case.Party(m.Party)
	if !known || len(m.Case.Parties) == 1 {
		return true
	}
	own := func(f corpus.Fact) bool { return f.Party == party.ID }
	return party.Role == "defendant" && (slices.ContainsFunc(m.Case.Status, own) || slices.ContainsFunc(m.Case.Facts, func(f corpus.Fact) bool { return own(f) && f.Slot != corpus.SlotDate && f.Slot != corpus.SlotCount }))
}

// joins reports whether a matter is of one of some kinds of conduct, of which it may be
// none where the body alone is asked for, and returns the sentence that shows it.
func (q *Question) joins(m matter, kinds [][]conduct, f forum) (corpus.Span, bool) {
	for _, kind := range kinds {
		if sample, ok := m.tellsOf(kind); ok && (len(m.of) > 0 || namesSomebody(sample.In(m.article.Text)) && decisive.MatchString(m.text())) {
			return sample, q.inPlaces(m)
		}
	}
	if len(kinds) > 0 {
		return corpus.Span{}, false
	}
	for _, at := range m.sentences {
		text := at.In(m.article.Text)
		if q.inPlaces(m) && !headed(text) && !nameAlone.MatchString(text) && !m.article.Withholds(at) && (len(m.of) > 0 || namesSomebody(text) && decisive.MatchString(m.text())) {
			return at, true
		}
	}
	return corpus.Span{}, false
}

// decisive finds what a matter says of how it was decided, or that it is looked into.
var decisive = regexp.MustCompile(`(?i)\b(?:investigat\w+|sued|lawsuit|charged|fined|ordered|sentenced|jailed|ruled|awarded|settled|dismissed|convicted|told to|reinstated|upheld|penalty|held)\b|判|罚|罰|裁定|责令|責令|执行通知|執行通知|赔|賠|调解|和解|调查|調查|起诉|起訴`)

// institutions by which a question narrows what it asks for.
var placesAsked = []string{"=gym", "=hotel", "=school", "=pharmacy", "=clinic", "=hospital", "=landlord", "=retail", "=restaurant", "=police"}

// institutions returns those of which a question names one.
func (q *Question) institutions() []string {
	return slices.DeleteFunc(keys(q.Text), func(key string) bool { return !slices.Contains(placesAsked, key) })
}

// inPlaces reports whether a matter is of one of the institutions that a question
// names, of which it may name none.
func (q *Question) inPlaces(m matter) bool {
	asked := q.institutions()
	return len(asked) == 0 || slices.ContainsFunc(asked, func(key string) bool { return slices.Contains(keys(m.text()), key) })
}

// enrol adds a matter to those of whom it is, each once.
func enrol(members []member, m matter, sample corpus.Span, chinese bool) []member {
	if len(m.of) == 0 {
		return append(members, member{matters: []matter{m}, sample: m.withHeading(sample)})
	}
	for _, whom := range m.of {
		i := slices.IndexFunc(members, func(o member) bool { return o.of.Case != nil && sameParty(o.of, whom) })
		if i >= 0 {
			members[i].matters = append(members[i].matters, m)
			if chinese && han(shortName(members[i].of)) == 0 && han(shortName(whom)) > 0 || !chinese && han(shortName(members[i].of)) > 0 && han(shortName(whom)) == 0 {
				members[i].of = whom // the record that calls them in the script of the question
			}
			continue
		}
		members = append(members, member{of: whom, matters: []matter{m}, sample: sample})
	}
	return members
}

// sameParty reports whether two mentions are of one party: of one record, or of two
// records that read the same name and the same figure in articles of two languages.
func sameParty(a, b Mention) bool {
	if a.Case.ID == b.Case.ID {
		return a.Party == b.Party
	}
	if a.Party != b.Party || a.Party == "" || !a.Case.MachineRead() || !b.Case.MachineRead() || a.Case.Jurisdiction != b.Case.Jurisdiction {
		return false
	}
	return slices.ContainsFunc(a.Case.Facts, func(f corpus.Fact) bool {
		return f.Party == a.Party && slices.ContainsFunc(b.Case.Facts, func(o corpus.Fact) bool {
			return o.Party == f.Party && o.Slot == f.Slot && f.Slot != corpus.SlotDate && len(f.Claims) > 0 && len(o.Claims) > 0 && f.Claims[0].Value != nil && o.Claims[0].Value == f.Claims[0].Value
		})
	})
}

// otherName returns the name that a record gives a party in the other script.
func otherName(m Mention) string {
	own := shortName(m)
	party, ok := m.Case.Party(m.Party)
	if !ok {
		return ""
	}
	for _, name := range party.Names {
		if (han(name.Text) > 0) != (han(own) > 0) {
			return name.Text
		}
	}
	return ""
}

// become keeps those to whom that was done which a question asks for.
func (q *Question) become(members []member) []member {
	if folded := index.Fold(q.Text); ofFirms.MatchString(folded) {
		members = slices.DeleteFunc(members, func(m member) bool {
			party, known := m.party()
			return known && party.Person
		})
	}
	asked := q.becomesAsked()
	if len(asked) == 0 {
		return members
	}
	return slices.DeleteFunc(members, func(m member) bool {
		return !slices.ContainsFunc(asked, func(b become) bool { return b.of(m) })
	})
}

// becomesAsked returns what a question asks to have become of those it asks for: the
// first, of several that an "or" joins each.
func (q *Question) becomesAsked() (asked []become) {
	folded := index.Fold(q.Text)
	if without := becomes[0]; without.asks.MatchString(folded) {
		return []become{without} // what follows its "or" is not asked for either
	}
	for _, part := range orElse.Split(folded, -1) {
		if i := slices.IndexFunc(becomes, func(b become) bool { return b.asks.MatchString(part) }); i >= 0 {
			asked = append(asked, becomes[i])
		}
	}
	return asked
}

// of reports whether that was done to a member: a fact that stands says so, else a
// sentence about them.
func (b become) of(m member) bool {
	if b.slot != "" && m.of.Case != nil {
		for _, f := range m.of.Case.Facts {
			if f.Slot == b.slot && (f.Party == m.of.Party || m.of.Party == "") && standing(f) {
				return true
			}
		}
	}
	names, others := m.names(), m.beside()
	return slices.ContainsFunc(m.matters, func(m matter) bool {
		var own []bool
		if len(b.words) > 0 && len(names) > 0 {
			own = owned(m.article, names)
		}
		written := properWords(m.article.Text)
		return slices.ContainsFunc(m.sentences, func(at corpus.Span) bool {
			text := at.In(m.article.Text)
			switch told := b.told.FindStringIndex(index.Fold(text)); {
			case headed(text) || told == nil:
				return false
			case own != nil:
				i := slices.Index(m.article.Sentences, at)
				return i >= 0 && i < len(own) && own[i] && written.toldOf(text, told[0], names) && (nameIn(text, names) || m.namedLast(i-1, names, others))
			}
			return b.slot == "" || !negative.MatchString(text) && !onlyWished.MatchString(text)
		})
	})
}

// toldOf reports whether what stands at a place of a sentence is told of one of some
// names: nobody else is named between them and that place.
func (all written) toldOf(text string, at int, names []string) bool {
	before := text[:min(at, len(text))]
	others := all.strangers(before, names)
	for _, other := range hanWithheldAny.FindAllString(before, 8) {
		if !nameIn(other, names) {
			others = append(others, other)
		}
	}
	if len(others) == 0 {
		return true
	}
	last := -1
	for _, other := range others {
		last = max(last, strings.LastIndex(before, other))
	}
	return nameIn(before, names) && last < lastNamed(before, names)
}

// hanWithheldAny finds whoever a Chinese text calls by a surname alone.
var hanWithheldAny = regexp.MustCompile(`\p{Han}某|\p{Han}[男女](?:[^\p{Han}]|$)`)

// beside are the names of the others in the record of a member.
func (m member) beside() (names []string) {
	if m.of.Case == nil {
		return nil
	}
	for _, p := range m.of.Case.Parties {
		for _, name := range p.Names {
			if p.ID != m.of.Party {
				names = append(names, name.Text)
			}
		}
	}
	return names
}

// namedLast reports whether the last sentence, up to one of the article, that names one
// of some or of the others names one of these first.
func (m matter) namedLast(i int, names, others []string) bool {
	for ; i >= 0; i-- {
		text := m.article.Sentences[i].In(m.article.Text)
		mine, theirs := nameIn(text, names), nameIn(text, others)
		if mine && theirs {
			return firstNamed(text, names) < firstNamed(text, others)
		}
		if mine || theirs {
			return mine
		}
	}
	return false
}

// firstNamed returns where the first of some names begins in a text, behind its end
// where none does.
func firstNamed(text string, names []string) int {
	first := len(text)
	for _, name := range names {
		for _, form := range append(strings.Fields(name), name) {
			if i := strings.Index(text, form); i >= 0 {
				first = min(first, i)
			}
		}
	}
	return first
}

// names are those by which the record calls a member.
func (m member) names() (names []string) {
	if m.of.Case == nil {
		return nil
	}
	party, _ := m.of.Case.Party(m.of.Party)
	for _, name := range party.Names {
		names = append(names, name.Text)
	}
	return names
}

// party is whom a member is of; ok is false where no record says.
func (m member) party() (corpus.Party, bool) {
	if m.of.Case == nil {
		return corpus.Party{}, false
	}
	return m.of.Case.Party(m.of.Party)
}

// onlyWished finds what somebody asked for, and nobody decided.
var onlyWished = regexp.MustCompile(`(?i)\b(?:sought|seeks|seeking|faces? up to|could face|proposed|had asked for|asked for)\b|求刑|量刑建议|求償|求偿|[應应](?:獲|获|當|当|該|该)|有[權权]`)

// rollArticles returns the articles that may tell of what a question asks for.
func (a *Answerer) rollArticles(ctx context.Context, q Question, d *digest, kinds [][]conduct, f forum) ([]*corpus.Article, error) {
	var words []string
	for _, kind := range slices.Concat(kinds...) {
		words = append(words, kind.words...)
	}
	if len(kinds) == 0 {
		for _, b := range q.becomesAsked() {
			words = append(words, b.words...)
		}
	}
	words = append(f.seeks(), words...)
	var ids []corpus.ArticleID
	add := func(id corpus.ArticleID) {
		if !slices.Contains(ids, id) && len(ids) < mostRolled {
			ids = append(ids, id)
		}
	}
	if len(words) > 0 {
		for i, word := range words {
			words[i] = strings.ReplaceAll(word, "*", "")
		}
		page, err := a.searcher.Search(ctx, index.Request{Query: anyWordOf(words[:min(len(words), mostSought)]), Kind: corpus.ArticleRecord, Limit: mostRolled})
		if err != nil {
			return nil, fmt.Errorf("articles for a list: %w", err)
		}
		for _, hit := range page.Hits {
			add(corpus.ArticleID(hit.Ref.ID))
		}
	}
	near, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, err
	}
	for _, article := range near {
		add(article.ID)
	}
	if len(f.regions) > 0 && d.kept != nil {
		for _, c := range d.kept {
			if slices.Contains(f.regions, c.Jurisdiction) && c.MachineRead() {
				for _, source := range c.Sources {
					add(source.ID)
				}
			}
		}
	}
	if ids, err = a.quotable(ctx, ids); err != nil {
		return nil, err
	}
	var articles []*corpus.Article
	for part := range slices.Chunk(ids, mostArticles) {
		some, err := a.articles(ctx, part)
		if err != nil {
			return nil, err
		}
		articles = append(articles, some...)
	}
	return articles, nil
}

// curated returns the cases of a list that a person has confirmed, of which no article
// of the archive tells: they are listed by their records.
func (a *Answerer) curated(ctx context.Context, q Question, d *digest, members []member) ([]*corpus.Case, error) {
	if q.unknown != "" {
		return nil, nil
	}
	listed, err := a.listed(ctx, d, q)
	if err != nil {
		return nil, err
	}
	found := listed.Question.Cases()
	matched, _, err := a.matched(ctx, d, q)
	if err != nil {
		return nil, err
	}
	for _, m := range matched {
		if m.c != nil && !slices.ContainsFunc(found, func(c *corpus.Case) bool { return c.ID == m.c.ID }) {
			found = append(found, m.c)
		}
	}
	return slices.DeleteFunc(found, func(c *corpus.Case) bool { return c.MachineRead() }), nil
}

// calling writes a roll: the cases of records, then each member with how it stands and
// the figure that is asked for, then what articles tell of those without a record.
func (d *digest) calling(q Question, recorded []*corpus.Case, members []member) Answer {
	answer := Answer{Route: RouteList, Question: q}
	answer.Question.Mentions = nil
	w := wording[q.Language]
	slot := q.rollSlot()
	var items []string
	for _, c := range recorded {
		answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: c})
		answer.Facts = append(answer.Facts, StatedIn(c, c.Status[:min(1, len(c.Status))])...)
		items = append(items, Shorten(strings.TrimSuffix(c.Title, "."), 100)+bracketed(Standings(c, q.Language)))
	}
	also, count := "", len(recorded)
	for _, m := range members {
		words := m.inWords(q.Language)
		quoted := add(answer.Quotes, quote(m.matters[0].article, m.sample))
		if m.nameless() && len(quoted) > len(answer.Quotes) && runes(also+words) <= mostSamples {
			also, answer.Quotes = also+words, quoted
		}
	}
	for _, m := range members {
		if m.nameless() {
			continue
		}
		answer.Quotes = add(answer.Quotes, quote(m.matters[0].article, m.sample))
		count++
		answer.Question.Mentions = append(answer.Question.Mentions, m.of)
		item, facts := m.item(slot, q.Language)
		answer.Facts = append(answer.Facts, facts...)
		items = append(items, item)
	}
	end := w.stop
	if also != "" {
		end += "\n" + w.inArticles + strings.TrimSpace(also) + "\n"
	}
	end += d.comparison(q.Language)
	answer.Text = rollText(items, count, end, q.Language)
	return answer
}

// nameless reports whether no record says whom a member is.
func (m member) nameless() bool {
	return m.of.Case == nil || strings.HasPrefix(index.Fold(shortName(m.of)), "unnamed")
}

// unsettled reports whether the record of several says how the matter of others stands,
// and not that of a member.
func (m member) unsettled() bool {
	own := func(f corpus.Fact) bool { return f.Party == m.of.Party || f.Party == "" }
	return m.of.Party != "" && len(m.of.Case.Parties) > 1 && !slices.ContainsFunc(m.of.Case.Status, own)
}

// inWords is the sentence that shows a member, with who says it.
func (m member) inWords(lang Language) string {
	w := wording[lang]
	words := fmt.Sprintf(w.fromText, sentenceOf(m.matters[0].article, m.sample), said(m.matters[0].article, lang))
	return strings.TrimRight(words, ".。") + w.stop
}

// withHeading is a sentence of a matter with the name before it in the same line, where
// the sentence does not say whom it is about.
func (m matter) withHeading(sample corpus.Span) corpus.Span {
	first := m.sentences[0]
	inLine := len(m.sentences) > 1 && m.sentences[1] == sample && !strings.Contains(m.article.Text[first.End:sample.Start], "\n")
	if inLine && nameAlone.MatchString(first.In(m.article.Text)) {
		return corpus.Span{Start: first.Start, End: sample.End}
	}
	return sample
}

// rollText joins the items of a list that have room, counts the rest, and says how
// many there are.
func rollText(items []string, count int, end string, lang Language) string {
	w := wording[lang]
	if count == 0 {
		return strings.TrimSpace(strings.TrimPrefix(end, w.stop))
	}
	text := fmt.Sprintf(w.listed, count)
	written := 0
	for _, item := range items {
		if written > 0 {
			item = w.semicolon + item
		}
		if written < mostCalled && runes(text+item+end)+more <= MaxList {
			text += item
			written++
		}
	}
	if left := len(items) - written; left > 0 {
		text += fmt.Sprintf(w.sides, left)
	}
	return text + end
}

// mostCalled is how many members a list names; the rest is counted.
const mostCalled = 10

// item writes a member: the name, in both scripts where the sources have both, how the
// matter stands, and the figure of a slot.
func (m member) item(slot corpus.Slot, lang Language) (string, []Stated) {
	name := shortName(m.of)
	if m.unsettled() {
		return name + bracketed(MachineRead(lang)), nil // how the matter of another stands says nothing of them
	}
	if other := otherName(m.of); other != "" {
		name += " (" + other + ")"
	}
	words := standingLine(m.of.Case, m.of.Party, lang, false)
	var facts []Stated
	if status, ok := Standing(m.of.Case, m.of.Party); ok {
		facts = StatedIn(m.of.Case, []corpus.Fact{status})
	}
	if slot != "" {
		if found := relevant(m.of.Case, m.of.Party, []corpus.Slot{slot}, nil); len(found) > 0 {
			words += wording[lang].semicolon + cellPlain(found[0])
			facts = append(facts, Stated{m.of.Case, found[0]})
		}
	}
	return name + bracketed(words), facts
}

// cellPlain is the first value of a fact as its source prints it.
func cellPlain(f corpus.Fact) string {
	for _, claim := range f.Claims {
		if claim.Stated() && claim.Mistaken == "" {
			return claim.Display()
		}
	}
	return ""
}

func bracketed(words string) string {
	if words == "" {
		return ""
	}
	return " (" + words + ")"
}

// rollSlot is the figure that a list shows of each: the one that it asks for.
func (q *Question) rollSlot() corpus.Slot {
	if asked := q.becomesAsked(); len(asked) > 0 {
		return asked[0].slot
	}
	return ""
}
