package match

// Reading returns how a Chinese character is usually read, without its tone: "han"
// for 韩; "" for any other.
func Reading(r rune) string {
	if read := syllable(r); han(r) && read != string(r) {
		return read
	}
	return ""
}
