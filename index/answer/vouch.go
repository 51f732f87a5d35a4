package answer

import (
	"context"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// vouched reports whether a status may carry a yes. What a person has confirmed
// may; what only a machine has read, where a sentence that proves it names the
// party or goes on of them, and leaves no doubt.
func (a *Answerer) vouched(ctx context.Context, m Mention, status corpus.Fact) (bool, error) {
	party, known := m.Case.Party(m.Party)
	if !status.MachineRead() || !known {
		return true, nil
	}
	for _, claim := range status.Claims {
		sentence, err := a.sentence(ctx, claim)
		if err != nil {
			return false, err
		}
		whom := cast(m.Case.Parties).in(sentence)
		if (whom.has(party) || len(whom) == 0 && goesOn.MatchString(sentence)) && !doubtful.MatchString(sentence) {
			return true, nil
		}
	}
	return false, nil
}

// appealSaid reports whether a status that a machine has read stands in a sentence that speaks of an
// appeal or of a court of appeal: a charge may be thrown out without one.
func (a *Answerer) appealSaid(ctx context.Context, status corpus.Fact) (bool, error) {
	if !status.MachineRead() || stateOf(status) == "under_appeal" {
		return true, nil
	}
	for _, claim := range status.Claims {
		sentence, err := a.sentence(ctx, claim)
		if err != nil || ofAnAppeal.MatchString(sentence) {
			return err == nil, err
		}
	}
	return false, nil
}

var ofAnAppeal = regexp.MustCompile(`(?i)appe(?:al|llate)|\b(?:supreme|higher|high) court\b|cassation|上诉|上訴|二审|二審|三审|三審|终审|終審|抗诉|抗訴|维持|維持|发回|發回`)

// goesOn finds sentences whose subject was named before them, doubtful those that
// leave open whether something happened.
var (
	goesOn   = regexp.MustCompile(`^["“]?(?:He|She|It|They|Both|The (?:company|firm|group|defendants?|accused|club|school|bank|chain|operator|couple|man|woman|pair|two)|(?:This|That) (?:decision|fine|penalty|ruling|sentence|judgment|verdict))\b|^(?:其|该|該|他|她|两人|兩人|被告|法院|宣判)`)
	doubtful = regexp.MustCompile(`(?i)\b(?:whether|unclear|not (?:yet )?known|undecided|to be decided)\b|是否|尚不|尚未|未定|不详`)
)
