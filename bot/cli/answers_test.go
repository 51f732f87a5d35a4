package cli_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every answer to the questions of our own is kept beside them, so that a change
// of behaviour is a diff that a person can read; -update rewrites them.
func TestAnswersAreKept(t *testing.T) {
	const questions = root + "/index/answer/testdata/questions"
	for _, test := range []struct{ file, articles string }{
		{"builtin", ""},
		{"fresh", ""},
		{"ship7b", ""},
		{"ship7a", ""},
		{"ship8", ""},
		{"articles", questions + "/articles"},
		{"unseen", questions + "/unseen"},
		{"second", questions + "/second"},
		{"third", questions + "/third"},
		{"fourth", questions + "/fourth"},
		{"again", questions + "/fourth"},
		{"fifth", questions + "/fifth"},
		{"sixth", questions + "/sixth"},
		{"seventh", questions + "/seventh"},
		{"eighth", questions + "/eighth"},
		{"ninth", questions + "/ninth"},
		{"tenth", questions + "/tenth"},
		{"eleventh", questions + "/eleventh"},
		{"twelfth", questions + "/twelfth"},
		{"thirteenth", questions + "/thirteenth"},
		{"fourteenth", questions + "/fourteenth"},
		{"seventeenth", questions + "/seventeenth"},
		{"eighteenth", questions + "/eighteenth"},
		{"nineteenth", questions + "/nineteenth"},
		{"twentieth", questions + "/twentieth"},
		{"twentyfirst", questions + "/twentyfirst"},
		{"twentysecond", questions + "/twentysecond"},
		{"twentythird", questions + "/twentythird"},
		{"headings", questions + "/headings"},
		{"everyday", questions + "/everyday"},
		{"lies_sixth", questions + "/sixth"},
		{"lies_seventh", questions + "/seventh"},
		{"lies_eighth", questions + "/eighth"},
		{"lies_ninth", questions + "/ninth"},
		{"lies_tenth", questions + "/tenth"},
		{"lies_eleventh", questions + "/eleventh"},
		{"lies3_builtin", ""},
		{"lies4_builtin", ""},
		{"lies3_fifth", questions + "/fifth"},
		{"lies3_eleventh", questions + "/eleventh"},
		{"lies3_twelfth", questions + "/twelfth"},
		{"lies3_thirteenth", questions + "/thirteenth"},
		{"lies3_fourteenth", questions + "/fourteenth"},
		{"lies3_seventeenth", questions + "/seventeenth"},
		{"lies3_eighteenth", questions + "/eighteenth"},
		{"lies3_nineteenth", questions + "/nineteenth"},
		{"lies3_twentieth", questions + "/twentieth"},
		{"lies2_builtin", ""},
		{"lies2_fifth", questions + "/fifth"},
		{"lies2_eleventh", questions + "/eleventh"},
		{"lies2_twelfth", questions + "/twelfth"},
		{"ans2_sixth", questions + "/sixth"},
		{"ans2_ninth", questions + "/ninth"},
		{"ans2_tenth", questions + "/tenth"},
		{"ans3_seventh", questions + "/seventh"},
		{"ans3_eighth", questions + "/eighth"},
		{"ans3_ninth", questions + "/ninth"},
		{"ans1_fifth", questions + "/fifth"},
		{"ans1_eighth", questions + "/eighth"},
		{"ans1_tenth", questions + "/tenth"},
		{"ans8_fourteenth", questions + "/fourteenth"},
	} {
		t.Run(test.file, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			if test.articles != "" {
				if got := run(t, nil, "--data", folder, "add", "--yes", test.articles); got.code != 0 {
					t.Fatal(got)
				}
			}
			got := run(t, nil, "--data", folder, "eval", "--answers", filepath.Join(questions, test.file+".jsonl"))
			if got.code != 0 {
				t.Fatal(got)
			}
			kept := filepath.Join(questions, test.file+".golden")
			answers := latency.ReplaceAllString(got.stdout, "")
			golden(t, kept, answers)
			if !strings.Contains(answers, "invented quotes       0\n") {
				t.Error("a quote is not in its article")
			}
		})
	}
}

// The answers to questions that stand beside the repository are kept too, where
// they are there: the reply alone, without the question and without what it quotes.
func TestAnswersToOthersQuestionsAreKept(t *testing.T) {
	const shared, kept = root + "/../shared", "testdata/others.golden"
	pages, err := filepath.Glob(shared + "/seeds/*.txt")
	if err != nil || len(pages) == 0 {
		t.Skip("no questions stand beside the repository")
	}
	folder := t.TempDir()
	if got := run(t, nil, "--data", folder, "--builtin=false", "add", "--yes", shared+"/seeds"); got.code != 0 {
		t.Fatal(got)
	}
	got := run(t, nil, "--data", folder, "--builtin=false", "eval", "--answers", shared+"/questions/questions_dev.jsonl")
	if got.code != 0 || !strings.Contains(got.stdout, "forbidden statements  0\n") || !strings.Contains(got.stdout, "invented quotes       0\n") {
		t.Fatal(got)
	}
	var articles string
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		articles += strings.Join(strings.Fields(string(text)), " ") + "\n"
	}
	said, _, _ := strings.Cut(got.stdout, "\ncorrect ")
	answers := ownWords(said+"\n", articles)
	golden(t, kept, answers)
}

// golden compares a text with the file that keeps it, or writes the file anew.
func golden(t *testing.T, kept, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(kept, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(kept)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s (-want +got; -update rewrites it):\n%s", kept, diff)
	}
}

// ownWords leaves of each question its ID and of each answer what is not verbatim
// from the articles.
func ownWords(answers, articles string) string {
	const phrase = 6 // words in a row that are a quotation
	var out []string
	for line := range strings.Lines(answers) {
		if asked.MatchString(line) {
			out = append(out, asked.FindStringSubmatch(line)[1])
			continue
		}
		words := strings.Split(strings.TrimSpace(line), " ")
		for i := 0; i+phrase <= len(words); i++ {
			n := phrase
			for i+n <= len(words) && strings.Contains(articles, strings.Join(words[i:i+n], " ")) {
				n++
			}
			if n > phrase {
				words = append(append(words[:i:i], "[…]"), words[i+n-1:]...)
			}
		}
		out = append(out, "  "+strings.Join(words, " "))
	}
	return strings.Join(out, "\n") + "\n"
}

// asked is the line of a question, with its ID and the marks of its answer.
var asked = regexp.MustCompile(`^(\w+(?: ✗)?(?: \(abstains\))?) ".*\n?$`)

// latency is what a run says of its speed.
var latency = regexp.MustCompile(`(?m)^latency .*\n`)
