package bot

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

func (b *Bot) helpCommand() Command {
	return Command{
		Complete: b.completeHelp,
		Spec: Spec{
			Name: "help", Names: map[string]string{"zh-CN": "帮助", "zh-TW": "說明"},
			Summary: "What this bot can do, what it cannot, and how to ask", Private: true,
			Options: []Option{{
				Name: "topic", Names: map[string]string{"zh-CN": "主题", "zh-TW": "主題"},
				Summary: "A command; of search all that it understands", MaxRunes: 40, Completes: true,
			}},
		},
		Run: func(ctx context.Context, req Request) (Reply, error) {
			if does, ok := strings.CutPrefix(req.Option("topic"), howTo); ok {
				return b.how(ctx, req, does)
			}
			return b.helpOn(WordingFor(req.Locale), req.Option("topic")), nil
		},
	}
}

// helpOn is the help on one topic, and the general help where there is none.
func (b *Bot) helpOn(w Wording, topic string) Reply {
	topic = strings.TrimPrefix(strings.ToLower(answer.Clean(topic)), "/")
	if slices.Contains([]string{"search", "搜索", "搜尋"}, topic) {
		return searchHelp(w)
	}
	if s, ok := b.helped(topic); ok {
		return commandHelp(w, s)
	}
	reply := b.help(w)
	if topic != "" {
		reply.Note = w.Say("There is no further help on “%s”; there is /help search.", answer.Shorten(topic, 40))
	}
	return reply
}

// Syntax returns all that a typed search understands, in the order to be read in: what
// [index.Parse] reads, and how to sort, which is no part of a query.
func Syntax() []index.Form {
	return append(index.Syntax(), index.Form{
		Also: []string{"排序"}, Written: "sort: 排序:", Example: "sort:decided", Finds: "what is newest first; sort:added the latest added first, sort:relevance the best match",
	})
}

// SyntaxRemarks are what holds of every search, to be read behind [Syntax].
func SyntaxRemarks() []string {
	return []string{
		"What cannot be read so is searched for as words, and the reply says how it was understood.",
		"Where a word stands in no document, the reply offers the nearest word of the archive.",
	}
}

// searchHelp is made from the table that the parser reads by.
func searchHelp(w Wording) Reply {
	var lines []string
	for _, form := range Syntax() {
		line := w.Say("%s — %s.", form.Example, w.Term(form.Finds))
		if len(form.Also) > 0 {
			line = w.sentences(line, w.Say("Also %s.", w.commas(w.fieldNames(form.Also))))
		}
		lines = append(lines, line)
	}
	lines = append(lines, "")
	for _, remark := range SyntaxRemarks() {
		lines = append(lines, w.Term(remark))
	}
	return Reply{Text: w.Say("A search understands words and the following, in any order and together."), Body: strings.Join(lines, "\n"), Private: true}
}

// fieldNames are names of fields as the reader types them: the parser reads them in
// either script.
func (w Wording) fieldNames(names []string) (typed []string) {
	for _, name := range names {
		if w.locale == traditional {
			name = inTraditional.Replace(name)
		}
		typed = append(typed, name+":")
	}
	return typed
}

// inTraditional writes the names of fields in traditional characters.
var inTraditional = strings.NewReplacer("称", "稱", "机关", "機關", "题", "題", "国", "國", "区", "區", "状态", "狀態", "类", "類", "于", "於", "罚", "罰", "锾", "鍰", "获", "獲", "违", "違", "赔偿", "賠償", "损", "損")

// help is made from the commands themselves, so that it cannot drift from them.
func (b *Bot) help(w Wording) Reply {
	var lines []string
	for _, c := range b.commands {
		if c.Spec.Hidden {
			continue
		}
		lines = append(lines, w.usage(c.Spec)+" — "+w.Term(c.Spec.Summary))
	}
	if b.config.Memory != nil { // others read along
		lines = append(lines, "", w.Say("With the option private only you see the reply to a command; Share shows it to everybody after all."))
	}
	lines = append(lines,
		"",
		w.Say("A mention of the bot, or a direct message, is a question. Words alone are searched for; /help search shows what else a search understands."),
		"",
		w.Say("Answers are what the linked sources say, as of the day they were checked. An accusation is not a conviction. "+
			"What the archive does not hold may exist all the same."),
		w.Say("It cannot answer why-questions, understand wording far from that of its records, or give legal advice."),
		b.writeTo(w),
	)
	return Reply{Text: w.Say("Casebot answers questions about legal cases from sources that it links."), Body: strings.Join(lines, "\n"), Private: true}
}

// Usage writes a command as a person types it: "/case NAME", "/help [TOPIC]".
func Usage(s Spec) string { return Wording{}.usage(s) }

// usage is [Usage] with the names that the reader sees in Discord.
func (w Wording) usage(s Spec) string {
	usage := "/" + cmp.Or(s.Names[w.locale], s.Name)
	var subs []string
	for _, sub := range s.Subs {
		if !sub.Hidden {
			subs = append(subs, cmp.Or(sub.Names[w.locale], sub.Name))
		}
	}
	if len(subs) > 0 {
		return usage + " " + w.commas(subs) // a bar would end a cell of a table
	}
	for _, option := range s.Options {
		if option.Name == private { // alike for all: help says it once
			continue
		}
		name := strings.ToUpper(cmp.Or(option.Names[w.locale], option.Name))
		if !option.Required {
			name = "[" + name + "]"
		}
		usage += " " + name
	}
	return usage
}

// writeTo says where corrections and removals are asked for.
func (b *Bot) writeTo(w Wording) string {
	if b.config.Contact == "" {
		return w.Say("For corrections and removal, write to whoever runs this bot: no contact is set.")
	}
	return w.Say("For corrections and removal, write to %s.", b.config.Contact)
}
