package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A block is an article cut where it goes over to another matter, for a sentence that names
// nobody: "It did not appeal.", "Two laptops were forfeited." Whose it is, its subject says or
// what stands before it in its block.
type block struct {
	article *corpus.Article
	written written
	number  []int // of each sentence
	names   []string
}

// blocksOf cuts an article for those whom a question names in it.
func (q *Question) blocksOf(article *corpus.Article) *block {
	b := &block{article: article, written: properWords(article.Text), names: q.everyNameIn(article)}
	n, apart := 0, false
	for _, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
		text := at.In(article.Text)
		begins := beginsApart(text) || nextMatter.MatchString(text) || opening.MatchString(text)
		names := headed(text) && (len(b.written.strangers(text, nil)) > 0 || headsMatter.MatchString(text))
		if (begins || names) && !apart {
			n++
		}
		apart = (begins || names) && headed(text) // the sentence below a heading is of its matter
		b.number = append(b.number, n)
	}
	return b
}

// headsMatter finds a heading over a matter that is numbered or has two sides.
var headsMatter = regexp.MustCompile(`^(?:\d+[.)]|案例|案件|[一二三四五六七八九十]+、)|\bv\.? |诉`)

// everyNameIn returns the names by which an article calls those whom a question names.
func (q *Question) everyNameIn(article *corpus.Article) (names []string) {
	switch len(q.Mentions) {
	case 0:
		return append(q.namesFor(article), q.hanFirms(article)...)
	case 1:
		return q.namesFor(article)
	}
	for _, m := range q.Mentions {
		one := *q
		one.Mentions = []Mention{m}
		names = append(names, one.namesFor(article)...)
	}
	return names
}

// hanFirms returns the Chinese names of bodies that a question writes as an article does,
// with what kind of body each is: of 晨光物业公司 more than 物业公司.
func (q *Question) hanFirms(article *corpus.Article) (names []string) {
	asked, text := index.Fold(q.Text), index.Fold(article.Text)
	for _, at := range hanKind.FindAllStringIndex(asked, 4) {
		own := []rune(asked[:at[0]])
		for n := min(len(own), 8); n > 1; n-- {
			if name := string(own[len(own)-n:]) + asked[at[0]:at[1]]; strings.Contains(text, name) {
				names = append(names, name)
				break
			}
		}
	}
	return names
}

// hanKind finds what kind of body a Chinese name says it is.
var hanKind = regexp.MustCompile(`(?:物业|科技|网络|信息|传媒|教育|贸易|保险|旅游|服务)?(?:管理)?(?:有限)?(?:公司|集团|医院|银行|学校|平台|酒店|中心)`)

// text is a sentence of the article.
func (b *block) text(i int) string { return b.article.Sentences[i].In(b.article.Text) }

// tellsOfThem reports whether the block of a sentence names those whom the question does.
func (b *block) tellsOfThem(i int) bool {
	for j := range b.number {
		if b.number[j] == b.number[i] && nameIn(b.text(j), b.names) {
			return true
		}
	}
	return false
}

// namedLast reports whether the last sentence before one in its block that names anybody
// names those whom the question does.
func (b *block) namedLast(i int) bool {
	for j := i - 1; j >= 0 && b.number[j] == b.number[i]; j-- {
		switch text := b.text(j); {
		case nameIn(text, b.names):
			return true
		case len(b.written.strangers(text, b.names)) > 0:
			return false
		}
	}
	return false
}

// isOf reports whether what a sentence says at a place is said of those whom the question
// names: sure where its subject is, may where it could be.
func (b *block) isOf(i, at int) (sure, may bool) {
	text := b.text(i)
	before := fromTown.ReplaceAllString(sentFrom.ReplaceAllString(text[:min(at, len(text))], ""), "")
	switch subject := strings.TrimSpace(beforeSubject.ReplaceAllString(before, "")); {
	case nameIn(before, b.names):
		return b.written.toldOf(text, at, b.names), false
	case len(b.written.strangers(before, b.names)) > 0:
		return false, false
	case everySide.MatchString(subject):
		return b.tellsOfThem(i), false
	case pronounFirst.MatchString(subject):
		return b.meant(i), b.namedLast(i)
	case b.called(subject) && (b.tellsOfThem(i) || b.ofOne()):
		return true, false
	case b.introducedBy(i, subject):
		return true, false
	}
	return false, b.namedLast(i)
}

// meant reports whether the sentence before one that opens with a pronoun is of those whom
// the question names, and of nobody else.
func (b *block) meant(i int) bool {
	if i == 0 || b.number[i-1] != b.number[i] || opensParagraph(b.article, b.article.Sentences[i]) {
		return false
	}
	before := b.text(i - 1)
	subject := strings.TrimSpace(beforeSubject.ReplaceAllString(before, ""))
	switch others := b.written.strangers(before, b.names); {
	case len(others) > 0:
		return false
	case pronounFirst.MatchString(subject):
		return b.meant(i - 1)
	case nameIn(before, b.names):
		return true
	}
	return b.called(subject) && (b.tellsOfThem(i) || b.ofOne())
}

// called reports whether a text opens with a word by which the article calls those whom the
// question names: "The municipality", 物业公司.
func (b *block) called(subject string) bool {
	if lexicon.Han(subject) > 0 {
		word := hanSubject.FindString(subject)
		return lexicon.Runes(word) > 1 && slices.ContainsFunc(b.names, func(name string) bool {
			return strings.HasSuffix(name, word) || strings.Contains(index.Fold(b.article.Text), index.Fold(name+word))
		})
	}
	fields := strings.Fields(subject)
	if len(fields) < 2 || !definiteFirst.MatchString(subject) {
		return false
	}
	for _, field := range fields[1:min(len(fields), wordsOfSubject)] {
		word := strings.ToLower(field)
		if endsSubject.MatchString(word) {
			return false
		}
		if b.isCalled(lexicon.BareWord(word)) {
			return true
		}
	}
	return false
}

// wordsOfSubject is within how many words a subject says what somebody is.
const wordsOfSubject = 4

// ofOne reports whether the article is of one matter, and of those whom the question names
// before all.
func (b *block) ofOne() bool { return ofMain(b.article, b.names) && b.number[len(b.number)-1] == 0 }

// isCalled reports whether the article says beside a name of theirs that they are what a
// word says: "the municipality of Velm", "the data broker Skylark".
func (b *block) isCalled(word string) bool {
	if len(lexicon.Terms(word)) != 1 || word == "court" || word == "judge" {
		return false
	}
	for _, name := range given(b.names) {
		own, quoted := regexp.QuoteMeta(name), regexp.QuoteMeta(word)
		if regexp.MustCompile(`(?i)\b` + quoted + ` of ` + own + `\b|\b` + own + `, (?:an?|the|its) (?:[\p{L}’'-]+ ){0,4}?` + quoted + `\b|\b(?:the|an?) (?:[\p{L}’'-]+ ){0,3}?` + quoted + `,? (?:called |named )?` + own + `\b|\b` + own + ` (?:\p{Lu}[\p{L}’'-]+ )*` + quoted + `\b`).MatchString(b.article.Text) {
			return true
		}
	}
	return false
}

// introducedBy reports whether a sentence opens an article with what somebody is whom the
// next one names: "The company that sold lists says it will appeal. Skylark was told to …"
func (b *block) introducedBy(i int, subject string) bool {
	if i+1 >= len(b.number) || !describedFirst.MatchString(subject) {
		return false
	}
	for j := range i {
		if !headed(b.text(j)) && nameIn(b.text(j), b.names) {
			return false
		}
	}
	next := strings.Fields(b.text(i + 1))
	return b.number[i+1] == b.number[i] && nameIn(strings.Join(next[:min(len(next), 3)], " "), b.names) && len(b.written.strangers(subject, b.names)) == 0
}

// How the subject of a sentence stands.
var (
	fromTown       = regexp.MustCompile(`^\p{Lu}{2,}[\p{Lu} .-]* [-–—] `)
	beforeSubject  = regexp.MustCompile(`^["“]?(?:(?:In|On|By|After|Since|Before) [^,]{2,40}, |(?:However|Still|Then|So far|Later|Afterwards),? |(?:一审|判决|裁定)?(?:宣判|作出)?(?:后|之后)[，,])`)
	everySide      = regexp.MustCompile(`^(?:Both (?:sides|parties|companies|men|women|defendants|of them)|(?:All|The) (?:two|three|four|five|parties|defendants)\b|Neither (?:side|party)|None of them|双方|雙方|两人|兩人|各方|原、?被告|原告、?被告|控辩双方|[二两三四]名?被告)`)
	pronounFirst   = regexp.MustCompile(`^["“]?(?:It|He|She|They|We|I)\b|^(?:其|他|她|它|该公司|該公司|该校|该院)`)
	definiteFirst  = regexp.MustCompile(`^(?:The|That|This) `)
	describedFirst = regexp.MustCompile(`^(?:The|An?) (?:[\p{Ll}’'-]+ ){1,4}?(?:that|who|which|whose|accused|convicted|fined|behind) `)
	endsSubject    = regexp.MustCompile(`^(?:of|who|that|which|whose|in|at|for|from|and|or|to|by|on|with|was|were|is|has|had|did|.*[’']s)$`)
	hanSubject     = regexp.MustCompile(`^\p{Han}{2,8}?(?:公司|集团|集團|医院|醫院|银行|銀行|学校|學校|平台|中心|酒店|大学|大學|市政府|协会|協會)`)
)
