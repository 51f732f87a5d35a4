package index_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/index"
)

// tree writes a query with its nodes named, unlike String, which writes what a
// person would type.
func tree(q index.Query) string {
	nodes := func(name string, children []index.Query) string {
		parts := make([]string, len(children))
		for i, child := range children {
			parts[i] = tree(child)
		}
		return name + "(" + strings.Join(parts, " ") + ")"
	}
	switch q := q.(type) {
	case index.Word:
		return q.Text
	case index.And:
		return nodes("and", q.All)
	case index.Or:
		return nodes("or", q.Any)
	case index.Not:
		return "not(" + tree(q.Query) + ")"
	case index.Filter:
		return fmt.Sprintf("%s=%q", q.Field, q.Value)
	}
	return q.String()
}

// A reading has an input, its tree, and a piece of each warning.
type reading struct {
	input, want string
	warnings    []string
}

func TestParseWords(t *testing.T) {
	reads(t, []reading{
		{"surveillance camera", "or(surveillance camera)", nil},
		{"camera", "camera", nil},
		{"  What did Han do?! ", "or(What did Han do)", nil},
		{"face-recognition, (C-252/21)", "or(face-recognition C-252/21)", nil},
		{`one two three four five six seven eight nine ten eleven twelve "home camera" end`,
			"or(one two three four five six seven eight nine ten eleven twelve home camera end)", []string{"the line is a question"}},
		{`one two three four five six seven eight nine ten eleven "home camera" end`,
			`and(one two three four five six seven eight nine ten eleven "home camera" end)`, nil},
		{"监控 摄像头", "or(监控 摄像头)", nil},
		{"$6,000 — 'why'", "or($6,000 why)", nil},
		{"and or not", "or(and or not)", nil},
		{"", "or()", nil},
		{" ... - * ? \" ", "or()", []string{"no second quotation mark"}},
	})
}

func TestParsePhrases(t *testing.T) {
	reads(t, []reading{
		{`"home camera"`, `"home camera"`, nil},
		{`"home  camera," London`, `and("home camera" London)`, nil},
		{"“home camera” 「人脸」", `and("home camera" "人脸")`, nil},
		{`"home"camera`, `and("home" camera)`, nil},
		{`""`, "or()", nil},
		{`"home camera`, "or(home camera)", []string{"no second quotation mark"}},
		{`5" disk`, "or(5 disk)", []string{"no second quotation mark"}},
	})
}

func TestParseOperators(t *testing.T) {
	reads(t, []reading{
		{"camera -hotel", "and(camera not(hotel))", nil},
		{"home camera -hotel", "and(or(home camera) not(hotel))", nil},
		{`home -"hotel room" --spa`, `and(home not("hotel room") not(spa))`, nil},
		{"-hotel", "not(hotel)", nil},
		{"Han - camera", "or(Han camera)", nil},
		{"a-b", "a-b", nil},
		{"cctv OR camera", "or(cctv camera)", nil},
		{"cctv OR camera home", "and(or(cctv camera) home)", nil},
		{`cctv OR "home camera" OR webcam`, `or(cctv "home camera" webcam)`, nil},
		{"cctv or camera", "or(cctv or camera)", nil},
		{"监控 或 无人机", "or(监控 无人机)", nil},
		{"camera NOT hotel", "and(camera not(hotel))", []string{`"NOT hotel" is read as -hotel`}},
		{`camera NOT "hotel room" spa`, `and(or(camera spa) not("hotel room"))`, []string{`is read as -"hotel room"`}},
		{"camera NOT fine:>5 EUR", "and(camera not(fine:>=5.01EUR))", []string{"is read as -fine:>=5.01EUR"}},
		{"camera AND NOT hotel", "and(camera not(hotel))", []string{"is read as -hotel"}},
		{"camera AND in:CN", `and(camera in="CN")`, nil},
		{"camera AND drone", "and(camera drone)", nil},
		{"face camera AND drone AND surveil* school in:CN", `and(face camera drone surveil* school in="CN")`, nil},
		{`camera AND "hotel room"`, `and(camera "hotel room")`, nil},
		{"camera AND in:KR OR name:uber", "and(camera or(in=\"KR\" name:uber))", []string{`"AND" is read as camera (in:KR OR name:uber)`}},
		{"camera AND in:KR OR in:CN", "and(camera or(in=\"KR\" in=\"CN\"))", nil},
		{"cctv OR camera AND drone", "and(or(cctv camera) drone)", []string{`"AND" is read as (cctv OR camera) drone`}},
		{"1 AND 2 或", "or(1 2)", []string{`"或" is left out`, `"AND" is left out`}},
		{"AND camera AND", "or(and camera)", []string{"joins two things"}},
		{"NOT", "not", nil},
		{"camera NOT -hotel", "and(or(camera not) not(hotel))", nil},
		{"SMITH AND JONES NOT GUILTY", "or(SMITH and JONES not GUILTY)", nil},
		{"OR camera OR", "camera", []string{"joins two things"}},
		{" OR (0 0@0)", "or(0 0@0)", []string{`"OR" is left out`, `"AND" is left out`}},
		{" OR (smith jones)", "and(smith jones)", []string{`"OR" is left out`}},
		{" OR (smith name:a jones)", "and(or(smith jones) name:a)", []string{`"OR" is left out`}},
		{"cctv OR OR camera", "or(cctv camera)", []string{"joins two things"}},
		{"或 camera 或", "camera", []string{`"或" is left out`}},
		{"摄像头 或 或 酒店", "or(摄像头 酒店)", []string{`"或"`}},
		{"cctv OR -camera", "and(cctv not(camera))", []string{"joins two things"}},
		{"-cctv OR camera", "and(not(cctv) camera)", []string{"joins two things"}},
		{"surveil* camera", "or(surveil* camera)", nil},
		{"surveil*, -cam*", "and(surveil* not(cam*))", nil},
		{"监＊ －酒店", "and(监* not(酒店))", nil},
		{"c*t", "c*t", []string{"a star works at the end of a word only"}},
		{"*", "or()", nil},
	})
}

// What stands in brackets is searched as it was meant, or said not to be.
func TestParseBrackets(t *testing.T) {
	reads(t, []reading{
		{"camera AND (hotel OR motel)", "and(camera or(hotel motel))", nil},
		{"(hotel OR motel) AND (camera 或 cctv)", "and(or(hotel motel) or(camera cctv))", nil},
		{"camera OR (hotel OR motel)", "or(camera hotel motel)", nil},
		{"spy -(camera hotel)", "and(spy not(camera) not(hotel))", []string{`"-(camera hotel)" is read as -camera -hotel`}},
		{`spy NOT （"hotel room" OR motel） end`, `and(or(spy end) not("hotel room") not(motel))`, []string{`is read as -"hotel room" -motel`}},
		{"spy (-camera) -(hotel)", "and(spy not(camera) not(hotel))", nil},
		{"camera OR (hotel motel) end", "and(or(camera and(hotel motel)) end)", nil},
		{"(spy AND camera) OR (hotel motel)", "or(and(spy camera) and(hotel motel))", nil},
		{"(in:CN kind:criminal) OR (in:KR kind:civil) home camera", `and(or(and(in="CN" kind="criminal") and(in="KR" kind="civil")) or(home camera))`, nil},
		{"((camera 或 face) in:KR) 或 name:uber", `or(and(or(camera face) in="KR") name:uber)`, nil},
		{"a OR (b AND (c OR (d -e)))", "or(a and(b or(c and(d not(e)))))", nil},
		{"(a OR (b AND c)) AND d", "and(or(a and(b c)) d)", nil},
		{"(a OR b) OR (c)", "or(a b c)", nil},
		{"CCTV OR (FACE AND POLICE)", "or(CCTV and(FACE POLICE))", nil},
		{"x -(a AND b) -(c OR d)", "and(x not(and(a b)) not(c) not(d))", []string{`"-(c OR d)" is read as -c -d`}},
		{"x NOT (a AND (b OR c))", "and(x not(and(a or(b c))))", []string{`"NOT (a AND (b OR c))" is read as -(a AND (b OR c))`}},
		{"-((a AND b) OR c)", "and(not(and(a b)) not(c))", []string{`"-((a AND b) OR c)" is read as -(a AND b) -c`}},
		{"(-a -b) OR c", "and(not(a) not(b) c)", []string{`"OR" is left out`}},
		{"x -(-a AND -b)", "and(x not(a) not(b))", nil},
		{"x (a b) OR ,", "and(x a b)", []string{`"OR" is left out`}},
		{`a OR (f(x) -(y) "g(z" h)`, `or(a and(f x not(y) "g(z" h))`, nil},
		{"f(a b) OR c", "and(f(a or(b c))", nil},
		{"f((a b)OR c", "and(f((a or(b c))", []string{"a bracket stands alone"}},
		{"(cctv OR camera", "or(cctv camera)", []string{`"( )" is left out: a bracket stands alone`}},
		{`"a)OR b" name:"a)OR"`, `and("a)OR b" name:"a)OR")`, nil},
		{"cctv AND(hotel OR(motel spa))", "and(cctv or(hotel and(motel spa)))", nil},
		{"NOT(fine:>5EUR to ( OR)(camera", "and(not(fine:>=5.01EUR) or(to OR)(camera))", []string{"a bracket stands alone", "is read as -fine:>=5.01EUR"}},
		{":(-(a AND b)d", "and(a b)d)", []string{"a bracket stands alone"}},
		{"f(in:(a b)c", "or(f(in:(a b)c)", nil},
		{"f(-(a b) c", "or(f(-(a b c)", []string{"a bracket stands alone"}},
		{"name:(-(a AND b) c)", "and(name:a name:b name:c)", []string{"is read as name:a AND name:b name:c"}},
		{"!NOT(a* b)c", "or(not(a* b)c)", nil},
		{`"NOT(a b)c`, "or(not(a b)c)", []string{"no second quotation mark"}},
		{"-(-(a AND b)c", "and(not(and(a b)) c)", []string{"a bracket stands alone", `"-(-(a AND b)" is read as -(a AND b)`}},
		{") :=a:b", "or(a b)", []string{"a: is no field"}},
		{"(a (b (c (d e) OR f) OR g) OR h) OR i", "and(a or(and(b or(and(c or(and(d e) f)) g)) h i))", []string{`is searched as words: brackets are in each other too often`}},
		{"in:(CN OR US) camera", `and(or(in="CN" in="US") camera)`, []string{`is read as in:CN OR in:US`}},
		{"name:(Li Si) fine:(> 5 EUR)", `and(name:"Li Si" fine:>=5.01EUR)`, nil},
		{"-(topic:privacy (a OR b))", `and(not(topic="privacy") not(a) not(b))`, []string{"is read as -topic:privacy -a -b"}},
		{"f(x y) Han (2025, in China) :( ) (", "or(f(x y Han 2025 in China)", nil},
		{`"a (b" -(c d)`, `and("a b" not(c) not(d))`, []string{"is read as -c -d"}},
		{"SMITH NOT (A B)", "or(SMITH not A B)", nil},
	})
}

func TestParseFields(t *testing.T) {
	reads(t, []reading{
		{"in:cn", `in="CN"`, nil},
		{"in:UK in:eu", `and(in="GB" in="EU")`, nil},
		{"home camera in:CN", `and(or(home camera) in="CN")`, nil},
		{"in:CN OR in:US home camera", `and(or(in="CN" in="US") or(home camera))`, nil},
		{`topic:"Home  Cameras"`, `topic="home cameras"`, nil},
		{"Topic：privacy,", `topic="privacy"`, nil},
		{"status:sentenced -status:acquitted", `and(status="sentenced" not(status="acquitted"))`, nil},
		{`status:"under appeal"`, `status="under_appeal"`, nil},
		{"kind:Criminal", `kind="criminal"`, nil},
		{"year:2020", "year:2020", nil},
		{"year:2020..2023", "year:2020..2023", nil},
		{"year:2020..", "year:2020..", nil},
		{"(year:..2023)", "year:..2023", nil},
		{"name:Han", "name:Han", nil},
		{`name:"Li Si"`, `name:"Li Si"`, nil},
		{"name:Clear*", "name:Clear*", nil},
		{`name:"clearview a"*`, `name:"clearview a"*`, nil},
	})
}

// Of several values of a field either will do; taken away are all of them.
func TestParseLists(t *testing.T) {
	reads(t, []reading{
		{"in:CN,KR camera", `and(or(in="CN" in="KR") camera)`, nil},
		{"in:中国、韩国 摄像头", `and(or(in="CN" in="KR") 摄像头)`, nil},
		{"in:中国和韩国", `or(in="CN" in="KR")`, nil},
		{"in:CN, UK or south korea home camera", `and(or(in="CN" in="GB" in="KR") or(home camera))`, nil},
		{"in:cn,CN,中国", `in="CN"`, nil},
		{"in:CN,Cathay", "or(in CN,Cathay)", []string{"country code of two letters"}},
		{"in:CN,status:sentenced,-kind:civil", `and(in="CN" status="sentenced" not(kind="civil"))`, nil},
		{`name:"Li,in:CN" "a,in:CN"`, `and(name:"Li,in:CN" "a,in:CN")`, nil},
		{"-in:CN,KR", `and(not(in="CN") not(in="KR"))`, nil},
		{"camera NOT in:CN,KR", `and(camera not(in="CN") not(in="KR"))`, []string{"is read as -in:CN", "is read as -in:KR"}},
		{"-in:(CN OR KR)", `and(not(in="CN") not(in="KR"))`, []string{`"-in:(CN OR KR)" is read as -in:CN -in:KR`}},
		{`-topic:(deepfake OR "home cameras")`, `and(not(topic="deepfake") not(topic="home cameras"))`, []string{`is read as -topic:deepfake -topic:"home cameras"`}},
		{"in:(CN south-korea)", "and(in=\"CN\" or(in south-korea))", []string{"is read as in:CN in:south-korea", "country code of two letters"}},
		{"in:(CN KR) kind:(civil criminal)", `and(or(in="CN" in="KR") or(kind="civil" kind="criminal"))`, []string{"is read as in:CN OR in:KR", "is read as kind:civil OR kind:criminal"}},
		{"in:(South Korea)", `in="KR"`, nil},
		{"kind:criminal/civil topic:a;b", `and(or(kind="criminal" kind="civil") or(topic="a" topic="b"))`, nil},
		{"status:accused, not convicted", `status="accused"`, nil},
		{"status:accused,under appeal kind:criminal or civil", `and(or(status="accused" status="under_appeal") or(kind="criminal" kind="civil"))`, nil},
		{"year:2019..2020,2023", "or(year:2019..2020 year:2023)", nil},
		{"year:2020, 2022 camera", "and(or(year:2020 year:2022) camera)", nil},
		{"topic:privacy,face-data, camera", `and(or(topic="privacy" topic="face-data") camera)`, nil},
		{`topic:"home cameras",deepfake,"face, data"`, `or(topic="home cameras" topic="deepfake" topic="face, data")`, nil},
		{`topic:deepfake,"home cameras"`, `or(topic="deepfake" topic="home cameras")`, nil},
		{"topic:(home cameras OR deepfake)", `or(topic="home cameras" topic="deepfake")`, []string{`is read as topic:"home cameras" OR topic:deepfake`}},
		{"topic:a or b, c", `and(topic="a" or(or b c))`, nil},
		{`topic:"a,b"`, `topic="a,b"`, nil},
		{"court:ICO,CNIL OR in:CN", `or(court:ICO court:CNIL in="CN")`, nil},
		{"name:Clear*,Goo*", "or(name:Clear* name:Goo*)", nil},
		{`name:"Clear v"*,"Li Si"`, `or(name:"Clear v"* name:"Li Si")`, nil},
		{"fine:>10,000CNY,5", "or(fine 10,000CNY,5)", []string{"takes an amount"}},
		{"term:36m OR before camera", "and(or(term:36m before) camera)", nil},
		{"in:CN (or) KR", `and(in="CN" or(or KR))`, nil},
		{`in:CN or "KR"`, `and(in="CN" or "KR")`, nil},
	})
}

// What people write of a number, a length or a country in a field.
func TestParseValuesAsTheyAreWritten(t *testing.T) {
	reads(t, []reading{
		{"fine:13'000CNY", "fine:13000CNY", nil},
		{"fine:20 Mio. EUR camera", "and(fine:20000000EUR camera)", nil},
		{"fine:€20m+", "fine:>=20000000EUR", nil},
		{"year:2024+", "year:2024..", nil},
		{"year:2024 or later camera", "and(year:2024.. camera)", nil},
		{"year:before 2020 year:after 2018", "and(year:..2019 year:2019..)", nil},
		{"year:2020年以前 年份:2024年之后", "and(year:..2019 year:2025..)", nil},
		{"after:20250612", "after:2025-06-12", nil},
		{"term:3y 1m camera", "and(term:37m camera)", nil},
		{"term:>3 years, 1 month", "term:>=38m", nil},
		{"term:>=six years three months 5 days", "and(term:>=75m or(5 days))", nil},
		{"term:half a year term:半年以上", "and(term:6m term:>=6m)", nil},
		{"term:>2.5y term:一年半 term:two and a half years", "and(term:>=31m term:18m term:30m)", nil},
		{"term:a year and a half", "term:18m", nil},
		{"in:CHN -in:S. Korea in:U.K. in:hongkong 在:uae", `and(in="CN" not(in="KR") in="GB" in="HK" in="AE")`, nil},
		{"in:156", "or(in 156)", []string{"country code of two letters"}},
		{`"home cam*" "camera"*`, `and("home cam" "camera")`, []string{"without its star", "without its star"}},
	})
}

func TestParseNearAndSlips(t *testing.T) {
	reads(t, []reading{
		{`"camera bedroom"~5`, `"camera bedroom"~5`, nil},
		{`"camera, bedroom"~ hotel`, `and("camera bedroom"~5 hotel)`, nil},
		{"“人脸 识别”～3", `"人脸 识别"~3`, nil},
		{`-"camera bedroom"~007x`, `and(not("camera bedroom"~7) x)`, nil},
		{`"a b"~0`, `"a b"~0`, nil},
		{`"a b"~101`, `"a b"~100`, []string{"at most 100 words between"}},
		{`"a b"~99999999999999999999`, `"a b"~100`, []string{"at most 100 words between"}},
		{`"camera"~5`, `"camera"`, nil},
		{`"!! ??"~5`, "or()", nil},
		{"surveilance~ camera", "or(surveilance~ camera)", nil},
		{"(surveilance~), -camra~", "and(surveilance~ not(camra~))", nil},
		{"OR~", "OR~", nil},
		{"a~b ~500", "or(a~b 500)", nil},
		{"b-b~5~ a.b~5..~", "or(b-b a.b~)", []string{"behind a single word of letters", "a single word has one slip"}},
		{"c*~ d~*", "or(c* d*)", nil},
		{"人脸~ face-recogniton~", "or(人脸 face-recogniton)", []string{"behind a single word of letters", "behind a single word of letters"}},
	})
}

// A line has room for eight words that stand for many; the others are words.
func TestParseBoundsWhatStandsForMany(t *testing.T) {
	q, warnings := index.Parse("a* b* c* d* e* f* abcde~ name:h* i* name:j* abcdf~")
	want := "and(or(a* b* c* d* e* f* abcde~ i abcdf) name:h* name:j)"
	if tree(q) != want || len(warnings) != 3 {
		t.Errorf("%s, warned %v", tree(q), warnings)
	}
	for _, w := range warnings {
		if !strings.Contains(w.Meaning, "room for 8 words") {
			t.Errorf("warned %v", w)
		}
	}
}

// Whatever is typed, nothing is an error, and little of it is left.
func TestParseHostileLines(t *testing.T) {
	for name, input := range map[string]string{
		"2,000 terms":             strings.Repeat("term ", 2000),
		"a word without end":      strings.Repeat("韩", 4000),
		"colons":                  ":::",
		"colons behind a field":   "fine:::: 罚金::::",
		"300 beginnings":          strings.Repeat("c* ", 300),
		"300 slips":               strings.Repeat("camera~ ", 300),
		"300 amounts":             strings.Repeat("fine:>1k€ ", 300),
		"quotes":                  strings.Repeat(`"`, 4001),
		"nested quotes":           `“"「a"』"~"~*`,
		"signs":                   "~ ~~ *~ >= .. $ -~ -* \"\"~9",
		"nested brackets":         strings.Repeat("name:(a OR ", 180) + strings.Repeat(" b)", 180),
		"many brackets":           strings.Repeat("-(a b) ", 500),
		"a list apart":            "in:" + strings.Repeat("CN, ", 900),
		"years apart":             "year:" + strings.Repeat("2020, ", 600),
		"a list of names":         "name:" + strings.Repeat(`"a b",c*,`, 300),
		"a comparison of nothing": strings.Repeat("fine:> term:< year:.. before: ", 50),
	} {
		q, warnings := index.Parse(input)
		again, _ := index.Parse(q.String())
		if !reflect.DeepEqual(q, again) || leaves(q) > index.MaxTerms || len(q.String()) > 4000 || len(warnings) > 8 {
			t.Errorf("%s: %s, warned %v", name, tree(q), warnings)
		}
	}
}

func TestParseWhatOnlyLooksLikeSyntax(t *testing.T) {
	reads(t, []reading{
		{"status:OR", "or(status or)", []string{"takes one of accused"}},
		{"status:banana", "or(status banana)", []string{"takes one of accused"}},
		{"kind:article", "or(kind article)", []string{"takes one of criminal"}},
		{"in:Cathay", "or(in Cathay)", []string{"country code of two letters"}},
		{"in:XQ", "or(in XQ)", []string{"country code of two letters"}},
		{"year:soon", "or(year soon)", []string{"a year or a range"}},
		{"year:..", "year", []string{"a year or a range"}},
		{"name:!!", "name", []string{"takes a name"}},
		{"topic:?", "topic", []string{"takes a topic"}},
		{`note:"High Court"`, "or(note High Court)", []string{"note: is no field; the fields are name:, court:,"}},
		{"court:!!", "court", []string{"takes a court or regulator"}},
		{"name: Han", "or(name Han)", []string{`"name:" wants a value, as in name:"Clearview AI"`}},
		{"12:30 https://example.org/a?b=c", "or(12:30 https://example.org/a?b=c)", nil},
		{"case:12:34", "or(case 12 34)", []string{"case: is no field"}},
		{`name:"Li Si`, `name:"Li Si"`, []string{`is read as name:"Li Si": there is no second quotation mark`}},
		{`name:"Li Si in:CN home camera`, `and(name:"Li Si" in="CN" or(home camera))`, []string{"no second quotation mark"}},
		{`status:"banana`, "or(status banana)", []string{"takes one of accused"}},
		{`topic:"a:b`, "or(topic a b)", []string{"takes a topic", "a: is no field"}},
		{"camera\x00\xff\u202ehome", "or(camera home)", nil},
		{"(OR)", "or", nil},
	})
}

// reads checks what Parse makes of each input.
func reads(t *testing.T, readings []reading) {
	t.Helper()
	for _, c := range readings {
		q, warnings := index.Parse(c.input)
		if got := tree(q); got != c.want {
			t.Errorf("Parse(%q)\n got %s\nwant %s", c.input, got, c.want)
		}
		if len(warnings) != len(c.warnings) {
			t.Errorf("Parse(%q) warns %v, want %q", c.input, warnings, c.warnings)
			continue
		}
		for i, warning := range warnings {
			if !strings.Contains(warning.String(), c.warnings[i]) {
				t.Errorf("Parse(%q) warns %q, want something about %q", c.input, warning, c.warnings[i])
			}
		}
	}
}

func TestParseIsBounded(t *testing.T) {
	for _, c := range []struct {
		name, input string
		leaves      int
	}{
		{"many words", strings.Repeat("c* ", 2000), index.MaxTerms},
		{"one endless phrase", `"` + strings.Repeat("ab ", 500) + `"`, 1},
		{"a page of Chinese", strings.Repeat("监控摄像头", 400), 1},
		{"one endless word", strings.Repeat("x", 5000), 1},
		{"endless choices", strings.Repeat("a OR ", 500) + "b", index.MaxTerms},
		{"endless filters", strings.Repeat("in:CN ", 300), index.MaxTerms},
		{"names and topics", strings.Repeat(`name:"a b" topic:"`+strings.Repeat("c", 300)+`" `, 9), 7},
	} {
		q, warnings := index.Parse(c.input)
		if len(warnings) == 0 || warnings[0].String() != "the line is too long: its end is left out" || c.name == "endless choices" && len(warnings) > 1 {
			t.Errorf("%s: warns %v", c.name, warnings)
		}
		if got := leaves(q); got != c.leaves {
			t.Errorf("%s: %d leaves, want %d", c.name, got, c.leaves)
		}
		if n := utf8.RuneCountInString(q.String()); n > 1500 {
			t.Errorf("%s: the query is still %d characters long", c.name, n)
		}
	}
}

func leaves(q index.Query) int {
	n := 0
	switch q := q.(type) {
	case index.And:
		for _, child := range q.All {
			n += leaves(child)
		}
	case index.Or:
		for _, child := range q.Any {
			n += leaves(child)
		}
	default:
		n = 1
	}
	return n
}

// A warning repeats little of the line, and there are few of them.
func TestParseWarnsBriefly(t *testing.T) {
	var input strings.Builder
	for i := range 50 {
		fmt.Fprintf(&input, "status:%d%s ", i, strings.Repeat("x", 80))
	}
	_, warnings := index.Parse(input.String())
	if len(warnings) != 8 {
		t.Errorf("%d warnings", len(warnings))
	}
	for _, warning := range warnings {
		if utf8.RuneCountInString(warning.Part) > 60 {
			t.Errorf("a warning repeats %q", warning.Part)
		}
	}
}

// Lines that are put together out of syntax alone read again what their String writes.
func TestParseReadsWhatItWrites(t *testing.T) {
	pieces := strings.Fields(`OR AND NOT 或 ( ) - -- " * ~ ~5 .. , . to 至 in: in:CN year: year:2020 fine:>5EUR name: name:a name:"a court:a topic:"a on: a b A 0 0@0 0"e a.b 人脸 -b camera f( （ 5( -(a c) (a( in:( * 罚款：>1万元 term: 刑期:三年 before: status:under "a in:CN,KR , 、 or , topic:"a","b" topic:a,"b name:a*,b* ,in:CN year:2020,2022 -court:a,b status:settled, proposed in:(CN,KR) term:3y 1m 2024+ three 3 or later 在:cn "a*" in:(CN KR) topic:a;b kind:civil/criminal -topic:(a "b" OR( OR(0(0 0)) ) )0 0)`)
	chance := rand.New(rand.NewPCG(7, 11))
	for range 20_000 {
		var line strings.Builder
		for range 1 + chance.IntN(9) {
			line.WriteString(strings.Repeat(" ", chance.IntN(2)) + pieces[chance.IntN(len(pieces))])
		}
		q, _ := index.Parse(line.String())
		if again, _ := index.Parse(q.String()); !reflect.DeepEqual(q, again) {
			t.Fatalf("Parse(%q)\n   is %s\nbut Parse(%q)\n   is %s", line.String(), tree(q), q, tree(again))
		}
	}
}

// FuzzParse: any input is read, its tree is within bounds, and reading its
// String gives the same tree.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{"surveillance camera", `"home camera" -hotel`, "a OR b c", "in:CN OR in:US x y", `topic:"a b" name:x* year:2020..`,
		"status:x", `name:"a`, "a:b:c", `"a""b"`, "韩某案 人脸*", "x OR -y", "(year:2020)", " OR (0 0@0)", "--a", "a*b*",
		`"a b"~5 c~`, "fine:>10,000CNY term:1y..life", "罚金：＞1.5万元", "after:2023-5 -before:2020", "fine:> 5 USD x", `court:"a b"`, "loss:0.5JPY gain:..5KWD",
		"a AND b OR c NOT d 或 e", `name:"a b in:CN`, "年份:2020年至2023年 刑期:三年以上 year:>2020", "fine:at least 5k to 10k EUR", "*a* **b**",
		"name:a to- b", `court:a to" b`, "name:a to İ", "year:2020 to- 2023", "fine:5EUR 至- 6EUR", "year:2020 to:2023 b", `year:2020 to- 2023 "c"`, "a AND b", "a AND (b OR c) -(d e)", "in:(CN OR US) (a b) OR c", "A AND B 或", "to AND a year:2020 to AND 2023",
		"fine : >5EUR year: 2020 to 2021", "x:camera~9 人脸OR指", "NOT NOT a", "*a ~", `name: "a" court: b in:`, `"a b"~-1`, "NOT NOT -a NOT",
		"(a in:CN) OR (b -c) d", "-(a AND (b OR c)) x", "A OR (B AND (C OR (d e)))", "(-a -b) OR c", "(in:CN year:2020) OR in:US to", `("a b" AND c*) 或 -(d AND e)`,
		"in:CN,KR status:settled, proposed or final", `topic:"a b",c,"d" -name:a*,b`, "in:CN (or) KR", `camera,in:CN "a,in:CN`, "-in:(CN, KR) year:2019..2020,2022"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, input string) {
		q, _ := index.Parse(input)
		written := q.String()
		again, _ := index.Parse(written)
		if !reflect.DeepEqual(q, again) {
			t.Errorf("Parse(%q)\n   is %s\nbut Parse(%q)\n   is %s", input, tree(q), written, tree(again))
		}
		if n := leaves(q); n > index.MaxTerms {
			t.Errorf("Parse(%q) has %d leaves", input, n)
		}
		if !utf8.ValidString(written) {
			t.Errorf("Parse(%q) writes broken text", input)
		}
	})
}
