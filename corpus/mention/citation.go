package mention

import (
	"strings"

	"casebot/corpus"
)

// Citations returns what names a decision or a proceeding in a text: docket
// numbers, ECLIs, neutral citations, law reports and the case numbers of Chinese
// courts and of data-protection authorities. The value is a [corpus.Text]: the
// citation alone, without "Case" or "No.", its white space, brackets and hyphens
// in one form, so that two sources that print it differently give the same
// value. One whose year or court cannot be is left out.
//
// Laws and their articles are not citations: see [Statutes].
func Citations(text string) []Mention {
	folded := fold(text)
	if !strings.ContainsAny(folded, "0123456789０１２３４５６７８９") {
		return nil
	}
	var mentions []Mention
	for i := range citationRules {
		rule := &citationRules[i]
		if rule.has != "" && !strings.ContainsAny(folded, rule.has) {
			continue
		}
		for _, at := range rule.pattern.FindAllStringSubmatchIndex(folded, -1) {
			if m, ok := rule.read(text, folded, at); ok {
				mentions = append(mentions, m)
			}
		}
	}
	return leftmost(mentions, func(m Mention) corpus.Span { return m.Span })
}

// read makes the mention of one match: its last group, or all of it, unless the
// year in the group "year" or the whole cannot be.
func (r *citationRule) read(text, folded string, at []int) (Mention, bool) {
	span := corpus.Span{Start: at[0], End: at[1]}
	for i, name := range r.pattern.SubexpNames() {
		if name == "" || at[2*i] < 0 {
			continue
		}
		group := corpus.Span{Start: at[2*i], End: at[2*i+1]}
		switch {
		case name == "span":
			span = group
		case name == "year" && !citableYear(group.In(folded)):
			return Mention{}, false
		}
	}
	if cutInside(text, span) {
		return Mention{}, false
	}
	written := tidyCitation(span.In(text))
	if r.valid != nil && !r.valid(written) {
		return Mention{}, false
	}
	return Mention{Span: span, Value: corpus.Text(written), End: span.End, Rule: "citation." + r.name}, true
}

// citableYear reports whether courts sat and numbered cases in a year of two or
// four digits, none of them far ahead.
func citableYear(digits string) bool {
	n, ok := smallNumber(digits)
	return ok && (len(digits) < 4 || n >= 1750 && n < 2100)
}

// cutInside reports whether a span begins or ends within a longer number or word
// in Latin letters, so that it is a piece of something else.
func cutInside(text string, s corpus.Span) bool {
	return s.Start > 0 && alnum(text[s.Start-1]) && alnum(text[s.Start]) ||
		s.End < len(text) && alnum(text[s.End]) && alnum(text[s.End-1])
}

func alnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
}

// tidyCitation brings a citation into one form: half-width brackets and digits,
// plain hyphens, single spaces, and none among Chinese characters.
func tidyCitation(printed string) string {
	printed = citationForms.Replace(strings.Join(strings.Fields(printed), " "))
	if strings.ContainsFunc(printed, isHan) {
		printed = strings.ReplaceAll(printed, " ", "")
	}
	return printed
}

var citationForms = strings.NewReplacer("（", "(", "）", ")", "〔", "(", "〕", ")", "‑", "-", "–", "-", "\u00a0", " ",
	"０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9")
