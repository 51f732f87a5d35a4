package bot

import (
	"slices"
	"strings"

	"casebot/index"
)

// wishOptions are what one says of what is to be followed.
func wishOptions(completes bool) []Option {
	return []Option{
		{Name: "query", Names: map[string]string{"zh-CN": "关键词", "zh-TW": "關鍵詞"}, MaxRunes: maxWatched,
			Summary: "What is to be found, as in a search; a case has to have every word"},
		{Name: "case", Names: map[string]string{"zh-CN": "案件", "zh-TW": "案件"}, MaxRunes: 200, Completes: completes,
			Summary: "One case by any of its names: appeals, corrections and whatever else becomes of it"},
		{Name: "rhythm", Names: map[string]string{"zh-CN": "频率", "zh-TW": "頻率"}, MaxRunes: 10, Values: rhythms(),
			Summary: "How often it is told; a digest comes at nine, in the time zone of the server"},
		{Name: "into", Names: map[string]string{"zh-CN": "发送到", "zh-TW": "傳送到"}, MaxRunes: 10, Values: intos(),
			Summary: "Where it is told"},
		{Name: "note", Names: map[string]string{"zh-CN": "备注", "zh-TW": "備註"}, MaxRunes: maxNote,
			Summary: "Why it is followed, for whoever reads it"},
	}
}

// typed reads a typed line: see [wishParts] for where it names an option. How often,
// where and which zone is one word, which what else is said goes on behind; the others go
// on to where the next is named.
func (w wish) typed(line string) wish {
	parts := wishParts(line)
	rest, seen := []string{line[:append(parts, wishPart{at: len(line)})[0].at]}, map[string]bool{}
	w.query = ""
	for _, p := range parts {
		if seen[p.option] {
			w.twice = append(w.twice, p.name+":")
		}
		seen[p.option] = true
		behind := ""
		if option := w.word(p.option); option != nil {
			*option, behind = firstValue(p.value)
			*option = chosenIn(p.option, *option)
		} else {
			*w.words(p.option) = p.value
		}
		if goesOn := strings.TrimSpace(strings.Join(rest, "")) != "" || w.query != "" || w.name != ""; behind != "" && seen["note"] && goesOn {
			w.note += " " + behind
		} else {
			rest = append(rest, " "+behind)
		}
	}
	w.note = unquoted(w.note)
	return w.about(strings.Join(strings.Fields(strings.Join(rest, "")), " "))
}

// about reads what of a typed line no colon names: which search or case, how often and
// where, each behind what one says of it.
func (w wish) about(rest string) wish {
	if before, ok := strings.CutSuffix(rest, " into a direct message"); ok {
		rest, w.into = before, intoDM
	}
	for _, words := range []*string{&rest, &w.query, &w.name} {
		if w.rhythm == "" {
			*words, w.rhythm = rhythmBehind(*words)
		}
	}
	if name, ok := led(rest, "case"); ok && w.name == "" {
		rest, w.name = "", name
	} else if query, ok := led(rest, "query"); ok && w.query == "" {
		rest, w.query = "", query
	}
	w.query = strings.TrimSpace(w.query + " " + rest)
	return w
}

// word is where a wish keeps an option that is one word; nil for one of several.
func (w *wish) word(option string) *string {
	return map[string]*string{"rhythm": &w.rhythm, "into": &w.into, "zone": &w.zone, "wish": &w.key}[option]
}

// words is where it keeps one of several.
func (w *wish) words(option string) *string {
	return map[string]*string{"query": &w.query, "case": &w.name, "note": &w.note}[option]
}

// chosenIn is a value of an option of a wish by any of its names, or by what people say
// of it: "每天".
func chosenIn(option, typed string) string {
	switch option {
	case "rhythm":
		if rest, when := rhythmIn(index.Fold(typed)); when != "" && rest == "" {
			return when
		}
		return chosen(rhythms(), typed)
	case "into":
		if spoken := spokenIntos()[index.Fold(typed)]; spoken != "" {
			return spoken
		}
		return chosen(intos(), typed)
	}
	return typed
}

// spokenIntos are other words for where finds are told, folded.
func spokenIntos() map[string]string {
	into := map[string]string{}
	for _, dm := range []string{"dms", "me", "pm", "私信", "私訊", "私聊", "我"} {
		into[index.Fold(dm)] = intoDM
	}
	for _, here := range []string{"channel", "这里", "這裡", "此处", "此處", "频道", "頻道", "这个频道", "這個頻道"} {
		into[index.Fold(here)] = intoHere
	}
	return into
}

// unquoted is a value without the quotation marks around all of it.
func unquoted(value string) string {
	if inside, behind := firstValue(value); strings.HasPrefix(value, `"`) && behind == "" {
		return inside
	}
	return value
}

// rhythmBehind cuts off the last words of a line where they say how often: "camera
// weekly", "every week". Alone they are what is to be found.
func rhythmBehind(line string) (rest, when string) {
	words := strings.Fields(line)
	for n := 1; n <= 3 && n < len(words); n++ {
		said := index.Fold(strings.Join(words[len(words)-n:], " "))
		if left, when := rhythmIn(said); when != "" && left == "" {
			return strings.Join(words[:len(words)-n], " "), when
		}
	}
	return line, ""
}

// led cuts the name of an option, without a colon, off a line.
func led(line, option string) (rest string, ok bool) {
	lead, rest, _ := strings.Cut(line, " ")
	return strings.TrimSpace(rest), slices.Contains(wishNames()[option], lead)
}

// chosen is a value by what the request says of it, whichever of its names is typed; one
// that has none of them is as it is, and any is where there are no values to choose from.
func chosen(values []Value, typed string) string {
	i := slices.IndexFunc(values, func(v Value) bool {
		return slices.ContainsFunc([]string{v.Says, v.Name, v.Names[simplified], v.Names[traditional]}, func(name string) bool { return index.Fold(name) == index.Fold(typed) })
	})
	switch {
	case len(values) == 0:
		return typed
	case i < 0:
		return strings.ToLower(typed)
	}
	return values[i].Says
}
