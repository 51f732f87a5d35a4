package answer_test

import "testing"

// A question that goes on from one about a sum, a term or a state gets what the question
// in full gets: whether it was paid, what it was at first instance, and since when.
func TestWhatGoesOnAsksOfPaymentInstanceAndDay(t *testing.T) {
	a, _ := open(t, "")
	for _, steps := range [][][3]string{
		{
			{"How much was Clearview fined in France?", "EUR 20 million", ""},
			{"was it paid?", "No. |reported as unpaid", "do not say"},
			{"has it been paid?", "No. |reported as unpaid", "do not say"},
			{"did they pay?", "No. |reported as unpaid", "do not say"},
			{"他们付了吗？", "否。|reported as unpaid", "来源未提及"},
		},
		{
			{"was SK Telecom fined?", "Yes. ", ""},
			{"did they pay?", "Yes. |Having paid", "do not say"},
		},
		{
			{"was British Airways fined?", "Yes. ", ""},
			{"was it paid?", "The sources do not say. ", ""},
		},
		{
			{"is SK Telecom under appeal?", "Yes. ", ""},
			{"since when?", "Status|19 January 2026: under appeal", "announcement"},
		},
		{
			{"Uber在上诉吗？", "是", ""},
			{"从什么时候开始？", "2024-08-26宣布：上诉中", "2023"},
		},
		{{"since when is SK Telecom under appeal?", "19 January 2026: under appeal", "do not say"}},
		{
			{"How long was Kivimäki jailed?", "6 years and 11 months", ""},
			{"and before the appeal?", "Term, first instance|6 years and 3 months", "6 years and 11 months"},
		},
		{{"How long was Kivimäki jailed before the appeal?", "Term, first instance|6 years and 3 months", "6 years and 11 months"}},
		{
			{"How long was Kivimäki jailed?", "6 years and 11 months", ""},
			{"since when?", "Date", ""}, // of no state
		},
	} {
		talk(t, a, steps)
	}
}
