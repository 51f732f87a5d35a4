package lookup_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/bot/lookup"
	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// A crossed archive knows which cases have a source, as the one in SQL does.
type crossed struct {
	*indextest.Archive
	cited map[corpus.ArticleID][]corpus.CaseID
	err   error // of every question for them
}

func (c *crossed) CasesCiting(_ context.Context, id corpus.ArticleID) ([]corpus.CaseID, error) {
	return c.cited[id], c.err
}

// person and firm are parties.
func person(names ...string) corpus.Party { return party(true, names...) }
func firm(names ...string) corpus.Party   { return party(false, names...) }

func party(human bool, names ...string) corpus.Party {
	p := corpus.Party{ID: corpus.PartyID(strings.ToLower(names[0])), Role: "defendant", Person: human}
	for _, name := range names {
		p.Names = append(p.Names, corpus.Name{Text: name})
	}
	return p
}

// docket is an archive of made-up matters in which messages look for names.
func docket() []*corpus.Case {
	withheld, other, regulator := person("Pell", "裴某"), person("Dray"), firm("Lantern Office")
	withheld.Anonymised, other.Anonymised, regulator.Role = true, true, "authority"
	matter := func(id, title string, parties ...corpus.Party) *corpus.Case {
		return &corpus.Case{
			ID: corpus.CaseID(id), Title: title, Jurisdiction: "IE", Kind: "civil", Forum: "Oldhaven Court", Parties: parties, Topics: []string{"home cameras"},
			Summary: "A matter about cameras.", Checked: corpus.Date{Year: 2026, Month: 3, Day: 1},
			Sources: []corpus.Source{{ID: corpus.ArticleIDForURL("https://herald.example/" + id), Title: "Of " + title, Publisher: "The Herald", URL: "https://herald.example/" + id}},
		}
	}
	quill := matter("ie-quill", "Quill v. Marlow Ltd", person("Nadia Quill"), firm("Marlow Ltd"))
	quill.Citations = []corpus.Citation{{Text: "No. 1:21-cv-00512-ABC"}, {Text: "[2023] OHCA Civ 12"}}
	quill2 := matter("ie-quill-2", "The harbour feeds", person("Nadia Quill"), regulator)
	pell := matter("ie-pell", "Pell: the tablet", withheld, other)
	pell.Aliases, pell.TitleZH = []string{"Pell case", "Pell", "Pell and Dray", "Pell v. Dray"}, "裴某平板电脑远程监控案"
	skarp := matter("ie-skarpsyn", "Skarpsyn wristbands", firm("Skarpsyn Technologies GmbH"), regulator)
	skarp.Citations = []corpus.Citation{{Text: "EXP202204512"}, {Text: "Case C-311/18"}, {Text: "LDPA 35/2022"}}
	skarp.Forum = "Lantern Data Protection Authority"
	zh := matter("cn-gu", "Gu Minghui: the lift", person("古明輝"), person("高明"), person("曾伟"), firm("灵犀科技有限公司"))
	zh.Citations = []corpus.Citation{{Text: "(2020)浙01民终1234号"}}
	lone := matter("ie-brindle", "Brindle: the drone", person("Brindle"))
	hush := matter("ie-hush", "Hush Alarms and Others v Skerrow: the alarm", firm("Hush Alarms and Others"), firm("Uber Cabs Ltd", "Uber"))
	for _, number := range []string{"No. 2:22-cv-00777 (D. Oldh.)", "(2022) Hu 0101 Min Chu No. 555", "Guiding Case No. 44", "[2024] OHUT 31 (AAC)", "No. 19 C 4083 (D. Oldh.)", "OHD 451 of 2023", "2019-CH-00990 (Cir. Ct. Oldhaven)", "OH-2024-001563-GIA", "522 F. Supp. 3d 617"} {
		hush.Citations = append(hush.Citations, corpus.Citation{Text: number})
	}
	lin := matter("cn-lin", "Lin Xia v. Harbour Zoo", person("Lin Xia"), firm("Harbour Zoo"))
	lin.TitleZH, lin.Aliases = "林霞诉海港动物园案", []string{"林霞案", "林中动物园"}
	ceng := matter("cn-zeng", "The gate", person("Zeng Yulan"))
	ceng.Aliases = []string{"门禁曾玉兰"}
	bai := matter("cn-bai", "Bai: the lamp", person("Bai", "Bai Se"))
	bai.Aliases = []string{"白色台灯"}
	kim := matter("kr-kim", "Kim: cameras", person("김철수", "김모씨", "김수"), firm("카메라나라"), firm("다음"))
	oracle := matter("ie-oracle", "Fine over a database", firm("Oracle"))
	return []*corpus.Case{quill, quill2, pell, skarp, zh, lone, hush, oracle, lin, ceng, bai, kim}
}

// A street is where messages are looked through: an archive of the made-up matters,
// and its index.
type street struct {
	archive  index.Archive
	searcher index.Searcher
}

func lookout(t testing.TB, err error) street {
	t.Helper()
	archive := &crossed{Archive: &indextest.Archive{}, cited: map[corpus.ArticleID][]corpus.CaseID{}, err: err}
	for _, c := range docket() {
		archive.PutCase(c)
		archive.cited[c.Sources[0].ID] = []corpus.CaseID{c.ID}
	}
	archive.cited[corpus.ArticleIDForURL("https://herald.example/gone")] = []corpus.CaseID{"ie-gone"}
	engine, failed := bleveindex.OpenMemory()
	if failed != nil {
		t.Fatal(failed)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	return street{archive, engine}
}

// reading is how some characters are read.
func reading(r rune) string {
	return map[rune]string{'林': "lin", '霞': "xia", '中': "zhong", '诉': "su", '玉': "yu", '兰': "lan", '蘭': "lan", '曾': "ceng", '白': "bai", '色': "se", '台': "tai", '动': "dong"}[r]
}

func (s street) look(t testing.TB, text string) lookup.Found {
	t.Helper()
	found, err := lookup.In(t.Context(), s.archive, s.searcher, text, reading)
	if err != nil {
		t.Fatalf("%.80q: %v", text, err)
	}
	return found
}

func ids(cases []*corpus.Case) (out []corpus.CaseID) {
	for _, c := range cases {
		out = append(out, c.ID)
	}
	return out
}

func TestAMessageIsLookedThroughForCases(t *testing.T) {
	s := lookout(t, nil)
	for _, c := range []struct {
		intent, text string
		want         []corpus.CaseID
	}{
		{"a full name, in both cases", "Did you see that Nadia Quill was fined?", []corpus.CaseID{"ie-quill", "ie-quill-2"}},
		{"a possessive", "Nadia Quill's appeal failed", []corpus.CaseID{"ie-quill", "ie-quill-2"}},
		{"all in small letters", "did nadia quill appeal", []corpus.CaseID{"ie-quill", "ie-quill-2"}},
		{"in a headline", "Nadia Quill Fined In Oldhaven", []corpus.CaseID{"ie-quill", "ie-quill-2"}},
		{"a case name takes in its party", "Read Quill v Marlow Ltd. today", []corpus.CaseID{"ie-quill"}},
		{"however it is written", "read QUILL VS. MARLOW LTD", []corpus.CaseID{"ie-quill"}},
		{"without the kind of company", "It was Marlow that I meant, Skarpsyn Technologies too", []corpus.CaseID{"ie-quill", "ie-skarpsyn"}},
		{"a docket number", "see 1:21-cv-00512, and tell me", []corpus.CaseID{"ie-quill"}},
		{"with its initials", "see 1:21-cv-00512-ABC.", []corpus.CaseID{"ie-quill"}},
		{"a neutral citation", "as in [2023] OHCA Civ 12 at 5", []corpus.CaseID{"ie-quill"}},
		{"the same in other marks", "as in （2023） OHCA  Civ. 12", []corpus.CaseID{"ie-quill"}},
		{"a number of an authority", "EXP202204512!", []corpus.CaseID{"ie-skarpsyn"}},
		{"of a European court", "C‑311/18 again", []corpus.CaseID{"ie-skarpsyn"}},
		{"of urgency there", "C-311/18 PPU again", []corpus.CaseID{"ie-skarpsyn"}},
		{"of an appeal there", "Case C-311/18 P, and C‑311/18\u00a0P(R), C 311/18 R too", nil},
		{"where a sentence begins so", "see C-311/18. P was there", []corpus.CaseID{"ie-skarpsyn"}},
		{"a Chinese docket number", "参见（2020）浙01民终1234号判决书", []corpus.CaseID{"cn-gu"}},
		{"a Chinese name of three", "听说古明辉被判了", []corpus.CaseID{"cn-gu"}},
		{"in the other script", "聽說古明輝被判了", []corpus.CaseID{"cn-gu"}},
		{"of two, before what was done", "昨天曾伟被罚了", []corpus.CaseID{"cn-gu"}},
		{"of two, alone", "曾伟？", []corpus.CaseID{"cn-gu"}},
		{"a common word, said to be a party", "被告高明不服", []corpus.CaseID{"cn-gu"}},
		{"and in a case name", "高明案", []corpus.CaseID{"cn-gu"}},
		{"a Chinese company", "起诉了灵犀科技有限公司。", []corpus.CaseID{"cn-gu"}},
		{"a case by its Chinese title", "裴某平板电脑远程监控案", []corpus.CaseID{"ie-pell"}},
		{"a case by its title", "the matter Pell: the tablet is odd", []corpus.CaseID{"ie-pell"}},
		{"a link", "look: https://herald.example/ie-pell?utm_source=x", []corpus.CaseID{"ie-pell"}},
		{"a link from a feed", "https://herald.example/ie-pell?at_medium=RSS&at_campaign=rss", []corpus.CaseID{"ie-pell"}},
		{"a link from an app", "https://herald.example/ie-pell?from=singlemessage&isappinstalled=0, and more", []corpus.CaseID{"ie-pell"}},
		{"a link with one of its own", "https://herald.example/ie-pell?from=2020 https://herald.example/ie-pell?page=2&utm_id=1", nil},
		{"a link that begins with www", "www.herald.example/ie-pell is it", []corpus.CaseID{"ie-pell"}},
		{"a link without its beginning", "see herald.example/ie-pell?ref=hn.", []corpus.CaseID{"ie-pell"}},
		{"what is no link", "and/or, herald.example/none", nil},
		{"a link in marks", "(see <https://www.herald.example/ie-pell/>, please.)", []corpus.CaseID{"ie-pell"}},
		{"a link before a full stop", "It is https://herald.example/ie-pell.", []corpus.CaseID{"ie-pell"}},
		{"several, in their order", "https://herald.example/ie-pell then 古明辉 then Quill v. Marlow Ltd", []corpus.CaseID{"ie-pell", "cn-gu", "ie-quill"}},
		{"a name, not a link that holds it", "https://elsewhere.example/nadia-quill", nil},
		{"a surname", "Quill was fined, and Brindle too", nil},
		{"a surname and the word case", "the Pell case, the Brindle case, the Quill case", nil},
		{"two surnames", "Pell and Dray went home", nil},
		{"two surnames that are a case's name", "Pell v Dray is next", []corpus.CaseID{"ie-pell"}},
		{"a number that goes on", "see 1:21-cv-00512-7", nil},
		{"another of that name", "Nadia Quill Marsh went home", nil},
		{"nor with a hyphen", "Nadia Quill-Marsh went home", nil},
		{"nor turned about", "quill, nadia", nil},
		{"not written as a name", "We met nadia quill here", nil},
		{"a withheld Chinese name", "裴某被判三年，裴某某也是", nil},
		{"a longer Chinese name", "曾伟大叔来了", nil},
		{"a common word", "他的手法很高明，案件很多", nil},
		{"a regulator", "the Lantern Office said so", nil},
		{"another number", "see 1:21-cv-00513 and 2023 and 13,000 yuan and 21, 512", nil},
		{"the same digits in other marks", "I have 311, 18 and C 311 18", nil},
		{"a link to a case that is gone", "https://herald.example/gone", nil},
		{"whom a Chinese title names", "林霞起诉动物园", []corpus.CaseID{"cn-lin"}},
		{"alone", "林霞", []corpus.CaseID{"cn-lin"}},
		{"and a Chinese alias", "林霞案", []corpus.CaseID{"cn-lin"}},
		{"by the reading of a surname", "曾玉蘭被罰了", []corpus.CaseID{"cn-zeng"}},
		{"what of an alias is read otherwise", "林中。林中动物", nil},
		{"nor its beginning", "林霞光和水", nil},
		{"nor a surname of it", "林某，林", nil},
		{"nor a common word that is read so", "白色的灯", nil},
		{"a Korean name", "Police say 김철수 was fined in 2024", []corpus.CaseID{"kr-kim"}},
		{"with what stands behind it", "김철수씨는 벌금형을 받았다. 김철수가 항소했다", []corpus.CaseID{"kr-kim"}},
		{"a Korean company", "The firm 카메라나라는 paid", []corpus.CaseID{"kr-kim"}},
		{"a withheld Korean name, or too short a one", "김모씨는 김수 다음 김씨", nil},
		{"a longer one", "김철수만세", nil},
		{"nothing", "good morning", nil},
	} {
		found := s.look(t, c.text)
		if got := ids(found.Cases()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q speaks of %v, want %v", c.intent, c.text, got, c.want)
		}
		if !found.Whole {
			t.Errorf("%s: something of %q was left out", c.intent, c.text)
		}
	}
}

// What may be an address is one where it leads to a source.
func TestALinkWithoutItsBeginningIsCountedWhereItIsKnown(t *testing.T) {
	found := lookout(t, nil).look(t, "herald.example/ie-pell, not elsewhere.example/ie-pell, https://herald.example/none")
	if found.Links != 2 || found.Known != 1 || len(found.Spots) != 1 {
		t.Errorf("%d links, %d of them known: %v", found.Links, found.Known, found.Spots)
	}
}

// What stands in a message twice, or in two cases, is one spot; and so is a name
// with the shorter one in it.
func TestANameIsOneSpot(t *testing.T) {
	found := lookout(t, nil).look(t, "Nadia Quill, that is NADIA QUILL of Quill v. Marlow Ltd: https://herald.example/ie-pell and https://herald.example/none")
	var got []string
	for _, spot := range found.Spots {
		got = append(got, fmt.Sprint(spot.Words, ids(spot.Cases)))
	}
	if want := []string{"Nadia Quill[ie-quill ie-quill-2]", "Quill v. Marlow Ltd[ie-quill]", "Of Pell: the tablet[ie-pell]"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if found.Links != 2 || found.Known != 1 {
		t.Errorf("%d links, %d of them known", found.Links, found.Known)
	}
}

// However long a message is, and whatever it holds, the look at it is bounded, and
// says where it left something out.
func TestALookIsBounded(t *testing.T) {
	s := lookout(t, nil)
	var names, links, han strings.Builder
	for i := range 200 {
		fmt.Fprintf(&han, "王%c%c", '一'+rune(3*i), '丁'+rune(5*i))
		fmt.Fprintf(&names, "Ann%c%c Brook%c. ", 'a'+i%26, 'a'+i/26, 'a'+i%26)
		if i < 30 {
			fmt.Fprintf(&links, "https://herald.example/%d ", i)
		}
	}
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"names":   {names.String(), true},
		"links":   {links.String(), true},
		"length":  {strings.Repeat("x", 3990) + " Quill v. Marlow Ltd", true},
		"Han":     {han.String(), true},
		"singles": {"Adobe, Nvidia, Oracle, Netflix, Spotify, Siemens, Bosch, Philips, Mercadona, Samsung.", true},
		"cut":     {strings.Repeat("x", lookup.MaxRunes), true},
		"few":     {"Adobe, Nvidia, Oracle, Netflix.", false},
		"short":   {"Quill v. Marlow Ltd", false},
	} {
		if got := !s.look(t, c.text).Whole; got != c.want {
			t.Errorf("%s: says that something was left out: %v", name, got)
		}
	}
	for _, odd := range []string{"\xff\xfe Quill v. Marlow Ltd", "https://" + strings.Repeat("a", 3900), strings.Repeat("(", 4000), strings.Repeat("1-", 2000), "\u202eQuill v. Marlow Ltd\u202c", strings.Repeat("https://a ", 400)} {
		if found := s.look(t, odd); len(found.Spots) > 1 {
			t.Errorf("%.20q: %v", odd, found.Spots)
		}
	}
}

// What fails is said to have failed; an archive that knows nothing of sources is
// asked for none.
func TestALookThatFails(t *testing.T) {
	s, no := lookout(t, nil), errors.New("no")
	broken := lookout(t, no)
	if _, err := lookup.In(t.Context(), broken.archive, broken.searcher, "https://herald.example/ie-pell", nil); !errors.Is(err, no) {
		t.Errorf("a link: %v", err)
	}
	if got := ids(broken.look(t, "Quill v. Marlow Ltd").Cases()); !slices.Equal(got, []corpus.CaseID{"ie-quill"}) {
		t.Errorf("without a link nothing fails: %v", got)
	}
	stopped, stop := context.WithCancel(t.Context())
	stop()
	if _, err := lookup.In(stopped, s.archive, s.searcher, "Quill v. Marlow Ltd", nil); !errors.Is(err, context.Canceled) || strings.Contains(err.Error(), "Quill") {
		t.Errorf("a search that is stopped: %v", err)
	}
	s.archive = s.archive.(*crossed).Archive
	if found := s.look(t, "https://herald.example/ie-pell"); found.Links != 1 || found.Known != 0 || len(found.Spots) > 0 {
		t.Errorf("an archive without citations: %+v", found)
	}
}
