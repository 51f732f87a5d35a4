package cli_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"casebot/bot/cli"

	"github.com/gofrs/flock"
)

// result is what a run of the command line left.
type result struct {
	code           int
	stdout, stderr string
}

// run runs the command line in process, with nothing around it but env.
func run(t testing.TB, env map[string]string, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := cli.Main(context.Background(), cli.Process{
		Args: args, Env: func(name string) string { return env[name] }, Stdin: strings.NewReader(""),
		Stdout: &stdout, Stderr: &stderr, Now: time.Now, Random: rand.Reader,
	})
	return result{code, stdout.String(), stderr.String()}
}

// refused checks that a command failed with one line that says all of want.
func refused(t *testing.T, got result, want ...string) {
	t.Helper()
	if got.code != 1 || got.stdout != "" {
		t.Errorf("exit code %d, stdout %q", got.code, got.stdout)
	}
	if strings.Count(got.stderr, "\n") != 1 {
		t.Errorf("not one line: %q", got.stderr)
	}
	for _, part := range want {
		if !strings.Contains(got.stderr, part) {
			t.Errorf("%q does not say %q", got.stderr, part)
		}
	}
}

func TestADataFolderInUseIsNotTouched(t *testing.T) {
	folder := t.TempDir()
	other := flock.New(filepath.Join(folder, "lock"))
	if locked, err := other.TryLock(); !locked || err != nil {
		t.Fatal(locked, err)
	}
	defer other.Unlock()
	if err := os.WriteFile(filepath.Join(folder, "lock"), []byte("4711\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, run(t, nil, "--data", folder, "ask", "Han"), folder, "in use", "4711", "--data")
	if _, err := os.Stat(filepath.Join(folder, "archive.db")); err == nil {
		t.Error("the folder was written to")
	}
}

func TestAFolderThatCannotBeMade(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, run(t, nil, "--data", filepath.Join(file, "data"), "ask", "Han"), "cannot be made", "--data")
}

func TestAnArchiveOfANewerVersionIsNotTouched(t *testing.T) {
	folder := t.TempDir()
	if got := run(t, nil, "--data", folder, "--builtin=false", "check"); got.code != 0 {
		t.Fatal(got)
	}
	sqlite(t, filepath.Join(folder, "archive.db"), "INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)")
	refused(t, run(t, nil, "--data", folder, "ask", "Han"), "newer")
}

func TestAFileThatIsNoArchiveIsNotTouched(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "archive.db")
	if err := os.WriteFile(name, bytes.Repeat([]byte("no archive "), 1000), 0o600); err != nil {
		t.Fatal(err)
	}
	refused(t, run(t, nil, "--data", folder, "ask", "Han"), "archive.db")
	if after, err := os.ReadFile(name); err != nil || !bytes.HasPrefix(after, []byte("no archive ")) {
		t.Error("the file was changed")
	}
}

func TestDeletingTheIndexCostsOnlyARebuild(t *testing.T) {
	folder := t.TempDir()
	before := run(t, nil, "--data", folder, "ask", "surveillance camera")
	if err := os.RemoveAll(filepath.Join(folder, "index")); err != nil {
		t.Fatal(err)
	}
	if after := run(t, nil, "--data", folder, "ask", "surveillance camera"); after.stdout != before.stdout || after.code != 0 {
		t.Errorf("after the rebuild:\n%s%s", after.stdout, after.stderr)
	}
	if got := run(t, nil, "--data", folder, "check"); got.code != 0 {
		t.Error(got)
	}
}

func TestABrokenIndexIsRebuiltAndSaidOnce(t *testing.T) {
	folder := t.TempDir()
	before := run(t, nil, "--data", folder, "ask", "surveillance camera")
	segments, err := filepath.Glob(filepath.Join(folder, "index", "*", "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatal(segments, err)
	}
	for _, segment := range segments {
		if err := os.WriteFile(segment, []byte("rubbish"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	after := run(t, nil, "--data", folder, "ask", "surveillance camera")
	if after.stdout != before.stdout || strings.Count(after.stderr, "\n") != 1 {
		t.Errorf("after the rebuild:\n%s%s", after.stdout, after.stderr)
	}
	if again := run(t, nil, "--data", folder, "ask", "surveillance camera"); again.stderr != "" {
		t.Errorf("said again: %s", again.stderr)
	}
}

func TestAnEditOutlivesAnUpgrade(t *testing.T) {
	folder := t.TempDir()
	record, err := os.ReadFile(root + "/corpus/builtin/cases/cn-spc-2025-06-12-han.yaml")
	if err != nil {
		t.Fatal(err)
	}
	edited := filepath.Join(t.TempDir(), "han.yaml")
	if err := os.WriteFile(edited, bytes.Replace(record, []byte("Han: illegal control"), []byte("Han, as edited: illegal control"), 1), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run(t, nil, "--data", folder, "add", edited); got.code != 0 {
		t.Fatal(got)
	}
	sqlite(t, filepath.Join(folder, "archive.db"), "UPDATE archive SET value = 'another version' WHERE name = 'shipped'")
	if got := run(t, nil, "--data", folder, "ask", "/case Han"); !strings.HasPrefix(got.stdout, "Han, as edited") {
		t.Errorf("%s%s", got.stdout, got.stderr)
	}
}

func TestTheDataFolderIsWhereTheSystemWantsIt(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Log("the user's data folder is checked on Linux only")
		return
	}
	home := t.TempDir()
	for _, c := range []struct {
		env  map[string]string
		want string
	}{
		{map[string]string{"HOME": home}, filepath.Join(home, ".local/share/casebot")},
		{map[string]string{"HOME": home, "XDG_DATA_HOME": filepath.Join(home, "xdg")}, filepath.Join(home, "xdg/casebot")},
		{map[string]string{"HOME": home, "CASEBOT_DATA": filepath.Join(home, "mine")}, filepath.Join(home, "mine")},
	} {
		if got := run(t, c.env, "--builtin=false", "check"); got.code != 0 {
			t.Error(got)
		}
		if _, err := os.Stat(filepath.Join(c.want, "archive.db")); err != nil {
			t.Errorf("%v: no archive in %s", c.env, c.want)
		}
	}
	refused(t, run(t, nil, "check"), "HOME", "--data")
}

func TestVariablesThatTakeNoEffectAreNamed(t *testing.T) {
	for _, name := range []string{"DISCORD_PUBLIC_KEY", "CASEBOT_DATABASE_URL",
		"CASEBOT_OPENSEARCH_URL", "CASEBOT_METRICS_ADDR", "CASEBOT_MESSAGE_CONTENT"} {
		env := map[string]string{"CASEBOT_DATA": t.TempDir(), name: "postgres://secret@localhost/x"}
		got := run(t, env, "--builtin=false", "check")
		if got.code != 0 || strings.Count(got.stderr, name+" is set and ignored") != 1 || strings.Contains(got.stderr, "secret") {
			t.Error(got)
		}
	}
}

func TestCheckNamesWhatTheIndexHasWrong(t *testing.T) {
	folder := t.TempDir()
	if got := run(t, nil, "--data", folder, "check"); got.code != 0 {
		t.Fatal(got)
	}
	archive := filepath.Join(folder, "archive.db")
	sqlite(t, archive, "UPDATE revisions SET document = replace(document, '\"id\":\"cn-spc-2025-06-12-han\"', '\"id\":\"xx-renamed\"') WHERE id = 'cn-spc-2025-06-12-han'; "+
		"UPDATE revisions SET document = replace(document, 'Spanish fine', 'French fine') WHERE id = 'es-mercadona-2021'")
	got := run(t, nil, "--data", folder, "check")
	if got.code != 1 {
		t.Errorf("exit code %d", got.code)
	}
	for _, want := range []string{
		"case/xx-renamed: missing from the index", "case/cn-spc-2025-06-12-han: not in the archive but in the index",
		"case/es-mercadona-2021: out of date in the index",
	} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("%q is not said: %s", want, got.stdout)
		}
	}
}

func TestATokenWithWhiteSpaceIsRefused(t *testing.T) {
	got := run(t, map[string]string{"CASEBOT_DATA": t.TempDir(), "DISCORD_TOKEN": "two\nlines-secret"}, "serve")
	if got.code != 3 || !strings.Contains(got.stderr, "white space") || strings.Contains(got.stderr, "secret") {
		t.Error(got)
	}
}

// A blank token is none, and a setting that cannot be meant is refused before anything is opened.
func TestSettingsThatCannotBeMeant(t *testing.T) {
	folder := t.TempDir()
	refused(t, run(t, map[string]string{"CASEBOT_DATA": folder, "DISCORD_TOKEN": " \n"}, "serve"), "DISCORD_TOKEN is not set")
	for name, value := range map[string]string{"CASEBOT_HOME_GUILD": "abc", "DISCORD_API_URL": "http://user:secret@127.0.0.1:1/?a=b"} {
		got := run(t, map[string]string{"CASEBOT_DATA": folder, name: value}, "check")
		if got.code != 2 || !strings.Contains(got.stderr, name) || strings.Contains(got.stderr, "secret") || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("the folder was opened: %v, %v", left, err)
	}
	if got := run(t, map[string]string{"CASEBOT_DATA": folder, "DISCORD_TOKEN": " "}, "--builtin=false"); got.code != 0 || !strings.Contains(got.stderr, "this is the console") {
		t.Errorf("with a blank token: %+v", got)
	}
}

// An archive that was cut to nothing is not begun anew beside its own index.
func TestAnEmptiedArchiveIsNotBegunAnew(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	if got := run(t, nil, "--data", folder, "--builtin=false", "check"); got.code != 0 {
		t.Fatal(got)
	}
	archive := filepath.Join(folder, "archive.db")
	for name, want := range map[string]os.FileMode{folder: 0o700, archive: 0o600} {
		if info, err := os.Stat(name); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v; want %v", name, info.Mode(), err, want)
		}
	}
	if err := os.Truncate(archive, 0); err != nil {
		t.Fatal(err)
	}
	refused(t, run(t, nil, "--data", folder, "check"), archive, "restore a backup", "begin anew")
	if err := os.RemoveAll(filepath.Join(folder, "index")); err != nil {
		t.Fatal(err)
	}
	if got := run(t, nil, "--data", folder, "--builtin=false", "check"); got.code != 0 {
		t.Errorf("an empty file alone: %+v", got)
	}
}

func TestCheckLooksThroughTheWholeFile(t *testing.T) {
	folder := t.TempDir()
	if got := run(t, nil, "--data", folder, "check"); got.code != 0 {
		t.Fatal(got)
	}
	archive := filepath.Join(folder, "archive.db")
	f, err := os.OpenFile(archive, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	_, err = f.WriteAt(bytes.Repeat([]byte("x"), 8<<10), 200<<10)
	if err := errors.Join(err, f.Close()); err != nil {
		t.Fatal(err)
	}
	got := run(t, nil, "--data", folder, "check")
	if said := got.stdout + got.stderr; got.code != 1 || !strings.Contains(said, archive) || !strings.Contains(said, "restore a backup") {
		t.Error(got)
	}
}

func TestAnIndexThatIsNoFolder(t *testing.T) {
	for name, put := range map[string]func(string) error{
		"a file":          func(name string) error { return os.WriteFile(name, nil, 0o600) },
		"a dangling link": func(name string) error { return os.Symlink(filepath.Join(t.TempDir(), "gone", "far"), name) },
	} {
		folder := t.TempDir()
		if err := put(filepath.Join(folder, "index")); err != nil {
			t.Fatal(err)
		}
		got := run(t, nil, "--data", folder, "--builtin=false", "check")
		if got.code != 1 || !strings.Contains(got.stderr, "move it away") {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestServeNeedsAToken(t *testing.T) {
	refused(t, run(t, map[string]string{"CASEBOT_DATA": t.TempDir()}, "serve"), "DISCORD_TOKEN")
}

func TestEveryCommandHasHelpWithAnExample(t *testing.T) {
	for _, command := range []string{"serve", "console", "ask", "batch", "add", "review", "import", "export", "forget", "cite", "check", "index", "index rebuild", "index stats"} {
		got := run(t, nil, append(strings.Fields(command), "--help")...)
		if got.code != 0 || !strings.Contains(got.stdout, "Examples:") || !strings.Contains(got.stdout, "casebot "+strings.Fields(command)[0]) {
			t.Errorf("%s --help: %+v", command, got)
		}
		text, flags, _ := strings.Cut(got.stdout, "\nFlags:\n")
		flags, _, _ = strings.Cut(flags, "Global Flags:")
		for _, flag := range regexp.MustCompile(`--[a-z-]+`).FindAllString(flags, -1) {
			if flag != "--help" && !strings.Contains(text, flag+" ") && !strings.Contains(text, flag+"\n") {
				t.Errorf("%s: no example of %s", command, flag)
			}
		}
	}
	if got := run(t, nil, "completion", "bash"); got.code != 0 || !strings.Contains(got.stdout, "casebot") {
		t.Error("no shell completion")
	}
}

func sqlite(t *testing.T, file, statement string) {
	t.Helper()
	database, err := openSQL(file)
	if err != nil {
		t.Fatal(err)
	}
	defer database.Close()
	if _, err := database.Exec(statement); err != nil {
		t.Fatal(err)
	}
}
