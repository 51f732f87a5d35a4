package answer_test

import (
	"flag"
	"log/slog"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/index"
	"casebot/index/answer"
	"casebot/index/bleveindex"
)

// The size of BenchmarkCrowd. A folder keeps the index for the next run.
var (
	crowdCases  = flag.Int("crowd", 3000, "cases of BenchmarkCrowd")
	crowdEach   = flag.Int("crowd-articles", 2, "articles about each of them")
	crowdFolder = flag.String("crowd-index", "", "folder of its index")
)

// crowdQuestions are asked of any crowd, by kind. Case 17 has a name in Latin
// letters, case 20 one in Chinese. What is "common" asks for nothing but words that
// every article of the language holds.
func crowdQuestions() map[string][]string {
	latin, other, third, chinese := defendant(17), defendant(801), defendant(2222), defendant(20)
	return map[string][]string{
		"named": {"How long was " + latin + " jailed?", "What was " + other + " fined?", "Which court decided the case of " + third + "?", "/case " + latin, "When was " + latin + " sentenced?",
			"Is " + other + " still under appeal?", strings.Fields(third)[1]},
		"named zh":    {chinese + "被判多久？", chinese + "罚款多少？", chinese + "的案件是哪个法院判的？", chinese},
		"unknown":     {"How long was Zyxwvut Quorthon jailed?", "What was Brannagh Oostveen fined?", "Was Herr Pfefferkorn convicted?"},
		"unknown zh":  {"欧阳锋被判多久？", "诸葛明月罚款多少？"},
		"evidence":    {"Why did the lantern in the corridor fail?", "What did the spokesman say about the printer ledger?", "How many receipts were counted in the clinic?", "Who owned the scanner and the courier window?", "Where was the password server kept?"},
		"evidence zh": {"走廊里的灯笼为什么失灵？", "发言人就打印机账本说了什么？", "诊所里清点了多少个收据？", "扫描仪和信使窗户属于谁？", "密码服务器放在哪里？"},
		"common":      {"What did the court hear, and why had it failed?", "How many did the investigators count, and what did the lawyer speak of?", "Who was fined according to the judge?"},
		"common zh":   {"法院查明了什么，为什么失灵？", "调查人员清点了多少个，律师谈到了什么？", "法官认为谁被罚款？"},
		"list":        {"Which cases involve hidden cameras?", "List all cases about baby monitors in Germany", "Show me the cases from Sweden since 2020", "Which cases were settled?", "Which cases did the Office for Quiet Streets decide?"},
		"list zh":     {"有哪些关于人脸数据的案件？", "列出中国2020年以来的案件"},
		"count":       {"How many cases are there?", "How many cases are there about home cameras?", "How many cases from France are there?", "Number of cases in 2019?"},
		"count zh":    {"资料库收录了多少案件？", "有多少关于摄像头的案件？"},
		"sum":         {"What is the total of all fines?", "What do all fines in euros add up to?", "Total fines for location data in 2018?"},
		"sum zh":      {"罚款总额是多少？", "人民币罚款一共多少？"},
		"rank":        {"What is the highest fine?", "What is the highest fine in euros?", "Who got the longest sentence?", "What is the latest case about smart toys?", "What was the first case?", "What is the lowest fine in Korea?"},
		"rank zh":     {"最高的罚款是多少？", "谁被判得最久？", "最新的案件是哪个？"},
		"compare":     {"Compare " + latin + " and " + other, latin + " or " + other + ": who paid more?"},
		"misspelt":    {"survelliance camra hacking sentance", "which cases involve babby monitrs?"},
		"advice":      {"Should I sue my neighbour over hidden cameras?"},
	}
}

// crowdUnread returns an answerer over a crowd of which nothing was asked yet.
func crowdUnread(t *testing.T, cases int) (*answer.Answerer, *crowd) {
	t.Helper()
	engine, err := bleveindex.OpenMemory()
	return crowded(t, &crowd{cases: cases}, engine, err)
}

func crowded(b testing.TB, archive *crowd, engine *bleveindex.Engine, err error) (*answer.Answerer, *crowd) {
	b.Helper()
	archive.edited, archive.removed = map[int]bool{}, map[int]bool{}
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { engine.Close() })
	if err := index.Sync(b.Context(), archive, archive, engine, nil); err != nil {
		b.Fatal(err)
	}
	return answer.New(archive, engine), archive
}

// BenchmarkCrowd asks mixed questions of a large archive, by kind, and reports how
// long the slower ones take, and what memory is held in the end. The first question is asked before: it waits for what is read once.
func BenchmarkCrowd(b *testing.B) {
	engine, err := bleveindex.OpenMemory()
	if *crowdFolder != "" {
		engine, err = bleveindex.Open(*crowdFolder, slog.Default())
	}
	a, _ := crowded(b, &crowd{cases: *crowdCases, each: *crowdEach}, engine, err)
	start := time.Now()
	if _, err := a.Ask(b.Context(), "How many cases are there?"); err != nil {
		b.Fatal(err)
	}
	b.Logf("the first question took %v", time.Since(start))
	start = time.Now()
	if err := a.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	b.Logf("the register stood %v later", time.Since(start))
	all := crowdQuestions()
	var kinds []string
	for kind := range all {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	var every []time.Duration
	for _, kind := range kinds {
		b.Run(strings.ReplaceAll(kind, " ", "-"), func(b *testing.B) {
			var took []time.Duration
			quickest := slices.Repeat([]time.Duration{time.Hour}, len(all[kind]))
			for b.Loop() {
				for i, question := range all[kind] {
					start := time.Now()
					if _, err := a.Ask(b.Context(), question); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
					quickest[i] = min(quickest[i], time.Since(start))
				}
			}
			for i, question := range all[kind] {
				b.Logf("%8.2f ms at its quickest  %s", float64(quickest[i].Microseconds())/1000, question)
			}
			report(b, took)
			every = append(every, took...)
		})
	}
	b.Run("all", func(b *testing.B) {
		for b.Loop() { //nolint:revive // what is reported was measured above
		}
		report(b, every)
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "heap-MB")
	})
}

func report(b *testing.B, took []time.Duration) {
	slices.Sort(took)
	for unit, share := range map[string]int{"p50-ms": 50, "p95-ms": 95, "p99-ms": 99} {
		if len(took) > 0 {
			b.ReportMetric(float64(took[len(took)*share/100].Microseconds())/1000, unit)
		}
	}
}
