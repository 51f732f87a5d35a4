package bleveindex

import (
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"
	"math"

	"casebot/index"
)

// A bookmark is where a page ended. Written out it is the Next of the page:
//
//	sum of the rest and of what was searched for, four bytes
//	last hit: score, eight bytes; length of its ID, ID
//	hit up to which pairs were counted, in the same way; a length of 0 for none
//	documents, average length, eight bytes; documents that hold each word asked for
//
// with the numbers in as many bytes as they need, and all of it in base64.
type bookmark struct {
	last   hit
	paired *hit // as [run.best] returns it
	known  statistics
}

// next writes a bookmark. One that would be too long goes without what was known
// of the words, and one of a document with an endless name is not given.
func (r *run) next(req index.Request, last, paired *hit) string {
	mark := appendHit(make([]byte, crc32.Size), last.score, r.id(last))
	if paired != nil {
		mark = appendHit(mark, paired.score, r.id(paired))
	} else {
		mark = appendHit(mark, 0, nil)
	}
	full := mark
	if len(r.known.documents) > 0 && req.Sort == index.ByRelevance {
		full = binary.AppendUvarint(full, uint64(r.known.live))
		full = binary.BigEndian.AppendUint64(full, math.Float64bits(r.known.average))
		for _, documents := range r.known.documents {
			full = binary.AppendUvarint(full, uint64(documents))
		}
	}
	for _, written := range [][]byte{full, mark} {
		if base64.RawURLEncoding.EncodedLen(len(written)) <= index.MaxNext {
			binary.BigEndian.PutUint32(written, searchSum(req, written[crc32.Size:]))
			return base64.RawURLEncoding.EncodeToString(written)
		}
	}
	return ""
}

func appendHit(to []byte, score float64, id []byte) []byte {
	to = binary.BigEndian.AppendUint64(to, math.Float64bits(score))
	to = binary.AppendUvarint(to, uint64(len(id)))
	return append(to, id...)
}

// searchSum ties a bookmark to its search: it leads nowhere in another one.
func searchSum(req index.Request, mark []byte) uint32 {
	sum := crc32.NewIEEE()
	sum.Write(mark)
	sum.Write([]byte(string(req.Kind) + "\n" + string(req.Sort) + "\n"))
	if req.Query != nil {
		sum.Write([]byte(req.Query.String()))
	}
	return sum.Sum32()
}

// readNext reads the bookmark of a request: nil for the first page.
func readNext(req index.Request) (*bookmark, error) {
	if req.After == "" {
		return nil, nil
	}
	written, err := base64.RawURLEncoding.DecodeString(req.After[:min(len(req.After), index.MaxNext+1)])
	if err != nil || len(req.After) > index.MaxNext || len(written) < crc32.Size ||
		binary.BigEndian.Uint32(written) != searchSum(req, written[crc32.Size:]) {
		return nil, index.ErrAfter
	}
	in := &reader{rest: written[crc32.Size:]}
	mark := &bookmark{last: in.hit()}
	if paired := in.hit(); len(paired.id) > 0 {
		mark.paired = &paired
	}
	mark.known = in.statistics()
	if in.bad || len(mark.last.id) == 0 {
		return nil, index.ErrAfter
	}
	return mark, nil
}

// A reader takes a bookmark apart. Who wrote it is not known: the sum is no secret.
type reader struct {
	rest []byte
	bad  bool
}

func (in *reader) bytes(n uint64) []byte {
	if n > uint64(len(in.rest)) {
		in.bad, in.rest, n = true, nil, 0
	}
	out := in.rest[:n]
	in.rest = in.rest[n:]
	return out
}

// number reads a number up to and including most.
func (in *reader) number(most uint64) uint64 {
	n, size := binary.Uvarint(in.rest)
	if size <= 0 || n > most {
		in.bad, in.rest = true, nil
		return 0
	}
	in.rest = in.rest[size:]
	return n
}

func (in *reader) float() float64 {
	written := in.bytes(8)
	if len(written) < 8 {
		return 0
	}
	f := math.Float64frombits(binary.BigEndian.Uint64(written))
	in.bad = in.bad || math.IsNaN(f) || math.IsInf(f, 0)
	return f
}

func (in *reader) hit() hit {
	score := in.float()
	return hit{score: score, id: in.bytes(in.number(index.MaxNext))}
}

// most bounds a number of documents: no index holds more.
const most = 1 << 40

func (in *reader) statistics() (known statistics) {
	if in.bad || len(in.rest) == 0 {
		return known
	}
	known.live = int(in.number(most))
	known.average = in.float()
	for len(in.rest) > 0 {
		known.documents = append(known.documents, int(in.number(uint64(known.live))))
	}
	in.bad = in.bad || known.average < 1
	return known
}
