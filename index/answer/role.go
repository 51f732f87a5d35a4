package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// described people: "the broadband fitter", "the ring's leader".
var roleAsked = regexp.MustCompile(`\bthe ((?:[a-z][a-z’'-]+ ){0,2}?[a-z]+(?:er|or|ist|ian|ant|ent|man|woman|lord|lady|tutor|clerk|nurse|chief|thief|spy|cook|guard|coach|pilot|host|boss|aide|student|couple))\b`)

// institutions are roles of those who judge or suffer, and of nobody who answers.
var institutions = lexicon.Set{"regul", "commission", "prosecutor", "investig", "judg", "victim", "patient", "tenant", "resid", "custom", "user", "player", "owner", "member", "minist", "govern", "settlement", "case", "sentenc", "number", "center", "comput", "server", "offer", "order", "letter", "matter", "paper", "power", "consumer", "worker", "reader", "report", "writer", "author", "lawyer", "defend", "plaintiff", "court", "document", "payment", "judgment", "amount", "content", "incid", "account", "agreement", "statement", "director"}

// byRole finds whom a question means that names nobody and calls somebody by what they
// do: the party whom an article calls so, beside the name or in the sentences before
// it. ok is false where no article calls anybody so, or several people.
func (a *Answerer) byRole(ctx context.Context, q Question, d *digest) (m Mention, ok bool, err error) {
	role := roleIn(q.Text)
	if role == "" {
		return Mention{}, false, nil
	}
	articles, err := a.nearestArticles(ctx, q)
	if err != nil {
		return Mention{}, false, err
	}
	for _, article := range articles {
		if !q.mostlyIn(article) {
			continue
		}
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return Mention{}, false, err
		}
		for _, c := range cases {
			if party, called := partyByRole(article, c, role); called {
				if ok && (m.Case.ID != c.ID || m.Party != party.ID) {
					return Mention{}, false, nil
				}
				m, ok = Mention{Case: c, Party: party.ID, Name: party.Name()}, true
			}
		}
	}
	return m, ok, nil
}

// roleIn returns the role by which a question calls somebody, empty where it does not.
func roleIn(text string) string {
	for _, found := range roleAsked.FindAllStringSubmatch(strings.ToLower(text), 4) {
		words := strings.Fields(found[1])
		stems := lexicon.Terms(words[len(words)-1])
		if len(stems) == 1 && !institutions.Has(stems[0]) {
			return found[1]
		}
	}
	return ""
}

// mostlyIn reports whether an article speaks of most of what a question asks about.
func (q *Question) mostlyIn(article *corpus.Article) bool {
	asked := slices.DeleteFunc(slices.Clone(q.Topic), func(key string) bool { return moneyWords.Has(key) || showing.Has(key) })
	held := heldOf(article.Title+"\n"+article.Text, asked)
	return len(asked) > 1 && 4*held >= 3*len(asked)
}

// partyByRole returns the person of a case whom an article calls by a role: named in a
// sentence that has it, else first in the ones behind it.
func partyByRole(article *corpus.Article, c *corpus.Case, role string) (corpus.Party, bool) {
	people := cast(slices.DeleteFunc(slices.Clone(c.Parties), func(p corpus.Party) bool { return p.Role != "defendant" || !p.Person }))
	for i, at := range article.Sentences {
		text := at.In(article.Text)
		where := strings.Index(index.Fold(text), role)
		if where < 0 || i >= mostSentences {
			continue
		}
		if named := people.in(text); len(named) > 0 {
			return named[0], len(named) == 1
		}
		written := properWords(article.Text)
		if len(written.strangers(text, nil)) > 0 {
			return corpus.Party{}, false // somebody who is no party is called so
		}
		for _, next := range article.Sentences[i+1 : min(i+3, len(article.Sentences))] {
			named, others := people.in(next.In(article.Text)), written.strangers(next.In(article.Text), nil)
			if len(named) > 0 || len(others) > 0 {
				return soleFirst(named, others)
			}
		}
		return corpus.Party{}, false
	}
	return corpus.Party{}, false
}

// soleFirst returns the one party of some, where nobody else is named before them.
func soleFirst(named cast, capitals []string) (corpus.Party, bool) {
	if len(named) != 1 {
		return corpus.Party{}, false
	}
	return named[0], len(capitals) == 0 || alikeNames(capitals[0], named[0].Name())
}
