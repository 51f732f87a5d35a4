package lexicon

import (
	_ "embed"
	"slices"
	"strings"

	"casebot/corpus/lazyregexp"
)

//go:embed plainly.txt
var plainLines string

// plainVerbs are the expressions of plainly.txt, the longest first, and the verb of each. Both
// are read once and never change.
var plainLatin, plainHan, plainVerb = readPlain(plainLines)

func readPlain(lines string) (latin *lazyregexp.Regexp, han *strings.Replacer, verbs map[string]string) {
	verbs = map[string]string{}
	var all, pairs []string
	for line := range strings.Lines(lines) {
		verb, said, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, words := range list(said) {
			if verb = strings.TrimSpace(verb); Han(words) > 0 {
				pairs = append(pairs, words, verb)
				continue
			}
			verbs[words] = verb
			all = append(all, words)
		}
	}
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	return lazyregexp.MustCompile(`\b(?:` + strings.Join(all, "|") + `)\b`), strings.NewReplacer(pairs...), verbs
}

// What a verb that says little by itself means in a question, by what stands beside it.
var (
	getsThem = lazyregexp.MustCompile(`^(how (?:did|does|do|could|can|was|were) .+?) (?:get|got) ((?:at |to )?(?:(?:all|the|his|her|its|their|these|those|so|such|people|customers|users|patients|private|personal)\b ?)+)`)
	tells    = lazyregexp.MustCompile(`^((?:did|does|do|has|have|had|were|was) .+?) (?:tell|told) (.*)`)
)

// Plainly returns a folded question with the verb of plainly.txt for each of its expressions:
// "how did they get into the mailbox" asks how they hacked it.
func Plainly(folded string) string {
	folded = plainLatin.ReplaceAllStringFunc(folded, func(words string) string { return plainVerb[words] })
	if Han(folded) > 0 {
		if simple := Simplified(folded); plainHan.Replace(simple) != simple {
			return plainHan.Replace(simple)
		}
		return folded
	}
	folded = getsThem.ReplaceAllString(folded, "$1 obtain $2")
	return tells.ReplaceAllString(folded, "$1 inform $2")
}
