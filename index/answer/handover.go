package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Who gave somebody a thing, and to whom somebody gave it, are told by the same words: a sentence
// answers the one only where whom the question names stands on the side that it says. N stands for
// those names.
const (
	givenEn = `(?:sold|provided|supplied|rented|gave|given|leased|lent|handed|passed|leaked|sent|transferred|resold)`
	takenEn = `(?:bought|purchased|acquired|obtained|got|received|rented|leased|hired)`
	givesEn = `(?:sell|provide|supply|rent|give|lease|lend|hand|pass|leak|send|transfer|resell)`
	takesEn = `(?:buy|purchase|acquire|obtain|get|receive|rent|lease|hire)`
	givesZh = `(?:出售|转卖|贩卖|销售|倒卖|卖|售|提供|出租|租|转让|交|发|传)`
	takesZh = `(?:购买|购得|购入|购|买|收购|获取|获得|得到|租|拿到)`
)

// A handover is one side of such a question: how it is asked, how a sentence tells it, and how one
// tells that whom the question names stood on the other.
type handover struct{ asks, tells, other string }

var (
	byGiver = handover{
		asks: `^who (?:else )?` + givenEn + `\b.*\bN\b|^(?:from whom?|where) did N ` + takesEn + `\b|^who did N ` + takesEn + `\b.* from[?]?$|^whose (?:\w+ )+did N (?:use|sell|run)\b|` +
			`谁.*` + givesZh + `给了?N|谁[给向]N.*` + givesZh + `|N.*从(?:谁|哪)|N的.{1,8}从哪`,
		tells: `\bN\b[^.;]{0,80}\b` + givenEn + `(?: \w+){0,3} by \w+|\b` + givenEn + `\b[^.;]{0,60}\bto (?:\w+ ){0,3}N\b|\b` + givenEn + ` (?:the )?N (?:with )?\w+|\bN\b[^.;]{0,60}\b` + takenEn + `\b[^.;]{0,60}\bfrom \w+|` +
			`N[^。；]{0,20}(?:使用|利用|通过|用)[^，。；]{1,12}提供的|` + givesZh + `给了?N|[给向为]N[^，。；]{0,4}` + givesZh + `|N[^。；]{0,12}从[^，。；]{1,12}` + takesZh,
		other: `(?:\bN\b|^(?:he|she|they))(?: \w+){0,2} ` + givenEn + `\b|\bN\b[^.;]{0,60} (?:sell|provid|rent|leas|leak|supply)ing\b`,
	}
	byTaker = handover{
		asks: `^who (?:else )?` + takenEn + `\b.*\bfrom N\b|^who (?:else )?` + takenEn + ` N['’]s? |^(?:to )?whom? did N ` + givesEn + `\b|谁从N.*` + takesZh + `|N.*` + givesZh + `给了?谁`,
		tells: `\b` + takenEn + `\b[^.;]{0,60}\bfrom (?:\w+ ){0,3}N\b|\b` + givenEn + ` by N\b|\bN\b[^.;]{0,80}\b` + givenEn + `\b[^.;]{0,60}\bto \w+|` +
			`从N[^，。；]{0,8}` + takesZh + `|N[^。；]{0,30}` + givesZh + `给|(?:使用|利用|用)N提供`,
		other: `(?:\bN\b|^(?:he|she|they))(?: \w+){0,2} ` + takenEn + `\b|\bN\b[^.;]{0,60} (?:buy|purchas|acquir|obtain|rent)ing\b`,
	}
	// himself is [byTaker] where a pronoun stands for the one who is named before.
	himself = regexp.MustCompile(`^(?:he|she|they|it)\b[^.;]{0,80}\b` + givenEn + `\b[^.;]{0,60}\bto \w+`)
)

// fromNobody finds where a thing came from that nobody gave.
var fromNobody = regexp.MustCompile(`从(?:网上|网络|互联网|境外|国外|市场|公开渠道|他人)`)

// of returns a pattern of a side for some names.
func (h handover) of(pattern string, names []string) *regexp.Regexp {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = regexp.QuoteMeta(index.Fold(name))
	}
	return regexp.MustCompile(strings.ReplaceAll(pattern, `N`, `(?:`+strings.Join(quoted, `|`)+`)`))
}

// handover returns the side of a handover for which a question asks, of one whom it names.
func (q *Question) handover() (side handover, ok bool) {
	if len(q.Mentions) != 1 || !q.Mentions[0].Case.MachineRead() {
		return handover{}, false
	}
	folded, name := index.Fold(q.Text), q.Mentions[0].at.In(q.Text)
	if lexicon.Han(folded) > 0 { // a name in letters may stand in spaces there
		folded, name = strings.ReplaceAll(folded, " ", ""), strings.ReplaceAll(name, " ", "")
	}
	for _, side := range []handover{byGiver, byTaker} {
		if side.of(side.asks, []string{name}).MatchString(folded) {
			return side, true
		}
	}
	return handover{}, false
}

// ofHandover keeps sentences that tell of the other side from a question for one.
func (q *Question) ofHandover() {
	if side, asked := q.handover(); asked {
		q.opposite = side.of(side.other, append(member{of: q.Mentions[0]}.names(), q.Mentions[0].at.In(q.Text)))
	}
}
