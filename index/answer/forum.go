package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A forum is the court, the authority or the paper by which a question asks for cases:
// known by a place or another proper word, or by its country.
type forum struct {
	words   []string // folded: Latin words, or Chinese places
	regions []string
	paper   bool // a paper or a blog is meant, not a body that decides
}

func (f forum) none() bool { return len(f.words) == 0 && len(f.regions) == 0 }

// What questions and articles call those who decide.
var (
	deciders    = regexp.MustCompile(`\b(?:courts?|tribunals?|watchdogs?|regulators?|authorit(?:y|ies)|commission(?:er)?|inspectorate|custodian|ombudsman|agency|bureau|board|high court|judges?)\b`)
	decidersHan = regexp.MustCompile(`([\p{Han}]{2,10}?)(?:省|市|区|县)?(?:第[一二三]|中级|高级|基层|地方|互联网|裁判|高等)*(?:人民)?(?:法院|中院|地院|高院|法庭|隐私监管机构|数据监管机构|监管机构|监管部门|网信办|专员公署|公署|数据保护局|数据保护机构)`)
	papersHan   = regexp.MustCompile(`([\p{Han}]{2,6}?)(?:日报|晚报|都市报|早报|周刊|通讯社|财经|新闻)`)
	papers      = regexp.MustCompile(`(?:\b(?:blog|post|article|story|report|piece|newspaper|coverage)s?\b|博客|律所|文章|报道|报导|博文)`)
	forumNoise  = regexp.MustCompile(`^(?:在|由|被|的|哪些|哪几|哪|请问|列出|今年|去年|这|该|本|当地)+`)
)

// plainOfBodies are words with capitals in the names of every other body.
var plainOfBodies = lexicon.Set{"court", "courts", "high", "supreme", "district", "intermediate", "people's", "people’s", "circuit", "county", "crown", "federal", "national", "state", "city", "data", "protection", "privacy", "information", "rights", "right", "authority", "commission", "commissioner", "tribunal", "inspectorate", "office", "agency", "board", "bureau", "regional", "general", "consumer", "superior", "appeal", "appeals", "justice", "who", "what", "which", "list", "cases", "name", "show", "give", "digital", "civil", "labour", "labor", "employment"}

// forum returns the body or paper that a question for cases names.
func (q *Question) forum() (f forum) {
	folded := index.Fold(q.Text)
	if lexicon.Han(folded) > 0 {
		for _, pattern := range []*regexp.Regexp{decidersHan, papersHan} {
			for _, m := range pattern.FindAllStringSubmatch(folded, 3) {
				place := forumNoise.ReplaceAllString(m[1], "")
				for region, called := range lexicon.CountrySpaced {
					if slices.ContainsFunc(called, func(name string) bool { return squeezed(name) == place || squeezed(name)+"的" == place }) {
						f.regions, place = append(f.regions, region), ""
					}
				}
				if lexicon.Han(place) > 1 {
					f.words = append(f.words, strings.TrimSuffix(place, "市"))
					f.paper = f.paper || pattern == papersHan
				}
			}
		}
	}
	if !deciders.MatchString(folded) && !papers.MatchString(folded) {
		return f
	}
	f.paper = f.paper || papers.MatchString(folded) && !deciders.MatchString(folded)
	for i, field := range strings.Fields(latinOnly(q.Text)) {
		word := strings.TrimSuffix(strings.TrimSuffix(lexicon.BareWord(field), "'s"), "’s")
		switch lower := index.Fold(word); {
		case !lexicon.Capital(word) || lexicon.Runes(word) < 3 || i == 0 && q.Asks || plainOfBodies.Has(lower) || monthStems.Has(lower):
		case lexicon.National(word):
			f.regions = append(f.regions, regionsOf(word)...)
		default:
			f.words = append(f.words, lower)
		}
	}
	return f
}

// regionsOf returns the countries that a word names.
func regionsOf(word string) (codes []string) {
	for code, called := range lexicon.CountrySpaced {
		if slices.Contains(called, lexicon.Spaced(word)) {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}

// hears reports whether an article tells of a forum: of a paper it is that paper's; of
// a body a sentence names it. cases are those that cite the article.
func (f forum) hears(article *corpus.Article, cases []*corpus.Case) bool {
	if len(f.words) == 0 {
		return slices.ContainsFunc(cases, func(c *corpus.Case) bool { return slices.Contains(f.regions, c.Jurisdiction) })
	}
	if f.paper {
		head := index.Fold(article.Publisher + " " + article.Title + " " + article.URL + " " + lexicon.Clip(article.Text, headOfPage))
		return !slices.ContainsFunc(f.words, func(word string) bool { return !strings.Contains(head, word) })
	}
	if site := index.Fold(article.URL); !slices.ContainsFunc(f.words, func(word string) bool { return !strings.Contains(site, word) }) {
		return true // its own site, whatever the language
	}
	return slices.ContainsFunc(article.Sentences[:min(len(article.Sentences), mostSentences)], func(at corpus.Span) bool { return f.decides(at.In(article.Text)) })
}

// headOfPage is within how many characters a page says whose it is.
const headOfPage = 300

// decides reports whether a sentence names a body as the forum does.
func (f forum) decides(text string) bool {
	folded := index.Fold(text)
	return len(f.words) > 0 && !slices.ContainsFunc(f.words, func(word string) bool { return !bodyCalled(folded, word) })
}

// bodyCalled reports whether a folded sentence calls a body that decides by a word.
func bodyCalled(folded, word string) bool {
	if lexicon.Han(word) > 0 {
		return strings.Contains(folded, word) && decidersHan.MatchString(folded)
	}
	return deciders.MatchString(folded) && strings.Contains(folded, word) && slices.Contains(nameWords(folded), word)
}

// anothers reports whether a text names a body that decides and is another than the
// forum.
func (f forum) anothers(text string) bool {
	if f.none() || f.paper || len(f.words) == 0 || f.decides(text) {
		return false
	}
	if neighbouring.MatchString(text) {
		return true
	}
	for _, name := range bodyNames.FindAllString(text, 4) {
		for _, word := range strings.Fields(name) {
			if lower := index.Fold(lexicon.BareWord(word)); lexicon.Capital(word) && !plainOfBodies.Has(lower) && lower != "the" && lower != "act" && lower != "of" && lower != "police" {
				return !slices.Contains(f.words, lower)
			}
		}
	}
	return false
}

// neighbouring finds what a text tells of another place beside its matter.
var neighbouring = regexp.MustCompile(`邻(?:近|市|县|省)|鄰(?:近|市|縣)|^(?:In|Elsewhere|Meanwhile,) (?:(?:neighbou?ring|nearby) )?\p{Lu}\w+, (?:a|the) |\b[Ii]n neighbou?ring\b|\bIn an unrelated case\b`)
