package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// recorded answers a question about one case, that no slot of its record answers, with
// what the record says of it in words: a fact, a caveat, a later development, or a
// sentence of the summary. It must hold half of what is asked beside the names.
func (q Question) recorded() (Answer, bool) {
	if len(q.Cases()) != 1 || q.Mentions[0].Case.MachineRead() || q.Slots != nil || q.Shape == YesNo || q.Shape == Reason || len(figures(index.Fold(q.Text))) > 0 {
		return Answer{}, false
	}
	m, asked := q.Mentions[0], q.besideTheName()
	if len(asked) == 0 || becoming.MatchString(index.Fold(q.Text)) {
		return Answer{}, false
	}
	answer := Answer{Route: RouteFact, Question: q}
	if facts := m.holding(asked); len(facts) > 0 {
		facts = facts[:min(mostLines, len(facts))]
		answer.Facts = StatedIn(m.Case, facts)
		answer.Text = factLine(m.Case, m.Party, facts, q.Language, MaxLine)
		return answer, true
	}
	event, ok := m.telling(asked)
	if !ok {
		return Answer{}, false
	}
	line := factLine(m.Case, m.Party, nil, q.Language, MaxLine/2) + wording[q.Language].stop
	answer.Text = line + laterWords(m.Case, event, q.Language, MaxLine-lexicon.Runes(line)-1) + fullStop(q.Language)
	if status, ok := Standing(m.Case, m.Party); ok {
		answer.Facts = StatedIn(m.Case, []corpus.Fact{status})
	}
	return answer, true
}

// besideTheName returns what a question asks beside the words that name the case.
func (q Question) besideTheName() []string {
	c := q.Mentions[0].Case
	named := lexicon.Keys(strings.Join([]string{c.Title, c.TitleZH, c.Forum}, " "))
	for _, p := range c.Parties {
		for _, n := range p.Names {
			named = append(named, lexicon.Keys(n.Text)...)
		}
	}
	return slices.DeleteFunc(q.withoutNames(), func(key string) bool {
		return slices.Contains(named, key) || generic.Has(key) || statistical.Has(key) || moneyWords.Has(key)
	})
}

// holding returns the facts of a mention that hold most of the keys, none where that is
// less than half of them.
func (m Mention) holding(asked []string) []corpus.Fact {
	var best []corpus.Fact
	most := 0
	for _, f := range slices.Concat(m.Case.Facts, m.Case.Status) {
		if m.Party != "" && f.Party != "" && f.Party != m.Party {
			continue
		}
		switch n := inBothOf(factKeys(f), asked); {
		case 2*n < len(asked) || n == 0 || n < most:
		case n > most:
			best, most = []corpus.Fact{f}, n
		default:
			best = append(best, f)
		}
	}
	return best
}

// telling returns the later development, or the sentence of the summary, that holds most
// of the keys; ok is false where that is less than half of them.
func (m Mention) telling(asked []string) (best corpus.Event, ok bool) {
	events := slices.Clone(m.Case.Later)
	for _, sentence := range sentenceEnd.Split(m.Case.Summary, -1) {
		if len(figures(index.Fold(sentence))) == 0 { // no source is said to give one of a summary
			events = append(events, corpus.Event{Text: strings.TrimSpace(sentence)})
		}
	}
	most := 0
	for _, event := range events {
		if n := inBothOf(lexicon.Keys(event.Text), asked); n > most && 2*n >= len(asked) {
			best, most = event, n
		}
	}
	return best, most > 0
}

// Questions for the reason of a decision, and where the summary of a record gives it.
var (
	whyAsked   = regexp.MustCompile(`^(?:so |and )?why (?:was|were|is|are|did|has|have|had)\b.*\b(?:fine[ds]?|penali[sz]ed|punished|sentenced|jailed|convicted|sanctioned|reprimanded|ordered|sued?|warned|liable|pay)\b|(?:为什么|为何|因为什么|因何).{0,4}(?:被|会被|要)?(?:罚|处罚|判|起诉|告|赔|警告)`)
	reasonGist = regexp.MustCompile(`\b(?:fined|fines?|penalty|forfeiture|sentenced|convicted|ordered|reprimanded|warned|liable|suit|settled|settlement|damages|claims)\b(?:[^.;]|\.\d)*? ((?:over|because|for want of|for (?:\w+ing|failings|the (?:transfer|use|breach))) [^.,;:]+?)(?:[.,;:]| for [A-Z]{3} |$)`)
)

// ReasonsIn returns what the summary of a record says that a decision was made over, begun
// with a capital and without a figure.
func ReasonsIn(summary string) (reasons []string) {
	for _, found := range reasonGist.FindAllStringSubmatch(strings.ReplaceAll(summary, "Inc.", "Inc"), 8) {
		if len(figures(index.Fold(found[1]))) == 0 {
			reasons = append(reasons, capitalise(found[1]))
		}
	}
	return reasons
}

// reasonTold answers why something was decided of whom a question names, from a confirmed
// record: by its summary, by what it says of the conduct, or by the law that was broken.
func (q Question) reasonTold(m Mention) (Answer, bool) {
	answer := Answer{Route: RouteFact, Question: q}
	if m.Case.MachineRead() || !whyAsked.MatchString(index.Fold(q.Text)) {
		return Answer{}, false
	}
	if reasons := ReasonsIn(m.Case.Summary); len(reasons) > 0 {
		answer.Text = inWordsOf(m, "", corpus.Event{Text: reasons[0]}, q.Language, MaxLine)
		if status, ok := Standing(m.Case, m.Party); ok {
			answer.Facts = StatedIn(m.Case, []corpus.Fact{status})
		}
		return answer, true
	}
	facts := slices.DeleteFunc(slices.Clone(m.Case.Facts), func(f corpus.Fact) bool {
		broken := f.Slot == corpus.SlotOutcome && f.About == "conduct" || f.Slot == corpus.SlotCharge || f.Slot == corpus.SlotStatute
		return !broken || f.Party != "" && m.Party != "" && f.Party != m.Party
	})
	slices.SortStableFunc(facts, func(a, b corpus.Fact) int { return strings.Compare(string(b.About), string(a.About)) })
	if len(facts) == 0 {
		return Answer{}, false
	}
	facts = facts[:1]
	answer.Facts, answer.Text = StatedIn(m.Case, facts), factLine(m.Case, m.Party, facts, q.Language, MaxLine)
	return answer, true
}

// sentenceEnd finds where one sentence of a summary ends and the next begins.
var sentenceEnd = regexp.MustCompile(`\.\s+|。`)

// inBothOf counts the keys that two lists share.
func inBothOf(all, some []string) (n int) {
	for _, key := range some {
		if slices.Contains(all, key) {
			n++
		}
	}
	return n
}
