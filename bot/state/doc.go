// Package state keeps what the bot itself remembers, apart from the archive, in one
// file. It keeps as little as that takes, and not for long:
//
//	turns     whom the last question of a conversation was about, as IDs of cases   [Kept]
//	answers   the same of one reply, for whoever replies to it; of an asker the newest [MostAnswers] [Kept]
//	asked     what was asked, where a control of the reply asks it again             [AskedKept]
//	feedback  what askers thought of answers, without who they were                  [FeedbackKept], or until a curator closes it; what was asked [AskedKept]
//	settings  what the managers of a server chose                                    until they reset it
//	feeds     which ready-made feeds are watched because a server follows them       as long as one does
//	watches   what is followed, and for whom                                         until they end it; a case without its name until they know that it left the archive
//	counted   which curators were given the weekly count once                        until they have themselves forgotten
//	told      which version of a record a watch knows                                with the watch, or the record
//	finds     what is to be told of a watch, or that it was not                      until it is told
//	parcels   the messages that tell it, each with its nonce                         until they have arrived
//	pace      until when a place is told nothing more                                a minute
//	marks     the position in the archive's change feed, and the last numbers given out
//
// What is older is told to nobody any more, and the next [State.Sweep] deletes it.
// [State.Forget] deletes all that is an asker's; [State.Clear] all that may name a
// case which is taken out of the archive. What is deleted is overwritten, in the
// file and in its journal.
//
// What is found is kept in one transaction with the position of the change feed that
// it stands at; what belongs into a message is settled before it is first sent, and
// forgotten after it has arrived. So a kill at any moment loses nothing, and what is
// sent again is the same message.
//
// Several processes may have the file open: a change that depends on what is there
// is one transaction, and who writes waits for who is writing.
package state
