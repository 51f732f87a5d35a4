package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A relative is somebody who is called by what they are to another: behind whose they are in a
// folded question, and in a folded sentence.
type relative struct{ asked, told *regexp.Regexp }

// relatives are those of whom a record says nothing under the name of the other: what Wren's
// brother paid, Wren did not.
var relatives = []relative{
	{kin(`brothers?`, `弟弟?|哥哥?|兄弟`), regexp.MustCompile(`\bbrothers?\b|弟|哥|兄`)},
	{kin(`sisters?`, `姐姐?|妹妹?`), regexp.MustCompile(`\bsisters?\b|姐|妹`)},
	{kin(`wi(?:fe|ves)|husband|spouse`, `妻子?|老婆|太太|丈夫|老公`), regexp.MustCompile(`\b(?:wife|husband|spouse|married)\b|妻|夫|老婆|老公|太太`)},
	{kin(`girlfriend|boyfriend|partner`, `前?[男女]友`), regexp.MustCompile(`\b(?:girl|boy)friend\b|\bpartner\b|[男女]友`)},
	{kin(`father|dad|mother|mum|mom|parents?`, `父亲?|爸爸?|母亲?|妈妈?`), regexp.MustCompile(`\b(?:father|dad|mother|mum|mom|parents?)\b|父|爸|母|妈`)},
	{kin(`sons?|daughters?`, `儿子|女儿`), regexp.MustCompile(`\b(?:sons?|daughters?)\b|儿子|女儿|之[子女]`)},
	{kin(`friends?`, `朋友|友人`), regexp.MustCompile(`\bfriends?\b|友`)},
	{kin(`co-?workers?|colleagues?`, `同事`), regexp.MustCompile(`\b(?:co-?workers?|colleagues?)\b|同事`)},
	{kin(`accomplices?|co-?(?:defendants?|conspirators?|accused)`, `同伙|同案犯?`), regexp.MustCompile(`\b(?:accomplices?|co-?(?:defendants?|conspirators?|accused))\b|同伙|同案`)},
	{kin(`lawyers?|solicitors?|attorneys?|barristers?`, `律师`), regexp.MustCompile(`\b(?:lawyers?|solicitors?|attorneys?|barristers?|counsel)\b|律师`)},
	{kin(`boss|employer`, `老板|雇主`), regexp.MustCompile(`\b(?:boss|employers?)\b|老板|雇主`)},
	{dealing(`employees?|workers?|staff`, `员工|雇员|职员`), regexp.MustCompile(`\b(?:employees?|workers?|staff)\b|员工|雇员|职员`)},
	{dealing(`customers?|clients?|buyers?|subscribers?|members?|users?`, `客户|顾客|买家|用户|会员|订户|下家`), regexp.MustCompile(`\b(?:customers?|clients?|buyers?|subscribers?|members?|users?)\b|客户|顾客|买家|用户|会员|订户|下家|购买`)},
	{dealing(`suppliers?|vendors?`, `供应商|上家`), regexp.MustCompile(`\b(?:suppliers?|vendors?|supplied|sold)\b|供应商|上家`)},
}

const (
	possessive    = `(?:['’]s?|\b(?:his|her|their|its)) (?:(?:own|former|ex|younger|older|elder|late|two|three)[ -])?`
	possessiveHan = `[\p{Han}]的`
)

// kin finds somebody who is called by what they are to another, where a question asks what the law
// gave them or what they paid or got.
func kin(english, chinese string) *regexp.Regexp {
	return relation(english, chinese, `get|got|given|receive[ds]?|`)
}

// dealing is [kin] of those who have to do with a firm: what they get, the firm was ordered to pay.
func dealing(english, chinese string) *regexp.Regexp { return relation(english, chinese, ``) }

func relation(english, chinese, verbs string) *regexp.Regexp {
	return regexp.MustCompile(possessive + `(?:` + english + `) (?:(?:have|has|had) to )?(?:\w+ )?(?:` + verbs + `pays?|paid|fined|jailed|sentenced|imprisoned|convicted|charged|arrested|serve[ds]?|earn\w*|makes?|made)\b|` +
		possessiveHan + `(?:` + chinese + `)\p{Han}{0,4}(?:付|交|缴|花|罚|判|赚|坐)`)
}

// ofRelative keeps what the record says of whom a question names from somebody else of whom it
// asks, who is called only by what they are to them.
func (q *Question) ofRelative() {
	if q.slot() == corpus.SlotCount {
		return
	}
	folded := index.Fold(q.Text)
	for _, r := range relatives {
		if r.asked.MatchString(folded) {
			q.relative, q.Slots = r.told, nil
			return
		}
	}
}
