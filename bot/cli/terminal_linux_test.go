package cli_test

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"unsafe"

	"casebot/bot/cli"
)

// On a terminal a rebuild shows a bar, which is gone in the end.
func TestARebuildShowsABar(t *testing.T) {
	w := newWorkplace(t)
	w.importRivers(t, "river board")
	shown, got := onTerminal(t, func(terminal *os.File) result {
		var stdout bytes.Buffer
		code := cli.Main(t.Context(), cli.Process{Args: []string{"--data", w.folder, "--builtin=false", "index", "rebuild"}, Env: func(string) string { return "" },
			Stdin: strings.NewReader(""), Stdout: &stdout, Stderr: terminal, Now: w.Now, Random: rand.Reader})
		return result{code: code, stdout: stdout.String()}
	})
	if plain := "1000 of 1200"; got.code != 0 || strings.Contains(shown, plain) || !strings.Contains(shown, "indexing") || !strings.Contains(shown, "(1000/1200)") {
		t.Errorf("exit %d; on a terminal it shows %q", got.code, shown)
	}
	if last := shown[strings.LastIndex(shown, "\r")+1:]; strings.TrimSpace(last) != "" || strings.Count(got.stdout, "\n") != 1 {
		t.Errorf("%q stays on the terminal; it prints %q", last, got.stdout)
	}
}

// onTerminal has something done with a terminal of this test's own, and returns
// what that showed.
func onTerminal(t *testing.T, do func(terminal *os.File) result) (shown string, got result) {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer screen.Close()
	var locked, number int32
	for request, value := range map[uintptr]*int32{syscall.TIOCSPTLCK: &locked, syscall.TIOCGPTN: &number} {
		if _, _, failed := syscall.Syscall(syscall.SYS_IOCTL, screen.Fd(), request, uintptr(unsafe.Pointer(value))); failed != 0 {
			t.Fatal(failed)
		}
	}
	terminal, err := os.OpenFile(fmt.Sprint("/dev/pts/", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	read := make(chan string)
	go func() {
		all, _ := io.ReadAll(screen) // ends with an error when the terminal is closed
		read <- string(all)
	}()
	got = do(terminal)
	terminal.Close()
	return <-read, got
}
