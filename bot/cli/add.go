package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/corpus"
	"casebot/corpus/casefile"
	"casebot/corpus/read"
	"casebot/corpus/store"
	"casebot/index/answer"

	"github.com/spf13/cobra"
)

func (a *app) addCommand() *cobra.Command {
	var asJSON, yes bool
	cmd := &cobra.Command{
		Use: "add SOURCE...", Short: "Add articles and case records from files and folders",
		Long: "Add articles (text or Markdown, with a sources.yaml beside them or YAML front matter) and case records (YAML)\n" +
			"to the archive. Each file is added whole or not at all; one that cannot be is named, and the others go on.",
		Example: "  casebot add article.txt\n  casebot add --json folder/\n  casebot add my-case.yaml",
		Args:    someArguments,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.add(cmd.Context(), args, asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print one JSON line for each source")
	cmd.Flags().BoolVar(&yes, "yes", false, "publish without asking (nothing is asked yet)")
	return cmd
}

// add puts each file into the archive in a transaction of its own, and then
// brings the index up to it. A file that fails does not stop the others.
func (a *app) add(ctx context.Context, sources []string, asJSON bool) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	failed, seen := 0, map[corpus.Ref]string{}
	for _, source := range sources {
		files, err := expand(source)
		if err != nil {
			failed++
			fmt.Fprintln(a.Stderr, "casebot: "+err.Error())
		}
		for _, file := range files {
			added, err := a.addFile(ctx, h.store, file, seen)
			if err != nil && ctx.Err() != nil {
				return fmt.Errorf("stopped before %s: %w", file, ctx.Err())
			}
			if err != nil {
				failed++
				a.refuse(file, err)
				continue
			}
			if err := a.printAdded(added, asJSON); err != nil {
				return err
			}
		}
	}
	if err := a.sync(ctx, h); err != nil {
		return fmt.Errorf("added, but not yet searchable: %w; the next start goes on", err)
	}
	if failed > 0 {
		return errSaid
	}
	return nil
}

// refuse says why a file was not added: each problem of a record on a line.
func (a *app) refuse(file string, err error) {
	var unsound *store.ProblemsError
	if !errors.As(err, &unsound) {
		fmt.Fprintln(a.Stderr, "casebot: "+err.Error())
		return
	}
	for _, problem := range unsound.Problems {
		fmt.Fprintf(a.Stderr, "casebot: %s: not added: %s\n", file, problem)
	}
}

// added is what became of one file.
type added struct {
	origin   string
	article  *corpus.Article // nil for a case record
	action   store.Action    // what the archive did with it
	cases    []caseAdded     // the record, or those that cite the article
	warnings []string
}

type caseAdded struct {
	record *corpus.Case
	action store.Action
}

// claim refuses a record that another file of the same run has given already:
// which of the two is meant is for a person to say.
func claim(seen map[corpus.Ref]string, ref corpus.Ref, file string) error {
	if other, taken := seen[ref]; taken && other != file {
		return fmt.Errorf("%s: not added: %s stands in %s too; keep one of the two", file, ref, other)
	}
	seen[ref] = file
	return nil
}

// addFile reads one file and stores it: an article, or a case record where its
// name ends in .yaml. seen holds the files of this run by what they gave.
func (a *app) addFile(ctx context.Context, s *store.Store, file string, seen map[corpus.Ref]string) (added, error) {
	data, err := load(file, read.MaxBytes)
	if err != nil {
		return added{}, err
	}
	edit := store.Edit{Who: "casebot add", Why: "added from " + answer.Shorten(file, 200), At: a.Now()}
	if record(file) {
		return addRecord(ctx, s, edit, file, data, seen)
	}
	beside, err := sourcesBeside(file)
	if err != nil {
		return added{}, err
	}
	article, warnings, err := read.Text(read.Input{Name: file, Data: data, Sources: beside, Now: a.Now()})
	if err != nil {
		return added{}, err
	}
	if err := claim(seen, article.ID.Ref(), file); err != nil {
		return added{}, err
	}
	done, err := s.Save(ctx, edit, nil, []*corpus.Article{article})
	if err != nil {
		return added{}, fmt.Errorf("%s: %w", file, err)
	}
	cases, err := citing(ctx, s, article.ID)
	return added{file, article, done[0].Action, cases, warnings}, err
}

// addRecord stores a case record as its editor wrote it.
func addRecord(ctx context.Context, s *store.Store, edit store.Edit, file string, data []byte, seen map[corpus.Ref]string) (added, error) {
	c, err := casefile.Decode(data)
	if err != nil {
		return added{}, fmt.Errorf("%s: %w", file, err)
	}
	if err := claim(seen, c.ID.Ref(), file); err != nil {
		return added{}, err
	}
	done, err := s.Save(ctx, edit, []*corpus.Case{c}, nil)
	if err != nil {
		return added{}, fmt.Errorf("%s: %w", file, err)
	}
	return added{origin: file, action: done[0].Action, cases: []caseAdded{{c, done[0].Action}}}, nil
}

// citing returns the records that the archive already holds of an article's
// matters: those that cite it.
func citing(ctx context.Context, s *store.Store, id corpus.ArticleID) ([]caseAdded, error) {
	ids, err := s.CasesCiting(ctx, id)
	if err != nil {
		return nil, err
	}
	var cases []caseAdded
	for _, id := range ids {
		c, err := s.Case(ctx, id)
		if err != nil {
			return nil, err
		}
		cases = append(cases, caseAdded{c, store.Unchanged})
	}
	return cases, nil
}

// printAdded says what became of a file: a line for people, or one for scripts.
func (a *app) printAdded(done added, asJSON bool) error {
	if asJSON {
		if err := a.encoder().Encode(addedJSON(done)); err != nil {
			return fmt.Errorf("write what was added: %w", err)
		}
		return nil
	}
	for _, warning := range done.warnings {
		fmt.Fprintf(a.Stderr, "%s: %s\n", done.origin, warning)
	}
	_, err := fmt.Fprintf(a.Stdout, "%s: %s %s\n", done.origin, done.action, done.what())
	return err
}

// what names what was added: the record, or the article and the records that cite it.
func (done added) what() string {
	if done.article == nil {
		return "case " + string(done.cases[0].record.ID)
	}
	what := fmt.Sprintf("%s “%s”, %d sentences", done.article.ID, done.article.Label(), len(done.article.Sentences))
	var titles []string
	for _, c := range done.cases {
		titles = append(titles, c.record.Title)
	}
	if len(titles) > 0 {
		what += "; cited by " + strings.Join(titles, "; ")
	}
	return what
}
