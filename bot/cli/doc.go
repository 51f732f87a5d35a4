// Package cli is the command line: flags, wiring and exit codes. It alone
// imports everything else; what it wires is
//
//	data folder → lock → corpus/store (the truth) → index/bleveindex (derived) → bot
//	bot → console, ask, batch, or bot/discord
//
// Stdout carries the result alone. Progress and errors go to stderr, an error
// with what, where and what to do next.
package cli
