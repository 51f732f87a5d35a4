package answer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/index"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// A Mention is a case that a question names, by one of its own names or by one
// of a party.
type Mention struct {
	Case  *corpus.Case
	Party corpus.PartyID // empty where the case as a whole is named
	Name  string         // as the record writes it
	at    corpus.Span    // in the folded question
}

// candidates bounds how many records are looked at for names in a question.
const candidates = 50

// mentions finds the cases that the question names. A name counts where it
// stands whole in the question; of two that overlap, the longer one.
func (a *Answerer) mentions(ctx context.Context, question string) ([]Mention, error) {
	query := nameQuery(question)
	if len(query.Any) == 0 {
		return nil, nil
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: query, Kind: corpus.CaseRecord, Limit: candidates})
	if err != nil {
		return nil, fmt.Errorf("names in the question: %w", err)
	}
	text := spaced(question)
	var found []Mention
	for _, hit := range page.Hits {
		c, err := a.archive.Case(ctx, corpus.CaseID(hit.Ref.ID))
		if errors.Is(err, corpus.ErrNotFound) {
			continue // the archive is newer than the index
		}
		if err != nil {
			return nil, fmt.Errorf("names in the question: %w", err)
		}
		found = append(found, named(c, text, question)...)
	}
	return longest(found), nil
}

// nameQuery asks for the cases that have a word of the question in a name.
func nameQuery(question string) index.Or {
	var query index.Or
	seen := map[string]bool{}
	for _, token := range index.NameTokens(question) {
		word := question[token.Span.Start:token.Span.End]
		if !seen[token.Term] && (token.Han() || runes(word) > 1) {
			seen[token.Term] = true
			query.Any = append(query.Any, index.Name{Text: word})
		}
	}
	return query
}

// named returns the names of the case that stand in the question, at most one
// for the case as a whole and one for each party.
func named(c *corpus.Case, text, question string) []Mention {
	var found []Mention
	for _, p := range c.Parties {
		if p.Role == "authority" {
			continue // a regulator is in many cases and names none
		}
		for _, name := range p.Names {
			if at, ok := standsIn(text, question, name.Text); ok {
				found = append(found, Mention{c, p.ID, name.Text, at})
				break
			}
			if word, at, ok := surnameIn(text, question, p, name.Text); ok {
				found = append(found, Mention{c, p.ID, word, at})
				break
			}
		}
	}
	own := slices.Concat([]string{c.Title, c.TitleZH}, c.Aliases)
	for _, citation := range c.Citations {
		own = append(own, citation.Text)
	}
	for _, name := range own {
		if at, ok := standsIn(text, question, name); ok {
			found = append(found, Mention{c, partyCalled(c, name), name, at})
		}
	}
	return found
}

// partyCalled returns the party whose name the alias begins with ("Han case",
// "徐某"), so that asking by it asks about that party; empty where none is.
func partyCalled(c *corpus.Case, alias string) corpus.PartyID {
	for _, p := range c.Parties {
		if p.Role != "defendant" {
			continue
		}
		for _, name := range p.Names {
			if strings.HasPrefix(spaced(alias), spaced(name.Text)) {
				return p.ID
			}
		}
	}
	return ""
}

// standsIn finds a name as whole words in the spaced text. A name that is also
// an English word must be written with a capital, and not only because it
// begins the sentence.
func standsIn(text, question, name string) (corpus.Span, bool) {
	for _, form := range forms(name) {
		i := strings.Index(text, form)
		if strings.TrimSpace(form) == "" || i < 0 {
			continue
		}
		if functionWord(strings.TrimSpace(form)) && !capitalised(question, strings.TrimSpace(form)) {
			continue
		}
		return corpus.Span{Start: i, End: i + len(form)}, true
	}
	return corpus.Span{}, false
}

// surnameIn finds one word of a person's full name, written with a capital, or
// the last one in any case: people are asked about by their surname.
func surnameIn(text, question string, p corpus.Party, name string) (string, corpus.Span, bool) {
	words := strings.Fields(name)
	if !p.Person || len(words) < 2 {
		return "", corpus.Span{}, false
	}
	for i, word := range words {
		family := i == len(words)-1 && runes(word) > 4
		if runes(word) < 4 || !family && !capitalised("- "+question, strings.TrimSpace(spaced(word))) {
			continue
		}
		if at, ok := standsIn(text, question, word); ok {
			return word, at, true
		}
	}
	return "", corpus.Span{}, false
}

// forms are the ways in which a name is looked for: whole, and a company's
// without the words that only say what kind of company it is.
func forms(name string) []string {
	whole := spaced(name)
	short := whole
	for {
		cut := short
		for _, suffix := range companySuffixes {
			cut = strings.TrimSuffix(cut, suffix)
		}
		if cut == short {
			break
		}
		short = cut
	}
	if short == whole || len(short) < 4 {
		return []string{whole}
	}
	return []string{whole, short}
}

var companySuffixes = []string{"inc ", "llc ", "ltd ", "limited ", "plc ", "co ", "corp ", "corporation ", "company ",
	"gmbh ", "ag ", "sa ", "s a ", "s l ", "ab ", "oy ", "bv ", "b v ", "srl ", "s r l ", "kft ", "nyrt ", "group ",
	"technologies ", "platforms ", "international "}

// spaced folds a text and puts a space around each word and each character of
// a script that has no spaces, so that names are found as whole words.
func spaced(text string) string {
	var b strings.Builder
	b.WriteByte(' ')
	for _, token := range index.NameTokens(text) {
		if token.Han() && runes(token.Term) > 1 {
			continue // a pair: its characters stand beside it singly
		}
		b.WriteString(token.Term)
		b.WriteByte(' ')
	}
	return b.String()
}

// longest keeps the mentions that no longer one covers.
func longest(found []Mention) []Mention {
	covered := func(m Mention) bool {
		return slices.ContainsFunc(found, func(o Mention) bool {
			return o.at.Start <= m.at.Start && m.at.End <= o.at.End && o.at.End-o.at.Start > m.at.End-m.at.Start
		})
	}
	kept := make([]Mention, 0, len(found))
	for _, m := range found {
		if !covered(m) && !slices.ContainsFunc(kept, func(k Mention) bool { return k.Case.ID == m.Case.ID && (k.Party == m.Party || m.Party == "") }) {
			kept = append(kept, m)
		}
	}
	return kept
}

// narrowed keeps, of several cases that one name in the question fits, those
// that hold most of the details it gives: "the Texas case against Meta". A
// detail counts the more, the fewer of them hold it.
func narrowed(found []Mention, detail []string) []Mention {
	holders := map[string][]int{}
	for i, m := range found {
		words := terms(strings.Join(m.Case.Names(), "\n") + "\n" + strings.Join(m.Case.Topics, "\n") + "\n" + m.Case.Forum + "\n" + country(m.Case.Jurisdiction))
		for _, d := range detail {
			if slices.Contains(words, d) {
				holders[d] = append(holders[d], i)
			}
		}
	}
	weight := make([]float64, len(found))
	for _, d := range detail {
		for _, i := range holders[d] {
			weight[i] += 1 / float64(len(holders[d]))
		}
	}
	best := map[int]float64{} // where the name stands → the most that a case holds
	for i, m := range found {
		best[m.at.Start] = max(best[m.at.Start], weight[i])
	}
	var kept []Mention
	for i, m := range found {
		if weight[i] == best[m.at.Start] {
			kept = append(kept, m)
		}
	}
	return kept
}

// country names a jurisdiction in the words that people use for it.
func country(code string) string {
	switch code {
	case "GB":
		return "UK United Kingdom Britain British England"
	case "US":
		return "US USA United States America American"
	case "KR":
		return "South Korea Korean"
	}
	region, err := language.ParseRegion(code)
	if err != nil {
		return ""
	}
	return display.English.Regions().Name(region)
}

// functionWord reports whether a folded word is an English word that is also a
// surname: "he" and "so" are asked about far more often than He and So.
func functionWord(word string) bool {
	switch word {
	case "he", "she", "an", "a", "so", "you", "may", "long", "can", "do", "in", "on", "is", "it", "as", "at", "to", "my", "me",
		"the", "of", "and", "or", "v", "who", "what", "when", "where", "which", "why", "how", "was", "were", "for", "did",
		"has", "had", "have", "be", "by", "any", "all", "case", "cases", "long's", "will", "should", "much", "many":
		return true
	}
	return false
}

// capitalised reports whether the folded word stands in the text with a
// capital, after its first word.
func capitalised(text, word string) bool {
	for i, field := range strings.Fields(text) {
		bare := strings.TrimSuffix(strings.TrimSuffix(strings.TrimFunc(field, unicode.IsPunct), "'s"), "’s")
		if i > 0 && index.Fold(bare) == word && bare != strings.ToLower(bare) {
			return true
		}
	}
	return false
}
