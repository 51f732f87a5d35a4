package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

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

// become keeps those to whom that was done which a question asks for.
func (q *Question) become(members []member) []member {
	if folded := index.Fold(q.Text); ofFirms.MatchString(folded) {
		members = slices.DeleteFunc(members, func(m member) bool {
			party, known := m.party()
			return known && party.Person
		})
	}
	members = q.inTown(q.doers(members))
	asked := q.becomesAsked()
	if len(asked) == 0 {
		return members
	}
	members = slices.DeleteFunc(members, func(m member) bool {
		return !slices.ContainsFunc(asked, func(b become) bool { return b.of(m) })
	})
	if !slices.ContainsFunc(asked, func(b become) bool { return b.slot == corpus.SlotTerm }) {
		return members
	}
	return q.penalised(members)
}

// becomesAsked returns what a question asks to have become of those it asks for: the
// first, of several that an "or" joins each.
func (q *Question) becomesAsked() (asked []become) {
	folded := index.Fold(q.Text)
	if without := becomes[0]; without.asks.MatchString(folded) {
		return []become{without} // what follows its "or" is not asked for either
	}
	for _, part := range lexicon.OrElse.Split(folded, -1) {
		if i := slices.IndexFunc(becomes, func(b become) bool { return b.asks.MatchString(part) }); i >= 0 {
			asked = append(asked, becomes[i])
		}
	}
	return asked
}

// of reports whether that was done to a member: a fact that stands says so, else a
// sentence about them.
func (b become) of(m member) bool {
	if slices.Contains(b.words, "suspended") && m.of.Case != nil && m.of.Party != "" {
		for _, f := range m.of.Case.Facts {
			if f.Slot == corpus.SlotTerm && f.Party == m.of.Party && standing(f) && stated(f) {
				return suspended(f) // a sentence on two may tell it of the other
			}
		}
	}
	if b.slot != "" && m.of.Case != nil {
		for _, f := range m.of.Case.Facts {
			if f.Slot == b.slot && (f.Party == m.of.Party || m.of.Party == "") && standing(f) {
				return true
			}
		}
	}
	if b.slot == "" && m.of.Case != nil && slices.Contains(b.words, "acquitted") {
		if status, ok := Standing(m.of.Case, m.of.Party); ok && slices.Contains(states("convicted", "sentenced"), stateOf(status)) {
			return false // cleared of one count is not acquitted
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
			if b.slot != "" && nameIn(text, others) && !nameIn(text, names) {
				return false // it is of another in the record
			}
			return b.slot == "" || !negative.MatchString(text) && !onlyWished.MatchString(text)
		})
	})
}

// toldOf reports whether what stands at a place of a sentence is told of one of some
// names: nobody else is named between them and that place.
func (all written) toldOf(text string, at int, names []string) bool {
	before := setBetween.ReplaceAllString(addressed.ReplaceAllString(text[:min(at, len(text))], ", "), ", ")
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

// addressed finds where somebody lives, set between commas behind their name: ", 41, of
// Cooper Row,".
var addressed = regexp.MustCompile(`, (?:\d{1,3}, )?(?:of|from) (?:\p{Lu}[\p{L}'’-]*,? ){0,5}\p{Lu}[\p{L}'’-]*, `)

// setBetween finds what is said of somebody between commas behind their name: ", who kept the
// flats of Velmar Lets,", ", a former clerk at Orrin,".
var setBetween = regexp.MustCompile(`, (?:who|which|whose|an?|the) [^,;]{2,160}, `)

// hanWithheldAny finds whoever a Chinese text calls by a surname alone.
var hanWithheldAny = regexp.MustCompile(`\p{Han}某|\p{Han}[男女](?:[^\p{Han}]|$)`)

// onlyWished finds what somebody asked for, and nobody decided.
var onlyWished = regexp.MustCompile(`(?i)\b(?:sought|seeks|seeking|faces? up to|could face|proposed|had asked for|asked for)\b|求刑|量刑建议|求償|求偿|[應应](?:獲|获|當|当|該|该)|有[權权]`)
