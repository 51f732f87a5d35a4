package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
)

// served is the built program, serving a fake Discord.
type served struct {
	cmd    *exec.Cmd
	stderr *bytes.Buffer
	ended  chan struct{}
}

// serve starts the program on the fake with the given token.
func serve(t testing.TB, program, folder string, fake *discordtest.Discord, token string) *served {
	t.Helper()
	s := &served{cmd: exec.Command(program, "serve"), stderr: &bytes.Buffer{}, ended: make(chan struct{})}
	s.cmd.Env = append(os.Environ(), "DISCORD_TOKEN="+token, "DISCORD_API_URL="+fake.URL(), "CASEBOT_DATA="+folder)
	s.cmd.Stderr = s.stderr
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { s.cmd.Wait(); close(s.ended) }()
	t.Cleanup(func() { s.cmd.Process.Kill(); <-s.ended })
	return s
}

// signal sends a signal and waits for the end, whose exit code it returns.
func (s *served) signal(t testing.TB, signal syscall.Signal) int {
	t.Helper()
	if err := s.cmd.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Fatal(err)
	}
	return s.wait(t)
}

func (s *served) wait(t testing.TB) int {
	t.Helper()
	select {
	case <-s.ended:
		return s.cmd.ProcessState.ExitCode()
	case <-time.After(time.Minute):
		t.Fatal("the program does not end")
		return 0
	}
}

// cites reports whether a message links to both articles about Han.
func cites(m *discordtest.Message) bool {
	for _, page := range []string{
		"https://www.chinadaily.com.cn/a/202506/12/WS684aaf90a310a04af22c5ea1.html",
		"https://www.biometricupdate.com/202506/chinas-supreme-court-releases-facial-recognition-violation-cases-in-crackdown",
	} {
		if !slices.ContainsFunc(m.Links(), func(link string) bool { return strings.HasPrefix(link, page) }) {
			return false
		}
	}
	return true
}

// What is typed is suggested as soon as the names are read, which a start does
// beside other work; the value is a case.
func TestTheBuiltBotSuggestsNamesOnDiscord(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitReady(t)
	var found []discordtest.Choice
	for try := 0; len(found) == 0 && try < 1000; try++ {
		found = fake.Complete(t, "case", "name", "hanmou")
	}
	if len(found) == 0 || found[0].Value != "cn-spc-2025-06-12-han" || !strings.Contains(found[0].Name, "2025") {
		t.Fatalf("suggestions %v", found)
	}
	if reply := fake.Command(t, "case", map[string]string{"name": found[0].Value.(string)}); !cites(reply) {
		t.Errorf("picked: %s", reply.Raw)
	}
	for _, typed := range []string{"", "a", "Claerview", "ai clearview", "脸", "人臉", "gdpr", strings.Repeat("x ", 3000)} {
		fake.Complete(t, "case", "name", typed) // the fake checks what comes back
	}
}

func TestTheBuiltBotAnswersOnDiscord(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	s := serve(t, program, folder, fake, fake.Token())
	for what, reply := range map[string]*discordtest.Message{
		"/case Han":                   fake.Command(t, "case", map[string]string{"name": "Han"}),
		"/search surveillance camera": fake.Command(t, "search", map[string]string{"query": "surveillance camera"}),
		"/ask":                        fake.Command(t, "ask", map[string]string{"question": "How long was Han jailed?"}),
		"a direct message":            fake.Message(t, "surveillance camera"),
		"a mention":                   fake.Mention(t, "surveillance camera"),
	} {
		if !strings.Contains(reply.Content, "Han") || !cites(reply) {
			t.Errorf("%s: %q with %v", what, reply.Content, reply.Links())
		}
	}
	choice := fake.Command(t, "case", map[string]string{"name": "Li"})
	if picked := fake.Pick(t, choice, "cn-spc-2025-06-12-xu-li"); !strings.Contains(picked.Content, "Xu and Li") {
		t.Errorf("picking Xu and Li: %q", picked.Content)
	}
	for _, name := range []string{"help", "privacy"} {
		if reply := fake.Command(t, name, nil); !reply.Private || !strings.Contains(reply.Text(), "corrections") {
			t.Errorf("/%s: %+v", name, reply)
		}
	}
	if code := s.signal(t, syscall.SIGTERM); code != 0 {
		t.Errorf("stopped with exit code %d: %s", code, s.stderr)
	}
	if strings.Contains(s.stderr.String(), fake.Token()) || strings.Contains(s.stderr.String(), "surveillance") {
		t.Errorf("the log tells a token or a question: %s", s.stderr)
	}
}

func TestABotThatWasKilledGoesOnWhereItWas(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	first := serve(t, program, folder, fake, fake.Token())
	before := fake.Command(t, "case", map[string]string{"name": "Han"})
	first.signal(t, syscall.SIGKILL)
	registered := fake.Overwrites()
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitIdentifies(t, 2)
	after := fake.Command(t, "case", map[string]string{"name": "Han"})
	if before.Content != after.Content || !cites(after) {
		t.Errorf("before %q, after %q", before.Content, after.Content)
	}
	if fake.Overwrites() != registered {
		t.Error("the commands were registered again although nothing had changed")
	}
}

// What was asked before is understood by the bot that comes back up, in the
// place where it was asked; when something is forgotten, so is that.
func TestAConversationOutlivesTheBot(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	ask := func(channel, text string) string {
		p := fake.NewMention(text)
		p.Channel = channel
		fake.Write(t, p)
		return fake.Reply(t, p).Content
	}
	const thread, other = "600000000000000042", "600000000000000043"
	first := serve(t, program, folder, fake, fake.Token())
	if text := ask(thread, "How long was Han jailed?"); !strings.Contains(text, "three years and one month") {
		t.Fatal(text)
	}
	first.signal(t, syscall.SIGKILL)
	second := serve(t, program, folder, fake, fake.Token())
	fake.AwaitIdentifies(t, 2)
	if text := ask(thread, "and the fine?"); !strings.Contains(text, "13,000 yuan") {
		t.Errorf("in the thread: %q", text)
	}
	if text := ask(other, "and the fine?"); strings.Contains(text, "13,000") {
		t.Errorf("elsewhere: %q", text)
	}
	second.signal(t, syscall.SIGTERM)
	held, err := os.ReadFile(filepath.Join(folder, state.File))
	if err != nil || !bytes.Contains(held, []byte(thread)) || !bytes.Contains(held, []byte("jailed")) {
		t.Errorf("the file keeps neither the thread nor, for the buttons, the words: %v", err)
	}
	if got := run(t, nil, "--data", folder, "forget", "--yes", "cn-spc-2025-06-12-han"); got.code != 0 {
		t.Fatal(got)
	}
	if held, err = os.ReadFile(filepath.Join(folder, state.File)); err != nil || bytes.Contains(held, []byte(thread)) || bytes.Contains(held, []byte("jailed")) {
		t.Errorf("a conversation about it is still there: %v", err)
	}
}

func TestWhileItServesTheFolderIsItsOwn(t *testing.T) {
	program, folder, fake := built(t), t.TempDir(), discordtest.New(t)
	serve(t, program, folder, fake, fake.Token())
	fake.AwaitReady(t)
	refused(t, run(t, nil, "--data", folder, "ask", "Han"), "in use")
}

func TestDiscordRefusingForGoodIsExitCode3(t *testing.T) {
	program := built(t)
	t.Run("wrong token", func(t *testing.T) {
		fake := discordtest.New(t)
		s := serve(t, program, t.TempDir(), fake, "MTIz.wrong.token-secret")
		if code := s.wait(t); code != 3 || strings.Contains(s.stderr.String(), "token-secret") {
			t.Errorf("exit code %d: %s", code, s.stderr)
		}
	})
	t.Run("disallowed", func(t *testing.T) {
		fake := discordtest.New(t)
		fake.Refuse(4014)
		s := serve(t, program, t.TempDir(), fake, fake.Token())
		if code := s.wait(t); code != 3 {
			t.Errorf("exit code %d: %s", code, s.stderr)
		}
	})
}
