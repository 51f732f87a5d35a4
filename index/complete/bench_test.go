package complete_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/index/complete"
	"casebot/index/indextest"
)

// Made-up names are put together from these: 400 family names and 1,600 words of
// companies, a few of them much commoner than the rest.
var (
	openings = []string{"ba", "cor", "del", "fen", "gar", "hol", "jan", "kes", "lun", "mar", "nor", "pel", "quin", "ros", "sel", "tor", "ul", "ver", "win", "zan"}
	endings  = []string{"dak", "den", "field", "gren", "ham", "ik", "land", "lo", "mann", "ner", "ov", "quist", "rell", "son", "stra", "ton", "vale", "witz", "yard", "zio"}
	chinese  = []rune("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜曾单明伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞平刚桂英文辉建国")
	fields   = []string{"home cameras", "face recognition", "data brokers", "number plates", "children's apps", "staff monitoring", "health records", "location data"}
)

// A namer makes up names; equal seeds make equal ones.
type namer struct{ *rand.Rand }

func newNamer(seed uint64) namer { return namer{rand.New(rand.NewPCG(seed, 1))} }

// often picks small numbers more often than large ones.
func (n namer) often(limit int) int {
	return int(float64(limit) * n.Float64() * n.Float64() * n.Float64())
}

func (n namer) word() string {
	return openings[n.often(len(openings))] + endings[n.IntN(len(endings))]
}

func (n namer) person() string {
	word := func() string { w := n.word(); return string(w[0]-32) + w[1:] }
	return word() + " " + word()
}

func (n namer) company() string {
	w := n.word() + openings[n.IntN(len(openings))]
	return string(w[0]-32) + w[1:] + []string{" Ltd", " Systems Inc", " AI", " GmbH", " Holdings"}[n.IntN(5)]
}

func (n namer) chinese() string {
	name := []rune{chinese[n.often(len(chinese))], chinese[n.IntN(len(chinese))], chinese[n.IntN(len(chinese))]}
	return string(name[:2+n.IntN(2)])
}

// record makes up the i-th case: two parties in a title, an alias, a docket
// number, and for each third a Chinese title and party.
func (n namer) record(i int) *corpus.Case {
	person, company := n.person(), n.company()
	year := 1990 + n.IntN(36)
	c := &corpus.Case{
		ID: corpus.CaseID(fmt.Sprintf("xx-%d-case-%d", year, i)), Title: person + " v. " + company, Aliases: []string{"the " + n.word() + " matter"},
		Forum: "District Court of " + n.person(), Topics: []string{fields[n.IntN(len(fields))]},
		Citations: []corpus.Citation{{Text: fmt.Sprintf("[%d] XDC %d", year, 1+n.IntN(9000))}},
		Status:    []corpus.Fact{{Date: corpus.Date{Year: year}}},
		Parties:   []corpus.Party{{ID: "a", Names: []corpus.Name{{Text: person}}}, {ID: "b", Names: []corpus.Name{{Text: company}}}},
		Facts:     make([]corpus.Fact, n.IntN(8)), Sources: make([]corpus.Source, 1+n.IntN(4)),
	}
	if i%3 == 0 {
		name := n.chinese()
		c.TitleZH = name + "诉" + n.chinese() + "隐私权纠纷案"
		c.Parties = append(c.Parties, corpus.Party{ID: "c", Names: []corpus.Name{{Text: name}}})
	}
	return c
}

func archiveOf(n namer, cases int) *indextest.Archive {
	archive := &indextest.Archive{}
	for i := range cases {
		archive.PutCase(n.record(i))
	}
	return archive
}

// typing cuts names as people type them: the first letters, words in another
// order, a slip or two, by sound, a citation.
func (n namer) typing() string {
	switch name := []rune(n.person()); n.IntN(9) {
	case 0:
		return string(name[:1+n.IntN(3)])
	case 1, 2:
		return string(name[:3+n.IntN(len(name)-3)])
	case 3:
		return n.word() + " " + n.word()[:2]
	case 4:
		name[1+n.IntN(3)] = 'x'
		return string(name)
	case 8:
		name[1+n.IntN(3)], name[5+n.IntN(2)] = 'x', 'q' // which hardly any name fits
		return string(name)
	case 5:
		return n.chinese()
	case 6:
		return []string{"zhao", "zengming", "lv wei", "shan", "han"}[n.IntN(5)]
	default:
		return fmt.Sprintf("%d xdc %d", 1990+n.IntN(36), 1+n.IntN(90))
	}
}

// BenchmarkComplete is one suggestion of 25 among 100,000 cases, with nothing else
// going on and while cases change without a pause. It reports the median, the
// slowest of a hundred and the slowest in microseconds, the memory that the index
// holds, and how long it took to fill.
func BenchmarkComplete(b *testing.B) {
	archive := archiveOf(newNamer(1), 100_000)
	before := heap()
	x := complete.New()
	began := time.Now()
	if err := x.Follow(b.Context(), archive, archive); err != nil {
		b.Fatal(err)
	}
	filled := time.Since(began)
	held := heap() - before
	b.Run("quiet", func(b *testing.B) {
		measure(b, x)
		b.ReportMetric(held/(1<<20), "MB")
		b.ReportMetric(filled.Seconds(), "s-to-fill")
	})
	b.Run("while cases change", func(b *testing.B) {
		done := make(chan int)
		stop := make(chan struct{})
		go func() { done <- change(x, archive, stop) }()
		measure(b, x)
		close(stop)
		b.ReportMetric(float64(<-done), "changes")
	})
}

// heap is how much memory is in use, in bytes.
func heap() float64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc)
}

func measure(b *testing.B, x *complete.Index) {
	n := newNamer(2)
	var took []time.Duration
	for b.Loop() {
		typed := n.typing()
		began := time.Now()
		if _, err := x.Complete(b.Context(), typed, 25); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	for name, at := range map[string]int{"p50-µs": len(took) / 2, "p99-µs": len(took) * 99 / 100, "max-µs": len(took) - 1} {
		b.ReportMetric(float64(took[at].Microseconds()), name)
	}
}

// change writes cases anew, ten at a time, until it is stopped, and returns how many.
func change(x *complete.Index, archive *indextest.Archive, stop <-chan struct{}) int {
	n, changed := newNamer(3), 0
	for {
		select {
		case <-stop:
			return changed
		default:
		}
		for range 10 {
			archive.PutCase(n.record(n.IntN(100_000)))
			changed++
		}
		if x.Follow(context.Background(), archive, archive) != nil {
			return -1
		}
	}
}
