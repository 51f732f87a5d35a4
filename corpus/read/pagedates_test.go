package read

import (
	"testing"
	"time"
)

func TestStatedDay(t *testing.T) {
	for written, want := range map[string]string{
		"2029-03-16T07:15:00+01:00": "2029-03-16", "2029-03-16 07:15:00": "2029-03-16", "2029-03-16": "2029-03-16", "2029/3/16": "2029-03-16",
		"20290316": "2029-03-16", "20290316T0715": "2029-03-16", "2029-03": "2029-03", "16 March 2029": "2029-03-16", "March 16, 2029": "2029-03-16",
		"Fri, 16 Mar 2029 07:15:00 GMT": "2029-03-16", "2029年3月16日": "2029-03-16",
		"2029-13-01": "", "2029-02-30": "", "2029-00": "", "soon": "", "": "", "16/03/2029": "",
	} {
		if got := statedDay(written); got.String() != want {
			t.Errorf("%q: got %s, want %s", written, got, want)
		}
	}
}

func TestRelativeDay(t *testing.T) {
	now := time.Date(2031, 3, 31, 1, 30, 0, 0, time.UTC)
	for written, want := range map[string]string{
		"just now": "2031-03-31", "today": "2031-03-31", "Yesterday": "2031-03-30", "yesterday at 14:30": "2031-03-30", "3 hours ago": "2031-03-30", "an hour ago": "2031-03-31",
		"Updated 10 mins ago": "2031-03-31", "2 days ago": "2031-03-29", "a week ago": "2031-03", "6 weeks ago": "2031-02", "1 month ago": "2031-02", "two years ago": "2029",
		"45m ago": "2031-03-31", "30 seconds ago": "2031-03-31",
		"刚刚": "2031-03-31", "今日": "2031-03-31", "昨日 14:30": "2031-03-30", "昨天": "2031-03-30", "前天": "2031-03-29", "3小时前": "2031-03-30", "5分鐘前": "2031-03-31", "两天前": "2031-03-29", "三天前": "2031-03-28",
		"发布于：2个月前": "2031-01", "3周前": "2031-03", "1年前": "2030",
		"yesterday the court ruled": "", "ago": "", "昨日宣判": "", "0 of 3 hours": "",
	} {
		got, ok := relativeDay(written, now)
		if got.String() != want || ok != (want != "") {
			t.Errorf("%q: got %s, %v, want %s", written, got, ok, want)
		}
	}
	if _, ok := relativeDay("yesterday", time.Time{}); ok {
		t.Error("resolved without a time to count from")
	}
}

func TestAddressDate(t *testing.T) {
	for address, want := range map[string]string{
		"https://a.example/2029/03/16/x": "2029-03-16", "https://a.example/n/20290316/x.shtml": "2029-03-16", "https://a.example/2029-03-16-x": "2029-03-16",
		"https://a.example/2029/13/16/x": "", "https://a.example/20290316123": "", "https://a.example/x": "",
	} {
		if got := addressDate(address); got.String() != want {
			t.Errorf("%s: got %s, want %s", address, got, want)
		}
	}
}
