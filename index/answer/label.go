package answer

import "casebot/corpus"

// A Language is the language of a reply.
type Language string

// The languages. English is also the one for readers of any other.
const (
	English Language = "en"
	Chinese Language = "zh"
)

// Label names a slot for a reader.
func Label(slot corpus.Slot, lang Language) string {
	if lang == Chinese {
		return chineseLabels[slot]
	}
	return englishLabels[slot]
}

var englishLabels = map[corpus.Slot]string{
	corpus.SlotTerm: "Term", corpus.SlotFine: "Fine", corpus.SlotGain: "Gain", corpus.SlotDamages: "Damages",
	corpus.SlotSettlement: "Settlement", corpus.SlotLoss: "Loss", corpus.SlotCount: "Number", corpus.SlotDate: "Date",
	corpus.SlotCourt: "Court", corpus.SlotCharge: "Charge", corpus.SlotStatute: "Law", corpus.SlotOutcome: "Outcome",
	corpus.SlotStatus: "Status",
}

var chineseLabels = map[corpus.Slot]string{
	corpus.SlotTerm: "刑期", corpus.SlotFine: "罚金", corpus.SlotGain: "获利", corpus.SlotDamages: "赔偿",
	corpus.SlotSettlement: "和解金额", corpus.SlotLoss: "损失", corpus.SlotCount: "数量", corpus.SlotDate: "日期",
	corpus.SlotCourt: "法院", corpus.SlotCharge: "罪名", corpus.SlotStatute: "法律依据", corpus.SlotOutcome: "结果",
	corpus.SlotStatus: "状态",
}

// StateLabel names a state for a reader.
func StateLabel(state corpus.State, lang Language) string {
	if label := chineseStates[state]; lang == Chinese && label != "" {
		return label
	}
	return state.Display()
}

var chineseStates = map[corpus.State]string{
	"accused": "被指控，未定罪", "charged": "被起诉，未定罪", "convicted": "已定罪", "sentenced": "已判刑",
	"acquitted": "宣告无罪", "dismissed": "驳回", "withdrawn": "撤回", "liable": "承担责任", "proposed": "拟议，未定案",
	"final": "已裁决", "settled": "和解", "vacated": "判决已撤销", "overturned": "已推翻", "remitted": "发回重审",
	"upheld": "维持", "under_appeal": "上诉中", "in_force": "生效中",
}
