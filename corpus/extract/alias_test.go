package extract_test

import (
	"strings"
	"testing"

	"casebot/corpus/extract"
)

// TestAlias reads by what else somebody is known, and no word of another's within marks.
func TestAlias(t *testing.T) {
	for _, tt := range []struct{ intent, text, want string }{
		{"online", "A court in Vim jailed Ivar Wren, the streamer known to his followers as \"Kite,\" for two years for selling deepfake films.", "Ivar Wren, Kite"},
		{"nicknamed", "Ivar Wren, nicknamed “Kite”, was jailed for two years for selling deepfake films.", "Ivar Wren, Kite"},
		{"a film in marks", "Ivar Wren was jailed for two years for selling a film called “Kite”.", "Ivar Wren"},
		{"initials in brackets", "The commission has fined Tools for Trade (TFT) 1.1 billion won for collecting the iris scans of 900 people without consent.", "Tools for Trade, TFT"},
		{"a short form in marks", "The authority fined Marlow Family Group (“Marfam”) €90,000 for filming its staff in the depot.", "Marlow Family Group, Marfam"},
		{"initials further on", "The state sued Gorland Motors over the data of its cars. A spokesman said that GM had asked the court to dismiss the suit.", "Gorland Motors, GM"},
		{"no initials but a word", "The state sued Alder Insurance over the data of its cars. Experts say that AI was behind it.", "Alder Insurance"},
		{"a share's sign", "The authority fined Marlow Foods (MRLW.O) €90,000 for filming its staff in the depot, and nobody else.", "Marlow Foods"},
		{"in Chinese", "網紅「小隼」岳成林涉嫌販售換臉影片，法院一審判處岳成林有期徒刑5年6月，全案仍可上訴，檢方表示收到判決後研議是否上訴。", "岳成林, 小隼"},
		{"behind the name", "被告人岳成林（网名“小隼”）出售换脸视频，法院判处岳成林有期徒刑三年，并处罚金二万元，判决已经生效，作案手机被没收。", "岳成林, 小隼"},
	} {
		a := mustRead(t, "page.txt", []byte("---\ntitle: News\npublisher: X\npublished: 2025-03-03\n---\n\n"+tt.text+"\n"), nil)
		drafts := extract.Cases(a)
		checkDrafts(t, tt.text, a, drafts)
		if len(drafts) != 1 || len(drafts[0].Parties) == 0 {
			t.Errorf("%s: %d drafts", tt.intent, len(drafts))
			continue
		}
		var got []string
		for _, name := range drafts[0].Parties[0].Names {
			got = append(got, name.Text)
		}
		if strings.Join(got, ", ") != tt.want {
			t.Errorf("%s: %q", tt.intent, got)
		}
	}
}
