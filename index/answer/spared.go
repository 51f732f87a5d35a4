package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// finalAsked finds a question whether a decision can still change.
var finalAsked = regexp.MustCompile(`\b(?:final|finali[sz]ed|legally binding|definitive|still open|closed)\b[^?]*[?]?$|最终了?吗|终局|定案|生效了?吗|确定了?吗`)

// open states are those after which a decision has yet to come.
var openStates = states("under_appeal", "remitted", "proposed", "accused", "charged")

// final is the verdict on whether a decision is final: no where the newest status says
// that more is to come, or that it is gone. Else its own words say how sure that is.
func (f finding) final() verdict {
	newest, ok := Standing(f.Case, f.Party)
	switch {
	case !ok:
		return unsaid
	case slices.Contains(openStates, stateOf(newest)):
		return no
	}
	if slices.Contains(undone, stateOf(newest)) && slices.ContainsFunc(f.Case.Status, func(s corpus.Fact) bool {
		return stateOf(s) == "remitted" && s.Date == newest.Date
	}) {
		return no // it was sent back, to be decided again
	}
	return evident
}

// caveat is what the newest status says beside its state; ok is false where it says nothing.
func (f finding) caveat() (corpus.Event, bool) {
	newest, ok := Standing(f.Case, f.Party)
	if ok && !ofFinality.MatchString(newest.Note) {
		for _, sentence := range sentenceEnd.Split(f.Case.Summary, -1) {
			if unfound.MatchString(sentence) {
				return corpus.Event{Text: strings.Join(strings.Fields(sentence), " ")}, true
			}
		}
	}
	if !ok || newest.Note == "" || len(newest.Claims) == 0 {
		return corpus.Event{}, false
	}
	return corpus.Event{Text: sentenceWith(newest.Note, ofFinality.MatchString), Sources: []corpus.ArticleID{newest.Claims[0].Source}}, true
}

// ofFinality finds what a caveat says of how far a decision can still change.
var ofFinality = regexp.MustCompile(`(?i)\b(?:appeal\w*|final|objection|closed|last)\b`)

// sentenceWith returns the sentence of a caveat that says something, else the first.
func sentenceWith(note string, says func(string) bool) string {
	sentences := sentenceEnd.Split(note, -1)
	return sentences[max(0, slices.IndexFunc(sentences, says))]
}

// spared is the verdict on whether somebody had to serve what no source gives them: no
// where they were acquitted; ok is false where nothing is known.
func (f finding) spared(q Question) (v verdict, ok bool) {
	newest, known := Standing(f.Case, f.Party)
	if !known || newest.MachineRead() || q.Slots[0] != corpus.SlotTerm || len(f.facts) > 0 {
		return unsaid, false
	}
	if slices.Contains(states("acquitted", "dismissed", "withdrawn"), stateOf(newest)) {
		return no, true
	}
	return unsaid, false
}

// withoutAny finds that nothing of a kind was imposed: "no fine", "without a fine".
var withoutAny = regexp.MustCompile(`(?i)\b(?:no|without an?|without any) (fine|penalty|damages|settlement|prison term|appeal)s?\b`)

// deniedInWords returns what a caveat or the summary of a confirmed record says in place of
// a sum: that there was none.
func deniedInWords(m Mention, slot corpus.Slot) (corpus.Event, bool) {
	if m.Case.MachineRead() {
		return corpus.Event{}, false
	}
	said := func(text string) bool {
		return slices.ContainsFunc(withoutAny.FindAllStringSubmatch(text, 4), func(found []string) bool { return strings.EqualFold(found[1], string(slot)) })
	}
	for _, f := range m.Case.Status {
		if (f.Party == "" || f.Party == m.Party || m.Party == "") && len(f.Claims) > 0 && said(f.Note) {
			return corpus.Event{Text: sentenceWith(f.Note, said), Sources: []corpus.ArticleID{f.Claims[0].Source}}, true
		}
	}
	for _, clause := range strings.FieldsFunc(m.Case.Summary, func(r rune) bool { return r == '.' || r == ';' }) {
		if clause = capitalise(strings.TrimSpace(clause)); said(clause) && len(figures(index.Fold(clause))) == 0 {
			return corpus.Event{Text: clause}, true
		}
	}
	return corpus.Event{}, false
}

// inWordsOf writes a line on a mention with what its record says in words.
func inWordsOf(m Mention, word string, event corpus.Event, lang Language, room int) string {
	line := word + factLine(m.Case, m.Party, nil, lang, room/2) + wording[lang].stop
	return line + laterWords(m.Case, event, lang, room-lexicon.Runes(line)-1) + fullStop(lang)
}
