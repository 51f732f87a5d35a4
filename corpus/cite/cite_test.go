package cite_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/cite"
)

var (
	checked = corpus.Date{Year: 2026, Month: 11, Day: 21}
	june    = corpus.Date{Year: 2025, Month: 6, Day: 3}
)

// record is a case with one source, whose opening words are known.
func record(title, jurisdiction string, kind corpus.Kind, forum string, status corpus.Fact, citations ...string) *corpus.Case {
	c := &corpus.Case{
		ID: "xx-test-case", Title: title, Jurisdiction: jurisdiction, Kind: kind, Forum: forum, Checked: checked,
		Topics: []string{"rivers"}, Summary: "An invented matter.", Status: []corpus.Fact{status},
		Sources: []corpus.Source{{ID: "art-1", Title: "The ruling", Publisher: "River Gazette", URL: "https://gazette.example/ruling"}},
	}
	for _, text := range citations {
		c.Citations = append(c.Citations, corpus.Citation{Text: text, Sources: []corpus.ArticleID{"art-1"}})
	}
	return c
}

func status(state corpus.State, date corpus.Date) corpus.Fact {
	return corpus.Fact{Slot: corpus.SlotStatus, Date: date, Claims: []corpus.Claim{{Value: state, Source: "art-1"}}}
}

// contested is a fine of June that was appealed from in August.
func contested(forum string, more ...corpus.Fact) *corpus.Case {
	c := record("Weir: a fine", "IE", "regulatory", forum, status("under_appeal", corpus.Date{Year: 2025, Month: 8}))
	proposed := corpus.Fact{Slot: corpus.SlotFine, Stage: corpus.Proposed, Date: corpus.Date{Year: 2024}, Claims: []corpus.Claim{{Source: "art-1"}}}
	c.Facts = append([]corpus.Fact{proposed, {Slot: corpus.SlotFine, Date: june, Claims: []corpus.Claim{{Source: "art-1"}}}}, more...)
	return c
}

const (
	oscolaTail   = " <https://gazette.example/ruling> accessed 21 November 2026 "
	bluebookTail = ", https://gazette.example/ruling (last visited Nov. 21, 2026) "
)

// Each style has its own order for each kind of court, and leaves out what the
// record does not have.
func TestTheStylesFollowTheirRulesAsFarAsTheRecordGoes(t *testing.T) {
	decided, year := status("final", june), status("final", corpus.Date{Year: 2025})
	published := status("sentenced", june)
	published.DateIs = corpus.OfPublished
	for _, tt := range []struct {
		name             string
		c                *corpus.Case
		oscola, bluebook string
	}{
		{"a neutral citation makes court and date needless",
			record("Mill v. Weir Ltd: fish ladder", "GB", "civil", "High Court", decided, "[2025] EWHC 12 (KB)", "[2025] 2 WLR 77"),
			"Mill v Weir Ltd [2025] EWHC 12 (KB), [2025] 2 WLR 77", "Mill v. Weir Ltd, [2025] EWHC 12 (KB), [2025] 2 WLR 77 (U.K.)"},
		{"a neutral citation alone",
			record("Mill vs Weir", "AU", "civil", "Federal Court", decided, "[2025] FCA 12", "NSD 1 of 2024"),
			"Mill v Weir [2025] FCA 12", "Mill v. Weir, [2025] FCA 12 (Austl.)"},
		{"a Canadian one has no brackets",
			record("Mill v. Weir", "CA", "civil", "Tribunal", decided, "2025 BCCRT 149"),
			"Mill v Weir 2025 BCCRT 149", "Mill v. Weir, 2025 BCCRT 149 (Can.)"},
		{"an American docket number with its court",
			record("Mill v. Weir Inc.", "US", "civil", "US District Court for the Northern District of Illinois", decided, "1:25-cv-00135"),
			"Mill v Weir Inc., 1:25-cv-00135 (US District Court for the Northern District of Illinois, 3 June 2025)",
			"Mill v. Weir Inc., No. 1:25-cv-00135 (N.D. Ill. June 3, 2025)"},
		{"the court that stands behind the number is not written twice",
			record("Mill v. Weir", "US", "civil", "", decided, "No. 25 C 3083 (N.D. Ill.)"),
			"Mill v Weir, No. 25 C 3083 (N.D. Ill.) (3 June 2025)", "Mill v. Weir, No. 25 C 3083 (N.D. Ill. June 3, 2025)"},
		{"a report of the Supreme Court names no court",
			record("Mill v. Weir", "US", "civil", "Supreme Court of the United States", year, "601 U.S. 12"),
			"Mill v Weir 601 US 12 (Supreme Court of the United States 2025)", "Mill v. Weir, 601 U.S. 12 (2025)"},
		{"single letters close up in New York",
			record("Mill v. Weir", "US", "civil", "U.S. District Court, Southern District of New York", decided, "522 F. Supp. 3d 617"),
			"Mill v Weir 522 F Supp 3d 617 (S.D.N.Y. 2025)", "Mill v. Weir, 522 F. Supp. 3d 617 (S.D.N.Y. 2025)"},
		{"a circuit and a state's highest court",
			record("Mill v. Weir", "US", "civil", "US Court of Appeals for the Second Circuit; Supreme Court of Illinois", decided, "12 F.4th 9"),
			"Mill v Weir 12 F4th 9 (2d Cir. 2025)", "Mill v. Weir, 12 F.4th 9 (2d Cir. 2025)"},
		{"a state's highest court",
			record("Mill v. Weir", "US", "civil", "Supreme Court of Illinois", decided, "129 N.E.3d 1197"),
			"Mill v Weir 129 NE3d 1197 (Ill. 2025)", "Mill v. Weir, 129 N.E.3d 1197 (Ill. 2025)"},
		{"the number leads a case of the Union's courts",
			record("Weir and Others v Flussamt", "EU", "constitutional", "Court of Justice of the European Union", decided, "C-252/25", "ECLI:EU:C:2025:537"),
			"Case C-252/25 Weir and Others v Flussamt ECLI:EU:C:2025:537", "Case C-252/25, Weir and Others v. Flussamt, ECLI:EU:C:2025:537 (June 3, 2025)"},
		{"and court and date stand where there is no ECLI",
			record("Weir v Flussamt", "EU", "civil", "General Court", decided, "T-9/25"),
			"Case T-9/25 Weir v Flussamt (General Court, 3 June 2025)", "Case T-9/25, Weir v. Flussamt (June 3, 2025)"},
		{"an application to Strasbourg",
			record("Weir v. Ruritania", "RU", "constitutional", "European Court of Human Rights (Third Section)", decided, "no. 11519/25"),
			"Weir v Ruritania App no 11519/25 (ECtHR, 3 June 2025)", "Weir v. Ruritania, App. No. 11519/25 (June 3, 2025)"},
		{"a regulator's decision",
			record("Weir: cookies", "FR", "regulatory", "French Data Protection Authority (CNIL)", decided, "SAN-2025-005"),
			"Weir, SAN-2025-005 (French Data Protection Authority (CNIL), 3 June 2025)", "Weir, SAN-2025-005 (French Data Protection Authority (CNIL) June 3, 2025) (Fr.)"},
		{"a Chinese number as printed",
			record("He v. a company", "CN", "civil", "Beijing Internet Court", decided, "(2025) Jing 0491 Min Chu No. 85"),
			"He v a company, (2025) Jing 0491 Min Chu No. 85 (Beijing Internet Court, 3 June 2025)",
			"He v. a company, (2025) Jing 0491 Min Chu No. 85 (Beijing Internet Court June 3, 2025) (China)"},
		{"neither court nor number: the date says of what it is",
			record("Zhou: river cameras", "CN", "criminal", "", published),
			"Zhou (published 3 June 2025)", "Zhou (published June 3, 2025) (China)"},
		{"a country is no name of a case",
			record("South Korea: the weir (arrests of 2025)", "KR", "criminal", "", decided),
			"South Korea: the weir (arrests of 2025) (3 June 2025)", "South Korea: the weir (arrests of 2025) (June 3, 2025) (S. Kor.)"},
		{"a docket number that begins with the year is no neutral citation",
			record("Mill v. Weir", "US", "civil", "Circuit Court of Cook County", decided, "2025-CH-00990 (Cir. Ct. Cook County)"),
			"Mill v Weir, 2025-CH-00990 (Cir. Ct. Cook County) (Circuit Court of Cook County, 3 June 2025)", "Mill v. Weir, No. 2025-CH-00990 (Cir. Ct. Cook County June 3, 2025)"},
		{"a fine under appeal: its own date, and the body that imposed it",
			contested("River Court; River Board"),
			"Weir (River Board, 3 June 2025)", "Weir (River Board June 3, 2025) (Ir.)"},
		{"of three bodies the one that the record says the fine is of",
			contested("River Court; River Board; Union Board", corpus.Fact{Slot: corpus.SlotCourt, About: "fine and order", Claims: []corpus.Claim{{Value: corpus.Text("River Board"), Source: "art-1"}}}),
			"Weir (River Board, 3 June 2025)", "Weir (River Board June 3, 2025) (Ir.)"},
		{"and no date where it does not tell",
			contested("River Court; River Board; Union Board"), "Weir (River Court)", "Weir (River Court) (Ir.)"},
		{"nothing at all",
			record("Zhou: river cameras", "", "criminal", "", status("final", corpus.Date{})),
			"Zhou", "Zhou"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for style, want := range map[cite.Style]string{cite.OSCOLA: tt.oscola + oscolaTail, cite.Bluebook: tt.bluebook + bluebookTail} {
				got, err := cite.Citation(tt.c, style)
				if err != nil || !strings.HasPrefix(got, want) {
					t.Errorf("%s, %v\n got %s\nwant %s", style, err, got, want)
				}
			}
		})
	}
}

// Whoever reads the citation learns how far the matter has come, as of when, and
// whether a person has looked.
func TestACitationSaysHowFarTheMatterHasCome(t *testing.T) {
	machine := status("charged", june)
	machine.Claims[0].Rule = "import.rivers"
	setAside := status("liable", june)
	setAside.Stage = corpus.SetAside
	incident := record("Leak at the weir", "GB", corpus.Incident, "", corpus.Fact{})
	incident.Status = nil
	mistaken := status("final", june)
	mistaken.Claims[0].Mistaken = "the paper corrected it"
	several := record("Weir", "GB", "civil", "", corpus.Fact{})
	several.Parties = []corpus.Party{{ID: "a", Role: "defendant", Names: []corpus.Name{{Text: "Weir A"}}}, {ID: "b", Role: "defendant", Names: []corpus.Name{{Text: "Weir B"}}}}
	several.Status = nil
	for _, s := range []struct {
		party corpus.PartyID
		state corpus.State
		about string
	}{{"a", "acquitted", "fraud"}, {"b", "convicted", "fraud"}, {"b", "convicted", "theft"}, {"b", "settled", "claim"}, {"b", "settled", "claim"}} {
		fact := status(s.state, june)
		fact.Party, fact.About = s.party, s.about
		several.Status = append(several.Status, fact)
	}
	overtaken := func(newer corpus.State, about string) *corpus.Case {
		c := record("Weir", "GB", "regulatory", "Board", status(newer, june))
		notice := status("proposed", corpus.Date{Year: 2024})
		c.Status[0].About, notice.About = about, "notice of intent"
		c.Status = append(c.Status, notice)
		return c
	}
	jury := record("Weir", "US", "civil", "River Court", corpus.Fact{})
	jury.Status = nil
	for _, s := range []struct {
		party corpus.PartyID
		state corpus.State
		about string
	}{{"A", "settled", "claims"}, {"B", "settled", "claims"}, {"C", "settled", "claims"}, {"A", "proposed", "toll"}, {"B", "accused", "theft"}, {"D", "in_force", "verdict"}} {
		fact := status(s.state, corpus.Date{Year: 2025, Month: 9})
		fact.Party, fact.About = s.party, s.about
		if s.state == "in_force" {
			fact.Date = june
		} else if s.state == "settled" {
			fact.DateIs = corpus.OfFiled
		}
		jury.Status, jury.Parties = append(jury.Status, fact), append(jury.Parties, corpus.Party{ID: s.party, Role: "defendant", Names: []corpus.Name{{Text: string(s.party)}}})
	}
	for _, tt := range []struct {
		name string
		c    *corpus.Case
		want string
	}{
		{"what was proposed and is decided is no stage now", overtaken("final", "tolls"), "Weir. Board, 3 June 2025. Decided (tolls), as of 21 November 2026."},
		{"nor what was settled of it", overtaken("settled", "notice of intent"), "Weir. Board, 3 June 2025. Settled (notice of intent), as of 21 November 2026."},
		{"a settlement of something else leaves it", overtaken("settled", "a suit"), "Weir. Board, 3 June 2025. Settled (a suit); proposed, not final (notice of intent), as of 21 November 2026."},
		{"an accusation is called one, and its date is no decision's", record("Zhou", "CN", "criminal", "River Court", status("accused", june)),
			"Zhou. River Court. Accused, not convicted, as of 21 November 2026."},
		{"a proposal is none either", record("Weir", "GB", "regulatory", "Board", status("proposed", june)), "Weir. Board. Proposed, not final, as of 21 November 2026."},
		{"a machine has read it", record("Weir", "GB", "regulatory", "", machine), "Weir. Charged, not convicted, as of 21 November 2026, machine-read."},
		{"a decision that does not stand", record("Weir", "GB", "civil", "", setAside), "Weir. 3 June 2025. Liable (set aside), as of 21 November 2026."},
		{"no proceeding", incident, "Leak at the weir. No proceeding known, as of 21 November 2026."},
		{"what its source took back is not said", record("Weir", "GB", "civil", "", mistaken), "Weir. As of 21 November 2026."},
		{"several parties and charges, at most three", several,
			"Weir. 3 June 2025. Acquitted (Weir A, fraud); convicted (Weir B, fraud); convicted (Weir B, theft); and 1 more, as of 21 November 2026."},
		{"what is the same of several once, and the decision that is cited among them", jury, "Weir. River Court, 3 June 2025. Settled (A, B and C, claims); proposed, not final (A, toll); in force (D, verdict); and 1 more, as of 21 November 2026."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := cite.Citation(tt.c, cite.Plain)
			want := tt.want + " The ruling, River Gazette. https://gazette.example/ruling"
			if err != nil || got != want {
				t.Errorf("%v\n got %s\nwant %s", err, got, want)
			}
		})
	}
}

// The link goes to the words that tell the newest status, in the weightiest
// source that has an address.
func TestTheLinkLeadsToTheWordsOfTheBestSource(t *testing.T) {
	c := record("Weir", "GB", "civil", "", status("final", june))
	c.Sources = append(c.Sources,
		corpus.Source{ID: "art-2", Title: "Order", URL: "https://court.example/order", Rank: corpus.Official},
		corpus.Source{ID: "art-3", Title: "Retold", URL: "https://again.example/", Rank: corpus.Derived},
		corpus.Source{ID: "art-4", Title: "File", Rank: corpus.Official})
	words := corpus.Passage{First: "the weir", Last: "must go"}
	claims := func(ids ...corpus.ArticleID) (out []corpus.Claim) {
		for _, id := range ids {
			out = append(out, corpus.Claim{Value: corpus.State("final"), Source: id})
		}
		return out
	}
	for _, tt := range []struct {
		name   string
		claims []corpus.Claim
		proof  []corpus.Claim
		want   string
	}{
		{"the official one first", claims("art-3", "art-1", "art-2", "art-4"), nil, "https://court.example/order"},
		{"a source of the status before any other", claims("art-3"), nil, "https://again.example/"},
		{"with its words, wherever in the record they prove something", claims("art-1"), []corpus.Claim{{Source: "art-1", Passage: words}},
			"https://gazette.example/ruling#:~:text=the%20weir,must%20go"},
		{"but not words that were mistaken", claims("art-1"), []corpus.Claim{{Source: "art-1", Passage: words, Mistaken: "yes"}}, "https://gazette.example/ruling"},
		{"any other where the status has no address", claims("art-4"), nil, "https://court.example/order"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c.Status[0].Claims, c.Facts = tt.claims, []corpus.Fact{{Slot: corpus.SlotFine, Claims: tt.proof}}
			got, err := cite.Citation(c, cite.Plain)
			if err != nil || !strings.HasSuffix(got, " "+tt.want) {
				t.Errorf("%q, %v; want the link %s", got, err, tt.want)
			}
		})
	}
	t.Run("none where there is no address", func(t *testing.T) {
		c.Sources = c.Sources[3:]
		got, _ := cite.Citation(c, cite.OSCOLA)
		if want := "Weir (3 June 2025) [decided, as of 21 November 2026]"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		c.Sources = nil
		got, _ = cite.Citation(c, cite.Bluebook)
		if want := "Weir (June 3, 2025) (U.K.) (decided, as of Nov. 21, 2026)"; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	})
}

// The text of the court below is not what proves the decision of the court above, though
// it is official; the same number in another language is no other.
func TestTheLinkIsOfTheDecisionThatIsCited(t *testing.T) {
	for title, want := range map[string]string{
		"II SA/Wa 809/20 - judgment":                  "https://press.example/",
		"III OSK 4804/21, with II SA/Wa 809/20":       "https://court.example/",
		"Ⅲ OSK 4804/21 in another language: 4804号/21": "https://court.example/",
	} {
		c := record("Weir", "PL", "regulatory", "", status("final", june), "III OSK 4804/21", "II SA/Wa 809/20", "4804号/21")
		c.Sources = []corpus.Source{{ID: "art-1", Title: title, URL: "https://court.example/", Rank: corpus.Official}, {ID: "art-2", Publisher: "Press", URL: "https://press.example/"}}
		c.Status[0].Claims = append(c.Status[0].Claims, corpus.Claim{Value: corpus.State("final"), Source: "art-2"})
		if got, err := cite.Citation(c, cite.Plain); err != nil || !strings.HasSuffix(got, " "+want) {
			t.Errorf("%s: %s, %v", title, got, err)
		}
	}
}

func TestDatesAreWrittenAsExactlyAsTheyAreKnown(t *testing.T) {
	for _, tt := range []struct {
		date corpus.Date
		is   corpus.DateIs
		want string
	}{
		{corpus.Date{Year: 2025, Month: 9, Day: 4}, "", "Weir (Sept. 4, 2025)"},
		{corpus.Date{Year: 2025, Month: 1}, corpus.OfReported, "Weir (reported Jan. 2025)"},
		{corpus.Date{Year: 2025, Month: 5, Day: 1}, corpus.OfEffective, "Weir (in effect from May 1, 2025)"},
		{corpus.Date{Year: 2025}, "", "Weir (2025)"},
	} {
		s := status("final", tt.date)
		s.DateIs = tt.is
		got, err := cite.Citation(record("Weir", "US", "civil", "", s), cite.Bluebook)
		if err != nil || !strings.HasPrefix(got, tt.want+bluebookTail) {
			t.Errorf("%v: got %q, want %q", tt.date, got, tt.want)
		}
	}
}

func TestAnUnknownStyleNamesThoseThereAre(t *testing.T) {
	_, err := cite.Citation(record("Weir", "GB", "civil", "", status("final", june)), "chicago")
	if err == nil || err.Error() != `no citation style "chicago": use one of plain, oscola, bluebook` {
		t.Errorf("got %v", err)
	}
}

// Every record that cites at all can be cited in every style, on one line.
func TestNoRecordIsTooPoorToBeCited(t *testing.T) {
	for _, c := range []*corpus.Case{{}, {Title: ": "}, {Title: "x", Jurisdiction: "??", Citations: []corpus.Citation{{}}}} {
		for _, style := range cite.Styles() {
			got, err := cite.Citation(c, style)
			if err != nil || strings.ContainsAny(got, "\n") {
				t.Errorf("%s: %q, %v", style, got, err)
			}
		}
	}
}
