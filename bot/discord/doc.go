// Package discord is casebot on Discord: events become a [bot.Request], and a
// [bot.Reply] becomes a message that no limit of Discord's can refuse.
//
// The way of one question through the files:
//
//	supervisor.go    keeps one connection up, counts IDENTIFYs, stops for good when refused
//	gateway.go       one connection: a discordgo session that is used once; refusal.go: what ends it for good
//	listener.go      events, each taken once, each on its own goroutine, none after the stop
//	incoming.go      what Discord sends, as far as casebot reads it
//	writing.go       the text of any message: of its embeds and components, and of one that is forwarded
//	decode.go        an event → a bot.Request; controls.go: of a button, a menu or a form; role.go: who mentions the bot's role
//	clock.go         the handler under Discord's clock: reply, or defer and edit
//	place.go         where a reply goes: below, in place of another, or into a thread of its own; thread.go
//	render.go        a bot.Reply → a message
//	rows.go          what stands in its rows of components; menus.go and pages.go
//	layout.go        what goes where in its embeds; sheet.go, parts.go, link.go, escape.go and cut.go below it
//	interactions.go  the five endpoints that answer an interaction; channel.go for messages
//	client.go        one REST call, repeated where that helps
//	transport.go     where REST goes, and the rate limits of the bot's own routes
//	commands.go      the bot's specs → Discord's commands, within its limits (checkcommands.go); register.go: written only when they differ
//
// discordgo has the gateway, the types and the start-up calls. Its answers to
// interactions share one lock, it drops an event with an unknown component whole,
// and it reconnects into refusals for ever; so those three are done here.
package discord
