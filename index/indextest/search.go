package indextest

import (
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// library is what the search stories are told over. Ours, and invented.
func library() []index.Document {
	cn := func(d index.Document) index.Document { d.Jurisdiction, d.Kind = "CN", "criminal"; return d }
	with := func(d index.Document, year int, states ...string) index.Document {
		d.Year, d.States = year, states
		return d
	}
	han := with(cn(record("han", "Han: control of home surveillance cameras", "Han: control of home surveillance cameras", "Han", "韩某", "韩某案")), 2025, "sentenced")
	han.Court, han.Date = "Supreme People's Court", corpus.Date{Year: 2025, Month: 6, Day: 12}
	han.Amounts = []index.Amount{{Slot: corpus.SlotFine, Unit: "CNY", N: 600_000}, {Slot: corpus.SlotTerm, Unit: index.Months, N: 37}}
	han.Topics, han.Body = []string{"home cameras", "illegal control"}, "Han looked into homes through 193 cameras. Fine: 6,000 yuan."
	hangzhou := with(cn(record("hangzhou", "Hangzhou Safari Park: faces at the gate", "Hangzhou Wildlife World", "杭州野生动物世界")), 2020, "liable", "final")
	hangzhou.Court, hangzhou.Date = "杭州市中级人民法院", corpus.Date{Year: 2020, Month: 11}
	hangzhou.Amounts = []index.Amount{{Slot: corpus.SlotDamages, Unit: "CNY", N: 103_800}}
	hangzhou.Topics, hangzhou.Body = []string{"facial recognition"}, "A visitor to the park refused to give his face. 人脸识别第一案。"
	clearview := with(record("clearview-gb", "Clearview AI: photos from the web", "Clearview AI, Inc.", "Information Commissioner"), 2022, "proposed", "final")
	clearview.Jurisdiction, clearview.Kind, clearview.Topics = "GB", "regulatory", []string{"facial recognition"}
	second := with(record("clearview-fr", "Clearview AI: the French order", "Clearview AI", "CNIL"), 2021, "final")
	second.Jurisdiction, second.Kind, second.Body = "FR", "regulatory", "La Commission nationale de l'informatique et des libertés gave an order."
	school := with(record("school", "Skellefteå school: faces at roll call", "Skellefteå kommun"), 2019, "final")
	school.Jurisdiction, school.Kind, school.Body = "SE", "regulatory", "A school counted its pupils with a camera. The right to be forgotten was not at issue."
	court := with(article("court", "The court published typical cases. Surveillance footage is personal data; a camera at home is no exception."), 2025)
	court.Title = "Court warns of peeping cameras"
	traditional := with(article("taiwan", "警方查獲偷拍監視器影像,被害人的臉部遭到辨識。"), 2023)
	simplified := with(article("mainland", "法院判决:用监控摄像头偷拍他人,人脸信息受保护。"), 2024)
	mixed := article("mixed", "该案涉及Facebook的人脸识别与COVID-19检测。")
	return []index.Document{han, hangzhou, clearview, second, school, court, traditional, simplified, mixed}
}

// A search is what is typed and what it finds: in that order, or in any where set
// is true. As many as are wanted are found, no more.
type search struct {
	name, typed string
	kind        corpus.RecordKind // among records of this kind, where not empty
	set         bool
	want        []string
}

func wordSearches() []search {
	return []search{
		{"both words, side by side, come first", "surveillance camera", "", false, []string{"han", "court", "school"}},
		{"any inflection", "publishes a photo", "", true, []string{"court", "clearview-gb"}},
		{"possessives and thousands", "court's 6000", "", true, []string{"court", "han"}},
		{"diacritics and articles", "skelleftea informatique", "", true, []string{"school", "clearview-fr"}},
		{"only cases", "camera", corpus.CaseRecord, true, []string{"han", "school"}},
		{"only articles", "camera", corpus.ArticleRecord, false, []string{"court"}},
	}
}

func chineseSearches() []search {
	return []search{
		{"Chinese, by two adjacent characters", "偷拍", "", true, []string{"taiwan", "mainland"}},
		{"a longer run finds what holds a part of it", "监控摄像头案件", "", true, []string{"mainland"}},
		{"characters that merely occur are no match", "人动", "", false, nil},
		{"a single character is a word", "园", "", false, nil},
		{"traditional finds simplified and the other way", "監視器", "", false, []string{"taiwan"}},
		{"… and back", "脸部", "", false, []string{"taiwan"}},
		{"mixed text", "facebook人脸", "", false, []string{"mixed"}},
		{"mixed words", "人脸识别 covid", "", true, []string{"mixed", "hangzhou", "mainland"}},
	}
}

func phraseSearches() []search {
	return []search{
		{"a phrase", `"surveillance cameras"`, "", false, []string{"han"}},
		{"… in any inflection, and in order", `"camera surveillance"`, "", false, nil},
		{"… over stop words", `"right to be forgotten"`, "", false, []string{"school"}},
		{"… of Chinese must be contiguous", `"人脸识别"`, "", true, []string{"hangzhou", "mixed"}},
		{"… which this is not", `"人脸辨识"`, "", false, nil},
		{"… does not reach from the title into a name", `"photos from the web Clearview"`, "", false, nil},
		{"a phrase makes the words beside it needed", `"personal data" camera school`, "", false, nil},
		{"a prefix, before stemming", "surveillan*", "", true, []string{"han", "court"}},
		{"a prefix of Chinese", "监控摄*", "", false, []string{"mainland"}},
		{"a prefix that nothing has", "xyz*", "", false, nil},
		{"a prefix of several pieces", "covid-1*", "", false, []string{"mixed"}},
	}
}

func operatorSearches() []search {
	return []search{
		{"without a word", "camera -court", "", true, []string{"han", "school"}},
		{"without a phrase", `camera -"home surveillance"`, "", true, []string{"court", "school"}},
		{"without Chinese, all of it", "偷拍 -人脸信息", "", false, []string{"taiwan"}},
		{"without a filter", "camera -in:SE -status:sentenced", "", false, []string{"court"}},
		{"only without", "-camera", "", false, nil},
		{"either", "pupils OR visitor", "", true, []string{"school", "hangzhou"}},
		{"either, of which one is two things", "(pupils in:SE) OR (camera in:CN)", "", true, []string{"school", "han"}},
		{"without what has two things", "camera -(camera AND pupils)", "", true, []string{"han", "court"}},
		{"either and a third", "pupils OR visitor park", "", false, []string{"hangzhou"}},
		{"a word of several pieces needs all of them", "roll-call", "", false, []string{"school"}},
		{"… and among others one", "roll-xyz pupils", "", false, []string{"school"}},
	}
}

func filterSearches() []search {
	return []search{
		{"a topic", `topic:"facial recognition"`, "", true, []string{"hangzhou", "clearview-gb"}},
		{"a topic is a whole one", "topic:facial", "", false, nil},
		{"a jurisdiction, in any case", "in:cn", "", true, []string{"han", "hangzhou"}},
		{"two jurisdictions", "in:GB OR in:FR", "", true, []string{"clearview-gb", "clearview-fr"}},
		{"a state that it once had", "status:proposed", "", false, []string{"clearview-gb"}},
		{"a kind", "kind:regulatory faces", "", false, []string{"school"}},
		{"a filter alone comes in the order of references", "year:2025", "", false, []string{"han", "court"}},
		{"years", "year:2020..2022", "", true, []string{"hangzhou", "clearview-gb", "clearview-fr"}},
		{"from a year on", "year:2024..", "", true, []string{"han", "court", "mainland"}},
		{"up to a year", "year:..2019", "", false, []string{"school"}},
		{"a court by some of its words", "court:people's", "", false, []string{"han"}},
		{"… by all of them, in any order", `court:"court supreme"`, "", false, []string{"han"}},
		{"… which are not stemmed", "court:courts", "", false, nil},
		{"a Chinese court", "court:中级人民法院", "", false, []string{"hangzhou"}},
		{"not a court", `face -court:"杭州"`, "", false, []string{"school"}},
		{"after a day", "after:2025-06-11", "", false, []string{"han"}},
		{"… which is left out", "after:2025-06-12", "", false, nil},
		{"a month that may have a day behind it", "after:2020-11-29", "", true, []string{"han", "hangzhou"}},
		{"a month is left out whole", "after:2020-11", "", false, []string{"han"}},
		{"between two", "after:2020 before:2026-02", "", false, []string{"han"}},
		{"an amount", "fine:6000CNY", "", false, []string{"han"}},
		{"… above another", "fine:>6000CNY", "", false, nil},
		{"… in its own currency only", "fine:>1USD", "", false, nil},
		{"… of its own kind only", "damages:>=1000CNY", "", false, []string{"hangzhou"}},
		{"a term", "term:>3y", "", false, []string{"han"}},
		{"years before any", "year:1900..1950", "", false, nil},
	}
}

func nameSearches() []search {
	return []search{
		{"a name: the shortest that is covered first", "name:Han", "", false, []string{"han"}},
		{"an open name: whole words before beginnings", "name:han*", "", false, []string{"han", "hangzhou"}},
		{"a name lists every case that has it, the barer name first", "name:Clearview", "", false, []string{"clearview-fr", "clearview-gb"}},
		{"all words of one name", `name:"AI Clearview"`, "", false, []string{"clearview-fr", "clearview-gb"}},
		{"… not of two", `name:"Clearview CNIL"`, "", false, nil},
		{"a name is not stemmed", "name:camera", "", false, nil},
		{"… and keeps stop words", `name:"of home"`, "", false, []string{"han"}},
		{"a name without its diacritics", `name:"SKELLEFTEA kommun"`, "", false, []string{"school"}},
		{"a Chinese name, in the other script", "name:韓某", "", false, []string{"han"}},
		{"part of a Chinese name", "name:野生动物", "", false, []string{"hangzhou"}},
		{"an open name of several words", `name:"clearview a"*`, "", false, []string{"clearview-fr", "clearview-gb"}},
		{"a name that only an article speaks of", "name:Facebook", "", false, nil},
		{"a name and words", "name:Clearview order", "", false, []string{"clearview-fr"}},
	}
}

func oddSearches() []search {
	return []search{
		{"stop words alone ask for nothing", "the of and", "", false, nil},
		{"stop words beside a filter are left out", "the in:SE", "", false, []string{"school"}},
		{"nothing typed", "", "", false, nil},
		{"signs", "?! -- * \"", "", false, nil},
		{"broken text", "\xff\xfe\x00", "", false, nil},
	}
}

func testSearch(t *testing.T, e Engine) {
	s := tell(t, e)
	s.put(library()...)
	searches := slices.Concat(wordSearches(), chineseSearches(), phraseSearches(), operatorSearches(),
		filterSearches(), nameSearches(), oddSearches())
	for _, c := range searches {
		t.Run(c.name, func(t *testing.T) {
			q, _ := index.Parse(c.typed)
			page := tell(t, e).search(index.Request{Query: q, Kind: c.kind})
			got := ids(page)
			if c.set {
				slices.Sort(got)
				slices.Sort(c.want)
			}
			if !slices.Equal(got, c.want) && len(got)+len(c.want) > 0 {
				t.Errorf("%q (%s) finds %q, want %q", c.typed, q, got, c.want)
			}
			if page.Total != len(c.want) {
				t.Errorf("%q: a total of %d, want %d", c.typed, page.Total, len(c.want))
			}
		})
	}
}
