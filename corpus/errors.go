package corpus

import "errors"

// ErrNotFound says that the archive holds no record with the identity asked for.
var ErrNotFound = errors.New("not in the archive")
