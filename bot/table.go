package bot

import (
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// A Table puts values side by side. Its cells are plain text.
type Table struct {
	Head  []string   // of each column
	Rows  [][]string // as many cells as Head; a newline within a cell begins a line
	Notes []string   // below it: what the marks in its cells stand for
}

// Lines lays the table out in at most so many columns of a typeface in which all
// letters are equally wide, Chinese ones twice. What is longer is broken, and cut
// after [MaxCellLines]. Control and direction characters are left out.
func (t Table) Lines(columns int) []string {
	if len(t.Head) == 0 {
		return nil
	}
	t = t.tidy()
	widths := t.widths(columns)
	rule := strings.Repeat("─", min(columns, sum(widths)+between*(len(widths)-1)))
	lines := t.row(t.Head, widths)
	for i, row := range t.Rows {
		if i == 0 || len(t.Head) > 2 {
			lines = append(lines, rule)
		}
		lines = append(lines, t.row(row, widths)...)
	}
	if len(t.Notes) > 0 {
		lines = append(lines, rule)
	}
	for _, note := range t.Notes {
		lines = append(lines, broken(note, columns)...)
	}
	return lines
}

// tidy is the table without characters that would move what stands beside them.
func (t Table) tidy() Table {
	each := func(cells []string) []string {
		out := make([]string, len(cells))
		for i, cell := range cells {
			out[i] = strings.Map(func(r rune) rune {
				if r != '\n' && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)) {
					return -1
				}
				return r
			}, strings.ToValidUTF8(cell, "\uFFFD"))
		}
		return out
	}
	out := Table{Head: each(t.Head), Notes: each(t.Notes)}
	for _, row := range t.Rows {
		out.Rows = append(out.Rows, each(row))
	}
	return out
}

// MaxCellLines is how many lines a cell has at most.
const MaxCellLines = 12

// between are the spaces between two columns.
const between = 2

// widths gives each column what it needs. Where there is no room, the first of
// several has a quarter at most, and the others the rest in equal parts.
func (t Table) widths(columns int) []int {
	need := make([]int, len(t.Head))
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		for i, cell := range row[:min(len(row), len(need))] {
			for line := range strings.SplitSeq(cell, "\n") {
				need[i] = max(need[i], wideness(line))
			}
		}
	}
	others := len(need) - 1
	if sum(need)+between*others <= columns {
		return need
	}
	if others == 0 {
		return []int{columns}
	}
	if others == 1 { // a name and a number
		need[1] = min(need[1], columns/2)
		need[0] = columns - between - need[1]
		return need
	}
	need[0] = min(need[0], columns/4)
	for i := range need[1:] {
		need[i+1] = max(1, (columns-need[0]-between*others)/others)
	}
	return need
}

func sum(numbers []int) (total int) {
	for _, n := range numbers {
		total += n
	}
	return total
}

// row lays out the cells of a row beside each other.
func (t Table) row(cells []string, widths []int) []string {
	var lines []string
	for i, w := range widths {
		if i >= len(cells) {
			break
		}
		cell := broken(cells[i], w)
		if len(cell) > MaxCellLines {
			cell = append(cell[:MaxCellLines-1:MaxCellLines-1], "…")
		}
		for len(lines) < len(cell) {
			lines = append(lines, "")
		}
		start := between*i + sum(widths[:i])
		for j, text := range cell {
			lines[j] += strings.Repeat(" ", max(0, start-wideness(lines[j]))) + text
		}
	}
	return lines
}

// broken breaks a text into lines of at most so many columns: at spaces, else
// within a word.
func broken(text string, columns int) []string {
	var lines []string
	for part := range strings.SplitSeq(text, "\n") {
		line := ""
		for _, word := range strings.Fields(part) {
			if line != "" && wideness(line)+1+wideness(word) <= columns {
				line += " " + word
				continue
			}
			if line != "" {
				lines = append(lines, line)
			}
			for line = word; wideness(line) > columns; {
				if len(lines) == maxBroken {
					return append(lines, "…")
				}
				head := narrow(line, columns)
				lines, line = append(lines, head), line[len(head):]
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// maxBroken is into how many lines a word is broken at most.
const maxBroken = 4 * MaxCellLines

// narrow returns the beginning of a text that fits, one letter at least.
func narrow(text string, columns int) string {
	used := 0
	for i, r := range text {
		if used += wideness(string(r)); used > columns && i > 0 {
			return text[:i]
		}
	}
	return text
}

// wideness counts the columns that a text takes.
func wideness(text string) int {
	n := 0
	for _, r := range text {
		n++
		if kind := width.LookupRune(r).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}
