package answer

import regexp "casebot/corpus/lazyregexp"

// A turn of speech says in several words what the archive is asked for with one, or turns a question
// around: "Who took Larch to court?" asks who sued Larch, "Who is Larch's chairman?" for the chairman
// of Larch. The rules for such questions know the plain form alone.

var turnsOfSpeech = []struct {
	said  *regexp.Regexp
	plain string
}{
	{regexp.MustCompile(`(?i)^(who|whom|which \p{L}+) (?:took|has taken|is taking|hauled|dragged) ((?:[^ ?]+ ){1,8})(?:to|before (?:a|the)|into) courts?\b`), "$1 sued $2"},
	{regexp.MustCompile(`(?i)^(who) (?:brought|filed|launched|started|lodged|opened) (?:an? |the )?(?:[\p{L}-]+ )?(?:law)?(?:suit|action|case|claim|proceedings)s? against `), "$1 sued "},
	{regexp.MustCompile(`^(?i:who) (?i:prosecuted) ((?:\p{Lu}[\p{L}’'.-]* ?)+?)([?]?)$`), "Who was the prosecutor in the $1 case$2"},
	{regexp.MustCompile(`(?i)^(who)(?: is|[’']s) (?:suing|taking legal action against) `), "$1 sued "},
	{regexp.MustCompile(`(?i)^(who(?: is| was|[’']s)) ((?:the )?\p{Lu}[^?’']{0,60}?|\p{Lu}[^?’']{0,60}?s)[’']s? ((?:[\p{L}-]+ ){0,2}?(?:head|boss|chief executive(?: officer)?|ceo|managing director|chair(?:man|woman|person)?|founder|owner|commissioner|attorney general|district attorney|spokes(?:man|woman|person)|` + companyOffices + `))([?]?)$`), "$1 the $3 of $2$4"},
}

// inPlainForm returns a question in its plain form.
func inPlainForm(question string) string {
	for _, turn := range turnsOfSpeech {
		question = turn.said.ReplaceAllString(question, turn.plain)
	}
	return question
}
