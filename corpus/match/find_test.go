package match

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"

	gocmp "github.com/google/go-cmp/cmp"
)

// shelf is an archive in memory: cases by key.
type shelf struct {
	cases map[corpus.CaseID]*corpus.Case
	keys  map[string][]corpus.CaseID
}

func newShelf(cases ...*corpus.Case) *shelf {
	s := &shelf{map[corpus.CaseID]*corpus.Case{}, map[string][]corpus.CaseID{}}
	for _, c := range cases {
		s.cases[c.ID] = c
		for _, key := range Keys(c) {
			s.keys[key] = append(s.keys[key], c.ID)
		}
	}
	return s
}

// CasesByKey counts shared keys; of a key that hundreds share it looks at the first.
func (s *shelf) CasesByKey(_ context.Context, keys []string, limit int) ([]*corpus.Case, error) {
	shares := map[corpus.CaseID]int{}
	for _, key := range keys {
		for _, id := range bounded(s.keys[key], 200) {
			shares[id]++
		}
	}
	ids := make([]corpus.CaseID, 0, len(shares))
	for id := range shares {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b corpus.CaseID) int { return cmp.Or(cmp.Compare(shares[b], shares[a]), cmp.Compare(a, b)) })
	var out []*corpus.Case
	for _, id := range bounded(ids, limit) {
		out = append(out, s.cases[id])
	}
	return out, nil
}

type broken struct{ err error }

func (b broken) CasesByKey(context.Context, []string, int) ([]*corpus.Case, error) { return nil, b.err }

const release = `
	known cn-quay-2031-lan CN
	source quay 2031-05-02
	source post 2031-05-06 quay
	topic home cameras
	party lan defendant person: Lan @quay
	fact term lan: 3y 1m @quay
	fact fine lan: CNY 13,000 @quay
	fact count lan (cameras controlled): 193 cameras @quay
	known cn-quay-2031-gu-li CN
	source quay 2031-05-02
	source post 2031-05-06 quay
	topic face data
	party gu defendant person: Gu @quay
	party li defendant person: Li @quay
	fact term gu: 9m @quay
	fact term li: 6m @quay
	fact gain li: CNY 30,000 @quay
	known cn-quay-2031-voice CN civil
	source quay 2031-05-02
	source post 2031-05-06 quay
	topic voice
	party reader claimant person: Sun @quay
	fact damages: CNY 250,000 @quay
	known cn-other-2030-li CN
	source hafen 2030-02-03
	party li defendant person: Li @hafen
	fact term li: 6m @hafen
	fact gain li: CNY 8,000 @hafen
`

// TestFind tells what becomes of drafts before an archive of four cases.
func TestFind(t *testing.T) {
	told := story(t, release)
	delete(told, "known")
	var cases []*corpus.Case
	for _, c := range told {
		cases = append(cases, c)
	}
	archive := newShelf(cases...)
	tests := []struct{ name, draft, want string }{
		{"nobody is named, and two rare figures agree", "source mail 2031-05-08\nfact term: 37m\nfact count: 193 home surveillance cameras", "same: cn-quay-2031-lan"},
		{"the article is cited by three cases, and one has the figures", "source post 2031-05-06\nfact term: 37m\nfact count: 193 cameras", "same: cn-quay-2031-lan"},
		{"the article is cited by three cases, and one is about it", "source post 2031-05-06\ntopic voice\nfact outcome: An apology is due.", "same: cn-quay-2031-voice"},
		{"one of two defendants", "source mail 2031-05-08\nparty li defendant person: 李某\nfact term li: 6m\nfact gain li: CNY 30,000", "same: cn-quay-2031-gu-li"},
		{"a surname and one figure that two cases have", "source mail 2031-05-08\ntopic face data\nparty li defendant person: 李某\nfact term li: 6m", "unsure: cn-quay-2031-gu-li"},
		{"a surname alone", "source mail 2031-05-08\nparty lan defendant person: Lan\nfact term lan: 4m", "new:"},
		{"nothing at all", "source mail 2031-05-08\nparty wu defendant person: Wu\nfact term wu: 4m", "new:"},
		{"two known cases at once", "source mail 2031-05-08\nparty li defendant person: Li\nparty lan defendant person: Lan\nfact term li: 6m\nfact gain li: CNY 8,000\nfact term lan: 37m\nfact fine lan: CNY 13,000",
			"unsure: cn-quay-2031-lan cn-other-2030-li"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			draft := story(t, "draft xx-draft CN\n"+tt.draft)["draft"]
			verdict, matches, err := Find(context.Background(), archive, draft)
			if err != nil {
				t.Fatal(err)
			}
			got := string(verdict) + ":"
			for _, m := range matches {
				got += " " + string(m.Case)
				if len(m.For) == 0 {
					t.Errorf("%s is shown without a reason", m.Case)
				}
			}
			if got != tt.want {
				t.Errorf("%s\n%v", gocmp.Diff(tt.want, got), matches)
			}
		})
	}
}

// TestFindBeside holds that of two articles that tell of one case alike a figure is enough
// to join what else both tell, where nothing more speaks against it; and that one article's
// two tellings, with figures of their own, are two cases.
func TestFindBeside(t *testing.T) {
	told := story(t, `
	known cn-mill-2031-tao CN
	source mill 2031-05-02
	source wire 2031-05-03
	party tao defendant person: 陶某 @mill
	fact term tao: 3y 1m @mill
	fact gain tao: CNY 43,000 @wire
	known cn-mill-2031-shi CN
	source mill 2031-05-02
	topic location data
	party shi defendant person: 施某 @mill
	fact damages shi: CNY 6,000 @mill
	known cn-mill-2031-unnamed CN
	source mill 2031-05-02
	topic voice
	fact damages: CNY 80,000 @mill
	known cn-loft-2029-shi CN
	source loft 2031-05-02
	party shi defendant person: 施某 @loft
	fact damages shi: CNY 6,000 @loft
`)
	delete(told, "known")
	var cases []*corpus.Case
	for _, c := range told {
		cases = append(cases, c)
	}
	archive := newShelf(cases...)
	for _, tt := range []struct{ name, draft, want string }{
		{"a surname and a figure", "source wire 2031-05-03\nparty shi defendant person: Shi\nfact damages shi: CNY 6,000", "same"},
		{"a surname and another figure", "source wire 2031-05-03\nparty shi defendant person: Shi\nfact damages shi: CNY 7,000", "new"},
		{"nobody, the same about the same", "source wire 2031-05-03\ntopic voice\nfact damages: CNY 80,000", "same"},
		{"nobody, and about something else", "source wire 2031-05-03\ntopic stalking\nfact damages: CNY 80,000", "new"},
		{"an article that tells of nothing in common", "source post 2031-05-03\nparty shi defendant person: Shi\nfact damages shi: CNY 6,000", "new"},
		{"another matter of the same article, with nobody's name", "source mill 2031-05-02\ntopic location data\nfact damages: CNY 8,000", "new"},
	} {
		verdict, matches, err := Find(context.Background(), archive, story(t, "draft xx-draft CN\n"+tt.draft)["draft"])
		if err != nil {
			t.Fatal(err)
		}
		if string(verdict) != tt.want {
			t.Errorf("%s: %s, want %s\n%+v", tt.name, verdict, tt.want, matches)
		}
	}
}

// TestFindBounds holds that no more than five matches are shown, the best first.
func TestFindBounds(t *testing.T) {
	var cases []*corpus.Case
	for _, name := range strings.Fields("a b c d e f g") {
		cases = append(cases, story(t, "known cn-lamp-"+name+" CN\nsource hafen 2031-01-01\nparty lamp defendant: Lamp Ltd @hafen\nfact fine lamp: CNY 77,000")["known"])
	}
	draft := story(t, "draft cn-lamp CN\nsource post 2031-01-02\nparty lamp defendant: Lamp\nfact fine lamp: CNY 77,000")["draft"]
	verdict, matches, err := Find(context.Background(), newShelf(cases...), draft)
	if err != nil || verdict != corpus.Unsure || len(matches) != maxMatches || matches[0].Case != "cn-lamp-a" {
		t.Errorf("%v %v %v", verdict, matches, err)
	}
}

func TestFindFails(t *testing.T) {
	cause := errors.New("the disk is gone")
	_, _, err := Find(context.Background(), broken{cause}, story(t, "draft cn-lamp CN\nfact term: 6m")["draft"])
	if !errors.Is(err, cause) || !strings.Contains(err.Error(), "cn-lamp") {
		t.Errorf("error is %v; want one that names the draft and wraps the cause", err)
	}
}

// TestKeys holds the keys of a case, the most telling first.
func TestKeys(t *testing.T) {
	c := story(t, `known cn-quay-2031-lan CN
		source quay 2031-05-02
		cite (2031)沪0120刑初828号
		alias The Lamp affair
		party lan defendant person: Lan @quay; 蓝某 @quay
		party shop defendant: Lamp Shop Ltd @quay
		party court authority: Linden court @quay
		fact term lan: 3y 1m @quay
		fact fine lan: CNY 13,000 @quay
		fact gain shop: CNY 6,000 @quay
		fact count lan: 193 cameras @quay
		fact fine shop: unstated @quay
		fact court: Linden @quay`)["known"]
	want := []string{"number:2031hu0120xingchu828", "person:lan", "firm:lamp", "firm:lampshop",
		"person:lan|count:193", "person:lan|term:37", "person:lan|fine:CNY:1300000", "firm:lamp|gain:CNY:600000", "firm:lampshop|gain:CNY:600000",
		"count:193", "term:37", "fine:CNY:1300000", "gain:CNY:600000", "article:" + string(pageID("quay"))}
	if diff := gocmp.Diff(want, Keys(c)); diff != "" {
		t.Errorf("keys (-want +got):\n%s", diff)
	}
	firm := story(t, "known fr-lamp FR regulatory\nsource quay 2031-05-02\nalias Glimmer\nparty lamp defendant: Lamp SA @quay\nfact term: life @quay\nfact term: 2m 5d @quay")["known"]
	want = []string{"firm:lamp", "term:2+5", "term:life", "article:" + string(pageID("quay")), "firm:glimmer"}
	if diff := gocmp.Diff(want, Keys(firm)); diff != "" {
		t.Errorf("keys of a company's case (-want +got):\n%s", diff)
	}
}

func TestNewID(t *testing.T) {
	cause := errors.New("the disk is gone")
	held := func(ids ...corpus.CaseID) func(corpus.CaseID) (bool, error) {
		return func(id corpus.CaseID) (bool, error) { return slices.Contains(ids, id), nil }
	}
	lan := story(t, "draft cn-2031-lan CN\nsource quay 2031-05-02\nparty lan defendant person: 蓝某 @quay\nfact term lan: 6m")["draft"]
	odd := *lan
	odd.ID = "Not An ID"
	firm := story(t, "draft fr-d FR\nsource quay 2031-05-02\nparty lamp defendant: Lamp & Light SA @quay\nfact fine lamp: EUR 5")["draft"]
	firm.ID = ""
	bare := corpus.Case{}
	long := corpus.Case{ID: corpus.CaseID("cn-" + strings.Repeat("a", 77))}
	tests := []struct {
		draft *corpus.Case
		taken func(corpus.CaseID) (bool, error)
		want  corpus.CaseID
	}{
		{lan, held(), "cn-2031-lan"}, {lan, held("cn-2031-lan"), "cn-2031-lan-2"}, {lan, held("cn-2031-lan", "cn-2031-lan-2"), "cn-2031-lan-3"},
		{&odd, held(), "cn-2031-lan"}, {firm, held(), "fr-2031-lamp-light-sa"}, {&bare, held(), "xx-case"}, {&long, held(long.ID), corpus.CaseID("cn-" + strings.Repeat("a", 75) + "-2")},
	}
	for _, tt := range tests {
		got, err := NewID(tt.draft, tt.taken)
		if err != nil || got != tt.want || !got.Valid() {
			t.Errorf("%s: %s, %v; want %s", tt.draft.ID, got, err, tt.want)
		}
	}
	if _, err := NewID(lan, func(corpus.CaseID) (bool, error) { return false, cause }); !errors.Is(err, cause) {
		t.Errorf("error is %v; want the cause", err)
	}
	if _, err := NewID(lan, func(corpus.CaseID) (bool, error) { return true, nil }); err == nil || !strings.Contains(err.Error(), "cn-2031-lan") {
		t.Errorf("error is %v; want one that names the ID", err)
	}
}

// TestConfirm holds that a person stands behind the claims of the one article.
func TestConfirm(t *testing.T) {
	c := story(t, "draft cn-2031-lan CN\nsource quay 2031-05-02\nsource post 2031-05-03\nfact term: 6m @quay; 6m @post\nfact fine: CNY 5 @post")["draft"]
	done := Confirm(c, pageID("quay"))
	if done.Facts[0].Claims[0].MachineRead() || !done.Facts[0].Claims[1].MachineRead() || !done.Facts[1].Claims[0].MachineRead() || done.Status[0].MachineRead() {
		t.Errorf("confirmed the wrong claims: %s", tell(done))
	}
	if !c.MachineRead() {
		t.Error("the case that was given has changed")
	}
	written := story(t, "known cn-2031-lan CN\nfact term: 6m")["known"]
	if diff := gocmp.Diff(written, Confirm(written, written.Sources[0].ID)); diff != "" {
		t.Errorf("what a person wrote needs no confirmation:\n%s", diff)
	}
}

// TestCorrect holds that a mistaken claim stays, with the reason.
func TestCorrect(t *testing.T) {
	c := story(t, "known cn-2031-lan CN\nfact term: 6m\nfact fine: CNY 5; CNY 6")["known"]
	six := func(f corpus.Fact, claim corpus.Claim) bool {
		return f.Slot == "fine" && claim.Value.String() == "CNY 6"
	}
	done, n := Correct(c, six, "the judgment says five")
	if n != 1 || done.Facts[1].Claims[1].Mistaken != "the judgment says five" || done.Facts[1].Claims[0].Mistaken != "" || done.Facts[1].Differs() {
		t.Errorf("%d corrected: %+v", n, done.Facts[1])
	}
	if c.Facts[1].Claims[1].Mistaken != "" {
		t.Error("the case that was given has changed")
	}
}
