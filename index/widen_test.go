package index_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus/builtin"
	"casebot/index"
)

// What a search is widened to, for what is typed.
func TestWiden(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"a synonym counts less than the word, a translation as much", "drones", "drones OR uav(drone)^0.4 OR quadcopt(drone)^0.4 OR unman(drone)^0.4 OR 无人(drone)^0.5 OR 人机(drone)^0.5"},
		{"Chinese is found in English", "食堂", "食堂 OR canteen(食堂)^1.8"},
		{"traditional characters too", "無人機", "無人機 OR drone(无人)^3"},
		{"what stands in brackets is recognised", "surveillance cameras", "surveillance OR cameras OR cctv(surveil)^0.4 OR 监控(surveil)^1 OR 摄像(camera)^1 OR 监视(camera)^0.5 OR 视器(camera)^0.5 OR 摄影(camera)^0.5 OR 影机(camera)^0.5"},
		{"and not looked up", "robocalls", "robocalls OR autom(robocal)^0.2 OR call(robocal)^0.2"},
		{"an amount in any spelling", "RMB 6,000", "RMB OR 6,000 OR =cny 6000^2"},
		{"with the sign of its currency", "€30.5m", "€30.5m OR =eur 30500000^2"},
		{"a length of time", "three years and one month", "three OR years OR and OR one OR month OR =months 37^4"},
		{"an amount without its currency is a number", "12万", "12万 OR =n 120000^2 OR 120000^2"},
		{"in digits, too", "120,000", "120,000 OR =n 120000^1"},
		{"a currency joined to its amount", "6000RMB", "6000RMB OR =cny 6000^2"},
		{"two units of ten thousand", "1万3千元", "1万3千元 OR =cny 13000^5"},
		{"a month", "June 2025", "June OR 2025 OR =month 202506^2"},
		{"in Chinese", "2025年6月", "2025年6月 OR =month 202506^4"},
		{"a year in Chinese", "2025年", "2025年 OR =n 2025^1"},
		{"a day in figures", "13/06/2025", "13/06/2025 OR =day 20250613^3"},
		{"half a year", "半年", "半年 OR =months 6^2"},
		{"beside filters", "canteens in:PL -hotel", `canteens OR 食堂(canteen)^1 in:PL -hotel -"酒店" -"旅馆" -"宾馆"`},
		{"what only asks is left out", "Which FTC cases are there?", "Which FTC are there"},
		{"an opening too", "Please show me any cases of canteens", "me OR any OR of OR canteens OR 食堂(canteen)^1"},
		{"what asks, before a word that matters, matters", "case law on canteens", "case OR law OR on OR canteens OR 食堂(canteen)^1"},
		{"in the middle an opening is a word", "canteens show me", "canteens OR show OR me OR 食堂(canteen)^1"},
		{"and so is one before a word that matters", "show trial", "show trial"},
		{"what asks stays where nothing else is left", "show me all cases", "show me all cases"},
		{"one word that asks stays", "cases", "cases"},
		{"beside a filter", "any cases of canteens in:PL", "any OR of OR canteens OR 食堂(canteen)^1 in:PL"},
		{"a phrase is what it says", `"the case" canteens`, `"the case" canteens`},
		{"in Chinese", "有哪些指纹的案件", "指纹 OR fingerprint(指纹)^1.8"},
		{"in traditional characters", "請問有哪些關於指紋的案例嗎", "指纹 OR fingerprint(指纹)^1.8"},
		{"around two things", "有没有指纹案件和食堂的案例", "指纹 OR 和食堂 OR fingerprint(指纹)^1.8 OR canteen(食堂)^1.8"},
		{"nothing but what asks, in Chinese", "有哪些案件", "有哪些案件"},
		{"beside other scripts", "有哪些FTC案件", "ftc"},
		{"words of no list stay alone", "zebra", "zebra"},
		{"words that must be held stay", `"home camera" jail`, `"home camera" jail`},
		{"phrases stay", `"jail"`, `"jail"`},
		{"what AND asks for may be called otherwise", "drone AND canteen", `drone OR "uav" OR "quadcopter" OR "unmanned aircraft" OR "无人机" canteen OR "食堂"`},
		{"in Chinese", "摄像头 AND zebra", `摄像头 OR "监视器" OR "摄影机" OR "camera" OR "cctv" zebra`},
		{"and what OR does", "drone AND (zebra OR 食堂)", `drone OR "uav" OR "quadcopter" OR "unmanned aircraft" OR "无人机" zebra OR 食堂 OR "canteen"`},
		{"beside a phrase too", `食堂 OR "home camera"`, `食堂 OR "home camera" OR "canteen"`},
		{"with a filter no less", `食堂 OR "home camera" in:CN`, `食堂 OR "home camera" OR "canteen" in:CN`},
		{"part of a word is not the word", "食堂里 AND zebra", "食堂里 AND zebra"},
		{"what is taken away is so in the other language too", "zebra -jail", `zebra -jail -"入狱" -"坐牢"`},
		{"alone", "-人脸", `-人脸 -"face" -"facial"`},
		{"not by another word of its own", "zebra -drone", `zebra -drone -"无人机"`},
		{"an amount that is taken away is so in any spelling", "zebra -6000元", "zebra -6000元 -=cny 6000^2"},
		{"with the sign of its currency before it", "-€20m", "-€20m -=eur 20000000^2"},
		{"in words", "zebra -人民币6000元", "zebra -人民币6000元 -=cny 6000^2"},
		{"a day", "zebra -2025-06-12", "zebra -2025-06-12 -=day 20250612^3"},
		{"a number in characters", "zebra -12万", "zebra -12万 -=n 120000^2 -120000^2"},
		{"what holds an amount is more than it", "zebra -6000元罚款 -5m-pixel", "zebra -6000元罚款 -5m-pixel"},
		{"an amount that AND asks for", "zebra AND €20m", "zebra €20m OR =eur 20000000^2"},
		{"in brackets, what must be held", "(drone canteen) OR name:zebra", `((drone OR "uav" OR "quadcopter" OR "unmanned aircraft" OR "无人机") AND (canteen OR "食堂")) OR name:zebra`},
		{"beside a phrase it is what it says", `("home camera" drone name:滴滴) OR zebra`, `("home camera" AND drone AND (name:滴滴 OR name:Didi)) OR zebra`},
		{"taken away together", "zebra -(drone AND jail)", `zebra -((drone OR "无人机") AND (jail OR "入狱" OR "坐牢"))`},
		{"a phrase that is taken away stays", `zebra -"jail"`, `zebra -"jail"`},
		{"a name is no word", "name:Jail", "name:Jail"},
		{"who is named in one script is asked for in the other", "滴滴", "滴滴 OR didi(滴滴)^3"},
		{"in traditional characters, within a longer text", "臉書被罰", "臉書被罰 OR 脸谱(脸书)^0.4 OR facebook(脸书)^3"},
		{"and the other way round", "didi", "didi OR 滴滴(didi)^1"},
		{"without what tells nobody", "british airways", "british OR airways OR 航空(british)^1 OR 英航(british)^1"},
		{"a court by its names in the records", "公安部", "公安部 OR ministri(公安)^1.67 OR public(安部)^1.67 OR secur(安部)^1.67"},
		{"but no other court by the words of one", "supreme", "supreme"},
		{"a name alone", "name:滴滴", "name:滴滴 OR name:Didi"},
		{"beside a phrase", `name:谷歌 "home camera"`, `name:谷歌 OR name:Google "home camera"`},
		{"one of two names", "name:didi OR name:zebra", "name:didi OR name:zebra OR name:滴滴"},
		{"a name that is taken away", "zebra -name:滴滴", "zebra -name:滴滴 -name:Didi"},
		{"the beginning of a name stays", "name:滴*", "name:滴*"},
		{"what is not so is something else", "not guilty", "not OR guilty OR 无罪^1 OR acquit^0.4"},
		{"and that is not what it is not", "acquitted", "acquitted OR 无罪(acquit)^1"},
		{"nothing stays nothing", "", ""},
	} {
		q, _ := index.Parse(c.typed)
		before := q.String()
		if got := index.Widen(q).String(); got != c.want {
			t.Errorf("%s: Widen(%s) = %s, want %s", c.name, c.typed, got, c.want)
		}
		if q.String() != before {
			t.Errorf("%s: Widen changed the query that it was given to %s", c.name, q)
		}
	}
}

// A word that makes a longer phrase of the one beside it is looked up in Chinese no less
// than by itself, in whichever order the two stand.
func TestASecondWordFindsNoLess(t *testing.T) {
	for _, typed := range []string{"surveillance camera", "camera surveillance", "camera"} {
		q, _ := index.Parse(typed)
		if wide := index.Widen(q).String(); !strings.Contains(wide, " OR 摄像(camera)^1") {
			t.Errorf("%s is widened to %s", typed, wide)
		}
	}
}

// What topic: is asked for by, a search for the plain words understands: it looks for some
// word of the topic as the records have it.
func TestTheWordsOfTopicsAreUnderstood(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	asked := map[string]bool{}
	for _, c := range cases {
		for _, topic := range c.Topics {
			for _, other := range index.Called(index.FieldTopic, topic) {
				asked[other] = true
				q, _ := index.Parse(other)
				wide := " " + index.Widen(q).String()
				if !slices.ContainsFunc(index.Analyze(topic), func(word index.Token) bool { return strings.Contains(wide, " "+word.Term) }) {
					t.Errorf("%s, of topic:%q, is searched as%s", other, topic, wide)
				}
			}
		}
	}
	if len(asked) < 30 {
		t.Errorf("%d words of topics: the list has more", len(asked))
	}
}

// However much is typed, what is added is bounded.
func TestWidenIsBounded(t *testing.T) {
	for _, typed := range []string{
		strings.Repeat("drone jail fine camera extortion salary voyeurism 罚款 指纹 ", 20),
		strings.Repeat("6,000 yuan 7,000 yuan ", 100), strings.Repeat("六千元", 300),
	} {
		q, _ := index.Parse(typed)
		if got, before := strings.Count(index.Widen(q).String(), " OR "), strings.Count(q.String(), " "); got > before+1+48 {
			t.Errorf("%q: %d words of %d", typed[:20], got, before+1)
		}
	}
}

func BenchmarkWiden(b *testing.B) {
	q, _ := index.Parse("who was fined 6,000 yuan for selling face data of children to a shop in June 2025")
	b.ReportAllocs()
	for b.Loop() {
		index.Widen(q)
	}
}
