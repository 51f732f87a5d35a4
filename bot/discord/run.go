package discord

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"casebot/bot"
)

// Run is the bot on Discord: it connects, registers the commands, and answers
// until the context ends. It then takes nothing new, sends the answers under way
// and returns nil. Without a network it keeps trying. It returns an error that
// wraps [ErrRefused] when Discord is final about the token or the intents, and
// any other error only for a config or specs that cannot work.
func Run(ctx context.Context, cfg Config, specs []bot.Spec, h Handler) error {
	cfg = cfg.withDefaults()
	if cfg.Token == "" {
		return fmt.Errorf("%w: there is no token; copy the bot's from the developer portal into DISCORD_TOKEN", ErrRefused)
	}
	root, err := parseRoot(cfg.Root)
	if err != nil {
		return err
	}
	commands, err := commandsFor(specs)
	if err != nil {
		return err
	}
	transport := newTransport(root, cfg.Now)
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	rest := &http.Client{Transport: transport, CheckRedirect: stay, Timeout: restTimeout}
	api, err := newSession(cfg.Token, rest)
	if err != nil {
		return err
	}

	work, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	client := &client{http: rest, token: cfg.Token, timing: cfg.Timing, rand: cfg.Rand}
	clock := &clock{
		handler: h, specs: specs, client: client, threads: cfg.Threads, roles: &ownRoles{client: client, now: cfg.Now},
		content: cfg.Content, timing: cfg.Timing, log: cfg.Log,
	}
	listener := newListener(work, clock, cfg.Log)
	registrar := &registrar{api: api, commands: commands, timing: cfg.Timing, log: cfg.Log}
	running, stop := context.WithCancel(ctx)
	var registering sync.WaitGroup
	var once sync.Once
	s := &supervisor{
		gateway:  gateway{token: cfg.Token, content: cfg.Content, http: rest, timing: cfg.Timing, local: root.String() != discordRoot},
		api:      api,
		listener: listener,
		timing:   cfg.Timing, now: cfg.Now, rand: cfg.Rand, log: cfg.Log,
		greet: func(me identity) {
			once.Do(func() { registering.Go(func() { registrar.register(running, me.application()) }) })
		},
	}
	err = s.run(ctx)
	stop()
	listener.stop(cfg.Timing.Drain)
	registering.Wait()
	return err
}

// restTimeout bounds one REST call, waits for the rate limit included.
const restTimeout = 20 * time.Second
