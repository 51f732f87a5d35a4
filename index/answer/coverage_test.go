package answer

import (
	"testing"

	"casebot/corpus"
)

func TestCoverage(t *testing.T) {
	irish := &corpus.Case{Jurisdiction: "IE", Sources: []corpus.Source{{Published: corpus.Date{Year: 2025}}}}
	for _, c := range []struct {
		name  string
		total int
		lang  Language
		want  string
	}{
		{"all was compared", 1, English, "The archive has 1 case (IE, 2025); absence here proves nothing."},
		{"in Chinese", 1, Chinese, "资料库收录1个案件（IE，2025）；查不到不等于不存在。"},
		{"a part was compared", 100_000, English, "The archive has 100,000 cases, of which only 1 were compared here; absence proves nothing."},
		{"a part, in Chinese", 100_000, Chinese, "资料库收录100000个案件，此处只比对了其中1个；查不到不等于不存在。"},
	} {
		cases := []*corpus.Case{irish}
		d := digested(position{total: c.total}, registered(cases), cases)
		if got := d.comparison(c.lang); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
