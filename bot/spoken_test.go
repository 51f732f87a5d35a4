package bot_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/corpus/cite"
	"casebot/index/answer"
)

// talkative returns a bot that does all that can be asked for in words.
func talkative(t *testing.T) *bot.Bot {
	t.Helper()
	return openWith(t, bot.Config{
		Cite:    func(c *corpus.Case, style string) (string, error) { return cite.Citation(c, cite.Style(style)) },
		Follows: func(context.Context) (*bot.Following, error) { t.Error("something was followed"); return nil, nil },
		Eraser:  noEraser{t}, Feedback: noFeedback{t: t},
	})
}

// noFeedback takes none.
type noFeedback struct {
	bot.Feedback
	t *testing.T
}

func (f noFeedback) Rate(context.Context, string, state.Rating) error {
	f.t.Error("something was rated")
	return nil
}

type noEraser struct{ t *testing.T }

func (e noEraser) Forget(context.Context, string) (state.Forgotten, error) {
	e.t.Error("something was deleted")
	return state.Forgotten{}, nil
}

const airways = "gb-british-airways-2020"

// What the controls of a reply do can be asked for in words, in either language and
// script, of the case that is talked about.
func TestWhatTheControlsDoIsAskedForInWords(t *testing.T) {
	b := talkative(t)
	before := say(t, b, "British Airways").Turn()
	for command, texts := range map[string][]string{
		"/timeline " + airways:         {"show me the timeline", "Timeline?", "what is the timeline of this case, please", "hit the timeline button", "what's new?", "any news?", "时间线", "它的时间线呢？", "這個案子的時間線", "按时间线按钮"},
		"/evidence " + airways:         {"evidence?", "what's the evidence for it?", "show me the proof", "证据", "該案的證據", "给我看原文"},
		"/related " + airways:          {"related cases?", "are there similar cases?", "show me cases like this one", "相关案件", "有哪些類似案件？"},
		"/sources " + airways:          {"sources?", "what are your sources", "where is this from?", "open the first source", "show me the second link", "open source 2", "出处", "來源？", "它的来源在哪里", "打开第一个来源", "第二條來源"},
		"/cite " + airways:             {"cite it", "press the Cite button", "how do I cite this case?", "引用", "怎么引用？"},
		"/cite " + airways + " oscola": {"cite it in OSCOLA", "OSCOLA citation", "OSCOLA please", "in OSCOLA", "give me the citation in OSCOLA style", "an OSCOLA reference", "show it in OSCOLA format", "用OSCOLA格式引用", "用OSCOLA格式"},
	} {
		want := say(t, b, command)
		for _, text := range texts {
			got := b.Handle(t.Context(), bot.Request{Text: text, Before: before})
			if chinese := bot.LocaleOf(text); chinese != "" {
				want = b.Handle(t.Context(), bot.Request{Text: command, Locale: chinese})
			}
			if got.Text != want.Text || got.Body != want.Body || got.Copy != want.Copy || got.Failed {
				t.Errorf("%q is not %s: %s", text, command, got.Text)
			}
		}
	}
}

// Of a case that the text names it is of that one; of several, one is to be picked.
func TestWhatIsAskedForInWordsMayNameItsCase(t *testing.T) {
	b := talkative(t)
	for text, says := range map[string]string{
		"timeline of Bridges": "R (Bridges) v Chief", "Bridges的证据": "R (Bridges) v Chief", "sources for the Bridges case?": "R (Bridges) v Chief", "cite Bridges in bluebook": "R (Bridges) v Chief",
		"sources for Clearview": "cases fit “Clearview”", "evidence?": "Which case?", "證據": "哪個案件", "cite it in OSCOLA": "plain, oscola, bluebook", "cite it in apa": "There is no style APA", "cite Bridges in mla": "There is no style MLA", "MLA citation": "There is no style MLA", "用oscola格式引用": "需要某种格式",
		"what's new?": "TikTok", "最新消息": "TikTok",
	} {
		if got := say(t, b, text).Text; !strings.Contains(got, says) {
			t.Errorf("%q: %s", text, got)
		}
	}
	french := say(t, b, "which cases in France?").Turn()
	for text, says := range map[string]string{"evidence?": "Which of them?", "related cases?": "Which of them?", "出处": "是其中哪一个"} {
		got := b.Handle(t.Context(), bot.Request{Text: text, Before: french})
		if !strings.Contains(got.Text, says) || len(got.Choices) != 3 || len(got.Turn().Listed) != 3 {
			t.Errorf("%q: %s", text, got.Text)
		}
	}
	for text, says := range map[string]string{"cite the second one in bluebook": string(french.Listed[1]), "sources of the third": string(french.Listed[2]), "第二个的证据": string(french.Listed[1])} {
		got := b.Handle(t.Context(), bot.Request{Text: text, Before: french})
		if turn := got.Turn(); got.Failed || len(turn.About) != 1 || string(turn.About[0].Case) != says {
			t.Errorf("%q: %v, %s", text, turn.About, got.Text)
		}
	}
	for _, text := range []string{"harvard", "weekly", "daily mail", "vancouver", "source 27b", "evidence of tampering", "track my wife", "follow", "图片来源", "处罚依据", "share prices", "the first", "delete my post-mortem", "数据分享", "use Clearview", "点名", "pages", "跟踪女友", "let me know the fine"} {
		if got := say(t, b, text); got.Private || got.Failed {
			t.Errorf("%q is taken for a command: %s", text, got.Text)
		}
	}
}

// What would keep or delete something is named with its words, and nothing is done.
func TestATextSetsAndDeletesNothing(t *testing.T) {
	b := talkative(t)
	before := say(t, b, "British Airways").Turn()
	for says, texts := range map[string][]string{
		"/watch add Clearview":                          {"notify me about Clearview", "keep me posted on Clearview", "follow Clearview", "alert me when there is news about Clearview"},
		"/关注 添加 Clearview":                              {"关注Clearview", "有Clearview的新消息时通知我"},
		"/watch add case " + airways:                    {"follow this case", "watch it", "notify me of changes", "notify me when there is news about this case"},
		"/关注 添加 案件 " + airways:                          {"关注", "关注这个案子", "有新消息时通知我"},
		"/追蹤 新增 案件 " + airways:                          {"關注這個案子", "追蹤該案"},
		"/watch add case " + airways + " rhythm:weekly": {"follow it weekly", "notify me once a week", "watch this every week, please"},
		"/watch add Clearview rhythm:daily":             {"notify me every day about Clearview", "follow Clearview daily"},
		"/关注 添加 案件 " + airways + " 频率:每周":               {"每周关注它", "关注这个案子，每周"},
		"/追蹤 新增 案件 " + airways + " 頻率:每日":               {"每天追蹤該案"},
		"/watch add case gb-bridges":                    {"follow the Bridges case", "notify me about Bridges"},
		"/forget me deletes":                            {"forget me", "please delete all my data", "clear my history", "remove everything about me"},
		"/忘记 我":                                         {"忘记我", "删除我的数据", "请清除关于我的所有资料"},
		"/忘記 我":                                         {"忘記我", "刪除我的資料"},
		"/watch remove with that number":                {"stop", "unsubscribe", "stop notifying me", "unfollow Clearview"},
		"/关注 取消":                                        {"停止", "取消关注", "别再通知我"},
		"/追蹤 取消":                                        {"取消關注", "別再通知我"},
		"Nothing was shared":                            {"share it", "share this with everyone", "make it public", "show it to everybody", "press Share", "click the “Share” button"},
		"没有分享":                                          {"分享", "把这条回复分享给大家", "按一下分享按钮"},
		"沒有分享":                                          {"分享這則回覆", "點擊分享"},
		"Nothing was hidden":                            {"make it private", "private", "show this only to me", "reply privately", "keep it private, please"},
		"没有隐藏":                                          {"只给我看", "仅我可见", "私下回复我"},
		"沒有隱藏":                                          {"只給我看"},
		"Nothing was deleted":                           {"delete it", "delete that", "please remove your last reply", "take it down", "hit delete"},
		"没有删除":                                          {"删除", "删掉这条回复", "撤回"},
		"沒有刪除":                                          {"刪除這則回覆"},
		"Nothing was rated":                             {"thumbs down, the fine is wrong", "thumbs up!", "rate this answer", "wrong answer", "that's wrong", "report a mistake", "this is outdated"},
		"没有评价":                                          {"点赞", "差评", "回答有误"},
		"沒有評價":                                          {"點個讚", "評分"},
		"No page was turned":                            {"next page", "page 2", "show me the next page", "go to the last page", "more results", "press Next"},
		"没有翻页":                                          {"下一页", "第2页", "看第三页"},
		"沒有翻頁":                                          {"下一頁", "更多結果"},
		"Nothing was snoozed":                           {"snooze", "snooze it for a week", "remind me later", "use the Snooze button"},
		"没有暂停":                                          {"暂停通知", "稍后提醒我", "暂停追踪一周"},
		"沒有暫停":                                          {"下週再提醒我"},
		"/settings shows":                               {"settings", "show me the settings", "reset settings", "restore the defaults"},
		"/设置 显示":                                        {"设置", "更改设置", "重置设置", "恢复默认设置"},
		"Casebot answers questions":                     {"help", "commands?", "help me"},
		"Casebot 根据":                                    {"帮助", "使用说明"},
		"Casebot 根據":                                    {"幫助", "說明"},
		"Your name is not kept":                         {"what do you know about me?", "privacy"},
		"不保存您的姓名":                                       {"隱私", "你保存了我的哪些資料？"},
	} {
		for _, text := range texts {
			if got := b.Handle(t.Context(), bot.Request{Text: text, Before: before, Owner: true}); !strings.Contains(got.Text, says) || got.Failed || !got.Turn().IsZero() || !got.Passing() {
				t.Errorf("%q: %s", text, got.Text)
			}
		}
	}
}

// What is followed is listed for whoever asks for it in words.
func TestWhatIsFollowedIsAskedForInWords(t *testing.T) {
	n := newNewsroom(t)
	for says, texts := range map[string][]string{
		"Nothing is followed here": {"what am I following?", "my watches", "show me my subscriptions", "what is followed here?"},
		"这里没有关注":                   {"我在关注什么？", "我关注了哪些案件", "我的关注列表"},
		"這裡沒有追蹤":                   {"我在追蹤什麼？", "我的追蹤清單"},
	} {
		for _, text := range texts {
			if got := n.ask("ann", "harbour", text); !strings.Contains(got.Text, says) || got.Failed {
				t.Errorf("%q: %s", text, got.Text)
			}
		}
	}
}

// Asked in the open it is answered there, and who replies to that goes on from its case.
func TestWhatIsAskedForInTheOpenIsAnsweredThere(t *testing.T) {
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	b := remembering(t, t.TempDir(), &now)
	ask := func(id, after, asker, text string) bot.Reply {
		return b.Handle(t.Context(), bot.Request{ID: id, After: after, Room: "harbour", Asker: asker, Guild: "town", Text: text, Aloud: true})
	}
	ask("1", "", "ann", "How long was Han jailed?")
	if got := ask("2", "", "ann", "sources?"); got.Private || got.Failed || !strings.HasPrefix(got.Text, "Han: illegal control") {
		t.Errorf("%+v", got)
	}
	if got := ask("3", "2", "ben", "what was the fine?"); !strings.Contains(got.Text, "13,000 yuan") {
		t.Errorf("who replies to it: %s", got.Text)
	}
	if got := ask("4", "", "ann", "and the fine?"); !strings.Contains(got.Text, "13,000 yuan") {
		t.Errorf("who goes on: %s", got.Text)
	}
}

// What is asked of the bot itself is answered, of the case that is talked about where
// that can be meant; and a question for a case is none of it.
func TestWhatIsAskedOfTheBotItself(t *testing.T) {
	b := talkative(t)
	before := say(t, b, "British Airways").Turn()
	for text, want := range map[string][2]string{ // without a case, and with one
		"when was this last checked?":             {"Below each case", "British Airways: ICO fine over the 2018 data breach. Sources checked on"},
		"when were you last updated":              {"Below each case", "British Airways"},
		"它什么时候核对的？":                               {"每个案件下方", "来源核对日期"},
		"what sources do you have?":               {"All that is told", "British Airways"},
		"where does your data come from?":         {"All that is told", "All that is told"},
		"你们的数据来自哪里？":                              {"所述内容", "所述内容"},
		"translate to Chinese":                    {"Nothing is translated", "Nothing is translated"},
		"請翻譯成中文":                                  {"不作翻譯", "不作翻譯"},
		"改成簡體中文":                                  {"不作翻譯", "不作翻譯"},
		"你的來源有哪些？":                                {"所述內容", "British Airways"},
		"do you use a language model?":            {"No language model", "No language model"},
		"who made you?":                           {"For corrections", "For corrections"},
		"when was the fine announced?":            {"The archive", "British Airways"},
		"who runs British Airways?":               {"British Airways", "British Airways"},
		"what sources does the BBC article have?": {"", ""},
	} {
		for i, before := range []answer.Turn{{}, before} {
			got := b.Handle(t.Context(), bot.Request{Text: text, Before: before})
			if !strings.Contains(got.Text, want[i]) || got.Failed || want[i] == "" && strings.Contains(got.Text, "All that is told") {
				t.Errorf("%q, %d: %s", text, i, got.Text)
			}
		}
	}
}
