package corpus

// The fields stand here in the order of the types: a test fills in each one.

func (d *decoder) record() (c Case) {
	d.open()
	textField(d, `"id":`, &c.ID)
	textField(d, `"title":`, &c.Title)
	textField(d, `"title_zh":`, &c.TitleZH)
	texts(d, `"aliases":`, &c.Aliases)
	textField(d, `"jurisdiction":`, &c.Jurisdiction)
	textField(d, `"kind":`, &c.Kind)
	textField(d, `"forum":`, &c.Forum)
	listField(d, `"citations":`, &c.Citations, d.citation)
	listField(d, `"parties":`, &c.Parties, d.party)
	texts(d, `"topics":`, &c.Topics)
	textField(d, `"summary":`, &c.Summary)
	listField(d, `"status":`, &c.Status, d.fact)
	listField(d, `"facts":`, &c.Facts, d.fact)
	listField(d, `"later":`, &c.Later, d.event)
	listField(d, `"sources":`, &c.Sources, d.source)
	d.dateField(`"checked":`, &c.Checked)
	textField(d, `"checked_note":`, &c.CheckedNote)
	d.close()
	return c
}

func (d *decoder) citation() (c Citation) {
	d.open()
	textField(d, `"text":`, &c.Text)
	texts(d, `"sources":`, &c.Sources)
	d.close()
	return c
}

func (d *decoder) party() (p Party) {
	d.open()
	textField(d, `"id":`, &p.ID)
	textField(d, `"role":`, &p.Role)
	d.flagField(`"person":`, &p.Person)
	d.flagField(`"anonymised":`, &p.Anonymised)
	listField(d, `"names":`, &p.Names, d.name)
	textField(d, `"note":`, &p.Note)
	d.close()
	return p
}

func (d *decoder) name() Name { return Name(d.citation()) }

func (d *decoder) event() (e Event) {
	d.open()
	d.dateField(`"date":`, &e.Date)
	textField(d, `"text":`, &e.Text)
	texts(d, `"sources":`, &e.Sources)
	d.close()
	return e
}

func (d *decoder) source() (s Source) {
	d.open()
	textField(d, `"id":`, &s.ID)
	textField(d, `"title":`, &s.Title)
	textField(d, `"publisher":`, &s.Publisher)
	textField(d, `"author":`, &s.Author)
	textField(d, `"url":`, &s.URL)
	d.dateField(`"published":`, &s.Published)
	textField(d, `"rank":`, &s.Rank)
	textField(d, `"derived_from":`, &s.DerivedFrom)
	textField(d, `"note":`, &s.Note)
	d.close()
	return s
}

func (d *decoder) fact() (f Fact) {
	d.open()
	textField(d, `"slot":`, &f.Slot)
	textField(d, `"party":`, &f.Party)
	textField(d, `"stage":`, &f.Stage)
	textField(d, `"about":`, &f.About)
	d.dateField(`"date":`, &f.Date)
	textField(d, `"date_is":`, &f.DateIs)
	textField(d, `"note":`, &f.Note)
	listField(d, `"claims":`, &f.Claims, func() Claim { return d.claim(f.Slot) })
	d.close()
	if f.Claims == nil {
		f.Claims = []Claim{}
	}
	return f
}

func (d *decoder) claim(slot Slot) Claim {
	var c claimJSON
	d.open()
	textField(d, `"value":`, &c.Value)
	textField(d, `"bound":`, &c.Bound)
	texts(d, `"gloss":`, &c.Gloss)
	textField(d, `"printed":`, &c.Printed)
	textField(d, `"source":`, &c.Source)
	if d.field(`"passage":`) {
		c.Passage = d.passage()
	}
	textField(d, `"mistaken":`, &c.Mistaken)
	textField(d, `"rule":`, &c.Rule)
	if d.field(`"span":`) {
		c.Span = d.span()
	}
	d.flagField(`"confirmed":`, &c.Confirmed)
	d.close()
	claim, err := c.claim(slot)
	if err != nil {
		d.odd = true // encoding/json says it again, in full
	}
	return claim
}

func (d *decoder) passage() (p Passage) {
	d.open()
	textField(d, `"first":`, &p.First)
	textField(d, `"last":`, &p.Last)
	d.close()
	return p
}

func (d *decoder) span() (s Span) {
	d.open()
	if d.field(`"start":`) {
		s.Start = d.number()
	}
	if d.field(`"end":`) {
		s.End = d.number()
	}
	d.close()
	return s
}
