package corpus

import "errors"

// ErrNotFound says that the archive holds no record of the given identity. It
// is wrapped by whoever looks records up; ask with errors.Is.
var ErrNotFound = errors.New("is not in the archive")
