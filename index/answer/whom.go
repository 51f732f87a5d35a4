package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// An otherEnd is one to whom, from whom or with whom something is done: how questions ask for
// them, by what texts say that it is done, and what stands before who they are. In what else
// says it the first group is who.
type otherEnd struct {
	asked  *regexp.Regexp
	verb   *regexp.Regexp
	before *regexp.Regexp
	other  []*regexp.Regexp
}

// someoneSaid is somebody in a sentence, by name or by what they are.
const someoneSaid = `((?:(?:the|an?|another|his|her|its|their|one of|one|two|three|four|five|six|several|some|other|rival|local) )?(?:[\p{L}’'&-]+ ){0,3}?[\p{L}’'&-]+)`

// The ones to whom something goes, from whom it comes, and with whom it is done.
var otherEnds = []otherEnd{
	{
		asked:  regexp.MustCompile(`^(?:on )?to who(?:m)?\b|^who(?:m)? .*\b(?:to|on to)[?]?$|(?:给|予|向)了?谁|(?:卖|售|透露|泄露|转发|提供|交|寄|传|发送|出租|转让)(?:给)?了?(?:哪|什么)`),
		verb:   regexp.MustCompile(`\b(?:sold|sell|sells|selling|resold|pass|passed|passing|handed|handing|gave|give|given|giving|sent|send|sending|forwarded|leaked|transferred|disclosed|supplied|provided|paid|lent|rented|leased|let|shared|delivered|offered|shown|showed|mailed|reported|revealed|told|moved|went|goes|shipped|posted|traded|betrayed|fed)\b`),
		before: regexp.MustCompile(`\bto ` + someoneSaid),
		other: []*regexp.Regexp{
			regexp.MustCompile(`(?i)\b(?:buyers?|customers?|clients?|recipients?|purchasers?)\b,? (?:included?|was|were|is|are) ` + someoneSaid),
			regexp.MustCompile(`\b(?:bought|acquired|purchased|received) by ` + someoneSaid),
			regexp.MustCompile(`(?:卖|賣|售|供|露|发|發|交|转|轉|让|讓|送|寄|传|傳|汇|匯|借|租|付|报|報)(?:了)?(?:给|給|予|与|與)(\p{Han}[^，。；、]{1,24})|(?:向)(\p{Han}[^，。；、]{1,16}?)(?:出售|提供|泄露|透露|转让|轉讓|兜售|贩卖|販賣|支付)|买家(?:是|为|包括)([^，。；]{2,20})`),
		},
	},
	{
		asked:  regexp.MustCompile(`^from who(?:m)?\b|^who(?:m)? .*\b(?:from|off)[?]?$|(?:从|向)谁(?:那里|手中|处)?(?:买|购|租|借|拿|得|收|偷)`),
		verb:   regexp.MustCompile(`\b(?:bought|buy|got|get|rented|rent|received|obtained|borrowed|took|taken|stole|stolen|purchased|leased|learned|heard|collected|hired|acquired|inherited|came|copied)\b`),
		before: regexp.MustCompile(`\bfrom ` + someoneSaid),
		other:  []*regexp.Regexp{regexp.MustCompile(`[从從向](\p{Han}[^，。；、]{1,16}?)(?:处|處|手中|那里|那裡)?(?:购买|購買|购得|購得|买|買|租|借|获取|獲取|取得|收购|收購)`)},
	},
	{
		asked:  regexp.MustCompile(`^with who(?:m)?\b|^who(?:m)? .*\bwith[?]?$|(?:与|和|跟|同)谁`),
		verb:   regexp.MustCompile(`\b(?:shared|share|worked|works|agreed|settled|conspired|lived|lives|split|swapped|exchanged|met|plotted|teamed|together|stayed|signed)\b`),
		before: regexp.MustCompile(`\bwith ` + someoneSaid),
		other:  []*regexp.Regexp{regexp.MustCompile(`[与與和跟同](\p{Han}[^，。；、]{1,16}?)(?:合谋|合謀|串通|共同|一起|共享|分享|签订|簽訂|达成|達成|合作)`)},
	},
}

// endAsked returns the side that a folded question asks for, nil where it asks for none.
func endAsked(folded string) *otherEnd {
	for i := range otherEnds {
		if otherEnds[i].asked.MatchString(folded) {
			return &otherEnds[i]
		}
	}
	return nil
}

// sortOfEnd is of a question for one of these.
func (q *Question) sortOfEnd(of *otherEnd) sort {
	return sort{find: func(text string) string { return q.endIn(text, of) }, asked: endWords, needed: true, plain: true, together: true}
}

// endIn returns who a sentence says that it is.
func (q *Question) endIn(text string, of *otherEnd) string {
	if verb := of.verb.FindStringIndex(text); verb != nil {
		rest := text[verb[1]:]
		rest = merely.ReplaceAllString(rest, ".")
		for start := of.before.FindStringSubmatchIndex(rest); start != nil; start = of.before.FindStringSubmatchIndex(rest) {
			if who := rest[start[2]:start[3]]; q.tellsWho(who) {
				return who
			}
			rest = rest[start[2]:]
		}
	}
	for _, said := range of.other {
		for _, m := range said.FindAllStringSubmatch(text, 4) {
			if who := strings.TrimSpace(strings.Join(m[1:], "")); who != "" && q.tellsWho(who) {
				return who
			}
		}
	}
	return ""
}

// merely finds a "to" or "with" that says of nobody that something went to them.
var merely = regexp.MustCompile(`(?i)\b(?:according|due|thanks|prior|close|next|up|subject|in contact|in line|along) (?:to|with)\b.*`)

// endWords are the words of a question by which it asks for a side.
var endWords = regexp.MustCompile(`\bwho(?:m)?\b`)

// tellsWho reports whether some words behind "to" say who somebody is: no deed, and nothing
// that the question says itself.
func (q *Question) tellsWho(words string) bool {
	if lexicon.Han(words) > 0 {
		return !strings.Contains(index.Fold(q.Text), index.Fold(words))
	}
	first, _, more := strings.Cut(words, " ")
	return (lexicon.Capital(first) || more && determiners.Has(first) || strings.HasSuffix(words, "s")) && !strings.Contains(lexicon.Spaced(q.Text), lexicon.Spaced(words)) && !ofThing.MatchString(words)
}

// determiners stand before somebody who is called by what they are.
var determiners = lexicon.Set{"the", "a", "an", "another", "his", "her", "its", "their", "one", "two", "three", "four", "five", "six", "several", "some", "other", "rival", "local"}

// ofThing finds what is no person, body or business.
var ofThing = regexp.MustCompile(`^(?:the |an? |his |her |its |their )?(?:point|public|end|time|home|house|server|internet|web|street|address|account|fund|life|prison|jail|court|same|other|past|full|left|right|data|law)\b`)
