package answer

import (
	"strings"

	"casebot/corpus"
)

// A Language is the language of a reply.
type Language string

// The languages. English is also the one for readers of any other.
const (
	English     Language = "en"
	Chinese     Language = "zh"      // in simplified characters
	Traditional Language = "zh-Hant" // in traditional ones, with the terms of Taiwan
)

// Label names a slot for a reader.
func Label(slot corpus.Slot, lang Language) string { return slotLabels[lang][slot] }

var slotLabels = map[Language]map[corpus.Slot]string{
	English: {
		corpus.SlotTerm: "Term", corpus.SlotFine: "Fine", corpus.SlotGain: "Gain", corpus.SlotDamages: "Damages",
		corpus.SlotSettlement: "Settlement", corpus.SlotLoss: "Loss", corpus.SlotCount: "Number", corpus.SlotDate: "Date",
		corpus.SlotCourt: "Court", corpus.SlotCharge: "Charge", corpus.SlotStatute: "Law", corpus.SlotOutcome: "Outcome",
		corpus.SlotStatus: "Status",
	},
	Chinese: {
		corpus.SlotTerm: "刑期", corpus.SlotFine: "罚金", corpus.SlotGain: "获利", corpus.SlotDamages: "赔偿",
		corpus.SlotSettlement: "和解金额", corpus.SlotLoss: "损失", corpus.SlotCount: "数量", corpus.SlotDate: "日期",
		corpus.SlotCourt: "法院", corpus.SlotCharge: "罪名", corpus.SlotStatute: "法律依据", corpus.SlotOutcome: "结果",
		corpus.SlotStatus: "状态",
	},
	Traditional: {
		corpus.SlotTerm: "刑期", corpus.SlotFine: "罰金", corpus.SlotGain: "獲利", corpus.SlotDamages: "損害賠償",
		corpus.SlotSettlement: "和解金額", corpus.SlotLoss: "損失", corpus.SlotCount: "數量", corpus.SlotDate: "日期",
		corpus.SlotCourt: "法院", corpus.SlotCharge: "罪名", corpus.SlotStatute: "法律依據", corpus.SlotOutcome: "結果",
		corpus.SlotStatus: "狀態",
	},
}

// LabelIn is [Label] in a case of a kind: what a regulator imposes is no fine of
// the criminal law, and what is claimed of somebody who is sued is no charge.
func LabelIn(kind corpus.Kind, slot corpus.Slot, lang Language) string {
	if label := civilLabels[lang][slot]; label != "" && kind != "criminal" && kind != "" {
		return label
	}
	return Label(slot, lang)
}

var civilLabels = map[Language]map[corpus.Slot]string{
	Chinese:     {corpus.SlotFine: "罚款", corpus.SlotCharge: "案由"},
	Traditional: {corpus.SlotFine: "罰鍰", corpus.SlotCharge: "案由"},
}

// RegulatorLabel names the slot of courts where a regulator stands in it.
func RegulatorLabel(lang Language) string { return regulatorLabels[lang] }

var regulatorLabels = map[Language]string{English: "Regulator", Chinese: "监管机构", Traditional: "主管機關"}

// bodyLabels name it where courts and regulators do.
var bodyLabels = map[Language]string{English: "Court or regulator", Chinese: "法院或监管机构", Traditional: "法院或主管機關"}

// StateLabel names a state for a reader.
func StateLabel(state corpus.State, lang Language) string {
	if label := stateLabels[lang][state]; label != "" {
		return label
	}
	return state.Display()
}

var stateLabels = map[Language]map[corpus.State]string{
	Chinese: {
		"accused": "被指控，未定罪", "charged": "被起诉，未定罪", "convicted": "已定罪", "sentenced": "已判刑",
		"acquitted": "宣告无罪", "dismissed": "驳回", "withdrawn": "撤回", "liable": "承担责任", "proposed": "拟议，未定案",
		"final": "已裁决", "settled": "和解", "vacated": "判决已撤销", "overturned": "已推翻", "remitted": "发回重审",
		"upheld": "维持", "under_appeal": "上诉中", "in_force": "生效中",
	},
	Traditional: {
		"accused": "被指控，未定罪", "charged": "被起訴，未定罪", "convicted": "判決有罪", "sentenced": "已判刑",
		"acquitted": "判決無罪", "dismissed": "駁回", "withdrawn": "撤回", "liable": "應負責任", "proposed": "擬議，未定案",
		"final": "已裁決", "settled": "和解", "vacated": "判決已撤銷", "overturned": "已推翻", "remitted": "發回更審",
		"upheld": "維持", "under_appeal": "上訴中", "in_force": "生效中",
	},
}

// KindLabel names the kind of a case for a reader.
func KindLabel(kind corpus.Kind, lang Language) string {
	if label := kindLabels[lang][kind]; label != "" {
		return label
	}
	return string(kind)
}

var kindLabels = map[Language]map[corpus.Kind]string{
	Chinese:     {"criminal": "刑事", "civil": "民事", "regulatory": "行政监管", "constitutional": "宪法", corpus.Incident: "事件"},
	Traditional: {"criminal": "刑事", "civil": "民事", "regulatory": "行政監管", "constitutional": "憲法", corpus.Incident: "事件"},
}

// StageLabel says how far a matter has come for a reader: "" for a plain decision.
func StageLabel(stage corpus.Stage, lang Language) string {
	if label := stageLabels[lang][stage]; label != "" {
		return label
	}
	return stage.Display()
}

var stageLabels = map[Language]map[corpus.Stage]string{
	Chinese: {
		corpus.Alleged: "指控", corpus.Claimed: "诉请", corpus.Proposed: "拟议", corpus.OnAppeal: "上诉后", corpus.SetAside: "已撤销", corpus.Paid: "已缴纳",
	},
	Traditional: {
		corpus.Alleged: "指控", corpus.Claimed: "訴請", corpus.Proposed: "擬議", corpus.OnAppeal: "上訴後", corpus.SetAside: "已撤銷", corpus.Paid: "已繳納",
	},
}

// MachineRead is the mark of what a machine read and no person has confirmed.
func MachineRead(lang Language) string { return machineRead[lang] }

var machineRead = map[Language]string{English: "machine-read", Chinese: "机器读取", Traditional: "機器讀取"}

// Mistaken is the mark of what a source says and is known to be wrong.
func Mistaken(lang Language) string { return mistaken[lang] }

var mistaken = map[Language]string{English: "mistaken", Chinese: "有误", Traditional: "有誤"}

// DateWords writes the date of a fact, and what it is the date of where that is
// not the thing itself: "published 12 June 2025". A fact without one gives "".
func DateWords(f corpus.Fact, lang Language) string {
	if f.Date.IsZero() {
		return ""
	}
	if lang == English {
		return strings.TrimSpace(string(f.DateIs) + " " + f.Date.Display())
	}
	return f.Date.String() + dateLabels[lang][f.DateIs]
}

var dateLabels = map[Language]map[corpus.DateIs]string{
	Chinese: {
		corpus.OfPublished: "公布", corpus.OfAnnounced: "宣布", corpus.OfReported: "报道", corpus.OfFiled: "提交", corpus.OfEffective: "生效",
	},
	Traditional: {
		corpus.OfPublished: "公布", corpus.OfAnnounced: "宣布", corpus.OfReported: "報導", corpus.OfFiled: "提出", corpus.OfEffective: "生效",
	},
}

// Unstated says that sources speak of a fact of a case of a kind and give no figure:
// that somebody was fined, only where the fine was decided.
func Unstated(kind corpus.Kind, f corpus.Fact, lang Language) string {
	switch fined := f.Slot == corpus.SlotFine && (f.Stage == corpus.Decided || f.Stage == corpus.OnAppeal || f.Stage == corpus.Paid); {
	case !fined:
		return unstatedAmounts[lang]
	case kind == "criminal" || kind == "" || lang == English:
		return unstatedFines[lang]
	}
	return unstatedPenalties[lang]
}

var (
	unstatedAmounts   = map[Language]string{English: "no amount given", Chinese: "未提及金额", Traditional: "未提及金額"}
	unstatedFines     = map[Language]string{English: "fined, and no amount given", Chinese: "被处罚金，未提及金额", Traditional: "科處罰金，未提及金額"}
	unstatedPenalties = map[Language]string{Chinese: "被处罚款，未提及金额", Traditional: "處以罰鍰，未提及金額"}
)

// SaysUnstated reports whether a line says, in any language, that no amount is given.
func SaysUnstated(line string) bool {
	for _, words := range unstatedAmounts {
		if strings.Contains(line, words) {
			return true
		}
	}
	return false
}
