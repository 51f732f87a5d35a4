package cite

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
)

// parts are what a citation is made of; each may be empty.
type parts struct {
	record  *corpus.Case
	name    string   // of the case: "Doe v Acme Ltd"
	printed []string // every citation, as printed
	neutral string   // "[2024] EWHC 12 (KB)"
	report  string   // "522 F. Supp. 3d 617"
	ecli    string   // "ECLI:EU:C:2023:537"
	number  string   // of the docket, of the decision: "No. 1:21-cv-00135"
	court   string   // or authority, whose decision it is
	decided corpus.Fact
	source  corpus.Source
	link    string
}

func partsOf(c *corpus.Case) parts {
	p := parts{record: c, name: caseName(c)}
	p.decided, p.court = c.Decision()
	for _, citation := range c.Citations {
		p.printed = append(p.printed, citation.Text)
		part := p.kind(citation.Text)
		*part = cmp.Or(*part, citation.Text)
	}
	p.source, p.link = best(c, c.Grounds(), p.ofAnother)
	return p
}

// ofAnother reports whether a source is, by its title, the text of a decision that the
// case is not cited by: that of the court below.
func (p *parts) ofAnother(s corpus.Source) bool {
	first := p.record.Citations[:min(1, len(p.record.Citations))]
	for _, cited := range first {
		for _, other := range p.record.Citations {
			alike := digits(other.Text) != digits(cited.Text) && p.kind(other.Text) == p.kind(cited.Text)
			if alike && strings.Contains(s.Title, other.Text) && !strings.Contains(s.Title, cited.Text) {
				return true
			}
		}
	}
	return false
}

// digits are those of a number, by which it is the same in another language.
func digits(number string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, number)
}

// The forms of citations. A neutral one begins with the year and names a court;
// a report names a volume.
var (
	ecliForm    = regexp.MustCompile(`^(ECLI:)?[A-Z]{2}:[A-Z]{1,7}:\d{4}:[A-Z0-9.]+$`)
	neutralForm = regexp.MustCompile(`^\[\d{4}\] [A-Z]+[A-Za-z]* |^\d{4} [A-Z]{2,}[A-Za-z. ]* ?(\(\w+\) )?\d+|^\d{4}-[A-Z][a-z]+-\d+`)
	reportForm  = regexp.MustCompile(`^\d{1,3} [A-Z][A-Za-z0-9.' ]* \d+$|^[\[(]\d{4}[\])] \d+ [A-Z][A-Za-z ]+ \d+$`)
)

// kind returns the part that a citation belongs to.
func (p *parts) kind(text string) *string {
	switch {
	case ecliForm.MatchString(text):
		return &p.ecli
	case reportForm.MatchString(text):
		return &p.report
	case neutralForm.MatchString(text):
		return &p.neutral
	}
	return &p.number
}

// caseName returns what the title calls the case, without its subject: "Han" of
// "Han: control of home cameras". A country is no name: such a title stays whole.
func caseName(c *corpus.Case) string {
	name, _, _ := strings.Cut(c.Title, ": ")
	if country(c) == name {
		return c.Title
	}
	return name
}

// versus is what stands between two parties.
var versus = regexp.MustCompile(`\s(v\.?|vs\.?|versus)\s`)

// between writes a name with a style's word between the parties.
func between(name, word string) string {
	return strings.TrimSpace(versus.ReplaceAllString(name+" ", " "+word+" "))
}

// application is an application to the European Court of Human Rights.
var application = regexp.MustCompile(`^(?i:app(?:lication)?\.? )?(?i:nos?\.? )?(\d{2,6}/\d\d)$`)

// application returns the number of an application to the European Court of
// Human Rights, "" for any other case.
func (p parts) application() string {
	found := application.FindStringSubmatch(p.number)
	if found == nil || !strings.Contains(p.court, "Human Rights") {
		return ""
	}
	return found[1]
}

// stateOf returns the state that a status gives, "" for none.
func stateOf(status corpus.Fact) corpus.State {
	for _, claim := range status.Claims {
		if state, ok := claim.Value.(corpus.State); ok && claim.Mistaken == "" {
			return state
		}
	}
	return ""
}

// dated returns the date of the decision, and what it is of where not of itself:
// "published 12 June 2025".
func (p parts) dated(display func(corpus.Date) string) string {
	if p.decided.Date.IsZero() {
		return ""
	}
	of := string(p.decided.DateIs)
	if p.decided.DateIs == corpus.OfEffective {
		of = "in effect from"
	}
	return joined(" ", of, display(p.decided.Date))
}

// maxStanding bounds the statuses that a citation tells.
const maxStanding = 3

// standing says how far the matter has come, as of when, and who has read it:
// "accused, not convicted, as of 21 November 2026, machine-read".
func (p parts) standing(display func(corpus.Date) string) string {
	states := p.states()
	if more := len(states) - maxStanding; more > 0 {
		states = append(states[:maxStanding], fmt.Sprintf("and %d more", more))
	}
	if len(states) == 0 && p.record.Kind == corpus.Incident {
		states = []string{"no proceeding known"}
	}
	asOf := ""
	if !p.record.Checked.IsZero() {
		asOf = "as of " + display(p.record.Checked)
	}
	machine := ""
	if p.record.MachineRead() || len(p.record.Status) > 0 && p.record.Status[0].MachineRead() {
		machine = "machine-read"
	}
	return list(strings.Join(states, "; "), asOf, machine)
}

// party returns the name of the party of a status, where there are several.
func (p parts) party(status corpus.Fact) string {
	party, ok := p.record.Party(status.Party)
	if !ok || len(p.record.Defendants()) < 2 {
		return ""
	}
	return party.Name()
}

// best returns the source to link to, and the link to its words: of those of a
// status, else of all, the one that speaks with most weight; the text of another decision
// last.
func best(c *corpus.Case, of []corpus.Fact, ofAnother func(corpus.Source) bool) (corpus.Source, string) {
	var known []corpus.Source
	for _, status := range of {
		for _, claim := range status.Claims {
			if source, ok := c.Source(claim.Source); ok && claim.Mistaken == "" {
				known = append(known, source)
			}
		}
	}
	for _, sources := range [][]corpus.Source{known, c.Sources} {
		sources = slices.Clone(sources)
		slices.SortStableFunc(sources, byWeight)
		sources = append(slices.DeleteFunc(slices.Clone(sources), ofAnother), slices.DeleteFunc(sources, func(s corpus.Source) bool { return !ofAnother(s) })...)
		if len(sources) > 0 && sources[0].URL != "" {
			return sources[0], passage(c, sources[0].ID).Link(sources[0].URL)
		}
	}
	if len(c.Sources) > 0 {
		return c.Sources[0], ""
	}
	return corpus.Source{}, ""
}

// byWeight orders sources: those with an address first, then by rank.
func byWeight(a, b corpus.Source) int {
	switch {
	case (a.URL == "") != (b.URL == ""):
		return strings.Compare(b.URL, a.URL)
	case a.Rank.Before(b.Rank):
		return -1
	case b.Rank.Before(a.Rank):
		return 1
	}
	return 0
}

// passage returns the first passage of a source that proves a claim.
func passage(c *corpus.Case, id corpus.ArticleID) corpus.Passage {
	for _, fact := range slices.Concat(c.Status, c.Facts) {
		for _, claim := range fact.Claims {
			if claim.Source == id && claim.Mistaken == "" && !claim.Passage.IsZero() {
				return claim.Passage
			}
		}
	}
	return corpus.Passage{}
}
