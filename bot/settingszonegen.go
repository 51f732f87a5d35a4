//go:build ignore

// Settingszonegen writes settingszone.txt from the time zone database that comes with Go:
//
//	go run settingszonegen.go > settingszone.txt
//
// Only names of places are kept.
package main

import (
	"archive/zip"
	"fmt"
	"log"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const header = `# The time zones of places, by their names in the IANA time zone database, which is in the
# public domain. Made by settingszonegen.go; do not edit.
UTC
`

func main() {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		log.Fatal(err)
	}
	all, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	if err != nil {
		log.Fatal(err)
	}
	var names []string
	for _, f := range all.File {
		area, place, _ := strings.Cut(f.Name, "/")
		if place != "" && slices.Contains(strings.Fields("Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific"), area) {
			names = append(names, f.Name)
		}
	}
	slices.Sort(names)
	fmt.Print(header + strings.Join(names, "\n") + "\n")
}
