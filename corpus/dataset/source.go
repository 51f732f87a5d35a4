package dataset

import (
	"slices"
	"strings"

	"casebot/corpus"
)

// sources returns who says what the row says, then the pages that it links to.
func (f *filling) sources() []corpus.Source {
	said := f.source(f.m.file.Source, f.text(f.m.file.Source.URL))
	if said.Title == "" && said.Publisher == "" {
		return nil
	}
	all := []corpus.Source{said}
	for _, entry := range f.m.file.Links {
		addresses := []string{f.text(entry.URL)}
		if entry.Split != "" {
			addresses = strings.Split(addresses[0], entry.Split)
		}
		for _, address := range addresses {
			all = f.link(all, entry, strings.TrimSpace(address))
		}
	}
	if len(all) > 1 && said.Rank == corpus.Derived {
		all[0].DerivedFrom = all[1].ID
	}
	return all
}

// maxLinks bounds the pages that one row links to.
const maxLinks = 50

// link adds a page that the row links to, once.
func (f *filling) link(all []corpus.Source, entry sourceEntry, address string) []corpus.Source {
	if address == "" || len(all) > maxLinks {
		return all
	}
	if !corpus.WebAddress(address) || len(address) > maxProse {
		f.note("links", "is no web address: left out", address)
		return all
	}
	s := f.source(entry, address)
	if slices.ContainsFunc(all, func(other corpus.Source) bool { return other.ID == s.ID }) {
		return all
	}
	return append(all, s)
}

// source fills an entry. A source without an address is known by its words.
func (f *filling) source(entry sourceEntry, address string) corpus.Source {
	s := corpus.Source{
		Title: f.words("source", entry.Title, maxName), Publisher: f.words("source", entry.Publisher, maxName), URL: address,
		Published: f.date("source", entry.Published), Rank: entry.Rank, Note: f.words("source", entry.Note, maxProse),
	}
	if s.URL != "" {
		s.ID = corpus.ArticleIDForURL(s.URL)
	} else {
		s.ID = corpus.ArticleIDForText(s.Title + "\n" + s.Publisher)
	}
	if s.Title == "" && s.Publisher == "" {
		s.Publisher = host(address)
	}
	return s
}
