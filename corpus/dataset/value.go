package dataset

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"casebot/corpus"
)

// A value is a column made plain, as the map says.
type value struct {
	item    valueItem
	pattern *regexp.Regexp
	match   []*regexp.Regexp
}

// cleaning compiles the map's values.
func (m *Map) cleaning() error {
	for name, item := range m.file.Values {
		v := &value{item: item}
		if item.Column == "" {
			return fmt.Errorf("values: %s: name its column", name)
		}
		if item.Pattern != "" {
			pattern, err := regexp.Compile(item.Pattern)
			if err == nil && pattern.NumSubexp() != 1 {
				err = errors.New("put the value in a group, and use (?:) for any other")
			}
			if err != nil {
				return fmt.Errorf("values: %s: pattern: %w", name, err)
			}
			v.pattern = pattern
		}
		for _, entry := range item.Match {
			pattern, err := regexp.Compile(entry.Pattern)
			if err != nil {
				return fmt.Errorf("values: %s: match: %w", name, err)
			}
			v.match = append(v.match, pattern)
		}
		m.values[name] = v
	}
	return nil
}

// What a value's notes say.
const (
	noForm    = "does not have the form that the map expects: left out"
	noTable   = "none of the map's patterns fits: left out"
	elsewise  = "none of the map's patterns fits: the map's own value taken"
	noDate    = "is no date in the map's layouts: left out"
	knownNone = "stands for an unknown date: left out"
)

// read makes a cell plain. The second result says what was defaulted or left
// out, in words for a note.
func (v *value) read(cell string) (string, string) {
	if v.pattern != nil && cell != "" {
		found := v.pattern.FindStringSubmatch(cell)
		switch {
		case found == nil && v.item.Optional:
			return v.item.Else, ""
		case found == nil:
			return v.item.Else, noForm
		}
		cell = strings.TrimSpace(found[1])
	}
	if plain, ok := v.item.Table[cell]; ok {
		return plain, ""
	}
	switch {
	case len(v.item.Layouts) > 0:
		return v.date(cell)
	case len(v.match) > 0:
		return v.matched(cell)
	case cell == "":
		return v.item.Else, ""
	}
	return cell, ""
}

func (v *value) matched(cell string) (string, string) {
	for i, pattern := range v.match {
		if pattern.MatchString(cell) {
			return v.item.Match[i].Value, ""
		}
	}
	switch {
	case v.item.Else != "":
		return v.item.Else, elsewise
	case cell == "":
		return "", ""
	}
	return "", noTable
}

// date reads a cell in the first of the layouts that fits, as exactly as that
// layout says.
func (v *value) date(cell string) (string, string) {
	if cell == "" {
		return "", ""
	}
	if slices.Contains(v.item.Unknown, cell) {
		return "", knownNone
	}
	for _, layout := range v.item.Layouts {
		if t, err := time.Parse(layout, cell); err == nil && t.Year() > 0 {
			return precise(t, layout).String(), ""
		}
	}
	return "", noDate
}

// precise returns the date as far as its layout tells it: what does not change
// the written form is not in it.
func precise(t time.Time, layout string) corpus.Date {
	base := time.Date(2001, time.October, 20, 0, 0, 0, 0, time.UTC)
	date := corpus.DateOf(t)
	if base.Format(layout) == base.AddDate(0, 0, 1).Format(layout) {
		date.Day = 0
	}
	if base.Format(layout) == base.AddDate(0, 1, 0).Format(layout) {
		date.Month, date.Day = 0, 0
	}
	return date
}

// prose writes out a value for a title or a summary: a date in words.
func (v *value) prose(text string) string {
	if len(v.item.Layouts) == 0 {
		return text
	}
	date, err := corpus.ParseDate(text)
	if err != nil {
		return text
	}
	return date.Display()
}
