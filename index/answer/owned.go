package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// owned says which sentences of an article are of somebody: those that name them, and
// those that go on from one that does, until somebody else is named, another matter
// begins or a paragraph does not go on.
//
// others are the names of those of whom the article tells too.
func owned(article *corpus.Article, names []string, others ...string) []bool {
	out := make([]bool, len(article.Sentences))
	written := properWords(article.Text)
	carried, main := false, ofMain(article, names)
	for i, at := range article.Sentences {
		text := at.In(article.Text)
		switch {
		case i >= mostSentences:
		case nameIn(text, names):
			out[i] = true
			carried = !shared(text, names, written)
		case main && opensParagraph(article, at) && bodyOpens.MatchString(text) && len(written.strangers(text, names)) == 0 && !nameIn(text, others):
			out[i], carried = true, true
		case !carried || beginsApart(text):
			carried = false
		case nameIn(text, others) && theyDidTo(text, others) && (!opensParagraph(article, at) || goesOn.MatchString(text)):
			out[i], carried = true, false // what they did to another; what follows may be of either
		case nameIn(text, others):
			carried = false
		case len(written.strangers(text, names)) > 0 && !ofTheirs.MatchString(text):
			carried = false // what follows may be of either
		case opensParagraph(article, at) && !goesOn.MatchString(text) && !ofTheirs.MatchString(text):
			carried = false
		default:
			out[i] = true
		}
	}
	if lexicon.Han(article.Title) == 0 && len(names) > 0 {
		(&persons{article, written, map[string]sex{}}).takenUp(out, names)
	}
	return out
}

// theyDidTo reports whether a sentence has a pronoun for its subject, and names some others
// only behind it: "He sold the lists to Orr".
func theyDidTo(text string, others []string) bool {
	at := pronounSubject.FindStringIndex(text)
	return at != nil && !nameIn(text[:at[1]], others)
}

// pronounSubject begins such a sentence, behind a day.
var pronounSubject = regexp.MustCompile(`^["“]?(?:(?:In|On|From|Between|After|Since|By|Over) [^,]{2,40}, )?(?:[Hh]e|[Ss]he|[Ii]t) [a-z]|^(?:[^，。；]{0,24}[，,])?(?:他|她|其)[^们他的]`)

// ofMain reports whether an article is about somebody before all: its title or its
// first sentence names them. Where a body goes on in a new paragraph, that is of them.
func ofMain(article *corpus.Article, names []string) bool {
	return nameIn(article.Title, names) || len(article.Sentences) > 0 && nameIn(article.Sentences[0].In(article.Text), names)
}

// bodyOpens finds a sentence that begins with the body that decides.
var bodyOpens = regexp.MustCompile(`^The (?:data protection )?(?:authority|regulator|commission|commissioner|watchdog|court|tribunal|judge|decision|ruling|order|settlement|fine)\b`)

// ofTheirs finds a sentence about what is somebody's whom the one before named.
var ofTheirs = regexp.MustCompile(`^["“]?(?:His|Her|Its|Their|The (?:company|firm|group|club|school|bank|chain)[’']s)\b|^(?:其|该|該|他的|她的)`)

// apart finds the beginning of another matter.
var apart = regexp.MustCompile(`^(?:案例|第)[一二三四五六七八九十\d]+[：:、宗起件 ]|^(?:另|此外|同日|类似案件|類似案件|翻查|无独有偶|無獨有偶)|^\d+[.)] |^(?:Separately|In (?:another|a separate|a different|a second|a similar)|Elsewhere|Meanwhile|(?:For|By|In) comparison|By contrast)\b`)

func beginsApart(text string) bool { return apart.MatchString(text) || turnsTo.MatchString(text) }

// turnsTo finds a sentence that goes over to somebody else: 醫院方面.
var turnsTo = regexp.MustCompile(`^\p{Han}{2,8}方面[，,]`)

// opensParagraph reports whether a sentence is the first of its paragraph.
func opensParagraph(article *corpus.Article, at corpus.Span) bool {
	if len(article.Paragraphs) > 0 {
		return slices.ContainsFunc(article.Paragraphs, func(p corpus.Span) bool { return p.Start == at.Start })
	}
	return at.Start > 0 && article.Text[at.Start-1] == '\n'
}

// nameIn reports whether a text has one of some names, or a word by which it goes on
// to call them: the surname of a person, the first word of a company.
func nameIn(text string, names []string) bool {
	words := lexicon.Spaced(text)
	return slices.ContainsFunc(names, func(name string) bool {
		if strings.Contains(words, lexicon.Spaced(name)) {
			return true
		}
		parts := strings.Fields(name)
		if lexicon.Han(name) > 0 {
			return surnamed(text, name)
		}
		for _, i := range []int{0, len(parts) - 1} {
			stems := lexicon.Terms(parts[i])
			if len(parts) > 1 && (lexicon.Runes(parts[i]) > 3 || i == 0 && familyFirst(parts)) && (len(stems) == 1 || len(stems) == 2 && strings.Contains(parts[i], "-")) && !commonFirst.Has(stems[0]) && strings.Contains(words, lexicon.Spaced(parts[i])) && lexicon.Capitalised(text, index.Fold(parts[i]), 0) {
				return true
			}
		}
		return false
	})
}

// familyFirst reports whether a name opens with a short family name, as those of China
// and Korea do: Fok Tsz-ching, Kim Min-ho.
func familyFirst(parts []string) bool {
	return lexicon.Runes(parts[0]) > 1 && strings.Contains(parts[len(parts)-1], "-") && !shortWords.Has(index.Fold(parts[0]))
}

// shortWords are family names that open a sentence as words do.
var shortWords = lexicon.Set{"may", "law", "man", "son", "day", "lot", "mok", "sin", "pay", "yes"}

// surnamed reports whether a Chinese text goes on to call somebody by the surname:
// 葉姓修車工 is 葉男, 尹浩楠 is 尹.
func surnamed(text, name string) bool {
	family := lexicon.FamilyOf(name)
	for _, mark := range []string{"男", "女", "某", "姓", "的律师", "的律師", "的辩护", "的辯護"} {
		if strings.Contains(index.Fold(text), index.Fold(family+mark)) {
			return true
		}
	}
	return lexicon.Runes(name) == 3 && lexicon.LatinSurname(index.Fold(family)) != "" && strings.HasPrefix(text, family)
}

// shared reports whether a sentence names somebody else before the first of some
// names, so that what follows may be of either.
func shared(text string, names []string, written written) bool {
	others := written.strangers(text, names)
	if len(others) == 0 {
		return false
	}
	first := strings.Index(text, others[0])
	return first >= 0 && !nameIn(text[:first], names)
}

// capitals finds runs of words with capitals.
var capitals = regexp.MustCompile(`\p{Lu}[\p{L}’'&-]*(?: (?:(?:of|de|van|von|&) )?\p{Lu}[\p{L}’'&-]*)*`)

// seatOf ends what stands before the place that a body is of: "the data protection commissioner
// of Thuringia".
var seatOf = regexp.MustCompile(`\b(?:authority|commissioner|regulator|watchdog|court|police|prosecutors?|city|town|state|province|region|county|district) of (?:the )?$`)

// siteNames finds a company that is called by its address: "gadgetbarn.de".
var siteNames = regexp.MustCompile(`\b\p{Ll}[\p{Ll}\d-]{3,}\.(?:com|net|org|shop|app|io|ai|de|fr|it|es|nl|at|ch|se|pl|uk|eu)\b`)

// strangers returns the others whom a sentence names: no courts, places, officials
// and months, and no word that has its capital from the beginning of the sentence.
func (all written) strangers(text string, names []string) []string {
	var out []string
	for _, at := range capitals.FindAllStringIndex(text, 20) {
		run := text[at[0]:at[1]]
		before := strings.Fields(strings.ToLower(text[:at[0]]))
		if len(before) > 0 && slices.Contains([]string{"in", "at", "near", "from", "a", "an", "judge", "justice", "sheriff", "section"}, before[len(before)-1]) {
			continue
		}
		if seatOf.MatchString(text[:at[0]]) || official.MatchString(run) || moneyCodes.MatchString(run) || bodyNames.MatchString(run) || partsOfLaw.MatchString(run) || months.MatchString(run) || nameIn(run, names) {
			continue
		}
		words := strings.Fields(run)
		if at[0] == 0 || strings.ContainsAny(text[max(0, at[0]-2):at[0]], "\"“.") {
			words = slices.DeleteFunc(words, func(word string) bool {
				w := all[index.Fold(lexicon.BareWord(word))]
				return w == nil || w.inside == 0
			})
		}
		words = slices.DeleteFunc(words, func(word string) bool {
			return lexicon.Runes(word) < 2 || len(lexicon.Terms(word)) == 0 || months.MatchString(word) || lexicon.National(lexicon.BareWord(word))
		})
		if len(words) > 0 {
			out = append(out, run)
		}
	}
	for _, pattern := range []*regexp.Regexp{siteNames, hanWithheld, hanQuoted, hanShort} {
		for _, m := range pattern.FindAllString(text, 20) {
			if pattern == hanShort && strings.ContainsAny(lexicon.Clip(m, 1), kindsOfPeople) {
				continue
			}
			if bare := strings.Trim(m, "「『“《」』”》"); !nameIn(bare, names) && !slices.ContainsFunc(names, func(name string) bool { return lexicon.Clip(name, 1) == lexicon.Clip(bare, 1) }) {
				out = append(out, m)
			}
		}
	}
	return out
}

// kindsOfPeople are characters before 男 and 女 that are no surname.
const kindsOfPeople = "少妇婦子男女美母父孙孫侄儿兒猛长長次该該一两兩每幼孕单單同其多有為为的害名被及与與和對对是"

// partsOfLaw finds the parts that laws are cited by.
var partsOfLaw = regexp.MustCompile(`^(?:Articles?|Sections?|Paragraphs?|Clauses?|Schedules?)\b`)

// moneyCodes finds what stands before an amount and is no name.
var moneyCodes = regexp.MustCompile(`^(?:RMB|CNY|USD|EUR|GBP|HKD|TWD|JPY|KRW|SGD|AUD|CAD|NZD|CHF|INR|ZAR|NGN|KES|SEK|NOK|DKK|PLN)$`)

// official finds those who act in every matter.
var official = regexp.MustCompile(`^(?:Mr |Mrs |Ms |Lord |Lady |Employment |District )*(?:Judge|Justice|Sheriff|Magistrate|Recorder|Detective|Inspector|Prosecutor|Commissioner)\b`)
