package mention

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A lawRule is one way to name a law. The last group is the name.
type lawRule struct {
	name    string
	any     []string // words of which a text with such a law has one; none: always looked for
	trim    bool     // the name is a run of capitalised words: what leads in is cut off
	pattern *regexp.Regexp
}

func (r *lawRule) worth(folded string) bool {
	for _, word := range r.any {
		if strings.Contains(folded, word) {
			return true
		}
	}
	return len(r.any) == 0
}

// What the patterns are built of.
const (
	// "5", "6(1)(f)", "253-1", "1798.100", "201A"
	enArticle  = `\d{1,5}[A-Za-z]?(?:[-–.]\d{1,4}[a-z]?)*(?:\s?\(?[0-9A-Za-z]{1,4}\)(?:,\s?\(?[0-9a-z]{1,3}\))*)*`
	enArticles = enArticle + `(?:(?:,\s*|,?\s+(?:and|or|to|&)\s+|\s?[-–]\s?)(?:(?:[Aa]rticles?|[Aa]rts?\.|[Ss]ections?|§)\s*)?` + enArticle + `)*`
	enDivision = `(?:Articles?|articles?|Arts?[.,]?|arts?\.?|Sections?|sections?|Secs?\.|secs?\.|ss?\.?|§{1,2}|Paragraphs?|Recitals?|Rules?|Chapters?|Parts?|Titles?|Schedules?)\s*`
	zhArticle  = `第\s*[0-9０-９零〇一二三四五六七八九十百千]{1,7}\s*条(?:之[一二三四五六七八九十]{1,2})?(?:第[一二三四五六七八九十0-9]{1,3}款)?(?:第?[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?项)?`

	capital  = `[A-Z][A-Za-zÀ-ÿ0-9.&’'-]*`
	lawName  = capital + `,?(?:\s+(?:(?:(?:of|on|for|to|in|against)\s+)(?:the\s+)?|and\s+|&\s+)?` + capital + `,?){0,11}?`
	lawYear  = `(?:\s+of\s+(?:18|19|20)\d\d|\s+\(?(?:18|19|20)\d\d\)?)?(?:\s+\((?:Cth|UK|NSW|Vic|Qld|WA|SA|NZ|Singapore|EU)\))?`
	lawTopic = `(?:Criminal|Civil|Penal|Procedure|Protection|Security|Cybersecurity|Privacy|Punishments?|Penalt(?:y|ies)|Licensing|Liability|E-?[Cc]ommerce|` +
		`Competition|Monopoly|Copyright|Patent|Trademark|Tort|Contract|Data|Information|Crimes?|Evidence|Company|Lab(?:or|our)|Tax|Terrorism|Fraud|Freedoms?|` +
		`Commerce|Professions|Business|Vehicle|Health|Education|Government|Commercial|Consumer|Advertising|Services?|Rights|Network|Telecommunications|Constitutional|Election|Administration|Administrative)`
	ofState = `(?:\s+of\s+(?:the\s+)?` + capital + `(?:\s+(?:of\s+(?:the\s+)?)?` + capital + `){0,4})?`
)

// shortLaws are the laws that are known by their letters.
const shortLaws = `(?:UK |EU )?GDPR|RGPD|DSGVO|DS-GVO|AVG|BIPA|COPPA|CCPA|CPRA|HIPAA|FERPA|VPPA|TCPA|ECPA|CFAA|FCRA|FACTA|DPPA|DMCA|GLBA|CIPA|RICO|` +
	`LGPD|PIPL|PDPA|PDPO|POPIA|PIPEDA|PIPA|APPI|KVKK|CUBI|DTPA|PECR|BDSG|FADP|nFADP|NDPR|NDPA|DPDP Act|IT Act`

// zhLaws are laws that Chinese texts name without their brackets.
const zhLaws = `刑法修正案[（(][一二三四五六七八九十]{1,3}[）)]|刑事诉讼法|民事诉讼法|行政诉讼法|行政处罚法|行政复议法|刑法|民法典|民法总则|民法通则|宪法|个人信息保护法|` +
	`网络安全法|数据安全法|治安管理处罚法|消费者权益保护法|反不正当竞争法|反垄断法|著作权法|商标法|专利法|电子商务法|侵权责任法|未成年人保护法|反电信网络诈骗法|` +
	`广告法|劳动合同法|劳动法|证券法|公司法|合同法|密码法|居民身份证法|个人资料保护法|个资法|个人资料[（(]私隐[）)]条例|通用数据保护条例|一般数据保护条例`

// lawRules are the ways to name a law, in English and Chinese.
var lawRules = []lawRule{
	{"act", []string{"Act", "Ordinance", "Decree"}, true, regexp.MustCompile(`\b(` + lawName + `\s+(?:Act|Ordinance|Decree(?:-Law)?)` + lawYear + `)`)},
	{"act-on", []string{"Act on", "Law on", "Regulation on", "Provisions on", "Measures", "Interpretation"}, false,
		regexp.MustCompile(`\b((?:Act|Law|Regulations?|Provisions|Measures|Interpretation)s?\s+(?:on|for)\s+(?:the\s+)?` + capital + `(?:\s+(?:(?:of|and|on|for|to|in|the|against)\s+){0,3}` + capital + `){1,11})`)},
	{"code", []string{"Law", "Code", "Regulation", "Directive", "Constitution", "Convention"}, true,
		regexp.MustCompile(`\b((?:` + lawName + `\s+)??(?:\s*` + capital + `\s+){0,2}?` + lawTopic + `\s+(?:Law|Code|Regulations?|Directive|Rules)` + ofState + lawYear + `)`)},
	{"directive", []string{"irective", "egulation"}, false, regexp.MustCompile(`\b((?:[A-Z][A-Za-z-]+\s+)?(?:Directive|Regulation)\s+(?:\((?:EU|EC|EEC|EU, Euratom)\)\s+)?(?:No\.?\s+)?(?:\d{2}|\d{4})/\d{1,4}(?:/(?:EU|EC|EEC|JHA))?)`)},
	{"directive", []string{"Directive"}, false, regexp.MustCompile(`\b((?:ePrivacy|e-Privacy|Law Enforcement|Data Retention|E-Commerce)\s+Directive)`)},
	{"constitution", []string{"Constitution", "Amendment", "Charter", "Convention"}, false,
		regexp.MustCompile(`\b((?:First|Fourth|Fifth|Sixth|Eighth|Fourteenth)\s+Amendment|European\s+Convention\s+on\s+Human\s+Rights|Charter\s+of\s+Fundamental\s+Rights(?:\s+of\s+the\s+European\s+Union)?|(?:U\.?S\.?\s+|[A-Z][a-z]+\s+)Constitution)`)},
	{"short", nil, false, regexp.MustCompile(`\b(` + shortLaws + `)`)},
	{"us-code", []string{"U.S.C", "USC", "C.F.R", "CFR", "ILCS", "Stat"}, false,
		regexp.MustCompile(`\b(\d{1,3}\s(?:U\.?\s?S\.?\s?C\.?(?:A\.)?|C\.?F\.?R\.?|ILCS|Ill\.\sComp\.\sStat\.)\s(?:Parts?\s|§{1,2}\s?|[Ss]ections?\s)?\d{1,5}[a-z]{0,3}(?:[-–./]\d{1,4}[a-z]?)*(?:\([0-9A-Za-z]{1,4}\))*)`)},
	{"public-law", []string{"Public", "Pub."}, false, regexp.MustCompile(`\b((?:[A-Z][a-z]+\s)?(?:Public\s(?:Law|Act)|Pub\.\s?L\.)\s(?:No\.\s)?\d{2,3}[-–]\d{1,4})`)},
	{"us-state-code", []string{"Code", "Stat."}, false,
		regexp.MustCompile(`\b((?:Cal|Tex|N\.Y|Fla|Wash|Va|Colo|Ill|Mass|Mich)\.\s(?:[A-Z][A-Za-z.&]+\s){0,4}(?:Code|Law|Stat\.|Rev\.)(?:\sAnn\.)?\s§{1,2}\s?` + enArticle + `)`)},
	{"principle", []string{"Principle", "APP "}, false, regexp.MustCompile(`\b((?:Australian\s+Privacy\s+Principles?|APP)\s+\d{1,2}(?:\.\d{1,2})?(?:\([a-z]\))?)`)},

	{"zh-title", []string{"》"}, false, regexp.MustCompile(`(《[^《》]{1,60}(?:法|法典|条例|规定|办法|解释|决定|规则|细则|公约|宪法|通则|修正案|规范|指引|[）)])》)`)},
	{"zh-title", []string{"〉"}, false, regexp.MustCompile(`(〈[^〈〉]{1,60}(?:法|法典|条例|规定|办法)〉)`)},
	{"zh", []string{"法", "条例"}, false, regexp.MustCompile(`((?:中华人民共和国)?(?:` + zhLaws + `))`)},
}

// The articles of a law, before it and behind it, and its short name in brackets.
var (
	articlesBefore = regexp.MustCompile(`(?:^|[\s(])(` + enDivision + enArticles + `,?\s+(?:(?:of|under|in)\s+)?(?:(?:the|China's|China’s)\s+)?(?:[A-Z][a-z]+(?:'s|’s)\s+)?)$`)
	articlesBehind = regexp.MustCompile(`^(?:,?\s+\(?` + enDivision + enArticles + `|[”"》]?\s*` + zhArticle + `(?:\s*(?:[、和及与]|以及)\s*` + zhArticle + `)*)`)
	shortName      = regexp.MustCompile(`^\s*[（(](?:the\s+|以下简称|下称|简称|or\s+)?["“”'‘《]?[A-Z\p{Han}][A-Za-z\p{Han} ]{1,20}["”'’》]?[）)]`)
)
