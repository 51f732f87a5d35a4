package bot

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestATableIsLaidOutInItsColumns(t *testing.T) {
	for _, c := range []struct {
		intent  string
		table   Table
		columns int
		want    string
	}{
		{"what fits takes no more room than it needs", Table{Head: []string{"Year", "Cases"}, Rows: [][]string{{"2026", "12"}, {"2025", "3"}}}, 40, `
Year  Cases
───────────
2026  12
2025  3`},
		{"longer cells are broken between words, and rows told apart", Table{Head: []string{"", "Han", "Xu"}, Rows: [][]string{{"Term", "three years and one month", "–"}, {"Fine", "1", "2"}}}, 24, `
      Han       Xu
────────────────────────
Term  three     –
      years
      and one
      month
────────────────────────
Fine  1         2`},
		{"a word that is too long is broken within", Table{Head: []string{"", "A", "B"}, Rows: [][]string{{"x", "Persoonsgegevens", "1"}}}, 16, `
   A      B
───────────────
x  Perso  1
   onsge
   geven
   s`},
		{"Chinese is twice as wide", Table{Head: []string{"名称", "数"}, Rows: [][]string{{"韩某", "1"}}}, 40, `
名称  数
────────
韩某  1`},
		{"a cell may have lines of its own", Table{Head: []string{"", "A", "B"}, Rows: [][]string{{"x", "1\n2", "3"}}}, 40, `
   A  B
───────
x  1  3
   2`},
		{"notes stand below", Table{Head: []string{"A"}, Rows: [][]string{{"1"}}, Notes: []string{"[1] The Example Herald"}}, 12, `
A
─
1
─
[1] The
Example
Herald`},
		{"what would steer the line is left out", Table{Head: []string{"a\u202eb", "\x1b[1m"}, Rows: [][]string{{"\xff", "1"}}}, 40, `
ab  [1m
───────
` + "\uFFFD" + `   1`},
		{"a row may be short, or long", Table{Head: []string{"A", "B"}, Rows: [][]string{{"1"}, {"1", "2", "3"}}}, 40, `
A  B
────
1
1  2`},
		{"without a head there is nothing", Table{Rows: [][]string{{"1"}}}, 40, ""},
	} {
		got := strings.Join(c.table.Lines(c.columns), "\n")
		if diff := cmp.Diff(strings.TrimPrefix(c.want, "\n"), got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.intent, diff)
		}
	}
}

func TestALongCellIsCut(t *testing.T) {
	lines := Table{Head: []string{"", "A", "B"}, Rows: [][]string{{"x", strings.Repeat("word ", 200), "1"}}}.Lines(20)
	if len(lines) != 2+MaxCellLines || !strings.HasSuffix(lines[len(lines)-1], "…") {
		t.Errorf("%d lines:\n%s", len(lines), strings.Join(lines, "\n"))
	}
}

func FuzzTableKeepsItsColumns(f *testing.F) {
	f.Add("three years and one month", "韩某案", "x\ny", 40)
	f.Add("x", "某", strings.Repeat(";", 1500), 27) // once the rest of a long word stood on one line
	f.Add("m", "\u202e", "\x00\xff", 12)
	f.Fuzz(func(t *testing.T, a, b, c string, columns int) {
		if columns < 12 || columns > 200 || len(a)+len(b)+len(c) > 5000 {
			return // out of what is asked for
		}
		table := Table{Head: []string{"", a, b}, Rows: [][]string{{c, b, a}, {a, c, ""}}, Notes: []string{c}}
		for _, line := range table.Lines(columns) {
			if n := wideness(line); n > columns || strings.ContainsAny(line, "\n\x1b\x00\u202e") {
				t.Errorf("a line of %d columns in %d: %q", n, columns, line)
			}
		}
	})
}
