// Package ballast keeps the garbage collector out of the start of the program.
//
// Tables that libraries make before main runs, of which most of a program's run
// never sees any, come to some hundred megabytes of allocations. A heap that
// begins at nothing is collected nine times over them, each time for a little
// more: that was a third of what `casebot ask` took in all. The collector waits
// until the heap is twice of what it held last, so one large piece that nobody
// ever writes to, and that takes no memory for that reason, makes it wait until
// the tables stand.
//
// Packages are made ready in the order of their import paths as soon as what they
// import is. This one imports nothing, and its path comes before those of all
// libraries.
package ballast

// size is half of the heap that the collector first waits for. A short command
// allocates about as much in all.
const size = 64 << 20

var held = hold()

func hold() chan []byte {
	room := make(chan []byte, 1)
	room <- make([]byte, size)
	return room
}

// Release gives the ballast up. From the next collection on memory is what it
// would have been without. It may be called again.
func Release() {
	select {
	case <-held:
	default:
	}
}
