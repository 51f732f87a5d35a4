package mention

import (
	"testing"

	"casebot/corpus"
)

// texts are the values of the mentions that one rule or any found, in order.
func texts(mentions []Mention) []string {
	var values []string
	for _, m := range mentions {
		values = append(values, m.Value.String())
	}
	return values
}

func TestCitations(t *testing.T) {
	tests := []struct{ text, want string }{
		// ECLI
		{"See ECLI:EU:C:2020:559 on transfers.", "ECLI:EU:C:2020:559"},
		{"published as ECLI:NL:RBAMS:2021:1018.", "ECLI:NL:RBAMS:2021:1018"},
		{"(ECLI:DE:BGH:2018:290518UVIZR405.18.0)", "ECLI:DE:BGH:2018:290518UVIZR405.18.0"},
		// neutral citations and law reports
		{"In R (Penn) v Chief Constable [2019] EWHC 2341 (Admin) the court", "[2019] EWHC 2341 (Admin)"},
		{"reversed in [2020] EWCA Civ 1058.", "[2020] EWCA Civ 1058"},
		{"[2021] UKSC 50", "[2021] UKSC 50"},
		{"[2021]  FCA 54", "[2021] FCA 54"},
		{"the determination [2025] AICmr 155", "[2025] AICmr 155"},
		{"[2005] 2 AC 167", "[2005] 2 AC 167"},
		{"(2020) 272 CLR 177", "(2020) 272 CLR 177"},
		{"Doe v. Fern, 2023 ONSC 123, at 4", "2023 ONSC 123"},
		{"2019 IL 123186", "2019 IL 123186"},
		{"State v. Thorn, 2026-Ohio-1930", "2026-Ohio-1930"},
		{"inquiry IN-18-11-5", "IN-18-11-5"},
		{"F-12/09", "F-12/09"},
		{"2015 CanLII 4021", "2015 CanLII 4021"},
		// the European Union and Strasbourg
		{"In Case C-311/18 the Court", "C-311/18"},
		{"Joined Cases C‑203/15 and C–698/15", "C-203/15|C-698/15"},
		{"T-709/21 was dismissed", "T-709/21"},
		{"(application no. 11519/20)", "11519/20"},
		// the United States
		{"Case No. 1:20-cv-00512 was filed", "1:20-cv-00512"},
		{"3:15-cv-03747-JD (N.D. Cal.)", "3:15-cv-03747-JD"},
		{"No. 19 C 3083 (N.D. Ill.)", "19 C 3083"},
		{"2019-CH-00990 (Cir. Ct.)", "2019-CH-00990"},
		{"in No. 19-1231, the Court", "19-1231"},
		{"Docket No. C-4744", "C-4744"},
		{"held in 585 U.S. 296 that", "585 U.S. 296"},
		{"932 F.3d 1264 (9th Cir.)", "932 F.3d 1264"},
		{"522 F. Supp. 3d 617", "522 F. Supp. 3d 617"},
		{"129 N.E.3d 1197, 432 Ill.Dec. 654", "129 N.E.3d 1197|432 Ill.Dec. 654"},
		{"2021 WL 1234567", "2021 WL 1234567"},
		// China and Taiwan
		{"案号为(2019)浙0111民初6971号。", "(2019)浙0111民初6971号"},
		{"（2023）京0491民初12142号民事判决", "(2023)京0491民初12142号"},
		{"（2021）最高法知民终 12 号", "(2021)最高法知民终12号"},
		{"〔2020〕沪01刑终33号之一", "(2020)沪01刑终33号之一"},
		{"(2021) Hu 0120 Xing Chu No. 828", "(2021) Hu 0120 Xing Chu No. 828"},
		{"臺北地院112年度訴字第123號判決", "112年度訴字第123號"},
		{"最高法发布指导案例192号", "指导案例192号"},
		{"(2012)海民初字第33号", "(2012)海民初字第33号"},
		{"Guiding Case No. 192", "Guiding Case No. 192"},
		// others
		{"BGH, VI ZR 405/18", "VI ZR 405/18"},
		{"1 BvR 16/13", "1 BvR 16/13"},
		{"II SA/Wa 809/20 and III OSK 4804/21", "II SA/Wa 809/20|III OSK 4804/21"},
		{"deliberation SAN-2025-004", "SAN-2025-004"},
		{"PS/00120/2021", "PS/00120/2021"},
		{"EXP202602591", "EXP202602591"},
		{"DI-2020-2719", "DI-2020-2719"},
		{"UA-2024-001563-GIA", "UA-2024-001563-GIA"},
		{"claim QB-2020-001234 and CO/1234/2019", "QB-2020-001234|CO/1234/2019"},
		{"QUD 451 of 2023", "QUD 451 of 2023"},
		{"Writ Petition (Civil) No. 494 of 2012", "Writ Petition (Civil) No. 494 of 2012"},
		{"[doc. web n. 9751362]", "9751362"},
		{"1000345-22.2020.8.26.0100", "1000345-22.2020.8.26.0100"},
		{"2016Do13263", "2016Do13263"},
	}
	for _, test := range tests {
		mentionsAre(t, Citations(test.text), test.text, test.want)
	}
}

func TestNoCitations(t *testing.T) {
	for _, text := range []string{
		"",
		"ECLI:QQ:XYZ:2020:1",             // no such country
		"ECLI:EU:C:3020:559",             // no such year
		"ECLI:EU:C:2020",                 // no ordinal
		"[3019] EWHC 2341 (Admin)",       // not yet
		"[2019] we 12",                   // no court
		"under 21 U.S.C. § 841",          // a statute
		"42 CFR 1.1",                     // a regulation
		"Directive 95/46/EC of 1995",     // a directive
		"Regulation (EU) 2016/679",       // a regulation
		"the years 2019-2021",            // years
		"on 12/18 or 24/7",               // a day, always
		"call 555-0199 or 020-7946-0018", // telephones
		"192.0.2.17",                     // an address
		"国发〔2021〕3号",                     // a circular
		"（2021）第3号公告",                    // a notice
		"沪市监罚字第12号楼",                     // no case number
		"the C-130 and the T-34/85",      // an aeroplane, and a tank older than the General Court
		"2,019 IL residents",             // a count
		"Article 6(1)(f)",                // an article
		"No. 1 in 2020",                  // a rank
		"version 3.15.2",                 // software
		"F-16/22X",                       // cut from a longer word
	} {
		if got := Citations(text); len(got) > 0 {
			t.Errorf("%q: want no citation, got %q", text, texts(got))
		}
	}
}

// mentionsAre compares the values of mentions, joined with bars, and checks that
// each stands where it says.
func mentionsAre(t *testing.T, got []Mention, text, want string) {
	t.Helper()
	values := ""
	for i, m := range got {
		if i > 0 {
			values += "|"
		}
		values += m.Value.String()
	}
	if values != want {
		t.Errorf("%q:\n  got  %s\n  want %s", text, values, want)
	}
	soundMentions(t, text, got)
}

// soundMentions checks what holds of the mentions of every recogniser and text:
// spans within the text, in order, none over another, none empty.
func soundMentions(t *testing.T, text string, got []Mention) {
	t.Helper()
	end := 0
	for _, m := range got {
		if m.Span.Start < end || m.Span.End <= m.Span.Start || m.End < m.Span.End || m.End > len(text) {
			t.Errorf("%q: the mention %+v does not stand behind byte %d, or not in the text", text, m, end)
		}
		if m.Value == nil || m.Rule == "" || m.Value == corpus.Text("") {
			t.Errorf("%q: the mention %+v has no value or no rule", text, m)
		}
		end = m.Span.End
	}
}
