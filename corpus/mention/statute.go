package mention

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// Statutes returns the laws that a text names, and their articles: "Article 253-1
// of the Criminal Law", "Section 5 of the FTC Act", "GDPR", 《个人信息保护法》第十条.
// The value is a [corpus.Text], as printed with single spaces. A short name in
// brackets behind a law ("… Privacy Act (BIPA)") belongs to the mention's End and
// is no law of its own. An article of which the text does not say what law it is
// in is left out, and so is a law without a name ("the Act").
func Statutes(text string) []Mention {
	folded := fold(text)
	var mentions []Mention
	for i := range lawRules {
		rule := &lawRules[i]
		if !rule.worth(folded) {
			continue
		}
		for _, at := range rule.pattern.FindAllStringSubmatchIndex(folded, -1) {
			span := corpus.Span{Start: at[len(at)-2], End: at[len(at)-1]}
			span.End -= len(span.In(folded)) - len(strings.TrimRight(span.In(folded), ".,"))
			if span.Start < 0 || rule.trim && !trimCapitals(folded, &span) || lawLookalike(folded, span) {
				continue
			}
			mentions = append(mentions, rule.mention(text, folded, span))
		}
	}
	return withoutBehind(leftmost(mentions, func(m Mention) corpus.Span { return m.Span }))
}

// mention makes the mention of a law: its articles, before or behind it, belong
// to it, and a short name in brackets is passed over.
func (r *lawRule) mention(text, folded string, law corpus.Span) Mention {
	const reach = 120 // bytes in which the articles of a law stand before it
	span, rule := law, "statute."+r.name
	from := max(0, law.Start-reach)
	if at := articlesBefore.FindStringSubmatchIndex(folded[from:law.Start]); at != nil {
		span.Start, rule = from+at[2], rule+"-article"
	} else if at := articlesBehind.FindStringIndex(folded[law.End:min(len(folded), law.End+reach)]); at != nil {
		span.End, rule = law.End+at[1], rule+"-article"
	}
	end := span.End
	if at := shortName.FindStringIndex(folded[end:min(len(folded), end+reach)]); at != nil {
		end += at[1]
	}
	words := strings.Join(strings.Fields(span.In(text)), " ")
	return Mention{Span: span, Value: corpus.Text(words), End: end, Rule: rule}
}

// withoutBehind drops mentions that stand in what another leaves behind it: the
// short name in its brackets.
func withoutBehind(mentions []Mention) []Mention {
	kept, end := mentions[:0], 0
	for _, m := range mentions {
		if m.Span.Start >= end {
			kept, end = append(kept, m), m.End
		}
	}
	return kept
}

// leadingWords begin a sentence or a clause in front of a name, capitalised there
// or not.
var leadingWords = wordSet(`the a an in on at by for from of to under with and or but if when where while as that this these both its
	his her their our new violating violated violates breaching breached via per see since after before against between within
	monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
	november december section sections article articles art arts however also chinese-style meanwhile judge justice congress
	parliament companies plaintiffs prosecutors regulators`)

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

// What looks like a law by its last word, and is none: a school, a firm, a code
// that is scanned.
var (
	behindLaw = regexp.MustCompile(`^(?:\s+(?:School|Review|Firm|Journal|Professor|Group|Cent(?:er|re)|Society|Students?|Enforcement|LLP|Offices?|360|` +
		`Library|Clinic|Institute|Reform|Commission|Red|Blue|Signing)\b|[学院室庭系家界官典师律规])`)
	ownNoLaw = regexp.MustCompile(`(?i)^(?:qr|zip|source|dress|class|bar|postal|area|balancing|sister|morse|open|opening|first|second|` +
		`final|last|one|murphy's|moore's|martial|common|natural|case|federal|state|international)\s+(?:code|act|law|regulation|rules?)$`)
)

func lawLookalike(folded string, span corpus.Span) bool {
	return behindLaw.MatchString(folded[span.End:min(len(folded), span.End+16)]) || ownNoLaw.MatchString(span.In(folded)) ||
		cutInside(folded, span)
}
