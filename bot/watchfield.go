package bot

import (
	"regexp"
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// inSyntax is what is to be followed with the options that a search has, "from:2024",
// written as the syntax of searches has them: a watch keeps one line.
func inSyntax(query string) string {
	spec := searchSpec()
	said := inOptions(spec, query).said
	return strings.TrimSpace(strings.Join(append([]string{said[spec.Options[0].Name]}, filters(Request{Options: said})...), " "))
}

// fieldZH matches a Chinese word before a colon.
var fieldZH = regexp.MustCompile(`(?:^|\s)-?(\p{Han}{1,8})[:：]\S+`)

// unknownFields are the parts of a text that are written as fields in Chinese and are
// none. A search takes them for words, as it has to of a sentence that is looked for;
// what is followed would have to have all of them.
func unknownFields(text string) (odd []index.Warning) {
	for _, m := range fieldZH.FindAllStringSubmatch(text, -1) {
		if !understoodInSearch(m[1]) && !understoodInSearch(index.Fold(m[1])) {
			odd = append(odd, index.Warning{Part: strings.Replace(strings.TrimSpace(m[0]), "：", ":", 1), Meaning: "is searched as words: there is no such field"})
		}
	}
	return odd
}

// misread reports whether a field was not understood. A search looks for it as words,
// and shows what has the others; what is followed would have to have all of them.
func misread(odd []index.Warning) bool {
	return slices.ContainsFunc(odd, func(o index.Warning) bool {
		return strings.Contains(o.Part, ":") && o.Read == "" && !slices.Contains(oddities(), o.Meaning)
	})
}

// notUnderstood says of what nothing comes what of it is not understood, and why: a
// search goes on with the words of it, which here nobody is told of.
func notUnderstood(w Wording, odd []index.Warning) string {
	var lines []string
	for _, o := range odd {
		o.Part = echoed(o.Part)
		why, words := strings.CutPrefix(o.Meaning, "is searched as words: ")
		switch {
		case !words:
			lines = append(lines, w.oddity(o))
		case w.lang() == answer.English:
			lines = append(lines, w.Say("“%s” is not understood: %s.", o.Part, why))
		default:
			lines = append(lines, w.Say("“%s” is not understood: see /help search.", o.Part))
		}
	}
	return answer.Shorten(w.sentences(lines...), answer.MaxLine)
}
