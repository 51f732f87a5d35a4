package match

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

// TestTwoArticles tells of a record that two articles make, one of which names
// nobody: whichever comes first, one case comes of it, and Lan stays Lan.
func TestTwoArticles(t *testing.T) {
	naming := story(t, `draft cn-2031-lan CN
		source quay 2031-05-02
		topic home cameras
		party lan defendant person: Lan @quay
		status lan on 2031-05-02 published: sentenced
		fact term lan: 3y 1m
		fact fine lan: CNY 13,000
		fact count lan: 193 cameras`)["draft"]
	silent := story(t, `draft xx-2031-cameras -
		source post 2031-05-06
		topic home cameras
		status on 2031-05-06 reported: sentenced
		fact term: 37m
		fact count: 193 home surveillance cameras`)["draft"]
	for _, order := range [][2]*corpus.Case{{naming, silent}, {silent, naming}} {
		verdict, matches, err := Find(t.Context(), newShelf(order[0]), order[1])
		if err != nil || verdict != corpus.SameCase || matches[0].Case != order[0].ID {
			t.Fatalf("%s onto %s: %s %v %v", order[1].ID, order[0].ID, verdict, matches, err)
		}
		out, changed := Merge(order[0], order[1])
		sound(t, out)
		if got := out.Defendants(); !changed || !slices.Equal(got, []string{"Lan"}) {
			t.Errorf("the record names %v", got)
		}
		if len(out.Status) != 1 || len(out.Facts) != 3 || len(out.Facts[0].Claims) != 2 || out.Facts[0].Differs() || out.Status[0].Date.String() != "2031-05-02" {
			t.Errorf("%s onto %s:\n%s", order[1].ID, order[0].ID, tell(out))
		}
	}
}

// TestRivalCounts holds that two sources that count one thing in words of their own are
// shown to differ, and that two things stay two.
func TestRivalCounts(t *testing.T) {
	for _, test := range []struct {
		count  string
		facts  int
		differ bool
	}{
		{"fact count lan: 312 家用摄像头", 1, true},
		{"fact count lan: 320 webcams", 2, false},
		{"fact count lan: 312 ferry cameras", 2, false},
		{"fact count lan: 312 cameras", 1, true},
		{"fact count lan: 312 residents", 2, false},
	} {
		known := story(t, "known cn-2031-lan CN\nsource quay 2031-05-02\nparty lan defendant person: Lan @quay\nfact count lan: 340 home cameras")["known"]
		draft := story(t, "draft cn-2031-lan CN\nsource post 2031-05-03\nparty lan defendant person: Lan\n"+test.count)["draft"]
		for i, f := range draft.Facts {
			draft.Facts[i].About = f.Claims[0].Value.(corpus.Count).Noun
		}
		known.Facts[0].About = "home cameras"
		out, _ := Merge(known, draft)
		if len(out.Facts) != test.facts || out.Facts[0].Differs() != test.differ {
			t.Errorf("%s:\n%s", test.count, tell(out))
		}
	}
}

// TestStaffCounted holds that workers and employees are one count, and differ where the
// figures do.
func TestStaffCounted(t *testing.T) {
	known := story(t, "known cn-2031-quay CN\nsource quay 2031-05-02\nparty quay defendant: Quay Freight @quay\nfact count quay: 1,640 workers")["known"]
	draft := story(t, "draft cn-2031-quay CN\nsource post 2031-05-03\nparty quay defendant: Quay Freight\nfact count quay: 1,460 employees")["draft"]
	known.Facts[0].About, draft.Facts[0].About = "workers", "employees"
	if out, _ := Merge(known, draft); len(out.Facts) != 1 || !out.Facts[0].Differs() {
		t.Errorf("%s", tell(out))
	}
}

// TestFirmFigureApart holds that a company's name and its own rare fine outweigh one count
// that differs, and not two.
func TestFirmFigureApart(t *testing.T) {
	known := story(t, "known de-2031-quay DE regulatory\nsource quay 2031-05-02\nparty quay defendant: Quay Freight GmbH @quay\nfact fine quay: EUR 1,830,000\nfact count quay: 340 cameras\nfact gain quay: EUR 61,750")["known"]
	for _, test := range []struct {
		figures string
		want    corpus.Verdict
	}{
		{"fact count quay: 312 cameras", corpus.SameCase},
		{"fact count quay: 312 cameras\nfact gain quay: EUR 12,340", corpus.Unsure},
	} {
		draft := story(t, "draft de-2031-quay-b DE regulatory\nsource post 2031-05-03\nparty quay defendant: Quay Freight GmbH\nfact fine quay: EUR 1,830,000\n"+test.figures)["draft"]
		if verdict, matches, err := Find(t.Context(), newShelf(known), draft); err != nil || verdict != test.want {
			t.Errorf("%s: %s %v %v", test.figures, verdict, matches, err)
		}
	}
}

// TestOneFigureApart holds that a surname and three figures that agree outweigh one that
// does not, and that two figures apart are a question for a person.
func TestOneFigureApart(t *testing.T) {
	known := story(t, "known cn-2031-lan CN\nsource quay 2031-05-02\nparty lan defendant person: Lan @quay\nfact term lan: 37m\nfact fine lan: CNY 43,500\nfact gain lan: CNY 61,750\nfact count lan: 340 cameras")["known"]
	for _, test := range []struct {
		figures string
		want    corpus.Verdict
	}{
		{"fact gain lan: CNY 61,750\nfact count lan: 312 cameras", corpus.SameCase},
		{"fact gain lan: CNY 88,000\nfact count lan: 312 cameras", corpus.Unsure},
	} {
		draft := story(t, "draft cn-2031-lan-b CN\nsource post 2031-05-03\nparty lan defendant person: Lan\nfact term lan: 37m\nfact fine lan: CNY 43,500\n"+test.figures)["draft"]
		if verdict, matches, err := Find(t.Context(), newShelf(known), draft); err != nil || verdict != test.want {
			t.Errorf("%s: %s %v %v", test.figures, verdict, matches, err)
		}
	}
}

// TestNoFullerName holds that a fuller name stands behind the one that is shown,
// with who prints it, and that the party stays anonymised.
func TestNoFullerName(t *testing.T) {
	known := story(t, "known cn-2031-lan CN\nsource quay 2031-05-02\nparty lan defendant person: Lan @quay\nfact term lan: 37m")["known"]
	known.Parties[0].Anonymised = true
	draft := story(t, "draft cn-2031-lan CN\nsource post 2031-05-03\nparty lan defendant person: Lan Xiaoming\nfact term lan: 37m")["draft"]
	out, _ := Merge(known, draft)
	p := out.Parties[0]
	if len(out.Parties) != 1 || p.Name() != "Lan" || !p.Anonymised || len(p.Names) != 2 || p.Names[1].Sources[0] != pageID("post") {
		t.Errorf("the party is %+v", out.Parties)
	}
	if slices.Contains(p.Names[0].Sources, pageID("post")) {
		t.Error("the article is said to print a name that it does not print")
	}
}

// TestChecked holds when the day on which a record was checked moves.
func TestChecked(t *testing.T) {
	tests := []struct{ name, known, status, want, note string }{
		{"a person's record stays as checked", "known", "2031-05-01", "2031-12-01", ""},
		{"a machine's is as fresh as its last article", "read", "2031-05-01", "2033-01-02", ""},
		{"a status that came after moves it, and says so", "known", "2032-06-01", "2033-01-02", "Since 1 December 2031 only what was merged on 2 January 2033 was read."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			known := story(t, tt.known+" cn-2031-lan CN\nsource quay 2031-05-02\nstatus on 2031-04-01: sentenced\nfact term: 37m")[tt.known]
			known.Checked, known.CheckedNote = corpus.Date{Year: 2031, Month: 12, Day: 1}, "No appeal was found."
			draft := story(t, "draft cn-2031-lan CN\nsource post 2032-06-03\nstatus on "+tt.status+": overturned")["draft"]
			out, _ := Merge(known, draft)
			sound(t, out)
			want := strings.TrimSpace("No appeal was found. " + tt.note)
			if out.Checked.String() != tt.want || out.CheckedNote != want {
				t.Errorf("checked %s, %q; want %s, %q", out.Checked, out.CheckedNote, tt.want, want)
			}
		})
	}
}

// TestHead holds what is filled in and what stays.
func TestHead(t *testing.T) {
	known := story(t, "read xx-2031-lamp -\nsource quay 2031-05-02\nalias Lamp case\ntopic lamps\ncite C-1/31\nfact term: 37m")["read"]
	draft := story(t, "draft cn-2031-lamp CN\nsource post 2031-05-03\nforum Linden Court\nalias LAMP CASE\nalias Glimmer\ntopic Lamps\ntopic voice\ncite C-1/31\ncite C-2/31\nfact term: 37m")["draft"]
	draft.TitleZH, draft.Later = "台灯案", []corpus.Event{{Text: "The maker closed.", Sources: []corpus.ArticleID{pageID("post")}}}
	out, _ := Merge(known, draft)
	sound(t, out)
	got := fmt.Sprint(out.ID, out.Title, out.TitleZH, out.Jurisdiction, out.Forum, out.Aliases, out.Topics, len(out.Citations), len(out.Citations[0].Sources), len(out.Later))
	if want := fmt.Sprint("xx-2031-lamp", "xx-2031-lamp", "台灯案", "CN", "Linden Court", []string{"Lamp case", "Glimmer"}, []string{"lamps", "voice"}, 2, 2, 1); got != want {
		t.Errorf("%s; want %s", got, want)
	}
	if known.Forum != "" || len(known.Citations[0].Sources) != 1 {
		t.Error("merging changed the record that was given")
	}
	filled, _ := Merge(out, story(t, "draft kr-2031-lamp KR\nsource mail 2031-05-03\nforum Other Court\nfact term: 37m")["draft"])
	if filled.Jurisdiction != "CN" || filled.Forum != "Linden Court" {
		t.Errorf("a merge overwrites: %s, %s", filled.Jurisdiction, filled.Forum)
	}
}

// TestRetold holds that a source is linked to the one it retells, where the record has it.
func TestRetold(t *testing.T) {
	draft := story(t, "draft cn-2031-lan CN\nsource post 2031-05-04 quay\nfact term: 37m")["draft"]
	linked, _ := Merge(story(t, "known cn-2031-lan CN\nsource quay 2031-05-02\nfact term: 37m")["known"], draft)
	alone, _ := Merge(story(t, "known cn-2031-lan CN\nsource mail 2031-05-02\nfact term: 37m")["known"], draft)
	sound(t, linked)
	sound(t, alone)
	if linked.Sources[1].DerivedFrom != pageID("quay") || alone.Sources[1].DerivedFrom != "" {
		t.Errorf("retells %q and %q", linked.Sources[1].DerivedFrom, alone.Sources[1].DerivedFrom)
	}
}

// TestFullRecord holds that a record with no room left stays sound.
func TestFullRecord(t *testing.T) {
	known := story(t, "read cn-2031-lan CN\nsource quay 2031-05-02\nfact term: 37m")["read"]
	for i := range maxList - 1 {
		known.Sources = append(known.Sources, page(fmt.Sprint("p", i), ""))
	}
	draft := story(t, "draft cn-2031-lan CN\nsource post 2031-05-04\nfact term: 38m")["draft"]
	if out, changed := Merge(known, draft); changed || len(out.Facts[0].Claims) != 1 {
		t.Error("a claim was added without its source")
	}
	known.Sources = known.Sources[:1]
	for range maxList - 1 {
		known.Facts = append(known.Facts, corpus.Fact{Slot: "fine", Claims: known.Facts[0].Claims[:0:0]})
		known.Facts[len(known.Facts)-1].Claims = []corpus.Claim{{Source: pageID("quay"), Rule: "test.rule"}}
	}
	more := story(t, "draft cn-2031-lan CN\nsource post 2031-05-04\nfact gain: CNY 5")["draft"]
	out, _ := Merge(known, more)
	sound(t, out)
	if len(out.Facts) != maxList {
		t.Errorf("%d facts", len(out.Facts))
	}
}
