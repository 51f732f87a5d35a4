// Package dataset reads and writes records in bulk: many cases in one file.
//
// A [Reader] turns a file into rows, each a case, an article, or the reason why
// neither came of it; a bad row never ends the file. Memory does not grow with
// the length of the file, but for 24 bytes or so a row by which a second row of
// the same ID is found. [Named] knows the formats:
//
//	jsonl            this archive's own lines, as [NewWriter] writes them
//	csv, json        any table, read with the column map that Options names
//	ai-incident-law, case.law, gdpr-fines, hhs-breaches
//	                 tables whose map ships with the program
//
// A column map is a small YAML file. It cleans columns first, then fills the
// fields of a record with them:
//
//	name: river-fines                 # claims carry the rule import.river-fines
//	format: csv                       # or json: a list, a list inside of an object, one object after another
//	rows: data.items                  # json: the fields that lead to the list
//	encoding: windows-1252            # where it is neither UTF-8 nor UTF-16
//	delimiter: ";"                    # csv; otherwise told by the first line
//	missing: [Unknown, n/a]           # what stands for an empty cell
//	required: [no, fine]              # a row without them is rejected
//	reject:                           # and so is one whose column has this form
//	  - {column: remarks, pattern: (?i)draft, reason: the decision is a draft}
//	values:                           # cells made plain, under a name of their own
//	  fine: {column: Amount, pattern: '^Quantity\[(\d+), "Euros"\]$'}
//	  state: {column: Result, table: {fined: final, closed: dismissed}}
//	  kind: {column: Area, match: [{pattern: (?i)penal, value: criminal}], else: regulatory}
//	  decided: {column: Date, layouts: [01/02/2006, "2006"], unknown: [01/01/1970]}
//	countries: {Holland: NL}          # beside ISO codes and English names
//	id: "[{@country} ]river {no}"     # made lower case and plain; @country is the code, @file the file's name
//	title: "{Company}: fine of the river board"
//	jurisdiction: "{Country}"
//	kind: "{kind}"
//	topics: [rivers, "{Topic}"]
//	summary: "The board fined {Company}[ EUR {fine}][ on {decided}]."
//	parties:
//	  - {id: company, role: defendant, name: "{Company}", anonymous: (?i)^a company$, persons: Dr\.}
//	status:
//	  - {state: "{state}", party: company, date: "{decided}"}
//	facts:
//	  - {slot: fine, party: company, value: "EUR {fine}", unstated: EUR 0}
//	source: {title: Fines of the river board, publisher: River Board, url: "https://river.example/fines"}
//	links:                            # pages that the table points to: listed, not what the claims rest on
//	  - {url: "{Link}", publisher: "{Board}"}
//
// A text in braces is a cleaned value or else a column; a part in square
// brackets is left out where a column in it is empty, and so is a whole field
// outside of brackets. Dates are written out in titles and summaries. The
// claims of a table are what its makers say: their source is the table (or, with
// columns in its address, the row's own page), they are unconfirmed, and they
// count as machine-read until a person has looked. Records of the archive's own
// lines stay as they were written.
package dataset
