package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// provisions finds an article or a section of a law in a folded question: GDPR article 9.
var provisions = regexp.MustCompile(`\b(?:articles?|art\.?|sections?) ?(\d+)(?:\(\w+\))*|第 ?(\d+) ?条`)

// humanRights finds the one convention that is asked for by its letters.
var humanRights = regexp.MustCompile(`\b(?:echr|(?:european )?convention on human rights)\b|欧洲人权公约`)

// numbersOf finds the numbers behind such a word in what a record says of a law.
var numbersOf = regexp.MustCompile(`(?i)\b(?:articles?|arts?\.?|sections?)((?:[ ,]+(?:and |to |or )?\d+(?:\(\w+\))*)+)|第(\d+)条`)

// oneProvision finds one of them, without its paragraphs.
var oneProvision = regexp.MustCompile(`\d+(?:\(\w+\))*`)

// provisionIn reads the article of a law that a question asks for.
func (c *criteria) provisionIn(b *blotter) {
	if len(b.cut(humanRights)) > 0 {
		c.law = lexicon.Keys("European Convention on Human Rights")
	}
	if m := provisions.FindAllStringSubmatch(b.text, 2); len(m) == 1 { // of two each would have to be said
		c.provision = m[0][1] + m[0][2]
		b.cut(provisions)
	}
}

// appliedIn reports whether a case applies the article that is asked for, of the law that
// is: both stand in one statement of its laws.
func (c *criteria) appliedIn(one *corpus.Case) bool {
	if c.provision == "" && c.law == nil {
		return true
	}
	laws := slices.DeleteFunc(slices.Clone(c.topics), func(key string) bool { return !slices.Contains(lawsOf(one), key) })
	for _, f := range one.Facts {
		if f.Slot != corpus.SlotStatute {
			continue
		}
		for _, claim := range f.Claims {
			text, _ := claim.Value.(corpus.Text)
			said := lexicon.Keys(string(text))
			if holds(said, laws) && holds(said, c.law) && (c.provision == "" || strings.Contains(articlesIn(string(text)), " "+c.provision+" ")) {
				return true
			}
		}
	}
	return false
}

// articlesIn lists the articles that a statement names, a space around each.
func articlesIn(text string) string {
	out := " "
	for _, m := range numbersOf.FindAllStringSubmatch(index.Fold(text), 16) {
		for _, number := range oneProvision.FindAllString(m[1]+" "+m[2], 16) {
			number, _, _ = strings.Cut(number, "(")
			out += number + " "
		}
	}
	return out
}
