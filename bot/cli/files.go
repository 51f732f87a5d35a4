package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// sourcesName is the file that says where the texts beside it come from.
const sourcesName = "sources.yaml"

// record reports whether a file is a case record by its name.
func record(file string) bool {
	return slices.Contains([]string{".yaml", ".yml"}, strings.ToLower(filepath.Ext(file)))
}

// readable reports whether a file of a folder is one to add.
func readable(file string) bool {
	text := slices.Contains([]string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml"}, strings.ToLower(filepath.Ext(file)))
	return text || record(file) && filepath.Base(file) != sourcesName
}

// expand returns the files that a source stands for: itself, or the text,
// Markdown, HTML and record files of a folder and those below it, by name. A
// sources.yaml stands for none.
func expand(source string) ([]string, error) {
	info, err := os.Stat(source)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; name a file or a folder that is there", source, reason(err))
	}
	switch {
	case filepath.Base(source) == sourcesName:
		return nil, nil // a glob names it too; it is read with the texts that it lists
	case !info.IsDir():
		return []string{source}, nil
	}
	var files []string
	err = filepath.WalkDir(source, func(name string, entry fs.DirEntry, err error) error {
		if err == nil && entry.Type().IsRegular() && readable(name) {
			files = append(files, name)
		}
		return err
	})
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("%s: no .txt, .md, .html or .yaml file in this folder", source)
	}
	return files, err
}

// load reads a whole file of at most limit bytes, and one more so that its
// reader can tell that it is too large.
func load(file string, limit int64) ([]byte, error) {
	info, err := os.Stat(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; name a file that is there", file, reason(err))
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: not a plain file; name a text file", file)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; see that it may be read", file, reason(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, reason(err))
	}
	return data, nil
}

// sourcesBeside returns the sources.yaml of a file's folder, nil where there is none.
func sourcesBeside(file string) ([]byte, error) {
	beside := filepath.Join(filepath.Dir(file), sourcesName)
	if _, err := os.Stat(beside); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return load(beside, 1<<20)
}
