package bot

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// mostTaken is how many of the values that an option takes are named.
const mostTaken = 8

// unmeant is the reply to options of which one has a value that means nothing, and is
// near none that does: which it takes, the more frequent or newer first. nil where there
// is no such option. A topic may be any.
func (b *Bot) unmeant(ctx context.Context, w Wording, req Request) (*Reply, error) {
	for _, option := range []string{byRegion, byKind, byStatus, fromYear, toYear} {
		value := strings.ReplaceAll(answer.Clean(req.Option(option)), `"`, "")
		if value == "" || meansSomething(option, value) {
			continue
		}
		if filtered[option] != index.FieldYear {
			near, _, err := b.near(ctx, w, mistyped{field: string(filtered[option]), option: option, value: value}, nil)
			if err != nil || len(near) > 0 {
				return nil, err // that is offered beside what is found
			}
		}
		line, err := b.takes(ctx, w, option, option+":"+answer.Shorten(value, 40))
		if err != nil || line == "" {
			return nil, err
		}
		reply := told(line)
		return &reply, nil
	}
	return nil, nil
}

// takes says that a part names no value of an option, and which there are, the more
// frequent or newer first; nothing where no case has any.
func (b *Bot) takes(ctx context.Context, w Wording, option, part string) (string, error) {
	values, err := b.completeFilter(ctx, Request{Locale: w.locale}, option)
	if err != nil || len(values) == 0 {
		return "", err
	}
	var named []string
	for _, c := range values[:min(len(values), mostTaken)] {
		named = append(named, c.Label)
	}
	if len(values) > mostTaken {
		named = append(named, w.Say("and %d more", len(values)-mostTaken))
	}
	return w.Say("“%s” is not known here: it takes %s.", part, w.commas(named)), nil
}

// meansSomething reports whether a value of an option can be read, though no case may
// have it.
func meansSomething(option, value string) bool {
	if field := filtered[option]; field != index.FieldYear {
		listed := index.Listed(string(field), value)
		return meant(field, value) != "" || listed != nil && !slices.ContainsFunc(listed, func(v string) bool { return meant(field, v) == "" })
	}
	year, err := strconv.Atoi(strings.TrimSuffix(value, "年"))
	return err == nil && year >= 1000 && year < 10000
}
