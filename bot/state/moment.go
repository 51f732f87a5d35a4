package state

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"time"
)

// A moment is a time as a table holds it: seconds since 1970, 0 for none.
type moment time.Time

// Value implements [driver.Valuer].
func (m moment) Value() (driver.Value, error) {
	if t := time.Time(m); !t.IsZero() {
		return t.Unix(), nil
	}
	return int64(0), nil
}

// Scan implements [sql.Scanner].
func (m *moment) Scan(held any) error {
	seconds, ok := held.(int64)
	switch {
	case !ok:
		return fmt.Errorf("a moment is held as %T", held)
	case seconds == 0:
		*m = moment{}
	default:
		*m = moment(time.Unix(seconds, 0))
	}
	return nil
}

// A precise moment is one as a table holds it where a second is too long: microseconds
// since 1970.
type precise time.Time

// Value implements [driver.Valuer].
func (i precise) Value() (driver.Value, error) { return time.Time(i).UnixMicro(), nil }

// Scan implements [sql.Scanner].
func (i *precise) Scan(held any) error {
	micros, ok := held.(int64)
	if !ok {
		return fmt.Errorf("a precise moment is held as %T", held)
	}
	*i = precise(time.UnixMicro(micros))
	return nil
}

// update is within with errors that name the file.
func (s *State) update(ctx context.Context, do func(tx *sql.Tx) error) error {
	return s.fail(s.within(ctx, do))
}
