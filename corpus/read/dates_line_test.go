package read

import (
	"testing"
	"time"
)

// TestPublicationDate reads lines that hold a date and little else.
func TestPublicationDate(t *testing.T) {
	for _, test := range []struct {
		line, want string
		certain    bool
	}{
		{"April 16, 2026 4:47 PM GMT-4", "2026-04-16", true},
		{"Published: 8:00pm, 22 Jan 2026", "2026-01-22", true},
		{"Updated: 10:41pm, 22 Jan 2026", "2026-01-22", false},
		{"2025-12-02 19:05 最後更新：2025-12-02 20:31", "2025-12-02", true},
		{"更新：2025-12-02 20:31", "2025-12-02", false},
		{"The hearing is on 3 May 2026 at Selby", "", false},
	} {
		date, certain, dated := publicationDate(test.line)
		got := ""
		if dated {
			got = date.String()
		}
		if got != test.want || certain != test.certain {
			t.Errorf("%s: %q, certain %t", test.line, got, certain)
		}
	}
}

// TestWhoWrote reads bylines with a place behind the name.
func TestWhoWrote(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"By Ann Lee in Dongze", "Ann Lee"},
		{"By Ann Lee and Bo Roe in Port Selby", "Ann Lee and Bo Roe"},
		{"記者 鍾亦安／海潭報導", "鍾亦安"},
		{"By Mira Holt-Lund, staff lawyer", "Mira Holt-Lund"},
		{"Authors: Bo Roe, Ann Lee", "Bo Roe, Ann Lee"},
		{"By law, fines are public", ""},
		{"Author: see below", ""},
	} {
		if got := byline(test.line); got != test.want {
			t.Errorf("%s: %q, want %q", test.line, got, test.want)
		}
	}
	for _, test := range []struct{ line, want string }{
		{"（島聞社記者歐陽思齊嵐港15日電）2026/5/15 16:40", "歐陽思齊"},
		{"（中南社記者周明林港城5日電）", "周明林"},
		{"（中南社記者歐陽思港城5日電）", ""},
	} {
		found := creditsOf([]string{"標題", test.line, "法院今天判決。法院認為被告違法，情節重大，判處有期徒刑八個月，全案仍可上訴。"}, time.Time{})
		if found.Author != test.want {
			t.Errorf("%s: %q, want %q", test.line, found.Author, test.want)
		}
	}
}
