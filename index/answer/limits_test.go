package answer

import (
	"context"
	"slices"
	"testing"

	"casebot/corpus"
)

func TestWithinLimitsTheRestIsNotListed(t *testing.T) {
	r := registered([]*corpus.Case{
		{ID: "xx-meter", Title: "Meter", Jurisdiction: "XX", Topics: []string{"smart meters"}},
		{ID: "xx-face", Title: "Face", Jurisdiction: "XX", Topics: []string{"face recognition", "cameras"}},
		{ID: "yy-face", Title: "Face afar", Jurisdiction: "YY", Topics: []string{"face recognition"}},
	})
	d := &digest{register: r}
	for _, c := range []struct {
		limits Limits
		want   []corpus.CaseID
	}{
		{Limits{}, []corpus.CaseID{"xx-meter", "xx-face", "yy-face"}},
		{Limits{Regions: []string{"XX"}}, []corpus.CaseID{"xx-meter", "xx-face"}},
		{Limits{Topics: []string{"face recognition"}}, []corpus.CaseID{"xx-face", "yy-face"}},
		{Limits{Topics: []string{"cameras", "smart meters"}}, []corpus.CaseID{"xx-meter", "xx-face"}},
		{Limits{Topics: []string{"face recognition"}, Regions: []string{"YY"}}, []corpus.CaseID{"yy-face"}},
		{Limits{Topics: []string{"drones"}}, nil},
		{Limits{Regions: []string{"ZZ"}}, nil},
	} {
		few := d.within(Within(context.Background(), c.limits))
		var got []corpus.CaseID
		for _, at := range few.pass(filter{}, false) {
			got = append(got, few.ids[at])
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.limits, got, c.want)
		}
	}
	if all := d.pass(filter{}, false); len(all) != 3 || r.beyond != nil {
		t.Error("the register itself has changed")
	}
}
