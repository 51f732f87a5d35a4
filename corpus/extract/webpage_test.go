package extract_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/extract"
)

// A webStory is told as pages of the web tell it: what the record says of it, and what it
// must not.
type webStory struct {
	name, text  string
	want, never []string // "party slot value stage"; never: any part of such a line
}

func readWeb(t *testing.T, stories []webStory) {
	t.Helper()
	for _, test := range stories {
		t.Run(test.name, func(t *testing.T) {
			a := mustRead(t, "report.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+test.text+"\n"), nil)
			drafts := extract.Cases(a)
			checkDrafts(t, test.name, a, drafts)
			var got []string
			for _, f := range judgedFacts(drafts) {
				got = append(got, f.String())
			}
			for _, c := range drafts {
				for _, f := range c.Facts {
					if f.Slot == corpus.SlotDate || f.Slot == corpus.SlotOutcome || f.Slot == corpus.SlotCharge {
						got = append(got, string(f.Slot)+" of the "+f.About+": "+f.Claims[0].Value.String())
					}
				}
				for _, p := range c.Parties {
					got = append(got, string(p.ID)+" is "+p.Name())
				}
			}
			all := strings.Join(got, "\n\t")
			for _, line := range test.want {
				if !slices.Contains(got, line) {
					t.Errorf("no %q in\n\t%s", line, all)
				}
			}
			for _, part := range test.never {
				if strings.Contains(all, part) {
					t.Errorf("%q in\n\t%s", part, all)
				}
			}
		})
	}
}

// TestNoName holds that an adverb, a label, a legal form alone and the letters of an authority
// are nobody, and reads the name that stands beside such a word.
func TestNoName(t *testing.T) {
	readWeb(t, []webStory{
		{"an adverb opens the sentence", "A fine of €4,200 was imposed on a landlord. Furthermore, the burning of his tapes was ordered. Consequently, the sale of his microphones was ordered.",
			[]string{"unnamed fine EUR 4,200 decided"}, []string{"furthermore", "consequently"}},
		{"a label of a form", "A riding school was fined EUR 1,150 because it filmed its showers.\n\nFine: EUR 1,150\n\nSector: Leisure",
			[]string{"unnamed fine EUR 1,150 decided"}, []string{"is Fine"}},
		{"a name written as an address", "Because it opened letters of its customers, the authority fined pelkbrot.de AG €620,000 last week.",
			[]string{"pelkbrot-de-ag fine EUR 620,000 decided"}, []string{"is AG"}},
		{"the letters of an authority", "A dentist must pay a fine of €2,700, the Wexmoor Data Authority (WDA) ruled. WDA also found that his recorder was unknown to patients and had failed to stop at night.",
			nil, []string{"is WDA"}},
		{"where a company sits", "Lisbon-based Quillo was fined €2.4 million because its scooters listened to riders.",
			[]string{"quillo is Quillo", "quillo fine EUR 2,400,000 decided"}, []string{"based"}},
		{"where a person lives", "Last week Edda Tarn of Barley Creek, OH pleaded guilty to stalking with a tracker that she hid under a van.",
			[]string{"edda-tarn status convicted decided"}, []string{"is OH"}},
		{"for whom those work who plead", "On Monday a teacher and three former guards of St. Wilmot Academy in Pine Hollow, Wexmoor, pleaded guilty to selling tapes of a hidden camera.",
			nil, []string{"Wilmot"}},
		{"a known firm's unit abroad, in a list of sums", "For cookies that nobody had allowed, the CNIL is fining Quill SAS €9 million, Quill Portugal Limited €6 million and Orange Europe Orchard €2 million.",
			[]string{"orange-europe-orchard fine EUR 2,000,000 decided", "quill-portugal-limited fine EUR 6,000,000 decided"}, []string{"quill-portugal-limited fine EUR 2"}},
		{"who wins is no defendant", "Dovecote has won its suit against Tarn Works over bugged mailboxes. Jurors told Tarn Works to pay Dovecote $21 million in punitive damages, and $2 million in compensatory damages on top.",
			[]string{"tarn-works damages USD 21,000,000 decided"}, []string{"is Dovecote"}},
		{"for whom somebody worked", "A plumber who mended boilers for Quill in Wexmoor has admitted in court that he left microphones behind the sinks. Ivo Brack, once a plumber, entered a guilty plea to wiretapping last week.",
			[]string{"ivo-brack status convicted decided"}, []string{"is Quill"}},
		{"the town of who was jailed", "The hidden camera belonged to Jory Tarn of Pellworth, who was sentenced to 3 years in prison.",
			[]string{"jory-tarn term 3y decided"}, []string{"is Pellworth"}},
		{"who is paid is no defendant", "Nell Quarry was arrested because a program had misread a number plate. Her lawyers reached a settlement in which the city of Pellworth agreed to pay Quarry $85,000.",
			[]string{"pellworth settlement USD 85,000 decided"}, []string{"Quarry"}},
	})
}

// TestHowItEnded holds that what a suit follows, what a jury settles on, what is dropped for a
// plea and what the same firm settled before is not how the matter ended.
func TestHowItEnded(t *testing.T) {
	readWeb(t, []webStory{
		{"a suit follows another's settlement", "Tarvonia's attorney general sued Quill Corp in June 2023 because its dolls record what children say. She asks for a ban on the dolls and for a civil penalty of $750 per doll. The suit follows Quill's $15 million class-action settlement over its lamps.",
			[]string{"quill-corp status accused decided"}, []string{"settled", " fine "}},
		{"a jury settles on a sum", "Pelk Ltd was found liable by a jury because it kept the voices of callers. After two days of talk the jury has settled on $7 million in damages. Three years earlier, over its lifts, the firm had agreed to a $900,000 settlement with the city of Wexmoor.",
			[]string{"pelk-ltd status liable decided", "pelk-ltd damages USD 7,000,000 decided"}, []string{"settled", "settlement"}},
		{"a jury's order is no settlement", "Forty nurses sued over microphones in their lockers. On Tuesday a jury ordered Tarn Inc to pay $3 million in damages to settle the lawsuit, a quarter of what they had hoped for.",
			[]string{"tarn-inc status liable decided"}, []string{"settled"}},
		{"found liable by name", "After a week of trial about thermostats that listen, jurors have found Brindle liable on one of four claims. Tenants cheered in the hall.",
			[]string{"brindle status liable decided"}, nil},
		{"a judgment against a firm", "Deckhands had to give their fingerprints at the gate. In May a jury rendered an $18 million judgment against Pelk Ferry Co., which had never asked them.",
			[]string{"pelk-ferry-co damages USD 18,000,000 decided", "pelk-ferry-co status liable decided"}, nil},
		{"the rest is dismissed for a plea", "Nine counts were brought against a teacher who had hidden a phone under a bench. The teacher pleaded guilty to one count of stalking, in exchange for dismissal of the other eight counts. A judge sentenced the teacher to 4 years in prison.",
			[]string{"unnamed term 4y decided"}, []string{"dismissed"}},
	})
}

// TestWhatSumItIs holds that a sum somebody asked for, a rate, another matter's sum and one that
// is told once more are not what the party has to pay.
func TestWhatSumItIs(t *testing.T) {
	readWeb(t, []webStory{
		{"what was asked for", "Because its pianos recorded lessons, jurors ordered Pelk Inc to pay $5 million in compensatory damages. The award is a crumb beside the $700 million in damages the plaintiffs requested at first.",
			[]string{"pelk-inc damages USD 5,000,000 decided", "pelk-inc damages USD 700,000,000 claimed"}, nil},
		{"what one was fined while others are told of a plan", "In March 2016 the ICO announced its intention to fine Brack Hotels Limited. Seven months later Brack Hotels Limited was fined £80,000, since the letters of up to 6,000 guests had lain in an open yard.",
			[]string{"brack-hotels-limited fine GBP 80,000 decided"}, nil},
		{"a fine that fell for early payment", "Pelk Bakery SL, whose camera watched the queue, received a fine of EUR 750, which was reduced to EUR 450 due to voluntary payment.",
			[]string{"pelk-bakery-sl fine EUR 750 decided", "pelk-bakery-sl fine EUR 450 paid"}, nil},
		{"a similar suit elsewhere", "Quill agreed to pay $14 million to eleven counties that had sued over microphones in its buses. The firm separately paid $2 million to settle similar litigation in Wexmoor.",
			[]string{"quill settlement USD 14,000,000 decided"}, []string{"2,000,000"}},
		{"another's sum told once more", "Jurors handed down an $18 million judgment against Pelk Ferry Co. because it scanned the hands of deckhands.\n\nOther harbours have been sued since, and Tarn's agreement to pay $1.5 million to resolve claims is one fruit of that.\n\nLawyers call the $18 million jury award a door that was opened.",
			[]string{"pelk-ferry-co damages USD 18,000,000 decided"}, []string{"tarn damages"}},
	})
}

// TestWhenItWasNotDone holds that the day of a report, of a law, of a suit and of an end is not
// when the deed was done.
func TestWhenItWasNotDone(t *testing.T) {
	readWeb(t, []webStory{
		{"a report", "Quill agreed to pay $14 million to settle a suit over microphones in its buses.\n\nIn May 2016, the Wexmoor Echo ran a story on the buses, reporting that the company recorded riders at night.", nil, []string{"date"}},
		{"a law", "A court sent Jory Tarn, 51, to prison for three years because he had filmed tenants in secret. To film somebody in a bath was made a crime in June 2019.", nil, []string{"date"}},
		{"a suit", "Jurors ordered Pelk Systems to pay $8 million in damages because it read the letters of a rival's staff. The case began in March 2017, when Dovecote complained that somebody had copied its mailboxes.", nil, []string{"2017"}},
		{"since a law has been talked of", "Tarn will pay $1.5 million to settle the suit over hand scans. The act has drawn attention since 2013, when a barber sued Tarn and alleged that it broke the act.", nil, []string{"2013"}},
		{"since somebody leads an agency", "Quillo sold its riders' routes and agreed to pay $3 million to settle. The bureau's head, who has led it since 2018, said that Quillo tracked children to school.", nil, []string{"2018"}},
		{"the day by which to claim", "Quill Corp settled a suit over its dolls for $15 million. Parents' claims had to be filed by April 30, 2024, said the judge who approved the settlement.", nil, []string{"2024-04-30"}},
		{"when it was found", "A judge fined Pelk €900,000. In June 2022 the data commissioner, Nell Tarn, had found that Pelk broke the law when it recorded each visitor.", nil, []string{"date"}},
		{"when a safeguard came", "Dovecote lost the letters of 4,000 customers and settled the suit for $2 million. Dovecote made longer passwords compulsory in May 2017.", nil, []string{"date"}},
		{"an end", "Brack Toys Ltd was fined $250,000 for its robots, which collected the voices of 800 toddlers until the firm stopped that trade in 2014.", nil, []string{"2014"}},
	})
}

// TestRoundUp reads lists of fines: each company its own, and nobody that of one without a name.
func TestRoundUp(t *testing.T) {
	readWeb(t, []webStory{
		{"each with what it was for", "Last year the authority fined Tarnow €4.6 million for tracking drivers, Quillen €2.9 million for taping calls, pelkbrot.de €700,000 for opening letters and an undisclosed club €9,000 for a microphone in its sauna.",
			[]string{"tarnow fine EUR 4,600,000 decided", "quillen fine EUR 2,900,000 decided"}, []string{"700,000", "9,000"}},
		{"against each", "This spring's fines include €4.6 million against Tarnow Ltd for prying on its couriers and €2.9 million against Quillen AG for taping calls.",
			[]string{"tarnow-ltd fine EUR 4,600,000 decided", "quillen-ag fine EUR 2,900,000 decided"}, nil},
		{"one without a name", "Quillen was fined €2.9 million for taping calls; and an undisclosed organisation was fined €9,000 for hidden microphones.",
			[]string{"quillen fine EUR 2,900,000 decided"}, []string{"9,000"}},
		{"between dashes", "Because they had left files on a bus, two bodies – Wexmoor Council, and dog training firm Pelko – were fined £45,000 and £12,000 respectively.",
			[]string{"wexmoor-council fine GBP 45,000 decided", "pelko fine GBP 12,000 decided"}, nil},
		{"letters behind the first name", "After they had rung sleepers at night, the ICO fined Brack Hotels Limited (BHL) and Tarnley Homes Ltd (Tarnley) £15,000 each.",
			[]string{"brack-hotels-limited fine GBP 15,000 decided", "tarnley-homes-ltd fine GBP 15,000 decided"}, nil},
	})
}

// TestNobodyNamed reads what became of those whom a page does not name, and of nobody whom a
// picture shows.
func TestNobodyNamed(t *testing.T) {
	readWeb(t, []webStory{
		{"a settlement that a court approved", "Last week a judge in Kelmouth granted final approval of a $4.2 million settlement between a maker of baby monitors and the parents whose nurseries strangers had watched.",
			[]string{"unnamed settlement USD 4,200,000 decided", "unnamed status settled decided"}, nil},
		{"a settlement that was approved at first", "A judge in Port Hale granted preliminary approval of a class action settlement with a bus company over payroll files that thieves had copied in a data breach. Under the preliminary settlement, each driver can ask for two years of credit watch.",
			[]string{"unnamed status proposed decided"}, []string{"settled"}},
		{"hours of service, and whom the fake shows", "Judges in Utrecht sentenced a student of 22 to a community service of 90 hours because his rowing club got from him a deepfake nude video of speed skater Wilma Quill.",
			[]string{"outcome of the probation: community service of 90 hours"}, []string{"Quill"}},
		{"a sentence that was upheld", "Judges in Tarvonia affirmed a sentence of six years in prison for a swimming coach who put a tracker into the bag of a pupil.\n\nThe coach drove her to races every month. Her mother heard a beep under the lining. A mechanic read out the tracker. The man was sentenced to six years in prison. He appealed and called the judge too harsh.",
			[]string{"unnamed status upheld decided", "unnamed term 6y decided"}, nil},
	})
}

// TestWonAppeal reads that a company had its fine undone, and not that a regulator won.
func TestWonAppeal(t *testing.T) {
	readWeb(t, []webStory{
		{"the company", "Pelk AI has won an appeal over the faces that it gathered from dating sites. The fine of £3.2 million that Pelk AI had got in October 2023 is gone.",
			[]string{"pelk-ai status overturned decided", "pelk-ai fine GBP 3,200,000 set_aside"}, nil},
		{"a tribunal allowed it", "For its doorbell cameras Quill Ltd was fined £410,000 in 2019. Quill went on to appeal, and in spring the tribunal allowed its appeal.",
			[]string{"quill-ltd status overturned decided"}, nil},
		{"the regulator", "Two winters ago Tarn Ltd was fined £650,000 over calls to pensioners. On Friday the regulator won its appeal.",
			[]string{"tarn-ltd fine GBP 650,000 decided"}, []string{"overturned"}},
		{"another fine", "A leak of hotel bills cost Brindle Ltd dear: Brindle Ltd was fined £90,000 in June. Brindle won its challenge against a separate fine in the spring.",
			[]string{"brindle-ltd fine GBP 90,000 decided"}, []string{"overturned"}},
	})
}

// TestLastCourt reads what the last court found and not what the courts below it did.
func TestLastCourt(t *testing.T) {
	readWeb(t, []webStory{
		{"an acquittal that was left in place", "Olga Pelk is a stalker, as the last word has it: on Monday the Supreme Court of Ostrel found Pelk guilty of stalking. A judge in Marl had acquitted Pelk three years ago. The Court of Appeal upheld the acquittal.",
			[]string{"olga-pelk status convicted decided"}, []string{"upheld", "acquitted"}},
		{"by another word", "The Supreme Court of Ostrel held this week that a landlord who read the letters of his lodgers committed harassment. Police arrested the landlord, Hugo Quill, in 2020. A judge in Marl acquitted Quill. The Court of Appeal upheld his acquittal.",
			[]string{"hugo-quill status convicted decided"}, []string{"upheld", "acquitted"}},
		{"reversed and found guilty", "A nurse was acquitted of stalking in 2021. Two years later the Supreme Court reversed what the judges of appeal had decided and found the nurse guilty of stalking.",
			[]string{"unnamed status convicted decided"}, []string{"overturned"}},
		{"a conviction that it overturned", "Hugo Quill was found guilty of harassment in 2020. Last month the Supreme Court overturned the conviction of Quill.",
			[]string{"hugo-quill status overturned decided"}, nil},
		{"an acquittal alone", "In January Olga Pelk was charged with stalking a neighbour. After two days of hearings a judge in Marl acquitted Pelk. The Court of Appeal has upheld the acquittal.",
			[]string{"olga-pelk status acquitted decided"}, []string{"upheld"}},
	})
}

// TestWhoIsMeant keeps a lawyer, a paper and the firm that was hacked from standing for the one
// who was sentenced.
func TestWhoIsMeant(t *testing.T) {
	readWeb(t, []webStory{
		{"a lawyer by her last name", "Nine months in prison is what a courier convicted of stalking was sentenced to. Kelmouth criminal lawyer Sara Quill calls that rare. Quill, who is not involved in the case, says the courier was sent down by the very court that initially acquitted him.",
			[]string{"unnamed term 9m decided"}, []string{"quill", "acquitted"}},
		{"a paper", "Per TarnInsider, a cook in Kelmouth has been arrested over a tag that he glued under a motorbike. Hugo Pelk, 44, was charged with stalking.",
			[]string{"hugo-pelk status charged decided"}, []string{"Insider"}},
		{"a first name", "Per Quillmark, a porter, has been arrested over a microphone in a cloakroom. He was sentenced to 16 months in prison.",
			[]string{"per-quillmark term 16m decided"}, nil},
		{"the firm that was hacked", "Olga Tarn, the head behind the hacking of QVL, which filled her drawers with passport scans from QVL and two inns, was sentenced to eight years in prison.",
			[]string{"olga-tarn term 8y decided"}, []string{"qvl"}},
		{"a clerk at a clinic", "A night porter at an eye hospital who passed the addresses of donors to a wine merchant was sent to prison for 14 months.\n\nHugo Pelk, 51, confessed in spring. Towards the costs of the trial Pelk was ordered to pay 850 pounds.",
			[]string{"hugo-pelk status sentenced decided", "hugo-pelk term 14m decided"}, []string{"850"}},
		{"the longest ever", "Judges in Ostrel sentenced a hacker to 11 years in prison on Monday – the longest sentence ever imposed for a stolen voters' roll. The prosecutors opted for a 15 year imprisonment.",
			[]string{"unnamed term 11y decided", "unnamed term 15y claimed"}, nil},
	})
}

// TestListOfFines reads lists with the place, the name and the sum, sums in two currencies, and
// a "respectively" of one clause.
func TestListOfFines(t *testing.T) {
	readWeb(t, []webStory{
		{"place, name, sum", "Italy – Unnamed Company – €48,000\n\nThe Italian authority fined an unnamed company for cameras above the lockers of its cooks.\n\nNorway – Pelk – €13,500\n\nThe authority of Norway fined Pelk for ignoring letters of former tenants.\n\nItaly – Marl Rowing Union – €260,000\n\nThe Italian authority fined the union for handing an insurer the personal data of more than 41,000 rowers.",
			[]string{"unnamed fine EUR 48,000 decided", "pelk fine EUR 13,500 decided", "marl-rowing-union fine EUR 260,000 decided", "marl-rowing-union count 41,000 decided"}, []string{"pelk count"}},
		{"in two currencies", "The CNIL fined Quill Optics €640,000 (then-U.S. $702,000) for a door register that any visitor could read.",
			[]string{"quill-optics fine EUR 640,000 decided"}, []string{"702,000"}},
		{"respectively, of one clause", "Pelk Vision has been fined 2.4 million pounds in Britain, while the bakers Tarn Group (Tarnbread) and Hale AB have received fines of €950,000 from the Danish authority and €360,000 from Italy’s Garante, respectively.\n\nLast winter, the CNIL fined Quill Optics €640,000.",
			[]string{"pelk-vision fine GBP 2,400,000 decided", "tarn-group fine EUR 950,000 decided", "hale-ab fine EUR 360,000 decided", "quill-optics fine EUR 640,000 decided"}, []string{"pelk-vision fine EUR"}},
		{"yet to be imposed", "Nothing is signed so far: a fine of £5.6 million is ready to be imposed on Pelk Ferries by the commissioner.",
			[]string{"pelk-ferries fine GBP 5,600,000 proposed", "pelk-ferries status proposed decided"}, nil},
		{"a complaint is no conduct", "Quill Pharmacy Ltd will pay $61,000 to settle claims over parcels that showed health data. In March 2021, the inspectors received a complaint that Quill Pharmacy Ltd had disclosed creams on its labels.",
			nil, []string{"2021"}},
	})
}

// TestWhoBrokeIt reads who has to pay behind "by", and takes no parent for its shop nor a part
// of a decision for the whole.
func TestWhoBrokeIt(t *testing.T) {
	readWeb(t, []webStory{
		{"violations by somebody", "The toy inspectorate proposed a $1.9 million penalty for alleged violations of the children's code by Pelkplay, a maker of talking bears.",
			[]string{"pelkplay fine USD 1,900,000 proposed", "pelkplay status proposed decided"}, nil},
		{"the parent between dashes", "Tarn’s hat shop Quill – under Ostrand – was fined €420,000 over cameras in fitting rooms.",
			nil, []string{"is Ostrand"}},
		{"partially upheld", "Last autumn Pelk Ltd was fined €780,000 because it listened to its drivers. Now a tribunal has partially upheld what the inspectors found against Pelk Ltd.",
			[]string{"pelk-ltd fine EUR 780,000 decided"}, []string{"upheld"}},
	})
}

// TestSecondLook reads what a second set of pages told wrongly: for whom a cook works, costs,
// what each of many gets, and who reached a settlement.
func TestSecondLook(t *testing.T) {
	readWeb(t, []webStory{
		{"an authority's letters without its name", "The Norwegian data protection authority has fined Orlo €36mn over the weight charts of its gym members.\n\nAs per DPA, nobody in the gyms knew who could see the charts, and that is a violation of the law. From March 2020 to June 2022, Orlo was handing the charts to insurers. A rower had written to the watchdog and set the case off.",
			[]string{"orlo fine EUR 36,000,000 decided"}, []string{"is DPA"}},
		{"a record-breaking fine and the previous one", "The bakery chain Orlo has been given a record-breaking €36 million fine by the Belgian regulator for the cameras over its ovens. Orlo took the cameras down at the end of 2021. The previous ‘record’ fine, of €4 million, also went to Orlo.",
			[]string{"orlo fine EUR 36,000,000 decided"}, []string{"4,000,000", "2021"}},
		{"the hospital where she worked", "A former cook at Brack and Tarnley Hospital NHS Trust has been convicted of opening her neighbours' files. Dora Quill had worked in its kitchen since March 2009. She was fined £250.",
			[]string{"dora-quill fine GBP 250 decided"}, []string{"tarnley", "2009"}},
		{"costs are no fine", "Ivo Quill, who admitted taking the list of tenants home, was fined £250 and ordered to pay £512.40 in costs, besides a £25 victim surcharge.",
			[]string{"ivo-quill fine GBP 250 decided"}, []string{"512"}},
		{"each of many", "Brindle Mills will pay $3.6 million to settle a class action over thumb scans at its gates. The cheques go out in spring, as Brindle Mills has agreed to pay $857 each to 4,200 millers.",
			[]string{"brindle-mills settlement USD 3,600,000 decided"}, []string{"USD 857"}},
		{"who reached it", "On Monday Tarn reached two settlements with the Federal Trade Commission, of more than $12 million in all, over bedtime talk that its toy bear Pelk had overheard.",
			[]string{"tarn settlement USD 12,000,000 decided"}, []string{"is Pelk"}},
		{"who lost and proposed one", "Brindle Mills has reached a $3.6 million settlement with millers whose thumbs it scanned.\n\nOrlo Freight, which lost a trial in 2019 over the faces of its drivers, proposed a $48 million settlement. A jury's damage award of $130 million had hung over the company.",
			[]string{"brindle-mills settlement USD 3,600,000 decided", "orlo-freight settlement USD 48,000,000 proposed"}, []string{"brindle-mills damages"}},
	})
}

// TestThirdLook reads what a third set of pages told wrongly: what an authority only confirmed,
// another's sums, a bid for dismissal, one name in two spellings, and who leads an authority.
func TestThirdLook(t *testing.T) {
	readWeb(t, []webStory{
		{"confirmed that it will not", "The regulator has confirmed it will not fine Orlo Ferries the £61 million that it threatened in spring. Instead, it fined Orlo Ferries £7 million in a notice of 9 March, since lists of sleeping cars lay open on the quay.",
			[]string{"orlo-ferries fine GBP 7,000,000 decided", "orlo-ferries status final decided"}, []string{"upheld", "set_aside"}},
		{"against others", "Orlo Ferries and Quill Gardens International have agreed that by June they pay the combined £11.5m of their fines.\n\nThe ICO's other fines of that winter, £2.4m against Barnmaster’s and £310,000 for Organwell Pipe’s, are under appeal.",
			nil, []string{"orlo-ferries fine GBP 2,400,000", "orlo-ferries fine GBP 310,000", "international fine GBP 310,000", "international fine GBP 2,400,000"}},
		{"a bid for dismissal", "Readers sued Orlo Books Inc. because a shelf in its shops noted what they leafed through. Half of their complaint survived Orlo's dismissal bid. On Friday a judge approved the settlement with Orlo, which is for nine thousand readers.",
			nil, []string{"dismissed"}},
		{"two spellings", "Parents could see money from Orlo and QuillPad, whose drawing games listened in. A judge in Elst approved a $12 million settlement with Quillpad on Monday. QuillPad agreed to pay $12 million in the settlement, half of it to schools.",
			[]string{"quillpad settlement USD 12,000,000 decided"}, []string{"quillpad-2"}},
		{"who leads an authority", "Because cleaners had to sign in with their voices, the President of the Personal Data Protection Office imposed a fine of PLN 45,000 in spring.",
			nil, []string{"unnamed defendant"}},
		{"when another was sentenced", "A landlord in Elst was found guilty of voyeurism in March 2019 and got eight months in prison, a suspended sentence. Earlier, in October 2014, a swimming coach of 52 was given a five-month suspended prison sentence over a lens in a locker.",
			nil, []string{"2014"}},
		{"a settlement that is only proposed", "The FTC accuses Orlo of selling maps of beds. Under a proposed settlement Orlo has to stop it. Old maps have to go as well, says a leaflet on the Orlo settlement. In August 2023, the agency barred Pelk Radio from selling bus tickets.",
			[]string{"orlo status proposed decided"}, []string{"settled", "2023"}},
	})
}

// TestFourthLook reads what a fourth set of pages told wrongly: a word with an apostrophe, a
// settlement that nobody has reached, and of what a plaintiff was accused.
func TestFourthLook(t *testing.T) {
	readWeb(t, []webStory{
		{"a lawyer who was fined", "Wills and deeds lay in a skip behind a bakery, and so the regulator fined lawyer Ivo Quill in March. A penalty of £750 was levied on Quill.",
			[]string{"quill fine GBP 750 decided"}, nil},
		{"an offer that was raised", "Orlo wants peace with the tenants whose door codes it sold. Orlo proposed a $14 million settlement in spring, and a judge in Elst rejected it. Orlo increased the settlement to $19 million, which the judge accepted. A poster campaign at tram stops is running from May 6 to June 3, 2023.",
			[]string{"orlo settlement USD 19,000,000 decided"}, []string{"date of"}},
		{"a share of it", "Eleven states sued Orlo over hearing aids that kept what they heard, and Orlo will pay $16 million to settle. The deal will order the company to warn the deaf, and more than $1 million will go to Elmshire.",
			[]string{"orlo settlement USD 16,000,000 decided"}, []string{"USD 1,000,000"}},
		{"a word with an apostrophe", "There was a hotel with lenses behind its mirrors, you may recall. They've agreed to settle with a guest for $85,000.",
			nil, []string{"They"}},
		{"close to a settlement", "Orlo is close to a settlement with 12 states, two papers say, after its lifts took the pulse of everybody inside. The sum is likely to be $4 million. In May the commission fined Orlo $60,000 for shredding letters.",
			[]string{"orlo fine USD 60,000 decided"}, []string{"settled", "4,000,000"}},
		{"of what a plaintiff was accused", "A summer camp agreed to pay $85,000 to settle lawsuits about microphones in its tents. One plaintiff, a girl from the choir, was overheard at night and accused of stealing a canoe.",
			[]string{"unnamed settlement USD 85,000 decided"}, []string{"canoe"}},
	})
}

// TestOfSomebodyElse holds that what befell one who was taken for another, a law, those who are
// only counted and one whose verb is left out is nobody's here.
func TestOfSomebodyElse(t *testing.T) {
	readWeb(t, []webStory{
		{"who was arrested by mistake", "Police in Elst may no longer let a machine tell people by their gait. So ends the suit of a baker who was jailed over a barn fire that lightning had lit.\n\nA judge got the papers of the town and Ivo Tew on Tuesday. His was a mistaken arrest: out of nine limping men the machine had chosen Tew.\n\nHis sister baked a cake for Tew.",
			nil, []string{"status"}},
		{"a law is no person", "The office is glad that a teacher was jailed for four months for doxxing, namely for hanging up the addresses of his rivals. Nobody had gone to prison since the Orlo Ordinance 2019 came into effect.\n\nIn March two florists were arrested under the Orlo Ordinance. Lists of that kind are what the Orlo Ordinance bans.\n\nUnder section 4(1), whoever does harm by a list is liable to a fine of $60,000 and imprisonment for three years.",
			nil, []string{"Ordinance", "3y", "60,000"}},
		{"some who stood beside a firm", "For scales that weighed its waiters in secret, Orlo Ltd was hit with a €5 million penalty by the regulator in May. Of the nine managers who stood trial beside the company, four were acquitted. It hurts little, for the firm took in about €1.4 billion last year.",
			[]string{"orlo-ltd fine EUR 5,000,000 decided"}, []string{"acquitted", "1,400,000,000"}},
		{"another's term without its verb", "Ivo Tew was charged with fraud over a forged lottery page. In March Tew was sentenced to 96 months, Quill to the 33 months that were behind her by then.",
			[]string{"ivo-tew term 96m decided"}, []string{"33m"}},
		{"an entry of a list", "Ivo Tew was sentenced to 27 months in prison for reading the mail of two singers.\n\nDora Quill: six months, by a judge in Elst, then two years of supervised release and 90 hours of community service.",
			[]string{"ivo-tew term 27m decided"}, []string{"90 hours", "probation"}},
		{"held before any trial", "A drone over a nunnery led to Ivo Tew, who was arrested in March. Tew sat in jail for 16 days and stayed under prosecution for 8 months; then the case was thrown out.",
			nil, []string{" term "}},
		{"whom somebody paid", "A jury in Elst convicted Ivo Tew of eavesdropping in August. A piano tuner, Ned Quill, said that Tew had paid him $340 to hide a recorder in the piano. He told the jury he had paid a tuner in Barrowby $420 to record a waltz.",
			[]string{"ivo-tew status convicted decided"}, []string{"340", "420"}},
		{"one charge of two", "The gardener Ivo Tew was charged with stalking his dentist. A jury heard both sides in May, and Tew was acquitted of a second charge, trespass.",
			nil, []string{"acquitted"}},
		{"whose computers were broken into", "A judge in Elst has sentenced Ivo Tew to 9 years in prison.\n\nTew, 44, broke into the computers of Pelk Airlines, Quill Motors and the publisher Orlo Glen between 2009 and 2011. Out of Pelk came the addresses of 30 million travellers. Judge Ada Marl Brom ordered him to hand over $5.1 million that the break-ins had earned.",
			[]string{"ivo-tew term 9y decided"}, []string{"is Orlo Glen"}},
	})
}
