package answer

import (
	"strings"
	"unicode"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// greetings find a message that is nothing but a greeting, a thank-you, a word that
// ends a talk, or a question for what can be asked.
var greetings = regexp.MustCompile(`^(?:` +
	`(?:hi|hello|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day|night))(?: (?:there|all|again|everyone|everybody|bot|casebot|mate|friend))*|` +
	`(?:bye|goodbye|good bye|see you(?: later)?|ok|okay|cool|great|nice|perfect|awesome|got it|i see|alright|all right|understood|never ?mind)|` +
	`(?:what|which questions) can (?:i|we|one) ask(?: you| here| about)?|what (?:can|do|could) you (?:do|help(?: me)? with|answer|tell me)(?: for me)?|what are you(?: able to do| for| good for)?|` +
	`who are you|are you (?:a |an )?(?:bot|robot|human|ai|real)|what is (?:this bot|casebot)(?: for)?|how (?:can|could|do) you help(?: me)?|can you help(?: me)?|help me|i need help|` +
	`how (?:does this(?: bot| thing)?|do you|does casebot) work|how (?:do|can|should) (?:i|we|one) use (?:this|you|it|casebot|this bot)|` +
	`你好[啊呀吗]?|您好|大家好|嗨|嘿|哈[喽啰罗]|早[安上]?好?|[上中下]午好|晚上好|晚安|在吗|再见|拜拜|好的?|好吧|行|嗯|明白了?|知道了|了解|收到|` +
	`你(?:能|会|可以|都能|都会)(?:帮我|为我)?(?:做|干|回答|问答|帮)?(?:些|点|一些)?什么(?:问题|事|忙)?|你是谁|你是什么|你是(?:机器人|人工智能|真人)吗?|(?:我|我们)?(?:能|可以)(?:向|跟)?你?问你?(?:些|一些)?什么(?:问题)?|` +
	`(?:这个|你|该)?(?:机器人)?(?:怎么|如何|怎样)(?:使?用|操作)你?|(?:你|这个机器人)?有(?:什么|哪些)(?:功能|用|用处)|你会什么|使用(?:说明|方法)|帮助|帮帮我|救命)[啊呀吗呢啦]?$`)

// thanks find the same of a thank-you.
var thanks = regexp.MustCompile(`^(?:(?:ok|okay|cool|great|nice|perfect|awesome|good|got it|alright|well|many|no|wow|hi|hello) )?(?:thanks|thank you|thank u|thx|thnx|ty|tysm|cheers|much appreciated)(?: (?:you|so|very|much|a|lot|bot|casebot|again|all|mate|for|the|your|that|this|help|answer|info|information))*$|` +
	`^(?:好的?|太好了)?(?:谢谢|谢了|多谢|感谢|非常感谢|十分感谢|辛苦)(?:你|您|了|啦|啊|哦|帮助|的|回答|谢谢|晒)*$`)

// greeted reports whether a text is a greeting or the like, and whether it thanks.
func greeted(text string) (greets, thanking bool) {
	bare := strings.Join(strings.FieldsFunc(index.Fold(text), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) && r != '\'' || unicode.IsSymbol(r)
	}), " ")
	bare = strings.TrimPrefix(strings.ReplaceAll(strings.ReplaceAll(bare, "what's", "what is"), "whats ", "what is "), "so ")
	thanking = thanks.MatchString(bare)
	return thanking || greetings.MatchString(bare), thanking
}
