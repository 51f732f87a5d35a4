package answer_test

import (
	"context"
	"testing"
	"time"
)

// Cases that a question describes are in it by no name: their number does not make what is
// read of the question longer.
func TestManyDescribedCasesAreReadOnce(t *testing.T) {
	a, _ := open(t, "")
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	for _, question := range []string{"谁罚的？", "谁判的？", "who imposed fines?"} {
		if _, err := a.Ask(ctx, question); err != nil {
			t.Errorf("%q: %v", question, err)
		}
	}
}
