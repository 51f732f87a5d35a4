package extract

import (
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// adult is the age from which somebody may be named as a party.
const adult = 18

// What may be printed for the age of somebody young, and who is young by the word.
const (
	ageWords   = `(?P<age>\d{1,2}|(?i:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen))`
	ageHan     = `(?P<age>\d{1,2}|十[一二三四五六七]|[七八九十])`
	child      = `(?:boy|girl|pupil|student|schoolboy|schoolgirl|schoolchild|teenager|teen|juvenile|minor|child|son|daughter)`
	childHan   = `(?:未成年(?:被告人|犯罪嫌疑人|嫌疑人|罪犯|人|学生|學生|少年)?|少年(?:犯|被告人)?|少女|男童|女童|男孩|女孩|中学生|中學生|小学生|小學生)`
	youngByAge = `的?(?:被告人|犯罪嫌疑人|嫌疑人|疑犯|高中生|初中生|中学生|中學生|学生|學生|男童|女童|男孩|女孩|男生|女生|少年|少女|青年|青少年|男子|女子|男|女)?`
)

// byAge finds an age and a name behind it, or a name and an age in Chinese.
var byAge = []aside{
	{[]string{"-year-old", " year old"}, regexp.MustCompile(`\b` + ageWords + `(?:-year-old| year old)(?: [a-z]+){0,3},? ` + fullName)},
	{[]string{"岁", "歲"}, regexp.MustCompile(hanName + `[（(，,]\s*(?:[男女][，,、]?)?\s*(?:时年|時年|年仅|年僅|现年|現年)?` + ageHan + `[岁歲]`)},
	{[]string{"岁", "歲"}, regexp.MustCompile(ageHan + `[岁歲]` + youngByAge + hanName)},
}

// byYouth finds a name beside a word for somebody young in Chinese.
var byYouth = []aside{
	{[]string{"未成年", "少年", "少女", "男童", "女童", "男孩", "女孩", "中学生", "中學生", "小学生", "小學生"}, regexp.MustCompile(childHan + hanName)},
	{[]string{"未成年"}, regexp.MustCompile(hanName + `(?:[（(]|[，,]?(?:系|是|为|為|属|屬|作案时|作案時|犯罪时|犯罪時|时|時|案发时|案發時|尚)+)未成年`)},
}

// An age behind a name: "Emma Stills, 12,", "Emma Stills, a twelve-year-old".
var ageAside = regexp.MustCompile(`(?:,| \()(?: aged| then| an?)? ?` + ageWords + `(?:[,.;)]|-year-old)`)

// minor reports whether what is printed for an age is that of somebody who is not
// grown up.
func minor(age string) bool {
	years, err := strconv.Atoi(age)
	return err != nil || years < adult // an age in words is one of somebody young
}

// young returns the names that stand beside an age or a word that makes them a
// minor's.
func young(text string) []string {
	names := before(text, ageAside, minor)
	for _, a := range byAge {
		age := a.pattern.SubexpIndex("age")
		for _, m := range a.find(text) {
			if minor(m[age]) {
				names = append(names, m[3-age])
			}
		}
	}
	for _, a := range byYouth {
		for _, m := range a.find(text) {
			if !smallWord.MatchString(folded(m[1])) {
				names = append(names, strings.TrimPrefix(m[1], "系"))
			}
		}
	}
	return names
}

// children returns the names that stand beside a word for a child or a student.
func children(text string) []string {
	names := before(text, childAside, nil)
	for _, m := range byChild.find(text) {
		names = append(names, m[1])
	}
	return names
}

var byChild = aside{roles[3:], regexp.MustCompile(`(?i:\b` + child + `)(?:,? (?:named|identified) as|,)? ` + fullName)}

// grown reports whether an article says beside a name that its bearer is of an age to be
// named, or studies what only the grown up do: "Ann Lee, a student of 23", "a law student, Ann Lee".
func grown(text, name string) bool {
	for _, at := range standing(text, name) {
		before, behind := text[uncut(text, at.Start-60):at.Start], text[at.End:cut(text, at.End+60)]
		for _, m := range append(agesBehind.FindAllStringSubmatch(behind, 1), agesBefore.FindAllStringSubmatch(before, 1)...) {
			if years, err := strconv.Atoi(strings.Join(m[1:], "")); err == nil && years >= adult {
				return true
			}
		}
		if studies.MatchString(lastClause.FindString(before)) || studiesBehind.MatchString(behind) {
			return true
		}
	}
	return false
}

var (
	agesBehind = regexp.MustCompile(`^(?:,| \()(?: aged| then| an?)? ?(\d{2})(?:[,.;)]|-year-old)|^, an? (?:[a-z]+ ){0,3}?(?:student|son|daughter)(?: of|, aged|, ) ?(\d{2})\b`)
	agesBefore = regexp.MustCompile(`\b(\d{2})(?:-year-old| year old)(?: [a-z]+){0,4},? $`)
	// study is what a student does who is no child.
	lastClause    = regexp.MustCompile(`[^,.;]*,? $`)
	studies       = regexp.MustCompile(`(?i)\b` + study + ` student(?:,? (?:named|identified) as|,)? $`)
	studiesBehind = regexp.MustCompile(`(?i)^, (?:the|an?|another) (?:[a-z]+ ){0,2}?` + study + ` student\b`)
)

const study = `(?:university|college|law|medical|nursing|engineering|computer science|economics|graduate|postgraduate|undergraduate|doctoral|master[’']s|PhD)`
