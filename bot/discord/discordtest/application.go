package discordtest

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

func (d *Discord) gatewayURL() string { return "ws" + strings.TrimPrefix(d.URL(), "http") + "/gateway" }

func (d *Discord) gateway(w http.ResponseWriter, _ *http.Request, _ []byte) {
	answer(w, http.StatusOK, map[string]any{"url": d.gatewayURL()})
}

func (d *Discord) gatewayBot(w http.ResponseWriter, _ *http.Request, _ []byte) {
	d.mu.Lock()
	left := d.sessionsLeft
	d.mu.Unlock()
	answer(w, http.StatusOK, map[string]any{
		"url": d.gatewayURL(), "shards": 1,
		"session_start_limit": map[string]any{"total": 1000, "remaining": max(left, 0), "reset_after": 86_400_000, "max_concurrency": 1},
	})
}

func (d *Discord) me(w http.ResponseWriter, _ *http.Request, _ []byte) {
	answer(w, http.StatusOK, bot())
}

func (d *Discord) application(w http.ResponseWriter, _ *http.Request, _ []byte) {
	answer(w, http.StatusOK, map[string]any{"id": botID, "name": "casebot", "bot": bot(), "flags": 0})
}

// A Command is a registered command.
type Command struct {
	Type        int
	Name        string
	Description string
	Names       map[string]string `json:"name_localizations"`
	Options     []CommandOption
}

// A CommandOption is an option of a registered command.
type CommandOption struct {
	Type      int
	Name      string
	Required  bool
	MaxLength int `json:"max_length"`
	Choices   []CommandChoice
	Options   []CommandOption // of a command that stands below another
}

// A CommandChoice is one of the values that an option takes.
type CommandChoice struct {
	Name  string
	Names map[string]string `json:"name_localizations"`
	Value string
}

// Commands returns what the bot has registered.
func (d *Discord) Commands() []Command {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.commandsLocked()
}

func (d *Discord) commandsLocked() []Command {
	var all []Command
	for _, raw := range d.commands {
		var c Command
		_ = json.Unmarshal(raw, &c) // it was checked
		all = append(all, c)
	}
	return all
}

// Overwrites returns how often the bot has written its commands.
func (d *Discord) Overwrites() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.overwrites
}

// AwaitOverwrites waits until the bot has written its commands n times.
func (d *Discord) AwaitOverwrites(t testing.TB, n int) {
	t.Helper()
	d.until(t, "registration of the commands", func() bool { return d.overwrites >= n })
}

// Forget lets a bot find no commands registered.
func (d *Discord) Forget() { d.change(func() { d.commands = nil }) }

func (d *Discord) listCommands(w http.ResponseWriter, r *http.Request, _ []byte) {
	all := []json.RawMessage{}
	d.mu.Lock()
	all = append(all, d.commands...)
	d.mu.Unlock()
	if r.URL.Query().Get("with_localizations") != "true" {
		for i, raw := range all {
			fields := map[string]json.RawMessage{}
			_ = json.Unmarshal(raw, &fields)
			delete(fields, "name_localizations")
			delete(fields, "description_localizations")
			all[i], _ = json.Marshal(fields)
		}
	}
	answer(w, http.StatusOK, all)
}

// overwrite replaces all commands and returns them as Discord does: with IDs and
// without what is empty.
func (d *Discord) overwrite(w http.ResponseWriter, _ *http.Request, body []byte) {
	if !d.valid(w, "overwrite", body) {
		return
	}
	var list []map[string]any
	_ = json.Unmarshal(body, &list)
	stored := []json.RawMessage{}
	for _, fields := range list {
		prune(fields)
		fields["id"], fields["application_id"], fields["version"] = d.id(), botID, d.id()
		raw, _ := json.Marshal(fields)
		stored = append(stored, raw)
	}
	d.change(func() {
		d.commands = stored
		d.overwrites++
	})
	answer(w, http.StatusOK, stored)
}

// prune drops nulls, false and empty lists and maps, which Discord does not
// return.
func prune(fields map[string]any) {
	for name, value := range fields {
		switch v := value.(type) {
		case nil:
			delete(fields, name)
		case bool:
			if !v {
				delete(fields, name)
			}
		case []any:
			for _, element := range v {
				if inner, ok := element.(map[string]any); ok {
					prune(inner)
				}
			}
			if len(v) == 0 {
				delete(fields, name)
			}
		case map[string]any:
			if prune(v); len(v) == 0 {
				delete(fields, name)
			}
		}
	}
}
