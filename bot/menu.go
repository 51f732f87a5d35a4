package bot

// A Menu is picked from. Picking is the same as saying Says, and the value behind
// it: "/settings topics toggle home cameras".
type Menu struct {
	Hint  string // what is picked: at most 150 characters
	Says  string // at most 100 characters
	Items []MenuItem
	Of    MenuKind // what is listed by the medium itself; empty: Items
}

// A MenuKind is what a medium can list itself.
type MenuKind string

// The kinds. What is picked of them are their IDs.
const (
	MenuItems    MenuKind = ""
	MenuChannels MenuKind = "channels"
	MenuRoles    MenuKind = "roles"
)

// A Named is a channel or a role, which the medium shows by its name of today. It
// calls nobody.
type Named struct {
	Of MenuKind // MenuChannels or MenuRoles
	ID string   // digits
}

// A MenuItem is one thing to pick.
type MenuItem struct {
	Label  string
	Detail string
	Value  string // at most 100 characters, no line breaks
	Chosen bool   // it holds already
}
