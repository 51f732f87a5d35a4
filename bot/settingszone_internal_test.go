package bot

import (
	"path"
	"slices"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"
)

func TestATimeZoneIsFoundAsPeopleTypeIt(t *testing.T) {
	for typed, want := range map[string]string{
		"Europe/Dublin": "Europe/Dublin", "europe/dublin": "Europe/Dublin", "Dublin": "Europe/Dublin", "DUBLIN": "Europe/Dublin",
		"new york": "America/New_York", "New_York": "America/New_York", "america/argentina/buenos aires": "America/Argentina/Buenos_Aires",
		"São Paulo": "America/Sao_Paulo", "utc": "UTC", "Etc/GMT+5": "Etc/GMT+5", "istanbul": "Asia/Istanbul", "europe/istanbul": "Europe/Istanbul",
		"Local": "", "local": "", "Europe": "", "Atlantis": "", "": "", "../../etc/passwd": "", "#": "", strings.Repeat("x", 61): "",
	} {
		if got, ok := zoneNamed(typed); got != want || ok != (want != "") {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

// Each is in the database that the program carries, and a city stands for one clock.
func TestTheTimeZonesOfPlacesAreKnown(t *testing.T) {
	cities := map[string]string{}
	for _, name := range zones() {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if other := cities[path.Base(name)]; other != "" {
			first, _ := time.LoadLocation(other)
			for _, at := range []time.Time{time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)} {
				if at.In(zone).Format(time.DateTime) != at.In(first).Format(time.DateTime) {
					t.Errorf("%s and %s are two cities", name, other)
				}
			}
		}
		cities[path.Base(name)] = name
	}
	if all := zones(); len(all) < 450 || all[0] != "UTC" || !slices.IsSorted(all[1:]) {
		t.Errorf("%d time zones, the first %s", len(all), all[0])
	}
}
