package discord

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"
)

// A client makes the REST calls that answer people. Each call stands alone: no
// lock is shared, and a context ends it, waits included.
type client struct {
	http   *http.Client
	token  string
	timing Timing
	rand   func() float64
}

// A call is one REST request.
type call struct {
	name   string // for errors: the path holds an interaction's token
	method string
	path   string        // below /api/v10
	body   any           // nil: none
	own    bool          // the bot's own route, which wants its token
	into   any           // what the answer is read into; nil: it says nothing of use
	limit  time.Duration // of one try; 0: none but the context's
}

// A statusError is an answer of Discord's that is not a success.
type statusError struct {
	call    string
	status  int
	code    int // Discord's own, 0 where it gave none
	message string
	after   time.Duration // on a 429: how long to wait
}

func (e *statusError) Error() string {
	return fmt.Sprintf("%s: Discord answers %d (%d %s)", e.call, e.status, e.code, e.message)
}

// acknowledged is Discord's code for an interaction that has its first reply.
const acknowledged = 40060

// is reports whether an error is an answer with this status.
func is(err error, status int) bool {
	var e *statusError
	return errors.As(err, &e) && e.status == status
}

// How often a call is tried, and the longest wait that a 429 may ask for.
const (
	maxTries = 4
	maxWait  = 15 * time.Second
)

// do makes a call and repeats it where that helps: after a 429 as told, after a
// failure of Discord's or of the network with growing pauses. unsure says that an
// earlier try may have been received although its answer was not.
func (c *client) do(ctx context.Context, q call) (unsure bool, err error) {
	body, err := encode(q.body)
	if err != nil {
		return false, fmt.Errorf("%s: %w", q.name, err)
	}
	for try := 1; ; try++ {
		err = c.once(ctx, q, body)
		wait, again := c.again(err, try)
		if !again || within(ctx, wait) != nil {
			return unsure, err
		}
		unsure = unsure || !is(err, http.StatusTooManyRequests)
	}
}

// again says whether, and after which pause, a call is worth repeating.
func (c *client) again(err error, try int) (time.Duration, bool) {
	var e *statusError
	backoff := c.timing.Retry << (try - 1)
	backoff += time.Duration(c.rand() * float64(backoff))
	switch {
	case err == nil, try == maxTries, errors.Is(err, context.Canceled), errors.Is(err, errPace):
		return 0, false
	case !errors.As(err, &e), e.status >= 500:
		return backoff, true
	case e.status == http.StatusTooManyRequests:
		return max(e.after, c.timing.Retry), e.after <= maxWait
	}
	return 0, false
}

func (c *client) once(ctx context.Context, q call, body encoded) error {
	if q.limit > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, q.limit)
		defer cancel()
	}
	req, err := http.NewRequestWithContext(ctx, q.method, discordRoot+"/api/v10"+q.path, bytes.NewReader(body.data))
	if err != nil {
		return fmt.Errorf("%s: bad path", q.name)
	}
	req.Header.Set("User-Agent", userAgent)
	if body.data != nil {
		req.Header.Set("Content-Type", body.kind)
	}
	if q.own {
		req.Header.Set("Authorization", "Bot "+c.token)
	}
	resp, err := c.http.Do(req)
	if err != nil {
		return fmt.Errorf("%s: %w", q.name, withoutURL(err))
	}
	defer resp.Body.Close()
	return answer(q, resp)
}

// userAgent has the form that Discord asks of every bot.
const userAgent = "DiscordBot (casebot, 1)"

// maxAnswer is as much of a response as is read.
const maxAnswer = 1 << 20

// answer turns a response into an error or nil. The body is read to its end, so
// that the connection can be used again.
func answer(q call, resp *http.Response) error {
	body, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer))
	if resp.StatusCode < 300 {
		if q.into != nil {
			_ = json.Unmarshal(body, q.into) // what cannot be read is not known
		}
		return nil
	}
	if err != nil {
		return fmt.Errorf("%s: %w", q.name, err)
	}
	var told struct {
		Code       int     `json:"code"`
		Message    string  `json:"message"`
		RetryAfter float64 `json:"retry_after"`
	}
	_ = json.Unmarshal(body, &told) // a proxy's error page has none of it
	after, _ := retryAfter(resp)
	return &statusError{
		call: q.name, status: resp.StatusCode, code: told.Code, message: told.Message,
		after: max(after, time.Duration(told.RetryAfter*float64(time.Second))),
	}
}

// withoutURL drops the address from a transport error: it may hold a token.
func withoutURL(err error) error {
	var e *url.Error
	if errors.As(err, &e) {
		return e.Err
	}
	return err
}
