package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// agent returns who does, in a sentence, what the question asks who did: "by the
// Lantern Office", a name right before the verb, or the name beside the office
// that the question asks for. Names that the question has itself are no answer.
func agent(text string, asked []string, question string) string {
	fields := strings.Fields(text)
	fresh := func(name string) bool {
		return name != "" && len(lexicon.Terms(name)) > 0 && !strings.Contains(lexicon.Spaced(question), lexicon.Spaced(name))
	}
	for i, field := range fields {
		if !verbIn(lexicon.BareWord(field), asked) {
			continue
		}
		name := ""
		if i+2 < len(fields) && (fields[i+1] == "by" || fields[i+1] == "from") {
			name = nameAfter(fields[i+2:])
		} else if i > 0 {
			name = nameBefore(append(slices.Clone(fields[:i-1]), strings.TrimSuffix(fields[i-1], ",")))
		}
		if fresh(name) {
			return name
		}
	}
	if name := holder(text, question); fresh(name) {
		return name
	}
	return ""
}

// verbIn reports whether a word is in one of its past or present forms a verb
// that the question has too, or one that may stand for it.
func verbIn(word string, asked []string) bool {
	stems := lexicon.Terms(word)
	if len(stems) != 1 || word != strings.ToLower(word) && !strings.HasSuffix(word, "ed") {
		return false
	}
	key := lexicon.KeyOf(stems[0])
	return slices.Contains(asked, key) || slices.ContainsFunc(lexicon.KinOf(key), func(kin string) bool { return slices.Contains(asked, kin) })
}

// offices finds the office, the role or the kind of body that a folded question
// asks who holds it or which it is.
var offices = regexp.MustCompile(`\bnames? of (?:the |a |an |his |her |its |their )?((?:[a-z-]+ ){0,2}?[a-z-]+?)(?: (?:at|of|in|who|that|which|from|for|behind|with|against)\b.*)?[?]?$|^who (?:is|was|are|were) (?:the |its |his |her |their )?((?:[a-z-]+ ){0,2}[a-z-]+?)(?: (?:of|in|at|for|who|that|against|behind)\b.*)?[?]?$|\b(?:which|what) (judge|lawyer|prosecutor|director|minister|company|firm|agency|regulator|authority|body|ministry|newspaper)\b|(?:^|的)([^的]{2,15})(?:是谁|叫什么)|(?:谁是|哪(?:位|名|个|家)).*?(\p{Han}{2,4})[?？]?$`)

// holder returns the name that stands beside the office that the question asks
// for: "Its chief executive, Cormac Daly", "Judge Noor Achterberg".
func holder(text, question string) string {
	if name := counselIn(text, question); name != "" {
		return name
	}
	m := offices.FindStringSubmatch(index.Fold(question))
	if m == nil {
		return ""
	}
	office := ""
	for _, group := range m[1:] {
		office = strings.TrimSpace(office + group)
	}
	at := foldedIn(text, office)
	for _, title := range officeTitles[office] {
		if at.End == 0 {
			at = foldedIn(text, title)
		}
	}
	if at.End == 0 {
		at = officeAcross(text, office)
	}
	if at.End == 0 {
		return ""
	}
	if lexicon.Han(at.In(text)) > 0 {
		return hanName(text[at.End:])
	}
	behind, before := strings.Fields(text[at.End:]), strings.Fields(text[:at.Start])
	if len(behind) > 0 && behind[0] == "," {
		behind = behind[1:]
	}
	if name := nameFrom(behind); name != "" && strings.IndexAny(text[at.End:], ".;") != 0 {
		return name
	}
	return nameApposed(before)
}

// officeAcross returns where a text in the other language has an office, nowhere where
// it has not or the office is no single idea.
func officeAcross(text, office string) corpus.Span {
	asked := lexicon.Ideas(office)
	if len(asked) != 1 {
		return corpus.Span{}
	}
	for _, s := range lexicon.Bridge.Seen(text) {
		if s.Idea == asked[0] && (lexicon.Han(s.At.In(text)) > 0) != (lexicon.Han(office) > 0) {
			return s.At
		}
	}
	return corpus.Span{}
}

// officeTitles are what the holder of an office may be called instead.
var officeTitles = map[string][]string{
	"judge":  {"justice", "magistrate"},
	"lawyer": {"counsel", "attorney for", "solicitor", "barrister"}, "法官": {"审判长", "审判员"}, "律师": {"辩护人", "代理人"},
}

// foldedIn returns where a folded expression stands in a text, nowhere where it
// is empty or does not.
func foldedIn(text, folded string) corpus.Span {
	for i := range text {
		part := lexicon.Clip(text[i:], lexicon.Runes(folded))
		if folded != "" && index.Fold(part) == folded {
			return corpus.Span{Start: i, End: i + len(part)}
		}
	}
	return corpus.Span{}
}

// nameApposed returns the name before ", the" or ", a" at the end of a text.
func nameApposed(fields []string) string {
	end := len(fields)
	for end > 0 && !strings.HasSuffix(fields[end-1], ",") && len(fields)-end < 4 {
		end--
	}
	if end == 0 || !strings.HasSuffix(fields[end-1], ",") {
		return ""
	}
	last := slices.Clone(fields[:end])
	last[end-1] = strings.TrimSuffix(last[end-1], ",")
	return nameBefore(last)
}

// hanName returns the Chinese name of two or three characters that a text begins
// with: a surname, and what follows up to a verb or a mark.
func hanName(text string) string {
	text = strings.TrimLeft(text, "，、「“《是为為 ")
	surname := lexicon.Runes(lexicon.FamilyOf(text))
	name := lexicon.Clip(text, surname+2)
	if lexicon.LatinSurname(index.Fold(lexicon.Clip(name, surname))) == "" || lexicon.Han(name) < 2 {
		return ""
	}
	if surname == 2 {
		if lexicon.Han(name) == 4 && !strings.ContainsAny(string([]rune(name)[3]), "，、。说說称稱表指认認在于於將将對对向被把和与與及是") {
			return name
		}
		return lexicon.Clip(name, 3)
	}
	if lexicon.Han(name) < 3 || strings.ContainsAny(string([]rune(name)[2]), "说說称稱表指认認在于於将將对對向被把和与與及是") {
		return lexicon.Clip(name, 2)
	}
	return name
}

// nameAfter returns the name that a text begins with, or the one behind the few
// words that say what it is the name of: "the company Skarpsyn".
func nameAfter(fields []string) string {
	for i := 0; i < 4 && i < len(fields); i++ {
		if name := nameFrom(fields[i:]); name != "" {
			return name
		}
		if strings.HasSuffix(fields[i], ".") || strings.HasSuffix(fields[i], ";") {
			break
		}
	}
	return ""
}

// nameFrom returns the name that a text begins with, its article left out.
func nameFrom(fields []string) string {
	if len(fields) > 0 && slices.Contains([]string{"the", "a", "an"}, fields[0]) {
		fields = fields[1:]
	}
	var name []string
	for i, field := range fields {
		joins := slices.Contains([]string{"of", "for", "and", "on", "de"}, field) && i > 0 && i+1 < len(fields) && lexicon.Capital(fields[i+1])
		if !lexicon.Capital(field) && !joins {
			break
		}
		name = append(name, field)
		if strings.HasSuffix(field, ",") || strings.HasSuffix(field, ".") || strings.HasSuffix(field, ";") {
			break
		}
	}
	return strings.TrimRight(strings.Join(name, " "), ",.;:")
}

// nameBefore returns the name that a text ends with.
func nameBefore(fields []string) string {
	start := len(fields)
	for start > 0 && lexicon.Capital(fields[start-1]) && !strings.HasSuffix(fields[start-1], ",") && !strings.HasSuffix(fields[start-1], ".") {
		start--
	}
	name := strings.Join(fields[start:], " ")
	if len(lexicon.Terms(name)) == 0 {
		return "" // "He", "They": who that is stands elsewhere
	}
	return name
}
