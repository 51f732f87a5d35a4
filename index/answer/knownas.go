package answer

import (
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer/lexicon"
)

// KnownAs returns the names by which records have those whom Chinese texts call as is
// typed so far, 谷歌 for Google, in order: of a whole name its one, and then whole is true.
func KnownAs(typed string) (names []string, whole bool) {
	typed = index.Fold(Clean(typed))
	if typed == "" {
		return nil, false
	}
	bare := strings.TrimSuffix(strings.TrimSuffix(typed, "案件"), "案")
	for name, forms := range lexicon.HanNames {
		if slices.Contains(forms, bare) {
			return []string{name}, true
		}
		if slices.ContainsFunc(forms, func(form string) bool { return strings.HasPrefix(form, typed) }) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names, false
}
