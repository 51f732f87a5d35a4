package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer"
)

// form lets a curator change what a machine read: one line to a fact, which is
// left out by deleting its line and corrected by writing another value.
func (b *Bot) form(_ context.Context, w Wording, p *corpus.Proposal) (Reply, error) {
	d := p.Draft
	return Reply{
		Text: w.Say("Edit what was read."), Private: true,
		Form: &Form{
			Title: w.Say("Edit what was read"), Says: "/review edit " + string(p.ID),
			Fields: []FormField{
				{Name: "title", Label: w.Say("Title"), Value: d.Title, Required: true, MaxRunes: 300},
				{Name: "jurisdiction", Label: w.Say("Country, as in CN, or EU"), Value: d.Jurisdiction, MaxRunes: 2},
				{Name: "topics", Label: w.Say("Topics, with commas"), Value: strings.Join(d.Topics, ", "), MaxRunes: 300},
				{Name: "summary", Label: w.Say("Summary"), Value: d.Summary, Long: true, Required: true, MaxRunes: 2000},
				{Name: "facts", Label: w.Say("Facts: delete a line, or change its value"), Value: factLines(w, d), Long: true, MaxRunes: 4000},
			},
		},
	}, nil
}

// factLines writes the facts for editing: "3. fine, Han: CNY 13,000".
func factLines(w Wording, c *corpus.Case) string {
	var lines []string
	for i, f := range slices.Concat(c.Status, c.Facts) {
		line := fmt.Sprintf("%d. %s", i+1, strings.ToLower(answer.Label(f.Slot, w.lang())))
		if party, ok := c.Party(f.Party); ok {
			line += ", " + party.Name()
		}
		value := unstated(w)
		if v := f.Claims[0].Value; v != nil {
			value = v.String()
		}
		lines = append(lines, line+": "+value)
	}
	return strings.Join(lines, "\n")
}

// unstated is written for a value that the source does not give.
func unstated(w Wording) string { return w.Say("no amount given") }

// saysUnstated reports whether that was written, in whichever language.
func saysUnstated(written string) bool {
	return slices.ContainsFunc(append(Locales(), ""), func(locale string) bool { return written == unstated(WordingFor(locale)) })
}

// edited publishes a draft as a curator changed it.
func (b *Bot) edited(ctx context.Context, req Request, p *corpus.Proposal) (Reply, error) {
	w := WordingFor(req.Locale)
	draft, err := amend(p.Draft, req.Fields)
	if err != nil {
		return told(w.Say("Nothing was changed: %s.", w.retold(err.Error()))), nil
	}
	d := Decision{Who: curator(req), Why: "edited", Draft: draft}
	if p.Verdict == corpus.SameCase && len(p.Matches) > 0 {
		d.Into = p.Matches[0].Case
	}
	return b.decide(ctx, w, p, d)
}

// amend returns a draft with what a form says. An error says which line is wrong
// and how to write it.
func amend(draft *corpus.Case, fields map[string]string) (*corpus.Case, error) {
	out := *draft
	out.Title, out.Summary = oneLine(fields["title"]), oneLine(fields["summary"])
	out.Jurisdiction = strings.ToUpper(strings.TrimSpace(fields["jurisdiction"]))
	out.Topics = nil
	for topic := range strings.SplitSeq(fields["topics"], ",") {
		if topic = strings.ToLower(oneLine(topic)); topic != "" {
			out.Topics = append(out.Topics, topic)
		}
	}
	out.Topics = calledToday(out.Topics)
	values, err := readFactLines(fields["facts"])
	if err != nil {
		return nil, err
	}
	if out.Status, err = amendFacts(draft.Status, values, 0); err != nil {
		return nil, err
	}
	out.Facts, err = amendFacts(draft.Facts, values, len(draft.Status))
	return &out, err
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// readFactLines reads what factLines wrote: the value by the number of its line.
func readFactLines(text string) (map[int]string, error) {
	values := map[int]string{}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		var n int
		number, _, _ := strings.Cut(line, ".")
		_, value, ok := strings.Cut(line, ": ")
		if _, err := fmt.Sscanf(number, "%d", &n); err != nil || !ok {
			return nil, fmt.Errorf("the line “%s” is not as it was: keep its number and what stands before the colon", line)
		}
		values[n] = strings.TrimSpace(value)
	}
	return values, nil
}

// amendFacts keeps the facts whose line is there, with the value that it has now.
func amendFacts(facts []corpus.Fact, values map[int]string, before int) ([]corpus.Fact, error) {
	var out []corpus.Fact
	for i, f := range facts {
		written, kept := values[before+i+1]
		if !kept {
			continue
		}
		f.Claims = slices.Clone(f.Claims)
		claim := &f.Claims[0]
		if was := claim.Value; was == nil && saysUnstated(written) || was != nil && written == was.String() {
			out = append(out, f)
			continue
		}
		value, err := corpus.ParseValue(f.Slot, written)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", before+i+1, err)
		}
		claim.Value, claim.Printed, claim.Gloss = value, "", nil
		out = append(out, f)
	}
	return out, nil
}
