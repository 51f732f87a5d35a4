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

// typed reads a typed line. The name of an option leads it, or stands before a colon, in
// any language.
func (w wish) typed(line string) wish {
	for _, name := range wishNames("note") {
		if before, note, ok := cutWord(line, name); ok {
			line, w.note = before, note
			break
		}
	}
	for _, name := range wishNames("note") {
		for _, note, again := cutWord(w.note, name); again; _, note, again = cutWord(w.note, name) {
			w.note, w.twice = note, append(w.twice, name)
		}
	}
	if before, ok := strings.CutSuffix(strings.TrimSpace(line), " into a direct message"); ok {
		line, w.into = before, intoDM
	}
	var rest []string
	for _, word := range strings.Fields(line) {
		if value, ok := valued(word, "rhythm"); ok {
			w.say(&w.rhythm, word, chosen(rhythms(), value))
		} else if value, ok := valued(word, "into"); ok {
			w.say(&w.into, word, chosen(intos(), value))
		} else if value, ok := valued(word, "zone"); ok {
			w.say(&w.zone, word, value)
		} else if key, ok := strings.CutPrefix(word, "wish:"); ok {
			w.key = key
		} else {
			rest = append(rest, word)
		}
	}
	if w.rhythm == "" {
		rest, w.rhythm = rhythmBehind(rest)
	}
	w.query = strings.Join(rest, " ")
	if query, name, both := caseAndQuery(w.query); both {
		w.query, w.name = query, name
		return w
	}
	if name, ok := led(w.query, "case"); ok {
		w.query, w.name = "", name
	} else if query, ok := led(w.query, "query"); ok {
		w.query = query
	}
	return w
}

// rhythmBehind cuts off the last words of a line where they say how often: "camera
// weekly", "every week". Alone they are what is to be found.
func rhythmBehind(words []string) (rest []string, when string) {
	for n := 1; n <= 3 && n < len(words); n++ {
		said := index.Fold(strings.Join(words[len(words)-n:], " "))
		if left, when := rhythmIn(said); when != "" && left == "" {
			return words[:len(words)-n], when
		}
	}
	return words, ""
}

// caseAndQuery reads a line that names both, in either order.
func caseAndQuery(line string) (query, name string, both bool) {
	if before, query, ok := cutNamed(line, "query"); ok {
		if name, ok := led(before, "case"); ok && query != "" && name != "" {
			return query, name, true
		}
	}
	if before, name, ok := cutNamed(line, "case"); ok {
		if query, ok := led(before, "query"); ok && query != "" && name != "" {
			return query, name, true
		}
	}
	return "", "", false
}

// cutNamed cuts a line before and behind the name of an option with its colon.
func cutNamed(line, option string) (before, after string, ok bool) {
	for _, name := range wishNames(option) {
		if before, after, ok := cutWord(line, name); ok {
			return before, strings.TrimSpace(after), true
		}
	}
	return line, "", false
}

// say says an option of a wish by a word, `rhythm:daily`, the last of several.
func (w *wish) say(option *string, word, value string) {
	if *option != "" {
		name, _, _ := strings.Cut(strings.Replace(word, "：", ":", 1), ":")
		w.twice = append(w.twice, name+":")
	}
	*option = value
}

// wishNames are the names of an option in every language, with each colon.
func wishNames(option string) (names []string) {
	for _, o := range append(wishOptions(false), Option{Name: "zone", Names: chineseNames("时区", "時區")}) {
		if o.Name == option {
			for _, name := range namesOf(o) {
				names = append(names, name+":", name+"：")
			}
		}
	}
	return names
}

// valued cuts the name of an option off a word.
func valued(word, option string) (value string, ok bool) {
	for _, name := range wishNames(option) {
		if value, ok := strings.CutPrefix(word, name); ok {
			return value, true
		}
	}
	return "", false
}

// led cuts the name of an option, with or without a colon, off a line.
func led(line, option string) (rest string, ok bool) {
	for _, name := range wishNames(option) {
		if rest, ok := strings.CutPrefix(line, name); ok {
			return strings.TrimSpace(rest), true
		}
		if lead, rest, _ := strings.Cut(line, " "); lead == strings.TrimRight(name, ":：") {
			return rest, true
		}
	}
	return "", false
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

// cutWord cuts a line before and behind a word that begins with the given text.
func cutWord(line, begins string) (before, after string, ok bool) {
	if after, ok = strings.CutPrefix(line, begins); ok {
		return "", after, true
	}
	return strings.Cut(line, " "+begins)
}
