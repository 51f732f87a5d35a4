package corpus

import "errors"

// ErrNotFound says that the archive holds no record of the given identity. It
// is wrapped by whoever looks records up; ask with errors.Is.
var ErrNotFound = errors.New("is not in the archive")

// Found passes on what a look-up gave, and nil without an error for a record that
// is not there: to somebody who follows references, one that leads nowhere is no
// failure.
func Found[T any](record *T, err error) (*T, error) {
	if errors.Is(err, ErrNotFound) {
		return nil, nil
	}
	return record, err
}
