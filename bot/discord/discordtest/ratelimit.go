package discordtest

import (
	"net/http"
	"strconv"
	"time"
)

// A bucket is the allowance of a route.
type bucket struct {
	limit int
	per   time.Duration
	left  int
	reset time.Time
}

// Allow sets how many messages a channel may have in a time, 5 in 5 s by default;
// or how many requests another of the bot's own routes; or, for the route "", all
// of them together, 50 in 1 s by default. Interactions have no such limit.
func (d *Discord) Allow(route string, limit int, per time.Duration) {
	d.change(func() { d.buckets[route] = &bucket{limit: limit, per: per} })
}

// limited counts a request against the limits and answers 429 past them.
func (d *Discord) limited(w http.ResponseWriter, r *http.Request, route string) bool {
	switch route {
	case "callback", "get", "edit", "delete", "followup":
		return false
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	if after := d.bucket("", 50, time.Second).take(); after > 0 {
		tooMany(w, after, true)
		return true
	}
	if route != "message" && d.buckets[route] == nil {
		return false
	}
	model := d.bucket(route, 5, 5*time.Second)
	b := d.bucket(route+" "+r.PathValue("channel"), model.limit, model.per)
	after := b.take()
	w.Header().Set("X-RateLimit-Limit", strconv.Itoa(b.limit))
	w.Header().Set("X-RateLimit-Remaining", strconv.Itoa(max(b.left, 0)))
	w.Header().Set("X-RateLimit-Reset-After", strconv.FormatFloat(time.Until(b.reset).Seconds(), 'f', 3, 64))
	if after > 0 {
		tooMany(w, after, false)
	}
	return after > 0
}

func (d *Discord) bucket(key string, limit int, per time.Duration) *bucket {
	if d.buckets[key] == nil {
		d.buckets[key] = &bucket{limit: limit, per: per}
	}
	return d.buckets[key]
}

// take uses one up, and returns how long to wait where there is none.
func (b *bucket) take() time.Duration {
	now := time.Now()
	if !now.Before(b.reset) {
		b.left, b.reset = b.limit, now.Add(b.per)
	}
	if b.left <= 0 {
		return b.reset.Sub(now)
	}
	b.left--
	return 0
}
