package corpus

import (
	"strings"
	"testing"
)

func TestAddressesOfOnePage(t *testing.T) {
	const page = "https://quay.example/2025/Cameras?id=4&lang=en"
	for _, same := range []string{
		"http://quay.example/2025/Cameras?id=4&lang=en", "HTTPS://WWW.Quay.Example/2025/Cameras?id=4&lang=en", page + "#comments", page + "#:~:text=Han",
		"https://quay.example/2025/Cameras?lang=en&id=4", "https://quay.example/2025/Cameras/?id=4&lang=en", page + "&utm_source=x&utm_medium=y", page + "&fbclid=1&gclid=2",
		"https://quay.example:443/2025/Cameras?id=4&lang=en", "http://quay.example:80/2025/Cameras?id=4&lang=en", "  " + page + "\n", "https://reader@quay.example/2025/Cameras?id=4&lang=en",
	} {
		if ArticleIDForURL(same) != ArticleIDForURL(page) {
			t.Errorf("%s is another page", same)
		}
	}
	for _, other := range []string{
		"https://quay.example/2025/cameras?id=4&lang=en", "https://quay.example/2025/Cameras?id=5&lang=en", "https://quay.example/2025/Cameras", "https://m.quay.example/2025/Cameras?id=4&lang=en",
		"https://quay.example:8080/2025/Cameras?id=4&lang=en", "https://pier.example/2025/Cameras?id=4&lang=en", "https://quay.example/2025/Cameras/2?id=4&lang=en",
	} {
		if ArticleIDForURL(other) == ArticleIDForURL(page) {
			t.Errorf("%s is the same page", other)
		}
	}
	if ArticleIDForURL("https://quay.example") != ArticleIDForURL("https://quay.example/") {
		t.Error("a slash makes another page")
	}
	if ArticleIDForURL(" a\x7f%zz") != ArticleIDForURL("a\x7f%zz") || ArticleIDForURL("not an address") == ArticleIDForURL("another") {
		t.Error("what is no address does not stand for itself")
	}
}

func TestIDsHaveTheirForm(t *testing.T) {
	id := ArticleIDForURL("https://quay.example/a")
	if len(id) != len("art-5b2f0c9e1a44") || !strings.HasPrefix(string(id), "art-") || strings.Trim(string(id[4:]), "0123456789abcdef") != "" {
		t.Errorf("got %s", id)
	}
	if ArticleIDForText("https://quay.example/a") == id || ArticleIDForText("a") == ArticleIDForText("b") {
		t.Error("the ID of a text is that of the text alone")
	}
}

func TestCaseIDs(t *testing.T) {
	for id, want := range map[CaseID]bool{
		"cn-spc-2025-06-12-han": true, "eu-c-1": true, "cn": false, "": false, "-cn-x": false, "cn-": false, "cn--x": false, "CN-x": false, "cn_x-y": false, "cn x-y": false, "cn-韩": false, "cn-x\n": false,
		CaseID("cn-" + strings.Repeat("x", 77)): true, CaseID("cn-" + strings.Repeat("x", 78)): false,
	} {
		if id.Valid() != want {
			t.Errorf("%q: valid %t", id, !want)
		}
	}
}

func TestWebAddress(t *testing.T) {
	for address, want := range map[string]bool{
		"https://quay.example/a": true, "http://quay.example": true, "HTTPS://quay.example": true, "http://127.0.0.1:8080/a": true,
		"": false, "quay.example/a": false, "//quay.example/a": false, "ftp://quay.example": false, "https://": false, "https://:80": false, "https:///a": false, "javascript:alert(1)": false, "http://a b": false, " https://quay.example": false,
	} {
		if WebAddress(address) != want {
			t.Errorf("%q: a web address: %t", address, !want)
		}
	}
}

func TestRefs(t *testing.T) {
	if got := CaseID("cn-han").Ref(); got != (Ref{CaseRecord, "cn-han"}) || got.String() != "case/cn-han" {
		t.Errorf("got %v", got)
	}
	if got := ArticleID("art-1").Ref(); got != (Ref{ArticleRecord, "art-1"}) || got.String() != "article/art-1" {
		t.Errorf("got %v", got)
	}
}
