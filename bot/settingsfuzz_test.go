package bot

import (
	"reflect"
	"regexp"
	"testing"

	"casebot/bot/state"
)

// Whatever is typed, a setting stays one that it can be, or stays as it was.
func FuzzSettings(f *testing.F) {
	for _, typed := range []string{"private", "zh-TW", "all", "none", "add CN, GB", "remove CN", "toggle <#200000000000000001>", "<@&300000000000000001>",
		"home cameras, 人脸识别", "Asia/Taipei", "../..", "Local", "add , ,", "add", "toggle ", "court", "\x00", "ＣＮ"} {
		f.Add(typed)
	}
	b := &Bot{config: Config{Feeds: func() []Feed { return []Feed{{Name: "court"}} }}}
	id, region := regexp.MustCompile(`^[0-9]{15,20}$`), regexp.MustCompile(`^[A-Z]{2}$`)
	f.Fuzz(func(t *testing.T, typed string) {
		for _, s := range b.settingList(Wording{}) {
			before := state.Settings{Channels: []string{"200000000000000001"}, Topics: []string{"home cameras"}, Jurisdictions: []string{"CN"}, Feeds: []string{"court"}}
			after := before
			wrong := s.change(&after, typed)
			if wrong != "" && !reflect.DeepEqual(before, after) {
				t.Errorf("%s %q is refused and holds: %+v", s.name, typed, after)
			}
			for what, list := range map[string][]string{"channels": after.Channels, "topics": after.Topics, "jurisdictions": after.Jurisdictions, "feeds": after.Feeds} {
				if len(list) > mostListed {
					t.Errorf("%s %q: %d are listed", s.name, typed, len(list))
				}
				for _, value := range list {
					good := map[string]bool{"channels": id.MatchString(value), "topics": len([]rune(value)) <= 60, "jurisdictions": region.MatchString(value), "feeds": value == "court"}
					if !good[what] || value == "" {
						t.Errorf("%s %q: %s are %q", s.name, typed, what, list)
					}
				}
			}
			if after.Curators != "" && !id.MatchString(after.Curators) || len(after.Zone) > 60 || s.show(after) == "" {
				t.Errorf("%s %q: %+v", s.name, typed, after)
			}
		}
	})
}
