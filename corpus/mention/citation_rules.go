package mention

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A citationRule is one form of citation. The group "span" is the citation, or
// else the whole match is; "year", where there is one, is checked.
type citationRule struct {
	name    string
	has     string // characters of which a text with such a citation has one
	pattern *regexp.Regexp
	valid   func(written string) bool
}

func cite(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) }

// What the patterns are built of.
const (
	citeYear   = `(?P<year>(?:1[789]|20)\d\d)`
	citeHyphen = `[-‑–]`
	// The courts of Canada and the American states that number their own decisions.
	yearFirstCourts = `SCC|FCA?|CAF|TCC|ON(?:SC|CA|CJ|LTB)|BC(?:SC|CA|PC|HRT)|AB(?:QB|KB|CA|PC)|QC(?:CS|CA|CQ|CAI)|` +
		`MB(?:QB|KB|CA)|SK(?:QB|KB|CA)|NS(?:SC|CA)|NB(?:QB|KB|CA)|NL(?:SC|CA|TD)|PE(?:SC|CA)|YK(?:SC|CA)|NWTSC|NUCJ|` +
		`CHRT|HRTO|CanLII|IL|UT|WI|CO|ND|SD|MT|NM|OK|VT|ME|Ohio|PA Super|IL App \(\d(?:st|nd|rd|th)\)`
	reporters = `U\.\s?S\.|S\.\s?Ct\.|L\.\s?Ed\.(?:\s?2d)?|F\.\s?(?:2d|3d|4th)|F\.\s?Supp\.(?:\s?[23]d)?|F\.\s?App(?:'|’)x|F\.R\.D\.|B\.R\.|` +
		`A\.\s?[23]d|N\.\s?E\.(?:\s?[23]d)?|N\.\s?W\.(?:\s?2d)?|S\.\s?E\.(?:\s?2d)?|S\.\s?W\.(?:\s?[23]d)?|So\.(?:\s?[23]d)?|P\.\s?[23]d|` +
		`N\.Y\.(?:S\.)?(?:\s?[23]d)?|Cal\.\s?Rptr\.(?:\s?[23]d)?|Cal\.(?:\s?App\.)?\s?(?:2d|3d|4th|5th)|Ill\.\s?(?:2d|Dec\.|App\.\s?3d)|WL|U\.S\. Dist\. LEXIS|U\.S\. App\. LEXIS`
	commonwealthReports = `CLR|ALR|ALJR|FCR|SCC|SCR|NSWLR|VR|WLR|AC|QB|KB|Ch|NZLR|HKCFAR|HKLRD|SLR`
	provinces           = `最高法|京|津|沪|渝|冀|晋|内|辽|吉|黑|苏|浙|皖|闽|赣|鲁|豫|鄂|湘|粤|桂|琼|川|贵|云|藏|陕|甘|青|宁|新|兵|军`
	hanOrdinal          = `[一二三四五六七八九十]`
)

// citationRules are the forms that are known, the surest first.
var citationRules = []citationRule{
	{"ecli", "", cite(`ECLI:\s?[A-Z]{2}:[A-Z][A-Z0-9]{0,6}:` + citeYear + `:[A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?`), validECLI},
	{"neutral", "[", cite(`\[` + citeYear + `\]\s+[A-Z]{2,6}[A-Za-z]{0,3}(?:\s(?:Civ|Crim|Admin|Fam|CSIH|CSOH))?\s+\d{1,5}(?:\s\([A-Z][A-Za-z]{0,8}\))?`), nil},
	{"law-report", "[", cite(`\[` + citeYear + `\]\s+(?:\d{1,2}\s+)?(?:WLR|AC|QB|KB|Ch|All ER|SCR|IR|SLR\(R\)|SLR|NZLR|HKLRD)\s+\d{1,5}`), nil},
	{"law-report", "(", cite(`\(` + citeYear + `\)\s+\d{1,3}\s+(?:` + commonwealthReports + `)\s+\d{1,5}`), nil},
	{"year-court", "", cite(`\b` + citeYear + `\s(?:` + yearFirstCourts + `)\s\d{1,7}`), nil},
	{"year-court", "", cite(`\b` + citeYear + `-Ohio-\d{1,5}`), nil},
	{"reporter", "", cite(`\b\d{1,4}\s+(?:` + reporters + `)\s+(?:\d{1,7}|_{2,4})`), nil},

	{"eu", "CTF", cite(`\b[CTF]` + citeHyphen + `\d{1,4}/(?P<year>\d{2})(?:\s(?:PPU|P-R|P|R|RENV)\b)?`), validEU},
	{"echr", "/", cite(`(?i:appl?(?:ication|\.)?s?)\s+(?i:nos?\.?)\s*(?P<span>\d{2,6}/(?P<year>\d{2}))\b`), nil},

	{"us-docket", ":", cite(`\b\d{1,2}:\d{2}` + citeHyphen + `(?i:cv|cr|md|mc|mj|bk|ap|sw|ml)` + citeHyphen + `\d{3,6}(?:-[A-Z][A-Za-z]{1,4}){0,3}`), nil},
	{"us-docket", "-–‑", cite(`\b(?:\d{2}|20\d\d)` + citeHyphen + `(?i:cv|cr|md|mj|cvs|ch|l|civ)` + citeHyphen + `\d{2,7}(?:-[A-Z]{2,4}){0,3}`), nil},
	{"us-docket", "", cite(`\bNos?\.\s+(?P<span>\d{2}\s(?:C|CR|CV|Civ\.|Cr\.|CH|L)\s\d{2,6})\b`), nil},
	{"us-docket", "-–‑", cite(`\bNos?\.\s+(?P<span>\d{2}` + citeHyphen + `\d{2,5})\b`), nil},
	{"docket", "", cite(`\b(?:(?i:case|docket|dkt\.?|index|civil action|cause|file|petition|appeal|suit|cause|decision)\s+(?:[Nn]os?\.|[Nn]umbers?|#)|Dkt\.|Az\.:?|Aktenzeichen:?)\s*(?P<span>[A-Z0-9][A-Z0-9]*(?:[-–/.:][A-Za-z0-9]+)+)`), hasDigit},

	{"zh", "号", cite(`[（(〔\[]\s*(?P<year>(?:19|20)\d\d)\s*[）)〕\]]\s*(?:` + provinces + `)\s*\d{0,4}\s*\p{Han}{1,6}?\s*第?\s*\d{1,6}\s*(?:-\d{1,3}\s*)?号(?:之(?:` + hanOrdinal + `{1,2}|\d{1,2}))?`), validChinese},
	{"zh-older", "号", cite(`[（(〔\[]\s*(?P<year>(?:19|20)\d\d)\s*[）)〕\]]\s*\p{Han}{1,7}[民刑行执商知](?:\p{Han}{0,3})字第\s*\d{1,6}\s*号`), nil},
	{"zh-pinyin", "(", cite(`\(` + citeYear + `\)\s+(?:[A-Z][a-z]+\s+)(?:\d{2,4}\s+)?(?:[A-Z][a-z]+\s+){0,3}(?:Min|Xing|Zhi|Shang|Zhixing|Pei)\s+(?:Chu|Zhong|Zai|Shen|Jian|Te|Ti)(?:\s+Zi)?\s+(?:No\.\s*)?\d{1,6}(?:\s+Hao\b)?`), nil},
	{"zh-taiwan", "号", cite(`\d{2,3}\s*年度\p{Han}{1,8}字第\s*\d{1,6}\s*号`), nil},
	{"zh-guiding", "号", cite(`指导性?案例第?\s*\d{1,4}\s*号|检例第\s*\d{1,4}\s*号`), nil},
	{"guiding", "G", cite(`\bGuiding Case No\.\s*\d{1,4}`), nil},

	{"german", "/", cite(`\b(?:[IVX]{1,5}|\d{1,2})\s(?:ZR|ZB|StR|BvR|BvL|BvF|BvQ|AZR|KZR|BGs|StB)\s\d{1,5}/(?P<year>\d{2})`), nil},
	{"polish", "/", cite(`\b[IVX]{1,5}\s(?:OSK|SAB?/[A-Z][a-z]|GSK|FSK|CSKP?|NSK|ACa|Ca|Ka|KK|Po)\s\d{1,5}/(?P<year>\d{2})`), nil},
	{"brazil", ".", cite(`\b\d{7}-\d{2}\.(?P<year>\d{4})\.\d\.\d{2}\.\d{4}`), nil},
	{"korea", "", cite(`\b` + citeYear + `(?:Da|Do|Du|Nu|Na|No|GaHap|GaDan|GoHap|GoDan|Hun-Ma|HunMa)\s?\d{2,7}`), nil},
	{"australia", "", cite(`\b(?:NSD|VID|QUD|WAD|SAD|ACD|TAD|NTD)\s?\d{1,5}\s?(?:of\s|/)\s?` + citeYear), nil},
	{"india", "", cite(`\b(?:Writ Petition|Civil Appeal|Criminal Appeal|W\.P\.|SLP)\s?(?:\([A-Za-z]+\.?\)\s?)?Nos?\.\s?\d{1,6}\s?(?:of|/)\s?` + citeYear), nil},
	{"tribunal", "-/", cite(`\b(?:UA|EA|UI|PA|HU)[-/]` + citeYear + `[-/]\d{4,6}(?:-[A-Z]{2,5})?`), nil},
	{"england", "-/", cite(`\b(?:(?:QB|KB|CL|HC|CR|BL|IL|PT|HP)-` + citeYear + `-\d{6}|CO/\d{3,5}/` + citeYear + `)`), nil},

	// Data-protection authorities.
	{"authority", "-–‑", cite(`\b(?:SAN|MED|MEDP|DI|IMY)` + citeHyphen + citeYear + citeHyphen + `\d{2,5}`), nil},
	{"authority", "/-", cite(`\b(?:PS|TD|AP|AI|EXP|RR)[/-]\d{5}[/-]` + citeYear), nil},
	{"authority", "E", cite(`\bEXP` + citeYear + `\d{5}`), nil},
	{"authority", "I", cite(`\bIN-\d{2}-\d{1,2}-\d{1,2}`), nil},
	{"authority", "d", cite(`\bdoc\.?\s?web\.?\s?n\.?\s?(?P<span>\d{7,8})`), nil},
}

// ecliCountries are those whose courts give ECLIs, with those of the European
// Union, the Council of Europe and the European Patent Office.
const ecliCountries = " AT BE BG CE CH CY CZ DE DK EE EL EP ES EU FI FR GB HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK TR UK XX "

// validECLI checks the parts of an ECLI that its pattern does not.
func validECLI(written string) bool {
	parts := strings.Split(strings.ReplaceAll(written, " ", ""), ":")
	return len(parts) == 5 && strings.Contains(ecliCountries, " "+parts[1]+" ")
}

// validEU reports whether the court sat in the year: the Court of Justice from
// 1953, the General Court from 1989, the Civil Service Tribunal from 2005 to 2016.
func validEU(written string) bool {
	_, behind, _ := strings.Cut(written, "/")
	year, _ := readYear(behind[:2])
	switch written[0] {
	case 'T':
		return year >= 1989
	case 'F':
		return year >= 2005 && year <= 2016
	}
	return year >= 1953
}

// validChinese reports whether the characters of a case number name a kind of
// case and a stage: a circular of a ministry has neither.
func validChinese(written string) bool {
	return strings.ContainsAny(written, "民刑行执破赔知商财认司协保") &&
		strings.ContainsAny(written, "初終终再申監监提抗轄辖他保執执恢字特督更罰罚赔調调破清催认")
}

func hasDigit(written string) bool { return strings.ContainsAny(written, "0123456789") }
