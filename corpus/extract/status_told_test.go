package extract_test

import (
	"testing"

	"casebot/corpus"
)

// TestHowItGoesOn tells how a matter stands by what a sentence goes on to say of it.
func TestHowItGoesOn(t *testing.T) {
	status := []corpus.Slot{corpus.SlotStatus}
	pages(t, []pageTest{
		{"appealed, and lost", "The authority fined the municipality of Skelby €20,000 for testing face recognition in a school. The municipality of Skelby, which had claimed that it saved hours, appealed, and lost.",
			status, "Skelby (firm): skelby appealed"},
		{"the first complaint thrown out", "The agency sued the data broker Kochella over location data. A judge threw out the first complaint against Kochella in May 2023, but let the rewritten one go ahead last month.",
			status, "Kochella (firm): kochella threw out"},
		{"a teacher of a school chain", "Yotsumi Academy said it was sorry. A former teacher at the school chain Yotsumi Academy, Shoji Mora, was given two years in prison, suspended for five, for filming girls in class. The case against Yotsumi Academy was dropped.",
			status, "Shoji Mora, Yotsumi Academy (firm): shoji-mora given; yotsumi-academy case against"},
	})
	readWeb(t, []webStory{
		{"lost is upheld", "The authority fined Skelby Foods €20,000 for testing face recognition. Skelby Foods appealed the decision, but lost.",
			[]string{"skelby-foods status upheld decided"}, []string{"under_appeal"}},
		{"appeals that are pending", "The commission fined Gorgle and Metto 69 million won for collecting data of users. Gorgle and Metto sued, and the Administrative Court ruled against them; the appeals are pending.",
			[]string{"gorgle status under_appeal decided"}, nil},
		{"a case that was dropped", "A former teacher at the school chain Yotsumi Academy, Shoji Mora, was given two years in prison for filming girls in class. The case against Yotsumi Academy was dropped.",
			[]string{"yotsumi-academy status withdrawn decided", "shoji-mora status sentenced decided"}, []string{"yotsumi-academy status sentenced"}},
		{"the suit goes on", "The agency sued the data broker Kochella over location data. A judge threw out the first complaint against Kochella in May 2023, but let the rewritten one go ahead last month.",
			nil, []string{"dismissed", "overturned"}},
		{"a court of another case", "The High Court ordered the Kavel Trust to pay 25,000 rupees in damages to pupils whose faces it had enrolled. In 2022, the Telmara High Court had issued notice in a petition by an activist against face recognition; that case remains pending. A tribunal ruled nothing.",
			nil, []string{"Telmara"}},
	})
}

// TestStopOrder reads an order to stop or to delete as the decision that it is, and no wish for one.
func TestStopOrder(t *testing.T) {
	all := []corpus.Slot{corpus.SlotStatus, corpus.SlotOutcome, corpus.SlotFine}
	pages(t, []pageTest{
		{"a commissioner orders", "Kenya's data commissioner has ordered Orbland, the operator of an iris scanning project, to stop collecting data. No fine was imposed. Orbland said that it would comply.",
			all, "Orbland (firm): orbland ordered; orbland order ordered to stop"},
		{"an agency tells", "Spain's data protection agency told Orbland on Monday to halt the collection of iris scans for up to three months.",
			all, "Orbland (firm): orbland told; orbland order ordered to stop"},
		{"told by a commissioner to delete", "The school supplier Brightwell was told by the privacy commissioner to delete the face templates of pupils.",
			all, "Brightwell (firm): brightwell was told by the privacy commissioner to delete; brightwell order deletion of data ordered"},
		{"a court forbids", "The High Court on Thursday restrained Kahlo Audio Labs Pvt Ltd permanently from making any model of the voice of the singer. It leant on a judgment of 2017, where nine judges of the Supreme Court spoke as one.",
			append(all, corpus.SlotCourt), "Kahlo Audio Labs Pvt Ltd (firm): kahlo-audio-labs-pvt-ltd restrained; kahlo-audio-labs-pvt-ltd order ordered to stop"},
		{"what activists want", "Activists want the privacy commissioner to order Orbland to stop scanning faces. The agency asked Orbland to stop scanning faces.",
			all, ""},
		{"a man and his former wife", "A judge ordered Tom Hale to stop posting images of his former wife.",
			all, ""},
		{"a provisional measure", "The agency said its interim decision told Orbland to stop scanning faces until June.",
			all, ""},
		{"in Chinese", "菲律賓國家隱私委員會下令寰宇虹膜公司停止收集個資。委員會未處罰款，該公司表示不服。當地多家媒體對此作出報導，民眾議論紛紛。",
			all, "寰宇虹膜公司 (firm): huanyuhongmogongsi 下令; huanyuhongmogongsi order ordered to stop"},
		{"in simplified characters", "某国个人信息保护委员会以违反法律为由，勒令寰宇虹膜公司停止收集虹膜数据。该公司表示不服。当地多家媒体对此作出报道，民众议论纷纷。",
			all, "寰宇虹膜公司 (firm): huanyuhongmogongsi 勒令; huanyuhongmogongsi order ordered to stop"},
	})
}

// TestNotTheirs keeps sums and suits of others from the parties of a matter.
func TestNotTheirs(t *testing.T) {
	all := []corpus.Slot{corpus.SlotStatus, corpus.SlotSettlement, corpus.SlotDamages}
	pages(t, []pageTest{
		{"what each gets at the most", "A mother sued Six Banners Entertainment Corp. over the thumbprint of her son. Six Banners later settled for $36 million, with individual payments capped at $200 for guests first scanned before 2016 and $60 for the others.",
			all[1:], "Six Banners Entertainment Corp (firm): six-banners-entertainment-corp $36 million"},
		{"arrested by mistake", "The city of Detrow will pay $300,000 to settle a suit over face recognition.\n\nDetrow is not alone. Portia Woodruff was eight months pregnant when she was arrested for a carjacking and held for 11 hours; her suit is still before a federal judge.\n",
			all, "Detrow (firm): detrow to settle; detrow $300,000"},
		{"wrongly arrested", "The city of Detrow will pay $300,000 to settle a suit over face recognition. Mack Olivera was wrongly arrested in 2019 and charged with theft.",
			all, "Detrow (firm): detrow to settle; detrow $300,000"},
		{"a separate suit", "The institute sued the concessionaire of a metro line over its sensors, and a judge ordered the company to pay R$100,000 for collective moral damages.\n\nA separate suit, brought by the public defender against the state-owned Metrovia over a camera network on other lines, is still in progress.\n",
			all[2:], "Metrovia (firm): "},
	})
}
