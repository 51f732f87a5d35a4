package verify

import "casebot/corpus"

// A kind says what an expression is in its record.
type kind byte

const (
	title     kind = iota // of the case, with its other names
	party                 // a name of a party
	publisher             // or the title of a source
	value                 // of a claim
	dated                 // the date of a fact
	about                 // what a fact is about
	note                  // a caveat beside a fact
	state                 // a status, of whatever case
	stage                 // how far a figure has come
	label                 // the name of a slot
	machine               // the mark of what a machine read
	mistaken              // the mark of what is known to be wrong
	dateIs                // what a date is the date of
	day                   // another date of the record: of a source, a later event
	unruled               // that a case has no status
	forum                 // a court or authority that the record is filed under, and a source names
	quoted                // verbatim from a source that the reply quotes, from mark to mark
	aside                 // it begins a clause that says nothing of a case
	frame                 // the bot's own wording
	other                 // further words of the record: a topic, a later event
	echo                  // what was asked, repeated within quotation marks
)

// A role is one thing that an expression can be. Only the fields of its kind are set.
type role struct {
	kind   kind
	of     *corpus.Case
	fact   *corpus.Fact
	claim  *corpus.Claim
	party  corpus.PartyID
	source corpus.ArticleID
	state  corpus.State
	stage  corpus.Stage
	slot   corpus.Slot
	dateIs corpus.DateIs
}

// A phrase is an expression with everything that it can be.
type phrase struct {
	tokens []token
	roles  []role
}

// A book holds expressions by their first token.
type book map[string][]*phrase

// add enters an expression, without the full stop behind it. A name that has a
// capital is known by it: Time is no time.
func (b book) add(text string, r role) {
	words := trimmed(tokens(text))
	if len(words) == 0 {
		return
	}
	words[0].capital = words[0].capital && (r.kind == title || r.kind == party || r.kind == publisher)
	first := words[0].norm
	for _, p := range b[first] {
		if same(p.tokens, words) {
			p.roles = append(p.roles, r)
			p.tokens[0].capital = p.tokens[0].capital && words[0].capital
			return
		}
	}
	b[first] = append(b[first], &phrase{words, []role{r}})
}

// trimmed leaves out the full stop that a sentence or an abbreviation ends with.
func trimmed(words []token) []token {
	for len(words) > 0 && words[len(words)-1].norm == "." {
		words = words[:len(words)-1]
	}
	return words
}

func same(a, b []token) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].norm != b[i].norm {
			return false
		}
	}
	return true
}

// longest returns what the longest expression that a text begins with can be,
// and how many tokens it has; 0 where there is none.
func (b book) longest(text []token) (roles []role, n int) {
	for _, first := range []string{text[0].norm, anyNumber} {
		if first == anyNumber && text[0].class != number {
			continue
		}
		for _, p := range b[first] {
			if m := p.match(text); m > n {
				roles, n = p.roles, m
			} else if m == n && m > 0 {
				roles = append(roles[:len(roles):len(roles)], p.roles...)
			}
		}
	}
	return roles, n
}

// anyNumber stands for a number in the bot's own wording.
const anyNumber = "#"

// match returns how many tokens of a text are the phrase: all of it, or its
// beginning where an ellipsis follows. A figure is never cut so. An ellipsis that is
// the phrase's own cuts nothing, as long as the rest of the phrase follows.
func (p *phrase) match(text []token) int {
	cut := 0
	for i, want := range p.tokens {
		switch {
		case i >= len(text):
			return cut
		case text[i].norm == "…" && i > 0:
			cut = i + 1
			if want.norm != "…" {
				return cut
			}
		case text[i].norm == want.norm:
			if want.capital && !text[i].capital && i == 0 {
				return 0
			}
		case want.norm == anyNumber && text[i].class == number:
		case i+1 < len(text) && text[i+1].norm == "…" && begins(want, text[i]):
			return i + 2
		default:
			return cut
		}
	}
	return len(p.tokens)
}

// begins reports whether a word is cut from a longer one.
func begins(whole, cut token) bool {
	return cut.class == word && whole.class == word && len(cut.norm) < len(whole.norm) && whole.norm[:len(cut.norm)] == cut.norm
}
