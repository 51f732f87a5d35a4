package cli

import (
	"bufio"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestReadLinePassesOverALongLineAndGoesOn(t *testing.T) {
	in := bufio.NewReaderSize(strings.NewReader("one\n"+strings.Repeat("x", 100)+"\n\nlast"), 16)
	for i, want := range []struct {
		line string
		err  error
	}{{"one\n", nil}, {"", errLongLine}, {"\n", nil}, {"last", nil}, {"", io.EOF}} {
		if line, err := readLine(in, 50); line != want.line || !errors.Is(err, want.err) {
			t.Errorf("line %d: %q, %v", i+1, line, err)
		}
	}
}

func TestAQuestionThatCannotBeReadKeepsItsID(t *testing.T) {
	for line, want := range map[string]string{
		`{"id": 5, "text": "x"}`:      "5",
		`{"id": "q1", "text": ["x"]}`: "q1",
		`not json`:                    "",
	} {
		if q, err := parseQuestion(line, nil); err == nil || q.ID != want {
			t.Errorf("%s: %+v, %v", line, q, err)
		}
	}
}
