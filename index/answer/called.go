package answer

import (
	"slices"
	"strings"
	"unicode"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// called returns the names in a question that an article has, whether or not a
// record knows them: words that the article writes with a capital and never without,
// and in Chinese what it writes as a name. Courts, authorities and places are none.
func (q *Question) called(article *corpus.Article) []string {
	text := article.Open()
	return append(append(q.calledLatin(text), q.calledHan(text)...), q.glossed(text)...)
}

// gloss finds a name in Latin letters with the Chinese one behind it: "Kuan (官)".
var gloss = regexp.MustCompile(`(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*) [(（](\p{Han}{1,4})[)）]`)

// glossed returns the names in Latin letters of those whom a question calls by the
// Chinese name that the text gives beside it, of a bare surname with a mark of one.
func (q *Question) glossed(text string) []string {
	asked := index.Fold(q.Text)
	if lexicon.Han(asked) == 0 {
		return nil
	}
	var names []string
	for _, m := range gloss.FindAllStringSubmatch(text, 100) {
		name := index.Fold(m[2])
		forms := []string{name}
		if lexicon.Runes(name) == 1 {
			forms = []string{name + "姓", name + "某", name + "男", name + "女"}
		}
		if slices.ContainsFunc(forms, func(form string) bool { return strings.Contains(asked, form) }) {
			names = append(names, m[1])
		}
	}
	return names
}

// calledLatin returns the names in Latin letters, neighbours as one name.
func (q *Question) calledLatin(text string) []string {
	var names []string
	next := -1 // the field that would continue the last name
	written := properWords(text)
	fields := strings.Fields(latinOnly(q.Text))
	for i, field := range fields {
		word := lexicon.BareWord(field)
		if !written.names(word, lexicon.Capital(word)) || i > 1 && written.unknown(fields[i-1]) {
			continue
		}
		if i == next && len(names) > 0 {
			names[len(names)-1] += " " + word
		} else {
			names = append(names, word)
		}
		next = i + 1
	}
	return names
}

// latinOnly is a text with spaces for its Chinese characters and marks.
func latinOnly(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Han, r) || r > unicode.MaxLatin1 && unicode.IsPunct(r) && r != '’' {
			return ' '
		}
		return r
	}, text)
}

// A spelled text is how it writes its words: folded word → how often with a capital
// inside a sentence, how often without, and whether it is part of a name at all.
type written map[string]*writing

type writing struct{ inside, first, lower, bodies, places int }

// properWords reads how a text writes its words.
func properWords(text string) written {
	all := written{}
	before, ends, placed := "", true, false
	for _, field := range strings.Fields(text) {
		word := lexicon.BareWord(field)
		key := index.Fold(word)
		if key == "" {
			continue
		}
		w := all[key]
		if w == nil {
			w = &writing{}
			all[key] = w
		}
		switch {
		case !lexicon.Capital(word):
			w.lower++
		case ends:
			w.first++
		default:
			w.inside++
		}
		placed = lexicon.Capital(word) && (placed || before == "in" || before == "near" || before == "at")
		if placed {
			w.places++
		}
		placed = placed && lexicon.BareWord(field) == field
		before = strings.ToLower(field)
		ends = strings.ContainsAny(field[len(field)-1:], ".!?:\"") || strings.HasSuffix(field, "”")
	}
	for _, at := range bodyNames.FindAllString(text, -1) {
		for _, field := range strings.Fields(at) {
			if w := all[index.Fold(lexicon.BareWord(field))]; w != nil {
				w.bodies++
			}
		}
	}
	return all
}

// bodyNames finds the names of courts, authorities, laws and months, which are no
// parties.
var bodyNames = regexp.MustCompile(`(?:\p{Lu}[\p{L}’'-]+ )*(?:Court|Tribunal|Authority|Commission|Commissioner|Regulator|Ministry|Office|Police|Act|Code|Regulation|Agency|Parliament|Senate|Judge)s?\b(?: (?:of|for)(?: the)?(?: \p{Lu}[\p{L}’'-]+)+)?`)

// joinedLetters is the name of a company that is made of letters alone, "R&D", which is read as
// words without a meaning.
var joinedLetters = regexp.MustCompile(`^\p{Lu}{1,3}(?:&\p{Lu}{1,3})+$`)

// names reports whether a word of a question is one that the text has as a name.
// One that the question writes small must be no word of the language.
func (all written) names(word string, capital bool) bool {
	w, stems := all[index.Fold(word)], lexicon.Terms(word)
	switch {
	case w == nil, lexicon.Runes(word) < 3, len(stems) != 1 && !joinedLetters.MatchString(word), w.lower > 0, w.inside+w.first == 0:
		return false
	case w.bodies == w.inside+w.first, w.places == w.inside+w.first, lexicon.National(word), months.MatchString(titled(word)):
		return false
	case capital:
		return true
	}
	return w.inside > 0 && lexicon.Runes(word) > 3 && !lexicon.Ordinary(stems[0]) && lexicon.ConceptOf(stems[0]) == "" && !commonFirst.Has(stems[0])
}

// unknown reports whether a word with a capital stands nowhere in the text: whoever
// is called by it and by another word is somebody else than one with that other word.
func (all written) unknown(field string) bool {
	return lexicon.Capital(field) && lexicon.BareWord(field) == field && len(lexicon.Terms(field)) > 0 && all[index.Fold(field)] == nil
}

// titled is a word with a capital.
func titled(word string) string {
	if word == "" {
		return ""
	}
	return capitalise(strings.ToLower(word))
}

// What a Chinese text writes as a name: 甲某, 甲姓, a name in quotation marks, and
// what ends as companies do.
var (
	hanWithheld = regexp.MustCompile(lexicon.SurnamePattern + `(?:某{1,2}[甲乙丙丁]?|姓)`)
	hanShort    = regexp.MustCompile(`\p{Han}[男女](?:[^\p{Han}]|[^子性生童友士孩方主廁厕星]|$)`) // 葉男, as the press of Taiwan calls whoever is accused
	hanPolite   = regexp.MustCompile(lexicon.SurnamePattern + `(?:先生|女士|小姐|太太)`)
	hanQuoted   = regexp.MustCompile(`[「『“《](\p{Han}{2,10})[」』”》]`)
	hanCompany  = regexp.MustCompile(`(\p{Han}{2,4}?)(?:公司|集团|集團|科技|医院|醫院|银行|銀行|物业|物業|电信|電信|旅行社|酒店|网络|網絡|網路|平台|保险|保險|补习社|補習社|美容|健身)`)
)

// calledHan returns the Chinese names of a question that a text has.
func (q *Question) calledHan(text string) []string {
	asked, folded := index.Fold(q.Text), index.Fold(text)
	var names []string
	add := func(name string) {
		covered := func(other string) bool { return strings.Contains(other, name) }
		if lexicon.Runes(name) > 1 && strings.Contains(asked, name) && strings.Contains(folded, name) && !slices.ContainsFunc(names, covered) {
			names = append(names, name)
		}
	}
	if lexicon.Han(asked) == 0 {
		return nil
	}
	for _, m := range hanPolite.FindAllString(asked, -1) {
		add(m)
	}
	for _, m := range append(hanWithheld.FindAllString(asked, -1), hanShort.FindAllString(asked, -1)...) {
		add(lexicon.Clip(m, lexicon.Runes(lexicon.FamilyOf(m))+1)) // 甲某, 甲姓, 甲男, 申屠某
	}
	for _, pattern := range []*regexp.Regexp{hanQuoted, hanCompany} {
		for _, m := range pattern.FindAllStringSubmatch(folded, 400) {
			if pattern == hanQuoted || wordsIn(m[1]) < lexicon.Runes(m[1]) {
				add(m[1])
			}
		}
	}
	characters := []rune(asked)
	for i := range characters {
		surname := lexicon.LatinSurname(string(characters[i])) != "" && (i == 0 || lexicon.Han(string(characters[i-1])) == 0 || strings.ContainsRune(beforeNames, characters[i-1]))
		for _, n := range []int{4, 3} {
			if end := i + n; surname && end <= len(characters) && namelike(string(characters[i:end])) && 2*wordsIn(string(characters[i:end])) < n {
				add(string(characters[i:end]))
			}
		}
	}
	return names
}

// beforeNames are characters that stand right before a name: of words that join, and the
// last of what somebody is (男子, 演员, 法官, 律师).
const beforeNames = "的了是被和与跟同及或在向给把对为由让叫找问于告诉子员官师长民人家手主生者董总"

// wordsIn is how many characters of a Chinese text are of words that stand for something,
// so that they are no name: 董事长, 管部门.
func wordsIn(text string) int {
	of := make([]bool, len(text))
	mark := func(word string) {
		if at := strings.Index(text, word); at >= 0 && lexicon.Runes(word) > 1 {
			for i := at; i < at+len(word); i++ {
				of[i] = true
			}
		}
	}
	for _, s := range lexicon.Bridge.SeenHan(text) {
		mark(s.Han)
	}
	for _, one := range lexicon.WaysToSay.In(text) {
		mark(one.Han)
	}
	n := 0
	for i := range text {
		if of[i] {
			n++
		}
	}
	return n
}

// namelike reports whether three or four characters can be a name: none of them is
// of a word that asks, judges or pays.
func namelike(text string) bool {
	return lexicon.Han(text) == lexicon.Runes(text) && !strings.ContainsAny(text, "的了是在被判罚赔获案法院警方何时多少几谁哪什么吗因为和与及或某姓公司元万年月日个名件一二三四五六七八九十")
}
