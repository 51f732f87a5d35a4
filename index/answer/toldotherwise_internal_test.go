package answer

import "testing"

// What one firm paid and what another was bought for are not two accounts of one sum.
func TestAHundredTimesAsMuchIsNoOtherAccount(t *testing.T) {
	for _, c := range []struct {
		one, two string
		want     bool
	}{
		{"$5.8 million", "$5.6 million", true},
		{"$5.8 million", "$58 million", true},
		{"$5.8 million", "$800 million", false},
		{"51,000", "55,000", true},
	} {
		value := func(printed string) candidate { return candidate{passage: passage{typed: printed}} }
		if got := mayBeOfOne(value(c.one), value(c.two)); got != c.want {
			t.Errorf("%s and %s: %v", c.one, c.two, got)
		}
	}
}
