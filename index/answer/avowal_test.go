package answer

import (
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func TestASentenceAvows(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           verdict
	}{
		{"Did Per Vik plead guilty?", "Vik pleaded guilty in May.", yes},
		{"Did Per Vik plead guilty?", "Vik pleaded not guilty.", no},
		{"Did Per Vik plead guilty?", "Vik did not plead guilty.", no},
		{"Did Per Vik confess?", "He admitted the calls and denied the theft.", evident},
		{"Did Per Vik confess?", "Vik denied it and admitted nothing.", no},
		{"Did Per Vik plead guilty?", "Vik is expected to plead guilty.", unsaid},
		{"Did Per Vik plead guilty?", "Vik was jailed for two years.", unsaid},
		{"葉男认罪了吗？", "葉男坦承犯行，法院判處8月。", yes},
		{"葉男認罪了嗎？", "葉男拒不認罪。", no},
		{"葉男認罪了嗎？", "如果葉男認罪，可減刑。", unsaid},
		{"Was Per Vik found guilty by a jury?", "A jury found Vik guilty.", yes},
		{"Was Per Vik found guilty by a jury?", "The jury acquitted Vik.", no},
		{"Was Per Vik found guilty by a jury?", "A judge found Vik guilty.", unsaid},
		{"Was Per Vik convicted after a trial?", "Vik was convicted after a trial.", yes},
		{"Has Ostrel appealed?", "Ostrel has appealed.", yes},
		{"Has Ostrel appealed?", "Ostrel said it would appeal.", evident},
		{"Has Ostrel appealed?", "Ostrel plans to appeal.", evident},
		{"Has Ostrel appealed?", "Ostrel will not appeal.", no},
		{"Has Ostrel appealed?", "Ostrel is considering whether to appeal.", unsaid},
		{"晨湾上诉了吗？", "晨湾公司表示会上诉。", evident},
		{"晨灣上訴了嗎？", "晨灣公司擬上訴。", evident},
		{"晨灣上訴了嗎？", "晨灣公司已上訴。", yes},
		{"晨湾上诉了吗？", "晨湾公司当庭表示上诉。", yes},
		{"晨湾上诉了吗？", "晨湾公司表示不上诉。", no},
	} {
		v, found := avowalIn(index.Fold(c.question))
		if !found {
			t.Errorf("%s: no avowal", c.question)
		}
		if got, _ := v.judge(index.Fold(c.text)); got != c.want {
			t.Errorf("%s %s: %v, want %v", c.question, c.text, got, c.want)
		}
	}
}

// That somebody appealed is no answer to whether the appeal was allowed.
func TestWhatAnAppealCameTo(t *testing.T) {
	for question, want := range map[string]bool{"邵某上诉得直吗？": false, "邵某上訴成功了嗎？": false, "邵某有没有上诉？": true} {
		if _, found := avowalIn(index.Fold(question)); found != want {
			t.Errorf("%s: %v", question, found)
		}
	}
}

func TestWhatIsMeantIsAskedApart(t *testing.T) {
	for question, want := range map[string]bool{
		"Has Ostrel appealed?": false, "Is Ostrel under appeal?": false, "Will Ostrel appeal?": true, "Does Ostrel plan to appeal?": true, "晨灣會上訴嗎？": true, "晨湾上诉了吗？": false,
	} {
		if got := meaning.MatchString(index.Fold(question)); got != want {
			t.Errorf("%s: %v", question, got)
		}
	}
	for text, want := range map[string]bool{
		"Ostrel would appeal against the fine": true, "晨湾将上诉": true, "Ostrel has appealed and will appeal again": false, "Ostrel lodged an appeal": false, "晨灣已上訴": false,
	} {
		if got := appealed.announced(index.Fold(text)); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestWhoApprovedAndWhichJury(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           verdict
	}{
		{"Did the judge approve the Ostrel settlement?", "On 4 May the court granted final approval to the settlement.", yes},
		{"Did the judge approve the Ostrel settlement?", "On 4 May the court granted preliminary approval to the settlement.", evident},
		{"Was the Ostrel settlement approved?", "A motion for preliminary approval was filed.", unsaid},
		{"Was the Ostrel settlement approved?", "The judge refused to approve the settlement.", no},
		{"Was Per Vik acquitted by a jury?", "A jury convicted Vik.", no},
		{"Was Per Vik acquitted by a jury?", "The jury cleared Vik.", yes},
		{"Was Per Vik convicted by a jury?", "Vik pleaded guilty in May.", no},
		{"Was Per Vik convicted by a jury?", "Vik pleaded not guilty.", unsaid},
	} {
		av, ok := Question{Text: c.question}.avowalAsked()
		if got, _ := av.judge(index.Fold(c.text)); !ok || got != c.want {
			t.Errorf("%s %s: %v %v, want %v", c.question, c.text, got, ok, c.want)
		}
	}
	written := properWords("Per Vik, 41, of Cooper Row, pleaded guilty. Oda Lund, of Ask, did not.")
	if text := "Per Vik, 41, of Cooper Row, pleaded guilty."; !written.toldOf(text, 28, []string{"Per Vik", "Vik"}) {
		t.Error("where he lives is nobody else")
	}
}

// Who is called by a part of their name in two cases is one, where both call them the same.
func TestOneOfTwoCasesIsOneName(t *testing.T) {
	of := func(id corpus.CaseID, name string) Mention {
		return Mention{Case: &corpus.Case{ID: id, Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: name}}}}}, Name: "Ostrel"}
	}
	for _, c := range []struct {
		second string
		want   bool
	}{{"Ostrel Learning", true}, {"Ostrel Dairy", false}} {
		q := Question{Mentions: []Mention{of("a", "Ostrel Learning"), of("b", c.second)}}
		if q.oneName() != c.want {
			t.Errorf("Ostrel Learning and %s are one: %v", c.second, !c.want)
		}
	}
}
