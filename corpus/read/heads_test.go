package read

import (
	"testing"
	"time"
)

// Pages as they are copied out of a browser: what stands over the headline is the page's.
var heads = []struct{ name, page, title, author, publisher string }{
	{"menu of wide gaps", `The Fallow Trust
What we do   Appeals   Shop   Give
Join our 900 friends. Sign up to the bulletin

Nine nights on a camera: what Dorn should learn from the case of Edda Marsh

By Una Pell, research officer

Edda Marsh is a baker. In nine nights a camera at the case of bread filmed her in Dorn, and nobody told her. She should have known.

The Fallow Trust is a registered charity.
`, "Nine nights on a camera: what Dorn should learn from the case of Edda Marsh", "Una Pell", "The Fallow Trust"},
	{"menu before the headline, in Chinese", `松渡晚报 | 要闻 | 社会 | 数字报
登录　注册　下载客户端

药店店员翻拍处方四千张　买家用来推销补品

2025-02-11 08:20　松渡晚报　记者 江以和　通讯员 白路

本报讯　药店店员石某翻拍处方卖给别人。昨天，松渡县人民法院公开宣判，石某被判处有期徒刑一年，买家另案处理，处方共四千张。

松渡日报社版权所有
`, "药店店员翻拍处方四千张 买家用来推销补品", "江以和", "松渡晚报"},
	{"what a letter says of itself, and its date, over the headline", `THE KEYHOLE
A weekly letter on locks, doors and those who open them
Issue 12  ·  14 March 2025  ·  by Ada Fenn
View in browser  |  Forward to a friend

Three locksmiths you may have missed

Good morning. While all of Dorn read about the baker, three locksmiths went to court over door codes, and one of them missed his train.
`, "Three locksmiths you may have missed", "Ada Fenn", ""},
	{"an authority and its sections over the headline of its release", `Office of the Commissioner for Keys and Door Codes, Dorn
About us | Codes | Resources
Media release
Date: 14 March 2025

First sentence under the Key Act: locksmith who sold door codes jailed for two years

The Office of the Commissioner welcomes the sentence which the court at Dorn passed on Friday. The locksmith sold the codes of doors that he had fitted himself, and was jailed for two years, the first who was sentenced under the Act.
`, "First sentence under the Key Act: locksmith who sold door codes jailed for two years", "", ""},
	{"an office behind the name, below the day", `Quarry Post
Home | News | Courts

Locksmith who sold door codes is jailed

14 March 2025
Ada Fenn, Courts reporter
Share   Save

A locksmith who sold the door codes of his clients was jailed for two years on Friday, and his shop was shut.
`, "Locksmith who sold door codes is jailed", "Ada Fenn", "Quarry Post"},
	{"a standfirst, and the credits below it", `Courtline Dorn
Latest News | Interviews | Columns | Law Schools

Locksmith who sold door codes is jailed

The court held that a code printed on a receipt was no consent at all, and sent the vendor's file to the Board.

Farida Ibsen
Published on: 06 Feb 2025, 8:14 pm    4 min read

The court at Dorn on Thursday sent a locksmith to prison for two years because he had sold the door codes of his clients.
`, "Locksmith who sold door codes is jailed", "Farida Ibsen", ""},
	{"a trail of sections before the headline", `SABLE & FENN LLP
People | Capabilities | Insights | Careers | Contact

Insights > Client Alerts > Privacy & Security

Door Codes: What Locksmiths Should Take From a Year of Rulings

Authors: Una Pell

A year of rulings has shown that a locksmith who sells the codes of his clients goes to prison, and that his firm pays for it.
`, "Door Codes: What Locksmiths Should Take From a Year of Rulings", "Una Pell", "Sable & Fenn LLP"},
	{"labels parted by wide spaces", `锁匠出售门禁密码被判刑
港闻｜国际｜体育

锁匠出售门禁密码被判刑

发佈时间：2025-12-15 18:05　撰文：江以和

一名锁匠因出售客户的门禁密码，昨日在松渡法院被判处有期徒刑二年，他的店铺也被关闭，案件不得上诉。
`, "锁匠出售门禁密码被判刑", "江以和", ""},
	{"date line of a crawl", ` date 2024-10-02 cookie notice

Locksmith's master key opened 41 doors

| Ivo Senn
Categories Doors  |  Locks
Locksmith's master key opened 41 doors

A locksmith who kept a master key was sent to prison in Dorn this week. His key opened 41 doors.

Bolt & Hinge is published by Sable House. Privacy | Contact
`, "Locksmith's master key opened 41 doors", "Ivo Senn", "Bolt & Hinge"},
	{"paper, notice and path before the headline", `Skip to main content
Quarry Post
News | Courts | Sport | Subscribe
We use cookies to keep this site going and to show you adverts. Manage choices | Accept

Home > News > Courts

Locksmith who sold door codes is jailed

By Ada Fenn, courts reporter
14 March 2025, 4.52pm
Share  |  23 comments

A locksmith who sold the door codes of his clients was jailed for two years on Friday.

© Quarry Post 2025
`, "Locksmith who sold door codes is jailed", "Ada Fenn", "Quarry Post"},
	{"office before the headline", `Data Office of Tern
Home / News / Press releases
Français | Text size A A A | Search this site
This website uses essential cookies only.

PRESS RELEASE 2025/4
Larch Clinics fined $2 million after leak of patients' letters

Dorn, May 6, 2025

The Data Office has fined Larch Clinics, which runs nine clinics, $2 million over a leak of letters of patients.
`, "Larch Clinics fined $2 million after leak of patients' letters", "", ""},
	{"paper and notice in traditional Chinese", `星渡日報
即時　政治　社會　地方　財經
本網站使用 Cookie 以提供更好的閱讀體驗，繼續瀏覽即表示您同意我們的隱私權政策。

首頁／社會／法院

房東在書架藏鏡頭偷拍　松崎地院判1年2月

2025/03/27 21:14　記者林以恩／松崎報導

松崎市一名林姓房東在書架藏鏡頭偷拍房客，松崎地方法院今天判處有期徒刑1年2月。全案可上訴。

著作權所有 星渡日報 不得轉載
`, "房東在書架藏鏡頭偷拍 松崎地院判1年2月", "林以恩", "星渡日報"},
	{"title with its site, posted by", `What the class app kept: a note on our complaint | Open Desks

Open Desks
The network for pupils

Donate   |   Join us   |   Get help

Posted by Rosa Ling-Hart on 4 October 2025

The class app kept the voices of pupils for three years, and nobody had told their parents. We sent a complaint.

Open Desks is a registered charity.
`, "What the class app kept: a note on our complaint", "Rosa Ling-Hart", "Open Desks"},
	{"office of who wrote", `Locksmith who watched a school through its doors is jailed

By Petra Holm-Rae, Courts Reporter
Published 14 March 2025, 4.12pm | Updated 15 March 2025
Share  Save  Comments (41)

We and our 218 partners store cookies on your device. Accept all | Manage choices

A locksmith watched a school for nine months and was jailed on Friday. He had kept a key to its doors.

About us | Corrections | Privacy notice | © Dorn Evening Post 2025
`, "Locksmith who watched a school through its doors is jailed", "Petra Holm-Rae", "Dorn Evening Post"},
	{"court's page", `松渡市中级人民法院
首页 | 法院概况 | 新闻中心 | 院长信箱
您当前的位置：首页 > 新闻中心 > 典型案例

松渡市中级人民法院发布个人信息保护典型案例

来源：研究室　　发布时间：2025-04-23　　字体：[大 中 小]　　打印　　分享

松渡市中级人民法院今日发布三件典型案例。三件案例都与个人信息保护有关。

版权所有：松渡市中级人民法院　地址：略
`, "松渡市中级人民法院发布个人信息保护典型案例", "", "松渡市中级人民法院"},
	{"rights that name nobody", `Locksmith who watched a school through its doors is jailed

A locksmith watched a school for nine months and was jailed on Friday. He had kept a key to its doors. The court heard that he went there at night.

© Copyright. All rights reserved.
`, "Locksmith who watched a school through its doors is jailed", "", ""},
	{"label of a firm before the headline", `Marl Thorne LLP
People | Services | Insights | Offices
Client Alert
Privacy and Data Protection

Three privacy rulings from the first quarter that belong on your desk

April 7, 2025  |  6 minute read
Authors: Selma Fair and Tom Reeve

The first quarter brought three rulings on data. None changes the law on privacy, but they belong together.

© 2025 Marl Thorne LLP
`, "Three privacy rulings from the first quarter that belong on your desk", "Selma Fair and Tom Reeve", "Marl Thorne LLP"},
}

func TestTheHeadlineIsTheTitleAndNotTheMenu(t *testing.T) {
	for _, h := range heads {
		a, _, err := Text(Input{Name: "page.txt", Data: []byte(h.page), Now: time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Errorf("%s: %v", h.name, err)
			continue
		}
		if a.Title != h.title || a.Author != h.author || a.Publisher != h.publisher {
			t.Errorf("%s: title %q, author %q, publisher %q", h.name, a.Title, a.Author, a.Publisher)
		}
	}
}
