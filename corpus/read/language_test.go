package read

import "testing"

func TestLanguageOf(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"The court sentenced the owner of the café to nine months in prison for filming.", "en"},
		{"Han fined: the firm and its owner, 韩某, filmed the guests from the hall.", "en"},
		{"法院判处被告人韩某有期徒刑，并处罚金。", "zh-Hans"},
		{"法院判處被告人韓某有期徒刑，並處罰金。業者說會上訴。", "zh-Hant"},
		{"最高人民法院公布六件典型案例。", "zh"},
		{"法院判处罚金，業者說會上訴，權利受損。这样审理。", "zh"},
		{"法院认为APP收集人脸信息应当取得同意，Face ID不是例外。", "zh-Hans"},
		{"裁判所は被告に懲役九か月を言い渡した。", "ja"},
		{"법원은 피고인에게 징역 구 개월을 선고했다.", "ko"},
		{"Суд приговорил обвиняемого к девяти месяцам.", "und-Cyrl"},
		{"حكمت المحكمة على المتهم بالسجن تسعة أشهر", "und-Arab"},
		{"Das Gericht hat den Angeklagten zu neun Monaten Haft verurteilt.", ""},
		{"Le tribunal a condamné le propriétaire du café à une amende.", ""},
		{"ქართული ტექსტი", ""},
		{"12345", ""},
		{"", ""},
	} {
		if got := languageOf(test.text); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
