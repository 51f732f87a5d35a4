package answer

import (
	"path"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// writings are what papers and sites call what they publish.
const writings = `article|story|report|piece|post|coverage|notes?|alert|briefing|analysis|review|column|update|bulletin|newsletter|editorial|release`

// writtenInCases are what people write for whom a case is: nobody signs an article so.
const writtenInCases = `software|programs?|code|malware|spyware|scripts?|virus|dissents?|(?:dissenting |majority |court )?opinions?|rulings?|judge?ments?|decisions?|majority|e-?mails?`

// outlets finds the paper or site that a question about an article names.
var outlets = regexp.MustCompile(`(\p{Lu}[\p{L}\d.&-]*(?: (?:(?:&|and|of|the|on) )*\p{Lu}[\p{L}\d.&-]*)*) ?(?:['’]s )?(?:\w+ )?(?:` + writings + `)\b`)

// writingAsked is a question that says that it means a text, and not a thing of its subject.
var writingAsked = regexp.MustCompile(`\b(?:` + writings + `)\b|文章|报道|报导|简报|博文|稿`)

// outlet returns the paper or site that a question names, empty for none.
func (q *Question) outlet() string {
	m := outlets.FindStringSubmatch(q.Text)
	if m == nil {
		return ""
	}
	return strings.TrimPrefix(strings.TrimSpace(m[1]), "The ")
}

// reporting stems are in questions about who wrote an article, and describe none.
var reporting = lexicon.Set{"wrote", "write", "written", "author", "byline", "by-line", "journalist", "report", "articl", "stori", "piec", "post", "coverag", "=publish", "publish", "news", "who", "when", "appear",
	"note", "alert", "brief", "analysi", "review", "column", "updat", "bulletin", "newslett", "editori", "releas"}

// subject returns the keys of what the article is about that a question means.
func (q *Question) subject() []string {
	outlet := lexicon.Keys(q.outlet())
	return slices.DeleteFunc(lexicon.Keys(q.Text), func(key string) bool {
		return reporting.Has(key) || vague.Has(key) || showing.Has(key) || asking.Has(key) || slices.Contains(outlet, key)
	})
}

// describesArticle reports whether a question describes an article whose record has no
// publisher: most of what it says is in the title, and the paper that it names stands
// in the article or in where that was added from.
func (q *Question) describesArticle(article *corpus.Article) bool {
	if article == nil {
		return false
	}
	asked, title := q.subject(), lexicon.Keys(article.Title)
	held := 0
	for _, key := range asked {
		if slices.Contains(title, key) {
			held++
		}
	}
	switch outlet := q.outlet(); {
	case outlet == "":
		return held >= 2 && 10*held >= 7*len(asked) || held == 1 && len(asked) == 1 && writingAsked.MatchString(index.Fold(q.Text))
	case article.Publisher != "":
		return false // it is another paper's
	default:
		told := strings.Contains(lexicon.Spaced(article.Text), lexicon.Spaced(outlet)) || q.fromOutlet(article)
		return told && (2*held >= len(asked) || q.coveredBy(article) > enoughMatched)
	}
}

// fromOutlet reports whether an article is of the paper or site that a question names, by
// its publisher or by where it was added from.
func (q *Question) fromOutlet(article *corpus.Article) bool {
	outlet := squeezed(q.outlet())
	return outlet != "" && strings.Contains(squeezed(article.Publisher+" "+path.Base(article.Origin)+" "+article.URL), outlet)
}

// coveredBy is the share of what a question means that an article holds.
func (q *Question) coveredBy(article *corpus.Article) float64 {
	asked, text := q.subject(), lexicon.Keys(article.Title+"\n"+article.Open())
	held := 0
	for _, key := range asked {
		if slices.Contains(text, key) {
			held++
		}
	}
	return float64(held) / float64(max(len(asked), 1))
}

// aboutMost keeps, of several sources, those whose titles hold most of what a question
// says of the article; all of them where none holds any.
func (q *Question) aboutMost(found []corpus.Source) []corpus.Source {
	asked, most := q.subject(), 0
	near := make([]int, len(found))
	for i, s := range found {
		for _, key := range asked {
			if slices.Contains(lexicon.Keys(s.Title), key) {
				near[i]++
			}
		}
		most = max(most, near[i])
	}
	var kept []corpus.Source
	for i, s := range found {
		if near[i] == most {
			kept = append(kept, s)
		}
	}
	return kept
}

// squeezed is a text in lower case without what stands between its words, an "and" written out.
func squeezed(text string) string {
	text = strings.ReplaceAll(text, "&", "and")
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -_./'’", r) {
			return -1
		}
		return r
	}, index.Fold(text))
}

// opinionAsked finds a folded question for who wrote one side of a ruling.
var opinionAsked = regexp.MustCompile(`\bwho (?:wrote|authored) .*\b(dissent|majority)`)

// ofOtherOpinion reports whether a folded question asks so, and a folded sentence has no word of it.
func ofOtherOpinion(asked, said string) bool {
	m := opinionAsked.FindStringSubmatch(asked)
	return m != nil && lexicon.Han(said) == 0 && !strings.Contains(said, m[1])
}
