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
	case "camera", "摄像头", "摄像机":
		return "camera"
	case "photo", "photograph", "picture", "image", "照片", "图片":
		return "picture"
	}
	return head
}
