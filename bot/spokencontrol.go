package bot

import (
	"regexp"
	"slices"
	"strings"
)

// What a control below a reply does is asked for in words too: "share it", "next page",
// "thumbs down". A sentence does not say which reply it is of, and what it would do is
// seen by others, or not undone: where the control stands is told, and nothing is done.

// controlForms are ways to ask for that: what it is called in [controlWords], and the
// pattern of a [spokenForm]. THIS stands for whichever reply is meant.
func controlForms() [][2]string {
	return withThis([][2]string{
		{"share", `PLEASE(?:share|publish|post|repost|forward)THIS(?: (?:here|publicly|in public|in (?:the|this) (?:channel|chat|server|group)|(?:with|to) (?:everyone|everybody|all|us|them|(?:the )?others?|the (?:channel|server|group|team|room))))*`},
		{"share", `PLEASE(?:makeTHIS|turnTHIS) (?:public|visible(?: (?:to|for) (?:all|everyone|everybody|others))?)`},
		{"share", `PLEASE(?:show|send)THIS (?:to|with) (?:everyone|everybody|all|(?:the )?others?|the (?:channel|server|group|team|room))`},
		{"share", `QING把?ZHE(?:分享|公开|共享|发布|转发|发)(?:一下|给|到|让)*ZHE(?:给|到)?(?:大家|所有人|其他人|别人|群里|频道里?|这里)?看?吧?`},
		{"delete", `PLEASE(?:delete|remove|erase|unsend|retract|withdraw|hide|take down|take back|get rid of)THIS`},
		{"private", `PLEASE(?:make|keep|turn|set)THIS (?:private|hidden|secret|invisible|(?:visible|only) (?:only )?(?:to|for) me(?: (?:only|alone))?)|PLEASE(?:show|send)THIS (?:only to me|to me (?:only|alone)|to nobody else)|PLEASE(?:(?:answer|reply|tell me|do it|show me) )?(?:privately|in private|private(?: mode)?)`},
		{"private", `QING(?:把?ZHE)?(?:只|仅)(?:给|让|对)?我(?:一个人|自己)?(?:看|可见|看到|看见)|QING(?:把?ZHE)?(?:设为|改为|改成|变成)?(?:私密|不公开|私人)(?:回[复覆]|回答|显示)?|QING(?:私下|悄悄)(?:回[复覆]|回答|告诉)我?`},
		{"delete", `PLEASEtake (?:it|this|that) (?:down|back|away)`},
		{"delete", `QING把?ZHE(?:删除|删掉|删了|删|撤回|撤销|撤下)(?:一下|掉)?ZHE吧?`},
		{"rate", `(?:PLEASE(?:give|i give|a|rate)THIS )?(?:a )?thumbs? ?(?:up|down)(?: .*)?`},
		{"rate", `PLEASE(?:rate|upvote|downvote|flag|reportTHIS as)THIS(?: (?:up|down|good|bad|wrong|as wrong))?`},
		{"rate", `PLEASEreport (?:an? |the |this )?(?:mistake|error|problem|bug|wrong answer)(?: .*)?`},
		{"rate", `(?:good|bad|wrong|great|useless|incorrect) (?:answer|reply|response|bot)`},
		{"rate", `(?:this|that|it|(?:this|that|your|the) (?:answer|reply|response)) is (?:wrong|incorrect|false|useless|(?:outdated|out of date|obsolete|stale)|not (?:right|correct|true|current|up to date))`},
		{"rate", `QING(?:点赞|点踩|踩|踩一下|点个赞|赞一个|好评|差评|给个?(?:好评|差评)|评分|评价|报错|纠错)ZHE(?: .*)?`},
		{"rate", `(?:你|您)?(?:这个?|的)?(?:回答|回复|答案)?(?:答错了|答得不对|说错了|错了|有误|不对|不正确|过时了?|过期了?)`},
		{"page", `PLEASESHOW(?:next|previous|prev)(?: (?:one|page))?|PLEASESHOW(?:last|first|another|following) page|PLEASESHOWmore(?: (?:results|hits|pages))?`},
		{"page", `PLEASE(?:(?:go|turn|jump|flip|back|forward) )*(?:to )?(?:the )?(?:(?:next|previous|prev|last|first) page|page (?:number )?\d+|page (?:back|forward|down|up))`},
		{"page", `PLEASESHOW(?:(?:next|remaining|further|other) (?:\d+ )?(?:results|hits|pages|ones)|rest(?: of (?:it|them|the (?:results|list|cases)))|next \d+)`},
		{"page", `QING(?:看|翻到?|显示|去|到|跳到?)*(?:下一?页|上一?页|首页|末页|最后一页|翻页|第?[一二三四五六七八九十0-9]+页|更多结果?|(?:其余|剩下|后面)的?(?:结果|案件)?)吧?`},
		{"snooze", `PLEASE(?:snooze|pause|mute)THIS(?: (?:alerts?|notifications?|watch(?:es)?|updates))?(?: (?:for|until|till) .+)?`},
		{"snooze", `PLEASEremind me (?:later|tomorrow|next week|again later|(?:again )?in .+)`},
		{"snooze", `QING(?:暂停|推迟|延后)(?:我的?)?(?:关注|追踪|订阅|通知|提醒|推送|它)?(?:一下|一周|一个星期|几天)?(?:吧)?|QING(?:稍后|过几天|过会儿?|晚点|下周|明天)再?(?:提醒|通知)我?`},
	})
}

// withThis puts in what may stand for a reply.
func withThis(forms [][2]string) [][2]string {
	this := strings.NewReplacer(
		"THIS", `(?: (?:it|this|that|these|them|the|your|my|last|previous))*(?: (?:one|ones|reply|replies|answer|message|card|response|result|post))?`,
		"ZHE", `(?:它|[这那上](?:个|条|则|一条|一则)?|该条)?的?(?:回[复覆]|回答|答案|消息|结果)?`,
	)
	for i := range forms {
		forms[i][1] = this.Replace(forms[i][1])
	}
	return forms
}

// pressing finds a text that asks for a control to be used, and which.
var pressing = regexp.MustCompile(`^(?:(?:please|pls|can you|could you|i want to|how do i) )*(?:press|click|hit|tap|push|use|choose|select)(?: on)? (?:(?:the|that|this|your) )?["“”']?(.+?)["“”']?(?: (?:button|control|link))?$|^(?:请|帮我)?(?:按一下|点一下|点击|点下|按下|按|点)(?:这个|那个)?["“”「]?(.+?)["“”」]?(?:按钮|键)?$`)

// controlWords tell where a control stands; empty: there is no such control here.
func (b *Bot) controlWords(w Wording, does string) string {
	switch does {
	case "share":
		return w.Say("Nothing was shared. Share stands below each reply that only you see, and shows that one to everybody there.")
	case "private":
		return w.Say("Nothing was hidden. Behind a command private:yes has the reply for you alone, as in /case Han private:yes; what others see already has Delete below it.")
	case "delete":
		return w.Say("Nothing was deleted. Delete stands below each reply that others see, for whoever asked and for those who may delete messages there.")
	case "rate":
		if b.config.Feedback != nil {
			return w.Say("Nothing was rated. 👍 and 👎 stand below each answer; 👎 takes a reason, which the curators see.")
		}
	case "page":
		return w.Say("No page was turned. Below a result of several pages stands how to turn them, and below a card that is shown in short, More.")
	case "snooze":
		if b.config.Follows != nil {
			return w.Say("Nothing was snoozed. Snooze for a week stands below each message that tells what is new; /watch list shows what is followed.")
		}
	}
	return ""
}

// isControl reports whether what is asked for is what a control does.
func isControl(does string) bool {
	return slices.Contains([]string{"share", "private", "delete", "rate", "page", "snooze"}, does)
}
