package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A sum's receiver by name: "agreed to pay Roe $4,000", "a lawsuit settlement with Ann Roe".
const receiver = `(?:(?:Mr|Ms|Mrs|Dr)\.? )?(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})`

var (
	paidByName = regexp.MustCompile(`\b(?:agree[ds]? to pay|ordered to pay|must pay|will pay|to pay|pays|paid|awarded|awards|awarding) ` + receiver +
		` (?:(?:a total of|more than|just over|about|around|some|nearly|almost|over|up to) )*(?:\p{Lu}{0,3}\p{Sc}|\p{Lu}{2,3} ?)?\d`)
	settledWith = regexp.MustCompile(`\b(?:[Ll]awsuit|[Ss]uit) settlement with ` + receiver)
)

// receivers returns the names of those to whom others pay damages or a settlement: nobody
// decides about them. Where somebody is convicted a sum is as often paid for the deed.
func (r *reader) receivers() []string {
	criminal := slices.ContainsFunc(r.sentences, func(s *sentence) bool { return s.says("sentenceverb") || s.says("convict") })
	if criminal {
		return nil
	}
	var found []string
	for _, s := range r.sentences {
		if s.zh || !s.says("settlement") && !s.says("damages") && !s.says("sue") && !strings.Contains(s.fold, "jury") {
			continue
		}
		for _, m := range slices.Concat(paidByName.FindAllStringSubmatch(s.text, 4), settledWith.FindAllStringSubmatch(s.text, 4)) {
			found = append(found, m[1])
		}
	}
	return found
}

// passReceivers leaves out the names of those who get the money.
func (r *reader) passReceivers() {
	paid := r.receivers()
	if len(paid) == 0 {
		return
	}
	for _, s := range r.sentences {
		s.names = slices.DeleteFunc(s.names, func(n introduction) bool {
			return slices.ContainsFunc(paid, func(name string) bool {
				return n.name == name || strings.HasSuffix(n.name, " "+name) || strings.HasPrefix(n.name, name+" ")
			})
		})
	}
}
