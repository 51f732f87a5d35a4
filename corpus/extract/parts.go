package extract

import (
	"slices"

	"casebot/corpus"
)

// dropParts leaves out amounts of one sentence that were taken for a settlement or for
// damages, and are together a fine of their party that is told as a whole: "has to pay €1.3
// million for …, and €500,000 for …"; and the parts of damages that the sentence itself adds
// up: "awarded her £38,200: £26,700 for … and £11,500 for …".
func (m *matter) dropParts() {
	for _, whole := range m.facts {
		sum, ok := whole.value.(corpus.Money)
		if !ok || whole.slot != corpus.SlotFine && whole.slot != corpus.SlotDamages {
			continue
		}
		for _, s := range m.sentences {
			if s == whole.in && whole.slot == corpus.SlotFine {
				continue
			}
			part := func(f *fact) bool {
				amount, ok := f.value.(corpus.Money)
				return ok && f.in == s && f.who == whole.who && amount.Currency == sum.Currency && amount.Minor < sum.Minor && (whole.slot == corpus.SlotFine || s == whole.in) &&
					(f.slot == corpus.SlotSettlement || f.slot == corpus.SlotDamages)
			}
			total, n := int64(0), 0
			for _, f := range m.facts {
				if part(f) {
					total, n = total+f.value.(corpus.Money).Minor, n+1
				}
			}
			if n > 1 && total == sum.Minor {
				m.facts = slices.DeleteFunc(slices.Clone(m.facts), part)
				return
			}
		}
	}
}
