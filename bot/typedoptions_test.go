package bot

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOptionsAreTypedByName(t *testing.T) {
	b := New(nil, nil, Config{})
	type said = map[string]string
	for _, c := range []struct {
		command, typed string
		want           said
	}{
		{"search", "camera", said{"query": "camera"}},
		{"search", "camera from:2020 hacking to:2022", said{"query": "camera hacking", "from": "2020", "to": "2022"}},
		{"search", `jurisdiction:"South Korea" camera private:yes`, said{"query": "camera", "jurisdiction": "South Korea", "private": "yes"}},
		{"search", "摄像头 起始年份:2020 法域:KR", said{"query": "摄像头", "from": "2020", "jurisdiction": "KR"}},
		{"search", "query:camera hacking", said{"query": "camera hacking"}},
		{"search", "camera OR topic:hacking -in:KR", said{"query": "camera OR topic:hacking -in:KR"}},
		{"search", `camera from: jurisdiction:"South`, said{"query": "camera from:", "jurisdiction": `"South`}},
		{"search", "wherefrom:2020 sort:added", said{"query": "wherefrom:2020 sort:added"}},
		{"stats", "fines currency:EUR jurisdiction:GB", said{"show": "fines", "currency": "EUR", "jurisdiction": "GB"}},
		{"timeline", "jurisdiction:KR", said{"case": "", "jurisdiction": "KR"}},
		{"case", "name:Han", said{"name": "name:Han"}},
		{"compare", "first:Han second:Lee Kim", said{"first": "Han second:Lee Kim"}},
	} {
		found, _ := b.command(c.command)
		if diff := cmp.Diff(c.want, inOptions(found.Spec, c.typed)); diff != "" {
			t.Errorf("/%s %s (-want +got):\n%s", c.command, c.typed, diff)
		}
	}
}
