package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// contrasted finds the two whom a question sets side by side, described or named.
var contrasted = []*regexp.Regexp{
	regexp.MustCompile(`(?i)^(?:who|which|whose)\b[^,:]*?[,:] (.+?),? or (.+?)[?]?$`),
	regexp.MustCompile(`(?i)^(.+?) or (.+?)[:,] (?:who|which|whose)\b`),
	regexp.MustCompile(`(?i)\bcompare (?:what |how much |how long )?(?:(?:the |their )?(?:\w+ ){0,2}(?:of|for|against|on) )?(.+?) (?:and|with|to|against|versus|vs\.?) (.+?)(?: (?:were|was|got|had|received|paid|have|did)\b.*)?[?.:]?(?:[:,] .*)?$`),
	regexp.MustCompile(`(?i)\b(?:difference|differences) between (?:(?:the |their )?(?:\w+ ){0,2}(?:of|for|against|on) )?(.+?) and (.+?)[?.]?$`),
	regexp.MustCompile(`(?i)^(?:was|is|were|did|does|has) (?:the )?(?:\w+ ){0,2}?(?:on|of|for|against|imposed on|paid by) (.+?) (?:\w+er|more \w+|more) than (?:that|the one|the fine|the sentence|those)? ?(?:on|of|for|against|imposed on|paid by)? ?(.+?)[?]?$`),
	regexp.MustCompile(`(?i)^(?:was|is|were|did|does|has) (.+?) (?:fined|jailed|sentenced|get|got|pay|paid|receive|given|make|earn|made|serve)\b.*? than (.+?)(?: (?:did|was|were|got|had))?[?]?$`),
	regexp.MustCompile(`^(.+?)(?:和|与|與|跟|同|、)(.+?)(?:谁|誰|哪个|哪個|哪一|各自|各|分别|分別|的刑期|的罚|的罰|的判|的金额|有什么|有何|比较|比較|相比)`),
	regexp.MustCompile(`(?:比较|比較|对比|對比)(?:一下)?(.+?)(?:和|与|與|跟|同)(.+?)(?:的.*|$)`),
}

// contrasting answers a question that compares two whom it describes, or names one and
// describes the other. ok is false where it is not clear whom it means.
func (a *Answerer) contrasting(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	sides := q.contrasted()
	if sides == nil {
		return Answer{}, false, nil
	}
	all, err := a.accountsFor(ctx, q, d, sides...)
	if err != nil {
		return Answer{}, false, err
	}
	var both []Mention
	for i, described := range sides {
		m, ok := q.mentionedIn(described)
		if beside := besideThem(both); !ok && i == 1 && ofTheOther.MatchString(index.Fold(described)) && len(beside) == 1 {
			m, ok = beside[0], true
		}
		if !ok {
			m, ok = meant(all, described)
		}
		if !ok {
			return Answer{}, false, nil
		}
		m.at = corpus.Span{Start: strings.Index(q.Text, described), End: strings.Index(q.Text, described) + len(described)}
		if i == 1 && sameParty(both[0], m) {
			return Answer{}, false, nil
		}
		both = append(both, m)
	}
	q.Mentions, q.everyone = both, both
	if q.Shape != Contest {
		q.Shape = Compare
	}
	if q.Shape == Contest && q.Slots == nil && rankedBy(index.Fold(q.Text)) == "" {
		if q.Slots = inBoth(both[0], both[1]); q.Slots == nil || !q.ofOneEnd(sides, both) {
			q.Shape, q.Slots = Compare, nil
		}
	}
	answer, err = a.about(ctx, q, d)
	return answer, !answer.Abstained, err
}

// ofOneEnd reports whether both of two descriptions are at the end of their case at which the
// question's verb has them: who gets damages is not whom the record has pay them.
func (q *Question) ofOneEnd(described []string, both []Mention) bool {
	if q.Slots[0] != corpus.SlotDamages && q.Slots[0] != corpus.SlotSettlement {
		return true
	}
	gets := getting.MatchString(index.Fold(q.Text))
	for i, m := range both {
		answers := slices.ContainsFunc(m.Case.Parties, func(p corpus.Party) bool { return p.Role == "defendant" && alikeNames(p.Name(), described[i]) })
		if gets == answers {
			return false
		}
	}
	return true
}

// ofTheOther finds somebody who is called by whom the other one is: "his business partner".
var ofTheOther = regexp.MustCompile(`^(?:his|her|its|their) |^(?:他|她|其)的?`)

// contrasted returns the two descriptions or names that a question sets side by side.
func (q *Question) contrasted() []string {
	if q.Shape != Compare && q.Shape != Contest && q.Shape != YesNo && q.Shape != Rank && !eachOf.MatchString(q.Text) {
		return nil
	}
	for _, pattern := range contrasted {
		if m := pattern.FindStringSubmatch(q.Text); m != nil && strings.TrimSpace(m[1]) != "" && strings.TrimSpace(m[2]) != "" {
			return []string{strings.TrimSpace(m[1]), strings.TrimSpace(m[2])}
		}
	}
	return nil
}

// eachOf finds a question for what is each one's.
var eachOf = regexp.MustCompile(`各(?:自)?(?:拿|赔|判|罚|得|获|被|是)|分别|分別|\beach\b`)

// mentionedIn returns the one whom a question names within some of its words.
func (q *Question) mentionedIn(words string) (Mention, bool) {
	start := strings.Index(q.Text, words)
	for _, m := range q.Mentions {
		if m.at.End > m.at.Start && m.at.Start >= start && m.at.End <= start+len(words) {
			return m, true
		}
	}
	return Mention{}, false
}
