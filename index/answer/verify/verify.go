package verify

import (
	"slices"
	"strings"

	"casebot/corpus"
)

// A Verifier checks texts. It keeps nothing between them and may be used by many
// at once.
type Verifier struct {
	common   book
	guarded  map[string]bool
	openers  map[string]bool
	verdicts [][]token
	reported [][]token // verdicts that say of which day the report is
}

// New returns a Verifier.
func New() *Verifier {
	return &Verifier{common: common(), guarded: guarded(), openers: openers(), verdicts: verdicts(false), reported: verdicts(true)}
}

// A Problem is an expression that no evidence holds where it stands.
type Problem struct {
	Words string        // as the text has them
	Case  corpus.CaseID // what the sentence is about; empty where it can be several
	Why   string
}

// String says what does not hold, of which case, and why.
func (p Problem) String() string {
	if p.Case == "" {
		return "“" + p.Words + "” " + p.Why
	}
	return "“" + p.Words + "” of " + string(p.Case) + " " + p.Why
}

// Check returns what of a text holds, and what does not. A clause with a problem
// is left out, and with a clause that names its case those that lean on it: up to the
// next that names its own, and with the first that does the whole line. A text without problems is returned as it is; one of which
// nothing holds as "".
func (v *Verifier) Check(text string, e Evidence) (holds string, problems []Problem) {
	words := tokens(text)
	if len(words) == 0 {
		return text, nil
	}
	e.Cases = slices.CompactFunc(slices.SortedFunc(slices.Values(e.Cases), byID), sameID)
	var kept []string
	for _, line := range lines(clauses(newScan(v.common, e).pieces(words))) {
		held, found := v.line(line, text, e)
		problems = append(problems, found...)
		if held != "" {
			kept = append(kept, held)
		}
	}
	if len(problems) == 0 {
		return text, nil
	}
	return strings.Join(kept, "\n"), problems
}

func byID(a, b *corpus.Case) int    { return strings.Compare(string(a.ID), string(b.ID)) }
func sameID(a, b *corpus.Case) bool { return a.ID == b.ID }

// line returns what of a line holds.
func (v *Verifier) line(clauses []*clause, text string, e Evidence) (holds string, problems []Problem) {
	var kept strings.Builder
	said := &said{}
	broken, leaning, named := false, false, false
	for _, c := range clauses {
		leaning = leaning && !c.leads
		found := v.clause(c, said, e)
		if len(found) == 0 && !leaning {
			kept.WriteString(c.in(text))
		}
		if len(found) > 0 && c.leads {
			broken, leaning = broken || !named, true
		}
		problems = append(problems, found...)
		named = named || c.scope != nil
	}
	if found := said.problems(); len(found) > 0 {
		return "", append(problems, found...)
	}
	if broken {
		return "", problems
	}
	return strings.TrimSpace(kept.String()), problems
}

// in returns the clause as it stands in the text, with the white space behind it.
func (c *clause) in(text string) string {
	first, last := c.pieces[0].words[0], c.pieces[len(c.pieces)-1].words
	end := last[len(last)-1].end
	rest := text[end:]
	return text[first.start : end+len(rest)-len(strings.TrimLeft(rest, " "))]
}
