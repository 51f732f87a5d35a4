package bot

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) caseCommand() Command {
	return Command{
		Complete: b.completeCase,
		Spec: Spec{
			Name: "case", Names: map[string]string{"zh-CN": "案件", "zh-TW": "案件"},
			Summary: "Show a case by any of its names",
			Options: []Option{{
				Name: "name", Names: map[string]string{"zh-CN": "名称", "zh-TW": "名稱"},
				Summary: "A party, a case name, a docket number, or part of one, in any script", Required: true, MaxRunes: 200,
				Completes: b.config.Names != nil,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) {
			return b.showCase(ctx, WordingFor(req.Locale), req.Option("name"))
		},
	}
}

// showCase shows the one case that a name fits, or a choice where it fits several.
func (b *Bot) showCase(ctx context.Context, w Wording, name string) (Reply, error) {
	name = strings.Trim(answer.Clean(name), ` "“”„‟`)
	if name == "" {
		return told(w.Say("Which case? Give a name, as in /case Han.")), nil
	}
	if c, err := corpus.Found(b.archive.Case(ctx, corpus.CaseID(strings.ToLower(name)))); err != nil {
		return Reply{}, err
	} else if c != nil {
		return b.one(ctx, w, c, nil)
	}
	found, whole, err := b.named(ctx, name)
	if err != nil {
		return Reply{}, err
	}
	written := name
	if known, is := answer.KnownAs(name); is && len(found) == 0 {
		written = known[0]
		if found, whole, err = b.named(ctx, written); err != nil {
			return Reply{}, err
		}
	}
	exact := slices.DeleteFunc(slices.Clone(found), func(c *corpus.Case) bool { return !called(c, written) })
	switch {
	case len(found) == 0:
		return b.nameless(ctx, w, name)
	case len(found) == 1 && whole:
		return b.one(ctx, w, found[0], nil)
	case len(exact) == 1:
		return b.one(ctx, w, exact[0], slices.DeleteFunc(found, func(c *corpus.Case) bool { return c == exact[0] }))
	}
	return several(w, name, found), nil
}

// maxChoices is how many cases a choice offers: as many as a select menu holds.
const maxChoices = 25

// named finds cases by name: those that have every word of it in one name, and
// only where there are none, those whose name has a word beginning like the last. whole
// is false for these, and for what a letter or two fit: they are offered, and never
// taken for what was meant.
func (b *Bot) named(ctx context.Context, name string) (found []*corpus.Case, whole bool, err error) {
	joined := index.Joined(name)
	for _, open := range []bool{false, true} {
		page, err := b.searcher.Search(ctx, index.Request{
			Query: index.Name{Text: name, Open: open}, Kind: corpus.CaseRecord, Limit: maxChoices,
		})
		if err != nil {
			return nil, false, fmt.Errorf("find by name: %w", err)
		}
		found, err := b.cases(ctx, hitIDs(page.Hits))
		found = slices.DeleteFunc(found, func(c *corpus.Case) bool {
			return !slices.ContainsFunc(c.Names(), func(n string) bool { return index.HasJoined(n, joined) })
		})
		if err != nil || len(found) > 0 {
			return found, !open && telling.MatchString(index.Fold(name)), err
		}
	}
	return nil, false, nil
}

// telling matches a name that has more to know it by than words of a letter or two.
var telling = regexp.MustCompile(`[\p{L}\p{M}]{3}|\p{N}|\p{Han}`)

// cases reads cases; one that has left the archive since the index was written is
// passed over.
func (b *Bot) cases(ctx context.Context, ids []corpus.CaseID) ([]*corpus.Case, error) {
	cases, err := b.archive.CasesByID(ctx, ids)
	if err != nil {
		return nil, fmt.Errorf("read %d cases: %w", len(ids), err)
	}
	return cases, nil
}

// hitIDs are the cases of hits that are all cases.
func hitIDs(hits []index.Hit) []corpus.CaseID {
	out := make([]corpus.CaseID, len(hits))
	for i, h := range hits {
		out[i] = corpus.CaseID(h.Ref.ID)
	}
	return out
}

// called reports whether one of the case's names is the name, letter for letter
// once case, accents and script variants are folded.
func called(c *corpus.Case, name string) bool {
	want := index.Fold(name)
	return slices.ContainsFunc(c.Names(), func(n string) bool { return index.Fold(n) == want })
}

// one shows a case with the words that prove it. others are cases whose names
// hold the same words.
func (b *Bot) one(ctx context.Context, w Wording, c *corpus.Case, others []*corpus.Case) (Reply, error) {
	proofs, err := b.answerer.Proofs(ctx, answer.StatedIn(c, c.Facts))
	if err != nil {
		return Reply{}, err
	}
	reply := Reply{shows: true, Cards: []Card{card(w, c)}, Quotes: quotes(proofs), Conflicts: conflicts(w, c, c.Facts)}
	reply.Text = answer.Shorten(headline(w.line(), c), answer.MaxLine)
	if len(others) > 0 {
		reply.Note = w.Say("Other cases have the same words in a name.")
	}
	for _, other := range others {
		reply.Choices = append(reply.Choices, choice(w, other, false))
	}
	reply.Links, err = b.gather(ctx, reply.Cards, reply.Quotes)
	return reply, err
}

// several offers the cases that a name fits, with what tells them apart, at most
// maxChoices of them.
func several(w Wording, name string, found []*corpus.Case) Reply {
	count := fmt.Sprint(len(found))
	if len(found) >= maxChoices {
		found, count = found[:maxChoices], w.line().Say("%d or more", maxChoices)
	}
	reply := Reply{Note: w.sentences(w.Say("Pick one, or give more of the name."), checked(w, found)), repeats: []string{name}}
	for _, c := range found {
		reply.Choices = append(reply.Choices, choice(w, c, true))
	}
	lead := w.line().Say("%s cases fit “%s”:", count, answer.Shorten(name, 60))
	if len(found) == 1 {
		lead = w.line().Say("One case may fit “%s”:", answer.Shorten(name, 60))
	}
	reply.Text = listing(w.line(), lead, titles(w.line(), found), len(found), answer.MaxList)
	return reply
}

// checked says on which day the sources of cases were read, the oldest first.
func checked(w Wording, cases []*corpus.Case) string {
	oldest := cases[0].Checked
	for _, c := range cases {
		if oldest.After(c.Checked) {
			oldest = c.Checked
		}
	}
	return w.Say("Sources checked on %s or later; later developments may be missing.", w.Date(oldest))
}

func titles(w Wording, cases []*corpus.Case) []string {
	out := make([]string, len(cases))
	for i, c := range cases {
		if out[i] = w.title(c); out[i] != c.Title {
			out[i] = answer.TitleNaming(c, w.lang())
		}
	}
	return out
}

// listing writes names after a lead, as many as the room holds, and says how
// many of all there are it leaves out.
func listing(w Wording, lead string, names []string, all, room int) string {
	const more = len("; and 10,000 more.")
	text, written := lead, 0
	for _, name := range names {
		further := w.sentences(lead, name)
		if written > 0 {
			further = w.List([]string{text, name})
		}
		if written > 0 && len([]rune(further))+more > room {
			break
		}
		text = further
		written++
	}
	if left := all - written; left > 0 {
		text = w.List([]string{text, w.Say("and %s more", corpus.Grouped(int64(left)))})
	}
	if end := w.Say("%s.", ""); !strings.HasSuffix(text, end) {
		text += end
	}
	return answer.Shorten(text, room)
}

// nameless says that no case has the name, and offers the nearest by content.
func (b *Bot) nameless(ctx context.Context, w Wording, name string) (Reply, error) {
	query, _ := index.Parse(name)
	page, err := b.searcher.Search(ctx, index.Request{Query: query, Kind: corpus.CaseRecord, Limit: 5})
	if err != nil {
		return Reply{}, fmt.Errorf("find near a name: %w", err)
	}
	near, err := b.cases(ctx, hitIDs(page.Hits))
	if err != nil {
		return Reply{}, err
	}
	reply := Reply{Abstained: true, Text: w.line().Say("The archive does not hold a case named “%s”. That proves nothing about whether there is one.", answer.Shorten(name, 60))}
	for _, c := range near {
		reply.Choices = append(reply.Choices, choice(w, c, false))
	}
	if len(near) > 0 {
		reply.Note = w.sentences(w.Say("These mention the words."), checked(w, near))
	}
	return b.misspelt(ctx, w, name, reply)
}
