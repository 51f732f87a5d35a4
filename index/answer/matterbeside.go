package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A sentence may tell of another matter that an article only sets its own beside: the largest
// fine before, the best-known case abroad, the one that readers will remember. Nobody asks for
// it who neither names whom it names nor asks for what was before or elsewhere.
var (
	matterBeside = regexp.MustCompile(`(?i)\bbe confused with\b|\b(?:the )?(?:best[- ]known|most famous|most notorious|largest|biggest|highest|heaviest|longest) (?:[\p{L}-]+ ){0,6}?(?:abroad|elsewhere|overseas|to date|so far|until now|before (?:this|it|that)|remains?)\b|` +
		`\b(?:previous|earlier|old|former) (?:record|highest|high)\b|\b(?:record|highest|largest) (?:was|had been) (?:previously )?held by\b|` +
		`\b(?:employers|readers|lawyers|practitioners|many|some|older readers) (?:will|may|might) (?:recall|remember)\b|` +
		`^in an(?:other)? (?:earlier|older|unrelated|similar) (?:case|matter|decision|ruling)\b|` +
		`^[^，。]{0,8}(?:此前|以往|迄今|目前)(?:的)?(?:最高|最大|最重|最知名|最著名)|^[^，。]{0,12}(?:海外|境外|国外|國外)最(?:知名|著名|有名)`)
	asksBeside = regexp.MustCompile(`\b(?:largest|biggest|highest|heaviest|longest|best[- ]known|famous|record|earlier|previous\w*|before|former|abroad|elsewhere|overseas|ever|other|another|else|besides|similar|compar\w+)\b|最|此前|以前|以往|历史|海外|境外|国外|另|其他|还有|别的|类似|相比`)
)

// oneMore opens a sentence on one more of those of whom an article tells, by what they are.
var oneMore = regexp.MustCompile(`^(?:A (?:second|third|fourth|fifth|further) |Another )(?:former |other )?([\p{Ll}-]+)\b`)

// ofOneMore reports whether a sentence is of one more whom a question calls by no word of it.
func (q *Question) ofOneMore(text string) bool {
	m := oneMore.FindStringSubmatch(text)
	if m == nil || len(q.Mentions) > 0 || oneMoreAsked.MatchString(index.Fold(q.Text)) || !personCalled.MatchString(index.Fold(q.Text)) && !calledByTrade.MatchString(index.Fold(q.Text)) {
		return false
	}
	has, folded := featuresOf(text), index.Fold(q.Text)
	return !slices.ContainsFunc(append(personCalled.FindAllString(folded, 4), calledByTrade.FindAllString(folded, 4)...), func(word string) bool {
		return slices.ContainsFunc(slices.Concat(lexicon.Terms(word), lexicon.Ideas(word)), func(key string) bool { return has[key] })
	})
}

var (
	oneMoreAsked  = regexp.MustCompile(`\b(?:second|third|fourth|other|another|else|also|all|each|every)\b|另|其他|第[二三四]|还有`)
	calledByTrade = regexp.MustCompile(`\b(?:developer|seller|maker|founder|owner|manager|driver|engineer|officer|customer|buyer|dealer|broker|director|programmer)\b|开发者|卖家|买家|司机|工程师|经理`)
)

// ofMatterBeside reports whether a sentence tells of such a matter and a question does not ask
// for it.
func (q *Question) ofMatterBeside(text string) bool {
	if !matterBeside.MatchString(text) || asksBeside.MatchString(index.Fold(q.Text)) {
		return false
	}
	if slices.ContainsFunc(append(q.capitals(), q.properly()...), func(name string) bool { return strings.Contains(text, name) }) || q.fullHanName(text) != "" {
		return false
	}
	if slices.ContainsFunc(q.Mentions, func(m Mention) bool {
		return nameIn(text, (&Question{Mentions: []Mention{m}}).namedIn(nil))
	}) {
		return false
	}
	has := featuresOf(text)
	return !slices.ContainsFunc(firmCalled.FindAllString(index.Fold(q.Text), 4), func(word string) bool { // by what it is
		for feature := range featuresOf(word) {
			if has[feature] {
				return true
			}
		}
		return false
	})
}
