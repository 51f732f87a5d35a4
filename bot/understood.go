package bot

import (
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// understood says how odd input was read.
func understood(w Wording, warnings []index.Warning) string {
	var lines []string
	for _, odd := range warnings {
		odd.Part = echoed(odd.Part)
		lines = append(lines, w.oddity(odd))
	}
	return answer.Shorten(w.sentences(lines...), answer.MaxLine)
}

// oddity says how one part was read. What a field takes is said in English alone:
// help has it in every language.
func (w Wording) oddity(odd index.Warning) string {
	switch {
	case w.lang() == answer.English && odd.Part == "":
		return sentence(odd.Meaning) + "."
	case w.lang() == answer.English:
		return w.Say("“%s” %s.", odd.Part, odd.Meaning)
	case odd.Part == "":
		return w.Say("The line is too long: its end is left out.")
	case odd.Read != "":
		return w.Say("“%s” is read as %s.", odd.Part, echoed(odd.Read))
	case odd.Lacks():
		return w.Say("“%s” wants a value.", odd.Part)
	case odd.Meaning == noOrder:
		return w.Say("“%s” %s.", odd.Part, w.Term(noOrder))
	case slices.Contains(oddities(), odd.Meaning):
		return w.Say("“%s” %s.", odd.Part, w.Term(odd.Meaning))
	}
	return w.Say("“%s” is searched as words: see /help search.", odd.Part)
}

// oddities are the fixed ones of what the parser says of a part.
func oddities() []string {
	return strings.Split(`is left out: it joins two things that are searched for
is left out: there is no second quotation mark
is left out: a bracket stands alone
is left out: a hyphen takes away what stands right behind it
is searched as words: the line is a question
is searched as words: a star works at the end of a word only
is searched as words: a tilde works behind a single word of letters, or behind a phrase
is searched as words: brackets are in each other too often
is searched as it stands: a line has room for 8 words with a star or a tilde
is searched with at most 5 words between
is searched with at most 100 words between
is read without its last sign: a star works with words and name:, a tilde with words`, "\n")
}
