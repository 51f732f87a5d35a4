package corpus

import "regexp"

// Beside reports whether a sum is none that its case decided: a penalty for each day to
// come, which was only threatened, or what was decided in another matter.
func (f Fact) Beside() bool { return f.Slot.Money() && beside.MatchString(f.About) }

var beside = regexp.MustCompile(`(?i)\bperiodic\b|\b(?:a|per|each) (?:day|week|month)\b|\bdaily\b|\b(?:another|other|separate) (?:case|matter|decision)\b`)
