package complete

import (
	"maps"
	"slices"

	"casebot/corpus"
)

// reset empties the index for another archive.
func (x *Index) reset(archive string) {
	x.archive, x.seq, x.places, x.topics = archive, 0, map[corpus.CaseID]place{}, map[string]int{}
	x.now.Store(&[]view{})
}

// apply brings records up to date; nil takes one out. What readers see changes
// once, at the end.
func (x *Index) apply(changed map[corpus.CaseID]*record) {
	views := slices.DeleteFunc(slices.Clone(*x.now.Load()), func(v view) bool { return v.records[0].ref == corpus.Ref{} })
	views = x.remove(views, slices.Collect(maps.Keys(changed)))
	var records []record
	for _, id := range slices.Sorted(maps.Keys(changed)) {
		if r := changed[id]; r != nil {
			records = append(records, *r)
			for _, topic := range r.topics {
				x.topics[topic]++
			}
		}
	}
	views = x.join(views, records)
	if topics := x.topicRecords(); len(topics) > 0 {
		views = append(views, view{segment: build(topics)})
	}
	x.now.Store(&views)
}

// remove marks the records of cases as gone.
func (x *Index) remove(views []view, ids []corpus.CaseID) []view {
	own := map[*segment]bool{} // whose marks are not shared with readers
	for _, id := range ids {
		p, held := x.places[id]
		if !held {
			continue
		}
		delete(x.places, id)
		for _, topic := range p.segment.records[p.record].topics {
			if x.topics[topic]--; x.topics[topic] == 0 {
				delete(x.topics, topic)
			}
		}
		i := slices.IndexFunc(views, func(v view) bool { return v.segment == p.segment })
		if !own[p.segment] {
			own[p.segment] = true
			views[i].gone = append(make([]bool, 0, len(p.segment.records)), views[i].gone...)[:len(p.segment.records)]
		}
		views[i].gone[p.record] = true
	}
	return views
}

// join adds a segment of new records, together with those of the last segments
// that it has outgrown: each is then more than twice as large as the next.
func (x *Index) join(views []view, records []record) []view {
	for len(views) > 0 {
		last := views[len(views)-1]
		if len(last.records) > 2*len(records) && len(last.records) > 2*last.goners() {
			break
		}
		for i, r := range last.records {
			if last.gone == nil || !last.gone[i] {
				records = append(records, r)
			}
		}
		views = views[:len(views)-1]
	}
	if len(records) == 0 {
		return views
	}
	s := build(records)
	for i, r := range records {
		x.places[corpus.CaseID(r.ref.ID)] = place{s, i}
	}
	return append(views, view{segment: s})
}

func (x *Index) topicRecords() []record {
	var records []record
	for _, topic := range slices.Sorted(maps.Keys(x.topics)) {
		records = append(records, topicRecord(topic, x.topics[topic]))
	}
	return records
}
