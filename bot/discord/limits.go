package discord

// Discord's limits, in Unicode characters where they measure text.
const (
	maxContent     = 2000
	maxEmbeds      = 10
	maxEmbedText   = 6000 // over all embeds of a message
	maxTitle       = 256
	maxDescription = 4096
	maxFields      = 25
	maxFieldName   = 256
	maxFieldValue  = 1024
	maxFooter      = 2048

	maxChoices = 25
	maxLabel   = 100 // of a choice, and of its value and description
	maxHint    = 150 // of a menu

	maxRows      = 5 // of components, and of inputs of a form
	maxRow       = 5 // buttons
	maxButton    = 80
	maxCustomID  = 100
	maxFormLabel = 45 // of the form, and of each input
	maxInput     = 4000

	maxCommands        = 100
	maxMessageCommands = 15
	maxCommandName     = 32
	maxOptions         = 25
	maxSummary         = 100
	maxCommand         = 8000
	maxOptionValue     = 6000
)
