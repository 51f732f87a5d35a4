package lexicon

import "testing"

func TestCantonese(t *testing.T) {
	for question, want := range map[string]string{
		"晉輝軒罰咗幾多錢？":        "晉輝軒罰了多少錢？",
		"佢喺邊度判囚幾耐？":        "他在哪里判囚多久？",
		"點解佢冇上訴？":          "为什么他没有上訴？",
		"係邊個法官判嘅？":         "係谁法官判的？",
		"幾時開庭":             "什么时候開庭",
		"韓某被判多久？":          "韓某被判多久？",
		"How long is that": "How long is that",
	} {
		if got := InMandarin(question); got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}
