package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A Chinese page tells what a claimant got by whoever has to pay: 被判向博主岑某道歉并赔偿3000
// 元. Who claims is no party of a record, and a sentence that tells what he asked for holds
// more words of the question. Only the one that gives him the sum, or refuses it, answers.

// gotHan finds a Chinese question for what somebody got, and whom it names.
var gotHan = regexp.MustCompile(`(\p{Han}某{1,2}|\p{Han}{1,2}(?:女士|先生|小姐)|\p{Han}(?:姓(?:男子|女子)|男|女)|\p{Han}{2,4}?)(?:一共|总共|最后|最终|到底|实际)?(?:获赔|获得(?:了)?赔偿|(?:拿|得)到(?:了)?(?:赔偿)?)(?:了)?(?:多少|几)`)

// paidTo answers such a question with the sentence that gives it, where no party of a case is
// named. ok is false for another question, and where no article has such a sentence.
func (a *Answerer) paidTo(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := gotHan.FindStringSubmatch(lexicon.Simplified(index.Fold(q.Text)))
	if m == nil || len(q.Mentions) > 0 || q.counts() {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	pays := paysTo(m[1])
	for _, article := range articles {
		var found *passage
		for _, at := range article.Sentences {
			if paysOrRefuses(lexicon.Simplified(index.Fold(at.In(article.Text))), m[1], pays) && !article.Withholds(at) {
				found = &passage{article: article, at: at} // the last: an appeal may change it
			}
		}
		if found != nil {
			answer, ok := repeating(q, *found)
			return answer, ok, nil
		}
	}
	return Answer{}, false, nil
}

// counts reports whether a question asks how many things there are, and for no sum.
func (q *Question) counts() bool { return q.slot() == corpus.SlotCount }

// paysTo returns what finds the words of a folded sentence by which somebody of a name gets a
// sum.
func paysTo(name string) *regexp.Regexp {
	name = regexp.QuoteMeta(name)
	const sum = `[0-9一二两三四五六七八九十百千万][0-9,.一二两三四五六七八九十百千万余]*元`
	return regexp.MustCompile(`(?:赔偿|赔付|补偿|支付|给付|赔)(?:给)?\p{Han}{0,8}` + name + `[^。；]{0,30}?` + sum +
		`|(?:向|给)[^，。；]{0,8}` + name + `[^。；]{0,40}?(?:赔|支付|给付|补偿)[^，。；]{0,12}?` + sum +
		`|` + name + `[^，。；]{0,12}获(?:得)?赔[^，。；]{0,8}?` + sum)
}

// paysOrRefuses reports whether a folded sentence gives somebody a sum, or refuses it; where
// it only tells what he asks for, it does neither.
func paysOrRefuses(said, name string, pays *regexp.Regexp) bool {
	if !strings.Contains(said, name) {
		return false
	}
	at := pays.FindStringIndex(said)
	if at == nil {
		return sumRefused.MatchString(said)
	}
	before := said[:at[0]]
	return !wantsIt.MatchString(before) || decidedSince.MatchString(before)
}

var (
	// sumRefused is a claim that a court did not grant at all.
	sumRefused = regexp.MustCompile(`(?:赔偿|索赔|抚慰金)[^。；]{0,30}(?:不予支持|未予支持|没有支持|不支持)`)
	// wantsIt ends in the part of a sentence that tells what somebody asks for.
	wantsIt = regexp.MustCompile(`(?:要求|请求|诉请|索赔|主张|希望|愿意|愿)[^。；]*$`)
	// decidedSince is a decision behind that.
	decidedSince = regexp.MustCompile(`(?:要求|请求|诉请|索赔|主张|希望|愿意|愿)[^。；]*，[^。；]*(?:判决|判令|被判|判赔|改判|调解|达成)[^。；]*$`)
)
