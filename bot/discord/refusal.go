package discord

import (
	"errors"
	"fmt"
	"net/http"

	"github.com/bwmarrin/discordgo"
	"github.com/gorilla/websocket"
)

// refusal tells what is final from what may pass, and says what to fix.
func refusal(err error) error {
	var rest *discordgo.RESTError
	var closed *websocket.CloseError
	switch {
	case errors.As(err, &rest) && unauthorised(rest):
		return fmt.Errorf("%w: %s", ErrRefused, badToken)
	case errors.As(err, &rest):
		return fmt.Errorf("discord answers %s %s", rest.Response.Status, fit(line(string(rest.ResponseBody)), 300, same))
	case errors.As(err, &closed) && finalCloses[closed.Code] != "":
		return fmt.Errorf("%w (gateway close code %d): %s", ErrRefused, closed.Code, finalCloses[closed.Code])
	case errors.As(err, &closed):
		return fmt.Errorf("discord closed the connection with code %d", closed.Code)
	}
	return err
}

// refusal is [refusal] for what this gateway asks for.
func (g gateway) refusal(err error) error {
	var closed *websocket.CloseError
	if g.content && errors.As(err, &closed) && closed.Code == disallowedIntents {
		return fmt.Errorf("%w (gateway close code %d): %s", ErrRefused, closed.Code, noContent)
	}
	return refusal(err)
}

const noContent = "CASEBOT_MESSAGE_CONTENT=1 asks for the message content intent, which the bot does not have; " +
	"switch it on in the developer portal, Bot, Privileged Gateway Intents, or unset the variable: everything but threads without mentions works without it"

// disallowedIntents is the close code for an intent that Discord has not granted.
const disallowedIntents = 4014

// unauthorised reports whether Discord does not know the token. A 403 without
// Discord's own message is a proxy's, and may pass.
func unauthorised(err *discordgo.RESTError) bool {
	told := err.Message != nil && err.Message.Message != ""
	status := err.Response.StatusCode
	return status == http.StatusUnauthorized || (status == http.StatusForbidden && told)
}

// useless reports whether Discord would answer the same call the same again.
func useless(err error) bool {
	var rest *discordgo.RESTError
	return errors.As(err, &rest) && rest.Response.StatusCode < 500
}

const badToken = "DISCORD_TOKEN is not a valid bot token; copy a new one from the developer portal, Bot, Reset Token"

// finalCloses are the close codes that come again however often one connects.
var finalCloses = map[int]string{
	4004: badToken,
	4010: "the shard is not one that Discord knows; please report this to whoever maintains casebot",
	4011: "the bot is in so many servers that Discord asks for sharding, which casebot does not do",
	4012: "Discord no longer speaks this version of its gateway; install a newer casebot",
	4013: "Discord does not know one of the intents; install a newer casebot",

	disallowedIntents: "an intent is asked for that the bot may not have; switch it on in the developer portal, Bot, Privileged Gateway Intents",
}
