package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func TestAMonthOrADayOfAQuestionIsReadWithItsBounds(t *testing.T) {
	for _, x := range []struct {
		asked       string
		first, last int64
		published   bool
		left        string
	}{
		{"cases in March 2031", 2031_03_00, 2031_03_99, true, "cases"},
		{"cases decided on 21 April 2031", 2031_04_21, 2031_04_21, false, "cases decided"},
		{"decisions of Sept. 2031", 2031_09_00, 2031_09_99, false, "decisions"},
		{"cases published on 2031-04-21", 2031_04_21, 2031_04_21, true, "cases"},
		{"cases in 2031-04", 2031_04_00, 2031_04_99, true, "cases"},
		{"2031年6月的案件", 2031_06_00, 2031_06_99, true, "的案件"},
		{"2031年6月3日判决的案件", 2031_06_03, 2031_06_03, false, "判决的案件"},
		{"2031年6月以来的案件", 2031_06_00, endOfTime, true, "的案件"},
		{"2031年6月之前的案件", 1, 2031_06_00 - 1, true, "的案件"},
		{"cases since June 2031", 2031_06_00, endOfTime, true, "cases"},
		{"cases after June 2031", 2031_06_99 + 1, endOfTime, true, "cases"},
		{"cases until June 2031", 1, 2031_06_99, true, "cases"},
		{"fines between March and June 2031", 2031_03_00, 2031_06_99, false, "fines"},
		{"fines from 2 March 2031 to 4 June 2031", 2031_03_02, 2031_06_04, false, "fines"},
		{"cases in 2031", 0, 0, false, "cases in 2031"},
		{"cases from spring to June 2031", 0, 0, false, "cases from spring to june 2031"},
	} {
		b := &blotter{index.Fold(x.asked)}
		got := b.periodIn()
		if got.first != x.first || got.last != x.last || got.published != x.published || strings.Join(strings.Fields(b.text), " ") != x.left {
			t.Errorf("%q: %+v, left %q", x.asked, got, b.text)
		}
	}
}

func TestADateThatIsNoMonthAnswersNoMonth(t *testing.T) {
	june := period{first: 2031_06_00, last: 2031_06_99}
	for _, x := range []struct {
		date corpus.Date
		want bool
	}{
		{corpus.Date{Year: 2031, Month: 6, Day: 3}, true},
		{corpus.Date{Year: 2031, Month: 6}, true},
		{corpus.Date{Year: 2031}, false},
		{corpus.Date{Year: 2030, Month: 6}, false},
		{corpus.Date{}, false},
	} {
		if got := june.has(x.date); got != x.want {
			t.Errorf("%v: %t", x.date, got)
		}
	}
	status := corpus.Fact{Slot: corpus.SlotStatus, Date: corpus.Date{Year: 2031, Month: 6, Day: 3}, DateIs: corpus.OfPublished}
	one := &corpus.Case{Status: []corpus.Fact{status}}
	if june.of(one) || !(period{first: june.first, last: june.last, published: true}).of(one) {
		t.Error("the day of a publication is taken for that of a decision, or for none")
	}
}
