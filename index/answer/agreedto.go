package answer

import (
	"context"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Whether somebody agreed to what was done with their data a Chinese page tells in a clause of
// its own, mostly of another's: 该公司没有征得她的同意，就把录音交给他人. It holds few of the
// words of the question 岑某同意把声音做成产品吗, and yet it alone answers it.

// agreeingAsked finds a Chinese question whether somebody agreed, and who.
var agreeingAsked = regexp.MustCompile(`^(?:请问)?(?:是不是|是否)?(\p{Han}某{1,2}|\p{Han}{1,2}(?:女士|先生|小姐)|\p{Han}(?:姓(?:男子|女子)|男|女)|\p{Han}{2,3}?)(?:是否|是不是|有没有|有无|事先|曾经|曾|真的|到底|有)?(?:同意|许可|授权|答应|允许)(?:了|过)?(?:[^，。？?]{0,40})(?:吗|么|没有?)?[?？]?$`)

// agreedTo answers such a question with the sentence that says whether they did. ok is false
// for another question, and where no sentence says it of them.
func (a *Answerer) agreedTo(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	asked := lexicon.Simplified(index.Fold(q.Text))
	m := agreeingAsked.FindStringSubmatch(asked)
	if m == nil || q.Shape != YesNo && !whetherHan.MatchString(asked) {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		for _, at := range article.Sentences {
			if agreedSaid(lexicon.Simplified(index.Fold(at.In(article.Text))), m[1]) && !article.Withholds(at) {
				answer, ok := repeating(q, passage{article: article, at: at})
				return answer, ok, nil
			}
		}
	}
	return Answer{}, false, nil
}

// leave is how a sentence tells that leave was given or not: whose it was stands between.
var leave = regexp.MustCompile(`(未|没有|没|不|从未|并未|已|曾)?(?:事先)?(?:经过|经|征得|取得|获得|获|得到)([^，。；]{0,14}?)(?:的)?(?:知情|书面|事先|本人|明确)?(?:同意|许可|授权|允许)`)

// ownLeave is how it tells that somebody gave it himself, or never did.
var ownLeave = regexp.MustCompile(`^[^，。；]{0,14}?(?:从未|从来没有|并未|没有|未曾|不)?(?:同意|授权|许可|答应|允许)(?:过|了|任何|将|把|对方|公司)`)

// agreedSaid reports whether a folded sentence says of somebody whether they gave leave: it
// names them, and the leave is theirs.
func agreedSaid(said, name string) bool {
	at := strings.Index(said, name)
	if at < 0 || onlySaid.MatchString(said) {
		return false
	}
	for _, m := range leave.FindAllStringSubmatchIndex(said, 4) {
		whose := said[m[4]:m[5]]
		asksItself := strings.HasSuffix(strings.TrimRight(said[:m[0]], "在却都也均事先"), name)
		switch {
		case strings.Contains(whose, name), containsPronoun(whose) && at < m[0] && !asksItself:
			return true
		}
	}
	return ownLeave.MatchString(said[at+len(name):])
}

// containsPronoun reports whether whose leave it is is told by a word for somebody named before.
func containsPronoun(whose string) bool {
	return whose == "" || strings.ContainsAny(whose, "她他其") || strings.Contains(whose, "本人")
}

// onlySaid is a sentence of a law, or of what may be.
var onlySaid = regexp.MustCompile(`民法典|条例规定|规定，|任何人未|应当取得|须取得|须经|应经|必须经`)
