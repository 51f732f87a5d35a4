// Package cli is the command line: flags, wiring and exit codes. It alone
// imports everything else; what it wires is
//
//	data folder → lock → corpus/store (the truth) → index/bleveindex (derived) → bot
//	bot → console, ask, batch, or bot/discord
//	page, feed or file → corpus/intake → queue → a person (add, review) → the archive
//	table → corpus/dataset → import; the archive → export, cite; forget takes out of all of it
//
// A terminal has each command that Discord has, with its options, its controls and what
// is suggested while it is typed; what serve wires beside that, a terminal has in
// another form, or for a reason has not:
//
//	names kept for suggestions    read when one is first asked for, so that it starts at once
//	conversations, and their end  in the session, gone with it; ask and batch have none
//	requests that controls repeat in the session, by number; ask and batch end with their reply
//	/add of an address            add URL: the console itself needs no network
//	feeds that are polled         add --watch
//	what watches found, told      /watch now: there is no channel to tell it in
//	records read in advance       not: the first question reads them
//	threads, mentions, typing     not: they are the gateway's, and a session is one talk
//	a message's menu (Apps)       /lookup with the message's text
//	pictures                      files, named below the reply
//
// Stdout carries the result alone. Progress and errors go to stderr, an error
// with what, where and what to do next.
package cli
