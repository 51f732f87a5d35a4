package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"casebot/corpus"
	"casebot/corpus/dataset"
	"casebot/corpus/store"
)

// A transaction of an import saves so many records, or texts of so many bytes.
const (
	loadBatch = 1000
	loadBytes = 8 << 20
)

// A loader saves the rows of one file, a batch to a transaction, each with how
// many rows are then done: a kill at any moment loses nothing and repeats nothing.
type loader struct {
	ctx   context.Context
	store *store.Store
	edit  store.Edit
	run   string
	ours  bool                         // the file is in the archive's own format: what it says of a record holds
	says  func(problem corpus.Problem) // of a record that the archive refuses
	done  int64                        // rows that are saved, be it by an earlier run
	last  int64                        // the newest row

	cases    []*corpus.Case // of these two one is empty: records go in in the order of the file
	articles []*corpus.Article
	bytes    int           // of the articles' texts
	screen   *store.Screen // of the batch

	report dataset.Report
	tally  map[store.Action]int
	kept   int
}

// take adds a row, and reports whether a batch was saved.
func (l *loader) take(row dataset.Row) (saved bool, err error) {
	if row.N <= l.done {
		return false, l.ctx.Err()
	}
	l.report.Add(row)
	switch {
	case row.Article != nil:
		err = l.article(row.Article)
	case row.Case != nil:
		err = l.add(row.Case)
	}
	l.last = row.N
	if err != nil || len(l.cases) < loadBatch && len(l.articles) < loadBatch && l.bytes < loadBytes {
		return false, err
	}
	return true, l.flush()
}

func (l *loader) article(a *corpus.Article) error {
	if same, err := l.blanked(a); same || err != nil {
		return err
	}
	if len(l.cases) > 0 {
		if err := l.flush(); err != nil {
			return err
		}
	}
	l.articles = append(l.articles, a)
	l.bytes += len(a.Text)
	return nil
}

// blanked reports whether an article is the one that is held, with blanks in place
// of the names that are not shown, as an export writes it: the names stay.
func (l *loader) blanked(a *corpus.Article) (bool, error) {
	if len(a.Withheld) == 0 {
		return false, nil
	}
	held, err := corpus.Found(l.store.Article(l.ctx, a.ID))
	if held == nil || err != nil || held.Text == a.Text || held.Open() != a.Text {
		return false, err
	}
	l.tally[store.Unchanged]++
	return true, nil
}

// add puts a case into the batch. What a person has worked on stays as it is, and
// what other sources say of the case stays beside the row.
func (l *loader) add(c *corpus.Case) error {
	again := func(other *corpus.Case) bool { return other.ID == c.ID }
	if len(l.articles) > 0 || slices.ContainsFunc(l.cases, again) {
		if err := l.flush(); err != nil {
			return err
		}
	}
	if !l.ours {
		screened, held, err := l.held(c)
		switch {
		case err != nil:
			return err
		case screened == nil:
			// forgotten or blocked: the archive skips it
		case held != nil && !readByMachine(held):
			l.kept++
			return nil
		case held != nil && otherSources(held, c):
			c = beside(held, screened)
		}
	}
	l.cases = append(l.cases, c)
	return nil
}

// held returns a case as the archive would hold it, nil where it may not come in,
// and as the archive holds it now. Names that were forgotten since the last import
// are gone from both: the row does not bring them back as somebody else.
func (l *loader) held(c *corpus.Case) (screened, held *corpus.Case, err error) {
	if l.screen == nil {
		if l.screen, err = l.store.Screen(l.ctx); err != nil {
			return nil, nil, err
		}
	}
	screened, err = l.screen.Case(c)
	if errors.Is(err, store.ErrForgotten) || errors.Is(err, store.ErrBlocked) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	held, err = corpus.Found(l.store.Case(l.ctx, screened.ID))
	return screened, held, err
}

// flush saves the batch. A record that the archive refuses is named and left out.
func (l *loader) flush() error {
	if l.last <= l.done {
		return nil
	}
	if len(l.articles) > 0 {
		done, err := l.store.Save(l.ctx, l.edit, nil, l.articles)
		if err != nil {
			return err
		}
		l.count(done)
	}
	done, err := l.store.Import(l.ctx, l.edit, l.run, l.last, l.cases)
	for err != nil && l.drop(err) {
		done, err = l.store.Import(l.ctx, l.edit, l.run, l.last, l.cases)
	}
	if err != nil {
		return err
	}
	l.count(done)
	l.done, l.cases, l.articles, l.bytes = l.last, l.cases[:0], l.articles[:0], 0
	l.screen = nil
	return nil
}

// drop takes the records that an error is about out of the batch, and reports
// whether there were any.
func (l *loader) drop(err error) bool {
	var unsound *store.ProblemsError
	if !errors.As(err, &unsound) {
		return false
	}
	before := len(l.cases)
	for _, problem := range unsound.Problems {
		l.says(problem)
		l.cases = slices.DeleteFunc(l.cases, func(c *corpus.Case) bool { return string(c.ID) == problem.Record })
	}
	l.tally[refusedRecord] += before - len(l.cases)
	return len(l.cases) < before
}

// refusedRecord counts beside the archive's own actions.
const refusedRecord store.Action = "refused"

func (l *loader) count(done []store.Outcome) {
	for _, d := range done {
		l.tally[d.Action]++
	}
}

// taken is how many rows the archive holds, or leaves out for a reason of its own.
func (l *loader) taken() int {
	return l.kept + l.tally[store.New] + l.tally[store.Revised] + l.tally[store.Unchanged] + l.tally[store.Skipped]
}

// sum says what the archive did with the rows.
func (l *loader) sum() string {
	number := func(action store.Action) string { return corpus.Grouped(int64(l.tally[action])) }
	text := fmt.Sprintf("%s new, %s revised, %s unchanged", number(store.New), number(store.Revised), number(store.Unchanged))
	if l.kept > 0 {
		text += fmt.Sprintf(", %s left as a person wrote them", corpus.Grouped(int64(l.kept)))
	}
	if l.tally[store.Skipped] > 0 {
		text += fmt.Sprintf(", %s left out because they are forgotten or blocked", number(store.Skipped))
	}
	if l.tally[refusedRecord] > 0 {
		text += fmt.Sprintf(", %s refused", number(refusedRecord))
	}
	return text
}
