package read

import (
	"strings"
	"testing"
)

func TestReadLinked(t *testing.T) {
	for _, test := range []struct{ name, script, title, publisher, authors, published string }{
		{"one thing", `{"@type":"NewsArticle","headline":"H","author":"A","publisher":{"name":"P"},"datePublished":"2029-01-02"}`, "H", "P", "A", "2029-01-02"},
		{"a list", `[{"@type":"Organization","name":"O"},{"@type":"Article","headline":"H","author":[{"name":"A"},{"name":["B"]}]}]`, "H", "", "A, B", ""},
		{"a page around it", `{"@type":"WebPage","name":"W","mainEntity":{"@type":"http://schema.org/NewsArticle","headline":"H"}}`, "H", "", "", ""},
		{"the page alone", `{"@type":["WebPage"],"name":"W","datePublished":"2029"}`, "W", "", "", "2029"},
		{"no article", `{"@type":"Product","name":"A lamp"}`, "", "", "", ""},
		{"the first of two", `[{"@type":"NewsArticle","headline":"H"},{"@type":"NewsArticle","headline":"Other"}]`, "H", "", "", ""},
		{"named elsewhere", `{"@graph":[{"@type":"Article","headline":"H","publisher":{"@id":"#p"}},{"@id":"#p","name":"P"}]}`, "H", "P", "", ""},
		{"in a comment", "<!-- {\"@type\":\"Article\",\"headline\":\"H\"} -->", "H", "", "", ""},
		{"line ends in a string", "{\"@type\":\"Article\",\"headline\":\"H\n1\"}", "H 1", "", "", ""},
		{"commas too many", `{"@type":"Article","headline":"H",}`, "H", "", "", ""},
		{"words behind it", `{"@type":"Article","headline":"H"};`, "H", "", "", ""},
		{"cut off", `{"@type":"Article","headline":"H","datePublished":"2029-01-02","author":{"name":`, "H", "", "", "2029-01-02"},
		{"nothing at all", `]`, "", "", "", ""},
		{"odd values", `{"@type":{"a":1},"headline":[1,2],"author":[[[]],null,4],"publisher":[{}]}`, "", "", "", ""},
	} {
		got := readLinked([]string{test.script})
		if got.title != test.title || got.publisher != test.publisher || strings.Join(got.authors, ", ") != test.authors || got.published != test.published {
			t.Errorf("%s: got %+v", test.name, got)
		}
	}
}

func TestLinkedDataSaysWhatIsPaid(t *testing.T) {
	for script, want := range map[string]bool{
		`{"@type":"Article","isAccessibleForFree":false}`: true, `{"@type":"Article","isAccessibleForFree":"False"}`: true, `{"@type":"Article","isAccessibleForFree":"http://schema.org/False"}`: true,
		`{"@type":"Article","hasPart":[{"isAccessibleForFree":false}]}`: true, `[{"@type":"Article"},{"@type":"WebPage","isAccessibleForFree":false}]`: true,
		`{"@type":"Article","isAccessibleForFree":true}`: false, `{"@type":"Article"}`: false, `{"@type":"Product","isAccessibleForFree":false}`: false,
	} {
		if got := readLinked([]string{script}).paid; got != want {
			t.Errorf("%s: %v", script, got)
		}
	}
}
