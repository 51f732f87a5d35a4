package answer

import (
	"testing"

	"casebot/corpus"
)

func TestAValueIsWrittenInTheReadersLanguage(t *testing.T) {
	for _, c := range []struct {
		slot       corpus.Slot
		written    string
		en, cn, tw string
	}{
		{corpus.SlotFine, "EUR 530 million", "EUR 530 million", "EUR 5.3亿", "EUR 5.3億"},
		{corpus.SlotFine, "CNY 8.026 billion", "CNY 8.026 billion", "CNY 80.26亿", "CNY 80.26億"},
		{corpus.SlotFine, "GBP 7,552,800", "GBP 7,552,800", "GBP 755.28万", "GBP 755.28萬"},
		{corpus.SlotFine, "CNY 13,000", "CNY 13,000", "CNY 1.3万", "CNY 1.3萬"},
		{corpus.SlotFine, "CNY 13,001", "CNY 13,001", "CNY 13,001", "CNY 13,001"},
		{corpus.SlotFine, "KRW 123,456,789", "KRW 123,456,789", "KRW 123,456,789", "KRW 123,456,789"},
		{corpus.SlotFine, "KRW 100,010,000", "KRW 100.01 million", "KRW 1.0001亿", "KRW 1.0001億"},
		{corpus.SlotFine, "EUR 12,000.50", "EUR 12,000.50", "EUR 12,000.50", "EUR 12,000.50"},
		{corpus.SlotFine, "EUR 9,000", "EUR 9,000", "EUR 9,000", "EUR 9,000"},
		{corpus.SlotTerm, "3y 1m", "3 years and 1 month", "3年1个月", "3年1個月"},
		{corpus.SlotTerm, "14d", "14 days", "14天", "14天"},
		{corpus.SlotTerm, "life", "life imprisonment", "无期徒刑", "無期徒刑"},
		{corpus.SlotDate, "2025-06-12", "12 June 2025", "2025-06-12", "2025-06-12"},
		{corpus.SlotStatus, "under_appeal", "under appeal", "上诉中", "上訴中"},
		{corpus.SlotCount, "193 cameras", "193 cameras", "193 cameras", "193 cameras"},
	} {
		v, err := corpus.ParseValue(c.slot, c.written)
		if err != nil {
			t.Fatal(err)
		}
		for lang, want := range map[Language]string{English: c.en, Chinese: c.cn, Traditional: c.tw} {
			if got := ValueIn(v, lang); got != want {
				t.Errorf("%s in %q is %q, want %q", c.written, lang, got, want)
			}
		}
	}
}

func TestAClaimIsWrittenWithItsBoundAndConversions(t *testing.T) {
	v := corpus.Money{Minor: 700_000_00, Currency: "EUR"}
	for bound, want := range map[corpus.Bound]string{
		corpus.Exact: "EUR 70万", corpus.About: "约EUR 70万", corpus.AtLeast: "至少EUR 70万", corpus.MoreThan: "超过EUR 70万", corpus.AtMost: "最多EUR 70万",
	} {
		if got := ClaimIn(corpus.Claim{Value: v, Bound: bound}, Chinese); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	glossed := corpus.Claim{Value: v, Gloss: []corpus.Money{{Minor: 800_000_00, Currency: "USD"}}}
	if got := ClaimIn(glossed, Chinese); got != "EUR 70万（USD 80万）" {
		t.Errorf("%q", got)
	}
	if got := ClaimIn(glossed, English); got != glossed.Display() {
		t.Errorf("%q", got)
	}
	glossed.Printed = "seven hundred thousand euros"
	if got := ClaimIn(glossed, Chinese); got != glossed.Printed {
		t.Errorf("what is printed is %q", got)
	}
}
