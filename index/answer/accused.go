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

// defendantsAsked finds a folded question for those who answer for a matter, or how many they
// are, whatever became of them.
var defendantsAsked = regexp.MustCompile(`^(?:(?:list|name|show|give|tell)(?: me)?|who (?:are|were)|which are|what are|which|how many) (?:all )?(?:of )?(?:the )?(?:names of )?(?:the )?(?:defendants|accused)(?: (?:are|were) (?:there|named|mentioned))?(?: by (?:name|surname))?(?: in (?:all|total))?(?: (?:in|of|from) .+)?[?.! ]*$|^被告人?(?:有|是|都有|都是|一共有)(?:哪些人?|谁|几个人?|多少人?)[?？]*$|^(?:有)?(?:哪些|几个|多少)被告人?[?？]*$|的被告人?(?:有|是|都有|都是)?(?:哪些人?|谁|几个人?|多少人?)[?？]*$`)

// defendants answers such a question from the records of the cases that it names, else of all.
func (a *Answerer) defendants(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	if !defendantsAsked.MatchString(index.Fold(q.Text)) {
		return Answer{}, false, nil
	}
	cases := q.Cases()
	if slices.ContainsFunc(cases, func(c *corpus.Case) bool { return slices.ContainsFunc(c.Facts, countsDefendants) }) {
		return Answer{}, false, nil // sources count them, who need not all be parties of the record
	}
	if len(cases) == 0 {
		all := d.pass(filter{}, false)
		if cases, err = a.casesAt(ctx, d, all[:min(mostNamed, len(all))]); err != nil || len(all) > mostNamed {
			return Answer{}, false, err // so many nobody reads
		}
	}
	var members []member
	for _, c := range cases {
		for _, p := range c.Parties {
			if p.Role == "defendant" {
				members = append(members, member{of: Mention{Case: c, Party: p.ID, Name: p.Name()}})
			}
		}
	}
	byName := strings.Contains(index.Fold(q.Text), "named")
	members = slices.DeleteFunc(members, func(m member) bool {
		return m.of.Case.Kind == corpus.Incident || byName && strings.HasPrefix(index.Fold(m.of.Name), "unnamed")
	})
	if len(members) == 0 {
		return Answer{}, false, nil
	}
	return d.callingRecords(q, members, ""), true, nil
}

// countsDefendants reports whether a fact says how many answer for a matter.
func countsDefendants(f corpus.Fact) bool {
	return f.Slot == corpus.SlotCount && slices.Contains(lexicon.Terms(f.About), "defend")
}
