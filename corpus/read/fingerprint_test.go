package read

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

// Texts about four matters: each first is an original, the others copies of it
// with the changes that papers make; the last of the first matter is another
// reporter's account of the same events.
var (
	originals = []string{
		"A harbour city’s district court has sentenced two men for copying the voice prints of 88 dock workers, the first verdict of its kind there. The court said on Friday that a man surnamed Bao recorded colleagues with a headset and sold the recordings to a call centre. He earned 41,500 crowns in the process. Bao was sentenced to fourteen months in prison, fined, and barred from working with voice data for five years. The second defendant, surnamed Reyes, received a suspended term of six months. His lawyer did not say whether he would appeal. New rules on voice recognition took effect in May. They ask for consent and for a second key.",
		"The data authority has fined Tidewater Payroll 310,000 euros because it made 1,240 warehouse workers clock in with their fingerprints. The company had told staff that the clock was optional. In fact, the authority found, those who refused lost a bonus of 40 euros a month. Tidewater said it had replaced the clocks with cards in August and would study the decision. It may appeal to the administrative court within a month. A spokeswoman for the warehouse union called the fine a warning to others. She said that three more complaints were pending.",
		"近日，临海区人民法院审理了一起非法获取计算机信息系统数据案。被告人钱某因在多家民宿内偷装摄像头，被判处有期徒刑二年三个月，并处罚金人民币四万元。法院查明，2028年3月至2029年8月，钱某先后在七家民宿的客房内安装摄像头23个，并将拍摄的视频出售给他人，违法所得共计56800元。法院认为，钱某的行为侵犯了他人隐私，情节严重，应当依法惩处。鉴于其到案后如实供述，并退缴全部违法所得，可以从轻处罚。一审宣判后，钱某未提出上诉，判决已经发生法律效力。",
		"The owner of a fitness club in Saltmarsh was sentenced on Thursday to two years and four months in prison for hiding 17 cameras in its changing rooms. Dorota Kessel, 51, had admitted at an earlier hearing that she watched the recordings from her office. The district court also fined her 24,500 euros and ordered her to give up the devices. About 340 members were recorded between May 2026 and the search of the club in January 2028. The court found that none of the recordings had been passed on. A claim by 58 members for damages is still before the civil chamber.",
	}
	otherAccounts = []string{
		"Fourteen months in jail: that is the price which a docker named Bao pays for selling his workmates’ voices. At Friday’s hearing the judges also gave his friend Reyes six months, suspended. The two had taped 88 people on the quay, and a call centre bought the tapes for 41,500 crowns. Trade unions welcomed the sentence. They had asked for rules on voice data for years before the state made some last May.",
		"Hidden lenses in seven guest houses: a court in Linhai gave the installer two years and three months. He had put up 23 of them and sold what they saw.",
		"法院昨日判一名男子入狱。男子姓钱，他在七间民宿里藏了二十三个镜头，卖片获利五万六千八百元，除了坐牢两年三个月，还要交四万元罚金。他说不会上诉。民宿的东主表示事前并不知情，会向住客退款。",
	}
)

func copiesOf(original string) []string {
	mark := "."
	if strings.Contains(original, "。") {
		mark = "。"
	}
	sentences := strings.SplitAfter(original, mark)
	return []string{
		original,
		strings.ToUpper(original),
		strings.Join(sentences[:len(sentences)-2], ""),              // its last sentence was cut
		sentences[0] + strings.Join(sentences[2:], ""),              // one inside was cut
		"NORRHAMN, March 16 (Wire) - " + original,                   // a dateline
		original + " This story was edited by our desk for length.", // a remark
		strings.NewReplacer("sentenced", "condemned", "fined", "ordered to pay", "company", "firm", "法院认为", "法院指出", "近日", "日前").Replace(original),
	}
}

func distance(a, b string) int { return bits.OnesCount64(Fingerprint(a) ^ Fingerprint(b)) }

// TestNearTellsCopiesFromOtherReports measures the threshold of near: how far
// copies are from their originals, and how far anything else is.
func TestNearTellsCopiesFromOtherReports(t *testing.T) {
	furthest, nearest := 0, 64
	banded, all := 0, 0
	for i, original := range originals {
		for _, copied := range copiesOf(original) {
			d := distance(original, copied)
			furthest = max(furthest, d)
			all++
			if slices.ContainsFunc(Bands(Fingerprint(original)), func(key string) bool { return slices.Contains(Bands(Fingerprint(copied)), key) }) {
				banded++
			}
		}
		for _, other := range slices.Concat(originals[i+1:], otherAccounts) {
			nearest = min(nearest, distance(original, other))
		}
	}
	t.Logf("copies differ in at most %d bits, others in at least %d; %d of %d copies share a band", furthest, nearest, banded, all)
	if furthest > nearBits || nearest < nearBits+4 {
		t.Errorf("the threshold of %d bits does not stand clear between %d and %d", nearBits, furthest, nearest)
	}
	if banded*10 < all*6 {
		t.Errorf("only %d of %d copies share a band with their original", banded, all)
	}
}

func TestFingerprintFoldsScripts(t *testing.T) {
	if a, b := Fingerprint("法院認為被告侵犯他人隱私"), Fingerprint("法院认为被告侵犯他人隐私"); a != b || a == 0 {
		t.Errorf("%x and %x", a, b)
	}
	if Fingerprint("… ——") != 0 || near(0, 0) {
		t.Error("a text without words has a fingerprint, or is near another without")
	}
}

func TestBandsAreSharedUpToThreeBits(t *testing.T) {
	f := Fingerprint(originals[0])
	if got := Bands(0x1234_5678_9abc_def0); fmt.Sprint(got) != "[0:def0 1:9abc 2:5678 3:1234]" {
		t.Errorf("%q", got)
	}
	for i := range 64 {
		other := Bands(f ^ 1<<i ^ 1<<((i+17)%64) ^ 1<<((i+40)%64))
		if !slices.ContainsFunc(Bands(f), func(key string) bool { return slices.Contains(other, key) }) {
			t.Errorf("bit %d: no key is shared", i)
		}
	}
}

func article(publisher, address, published, text string) *corpus.Article {
	date, _ := corpus.ParseDate(published)
	return &corpus.Article{Source: corpus.Source{ID: corpus.ArticleIDForURL(address), Publisher: publisher, URL: address, Published: date}, Text: text}
}

func TestSyndicated(t *testing.T) {
	quay := article("The Quay Gazette", "https://quay.example/a", "2029-03-15", originals[0])
	wire := article("Reuters", "https://wire.example/a", "2029-03-15", originals[1])
	daily := article("海港日报", "https://daily.example/a", "2029-03-15", originals[2])
	for _, test := range []struct {
		name       string
		a, earlier *corpus.Article
		why        string
	}{
		{"a copy", article("Other", "https://other.example/b", "2029-03-16", originals[0]+" Edited."), quay, "it prints nearly the same text as The Quay Gazette"},
		{"the original of a copy", quay, article("Other", "https://other.example/b", "2029-03-16", originals[0]+" Edited."), ""},
		{"the same page", quay, quay, ""},
		{"its own second version", article("Quay Gazette", "https://quay.example/b", "2029-03-16", originals[0]), quay, ""},
		{"one site without a name", article("", "https://www.quay.example/b", "2029-03-16", originals[0]), article("", "https://quay.example/a", "", originals[0]), ""},
		{"another report", article("Other", "https://other.example/b", "2029-03-16", otherAccounts[0]), quay, ""},
		{"according to", article("Other", "https://o.example/b", "", "A man was jailed, according to the Quay Gazette, for copying voices."), quay, `it credits The Quay Gazette: "according to the Quay Gazette"`},
		{"reported", article("Other", "https://o.example/b", "", "The Quay Gazette reported on Friday that a man was jailed."), quay, `it credits The Quay Gazette: "The Quay Gazette reported"`},
		{"an agency in brackets", article("Other", "https://o.example/b", "", "NORRHAMN (Reuters) - A firm was fined."), wire, `it credits Reuters: "(Reuters)"`},
		{"originally", article("Other", "https://o.example/b", "", "A firm was fined.\n\nThis article was originally published by Reuters."), wire, `it credits Reuters: "originally published by Reuters"`},
		{"Chinese", article("别处", "https://o.example/b", "", "据海港日报报道，一名男子被判刑。"), daily, `it credits 海港日报: "据海港日报报道"`},
		{"Chinese source", article("别处", "https://o.example/b", "", "一名男子被判刑。来源：海港日报"), daily, `it credits 海港日报: "来源：海港日报"`},
		{"a mere name", article("Other", "https://o.example/b", "", "A van of the Quay Gazette was parked outside. Reuters owns a building there."), quay, ""},
		{"part of a name", article("Other", "https://o.example/b", "", "It happened according to Reutersville police."), wire, ""},
		{"both of an agency", article("Other", "https://o.example/b", "2029-03-17", "NORRHAMN (AFP) - "+originals[0]), article("Third", "https://t.example/a", "2029-03-16", originals[0]+" (AFP)"), "both print nearly the same text of AFP"},
	} {
		derived, why := Syndicated(test.a, test.earlier)
		if why != test.why || derived != (test.why != "") {
			t.Errorf("%s: %v, %q; want %q", test.name, derived, why, test.why)
		}
	}
}

func BenchmarkFingerprint(b *testing.B) {
	text := strings.Repeat(originals[0]+" ", 5)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Fingerprint(text)
	}
}
