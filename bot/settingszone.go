package bot

import (
	_ "embed"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"casebot/index"
)

// zoneNames lists the time zones of places. Of one city all have the same clock.
//
//go:embed settingszone.txt
var zoneNames string

// zones are their names, UTC first. They are read when the first one is asked for.
var zones = sync.OnceValue(func() []string {
	return slices.DeleteFunc(strings.Split(strings.TrimSpace(zoneNames), "\n"), func(line string) bool { return strings.HasPrefix(line, "#") })
})

// zoneNamed returns the name of a time zone by what is typed of it: the name or the
// city alone, in any case, or whatever else this machine knows; ok is false where
// there is none. The zone of the machine is nobody's choice.
func zoneNamed(typed string) (name string, ok bool) {
	called, all := zoneWords(typed), zones()
	i := slices.IndexFunc(all, func(name string) bool { return zoneWords(name) == called || zoneWords(path.Base(name)) == called })
	if i >= 0 {
		typed = all[i]
	}
	zone, err := time.LoadLocation(typed)
	if err != nil || typed == "" || zone == time.Local || strings.EqualFold(typed, "local") || len(typed) > 60 {
		return "", false
	}
	return zone.String(), true
}

// zonesLike returns the time zones that fit best what is typed so far.
func zonesLike(typed string) []string {
	typed = zoneWords(typed)
	var found []string
	best := 2
	for _, name := range zones() {
		switch fit := suits(typed, zoneWords(path.Base(name)), zoneWords(name)); {
		case fit < 0 || fit > best:
		case fit < best:
			found, best = []string{name}, fit
		default:
			found = append(found, name)
		}
	}
	return found
}

// nearZones names time zones that may be meant by what is typed; empty: none may.
func nearZones(w Wording, typed string) string {
	near := zonesLike(typed)
	if len(near) == 0 {
		return ""
	}
	return listing(w, w.Say("Did you mean one of these?"), near, len(near), 160)
}

// zoneWords writes the name of a time zone as people type it.
func zoneWords(name string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(index.Fold(name), "_", " ")), " ")
}
