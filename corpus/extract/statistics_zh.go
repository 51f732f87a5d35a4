package extract

import regexp "casebot/corpus/lazyregexp"

var (
	sums    = regexp.MustCompile(`[局署部方院]统计|与本案无关|前[0-9一二三四五六七八九十]{1,3}(?:个)?月(?:共|已|累计)?(?:受理|接获|录得|侦办)|去年共|20[0-9]{2}年(?:前|上半年|第)|各国累计|共(?:侦破|破获|查处|受理|审结|稽查)|据统计|数据显示|统计显示|据记者统计|同比|按年(?:增|减|升|跌|上升|下跌)|较(?:前|去)年|今年以来|此类(?:警情|案件|犯罪)|近年来|今年(?:已|共|累计)|截至目前|前[0-9一二三四五六七八九十]+(?:件|宗|起)|近[两三四五六七八九十]年|自(?:修例|条例|新例|新法)?(?:生效|实施|施行)以来`)
	allover = regexp.MustCompile(`(?:全国|全省|全市|全区|全县|全年|各地|各级|该市|本市|我市|全港|警方去年|去年警方|公署去年|去年共)[^，。；]{0,14}(?:法院|检察|公安|警方|网信|部门|公署|共|录得|接获)`)
	besides = regexp.MustCompile(`^(?:另?据(?:了解|悉|介绍|报道)，|另悉，)(?:去年|前年|此前|早前|今年初|上月|20[0-9]{2}年)[^，。]{0,16}一(?:家|名|间|位)`)
	lookup  = regexp.MustCompile(`(?:资料显示|翻查资料|根据资料|公开资料显示|市场规模)`)
)

// statistics reports whether a Chinese sentence that names no party tells what
// courts and authorities did in a year, or goes back to somebody else's case.
func (s *sentence) statistics() bool {
	return len(s.names) == 0 && (sums.MatchString(s.fold) || allover.MatchString(s.fold) || lookup.MatchString(s.fold) || besides.MatchString(s.fold))
}
