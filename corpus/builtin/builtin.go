// Package builtin is the archive that ships: case records in our own words, one
// YAML file to a case, embedded in the binary.
//
// Each record says what its linked sources said on the day they were checked.
// Accusations against named persons whose outcome was not found are left out,
// and nobody has a fuller name here than a citable source of that case prints.
package builtin

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"casebot/corpus"
	"casebot/corpus/casefile"
)

//go:embed cases/*.yaml
var files embed.FS

// Cases returns the shipped records in the order of their IDs. An error means
// that the binary was built with a broken record, and names its file.
func Cases() ([]*corpus.Case, error) {
	names, err := fs.Glob(files, "cases/*.yaml")
	if err != nil {
		return nil, fmt.Errorf("shipped archive: %w", err)
	}
	cases := make([]*corpus.Case, 0, len(names))
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, fmt.Errorf("shipped archive: %w", err)
		}
		c, err := casefile.Decode(data)
		if err != nil {
			return nil, fmt.Errorf("shipped archive: %s: %w", name, err)
		}
		if want := strings.TrimSuffix(path.Base(name), ".yaml"); string(c.ID) != want {
			return nil, fmt.Errorf("shipped archive: %s holds the case %q", name, c.ID)
		}
		cases = append(cases, c)
	}
	return cases, nil
}

// Digest names the shipped archive's exact content, without reading it as
// records: a binary with the same digest has nothing new to load.
func Digest() (string, error) {
	sum := sha256.New()
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := files.ReadFile(name)
		fmt.Fprintf(sum, "%s %d\n", name, len(data))
		sum.Write(data)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("shipped archive: %w", err)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
