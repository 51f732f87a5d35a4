package bleveindex

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"
)

// rootSeal is a file that holds the checksum of bleve's root file, from an orderly
// end to the next start. Bleve's own checks do not see every bit that has turned
// over meanwhile; after a kill there is no seal, and nothing is compared.
const rootSeal = "root.sum"

// seal writes down what the root file is. Nothing may have it open any more.
func (f *folder) seal() error {
	sum, err := f.rootSum()
	if err != nil || sum == nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(f.path, rootSeal), sum, 0o600); err != nil {
		return fmt.Errorf("write the checksum of the root file: %w", err)
	}
	return nil
}

// breakSeal looks whether the root file is what was written, where that was written
// down, and takes the seal off: what is written from here on is another file.
func (f *folder) breakSeal() error {
	name := filepath.Join(f.path, rootSeal)
	written, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	sum, unread := f.rootSum()
	if err := errors.Join(err, unread, os.Remove(name)); err != nil {
		return fmt.Errorf("compare the root file: %w", err)
	}
	if !bytes.Equal(sum, written) {
		return errors.New("the checksum of its root file is wrong")
	}
	return nil
}

// rootSum returns the checksum of the root file, nil where there is none.
func (f *folder) rootSum() ([]byte, error) {
	data, err := os.ReadFile(filepath.Join(f.path, "root.bolt"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return fmt.Appendf(nil, "%08x\n", crc32.ChecksumIEEE(data)), err
}
