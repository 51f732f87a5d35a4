// Package discordtest is a Discord in process, on a loopback address: a gateway
// and the REST endpoints that a bot uses. It is stricter than the real one. It
// checks every body against Discord's limits, also against those that Discord's
// own description leaves out; it keeps the three seconds, the fifteen minutes and
// the rate limits; and it fails the test with the offending JSON.
//
//	d := discordtest.New(t)                       // then run a bot with d.URL() and d.Token()
//	reply := d.Command(t, "case", map[string]string{"name": "Han"})
//	reply = d.Pick(t, reply, "cn-spc-2025-06-12-han")
//	reply = d.Message(t, "who was fined?")        // a direct message
//	reply = d.Mention(t, "who was fined?")        // in a server
//	reply = d.Look(t, "Look up cases", "Han …")   // a command on a message
//
// Each waits for the bot to be connected, and for its reply. What goes wrong is
// asked for beforehand: [Discord.Greet] for the next connections, [Discord.Drop]
// and its like for the present one, [Discord.Fail] for REST. For more than one
// question at a time there are [Discord.NewCommand] and its like,
// [Discord.Deliver] and [Interaction.Reply].
package discordtest
