package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// affected finds a question for how many a breach has touched, ofData a sentence on whose
// data somebody had.
var (
	affected = regexp.MustCompile(`\b(?:affected|hit by|touched by|impacted|compromised|exposed|caught up)\b|受(?:到)?影响|波及|受害`)
	ofData   = regexp.MustCompile(`\b(?:data|information|records?|details|files|histor(?:y|ies)|photos?|images?|accounts?)\b[^.;]{0,60}\b(?:of|on|about|relating to|from|belonging to) (?:\w+ ){0,3}[\d,.]+|[\d,.]+ (?:million |thousand )?[\p{L}-]+ whose (?:[\p{L}-]+ ){0,3}(?:data|information|records?|details|files|photos?|images?)\b|信息|资料|个资|数据`)
)

// befellCounted finds what a folded question says that those did or suffered whom it counts.
var befellCounted = regexp.MustCompile(`\b(?:lost (?:their|his|her) (?:jobs?|homes?|lives|savings|money)|died|resigned|quit|(?:were|was|got) (?:fired|sacked|dismissed|laid off)|(?:sued|complained|objected|appealed|apologised))\b|(?:失业|丢了?工作|辞职|(?:被)?(?:解雇|开除|辞退)|投诉|死亡)`)

// notOfDeed reports whether no sentence that proves the count of an answer, which a machine
// read, says any of a deed.
func (a *Answerer) notOfDeed(ctx context.Context, answer Answer, deed string) (bool, error) {
	if !answer.Facts[0].Fact.MachineRead() {
		return false, nil
	}
	said := lexicon.Keys(deed)
	for _, claim := range answer.Facts[0].Fact.Claims {
		sentence, err := a.sentence(ctx, claim)
		if err != nil || heldOf(sentence, said) == len(said) || lexicon.Han(deed) > 0 && strings.Contains(index.Fold(sentence), deed) {
			return false, err
		}
	}
	return true, nil
}

// notOfData reports whether no sentence that proves the count of an answer is on those
// whose data somebody had.
func (a *Answerer) notOfData(ctx context.Context, answer Answer) (bool, error) {
	for _, claim := range answer.Facts[0].Fact.Claims {
		sentence, err := a.sentence(ctx, claim)
		if err != nil || ofData.MatchString(index.Fold(sentence)) {
			return false, err
		}
	}
	return true, nil
}

// countsPeople reports whether the first of some facts is how many people a machine
// read of, whatever they did or suffered.
func countsPeople(facts []Stated) bool {
	if len(facts) == 0 || !facts[0].Fact.MachineRead() {
		return false
	}
	count, ok := facts[0].Fact.Claims[0].Value.(corpus.Count)
	return ok && people.In(lexicon.Terms(count.Noun))
}
