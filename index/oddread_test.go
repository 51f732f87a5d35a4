package index

import (
	"slices"
	"testing"
)

// What is not read as it may be meant is said to be so, and prose goes without a word.
func TestWhatSignsAreReadAsIsSaid(t *testing.T) {
	for text, want := range map[string][3]string{
		"--camera":            {"-camera"},
		"-(-camera)":          {"-camera", `"-(-camera)" is read as -camera`},
		"-((--camera)) face":  {"-camera face", `"-((--camera))" is read as -camera`},
		"(-camera) face":      {"-camera face"},
		"-camera -face-photo": {"-camera -face-photo"},
		"camera~":             {"camera~"},
		"camera -":            {"camera", `"-" is left out: a hyphen takes away what stands right behind it`},
		"Han - the cameras":   {"Han the cameras"},
		"金额：>1元":              {"金额 1元", `"金额:>1元" is searched as words: 金额: is no field; the fields are ` + fields()},
		"罚款：>1元":              {"fine:>1CNY"},
		"请问：谁被罚款":             {"请问：谁被罚款"},
		"时间:2020年":            {"时间:2020年"},
	} {
		query, warnings := Parse(text)
		wanted, _ := Parse(want[0])
		var said []string
		for _, odd := range warnings {
			said = append(said, odd.String())
		}
		if query.String() != wanted.String() || !slices.Equal(said, slices.DeleteFunc(slices.Clone(want[1:]), func(s string) bool { return s == "" })) {
			t.Errorf("%s is read as %s, want %s, saying %q", text, query, want[0], said)
		}
	}
}
