package index

import (
	"slices"
	"sync"

	"casebot/corpus"
)

// A Form is one thing that [Parse] understands: a row of the table that help,
// the README and the warnings are made from.
type Form struct {
	Field   string   // what stands before the colon; empty for what has no field
	Also    []string // other names of the same field, in simplified Chinese and in English
	Written string   // `"words"~5`, or the field with its colon and all other names of it
	Example string   // something to type
	Finds   string   // "the words side by side and in order"
	takes   string   // what stands behind the colon, for warnings
}

// Syntax returns all that a search understands, in the order to be read in.
func Syntax() []Form { return slices.Clone(syntax()) }

// syntax is the forms with how each is written. It is made when it is first
// asked for: a long line asks for them often.
var syntax = sync.OnceValue(func() []Form {
	forms := slices.Clone(forms)
	for i, f := range forms {
		if f.Field == "" {
			continue
		}
		for _, name := range append([]string{f.Field}, f.Also...) {
			forms[i].Written = joinFilled(" ", forms[i].Written, name+":")
		}
	}
	return forms
})

// takesMoney is what the fields of amounts take.
const takesMoney = "an amount with its currency, above (>), below (<), at least (>=), at most (<=), between (..) or exactly"

var forms = []Form{
	{Written: "words", Example: "surveillance camera", Finds: "either word, in any inflection, and what means the same in English or Chinese; what holds more of them comes first"},
	{Written: `"words"`, Example: `"home camera"`, Finds: "the words side by side and in order, in the language they are typed in; plain words beside a phrase must then be there too"},
	{Written: `"words"~5`, Example: `"camera password"~5`, Finds: "the words in any order, with at most so many others between them: 100 at most, 5 where no number stands"},
	{Written: "-", Example: "camera -hotel", Finds: "without the word, phrase or field behind the hyphen, a word in English and Chinese alike; several in brackets, or what has all of them: -(camera AND hotel); alone, all other cases, the newest first"},
	{Written: "OR", Example: `cctv OR "home camera"`, Finds: "either of the two; beside it brackets hold together what must all be there: (camera in:KR) OR drone; AND asks for both and for all plain words of the line, in English or Chinese; NOT takes away as a hyphen does; in capitals, or 或"},
	{Written: "word*", Example: "surveil*", Finds: "words that begin so, in the language they are typed in"},
	{Written: "word~", Example: "camra~", Finds: "the word or one that is a slip away from it, from five letters on"},
	{Written: "in:a,b", Example: "in:CN,KR", Finds: "either of several values of a field: status:settled,proposed, year:2020,2022, topic:\"home cameras\",deepfake; amounts and days have commas of their own"},
	{Field: "name", Also: []string{"名", "名称", "姓名"}, Example: `name:"Clearview AI"`, Finds: "cases with a party or title of that name; name:Clear* for its beginning", takes: "a name"},
	{Field: "court", Also: []string{"regulator", "法院", "机关"}, Example: `court:"High Court"`, Finds: "cases whose court or regulator has these words in its name, or these initials: court:ICO; well-known ones in English and Chinese alike", takes: "a court or regulator"},
	{Field: "topic", Also: []string{"主题"}, Example: `topic:"home cameras"`, Finds: "cases on that topic; the common ones in Chinese too, as in 主题:人脸识别", takes: "a topic"},
	{Field: "in", Also: []string{"country", "在", "国家", "地区"}, Example: "in:CN", Finds: "cases of a country, by its code of two letters or its name in English or Chinese, or of the EU", takes: "a country code of two letters, the name of a country, or EU"},
	{Field: "status", Also: []string{"状态"}, Example: "status:sentenced", Finds: "cases in which somebody has, or once had, that status (who was sentenced counts as convicted too): " + commas(corpus.States()), takes: "one of " + commas(corpus.States())},
	{Field: "kind", Also: []string{"类型"}, Example: "kind:criminal", Finds: "cases of that kind: " + commas(corpus.Kinds()), takes: "one of " + commas(corpus.Kinds())},
	{Field: "year", Also: []string{"年", "年份"}, Example: "year:2020..2023", Finds: "the year of the newest status, or years from and to; either end may be left open", takes: "a year or a range of years"},
	{Field: "before", Also: []string{"早于"}, Example: "before:2023-05", Finds: "what has its newest status before a day, month or year", takes: "a day, a month or a year"},
	{Field: "after", Also: []string{"晚于"}, Example: "after:2023-05-01", Finds: "what has its newest status after a day, month or year", takes: "a day, a month or a year"},
	{Field: "fine", Also: []string{"罚金", "罚款", "罚锾"}, Example: "fine:>10000CNY", Finds: "cases with a fine above (>), below (<), at least (>=), at most (<=), between (10k..2mEUR) or of exactly an amount, as it was decided: " +
		"not one that was only proposed, claimed or alleged, not a penalty for each day to come, not one that was set aside, and in its own currency alone, whatever it was converted to. " +
		"Words do too (over ten thousand yuan, 一万元以上). Thousands commas, k, m, bn, 万 and 亿 are read; a currency is its code or $ (USD), € (EUR), £ (GBP), ¥ or 元 (CNY), kr (SEK)", takes: takesMoney},
	{Field: "gain", Also: []string{"获利", "违法所得"}, Example: "gain:<1mCNY", Finds: "the same for what somebody gained", takes: takesMoney},
	{Field: "damages", Also: []string{"赔偿"}, Example: "damages:>=5,000EUR", Finds: "the same for damages", takes: takesMoney},
	{Field: "settlement", Also: []string{"和解"}, Example: "settlement:>$1.2m", Finds: "the same for settlements", takes: takesMoney},
	{Field: "loss", Also: []string{"损失"}, Example: "loss:>100mHKD", Finds: "the same for losses", takes: takesMoney},
	{Field: "term", Also: []string{"刑期"}, Example: "term:>12m", Finds: "cases with a term of imprisonment of such a length, in months (m), years (y) or both (1y6m), or life, as it was decided: not one that was set aside", takes: "a length in months (m) and years (y), or life"},
}

// formOf finds a field by any of its names, in simplified or traditional
// characters.
func formOf(name string) (Form, bool) {
	name = Fold(name)
	i := slices.IndexFunc(forms, func(f Form) bool {
		return f.Field != "" && (f.Field == name || slices.Contains(f.Also, name))
	})
	if i < 0 {
		return Form{}, false
	}
	return forms[i], true
}

// free reports whether the field takes any word there is.
func (f Form) free() bool { return slices.Contains([]string{"name", "court", "topic"}, f.Field) }

// wrong says what the field takes.
func (f Form) wrong() string { return f.Field + ": takes " + f.takes + ", as in " + f.Example }

// fields lists the names of all fields: "name:, court: and topic:".
func fields() string {
	var all, between string
	for i, f := range forms {
		if f.Field == "" {
			continue
		}
		all += between + f.Field + ":"
		if between = ", "; i == len(forms)-2 {
			between = " and "
		}
	}
	return all
}
