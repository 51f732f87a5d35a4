package extract_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus/extract"
)

// TestWhoGotWhat reads short reports in which the figure that stands nearest to a
// party is not always the party's. A fact whose party is unsure is left out.
func TestWhoGotWhat(t *testing.T) {
	readReports(t, []report{
		{"two figures for two parties", "Two clerks were jailed on Friday. Ida Moss, 31, and Karl Fenn, 28, were sentenced to three years each. Moss and Fenn made $88,000 and $41,000.",
			[]string{"ida-moss term 3y decided", "karl-fenn term 3y decided", "ida-moss gain USD 88,000 decided", "karl-fenn gain USD 41,000 decided"}},
		{"a verb that is said once", "Zhou, a former courier, was sentenced to 10 months in prison, the court said. His buyer, surnamed Lin, got a year. Zhou made 9,300 yuan and Lin 41,000 yuan.",
			[]string{"zhou term 10m decided", "lin term 1y decided", "zhou gain CNY 9,300 decided", "lin gain CNY 41,000 decided"}},
		{"a partner between two terms", "Judge Orla Munt sentenced Peter Ambler to 27 months and his partner, Lena Voss, to a year and a day.",
			[]string{"peter-ambler term 27m decided", "lena-voss term 1y 1d decided"}},
		{"a rival between two fines", "Chatter was fined $3.4 million by the commission on Thursday, and its rival Wisp $900,000.",
			[]string{"chatter fine USD 3,400,000 decided"}},
		{"not what somebody would have liked", "Dirk Pall, 57, was jailed for 28 months. One victim, 22, fumed: \"He should've got five years.\"",
			[]string{"dirk-pall term 28m decided"}},
		{"the elder by age", "Tam Wick, 31, and Roy Wick, 26, were jailed for 40 months and 22 months respectively. The younger brother was also fined £900.",
			[]string{"tam-wick term 40m decided", "roy-wick term 22m decided", "roy-wick fine GBP 900 decided"}},
		{"a description that fits nobody", "A hospital has been fined £310,000 after a nurse looked up 900 patient files. The nurse, Karen Dole, was fined £600 by magistrates.",
			[]string{"karen-dole fine GBP 600 decided"}},
		{"somebody's company is not somebody", "The judge fined Noel Harker £4,000. Harker's company, Harker Tracing, was fined £22,000.",
			[]string{"noel-harker fine GBP 4,000 decided", "harker-tracing fine GBP 22,000 decided"}},
		{"who is paid is no party", "A court ordered a technology company to pay 60,000 yuan to a voice actress surnamed Yin.", nil},
		{"what a party was paid", "The appeal court quashed the conviction of Helen Garrow, who was jailed for 14 months in 2023. The board paid her £30,000 in compensation.",
			[]string{"helen-garrow term 14m set_aside"}},
		{"neither was fined", "Neither Corvo nor its subsidiary was fined. The authority issued a reprimand to Corvo.", nil},
		{"what an expert says comes last", "The court has annulled the €27 million fine that the regulator had imposed on the app Amora, in a ruling that lawyers say will be studied.",
			[]string{"amora fine EUR 27,000,000 set_aside"}},
		{"may be jailed and fined", "Rudi Sand, 34, was charged with fraud. If convicted he could be sent to prison for up to 20 years and fined $250,000.", nil},
		{"another sentence in the place of one", "The appellant, Dan Tesh, was convicted of fraud. The Court sets aside the sentence of six years and replaces it with one of four years.",
			[]string{"dan-tesh term 6y set_aside", "dan-tesh term 4y on_appeal"}},
		{"a sentence by its owner", "The Court of Appeal has reduced Nadia Feld's sentence from four years to 32 months.",
			[]string{"nadia-feld term 4y set_aside", "nadia-feld term 32m on_appeal"}},
		{"served with a notice", "The commissioner has today served Hopsack Technologies Ltd with a notice of intent to impose a penalty of £7.13 million.",
			[]string{"hopsack-technologies-ltd fine GBP 7,130,000 proposed"}},
		{"a settlement that a judge must approve", "Orion Ads has agreed to pay $14 million to settle claims that it tracked children. A judge must approve the deal.",
			[]string{"orion-ads settlement USD 14,000,000 proposed"}},
		{"currencies and months are nobody", "The authority had first announced a fine of EUR 140,000. Trawl GmbH was fined EUR 96,000 on Jan 28.",
			[]string{"trawl-gmbh fine EUR 140,000 proposed", "trawl-gmbh fine EUR 96,000 decided"}},
		{"the object of what a party did", "Cheng Ka-lok, 36, was fined HK$12,000. In June he put up 85 posters and later recorded about 1,900 messages.",
			[]string{"cheng-ka-lok fine HKD 12,000 decided", "cheng-ka-lok count 85 decided", "cheng-ka-lok count 1,900 decided"}},
		{"a dateline with a hyphen", "LEEDS - A pharmacist who filmed colleagues has been jailed for 20 months. Imran Qadir, 39, of Sale, hid a phone in a vent.",
			[]string{"imran-qadir term 20m decided"}},
		{"a company by its first word", "The commission fined Hanmaru Card 6.2 billion won. Hanmaru leaked the records of 3.4 million cardholders.",
			[]string{"hanmaru-card fine KRW 6,200,000,000 decided", "hanmaru-card count 3,400,000 decided"}},
	})
}

// TestWhoDidIt reads reports in which it is hard to tell who answers for what.
func TestWhoDidIt(t *testing.T) {
	readReports(t, []report{
		{"a noun before the name", "An appeal by meal kit firm Dishdrop against a £140,000 penalty has been dismissed by the tribunal.",
			[]string{"dishdrop fine GBP 140,000 decided"}},
		{"whose firm somebody works for", "The former security chief of ride service Hoppa was fined $50,000 on Thursday. Joel Sark, 44, was convicted in October of obstruction.",
			[]string{"joel-sark fine USD 50,000 decided"}},
		{"what they are before what they are called", "The court gave the company's former chief executive, Jean-Luc Bailet, a two-year suspended sentence and a fine of 50,000 euros.",
			[]string{"jean-luc-bailet term 2y decided", "jean-luc-bailet fine EUR 50,000 decided"}},
		{"an unknown noun of somebody who did it", "A prowler who studied maps has been jailed for seven years. Luke Pasco, 40, broke into 26 houses.",
			[]string{"luke-pasco term 7y decided", "luke-pasco count 26 decided"}},
		{"a first name alone", "Asif Karim, 29, and Yusuf Karim, 26, admitted fraud. Asif was jailed for six years while his younger brother received four years.",
			[]string{"asif-karim term 6y decided", "yusuf-karim term 4y decided"}},
		{"who sued is no party", "The woman, surnamed Xu, sued a gym that had scanned her face. The court awarded her 3,000 yuan.", nil},
		{"another who was never named", "The ringleader, surnamed Kwon, was sentenced to seven years in prison, and two men who fitted the cameras were given two years each.",
			[]string{"kwon term 7y decided"}},
		{"what comes of not paying", "Bridget Farl, 51, was jailed for three years. If she does not pay in time she will serve a further 12 months in prison.",
			[]string{"bridget-farl term 3y decided"}},
		{"what another paid", "Gareth Luml, 39, was jailed for two years. The force has paid £12,000 in compensation to one of the women.",
			[]string{"gareth-luml term 2y decided"}},
		{"to the users and to the state", "TruScore will pay $11 million to affected consumers and a $12 million civil penalty, the bureau ordered.",
			[]string{"truscore damages USD 11,000,000 decided", "truscore fine USD 12,000,000 decided"}},
		{"who got what somebody gave him", "Ann Faris, 29, was jailed for a year. Faris looked up 24 customers for a lender, who gave her £2,600.",
			[]string{"ann-faris term 1y decided", "ann-faris gain GBP 2,600 decided", "ann-faris count 24 decided"}},
		{"a face is no prospect", "Malver Casino Group has been banned from face recognition and must pay a penalty of £375,000.",
			[]string{"malver-casino-group fine GBP 375,000 decided"}},
		{"a penalty issued to somebody", "We have issued a penalty of £170,000 to Bright Claims Limited for making 1,348,211 calls.",
			[]string{"bright-claims-limited fine GBP 170,000 decided", "bright-claims-limited count 1,348,211 decided"}},
		{"an office that somebody has lost", "The court sentenced former detective Kao Shih-chieh to three years in prison.",
			[]string{"kao-shih-chieh term 3y decided"}},
		{"another was jailed too", "Moira Dask, 44, was fined £900 for selling files. A second clerk from the ward was jailed for two years.",
			[]string{"moira-dask fine GBP 900 decided"}},
		{"who ran what a party sold to", "A locksmith has been jailed for four years.\n\nRupert Amble, 41, of Fen Lane, filmed families, Dunmere Crown Court heard on Tuesday. He had worked for Holt Home Security since 2016.\n\nAmble was paid £900 for clips, the court was told.\n\nThe website was run by Nadine Trew, 36, of Mill Street, Dunmere. She admitted spreading them and was given 18 months in prison, suspended for two years.\n\nHolt Home Security said it had changed its codes. The firm has paid £650 each to 31 households, without admitting liability.",
			[]string{"rupert-amble gain GBP 900 decided", "rupert-amble term 4y decided"}},
		{"a name that the story comes back to", "For a year Rhona Clift let herself into homes. Court papers tell how Clift took letters. The verdict was guilty and Clift was jailed for two years.",
			[]string{"rhona-clift term 2y decided"}},
	})
}

// A report is a short text and the facts, beside states, that it tells.
type report struct {
	name, text string
	want       []string
}

func readReports(t *testing.T, reports []report) {
	for _, test := range reports {
		t.Run(test.name, func(t *testing.T) {
			a := mustRead(t, "report.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+test.text+"\n"), nil)
			drafts := extract.Cases(a)
			checkDrafts(t, test.name, a, drafts)
			var got []string
			for _, f := range judgedFacts(drafts) {
				if f.fact.Slot != "status" {
					got = append(got, f.String())
				}
			}
			slices.Sort(got)
			slices.Sort(test.want)
			if !slices.Equal(got, test.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(test.want, "\n\t"))
			}
		})
	}
}

// TestPrinted keeps the words that bound a figure with it, and shows no single
// word for an outcome.
func TestPrinted(t *testing.T) {
	a := mustRead(t, "report.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\nTom Hale, 34, was sentenced to two years in prison. He stole the data of about 130 residents and more than 1.2 million users. His illegal gains were confiscated.\n"), nil)
	printed := map[string]bool{}
	for _, c := range extract.Cases(a) {
		for _, f := range c.Facts {
			if f.Slot == "count" {
				printed[f.Claims[0].Printed] = true
			}
			if f.Slot == "outcome" && f.Claims[0].Printed != "" {
				t.Errorf("the outcome prints %q", f.Claims[0].Printed)
			}
		}
	}
	for _, want := range []string{"about 130 residents", "more than 1.2 million users"} {
		if !printed[want] {
			t.Errorf("printed %v, want %q among them", printed, want)
		}
	}
}
