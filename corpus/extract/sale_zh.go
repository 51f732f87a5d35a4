package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// ordersToPay reports whether what is paid in a Chinese sentence is paid because a
// court or an agreement says so.
func (s *sentence) ordersToPay(c cue) bool {
	from := s.segment(c.start)
	return s.has("liable", from, c.start) || s.has("order", from, c.start) || s.has("sentenceverb", from, c.start) || s.says("agreed") || s.says("settlement") || s.says("damages")
}

// soldFor is what follows the price for which something was sold in a lump.
var soldFor = regexp.MustCompile(`^(?:的?价格|的?代价|的?总价)?(?:将其|全部|一并)?(?:卖给|卖予|卖出|出售|售予|售给|转卖|转售|转让|贩卖|贩售|倒卖)`)

// tookFor ends where the sum follows that was taken for what was sold.
var tookFor = regexp.MustCompile(`(?:卖给|售给|售予|出售|转卖|贩卖|提供给|泄露给|交给)[^。；]{0,24}，(?:从中|共|合共)?(?:收取|收受)(?:共|合共|合计|约|了)?$|(?:收费|收取费用|收款)(?:合计|共计|总计|累计|共)(?:约|达)?$` +
	`|(?:卖给|售给|售予|转卖给|贩卖给|提供给|泄露给|交给)[^，。；]{1,24}，(?:从中|共计?|合共|累计|合计|前后|先后|由此|借此)*(?:非法)?(?:获利|牟利|得款|获款|赚取|赚得|赚)(?:共|合计|共计|总计|累计|达|约|了)*$`)

// saleZH returns the word that says that something was sold for an amount: 以2万元的
// 价格卖给.
func (w *walk) saleZH(m mention.Mention) (cue, bool) {
	s, end := w.s, max(m.End, m.Span.End)
	if at := tookFor.FindStringIndex(s.fold[:m.Span.Start]); at != nil {
		return cue{start: at[0], end: at[1], role: "sell"}, true // who sells stands before that, whoever bought behind it
	}
	if !strings.HasSuffix(s.fold[:m.Span.Start], "以") || !soldFor.MatchString(s.fold[end:]) {
		return cue{}, false
	}
	return cue{start: m.Span.Start - len("以"), end: m.Span.Start, role: "sell"}, true
}
