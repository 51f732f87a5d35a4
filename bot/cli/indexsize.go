package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path"
)

// A part of the index folder, with what is in it.
type part struct {
	name  string
	bytes int64
}

// holds says what a part of the index is, for who wants to know what takes the room.
var holds = map[string]string{
	"text":      "the words of titles, summaries, facts and articles, and where they stand",
	"name":      "the words of the names of each case",
	"stored":    "what is kept and not searched: the terms of each text in order, for phrases",
	"word":      "words as they are written, where their stems differ, for prefixes and slips",
	"head":      "the words of titles and names, which count more",
	"topic":     "topics",
	"court":     "the words of courts and regulators",
	"amount":    "amounts of money and terms of imprisonment",
	"_id":       "the IDs of cases and articles",
	"date":      "dates of the newest status or of publication",
	"in":        "countries",
	"status":    "statuses",
	"kind":      "kinds of case",
	"year":      "years",
	"added":     "days of arrival in the archive",
	"record":    "whether it is a case or an article",
	"line":      "the name alone: the terms of each text are among what is stored",
	"sum":       "the name alone: a checksum of each record is among what is stored",
	"contents":  "where in the files the above begins",
	"root.bolt": "which segments there are, and how far the archive's changes are in them",
	"root.sum":  "a checksum of root.bolt",
	"lock":      "held by whoever writes",
	"replaced":  "segments that are no longer used and go when nobody reads them",
}

// printFields prints how large each field of the index is, largest first, and then the
// other files. Together they are the folder.
func (a *app) printFields(ctx context.Context, h *house, folder files) error {
	s, err := h.index.Stats(ctx)
	if err != nil {
		return err
	}
	var parts []part
	segments := folder.segments
	for _, f := range s.Fields {
		parts = append(parts, part{f.Name, f.Bytes})
		segments -= f.Bytes
	}
	if segments > 0 {
		parts = append(parts, part{"replaced", segments})
	}
	parts = append(parts, folder.others...)
	fmt.Fprintf(a.Stdout, "%s in %s, %d more deleted and not cleared away yet; cache of %d MB\n",
		counted(s.Documents, "document"), counted(s.Segments, "segment"), s.Deleted, s.Cache>>20)
	for _, p := range parts {
		if _, err := fmt.Fprintf(a.Stdout, "  %-9s  %d bytes on disk: %s\n", p.name, p.bytes, holds[p.name]); err != nil {
			return err
		}
	}
	return nil
}

// files are those of the index folder: each by its name, and the segments together.
type files struct {
	others          []part
	segments, total int64
}

// filesIn sizes the files of the index folder. What is cleared away meanwhile is none of
// them.
func filesIn(folder fs.FS) (found files, err error) {
	err = fs.WalkDir(folder, ".", func(_ string, entry fs.DirEntry, err error) error {
		var info fs.FileInfo
		if err == nil && !entry.IsDir() {
			info, err = entry.Info()
		}
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil || entry.IsDir():
			return err
		case path.Ext(entry.Name()) == ".zap":
			found.segments += info.Size()
		default:
			found.others = append(found.others, part{entry.Name(), info.Size()})
		}
		found.total += info.Size()
		return nil
	})
	if err != nil {
		return found, fmt.Errorf("size of the index: %w", err)
	}
	return found, nil
}
