package extract

import regexp "casebot/corpus/lazyregexp"

var (
	// toAppeal is an English word of appealing that only says that somebody means to.
	toAppeal = regexp.MustCompile(`^(?:will|would|plans to|intends to|said it would) appeal$`)
	// meansTo ends where a Chinese sentence goes on to what somebody only means to do or
	// may do: 拟, 准备依法, 表示会在收到判决书后向法院.
	meansTo = regexp.MustCompile(`(?:准备|计划|有意|有权|决定|想要?|要|或|拟|不排除|如|若)(?:依法|再|继续|(?:向|对|就)[^，。；]{1,14})?$|(?:表示|称|宣布|说|强调)[^。；，]{0,6}(?:将|会|要|拟|打算|考虑|准备)[^。；]{0,30}$`)
	// done ends where something follows that was done: 委员会已.
	done = regexp.MustCompile(`(?:已经?|业已)(?:依法|就此|(?:向|对|就)[^，。；]{1,14})?$`)
	// rightOf follows a word of appealing where only the right to appeal or its time is
	// meant: 上诉期.
	rightOf = regexp.MustCompile(`^的?(?:期|权|时限|机会|可能|与否)`)
)

// announced reports whether a word of appealing only announces an appeal, or says that
// one is possible; who is dissatisfied with a judgment has not appealed by that alone.
func (s *sentence) announced(c cue) bool {
	if !s.zh {
		return toAppeal.MatchString(s.word(c))
	}
	if s.word(c) == "不服判决" || rightOf.MatchString(s.fold[c.end:]) {
		return true
	}
	return meansTo.MatchString(s.fold[:c.start]) && !done.MatchString(s.fold[:c.start])
}
