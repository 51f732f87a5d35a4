package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// accused reports whether an article says of a Chinese name that somebody of it is
// a defendant, or was sentenced.
func (r *reader) accused(name string) bool {
	return slices.ContainsFunc(r.sentences, func(s *sentence) bool {
		return s.zh && slices.ContainsFunc(s.names, func(n introduction) bool {
			return n.name == name && (nameWordsZH["sued"].begins(s.fold[n.end:]) != "" || nameWordsZH["decided"].begins(s.fold[n.end:]) != "" ||
				s.objectOfDecision(n.start) || s.aloneJudged(n) || nameWordsZH["accused"].ends(s.fold[:n.start]) != "")
		})
	})
}

// aloneJudged reports whether a sentence tells what was decided about a person and
// names nobody but this one.
func (s *sentence) aloneJudged(n introduction) bool {
	return s.judgesBehind(n.end) && !s.says("victim") && !slices.ContainsFunc(s.names, func(o introduction) bool { return o.name != n.name })
}

// polite is how an article calls victims, witnesses and passers-by, never who
// answers for something.
var polite = regexp.MustCompile(`(?:\p{Han}|[A-Z])(?:女士|先生|小姐|太太|师傅|老太|大爷|大妈|阿姨|奶奶|爷爷)|\p{Han}{2,3}[（(]化名`)

// standBy notes where a sentence speaks of people who are no parties: the names of
// others, and 王女士.
func (s *sentence) standBy(others []string) {
	for _, m := range polite.FindAllStringIndex(s.fold, maxNames) {
		s.bystanders = append(s.bystanders, token{m[0], m[1]})
	}
	for _, name := range others {
		if at := strings.Index(s.text, name); at >= 0 && len(s.bystanders) < maxNames {
			s.bystanders = append(s.bystanders, token{at, at + len(name)})
		}
	}
}

// standShort notes where a sentence calls somebody by surname and sex: 潘女, 黎男.
func (s *sentence) standShort(short map[string]bool) {
	for _, m := range calledShort.FindAllStringSubmatchIndex(s.fold, maxNames) {
		if surname := s.fold[m[2]:m[3]]; short[surname] && surnames[surname] && !nameWordsZH["preposition"][surname] && len(s.bystanders) < maxNames {
			s.bystanders = append(s.bystanders, token{m[2], m[3] + len("女")})
		}
	}
}

// measured is how many people a sentence speaks of.
var measured = regexp.MustCompile(`([一两二三四五六七八九十多数]|[0-9][0-9,]{0,8})余?(?:名|位)`)

// nounSearch bounds, in characters, how far behind a measure word the noun stands.
const nounSearch = 16

// peopleZH reads whom a Chinese sentence means without a name: the parties who are
// named later, or somebody else.
func (w *walk) peopleZH() {
	if !w.s.zh {
		return
	}
	for _, t := range w.s.bystanders {
		if w.s.opensZH(w.s.labelled(t.start)) && !w.refersTo(t.start, t.end) {
			w.refs = append(w.refs, reference{t.start, t.end, []*actor{strangers}, w.s.oblique(t.start), "apart", 0})
		}
	}
	for i, ref := range w.refs {
		if ref.by == "name" && w.s.ofKin(ref.end) {
			w.refs[i] = reference{ref.start, ref.end, []*actor{strangers}, ref.oblique, "apart", 0}
		}
	}
	w.andOthers()
	w.bySurnames()
	w.unnamedFirms()
	w.byKind()
	w.leads()
	for _, m := range measured.FindAllStringSubmatchIndex(w.s.fold, maxNames) {
		end, victim := w.s.someoneEnds(m[1])
		if end == 0 || !w.s.opensZH(m[0]) || w.touches(m[0], end) {
			continue
		}
		who := []*actor{strangers}
		if people := w.of(true); !victim && w.ahead(people) && numerals[w.s.fold[m[2]:m[3]]] == len(people) && !otherwise.MatchString(w.s.fold[:m[0]]) {
			who = people
		}
		w.refs = append(w.refs, reference{m[0], end, who, false, "description", 0})
	}
}

// labelled returns where the word begins that says what somebody named at an offset
// is: 被害人, 邻居; the offset itself where there is none.
func (s *sentence) labelled(at int) int {
	return at - max(len(nameWordsZH["apart"].ends(s.fold[:at])), len(nameWordsZH["near"].ends(s.fold[:at])))
}

// numerals are those that a party is described with.
var numerals = map[string]int{"一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5}

// otherwise ends where somebody else is spoken of.
var otherwise = regexp.MustCompile(`(?:另|另外|还|其余|其他|邻\p{Han}|隔壁\p{Han}{0,2})有?$`)

// someoneEnds returns where the noun for somebody ends that stands behind a measure
// word, and whether it means nobody who answers for anything; 0 where none does.
func (s *sentence) someoneEnds(at int) (end int, bystander bool) {
	for n := 0; n < nounSearch && at < len(s.fold); n++ {
		for _, kind := range []string{"accused", "calling", "called", "apart", "near"} {
			if word := nameWordsZH[kind].begins(s.fold[at:]); word != "" {
				return at + len(word), kind == "apart" || kind == "near"
			}
		}
		r, width := utf8.DecodeRuneInString(s.fold[at:])
		if !unicode.Is(unicode.Han, r) && !unicode.IsDigit(r) {
			return 0, false
		}
		at += width
	}
	return 0, false
}

// opensZH reports whether an offset is where a Chinese clause has its subject, a time
// or a place before it set aside.
func (s *sentence) opensZH(at int) bool {
	clause, _ := s.clause(at)
	before := s.fold[clause:at]
	if strings.HasSuffix(before, "其中") && before != "其中" {
		return false
	}
	if beginsAny(before, "与", "向", "对", "给") {
		return false
	}
	return before == "" || otherwise.MatchString(before) || timeBefore.MatchString(before)
}

var timeBefore = regexp.MustCompile(`(?:[年月日时中前后区市县]|此前|有|因|就)$`)

// touches reports whether a party or somebody else is named at or right behind a
// description.
func (w *walk) touches(from, to int) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool { return r.start < to+len("（") && from < r.end })
}

// ahead reports whether parties are yet to be named: a description in the first
// sentences of their matter means them.
func (w *walk) ahead(people []*actor) bool {
	return len(people) > 0 && !slices.ContainsFunc(people, func(a *actor) bool { return a.in == nil || a.in.index <= w.s.index })
}

// objectSearch bounds, in characters, a name behind 判处.
const objectSearch = 5

// sentencesSomeone reports whether the last word of sentencing before a figure has
// an object that is no party: who is named there is unknown.
func (w *walk) sentencesSomeone(from, at int) bool {
	c, ok := w.s.last("sentenceverb", from, at)
	if !ok {
		return false
	}
	end := at
	for _, other := range w.s.cues {
		if other.start >= c.end && other.start < end {
			end = other.start
		}
	}
	for _, ref := range w.refs {
		if ref.start < end && ref.end > c.end {
			return false
		}
	}
	object := w.s.fold[c.end:end]
	object = object[strings.LastIndex(object, "、")+1:]
	n := utf8.RuneCountInString(object)
	return n > 1 && n <= objectSearch && !strings.ContainsFunc(object, func(r rune) bool { return !unicode.Is(unicode.Han, r) }) &&
		nameWordsZH["manner"].begins(object) == ""
}
