package discordtest

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestRESTRules(t *testing.T) {
	c := newClient(t)
	message := `{"content":"x",` + mute + `,"nonce":"1","enforce_nonce":true}`
	for range 2 {
		if status, _ := c.do("POST", "/channels/1/messages", message); status != 200 {
			t.Errorf("a message: %d", status)
		}
	}
	if got := len(c.fake.Posts()); got != 1 {
		t.Errorf("%d messages with one nonce", got)
	}
	for _, path := range []string{"/users/@me", "/applications/@me", "/gateway/bot", "/gateway"} {
		if status, _ := c.do("GET", path, ""); status != 200 {
			t.Errorf("%s: %d", path, status)
		}
	}
	c.expect("")
	if status, _ := c.do("GET", "/gateway/bot", "", "Authorization: Bot x"); status != 401 {
		t.Errorf("a wrong token: %d", status)
	}
	c.do("GET", "/gateway", "", "User-Agent: Go-http-client/1.1")
	c.expect("user agent")
	if status, _ := c.do("GET", "/guilds/1", ""); status != 404 {
		t.Errorf("a route that is not there: %d", status)
	}
	c.expect("there is no GET")
}

func TestRateLimits(t *testing.T) {
	c := newClient(t)
	c.fake.Allow("message", 5, time.Hour)
	c.fake.Allow("", 50, time.Hour)
	status := 0
	for range 6 {
		status, _ = c.do("POST", "/channels/1/messages", `{"content":"x",`+mute+`}`)
	}
	if status != 429 {
		t.Errorf("the sixth message of five: %d", status)
	}
	for range 50 {
		status, _ = c.do("GET", "/users/@me", "")
	}
	if status != 429 {
		t.Errorf("the fifty-first request of fifty: %d", status)
	}
	c.expect("")
}

// Localisations are returned where they are asked for, and what is empty is not.
func TestCommandsAreReturnedAsDiscordDoes(t *testing.T) {
	c := newClient(t)
	c.do("PUT", "/applications/"+botID+"/commands", `[{"name":"c","description":"d","name_localizations":{"zh-CN":"长"},"options":[{"type":3,"name":"o","description":"d","required":false,"choices":null,"options":[]}],"nsfw":null}]`)
	c.expect("")
	for query, want := range map[string]bool{"": false, "?with_localizations=true": true} {
		req, err := http.NewRequestWithContext(t.Context(), "GET", c.fake.URL()+"/api/v9/applications/"+botID+"/commands"+query, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("User-Agent", "DiscordBot (https://e.org, 1)")
		req.Header.Set("Authorization", "Bot "+token)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		raw, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if got := strings.Contains(string(raw), "长"); got != want {
			t.Errorf("%q: %s", query, raw)
		}
		if strings.Contains(string(raw), "choices") || strings.Contains(string(raw), "nsfw") || !strings.Contains(string(raw), `"version"`) {
			t.Errorf("%s", raw)
		}
	}
	c.do("PUT", "/applications/"+botID+"/commands", `[{"name":"C","description":"d"}]`)
	c.expect("lower-case")
}
