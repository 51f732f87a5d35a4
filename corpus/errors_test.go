package corpus

import (
	"errors"
	"fmt"
	"testing"
)

func TestFoundTellsWhatIsNotThereFromWhatCannotBeRead(t *testing.T) {
	broken := errors.New("disk gone")
	c := &Case{}
	if got, err := Found(c, nil); got != c || err != nil {
		t.Error(got, err)
	}
	if got, err := Found(c, fmt.Errorf("case/x %w", ErrNotFound)); got != nil || err != nil {
		t.Error(got, err)
	}
	if _, err := Found(c, broken); !errors.Is(err, broken) {
		t.Error(err)
	}
}
