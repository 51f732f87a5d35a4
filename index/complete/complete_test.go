package complete_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/complete"
	"casebot/index/indextest"
)

// known makes a case with a title, further names as "kind: text", and a weight.
func known(id, title string, year, sources int, more ...string) *corpus.Case {
	c := &corpus.Case{ID: corpus.CaseID(id), Title: title, Forum: "Example City Court; Example Village Court",
		Status: []corpus.Fact{{Date: corpus.Date{Year: year}}}, Sources: make([]corpus.Source, sources)}
	for _, line := range more {
		kind, text, _ := strings.Cut(line, ": ")
		switch kind {
		case "zh":
			c.TitleZH = text
		case "party":
			c.Parties = append(c.Parties, corpus.Party{ID: corpus.PartyID(fmt.Sprint(len(c.Parties))), Names: []corpus.Name{{Text: text}}})
		case "alias":
			c.Aliases = append(c.Aliases, text)
		case "cite":
			c.Citations = append(c.Citations, corpus.Citation{Text: text})
		case "topic":
			c.Topics = append(c.Topics, text)
		}
	}
	return c
}

func shelf() *indextest.Archive {
	archive := &indextest.Archive{}
	for _, c := range []*corpus.Case{
		known("xx-2021-lumen", "Tallow and others v. Lumenview AI", 2021, 5, "party: Lumenview AI", "alias: the scraping ruling", "cite: [2021] XCA 817", "topic: face recognition"),
		known("xx-2024-lumen", "In re Lumenview AI", 2024, 2, "party: Lumenview AI", "topic: face recognition"),
		known("xx-2019-lumenor", "Lumenor GmbH", 2019, 1, "cite: C-817/19", "topic: data brokers"),
		known("yy-2025-han", "The tablet case", 2025, 2, "zh: 韩某非法控制摄像头案", "party: Han", "party: 韩某", "topic: home cameras"),
		known("yy-2020-zeng", "The lift case", 2020, 1, "party: 曾某", "party: 單某某", "party: 吕某", "party: の汪"),
		known("zz-2018-orn", "Ørnsköld v. O’Dwyer", 2018, 1, "party: Σωκράτης", "party: Ковалёв"),
		known("zz-2017-hanley", "Hanley v. Brook", 2017, 9),
	} {
		archive.PutCase(c)
	}
	return archive
}

func filled(t testing.TB, archive *indextest.Archive) *complete.Index {
	t.Helper()
	x := complete.New()
	if err := x.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	return x
}

// suggested writes suggestions as "id=text", a topic as "=text".
func suggested(t testing.TB, x *complete.Index, typed string, limit int) string {
	t.Helper()
	found, err := x.Complete(t.Context(), typed, limit)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, s := range found {
		out = append(out, s.Ref.ID+"="+s.Text)
	}
	return strings.Join(out, " | ")
}

func TestWhatIsTypedIsFound(t *testing.T) {
	x := filled(t, shelf())
	for _, c := range []struct{ story, typed, want string }{
		{"a name, the case with more sources first", "lumenview ai", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"a name begun, the better known first", "lumen", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI | xx-2019-lumenor=Lumenor GmbH"},
		{"words in another order", "AI Lumenview", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"a later word of the name", "tal", "xx-2021-lumen=Tallow and others v. Lumenview AI"},
		{"a word in the middle of the name", "others", "xx-2021-lumen=Tallow and others v. Lumenview AI"},
		{"words apart that are one", "lumen view", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"words as one that are apart", "thetabletcase", "yy-2025-han=The tablet case"},
		{"the whole name before one that begins so and is better known", "han", "yy-2025-han=Han | zz-2017-hanley=Hanley v. Brook"},
		{"one letter wrong", "lumenwiew", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"two letters swapped", "luemnview", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"one letter missing", "lmenvie", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"one letter too much", "lumennview", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"the first letter wrong", "jumenor", "xx-2019-lumenor=Lumenor GmbH"},
		{"a slip in one of two words, in another order", "ai lumneview", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"two slips in a long word", "lumneveiw", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"two letters missing", "lumenvwai", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"two slips in one of two words, in another order", "ai lumneveiw", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"two slips in one word and one in another", "lumneveiw otehrs", "xx-2021-lumen=Tallow and others v. Lumenview AI"},
		{"two slips, one of them in the first letter", "jumenveiw", ""},
		{"two slips in a word of seven letters", "lumeoir", ""},
		{"two slips where a name fits with one", "lumenovi", "xx-2021-lumen=Lumenview AI | xx-2024-lumen=Lumenview AI"},
		{"three slips", "lumneveiwwx", ""},
		{"a slip in a short word", "hxnl", ""},
		{"an alias", "scraping", "xx-2021-lumen=the scraping ruling"},
		{"a citation without its brackets", "2021 xca", "xx-2021-lumen=[2021] XCA 817"},
		{"a number that stands in two citations", "817", "xx-2021-lumen=[2021] XCA 817 | xx-2019-lumenor=C-817/19"},
		{"a docket number without its signs", "c81719", "xx-2019-lumenor=C-817/19"},
		{"a number is another with a wrong figure", "c81729", ""},
		{"a topic, with the cases", "face", "=face recognition"},
		{"Chinese", "韩某", "yy-2025-han=韩某"},
		{"traditional characters for simplified ones", "韓", "yy-2025-han=韩某"},
		{"simplified characters for traditional ones", "单某", "yy-2020-zeng=單某某"},
		{"Chinese in the middle of a title", "摄像头", "yy-2025-han=韩某非法控制摄像头案 | =家庭摄像头"},
		{"by sound; another is a slip away", "han mou", "yy-2025-han=韩某 | yy-2020-zeng=單某某"},
		{"by sound, as one word", "hanmoufei", "yy-2025-han=韩某非法控制摄像头案"},
		{"by sound in the middle", "shexiangtou", "yy-2025-han=韩某非法控制摄像头案 | =家庭摄像头"},
		{"by the first letters of the sounds, where nothing else fits", "hmff", "yy-2025-han=韩某非法控制摄像头案"},
		{"two of them", "hm", "yy-2025-han=韩某"},
		{"those of a surname with two readings", "cm", "yy-2020-zeng=曾某"},
		{"and the other", "zm", "yy-2020-zeng=曾某"},
		{"of letters and characters, none for one letter", "q", ""},
		{"a topic by its Chinese name", "家用", "=家用摄像头"},
		{"and by the sound of that", "jiatingshe", "=家庭摄像头"},
		{"and by its first letters", "jysxt", "=家用摄像头"},
		{"a surname with a reading of its own", "zengmou", "yy-2020-zeng=曾某"},
		{"another one", "shan mou", "yy-2020-zeng=單某某 | yy-2025-han=韩某"},
		{"by sound behind another script", "wang", "yy-2020-zeng=の汪"},
		{"ü as v", "lvmou", "yy-2020-zeng=吕某"},
		{"ü as u", "lumou", "yy-2020-zeng=吕某"},
		{"ü as yu", "lyumou", "yy-2020-zeng=吕某"},
		{"ü as itself", "lümou", "yy-2020-zeng=吕某"},
		{"a character of the same sound, where there is no other", "增某", "yy-2020-zeng=曾某"},
		{"without accents", "ornskold", "zz-2018-orn=Ørnsköld v. O’Dwyer"},
		{"with an apostrophe and without", "odwy", "zz-2018-orn=Ørnsköld v. O’Dwyer"},
		{"Greek", "ΣΩΚΡ", "zz-2018-orn=Σωκράτης"},
		{"Cyrillic, with a slip", "кавале", "zz-2018-orn=Ковалёв"},
		{"full width", "Ｈａｎ", "yy-2025-han=Han | zz-2017-hanley=Hanley v. Brook"},
		{"nothing typed: the best known", "  ", "zz-2017-hanley=Hanley v. Brook | xx-2021-lumen=Tallow and others v. Lumenview AI | yy-2025-han=The tablet case"},
		{"nothing to look up but signs", "?! -", "zz-2017-hanley=Hanley v. Brook | xx-2021-lumen=Tallow and others v. Lumenview AI | yy-2025-han=The tablet case"},
		{"what is in no name", "quorum", ""},
		{"a slip in a sound that nobody typed", "含漏", ""},
	} {
		if got := suggested(t, x, c.typed, 3); got != c.want {
			t.Errorf("%s: %q suggests\n %s, want\n %s", c.story, c.typed, got, c.want)
		}
	}
}

// Letters that a sign joins are one name, and begin no words or sounds.
func TestASignBetweenLettersStandsInTheName(t *testing.T) {
	archive := shelf()
	archive.PutCase(known("zz-2016-jp", "J&P Holdings", 2016, 0, "party: Ørn & Sen"))
	x := filled(t, archive)
	for typed, want := range map[string]string{
		"h&m": "", "H&F fine": "", "v&o": "", "J&P": "zz-2016-jp=J&P Holdings", "orn&sen": "zz-2016-jp=Ørn & Sen", "orn & sen": "zz-2016-jp=Ørn & Sen",
	} {
		if got := suggested(t, x, typed, 3); got != want {
			t.Errorf("%q suggests %s, want %s", typed, got, want)
		}
	}
}

// What is typed is known for how characters are read where it ends as one of them does.
func TestWhatIsReadAloudIsMarked(t *testing.T) {
	x := filled(t, shelf())
	for typed, want := range map[string]bool{
		"hanmou": true, "mou han": true, "shexiangtou": true, "增某": true, "wang": true,
		"hanmo": false, "shexiangt": false, "hm": false, "韩某": false, "lumen": false, "hannou": false,
	} {
		found, err := x.Complete(t.Context(), typed, 1)
		if err != nil || len(found) != 1 || found[0].Aloud != want {
			t.Errorf("%q: %+v, %v, want it read aloud: %v", typed, found, err, want)
		}
	}
}

func TestASuggestionTellsNamesakesApart(t *testing.T) {
	x := filled(t, shelf())
	got, err := x.Complete(t.Context(), "lumenview", 2)
	if err != nil || len(got) != 2 {
		t.Fatalf("%v, %v", got, err)
	}
	want := index.Suggestion{Text: "Lumenview AI", Kind: index.SuggestName, Ref: corpus.CaseID("xx-2024-lumen").Ref(), Title: "In re Lumenview AI", Forum: "Example City Court", Year: 2024}
	if got[1] != want {
		t.Errorf("%+v, want %+v", got[1], want)
	}
	for typed, kind := range map[string]index.SuggestionKind{"scraping": index.SuggestAlias, "xca": index.SuggestCitation, "data br": index.SuggestTopic} {
		if got, _ := x.Complete(t.Context(), typed, 1); len(got) != 1 || got[0].Kind != kind {
			t.Errorf("%q: %+v, want one %s", typed, got, kind)
		}
	}
}

// A bulk import may bring very many rows with one title.
func TestManyCasesOfOneName(t *testing.T) {
	archive := &indextest.Archive{}
	for i := range 30_000 {
		archive.PutCase(known(fmt.Sprintf("xx-%05d", i), "Decision", 2000+i%7, 1))
	}
	x := filled(t, archive)
	if got := suggested(t, x, "deicsion", 2); got != "xx-00006=Decision | xx-00013=Decision" {
		t.Errorf("suggests %s", got)
	}
	long := strings.Repeat("庄", 300)
	archive.PutCase(known("yy-long", long, 2020, 1))
	if err := x.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	for _, typed := range []string{long, "zhuangzhuang", strings.Repeat("zhuang", 200)} {
		if got := suggested(t, x, typed, 1); got != "yy-long="+long {
			t.Errorf("%.20s… suggests %s", typed, got)
		}
	}
}

func TestLimitsAndContext(t *testing.T) {
	x := filled(t, shelf())
	for limit, want := range map[int]int{-1: 0, 0: 0, 1: 1, 5: 5, 1000: 10} {
		if got, err := x.Complete(t.Context(), "", limit); len(got) != want || err != nil {
			t.Errorf("limit %d: %d suggestions, %v", limit, len(got), err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, typed := range []string{"", "lumen", "增某"} {
		if _, err := x.Complete(ctx, typed, 5); !errors.Is(err, context.Canceled) {
			t.Errorf("%q with a context that has ended: %v", typed, err)
		}
	}
	if _, err := x.Complete(ctx, "lumen", 0); !errors.Is(err, context.Canceled) {
		t.Errorf("a limit of 0 with a context that has ended: %v", err)
	}
}

func TestChangesAreFollowed(t *testing.T) {
	archive := shelf()
	x := filled(t, archive)
	archive.PutCase(known("xx-2024-lumen", "In re Candela", 2024, 2, "topic: staff monitoring"))
	archive.Remove(corpus.CaseID("xx-2021-lumen").Ref())
	archive.Remove(corpus.CaseID("never-there").Ref())
	archive.PutArticle(&corpus.Article{Source: corpus.Source{ID: "lumenview-article", Title: "Lumenview"}})
	if got := suggested(t, x, "lumenview", 9); !strings.Contains(got, "xx-2021-lumen") {
		t.Errorf("before it follows: %s", got)
	}
	if err := x.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{"lumenview": "", "candela": "xx-2024-lumen=In re Candela", "face": "", "staff": "=staff monitoring", "tal": "", "han": "yy-2025-han=Han | zz-2017-hanley=Hanley v. Brook"} {
		if got := suggested(t, x, typed, 9); got != want {
			t.Errorf("%q suggests %s, want %s", typed, got, want)
		}
	}
	for _, c := range []string{"xx-2024-lumen", "xx-2019-lumenor", "yy-2025-han", "yy-2020-zeng", "zz-2018-orn", "zz-2017-hanley"} {
		archive.Remove(corpus.CaseID(c).Ref())
	}
	if err := x.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	if got := suggested(t, x, "", 9); got != "" {
		t.Errorf("an empty archive suggests %s", got)
	}
}

// An unreadable archive has a feed that can be read, and no record that can.
type unreadable struct {
	*indextest.Archive
	err error
}

func (u unreadable) Case(context.Context, corpus.CaseID) (*corpus.Case, error) { return nil, u.err }

// An archive that forgets a name gets another identity. From the moment at which
// the index hears of it, what it knew is gone, even where nothing can be read.
func TestForgottenNamesNeverAppear(t *testing.T) {
	archive := shelf()
	x := filled(t, archive)
	archive.Name = "archive after forgetting"
	archive.PutCase(known("zz-2017-hanley", "****** v. Brook", 2017, 9))
	broken := errors.New("disk gone")
	if err := x.Follow(t.Context(), archive, unreadable{archive, broken}); !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
	if got := suggested(t, x, "hanley", 9) + suggested(t, x, "", 9); got != "" {
		t.Errorf("suggests %s", got)
	}
	if err := x.Follow(t.Context(), archive, archive); err != nil {
		t.Fatal(err)
	}
	if got := suggested(t, x, "hanley", 9); got != "" {
		t.Errorf("suggests %s", got)
	}
	if got := suggested(t, x, "v. brook", 9); got != "zz-2017-hanley=****** v. Brook" {
		t.Errorf("suggests %s", got)
	}
}
