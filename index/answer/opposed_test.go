package answer_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"casebot/index"
	"casebot/index/answer"
	"casebot/index/bleveindex"
)

// A search that fails is no name that stands nowhere, and no question without an answer.
func TestAFailedSearchForOneOfTwoIsAnError(t *testing.T) {
	_, archive := harbour(t)
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer engine.Close()
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	broken := errors.New("the index is closed")
	a := answer.New(archive, failing{engine, func(q index.Query) error {
		if word, ok := q.(index.Word); ok && strings.Contains(word.Text, "Wuprem") {
			return broken
		}
		return nil
	}})
	if got, err := a.Ask(t.Context(), "Compare Quan and Wuprem Zett"); !errors.Is(err, broken) {
		t.Errorf("%q, error %v", got.Text, err)
	}
}

// failing is a searcher some of whose searches fail.
type failing struct {
	index.Searcher
	why func(index.Query) error
}

func (f failing) Search(ctx context.Context, r index.Request) (*index.Page, error) {
	if err := f.why(r.Query); err != nil {
		return nil, err
	}
	return f.Searcher.Search(ctx, r)
}
