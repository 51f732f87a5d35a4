package index_test

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/index"
)

// bracketed shows a snippet with its marks in brackets.
func bracketed(s index.Snippet) string {
	var out strings.Builder
	last := 0
	for _, m := range s.Marks {
		out.WriteString(s.Text[last:m.Start] + "[" + s.Text[m.Start:m.End] + "]")
		last = m.End
	}
	return out.String() + s.Text[last:]
}

const report = `Han bought software that found the passwords of home cameras.
He added 193 cameras to his phone. The cameras stood in bedrooms. The court called for zero tolerance.

An appeal was not lodged, U.S. observers noted. Surveillance cameras in homes need strong passwords.`

func TestMark(t *testing.T) {
	for _, c := range []struct {
		name, query, text string
		limit             int
		want              []string
	}{
		{"the passage with most of the query comes first", "surveillance passwords", report, 1,
			[]string{"[Surveillance] cameras in homes need strong [passwords]."}},
		{"inflections are marked whole, and a paragraph ends a passage", "bought software camera", report, 2, []string{
			"Han [bought] [software] that found the passwords of home [cameras].",
			"He added 193 [cameras] to his phone. The [cameras] stood in bedrooms. The court called for zero tolerance."}},
		{"a phrase is marked as one, and only where it is whole", `"surveillance cameras"`, report, 5,
			[]string{"[Surveillance cameras] in homes need strong passwords."}},
		{"a phrase over a stop word", `"called for zero"`, report, 1,
			[]string{"The court [called for zero] tolerance."}},
		{"a prefix marks whole words", "surveil* bed*", report, 2, []string{
			"The cameras stood in [bedrooms]. The court called for zero tolerance.",
			"[Surveillance] cameras in homes need strong passwords."}},
		{"a prefix of several pieces", "covid-1*", "COVID spread, COVID-19 too.", 1, []string{"[COVID] spread, [COVID]-[19] too."}},
		{"a Chinese prefix is a phrase", "监控摄*", "监控摄像头,监控。", 1, []string{"[监控摄]像头,监控。"}},
		{"a name marks its exact words", "name:Han", "Han met Hans, not Hanover.", 1, []string{"[Han] met Hans, not Hanover."}},
		{"an open name marks beginnings", "name:Hano*", "Han met Hans, not Hanover.", 1, []string{"Han met Hans, not [Hanover]."}},
		{"words near each other are marked where they are", `"passwords bought"~4`, report, 3,
			[]string{"Han [bought] software that found the [passwords] of home cameras."}},
		{"… and only there", `"passwords bought"~3`, report, 3, nil},
		{"… in any inflection", `"zero camera"~7`, report, 3,
			[]string{"The [cameras] stood in bedrooms. The court called for [zero] tolerance."}},
		{"… stretches that reach into each other", `"a1 b1"~1`, "a1 b1 x a1 x x b1 x b1 a1.", 1, []string{"[a1] [b1] x [a1] x x b1 x [b1] [a1]."}},
		{"… one of them alone is nothing", `"zero drone"~9`, report, 3, nil},
		{"… nor are stop words", `"the of"~9`, report, 3, nil},
		{"… a word of several pieces stands as one", `"bed-rooms camera"~5`, "A bed, rooms, cameras; bed with rooms, a camera.", 1, []string{"A [bed, rooms], [cameras]; bed with rooms, a [camera]."}},
		{"… of Chinese", `"监控 判刑"~8`, "被告人韩某控制他人的監控攝像頭。法院判刑。", 1, []string{"被告人韩某控制他人的[監控]攝像頭。法院[判刑]。"}},
		{"a word with a slip", "passwrds~", report, 1, []string{"Han bought software that found the [passwords] of home cameras."}},
		{"… or its stem", "camra~", "No drones. Two cameras.", 1, []string{"Two [cameras]."}},
		{"… but no short one", "camr~", "A cam, a camera.", 1, nil},
		{"what excludes or restricts marks nothing", "appeal -court in:CN year:2020 fine:>5CNY court:court after:2020 -passwrds~", report, 3,
			[]string{"An [appeal] was not lodged, U.S. observers noted. Surveillance cameras in homes need strong passwords."}},
		{"Chinese marks run together", "监控摄像头", "被告人韩某控制他人的監控攝像頭。法院判刑。", 1, []string{"被告人韩某控制他人的[監控攝像頭]。法院判刑。"}},
		{"a single character elsewhere is not marked", "人脸", "他人的人脸信息,人的脸。", 1, []string{"他人的[人脸]信息,人的脸。"}},
		{"a Chinese name", "name:韩某", "韩某和韩国。", 1, []string{"[韩某]和韩国。"}},
		{"nothing to mark, no passage", "drone", report, 3, nil},
		{"none asked for", "camera", report, 0, nil},
		{"fewer than none", "camera", report, -1, nil},
		{"stop words alone", "the of", report, 3, nil},
		{"a filter alone", "in:CN", report, 3, nil},
		{"no text", "camera", "", 3, nil},
		{"broken bytes end a passage", "camera", "one camera\xfftwo cameras", 3, []string{"one [camera]", "two [cameras]"}},
	} {
		q, _ := index.Parse(c.query)
		var got []string
		for _, s := range index.Mark(q, c.text, c.limit) {
			got = append(got, bracketed(s))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: Mark(%q)\n got %q\nwant %q", c.name, c.query, got, c.want)
		}
	}
}

// A tree that no parser made is marked by its words.
func TestMarkOfAStrangeSlip(t *testing.T) {
	for _, c := range []struct{ asked, text, want string }{
		{"home camra", "A home, a camera.", "A [home], a [camera]."},
		{"人脸", "他人的人脸。", "他人的[人脸]。"},
	} {
		found := index.Mark(index.Fuzzy{Text: c.asked}, c.text, 1)
		if len(found) != 1 || bracketed(found[0]) != c.want {
			t.Errorf("%s: %v", c.asked, found)
		}
	}
}

func TestMarkCutsLongSentences(t *testing.T) {
	for name, text := range map[string]string{
		"between words":        strings.Repeat("some words that go on and on ", 30) + "camera " + strings.Repeat("and more of them ", 30),
		"between characters":   strings.Repeat("一些没有标点的文字", 60) + "摄像头" + strings.Repeat("还有更多", 60),
		"even inside one word": strings.Repeat("x", 700) + " camera",
	} {
		q, _ := index.Parse("camera 摄像头")
		snippets := index.Mark(q, text, 3)
		if len(snippets) != 1 || len(snippets[0].Marks) != 1 {
			t.Fatalf("%s: %d passages", name, len(snippets))
		}
		s := snippets[0]
		if n := utf8.RuneCountInString(s.Text); n > 240 || n < 6 {
			t.Errorf("%s: %d characters", name, n)
		}
		if strings.HasPrefix(s.Text, "ords") || strings.TrimSpace(s.Text) != s.Text {
			t.Errorf("%s: cut badly: %q", name, s.Text)
		}
	}
}

// FuzzMark: every passage is a piece of the text, bounded and valid, and its
// marks lie in it, in order.
func FuzzMark(f *testing.F) {
	f.Add("home camera", report)
	f.Add("监控 name:韩*", "被告人韩某控制他人的監控攝像頭。")
	f.Add(`"a b"~2 camra~`, "b x a. camera, cameras")
	f.Add(`"a b" c*`, "a b\xff c. ca. "+strings.Repeat("b", 300))
	f.Fuzz(func(t *testing.T, input, text string) {
		q, _ := index.Parse(input)
		end := map[int]int{}
		for _, s := range index.Mark(q, text, 5) {
			if s.Span.In(text) != s.Text || !utf8.ValidString(s.Text) || utf8.RuneCountInString(s.Text) > 240 || len(s.Marks) == 0 {
				t.Fatalf("a bad passage of %q for %q: %+v", text, input, s)
			}
			last := -1
			for _, m := range s.Marks {
				if m.Start <= last || m.In(s.Text) == "" || !utf8.ValidString(m.In(s.Text)) {
					t.Fatalf("a bad mark in %+v", s)
				}
				last = m.End
			}
			for start, stop := range end {
				if s.Span.Start < stop && start < s.Span.End {
					t.Fatalf("passages overlap: %+v", s)
				}
			}
			end[s.Span.Start] = s.Span.End
		}
	})
}

// A marker that has seen other texts marks the next one like a new one.
func TestAMarkerRemembersNoText(t *testing.T) {
	r, found := rand.New(rand.NewPCG(6, 1)), 0
	for range 300 {
		q := index.Or{Any: []index.Query{index.Word{Text: "camera"}, index.Prefix{Text: "hom"}, index.Phrase{Words: []string{"home", "camera"}}}}
		marker := index.NewMarker(q)
		for range 4 {
			text := ""
			for range r.IntN(40) {
				text += []string{"home ", "camera ", "homes. ", "lamp ", "摄像头 ", "Hom\n"}[r.IntN(6)]
			}
			got, want := marker.Mark(text, 2), index.Mark(q, text, 2)
			if !reflect.DeepEqual(got, want) {
				t.Fatalf("%q\n got %v\nwant %v", text, got, want)
			}
			found += len(got)
		}
	}
	if found < 1000 {
		t.Errorf("only %d snippets", found)
	}
}
