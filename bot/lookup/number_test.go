package lookup_test

import (
	"slices"
	"testing"

	"casebot/corpus"
)

// A number is found in each way to write it, and not where it is that of another case.
func TestANumberIsWrittenInSeveralWays(t *testing.T) {
	s := lookout(t, nil)
	hush := []corpus.CaseID{"ie-hush"}
	for text, want := range map[string][]corpus.CaseID{
		"No. 2:22-cv-00777 (D. Oldh.) is one": hush, "No. 2:22-cv-00777": hush, "2:22-cv-00777-ABC": hush, "docket 22-cv-00777": hush, "No. 19 C 4083": hush,
		"2:22-cv-00777 (N.D. Ill.)": nil, "3:22-cv-00777": nil, "2:22-cv-00777-8": nil, "19 C 40831": nil, "119 C 4083": nil,
		"OHD 451/2023": hush, "OHD451/2023 (Gen)": hush, "OHD 451 of 2023": hush, "OHC 451/2023": nil, "451/2024": nil,
		"2:19-cv-04083": hush, "19-cv-4083": hush, "19-CV-04083-ABC": hush, "2:19-cv-04083 (D. Oldh.)": hush, "2:19-cv-04083 (N.D. Ill.)": nil, "19-cr-4083": nil, "19 C 4084": nil, "20-cv-4083": nil, "19-cv-40830": nil,
		"2:22-CV-777": hush, "22 Civ. 777": nil, "22 civ 777": hush, "3:22-CV-777": nil, "22-cv-777-8": nil, "122-cv-777": nil, "5:2:22-cv-777": nil,
		"2019 CH 00990": hush, "2019-CH-990": hush, "19 CH 990": hush, "2019 CH 991": nil, "2018-CH-990": nil,
		"OHD451 of 2023": hush, "OH 2024 001563 GIA": hush, "OH 2024 001563": nil, "522 F.Supp.3d 617": hush, "522 FSupp3d 617": hush, "522 F. Supp. 2d 617": nil, "523 F. Supp. 3d 617": nil,
		"[2024] OHUT 31": hush, "[2024] OHUT 31 (AAC)": hush, "2024 OHUT 31": hush, "[2024] OHUT 31 (LC)": nil, "[2024] OHUT 311": nil, "[2025] OHUT 31": nil,
		"[2023] OHCA Civ 12 (a sad one)": {"ie-quill"},
		"Case C311/18":                   {"ie-skarpsyn"}, "C 311/18": {"ie-skarpsyn"}, "T311/18": nil, "C311/19": nil,
		"LDPA 35/2022": {"ie-skarpsyn"}, "Decision 35/2022 of the Lantern DPA": {"ie-skarpsyn"}, "decision no. 35/2022 (Lantern Data Protection Authority)": {"ie-skarpsyn"},
		"the Lantern DPA's decision 35/2022": {"ie-skarpsyn"}, "Lantern Office, 35/2022": {"ie-skarpsyn"}, "by the Lantern DPA: 35/2022": {"ie-skarpsyn"},
		"35/2022 of the Otter DPA": nil, "Decision 35/2022": nil, "Decision 135/2022 of the Lantern DPA": nil, "35/2022-1 of the Lantern DPA": nil, "35/2022 of the Lantern DPAs": nil,
		"(2022)沪0101民初555号": hush, "（2022）滬 0101 民初 555 號判決": hush, "(2022) Hu 0101 Min Chu 555": hush,
		"(2022)沪0101民终555号": nil, "(2022)沪0102民初555号": nil, "2022年沪上0101民众初见555号": nil,
		"(2020) Zhe 01 Min Zhong No. 1234": {"cn-gu"},
		"指导案例44号":                          hush, "指導性案例第44號": hush, "Guiding Case 44": hush, "guiding case no. 44": hush, "Guiding Case 45": nil, "案例44号": nil,
	} {
		found := s.look(t, text)
		if got := ids(found.Cases()); !slices.Equal(got, want) || len(found.Spots) > 1 {
			t.Errorf("%q speaks of %v, want %v: %v", text, got, want, found.Spots)
		}
	}
}

// Whom a name leaves out, it is the same without; and what is said behind a case's name in
// its title.
func TestANameWithoutTheOthers(t *testing.T) {
	s := lookout(t, nil)
	for text, want := range map[string]string{
		"Hush Alarms v Skerrow": "Hush Alarms and Others v Skerrow", "Hush Alarms et al. v Skerrow": "Hush Alarms and Others v Skerrow",
		"Hush Alarms and Others v Skerrow: the alarm": "Hush Alarms and Others v Skerrow: the alarm", "Hush Alarms was heard": "Hush Alarms and Others",
		"Hush Alarms & Ors v. Skerrow":  "Hush Alarms and Others v Skerrow",
		"Quill and others v Marlow Ltd": "Quill v. Marlow Ltd",
	} {
		if found := s.look(t, text); len(found.Spots) != 1 || found.Spots[0].Words != want {
			t.Errorf("%q: %v, want %q", text, found.Spots, want)
		}
	}
}

// What is said of a list of names is said of each, also of those that are everyday words.
func TestALawWordIsOfEachNameOfAList(t *testing.T) {
	s := lookout(t, nil)
	both := []corpus.CaseID{"ie-oracle", "ie-hush"}
	for text, want := range map[string][]corpus.CaseID{
		"Oracle and Uber were fined": both, "Oracle, Apple, Ring, Zoom or Uber was sued": both, "They fined Oracle, Zoom, Apple and Uber.": both, "据说Oracle、Zoom、Apple和Uber被罚": both,
		"Oracle and Uber and I went out": nil, "Oracle or Uber?": nil, "Uber takes me home. Oracle was fined.": {"ie-oracle"}, "I left Uber, and then Ann, a teacher, was fined for a trip": nil,
	} {
		if got := ids(s.look(t, text).Cases()); !slices.Equal(got, want) {
			t.Errorf("%q speaks of %v, want %v", text, got, want)
		}
	}
}
