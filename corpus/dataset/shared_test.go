package dataset_test

import (
	"os"
	"path/filepath"
	"testing"

	"casebot/corpus"
	"casebot/corpus/dataset"
)

// These files are other people's and lie beside the repository, if anywhere;
// what they prove, the package's own fixtures prove as well.
func TestPublicTablesAreReadByTheMapsThatShip(t *testing.T) {
	for _, tt := range []struct {
		format, file     string
		mapped, rejected int64
	}{
		{"gdpr-fines", "gdpr-fines/scraped_fines.json", 1690, 11},
		{"hhs-breaches", "hhs/US-Health-Data-Breaches.csv", 1686, 2},
		{"ai-incident-law", "ai-incident-law/data.json", 64, 0},
		{"case.law", "cap/unredacted/us/1/cases/0001-01.json", 1, 0},
		{"case.law", "cap/unredacted/us/1/CasesMetadata.json", 3, 0},
	} {
		t.Run(tt.format, func(t *testing.T) {
			name := filepath.Join("../../../shared/data", filepath.FromSlash(tt.file))
			file, err := os.Open(name)
			if err != nil {
				t.Skip("the public file is not beside the repository:", tt.file)
			}
			defer file.Close()
			reader, err := dataset.Named(tt.format, dataset.Options{File: tt.file, Today: corpus.Date{Year: 2026, Month: 11, Day: 21}})
			if err != nil {
				t.Fatal(err)
			}
			var report dataset.Report
			for row := range reader.Rows(file) {
				report.Add(row)
				if row.Case != nil && report.Mapped < 3 {
					t.Logf("%+v", row.Case)
				}
			}
			if report.Mapped != tt.mapped || report.Rejected != tt.rejected {
				t.Errorf("%d mapped and %d rejected, want %d and %d", report.Mapped, report.Rejected, tt.mapped, tt.rejected)
			}
			t.Log(report.String())
		})
	}
}
