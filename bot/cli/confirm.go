package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus/store"
)

// confirmed shows what forgetting will touch, asks, and returns what is to be
// forgotten with all that goes with it. The error says why nothing is.
func (a *app) confirmed(ctx context.Context, s *store.Store, target store.Forgotten, with forgetting) (store.Forgotten, error) {
	if target.Name == "" {
		what := string(target.Case) + string(target.Article)
		if !with.yes && a.told(ctx, fmt.Sprintf("Forget %q for good? This cannot be undone. Type yes: ", what)) != "yes" {
			return target, errNothing
		}
		return target, nil
	}
	e, err := erasureOf(ctx, s, target.Name)
	if err != nil {
		return target, err
	}
	if err := e.refusal(with.yes); err != nil {
		return target, err
	}
	all := !with.exact
	a.tell(e, all)
	question, more := fmt.Sprintf("Forget %q for good? This cannot be undone. Type yes: ", target.Name), len(e.others)+len(e.alone) > 0
	if all && more {
		question = fmt.Sprintf("Forget %q for good? This cannot be undone. Type all, or yes for the name as written alone: ", target.Name)
	}
	if !with.yes {
		switch a.told(ctx, question) {
		case "all":
		case "yes":
			if all && more {
				all = false
				a.leave(e)
			}
		default:
			return target, errNothing
		}
	}
	if all {
		target.Others, target.Alone, target.Near = e.others, e.alone, e.near
	}
	return target, nil
}

var errNothing = errors.New("nothing was forgotten")

// told returns what the person at the terminal answers, in lower case.
func (a *app) told(ctx context.Context, question string) string {
	line, err := a.typist().answer(ctx, question)
	if err != nil {
		return ""
	}
	return strings.ToLower(line)
}

// A word in so many records, and in more than a fifth of all, is no name.
const fewRecords = 4

// refusal says why a name is not forgotten, whoever asks; without a person who
// confirms it also where it is a single word that nobody is known by.
func (e *erasure) refusal(unasked bool) error {
	held := len(e.cases) + e.article
	switch {
	case e.known:
		return nil
	case held > max(fewRecords, e.total/5):
		return fmt.Errorf("nothing was forgotten: %q stands in %s of %d and is no party's and no record's name; give the whole name",
			e.name, counted(held, "record"), e.total)
	case unasked && len(nameWords(e.name)) == 1 && len(strings.Fields(e.name)) == 1:
		return fmt.Errorf("nothing was forgotten: %q is a single word and no party's, record's or withheld name; it stands in %s: give the whole name, or confirm it without --yes",
			e.name, counted(held, "record"))
	}
	return nil
}

// tell says what is touched, what goes with it, and what stays.
func (a *app) tell(e *erasure, all bool) {
	stands := fmt.Sprintf("%q stands in %s and %s", e.name, counted(len(e.cases), "case"), counted(e.article, "article"))
	if len(e.titles) > 0 {
		stands += ": " + strings.Join(e.titles[:min(3, len(e.titles))], "; ")
	}
	if len(e.titles) > 3 {
		stands += "; …"
	}
	fmt.Fprintln(a.Stderr, shown(stands)+".")
	if !all {
		a.leave(e)
		return
	}
	for _, name := range e.others {
		fmt.Fprintln(a.Stderr, shown(fmt.Sprintf("  goes too: %q, which a record prints for the same party", name)))
	}
	for _, word := range e.alone {
		fmt.Fprintln(a.Stderr, shown(fmt.Sprintf("  goes too: %q by itself, in the records and articles of this matter", word)))
	}
	a.stays(e.left)
}

// leave says of all that could go too that it stays.
func (a *app) leave(e *erasure) {
	left := slices.Clone(e.left)
	for _, name := range e.others {
		left = append(left, leftover{name, "is printed for the same party"})
	}
	for _, word := range e.alone {
		left = append(left, leftover{word, "stands by itself in this matter"})
	}
	a.stays(left)
}

func (a *app) stays(left []leftover) {
	for _, l := range left {
		fmt.Fprintln(a.Stderr, shown(fmt.Sprintf("  stays: %q %s; to take it everywhere: casebot forget %s", l.what, l.why, inShell(l.what))))
	}
}
