package match

import "strings"

// nounClass says what is counted, so that residents and individuals are one kind
// of thing: the last word of the noun in the singular, or "people".
func nounClass(noun string) string {
	parts := words(fold(noun))
	if len(parts) == 0 {
		return ""
	}
	head := parts[len(parts)-1]
	for i, word := range parts {
		if i > 0 && (word == "of" || word == "with" || word == "in" || word == "from") {
			head = parts[i-1]
			break
		}
	}
	head = strings.TrimSuffix(head, "s")
	switch head {
	case "people", "person", "resident", "individual", "citizen", "human", "men", "women", "man", "woman", "consumer", "customer", "user", "人", "名", "居民", "公民":
		return "people"
	case "employee", "worker", "staff", "staffer", "员工", "职工":
		return "employee"
	case "camera":
		return "camera"
	case "photo", "photograph", "picture", "image":
		return "picture"
	case "phone", "handset", "smartphone":
		return "phone"
	}
	for _, kind := range chineseNouns {
		if strings.HasSuffix(head, kind.end) {
			return kind.class
		}
	}
	return head
}

// chineseNouns tells by its end what a Chinese noun counts.
var chineseNouns = []struct{ end, class string }{
	{"摄像头", "camera"}, {"摄像机", "camera"}, {"照片", "picture"}, {"图片", "picture"}, {"手机", "phone"},
}

// ownedThings are the kinds of things of which a case mostly counts one sort, whoever's
// they are; homely are the words that tell of them no more than that.
var (
	ownedThings = map[string]bool{"camera": true, "phone": true, "employee": true}
	homely      = map[string]bool{"home": true, "household": true, "surveillance": true, "security": true, "private": true, "other": true, "network": true, "mobile": true, "people": true, "of": true, "家用": true, "家庭": true, "他人": true, "他人家用": true, "网络": true}
)

// plainlyOf reports whether the words about a count add nothing to its kind.
func plainlyOf(about, kind string) bool {
	for _, word := range words(about) {
		for _, n := range chineseNouns {
			word = strings.TrimSuffix(word, n.end)
		}
		if word != "" && !homely[word] && nounClass(word) != kind {
			return false
		}
	}
	return true
}
