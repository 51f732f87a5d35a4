package answer

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A conversation goes on from a list: "which is the largest?", "how many of them are
// about Brindle?", "only those from 2025", "the second one".

// mostInList bounds how many cases of a list a turn remembers. A longer one is not
// remembered at all: of a part of it nothing could be counted.
const mostInList = 40

// casesListed are the cases of mentions, none twice; nil where they are too many.
func casesListed(mentions []Mention) (ids []corpus.CaseID) {
	for _, m := range mentions {
		if !slices.Contains(ids, m.Case.ID) {
			ids = append(ids, m.Case.ID)
		}
	}
	if len(ids) > mostInList {
		return nil
	}
	return ids
}

// onlyKey is where a context carries the cases that a question is asked of.
type onlyKey struct{}

// onlyOf are those cases, nil where it is asked of all.
func onlyOf(ctx context.Context) []corpus.CaseID {
	ids, _ := ctx.Value(onlyKey{}).([]corpus.CaseID)
	return ids
}

// only returns the digest without any but some cases.
func (d *digest) only(ids []corpus.CaseID) *digest {
	if ids == nil {
		return d
	}
	few, some := *d, *d.register
	beyond := slices.Repeat([]bool{true}, len(some.ids))
	for _, id := range ids {
		if at, ok := some.at[id]; ok {
			beyond[at] = d.beyond != nil && d.beyond[at]
		}
	}
	some.beyond = beyond
	few.register = &some
	return &few
}

// ofCasesOnly keeps those of the mentions whose case is one of some, all where none is.
func ofCasesOnly(mentions []Mention, ids []corpus.CaseID) []Mention {
	kept := slices.DeleteFunc(slices.Clone(mentions), func(m Mention) bool { return !slices.Contains(ids, m.Case.ID) })
	if ids == nil || len(kept) == 0 {
		return mentions
	}
	return kept
}

// cases returns the cases that a turn has listed, else those that it was about.
func (t Turn) cases() []corpus.CaseID {
	if t.Listed != nil {
		return t.Listed
	}
	var ids []corpus.CaseID
	for _, s := range t.About {
		if !slices.Contains(ids, s.Case) {
			ids = append(ids, s.Case)
		}
	}
	return ids
}

// Ways to refer to the cases of a list.
var (
	amongThem  = regexp.MustCompile(`(?i)\b(?:(?:of|among|amongst|from|in) (?:them|these|those|the list|this list|that list)(?: cases| ones)?|ones)\b|(?:在|从)?(?:其中|這些|这些|那些|它们|它們|当中|當中|這幾個|这几个|那几个|那幾個|上述|以上)(?:案件|案子|案)?(?:里面|裡面|里|裡|之中|当中|中|的)?`)
	onlyThose  = regexp.MustCompile(`(?i)^(?:and |ok |now )?(?:only|just)(?: show| list| give)?(?: me)?(?: (?:the|those|these|ones?|that|which|are|were))*\s+(.+?)(?: ones?| cases?)?[?.!]*$|^(?:只|仅|僅|就|单|單)(?:要|看|列|显示|顯示|说|說|限|算)(.+?)(?:的|案件|案子|呢|吧)*[?？。]*$`)
	thatYear   = regexp.MustCompile(`(?i)^(?:from|of|dated)\s+(\d{4})$`) // and not since then
	howManyAre = regexp.MustCompile(`(?i)^(?:and )?how many ((?:are|were|is|have been|got|concern|involve)\b.*)$`)
	ofYear     = regexp.MustCompile(`(?i)\bthe (?:one (?:from|in|of) )?(\d{4})(?: one| case)?\b|(\d{4})年(?:的)?那?(?:件|個|个|起|宗|一件|一個|一个)(?:案件|案子|案)?`)
	higher     = regexp.MustCompile(`(?i)\b(high|larg|bigg|great|long|short|low|small|heavi|light|harsh|earli|lat|new|old)er\b`)
)

// narrows finds words that say which cases of a list are meant, and no more.
var narrows = regexp.MustCompile(`(?i)^(?:(?:from|in|of|about|with|under|against|over|above|below|since|before|after|by) .+|[\p{L}\d’'-]+(?: [\p{L}\d’'-]+)?)$`)

// ofThem returns a question about the cases of a list as one that is asked of those
// alone; ok is false where it is not about them.
func (t Turn) ofThem(text string) (rest string, ok bool) {
	if len(t.cases()) < 2 {
		return "", false
	}
	chinese := lexicon.Han(text) > lexicon.LatinWords(text)
	if m := onlyThose.FindStringSubmatch(text); m != nil && t.Listed != nil && (chinese || narrows.MatchString(m[1])) {
		if chinese {
			return m[2] + "的案件有哪些", true
		}
		return "which cases are " + thatYear.ReplaceAllString(m[1], "in $1") + "?", true
	}
	if m := howManyAre.FindStringSubmatch(text); m != nil && t.Listed != nil {
		text = "how many of them " + m[1]
	}
	q := understand(text)
	switch at := amongThem.FindStringIndex(text); {
	case at != nil && chinese:
		rest = text[:at[0]] + text[at[1]:]
		if caseWord.MatchString(rest) || q.Shape == Rank || q.Shape == Sum {
			break
		}
		if rest = measure.ReplaceAllString(rest, "${1}案件"); !caseWord.MatchString(rest) {
			return "", false
		}
	case at != nil:
		rest = text[:at[0]] + "cases" + text[at[1]:]
	case t.compares(q):
		rest = text
	default:
		return "", false
	}
	if q = understand(rest); q.Shape == Contest {
		rest = strings.ReplaceAll(higher.ReplaceAllString(rest, "${1}est"), "更", "最")
		rest = moreOrLess.ReplaceAllStringFunc(rest, func(word string) string { return "the " + mostOrLeast[strings.ToLower(word)] })
		rest = bareDegree.ReplaceAllString(rest, "最$1")
		q = understand(rest)
	}
	if (q.Shape == Rank || q.Shape == Sum) && ranking(q) == "" {
		rest = t.of(rest, q.Language)
	}
	return rest, true
}

// Comparatives without an ending of their own, and what they are of several.
var (
	moreOrLess  = regexp.MustCompile(`(?i)\b(?:more|less)\b`)
	mostOrLeast = map[string]string{"more": "most", "less": "least"}
	bareDegree  = regexp.MustCompile(`(?:较|比较)?(多|少|长|短|高|低|重|轻)(?:一?[些点]|啲)?[?？]?$`)
)

// Words for cases, and a Chinese measure word that stands for them.
var (
	caseWord = regexp.MustCompile(`案`)
	measure  = regexp.MustCompile(`((?:多少|几|幾)(?:个|個|件|起|宗)|哪些|哪几(?:个|件))`)
)

// compares reports whether a question is a superlative or a sum that says of nothing
// what it is the superlative of: "which is the largest?".
func (t Turn) compares(q Question) bool {
	const few = 7 // words
	if q.Shape != Rank && q.Shape != Sum && !(q.Shape == Contest && (len(t.cases()) > 2 || t.Listed != nil)) {
		return false
	}
	own := slices.DeleteFunc(slices.Clone(q.Topic), func(key string) bool {
		return statistical.Has(key) || moneyWords.Has(key) || key == "one" || key == "=case"
	})
	return len(own) == 0 && len(seatsIn(q.Text)) == 0 && dayIn(index.Fold(q.Text)).IsZero() && q.stranger() == "" &&
		lexicon.LatinWords(q.Text) <= few && lexicon.Han(q.Text) <= 2*few && !everything.MatchString(index.Fold(q.Text))
}

// everything finds a question that says of how much it is asked, or of which.
var everything = regexp.MustCompile(`\b(?:ever|all|any|archive|world|so far|overall|cases?|records?|first|\d{4})\b|全部|所有|历史|资料库|案|第一`)

// of adds to a superlative what it is of: what was asked before, else a fine.
func (t Turn) of(text string, lang Language) string {
	slot := corpus.SlotFine
	if len(t.Slots) > 0 && (t.Slots[0].Money() || t.Slots[0] == corpus.SlotTerm) {
		slot = t.Slots[0]
	}
	label := strings.ToLower(Label(slot, lang))
	if lang.chinese() {
		return label + text
	}
	return strings.TrimRight(text, " ?.!") + " " + label + "?"
}

// fromList answers a question about the cases that the answer before has listed. ok is
// false where it is not about them, or nothing comes of it.
func (a *Answerer) fromList(ctx context.Context, text string, before Turn) (answer Answer, ok bool, err error) {
	if entry, rest, ok := before.numbered(text); ok {
		ctx = asTyped(ctx, text)
		one := Turn{About: []Subject{entry}, Slots: before.Slots, Shape: Free}
		answer, err = a.follow(ctx, rest, one)
		answer.keepsList(before)
		return answer, err == nil && len(answer.Question.Mentions) > 0, err
	}
	one, rest, ok, err := a.datedOf(ctx, text, before)
	if err == nil && !ok {
		one, rest, ok, err = a.placedOf(ctx, text, before)
	}
	if ok && err == nil {
		answer, err = a.follow(asTyped(ctx, text), rest, one)
		answer.keepsList(before)
	}
	if ok || err != nil {
		return answer, err == nil && len(answer.Question.Mentions) > 0, err
	}
	typed := text
	if rest != "" {
		text = rest
	}
	if rest, ok = before.ofThem(text); !ok {
		return Answer{}, false, nil
	}
	ids := before.cases()
	answer, err = a.follow(context.WithValue(asTyped(ctx, typed), onlyKey{}, ids), rest, Turn{})
	if err != nil || answer.Abstained && !amongThem.MatchString(text) && !(onlyThose.MatchString(text) && strings.ContainsAny(text, "0123456789")) || answer.Route != RouteList && answer.Route != RouteStatistic && answer.Route != RouteFact {
		return Answer{}, false, err
	}
	if answer.Route != RouteFact {
		w := wording[answer.Question.Language]
		said := answer.Text
		said = strings.TrimPrefix(w.leadless(said), w.onlyOne) // of how many of them there is a figure says less
		answer.Text = Shorten(fmt.Sprintf(w.ofThem, len(ids))+said, MaxList)
	}
	if answer.Route != RouteList {
		answer.keepsList(before)
	}
	answer.wanted = before.narrowed(answer.wanted)
	return answer, true, nil
}

// datedOf returns a turn about the only case of a turn that is of a year which a
// question gives, "the 2024 one", and the question with a word for it in place of that.
func (a *Answerer) datedOf(ctx context.Context, text string, before Turn) (one Turn, rest string, ok bool, err error) {
	m := ofYear.FindStringSubmatchIndex(text)
	if m == nil || len(before.cases()) < 2 {
		return Turn{}, "", false, nil
	}
	year, is := text[max(m[2], m[4]):max(m[3], m[5])], "it"
	if m[4] >= 0 {
		is = "该案"
	}
	d, err := a.digest(ctx)
	if err != nil {
		return Turn{}, "", false, err
	}
	d = d.within(ctx)
	for _, id := range before.cases() {
		at, known := d.at[id]
		if !known || d.hides(at) || strconv.Itoa(int(d.years[at])) != year {
			continue
		}
		if one.About != nil {
			return Turn{}, "", false, nil // two are
		}
		one = Turn{About: []Subject{{Case: id}}, Slots: before.Slots}
	}
	return one, strings.TrimSpace(text[:m[0]] + is + text[m[1]:]), one.About != nil, nil
}

// goingOn adds the cases of a talk that goes from one to the next, "and in Italy?", to
// those that it was about before, so that it can come back to them: "which was the
// highest?". What is told of one that was listed leaves the list as it was.
func (t Turn) goingOn(text string, answer *Answer) {
	if answer.listed != nil || answer.last != nil || t.IsZero() {
		return
	}
	if told := casesListed(answer.Question.Mentions); t.Listed != nil && told != nil && !slices.ContainsFunc(told, func(id corpus.CaseID) bool { return !slices.Contains(t.Listed, id) }) {
		answer.keepsList(t)
		return
	}
	if answer.Route != RouteFact && answer.Route != RouteCase || !elliptic.MatchString(index.Fold(text)) {
		return
	}
	ids := slices.Clone(t.cases())
	for _, id := range casesListed(answer.Question.Mentions) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) > 1 && len(ids) <= mostInList {
		answer.listed = ids
	}
}
