package answer

import (
	"context"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Who runs a body is not who runs another: "the head of Tarn said that Larch would pay".
var (
	headAskedOf = regexp.MustCompile(`(?i)^who(?: (?:is|was)|[’']s)? ?(?:runs?|ran|heads?|headed|leads?|led|owns?|owned|the (?:head|boss|chief(?: executive)?|ceo|director|president|chair\w*|founder|owner) of)(?: the)? (\p{L}[\p{L}\d’'&. -]*?)[?]?$`)
	headDoes    = regexp.MustCompile(`(?i)^who (?:chairs?|chaired|directs?|directed|founded|set up)(?: the)? (\p{L}[\p{L}\d’'&. -]*?)[?]?$`)
	headsAny    = regexp.MustCompile(`\b(?:head|boss|chief executive|ceo|director|president|chair\w*|founder)\b`)
	headsIt     = regexp.MustCompile(`\bthe (?:company|firm|group|agency|bank|hospital|school|chain|maker|operator)['’]s\b|\b(?:of|at|runs?|ran|heads?|headed|leads?|led) the (?:company|firm|group|agency|bank|hospital|school|chain|maker|operator)\b`)
	headsAtAll  = regexp.MustCompile(`\b(?:heads?|boss|chiefs?|ceo|directors?|president|chair\w*|founders?|owners?|led|leads?|leader|ran|runs?|running|heading|headed|commissioner|manager|secretary|principal|minister|mayor|governor|captain|commander)\b|主席|总裁|總裁|董事|执行|執行|负责|負責|老板|创办|創辦|局长|局長|院长|院長|署长|署長|专员|專員`)
	ownsIt      = regexp.MustCompile(`\b(?:owned by|owns|(?:its|sole|the) owner|bought|acquired|parent|subsidiary|belongs to|belonging to)\b|['’]s owners?\b`)
	headsElse   = regexp.MustCompile(`\bwho (?:heads|runs|leads|chairs|directs|headed|ran|led|chaired) (?:(?:the|an?|its|their) )?(\p{L}[^,.;]{1,40})`)
	itself      = regexp.MustCompile(`^(?:company|firm|group|bank|hospital|school|chain|maker|operator|it)\b`)
	headsOther  = regexp.MustCompile(`\b(?:head|boss|chief(?: executive)?(?: officer)?|CEO|director|president|chair\w*|founder) of (?:the )?(\p{Lu}[\p{L}\d&’'-]*)`)
)

// shortHead finds the letters by which a text calls a body before what it calls its head.
var shortHead = regexp.MustCompile(`\b(\p{Lu}{2,6}) (?i:` + headOffice + `) \p{Lu}`)

// initials are the first letters of the words that a folded name has beside that of a country.
func initials(folded string) string {
	letters := ""
	for _, word := range strings.Fields(folded) {
		if !lexicon.National(word) && !slices.Contains([]string{"of", "the", "and", "for"}, word) {
			letters += strings.ToUpper(lexicon.Clip(word, 1))
		}
	}
	return letters
}

// describesBody finds a body that is called by a common word and not by its name.
var describesBody = regexp.MustCompile(` \p{Ll}+$`)

// headOfOther reports whether a question asks who runs a body, and all that a text says of who runs
// any is of others.
func headOfOther(question, text string) bool {
	m := headAskedOf.FindStringSubmatch(question)
	if m == nil {
		return headDoes.MatchString(question) && lacksOffice(index.Fold(question), index.Fold(text))
	}
	body, asked, said := m[1], index.Fold(bareName(m[1])), index.Fold(text)
	if lacksOffice(index.Fold(question), said) {
		return true
	}
	if officeFor(index.Fold(question)) == headOffice && !headsAtAll.MatchString(said) {
		return true // nobody runs anything there
	}
	if officeFor(index.Fold(question)) == headOwner && !ownsIt.MatchString(said) {
		return true // the owners of something else
	}
	if m := headsElse.FindStringSubmatch(said); m != nil && !alikeNames(m[1], asked) && !itself.MatchString(m[1]) && !strings.Contains(said, asked+"'s") && !strings.Contains(said, asked+"’s") {
		return true
	}
	if m := shortHead.FindStringSubmatch(text); m != nil && m[1] == initials(index.Fold(body)) {
		return false // "DPA chairman", of the data protection authority
	}
	if !strings.Contains(said, asked) && ofTheirs.MatchString(text) && describesBody.MatchString(body) {
		return false // "Its chairman", of a body that the question only describes
	}
	if !strings.Contains(said, asked) {
		return headsAny.MatchString(said) && !headsIt.MatchString(said)
	}
	others := headsOther.FindAllStringSubmatch(text, 4)
	return len(others) > 0 && !strings.Contains(said, asked+"'s") && !strings.Contains(said, asked+"’s") && !slices.ContainsFunc(others, func(of []string) bool {
		return strings.Contains(asked, index.Fold(of[1]))
	})
}

// exactOffices are those that a text calls by their own words: who runs a body need not chair it,
// nor have founded it.
var exactOffices = []struct{ asked, told *regexp.Regexp }{
	{regexp.MustCompile(`\bchair`), regexp.MustCompile(`\bchair|主席|董事长|董事長`)},
	{regexp.MustCompile(`\b(?:founded|founder|set up)\b`), regexp.MustCompile(`\b(?:co-)?found(?:ed|er|ers|ing)\b|\b(?:set up|established|started|created|launched)\b|创|創`)},
}

// lacksOffice reports whether a folded question asks for a holder of such an office, and a folded
// text has no word of it.
func lacksOffice(asked, said string) bool {
	return slices.ContainsFunc(exactOffices, func(office struct{ asked, told *regexp.Regexp }) bool {
		return office.asked.MatchString(asked) && !office.told.MatchString(said)
	})
}

const (
	headOffice = `(?:chief executive(?: officer)?|CEO|boss|head|managing director|director[- ]general|president|chair(?:man|woman|person)?|founder)`
	headOwner  = `(?:co-)?owner`
	headFounds = `(?:co-)?founder`
	headName   = `\p{Lu}[\p{L}’'-]+(?: [“"‘]\p{Lu}[\p{L}’'-]*[”"’])?(?: (?:de |van |von |al[- ])?\p{Lu}[\p{L}’'.-]+){1,3}`
	headsVerb  = `(?:runs?|ran|heads?|headed|leads?|led|chairs?|chaired|directs?|directed)`
	foundsVerb = `(?:co-)?founded|set up`
)

// headNamed answers who runs a body by the sentence that calls somebody its head by name. ok is false
// for any other question, and where no sentence does.
func (a *Answerer) headNamed(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := headAskedOf.FindStringSubmatch(q.Text)
	if m == nil {
		m = headDoes.FindStringSubmatch(q.Text)
	}
	if m == nil {
		return Answer{}, false, nil
	}
	articles, err := a.toRead(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	for _, article := range articles {
		named := headsOf(q.Text, m[1], shortFor(m[1], article.Text))
		for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			said := named.FindString(at.In(article.Text))
			if said == "" || article.Withholds(at) {
				continue
			}
			p := passage{article: article, at: at, typed: said}
			if answer, ok := repeating(q, p); ok {
				return answer, true, nil
			}
		}
	}
	return Answer{}, false, nil
}

// introducesShort finds where a text says in brackets by which letters it calls a body further on.
var introducesShort = regexp.MustCompile(`(\p{Lu}[\p{L}’'-]+(?: (?:(?:of|and|for|the|on) )*\p{Lu}[\p{L}’'-]+)*) \((\p{Lu}{2,6})\)`)

// shortFor returns the letters by which a text calls a body that a question names in full, or by its
// country and by what it is: "the Dutch data protection authority" is the DPA. It is empty where the
// text has none, or two bodies are called so.
func shortFor(body, text string) string {
	asked, found := lexicon.Terms(index.Fold(body)), ""
	for _, m := range introducesShort.FindAllStringSubmatch(text, 12) {
		said := lexicon.Terms(index.Fold(m[1]))
		missing := slices.DeleteFunc(slices.Clone(asked), func(term string) bool { return slices.Contains(said, term) || lexicon.National(term) })
		national := slices.DeleteFunc(slices.Clone(asked), func(term string) bool { return !lexicon.National(term) })
		if len(missing) > 0 || len(asked)-len(national) < 2 || len(national) > 0 && !strings.Contains(index.Fold(text), national[0]) {
			continue
		}
		if found != "" && found != m[2] {
			return ""
		}
		found = m[2]
	}
	return found
}

// officeFor are the offices of whom a folded question asks for: who owns or founded a body need not
// run it.
func officeFor(folded string) string {
	switch {
	case strings.Contains(folded, "own"):
		return headOwner
	case strings.Contains(folded, "found"), strings.Contains(folded, "set up"):
		return headFounds
	}
	return headOffice
}

// ownersOf finds where a text says by name who owns what a pattern finds: a body, or somebody.
func ownersOf(name string) *regexp.Regexp {
	const owner = `(?:the )?\p{Lu}[\p{L}\d&’'.-]*(?: (?:\p{Lu}[\p{L}\d&’'.-]*|of|de|van|von))*`
	const title = `(?i:(?:co-|sole |current |new )?owner|parent(?: company| group| firm)?)`
	return regexp.MustCompile(name + `(?: \p{Lu}[\p{L}.]+){0,2},? whose ` + title + `,? ` + owner +
		`|` + name + `(?: \p{Lu}[\p{L}.]+){0,2},? (?:(?:which|that) (?:is|was) |now |part-|wholly |majority-)?(?:owned by|belongs to|belonging to|bought by|acquired by|a subsidiary of|a unit of|part of) ` + owner +
		`|` + name + `(?: \p{Lu}[\p{L}.]+)?['’]s ` + title + `,? ` + owner +
		`|` + owner + `,? (?:which|that|who) (?:owns|owned|bought|has bought|acquired) (?:the )?` + name + `\b` +
		`|` + owner + `,? (?:the )?` + title + ` of (?:the )?` + name + `\b` +
		`|` + name + `(?: \p{Lu}[\p{L}.]+){0,2}(?:, (?:an?|of|from|in) [^,;.]{2,40},)? and its ` + title + `,? ` + owner +
		`|` + name + `(?: \p{Lu}[\p{L}.]+){0,2} and ` + owner + `, its ` + title + `\b`)
}

// verbFor are the verbs for what whoever holds such an office does or did.
func verbFor(office string) string {
	if office == headFounds {
		return foundsVerb
	}
	return headsVerb
}

// headsOf finds where a text calls somebody by name the head of a body, in the office that a
// question asks for.
func headsOf(question, body, short string) *regexp.Regexp {
	name, office := `\b(?i:`+strings.ReplaceAll(regexp.QuoteMeta(bareName(body)), " ", "[ -]")+`)`, officeFor(index.Fold(question))
	if short != "" {
		name = `(?:` + name + `|\b` + short + `)`
	}
	if office == headOwner {
		return ownersOf(name)
	}
	return regexp.MustCompile(name + `(?: \p{Lu}\p{L}+)? (?i:` + office + `) ` + headName +
		`|` + headName + `,? who (?:` + verbFor(office) + `) (?:the )?` + name + `\b` +
		`|` + name + `(?: \p{Lu}[\p{L}.]+){0,2},? (?:(?:which|that) (?:is|was) )?(?:` + verbFor(office) + `) by ` + headName +
		`|` + name + `(?: \p{Lu}\p{L}+)?['’]s (?:[a-z-]+ and )?` + office + `(?: and [a-z-]+)?,? ` + headName +
		`|` + headName + `,? (?:the |its )?(?:[a-z-]+ and )?` + office + `(?: and [a-z-]+)? (?:of|at) (?:the )?` + name + `\b` +
		`|` + name + `(?: \p{Lu}[\p{L}.]+){0,2}(?:, (?:an?|of|from|in) [^,;.]{2,40},)? and its (?:[a-z-]+ and )?` + office + `(?: and [a-z-]+)?,? ` + headName +
		`|` + name + `(?: \p{Lu}[\p{L}.]+){0,2} and ` + headName + `, its (?:[a-z-]+ and )?` + office + `\b`)
}
