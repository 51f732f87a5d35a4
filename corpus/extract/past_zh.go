package extract

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
)

// pastZH opens a sentence that goes back to what was decided on somebody else.
var pastZH = regexp.MustCompile(`^(?:另?据(?:报道|悉|了解|媒体报道)，)?(?:去年|前年|上月|上周|本月初|今年初|早前|此前|20[0-9]{2}年|[0-9一二三四五六七八九十]{1,2}(?:年|个月)前)[^，。]{0,12}，(?:\p{Han}{1,8}法院[^，。]{0,10}|\p{Han}{0,8})(?:一[名家位间个]|另[一有]|邻[市县村]|同一)`)

// shares reports whether a Chinese block that goes back in time speaks of a party of the
// matter before it.
func (m *matter) shares(before *matter) bool {
	return m.sentences[0].zh && m.sentences[0].opening == "aside" && slices.ContainsFunc(m.actors, func(a *actor) bool {
		return slices.ContainsFunc(before.actors, func(b *actor) bool { return b.goesBy(a.name) })
	})
}
