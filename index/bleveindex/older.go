package bleveindex

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// dropOlder removes the layouts of earlier versions beside a folder, and reports
// whether there were any. Those of later versions stay.
func (f *folder) dropOlder() (found bool, err error) {
	beside, err := filepath.Glob(filepath.Join(filepath.Dir(f.path), "v*"))
	if err != nil {
		return false, fmt.Errorf("look for earlier versions: %w", err)
	}
	present := version(f.path)
	for _, path := range beside {
		if n := version(path); n > 0 && n < present {
			found, err = true, errors.Join(err, os.RemoveAll(path))
		}
	}
	return found, err
}

// version reads the number of a layout, 0 for none.
func version(path string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(filepath.Base(path), "v"))
	if err != nil {
		return 0
	}
	return n
}
