package answer

import (
	"context"
	"fmt"
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// deedClause finds what a question says that somebody got something for.
var deedClause = regexp.MustCompile(`(?i)\b(?:for|over|after) (?:secretly |illegally |having )?((?:[\p{L}-]+ing|hacking|stalking) .{6,})$|因(?:为|為)?(.{4,}?)(?:而)?(?:被|获|獲|判|罚|罰|坐牢)`)

// What of a deed must be told of somebody else, and what at most of whom the question names,
// for the question to take one for the other.
const (
	toldOfOther = 0.75
	toldOfNamed = 0.45
	deedUnits   = 2 // things that the deed is told by, at least
)

// toldOfOthers corrects a question that asks what somebody got for what the same article
// tells of somebody else, in another matter. ok is false where nothing is to be corrected.
func (a *Answerer) toldOfOthers(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	m := deedClause.FindStringSubmatch(q.Text)
	if m == nil || len(q.Mentions) != 1 || q.Slots == nil || q.Mentions[0].Party == "" || !q.Mentions[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	if q.valued() {
		switch other, ok, err := a.toldBeside(ctx, q, d, m[1]+m[2]); {
		case err != nil:
			return Answer{}, false, err
		case ok:
			return q.takenFor(shortName(other), other), true, nil
		}
	}
	other, ok, err := a.toldElsewhere(ctx, q, d, q.Mentions[0].Case, m[1]+m[2])
	if !ok || err != nil {
		return Answer{}, false, err
	}
	answer := q.takenFor(other.name(), other.of...)
	if len(other.of) == 0 {
		answer.Quotes, answer.Headings = add(nil, other.heading), []Quote{other.heading}
	}
	return answer, true, nil
}

// takenFor says that the sources tell of others what a question says of whom it names.
func (q Question) takenFor(name string, others ...Mention) Answer {
	named := q.Mentions[0]
	text := fmt.Sprintf(wording[q.Language].toldOf, who(named.Case, named.Party, q.Language), name)
	q.Mentions = append(slices.Clone(q.Mentions), others...)
	return Answer{Route: RoutePremise, Text: Shorten(text, MaxLine), Abstained: true, Question: q}
}

// toldBeside returns of whom the articles of the case that a question names tell a deed
// which they do not tell of whom it names.
func (a *Answerer) toldBeside(ctx context.Context, q Question, d *digest, said string) (other Mention, ok bool, err error) {
	named := q.Mentions[0]
	articles, err := a.articlesFor(ctx, q, named.Case)
	if err != nil {
		return Mention{}, false, err
	}
	deed := q
	deed.Text = said
	most, own := toldOfOther, 0.0
	for _, b := range deed.bearings(sort{}, articles) {
		if !b.gist.tellsDeed() || deed.foreign(b.article) {
			continue
		}
		cases, err := a.citing(ctx, d, b.article.ID, mostBeside)
		if err != nil {
			return Mention{}, false, err
		}
		for _, t := range b.tellings(cases) {
			switch share := b.gist.share(t.said); {
			case t.of.Case.ID == named.Case.ID:
				own = max(own, share)
			case share >= most:
				most, other = share, t.of
			}
		}
	}
	return other, other.Case != nil && own <= toldOfNamed, nil
}

// tellsDeed reports whether the articles know enough things of a deed to tell whose it is.
func (g gist) tellsDeed() bool {
	n := 0
	for _, u := range g {
		if u.weight > 0 {
			n++
		}
	}
	return n >= deedUnits
}

// A tale is all that an article says of a party, unit by unit of a question.
type tale struct {
	of   Mention
	said []float64
}

// tellings returns what an article says of each defendant of some cases: the sentences that
// name one alone, and those that go on from there; what stands before the first is of the
// first.
func (b *bearing) tellings(cases []*corpus.Case) []tale {
	var all []tale
	current, before := -1, []int{}
	take := func(i int) {
		for k, said := range b.own[i] {
			all[current].said[k] = max(all[current].said[k], said)
		}
	}
	for i := range b.lines {
		text := b.lines[i].text()
		of := namedOf(text, cases)
		switch {
		case len(of) > 1 || len(of) == 0 && current >= 0 && b.partBegins(i):
			current = -1
			continue
		case len(of) == 1:
			if current = slices.IndexFunc(all, func(t tale) bool { return sameParty(t.of, of[0]) }); current < 0 {
				all, current = append(all, tale{of[0], make([]float64, len(b.gist))}), len(all)
			}
		}
		if current < 0 {
			before = append(before, i)
			continue
		}
		if len(all) == 1 {
			for _, j := range before {
				take(j)
			}
		}
		before = nil
		take(i)
	}
	return all
}

// namedOf returns the defendants of some cases whom a text names.
func namedOf(text string, cases []*corpus.Case) (of []Mention) {
	for _, c := range cases {
		for _, p := range c.Parties {
			var names []string
			for _, n := range p.Names {
				names = append(names, n.Text)
			}
			if p.Role == "defendant" && nameIn(text, names) {
				of = append(of, Mention{Case: c, Party: p.ID, Name: p.Name()})
			}
		}
	}
	return of
}
