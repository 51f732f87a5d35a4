package answer_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"casebot/corpus"
	"casebot/index"
)

// A crowd is a large archive that holds nothing: each record is made anew from its
// number whenever somebody asks for it, the same each time. All of them are
// invented. Case n is told of by the articles from n×each on.
type crowd struct {
	cases, each int
	edited      map[int]bool  // cases that were changed since: their fines are doubled
	removed     map[int]bool  // cases that are gone
	changes     []int         // both, in the order in which it was done
	forgotten   int           // how often something was forgotten
	held        chan struct{} // nobody reads all cases before it is closed; nil: anybody does
	read        atomic.Int32  // how often somebody began to read all cases
	left        atomic.Int32  // and stopped
	broken      bool          // nobody can read all cases
}

// edit doubles the fine of a case.
func (w *crowd) edit(n int) { w.edited[n], w.changes = true, append(w.changes, n) }

func (w *crowd) remove(n int) { w.removed[n], w.changes = true, append(w.changes, n) }

// forget takes a case out as if it had never been.
func (w *crowd) forget(n int) {
	w.removed[n] = true
	w.forgotten++
}

// hold keeps everybody from reading all cases until it is released.
func (w *crowd) hold() (release func()) {
	w.held = make(chan struct{})
	return func() { close(w.held) }
}

func caseNumber(id corpus.CaseID) int { return number(string(id), "xx-") }

func number(id, prefix string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(id, prefix))
	if err != nil || !strings.HasPrefix(id, prefix) {
		return -1
	}
	return n
}

func (w *crowd) ID() string {
	return fmt.Sprint("crowd-", w.cases, "-", w.each, strings.Repeat("-", w.forgotten))
}

func (w *crowd) LastSeq(context.Context) (int64, error) {
	return int64(w.cases*(1+w.each) + len(w.changes)), nil
}

// Changes tells of all cases first, then of all articles, then of what was edited.
func (w *crowd) Changes(_ context.Context, after int64, limit int) ([]corpus.Change, error) {
	var out []corpus.Change
	for n := int(after); n < w.cases*(1+w.each)+len(w.changes) && len(out) < limit; n++ {
		ref := articleID(n - w.cases).Ref()
		if n < w.cases {
			ref = caseID(n).Ref()
		} else if edit := n - w.cases*(1+w.each); edit >= 0 {
			ref = caseID(w.changes[edit]).Ref()
		}
		out = append(out, corpus.Change{Seq: int64(n) + 1, Ref: ref})
	}
	return out, nil
}

func caseID(n int) corpus.CaseID       { return corpus.CaseID(fmt.Sprintf("xx-%06d", n)) }
func articleID(n int) corpus.ArticleID { return corpus.ArticleID(fmt.Sprintf("art-%07d", n)) }

// Case makes a case.
func (w *crowd) Case(ctx context.Context, id corpus.CaseID) (*corpus.Case, error) {
	n := caseNumber(id)
	if n < 0 || n >= w.cases || w.removed[n] || ctx.Err() != nil {
		return nil, fmt.Errorf("case %s: %w", id, cmpErr(ctx))
	}
	return w.caseOf(n), nil
}

// CasesByID makes several.
func (w *crowd) CasesByID(ctx context.Context, ids []corpus.CaseID) (found []*corpus.Case, err error) {
	for _, id := range ids {
		c, err := corpus.Found(w.Case(ctx, id))
		if err != nil {
			return nil, err
		}
		if c != nil {
			found = append(found, c)
		}
	}
	return found, nil
}

func cmpErr(ctx context.Context) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return corpus.ErrNotFound
}

var errTorn = errors.New("a page is torn")

// Cases yields all cases, in the order of their IDs.
func (w *crowd) Cases(ctx context.Context) iter.Seq2[*corpus.Case, error] {
	return func(yield func(*corpus.Case, error) bool) {
		w.read.Add(1)
		defer w.left.Add(1)
		if w.held != nil {
			select {
			case <-w.held:
			case <-ctx.Done():
				yield(nil, ctx.Err())
				return
			}
		}
		for n := range w.cases {
			if w.broken && n > 1000 {
				yield(nil, errTorn)
				return
			}
			if !w.removed[n] && !yield(w.caseOf(n), nil) {
				return
			}
		}
	}
}

// What cases and articles are made of.
var (
	crowdRegions = []struct {
		code, court, body string
		currency          corpus.Currency
	}{
		{"SE", "Harbour District Court", "Swedish Lantern Board", "SEK"}, {"DE", "Landgericht Mühlstadt", "Office for Quiet Streets", "EUR"},
		{"CN", "Pinghe Basic People's Court", "Pinghe Network Office", "CNY"}, {"US", "District Court of Elmore", "Elmore Trade Bureau", "USD"},
		{"FR", "Tribunal de Rivebelle", "Conseil de Rivebelle", "EUR"}, {"GB", "Crown Court at Weddell", "Weddell Records Commissioner", "GBP"},
		{"KR", "Hanbyeol District Court", "Hanbyeol Protection Commission", "KRW"}, {"AU", "Federal Court at Murrin", "Murrin Privacy Office", "AUD"},
	}
	crowdTopics = []string{"home cameras", "face data", "AI voice", "hidden cameras", "account unblocking", "data brokers", "location data", "smart toys", "school records", "dating profiles",
		"loan scoring", "hotel registers", "medical files", "car keys", "delivery addresses", "gym entry", "payment cards", "drone flights", "baby monitors", "parcel lockers"}
	crowdTopicsZH = []string{"家用摄像头", "人脸数据", "人工智能语音", "隐藏摄像头", "账号解封", "数据经纪", "位置数据", "智能玩具", "学籍档案", "交友资料",
		"贷款评分", "旅馆登记", "医疗档案", "车钥匙", "送货地址", "健身房门禁", "支付卡", "无人机飞行", "婴儿监视器", "快递柜"}
	crowdKinds  = []corpus.Kind{"criminal", "civil", "regulatory"}
	crowdStates = []corpus.State{"sentenced", "convicted", "final", "settled", "under_appeal", "accused", "overturned", "acquitted", "liable"}
	crowdWords  = strings.Fields(`password server camera tenant register lantern harbour seller folder reseller printer corridor ledger witness receipt platform clinic scanner courier window
		message account picture neighbour village ticket counter officer contract invoice sensor archive monitor garden station market review charger speaker license`)
	crowdWordsZH = strings.Fields(`密码 服务器 相机 租户 登记簿 灯笼 港口 卖家 文件夹 经销商 打印机 走廊 账本 证人 收据 平台 诊所 扫描仪 信使 窗户
		留言 账户 照片 邻居 村庄 车票 柜台 官员 合同 发票 传感器 档案 显示器 花园 车站 市场 评审 充电器 音箱 执照`)
	crowdHan = []rune("许徐韩李王赵钱孙周吴郑冯陈褚卫蒋沈杨朱秦尤何吕施张孔曹严华金魏陶姜")
)

// invented is a word of two to four syllables.
func invented(r *rand.Rand) string {
	word := ""
	for range 2 + r.IntN(3) {
		word += string("bdfgklmnprstvz"[r.IntN(14)]) + string("aeiou"[r.IntN(5)])
	}
	return strings.ToUpper(word[:1]) + word[1:]
}

func seeded(n int, kind uint64) *rand.Rand { return rand.New(rand.NewPCG(uint64(n), kind)) }

// defendant names the one who answers for case n, in Latin letters or in Chinese.
func defendant(n int) string {
	r := seeded(n, 7)
	if n%5 == 0 {
		return string(crowdHan[r.IntN(len(crowdHan))]) + string(rune(0x4e00+r.IntN(2000))) + string(rune(0x4e00+r.IntN(2000)))
	}
	return invented(r) + " " + invented(r)
}

func (w *crowd) caseOf(n int) *corpus.Case {
	r := seeded(n, 1)
	place := crowdRegions[r.IntN(len(crowdRegions))]
	topic, name := crowdTopics[r.IntN(len(crowdTopics))], defendant(n)
	day := corpus.Date{Year: 2010 + r.IntN(15), Month: time.Month(1 + r.IntN(12)), Day: 1 + r.IntN(28)}
	source := articleID(n * w.each)
	claim := func(v corpus.Value, printed string) []corpus.Claim {
		c := corpus.Claim{Value: v, Printed: printed, Source: source}
		if r.IntN(12) == 0 {
			c.Rule = "fine.fine"
		}
		return []corpus.Claim{c}
	}
	c := &corpus.Case{ID: caseID(n), Title: name + ": " + topic, Jurisdiction: place.code, Kind: crowdKinds[r.IntN(3)], Forum: place.court,
		Topics: []string{topic, crowdTopics[r.IntN(len(crowdTopics))]}, Summary: name + " answered for " + topic + ".", Checked: corpus.Date{Year: 2026, Month: 1, Day: 1},
		Parties: []corpus.Party{{ID: "a", Role: "defendant", Person: true, Names: []corpus.Name{{Text: name}}}, {ID: "board", Role: "authority", Names: []corpus.Name{{Text: place.body}}}},
		Status:  []corpus.Fact{{Slot: corpus.SlotStatus, Party: "a", Date: day, Claims: []corpus.Claim{{Value: crowdStates[r.IntN(len(crowdStates))], Source: source}}}}}
	for i := range max(1, min(w.each, 3)) {
		c.Sources = append(c.Sources, corpus.Source{ID: articleID(n*w.each + i), Title: "On " + topic + " and " + name, Publisher: "The Harbour Courier",
			URL: "https://courier.example/" + strconv.Itoa(n*w.each+i), Published: day})
	}
	c.Facts = append(c.Facts, corpus.Fact{Slot: corpus.SlotCourt, Claims: claim(corpus.Text(place.court), "")})
	if c.Kind == "criminal" {
		months := 3 + r.IntN(90)
		c.Facts = append(c.Facts, corpus.Fact{Slot: corpus.SlotTerm, Party: "a", Date: day, Claims: claim(corpus.Term{Months: months}, fmt.Sprint(months, " months"))})
	}
	sum := corpus.Money{Minor: int64(1+r.IntN(9_000_000)) * 100, Currency: place.currency}
	if w.edited[n] {
		sum.Minor *= 2
	}
	fine := corpus.Fact{Slot: corpus.SlotFine, Party: "a", Date: corpus.Date{Year: day.Year - r.IntN(2)}, Claims: claim(sum, sum.Display())}
	switch r.IntN(10) {
	case 0:
		fine.Stage = corpus.Proposed
	case 1:
		fine.Claims[0].Value = nil
	}
	c.Facts = append(c.Facts, fine)
	if r.IntN(3) == 0 {
		part := corpus.Money{Minor: sum.Minor / 3, Currency: place.currency}
		c.Facts = append(c.Facts, corpus.Fact{Slot: corpus.SlotFine, Party: "a", About: "late filing", Date: fine.Date, Claims: claim(part, part.Display())})
	}
	return c
}

// Article makes an article of a dozen sentences, every second one in Chinese: as
// many of either language, of as many patterns and words.
func (w *crowd) Article(ctx context.Context, id corpus.ArticleID) (*corpus.Article, error) {
	n := number(string(id), "art-")
	if n < 0 || n >= w.cases*w.each || ctx.Err() != nil {
		return nil, fmt.Errorf("article %s: %w", id, cmpErr(ctx))
	}
	of, r := w.caseOf(n/w.each), seeded(n, 2)
	name, topic := of.Parties[0].Name(), of.Topics[0]
	a := &corpus.Article{Source: corpus.Source{ID: id, Title: "On " + topic + " and " + name, Publisher: "The Harbour Courier", URL: "https://courier.example/" + strconv.Itoa(n), Published: of.Status[0].Date}, Language: "en"}
	sentence := englishSentence
	if n%2 == 1 {
		a.Language, sentence, topic = "zh", chineseSentence, crowdTopicsZH[slices.Index(crowdTopics, topic)]
	}
	var b strings.Builder
	for i := range 12 {
		start := b.Len()
		b.WriteString(sentence(r, i, name, topic))
		a.Sentences = append(a.Sentences, corpus.Span{Start: start, End: b.Len()})
		b.WriteString(" ")
	}
	a.Text = strings.TrimSpace(b.String())
	a.Paragraphs = []corpus.Span{{Start: 0, End: len(a.Text)}}
	return a, nil
}

// crowdWord is a word that an article holds: one in three that hardly any other
// does, else one of a list, the first of which are the more frequent.
func crowdWord(r *rand.Rand, list []string, rare func() string) string {
	if r.IntN(3) == 0 {
		return rare()
	}
	return list[min(r.IntN(len(list)), r.IntN(len(list)))]
}

func englishSentence(r *rand.Rand, i int, name, topic string) string {
	word := func() string {
		return crowdWord(r, crowdWords, func() string { return strings.ToLower(invented(r)) })
	}
	switch i % 4 {
	case 0:
		return fmt.Sprintf("The court heard that %s kept the %s beside a %s because the %s of %s had failed.", name, word(), word(), word(), topic)
	case 1:
		return fmt.Sprintf("Investigators counted %d %ss in the %s on %d May, and a lawyer spoke of the %s.", 2+r.IntN(900), word(), word(), 1+r.IntN(28), word())
	case 2:
		return fmt.Sprintf("A spokesman for the %s said the %s would be reviewed after the %s was returned to %s.", word(), word(), word(), invented(r))
	}
	return fmt.Sprintf("According to the judge, the %s and the %s belonged to %s, who was fined for %s in %d.", word(), word(), invented(r), topic, 2010+r.IntN(15))
}

// chineseSentence says the same.
func chineseSentence(r *rand.Rand, i int, name, topic string) string {
	rare := func() string { return string([]rune{rune(0x4e00 + r.IntN(3000)), rune(0x4e00 + r.IntN(3000))}) }
	word := func() string { return crowdWord(r, crowdWordsZH, rare) }
	switch i % 4 {
	case 0:
		return fmt.Sprintf("法院查明，%s把%s放在%s旁边，因为%s的%s失灵。", name, word(), word(), topic, word())
	case 1:
		return fmt.Sprintf("调查人员5月%d日在%s里清点了%d个%s，一名律师谈到了%s。", 1+r.IntN(28), word(), 2+r.IntN(900), word(), word())
	case 2:
		return fmt.Sprintf("%s的发言人表示，%s归还%s之后将对%s进行审查。", word(), word(), rare(), word())
	}
	return fmt.Sprintf("法官认为，%s和%s属于%s，后者%d年因%s被罚款。", word(), word(), rare(), 2010+r.IntN(15), topic)
}

var _ index.Feed = (*crowd)(nil)
