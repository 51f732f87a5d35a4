//go:build ignore

// Gen_simplified writes simplified.txt from OpenCC's dictionary of traditional
// characters, as Debian carries it (packages opencc and libopencc1.1):
//
//	opencc_dict -i /usr/share/opencc/TSCharacters.ocd2 -f ocd2 -t text -o TSCharacters.txt
//	go run gen_simplified.go TSCharacters.txt > simplified.txt
//
// Only single characters that become one other character are kept, with the
// dictionary's first choice.
package main

import (
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"
	"unicode/utf8"
)

const header = `# Traditional characters, each followed by its simplified form. Made by gen_simplified.go; do not edit.
# From the dictionary TSCharacters of OpenCC 1.1.6 (https://github.com/BYVoid/OpenCC),
# copyright 2010-2022 BYVoid <byvoid.kcp@gmail.com>, Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
`

func main() {
	text, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	simpler := map[string]string{}
	for line := range strings.Lines(string(text)) {
		from, choices, _ := strings.Cut(strings.TrimSpace(line), "\t")
		to, _, _ := strings.Cut(choices, " ")
		if from != to && utf8.RuneCountInString(from) == 1 && utf8.RuneCountInString(to) == 1 {
			simpler[from] = to
		}
	}
	fmt.Print(header)
	for i, from := range slices.Sorted(maps.Keys(simpler)) {
		to := simpler[from]
		for simpler[to] != "" { // so that folding twice changes nothing
			to = simpler[to]
		}
		fmt.Print(from, to)
		if i%32 == 31 || i == len(simpler)-1 {
			fmt.Println()
		}
	}
}
