package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// standsBefore writes how the matter of a question stands, before a sentence of an article
// that its case cites: of any other article it is not known to be the same matter.
func (q *Question) standsBefore(p passage) string {
	if len(q.Mentions) == 0 {
		return ""
	}
	m, w := q.Mentions[0], wording[q.Language]
	if _, cites := m.Case.Source(p.article.ID); !cites {
		return ""
	}
	if q.namesAnother(p, m) || !inMatterOf(p, m) {
		return ""
	}
	return shortName(m) + w.colon + standingLine(m.Case, m.Party, q.Language, false) + w.stop
}

// namesAnother reports whether a sentence is of somebody whom a question names in full and who is
// no party of the case that is meant, or of a suit that has a name, and does not name the party
// that is: how that one stands says nothing of them.
func (q *Question) namesAnother(p passage, m Mention) bool {
	text := p.text()
	if q.namesPersonBeside(p, m) {
		return true
	}
	if ofSuit.MatchString(text) && !nameIn(text, (&Question{Mentions: []Mention{m}}).namedIn(p.article)) {
		return true
	}
	name := q.fullHanName(text)
	for _, full := range append(q.fullNames(), q.calledHan(p.article.Open())...) {
		if lexicon.Han(full) > 0 && (lexicon.Han(full) > 3 || lexicon.LatinSurname(index.Fold(lexicon.FamilyOf(full))) == "") {
			continue // no person's
		}
		if name == "" && strings.Contains(text, full) {
			name = full
		}
	}
	if name == "" || nameIn(text, (&Question{Mentions: []Mention{m}}).namedIn(p.article)) || lexicon.Han(shortName(m)) > 3 && strings.Contains(text, lexicon.Clip(shortName(m), 3)) {
		return false
	}
	return !slices.ContainsFunc(m.Case.Parties, func(party corpus.Party) bool {
		return nameIn(name, (&Question{Mentions: []Mention{{Case: m.Case, Party: party.ID}}}).namedIn(p.article)) || strings.Contains(party.Name(), name)
	})
}

// dealtWith finds a folded question for what became of one accused: what a claimant got, goes with how
// the matter stands.
var dealtWith = regexp.MustCompile(`\b(?:plead\w*|pled|jailed|sentenced?|arrested|held|detained|imprisoned|convicted|acquitted|charged|extradited)\b`)

// namesPersonBeside reports whether a question names by surname a person whom the article writes in
// full, and who is not the party that is meant: nobody in the case, or another person of it. Neither the question nor the
// sentence may name the one that is.
func (q *Question) namesPersonBeside(p passage, m Mention) bool {
	meant := (&Question{Mentions: []Mention{m}}).namedIn(p.article)
	if m.Party == "" {
		meant = m.Case.Defendants()
	}
	if len(meant) == 0 || !dealtWith.MatchString(index.Fold(q.Text)) || nameIn(p.text(), meant) || nameIn(q.Text, meant) {
		return false
	}
	return slices.ContainsFunc(q.capitals(), func(word string) bool {
		if !strings.Contains(p.text(), word) || !regexp.MustCompile(`\b\p{Lu}\p{Ll}+ `+regexp.QuoteMeta(word)+`\b`).MatchString(p.article.Text) || !lexicon.Capital(word) || lexicon.National(word) {
			return false
		}
		return !slices.ContainsFunc(m.Case.Parties, func(party corpus.Party) bool {
			return !(party.Person && party.Role == "defendant" && party.ID != m.Party) && slices.Contains(strings.Fields(party.Name()), word)
		})
	})
}

// ofSuit finds the name of a suit, which is of those whom it names.
var ofSuit = regexp.MustCompile(`\b\p{Lu}[\p{L}’'-]+(?:, et al\.,?)? vs?\.? \p{Lu}`)

// inMatterOf reports whether the part of an article in which a sentence stands names the party
// that is meant, or the article nowhere does: where it goes over to another matter only there, how
// that one stands says nothing of what is told before.
func inMatterOf(p passage, m Mention) bool {
	b := (&Question{Mentions: []Mention{m}}).blocksOf(p.article)
	here := slices.IndexFunc(p.article.Sentences, func(s corpus.Span) bool { return s.End > p.at.Start })
	if here < 0 || here >= len(b.number) || b.tellsOfThem(here) {
		return true
	}
	for i := range b.number {
		if nameIn(b.text(i), b.names) {
			return i < here // it goes on from there
		}
	}
	return true
}
