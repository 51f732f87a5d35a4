// Package cite writes a citation of one case: in the style of OSCOLA, of the
// Bluebook, or plain.
//
// A citation says no more than the record does. What the record lacks is left
// out, and nothing is made up to fill a style's form; names stand as the record
// shows them, so that an anonymised one stays so. Behind what the style asks for
// come the link to the words that the record rests on, how far the matter has
// come ("accused, not convicted"), the day on which the sources were last read,
// and "machine-read" where no person has confirmed the record:
//
//	oscola    Doe v Acme Ltd [2024] EWHC 12 (KB) <https://…> accessed 21 November 2026 [liable, as of 21 November 2026]
//	bluebook  Doe v. Acme Ltd, [2024] EWHC 12 (KB) (U.K.), https://… (last visited Nov. 21, 2026) (liable, as of Nov. 21, 2026)
//	plain     Doe v Acme Ltd. [2024] EWHC 12 (KB). High Court, 12 January 2024. Liable, as of 21 November 2026. …
//
// Neither style knows italics here: the citation is plain text on one line.
package cite
