package mention

import (
	"strings"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// Courts returns the courts and the authorities that a text names, English and
// Chinese. The value is a [corpus.Text], as printed with single spaces. The rule
// of an authority begins with "authority", that of a court with "court". A court
// without a name ("the court", 法院) is left out.
func Courts(text string) []Mention {
	folded := fold(text)
	var mentions []Mention
	for i := range courtRules {
		rule := &courtRules[i]
		if !rule.worth(folded) {
			continue
		}
		for _, at := range rule.pattern.FindAllStringSubmatchIndex(folded, -1) {
			span := corpus.Span{Start: at[len(at)-2], End: at[len(at)-1]}
			if rule.trim != nil && !rule.trim(folded, &span) || courtLookalike(folded, span) {
				continue
			}
			span.End = span.Start + len(span.In(folded)) - len(dayBehind.FindString(span.In(folded)))
			words := strings.Join(strings.Fields(span.In(text)), " ")
			mentions = append(mentions, Mention{Span: span, Value: corpus.Text(words), End: span.End, Rule: rule.name})
		}
	}
	mentions = append(mentions, listedAuthorities(text, folded)...)
	return leftmost(mentions, func(m Mention) corpus.Span { return m.Span })
}

// courtLookalike reports whether a span is a piece of a longer word, or the name
// of something that is called after a court.
func courtLookalike(folded string, span corpus.Span) bool {
	return cutInside(folded, span) || behindCourt.MatchString(folded[span.End:min(len(folded), span.End+16)])
}

// dayBehind is a day that an American sentence puts right behind a name.
var dayBehind = regexp.MustCompile(`\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$`)

var behindCourt = regexp.MustCompile(`^(?:\s+(?:Street|Road|Avenue|Lane|Hotel|Station|House|Theatre|TV|News|Reporter|Watch)\b|[路街站学])`)

// trimCapitals cuts from the start of a run of capitalised words what is no part
// of a name: "On Thursday Hangzhou Internet Court", "Ireland's Data Protection
// Commission". It reports whether a name is left: "Act" alone is none.
func trimCapitals(folded string, span *corpus.Span) bool {
	for {
		word, rest, more := strings.Cut(span.In(folded), " ")
		if !more {
			return false
		}
		bare := strings.ToLower(strings.ReplaceAll(strings.TrimRight(word, ",."), "’", "'"))
		owner, owned := strings.CutSuffix(bare, "'s")
		if !leadingWords[bare] && !strings.HasSuffix(word, ",") && (!owned || ownersInNames[owner]) {
			return true
		}
		span.Start = span.End - len(strings.TrimLeft(rest, " "))
	}
}

// ownersInNames are whose court or law it is by name: People's Court.
var ownersInNames = wordSet("people children queen king women men consumer citizen worker driver magistrate sheriff attorney")

// trimHan cuts a run of Chinese characters that ends in a name down to the name:
// from the first province on where there is one, else behind the last character
// that leads to a name and does not belong to a place. It reports whether
// something is left that tells the court or authority from any other.
func trimHan(folded string, span *corpus.Span) bool {
	run := span.In(folded)
	if at := provinceNames.FindStringIndex(run); at != nil {
		span.Start += at[0]
		return true
	}
	name := run
	for i, r := range run {
		if strings.ContainsRune(beforeName, r) && !withinPlace(run[i:]) {
			name = run[i+utf8.RuneLen(r):]
		}
	}
	name = name[len(leadingVerb.FindString(name)):]
	span.Start = span.End - len(name)
	name = strings.TrimPrefix(name, "人民")
	return utf8.RuneCountInString(name) > 3 && !namelessCourt.MatchString(name)
}

// withinPlace reports whether a text begins with a place whose first character
// would else lead to a name.
func withinPlace(text string) bool {
	for _, place := range placesWithLeads {
		if strings.HasPrefix(text, place) {
			return true
		}
	}
	return false
}

const beforeName = "由在经向被从对据到是为将该了者及与和的至给让称因于,并即某诉往赴访后日"

var placesWithLeads = []string{"和平", "和田", "和县", "和顺", "和林", "从化", "从江", "经济", "经开", "为民", "与时", "即墨", "于都", "于洪", "让胡", "到期", "是否", "后旗", "日照", "日喀则"}

var (
	provinceNames = regexp.MustCompile(`最高人民|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门`)
	// leadingVerb is what somebody does about a court that no one character leads to.
	leadingVerb   = regexp.MustCompile(`^(?:(?:一审|二审|再审|原审|终审)(?:法院)?|欢迎|尊重|赞同|支持|感谢|不服|反对|质疑|批评|促请|呼吁|报请|请求|提请|等候|期待|获得|获|经过|已获)`)
	namelessCourt = regexp.MustCompile(`^(?:(?:一审|二审|再审|原审|终审|基层|各级|地方|当地|中级|高级|上级|下级|本地|多地|全国|有关|相关|受理|某|两级|人民|互联网|知识产权|区|县|市|省)+)(?:人民)?(?:法院|检察院|公安局|公安机关|市场监管局|派出所)$`)
)
