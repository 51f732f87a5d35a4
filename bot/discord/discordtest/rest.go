package discordtest

import (
	"encoding/json"
	"io"
	"maps"
	"net/http"
	"strings"
	"time"
)

// A handler answers one REST request. body is what the bot sent.
type handler func(w http.ResponseWriter, r *http.Request, body []byte)

func (d *Discord) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/gateway/", d.upgrade)
	add := func(pattern, route string, h handler) {
		method, path, _ := strings.Cut(pattern, " ")
		for _, version := range []string{"/api/v9", "/api/v10"} {
			mux.HandleFunc(method+" "+version+path, d.route(route, h))
		}
	}
	add("GET /gateway", "gateway", d.gateway)
	add("GET /gateway/bot", "gateway/bot", d.authorised(d.gatewayBot))
	add("GET /users/@me", "me", d.authorised(d.me))
	add("GET /applications/@me", "me", d.authorised(d.application))
	add("GET /applications/{app}/commands", "commands", d.authorised(d.listCommands))
	add("PUT /applications/{app}/commands", "overwrite", d.authorised(d.overwrite))
	add("POST /channels/{channel}/messages", "message", d.authorised(d.post))
	add("GET /channels/{channel}/messages", "history", d.authorised(d.history))
	add("POST /users/@me/channels", "direct", d.authorised(d.openDirect))
	add("POST /channels/{channel}/typing", "typing", d.authorised(d.typing))
	add("POST /channels/{channel}/messages/{message}/threads", "thread", d.authorised(d.startThread))
	add("GET /guilds/{guild}/roles", "roles", d.authorised(d.getRoles))
	add("GET /channels/{channel}", "channel", d.authorised(d.getChannel))
	add("GET /channels/{channel}/messages/{message}", "read", d.authorised(d.getMessage))
	add("POST /interactions/{id}/{token}/callback", "callback", d.callback)
	add("GET /webhooks/{app}/{token}/messages/@original", "get", d.onInteraction(d.get))
	add("PATCH /webhooks/{app}/{token}/messages/@original", "edit", d.onInteraction(d.edit))
	add("DELETE /webhooks/{app}/{token}/messages/@original", "delete", d.onInteraction(d.remove))
	add("POST /webhooks/{app}/{token}", "followup", d.onInteraction(d.followup))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(io.LimitReader(r.Body, maxBody))
		d.violation(body, "there is no %s %s", r.Method, r.URL.Path)
		refuse(w, http.StatusNotFound, 0, "404: Not Found")
	})
	return mux
}

const maxBody = maxFile + 1<<20

// route counts a request and lets faults and rate limits have their say before
// the handler has its own.
func (d *Discord) route(name string, h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		arrived := time.Now()
		body, err := io.ReadAll(io.LimitReader(r.Body, maxBody))
		if err != nil {
			return // the bot went away
		}
		if agent := r.Header.Get("User-Agent"); !strings.HasPrefix(agent, "DiscordBot (") {
			d.violation(body, "%s: the user agent %q is not of the form DiscordBot (url, version)", name, agent)
		}
		body, files, problems := unpack(r.Header.Get("Content-Type"), body)
		for _, problem := range problems {
			d.violation(body, "%s: %s", name, problem)
		}
		fault := d.fault(name)
		d.change(func() {
			d.requests[name]++
			maps.Copy(d.uploads, files)
		})
		if d.broken(w, r, fault) || d.limited(w, r, name) {
			return
		}
		if name == "callback" {
			d.arrived(r.PathValue("id"), arrived)
		}
		h(fault.wrap(w, r, d.stop), r, body)
	}
}

// authorised lets nobody through who has not the token.
func (d *Discord) authorised(h handler) handler {
	return func(w http.ResponseWriter, r *http.Request, body []byte) {
		if r.Header.Get("Authorization") != "Bot "+token {
			refuse(w, http.StatusUnauthorized, 0, "401: Unauthorized")
			return
		}
		h(w, r, body)
	}
}

// refuse answers with an error as Discord writes it.
func refuse(w http.ResponseWriter, status, code int, message string) {
	answer(w, status, map[string]any{"code": code, "message": message})
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // a bot that went away does not matter
}
