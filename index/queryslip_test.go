package index_test

import (
	"fmt"
	"testing"

	"casebot/index"
)

func TestSlip(t *testing.T) {
	for _, c := range []struct {
		asked, word string
		want        bool
	}{
		{"camera", "camera", true},
		{"camra", "camera", true},
		{"cameras", "camera", true},
		{"xamera", "camera", true},
		{"cmaera", "camera", true},
		{"camear", "camera", true},
		{"camerra", "camera", true},
		{"cmerxa", "camera", false},
		{"camrea", "camera", true},
		{"acmear", "camera", false},
		{"amerac", "camera", false},
		{"cam", "cam", true},
		{"cam", "came", false},
		{"came", "camel", false},
		{"camel", "came", true},
		{"naïve", "naive", true},
		{"", "", true},
		{"covid19", "covid19", true},
		{"covid19", "covid18", false},
		{"covid", "covid1", false},
		{"", "a", false},
		{"абвгд", "абвгж", true},
	} {
		if got := index.Slip(c.asked, c.word); got != c.want {
			t.Errorf("Slip(%q, %q) = %v", c.asked, c.word, got)
		}
	}
}

func TestNearUnits(t *testing.T) {
	for _, c := range []struct {
		words []string
		want  string
	}{
		{[]string{"home", "cameras"}, "[[{home 0}] [{camera 0}]]"},
		{[]string{"home", "homes", "the"}, "[[{home 0}]]"},
		{[]string{"人脸识", "face-recognition"}, "[[{人脸 0} {脸识 1}] [{face 0} {recognit 1}]]"},
		{[]string{"the", "of"}, "[]"},
		{nil, "[]"},
	} {
		if got := fmt.Sprint(index.Near{Words: c.words}.Units()); got != c.want {
			t.Errorf("%q: %s, want %s", c.words, got, c.want)
		}
	}
}
