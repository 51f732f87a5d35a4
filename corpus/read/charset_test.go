package read

import (
	"strings"
	"testing"
)

// TestPageCharacters holds how the encoding of a page is told.
func TestPageCharacters(t *testing.T) {
	const zh = "法院查明被告人先后在七家民宿的客房内安装摄像头并将拍摄的视频出售给他人，违法所得共计五万六千元。法院认为，其行为侵犯了他人隐私，情节严重，应当依法惩处。"
	const hant = "裁判官判刑時表示，被告濫用家長的信任，必須判處即時監禁，並命令被告交出全部得益。被告的代表律師表示，會研究判詞後再決定會否上訴。"
	in := func(name, text string) []byte { return inEncoding(t, text, name) }
	for _, test := range []struct {
		name, header string
		data         []byte
		want, warns  string
	}{
		{"UTF-8", "", []byte("café"), "café", ""},
		{"the header", "gbk", in("gbk", zh), zh, ""},
		{"a name that browsers know for it", "GB2312", in("gbk", "镕"), "镕", ""},
		{"GB18030", "gb18030", in("gb18030", "㐀"), "㐀", ""},
		{"the page's own word", "", in("big5", `<meta charset="big5">`+hant), `<meta charset="big5">` + hant, ""},
		{"the older form of it", "", in("gbk", `<meta http-equiv=Content-Type content="text/html; charset=GB2312">`+zh), `<meta http-equiv=Content-Type content="text/html; charset=GB2312">` + zh, ""},
		{"no word, GBK", "", in("gbk", strings.Repeat(zh, 3)), strings.Repeat(zh, 3), ""},
		{"no word, Big5", "", in("big5", strings.Repeat(hant, 3)), strings.Repeat(hant, 3), ""},
		{"no word, Western", "", in("windows-1252", "Le café de l’été"), "Le café de l’été", ""},
		{"an unknown word", "x-odd", []byte("café"), "café", ""},
		{"a byte-order mark wins", "gbk", []byte("\xef\xbb\xbfcafé"), "café", ""},
		{"UTF-16", "", []byte("\xff\xfec\x00a\x00"), "ca", ""},
		{"UTF-16, the other way", "", []byte("\xfe\xff\x00c\x00a"), "ca", ""},
		{"UTF-16 without a mark", "", []byte("<\x00p\x00>\x00a\x00"), "<p>a", ""},
		{"UTF-16 by name in ASCII", "", []byte(`<meta charset="utf-16">café`), `<meta charset="utf-16">café`, ""},
		{"a wrong word for UTF-8", "iso-8859-1", []byte(zh), zh, "the page says that it is in iso-8859-1 and is in UTF-8: read as UTF-8"},
		{"a wrong word for GBK", "utf-8", in("gbk", strings.Repeat(zh, 3)), strings.Repeat(zh, 3), "the page says that it is in utf-8 and is not: read as GB18030"},
		{"broken UTF-8", "utf-8", []byte("Le café de l’été \xff\xfe et \xc3"), "Le café de l’été \uFFFD\uFFFD et \uFFFD", ""},
	} {
		got, warnings := pageCharacters(test.data, test.header)
		if got != test.want || strings.Join(warnings, "\n") != test.warns {
			t.Errorf("%s: got %q, %q\nwant %q, %q", test.name, got, warnings, test.want, test.warns)
		}
	}
}
