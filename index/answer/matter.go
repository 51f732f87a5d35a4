package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// A matter is what an article tells of one case: the sentences that name its party,
// and those that go on from them until another one begins. A matter of which the
// archive has no record has sentences alone.
type matter struct {
	article   *corpus.Article
	sentences []corpus.Span
	of        []Mention     // whom of the records it names; empty: a matter without a record
	proofs    []corpus.Span // the sentences that prove a fact of a case which the article does not name
	names     []string      // that stand where it begins
	opened    bool          // words of the article say that another matter begins here
}

// text is all that the article says of a matter.
func (m matter) text() string {
	parts := make([]string, len(m.sentences))
	for i, at := range m.sentences {
		parts[i] = at.In(m.article.Text)
	}
	return strings.Join(parts, "\n")
}

// What begins another matter, and what ends one without beginning another.
var (
	opening = regexp.MustCompile(`^(?:[“"'*]*)(?:(?:Separately|Elsewhere|Meanwhile)\b|(?:In|On|Under) (?:(?:a|an|the) )?(?:\w+ )?(?:another|first|second|third|fourth|fifth|sixth|separate|unrelated|other|different|further|similar|civil|most serious)(?: \w+)? (?:cases?|decision|matter|action|ruling|appeal|suit|lawsuit|complaint|trial|day)\b|In (?:another|the other|one) case\b|(?:In (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: 20\d\d)?, )?[Aa]n? (?:\w+ )?(?:court|judge|tribunal) in \p{Lu}|The (?:first|second|third|fourth|fifth|sixth|last|other) (?:(?:case|appeal|action|suit|lawsuit|complaint|matter|ruling|decision|trial|fine|settlement|defendant)\b|(?:of the|concern))|Another (?:case|defendant|man|woman|company|firm|suit|appeal|matter|fine|ruling|lawsuit)\b|On the same day\b|(?:A|The) (?:second|third|fourth|fifth|sixth|further|final|last) (?:case|summary|man|woman|person|company|firm|decision|ruling|matter|defendant|may|is|was|concern\w*|involve\w*|deals?)\b)|` +
		`^[“"'*（(]*(?:另一|另外一|另有一|另据|此外，另|另外，?(?:上月|去年|今年|在|一)|20\d\d年，另一|案例[一二三四五六七八九十\d]|第[一二三四五六七八九十\d]+(?:宗|起|件|个|個|案)|其中一|在另一|同日，)`)
	closing = regexp.MustCompile(`^(?:The (?:two|three|four|five|six) \w+ (?:bring|are|were|come)|Both (?:fines|cases|rulings|settlements|actions|decisions)\b|According to|Advocates\b|Critics\b)|^(?:下一步|法院提醒|据统计|據統計)`)
)

// nameAlone finds a heading in a line with what stands below it: "Calder Transit. A driver
// found that …".
var nameAlone = regexp.MustCompile(`^(?:\p{Lu}[\p{L}’'&-]*,? ){1,5}\p{Lu}[\p{L}’'&-]*\.$`)

// beyondMatters finds a sentence about all matters of a kind, which is of none of them
// where it names nobody.
var beyondMatters = regexp.MustCompile(`^(?:(?:The )?(?:[Pp]olice|[Pp]rosecutors|[Oo]fficers|[Cc]ampaigners|[Cc]harit(?:y|ies)|[Ss]upport groups|[Cc]onsumer groups|[Ll]awyers|[Ee]xperts|[Uu]nions?)\b.*\b(?:recorded|registered|received|say|said|says|advises?|welcomed|told)\b|(?:Sales of|Complaints|Reports of|Figures|Statistics|Data from)\b|(?:China['’]s|The country['’]s|National|Nationwide|Under (?:the|new|national)) (?:\w+ ){0,3}(?:rules?|laws?|regulations?)\b)|` +
	`^(?:据介绍|据了解|據介紹|據了解|记者(?:走访|注意到)|記者(?:走訪|注意到)|法官提醒|律师|律師|[^，,。]{2,12}(?:警察局|警方|地检署|地檢署|检察官|檢察官|检察院|协会|協會|网信办)[^，,。]{0,12}(?:统计|統計|说|說|表示|提醒|受访|受訪))`)

// mattersOf cuts an article into the matters that it tells of, given the cases that
// cite it. What stands before the first of them belongs to whom it names first, so
// long as nothing says that the article goes on to another.
func mattersOf(article *corpus.Article, cases []*corpus.Case) []matter {
	whom := partiesIn(article, cases)
	var out []matter
	current := -1
	begin := func(m matter) {
		m.article = article
		out, current = append(out, m), len(out)
	}
	begin(matter{})
	for i, at := range article.Sentences[:min(len(article.Sentences), mostSentences)] {
		text, named := at.In(article.Text), whom[i]
		switch heads := i > 0 && (headed(text) || nameAlone.MatchString(text)); {
		case heads || opening.MatchString(text):
			after := out[current].opened && len(out[current].sentences) == 1 && headed(out[current].sentences[0].In(article.Text))
			if !after { // a heading and the sentence below it begin one matter
				begin(matter{opened: true})
			}
			if out[current].of == nil && len(named) > 0 {
				out[current].of = named
			}
		case closing.MatchString(text), len(named) == 0 && beyondMatters.MatchString(text):
			begin(matter{})
		case len(named) == 0:
			if j := returning(out, current, text); j >= 0 {
				current = j
			}
		case len(out[current].of) == 0 && (out[current].opened && len(out[current].sentences) <= soonNamed || len(out) == 1):
			out[current].of = named
		case len(out[current].of) == 0 && named[0].Name == "" && out[current].headed():
			out[current].of = named // whom the article does not name, its heading says
		case !share(out[current].of, named):
			if j := slices.IndexFunc(out, func(m matter) bool { return share(m.of, named) }); j >= 0 {
				current = j
			} else {
				begin(matter{of: named})
			}
		}
		m := &out[current]
		if len(named) > 0 && named[0].Name == "" {
			m.proofs = append(m.proofs, at)
		}
		if m.sentences = append(m.sentences, at); len(m.sentences) <= 2 && (m.opened || !headed(text)) {
			m.names = append(m.names, properNames(text)...)
		}
	}
	return slices.DeleteFunc(out, func(m matter) bool { return len(m.sentences) == 0 })
}

// soonNamed is within how many sentences a matter names the party that it is of; one
// that is named later stands in the margin of somebody else's.
const soonNamed = 3

// partiesIn returns for each sentence of an article which parties of the cases it
// names. A case none of whose parties the text names is named where a fact of it is
// proven.
func partiesIn(article *corpus.Article, cases []*corpus.Case) [][]Mention {
	out := make([][]Mention, len(article.Sentences))
	for _, c := range cases {
		found := false
		for i, at := range article.Sentences {
			for _, p := range cast(c.Parties).in(at.In(article.Text)) {
				if p.Role != "authority" {
					out[i], found = append(out[i], Mention{Case: c, Party: p.ID, Name: p.Name()}), true
				}
			}
		}
		if !found {
			proven(article, c, out)
		}
	}
	return out
}

// proven notes a case at the sentences that prove a fact of it.
func proven(article *corpus.Article, c *corpus.Case, out [][]Mention) {
	for _, f := range slices.Concat(c.Facts, c.Status) {
		for _, claim := range f.Claims {
			span, ok := claim.Passage.Find(article.Text)
			if !ok || claim.Source != article.ID {
				continue
			}
			i := slices.IndexFunc(article.Sentences, func(s corpus.Span) bool { return s.End > span.Start })
			if i >= 0 && !slices.ContainsFunc(out[i], func(m Mention) bool { return m.Case.ID == c.ID }) {
				out[i] = append(out[i], Mention{Case: c})
			}
		}
	}
}

// bears reports whether a sentence stands in a matter beside one that proves what a
// record says, where the article does not name whom the record is of.
func (m matter) bears(sentence corpus.Span) bool {
	at := slices.Index(m.sentences, sentence)
	return len(m.proofs) == 0 || slices.ContainsFunc(m.proofs, func(proof corpus.Span) bool {
		i := slices.Index(m.sentences, proof)
		return at-i <= 1 && i-at <= 1
	})
}

// around is what a matter says in the sentences about one of them.
func (m matter) around(sentence corpus.Span) string {
	i := max(slices.Index(m.sentences, sentence), 0)
	near := matter{article: m.article, sentences: m.sentences[max(0, i-window):min(len(m.sentences), i+window+1)]}
	return near.text()
}

// window is how many sentences on either side speak of the same.
const window = 4

// share reports whether two matters name one party.
func share(a, b []Mention) bool {
	return slices.ContainsFunc(a, func(x Mention) bool {
		return slices.ContainsFunc(b, func(y Mention) bool { return x.Case.ID == y.Case.ID && x.Party == y.Party })
	})
}

// headed reports whether a sentence is a heading between two parts of an article.
func headed(text string) bool {
	if strings.HasPrefix(text, "**") && strings.HasSuffix(text, "**") || strings.HasPrefix(text, "#") {
		return true
	}
	p := passage{article: &corpus.Article{Text: text}, at: corpus.Span{End: len(text)}}
	longest := longestHeading
	if numbering.MatchString(text) && twoSides.MatchString(text) {
		longest = 2 * longestHeading // whose names are long
	}
	return p.heading() && lexicon.Runes(text) <= longest && !strings.Contains(text, "|")
}

// longestHeading is how many characters a heading has at most.
const longestHeading = 80

// returning finds the one earlier matter that a sentence comes back to by a name which
// no other began with, where it has none of the matter it stands in; -1 for none.
func returning(all []matter, current int, text string) int {
	names, back := properNames(text), -1
	if slices.ContainsFunc(names, func(name string) bool { return slices.Contains(all[current].names, name) }) {
		return -1
	}
	for _, name := range names {
		for i, m := range all {
			if i == current || !slices.Contains(m.names, name) {
				continue
			}
			if back >= 0 && back != i {
				return -1
			}
			back = i
		}
	}
	return back
}

// What Chinese texts call somebody: by a surname, or by a name in quotation marks.
var chineseNames = regexp.MustCompile(`\p{Han}某{1,2}|\p{Han}(?:女士|先生|小姐)|[“「『]\p{Han}{2,8}[”」』]`)

// properNames returns the words of a text that name somebody or something: written
// with a capital within a sentence, or as Chinese texts name people and businesses.
func properNames(text string) []string {
	out := chineseNames.FindAllString(text, 20)
	fields := strings.Fields(strings.Trim(text, "*#“\" "))
	for i, field := range fields {
		word := lexicon.BareWord(field)
		if i == 0 && len(fields) > 1 && !lexicon.Capital(lexicon.BareWord(fields[1])) || lexicon.Runes(word) < 3 || !lexicon.Capital(word) || lexicon.Han(word) > 0 || word[1] == '-' {
			continue
		}
		stems := lexicon.Terms(word)
		if len(stems) > 0 && !commonFirst.Has(stems[0]) && !generic.Has(stems[0]) && !monthStems.Has(stems[0]) && lexicon.ConceptOf(stems[0]) == "" && !lexicon.National(word) && !slices.Contains(out, word) {
			out = append(out, word)
		}
	}
	return out
}

// someone finds whom a Chinese text names, a business or one whose name is withheld.
var someone = regexp.MustCompile(`\p{Han}某|(?:[^称说道复：:]|^)[“「『]\p{Han}{2,8}[”」』]`)

// namesSomebody reports whether a sentence says whom it is about.
func namesSomebody(text string) bool {
	if lexicon.Han(text) > 0 {
		return someone.MatchString(text)
	}
	return len(properNames(text)) > 0
}
