package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A Chinese question for the name of whoever holds an office says of what: 摄影店的负责人叫什么.
// Whoever holds one elsewhere is another, and where a text has the office there without a name
// behind it, the name is not given.

// officeAsked finds what a question asks for the holder of, and the office.
var officeAsked = regexp.MustCompile(`^(?:请问|那么?)?(?:那|这)?(?:[个位名家间])?(\p{Han}{2,14}?)的?(` + hanOffices + `)(?:的)?(?:姓名|名字|全名)?(?:叫做?|姓|是)?(?:什么|甚么|啥|谁|哪位|何人)`)

// hanOffices are the words for those who hold an office, of which a body has one or few.
const hanOffices = `首席执行官|执行董事|执行长|董事长|副?总经理|副?院长|副?局长|副?科长|副?处长|副?校长|副?所长|副?厂长|副?会长|副?主任|秘书长|理事长|检察长|负责人|发言人|代表人|创办人|创始人|总监|总裁|主管|经理|店长|店主|老板|园长|站长|馆长|队长|行长|主编`

// officeThere finds an office in a text.
var officeThere = regexp.MustCompile(hanOffices)

// officeOf returns the body and the office of which a question asks who holds it, in simplified
// characters; ok is false where it asks for no such thing.
func (q *Question) officeOf() (body, office string, ok bool) {
	m := officeAsked.FindStringSubmatch(lexicon.Simplified(index.Fold(q.Text)))
	if m == nil || ofAnyMatter.MatchString(m[1]) {
		return "", "", false
	}
	return strings.TrimSuffix(m[1], "的"), m[2], true
}

// ofAnyMatter finds what is no body: 此案.
var ofAnyMatter = regexp.MustCompile(`案件?$|^(?:该|其|他|她|它|他们|本|负责)`)

// ofOtherOffice reports whether a text gives no holder of the office for which a question asks:
// who is named in it holds another, or one elsewhere.
func (q *Question) ofOtherOffice(text string) bool {
	body, office, ok := q.officeOf()
	switch {
	case !ok:
		return false
	case lexicon.Han(text) == 0:
		return len(q.Mentions) == 0
	}
	folded := lexicon.Simplified(index.Fold(text))
	return !sharesBody(body, folded) || !slices.ContainsFunc(officeThere.FindAllString(folded, 8), func(held string) bool { return sameOffice(office, held) })
}

// sameOffice reports whether a text may call the holder of one office by another: whoever runs
// a body is its head, however that is called.
func sameOffice(asked, held string) bool {
	switch {
	case asked == held, chiefs.MatchString(asked) && chiefs.MatchString(held):
		return true
	}
	return runs.MatchString(asked) && (runs.MatchString(held) || strings.HasSuffix(held, "长") && !strings.HasPrefix(held, "副"))
}

var (
	chiefs = regexp.MustCompile(`^(?:首席执行官|执行长|总裁|总经理)$`)
	runs   = regexp.MustCompile(`^(?:负责人|老板|店主|店长|经理|总经理|代表人)$`)
)

// sharesBody reports whether a text speaks of a body, or of one of its kind that it does not tell
// from others: 医院院长 of 安和医院.
func sharesBody(body, folded string) bool {
	named := bodyKind.ReplaceAllString(body, "")
	kind := strings.TrimPrefix(body, named)
	if kind != "" && slices.ContainsFunc(officeThere.FindAllStringIndex(folded, 8), func(at []int) bool {
		before, of := strings.CutSuffix(folded[:at[0]], kind)
		return of && lexicon.Han(lastRunes(before, 1)) == 0
	}) {
		return true
	}
	characters := []rune(named)
	for i := 0; i+2 <= len(characters); i++ {
		if strings.Contains(folded, string(characters[i:i+2])) {
			return true
		}
	}
	return named == "" && strings.Contains(folded, body)
}

var bodyKind = regexp.MustCompile(`(?:有限|股份)*(?:公司|集团|医院|法院|检察院|学校|小学|中学|大学|银行|协会|委员会|部门|单位|机构)$`)

// officeUnnamed reports whether a text speaks of whoever holds the office that a question asks
// for, and has no name behind it.
func (q *Question) officeUnnamed(text string) bool {
	body, office, ok := q.officeOf()
	if !ok {
		return false
	}
	folded := strings.ReplaceAll(lexicon.Simplified(index.Fold(text)), body+"的", body)
	_, behind, there := strings.Cut(folded, body+office)
	return there && holderBehind(behind) == "" && hanName(behind) == "" && !namedBehind.MatchString(behind)
}

// officeHeld answers a question for the holder of an office with the sentence that names one, or
// that has the office of that body and no name. ok is false where several are named.
func (a *Answerer) officeHeld(ctx context.Context, q Question, _ *digest) (answer Answer, ok bool, err error) {
	if _, _, ok := q.officeOf(); !ok {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	var found, bare *passage
	for _, article := range articles {
		for i := range article.Sentences {
			p := passage{article: article, at: article.Sentences[i]}
			if p.typed = q.holderIn(article, i); p.typed != "" && found != nil && found.typed != p.typed {
				return Answer{}, false, nil
			} else if p.typed != "" && found == nil {
				found = &p
			} else if bare == nil && q.officeUnnamed(p.text()) {
				bare = &p
			}
		}
	}
	switch {
	case found != nil:
		answer, ok := repeating(q, *found)
		return answer, ok, nil
	case bare != nil:
		answer, ok := repeating(q, *bare)
		answer.Text, answer.Abstained = wording[q.Language].unsaid+wording[q.Language].noName+answer.Text, true
		return answer, ok, nil
	}
	return Answer{}, false, nil
}

// holderIn returns the name behind the office in a sentence of an article, of the body that a
// question asks for: that stands in it, or in the one before where the office stands alone.
func (q *Question) holderIn(article *corpus.Article, i int) string {
	body, office, _ := q.officeOf()
	text := article.Sentences[i].In(article.Text)
	folded := lexicon.Simplified(index.Fold(text))
	for _, at := range officeThere.FindAllStringIndex(folded, 8) {
		name := holderBehind(folded[at[1]:])
		if name == "" || !sameOffice(office, folded[at[0]:at[1]]) {
			continue
		}
		of := folded
		if m := besideBody.FindString(folded[:at[0]]); m != "" && i > 0 {
			of = lexicon.Simplified(index.Fold(article.Sentences[i-1].In(article.Text)))
		}
		if sharesBody(body, of) {
			return name
		}
	}
	return ""
}

// besideBody ends what stands before an office that has no body in its sentence.
var besideBody = regexp.MustCompile(`(?:^|[，。；：])(?:[该其]\p{Han}{0,4})?$`)

// holderBehind returns the name that a text begins with, as it stands behind an office.
func holderBehind(text string) string {
	if m := foreignName.FindStringSubmatch(text); m != nil {
		return m[1]
	}
	if m := hanWithheld.FindStringIndex(text); m != nil && m[0] == 0 {
		return text[:m[1]] // 方某
	}
	if m := actsBehind.FindStringSubmatch(text); m != nil && hanName(text) != "" {
		return m[1]
	}
	return ""
}

// actsBehind finds what stands as a name does behind an office, before what its bearer does.
var actsBehind = regexp.MustCompile(`^(\p{Han}{2,4}?)(?:表示|说|称|指|认|回应|透露|坦言|强调|介绍|建议|在|将|向|对|已|也|曾|告诉|接受|批评|呼吁|提醒|通报|宣布|解释|补充|，|、|。|（|\(|$)`)

// foreignName finds a name of another language in Chinese characters.
var foreignName = regexp.MustCompile(`^(\p{Han}{1,5}[·．・‧.]\p{Han}{1,6}?)(?:表|说|称|指|认|回|发|在|，|。|$)`)
