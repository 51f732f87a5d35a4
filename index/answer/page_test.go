package answer

import (
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// pageOf lays out an article of paragraphs, a sentence to each line of them.
func pageOf(title string, paragraphs ...string) *corpus.Article {
	article := &corpus.Article{Source: corpus.Source{ID: "page", Title: title, Publisher: "The Vim Courier"}, Language: "en"}
	if lexicon.Han(title) > 0 {
		article.Language = "zh"
	}
	for _, paragraph := range paragraphs {
		start := len(article.Text)
		for _, sentence := range strings.Split(paragraph, "\n") {
			article.Sentences = append(article.Sentences, corpus.Span{Start: len(article.Text), End: len(article.Text) + len(sentence)})
			article.Text += sentence + " "
		}
		article.Paragraphs = append(article.Paragraphs, corpus.Span{Start: start, End: len(article.Text) - 1})
		article.Text += "\n"
	}
	return article
}

// docket is a round-up: five matters, of which no two share a party.
func docket() *corpus.Article {
	return pageOf("Docket: a map seller, a mutual and a choir",
		"Larkmoor Ltd, a seller of maps with offices in Port Elder, has agreed to delete a year of tracks.\nIt carries a penalty, but the amount is redacted in the public copy.\nThe county's solicitor, Ines Averholt, said it was enough.",
		"Her complaint said that Larkmoor sold 13 lists of visits.\nOne buyer, which the complaint calls Customer F, paid $41,000 a year.\nA rival, Tracemill, paid a fine of $7.5 million in 2029.",
		"At the Employment Tribunal in Nether Ousel, Brackford Mutual lost to a former clerk, Petra Holmqvale, whom it had dismissed.\nThe tribunal awarded her £38,200.\nShe had claimed £95,000.\nEmployment Judge Tobias Fenn wrote that an empty chair is a chair.",
		"2. Elsewhere, Jasper Tallow, 22, a teaching assistant, was sentenced at Wexley Magistrates' Court to 18 weeks in prison.\nHe must do 150 hours of unpaid work.\nA nurse, Olin Farrow, is accused of selling lists.\nHis trial is to open on 19 October.",
	)
}

// bulletin is the same in Chinese: three matters told one by one.
func bulletin() *corpus.Article {
	return pageOf("公署上半年檢控三宗",
		"第一宗涉及補習社「晉輝軒」。\n該社將學生資料以31萬元轉售。\n晉輝軒在東角裁判法院承認控罪，被判罰款48,000元。\n裁判官樓靜文指罰款與所得不成比例。",
		"第二宗的被告是主任尹浩南，41歲。\n尹否認控罪，判處監禁十星期，不得易科罰金。",
		"翻查資料，公署最高的一宗判罰是「雪雲坊」被罰款84,000元。",
	)
}
