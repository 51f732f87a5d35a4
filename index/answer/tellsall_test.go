package answer

import "testing"

func TestADescriptionOfWhichAWordStandsNowhere(t *testing.T) {
	for _, c := range []struct {
		described gist
		want      bool
	}{
		{gist{{key: "lens", weight: 2}, {key: "hive", weight: 1}}, true},
		{gist{{key: "lens", weight: 2}, {key: "sauna", weight: -1}}, false},
		{gist{{key: "appeal", weight: 2, ask: true}}, false},
		{gist{{key: "偷拍", weight: 2}, {key: "拍案", weight: -1}}, true},
		{gist{{key: "偷拍", weight: 2}, {key: "桑拿", weight: -1}, {key: "拿房", weight: -1}}, false},
	} {
		if got := c.described.tellsAll(); got != c.want {
			t.Errorf("%v: %v", c.described, got)
		}
	}
}
