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

// A full name as it is printed, and the words for who speaks for somebody in court.
const (
	fullNamed = `(\p{Lu}[\p{L}’'-]+(?: (?:de |van |von )?\p{Lu}[\p{L}’'.-]+)+)`
	lawyer    = `(?:lawyer|barrister|solicitor|counsel|attorney|advocate)`
)

// lawyers finds questions for who speaks for somebody in court, counsel where a
// sentence names them: "For Pell, Siobhan Marr KC said", "her barrister, Tom
// Eccles", "Wang Peilin, who represented two of them".
var (
	lawyers = regexp.MustCompile(`\bwho\b.*\b` + lawyer + `\b|\bwho (?:represent\w*|defend(?:ed|s)|(?:act|appear|speak)\w* for|spoke for)\b|(?:谁是|哪(?:位|名|个)).*律师|律师(?:是谁|叫什么)`)
	counsel = regexp.MustCompile(`(?:^|[.;] )(?:For|Defending|Representing|Acting for|Appearing for) [^,;]{2,60}, ` + fullNamed +
		`|(?:[’']s?|\b[Hh]is|\b[Hh]er|\b[Ii]ts|\b[Tt]heir) (?:defen[cs]e )?` + lawyer + `,? ` + fullNamed +
		`|\b[Dd]efen[cs]e ` + lawyer + `,? ` + fullNamed +
		`|\b(?:[Tt]he|[Aa]) ` + lawyer + `,? ` + fullNamed + `,? (?:(?:speaks|acts|appears|spoke|acted|appeared) for|(?:represents|represented|defends|defended))\b` +
		`|\b` + lawyer + ` for [^,;]{2,60}, ` + fullNamed +
		`|` + fullNamed + `,? (?:who (?:represent\w*|defended|acted for|appeared for)|representing|defending|(?:acting|appearing) for|(?:a|the) (?:defen[cs]e )?` + lawyer + `)\b` +
		`|` + fullNamed + ` (?:(?:acts|acted|appears|appeared) for|represent(?:s|ed)|defended) ` +
		`|\brepresented by ` + fullNamed +
		`|律[师師](\p{Han}{2,3}?)(?:[则則]?[说說称稱表认認指]|，|对|對|向)`)
	postNominal = regexp.MustCompile(` (?:KC|QC|SC)$`)
)

// counselIn returns the lawyer whom a sentence names, where a question asks who
// that is; empty where it does not, or nobody is named.
func counselIn(text, question string) string {
	if !lawyers.MatchString(index.Fold(question)) {
		return ""
	}
	for i, name := range counsel.FindStringSubmatch(text) {
		if i > 0 && name != "" {
			return postNominal.ReplaceAllString(strings.TrimRight(name, "."), "")
		}
	}
	return ""
}

// A lawyer who explains a case to a paper speaks for nobody in it.
var (
	explains  = regexp.MustCompile(`律师\p{Han}{2,3}(?:分析|指出|认为|解释|提醒|建议|说明|解读)`)
	speaksFor = regexp.MustCompile(`(?:[他她其]|某|男|女|方|被告人?|辩护人?|代理|委任|委托)的?、?(?:辩护|代理|委任)?律师|当事人|委托人`)
)

// ofCommentator reports whether a folded question asks who speaks for somebody in court, and a
// folded sentence has only a lawyer who explains the case.
func ofCommentator(asked, said string) bool {
	return lawyers.MatchString(asked) && explains.MatchString(said) && !speaksFor.MatchString(said)
}

// counselFor finds an English question for the lawyer of one whom it names.
var counselFor = regexp.MustCompile(`^(?i:who) (?:(?i:is|was|were|are) ((?:\p{Lu}[\p{L}’'.-]*? ?)+?)[’']s? (?:defen[cs]e )?` + lawyer + `|(?i:is|was) the (?:defen[cs]e )?` + lawyer + ` (?:of|for) ((?:\p{Lu}[\p{L}’'.-]+ ?)+)|(?:represent\w*|defend(?:ed|s)) ((?:\p{Lu}[\p{L}’'.-]+ ?)+))(?: ?(?:in|at|over|on|before|during) (?:the|this|that|his|her|court|[a-z]).*)?[?. ]*$`)

// defends finds a lawyer who stands for whoever is accused.
var defends = regexp.MustCompile(`(?i)\bdefen[cs]e ` + lawyer + `\b|\bdefending\b|^(?:his|her) ` + lawyer + `\b`)

// counselNamed answers it with the sentence that names a lawyer beside them; else, where the articles
// name one lawyer alone and tell of one accused alone, who is asked for, with the sentence of the
// defence. ok is false for other questions, and where two are named.
func (a *Answerer) counselNamed(ctx context.Context, q Question, _ *digest) (Answer, bool, error) {
	m := counselFor.FindStringSubmatch(q.Text)
	if m == nil {
		return Answer{}, false, nil
	}
	articles, err := a.articlesOfNamed(ctx, q)
	if err != nil {
		return Answer{}, false, err
	}
	name := strings.TrimSpace(m[1] + m[2] + m[3])
	name = name[strings.LastIndex(name, " ")+1:]
	only := len(q.Mentions) > 0 && !slices.ContainsFunc(q.Mentions, func(m Mention) bool { return !onlyPerson(m) })
	var beside, defence []passage
	for _, article := range articles {
		for i, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
			p := passage{article: article, at: at}
			if p.typed = counselIn(p.text(), q.Text); p.typed == "" || article.Withholds(at) {
				continue
			}
			switch {
			case counselOf(p.text(), name), i > 0 && goesOnOf(article.Sentences[i-1].In(article.Text), p.text(), name):
				beside = append(beside, p)
			case only && defends.MatchString(p.text()) && slices.ContainsFunc(q.Cases(), func(c *corpus.Case) bool { return cites(c, article) }):
				defence = append(defence, p)
			default:
				only = false // a lawyer of somebody else's
			}
		}
	}
	if len(beside) == 0 && only {
		beside = defence
	}
	if len(beside) == 0 || slices.ContainsFunc(beside, func(p passage) bool { return !alikeNames(p.typed, beside[0].typed) }) {
		return Answer{}, false, nil
	}
	answer, ok := repeating(q.withoutOther(beside[0].article), beside[0])
	return answer, ok, nil
}

// onlyPerson reports whether whom a question means is the only person who answers in a case: there,
// "the defence" is theirs.
func onlyPerson(m Mention) bool {
	var people []corpus.PartyID
	for _, p := range m.Case.Parties {
		if p.Role == "defendant" && p.Person {
			people = append(people, p.ID)
		}
	}
	return onlyDefendant(m.Case) != "" || len(people) == 1 && (m.Party == people[0] || m.Party == "")
}

// articlesOfNamed returns the articles in which what is told of one whom a question names is looked
// for: where several records know the name, those of all of them.
func (a *Answerer) articlesOfNamed(ctx context.Context, q Question) ([]*corpus.Article, error) {
	if len(q.Cases()) < 2 {
		return a.toRead(ctx, q)
	}
	var all []*corpus.Article
	for _, c := range q.Cases()[:min(len(q.Cases()), mostBeside)] {
		articles, err := a.articlesOf(ctx, c)
		if err != nil {
			return nil, err
		}
		for _, article := range articles {
			if !slices.ContainsFunc(all, func(o *corpus.Article) bool { return o.ID == article.ID }) {
				all = append(all, article)
			}
		}
	}
	return all, nil
}

// opensWithTheirs finds a text that begins with the lawyer of one whom a pronoun stands for.
var opensWithTheirs = regexp.MustCompile(`^(?:His|Her|Its|Their) (?:defen[cs]e )?` + lawyer + `\b`)

// goesOnOf reports whether a text begins with "His lawyer" behind a sentence that begins with
// somebody of a name and has no other name.
func goesOnOf(before, text, name string) bool {
	if !opensWithTheirs.MatchString(text) {
		return false
	}
	words := strings.Fields(before)
	begins := slices.ContainsFunc(words[:min(len(words), 3)], func(word string) bool { return lexicon.BareWord(word) == name })
	return begins && !anotherNamed.MatchString(strings.ReplaceAll(before, name, ""))
}

// anotherNamed finds a full name inside a sentence.
var anotherNamed = regexp.MustCompile(`[\p{Ll},;] ` + fullNamed)

// counselOf reports whether a text says whose lawyer somebody is, and that it is one of this name.
func counselOf(text, name string) bool {
	name = `(?:\p{Lu}[\p{L}’'.-]+ )?` + regexp.QuoteMeta(name) + `\b`
	return regexp.MustCompile(name + `[’']s? (?:defen[cs]e )?` + lawyer + `\b|\b` + lawyer + ` (?:for|of) ` + name + `|\b(?:speaks|acts|appears|spoke|acted|appeared|acting|appearing) for ` + name +
		`|\b(?:represents|represented|representing|defends|defended|defending) ` + name + `|` + name + ` (?:is|was|were|has been) (?:represented|defended) by |^(?:For|Defending|Representing) ` + name).MatchString(text)
}

// lawyerOf finds whose lawyer a text names.
var lawyerOf = regexp.MustCompile(`(\p{L}[\p{L}-]+)(?:[’']s|s[’'])(?: defen[cs]e)? ` + lawyer + `s?\b|\b` + lawyer + `s? (?:for|of) (?:the |some |several |two |three )?(\p{L}[\p{L}-]+)`)

// lawyerOfOther reports whether a question asks for the lawyer of one whom it names, and all that a
// text says of whose lawyer anybody is, is of others.
func lawyerOfOther(question, text string) bool {
	m := counselFor.FindStringSubmatch(question)
	of := lawyerOf.FindAllStringSubmatch(text, 4)
	if m == nil || len(of) == 0 || theirLawyer.MatchString(text) {
		return false
	}
	return !slices.ContainsFunc(of, func(whose []string) bool { return alikeNames(m[1]+m[2]+m[3], whose[1]+whose[2]) })
}

// theirLawyer finds a lawyer of one whom a pronoun stands for.
var theirLawyer = regexp.MustCompile(`(?i)\b(?:his|her|its|their) (?:defen[cs]e )?` + lawyer + `|\bdefen[cs]e ` + lawyer)

// cites reports whether an article is a source of a case.
func cites(c *corpus.Case, article *corpus.Article) bool {
	_, ok := c.Source(article.ID)
	return ok
}
