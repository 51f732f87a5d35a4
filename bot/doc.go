// Package bot is casebot without its surroundings: a [Request] comes in, a
// [Reply] goes out. It knows no Discord, no terminal, no files and no flags.
//
// One command is one value, a [Command]: name, summary, options and handler
// together, so that registration, help and the README's table are all made from
// it and cannot drift. One file holds one command.
//
// The rooms around it, data flowing down and replies flowing back:
//
//	bot/discord   gateway and interactions → Request;  Reply → messages within Discord's limits
//	bot/console   a typed line → Request;  Reply → text
//	bot/cli       flags, wiring, exit codes; the only package that imports everything
//	bot           commands over the archive, the index and index/answer
//	index/answer  question → facts or passages → an answer that is verified before it leaves
//	index         queries and hits; sync.go follows the archive's change feed
//	corpus        cases, facts, claims, sources; store, read, casefile and builtin below it
//
// A reply's texts are plain: whoever renders them escapes them for its medium.
package bot
