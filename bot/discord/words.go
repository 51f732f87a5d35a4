package discord

// What casebot says on Discord besides the reply itself, in English.
const (
	wordsUnknownCommand = "This command is not known to the bot that is running. It may be new or gone: please try again in a minute, or see /help."
	wordsUnknownControl = "This control belongs to another version of the bot. Please ask again."
	wordsCrashed        = "Something went wrong on this side. Please try again; if it stays, tell whoever runs this bot."
	wordsTooLong        = "This took too long and was stopped. Please try again, with fewer or other words."
	wordsNothing        = "There is nothing to show."
	wordsWithheld       = "Discord does not show the bot what this message says, because it mentions a role: please mention the bot itself, which has the same name."

	wordsMayView          = "View Channel"
	wordsMaySend          = "Send Messages"
	wordsMaySendInThreads = "Send Messages in Threads"
	wordsMayEmbed         = "Embed Links"

	wordsSources     = "Sources"
	wordsMoreSources = "Sources, continued"
	wordsDiffer      = "sources differ"
	wordsAlso        = "Also: %s"
	wordsFurther     = "and %d more"
	wordsPick        = "Which case?"
	wordsPickFirst   = "Which case? The first %d of %d"
	wordsMissing     = "Further sources, which do not fit into one message: %d."
	wordsMistaken    = "mistaken: %s"
)
