package answer

import (
	"testing"
	"unicode"

	"casebot/corpus"
)

// labelsIn returns every label that a reader of a language can meet, by what it is of.
func labelsIn(lang Language) map[string]string {
	out := map[string]string{
		"regulator": RegulatorLabel(lang), "machine": MachineRead(lang), "mistaken": Mistaken(lang), "amount": Unstated("", corpus.Fact{}, lang),
		"fined":   Unstated("criminal", corpus.Fact{Slot: corpus.SlotFine, Stage: corpus.Decided}, lang),
		"penalty": Unstated("regulatory", corpus.Fact{Slot: corpus.SlotFine, Stage: corpus.Decided}, lang),
	}
	for _, slot := range corpus.Slots() {
		out["slot "+string(slot)] = Label(slot, lang)
		for _, kind := range corpus.Kinds() {
			out[string(kind)+" "+string(slot)] = LabelIn(kind, slot, lang)
		}
	}
	for _, state := range corpus.States() {
		out["state "+string(state)] = StateLabel(state, lang)
	}
	for _, kind := range corpus.Kinds() {
		out["kind "+string(kind)] = KindLabel(kind, lang)
	}
	for _, stage := range []corpus.Stage{corpus.Alleged, corpus.Claimed, corpus.Proposed, corpus.OnAppeal, corpus.SetAside, corpus.Paid} {
		out["stage "+string(stage)] = StageLabel(stage, lang)
	}
	for _, is := range []corpus.DateIs{corpus.OfPublished, corpus.OfAnnounced, corpus.OfReported, corpus.OfFiled, corpus.OfEffective} {
		out["date "+string(is)] = DateWords(corpus.Fact{Date: corpus.Date{Year: 2025}, DateIs: is}, lang)
	}
	return out
}

func TestEveryLabelIsInEveryLanguage(t *testing.T) {
	foreign := func(text string) bool {
		for _, r := range text {
			if unicode.Is(unicode.Han, r) {
				return false
			}
		}
		return true
	}
	english := labelsIn(English)
	for of, label := range english {
		if label == "" || !foreign(label) {
			t.Errorf("%s is %q in English", of, label)
		}
	}
	for _, lang := range []Language{Chinese, Traditional} {
		for of, label := range labelsIn(lang) {
			if foreign(label) || label == english[of] {
				t.Errorf("%s is %q in %s", of, label, lang)
			}
		}
	}
}

func TestLabelsKeepToTheirScript(t *testing.T) {
	for of, label := range labelsIn(Chinese) {
		for _, r := range label {
			if _, is := corpus.Simplified(r); is {
				t.Errorf("%s is %q: %c is traditional", of, label, r)
			}
		}
	}
	for of, label := range labelsIn(Traditional) {
		for _, r := range label {
			if twin, simplified := twins[r]; simplified {
				t.Errorf("%s is %q: %c is simplified, %c is meant", of, label, r, twin)
			}
		}
	}
}

// twins are the traditional characters that the simplified ones of the labels stand
// for.
var twins = map[rune]rune{
	'诉': '訴', '决': '決', '销': '銷', '罚': '罰', '获': '獲', '赔': '賠', '偿': '償', '额': '額', '损': '損', '数': '數', '据': '據',
	'结': '結', '状': '狀', '态': '態', '驳': '駁', '担': '擔', '责': '責', '拟': '擬', '议': '議', '发': '發', '审': '審', '维': '維',
	'监': '監', '构': '構', '机': '機', '读': '讀', '误': '誤', '无': '無', '称': '稱', '请': '請', '后': '後', '缴': '繳', '纳': '納',
	'报': '報', '关': '關', '处': '處', '宪': '憲',
}

func TestLabelsAreTheTermsOfTheirLaw(t *testing.T) {
	for _, test := range []struct{ got, want string }{
		{LabelIn("criminal", corpus.SlotFine, Chinese), "罚金"},
		{LabelIn("regulatory", corpus.SlotFine, Chinese), "罚款"},
		{LabelIn("criminal", corpus.SlotFine, Traditional), "罰金"},
		{LabelIn("regulatory", corpus.SlotFine, Traditional), "罰鍰"},
		{LabelIn("civil", corpus.SlotCharge, Chinese), "案由"},
		{LabelIn("criminal", corpus.SlotCharge, Traditional), "罪名"},
		{LabelIn("regulatory", corpus.SlotFine, English), "Fine"},
		{StateLabel("remitted", Chinese), "发回重审"},
		{StateLabel("remitted", Traditional), "發回更審"},
		{DateWords(corpus.Fact{}, Traditional), ""},
		{StageLabel(corpus.Decided, Chinese), ""},
		{Unstated("regulatory", corpus.Fact{Slot: corpus.SlotFine, Stage: corpus.Paid}, Traditional), "處以罰鍰，未提及金額"},
		{Unstated("criminal", corpus.Fact{Slot: corpus.SlotFine, Stage: corpus.OnAppeal}, Chinese), "被处罚金，未提及金额"},
		{Unstated("civil", corpus.Fact{Slot: corpus.SlotFine, Stage: corpus.Proposed}, English), "no amount given"},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
}
