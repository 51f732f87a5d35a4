package cli

import (
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"

	"casebot/bot/discord"
)

// unused are the variables that no command of this version reads. They are
// named once, so that nobody believes they took effect.
var unused = []string{"DISCORD_PUBLIC_KEY", "CASEBOT_DATABASE_URL",
	"CASEBOT_OPENSEARCH_URL", "CASEBOT_METRICS_ADDR"}

// environment checks what is set around the program before any command runs.
func (a *app) environment() error {
	for _, name := range unused {
		if a.Env(name) != "" {
			fmt.Fprintf(a.Stderr, "%s is set and ignored: this version of casebot does not use it.\n", name)
		}
	}
	if wanted := a.Env("CASEBOT_MESSAGE_CONTENT"); wanted != "" && wanted != "0" && wanted != "1" {
		fmt.Fprintln(a.Stderr, "CASEBOT_MESSAGE_CONTENT is set and ignored: only 1 asks Discord for the content of all messages.")
	}
	if root := a.Env("DISCORD_API_URL"); root != "" {
		if err := discord.CheckRoot(root); err != nil {
			return usageError{err}
		}
	}
	if home := a.Env("CASEBOT_HOME_GUILD"); home != "" && !snowflake.MatchString(home) {
		return usageError{errors.New("CASEBOT_HOME_GUILD is not the ID of a server: 15 to 20 digits; switch on developer mode in Discord, and copy the server's ID")}
	}
	return nil
}

// snowflake is how Discord writes an ID.
var snowflake = regexp.MustCompile(`^[0-9]{15,20}$`)

// token returns the bot token, empty where none is set: a blank one is none.
func (a *app) token() string { return strings.TrimSpace(a.Env("DISCORD_TOKEN")) }

// folder returns the data folder: the flag, else the variable, else the user's
// own data folder for casebot.
func (a *app) folder() (string, error) {
	switch {
	case a.data != "":
		return a.data, nil
	case a.Env("CASEBOT_DATA") != "":
		return a.Env("CASEBOT_DATA"), nil
	}
	home, below := "HOME", []string{".local", "share"}
	switch {
	case runtime.GOOS == "windows":
		home, below = "LOCALAPPDATA", nil
	case runtime.GOOS == "darwin":
		below = []string{"Library", "Application Support"}
	case a.Env("XDG_DATA_HOME") != "":
		home, below = "XDG_DATA_HOME", nil
	}
	base := a.Env(home)
	if base == "" {
		return "", fmt.Errorf("no data folder: %s is not set; name one with --data DIR or CASEBOT_DATA", home)
	}
	return filepath.Join(append(append([]string{base}, below...), "casebot")...), nil
}
