package answer

import regexp "casebot/corpus/lazyregexp"

// What questions, sentences and caveats say of appeals, in folded text. What somebody did
// to appeal is an [avowal].

// The courts that hear nothing but appeals, and those that hear them among others.
const (
	appealCourts = `courts? of appeals?|appeals? courts?|appellate courts?`
	higherCourts = `\b(?:` + appealCourts + `|appellate|supreme court|high(?:er)? court)\b|二审|终审|高院|高等(?:法|人民)`
)

var (
	// onAppeal finds where a question names an appeal as the occasion of something else.
	onAppeal = regexp.MustCompile(`\b(?:on|after|following|in|by|at) (?:(?:an|the|his|her|its|their) )?(?:` + appealCourts + `|appeal)\b|在?(?:上诉|二审)(?:后|时|中|阶段|期间|程序)(?:里|被|获)?|在?二审`)
	// onHigher finds a court to which one appeals, and what such a one did.
	onHigher = regexp.MustCompile(`\bon appeal\b|上诉后|中级人民法院|` + higherCourts)
	// higherUp is onHigher, with what only leads there.
	higherUp = regexp.MustCompile(`\bappeal(?:s|ed)?\b|上诉|改判|` + higherCourts)
	// ofAppeal finds what is of an appeal, whichever court hears it.
	ofAppeal = regexp.MustCompile(`\bappeal|\bsecond instance\b|上诉|二审|终审|改判|维持原判`)
	// undoing finds a question for whoever judged a decision, and not who made it, and what
	// a record says of such a one.
	undoing = regexp.MustCompile(`\b(?:annul\w*|overturn\w*|overrul\w*|quash\w*|vacat\w+|revers\w+|upheld|uphold\w*|set (?:it |the fine |the decision )?aside|last word|on appeal|threw out|thrown out|str(?:uck|ike) down|(?:second|last)[ -]instance)\b|^appeal\b|撤销|推翻|维持|驳回上诉|改判|终审|二审`)

	// haveAppealed finds a question whether somebody appealed, and not how an appeal stands.
	haveAppealed = regexp.MustCompile(`^(?:did|has|have) [^?]*\b(?:appeal|appealed)(?: (?:against|the|it|that|its|his|her|their)\b[^?]*)?[?]?$|上诉(?:了|过)`)
	// stillPending finds a question whether an appeal runs now.
	stillPending = regexp.MustCompile(`\bunder appeal\b|\b(?:still|currently|now|pending)\b.*\bappeal|\bappeal\b.*\bpending\b|(?:还在|仍在|正在|目前).{0,4}上诉|上诉中`)
	// openAppeal finds a question for how an appeal ended.
	openAppeal = regexp.MustCompile(`\b(results?|outcome|end|ended|decided|success\w*|succeed\w*|win|won|lost|lose)\b.*\bappeal|\bappeal\b.*\b(result|outcome|end|ended|decided|succeed\w*|success\w*|win|won|lost|fail\w*)\b|上诉.*(结果|成功|得直|胜|败)`)

	// unfound finds what a caveat says of what could still change a decision and nobody found,
	// firstInstance of one that is the first of a court.
	unfound       = regexp.MustCompile(`(?i)\b(?:appeals?|challenge|new decision)\b[^.;]*\b(?:not|nor|no)\b[^.;]*\bfound\b|\bno (?:further )?(?:appeal|challenge)\b[^.;]*\bfound\b`)
	firstInstance = regexp.MustCompile(`(?i)\bfirst instance\b`)
)
