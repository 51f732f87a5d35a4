package discordtest

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// mute says that a message pings nobody.
const mute = `"allowed_mentions":{"parse":[]}`

func repeat(n int, element string) string {
	return "[" + strings.TrimSuffix(strings.Repeat(element+",", n), ",") + "]"
}

// numbered is a list of elements in which %d is the place.
func numbered(n int, element string) string {
	var all []string
	for i := range n {
		all = append(all, strings.ReplaceAll(element, "%d", fmt.Sprint(i)))
	}
	return "[" + strings.Join(all, ",") + "]"
}

func x(n int) string { return strings.Repeat("长", n) }

const (
	pickMenu = `{"type":1,"components":[{"type":3,"custom_id":"pick","options":[{"label":"a","value":"a"}]}]}`
	oneField = `{"name":"n","value":"v"}`
)

// What Discord takes, so that strictness does not become invention.
func TestWhatIsAllowed(t *testing.T) {
	for _, c := range []struct{ route, body string }{
		{"message", `{"content":"` + x(2000) + `",` + mute + `}`},
		{"message", `{"content":"x",` + mute + `,"flags":4,"tts":false,"nonce":"1","enforce_nonce":true,"message_reference":{"message_id":"1","fail_if_not_exists":false}}`},
		{"message", `{"content":"x","allowed_mentions":{"parse":[],"users":[],"replied_user":false},"embeds":null,"components":[]}`},
		{"message", `{"embeds":[{"title":"` + x(256) + `","description":"` + x(4096) + `","footer":{"text":"` + x(1648) + `"}}],` + mute + `}`},
		{"message", `{"embeds":[{"fields":` + repeat(25, oneField) + `}],` + mute + `}`},
		{"message", `{"content":"x","components":` + numbered(5, `{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"%d"}]}`) + `,` + mute + `}`},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"l","url":"https://e.org"},{"type":2,"style":6,"sku_id":"1"}]}],` + mute + `}`},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":5,"custom_id":"u","max_values":3}]}],` + mute + `}`},
		{"message", `{"flags":32768,"components":[{"type":17,"components":[{"type":10,"content":"` + x(3999) + `"},{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":1,"label":"l","custom_id":"a"}}]}],` + mute + `}`},
		{"callback", `{"type":1}`},
		{"callback", `{"type":4,"data":{"content":"x","flags":64,` + mute + `}}`},
		{"callback", `{"type":5}`},
		{"callback", `{"type":5,"data":{"flags":64}}`},
		{"callback", `{"type":6}`},
		{"callback", `{"type":7,"data":{"content":"x",` + mute + `}}`},
		{"callback", `{"type":8,"data":{"choices":[{"name":"a","value":"b"}]}}`},
		{"callback", `{"type":8,"data":{"choices":[{"name":"a","value":3}]}}`},
		{"callback", `{"type":9,"data":{"custom_id":"f","title":"` + x(45) + `","components":[{"type":18,"label":"l","component":{"type":4,"custom_id":"i","style":1}}]}}`},
		{"callback", `{"type":9,"data":{"custom_id":"f","title":"t","components":[{"type":1,"components":[{"type":4,"custom_id":"i","style":2,"label":"l"}]}]}}`},
		{"edit", `{"content":"x","flags":4,` + mute + `}`},
		{"followup", `{"content":"x","flags":64,` + mute + `}`},
		{"overwrite", `[]`},
		{"overwrite", `[{"name":"case","name_localizations":{"zh-CN":"案件"},"description":"d","default_member_permissions":"32","contexts":[0,1,2],"integration_types":[0,1],"options":[{"type":3,"name":"a","description":"d","required":true,"max_length":6000},{"type":3,"name":"b","description":"d","autocomplete":true}]}]`},
		{"overwrite", `[{"type":3,"name":"Look up cases"},{"type":2,"name":"Look up cases","description":""}]`},
		{"overwrite", `[{"name":"watch","description":"d","options":[{"type":1,"name":"add","description":"d","options":[{"type":3,"name":"a","description":"d","choices":[{"name":"n","value":"v"}]}]}]}]`},
	} {
		if problems := Problems(c.route, []byte(c.body)); len(problems) > 0 {
			t.Errorf("%s %.200s\n%s", c.route, c.body, strings.Join(problems, "\n"))
		}
	}
}

// Each body breaks one rule, of those that Discord's description does not know as
// well as of the others, and the problem says where and which.
func TestWhatIsNotAllowed(t *testing.T) {
	for _, c := range []struct{ route, body, want string }{
		{"message", `{`, "not JSON"},
		{"message", `[]`, "not an object"},
		{"message", `{"content":"x"}`, "has no allowed_mentions"},
		{"message", `{"content":"x","allowed_mentions":{}}`, "has no parse"},
		{"message", `{"content":"x","allowed_mentions":{"parse":["users"]}}`, "allowed_mentions.parse: has 1 elements"},
		{"message", `{"content":"x","allowed_mentions":{"parse":[],"users":["1"]}}`, "allowed_mentions.users"},
		{"message", `{"content":"x","allowed_mentions":{"parse":[],"replied_user":true}}`, "replied_user"},
		{"message", `{"content":"` + x(2001) + `",` + mute + `}`, "content: has 2001 characters"},
		{"message", `{"content":7,` + mute + `}`, "content: is not text"},
		{"message", `{"content":" \n",` + mute + `}`, "the message is empty"},
		{"message", `{"content":"x","colour":1,` + mute + `}`, `unknown property "colour"`},
		{"message", `{"content":"x","flags":64,` + mute + `}`, "flags that are not allowed"},
		{"message", `{"content":"x","tts":1,` + mute + `}`, "tts: is not true or false"},
		{"message", `{"content":"x","message_reference":{"message_id":"x"},` + mute + `}`, "is not an ID"},
		{"message", `{"embeds":` + numbered(11, `{"title":"%d"}`) + `,` + mute + `}`, "embeds: has 11 elements"},
		{"message", `{"embeds":[{"color":1}],` + mute + `}`, "embeds[0]: shows nothing"},
		{"message", `{"embeds":[{"title":"` + x(257) + `"}],` + mute + `}`, "embeds[0].title: has 257"},
		{"message", `{"embeds":[{"description":"` + x(4097) + `"}],` + mute + `}`, "description: has 4097"},
		{"message", `{"embeds":[{"title":"x","color":16777216}],` + mute + `}`, "color"},
		{"message", `{"embeds":[{"title":"x","url":"javascript:x"}],` + mute + `}`, "url: is not a web address"},
		{"message", `{"embeds":[{"footer":{"text":"` + x(2049) + `"}}],` + mute + `}`, "footer.text: has 2049"},
		{"message", `{"embeds":[{"author":{"name":"` + x(257) + `"}}],` + mute + `}`, "author.name: has 257"},
		{"message", `{"embeds":[{"fields":` + repeat(26, oneField) + `}],` + mute + `}`, "fields: has 26"},
		{"message", `{"embeds":[{"fields":[{"name":"n"}]}],` + mute + `}`, "has no value"},
		{"message", `{"embeds":[{"fields":[{"name":" ","value":"v"}]}],` + mute + `}`, "name: shows nothing"},
		{"message", `{"embeds":[{"fields":[{"name":"` + x(257) + `","value":"v"}]}],` + mute + `}`, "name: has 257"},
		{"message", `{"embeds":[{"fields":[{"name":"n","value":"` + x(1025) + `"}]}],` + mute + `}`, "value: has 1025"},
		{"message", `{"embeds":[{"title":"` + x(200) + `","description":"` + x(4096) + `","fields":[{"name":"n","value":"` + x(1000) + `"}],"author":{"name":"` + x(100) + `"},"footer":{"text":"` + x(604) + `"}}],` + mute + `}`, "have 6001 characters together"},
		{"message", `{"embeds":[{"title":"a","url":"https://e.org"},{"title":"b","url":"https://e.org"}],` + mute + `}`, "merge"},
		{"message", `{"content":"x","components":` + numbered(6, `{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"%d"}]}`) + `,` + mute + `}`, "has 6 rows"},
		{"message", `{"content":"x","components":[{"type":1,"components":` + numbered(6, `{"type":2,"style":1,"label":"l","custom_id":"%d"}`) + `}],` + mute + `}`, "has 6 elements"},
		{"message", `{"content":"x","components":[` + pickMenu + `,` + pickMenu + `],` + mute + `}`, `"pick" is there twice`},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"p","options":[{"label":"a","value":"a"}]},{"type":2,"style":1,"label":"l","custom_id":"b"}]}],` + mute + `}`, "a menu and something else"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"p","options":` + numbered(26, `{"label":"a","value":"%d"}`) + `}]}],` + mute + `}`, "options: has 26"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"p","options":[{"label":"a","value":"a"},{"label":"b","value":"a"}]}]}],` + mute + `}`, "twice"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"p","max_values":2,"options":[{"label":"a","value":"a"}]}]}],` + mute + `}`, "do not fit 1 options"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"` + x(101) + `","options":[{"label":"a","value":"a"}]}]}],` + mute + `}`, "custom_id: has 101"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"l","custom_id":"a","url":"https://e.org"}]}],` + mute + `}`, "may have one of them"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"l","custom_id":"a"}]}],` + mute + `}`, "5 has a url"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"custom_id":"a"}]}],` + mute + `}`, "neither label nor emoji"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"l","url":"https://e.org/` + strings.Repeat("a", 512) + `"}]}],` + mute + `}`, "url: has 526"},
		{"message", `{"content":"x","components":[{"type":1,"components":[{"type":99}]}],` + mute + `}`, "type 99"},
		{"message", `{"content":"x","components":[{"type":10,"content":"x"}],` + mute + `}`, "second version"},
		{"message", `{"content":"x","flags":32768,"components":[{"type":10,"content":"x"}],` + mute + `}`, "stand alone"},
		{"message", `{"flags":32768,"components":` + repeat(40, `{"type":17,"components":[{"type":14}]}`) + `,` + mute + `}`, "are 80, and may be 40"},
		{"message", `{"flags":32768,"components":[{"type":10,"content":"` + x(4000) + `"},{"type":10,"content":"x"}],` + mute + `}`, "4001 characters together"},
		{"callback", `{}`, "type <nil>"},
		{"callback", `{"type":4}`, "has no data"},
		{"callback", `{"type":5,"data":{"flags":64,"content":"x"}}`, `unknown property "content"`},
		{"callback", `{"type":5,"data":{"flags":4}}`, "flags"},
		{"callback", `{"type":8,"data":{"choices":` + repeat(26, `{"name":"a","value":"b"}`) + `}}`, "choices: has 26"},
		{"callback", `{"type":8,"data":{"choices":[{"name":"a","value":true}]}}`, "not a number"},
		{"callback", `{"type":9,"data":{"custom_id":"f","title":"` + x(46) + `","components":[{"type":18,"label":"l","component":{"type":4,"custom_id":"i","style":1}}]}}`, "title: has 46"},
		{"callback", `{"type":9,"data":{"custom_id":"f","title":"t","components":[{"type":18,"label":"` + x(46) + `","component":{"type":4,"custom_id":"i","style":1}}]}}`, "label: has 46"},
		{"edit", `{"content":"x","flags":64,` + mute + `}`, "flags"},
		{"edit", `{"content":"x","tts":true,` + mute + `}`, "tts"},
		{"overwrite", `{}`, "not a list"},
		{"overwrite", numbered(101, `{"name":"c%d","description":"d"}`), "101 commands of type 1"},
		{"overwrite", numbered(16, `{"type":3,"name":"c%d"}`), "16 commands of type 3"},
		{"overwrite", repeat(2, `{"name":"c","description":"d"}`), "twice"},
		{"overwrite", `[{"name":"Case","description":"d"}]`, "lower-case"},
		{"overwrite", `[{"name":"c","description":"d","name_localizations":{"zh-CN":"a b"}}]`, "lower-case"},
		{"overwrite", `[{"name":"c"}]`, "description: is not text"},
		{"overwrite", `[{"name":"c","description":"` + x(101) + `"}]`, "description: has 101"},
		{"overwrite", `[{"type":3,"name":"c","description":"d"}]`, "neither description nor options"},
		{"overwrite", `[{"name":"c","description":"d","options":` + numbered(26, `{"type":3,"name":"o%d","description":"d"}`) + `}]`, "options: has 26"},
		{"overwrite", `[{"name":"c","description":"d","options":[{"type":3,"name":"o","description":"d"},{"type":3,"name":"p","description":"d","required":true}]}]`, "comes after"},
		{"overwrite", `[{"name":"c","description":"d","options":` + repeat(2, `{"type":3,"name":"o","description":"d"}`) + `}]`, "twice"},
		{"overwrite", `[{"name":"c","description":"d","options":[{"type":3,"name":"o","description":"d","autocomplete":true,"choices":[{"name":"n","value":"v"}]}]}]`, "choices and autocomplete"},
		{"overwrite", `[{"name":"c","description":"d","contexts":[3]}]`, "contexts[0]"},
		{"overwrite", `[{"name":"c","description":"d","default_member_permissions":32}]`, "number as text"},
		{"overwrite", `[{"name":"c","description":"d","options":` + numbered(24, `{"type":3,"name":"o%d","description":"d","choices":`+repeat(4, `{"name":"n","value":"`+x(85)+`"}`)+`}`) + `}]`, "characters in all"},
	} {
		problems := strings.Join(Problems(c.route, []byte(c.body)), "\n")
		if !strings.Contains(problems, c.want) {
			t.Errorf("%s %.200s\nwant %q, got %q", c.route, c.body, c.want, problems)
		}
	}
}

// Our own rules need not agree with Discord's description, but a body must fit
// both. The description here is one of our own, small.
func TestDescriptionsCount(t *testing.T) {
	defs := map[string]any{}
	for _, names := range descriptions {
		for _, name := range names {
			defs[name] = map[string]any{"type": "object", "properties": map[string]any{
				"content": map[string]any{"maxLength": json.Number("3")}, "default_member_permissions": map[string]any{"type": "integer"},
			}}
		}
	}
	s, err := compile(map[string]any{"components": map[string]any{"schemas": defs}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		route, body string
		ok          bool
	}{
		{"message", `{"content":"abc",` + mute + `}`, true},
		{"message", `{"content":"abcd",` + mute + `}`, false},
		{"overwrite", `[{"name":"c","description":"d","default_member_permissions":"32"}]`, true}, // the known false alarm
	} {
		if problems := inspect(s, c.route, []byte(c.body)); (len(problems) == 0) != c.ok {
			t.Errorf("%s %s: %q", c.route, c.body, problems)
		}
	}
	if _, err := compile(map[string]any{}); err == nil {
		t.Error("a description without the schemas is taken")
	}
}

func TestDiscordsOwnDescription(t *testing.T) {
	s, err := openapi()
	if err != nil {
		t.Fatal(err)
	}
	if s == nil {
		t.Log("Discord's description is not beside the repository; our own rules stand alone")
		return
	}
	if err := s.check("message", []byte(`{"embeds":[{"fields":[{"name":"n"}]}]}`)); err == nil {
		t.Error("the description finds nothing wrong with a field that has no value")
	}
}
