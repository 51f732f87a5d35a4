package answer

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Whom a question means and does not name: "the pharmacist who spied on his wife", "the
// dental chain". It is whoever's matter holds most of what is said of them, and clearly
// more than that of anybody else.

// Bounds on whom a description fits.
const (
	enoughMeant  = 0.6  // the share of the weight of the description that the matter must hold
	clearlyMeant = 0.15 // by how much it must hold more than another's
)

// unheard is the share of the most telling thing of a description that one weighs of
// which no article tells.
const unheard = 0.4

// fitting keeps those who can be what a description calls them: a firm is no person, nor
// a man a firm.
func fitting(all []account, described string) []account {
	folded := index.Fold(described)
	firm, person := firmCalled.MatchString(folded), personCalled.MatchString(folded)
	if firm == person {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(t account) bool {
		id := t.of.Party
		if id == "" {
			id = onlyDefendant(t.of.Case)
		}
		party, known := t.of.Case.Party(id)
		return known && party.Person == firm
	})
}

var (
	firmCalled   = regexp.MustCompile(`\b(?:firm|company|chain|bank|insurer|lender|app|platform|retailer|supermarket|pharmacy|hotel|gym|operator|agency|school|hospital|clinic|group|carrier|employer|council|authority)s?\b|公司|企业|银行|平台|连锁|酒店|医院|学校|商场`)
	personCalled = regexp.MustCompile(`\b(?:man|woman|men|women|cloner|hacker|voyeur|stalker|pharmacist|nurse|doctor|teacher|photographer|clerk|trainer|boyfriend|girlfriend|husband|wife|landlord|landlady|roofer|worker|employee|student|retiree|fraudster|thief)\b|男|女|嫌|犯|员工|房东|老师`)
)

// An account is all that articles tell of one party.
type account struct {
	of   Mention
	keys []string
	text string // folded
}

// accountsFor returns what the articles that are near to a question and to a description
// tell of each party.
func (a *Answerer) accountsFor(ctx context.Context, q Question, d *digest, described ...string) (all []account, err error) {
	articles, err := a.nearestArticles(ctx, q)
	if err != nil {
		return nil, err
	}
	more, err := a.articlesWith(ctx, described)
	if err != nil {
		return nil, err
	}
	var seen []corpus.ArticleID
	for _, article := range slices.Concat(more, articles) {
		if slices.Contains(seen, article.ID) {
			continue
		}
		seen = append(seen, article.ID)
		cases, err := a.citing(ctx, d, article.ID, mostBeside)
		if err != nil {
			return nil, err
		}
		for _, m := range mattersOf(article, cases) {
			for _, whom := range m.of {
				all = toldIn(all, whom, m)
			}
		}
	}
	return all, nil
}

// told is [matter.text] without the headlines of other stories that a page ends with: those
// below which nothing stands but another.
func (m matter) told() string {
	all, body := m.article.Sentences, false
	var parts []string
	for i, at := range all[:min(len(all), mostSentences)] {
		text := at.In(m.article.Text)
		heads := headed(text)
		body = body || !heads
		link := body && heads && (i+1 == len(all) || headed(all[i+1].In(m.article.Text)))
		if !link && slices.Contains(m.sentences, at) {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "\n")
}

// toldIn adds a matter to what is told of a party.
func toldIn(all []account, whom Mention, m matter) []account {
	text := m.told()
	keys := slices.Concat(lexicon.Keys(text), lexicon.Expressed(text), lexicon.Ideas(text), lexicon.HanTerms(text))
	for i := range all {
		if sameParty(all[i].of, whom) {
			all[i].keys, all[i].text = append(all[i].keys, keys...), all[i].text+" "+index.Fold(text)
			return all
		}
	}
	return append(all, account{whom, keys, index.Fold(text)})
}

// articlesWith returns the articles that hold words of some descriptions, in either
// language.
func (a *Answerer) articlesWith(ctx context.Context, described []string) ([]*corpus.Article, error) {
	var words []string
	for _, text := range described {
		other := Question{Text: text, Language: languageOf(text)}
		for _, key := range other.asks() {
			words = append(words, lexicon.KeyWords(key)...)
		}
		words = append(words, other.otherWords()...)
		for _, c := range lexicon.ConductsOf(index.Fold(text)) {
			for _, word := range c.Words {
				words = append(words, strings.ReplaceAll(word, "*", ""))
			}
		}
		if lexicon.Han(text) > 0 {
			words = append(words, text)
		}
	}
	if len(words) == 0 {
		return nil, nil
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: anyWordOf(words[:min(len(words), mostSought)]), Kind: corpus.ArticleRecord, Limit: mostArticles})
	if err != nil {
		return nil, fmt.Errorf("articles for a description: %w", err)
	}
	var ids []corpus.ArticleID
	for _, hit := range page.Hits {
		ids = append(ids, corpus.ArticleID(hit.Ref.ID))
	}
	if ids, err = a.quotable(ctx, ids); err != nil {
		return nil, err
	}
	return a.articles(ctx, ids)
}

// meant returns the one whom a description fits; ok is false where it fits nobody, or
// nobody clearly.
func meant(all []account, described string) (m Mention, ok bool) {
	asked := describing(described)
	if len(asked) == 0 {
		return Mention{}, false
	}
	all = fitting(all, described)
	weight, whole := rarities(asked, all, func(t account, a atom) bool { return a.in(t) })
	if whole == 0 {
		return Mention{}, false
	}
	best, second := 0.0, 0.0
	for _, t := range all {
		score := 0.0
		for i, atom := range asked {
			if atom.in(t) {
				score += weight[i] / whole
			}
		}
		switch {
		case score > best:
			best, second, m = score, best, t.of
		case score > second:
			second = score
		}
	}
	return m, best >= enoughMeant && best-second >= clearlyMeant
}

// rarities says how telling each atom is among some texts of which tells says what they
// hold: the rarer, the more. One that none holds weighs less than the most telling one.
func rarities[T any](asked []atom, all []T, tells func(T, atom) bool) (weight []float64, whole float64) {
	weight, most := make([]float64, len(asked)), 0.0
	for i, atom := range asked {
		n := 0
		for _, t := range all {
			if tells(t, atom) {
				n++
			}
		}
		if n > 0 {
			weight[i] = math.Log(1 + (float64(len(all)-n)+.5)/(float64(n)+.5))
			most = max(most, weight[i])
		}
	}
	for i := range weight {
		if weight[i] == 0 {
			weight[i] = unheard * most
		}
		whole += weight[i]
	}
	return weight, whole
}

// An atom is one thing that a description says: a word in any of its forms, in either
// language, or a kind of conduct.
type atom struct {
	forms   []string
	conduct *lexicon.Conduct
	han     string // Chinese words as they stand
}

// kind reports whether an atom is a kind of conduct.
func (a atom) kind() bool { return a.conduct != nil }

func (a atom) in(t account) bool {
	if a.conduct != nil && a.conduct.In(t.text) {
		return true
	}
	if a.han != "" && strings.Contains(t.text, a.han) {
		return true
	}
	return slices.ContainsFunc(a.forms, func(form string) bool {
		if slices.Contains(t.keys, form) {
			return true
		}
		if len(form) >= sameStart && form[0] < 0x80 && form[0] != '=' && form[0] != '~' && slices.ContainsFunc(t.keys, func(k string) bool { return len(k) >= sameStart && k[:sameStart] == form[:sameStart] }) {
			return true
		}
		return slices.ContainsFunc(lexicon.KinOf(form), func(kin string) bool { return slices.Contains(t.keys, kin) })
	})
}

// describing returns what a description says, without the words that tell nobody apart.
func describing(text string) (asked []atom) {
	folded := index.Fold(text)
	covered := map[string]bool{}
	for i := range lexicon.Conducts {
		if lexicon.Conducts[i].In(folded) {
			asked = append(asked, atom{conduct: &lexicon.Conducts[i]})
		}
	}
	for _, s := range lexicon.Bridge.Seen(folded) {
		forms := []string{s.Idea}
		for _, stem := range s.Stems {
			forms = append(forms, lexicon.KeyOf(stem))
			covered[lexicon.KeyOf(stem)] = true
		}
		asked = append(asked, atom{forms: forms})
	}
	said := func(key string) bool {
		return slices.ContainsFunc(asked, func(a atom) bool { return a.conduct != nil && a.conduct.Says(folded, key) })
	}
	for _, key := range lexicon.Keys(text) {
		if !covered[key] && !said(key) && !vague.Has(key) && !generic.Has(key) && !asking.Has(key) && !showing.Has(key) && !statistical.Has(key) && !comparing.Has(key) && len(figures(key)) == 0 {
			asked = append(asked, atom{forms: []string{key}})
		}
	}
	return asked
}

// comparing stems are in every question that compares, and describe nobody.
var comparing = lexicon.Set{"fine", "long", "longer", "big", "bigger", "heavi", "heavier", "harsh", "harsher", "more", "less", "much", "each", "sentenc", "term", "who", "what", "which", "got", "compar", "settlement", "compani", "firm", "caus", "amount"}

// askedOf finds of whom a yes-or-no question asks that describes them.
var askedOf = regexp.MustCompile(`(?i)^(?:did|was|were|is|are|has|have|does|do|will|had)\s+((?:the|an?)\s+.+?)(?:['’]s (?:fine|sentence|term|penalty))?\s+(?:accept|admit|going|planning|appeal|pay|paid|get|got|fined|cut|reduced|agree|deny|denied|apologi|been|ever|refuse|have|has|plead|challenge|contest|report|sent|jailed|convicted|acquitted|found|ordered|forced|required|allowed|lose|win|take|say|confess|settle|delete|own|still|himself|herself|itself|upheld|put|given|sentenced|punished|banned|barred|let)\w*\b(.*)$`)

// pleaded finds what somebody admits or not, which describes nobody.
var pleaded = regexp.MustCompile(`(?i)\b(?:not )?(?:guilty|liab\w+|wrongdoing|responsib\w+|blame|guilt|fault)\b`)

// possessor finds by whom a description calls somebody: "the senator's aide".
var possessor = regexp.MustCompile(`([\p{L}-]+)['’]s [\p{L}]`)

// ownerTold reports whether what is told of somebody speaks of those by whom a description
// calls them: who is nobody's aide there is not the senator's.
func ownerTold(all []account, whom Mention, described string) bool {
	i := slices.IndexFunc(all, func(t account) bool { return sameParty(t.of, whom) })
	for _, m := range possessor.FindAllStringSubmatch(described, 4) {
		if i >= 0 && slices.ContainsFunc(describing(m[1]), func(a atom) bool { return !a.in(all[i]) }) {
			return false
		}
	}
	return true
}

// ofMeant answers a yes-or-no question about one whom it describes.
func (a *Answerer) ofMeant(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	m := askedOf.FindStringSubmatch(q.Text)
	if q.Shape != YesNo || m == nil {
		return Answer{}, false, nil
	}
	all, err := a.accountsFor(ctx, q, d, m[1])
	if err != nil {
		return Answer{}, false, err
	}
	whom, ok := meant(all, m[1])
	if more := pleaded.ReplaceAllString(m[2], " "); !ok && len(describing(more)) > 0 {
		whom, ok = meant(all, m[1]+" "+more)
	}
	if !ok || !ownerTold(all, whom, m[1]) {
		return Answer{}, false, nil
	}
	q.Mentions = []Mention{whom}
	q.everyone = q.Mentions
	answer, err = a.about(ctx, q, d)
	return answer, answer.Text != "" && (!answer.Abstained || answer.Route == RouteText), err
}
