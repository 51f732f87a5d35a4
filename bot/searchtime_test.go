package bot_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
	"casebot/index"
)

// A hurried searcher ends each search at its deadline, with what it has.
type hurried struct {
	index.Searcher
	nothing bool
}

func (h hurried) Search(ctx context.Context, req index.Request) (*index.Page, error) {
	page, err := h.Searcher.Search(ctx, req)
	if _, limited := ctx.Deadline(); err != nil || !limited || req.Kind != corpus.CaseRecord {
		return page, err
	}
	page.Partial, page.Next = true, ""
	if h.nothing {
		page.Hits, page.Total = nil, 0
	}
	return page, nil
}

// A search that came to its deadline says so, and never that there is nothing.
func TestASearchThatHadNoTimeSaysSo(t *testing.T) {
	archive, engine := filled(t)
	b := bot.New(archive, hurried{engine, false}, bot.Config{})
	reply := say(t, b, "/search surveillance")
	if !strings.HasPrefix(reply.Text, "There was no time to look at everything. At least ") || len(reply.Cards) == 0 || reply.Abstained {
		t.Errorf("%q, %d cards", reply.Text, len(reply.Cards))
	}
	for locale, want := range map[string]string{"zh-CN": "时间不够，未能全部查看。", "zh-TW": "時間不夠，未能全部查看。"} {
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Locale: locale, Options: map[string]string{"query": "摄像头"}})
		if !strings.HasPrefix(reply.Text, want) || !strings.Contains(reply.Text, "至少") {
			t.Errorf("%s: %q", locale, reply.Text)
		}
	}
	b = bot.New(archive, hurried{engine, true}, bot.Config{})
	for locale, want := range map[string]string{"zh-CN": "这段时间内没有找到与“摄像头”相符的内容：请用更少或更少见的词。", "zh-TW": "這段時間內沒有找到與「摄像头」相符的內容：請用更少或更少見的字詞。"} {
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Locale: locale, Options: map[string]string{"query": "摄像头"}})
		if !strings.HasSuffix(reply.Text, want) {
			t.Errorf("%s: %q", locale, reply.Text)
		}
	}
	reply = say(t, b, "/search surveillance")
	if want := "There was no time to look at everything. Nothing was found in that time for “surveillance”: give fewer words, or rarer ones."; reply.Text != want || strings.Contains(reply.Text, "does not hold") {
		t.Errorf("%q, want %q", reply.Text, want)
	}
}

// waiting names are not read before whoever asks for them gives up.
type waiting struct{}

func (waiting) Complete(ctx context.Context, _ string, _ int) ([]index.Suggestion, error) {
	select {
	case <-ctx.Done():
	case <-time.After(3 * time.Second):
	}
	return nil, ctx.Err()
}

// A name is offered where the names are there, and is not waited for.
func TestASearchDoesNotWaitForNames(t *testing.T) {
	archive, engine := filled(t)
	b := bot.New(archive, engine, bot.Config{Names: waiting{}})
	began := time.Now()
	reply := say(t, b, "/search zebulonite")
	if took := time.Since(began); took > 1500*time.Millisecond || !strings.Contains(reply.Text, "does not hold") {
		t.Errorf("%q after %s", reply.Text, took)
	}
}

// A star behind a word means the beginning of words without /search too; in a pair
// around words it is markup.
func TestAStarTypedAloneIsSearchedFor(t *testing.T) {
	b, _ := open(t)
	for typed, like := range map[string]string{"surveil*": "/search surveil*", "hom* surveil*": "/search hom* surveil*", "recog* privac*": "/search recog* privac*", "*surveillance*": "/search surveillance", "*home surveillance*": "/search home surveillance", "**surveillance**": "/search surveillance"} {
		got, want := say(t, b, typed), say(t, b, like)
		if !strings.HasPrefix(got.Text, want.Text) || want.Abstained {
			t.Errorf("%s: %q, want %q", typed, got.Text, want.Text)
		}
	}
}

// So does a question that only passages or cases near it answer, in its language.
func TestAQuestionThatHadNoTimeSaysSo(t *testing.T) {
	archive, engine := filled(t)
	near, nothing := bot.New(archive, hurried{engine, false}, bot.Config{}), bot.New(archive, hurried{engine, true}, bot.Config{})
	question, begins := "Which algorithm did the face recognition use?", "There was no time to look at everything. "
	if reply := say(t, near, question); !strings.HasPrefix(reply.Text, begins+"The archive does not hold a direct answer. Nearest in words: ") || len(reply.Cards) == 0 {
		t.Errorf("%q", reply.Text)
	}
	for question, want := range map[string]string{
		question:      begins + "Nothing was found in that time for “Which algorithm did the face recognition use?”: give fewer words, or rarer ones.",
		"人脸识别用了什么算法？": "时间不够，未能全部查看。这段时间内没有找到与“人脸识别用了什么算法?”相符的内容：请用更少或更少见的词。",
	} {
		if reply := say(t, nothing, question); !strings.HasPrefix(reply.Text, want) || !reply.Abstained {
			t.Errorf("%q, want %q", reply.Text, want)
		}
	}
}

// What decides an answer is never looked up in part: the question fails instead of
// being told that the archive does not hold what it does.
func TestAnAnswerIsNotMadeFromPart(t *testing.T) {
	archive, engine := filled(t)
	b := bot.New(archive, partial{engine}, bot.Config{})
	for _, question := range []string{"How long was Quist jailed?", "Who was jailed for hidden cameras?", "奎某判了多久？"} {
		if reply := say(t, b, question); !reply.Failed || strings.Contains(reply.Text, "does not hold") || strings.Contains(reply.Text, "未收录") {
			t.Errorf("%q: %+v", question, reply)
		}
	}
}

// A partial searcher never comes to an end, and finds nothing.
type partial struct{ index.Searcher }

func (partial) Search(context.Context, index.Request) (*index.Page, error) {
	return &index.Page{Partial: true}, nil
}
