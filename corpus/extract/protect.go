package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// Who must never become a party whatever is told of them: minors, victims,
// witnesses, and those who bring a suit. They are recognised by what stands
// beside the name, anywhere in the article.
const (
	fullName = `(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2})`
	hanName  = `(\p{Han}{2,3})`
)

// An aside is a pattern that is looked for only where one of its words stands:
// names are costly to find.
type aside struct {
	words   []string
	pattern *regexp.Regexp
}

func (a aside) find(text string) [][]string {
	if !slices.ContainsFunc(a.words, func(word string) bool { return strings.Contains(text, word) }) {
		return nil
	}
	return a.pattern.FindAllStringSubmatch(text, 200)
}

// What makes the name before it a victim's, a witness's or a claimant's.
var (
	roleAside  = regexp.MustCompile(`, (?:the|a|one of the|another) (?:(?:alleged|first|second|main|key) )?(?:victims?|witness|complainant)\b`)
	childAside = regexp.MustCompile(`, (?:the|a|one of the|another) (?:(?:alleged|first|second|main|key) )?` + child + `\b`)
	suing      = regexp.MustCompile(`,? (?:has |have |had |also |later |then )?(?:sued|is suing|filed (?:a|the) (?:law)?suit)\b`)
	nameAtEnd  = regexp.MustCompile(fullName + `$`)
)

// wronged finds who was arrested by mistake and sues for it.
var wronged = []aside{
	{[]string{"suit", "complaint", "claim"}, regexp.MustCompile(fullName + ` (?:was|had been|has been|spent|sat)\b[^.]{0,160}(?:; |, and |, but )(?:her|his) (?:own |federal |civil )?(?:law)?(?:suit|claim|complaint) `)},
	{[]string{"wrong", "false", "mistake"}, regexp.MustCompile(fullName + `(?:, (?:aged )?\d\d,|, who)? (?:was|were|had been|has been) (?:wrongly|wrongfully|falsely|mistakenly) (?:arrested|accused|jailed|detained|identified|charged|imprisoned|held)\b`)},
	{[]string{"wrong", "false", "mistake"}, regexp.MustCompile(`\b(?:wrongful|false|mistaken) (?:arrest|detention|imprisonment|identification) of ` + fullName)},
}

// byRole finds a name behind or before the word that says what somebody is.
var byRole = []aside{
	{roles[:3], regexp.MustCompile(`(?i:\b(?:victim|witness|complainant))(?:,? (?:named|identified) as|,)? ` + fullName)},
	{[]string{"害人", "证人", "證人", "未成年人"}, regexp.MustCompile(`(?:被害人|受害人|证人|證人|未成年人)` + hanName)},
}

var roles = []string{"ictim", "itness", "omplainant", "oy", "irl", "upil", "tudent", "eenager", "een ", "uvenile", "inor ", "hild", "aughter", "a son", " son "}

// protect adds to the others of each sentence whom the article protects.
func (r *reader) protect() {
	names := protected(r.a.Text)
	if len(names) == 0 {
		return
	}
	for _, s := range r.sentences {
		for _, n := range s.names {
			if shielded(n.name, names) && !slices.Contains(s.others, n.name) {
				s.others = append(s.others, n.name)
			}
		}
	}
}

// Withheld returns where an article names minors, victims and witnesses, in the
// order of its text: the full name, and its last word alone unless a party bears
// it too.
func Withheld(a *corpus.Article, drafts []*corpus.Case) []corpus.Span {
	var spans []corpus.Span
	for _, name := range hidden(a.Text) {
		spans = append(spans, standing(a.Text, name)...)
		if words := strings.Fields(name); len(words) > 1 && !borne(words[len(words)-1], drafts) {
			spans = append(spans, standing(a.Text, words[len(words)-1])...)
		}
	}
	slices.SortFunc(spans, func(x, y corpus.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
	return slices.Compact(spans)
}

// standing returns where a name stands as whole words.
func standing(text, name string) []corpus.Span {
	var spans []corpus.Span
	for from := 0; len(spans) < 200; {
		i := strings.Index(text[from:], name)
		if i < 0 {
			break
		}
		at := corpus.Span{Start: from + i, End: from + i + len(name)}
		after, _ := utf8.DecodeRuneInString(text[at.End:])
		if !unicode.IsLower(after) {
			spans = append(spans, at)
		}
		from = at.End
	}
	return spans
}

// borne reports whether a party of the drafts has the word in a name.
func borne(word string, drafts []*corpus.Case) bool {
	return slices.ContainsFunc(drafts, func(c *corpus.Case) bool {
		return slices.ContainsFunc(c.Parties, func(p corpus.Party) bool { return strings.Contains(p.Name(), word) })
	})
}

// protected returns the names of minors, victims, witnesses and claimants, and of all who
// are told of as somebody's child or a student: who may be shown is no party for that.
func protected(text string) []string {
	names := append(hidden(text), children(text)...)
	if containsAny(text, "sued", "suing", "suit") { // a look costs less than the expression
		names = append(names, before(text, suing, nil)...)
	}
	for _, a := range wronged {
		for _, m := range a.find(text) {
			names = append(names, m[1])
		}
	}
	return names
}

// hidden returns the names of minors, victims and witnesses that are not to be shown: of
// students and of somebody's children, those whom the article does not show to be grown up.
func hidden(text string) []string {
	small := slices.DeleteFunc(children(text), func(name string) bool { return grown(text, name) })
	names := slices.Concat(young(text), small, before(text, roleAside, nil))
	for _, a := range byRole {
		for _, m := range a.find(text) {
			if name := bearing(m[1]); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// bearing returns what is a name in the characters behind 被害人 and the like,
// and "" for none: a family name or a pet form opens it, and no small word does
// (被害人和解, 被害人向警方). In doubt it is one: what is hidden for nothing does
// less harm than a victim's name that is shown.
func bearing(characters string) string {
	fold := folded(characters)
	if !han(fold) {
		return characters
	}
	pet := strings.HasPrefix(fold, "小") || strings.HasPrefix(fold, "阿")
	if !pet && surnameAt(fold, surnames) == "" || smallWord.MatchString(fold) {
		return ""
	}
	return strings.TrimRightFunc(characters, func(r rune) bool {
		return strings.ContainsRune("于於向在被与與和及称稱说說因的报報是", r)
	})
}

// smallWord opens what is said of victims, where no 某 behind it makes it a name, or is what
// is theirs: 未成年人个人信息.
var smallWord = regexp.MustCompile(`^[和与向及由从被都有可能应的们在][^某]|^(?:个人|权益|权利|保护|信息|隐私|网络|身心|成长|教育|监护|家[长属]|利益|财产|安全|名誉|模式|合法)`)

// before returns the names that stand right before what a pattern finds, where
// its first group, if asked about, is as wanted.
func before(text string, pattern *regexp.Regexp, wanted func(string) bool) []string {
	var names []string
	for _, at := range pattern.FindAllStringSubmatchIndex(text, 200) {
		if wanted != nil && !wanted(text[at[2]:at[3]]) {
			continue
		}
		if m := nameAtEnd.FindStringSubmatch(text[max(0, at[0]-80):at[0]]); m != nil {
			names = append(names, m[1])
		}
	}
	return names
}

// shielded reports whether a name is one of those, a longer form of one, or the
// last word of one.
func shielded(name string, names []string) bool {
	return slices.ContainsFunc(names, func(n string) bool {
		return name == n || strings.HasSuffix(name, " "+n) || strings.HasSuffix(n, " "+name) || han(name) && strings.HasPrefix(n, name)
	})
}

func han(name string) bool { return name != "" && name[0] >= 0xE4 && name[0] <= 0xE9 }
