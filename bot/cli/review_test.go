package cli_test

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/bot/cli"
	"casebot/corpus"
	"casebot/corpus/store"
)

// queued is a workplace in whose queue the landlord's case waits.
func queued(t *testing.T) *workplace {
	t.Helper()
	w := newWorkplace(t)
	file := filepath.Join(t.TempDir(), "perl.html")
	if err := os.WriteFile(file, []byte(page("Landlord jailed over smoke detectors", "The Milltown Times", "2026-03-12", landlord...)), 0o600); err != nil {
		t.Fatal(err)
	}
	w.do(t, "add", "--json", file)
	return w
}

func TestACuratorEditsInTheirOwnEditor(t *testing.T) {
	t.Parallel()
	w := queued(t)
	editor := filepath.Join(t.TempDir(), "editor")
	script := `#!/bin/sh
sed -i.was -e 's/^title: .*/title: "Tomas Perl: cameras in smoke detectors"/' -e 's/^kind:/jurisdiction: IE\ntopics: [home cameras]\nkind:/' "$1"
`
	if err := os.WriteFile(editor, []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	w.env["EDITOR"] = "/no/such/editor"
	got := w.run(context.Background(), "edit\nskip\n", "review")
	if got.code != 0 || !strings.Contains(got.stderr, "/no/such/editor") || !strings.Contains(got.stderr, "nothing was changed") {
		t.Errorf("%+v", got)
	}
	w.env["EDITOR"] = editor
	got = w.run(context.Background(), "edit\n", "review")
	if got.code != 0 || !strings.Contains(got.stdout, "published xx-2026-perl") {
		t.Fatalf("%+v", got)
	}
	if got := w.do(t, "ask", "/case", "Perl").stdout; !strings.HasPrefix(got, "Tomas Perl: cameras in smoke detectors") || strings.Contains(got, "machine-read") || !strings.Contains(got, "“The district court") {
		t.Error(got)
	}
	w.do(t, "check")
}

func TestASuggestedLinkIsOpenedByACurator(t *testing.T) {
	t.Parallel()
	news := newSite(t, map[string]string{"/pharmacy": page("Pharmacy chain fined over faces", "The Ledger", "2026-03-15", pharmacy...)})
	w := newWorkplace(t)
	w.do(t, "check")
	suggest(t, w, news.URL+"/gone")
	suggest(t, w, news.URL+"/pharmacy")
	got := w.run(context.Background(), "accept\nopen\ndiscard\nopen\naccept\nie\nfaces\n", "review", "--allow-loopback")
	for _, want := range []string{"404", "open, discard, skip or quit?"} {
		if !strings.Contains(got.stderr, want) {
			t.Errorf("%q is not said: %s", want, got.stderr)
		}
	}
	for _, want := range []string{"discarded prop-", "added “Pharmacy chain fined over faces”: 1 proposed case to confirm", "published xx-2026-brookside-pharmacies-ltd", "Nothing more waits"} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("%q is not said: %s", want, got.stdout)
		}
	}
}

// suggest puts a link into the queue, as a member of a server would.
func suggest(t *testing.T, w *workplace, address string) {
	t.Helper()
	s, err := store.Open(t.Context(), w.folder)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	id := corpus.ProposalIDFor(corpus.ArticleIDForURL(address), "")
	if _, err := s.Propose(t.Context(), &corpus.Proposal{ID: id, At: w.Now(), Origin: "server 1", Link: address}); err != nil {
		t.Fatal(err)
	}
}

// A prompt that nobody answers must not keep the program from being stopped.
func TestAQuestionThatNobodyAnswersCanBeInterrupted(t *testing.T) {
	t.Parallel()
	w := queued(t)
	stdin, typing := io.Pipe()
	defer typing.Close()
	ctx, stop := context.WithCancel(context.Background())
	asked := &prompts{seen: "quit? ", then: stop}
	code := cli.Main(ctx, cli.Process{
		Args: []string{"--data", w.folder, "--builtin=false", "review"}, Env: func(string) string { return "" },
		Stdin: stdin, Stdout: io.Discard, Stderr: asked, Now: w.Now, Random: strings.NewReader(""),
	})
	if code != 1 {
		t.Errorf("exit code %d", code)
	}
	if got := w.do(t, "review"); !strings.Contains(got.stdout, "Tomas Perl") {
		t.Errorf("what was not decided does not wait: %s", got.stdout)
	}
}

// prompts calls then when it has seen a text.
type prompts struct {
	all  strings.Builder
	seen string
	then func()
}

func (p *prompts) Write(data []byte) (int, error) {
	p.all.Write(data)
	if strings.HasSuffix(p.all.String(), p.seen) {
		p.then()
	}
	return len(data), nil
}

func TestWhatAScriptIsUnsureOfCanBeMergedLater(t *testing.T) {
	t.Parallel()
	w := newWorkplace(t)
	folder := t.TempDir()
	write := func(name, title string, paragraphs ...string) string {
		file := filepath.Join(folder, name)
		if err := os.WriteFile(file, []byte(page(title, "The "+name, "2026-03-12", paragraphs...)), 0o600); err != nil {
			t.Fatal(err)
		}
		return file
	}
	w.do(t, "add", "--yes", write("one.html", "Landlord jailed over smoke detectors", landlord...))
	other := write("two.html", "Cameras in flats", "A man surnamed Perl was sentenced to two years and four months in prison for hidden cameras in flats, the court said on Thursday.",
		"The court had heard eleven witnesses. Several of them still live in the house, and one has moved to another town since, a spokeswoman of the tenants' union told this paper.")
	got := w.do(t, "add", "--yes", other)
	if !strings.Contains(got.stderr, "xx-2026-perl-2 may be xx-2026-perl; if it is, hide it with casebot forget --block xx-2026-perl-2") {
		t.Fatalf("%+v", got)
	}
	w.do(t, "forget", "--block", "xx-2026-perl-2", "--why", "the same as xx-2026-perl")
	merged := w.run(context.Background(), "merge xx-2026-perl\nie\nhome cameras\n", "add", other)
	if !strings.Contains(merged.stdout, "   merge xx-2026-perl\n") || !strings.Contains(merged.stdout, "published into xx-2026-perl\n") {
		t.Fatalf("%+v", merged)
	}
	if got := w.do(t, "ask", "/case", "Perl").stdout; !strings.Contains(got, "The two.html") || !strings.Contains(got, "The one.html") {
		t.Error(got)
	}
	w.do(t, "check")
}

// An editor that leaves something wrong comes back with the text and the problem
// above it; what is left as it is then changes nothing.
func TestTheEditorComesBackWithWhatIsWrong(t *testing.T) {
	t.Parallel()
	w := queued(t)
	folder := t.TempDir()
	editor, seen := filepath.Join(folder, "editor"), filepath.Join(folder, "seen")
	script := "#!/bin/sh\ncat \"$1\" >> " + seen + `
if ! grep -q '^title: "Mended' "$1"; then sed -i.was -e 's/^title: .*/title: "Mended: cameras"/' -e 's/^kind: .*/kind: nonsense/' "$1"
elif [ "$HOPE" = yes ]; then sed -i.was -e 's/^kind: nonsense/jurisdiction: IE\ntopics: [home cameras]\nkind: criminal/' "$1"
fi
`
	write := func(text string) {
		if err := os.WriteFile(editor, []byte(text), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	write(strings.ReplaceAll(script, "$HOPE", "no"))
	w.env["EDITOR"] = editor
	got := w.run(context.Background(), "edit\nskip\n", "review")
	if got.code != 0 || !strings.Contains(got.stderr, "nonsense") || !strings.Contains(got.stderr, "nothing was changed") {
		t.Errorf("%+v", got)
	}
	write(strings.ReplaceAll(script, "$HOPE", "yes"))
	got = w.run(context.Background(), "edit\n", "review")
	if got.code != 0 || !strings.Contains(got.stdout, "published xx-2026-perl") {
		t.Errorf("%+v", got)
	}
	shown, err := os.ReadFile(seen)
	if err != nil || !strings.Contains(string(shown), "# Not taken: ") || strings.Count(string(shown), "Mended: cameras") < 2 {
		t.Errorf("%v; the editor showed\n%s", err, shown)
	}
	w.do(t, "check")
}
