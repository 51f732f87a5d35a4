package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A Mention is a case that a question names, by one of its own names or by one
// of a party.
type Mention struct {
	Case  *corpus.Case
	Party corpus.PartyID // empty where the case as a whole is named
	Name  string         // as the record writes it
	at    corpus.Span    // in the text of the question
}

// candidates bounds how many records are looked at for names in a question.
const candidates = 50

// mentions finds the cases that the question names. A name counts where it
// stands whole in the question; of two that overlap, the longer one.
func (a *Answerer) mentions(ctx context.Context, d *digest, question string) ([]Mention, error) {
	found, err := a.byID(ctx, d, question)
	query := d.nameQuery(question)
	if err != nil || len(query.Any) == 0 {
		return found, err
	}
	hits, err := a.namesakes(ctx, query, question)
	if err != nil {
		return nil, fmt.Errorf("names in the question: %w", err)
	}
	r := d.reading(question)
	for _, hit := range hits {
		c, err := a.caseOf(ctx, d, corpus.CaseID(hit.Ref.ID))
		if err != nil {
			return nil, fmt.Errorf("names in the question: %w", err)
		}
		if c != nil { // else the archive is newer than the index
			found = append(found, named(c, r)...)
		}
	}
	aloud, err := a.readAloud(ctx, d, question)
	return longest(append(found, aloud...)), err
}

// readAloud returns the parties whose Chinese names a question writes in Latin
// letters, in two or three words: "Gu Minghui" is 古明輝.
func (a *Answerer) readAloud(ctx context.Context, d *digest, question string) ([]Mention, error) {
	var found []Mention
	fields := strings.Fields(question)
	for i := range fields {
		for n := 2; n <= 3 && i+n <= len(fields); n++ {
			words := lexicon.BareWord(strings.Join(fields[i:i+n], " "))
			reading := index.Fold(strings.ReplaceAll(words, " ", ""))
			place, ok := d.latin[reading]
			at := strings.Index(question, words)
			if !ok || at < 0 || d.gone[place] {
				continue
			}
			c, err := a.caseOf(ctx, d, d.ids[place])
			if err != nil {
				return nil, err
			}
			if c == nil {
				continue
			}
			if p, is := c.Party(corpus.PartyID(reading)); is {
				found = append(found, Mention{c, p.ID, p.Name(), corpus.Span{Start: at, End: at + len(words)}})
			}
		}
	}
	return found, nil
}

// namesakes returns the cases that have one of the names. Where there are more
// than are looked at, those that also speak of the question's other words come
// first: of a thousand cases of a Han, the one about lanterns.
func (a *Answerer) namesakes(ctx context.Context, names index.Or, question string) ([]index.Hit, error) {
	page, err := a.searcher.Search(ctx, index.Request{Query: names, Kind: corpus.CaseRecord, Limit: candidates})
	if err != nil || page.Total <= candidates {
		return hitsOf(page), err
	}
	words := index.Or{}
	for _, word := range strings.Fields(question) {
		if len(words.Any) < candidates {
			words.Any = append(words.Any, index.Word{Text: word})
		}
	}
	query := index.And{All: []index.Query{names, words}}
	closer, err := a.searcher.Search(ctx, index.Request{Query: query, Kind: corpus.CaseRecord, Limit: candidates})
	return append(hitsOf(closer), page.Hits...), err
}

func hitsOf(page *index.Page) []index.Hit {
	if page == nil {
		return nil
	}
	return page.Hits
}

// mostInNames is how many words of a question names are searched for: an engine opens up to
// three lists for each, of which it has no more than two thousand at once.
const mostInNames = 600

// nameQuery asks for the cases that have a word of the question in a name. Of a large
// archive no other words are asked for than those that some case is called by.
func (d *digest) nameQuery(question string) index.Or {
	var query index.Or
	seen := map[string]bool{}
	for _, token := range index.NameTokens(question) {
		word := token.Span.In(question)
		calls := d.kept != nil || d.words.Calls(token.Term)
		if !seen[token.Term] && len(seen) < mostInNames && calls && (token.Han() || lexicon.Runes(word) > 1) {
			seen[token.Term] = true
			query.Any = append(query.Any, index.Name{Text: word})
		}
	}
	return query
}

// named returns the names of the case that stand in the question: at most one of
// each party, and every one of the case's own.
func named(c *corpus.Case, r reading) []Mention {
	var found []Mention
	for _, p := range c.Parties {
		if p.Role == "authority" {
			continue // a regulator is in many cases and names none
		}
		for _, name := range p.Names {
			if words, at, ok := r.findParty(p, name.Text); ok && !(p.Anonymised && r.goesOn(at)) {
				found = append(found, Mention{c, p.ID, words, at})
				break
			}
		}
	}
	found = slices.DeleteFunc(found, func(m Mention) bool {
		return easternOrder.MatchString(partyName(m)) && m.Name != partyName(m) && slices.ContainsFunc(found, func(o Mention) bool { return o.Party != m.Party && o.at == m.at })
	}) // which of two of one family is meant, the question does not say
	for _, name := range ownNames(c) {
		if at, ok := r.find(name); ok && !ofCountry(at.In(r.written)) {
			found = append(found, Mention{c, partyCalled(c, name), name, at})
		}
	}
	return found
}

// partyName is the name of the party that a mention is of, "" where it is of none.
func partyName(m Mention) string {
	p, _ := m.Case.Party(m.Party)
	return p.Name()
}

// ofCountry reports whether what stands in a question is the name of a country and no
// more, which a title may begin with.
func ofCountry(name string) bool {
	return !slices.ContainsFunc(strings.Fields(name), func(word string) bool { return !lexicon.National(word) && !strings.EqualFold(word, "South") })
}

// ownNames returns what a case as a whole is called.
func ownNames(c *corpus.Case) []string {
	own := slices.Concat([]string{c.Title, c.TitleZH}, c.Aliases)
	for _, citation := range c.Citations {
		own = append(own, citation.Text)
	}
	return own
}

// partyCalled returns the party whose name the alias begins with ("Han case",
// "徐某"), so that asking by it asks about that party; empty where none is.
func partyCalled(c *corpus.Case, alias string) corpus.PartyID {
	if lexicon.Withheld.MatchString(alias) && lexicon.Runes(alias) <= 4 {
		alias = lexicon.InLatin(index.Fold(alias)) // 徐某 is whom the record calls Xu
	}
	for _, p := range c.Parties {
		if p.Role != "defendant" {
			continue
		}
		for _, name := range p.Names {
			if strings.HasPrefix(lexicon.Spaced(alias), lexicon.Spaced(name.Text)) {
				return p.ID
			}
		}
	}
	return ""
}

// longest keeps the mentions that no longer one covers, and one for each party
// of a case.
func longest(found []Mention) []Mention {
	kept := make([]Mention, 0, len(found))
	for _, m := range found {
		covered := slices.ContainsFunc(found, func(o Mention) bool {
			return o.at.Start <= m.at.Start && m.at.End <= o.at.End && o.at.End-o.at.Start > m.at.End-m.at.Start
		})
		known := slices.ContainsFunc(kept, func(k Mention) bool {
			return k.Case.ID == m.Case.ID && (k.Party == m.Party || m.Party == "")
		})
		if !covered && !known {
			kept = append(kept, m)
		}
	}
	return kept
}

// together keeps, where one case has two of the names that the question gives
// ("Xu and Li"), that case alone of those that have either.
func together(found []Mention) []Mention {
	places := map[corpus.CaseID][]int{}
	for _, m := range found {
		own := lexicon.Spaced(strings.Join(m.Case.Names(), "\n"))
		for _, o := range found { // a case may be called by somebody who is no party of it
			if (o.Case.ID == m.Case.ID || strings.Contains(own, lexicon.Spaced(o.Name))) && !slices.Contains(places[m.Case.ID], o.at.Start) {
				places[m.Case.ID] = append(places[m.Case.ID], o.at.Start)
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(found), func(m Mention) bool {
		for id, at := range places {
			if id != m.Case.ID && len(places[m.Case.ID]) < len(at) && slices.Contains(at, m.at.Start) {
				return true
			}
		}
		return false
	})
}

// narrowed keeps, of several cases that one name in the question fits, those
// that hold most of the details it gives: "the Texas case against Meta". A
// detail counts the more, the fewer of them hold it.
func narrowed(found []Mention, detail []string) []Mention {
	telling := slices.DeleteFunc(slices.Clone(detail), func(stem string) bool { return generic.Has(stem) || vague.Has(stem) })
	if told := closest(found, telling); places(told) > 1 && places(told) == len(told) {
		return told // each by what the question tells of it: "Texas … from Meta or from Google"
	}
	return closest(together(found), detail)
}

// closest keeps, where a name stands, the cases that hold most of the details.
func closest(found []Mention, detail []string) []Mention {
	if places(found) == len(found) {
		return found // none stands where another does
	}
	holders := map[string][]int{}
	for i, m := range found {
		words := lexicon.Terms(strings.Join(slices.Concat(m.Case.Names(), m.Case.Topics, []string{m.Case.Forum, index.Country(m.Case.Jurisdiction)}), "\n"))
		for _, d := range detail {
			if slices.Contains(words, d) {
				holders[d] = append(holders[d], i)
			}
		}
	}
	weight := make([]float64, len(found))
	for i, m := range found {
		summary := lexicon.Terms(m.Case.Summary)
		for _, d := range detail {
			if slices.Contains(summary, d) && !generic.Has(d) && !vague.Has(d) {
				weight[i] += 0.1 // what a case tells counts less than what it is known by
			}
		}
	}
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
