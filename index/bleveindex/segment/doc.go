// Package segment makes bleve's segments in memory, out of documents whose terms
// are already known. It writes what zapx 17 writes, byte for byte, and is several
// times as quick and takes a fraction of the memory: zapx is given each document as
// a map of its terms and sorts all of them together in further maps; here terms are
// numbered when they come. Merging, opening and reading are left to zapx; behind what it
// merged there may be an [Appendix], of which it knows nothing.
//
//	Column.Count → Sheet ┐
//	Column.Count → Sheet ┴ Draft → scorch → plugin → writer → zap.SegmentBase
//	                               scorch → plugin → zap.ZapPlugin → Appendix
//
// The format is described in zap.md beside the source of zapx. A test holds every
// byte against zapx itself.
package segment
