package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// protected finds questions for people whom the archive never names.
var protected = regexp.MustCompile(`\b(victims?|witness(es)?|residents?|patients?|women|girls?|complainants?|child(ren)?|minors?)\b|受害|被害|证人|居民|未成年`)

// defending finds a question for those who answer for the conduct: companies that sources
// call by a letter have no other name.
var defending = regexp.MustCompile(`\bdefendants?\b|被告`)

// fullName answers who somebody is. A name is given as a citable source of the
// case prints it, and never completed.
func (a *Answerer) fullName(ctx context.Context, q Question, d *digest) (Answer, error) {
	answer := Answer{Route: RouteFullName, Abstained: true, Question: q}
	w := wording[q.Language]
	if q.ofWhomTheyDid() {
		answer.Text = w.victims
		return answer, nil
	}
	if q.ofTheirs(headOf(index.Fold(q.Text))) {
		return a.officerName(ctx, q, d)
	}
	mentions := q.otherSide(q.Mentions)
	if len(mentions) == 0 {
		described, err := a.described(ctx, d, q.Topic, mostLines)
		if err != nil {
			return Answer{}, err
		}
		for _, c := range described {
			mentions = append(mentions, Mention{Case: c})
		}
	}
	answer.Question.Mentions = mentions
	switch {
	case protected.MatchString(index.Fold(q.Text)):
		answer.Text = w.victims
		return answer, nil
	case len(mentions) == 0 && offices.MatchString(index.Fold(q.Text)):
		q.Shape = Who
		if told, ok, err := a.fromText(ctx, q, d, nil); ok || err != nil {
			return told, err
		}
		fallthrough
	case len(mentions) == 0:
		if told, ok, err := a.reads(ctx, q, d, false); ok || err != nil {
			return told, err
		}
		answer.Text = nameless(q, d).Text
		return answer, nil
	}
	var lines []string
	for _, m := range mentions {
		line, named := nameLine(m, q.Language, len(q.Mentions) == 0 && len(mentions) > 1, defending.MatchString(index.Fold(q.Text)))
		lines = append(lines, line)
		if status, ok := Standing(m.Case, m.Party); ok {
			answer.Facts = append(answer.Facts, Stated{m.Case, status})
		}
		answer.Abstained = answer.Abstained && (!named || len(q.Mentions) == 0 && len(mentions) > 1)
	}
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList)
	return answer, nil
}

// nameLine says by which names a case knows those who answer for the conduct, or
// the one that is mentioned, and whether any is a full one. Among several cases that
// a question only describes, the other side is left out. A company that is called by a
// letter is named by it where a question asks by the role.
func nameLine(m Mention, lang Language, among, byRole bool) (line string, named bool) {
	var full, short []string
	for _, p := range m.Case.Parties {
		switch {
		case m.Party != "" && p.ID != m.Party, m.Party == "" && p.Role != "defendant":
		case p.Anonymised && !(byRole && lettered(p)):
			short = append(short, p.Name())
		default:
			full = append(full, p.Name())
		}
	}
	w := wording[lang]
	party := m.Party
	if among {
		party = onlyDefendant(m.Case)
	}
	status := " – " + standingLine(m.Case, party, lang, false)
	if len(full) > 0 {
		return fmt.Sprintf(w.named, Listed(full, lang)+status), true
	}
	title := strings.TrimSuffix(TitleIn(m.Case, lang), ".")
	if among && len(short) > 0 && strings.Contains(m.Case.Title, " v. ") {
		title, short = Listed(short, lang), nil // the claimant is not asked for
	}
	if m.Party != "" {
		title = who(m.Case, m.Party, lang)
	} else if len(short) > 0 && !strings.HasPrefix(lexicon.Spaced(title), strings.TrimRight(lexicon.Spaced(short[0]), " ")) {
		title = Listed(short, lang) + Aside(title, lang)
	}
	return fmt.Sprintf(w.unnamed, Shorten(title, 120)+status), false
}

// lettered reports whether a company has no other name than the letter or the word that
// sources call it by.
func lettered(p corpus.Party) bool {
	return !p.Person && !strings.Contains(p.Name(), "(") && !strings.HasPrefix(index.Fold(p.Name()), "unnamed")
}

// advised answers a question for advice with the cases that it is about, and
// with the line that this is no advice.
func (a *Answerer) advised(ctx context.Context, q Question, d *digest) (Answer, error) {
	answer := Answer{Route: RouteAdvice, Abstained: true, Question: q}
	if len(q.Mentions) == 0 {
		touched, err := a.casesAt(ctx, d, d.touching(q.Topic))
		if err != nil {
			return Answer{}, err
		}
		for _, c := range touched {
			answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: c})
		}
	}
	w := wording[q.Language]
	text := w.advice
	var names []string
	for _, c := range answer.Cases() {
		names = append(names, Shorten(TitleNaming(c, q.Language), 60))
	}
	if len(names) > 0 {
		text += fmt.Sprintf(w.advised, strings.Join(names, w.semicolon))
	} else {
		text += w.unadvised
	}
	answer.Text = Shorten(text, MaxLine)
	return answer, nil
}

// touching returns at most three cases that share most ideas with a question.
func (r *register) touching(topics []string) []place {
	var best []place
	most := 1
	ideas := slices.DeleteFunc(slices.Clone(topics), func(key string) bool { return !strings.HasPrefix(key, "=") })
	for at, n := range r.about.counts(ideas, len(r.ids)) {
		switch {
		case r.hides(place(at)):
		case int(n) > most:
			best, most = []place{place(at)}, int(n)
		case int(n) == most && len(best) < 3:
			best = append(best, place(at))
		}
	}
	return best
}

// whomTheyDid finds a question for the name of somebody to whom somebody else did something:
// "the woman Dorran followed".
var whomTheyDid = regexp.MustCompile(`\bname of the (?:[\p{L}-]+ ){0,2}(?:woman|man|girl|boy|person|couple|family|employee|worker|customer|tenant|patient|pupil|student|guest)s? (?:whom |who |that )?(?:the )?(?:[\p{L}’'-]+ ){1,3}?(?:[\p{L}]+ed|hid|sold|took|shot|sent|hurt|stole|found|saw|met|rang|told)\b`)

// ofWhomTheyDid reports whether a question asks for such a name, and names who did it.
func (q *Question) ofWhomTheyDid() bool {
	folded := index.Fold(q.Text)
	at := whomTheyDid.FindStringIndex(folded)
	return at != nil && slices.ContainsFunc(q.Mentions, func(m Mention) bool {
		return m.at.Start > at[0] && m.at.End < at[1]
	})
}
