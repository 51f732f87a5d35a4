package verify_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/answer/verify"
)

func claim(v corpus.Value, printed, source string) corpus.Claim {
	return corpus.Claim{Value: v, Printed: printed, Source: corpus.ArticleID(source)}
}

// orchard is a case of two who broke into the cameras of a hostel.
func orchard() *corpus.Case {
	wrong := claim(corpus.Money{Minor: 900_000, Currency: "CNY"}, "9,000 yuan", "post")
	wrong.Mistaken = "the Post corrected it"
	read := claim(corpus.Count{N: 40, Noun: "cameras"}, "40 cameras", "post")
	read.Rule = "count.plain"
	return &corpus.Case{
		ID: "xx-orchard", Title: "Orchard and Pell: hidden cameras in a hostel",
		Parties: []corpus.Party{
			{ID: "orchard", Role: "defendant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: "Orchard"}, {Text: "奥某"}}},
			{ID: "pell", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Pell"}}},
			{ID: "hostel", Role: "complainant", Names: []corpus.Name{{Text: "Lighthouse Hostel Ltd"}}},
		},
		Status: []corpus.Fact{
			{Slot: corpus.SlotStatus, Party: "orchard", Date: corpus.Date{Year: 2024, Month: 5, Day: 2}, Claims: []corpus.Claim{claim(corpus.State("sentenced"), "", "daily")}},
			{Slot: corpus.SlotStatus, Party: "pell", Date: corpus.Date{Year: 2024, Month: 6, Day: 9}, DateIs: corpus.OfPublished, Claims: []corpus.Claim{claim(corpus.State("accused"), "", "daily")}},
			{Slot: corpus.SlotStatus, Party: "orchard", Date: corpus.Date{Year: 2023, Month: 1, Day: 7}, Claims: []corpus.Claim{claim(corpus.State("charged"), "", "post")}},
		},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotTerm, Party: "orchard", Claims: []corpus.Claim{claim(corpus.Term{Years: 3, Months: 1}, "three years and one month", "daily"), claim(corpus.Term{Months: 37}, "37 months", "post")}},
			{Slot: corpus.SlotFine, Party: "orchard", Note: "Paid in parts.", Claims: []corpus.Claim{claim(corpus.Money{Minor: 1_300_000, Currency: "CNY"}, "13,000 yuan", "daily"), wrong}},
			{Slot: corpus.SlotFine, Party: "pell", Stage: corpus.Claimed, Claims: []corpus.Claim{claim(corpus.Money{Minor: 500_000, Currency: "CNY"}, "5,000 yuan", "post")}},
			{Slot: corpus.SlotGain, Party: "orchard", Claims: []corpus.Claim{{Source: "daily"}}},
			{Slot: corpus.SlotCount, About: "cameras reached", Claims: []corpus.Claim{read}},
		},
		Sources: []corpus.Source{{ID: "daily", Publisher: "Lantern Daily", Published: corpus.Date{Year: 2024, Month: 5, Day: 3}}, {ID: "post", Publisher: "Quillon Post"}},
	}
}

// ferry is an incident without a status, and a namesake.
func ferry() *corpus.Case {
	return &corpus.Case{
		ID: "xx-ferry", Title: "Ferry terminal: face data left open", Parties: []corpus.Party{{ID: "op", Role: "defendant", Names: []corpus.Name{{Text: "Ferry Operator AB"}}}},
		Facts:   []corpus.Fact{{Slot: corpus.SlotFine, Claims: []corpus.Claim{claim(corpus.Money{Minor: 200_000_000, Currency: "EUR"}, "", "gazette")}}},
		Sources: []corpus.Source{{ID: "gazette", Publisher: "Harbour Gazette"}},
	}
}

func TestWhatASentenceMaySay(t *testing.T) {
	const who = "Orchard (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024. "
	e := verify.Evidence{
		Cases: []*corpus.Case{orchard(), ferry()}, Asked: "how long was Zebulon Quist jailed?",
		Quotes: []verify.Quote{{Source: "daily", Text: "The court disclosed six influential cases on Thursday, and the Tidewater Office was not among them."}},
		Added:  answer.StatedIn(ferry(), ferry().Facts),
	}
	for _, c := range []struct {
		name string
		text string
		bad  string // what is refused; empty: all of it holds
	}{
		{"a value as printed", who + "Term (Orchard): three years and one month (Lantern Daily); 37 months (Quillon Post)", ""},
		{"the same length in other words", who + "Term (Orchard): 3 years and 1 month (Lantern Daily)", ""},
		{"a longer one", who + "Term (Orchard): three years and six months (Lantern Daily)", "3"},
		{"the other paper's words", who + "Term (Orchard): 37 months (Lantern Daily)", "lantern daily"},
		{"another's claim as a fine", who + "Fine (Orchard): 5,000 yuan (Quillon Post)", "5000 yuan"},
		{"a claim as a fine", who + "Fine (Pell): 5,000 yuan (Quillon Post)", "fine"},
		{"a claim as a claim", who + "Fine [claimed] (Pell): 5,000 yuan (Quillon Post)", ""},
		{"a fine as a claim", who + "Fine [claimed] (Orchard): 13,000 yuan (Lantern Daily)", "fine"},
		{"a caveat", who + "Fine (Orchard): 13,000 yuan (Lantern Daily) (Paid in parts)", ""},
		{"no amount given", who + "Gain (Orchard): no amount given (Lantern Daily)", ""},
		{"an amount instead", who + "Gain (Orchard): amount given (Lantern Daily)", "amount"},
		{"a mistake as one", who + "Fine (Orchard): 13,000 yuan (Lantern Daily); 9,000 yuan (Quillon Post), mistaken", ""},
		{"a mistake as a fact", who + "Fine (Orchard): 9,000 yuan (Quillon Post)", "9000 yuan"},
		{"a fact as a mistake", who + "Fine (Orchard): 13,000 yuan (Lantern Daily), mistaken", "mistaken"},
		{"machine-read, and said so", who + "Number, cameras reached: 40 cameras (Quillon Post; machine-read)", ""},
		{"machine-read, and not said", who + "Number, cameras reached: 40 cameras (Quillon Post)", "the line"},
		{"machine-read, not said, and nobody named", "Number, cameras reached: 40 cameras (Quillon Post)", "the line"},
		{"a share in place of a number", who + "Number, cameras reached: 40 cameras % (Quillon Post; machine-read)", "%"},
		{"an accusation", "Pell (Orchard and Pell: hidden cameras in a hostel): accused, not convicted, published 9 June 2024.", ""},
		{"an accusation as a conviction", "Pell (Orchard and Pell: hidden cameras in a hostel): convicted, published 9 June 2024.", "convicted"},
		{"without the not", "Pell (Orchard and Pell: hidden cameras in a hostel): accused, convicted.", "accused"},
		{"somebody else's sentence", "Pell (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024.", "sentenced"},
		{"a date of publishing as the day itself", "Pell (Orchard and Pell: hidden cameras in a hostel): accused, not convicted, 9 June 2024.", "9 june 2024"},
		{"an older status alone", "Orchard (Orchard and Pell: hidden cameras in a hostel): charged, not convicted, 7 January 2023.", "the status"},
		{"an older status and the newest", "Orchard (Orchard and Pell: hidden cameras in a hostel): charged, not convicted, 7 January 2023; sentenced, 2 May 2024.", ""},
		{"the accuser beside the case's status", "Lighthouse Hostel Ltd (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024.", ""},
		{"an incident", "Ferry terminal: face data left open: no charge and no decision was found.", ""},
		{"an incident of a case that has a status", "Orchard and Pell: hidden cameras in a hostel: no charge and no decision was found.", "no"},
		{"a fuller name", "Orchard Wei (Orchard and Pell: hidden cameras in a hostel): sentenced.", "wei"},
		{"a fuller name in Chinese", "奥某伟：已判刑。", "伟"},
		{"Chinese", "奥某：已判刑, 2024-05-02。罚金 (Orchard)：13,000 yuan (Lantern Daily)", ""},
		{"traditional characters", "奧某：已判刑, 2024-05-02。罰鍰 (Orchard)：13,000 yuan (Lantern Daily)", ""},
		{"a wrong state in traditional characters", "奧某：判決無罪, 2024-05-02。", "判"},
		{"Chinese without the not", "奥某：已判刑, 2024-05-02。来源提及罚金。", "来"},
		{"another case's fine", "Ferry terminal: face data left open: no charge and no decision was found. Fine: 13,000 yuan (Lantern Daily)", "13000"},
		{"a comparison", "Orchard – sentenced, 2 May 2024; Ferry Operator AB – no charge and no decision was found\nFine: Orchard 13,000 yuan (Lantern Daily); Ferry Operator AB EUR 2 million (Harbour Gazette)\nTerm: Orchard 37 months (Quillon Post); Ferry Operator AB –", ""},
		{"a comparison with cells swapped", "Fine: Orchard EUR 2 million (Harbour Gazette); Ferry Operator AB 13,000 yuan (Lantern Daily)", "eur"},
		{"a comparison within a case", "Fine: Orchard 13,000 yuan (Lantern Daily); Pell 13,000 yuan (Lantern Daily)", "13000 yuan"},
		{"a sum", "Fine: EUR 2 million (1 added up).", ""},
		{"another sum", "Fine: EUR 4 million (2 added up).", "eur"},
		{"a sum with what is left out", "Fine: EUR 2 million (1 added up).\nNot added, since no amount is given: 3.", ""},
		{"several questions", "Answered: the first 5 questions of the message. Ask the others one at a time.", ""},
		{"the asker's own words", "The archive does not hold a case with the name “Zebulon Quist”. The archive has 2 cases (XX, 2023–2024); absence here proves nothing.", ""},
		{"the asker's own words as a fact", "Zebulon Quist was jailed.", "zebulon"},
		{"a refusal without the not", "The archive does hold a case with the name “Zebulon Quist”.", "hold"},
		{"another name between the marks", "The archive does not hold a case with the name “Zebulon Quilt”.", "quilt"},
		{"words of a quotation", "Six influential cases (Lantern Daily, 3 May 2024).", ""},
		{"another number of them", "Seven influential cases (Lantern Daily).", "7"},
		{"a name of a quotation", "Tidewater Office (Lantern Daily).", ""},
		{"a name of a quotation of another case", "Ferry terminal: face data left open: Tidewater Office.", "tidewater"},
		{"a name half of a quotation", "Tidewater Council (Lantern Daily).", "tidewater"},
		{"the word before its fact", "Yes. " + who + "Term (Orchard): 37 months (Quillon Post)", ""},
		{"an added about", who + "Term (Orchard): about 37 months (Quillon Post)", "about"},
		{"a title cut short", "Nearest in words: Orchard and Pell: hidden cameras…", ""},
		{"a figure cut short", who + "Fine (Orchard): 13,…", "13"},
	} {
		t.Run(c.name, func(t *testing.T) {
			holds, problems := verify.New().Check(c.text, e)
			switch {
			case c.bad == "" && (len(problems) > 0 || holds != c.text):
				t.Errorf("%s\nwas refused: %v", c.text, problems)
			case c.bad != "" && len(problems) == 0:
				t.Errorf("%s\nwas let through", c.text)
			case c.bad != "" && !strings.HasPrefix(problems[0].Words, c.bad):
				t.Errorf("%s\nwas refused for %v, want for %q", c.text, problems, c.bad)
			}
		})
	}
}

func TestWhatIsLeftOfAText(t *testing.T) {
	const good = "Orchard (Orchard and Pell: hidden cameras in a hostel): sentenced, 2 May 2024."
	e := verify.Evidence{Cases: []*corpus.Case{orchard()}}
	for text, want := range map[string]string{
		"":   "",
		good: good,
		good + " Term (Orchard): 9 years (Lantern Daily). Fine (Orchard): 13,000 yuan (Lantern Daily)": good + " Fine (Orchard): 13,000 yuan (Lantern Daily)",
		"Pell was convicted. Term (Orchard): 37 months (Quillon Post)\n" + good:                        good,
		"Zebulon was jailed.": "",
	} {
		if got, _ := verify.New().Check(text, e); got != want {
			t.Errorf("of %q\nis left %q\nwant    %q", text, got, want)
		}
	}
}

func FuzzCheck(f *testing.F) {
	e := verify.Evidence{Cases: []*corpus.Case{orchard(), ferry()}, Asked: "Zebulon", Quotes: []verify.Quote{{Source: "daily", Text: "Six cases."}}}
	v := verify.New()
	for _, text := range []string{"Orchard: sentenced.", "Fine: ", "“", "Term:\n:", "奥某：…", "#", "Fine: ;Pell", "\xff“\xfe"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		holds, problems := v.Check(text, e)
		if len(problems) == 0 && holds != text {
			t.Errorf("%q became %q without a problem", text, holds)
		}
		if _, again := v.Check(holds, e); len(problems) > 0 && len(again) > 0 && holds == text {
			t.Errorf("%q has problems and was kept whole", text)
		}
	})
}

// A total and its parts are one sum of money, however the reply adds them; what is
// mistaken, or was read by a machine alone, is none.
func TestATotalIsNotAddedToItsParts(t *testing.T) {
	c := ferry()
	part, corrected, read := c.Facts[0], c.Facts[0], c.Facts[0]
	part.Party = "op"
	wrong := claim(corpus.Money{Minor: 500_000_000, Currency: "EUR"}, "", "gazette")
	wrong.Mistaken = "the Gazette corrected it"
	corrected.Claims = []corpus.Claim{wrong, c.Facts[0].Claims[0]}
	read.Claims = []corpus.Claim{c.Facts[0].Claims[0]}
	read.Claims[0].Rule = "fine.plain"
	for _, test := range []struct {
		intent, text string
		added        []corpus.Fact
		holds        bool
	}{
		{"the total", "Fine: EUR 2 million (1 added up).", c.Facts, true},
		{"the total and its part", "Fine: EUR 4 million (2 added up).", append(c.Facts[:1:1], part), false},
		{"the same part twice", "Fine: EUR 4 million (2 added up).", []corpus.Fact{part, part}, false},
		{"what was corrected", "Fine: EUR 2 million (1 added up).", []corpus.Fact{corrected}, true},
		{"what was mistaken", "Fine: EUR 5 million (1 added up).", []corpus.Fact{corrected}, false},
		{"what a machine read", "Fine: EUR 2 million (1 added up).", []corpus.Fact{read}, false},
	} {
		e := verify.Evidence{Cases: []*corpus.Case{orchard(), c}, Added: answer.StatedIn(c, test.added)}
		if _, problems := verify.New().Check(test.text, e); (len(problems) == 0) != test.holds {
			t.Errorf("%s: %v", test.intent, problems)
		}
	}
}

// An authority that decided is a party of its case and the value of its court: who
// says so is told behind it.
func TestAnAuthorityIsTheCourtThatDecided(t *testing.T) {
	c := ferry()
	c.Parties = append(c.Parties, corpus.Party{ID: "board", Role: "authority", Names: []corpus.Name{{Text: "Quay Data Board"}}})
	c.Facts = append(c.Facts, corpus.Fact{Slot: corpus.SlotCourt, About: "the fine", Claims: []corpus.Claim{claim(corpus.Text("Quay Data Board"), "", "gazette")}})
	e := verify.Evidence{Cases: []*corpus.Case{c}}
	if _, problems := verify.New().Check("Court, the fine: Quay Data Board (Harbour Gazette)", e); len(problems) > 0 {
		t.Error(problems)
	}
	if _, problems := verify.New().Check("Court, the fine: Lantern Board (Harbour Gazette)", e); len(problems) == 0 {
		t.Error("another authority passes")
	}
}

// What a reply repeats of the query asserts nothing, though it has quotation marks
// of its own; what stands behind it does.
func TestARepeatedQueryAssertsNothing(t *testing.T) {
	v := verify.New()
	e := verify.Evidence{Cases: []*corpus.Case{orchard()}, Asked: `court:"Pewter Court"`}
	if _, problems := v.Check(`1 case for “court:"Pewter Court"”, best first: Orchard and Pell: hidden cameras in a hostel.`, e); len(problems) > 0 {
		t.Error(problems)
	}
	if _, problems := v.Check(`1 case for “court:"Pewter Court"”, best first: Pewter Court acquitted Orchard.`, e); len(problems) == 0 {
		t.Error("passes")
	}
}

// council is a case whose authority is a party and the one that decided, whose
// defendant is a value of another slot, and whose title is that of its judgment.
func council() *corpus.Case {
	const name = "Harbour Data Council v Saltmarsh Ferries Limited"
	return &corpus.Case{
		ID: "xx-council", Title: name,
		Parties: []corpus.Party{
			{ID: "ferries", Role: "defendant", Names: []corpus.Name{{Text: "Saltmarsh Ferries"}}},
			{ID: "council", Role: "authority", Names: []corpus.Name{{Text: "Harbour Data Council"}}},
		},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotCourt, Claims: []corpus.Claim{claim(corpus.Text("Harbour Data Council"), "Harbour Data Council", "ruling")}},
			{Slot: corpus.SlotCharge, Claims: []corpus.Claim{claim(corpus.Text("Saltmarsh Ferries"), "Saltmarsh Ferries", "ruling")}},
			{Slot: corpus.SlotFine, Party: "ferries", Claims: []corpus.Claim{claim(corpus.Money{Minor: 300_000_000, Currency: "EUR"}, "", "ruling")}},
		},
		Sources: []corpus.Source{{ID: "ruling", Title: name + " [2023] 7", Publisher: "Council Gazette"}},
	}
}

func TestACellBeginsWithTheNameOfItsSide(t *testing.T) {
	e := verify.Evidence{Cases: []*corpus.Case{orchard(), council()}, Sources: council().Sources}
	const orchards, cut, councils = "Orchard and Pell", "Harbour Data Council v Saltmarsh…", "Harbour Data Council v Saltmarsh Ferries Limited"
	for _, c := range []struct {
		name, text string
		bad        string // what is refused; empty: all of it holds
	}{
		{"an authority that decided", "Court: " + councils + " Harbour Data Council (Council Gazette); Orchard –", ""},
		{"the authority as the other's", "Court: " + councils + " –; Orchard Harbour Data Council (Council Gazette)", "council gazette"},
		{"a side that is a value elsewhere", "Fine: Saltmarsh Ferries EUR 3 million (Council Gazette); Orchard 13,000 yuan (Lantern Daily)", ""},
		{"its fine raised", "Fine: Saltmarsh Ferries EUR 4 million (Council Gazette); Orchard 13,000 yuan (Lantern Daily)", "eur"},
		{"a title that a judgment has too", "Fine: " + orchards + " 13,000 yuan (Lantern Daily); " + cut + " EUR 3 million (Council Gazette)", ""},
		{"the other's fine behind that title", "Fine: " + orchards + " –; " + cut + " 13,000 yuan (Lantern Daily)", "13000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, problems := verify.New().Check(c.text, e)
			if c.bad == "" && len(problems) > 0 || c.bad != "" && (len(problems) == 0 || problems[0].Words != c.bad) {
				t.Errorf("%q: %v, want %q", c.text, problems, c.bad)
			}
		})
	}
}

// A title may hold an ellipsis of its own, and be cut at another.
func TestATitleWithAnEllipsisOfItsOwn(t *testing.T) {
	c := orchard()
	c.Sources = append(c.Sources, corpus.Source{ID: "court", Title: "卖灯笼、看相机……海城中院发布四起案例通报"})
	for text, held := range map[string]bool{
		"最接近的一句：卖灯笼、看相机……海城中院发布四起案例通报": true,
		"最接近的一句：卖灯笼、看相机……海城中院发布四起…":    true,
		"最接近的一句：卖灯笼、看相机……":             true,
		"最接近的一句：卖灯笼、看相机……陆城法院判了五起…":    false,
	} {
		_, problems := verify.New().Check(text, verify.Evidence{Cases: []*corpus.Case{c}, Sources: c.Sources})
		if (len(problems) == 0) != held {
			t.Errorf("%s: %v", text, problems)
		}
	}
}
