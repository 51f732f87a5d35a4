package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// spelledOut returns the facts with the part of the source's sentence in place of
// a single printed word that says nothing alone: of "confiscated", what was.
func (a *Answerer) spelledOut(ctx context.Context, facts []corpus.Fact) ([]corpus.Fact, error) {
	out := slices.Clone(facts)
	for i, f := range out {
		if f.Slot != corpus.SlotOutcome {
			continue
		}
		out[i].Claims = slices.Clone(f.Claims)
		for j, claim := range f.Claims {
			taken := f.About == confiscation && claim.MachineRead() && len(f.Claims) == 1 // of several sources the kinds are what they agree on
			if !taken && (claim.Printed == "" || strings.Contains(claim.Printed, " ")) {
				continue
			}
			sentence, err := a.sentence(ctx, claim)
			if err != nil {
				return nil, err
			}
			words := ""
			if taken { // a machine tells the kinds of things alone
				words = takenIn(sentence)
			} else {
				words = clause(sentence, claim.Printed)
			}
			if words != "" {
				out[i].Claims[j].Printed = words
			}
		}
	}
	return out, nil
}

// confiscation is what an outcome is about that takes something from somebody.
const confiscation = "confiscation"

// longestClause is how many characters of a sentence a direct line repeats.
const longestClause = 130

// clause returns the part of a sentence that a word belongs to: from the last
// "and had" or the beginning to the end, without a linking word before it; empty
// where that is too long.
func clause(sentence, word string) string {
	at := strings.Index(sentence, word)
	if at < 0 {
		return ""
	}
	start := 0
	for _, opening := range []string{" and had ", " and also had ", " had ", "; "} {
		if i := strings.LastIndex(sentence[:at], opening); i >= 0 {
			start = max(start, i+len(opening))
			break
		}
	}
	words := strings.TrimRight(sentence[start:], ".。 ")
	for _, linking := range []string{"Additionally, ", "In addition, ", "Also, ", "Moreover, ", "Meanwhile, ", "此外，", "另外，", "同时，"} {
		words = strings.TrimPrefix(words, linking)
	}
	if lexicon.Runes(words) > longestClause {
		return ""
	}
	return words
}
