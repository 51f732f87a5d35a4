package corpus

import (
	"fmt"
	"time"
)

// A Date is a day, a month or a year: as much as the source gives. Month and
// Day are zero where they are not known. The zero Date is an unknown date.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// ParseDate reads "2025-06-12", "2025-06" or "2025".
func ParseDate(written string) (Date, error) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if len(layout) != len(written) {
			continue
		}
		t, err := time.Parse(layout, written)
		if err != nil || t.Year() == 0 {
			break
		}
		d := Date{Year: t.Year(), Month: t.Month(), Day: t.Day()}
		if len(written) < len("2006-01-02") {
			d.Day = 0
		}
		if len(written) < len("2006-01") {
			d.Month = 0
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("date %q: write it as 2025-06-12, 2025-06 or 2025", written)
}

// DateOf returns the day of a moment, in that moment's own time zone.
func DateOf(t time.Time) Date { return Date{t.Year(), t.Month(), t.Day()} }

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the form that [ParseDate] reads, and "" for an unknown date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Display writes the date for a reader: "12 June 2025", "June 2025", "2025".
func (d Date) Display() string {
	switch {
	case d.IsZero():
		return "date not known"
	case d.Month == 0:
		return fmt.Sprint(d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%s %d", d.Month, d.Year)
	}
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}

// Same reports whether the other value is the same date at the same precision:
// a month is not one of its days.
func (d Date) Same(other Value) bool { return Value(d) == other }

// Holds reports whether the other date is this one or lies in it: June 2025 holds
// 12 June 2025.
func (d Date) Holds(other Date) bool {
	return d.Year != 0 && d.Year == other.Year && (d.Month == 0 || d.Month == other.Month && (d.Day == 0 || d.Day == other.Day))
}

// After reports whether d is later than other for certain: June 2025 is not
// after 12 June 2025, nor before it, and nothing is after an unknown date.
func (d Date) After(other Date) bool {
	if d.Year != other.Year {
		return d.Year > other.Year && !other.IsZero()
	}
	if d.Month == 0 || other.Month == 0 || d.Month != other.Month {
		return d.Month > other.Month && other.Month != 0
	}
	return d.Day > other.Day && other.Day != 0
}

// MarshalText writes the form that [ParseDate] reads.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote; empty text is an unknown date.
func (d *Date) UnmarshalText(text []byte) error {
	*d = Date{}
	if len(text) == 0 {
		return nil
	}
	parsed, err := ParseDate(string(text))
	*d = parsed
	return err
}
