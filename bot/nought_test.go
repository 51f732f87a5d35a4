package bot_test

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"casebot/bot"
)

// A count of nothing, and that a name is nobody's, are told, and the verifier lets them stand.
func TestANoughtHolds(t *testing.T) {
	var log bytes.Buffer
	b := openWith(t, bot.Config{Log: slog.New(slog.NewTextHandler(&log, nil))})
	for _, c := range []struct{ asked, says string }{
		{"How many cases in Germany?", "0 cases: the archive does not hold a case of that kind. The archive has "},
		{"how many cases are there in Japan", "0 cases: "},
		{"How many cases about zeppelins are there?", "0 cases: "},
		{"德国有多少案件？", "0个案件：资料库没有这样的案件。资料库收录"},
		{"德國有多少案件？", "0個案件：資料庫沒有這樣的案件。資料庫收錄"},
		{"What is the highest fine in Germany?", "does not hold a figure to compare"},
		{"德国最高的罚款是多少？", "资料库没有可比较的数值"},
		{"日本的罰款總額是多少？", "資料庫沒有可比較的數值"},
		{"Was Kevin Kramer acquitted?", "“Kevin Kramer”. Near it: Steve Kramer."},
		{"Jimmy Xu被判多久？", "相近的名称：Xu。"},
	} {
		if got := say(t, b, c.asked).Text; !strings.Contains(got, c.says) {
			t.Errorf("%q: %s", c.asked, got)
		}
	}
	if log.Len() > 0 {
		t.Error(log.String())
	}
}
