// Package bot is casebot without its surroundings: a [Request] comes in, a
// [Reply] goes out. It knows no Discord, no terminal, no files and no flags.
//
// One command is one value, a [Command]: name, summary, options and handler
// together, so that registration, help and the README's table are all made from
// it and cannot drift.
//
// # This room
//
// A command stands in the file of its name, and what it needs alone in those that
// begin so: search.go, searchfilter.go. The controls below a reply are commands too.
// The rest is for all of them:
//
//	bot.go                                   the commands, and the way of a request through one
//	request.go, reply.go, table.go, menu.go  what comes in, what goes out
//	command.go, complete.go, typedoptions.go what a command is, and how what is typed becomes its options
//	typedvalues.go                           of which words the value of a typed option is
//	unfinished.go                            what a terminal lists of what is typed in part
//	visible.go, visiblescope.go              a server's settings: who sees a reply, and what it may list
//	spoken.go, spokenform.go, how.go         what commands do, asked for in words
//	spokencontrol.go, spokenrhythm.go        where a control stands that is asked for in words; how often to be told
//	spokenbot.go, spokenstats.go             what is asked of the bot itself, and of all cases
//	turn.go                                  what a talk goes on from after a reply
//	recall.go, answered.go, thread.go        what was talked about before: by an asker, in one reply, in a thread
//	again.go, leaf.go, memo.go               what a control asks again, and where in a longer result; what was counted before
//	card.go, long.go, picture.go, alt.go     records as cards, short and long, and as pictures with the words that tell them
//	link.go, citations.go                    sources as links and as marks
//	reading.go, feedback.go                  controls: to read on, to rate
//	verify.go                                a text is left with what holds
//	covered.go, understood.go                what the archive covers, and how odd input was read
//	didyoumean.go, nearname.go, compound.go, namesake.go, suits.go  what may have been meant
//	scope.go, survey.go                      a topic or a country, and the confirmed cases of it, for /stats and /timeline
//	desk.go                                  what curators work with
//	wording.go, words.go, locale.go, retold.go  the bot's own words in the reader's language
//
// # The house
//
// What is said to the bot comes in at the top and goes down; records and replies
// come back up. A package imports its parents and what stands below it here; a
// test over go list keeps it so.
//
//	main.go                  a signal context and an exit code
//	bot/cli                  flags, wiring, exit codes; the only package that imports everything
//	bot/discord              gateway and interactions → Request;  Reply → messages within Discord's limits
//	bot/discord/discordtest  a fake Discord, stricter than the real one
//	bot/console              a typed line → Request;  Reply → text
//	bot/eval                 questions with known answers → a score
//	bot                      the commands
//	bot/state                what the bot keeps besides the archive: conversations for a day, requests for a week, settings, ratings, watches
//	bot/lookup               a message → the cases that it names in full, cites or links to
//	bot/chart                figures of confirmed records → PNG
//	index/answer             question → named cases and slot → the records' typed facts, or the closest passages
//	index/answer/lexicon     what words mean and how names are written, in two languages
//	index/answer/verify      a reply and what it cites → what in it no source holds
//	index                    queries, hits, the one analysis of text; sync.go follows the archive's change feed
//	index/complete           what is typed → the names, citations and topics that may be meant
//	index/bleveindex         the default engine, exact BM25 over bleve's postings
//	index/bleveindex/segment writes its segments, as zapx does
//	index/bleveindex/stock   bleve's own search, for the bench alone
//	index/bench              made-up documents and queries → tables of engines beside each other
//	index/bench/fts5         SQLite's full-text search, for the bench alone
//	index/indextest          one suite, every engine passes it
//	corpus                   what an archive holds: articles, cases, facts, claims, sources; exact values; validation
//	corpus/intake            an article's way into the archive; joins the rooms below
//	corpus/fetch             address → Page, feed → addresses: as a guest, and only where the whole Internet may go
//	corpus/read              page or file → Article: main text, metadata, paragraphs and sentences with offsets
//	corpus/extract           Article → drafts of the cases it tells of, each claim with its rule and its sentence
//	corpus/mention           text → amounts, terms, dates, counts, courts, laws, citations
//	corpus/match             draft + known cases → same, new or unsure; sources side by side
//	corpus/store             the archive in SQL: revisions, queue, tombstones and a change feed. It is the truth; the index is derived
//	corpus/dataset           bulk formats in and out
//	corpus/cite              a case as a citation
//	corpus/casefile          a case record as the YAML file that people write
//	corpus/lazyregexp        regular expressions that are compiled when they are first used
//	corpus/strictyaml        YAML from outside: bounded, no anchors, errors with their line
//	corpus/builtin           the archive that ships
//
// # One question
//
// Discord or a typed line → Request → the command's handler → index/answer over
// the index and the archive → Reply (text, cards, quotes, sources, conflicts) →
// cut to the medium's limits and sent. A choice re-enters the same way, as the
// request for the case that was picked.
//
// # One article
//
// An address, a feed or a file → corpus/fetch → corpus/read → corpus/extract →
// corpus/match → the queue, until a person says what it is (or at once, with
// --yes) → one transaction in corpus/store with a new revision → change feed → an
// index batch that carries its position. What no person has confirmed is called
// machine-read wherever it is shown.
//
// # One watch
//
// Change feed → the changed records, in an index of their own → the watches whose
// words or case they are → what of it is news to each (a case that it was not told
// of, or what it says otherwise than it did) → bot/state, with the position → one
// message for each place and rhythm → a courier, until it has arrived.
//
// A reply's texts are plain: whoever renders them escapes them for its medium.
// They are in the reader's language, but for the line that answers a question,
// which is in the language of the question, and the data of the archive, which is
// as the records have it: see [Wording].
package bot
