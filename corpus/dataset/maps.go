package dataset

import (
	"embed"
	"fmt"
	"path"
	"strings"
)

//go:embed maps/*.yaml
var mapFiles embed.FS

// Maps returns the names of the column maps that ship with the program.
func Maps() []string {
	entries, err := mapFiles.ReadDir("maps")
	if err != nil {
		return nil // embedded: there is always the folder
	}
	names := make([]string, len(entries))
	for i, entry := range entries {
		names[i] = strings.TrimSuffix(entry.Name(), ".yaml")
	}
	return names
}

// NamedMap returns a column map that ships with the program; an error lists
// them.
func NamedMap(name string) (*Map, error) {
	data, err := mapFiles.ReadFile(path.Join("maps", path.Base(name)+".yaml"))
	if err != nil {
		return nil, fmt.Errorf("no column map %q: use one of %s, or name a file", name, strings.Join(Maps(), ", "))
	}
	return DecodeMap(data)
}

// Name returns the name that the map gives itself.
func (m *Map) Name() string { return m.file.Name }

// Format returns the format of the tables that the map reads: csv or json.
func (m *Map) Format() string { return m.file.Format }
