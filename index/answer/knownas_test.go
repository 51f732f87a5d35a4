package answer

import (
	"slices"
	"testing"
)

func TestChineseNamesAreKnownByThoseOfTheRecords(t *testing.T) {
	for typed, want := range map[string]string{"谷歌": "Google", "亞馬遜": "Amazon", "英航": "British Airways", "谷歌案": "Google"} {
		if names, whole := KnownAs(typed); !whole || !slices.Equal(names, []string{want}) {
			t.Errorf("%s: %v, whole: %v, want %s", typed, names, whole, want)
		}
	}
	for typed, want := range map[string][]string{"谷": {"Google"}, "脸": {"Facebook"}, "": nil, "Google": nil, "布": {"Bridges"}, "得": {"Texas"}} {
		if names, whole := KnownAs(typed); whole || !slices.Equal(names, want) {
			t.Errorf("%q: %v, whole: %v, want %v", typed, names, whole, want)
		}
	}
}
