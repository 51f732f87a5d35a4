package mention

import "testing"

func TestStatutes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"He broke Article 253-1 of the Criminal Law.", "Article 253-1 of the Criminal Law"},
		{"The Illinois Biometric Information Privacy Act requires consent.", "Illinois Biometric Information Privacy Act"},
		{"the Illinois Biometric Information Privacy Act (BIPA) requires", "Illinois Biometric Information Privacy Act"},
		{"A BIPA claim", "BIPA"},
		{"Section 5 of the FTC Act bars it.", "Section 5 of the FTC Act"},
		{"Under GDPR Article 6(1), processing", "GDPR Article 6(1)"},
		{"violated Articles 5 and 6 GDPR.", "Articles 5 and 6 GDPR"},
		{"Art. 5(1)(a) and Art. 9 of the GDPR", "Art. 5(1)(a) and Art. 9 of the GDPR"},
		{"Articles 5(1)(c), 13 and 35 of the UK GDPR", "Articles 5(1)(c), 13 and 35 of the UK GDPR"},
		{"Art. 32 (1) b), d) GDPR and Art 5 (1) c) GDPR", "Art. 32 (1) b), d) GDPR|Art 5 (1) c) GDPR"},
		{"the GDPR and the Patient Records Act", "GDPR|Patient Records Act"},
		{"the Law on Informatics and Freedoms.", "Law on Informatics and Freedoms"},
		{"the Personal Information Protection Law took effect", "Personal Information Protection Law"},
		{"the Data Protection Act 2018 applies", "Data Protection Act 2018"},
		{"the Privacy Act of 1974", "Privacy Act of 1974"},
		{"Online Safety Act 2021 (Cth)", "Online Safety Act 2021 (Cth)"},
		{"Under the Children's Online Privacy Protection Act, firms", "Children's Online Privacy Protection Act"},
		{"the California Penal Code", "California Penal Code"},
		{"Regulation (EU) 2016/679 and Directive 95/46/EC", "Regulation (EU) 2016/679|Directive 95/46/EC"},
		{"the Law Enforcement Directive", "Law Enforcement Directive"},
		{"the Fourth Amendment", "Fourth Amendment"},
		{"Article 8 of the European Convention on Human Rights", "Article 8 of the European Convention on Human Rights"},
		{"under 15 U.S.C. § 45(a) and 16 CFR Part 312", "15 U.S.C. § 45(a)|16 CFR Part 312"},
		{"740 ILCS 14/15", "740 ILCS 14/15"},
		{"Illinois Public Act 103-0769", "Illinois Public Act 103-0769"},
		{"Cal. Penal Code § 632.7", "Cal. Penal Code § 632.7"},
		{"Australian Privacy Principle 11.1", "Australian Privacy Principle 11.1"},
		{"China's Cybersecurity Law and Data Security Law", "Cybersecurity Law|Data Security Law"},
		{"违反〈個人資料保護法〉第5條", "〈個人資料保護法〉第5條"},
		{"违反《个人信息保护法》第十条、第十三条的规定", "《个人信息保护法》第十条、第十三条"},
		{"依照刑法第二百五十三条之一第一款之规定", "刑法第二百五十三条之一第一款"},
		{"《中华人民共和国民法典》第1034条", "《中华人民共和国民法典》第1034条"},
		{"違反個人資料保護法第41條", "個人資料保護法第41條"},
		{"《個人資料（私隱）條例》", "《個人資料（私隱）條例》"},
		{"网络安全法和数据安全法施行", "网络安全法|数据安全法"},
	} {
		mentionsAre(t, Statutes(test.text), test.text, test.want)
	}
}

func TestNoStatutes(t *testing.T) {
	for _, text := range []string{
		"", "the Act says so", "The Act", "Under the Act, companies", "This Law", "a professor at Fern Law School",
		"Bramble Law Review", "scan the QR Code", "the ZIP Code 10115", "a class act", "Section 3 of the report", "Article 5",
		"He will act on Monday.", "Class Act", "law enforcement", "the Privacy Law Center",
		"Criminal Law Professor", "刑法学教授", "读《红楼梦》", "法院认为", "第三条线索", "他说要合法经营", "一条新闻", "《法制晚报》报道",
		"the BIPAX device", "Common Law", "a Code of silence",
	} {
		if got := Statutes(text); len(got) > 0 {
			t.Errorf("%q: want no law, got %q", text, texts(got))
		}
	}
}
