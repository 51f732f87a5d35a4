package dataset_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/dataset"
)

// outline writes a record in a few lines, as a person would check it.
func outline(c *corpus.Case) string {
	var out strings.Builder
	line := func(words ...string) { out.WriteString(strings.TrimSpace(strings.Join(words, " ")) + "\n") }
	line(string(c.ID), c.Jurisdiction, string(c.Kind), "checked", c.Checked.String())
	line(c.Title)
	line(c.Summary)
	for _, citation := range c.Citations {
		line("cited as", citation.Text)
	}
	for _, p := range c.Parties {
		mark := ""
		if p.Person {
			mark = "(person)"
		}
		if p.Anonymised {
			mark = "(not named)"
		}
		line(string(p.Role), p.Name(), mark)
	}
	for _, f := range append(c.Status, c.Facts...) {
		date := strings.TrimSpace(f.Date.String() + " " + string(f.DateIs))
		line(string(f.Slot), f.Claims[0].Display(), "/", string(f.Party), "/", f.About, "/", date, "/", f.Claims[0].Rule)
	}
	for _, s := range c.Sources {
		line("source", s.Label(), s.URL, string(s.Rank))
	}
	return out.String()
}

// Each map that ships, on rows that hold what its table is known to hold.
func TestTheMapsThatShip(t *testing.T) {
	for _, tt := range []struct{ format, fixture, file, want string }{
		{"gdpr-fines", "gdpr-fines.json", "gdpr-fines.json", `cz-gdpr-fine-1 CZ regulatory checked 2026-11-21
Weir Networks a.s.: Data protection fine, Flood Data Office (FDO)
A tracker of fines under the GDPR lists a fine by Flood Data Office (FDO) on Weir Networks a.s. in Czech Republic, dated 18 October 2019, for Art. 5 GDPR.
defendant Weir Networks a.s.
authority Flood Data Office (FDO)
status decided / controller / No lawful basis / 2019-10-18 / import.gdpr-fines
fine EUR 9,400 / controller /  / 2019-10-18 / import.gdpr-fines
statute Art. 5 GDPR / controller /  /  / import.gdpr-fines
charge No lawful basis / controller /  /  / import.gdpr-fines
source GDPR fines tracker and statistics https://www.privacyaffairs.com/gdpr-fines/ derived
source fdo.example https://fdo.example/1

pl-gdpr-fine-2 PL regulatory checked 2026-11-21
Data protection fine, FDO
A tracker of fines under the GDPR lists a fine by FDO in Poland, for Art. 32 GDPR.
authority FDO
status decided /  /  /  / import.gdpr-fines
fine no amount given /  /  /  / import.gdpr-fines
statute Art. 32 GDPR /  /  /  / import.gdpr-fines
source GDPR fines tracker and statistics https://www.privacyaffairs.com/gdpr-fines/ derived

im-gdpr-fine-3 IM regulatory checked 2026-11-21
Police officer: Data protection fine, FDO
A tracker of fines under the GDPR lists a fine by FDO on Police officer in Isle of Man, dated 2021.
defendant Police officer (not named)
authority FDO
status decided / controller /  / 2021 / import.gdpr-fines
fine EUR 1,200 / controller /  / 2021 / import.gdpr-fines
source GDPR fines tracker and statistics https://www.privacyaffairs.com/gdpr-fines/ derived

gdpr-fines.json: row 4: the row tells of a draft or of a later turn: a person has to read it: A draft decision of the board.

gdpr-fines.json: row 5: the ID stands in an earlier row: cz-gdpr-fine-1 in row 1

gdpr-fines.json: row 6: price is empty, and the map requires it`},
		{"hhs-breaches", "hhs-breaches.csv", "hhs.csv", `us-hhs-2012-03-04-1200-weir-clinic-inc US incident checked 2026-11-21
Weir Clinic, Inc.: breach of health data reported on 4 March 2012
Weir Clinic, Inc. (Healthcare Provider) reported a breach of health data to the US Department of Health and Human Services on 4 March 2012; it affected 1200 individuals. Kind of breach: Theft. Where the data were: Laptop.
other Weir Clinic, Inc.
count 1,200 individuals / entity / individuals affected / 2012-03-04 reported / import.hhs-breaches
date 4 March 2012 / entity / breach reported / 2012-03-04 reported / import.hhs-breaches
source Breach portal https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf official

us-hhs-2013-06-17-ann-lock-m-d US incident checked 2026-11-21
Ann Lock, M.D.: breach of health data reported on 17 June 2013
Ann Lock, M.D. reported a breach of health data to the US Department of Health and Human Services on 17 June 2013.
other Ann Lock, M.D. (person)
date 17 June 2013 / entity / breach reported / 2013-06-17 reported / import.hhs-breaches
source Breach portal https://ocrportal.hhs.gov/ocr/breach/breach_report.jsf official

hhs.csv: row 5: reported is empty, and the map requires it

hhs.csv: row 6: the ID stands in an earlier row: us-hhs-2012-03-04-1200-weir-clinic-inc in row 2`},
		{"ai-incident-law", "ai-incident-law.json", "data.json", `aiel-2099-001 CA civil checked 2026-01-02
Lock v. Ferry Line, 2099 BCCRT 1
A bot told a traveller of a ferry that does not run. The line paid for the taxi.
cited as 2099 BCCRT 1
status decided /  /  /  / import.ai-incident-law
outcome The line paid for the taxi. /  / in the words of the dataset /  / import.ai-incident-law
charge tribunal claim: false timetable /  / what the matter is about /  / import.ai-incident-law
date 1 February 2099 /  / filing date in the dataset / 2099-02-01 / import.ai-incident-law
source AI Incident Law https://aiincidentlaw.org/ derived
source tribunal.example https://tribunal.example/1 official
source a.example https://a.example/1
source b.example https://b.example/2

aiel-2099-002 US regulatory checked 2026-01-02
In re Mill
A brief cited no case.
status accused, not convicted /  /  /  / import.ai-incident-law
charge attorney disciplinary order: invented authority /  / what the matter is about /  / import.ai-incident-law
date 2099 /  / filing date in the dataset / 2099 / import.ai-incident-law
date 2099 /  / when the error was made /  / import.ai-incident-law
source AI Incident Law https://aiincidentlaw.org/ derived

data.json: row 3: public_matter_name is empty, and the map requires it

data.json: row 4: the record is not sound: aiel-2099-004: status: none given: every card leads with one`},
		{"case.law", "0007-01.json", "aval/3/cases/0007-01.json", `us-cap-77 US civil checked 2023-12-01
People of Avalon v. Lock
People of Avalon v. Lock, 3 Aval. 7; 8 Riv. 9, decided by the Supreme Court of Avalon (May 1907).
cited as 3 Aval. 7
cited as 8 Riv. 9
cited as No. 12
status decided /  / published decision / 1907-05 / import.case.law
court Supreme Court of Avalon /  /  /  / import.case.law
date May 1907 /  / decision / 1907-05 / import.case.law
source People of Avalon v. Lock, 3 Aval. 7; 8 Riv. 9 https://static.case.law/aval/3/cases/0007-01.json official`},
		{"case.law", "CasesMetadata.json", "CasesMetadata.json", `us-cap-78 US civil checked 2023-12-01
Lock v. Weir
Lock v. Weir, 3 Aval. 8, decided by the Supreme Court of Avalon (2 January 1908).
cited as 3 Aval. 8
status decided /  / published decision / 1908-01-02 / import.case.law
court Supreme Court of Avalon /  /  /  / import.case.law
date 2 January 1908 /  / decision / 1908-01-02 / import.case.law
source Lock v. Weir, 3 Aval. 8  official

us-cap-79 US civil checked 2026-11-21
Dam v. State
Dam v. State, decided by the Supreme Court of Avalon (1908).
status decided /  / published decision / 1908 / import.case.law
court Supreme Court of Avalon /  /  /  / import.case.law
date 1908 /  / decision / 1908 / import.case.law
source Dam v. State  official

CasesMetadata.json: row 3: name_abbreviation is empty, and the map requires it`},
	} {
		t.Run(tt.format+" "+tt.fixture, func(t *testing.T) {
			file, err := os.Open(filepath.Join("testdata", tt.fixture))
			if err != nil {
				t.Fatal(err)
			}
			defer file.Close()
			r, err := dataset.Named(tt.format, dataset.Options{File: tt.file, Today: today})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, row := range rows(r, file) {
				if row.Err != nil {
					got = append(got, row.Err.Error())
					continue
				}
				got = append(got, strings.TrimSpace(outline(row.Case)))
			}
			if told := strings.Join(got, "\n\n"); told != tt.want {
				t.Errorf("got:\n%s\n\nwant:\n%s", told, tt.want)
			}
		})
	}
}
