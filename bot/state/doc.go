// Package state keeps what the bot itself remembers, apart from the archive: so
// far the last turn of each conversation, so that "and the fine?" is understood
// after a restart too.
//
// It keeps as little as that takes, and not for long. Of a conversation there is
// one row: where it takes place, who asks, when, and what the caller makes of the
// last question, which are the IDs of cases and never the asker's words. After
// [Kept] nobody is told it any more, and the next [State.Sweep] deletes it.
package state
