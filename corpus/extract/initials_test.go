package extract_test

import (
	"testing"

	"casebot/corpus/extract"
)

// Who is called by initials keeps the point behind the last of them.
func TestInitialsKeepTheirPoint(t *testing.T) {
	cases := extract.Cases(mustRead(t, "page.txt", []byte("A hidden lens\n\nIn Tarn, Judge Ada Dorn found a husband, named only as K.L., guilty of voyeurism on Monday. He was jailed for two years.\n"), nil))
	if len(cases) != 1 || len(cases[0].Parties) == 0 || cases[0].Parties[0].Name() != "K.L." {
		t.Errorf("%+v", cases)
	}
}
