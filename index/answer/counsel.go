package answer

import (
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A full name as it is printed, and the words for who speaks for somebody in court.
const (
	fullNamed = `(\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'.-]+)+)`
	lawyer    = `(?:lawyer|barrister|solicitor|counsel|attorney|advocate)`
)

// lawyers finds questions for who speaks for somebody in court, counsel where a
// sentence names them: "For Pell, Siobhan Marr KC said", "her barrister, Tom
// Eccles", "Wang Peilin, who represented two of them".
var (
	lawyers = regexp.MustCompile(`\bwho\b.*\b` + lawyer + `\b|\bwho (?:represent\w*|defend(?:ed|s)|(?:act|appear|speak)\w* for|spoke for)\b|(?:谁是|哪(?:位|名|个)).*律师|律师(?:是谁|叫什么)`)
	counsel = regexp.MustCompile(`(?:^|[.;] )(?:For|Defending|Representing|Acting for|Appearing for) [^,;]{2,60}, ` + fullNamed +
		`|(?:[’']s?|\b[Hh]is|\b[Hh]er|\b[Ii]ts|\b[Tt]heir) (?:defen[cs]e )?` + lawyer + `,? ` + fullNamed +
		`|\b[Dd]efen[cs]e ` + lawyer + ` ` + fullNamed +
		`|\b` + lawyer + ` for [^,;]{2,60}, ` + fullNamed +
		`|` + fullNamed + `,? (?:who (?:represent\w*|defended|acted for|appeared for)|representing|defending|(?:acting|appearing) for|(?:a|the) (?:defen[cs]e )?` + lawyer + `)\b` +
		`|律[师師](\p{Han}{2,3}?)(?:[则則]?[说說称稱表认認指]|，|对|對|向)`)
	postNominal = regexp.MustCompile(` (?:KC|QC|SC)$`)
)

// counselIn returns the lawyer whom a sentence names, where a question asks who
// that is; empty where it does not, or nobody is named.
func counselIn(text, question string) string {
	if !lawyers.MatchString(index.Fold(question)) {
		return ""
	}
	for i, name := range counsel.FindStringSubmatch(text) {
		if i > 0 && name != "" {
			return postNominal.ReplaceAllString(name, "")
		}
	}
	return ""
}

// A lawyer who explains a case to a paper speaks for nobody in it.
var (
	explains  = regexp.MustCompile(`律师\p{Han}{2,3}(?:分析|指出|认为|解释|提醒|建议|说明|解读)`)
	speaksFor = regexp.MustCompile(`(?:[他她其]|某|男|女|方|被告人?|辩护人?|代理|委任|委托)的?、?(?:辩护|代理|委任)?律师|当事人|委托人`)
)

// ofCommentator reports whether a folded question asks who speaks for somebody in court, and a
// folded sentence has only a lawyer who explains the case.
func ofCommentator(asked, said string) bool {
	return lawyers.MatchString(asked) && explains.MatchString(said) && !speaksFor.MatchString(said)
}
