package index

import (
	_ "embed"
	"iter"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

//go:embed words/values.txt
var valuesList string

// A listedValue is a value of the list, and what it is a value of.
type listedValue struct{ field, value string }

// valueLines are the other ways to write each value of the list, in its order.
func valueLines() iter.Seq2[listedValue, string] {
	return func(yield func(listedValue, string) bool) {
		for line := range strings.Lines(valuesList) {
			head, others, listed := strings.Cut(line, " = ")
			if !listed || strings.HasPrefix(line, "#") {
				continue
			}
			field, value, _ := strings.Cut(head, " ")
			for other := range strings.SplitSeq(others, ",") {
				if !yield(listedValue{field, value}, strings.TrimSpace(other)) {
					return
				}
			}
		}
	}
}

// otherValues are the values of filters by the other ways to write them, folded,
// with the field before them. They are read when the first one is asked for.
var otherValues = sync.OnceValue(func() map[string]string {
	found := countries()
	for of, other := range valueLines() {
		if other = uncommaed(other); of.field == "currency" {
			other = strings.ReplaceAll(other, " ", "") // as amounts are compared
		}
		found[of.field+":"+other] = of.value
	}
	return found
})

// countries are the codes of all countries by their names in English and Chinese.
func countries() map[string]string {
	found := map[string]string{}
	names := []display.Namer{display.English.Regions(), display.Chinese.Regions(), display.TraditionalChinese.Regions()}
	for first := 'A'; first <= 'Z'; first++ {
		for second := 'A'; second <= 'Z'; second++ {
			code := string([]rune{first, second})
			region, err := language.ParseRegion(code)
			if err != nil || !region.IsCountry() || region.Canonicalize().String() != code {
				continue
			}
			for _, in := range names {
				if name := in.Name(region); name != "" {
					found["in:"+uncommaed(name)] = code
				}
			}
		}
	}
	return found
}

// valueOf returns the value that is meant by another way to write it.
func valueOf(field, written string) (string, bool) {
	value, known := otherValues()[field+":"+uncommaed(written)]
	return value, known
}

// Called returns the other ways in which a value of a field may be written, in the
// order of the list, most of them Chinese: 人脸识别 for the topic facial recognition.
func Called(field Field, value string) []string { return otherNames()[string(field)+":"+value] }

var otherNames = sync.OnceValue(func() map[string][]string {
	found := map[string][]string{}
	for of, other := range valueLines() {
		name := of.field + ":" + of.value
		found[name] = append(found[name], other)
	}
	return found
})

func folded(text string) string { return strings.Join(strings.Fields(Fold(text)), " ") }

// uncommaed is a folded text without the commas that it is told with and may be typed
// without: "accused, not convicted".
func uncommaed(text string) string {
	return folded(strings.NewReplacer(",", "", "，", "", "、", "").Replace(text))
}
