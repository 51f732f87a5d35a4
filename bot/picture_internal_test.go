package bot

import (
	"fmt"
	"strings"
	"testing"

	"casebot/bot/chart"
	"casebot/bot/state"
	"casebot/corpus"
)

func TestAPictureShowsChineseByItsSound(t *testing.T) {
	sounds := map[rune]string{'人': "ren", '脸': "lian", '识': "shi", '别': "bie", '韩': "han", '某': "mou", '案': "an", '二': "er", '审': "shen", '摄': "she", '像': "xiang", '头': "tou", '门': "men", '铃': "ling"}
	b := (&Bot{painter: chart.New(), config: Config{Reading: func(r rune) string { return sounds[r] }}}).letterer()
	for _, c := range []struct {
		texts []string
		want  string
	}{
		{[]string{"Han: cameras", "Xu"}, "Han: cameras"},
		{[]string{"人脸识别"}, "ren lian shi bie"},
		{[]string{"韩某案：二审（2026）"}, "han mou an: er shen (2026)"},
		{[]string{"Fines by year (topic 摄像头、门铃)"}, "Fines by year (topic she xiang tou, men ling)"},
		{[]string{"罚金：二千欧元", "Fine: EUR 2,000"}, "Fine: EUR 2,000"},
		{[]string{"שלום", "فانوس"}, ""},
		{[]string{"Zoë", "韩"}, "Zoë"},
		{[]string{"김철수: 카메라 해킹"}, ""},     // nothing of which only a colon is drawn
		{[]string{"田中太郎事件：カメラの不正操作"}, ""}, // no Chinese
		{[]string{"Meta: 얼굴", "Meta: faces"}, "Meta: faces"},
		{[]string{"Han 🎉"}, "Han 🎉"},
	} {
		if got := b.latin(c.texts...); got != c.want {
			t.Errorf("%q is drawn as %q, want %q", c.texts, got, c.want)
		}
	}
	for _, c := range []struct{ name, want string }{{"门铃", "men ling"}, {"سلام", "(in another script)"},
		{"김철수: decided (PIPA art. 23)", "(in another script): decided (PIPA art. 23)"}, {"محمد علي", "(in another script)"}, {"Fines (topic 카메라 해킹)", "Fines (topic (in another script))"}} {
		if got := b.label(c.name); got != c.want {
			t.Errorf("%q is labelled %q", c.name, got)
		}
	}
	for _, c := range []struct{ title, want string }{{"韩某案", "han mou an"}, {"سلام", "il-lantern"}} {
		if got := b.titled(&corpus.Case{ID: "il-lantern", Title: c.title}); got != c.want {
			t.Errorf("%q is titled %q", c.title, got)
		}
	}
}

// The text in place of a picture says so where its letters are not those of the
// names in it.
func TestThePictureOfChineseNamesSaysThatItsLettersAreOthers(t *testing.T) {
	b := &Bot{painter: chart.New(), config: Config{Reading: func(r rune) string { return map[rune]string{'门': "men"}[r] }}}
	for name, want := range map[string]string{"Han": "what it shows", "门": "Chinese names stand in the picture by their sound. what it shows", "سلام": "what it shows", "Han 🎉": "what it shows", "カメラ門": "what it shows"} {
		letters := b.letterer()
		letters.label(name)
		if got := letters.picture(WordingFor(""), Reply{}, "years", []byte("PNG"), alt{lead: "what it shows"}).Picture; got.Alt != want || got.Name != "casebot-years.png" {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := b.letterer().picture(WordingFor(""), Reply{}, "years", nil, alt{lead: "what it shows"}); got.Picture != nil {
		t.Errorf("nothing drawn: %+v", got.Picture)
	}
}

// A step of several cases says of what its date is, before anything that may be cut.
func TestAStepOfSeveralCasesSaysOfWhatItsDateIs(t *testing.T) {
	l := (&Bot{painter: chart.New(), config: Config{Reading: func(rune) string { return "" }}}).letterer()
	for is, want := range map[corpus.DateIs]string{"": "Sentenced: Han", corpus.OfReported: "Sentenced (reported): Han"} {
		c := &corpus.Case{ID: "cn-han", Title: "Han", Status: []corpus.Fact{{Date: corpus.Date{Year: 2025}, DateIs: is, Claims: []corpus.Claim{{Value: corpus.State("sentenced")}}}}}
		if got := l.newest(c); got.Text != want || got.Date != "2025" {
			t.Errorf("%q: %+v", is, got)
		}
	}
}

// A text in place of a picture has everything that is drawn: names are cut where there is
// little room, and what has none is counted.
func TestAnAltTellsAllThatIsDrawn(t *testing.T) {
	w := WordingFor("")
	long := strings.Repeat("registry of faces ", 8)
	for _, c := range []struct {
		items, more int
		item        altItem
		want, end   string
	}{
		{2, 0, altItem{"2025 ", "Lantern", ": vacated"}, "Cases: 2025 Lantern: vacated; 2025 Lantern: vacated", ""},
		{12, 0, altItem{"2025 ", long, ": vacated"}, "Cases: 2025 registry of", "…: vacated"},
		{2, 25, altItem{"2025 ", "Lantern", ""}, "Cases: 2025 Lantern; 2025 Lantern; and 25 more", "and 25 more"},
		{50, 3, altItem{"12 June 2025 ", long, ": sentenced"}, "Cases: 12 June 2025 registry…", " more"},
	} {
		a := alt{lead: "Cases:", more: c.more}
		for range c.items {
			a.items = append(a.items, c.item)
		}
		got := a.words(w)
		said := strings.Count(got, c.item.before)
		if len([]rune(got)) > maxAlt || !strings.HasPrefix(got, c.want) || !strings.HasSuffix(got, c.end) {
			t.Errorf("%d and %d: %s", c.items, c.more, got)
		}
		if left := c.items - said + c.more; left > 0 && !strings.HasSuffix(got, fmt.Sprintf("; and %d more", left)) {
			t.Errorf("%d are left: %s", left, got)
		}
	}
}

// Within the picture it stands first: of a long line the end is cut.
func TestAPictureSaysWhichCasesAServerLists(t *testing.T) {
	b := &Bot{painter: chart.New(), config: Config{Reading: func(rune) string { return "" }}}
	cases := []*corpus.Case{{Checked: corpus.Date{Year: 2026}}, {Checked: corpus.Date{Year: 2026}}}
	l := b.lettererOf(limited(t.Context(), state.Settings{Topics: []string{"home cameras"}}))
	if got := l.source(cases); got != "This server lists only cases of: home cameras. From 2 cases as of 2026" {
		t.Errorf("%q", got)
	}
	said := l.picture(Wording{}, Reply{}, "fines", []byte("png"), alt{lead: "Fines by year, each dot one:", items: []altItem{{name: "2024 EUR 5"}}})
	if got := said.Picture.Alt; got != "This server lists only cases of: home cameras. Fines by year, each dot one: 2024 EUR 5" {
		t.Errorf("%q", got)
	}
	if got := b.lettererOf(limited(t.Context(), state.Settings{})).source(cases); got != "From 2 cases as of 2026" {
		t.Errorf("of all: %q", got)
	}
}
