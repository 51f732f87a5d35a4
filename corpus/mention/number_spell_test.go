package mention

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// spell writes a number in English words, apart from the code that reads them.
func spell(n int64) string {
	ones := strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	tens := strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	switch {
	case n < 20:
		return ones[n]
	case n < 100 && n%10 == 0:
		return tens[n/10]
	case n < 100:
		return tens[n/10] + "-" + ones[n%10]
	case n < 1000 && n%100 == 0:
		return ones[n/100] + " hundred"
	case n < 1000:
		return ones[n/100] + " hundred and " + spell(n%100)
	}
	for _, scale := range []struct {
		worth int64
		word  string
	}{{1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}} {
		if n >= scale.worth {
			out := spell(n/scale.worth) + " " + scale.word
			if rest := n % scale.worth; rest > 0 {
				out += " " + spell(rest)
			}
			return out
		}
	}
	return ""
}

// spellHan writes a number in Chinese: 一亿零三十万零五.
func spellHan(n int64) string {
	digits := []rune("零一二三四五六七八九")
	out, gap := "", false
	for _, scale := range []struct {
		worth int64
		word  string
	}{{1e8, "亿"}, {1e4, "万"}, {1e3, "千"}, {1e2, "百"}, {10, "十"}, {1, ""}} {
		part := n / scale.worth
		n %= scale.worth
		if part == 0 {
			gap = out != "" && n > 0
			continue
		}
		if gap || part < 1000 && scale.worth == 1e4 && out != "" {
			out += "零"
		}
		if gap = false; part < 10 {
			out += string(digits[part])
		} else {
			out += spellHan(part)
		}
		out += scale.word
	}
	return out
}

// Whatever number is written out, the same one is read back, whole.
func TestNumbersReadBack(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 7))
	numbers := []int64{1, 10, 11, 20, 100, 101, 110, 1000, 1001, 1010, 10_000, 10_001, 100_000, 1_000_000, 100_000_000, 100_000_001}
	for range 5000 {
		numbers = append(numbers, 1+random.Int64N(int64(1)<<(1+random.UintN(38))))
	}
	for _, n := range numbers {
		for _, text := range []string{spell(n), spellHan(n)} {
			found := Numbers(text)
			if len(found) != 1 || found[0].N != n || !found[0].Exact || found[0].Span.In(text) != text {
				t.Fatalf("%d as %q: %+v", n, text, found)
			}
		}
	}
}
