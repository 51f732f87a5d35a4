package read

import (
	"slices"
	"strings"
	"unicode"

	regexp "casebot/corpus/lazyregexp"
)

// furniture finds lines that belong to a page, in lower case.
var furniture = anyOf(
	`(.*\D)?\d+([–-]\d+)? ?(min(ute)?s?|sec(ond)?s?)( read| listen)?( time)?`,
	`[\d,.]+[km]? (views?|shares?|likes?|reads?|followers?)`,
	`(©|\(c\) ?(\d{4}|copyright)|copyright\b).*`, `\(c\) [^.;:,]{0,50}`, `.*all rights reserved.*`,
	`(photo|image|picture|credit|photo credit|image credit|photograph|illustration|图片来源|圖片來源|图源|圖|图|资料图|图片)\s?(by\b|[:：|/]).*`,
	`.*[\[(（【](file )?(photo|image|picture|图|圖)[^\])）】]*[\])）】]`,
	`(read more|also read|read also|see also|related|related story|watch|listen|more|相关阅读|相關閱讀|延伸阅读|延伸閱讀|更多阅读)\s?[:：] ?\S.*[^.!。！]`,
	`(story|article|content|post) continues (below|after).*`, `(scroll|swipe) (down )?(to|for) .*`, `click (here|to) .*`,
	`(advertisement|advert|ad)\s?[·•|–-]\s?scroll (down )?to continue.*`, `our standards: .*`,
	`(https?://|www\.)\S+`, `!\[[^\]]*\]\([^)]*\)`, `<!--.*-->`,
	`(we|this (web)?site) uses? (\w+ )*cookies\b.*\b(experience|accept|agree|continue|browse|settings|preferences)\b.*`,
	`(we( and our [\w ]{0,20})?|this (web)?site|本(网|網)站|我们|我們) ?(also |may |only |会|會|将|將)?(uses?|stores?|sets?|places?|使用|采用|採用) ?(\w+ ){0,3}cookies?( (on|to|for|that|only|以|来|來)\b.{0,200}| ?[以来來].{0,200}|\. .{0,200}|\.)?`,
	`(please )?(enable|turn on) javascript\b.*`, `this site uses akismet\b.*`,
	`(home|首页|首頁|主页|当前位置[:：][^>›»/|]*)( ?[>›»/|] ?[^>›»/|]+)+`,
)

// Forms that are looked for only where the line holds what each of them has: the
// longer an expression, the more memory each line of a page costs.
var (
	withAddress = anyOf(
		`.*\b(reach|contact|e-?mail|write to) (him|her|them|me|us) at [\w.+-]+@[\w-]+(\.[\w-]+)+\.?`,
		`((contact|email|e-mail|reach) (the |our )?(writers?|reporters?|authors?|editors?) at )?[\w.+-]+@[\w-]+(\.[\w-]+)+\.?`,
	)
	inChinese = anyOf(
		`(阅读|閱讀|浏览|瀏覽|点击|點擊)(量|数|數|次数)?\s?[:：]?\s?[\d,.]+万?`, `(版权所有|版權所有|未经授权|未經授權).*`, `(請|请)?(繼續|继续)(往下|向下)?(閱讀|阅读)(本文)?.{0,4}`,
		`(點我|点我|点击|點擊|扫码|掃碼).{0,2}(下載|下载|打開|打开|安裝|安装).*`, `.*(即|立即|扫码|掃碼)(下載|下载).{0,12}(app|客户端|客戶端).*`, `★.*(提醒您|提醒你).*`,
	)
	disclaimer = anyOf(`.*\b(not (constitute|intended (as|to be))|no substitute for) .*\b(legal|professional) advice\b.*`)
)

// longestFurniture is longer than such lines are, in bytes.
const longestFurniture = 400

// isFurniture reports whether a line belongs to the page rather than to the
// article, wherever it stands: counters, share buttons, captions of credit,
// links to other pages, rules.
func isFurniture(line string) bool {
	if !hasWords(line) {
		return true
	}
	if len(line) > longestFurniture {
		return false
	}
	line = strings.ToLower(line)
	return strings.Contains(line, "@") && withAddress(line) || strings.Contains(line, " advice") && disclaimer(line) ||
		furniture(line) || strings.ContainsFunc(line, beyondASCII) && inChinese(line) || areButtons(line) || isMenu(line)
}

func beyondASCII(r rune) bool { return r > unicode.MaxASCII }

// Words of buttons and labels.
const buttons = " share tweet facebook twitter x linkedin whatsapp wechat weibo telegram reddit pinterest email e-mail print copy link save " +
	"bookmark listen play pause subscribe login log sign in up on this via to by article story page post menu search home close skip main content " +
	"advertisement ad ads fb pixel loading gift font size a aa + - accept all manage choices comments donate join get help pdf download language easy "

var buttonsZH = regexp.MustCompile(`^(分享(到|至)?|打印|列印|收藏|点赞|點讚|赞|微信|微博|qq|qq空间|朋友圈|字号|字號|字体|字體|大|中|小|` +
	`首页|首頁|登录|登錄|登入|注册|註冊|订阅|訂閱|电子报|電子報|下载|下載|客户端|用戶端|手机版|手機版|字級|广告|廣告|返回|关闭|複製連結|复制链接|[\s:：|｜/+\d-])+$`)

// areButtons reports whether every word of a line is a button's or a number.
func areButtons(line string) bool {
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(" |/·,:()[]", r) }) {
		if !strings.Contains(buttons, " "+word+" ") && strings.Trim(word, "0123456789") != "" {
			return buttonsZH.MatchString(line)
		}
	}
	return true
}

// sectionZH is the name of a section of a Chinese paper.
var sectionZH = regexp.MustCompile(`^\p{Han}{2,4}$`)

// isMenu reports whether a line is a row of section names with bars between;
// bars around it as well make it a row of a table.
func isMenu(line string) bool {
	if strings.HasPrefix(line, "|") && strings.HasSuffix(line, "|") {
		return false
	}
	if fields := strings.Fields(line); len(fields) > 3 && !slices.ContainsFunc(fields, func(word string) bool { return !sectionZH.MatchString(word) }) {
		return true
	}
	items := pieces.Split(line, -1)
	for _, item := range items {
		if len(strings.Fields(item)) > 2 || strings.ContainsFunc(item, unicode.IsDigit) {
			return false
		}
	}
	return len(items) >= 3
}
