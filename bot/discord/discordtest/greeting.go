package discordtest

// A Greeting is how a new connection goes wrong.
type Greeting struct {
	kind string
	code int
}

// The greetings. A connection that is not told otherwise gets Hello, and READY
// for its IDENTIFY.
var (
	NoHello        = Greeting{kind: "no hello"}  // nothing is ever sent
	EarlyReconnect = Greeting{kind: "reconnect"} // op 7 in place of READY
	EarlyInvalid   = Greeting{kind: "invalid"}   // op 9 in place of READY, which the next IDENTIFY gets
	EarlyDrop      = Greeting{kind: "drop"}      // the connection ends within READY's frame
)

// CloseWith closes a connection with a code in place of READY.
func CloseWith(code int) Greeting { return Greeting{kind: "close", code: code} }

// Greet says how the next connections go wrong, one after the other.
func (d *Discord) Greet(greetings ...Greeting) {
	d.change(func() { d.greetings = append(d.greetings, greetings...) })
}

// Refuse closes the present connection with a code, and every further one in
// answer to its IDENTIFY.
func (d *Discord) Refuse(code int) {
	d.change(func() { d.refusal = code })
	d.CloseConnection(code)
}
