package casefile

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
)

const (
	weekly  = corpus.ArticleID("art-weekly")
	blog    = corpus.ArticleID("art-blog")
	court   = corpus.ArticleID("art-court")
	gazette = corpus.ArticleID("art-gazette")
)

// full is what testdata/full.yaml says.
func full() *corpus.Case {
	date := func(year int, month time.Month, day int) corpus.Date {
		return corpus.Date{Year: year, Month: month, Day: day}
	}
	fine := corpus.Claim{
		Value: corpus.Money{Minor: 1_300_000, Currency: "CNY"}, Bound: corpus.MoreThan, Printed: "13,000 yuan", Source: court,
		Gloss:   []corpus.Money{{Minor: 180_000, Currency: "USD"}, {Minor: 165_000, Currency: "EUR"}},
		Passage: corpus.Passage{First: "a fine of", Last: "yuan"},
	}
	again := fine
	again.Source = weekly
	return &corpus.Case{
		ID: "aq-hc-2029-03-16-bao-reyes", Title: "Bao and Reyes: copied voice prints", TitleZH: "声纹案", Aliases: []string{"voice case", "harbour case"},
		Jurisdiction: "AQ", Kind: "criminal", Forum: "Harbour Court", Citations: []corpus.Citation{{Text: "HC 12/29", Sources: []corpus.ArticleID{court, weekly}}},
		Parties: []corpus.Party{
			{ID: "bao", Role: "defendant", Person: true, Anonymised: true, Note: "Surname alone.",
				Names: []corpus.Name{{Text: "Bao", Sources: []corpus.ArticleID{weekly}}, {Text: "鲍某", Sources: []corpus.ArticleID{court}}}},
			{ID: "office", Role: "authority", Names: []corpus.Name{{Text: "Port Data Office", Sources: []corpus.ArticleID{}}}},
		},
		Topics: []string{"voice prints"}, Summary: "Two men copied voice prints. A court sentenced one of them.",
		Status: []corpus.Fact{
			{Slot: corpus.SlotStatus, Party: "bao", Date: date(2029, time.May, 0), Claims: []corpus.Claim{{Value: corpus.State("under_appeal"), Source: weekly}}},
			{Slot: corpus.SlotStatus, Party: "bao", Stage: corpus.SetAside, About: "copying voice prints", Date: date(2029, time.March, 16), Note: "The date of publication.",
				Claims: []corpus.Claim{{Value: corpus.State("sentenced"), Source: court}, {Value: corpus.State("sentenced"), Source: weekly}}},
		},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotFine, Party: "bao", Stage: corpus.OnAppeal, About: "late fee", Date: date(2029, 0, 0), Note: "Not final.", Claims: []corpus.Claim{
				fine, again,
				{Value: corpus.Money{Minor: 1_500_000, Currency: "CNY"}, Source: blog, Mistaken: "corrected by the blog"},
				{Source: gazette},
			}},
			{Slot: corpus.SlotCount, Claims: []corpus.Claim{{Value: corpus.Count{N: 88, Noun: "dock workers"}, Source: weekly}}},
		},
		Later: []corpus.Event{{Date: date(2029, time.June, 0), Text: "An appeal was filed.", Sources: []corpus.ArticleID{blog}}},
		Sources: []corpus.Source{ // official, original by key, derived
			{ID: court, Title: "HC 12/29", Publisher: "Harbour Court", URL: "https://court.example/12", Published: date(2029, time.March, 0), Rank: corpus.Official},
			{ID: gazette, Title: "Quay news", URL: "https://gazette.example/1"},
			{ID: weekly, Title: "Harbour court jails two", Publisher: "Pier Weekly", Author: "Mira Lund", URL: "https://pier.example/a", Published: date(2029, time.March, 16), Note: "The first report."},
			{ID: blog, Title: "On voices", URL: "https://blog.example/voices", Rank: corpus.Derived, DerivedFrom: weekly},
		},
		Checked: date(2030, time.January, 2), CheckedNote: "No judgment was found.",
	}
}

// named puts readable names in place of the IDs that are made from addresses.
func named(c *corpus.Case) *corpus.Case {
	short := map[corpus.ArticleID]corpus.ArticleID{
		corpus.ArticleIDForURL("https://pier.example/a"): weekly, corpus.ArticleIDForURL("https://blog.example/voices"): blog,
		corpus.ArticleIDForURL("https://court.example/12"): court, corpus.ArticleIDForURL("https://gazette.example/1"): gazette,
	}
	rename := func(ids []corpus.ArticleID) {
		for i, id := range ids {
			ids[i] = short[id]
		}
	}
	for i := range c.Sources {
		c.Sources[i].ID, c.Sources[i].DerivedFrom = short[c.Sources[i].ID], short[c.Sources[i].DerivedFrom]
	}
	for _, facts := range [][]corpus.Fact{c.Status, c.Facts} {
		for _, f := range facts {
			for i := range f.Claims {
				f.Claims[i].Source = short[f.Claims[i].Source]
			}
		}
	}
	for _, citation := range c.Citations {
		rename(citation.Sources)
	}
	for _, event := range c.Later {
		rename(event.Sources)
	}
	for _, p := range c.Parties {
		for _, name := range p.Names {
			rename(name.Sources)
		}
	}
	return c
}

func fixture(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestDecodeReadsEveryField(t *testing.T) {
	got, err := Decode([]byte(fixture(t)))
	if err != nil {
		t.Fatal(err)
	}
	for _, problem := range corpus.Validate(got) {
		t.Error(problem)
	}
	if want := full(); !reflect.DeepEqual(named(got), want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestDecodeTwiceIsTheSame(t *testing.T) {
	first, err := Decode([]byte(fixture(t)))
	if err != nil {
		t.Fatal(err)
	}
	for range 20 { // the order of a map changes from run to run
		if again, err := Decode([]byte(fixture(t))); err != nil || !reflect.DeepEqual(again, first) {
			t.Fatalf("%+v, %v", again, err)
		}
	}
}

// TestErrorsNameTheirLine breaks the fixture in one place at a time. The lines
// are those of testdata/full.yaml.
func TestErrorsNameTheirLine(t *testing.T) {
	const known = "blog, court, gazette, weekly"
	for _, test := range []struct{ name, old, new, want string }{
		{"unknown field", "forum: Harbour Court", "court: Harbour Court", `the record cannot be read: line 10: unknown field "court"`},
		{"unknown field of a claim", "        printed:", "        prnted:", `the record cannot be read: line 50: unknown field "prnted"`},
		{"a field given twice", "kind: criminal", "kind: criminal\nkind: civil", `the record cannot be read: line 10: mapping key "kind" already defined at [9:1]`},
		{"words for a list", "topics: [voice prints]", "topics: voice prints", `the record cannot be read: line 23: string was used where sequence is expected`},
		{"bad date", "checked: 2030-01-02", "checked: 2 January 2030", `the record cannot be read: line 71: date "2 January 2030": write it as 2025-06-12, 2025-06 or 2025`},
		{"bad date of a source", "published: 2029-03, rank", "published: 2029-3, rank", `the record cannot be read: line 69: date "2029-3": write it as 2025-06-12, 2025-06 or 2025`},
		{"an anchor", "forum: Harbour", "forum: &f Harbour", `the record cannot be read: line 10: anchors (&) are not read as such; put the words in quotes`},
		{"an alias", "forum: Harbour Court", "forum: *f", `the record cannot be read: line 10: aliases (*) are not read as such; put the words in quotes`},
		{"a number that would lose a digit", "printed: \"13,000 yuan\"", "printed: 1.50", `the record cannot be read: line 50: a number with decimals is not read as such; put the words in quotes`},
		{"broken YAML", "parties:\n", "parties: [\n", `the record cannot be read: line 23: ',' or ']' must be specified`},
		{"citation of an unknown source", "{text: HC 12/29, sources: [court, weekly]}", "{text: HC 12/29, sources: [kourt]}", `line 12: citations[1]: source "kourt" is not under sources: ` + known},
		{"name of an unknown source", "{text: 鲍某, sources: [court]}", "{text: 鲍某, sources: [x]}", `line 20: party "bao": name "鲍某": source "x" is not under sources: ` + known},
		{"status without a state", "  - state: under_appeal\n    party", "  - party", `line 28: status[1]: has no state`},
		{"unknown status", "state: sentenced", "state: guilty", `line 32: status[2]: "guilty" is not a status: use one of [accused charged convicted sentenced acquitted dismissed withdrawn liable proposed final settled vacated overturned remitted upheld under_appeal in_force]`},
		{"status without a source", "    date: 2029-05\n    sources: [weekly]", "    date: 2029-05", `line 28: status[1]: has no source: a fact stands only with who says it`},
		{"claim without a source", "{unstated: true, sources: [gazette]}", "{unstated: true}", `line 55: facts[1] (fine): claim 3: has no source: a fact stands only with who says it`},
		{"claim of an unknown source", "sources: [blog], mistaken", "sources: [blgo], mistaken", `line 54: facts[1] (fine): claim 2: source "blgo" is not under sources: ` + known},
		{"neither value nor unstated", "{unstated: true, sources: [gazette]}", "{sources: [gazette]}", `line 55: facts[1] (fine): claim 3: give a value, or "unstated: true" where the source names none`},
		{"both", "{unstated: true, sources: [gazette]}", "{unstated: true, value: CNY 5, sources: [gazette]}", `line 55: facts[1] (fine): claim 3: give a value, or "unstated: true" where the source names none`},
		{"bad amount", `value: "CNY 15,000"`, `value: "15,000 yuan"`, `line 54: facts[1] (fine): claim 2: amount "15,000 yuan": begin with an ISO 4217 code, as in "CNY 13,000"`},
		{"bad conversion", "USD 1.8 thousand", "1.8 dollars", `line 47: facts[1] (fine): claim 1: gloss: amount "1.8 dollars": begin with an ISO 4217 code, as in "CNY 13,000"`},
		{"bad count", "88 dock workers", "many dock workers", `line 57: facts[2] (count): claim 1: count "many dock workers": write a whole number and its noun, as in "193 cameras"`},
		{"unknown slot", "slot: count", "slot: prize", `line 57: facts[2] (prize): claim 1: "prize" is not a slot: use one of [status term fine gain damages settlement loss count charge statute court date outcome]`},
		{"event of an unknown source", "filed., sources: [blog]", "filed., sources: [x]", `line 59: later[1]: source "x" is not under sources: ` + known},
		{"source without an address", `{title: Quay news, url: "https://gazette.example/1"}`, "{title: Quay news}", `line 70: source "gazette": has no url: a record cites exact pages`},
		{"derived from an unknown source", "derived_from: weekly", "derived_from: daily", `line 68: source "blog": derived_from: source "daily" is not under sources: ` + known},
	} {
		t.Run(test.name, func(t *testing.T) {
			whole := fixture(t)
			if strings.Count(whole, test.old) != 1 {
				t.Fatalf("the fixture has %q %d times", test.old, strings.Count(whole, test.old))
			}
			c, err := Decode([]byte(strings.Replace(whole, test.old, test.new, 1)))
			if err == nil || err.Error() != test.want || c != nil {
				t.Errorf("got %v\nwant %s", err, test.want)
			}
		})
	}
}

func TestFilesThatAreNoRecord(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"empty", "", "the record cannot be read: the file is empty"},
		{"comments alone", "# to do\n", "the record cannot be read: the file is empty"},
		{"two documents", "id: a-b\n---\nid: a-c\n", "the record cannot be read: line 3: a second document begins; write one to a file"},
		{"too large", "summary: " + strings.Repeat("x", MaxBytes), "the record cannot be read: larger than 1048576 bytes: split it"},
		{"too deep", "aliases: " + strings.Repeat("[", 1<<16), "the record cannot be read: more than 20000 entries: split it"},
		{"rubbish", "\x00\xff\xfe\x7fELF", "the record cannot be read: not UTF-8: save it as UTF-8"},
		{"binary rubbish in UTF-8", "\x00\x01\x02", "the record cannot be read: line 1: string was used where mapping is expected"},
		{"a list of records", "- id: a-b\n", "the record cannot be read: line 1: sequence was used where mapping is expected"},
		{"words", "An article, and no record.", "the record cannot be read: line 1: string was used where mapping is expected"},
	} {
		if c, err := Decode([]byte(test.data)); err == nil || err.Error() != test.want || c != nil {
			t.Errorf("%s: %v\nwant %s", test.name, err, test.want)
		}
	}
}

func TestARecordThatSaysNothingIsForValidation(t *testing.T) {
	c, err := Decode([]byte("id: a-b\n"))
	if err != nil || c.ID != "a-b" || len(corpus.Validate(c)) == 0 {
		t.Errorf("%+v, %v", c, err)
	}
}

// FuzzDecode: a record or an error, never both, never a panic; what was read
// can be validated.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(fixture(f)))
	f.Add([]byte("id: a-b\nfacts: [{slot: term, claims: [{value: life, sources: [a]}]}]\nsources: {a: {url: 'https://a.example'}}\n"))
	f.Add([]byte("status: [{state: sentenced, sources: [a]}]\nsources:\n  a: {url: x, derived_from: a}\n"))
	f.Add([]byte("parties: [{names: [{text: x, sources: [y]}]}]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := Decode(data)
		if (c == nil) == (err == nil) {
			t.Fatalf("record %v with error %v", c, err)
		}
		if c != nil {
			corpus.Validate(c)
		}
	})
}
