package bleveindex

import (
	"fmt"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// Words that stand side by side count for a document however many words are asked for.
func TestPairsOfManyWords(t *testing.T) {
	e, err := OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	var q index.Or
	for i := range index.MaxTerms {
		q.Any = append(q.Any, index.Word{Text: fmt.Sprintf("word%dx", i)})
	}
	for i := 1; i < index.MaxTerms; i += 14 {
		apart, beside := corpus.CaseID(fmt.Sprint("apart", i)).Ref(), corpus.CaseID(fmt.Sprint("beside", i)).Ref()
		first, second := q.Any[i-1].(index.Word).Text, q.Any[i].(index.Word).Text
		put := []index.Document{{Ref: apart, Body: second + " " + first}, {Ref: beside, Body: first + " " + second + " indeed"}}
		if err := e.Write(t.Context(), index.Batch{Put: put}); err != nil {
			t.Fatal(err)
		}
		page, err := e.Search(t.Context(), index.Request{Query: q, Limit: 1})
		if err != nil || len(page.Hits) != 1 || page.Hits[0].Ref != beside {
			t.Errorf("words %d and %d: %+v, %v", i-1, i, page, err)
		}
		if err := e.Write(t.Context(), index.Batch{Delete: []corpus.Ref{apart, beside}}); err != nil {
			t.Fatal(err)
		}
	}
}
