package cli_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"casebot/bot/discord/discordtest"
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
