package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// led leaves out of the matters of an article the sentences that lead into several,
// where another matter tells of the same conduct: "a gym was fined, on the day on which
// a hacker was jailed".
func led(matters []matter, kinds [][]lexicon.Conduct) []matter {
	if len(kinds) == 0 || len(matters) < 2 {
		return matters
	}
	tells := func(m matter) bool {
		return slices.ContainsFunc(kinds, func(kind []lexicon.Conduct) bool { _, ok := m.tellsOf(kind); return ok })
	}
	out := slices.Clone(matters)
	for i, m := range out {
		if !slices.ContainsFunc(slices.Concat(out[:i:i], out[i+1:]), tells) {
			continue
		}
		out[i].sentences = slices.DeleteFunc(slices.Clone(m.sentences), func(at corpus.Span) bool {
			text := at.In(m.article.Text)
			line := passage{article: m.article, at: at}
			return i == 0 && line.heading() || joined.MatchString(text)
		})
	}
	return out
}

// joined finds a sentence that tells of several matters at once.
var joined = regexp.MustCompile(`(?i)\b(?:on|in) the same (?:day|week)\b|\b(?:as|while) (?:a|an|the|another|\w+ (?:court|watchdog|regulator|police))\b.*\b(?:is|was|were|has|fined|jailed|sentenced|probe)\b|\b(?:\w+ (?:typical )?cases|cases (?:to|that) show)\b|同日|同时|同時|典型案例|涉及.*等`)

// background reports whether a matter is told beside those that an article is about:
// an earlier decision, the highest one. A question may ask for these too.
func (m matter) background(q Question) bool {
	return !otherOnes.MatchString(index.Fold(q.Text)) && slices.ContainsFunc(m.sentences[:min(soonNamed, len(m.sentences))], func(at corpus.Span) bool {
		return earlierOnes.MatchString(at.In(m.article.Text))
	})
}

var (
	earlierOnes = regexp.MustCompile(`(?i)\bin its history\b|\bits record\b|\b(?:biggest|largest|highest)\b[^.]*\b(?:ever|so far|issued|remains|yet|history|in 20\d\d)\b|^In 20[01]\d\b|\bnot the (?:largest|biggest|first)\b|^[^，。]*(?:20[01]\d年，另一|此前|曾于)`)
	otherOnes   = regexp.MustCompile(`\b(?:else|besides|other|ever|before|earlier|previous\w*|all)\b|其他|还有|以前|历来|所有`)
)

// answering returns whom a matter is of, and the others whom its sentences name with
// what was decided of them: who stood trial beside somebody. Of those of whom the
// record holds nothing the article alone tells.
func (m matter) answering(whom [][]Mention) (of []Mention) {
	add := func(found []Mention) {
		for _, w := range found {
			if w.holdsAny() && !slices.ContainsFunc(of, func(o Mention) bool { return o.Case.ID == w.Case.ID && o.Party == w.Party }) {
				of = append(of, w)
			}
		}
	}
	of = slices.Clone(m.of)
	if len(of) > 1 { // whoever is named beside somebody and has nothing of his own is a victim as often as not
		of = slices.DeleteFunc(of, func(w Mention) bool { return !w.holdsAny() })
	}
	for i, at := range m.article.Sentences[:min(len(m.article.Sentences), len(whom))] {
		if text := at.In(m.article.Text); len(m.of) > 0 && slices.Contains(m.sentences, at) && decisive.MatchString(text) {
			add(whom[i])
		}
	}
	return of
}

// holdsAny reports whether a record says anything of whom it names: a status, a figure.
func (m Mention) holdsAny() bool {
	party, known := m.Case.Party(m.Party)
	if !known || len(m.Case.Parties) == 1 {
		return true
	}
	own := func(f corpus.Fact) bool { return f.Party == party.ID }
	return party.Role == "defendant" && (slices.ContainsFunc(m.Case.Status, own) || slices.ContainsFunc(m.Case.Facts, func(f corpus.Fact) bool { return own(f) && f.Slot != corpus.SlotDate && f.Slot != corpus.SlotCount }))
}

// joins reports whether a matter is of one of some kinds of conduct, of which it may be
// none where the body alone is asked for, and returns the sentence that shows it.
func (q *Question) joins(m matter, kinds [][]lexicon.Conduct, f forum) (corpus.Span, bool) {
	for _, kind := range kinds {
		if sample, ok := m.tellsOf(kind); ok && (len(m.of) > 0 || namesSomebody(sample.In(m.article.Text)) && decisive.MatchString(m.text())) {
			return sample, q.inPlaces(m)
		}
	}
	if len(kinds) > 0 {
		return corpus.Span{}, false
	}
	for _, at := range m.sentences {
		text := at.In(m.article.Text)
		if q.inPlaces(m) && !headed(text) && !nameAlone.MatchString(text) && !m.article.Withholds(at) && (len(m.of) > 0 || namesSomebody(text) && decisive.MatchString(m.text())) {
			return at, true
		}
	}
	return corpus.Span{}, false
}

// decisive finds what a matter says of how it was decided, or that it is looked into.
var decisive = regexp.MustCompile(`(?i)\b(?:investigat\w+|sued|lawsuit|charged|fined|ordered|sentenced|jailed|ruled|awarded|settled|dismissed|convicted|told to|reinstated|upheld|penalty|held)\b|判|罚|罰|裁定|责令|責令|执行通知|執行通知|赔|賠|调解|和解|调查|調查|起诉|起訴`)

// institutions by which a question narrows what it asks for.
var placesAsked = []string{"=gym", "=hotel", "=school", "=pharmacy", "=clinic", "=hospital", "=landlord", "=retail", "=restaurant", "=police"}

// institutions returns those of which a question names one.
func (q *Question) institutions() []string {
	return slices.DeleteFunc(lexicon.Keys(q.Text), func(key string) bool { return !slices.Contains(placesAsked, key) })
}

// inPlaces reports whether a matter is of one of the institutions that a question
// names, of which it may name none.
func (q *Question) inPlaces(m matter) bool {
	asked := q.institutions()
	return len(asked) == 0 || slices.ContainsFunc(asked, func(key string) bool { return slices.Contains(lexicon.Keys(m.text()), key) })
}
