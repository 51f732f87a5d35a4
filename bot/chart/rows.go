package chart

// A row is a label with room beside it, one below the other.
type row struct {
	label  []string
	height float64 // what stands beside the label needs at least that
	top    float64 // from the top of the first
}

// What rows measure, in pixels.
const (
	rowPitch  = 52
	labelRoom = 405
	barsRoom  = MaxHeight - 345 // the title, the axis, what it was drawn from and the margins
	rowsRoom  = barsRoom - axisRoom
	maxLabel  = 2 // lines
)

// laidOut puts rows below each other, as many of the first as there is room for.
func laidOut(rows []row, room float64) []row {
	top := 0.0
	for i := range rows {
		r := &rows[i]
		r.top, r.height = top, max(r.height, float64(len(r.label))*body.line+12)
		if top += r.height; top > room {
			return rows[:i]
		}
	}
	return rows
}

// widest is how wide the labels of rows are.
func (p *Painter) widest(rows []row) (widest float64) {
	for _, r := range rows {
		for _, line := range r.label {
			widest = max(widest, p.wide(line, body))
		}
	}
	return widest
}

// heightOf is how high all rows are.
func heightOf(rows []row) float64 {
	last := rows[len(rows)-1]
	return last.top + last.height
}

// middle is how far the middle of a row lies below the top of the first.
func (r row) middle() float64 { return r.top + r.height/2 }

// label writes the label of a row before the place where its room begins.
func (s *sheet) label(r row, start, top float64) {
	s.lines(r.label, body, ink, start-gap, top+r.middle()-float64(len(r.label))*body.line/2, right)
}
