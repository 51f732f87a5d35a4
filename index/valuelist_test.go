package index_test

import (
	"testing"

	"casebot/index"
)

// A value may be written as people write it, in English and Chinese, and is read
// as the one that records hold.
func TestValuesByOtherNames(t *testing.T) {
	for typed, want := range map[string]string{
		"in:china": "in:CN", "in:England": "in:GB", "in:USA": "in:US", "in:U.S.": "in:US", "in:uk": "in:GB",
		"in:South Korea": "in:KR", `country:"Hong Kong"`: "in:HK", "国家:中国": "in:CN", "國家：中國": "in:CN", "in:法国": "in:FR",
		"地区:欧盟": "in:EU", "in:Scotland": "in:GB", "-in:America": "-in:US",
		"状态:已判刑": "status:sentenced", "狀態：無罪": "status:acquitted", "status:上诉中": "status:under_appeal",
		"status:guilty": "status:convicted", "status:jailed": "status:sentenced", "status:on appeal": "status:under_appeal", "status:已判决": "status:final",
		"status:not guilty": "status:acquitted", `status:"accused, not convicted"`: "status:accused", "status:Proposed, not final": "status:proposed", "状态：被起诉，未定罪": "status:charged",
		"in:England and Wales": "in:GB", "in:england and wales camera": "in:GB camera", "in:England and camera": "in:GB (and) camera", "in:the Netherlands": "in:NL",
		"status:accused not convicted": "status:accused", "in:England & Wales": "in:GB", "in:GB in:FR": "in:GB in:FR", "in:England OR in:Wales": "in:GB OR in:GB",
		"in:CN, camera": "in:CN camera", "in:義大利": "in:IT", "kind:lawsuit": "kind:civil",
		"类型:刑事": "kind:criminal", "kind:行政处罚": "kind:regulatory",
		"主题:人脸识别": `topic:"facial recognition"`, "主題:人臉識別": `topic:"facial recognition"`, "topic:AI换脸": `topic:"face swap"`,
		"topic:Pensions": "topic:pensions", `topic:"Face Recognition"`: `topic:"facial recognition"`, `topic:"live face recognition"`: `topic:"live facial recognition"`,
	} {
		q, warnings := index.Parse(typed)
		if q.String() != want || len(warnings) > 0 {
			t.Errorf("%s is read as %s, want %s (%v)", typed, q, want, warnings)
		}
		if again, _ := index.Parse(q.String()); again.String() != want {
			t.Errorf("%s is read back as %s", want, again)
		}
	}
	for _, typed := range []string{"in:atlantis", "status:猜", "kind:x"} {
		if _, warnings := index.Parse(typed); len(warnings) != 1 {
			t.Errorf("%s: %v", typed, warnings)
		}
	}
}
