package answer

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

var (
	courtWords     = regexp.MustCompile(`(?i)\b(courts?|tribunals?|judges?|magistrates?|arbitrat\w+|cour|conseil|corte|\w*gericht\w*)\b|法院|法庭|仲裁|裁判所`)
	regulatorWords = regexp.MustCompile(`(?i)\b(authorit(y|ies)|commissions?|commissioners?|agency|agencies|boards?|administration|offices?|bureaus?|regulators?|watchdogs?|ministry|department|inspectorate|ombudsman)\b` +
		`|监管|監管|管理局|管理总局|管理總局|委员会|委員會|公署|专员|專員|网信办|網信辦|办公室|辦公室`)
)

// IsRegulator reports whether each of the bodies that a name lists, with
// semicolons between, is a regulator by its own name and none a court. A record
// does not say which of the two a body is; its name nearly always does.
func IsRegulator(name string) bool {
	for body := range strings.SplitSeq(name, ";") {
		if courtWords.MatchString(body) || !regulatorWords.MatchString(body) {
			return false
		}
	}
	return true
}

// regulators reports whether a fact names nothing but regulators.
func regulators(f corpus.Fact) bool {
	if f.Slot != corpus.SlotCourt || len(f.Claims) == 0 {
		return false
	}
	for _, claim := range f.Claims {
		name, ok := claim.Value.(corpus.Text)
		if !ok || !IsRegulator(string(name)) {
			return false
		}
	}
	return true
}

// factLabel names the slot of a fact: that of courts after what stands in it.
func factLabel(c *corpus.Case, f corpus.Fact, lang Language) string {
	if regulators(f) {
		return RegulatorLabel(lang)
	}
	return LabelIn(c.Kind, f.Slot, lang)
}

// forumLabel names the bodies that a case stands before.
func forumLabel(forum string, lang Language) string {
	if IsRegulator(forum) {
		return RegulatorLabel(lang)
	}
	return Label(corpus.SlotCourt, lang)
}
