package corpus

import (
	"encoding/json"
	"testing"
	"time"
)

func TestParseDate(t *testing.T) {
	for _, test := range []struct {
		written, display string
		want             Date
	}{
		{"2025-06-12", "12 June 2025", Date{2025, time.June, 12}},
		{"2025-06", "June 2025", Date{2025, time.June, 0}},
		{"2025", "2025", Date{2025, 0, 0}},
		{"2024-02-29", "29 February 2024", Date{2024, time.February, 29}},
		{"0001-01-01", "1 January 1", Date{1, time.January, 1}},
	} {
		got, err := ParseDate(test.written)
		if err != nil || got != test.want || got.String() != test.written || got.Display() != test.display {
			t.Errorf("%q: got %+v, %q, %q, %v", test.written, got, got, got.Display(), err)
		}
	}
}

func TestParseDateRefuses(t *testing.T) {
	for _, written := range []string{"", "0000", "0000-01-01", "2025-13", "2025-02-30", "2025-6-12", "12-06-2025", "25-06-12", "2025/06/12", "2025-06-12T10:00", "20256", " 2025", "２０２５", "June", "2025-00", "2025-06-00", "+202"} {
		if got, err := ParseDate(written); err == nil || err.Error() != "date \""+written+"\": write it as 2025-06-12, 2025-06 or 2025" || !got.IsZero() {
			t.Errorf("%q: got %+v, %v", written, got, err)
		}
	}
}

func TestAnUnknownDate(t *testing.T) {
	if d := (Date{}); !d.IsZero() || d.String() != "" || d.Display() != "date not known" {
		t.Errorf("%q, %q", d, d.Display())
	}
}

func TestAfter(t *testing.T) {
	for _, test := range []struct {
		d, other string
		want     bool
	}{
		{"2026", "2025", true}, {"2025", "2026", false}, {"2025", "2025", false},
		{"2025-07", "2025-06", true}, {"2025-06", "2025-07", false}, {"2025-06", "2025-06", false},
		{"2025-06-13", "2025-06-12", true}, {"2025-06-12", "2025-06-13", false}, {"2025-06-12", "2025-06-12", false},
		{"2025-06", "2025-06-12", false}, {"2025-06-12", "2025-06", false}, // which comes first cannot be told
		{"2025", "2025-06-12", false}, {"2025-06-12", "2025", false}, {"2025-07", "2025", false},
		{"2025-07-01", "2025-06", true}, {"2025-06", "2025-07-01", false}, {"2026-01", "2025-12-31", true},
		{"2025-06-12", "", false}, {"", "2025-06-12", false}, {"", "", false},
	} {
		var d, other Date
		if err := d.UnmarshalText([]byte(test.d)); err != nil {
			t.Fatal(err)
		}
		if err := other.UnmarshalText([]byte(test.other)); err != nil {
			t.Fatal(err)
		}
		if d.After(other) != test.want {
			t.Errorf("%q after %q: %t", test.d, test.other, !test.want)
		}
	}
}

func TestSameDate(t *testing.T) {
	day, month := Date{2025, time.June, 12}, Date{2025, time.June, 0}
	if !day.Same(Date{2025, time.June, 12}) || day.Same(Date{2025, time.June, 13}) || day.Same(Text("2025-06-12")) {
		t.Error("a day is the same as itself alone")
	}
	if day.Same(month) || month.Same(day) || !month.Same(month) {
		t.Error("a month is not one of its days")
	}
}

func TestDateOfIsInTheMomentsOwnZone(t *testing.T) {
	moment := time.Date(2025, 6, 12, 23, 30, 0, 0, time.FixedZone("Beijing", 8*3600))
	if got := DateOf(moment); got != (Date{2025, time.June, 12}) {
		t.Errorf("got %v", got)
	}
	if got := DateOf(moment.Add(time.Hour)); got.Day != 13 {
		t.Errorf("got %v", got)
	}
}

func TestDateAsText(t *testing.T) {
	type page struct {
		On   Date `json:"on,omitzero"`
		From Date `json:"from"`
	}
	data, err := json.Marshal(page{From: Date{2025, time.June, 0}})
	if err != nil || string(data) != `{"from":"2025-06"}` {
		t.Errorf("%s, %v", data, err)
	}
	got := page{On: Date{1999, 0, 0}}
	if err := json.Unmarshal([]byte(`{"on": "", "from": "2025-06-12"}`), &got); err != nil || !got.On.IsZero() || got.From.Day != 12 {
		t.Errorf("%+v, %v", got, err)
	}
	if err := json.Unmarshal([]byte(`{"from": "June"}`), &got); err == nil || !got.From.IsZero() {
		t.Errorf("%+v, %v", got, err)
	}
}

func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{"2025-06-12", "2025-06", "2025", "0000", "2025-02-30"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, written string) {
		d, err := ParseDate(written)
		if err != nil {
			return
		}
		if d.String() != written || d.IsZero() {
			t.Errorf("%q became %q", written, d)
		}
	})
}
