package answer

import (
	"testing"

	"casebot/corpus"
)

func TestEverySlotAndStateHasAChineseLabel(t *testing.T) {
	for _, slot := range corpus.Slots() {
		if Label(slot, English) == "" || Label(slot, Chinese) == "" {
			t.Errorf("slot %s has no label", slot)
		}
	}
	for _, state := range corpus.States() {
		if StateLabel(state, Chinese) == StateLabel(state, English) {
			t.Errorf("state %s has no label in Chinese", state)
		}
	}
}
