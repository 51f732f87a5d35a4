package read

import (
	"strings"
	"testing"
	"time"
)

// Prose of any length, to stand around what is judged.
const (
	prose  = "The court heard both sides and gave its judgment on Monday, as the parties had been told in a letter in spring."
	prose2 = "A second defendant was acquitted, and the prosecutor said that she would not appeal, for the files show no intent."
)

// main reads paragraphs divided by bars.
func main(paragraphs, title string) string {
	kept, _, _ := mainText(strings.Split(paragraphs, "|"), title)
	return strings.Join(kept, "|")
}

func TestSections(t *testing.T) {
	for want, lines := range map[section][]string{
		tail: {"Today's Top News", "Today’s Top Stories", "Latest Voice News", "## Latest news", "Most Viewed This Week", "MOST READ", "Article Topics",
			"Trending now", "About the author", "More stories", "Popular posts:", "热门新闻", "最新消息", "今日推荐", "排行榜", "你可能还喜欢",
			"责任编辑：何苗", "（责任编辑：何苗）", "【责任编辑:何苗】", "責任編輯：何苗", "編輯：何苗", "扫一扫，关注我们", "扫码下载客户端", "【纠错】【责任编辑：何苗】"},
		boxed: {"Related Posts", "**Related articles**", "Related", "Related court stories", "Continue Reading", "Read more »", "Learn More", "Recommended for you",
			"You may also like", "More on this story", "Don’t miss", "Subscribe", "Sign up for our newsletter", "Tags", "Featured Company",
			"相关阅读", "相关报道：", "延伸阅读", "延伸閱讀", "相關新聞", "推荐阅读"},
		voices: {"Comments", "3 Comments", "Comments (12)", "View all comments", "Leave a Reply", "Post a comment", "Join the conversation", "4 thoughts on Court rules on cameras",
			"评论", "网友评论", "发表评论", "留言", "最新评论(5)"},
		ofArticle: {"Comments were filed by the parties.", "The top news of the day was the ruling.", "Comment", "Related proceedings", "The latest ruling",
			"Most read the ruling as a warning", "Readers", "Topics of the hearing", "News of the ruling", "Privacy policy", "More than a warning", "Continue reading the ruling at your own risk, the judge said",
			"法院的评论", "相关规定", "扫码点餐强制收集信息被判侵权", "编辑：您为什么不上诉？", "编辑，请上诉", "热门景点的摄像头", "编辑部被判赔偿", "", strings.Repeat("comments ", 30)},
	} {
		for _, line := range lines {
			if got := sectionOf(line); got != want {
				t.Errorf("%q opens %d, want %d", line, got, want)
			}
		}
	}
}

func TestCutSections(t *testing.T) {
	for _, test := range []struct{ name, in, want, doubt string }{
		{"all below a tail goes", prose + "|Latest News|Ferry fares rise|" + prose2, prose, ""},
		{"with a doubt where prose goes on", prose + "|Latest News|" + prose + "|" + prose2, prose, "Latest News"},
		{"above the article it goes alone", "Most read|Ferry fares rise|" + prose + "|" + prose2, "Ferry fares rise|" + prose + "|" + prose2, ""},
		{"a box ends where prose goes on", prose + "|Related|Ferry fares rise|" + prose + "|" + prose2, prose + "|" + prose + "|" + prose2, ""},
		{"or at once where prose stands below its heading", prose + "|More about the ruling|" + prose2, prose + "|" + prose2, ""},
		{"but not at a teaser", prose + "|Related|Ferry fares rise|" + prose2 + "|Bank drops login|" + prose2, prose, ""},
		{"nor behind a tail", prose + "|Related|Ferry fares rise|Most read|" + prose + "|" + prose2, prose, ""},
		{"nor among comments", prose + "|Related|Ferry fares rise|Comments|" + prose + "|" + prose2, prose, ""},
		{"comments end it without a doubt", prose + "|" + prose2 + "|Comments|" + prose + "|" + prose2, prose + "|" + prose2, ""},
		{"a link to the comments does not", "Comments|" + prose + "|Comments|" + prose2, prose + "|" + prose2, ""},
		{"several boxes", prose + "|Related|A|" + prose + "|" + prose2 + "|Subscribe|B|" + prose + "|" + prose2, prose + "|" + prose + "|" + prose2 + "|" + prose + "|" + prose2, ""},
	} {
		kept, doubt := cutSections(strings.Split(test.in, "|"))
		if got := strings.Join(kept, "|"); got != test.want || doubt != test.doubt {
			t.Errorf("%s:\n got %s (%q)\nwant %s (%q)", test.name, got, doubt, test.want, test.doubt)
		}
	}
}

func TestFurniture(t *testing.T) {
	for _, line := range []string{
		"", "***", "| | |", "—", "FB pixel", "Share", "Share this article", "Share Facebook Twitter LinkedIn Email", "Share on X", "Print | Email | Save",
		"Advertisement", "Skip to main content", "Sign in", "4 min read", "Reading time: 3 minutes", "1,234 views", "12k shares", "阅读量：3,400", "浏览次数 20",
		"© 2029 The Quay", "Copyright 2029 The Quay. All rights reserved.", "(c) 2029 The Quay", "(C) Quay Press Ltd", "版权所有 滨江日报", "Photo: The Quay", "Image credit: A. Lund", "图片来源：视觉",
		"A mixing hall, last year. [Photo/The Quay]", "A hall (Photo by A. Lund)", "Read more: How the cameras were found", "相关阅读：门禁能不能刷脸",
		"Story continues below", "Click here to subscribe", "desk@quay.example", "Contact the writers at a.lund@quay.example", "https://quay.example/a", "![a ferry](ferry.jpg)", "<!-- ad -->",
		"We use cookies to improve your experience.", "Please enable JavaScript to read this.", "This site uses Akismet, a filter. Read how your words are handled.",
		"Home > Law > Courts", "首页 > 法治 > 案件", "World | Business | Law", "分享到：微信 微博", "打印 字号 大 中 小", "即時 港聞 兩岸 國際 財經 副刊", "Aa",
	} {
		if !isFurniture(line) {
			t.Errorf("%q was kept", line)
		}
	}
	for _, line := range []string{
		"He said: read more.", "We use cookies, the company told the court.", "Photo albums were seized.", "The share price fell.", "Email from the court",
		"12 views of the harbour", "He waited for 30 minutes.", "(c) have the lenses checked by an optician every year;", "(c) The harbour must publish the list within a week.", "Home is where the camera is.", "© marks were missing from every one of the pictures that the " + strings.Repeat("agency ", 60),
		"| Xu | nine months | fined |", "World | Court jails two over voices", "分享数据的公司被罚", "- a lamp", "2029 ruling", "診所外洩資料 前僱員判囚", "法院 判囚 兩人 案發前後相隔三年", strings.Repeat("x ", 600),
	} {
		if isFurniture(line) {
			t.Errorf("%q was dropped", line)
		}
	}
}

// TestSoleName reads an author whose name stands alone over the date, behind a paper's name,
// or in an agency's opening line, and no desk, place or heading for one.
func TestSoleName(t *testing.T) {
	for _, test := range []struct{ before, line, publisher, author string }{
		{"Mira Lund", "Tue 12 Mar 2029 // 10:45 UTC", "", "Mira Lund"},
		{"Mira Ó Lund-Hale", "12 March 2029", "", "Mira Ó Lund-Hale"},
		{"Harbour Press Office", "12 March 2029", "", ""},
		{"A standfirst", "By Mira Lund, Harbour Gazette, 12 March 2029", "Harbour Gazette", "Mira Lund"},
		{"A standfirst", "By Mira Lund, Bo Roe, Harbour Gazette", "", "Mira Lund, Bo Roe, Harbour Gazette"},
		{"A standfirst", "By Mira Lund, Bo Roe", "", "Mira Lund, Bo Roe"},
		{"Technology News", "12 March 2029", "", ""},
		{"Harbour court jails two", "12 March 2029", "", ""},
		{"Mira Lund", "Filed under: Law", "", ""},
		{"A standfirst", "滨江日报 记者 周明林 通讯员 林晓", "", "周明林"},
		{"一个标题", "（中南社記者周明林港城5日電）2029/3/12 14:37", "中南社", "周明林"},
		{"一个标题", "(中南社記者周明林港城2029年3月12日電)港城一名業者在客房內裝設攝影機，偷拍房客，法院今天判處有期徒刑二年十月，可上訴，業者表示將提起上訴。", "中南社", "周明林"},
		{"一个标题", "（中南社記者周明港城5日電）", "中南社", ""},
	} {
		got := creditsOf([]string{"A headline", test.before, test.line, prose}, time.Time{})
		if got.Author != test.author || got.Publisher != test.publisher {
			t.Errorf("%q, %q gives %q, %q; want %q, %q", test.before, test.line, got.Publisher, got.Author, test.publisher, test.author)
		}
	}
}

func TestCredits(t *testing.T) {
	day := "2029-03-12"
	for _, test := range []struct{ line, author, published string }{
		{"By Mira Okonkwo-Lund", "Mira Okonkwo-Lund", ""},
		{"by Mira Lund and Sam O’Neill", "Mira Lund and Sam O’Neill", ""},
		{"*By Mira Lund, The Quay*", "Mira Lund, The Quay", ""},
		{"Written by: Pia van der Berg", "Pia van der Berg", ""},
		{"| Mira Lund", "Mira Lund", ""},
		{"• UPI | by: Mira Lund |", "Mira Lund", ""},
		{"By Mira Lund | quay.example | 12 March 2029", "Mira Lund", day},
		{"记者：周明 林晓", "周明 林晓", ""},
		{"文/周明", "周明", ""},
		{"12 March 2029", "", day},
		{"March 12, 2029, 8:05 a.m. EST", "", day},
		{"Published: Mon, 12th Mar. 2029", "", day},
		{"Posted on 2029-03-12T10:11:12Z", "", day},
		{"date 2029-03-12 FB pixel", "", day},
		{"First published 12 March 2029", "", day},
		{"2029年3月12日 10:11 来源：滨江日报", "", day},
		{"2029-03-12 10:11 滨江日报", "", day},
		{"发布时间：2029/03/12", "", day},
		{"2029/3/12 17:32（3/12 18:05 更新）", "", day},
		{"Updated: 2029-03-12 20:18", "", ""},
		{"Updated: March 12, 2029, 9:41 pm IST", "", ""},
		{"March 12, 2029 6:22 PM EDT Updated 2 hours ago", "", day},
		{"記者 岑詠珊 2029年3月12日 16:05", "岑詠珊", day},
		{"• 08/09/2029 12:00 AM", "", ""},
		{"Categories Voice News | Work", "", ""},
		{"Filed under: Law", "", ""},
		{"来源：滨江日报", "", ""},
	} {
		if !isCredit(test.line) {
			t.Errorf("%q is no credit line", test.line)
		}
		got := creditsOf([]string{test.line, prose}, time.Time{})
		if got.Author != test.author || got.Published.String() != test.published {
			t.Errorf("%q gives %q, %q; want %q, %q", test.line, got.Author, got.Published, test.author, test.published)
		}
	}
	for _, line := range []string{
		"By filming its staff, the firm broke the law", "By the river", "By 2029", "By Mira Lund, who has covered courts since she left school in the north of the country", "Harbour court jails two",
		"Rules of 12 March 2029", "32 March 2029", "2029-13-01", "30 February 2029", "12 March 2029.", "| a | b |", "记者在现场看到", "文化局被判赔偿", "Section 5 of the Act", "Categories of data were named.",
	} {
		if isCredit(line) {
			t.Errorf("%q is a credit line", line)
		}
	}
}

func TestTheDateStaysOpenWhereItIsInDoubt(t *testing.T) {
	now := time.Date(2029, 3, 12, 9, 0, 0, 0, time.UTC)
	for _, test := range []struct {
		name  string
		lines []string
		now   time.Time
		want  string
	}{
		{"one", []string{"12 March 2029"}, now, "2029-03-12"},
		{"the same twice", []string{"12 March 2029", "2029-03-12"}, now, "2029-03-12"},
		{"with a change", []string{"Published 11 March 2029", "Updated 12 March 2029"}, now, "2029-03-11"},
		{"two", []string{"11 March 2029", "12 March 2029"}, now, ""},
		{"tomorrow", []string{"13 March 2029"}, now, ""},
		{"no clock", []string{"13 March 2029"}, time.Time{}, "2029-03-13"},
		{"below the text", []string{prose, "11 March 2029"}, now, ""},
	} {
		if got := creditsOf(append(test.lines, prose), test.now).Published.String(); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestTitles(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"Court rules on cameras|" + prose, "Court rules on cameras"},
		{"Law|Court rules on cameras|" + prose, "Court rules on cameras"},
		{"Cameras ruling|" + prose, "Cameras ruling"},
		{"Law|" + prose, ""},
		{"The quay and its many cameras|# **Court rules**|" + prose, "Court rules"},
		{"By Mira Lund of The Quay|Who watches the watchers?|" + prose, "Who watches the watchers?"},
		{"Aurin v. Lens Makers Inc.|" + prose, "Aurin v. Lens Makers Inc."},
		{"停车场偷录案宣判|" + prose, "停车场偷录案宣判"},
		{"The court ordered:|" + prose, ""},
		{"- A list of things to do|" + prose, ""},
		{"A teaser that was cut…|" + prose, ""},
		{strings.Repeat("Words ", 60) + "|" + prose, ""},
		{prose + "|Court rules on cameras", ""},
		{"Court rules on cameras", ""},
	} {
		if _, title, _ := mainText(strings.Split(test.in, "|"), ""); title != test.want {
			t.Errorf("%.60s: title %q, want %q", test.in, title, test.want)
		}
	}
}

func TestRepeatedTitlesGo(t *testing.T) {
	const title = "Court rules on cameras: ‘no more’"
	for _, test := range []struct{ in, want string }{
		{"Court rules on cameras: 'No more'|" + prose + "|COURT RULES ON CAMERAS: “NO MORE”|" + prose2, prose + "|" + prose2},
		{"Court rules on cameras: ‘no more’ - The Quay|" + prose, prose},
		{"Court rules|" + prose, "Court rules|" + prose},
		{"Court rules on cameras: ‘no|" + prose, prose},
		{prose + "|The court rules on cameras: ‘no more’ was its word.", prose + "|The court rules on cameras: ‘no more’ was its word."},
	} {
		if got := main(test.in, title); got != test.want {
			t.Errorf("%.60s:\n got %s\nwant %s", test.in, got, test.want)
		}
	}
}

func TestHeadlines(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"three in a row go", prose + "|Ferry fares rise|Bank drops login|Storm passes north", prose},
		{"two stay", prose + "|Ferry fares rise|Bank drops login|" + prose2, prose + "|Ferry fares rise|Bank drops login|" + prose2},
		{"a question among them goes", prose + "|Fares rise|Why now?|Bank drops login|Storm passes", prose},
		{"a question before them stays", prose + "|Why now?|Fares rise|Bank drops login|Storm passes|" + prose2, prose + "|Why now?|" + prose2},
		{"teasers go with their headlines", prose + "|Fares rise|The ferry has asked for more, as it does each year, and the town…|Bank drops login|It was cloned…|Storm passes", prose},
		{"an announced list stays", "The court ordered:|nine months in prison|a fine|a ban", "The court ordered:|nine months in prison|a fine|a ban"},
		{"a list between prose stays", prose + "|- Nine months in prison|- A fine|- A ban|" + prose2, prose + "|- Nine months in prison|- A fine|- A ban|" + prose2},
		{"a list of figures stays", prose + "|- Xu: nine months|- Li: six months|- Han: 37 months", prose + "|- Xu: nine months|- Li: six months|- Han: 37 months"},
		{"a list in small letters stays", prose + "|nine months in prison|a fine|a ban", prose + "|nine months in prison|a fine|a ban"},
		{"lines with labels stay", prose + "|Court: Halm|Fine: none|Date of the ruling: spring", prose + "|Court: Halm|Fine: none|Date of the ruling: spring"},
		{"a label or two does not save headlines", prose + "|Opinion: who guards the hall|Ferry fares rise|Bank drops login|Storm passes", prose},
		{"a list with semicolons stays", prose + "|- Nine months;|- A fine;|- A ban", prose + "|- Nine months;|- A fine;|- A ban"},
		{"a list of headlines goes", prose + "|- Ferry fares rise|- Bank drops login|- Storm passes", prose},
		{"a list of links goes", prose + "|- [Fares rise](https://q.example/1)|- [Bank drops login](https://q.example/2)|- [Storm](https://q.example/3)", prose},
		{"a table stays", prose + "|Who ¦ What", prose + "|Who ¦ What"},
		{"lines too long for headlines stay", prose + strings.Repeat("|"+strings.Repeat("Word ", 60), 3), prose + strings.Repeat("|"+strings.Repeat("Word ", 60), 3)},
		{"Chinese headlines go", "法院判了。|小区门禁能不能刷脸|快递面单隐去号码|电梯偷拍", "法院判了。"},
	} {
		kept := withoutHeadlines(strings.Split(test.in, "|"))
		if got := strings.Join(kept, "|"); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
	table := []string{prose, "| Who | What |", "| --- | --- |", "| Xu | nine months |", "| Li | six months |"}
	if kept := withoutHeadlines(table); len(kept) != len(table) {
		t.Errorf("of a table there is left %q", kept)
	}
}

func TestCreditsInsideTheProseStay(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"above and below they go", "12 March 2029|" + prose + "|By Mira Lund", prose},
		{"inside, a date heads an entry", prose + "|12 March 2029|" + prose2, prose + "|12 March 2029|" + prose2},
		{"without prose everything is above", "By Mira Lund|Law", "Law"},
	} {
		if got := main(test.in, "x"); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestDayApart holds that the day which a crawler puts before the first sentence is when a page
// was published and no word of it.
func TestDayApart(t *testing.T) {
	const prose = "A locksmith who kept a master key was sent to prison in Dorn this week, and his shop was closed."
	for text, day := range map[string]string{
		"Locksmith is jailed\n\ndate 2024-10-02 " + prose + "\n\n" + prose: "2024-10-02",
		"Locksmith is jailed\n\n" + prose + "\n\ndate 2024-10-02 noted":    "",
	} {
		a, _, err := Text(Input{Name: "a.txt", Data: []byte(text)})
		if err != nil {
			t.Fatal(err)
		}
		if got := a.Published.String(); got != day || day != "" && strings.Contains(a.Text, "date 2024") {
			t.Errorf("%q: published %q, text %q", text, got, a.Text)
		}
	}
}
