package bot

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOptionsAreTypedByName(t *testing.T) {
	b := New(nil, nil, Config{})
	type said = map[string]string
	for _, c := range []struct {
		command, typed string
		want           said
	}{
		{"search", "camera", said{"query": "camera"}},
		{"search", "camera from:2020 hacking to:2022", said{"query": "camera hacking", "from": "2020", "to": "2022"}},
		{"search", `jurisdiction:"South Korea" camera private:yes`, said{"query": "camera", "jurisdiction": "South Korea", "private": "yes"}},
		{"search", "摄像头 起始年份:2020 法域:KR", said{"query": "摄像头", "from": "2020", "jurisdiction": "KR"}},
		{"search", "query:camera hacking", said{"query": "camera hacking"}},
		{"search", "camera OR topic:hacking -in:KR", said{"query": "camera OR topic:hacking -in:KR"}},
		{"search", `camera from: jurisdiction:"South`, said{"query": "camera from:", "jurisdiction": `"South`}},
		{"search", "wherefrom:2020 sort:added", said{"query": "wherefrom:2020 sort:added"}},
		{"stats", "fines currency:EUR jurisdiction:GB", said{"show": "fines", "currency": "EUR", "jurisdiction": "GB"}},
		{"timeline", "jurisdiction:KR", said{"case": "", "jurisdiction": "KR"}},
		{"case", "name:Han", said{"name": "Han"}},
		{"case", "名称：韩某 仅自己可见：仅自己", said{"name": "韩某", "private": "yes"}},
		{"case", "private:yes Han", said{"name": "Han", "private": "yes"}},
		{"case", "Han private:no Lee", said{"name": "Han Lee", "private": "no"}},
		{"compare", "first:Han second:Lee Kim", said{"first": "Han", "second": "Lee Kim"}},
		{"compare", "second:Lee Park first:Han Kim", said{"first": "Han Kim", "second": "Lee Park"}},
		{"compare", "Han Kim 乙:Lee Park", said{"first": "Han Kim", "second": "Lee Park"}},
		{"compare", "second:Lee cn-han", said{"first": "cn-han", "second": "Lee"}},
		{"compare", "Lee first:Han", said{"first": "Han", "second": "Lee"}},
		{"stats", `fines in:KR topic:"home cameras"`, said{"show": "fines", "jurisdiction": "KR", "topic": "home cameras"}},
		{"stats", "show:fines by topic Currency:usd", said{"show": "fines by topic", "currency": "usd"}},
		{"ask", "what does private:key in question:x mean? private:no", said{"question": "what does private:key in question:x mean?", "private": "no"}},
		{"ask", `what is "private:yes"?`, said{"question": `what is "private:yes"?`}},
	} {
		found, _ := b.command(c.command)
		if diff := cmp.Diff(c.want, inOptions(found.Spec, c.typed).said); diff != "" {
			t.Errorf("/%s %s (-want +got):\n%s", c.command, c.typed, diff)
		}
	}
}

// Of an option that stands in a line more than once the last counts, and the reply says so.
func TestTheLastOfAnOptionCounts(t *testing.T) {
	b := New(nil, nil, Config{})
	for _, c := range []struct {
		command, typed, option, want, twice string
	}{
		{"search", "from:2024 camera from:2020", "from", "2020", "from:"},
		{"search", "法域:KR camera jurisdiction:CN", "jurisdiction", "CN", "jurisdiction:"},
		{"stats", "fines currency:EUR currency:USD", "currency", "USD", "currency:"},
		{"timeline", "topic:a topic:b topic:c", "topic", "c", "topic: topic:"},
		{"case", "name:Han name:Lee", "name", "Lee", "name:"},
		{"case", "Han private:yes private:no", "private", "no", "private:"},
		{"case", "Han private:yes", "private", "yes", ""},
	} {
		found, _ := b.command(c.command)
		line := inOptions(found.Spec, c.typed)
		if got := strings.Join(line.twice, " "); line.said[c.option] != c.want || got != c.twice {
			t.Errorf("/%s %s: %v, twice %s", c.command, c.typed, line.said, got)
		}
	}
	for text, want := range map[string]wish{
		"camera rhythm:daily rhythm:weekly into:dm": {query: "camera", rhythm: "weekly", into: "dm", twice: []string{"rhythm:"}},
		"camera 频率：每日 rhythm:weekly":                {query: "camera", rhythm: "weekly", twice: []string{"rhythm:"}},
		"camera zone:UTC zone:Asia/Tokyo":           {query: "camera", zone: "Asia/Tokyo", twice: []string{"zone:"}},
		"camera weekly":                             {query: "camera", rhythm: "weekly"},
		"Camera doors every day":                    {query: "Camera doors", rhythm: "daily"},
		"攝影機 每週":                                    {query: "攝影機", rhythm: "weekly"},
		"case Han weekly":                           {name: "Han", rhythm: "weekly"},
		"weekly":                                    {query: "weekly"},
		"weekly digest":                             {query: "weekly digest"},
		"camera weekly rhythm:daily":                {query: "camera weekly", rhythm: "daily"},
		"case:Han query:camera":                     {name: "Han", query: "camera"},
		"query:camera doors case:Han":               {name: "Han", query: "camera doors"},
		"case law query:":                           {name: "law query:"},
		"camera note:a note:b c":                    {query: "camera", note: "b c", twice: []string{"note:"}},

		// Options stand in any order: a note ends where the next is named.
		"query:deepfake note:for the board rhythm:weekly":     {query: "deepfake", note: "for the board", rhythm: "weekly"},
		"camera rhythm:weekly note:a b into:dm":               {query: "camera", note: "a b", rhythm: "weekly", into: "dm"},
		"note:for the board query:retail rhythm:daily":        {query: "retail", note: "for the board", rhythm: "daily"},
		"note:for the board rhythm:daily retail doors":        {query: "retail doors", note: "for the board", rhythm: "daily"},
		"note:\"for the board\" case:Han Solo zone:UTC":       {name: "Han Solo", note: "for the board", zone: "UTC"},
		"retail note:for the board rhythm:daily of directors": {query: "retail", note: "for the board of directors", rhythm: "daily"},
		"camera note:\"as in rhythm:weekly\"":                 {query: "camera", note: "as in rhythm:weekly"},
		"camera note: our case: the query: why":               {query: "camera", note: "our case: the query: why"},
		"关键词:人脸 备注:给老板 频率:每周":                                 {query: "人脸", note: "给老板", rhythm: "weekly"},
		"query:\"ring doorbell\" rhythm: daily Into:DM":       {query: "\"ring doorbell\"", rhythm: "daily", into: "dm"},
		"camera 频率:每天 发送到:私信":                                 {query: "camera", rhythm: "daily", into: "dm"},
		"camera 頻率:每星期 傳送到:這裡":                                {query: "camera", rhythm: "weekly", into: "here"},
		"camera rhythm:immediately into:me":                   {query: "camera", rhythm: "instant", into: "dm"},
		"camera note:for rhythm:daily rhythm:weekly us":       {query: "camera", note: "for us", rhythm: "weekly", twice: []string{"rhythm:"}},
	} {
		got := wish{}.typed(text)
		if got.query != want.query || got.name != want.name || got.rhythm != want.rhythm || got.into != want.into || got.zone != want.zone || got.note != want.note || !slices.Equal(got.twice, want.twice) {
			t.Errorf("%s: %+v", text, got)
		}
	}
}

// A long line is read at a cost that no word of it adds to: names of options and fields
// are made once, and few of the fields that it names are looked at.
func TestALongLineIsReadAtOnce(t *testing.T) {
	b := New(nil, nil, Config{})
	for _, command := range []string{"search", "ask", "timeline", "stats"} {
		found, _ := b.command(command)
		reads := func(words int) float64 {
			line := strings.Repeat("camera ", words) + "-----"
			return testing.AllocsPerRun(1, func() { inOptions(found.Spec, b.whole(t.Context(), found.Spec, line)) })
		}
		if few, many := reads(10), reads(2000); many > few+50 {
			t.Errorf("/%s: 10 words take %.0f allocations, 2,000 take %.0f", command, few, many)
		}
	}
}
