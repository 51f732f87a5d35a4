package answer

import regexp "casebot/corpus/lazyregexp"

// Somebody may be called by a word of the field: "How long was Justice jailed?" What a judge did, or
// a court, is then not told of them.

// calledByWord finds such a word right behind the verb that asks, where what follows is no name.
var calledByWord = regexp.MustCompile(`\b(?i:was|were|is|did|does|has|had|will|must) (Judge|Justice|Sheriff|Marshal|Constable|Courts?|Laws?|Price|Fine|Bond|Case|Driver|Guard|Bishop|Priest|Doctor)(?:['’]s)? \p{Ll}`)

// ofNoName reports whether a question calls somebody by a word of the field that is nobody's name in
// a text.
func (q *Question) ofNoName(text string) bool {
	m := calledByWord.FindStringSubmatch(q.Text)
	return m != nil && !callsSomebody(text, m[1])
}

// callsSomebody reports whether a text has a word as somebody's surname: behind a given name, or
// alone before their age or what they did.
func callsSomebody(text, word string) bool {
	return regexp.MustCompile(`\b\p{Lu}\p{Ll}+ ` + word + `(?:[,.;]| \p{Ll})|\b` + word + `(?:, \d| (?:was|is|had|has|admitted|denied|said|pleaded|received|got|must|will)\b)`).MatchString(text)
}
