package answer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A remark is what a record tells in words beside its figures: that somebody was
// arrested, is liable, denied it.
type remark struct {
	asks   *regexp.Regexp // against the folded question
	told   *regexp.Regexp // against what the record says
	denied *regexp.Regexp // what of it is a no; nil: nothing is
	deed   bool           // somebody does it: a yes needs to say that it was them
}

var remarks = []remark{
	{asks: regexp.MustCompile(`\b(?:admit\w*|admission|confess\w*|plead\w*|pleaded|deny|denies|denied)\b|承认|认罪|否认`),
		told: regexp.MustCompile(`(?i)\b(?:admit\w*|admission|confess\w*|plead\w*|pled|den(?:y|ies|ied))\b|承认|认罪|否认`), denied: regexp.MustCompile(`(?i)\bden(?:y|ies|ied)\b|否认`)},
	{asks: regexp.MustCompile(`\b(?:sue|sued|suing|lawsuit|litigat\w+|(?:challenge|contest)(?:d|ed)?|(?:go|went|gone|take\w*|took) .{0,20}\bto court)\b|起诉|提起诉讼|提告|告上法院|打官司`), deed: true,
		told: regexp.MustCompile(`(?i)\b(?:sue[sd]?|suit|lawsuit|challenge[ds]?|contest(?:s|ed)?|brought an action|action before)\b|起诉|诉讼`)},
	{asks: regexp.MustCompile(`\bappeal(?:s|ed|ing)?\b|上诉`), told: regexp.MustCompile(`(?i)\bappeal(?:s|ed|ing)?\b|上诉`), denied: regexp.MustCompile(`(?i)\bno appeal(?:[.;,]|$)|\bneither appealed\b`), deed: true},
	{asks: regexp.MustCompile(`\barrest\w*|\bdetained\b|逮捕|拘捕|被捕|拘留`), told: regexp.MustCompile(`(?i)\barrest\w*|逮捕|拘捕|被捕|拘留`)},
	{asks: regexp.MustCompile(`\b(?:charged|indict\w+|prosecuted)\b|起诉|提起公诉`), told: regexp.MustCompile(`(?i)\b(?:charges?|charged|indict\w+|prosecut(?:ed|ion))\b|起诉|公诉`)},
	{asks: regexp.MustCompile(`\b(?:liable|liability|at fault)\b|担责|负责|承担责任`), told: regexp.MustCompile(`(?i)\bliab(?:le|ility)\b|责任`)},
	{asks: regexp.MustCompile(`\b(?:break|broke|broken|breach(?:ed)?|violat\w+|infring\w+)\b.*\b(?:law|laws|rules?|acts?|gdpr|privacy|principles?|rights?)\b|\b(?:unlawful|illegal|unlawfully|illegally)\b|违法|违反|侵权`),
		told: regexp.MustCompile(`(?i)\b(?:breach(?:es|ed)?|broke|violat\w+|infring\w+|unlawful\w*|illegal\w*)\b|违法|违反|侵权`)},
}

// outspoken reports whether a question asks for what somebody says themselves,
// which no slot of a record holds.
func (q Question) outspoken() bool { return remarks[0].asks.MatchString(index.Fold(q.Text)) }

// remarked answers a yes-or-no question that no slot of the record answers with
// what it says of that in words. A yes needs a plain one; where it is hedged or
// goes either way, it speaks for itself.
func remarked(q Question) (Answer, bool) {
	folded := index.Fold(q.Text)
	if q.Shape != YesNo || len(q.Cases()) != 1 || len(figures(folded)) > 0 {
		return Answer{}, false
	}
	for _, r := range remarks {
		if r.asks.MatchString(folded) && !(r.deed && q.Mentions[0].Case.MachineRead()) {
			if answer, ok := r.answer(q, folded); ok {
				return answer, true
			}
		}
	}
	return Answer{}, false
}

// answer is what the record of the one case that a question names tells of it.
func (r remark) answer(q Question, folded string) (Answer, bool) {
	m := q.Mentions[0]
	answer := Answer{Route: RouteFact, Question: q}
	if f, ok := r.fact(m, folded); ok {
		v := r.judgeOf(m, tells(f), folded)
		if f.Stage == corpus.Alleged || f.Stage == corpus.Claimed {
			v = evident
		}
		word := verdictWords[q.Language][v.ofEither(folded).turned(q.Text, folded)]
		answer.Facts = StatedIn(m.Case, []corpus.Fact{f})
		answer.Text = word + factLine(m.Case, m.Party, answer.facts(), q.Language, MaxLine-lexicon.Runes(word))
		return answer, true
	}
	event, ok := r.event(m)
	if !ok {
		return Answer{}, false
	}
	v := r.judgeOf(m, event.Text, folded).ofEither(folded).turned(q.Text, folded)
	if answer.Abstained = missing.MatchString(event.Text); answer.Abstained {
		v = unsaid
	}
	line := verdictWords[q.Language][v]
	line += factLine(m.Case, m.Party, nil, q.Language, MaxLine/2) + wording[q.Language].stop
	answer.Text = line + laterWords(m.Case, event, q.Language, MaxLine-lexicon.Runes(line)-1) + fullStop(q.Language)
	if status, ok := Standing(m.Case, m.Party); ok {
		answer.Facts = StatedIn(m.Case, []corpus.Fact{status})
	}
	return answer, true
}

// facts are those that the answer states.
func (a Answer) facts() []corpus.Fact {
	out := make([]corpus.Fact, len(a.Facts))
	for i, stated := range a.Facts {
		out[i] = stated.Fact
	}
	return out
}

// judgeOf is [remark.judge] of somebody: who did it, what is said has to say.
func (r remark) judgeOf(m Mention, text, folded string) verdict {
	v := r.judge(text, folded)
	if party, ok := m.Case.Party(m.Party); v == yes && r.deed && !(ok && does(party, text, r.told)) {
		return evident
	}
	return v
}

// does reports whether a text names a party right before what it tells of.
func does(party corpus.Party, text string, told *regexp.Regexp) bool {
	at := told.FindStringIndex(text)
	return at != nil && slices.ContainsFunc(party.Names, func(n corpus.Name) bool {
		return strings.HasSuffix(strings.TrimSpace(text[:at[0]]), n.Text)
	})
}

// judge is what the words of a record answer: a yes where they are plain.
func (r remark) judge(text, folded string) verdict {
	plain := text
	if r.denied != nil {
		plain = r.denied.ReplaceAllString(text, "")
	}
	asserts := r.told.MatchString(plain)
	switch {
	case asserts && (plain != text || negative.MatchString(plain) || unsettled.MatchString(plain)):
		return evident
	case r.denied == nil:
		return yes
	}
	return yesIf(asserts != r.denied.MatchString(folded))
}

// unsettled finds what keeps words from being a plain yes: that it was undone, is
// only alleged, or was a mistake.
var unsettled = regexp.MustCompile(`(?i)\b(?:set aside|dropped|overturned|annulled|withdrawn|wrong\w*|whether|alleg\w*|accus\w*|claim\w*|could|may|might|partially|grounds?|nothing|nobody|none)\b|撤销|撤回|指控|涉嫌`)

// missing finds what was looked for and not found.
var missing = regexp.MustCompile(`(?i)\bnot found\b|\bno (?:\w+ ){1,3}was found\b|未找到|未查到`)

// fact returns the outcome, date, law or status of a mention that tells of it, one
// that tells it plainly before others.
func (r remark) fact(m Mention, folded string) (corpus.Fact, bool) {
	var found []corpus.Fact
	for _, f := range slices.Concat(m.Case.Facts, m.Case.Status) {
		kind := slices.Contains(slots(corpus.SlotOutcome, corpus.SlotDate, corpus.SlotStatute, corpus.SlotStatus), f.Slot)
		own := f.Party == "" || m.Party == "" || f.Party == m.Party
		if kind && own && r.told.MatchString(tells(f)) {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return corpus.Fact{}, false
	}
	i := slices.IndexFunc(found, func(f corpus.Fact) bool { return r.judge(tells(f), folded) != evident })
	return found[max(i, 0)], true
}

// tells is what a fact says, without its caveat and what is known to be mistaken.
func tells(f corpus.Fact) string {
	said := []string{}
	if f.Slot != corpus.SlotStatus {
		said = append(said, f.About)
	}
	for _, claim := range f.Claims {
		if claim.Mistaken == "" && claim.Stated() {
			said = append(said, claim.Display())
		}
	}
	return strings.Join(said, ". ")
}

// event returns what a caveat, a later development or the summary tells of it, in
// this order.
func (r remark) event(m Mention) (corpus.Event, bool) {
	for _, f := range m.Case.Status {
		own := f.Party == "" || m.Party == "" || f.Party == m.Party
		for sentence := range strings.SplitSeq(f.Note, ". ") {
			if own && r.told.MatchString(sentence) && len(f.Claims) > 0 {
				return corpus.Event{Text: sentence, Sources: []corpus.ArticleID{f.Claims[0].Source}}, true
			}
		}
	}
	for _, event := range m.Case.Later {
		if r.told.MatchString(event.Text) {
			return event, true
		}
	}
	for _, clause := range strings.FieldsFunc(m.Case.Summary, func(r rune) bool { return r == '.' || r == ';' }) {
		if clause = capitalise(strings.TrimSpace(clause)); r.told.MatchString(clause) {
			return corpus.Event{Text: clause}, true
		}
	}
	return corpus.Event{}, false
}

// capitalise begins a sentence with a capital.
func capitalise(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}
