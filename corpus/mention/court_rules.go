package mention

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A courtRule is one way to name a court or an authority. The last group is the
// name; trim cuts it down to what belongs to it.
type courtRule struct {
	name    string
	any     []string // words of which a text with such a name has one
	trim    func(folded string, span *corpus.Span) bool
	pattern *regexp.Regexp
}

func (r *courtRule) worth(folded string) bool {
	for _, word := range r.any {
		if strings.Contains(folded, word) {
			return true
		}
	}
	return false
}

// What the patterns are built of.
const (
	ofPlace = `(?:,?\s+(?:of(?:\s+the)?|for\s+the)\s+` + placeName + `(?:\s+(?:of|and|&)\s+(?:the\s+)?` + placeName + `){0,2})?`
	// A word of a place's name is no verb: it is capitalised, and the last may end a sentence.
	placeName  = `[A-Z][A-Za-zÀ-ÿ’'-]*(?:\s+[A-Z][A-Za-zÀ-ÿ’'-]*){0,3}`
	courtKinds = `(?:Supreme|High|Crown|District|Superior|Appeals?|Appellate|Federal|Circuit|County|Magistrates?['’]?|Magistrate['’]s|People['’]s|Internet|` +
		`Intermediate|Administrative|Constitutional|Regional|Local|Municipal|City|Family|Civil|Criminal|Commercial|Sessions|Tax|Bankruptcy|Juvenile|Probate|` +
		`Chancery|Lab(?:or|our)|Patent|Property|Financial|Central|Provincial|National|Sheriff|Land|Justice|Judicial|General|Employment|Claims|Upper|First-tier|Human\s+Rights|Cassation)`
)

// courtRules are the ways to name a court or an authority.
var courtRules = []courtRule{
	{"court.us-district", []string{"District Court"}, nil,
		regexp.MustCompile(`\b((?:U\.?\s?S\.?\s+|United\s+States\s+|[Ff]ederal\s+)?District\s+Court\s+(?:for|in|of)\s+(?:the\s+)?(?:(?:Northern|Southern|Eastern|Western|Central|Middle)\s+)?District\s+of\s+[A-Z][a-z]+(?:\s(?:of\s)?[A-Z][a-z]+)?)`)},
	{"court.us-circuit", []string{"Circuit"}, nil,
		regexp.MustCompile(`\b((?:(?:U\.?S\.?|United\s+States)\s+)?Court\s+of\s+Appeals\s+for\s+the\s+[A-Z][a-z]+(?:\s+of\s+Columbia)?\s+Circuit)`)},
	{"court.us-circuit", []string{"Circuit"}, nil,
		regexp.MustCompile(`\b((?:U\.?S\.?\s+)?(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Federal|D\.C\.|\d{1,2}(?:st|nd|rd|th))\s+(?:U\.?S\.?\s+)?Circuit(?:\s+Court\s+of\s+Appeals)?)`)},
	{"court.named", []string{"Court", "Tribunal"}, trimCapitals,
		regexp.MustCompile(`\b((?:` + capital + `\s+(?:(?:of|and)\s+)?){0,5}?` + courtKinds + `(?:\s+` + capital + `){0,2}?\s+(?:Court|Tribunal)(?:\s+(?:Division|Chamber)|\s+of\s+(?:Appeals?|Justice|Cassation|Claims|Human\s+Rights))?` + ofPlace + `)`)},
	{"court.plain", []string{"High Court", "Supreme Court", "Crown Court", "Federal Court", "Family Court", "Upper Tribunal", "Employment Tribunal", "Divisional Court", "Old Bailey", "General Court", "Constitutional Court", "Labour Court"}, nil,
		regexp.MustCompile(`\b((?:High|Supreme|Crown|Federal|Family|Divisional|General|Constitutional|Labour)\s+Court(?:\s+at\s+` + placeName + `)?|(?:Employment|Upper)\s+Tribunal\s+at\s+` + placeName + `|Upper\s+Tribunal|First-tier\s+Tribunal|Old\s+Bailey)\b`)},
	{"court.of", []string{"Court of", "Courts of"}, nil,
		regexp.MustCompile(`\b((?:(?:European|Full|Federal|Supreme|Superior)\s+)?Court\s+of\s+(?:First\s+Instance|Final\s+Appeal|Human\s+Rights|Criminal\s+Appeal|Common\s+Pleas|Appeals?|Justice|Cassation|Session|Sessions|Claims|Chancery|Auditors|Arbitration)` + ofPlace + `)`)},
	{"court.own", []string{"CJEU", "ECtHR", "Conseil", "Council of State", "Bundes", "Landgericht", "Amtsgericht", "Raad van State", "Tribunal", "Cour "}, nil,
		regexp.MustCompile(`\b(CJEU|ECtHR|Conseil\s+d['’][ÉE]tat|Council\s+of\s+State|Bundesgerichtshof|Bundesverfassungsgericht|Bundesverwaltungsgericht|Raad\s+van\s+State|` +
			`(?:Ober)?(?:Landes|Land|Amts|Verwaltungs|Arbeits)gericht\s+[A-ZÄÖÜ][a-zäöüß]+|Tribunal\s+(?:de|judiciaire\s+de|administratif\s+de|di)\s+[A-Z][a-zé]+|Cour\s+de\s+cassation|Cour\s+d['’]appel\s+de\s+[A-Z][a-zé]+)`)},

	{"authority.attorney-general", []string{"ttorney"}, nil,
		regexp.MustCompile(`\b((?:[Aa]ttorney\s+[Gg]eneral\s+(?:of|for)\s+(?:the\s+)?` + placeName + `|(?:New\s+|North\s+|South\s+|West\s+|Rhode\s+)?[A-Z][a-z]+\s+Attorney\s+General(?:['’]s\s+[Oo]ffice)?|` +
			`Attorney\s+General(?:['’]s\s+[Oo]ffice)|Office\s+of\s+the\s+Attorney\s+General|U\.?S\.?\s+Attorney['’]s\s+Office(?:\s+for\s+the\s+[A-Z][a-z]+\s+District\s+of\s+` + placeName + `)?))`)},
	{"authority.prosecutor", []string{"rosecut", "Procurat", "District Attorney"}, trimCapitals,
		regexp.MustCompile(`\b((?:` + capital + `\s+){1,4}?(?:Prosecutors?['’]?s?['’]?\s+Office|People['’]s\s+Procuratorate|Procuratorate|District\s+Attorney['’]s\s+Office|[Pp]rosecutors))`)},
	{"authority.police", []string{"olice"}, trimPolice,
		regexp.MustCompile(`\b((?:` + capital + `\s+){1,4}?(?:[Pp]olice(?:\s+(?:Department|Service|Force|Agency|Bureau))?))`)},
	{"authority.named", []string{"Authority", "Commission", "Board", "Agency", "Administration", "Ombudsman", "Inspectorate", "Bureau", "Supervisor", "Regulator"}, trimCapitals,
		regexp.MustCompile(`\b((?:` + capital + `\s+(?:(?:of|and|for)\s+(?:the\s+)?)?){0,5}?(?:Data|Privacy|Information|Protection|Consumers?|Competition|Markets?|Communications|Telecommunications|Cyberspace|Trade|Securities|Cybersecurity|Internet|Rights)\s+` +
			`(?:(?:and\s+)?` + capital + `\s+){0,3}?(?:Authority|Commission(?:er)?|Board|Agency|Administration|Ombudsman|Inspectorate|Bureau|Supervisor|Regulator)` + ofPlace + `)`)},

	{"court.zh", []string{"法院"}, trimHan,
		regexp.MustCompile(`(\p{Han}{2,24}?(?:人民法院|互联网法院|知识产权法院|金融法院|海事法院|运输法院|地方法院|高等法院|终审法院|裁判法院|区域法院|原讼法庭|行政法院|宪法法院|最高法院|高等行政法院|知识产权法庭))`)},
	{"court.zh", []string{"最高法", "欧洲法院", "欧盟法院", "欧洲人权法院", "区域法院"}, nil, regexp.MustCompile(`(最高人民法院|最高法院|欧盟法院|欧洲法院|欧洲人权法院|区域法院)`)},
	// What Taiwan's papers call a district court for short.
	{"court.zh", []string{"地院"}, nil, regexp.MustCompile(`((?:台北|士林|新北|桃园|新竹|苗栗|台中|彰化|南投|云林|嘉义|台南|高雄|桥头|屏东|台东|花莲|宜兰|基隆|澎湖|金门|连江)地院)`)},
	{"authority.zh", []string{"检察院", "公安", "监管局", "管理局", "网信", "派出所", "消费者", "检察署"}, trimHan,
		regexp.MustCompile(`(\p{Han}{2,24}?(?:人民检察院|地方检察署|检察院|公安分局|公安局(?:\p{Han}{1,5}分局)?|公安厅|派出所|市场监督管理局|市场监管局|通信管理局|互联网信息办公室|网信办|网信局|消费者协会|消费者委员会))`)},
}

// trimPolice cuts what leads to the name of a police force, and wants a place.
func trimPolice(folded string, span *corpus.Span) bool {
	return trimCapitals(folded, span) && !strings.HasPrefix(strings.ToLower(span.In(folded)), "police")
}

//go:embed court_authorities.txt
var authorityLines string

// authorities are the names of the table by their first word, or their first
// character in Chinese; of those that begin alike, the longer stand first.
var authorities = sync.OnceValue(func() map[string][]string {
	names := map[string][]string{}
	for line := range strings.Lines(authorityLines) {
		if strings.HasPrefix(line, "#") || strings.TrimSpace(line) == "" {
			continue
		}
		for name := range strings.SplitSeq(line, "|") {
			name = strings.TrimSpace(name)
			first := name[:firstWord(name)]
			names[first] = append(names[first], name)
		}
	}
	for _, alike := range names {
		slices.SortFunc(alike, func(a, b string) int { return len(b) - len(a) })
	}
	return names
})

// firstWord is the length of the word that a text begins with: a run of letters
// or digits, or a single other character.
func firstWord(text string) int {
	for i, r := range text {
		if isHan(r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			_, size := utf8.DecodeRuneInString(text)
			return max(i, size)
		}
	}
	return len(text)
}

// listedAuthorities returns the authorities of the table.
func listedAuthorities(text, folded string) []Mention {
	var mentions []Mention
	names := authorities()
	for at := 0; at < len(folded); at += firstWord(folded[at:]) {
		for _, name := range names[folded[at:at+firstWord(folded[at:])]] {
			span := corpus.Span{Start: at, End: at + len(name)}
			if span.In(folded) == name && !courtLookalike(folded, span) {
				mentions = append(mentions, Mention{Span: span, Value: corpus.Text(span.In(text)), End: span.End, Rule: "authority.listed"})
				break
			}
		}
	}
	return mentions
}
