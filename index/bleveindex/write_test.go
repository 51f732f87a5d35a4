package bleveindex

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// A document that cannot be taken apart is an error that names it, and no crash.
func TestADocumentThatCannotBeTakenApartIsNamed(t *testing.T) {
	err := (&desk{}).take(index.Document{Ref: corpus.CaseID("x-1").Ref(), Body: "camera"})
	if err == nil || !strings.Contains(err.Error(), "case/x-1") {
		t.Errorf("got %v", err)
	}
}
