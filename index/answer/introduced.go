package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// An introduction is where an article says what somebody is whom it names, so that it may go
// on to call them so: of "Skylark, a data broker, sold lists" "the broker" is Skylark.
type introduction struct {
	name string      // as the article writes it
	kind string      // what they are, folded, with the words before it: "data broker"
	at   corpus.Span // in the article
}

// head is the word for what they are.
func (in introduction) head() string {
	words := strings.Fields(in.kind)
	return words[len(words)-1]
}

// How a name and what its bearer is stand beside each other.
const (
	nameRun     = `((?:\p{Lu}[\p{L}’'&-]*\.? ?)+)`
	calledWords = `((?:\p{Ll}[\p{L}’'-]* ){0,4}?\p{Ll}[\p{L}’'-]+)`
)

var (
	saidBehind = regexp.MustCompile(nameRun + `(?:, \d+)?, (an?|the|its|his|her|their|one of [a-z]+) ` + calledWords + `(?:[,.;]| (?:who|which|that|with|of|at|in|from|for|on|near|known|based|whose|and)\b)`)
	saidBefore = regexp.MustCompile(`\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne|[Rr]etired|[Ff]ormer) ` + calledWords + `(?:,| called| named| surnamed)? ` + nameRun)
	saidFirst  = regexp.MustCompile(`^An? ` + calledWords + ` (?:who|whose|which|that|has|had|was|were|is|from|in|at|of|must|will|and)\b`)
)

// agents ends words for somebody who does something.
var agents = regexp.MustCompile(`(?:er|or|ist|ian|ant|ent|(?:tr|ard|ait|ost)ess|man|woman|lord|lady|nurse|clerk|chief|cook|guard|coach|pilot|host|aide|student|tutor|chain|bank|school|hospital|clinic|gym|club|agency|charity|app|shop|hotel|platform|couple|apprentice|trainee|widow|wife|husband)$`)

// tooCommon are words that texts use of whoever they speak of, or of a time.
var tooCommon = lexicon.Set{"compani", "firm", "man", "woman", "person", "group", "busi", "one", "peopl", "day", "week", "month", "year", "time", "morn", "night", "first", "second", "jury", "juri", "polic", "council", "app", "websit"}

// introductionsIn returns the introductions of an article, each by a word that stands for an
// agent: of no court, authority or time.
func introductionsIn(article *corpus.Article) []introduction {
	if strings.HasPrefix(article.Language, "zh") {
		return nil
	}
	var out []introduction
	add := func(at corpus.Span, name, kind string) {
		in := introduction{strings.TrimRight(strings.TrimSpace(name), ".,"), index.Fold(kind), at}
		stems := lexicon.Terms(in.head())
		if len(stems) == 1 && agents.MatchString(in.head()) && !institutions.Has(stems[0]) && !tooCommon.Has(stems[0]) && len(lexicon.Terms(in.name)) > 0 && !official.MatchString(in.name) && !bodyNames.MatchString(in.name) && !months.MatchString(in.name) {
			out = append(out, in)
		}
	}
	for i, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
		text := at.In(article.Text)
		for _, m := range saidBehind.FindAllStringSubmatchIndex(text, 4) {
			add(corpus.Span{Start: at.Start + m[0], End: at.Start + m[1]}, text[m[2]:m[3]], text[m[6]:m[7]])
		}
		for _, m := range saidBefore.FindAllStringSubmatchIndex(text, 4) {
			add(corpus.Span{Start: at.Start + m[0], End: at.Start + m[1]}, text[m[4]:m[5]], text[m[2]:m[3]])
		}
		if m := saidFirst.FindStringSubmatch(text); m != nil && i < afterLead {
			add(at, namedNext(article, i), m[1])
		}
	}
	return out
}

// namedNext returns who is named at the beginning of the sentence behind one that names
// nobody, empty where somebody else is named between.
func namedNext(article *corpus.Article, i int) string {
	if i+1 >= len(article.Sentences) || len(properWords(article.Text).strangers(article.Sentences[i].In(article.Text), nil)) > 0 {
		return ""
	}
	return opensWithName.FindString(article.Sentences[i+1].In(article.Text))
}

// opensWithName finds the whole name, with an age behind it, that a sentence begins with.
var opensWithName = regexp.MustCompile(`^\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'-]+)+`)

// standIns returns what an article calls those of some names by, once it has introduced
// them: nothing that it calls anybody else.
func standIns(article *corpus.Article, all []introduction, names []string) []string {
	var out []string
	for _, in := range all {
		if called := "the " + in.head(); nameIn(in.name, names) && !slices.Contains(out, called) && !othersToo(article, all, in.head(), names) {
			out = append(out, called)
			if in.kind != in.head() {
				out = append(out, "the "+in.kind)
			}
		}
	}
	return out
}

// given keeps of some names those by which a text does not only go on to call somebody.
func given(names []string) []string {
	return slices.DeleteFunc(slices.Clone(names), func(name string) bool { return strings.HasPrefix(name, "the ") })
}

// othersToo reports whether an article calls somebody else by a word, or speaks of one of
// several.
func othersToo(article *corpus.Article, all []introduction, head string, names []string) bool {
	for _, at := range regexp.MustCompile(`(?i)\b(?:an?|another|two|three|four|five|six|some|several|many|other|both|second|every|each|any) (?:[\p{L}’'-]+ ){0,3}?`+head+`s?\b`).FindAllStringIndex(article.Text, -1) {
		if !definite.MatchString(article.Text[at[0]:at[1]]) && !slices.ContainsFunc(all, func(in introduction) bool {
			return in.head() == head && in.at.Start <= at[1] && at[0] <= in.at.End && nameIn(in.name, names)
		}) {
			return true
		}
	}
	return slices.ContainsFunc(all, func(in introduction) bool { return in.head() == head && !nameIn(in.name, names) })
}

// definite finds what makes one of some words the one that is known.
var definite = regexp.MustCompile(`(?i) (?:the|his|her|its|their|this|that|whose) `)

// introduced returns the names of those whom a question calls by what an article has
// introduced them by, "the tram driver", where the article tells of all that it calls them.
func (q *Question) introduced(article *corpus.Article) []string {
	var names []string
	all := q.near.introductions(article)
	for _, in := range all {
		m := calledThe(in.head()).FindStringSubmatch(index.Fold(q.Text))
		if m == nil || slices.Contains(names, in.name) || othersToo(article, all, in.head(), []string{in.name}) {
			continue
		}
		if told := lexicon.Keys(m[1]); heldOf(article.Title+"\n"+article.Open(), told) == len(told) {
			names = append(names, in.name)
		}
	}
	return names
}

// byIntroduction finds the party of a record whom a question calls by what an article has
// introduced them by, with a word more than that: "the lullaby singer". ok is false where the
// articles near to it introduce several so, or one of whom there is no record.
func (a *Answerer) byIntroduction(ctx context.Context, q Question, d *digest) (m Mention, ok bool, err error) {
	articles, err := a.nearestArticles(ctx, q)
	if err != nil {
		return Mention{}, false, err
	}
	var names []string
	for _, article := range articles {
		for _, name := range q.introduced(article) {
			if !nameIn(name, names) && !nameIn(strings.Join(names, ", "), []string{name}) {
				names = append(names, name)
			}
		}
	}
	if len(names) != 1 {
		return Mention{}, false, nil
	}
	found, err := a.mentions(ctx, d, names[0])
	if err != nil || len(found) != 1 || found[0].Party == "" || !found[0].Case.MachineRead() {
		return Mention{}, false, err
	}
	return Mention{Case: found[0].Case, Party: found[0].Party, Name: found[0].Name}, true, nil
}

// calledThe finds where a folded question calls somebody by a word, with what it says of them
// before it.
func calledThe(head string) *regexp.Regexp {
	return regexp.MustCompile(`\bthe ((?:[\p{L}’'-]+ ){0,3}?)` + regexp.QuoteMeta(head) + `\b`)
}

// introductions is [introductionsIn], read once however many steps of an answer ask for it.
func (n *nearArticles) introductions(article *corpus.Article) []introduction {
	if n == nil {
		return nil
	}
	all, known := n.introduced[article]
	if !known {
		all = introductionsIn(article)
		if n.introduced == nil {
			n.introduced = map[*corpus.Article][]introduction{}
		}
		n.introduced[article] = all
	}
	return all
}
