package read

import (
	"strings"
	"sync"

	regexp "casebot/corpus/lazyregexp"
)

// A section says what a heading opens, where it opens no part of the article.
type section int

const (
	ofArticle section = iota
	boxed             // a box of links, after which the article may go on
	tail              // what follows an article on its page
	voices            // what readers wrote
)

// Headings as they stand alone on a line, decoration aside and in lower case.
var (
	boxHeading = anyOf(
		`related( (news|posts?|articles?|stories|story|content|reading|coverage|links?|videos?|topics?|items))?`,
		`related \w+ (news|posts|articles|stories|content|coverage|links|videos)`,
		`(recommended|suggested|similar)( \w+)? (for you|reading|news|posts|articles|stories|content|videos)`,
		`(also|further|recommended|suggested|additional|more) reading`,
		`(read|see|watch|learn|discover|find out|show|load) more`, `(continue|keep) reading`, `(read|see|watch) also`, `also (read|see)`,
		`more (on|from|about) .+`, `(you|readers) (may|might) (also )?(like|be interested in|enjoy).*`, `people also (read|viewed|liked)`,
		`(editor'?s'?|staff) (picks?|choice)`, `don'?t miss`, `in case you missed it`, `what to read next`,
		`tags|topics|keywords`, `featured (company|companies|content|partners?|video)`, `(sponsored|promoted|partner)( (content|stories|links|posts?|articles?))?`,
		`(sign up|subscribe|register)( (for|to|now|today)( .+)?)?`, `(our |the |get (the|our) )?([\w'-]+ ){0,3}newsletters?`,
		`follow us( on .+)?`, `(next|previous) (article|story|post)`, `(read|up) next`,
		`(相关|相關)(阅读|閱讀|新闻|新聞|报道|報道|報導|文章|链接|鏈接|連結|推荐|推薦|内容|內容|专题|專題|视频|影片)`,
		`(延伸|推荐|推薦|扩展|擴展|更多|深度)(阅读|閱讀|内容|內容|文章|新闻|新聞|报道|報道|報導)`,
	)
	tailHeading = anyOf(
		`((today'?s|this week'?s|our|all|the|more) )?(top|latest|trending|popular|breaking|recent|featured|hot)( [\w'&-]+){0,3} (news|stories|story|posts?|articles?|headlines?|videos?|topics?)`,
		`(more|other|top|latest|breaking) (news|stories|articles|posts|headlines|videos)`, `(trending|popular)( (now|today))?`, `latest( \w+)? updates`,
		`most (read|viewed|popular|shared|commented|watched|discussed|emailed)( (stories|articles|news|posts|videos|today|now|this (week|month)|(in|on) [\w &-]+))*`,
		`(article|story|page|key) (topics|tags|keywords)`,
		`about (the|our) (authors?|writers?|reporters?|journalists?|contributors?)`, `about us|contact us|advertise with us`,
		`(今日|本周|最近|近期)?(热门|熱門|热点|熱點|热文|最新|精彩|头条|頭條|推荐|推薦|更多|编辑推荐|編輯推薦)(新闻|新聞|文章|资讯|資訊|推荐|推薦|排行|话题|話題|消息|专题|專題|图片|圖片|视频|影片|要闻)?`,
		`(新闻|新聞|阅读|閱讀|点击|點擊|热门|熱門|24小时|一周)?(排行|排行榜|热榜|熱榜)`,
		`猜你喜欢|猜你喜歡|为你推荐|為你推薦|大家都在看|今日推荐|精选推荐`, `(你|您)可能(也|还|還|会|會)?(喜欢|喜歡|感兴趣|感興趣|想看|关心).*`,
		`(扫一扫|扫码|扫描二维码|用手机扫)[，,\s]*(关注|分享|下载|打开|阅读|查看|手机|在手机).*`, `(关注|關注)(我们|我們).*`,
		`(责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|審核)\s?[:：][^，。？！,.?!]*`, `纠错(】.*)?`,
	)
	voicesHeading = anyOf(
		`((view|show|hide|all|read|see|reader'?s?'?|user|latest|top|recent) )*(\d+ )?comments( \(?\d+\)?)?`,
		`(leave|post|add|write) (a|your) (reply|comment|response)`, `be the first to comment`, `join the (discussion|conversation|debate)`, `have your say`,
		`\d+ (responses|replies|thoughts|comments?)( (to|on) .+)?`,
		`(网友|網友|全部|最新|热门|熱門|精彩|用户)?(评论|評論|留言|跟帖|跟贴)\s?([（(]?\d+[)）]?)?(条|條)?`,
		`(发表|發表|写|寫|我要|参与|參與)(评论|評論|留言).*`, `我来说两句.*|文明上网.*`,
	)
)

// anyOf returns a function that finds lines of one of the forms. They are
// compiled at first use: not every command reads an article.
func anyOf(forms ...string) func(line string) bool {
	compiled := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^(` + strings.Join(forms, "|") + `)$`) })
	return func(line string) bool { return compiled().MatchString(line) }
}

// longestHeading bounds what is looked at as a heading, in bytes.
const longestHeading = 120

// sectionOf tells what a line opens, where it stands alone. The same words
// inside a sentence are no heading.
func sectionOf(line string) section {
	if len(line) > longestHeading {
		return ofArticle
	}
	heading := strings.Trim(line, "#*_~>-–—•|:：.…»→【】[]()（） ")
	heading = strings.ReplaceAll(strings.ToLower(heading), "’", "'")
	switch {
	case voicesHeading(heading):
		return voices
	case tailHeading(heading):
		return tail
	case boxHeading(heading):
		return boxed
	}
	return ofArticle
}

// How wide a paragraph of prose is, at least, to show that the article has
// begun, and that it goes on.
const (
	fewestProse = 40
	surelyProse = 100
)

// cutSections takes away the headings that open no part of the article, and
// what they open: all that follows, or, behind a box, all up to where the
// article goes on. Above the article such a heading goes alone. The heading is
// returned where what looks like an article follows it and was cut all the same.
func cutSections(paragraphs []string) (kept []string, doubtful string) {
	prose := 0
	for at := 0; at < len(paragraphs); at++ {
		heading, rest := paragraphs[at], paragraphs[at+1:]
		opened := sectionOf(heading)
		switch {
		case opened == ofArticle:
			kept = append(kept, heading)
			if isSolid(heading, fewestProse) {
				prose++
			}
		case prose == 0, opened == voices && prose < 2:
			// above the article
		case opened == boxed:
			at += boxLength(rest)
		case opened == tail && resumption(rest) < len(rest):
			return kept, heading
		default:
			return kept, ""
		}
	}
	return kept, ""
}

// boxLength returns how many paragraphs belong to a box: none where prose
// stands below its heading, which is then one of the article's own.
func boxLength(below []string) int {
	if len(below) > 0 && isSolid(below[0], surelyProse) {
		return 0
	}
	return resumption(below)
}

// resumption returns the paragraph at which an article goes on: where two of
// prose follow each other with no headline between, as teasers never do. It
// returns the number of paragraphs where it does not go on.
func resumption(paragraphs []string) int {
	for i, paragraph := range paragraphs {
		if s := sectionOf(paragraph); s == tail || s == voices {
			break
		}
		if isSolid(paragraph, surelyProse) && i+1 < len(paragraphs) && isSolid(paragraphs[i+1], surelyProse) {
			return i
		}
	}
	return len(paragraphs)
}

func isSolid(paragraph string, least int) bool {
	return isProse(paragraph) && width(paragraph) >= least
}
