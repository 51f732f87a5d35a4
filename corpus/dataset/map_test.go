package dataset_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/dataset"
)

// A map that cannot be meant says what is wrong with it.
func TestAMapSaysWhatIsWrongWithIt(t *testing.T) {
	for _, tt := range []struct{ name, old, put, want string }{
		{"an unknown field", "name: river", "colour: blue\nname: river", "unknown field"},
		{"a name that is no file's", "name: river-fines", "name: River Fines", `name "River Fines": use lower-case letters`},
		{"an unknown format", "format: csv", "format: xls", `format "xls": use csv or json`},
		{"a long delimiter", "format: csv", "format: csv\ndelimiter: ', '", `delimiter ", ": use a single character`},
		{"no ID", `id: "[{@country} ]river {no}"`, "", "give an id, a title, a kind and a summary"},
		{"nobody who says it", "{title: Fines of the river board, publisher: River Board, ", "{", "source: give a title or a publisher"},
		{"a party that is none", "{slot: fine, party: company", "{slot: fine, party: board", `party "board" is not among the parties`},
		{"a value of no column", "{column: Company}", "{pattern: (x)}", "values: company: name its column"},
		{"a pattern without its group", `Quantity\[([0-9,.]+)`, `Quantity\[[0-9,.]+`, "values: fine: pattern: put the value in a group"},
		{"a pattern that is none", `Quantity\[([0-9,.]+)`, `Quantity\[(([0-9,.]+`, "values: fine: pattern: error parsing regexp"},
		{"a match that is none", "(?i)penal", "(?i", "values: kind: match: error parsing regexp"},
		{"a rejection that is none", "(?i)draft", "(?i", `reject: give a pattern for column "Remarks" that can be read: error parsing regexp`},
		{"a rejection without a reason", ", reason: the decision is a draft", "", "reject: give a column, a pattern and a reason"},
		{"a form of names that is none", "(?i)^a company$", "(?i", `party "company": error parsing regexp`},
		{"a brace that does not close", "RB {no}", "RB {no", `"RB {no": a brace does not close, or names nothing`},
		{"a brace around nothing", "RB {no}", "RB {}", `a brace does not close, or names nothing`},
		{"a part that does not close", "[: EUR {fine}]", "[: EUR {fine}", "a part stands inside of a part"},
		{"a part at the end that does not close", "RB {no}", "RB[ {no}", "a square bracket does not close"},
		{"a part that does not open", "RB {no}", "RB {no}]", "a square bracket closes that was not opened"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			broken := strings.Replace(rivers, tt.old, tt.put, 1)
			if broken == rivers {
				t.Fatal("the map has no such words")
			}
			if _, err := dataset.DecodeMap([]byte(broken)); err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "%!") {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// first reads one row of the rivers and returns its record and notes.
func first(t *testing.T, m, row string) (*corpus.Case, []string) {
	t.Helper()
	got := rows(reader(t, "csv", mapOf(t, m)), strings.NewReader(header+row+"\n"))
	if len(got) != 1 || got[0].Case == nil {
		t.Fatalf("got %s", told(got))
	}
	var notes []string
	for _, note := range got[0].Notes {
		notes = append(notes, note.String())
	}
	return got[0].Case, notes
}

// Whatever cannot be read is left out, and noted; nothing is guessed.
func TestWhatCannotBeReadIsLeftOutAndNoted(t *testing.T) {
	for _, tt := range []struct {
		name, row, note string
		want            func(c *corpus.Case) bool
	}{
		{"an amount of another form", `7,Weir,DE,about 12,,,penal,,`, "fine (Amount): does not have the form that the map expects: left out: about 12",
			func(c *corpus.Case) bool { return len(c.Facts) == 0 && c.Kind == "criminal" }},
		{"an amount that is no number", `7,Weir,DE,"Quantity[1.2.3, ""Euros""]",,,penal,,`, `fine: has a value that cannot be read: left out: EUR 1.2.3`,
			func(c *corpus.Case) bool { return len(c.Facts) == 0 }},
		{"a day that stands for none", `7,Weir,DE,,01/01/1970,,penal,,`, "decided (Date): stands for an unknown date: left out: 01/01/1970",
			func(c *corpus.Case) bool { return c.Status[0].Date.IsZero() }},
		{"a day of no layout", `7,Weir,DE,,May 2019,,penal,,`, "decided (Date): is no date in the map's layouts: left out: May 2019",
			func(c *corpus.Case) bool { return c.Status[0].Date.IsZero() }},
		{"a day that is none", `7,Weir,DE,,30/02/2019,,penal,,`, "decided (Date): is no date in the map's layouts: left out: 30/02/2019",
			func(c *corpus.Case) bool { return c.Status[0].Date.IsZero() }},
		{"a country that is none", `7,Weir,Ruritania,,,,penal,,`, "jurisdiction: is no country that is known: left out; add it to countries: Ruritania",
			func(c *corpus.Case) bool { return c.Jurisdiction == "" }},
		{"a link that is none", `7,Weir,DE,,,,penal,see the file,`, "links: is no web address: left out: see the file",
			func(c *corpus.Case) bool { return len(c.Sources) == 1 && c.Sources[0].DerivedFrom == "" }},
		{"a status that is none", `7,Weir,DE,,,guilty,penal,,`, "status: has a value that cannot be read: left out: guilty", nil},
		{"a name too long for a record", `7,` + strings.Repeat("weir ", 80) + `,DE,,,,penal,,`, "title: is cut to 300 characters",
			func(c *corpus.Case) bool { return strings.HasSuffix(c.Title, "weir…") }},
		{"cells that stand for none", `7,Weir,DE,,,,Unknown,,`, "kind (Area): stands for an empty cell: left out: Unknown",
			func(c *corpus.Case) bool { return slices.Equal(c.Topics, []string{"rivers"}) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.want == nil {
				tells(t, rows(reader(t, "csv", mapOf(t, rivers)), strings.NewReader(header+tt.row)),
					"fines.txt: row 2: the record is not sound: de-river-7: status: none given: every card leads with one")
				return
			}
			c, notes := first(t, rivers, tt.row)
			if !slices.Contains(notes, tt.note) || !tt.want(c) {
				t.Errorf("the record is %+v\nthe notes are %q", c, notes)
			}
		})
	}
}

func TestWhatAMapMakesOfCells(t *testing.T) {
	for _, tt := range []struct {
		name, row string
		want      func(c *corpus.Case) bool
	}{
		{"a month is no day", "7,Weir,DE,,05/2019,,penal,,", func(c *corpus.Case) bool { return c.Status[0].Date == corpus.Date{Year: 2019, Month: 5} }},
		{"a year is no month", "7,Weir,DE,,2019,,penal,,", func(c *corpus.Case) bool { return c.Status[0].Date == corpus.Date{Year: 2019} }},
		{"an amount that is not told", `7,Weir,DE,"Quantity[0, ""Euros""]",,,penal,,`, func(c *corpus.Case) bool { return c.Facts[0].Claims[0].Value == nil }},
		{"a word of a table", "7,Weir,DE,,,closed,penal,,", func(c *corpus.Case) bool { return c.Status[0].Claims[0].Value == corpus.State("dismissed") }},
		{"somebody who is not named", "7,A company,DE,,,,penal,,", func(c *corpus.Case) bool { return c.Parties[0].Anonymised && !c.Parties[0].Person }},
		{"a natural person", "7,Dr Lock,DE,,,,penal,,", func(c *corpus.Case) bool { return c.Parties[0].Person && len(c.Parties[0].Names[0].Sources) == 1 }},
		{"two links, one of them twice", "7,Weir,DE,,,,penal,https://a.example/; https://b.example/;https://a.example,", func(c *corpus.Case) bool { return len(c.Sources) == 3 }},
		{"white space and marks that would not show", "7,\" \u202eWeir\t\x07 Ltd\u00a0\r\n\",DE,,,,penal,,", func(c *corpus.Case) bool { return c.Parties[0].Name() == "Weir Ltd" }},
		{"an accent is no part of an ID", "É7 Ü,Weir,DE,,,,penal,,", func(c *corpus.Case) bool { return c.ID == "de-river-e7-u" }},
		{"a long ID is cut between words", strings.Repeat("seven ", 20) + ",Weir,DE,,,,penal,,", func(c *corpus.Case) bool {
			return c.ID == corpus.CaseID("de-river"+strings.Repeat("-seven", 12))
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if c, notes := first(t, rivers, tt.row); !tt.want(c) {
				t.Errorf("the record is %+v\nthe notes are %q", c, notes)
			}
		})
	}
}

// A pattern of a value may fit nothing, and then there is none, unless the map
// gives one.
func TestAMatchThatFitsNothing(t *testing.T) {
	topics := strings.Replace(rivers, "values:\n", "values:\n  theme: {column: Remarks, match: [{pattern: fish, value: fishery}]}\n", 1)
	topics = strings.Replace(topics, "topics: [rivers", `topics: [rivers, "{theme}"`, 1)
	for remark, want := range map[string][]string{"of fish": {"rivers", "fishery", "penal"}, "of mud": {"rivers", "penal"}, "": {"rivers", "penal"}} {
		c, notes := first(t, topics, "7,Weir,DE,,,,penal,,"+remark)
		noted := slices.Contains(notes, "theme (Remarks): none of the map's patterns fits: left out: "+remark)
		if !slices.Equal(c.Topics, want) || noted != (remark == "of mud") {
			t.Errorf("%q: %v, %v", remark, c.Topics, notes)
		}
	}
}

// A date that a map's table writes down is written out in a text as any other.
func TestADateOfATable(t *testing.T) {
	m := strings.Replace(rivers, "decided: {", `decided: {table: {soon: "2017-01", never: not at all}, `, 1)
	if c, _ := first(t, m, "7,Weir,DE,,soon,,penal,,"); c.Summary != "The board decided on Weir on January 2017." || c.Status[0].Date.String() != "2017-01" {
		t.Errorf("got %+v", c)
	}
	if c, _ := first(t, m, "7,Weir,DE,,never,,penal,,"); c.Summary != "The board decided on Weir on not at all." || !c.Status[0].Date.IsZero() {
		t.Errorf("got %+v", c)
	}
}

func TestTheNewestStatusOfARowLeads(t *testing.T) {
	two := strings.Replace(rivers, "status:\n", "status:\n  - {state: accused, date: \"2018\"}\n  - {state: charged}\n", 1)
	c, _ := first(t, two, "7,Weir,DE,,2019,closed,penal,,")
	var states []string
	for _, s := range c.Status {
		states = append(states, s.Claims[0].Value.String())
	}
	if !slices.Equal(states, []string{"dismissed", "accused", "charged"}) {
		t.Errorf("got %v", states)
	}
}

// The day on which a record was checked is the row's, the map's, or today.
func TestTheDayOfCheckingIsTheDatasetsOrToday(t *testing.T) {
	row := "7,Weir,DE,,2019,,penal,,"
	if c, notes := first(t, strings.Replace(rivers, "checked: 2026-10-01", "", 1), row); c.Checked != today || len(notes) != 0 {
		t.Errorf("without a day: %s, %q", c.Checked, notes)
	}
	if c, notes := first(t, strings.Replace(rivers, "checked: 2026-10-01", `checked: "{Remarks}"`, 1), row+"2026-02"); c.Checked.String() != "2026-02" || len(notes) != 0 {
		t.Errorf("the row's: %s, %q", c.Checked, notes)
	}
	c, notes := first(t, strings.Replace(rivers, "checked: 2026-10-01", `checked: "{Remarks}"`, 1), row+"lately")
	if want := []string{"checked: is no date: left out; give the map its layouts: lately", "checked: is not given: today"}; c.Checked != today || !slices.Equal(notes, want) {
		t.Errorf("one that is none: %s, %q", c.Checked, notes)
	}
}

// A row may have a page of its own, which then says what it says; and none at
// all is no record.
func TestTheSourceOfARow(t *testing.T) {
	own := strings.Replace(rivers, `url: "https://river.example/fines"`, `url: "{Remarks}"`, 1)
	c, _ := first(t, own, "7,Weir,DE,,,,penal,,https://river.example/fines/7")
	if c.Sources[0].URL != "https://river.example/fines/7" || c.Status[0].Claims[0].Source != c.Sources[0].ID {
		t.Errorf("got %+v", c.Sources)
	}
	c, _ = first(t, own, "7,Weir,DE,,,,penal,,")
	if c.Sources[0].URL != "" || c.Sources[0].ID != corpus.ArticleIDForText("Fines of the river board\nRiver Board") {
		t.Errorf("got %+v", c.Sources)
	}
	nobody := strings.Replace(rivers, `title: Fines of the river board, publisher: River Board, url: "https://river.example/fines"`, `title: "{Remarks}"`, 1)
	tells(t, rows(reader(t, "csv", mapOf(t, nobody)), strings.NewReader(header+"7,Weir,DE,,,,penal,,\n")),
		"fines.txt: row 2: the row has no source: its address and publisher are empty")
}

func TestFormatsAndMapsAreNamed(t *testing.T) {
	m := mapOf(t, rivers)
	if m.Name() != "river-fines" || m.Format() != "csv" {
		t.Errorf("got %q, %q", m.Name(), m.Format())
	}
	for _, tt := range []struct {
		format string
		m      *dataset.Map
		want   string
	}{
		{"xml", nil, `no format "xml": use one of jsonl, csv, json, ai-incident-law, case.law, gdpr-fines, hhs-breaches`},
		{"csv", nil, "format csv needs a column map: name one of ai-incident-law, case.law, gdpr-fines, hhs-breaches, or a file"},
		{"json", m, "the map river-fines is for csv, not for json"},
	} {
		if _, err := dataset.Named(tt.format, dataset.Options{Map: tt.m}); err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v", tt.format, err)
		}
	}
	if _, err := dataset.NamedMap("../maps/lakes"); err == nil || err.Error() != `no column map "../maps/lakes": use one of ai-incident-law, case.law, gdpr-fines, hhs-breaches, or name a file` {
		t.Errorf("got %v", err)
	}
	for _, name := range dataset.Formats() {
		if _, err := dataset.Named(name, dataset.Options{Map: m}); err != nil && name != "json" {
			t.Errorf("%s: %v", name, err)
		}
	}
}
