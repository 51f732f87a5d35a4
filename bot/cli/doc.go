// Package cli is the command line: flags, wiring and exit codes. It alone
// imports everything else; what it wires is
//
//	data folder → lock → corpus/store (the truth) → index/bleveindex (derived) → bot
//	bot → console, ask, batch, or bot/discord
//	page, feed or file → corpus/intake → queue → a person (add, review) → the archive
//	table → corpus/dataset → import; the archive → export, cite; forget takes out of all of it
//
// Stdout carries the result alone. Progress and errors go to stderr, an error
// with what, where and what to do next.
package cli
