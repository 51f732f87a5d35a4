package read

import (
	"strings"
	"testing"
)

// TestEverythingHoldsWhatAPageSays holds that a name is found in a page wherever
// it stands and however it is written.
func TestEverythingHoldsWhatAPageSays(t *testing.T) {
	for name, in := range map[string]PageInput{
		"plain":                 {Data: []byte("<p>said Nora Quill, who")},
		"in GBK":                {Type: "text/html; charset=gbk", Data: append([]byte("Nora Quill "), inEncoding(t, "诺拉", "gbk")...)},
		"in UTF-16":             {Data: []byte("\xff\xfe" + strings.Join(strings.Split("Nora Quill", ""), "\x00") + "\x00")},
		"in an attribute":       {Data: []byte(`<meta name="author" content="Nora&#32;Quill">`)},
		"in linked data":        {Data: []byte(`{"name": "Nora \u0051uill"}`)},
		"with a mark inside":    {Data: []byte("<p>Nora <b>Quill</b></p>")},
		"with a mark in a word": {Data: []byte("<p><big>N</big>ora Quill</p>")},
		"in two cells":          {Data: []byte("<td>Nora</td><td>Quill</td>")},
		"in the address":        {Address: "https://x.example/Nora%20Quill", Data: []byte("words")},
	} {
		if got := strings.Join(strings.Fields(Everything(in)), " "); !strings.Contains(got, "Nora Quill") {
			t.Errorf("%s: %q", name, got)
		}
	}
}
