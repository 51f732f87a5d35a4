package bot

import (
	"testing"

	"casebot/bot/chart"
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
	} {
		if got := b.latin(c.texts...); got != c.want {
			t.Errorf("%q is drawn as %q, want %q", c.texts, got, c.want)
		}
	}
	for _, c := range []struct{ name, want string }{{"门铃", "men ling"}, {"سلام", "(in another script)"}} {
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
	for name, want := range map[string]string{"Han": "what it shows", "门": "Chinese names stand in the picture by their sound. what it shows", "سلام": "what it shows"} {
		letters := b.letterer()
		letters.label(name)
		if got := letters.picture(WordingFor(""), Reply{}, "years", []byte("PNG"), "what it shows").Picture; got.Alt != want || got.Name != "casebot-years.png" {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if got := b.letterer().picture(WordingFor(""), Reply{}, "years", nil, "what it shows"); got.Picture != nil {
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
