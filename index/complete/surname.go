package complete

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// someone is how a Chinese surname is typed by its sound with 某 behind it, as courts print
// those whom they do not name: sunmou of 孙某. Behind a space 某 may be begun.
var someone = regexp.MustCompile(`^(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeiouv]|ai|ei|ao|ou|an|en|ang|eng|ong|er|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|ve)(?:(?: ?mou){1,2}| (?:mou ?)?mo?)$`)

// surnamed reports whether what is typed is the sound of a surname and 某: no slip of
// another, since Sun is not Su.
func (q query) surnamed() bool {
	if q.words == nil {
		return someone.MatchString(q.whole)
	}
	return someone.MatchString(strings.Join(q.words, " "))
}
