package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"casebot/bot"
	"casebot/bot/eval"
	"casebot/corpus"

	"github.com/spf13/cobra"
)

// An evaluating is what one run of eval is told.
type evaluating struct {
	json, verbose bool
	answers       bool
	cases         string
}

func (a *app) evalCommand() *cobra.Command {
	var with evaluating
	cmd := &cobra.Command{
		Use: "eval QUESTIONS.jsonl", Short: "Answer a question file and print the score, by kind of question, and the latency",
		Long: "Answer each question of a JSON Lines file and compare the answers with the known ones. Exit code 0 whatever the score is.\n" +
			"`go doc casebot/bot/eval` shows the format.",
		Example: "  casebot eval questions.jsonl\n  casebot eval --verbose --cases names.json questions.jsonl",
		Args:    someArguments,
		RunE:    func(cmd *cobra.Command, args []string) error { return a.eval(cmd.Context(), args, with) },
	}
	flags := cmd.Flags()
	flags.BoolVar(&with.json, "json", false, "print the score as JSON")
	flags.BoolVar(&with.verbose, "verbose", false, "print each question that was not answered right, with its answer")
	flags.BoolVar(&with.answers, "answers", false, "print every question with its answer, the wrong ones marked")
	flags.StringVar(&with.cases, "cases", "", "JSON file that maps case IDs to the names that the questions use: {\"cn-1-han\": \"han\"}")
	return cmd
}

func (a *app) eval(ctx context.Context, files []string, with evaluating) error {
	names, err := caseNames(with.cases)
	if err != nil {
		return usageError{err}
	}
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	b := a.bot(h, nil)
	ask := func(ctx context.Context, previous, text string) bot.Reply {
		req := bot.Request{Text: text} // of nobody: how the operator's terminal is set does not count
		if previous != "" {
			req.Before = b.Handle(ctx, bot.Request{Text: previous}).Turn()
		}
		return b.Handle(ctx, req)
	}
	genuine := func(q bot.Quote) bool {
		article, err := corpus.Found(h.store.Article(ctx, q.Link.Source))
		return err == nil && article != nil && strings.Contains(article.Text, q.Text)
	}
	proven := func(text string, reply bot.Reply) eval.Share {
		found, asserted := b.Support(bot.Request{Text: text}, reply)
		return eval.Share{Part: found, Whole: asserted}
	}
	for _, file := range files {
		questions, err := questionsIn(file, names)
		if err != nil {
			return err
		}
		score, err := eval.Run(ctx, questions, ask, genuine, proven, a.Now, func(v eval.Verdict) {
			if with.answers || with.verbose && !v.Right {
				a.printVerdict(v)
			}
		})
		if err != nil {
			return fmt.Errorf("%s: stopped: %w", file, err)
		}
		if err := a.printScore(score, with.json); err != nil {
			return err
		}
	}
	return nil
}

// printVerdict prints a question with its answer.
func (a *app) printVerdict(v eval.Verdict) {
	mark := ""
	if !v.Right {
		mark = " ✗"
	}
	if v.Reply.Abstained {
		mark += " (abstains)"
	}
	asked := v.Text
	if v.Previous != "" {
		asked = v.Previous + " → " + v.Text
	}
	fmt.Fprintf(a.Stdout, "%s%s %q\n  %s\n", v.ID, mark, asked, strings.ReplaceAll(v.Reply.Text, "\n", "\n  "))
}

func (a *app) printScore(score eval.Score, asJSON bool) error {
	if asJSON {
		return a.encoder().Encode(score)
	}
	_, err := fmt.Fprintln(a.Stdout, score)
	return err
}

// questionsIn reads a question file, with its names of cases as the archive's IDs.
func questionsIn(file string, names map[string]string) ([]eval.Question, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, fmt.Errorf("%s: %w; name a file that is there", file, reason(err))
	}
	defer f.Close()
	questions, err := eval.Read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for i := range questions {
		var ids []string
		for _, name := range questions[i].Cases {
			if id, ok := names[name]; ok {
				name = id
			}
			if !slices.Contains(ids, name) {
				ids = append(ids, name)
			}
		}
		questions[i].Cases = ids
	}
	return questions, nil
}

// caseNames reads which case each name of a question file stands for: of an ID,
// one name or a list of them.
func caseNames(file string) (map[string]string, error) {
	names := map[string]string{}
	if file == "" {
		return names, nil
	}
	data, err := load(file, 1<<20)
	if err != nil {
		return nil, err
	}
	var written map[string]any
	if err := json.Unmarshal(data, &written); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	for id, value := range written {
		switch value := value.(type) {
		case string:
			names[value] = id
		case []any:
			for _, name := range value {
				names[fmt.Sprint(name)] = id
			}
		default:
			return nil, errors.New(file + ": " + id + ": write a name, or a list of names")
		}
	}
	return names, nil
}
