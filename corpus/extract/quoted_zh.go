package extract

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
)

// quotedReach bounds, in bytes, the name between 律师 and 表示.
const quotedReach = 15

// quotesBystander reports whether a Chinese sentence tells what a victim or a witness
// says.
func (s *sentence) quotesBystander() bool {
	return slices.ContainsFunc(s.bystanders, func(t token) bool {
		said, ok := s.first("says", t.end, len(s.fold))
		return ok && said.start-t.end <= quotedReach && !oneOf(s.word(said), "认为", "称")
	})
}

// defends opens what the defence tells the court.
var defends = regexp.MustCompile(`^\p{Han}{0,6}(?:大律师|辩方|辩护人|辩护律师|代表律师)[^，。]{0,20}(?:指|称|表示|认为|陈词)`)

// quoted reports whether a Chinese sentence tells what a lawyer or an expert
// says.
func (s *sentence) quoted() bool {
	if defends.MatchString(s.fold) && !s.says("sentenceverb") {
		return true
	}
	for _, c := range s.cues {
		if c.role != "expert" {
			continue
		}
		if said, ok := s.first("says", c.end, len(s.fold)); ok && said.start-c.end <= quotedReach {
			return true
		}
	}
	return false
}
