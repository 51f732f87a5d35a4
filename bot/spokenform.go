package bot

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"casebot/index"
	"casebot/index/answer"
)

// A spokenForm is a way to ask in words for what a command does.
type spokenForm struct {
	does    string // what the command is called: "timeline"; of those that are only told of, what is told
	pattern *regexp.Regexp
	free    bool // it may stand for something else too, and is meant only where its name is one of a case
}

// spokenForms are matched against a folded text without marks at its end; the first
// that fits decides. The group "of" is the case, empty or a pronoun where the one is
// meant that is talked about; "how" is the style of a citation.
var spokenForms = sync.OnceValue(func() (forms []spokenForm) {
	add := func(does, pattern string) {
		free := strings.HasPrefix(pattern, "?")
		pattern = spokenParts.Replace(strings.TrimPrefix(pattern, "?"))
		forms = append(forms, spokenForm{does, regexp.MustCompile(`^(?:` + pattern + `)$`), free})
	}
	add("forget", `PLEASE(?:forget|delete|erase|remove|wipe|clear) (?:everything |all |all of |what you (?:know|have|keep|stored?) )?(?:(?:about|on|of) )?(?:me|my(?: own)? (?:\w+ )?(?:data|questions?|history|account|information|info|messages|conversations?|chats?|records?))`)
	add("forget", `QING(?:忘记|忘掉|忘了|删除|清除|删掉|抹掉|清空)(?:所有|全部)?(?:关于|有关)?我的?(?:所有|全部)?的?(?:个人)?(?:一切|数据|资料|信息|记录|历史|历史记录|对话|提问|问题)?`)
	add("privacy", `PLEASE(?:privacy(?: policy)?|what (?:do|does) (?:you|this bot|casebot) (?:know|keep|store|save|collect|remember|have) (?:about|on|of) me|what (?:data )?is (?:kept|stored|saved) about me)`)
	add("privacy", `隐私(?:政策|权)?|你(?:们)?(?:保存|保留|存|存储|记录|收集|知道)了?(?:我的|关于我的|我)(?:什么|哪些)(?:数据|资料|信息|东西)?`)
	add("stop", `PLEASE(?:stop|unsubscribe|unfollow|unwatch|cancel|no more (?:alerts|notifications|messages|updates|news)|(?:stop|cancel|end|turn off|mute) (?:it|this|that|all|everything|(?:all |the |my |these |your )*(?:alerts?|notifications?|messages|messaging(?: me)?|updates|following|watch(?:es|ing)?|subscriptions?|notifying me|alerting me|sending (?:me )?\w+|dms?)))(?: (?:me|now|here|it))?`)
	add("stop", `(?:unsubscribe|unfollow|unwatch|stop (?:following|watching|notifying me (?:about|of))) .+`)
	add("stop", `QING(?:停止?|停下|退订|取消|别再?|不要再|不再|停止)(?:关注|订阅|通知|提醒|推送|发消息|发送|追踪)?我?(?:了|吧)?|(?:取消关注|停止关注|退订).+`)
	add("settings", `PLEASE(?:(?:open|change|edit|see|show)(?: me)? )?(?:the |my |your )?(?:settings?|preferences|configuration)(?: (?:for|of|about))?(?: (?:the |my |your )?SETTING)?`)
	add("settings", `PLEASE(?:change|set|switch|edit) (?:the |my |your )?SETTING(?: (?:to|into) .+)?`)
	add("settings", `QING(?:打开|更改|修改|查看|改)?(?:设置|设定|选项|偏好|配置)(?:的? ?SHEZHI)?`)
	add("settings", `PLEASE(?:reset|restore|clear)(?: all)?(?: (?:of )?(?:the|my|your|our|these))? (?:settings?|preferences|configuration|defaults)|QING把?(?:所有|全部)?(?:设置|设定)?(?:重设|重置|恢复)(?:所有|全部)?(?:设置|设定|默认(?:设置|设定)?)`)
	add("follows", `PLEASE(?:what (?:do|am) i (?:follow|watch|track|following|watching|tracking|subscribed to)|what is (?:being )?(?:followed|watched)(?: here)?|SHOW?(?:my|our|all) (?:watch(?:es| ?list)?|follows|followed cases|subscriptions|alerts)|watch ?list)`)
	add("follows", `(?:我|我们)?(?:在|正在|都|现在)*(?:关注|追踪|订阅|跟踪)了?(?:什么|哪些)(?:案件|内容|案子)?|QING(?:看看?|列出|显示)?我的?(?:关注|订阅|追踪)(?:列表|清单|的?案件)?`)
	add("help", `PLEASE(?:help|help me|commands?|command list|(?:list|show)(?: me)?(?: all)?(?: the| your)? commands|what commands are there|menu)`)
	add("help", `QING(?:帮助|帮帮我|帮我|说明|使用说明|命令|指令|有(?:什么|哪些)(?:命令|指令)|菜单)`)

	for _, f := range slices.Concat(controlForms(), botForms(), statsForms()) {
		add(f[0], f[1])
	}
	add("watch", `PLEASE(?:notify|alert|ping|update|inform|message) me(?: (?:about|on|of|when|if|for|whenever))?NEWS(?P<of> .+)?`)
	add("watch", `PLEASE(?:keep me (?:posted|updated|informed)|subscribe(?: me)?)(?: (?:about|on|of|to|for|with))?NEWS(?P<of> .+)?`)
	add("watch", `?PLEASE(?:follow|watch|track|monitor)(?P<of> .+)?`)
	add("watch", `QING(?:通知|提醒|告知)我(?P<of>)|QING(?:有|如有|一有)(?:了)?(?P<of>.*?)的?(?:新|最新)?(?:消息|进展|动态|变化|新闻)(?:时|就|的话|后)?QING(?:通知|告诉|提醒|告知)我?`)
	add("watch", `QING(?:订阅|关注)(?:一下)?(?P<of>THISHAN)?|QING(?:跟踪|追踪|跟进)(?:一下)?(?P<of>THISHAN)`)
	add("watch", `?QING(?:订阅|关注|追踪|跟进)(?:一下)?(?P<of>.+)`)
	add("news", `PLEASE(?:(?:what is|whats|is there|are there|got|anything|something|any|the|some) )*(?:new|news|(?:latest|recent) (?:news|updates?)|updates?)(?P<of> .+)?`)
	add("news", `(?P<of>THISHAN)?的?(?:有|还有)?(?:什么|啥|没有|哪些)?(?:新消息|最新消息|最新进展|新进展|新动态|最新动态|新闻)(?:吗|没有|呢)?`)

	add("cite", `PLEASESHOW(?:full |proper |legal )?(?:citation|reference)(?P<of> .+?)? (?:in|as|using|with|by) (?:the )?(?P<how>STYLE)(?: style| format| form)?`)
	add("cite", `PLEASESHOW(?P<how>STYLE) (?:(?:citation|reference) )?(?:reference|style|format|form|version)`)
	add("cite", `PLEASE(?:(?:in|as|use|using|give me|make|show|put|have|it|this|that|same) )*(?:the )?(?P<how>OWNSTYLE)(?: style| format| form)?`)
	add("cite", `QING(?:用|按|以|要|换成?)?(?P<how>STYLE) ?(?:的?(?:格式|样式|风格|体例|引用|引注))+(?:呢|吧)?`)
	add("sources", `PLEASESHOW(?:(?:NTH|official|original|main) )*(?:sources?|links?)(?: (?:number |no\.? ?|#)?\d{1,2})?(?P<of> .+)?`)
	add("sources", `QING(?:打开|点开|看看?|显示)?(?P<of>THISHAN)?的?第?[一二三四五六七八九十0-9]{1,3}(?:个|条|篇|份)(?:出处|来源|链接)`)
	add("timeline", `PLEASESHOW(?:time ?line|chronology)(?P<of> .+)?`)
	add("timeline", `(?P<of>.*?)的?(?:时间线|时间轴|大事记)(?:呢|吗)?`)
	add("evidence", `PLEASESHOW(?:evidence|proofs?|quot(?:e|es|ations))(?P<of> .+)?`)
	add("evidence", `(?P<of>.*?)的?(?:证据|原话|原文|引文|依据)(?:是什么|有哪些|呢|吗)?`)
	add("related", `PLEASESHOW(?:other )?(?:(?:related|similar)(?: (?:cases?|ones?|matters?))?|cases? (?:related|similar))(?P<of> .+)?`)
	add("related", `PLEASESHOW(?:(?:other|more|what other) )?cases? (?:is |are )?(?P<of>like .+)`)
	add("related", `(?P<of>.*?)的?(?:还)?(?:有)?(?:没有|什么|哪些|其他)?(?:相关|类似|相似|有关)的?(?:案件|案子|案例|判例)(?:有哪些|是哪些|呢|吗)?`)
	add("cite", `PLEASE(?:how (?:do|can|should) (?:i|we|you) )?cite(?P<of> .+?)?(?: (?:in|as|using|with|by) (?P<how>STYLE)(?: style| format| words)?)?`)
	add("cite", `PLEASESHOW(?P<how>(?:STYLE) )?citation(?P<of> .+)?`)
	add("cite", `(?:请)?(?:用|按|以)(?P<how>STYLE) ?(?:格式|样式|风格|体例)?来?引用(?P<of>.*)`)
	add("cite", `(?:怎么|如何|怎样|请)引用(?P<of>.*)`)
	add("cite", `(?P<of>.*?)的?(?:引用(?:格式|方式)?|引注)(?:是什么|呢)?`)
	add("sources", `PLEASESHOW(?:sources?|links?|references)(?P<of> .+)?`)
	add("sources", `where (?:is|does|did) (?:this|that|it|all this) (?:come )?from|says who|who says(?: so| that| this)?`)
	add("sources", `(?P<of>.*?)的?(?:出处|来源|资料来源|消息来源|信源|链接)(?:是什么|有哪些|在哪里?|呢|吗)?`)
	return forms
})

// spokenParts stand in the patterns of the forms for what may stand anywhere.
var spokenParts = strings.NewReplacer(
	"PLEASE", `(?:(?:please|pls|ok|okay|and|now|then|so|can you|could you|would you|i want(?: you)? to|i would like(?: you)? to|id like to|how (?:do|can) i|lets) )*`,
	"SHOW", `(?:(?:show|give|get|send|tell)(?: me)? |let me see |can i (?:see|have|get) |i want(?: to see)? |see |view |open |list |display |what is |whats |what are |where is |where are |(?:is|are) there |do you have |what about |how about )?(?:the |its |his |her |their |all |any |a |an |some |your )*`,
	"NEWS", `(?: (?:there (?:is|are) )?(?:any(?:thing)? |something )?(?:news?|changes?|updates?|developments?)(?: (?:about|on|of|in|for|to|with))?)?`,
	"OWNSTYLE", strings.Join(styleNames()[1:], "|"), // "plain" may be said of anything
	"STYLE", strings.Join(append(styleNames(), otherStyles...), "|"),
	"NTH", `(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|\d{1,2}(?:st|nd|rd|th))`,
	"SETTING", `(?:visibility|replies|languages?|channels?|curators?(?: role)?|topics|jurisdictions|threads|time ?zone|zone|feeds)`,
	"SHEZHI", `(?:回[复覆]|语言|频道|审核员身[份分]组|主题|法域|子区|讨论串|时区|订阅源|订阅来源)`,
	"QING", `(?:请|麻烦|帮我|给我|我想|我要|能不能|可以|可否|怎么|如何)*`,
	"THISHAN", `(?:它|他|她|该案|此案|本案|[这那](?:个|件|起|宗)?(?:案子|案件|案)?)`,
)

// What leads to a name, what stands around it, and what stands for the one that is
// talked about.
var (
	spokenLead = regexp.MustCompile(`^(?:(?:请|给我|看看?|显示|列出|查看|展示|有|还有|我要|我想|(?:that is|of|for|about|on|in|to|with|like|against|behind)\b) ?)+`)
	spokenIt   = regexp.MustCompile(`^(?:it|this|that|him|her|them|here|(?:the|this|that)(?: same)? (?:case|one|matter|judgment|ruling)|[它他她]|[该此本]案|[这那](?:个|件|起|宗)?(?:案子|案件|案)?)?$`)
	spokenLast = regexp.MustCompile(`[?!.。~ ]*(?: (?:please|pls|thanks|thank you|now))?[?!.。~ ]*$`)
	spokenEnds = regexp.MustCompile(`^the (?:case of )?|(?:'s)?(?: cases?| changes?| please)*$|(?:案件?|的案子)$`)
)

// A wanted is what a text asks for in words.
type wanted struct {
	does string // see [spokenForm]
	of   string // the name of a case, folded; empty for the one that is talked about
	how  string // the style of a citation
	when string // how often it is to be told of, as a request says it
	free bool
}

// spokenIn reads a text as a way to ask for what a command does; ok is false where it
// asks for something else. "Press the Cite button" asks for what that does.
func spokenIn(text string) (said wanted, ok bool) {
	folded := strings.NewReplacer("’", "'", "what's", "what is", "that's", "that is", "it's", "it is", "let's", "lets", "i'd", "id", ",", " ", "，", " ").Replace(index.Fold(answer.Clean(text)))
	folded = spokenLast.ReplaceAllString(strings.Join(strings.Fields(folded), " "), "")
	if len([]rune(folded)) > longestSpoken {
		return wanted{}, false
	}
	if rest, when := rhythmIn(folded); when != "" {
		if said, ok = formOf(rest); ok && said.does == "watch" {
			said.when = when
			return said, true
		}
	}
	if said, ok = formOf(folded); ok {
		return said, true
	}
	if m := pressing.FindStringSubmatch(folded); m != nil {
		return formOf(m[1] + m[2])
	}
	return wanted{}, false
}

// formOf is what the first form that fits a folded text asks for.
func formOf(folded string) (said wanted, ok bool) {
	for _, form := range spokenForms() {
		m := form.pattern.FindStringSubmatch(folded)
		if m == nil {
			continue
		}
		said = wanted{does: form.does, free: form.free}
		for i, group := range form.pattern.SubexpNames() {
			switch group {
			case "of":
				said.of += spokenLead.ReplaceAllString(strings.TrimSpace(m[i]), "")
			case "how":
				said.how += strings.TrimSpace(m[i])
			}
		}
		if spokenIt.MatchString(said.of) {
			said.of = ""
		}
		said.of = spokenEnds.ReplaceAllString(said.of, "")
		return said, true
	}
	return wanted{}, false
}

// longestSpoken is how long, in characters, such a text is at most: what is longer asks
// for more.
const longestSpoken = 80
