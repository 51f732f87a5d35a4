package answer

// phrases are the fixed words of a direct line in one language.
type phrases struct {
	differ, differRate, stop, colon, semicolon string
	none                                       string // the status of an incident without one
	left, sides, unlisted                      string // how many facts, how many sides of one, and how many of a list are left out
	silent, holds, others                      string // that no source speaks of a slot, and what the record has instead

	nothing, incomparable, equal string // cells and outcomes of a comparison
	among, leftOut, noFigure     string // what a statistic is computed over
	amongBeside, eachUnit, own   string // the same with others beside own figures, in several currencies, and before the first of the own
	onlyOne, notThis             string // the same of one figure alone; a status is of another figure
	sumOf, notAdded, appealed    string
	pieces                       string // how many figures
	notStanding, notOfSum        string // what a sum leaves out
	undated                      string // what a list for some years leaves out
	otherUnits                   string // what a list of amounts leaves out
	noAverage                    string // an average is asked for
	noFigureIn                   string // no amount is as much as is asked for
	mostBy, yearTaken            string // before how many cases each country has; which year is meant
	noCase                       string // no case is of the kind that is asked for
	ofThem                       string // what is said of the cases of a list alone
	noneListed, oneListed        string // it is counted off where nothing, or one case, was told before
	firstOf                      string // a comparison has no room for all that was listed
	fewListed                    string // the list before has not so many
	oneTwice, tooMany            string // one of it is compared with itself, or more than stand side by side
	loosely                      string // before a list of what fits in part
	listed                       string // how many parties a roll has
	found, rest                  string // how many cases a list has, and that it misses some
	fromText                     string // words of an article with who says them
	inArticles                   string // before words of articles
	saidOn                       string // who says them, and when
	wrote, published, unsigned   string // of a source itself
	unsaid                       string // the sources do not say
	readAs                       string // how a misspelt word was read
	unnamed, named, victims      string // whether sources name somebody in full
	noName                       string // before a sentence that tells of somebody and names nobody
	advice, order                string
	advised, unadvised           string // the cases that a question for advice gets
	firstParts                   string // how many questions of the message are answered

	nameless, strange, near string // no case is named, or one that the archive does not have
	apart, undecided        string // the archive has each of two, not both in one case; nor a decision of that body
	toldOf                  string // what the question says of one, the sources tell of another
	besides, besidesHeld    string // a case is about something else; that which is about it
	abroad                  string // there is a case, and not of that country
	closest, unheld         string // what is nearest in words, or that nothing is
	nearest                 string // the sentence that is, with who says it
	nearestBeside           string // the same behind what says that nothing is said
	foreign                 string // the question is in a language that is not read
}

var wording = map[Language]phrases{
	English: {differ: "sources differ: ", differRate: "sources differ in the rate: ", stop: ". ", colon: ": ", semicolon: "; ", none: "no charge and no decision was found",
		left: ". Further on the card: %d.", sides: "; and %d more", unlisted: "; and %d more",
		silent: "The sources do not say (%s).", holds: " The record holds: %s.", others: " What they say of that kind is on the card.",
		nothing: "–", incomparable: "The sources do not say. ", equal: "Equal. ",
		among: "Of %d in confirmed records%s: ", amongBeside: "Of %d in confirmed records (%d without joint, partial or further ones)%s: ", eachUnit: ", each currency by itself", own: "without joint, partial or further ones: ", notThis: "%s, not this: %s", onlyOne: "The only one in confirmed records: ", leftOut: "Left out as machine-read and not confirmed: %d. ", noFigure: "The archive does not hold a figure to compare (%s).",
		notStanding: "Not counted: %s", undated: "Left out, as the date of that was not found: %s", otherUnits: "Amounts in other currencies were not compared", noAverage: "No average is worked out; the sums are these.", noFigureIn: "The archive does not hold such an amount in confirmed records. ", mostBy: "Cases each: ", yearTaken: "Taken as the year %d. ",
		notOfSum: "Not added: %s", sumOf: "%s (%d added up)", pieces: "%d", appealed: "Of these under appeal: %s.", notAdded: "Not added, since no amount is given: %d.", noCase: "The archive does not hold a case of that kind. ", ofThem: "Of the %d listed before: ",
		noneListed: "Nothing was listed before that could be counted off: name the case, or ask for a list first, as in: Which cases are in France?",
		oneListed:  "One case alone was told of before, and no list: name another, or ask for a list first, as in: Which cases are in France?",
		firstOf:    "The first %d of the %d listed before: ",
		fewListed:  "The list before has %d, and not that place: give another number, or name the case.",
		oneTwice:   "That is one and the same: give two places of the list, as in: Compare the first and the second.",
		tooMany:    "At most %d stand side by side: give fewer places of the list.",
		loosely:    "No case fits in all; closest: ", listed: "%d found: ", found: "%d cases: ", rest: ". You ask for %d: the archive does not hold the rest. ",
		fromText: "%s (%s).", inArticles: "In the articles: ", saidOn: "%s, %s", wrote: "%s wrote %s.", published: "%s was published on %s.", unsigned: "The sources do not say it: %s.",
		unsaid: "The sources do not say. ", readAs: "Read as: %s. ", noName: "The name is not given: ", unnamed: "%s: the sources do not say the full name.", named: "%s: so the sources name the party.", victims: "The archive does not hold names of victims, witnesses or minors.",
		firstParts: "Answered: the first %d questions of the message. Ask the others one at a time.",
		advice:     "This is no legal advice; ask a lawyer. ", advised: "Cases that the archive holds on this: %s. ", unadvised: "The archive does not hold a case on this. ",
		order:    "There is no case named in this, and no question about one. Ask, as in: How long was Han jailed?",
		nameless: "There is no case named in the question. Name one, as in: How long was Han jailed? ", strange: "The archive does not hold a case with the name “%s”. ", near: "Near it: %s. ",
		apart: "The archive does not hold a case of %s and %s together. It holds: %s.", undecided: "The archive does not hold a decision of “%s” on %s. It holds: %s.",
		toldOf:  "%s: the sources do not say this of them, but of %s.",
		besides: "%s: this case is not about “%s”; it is about %s.", besidesHeld: " Of that the archive holds: %s.",
		abroad:  "The archive does not hold such a case of %s (%s). It holds: %s. ",
		nearest: "The archive does not hold a direct answer. The nearest sentence: %s (%s).", nearestBeside: " The nearest sentence: %s (%s).",
		closest: "The archive does not hold a direct answer. Nearest in words: %s.", unheld: "The archive does not hold an answer to this. That proves nothing about what there is elsewhere.",
		foreign: "Questions are read in English and in Chinese; this one was not understood. "},
	Chinese: {differ: "来源不一：", differRate: "各来源汇率不一：", stop: "。", colon: "：", semicolon: "；", none: "没有发现指控或裁决",
		left: "。卡片上另有%d项。", sides: "；另有%d种说法", unlisted: "；另有%d个",
		silent: "来源未提及%s。", holds: "记录载有：%s。", others: "同类内容见卡片。",
		nothing: "未提及", incomparable: "来源未提及可比较的数值。", equal: "相同。",
		among: "在已确认记录的%d项中%s：", amongBeside: "在已确认记录的%d项（不计合计、部分或附加者%d项）中%s：", eachUnit: "，各币种分别计", own: "不计合计、部分或附加者：", notThis: "%s（并非此项）：%s", onlyOne: "已确认的记录只有一项：", leftOut: "机器读取、未经确认而未计入：%d项。", noFigure: "资料库没有可比较的数值（%s）。",
		notStanding: "不计入：%s", undated: "因未查到该事项的日期而未列入：%s", otherUnits: "其他货币的金额没有比较", noAverage: "不计算平均数，合计如下。", noFigureIn: "资料库的已确认记录中没有这样的金额。", mostBy: "各有案件数：", yearTaken: "此处按%d年理解。",
		notOfSum: "另有：%s", sumOf: "%s（%d项）", pieces: "%d个", appealed: "其中上诉中：%s。", notAdded: "未提及金额而未计入：%d项。", noCase: "资料库没有这样的案件。", ofThem: "在前面列出的%d个案件中：",
		noneListed: "前面没有列出可以数的内容：请写明案件，或先查询一个列表，例如：法国有哪些案件？",
		oneListed:  "前面只说到一个案件，没有列表：请写明另一个案件，或先查询一个列表，例如：法国有哪些案件？",
		firstOf:    "前面列出的%[2]d个中的前%[1]d个：",
		fewListed:  "前面的列表有%d个，没有那个位置：请另给一个数字，或写明案件。",
		oneTwice:   "这是同一个：请给出列表中的两个位置，例如：比较第一个和第二个。",
		tooMany:    "最多并列%d个：请少给几个位置。",
		loosely:    "没有完全符合的案件，最接近的：", listed: "共%d个：", found: "%d个案件：", rest: "。问题提到%d个：其余案件资料库没有收录。",
		fromText: "%s（%s）。", inArticles: "文章中：", saidOn: "%s，%s", wrote: "%s，作者：%s。", published: "%s，发表于%s。", unsigned: "来源未提及：%s。",
		unsaid: "来源未提及。", readAs: "理解为：%s。", noName: "没有给出姓名：", unnamed: "%s：来源未提及全名。", named: "%s：来源如此称呼当事人。", victims: "资料库没有受害人、证人或未成年人的姓名。",
		firstParts: "只回答前%d个问题，其余请逐一提问。",
		advice:     "这不是法律意见，请咨询律师。", advised: "资料库中的相关案件：%s。", unadvised: "资料库没有相关案件。",
		order:    "其中没有案件名称，也不是关于案件的问题。例如可以问：韩某被判多久？",
		nameless: "问题中没有案件名称。请写明案件，例如：韩某被判多久？", strange: "资料库没有名为“%s”的案件。", near: "相近的名称：%s。",
		apart: "资料库没有%s与%s之间的案件。收录的有：%s。", undecided: "资料库没有“%s”对%s的裁决。收录的有：%s。",
		toldOf:  "%s：来源没有这样说，所说的是%s。",
		besides: "%s：本案没有涉及“%s”，主题是%s。", besidesHeld: "涉及该内容的案件：%s。",
		abroad:  "资料库没有%s（%s）的此类案件。收录的有：%s。",
		nearest: "没有记录直接回答这个问题。最接近的一句：%s（%s）。", nearestBeside: "最接近的一句：%s（%s）。",
		closest: "没有记录直接回答这个问题。词语最接近的内容：%s。", unheld: "资料库没有能回答这个问题的内容；这不说明事实如何。",
		foreign: "可以用中文或英文提问；这个问题没有读懂。"},
	Traditional: {differ: "來源不一：", differRate: "各來源匯率不一：", stop: "。", colon: "：", semicolon: "；", none: "沒有發現指控或裁決",
		left: "。卡片上另有%d項。", sides: "；另有%d種說法", unlisted: "；另有%d個",
		silent: "來源未提及%s。", holds: "記錄載有：%s。", others: "同類內容見卡片。",
		nothing: "未提及", incomparable: "來源未提及可比較的數值。", equal: "相同。",
		among: "在已確認記錄的%d項中%s：", amongBeside: "在已確認記錄的%d項（不計合計、部分或附加者%d項）中%s：", eachUnit: "，各幣種分別計", own: "不計合計、部分或附加者：", notThis: "%s（並非此項）：%s", onlyOne: "已確認的記錄只有一項：", leftOut: "機器讀取、未經確認而未計入：%d項。", noFigure: "資料庫沒有可比較的數值（%s）。",
		notStanding: "不計入：%s", undated: "因未查到該事項的日期而未列入：%s", otherUnits: "其他貨幣的金額沒有比較", noAverage: "不計算平均數，合計如下。", noFigureIn: "資料庫的已確認記錄中沒有這樣的金額。", mostBy: "各有案件數：", yearTaken: "此處按%d年理解。",
		notOfSum: "另有：%s", sumOf: "%s（%d項）", pieces: "%d個", appealed: "其中上訴中：%s。", notAdded: "未提及金額而未計入：%d項。", noCase: "資料庫沒有這樣的案件。", ofThem: "在前面列出的%d個案件中：",
		noneListed: "前面沒有列出可以數的內容：請寫明案件，或先查詢一個列表，例如：法國有哪些案件？",
		oneListed:  "前面只說到一個案件，沒有列表：請寫明另一個案件，或先查詢一個列表，例如：法國有哪些案件？",
		firstOf:    "前面列出的%[2]d個中的前%[1]d個：",
		fewListed:  "前面的列表有%d個，沒有那個位置：請另給一個數字，或寫明案件。",
		oneTwice:   "這是同一個：請給出列表中的兩個位置，例如：比較第一個和第二個。",
		tooMany:    "最多並列%d個：請少給幾個位置。",
		loosely:    "沒有完全符合的案件，最接近的：", listed: "共%d個：", found: "%d個案件：", rest: "。問題提到%d個：其餘案件資料庫沒有收錄。",
		fromText: "%s（%s）。", inArticles: "文章中：", saidOn: "%s，%s", wrote: "%s，作者：%s。", published: "%s，發表於%s。", unsigned: "來源未提及：%s。",
		unsaid: "來源未提及。", readAs: "理解為：%s。", noName: "沒有給出姓名：", unnamed: "%s：來源未提及全名。", named: "%s：來源如此稱呼當事人。", victims: "資料庫沒有受害人、證人或未成年人的姓名。",
		firstParts: "只回答前%d個問題，其餘請逐一提問。",
		advice:     "這不是法律意見，請諮詢律師。", advised: "資料庫中的相關案件：%s。", unadvised: "資料庫沒有相關案件。",
		order:    "其中沒有案件名稱，也不是關於案件的問題。例如可以問：韓某被判多久？",
		nameless: "問題中沒有案件名稱。請寫明案件，例如：韓某被判多久？", strange: "資料庫沒有名為「%s」的案件。", near: "相近的名稱：%s。",
		apart: "資料庫沒有%s與%s之間的案件。收錄的有：%s。", undecided: "資料庫沒有「%s」對%s的裁決。收錄的有：%s。",
		toldOf:  "%s：來源沒有這樣說，所說的是%s。",
		besides: "%s：本案沒有涉及「%s」，主題是%s。", besidesHeld: "涉及該內容的案件：%s。",
		abroad:  "資料庫沒有%s（%s）的此類案件。收錄的有：%s。",
		nearest: "沒有記錄直接回答這個問題。最接近的一句：%s（%s）。", nearestBeside: "最接近的一句：%s（%s）。",
		closest: "沒有記錄直接回答這個問題。詞語最接近的內容：%s。", unheld: "資料庫沒有能回答這個問題的內容；這不說明事實如何。",
		foreign: "可以用中文或英文提問；這個問題沒有讀懂。"},
}
