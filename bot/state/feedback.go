package state

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/base32"
	"errors"
	"strings"
	"time"
)

// FeedbackKept is how long a rating is kept, unless a curator closes it before; what was
// asked is kept with it no longer than any request: [AskedKept].
const FeedbackKept = 90 * 24 * time.Hour

// MostFeedback is how many ratings are kept at most; the oldest go first.
const MostFeedback = 10_000

// MostRated is how many ratings of one asker are kept at most; their oldest go first.
const MostRated = 100

// A Rating is what one asker thought of one answer.
type Rating struct {
	About   string // the key of what was asked and answered
	Request string // as typed
	Answer  string // the direct line
	Good    bool
	Reason  string // empty where none was given
}

// Rate keeps a rating in place of the same asker's earlier one of the same answer; a
// thumb down once more keeps its reason, where none is given now.
// Who it was is not kept.
func (s *State) Rate(ctx context.Context, asker string, r Rating) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO feedback (about, rater, request, answer, good, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (about, rater) DO UPDATE SET good = excluded.good, at = excluded.at,
				reason = CASE WHEN excluded.good = 0 AND excluded.reason = '' THEN feedback.reason ELSE excluded.reason END`,
			r.About, rater(r.About, asker), r.Request, r.Answer, r.Good, r.Reason, s.now().Unix())
		if err == nil {
			err = keepNewest(ctx, tx, asker)
		}
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM feedback WHERE (SELECT count(*) FROM feedback) > ?
			AND (about, rater) NOT IN (SELECT about, rater FROM feedback ORDER BY at DESC LIMIT ?)`, MostFeedback, MostFeedback)
		return err
	})
}

// keepNewest deletes those of an asker's ratings for which there are too many newer ones.
func keepNewest(ctx context.Context, tx *sql.Tx, asker string) error {
	rated, err := ratedBy(ctx, tx, asker)
	if err != nil {
		return err
	}
	return unrate(ctx, tx, asker, rated[min(len(rated), MostRated):])
}

// ratedBy returns the keys of what an asker rated, the newest rating first: whose they are
// is only found out by trying.
func ratedBy(ctx context.Context, tx *sql.Tx, asker string) (rated []string, err error) {
	rows, err := tx.QueryContext(ctx, `SELECT about, rater FROM feedback ORDER BY at DESC`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var about, whose string
		if err := rows.Scan(&about, &whose); err != nil {
			return nil, err
		}
		if whose == rater(about, asker) {
			rated = append(rated, about)
		}
	}
	return rated, rows.Err()
}

// unrate deletes what an asker rated so.
func unrate(ctx context.Context, tx *sql.Tx, asker string, rated []string) error {
	for _, about := range rated {
		if _, err := tx.ExecContext(ctx, `DELETE FROM feedback WHERE about = ? AND rater = ?`, about, rater(about, asker)); err != nil {
			return err
		}
	}
	return nil
}

// rater stands for an asker beside one answer, and for somebody else beside
// another.
func rater(about, asker string) string {
	sum := sha256.Sum256([]byte("rater\x00" + about + "\x00" + asker))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:2*keyLength]
}

// An Opinion is what all who rated one answer thought of it.
type Opinion struct {
	About   string
	Request string // empty: kept no more
	Answer  string
	Up      int
	Down    int
	Reasons []string // of the thumbs down, oldest first, at most MostReasons
	Since   time.Time
}

// MostReasons is how many reasons an [Opinion] lists.
const MostReasons = 5

// Opinions returns those answers that somebody found wanting, the one that waits
// longest first, that come after the given one, and how many there are of them
// in all. After one that is not there any more it begins anew.
func (s *State) Opinions(ctx context.Context, after string, limit int) (found []Opinion, all int, err error) {
	oldest := s.now().Add(-FeedbackKept).Unix()
	if err := s.db.QueryRowContext(ctx, `SELECT count(DISTINCT about) FROM feedback WHERE good = 0 AND at > ?`, oldest).Scan(&all); err != nil {
		return nil, 0, s.fail(err)
	}
	rows, err := s.db.QueryContext(ctx, `SELECT about, max(CASE WHEN at > ? THEN request ELSE '' END), min(answer), sum(good), sum(1 - good), min(at) FROM feedback WHERE at > ?
		GROUP BY about HAVING sum(1 - good) > 0 AND (min(at), about) > (
			SELECT coalesce(min(at), -1), ? FROM feedback WHERE about = ? AND at > ?)
		ORDER BY min(at), about LIMIT ?`, s.now().Add(-AskedKept).Unix(), oldest, after, after, oldest, limit)
	if err != nil {
		return nil, 0, s.fail(err)
	}
	defer rows.Close()
	for rows.Next() {
		var o Opinion
		var since int64
		if err := rows.Scan(&o.About, &o.Request, &o.Answer, &o.Up, &o.Down, &since); err != nil {
			return nil, 0, s.fail(err)
		}
		o.Since = time.Unix(since, 0).UTC()
		found = append(found, o)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil { // one connection: the next question waits for it
		return nil, 0, s.fail(err)
	}
	for i := range found {
		if found[i].Reasons, err = s.reasons(ctx, found[i].About, oldest); err != nil {
			return nil, 0, s.fail(err)
		}
	}
	return found, all, nil
}

func (s *State) reasons(ctx context.Context, about string, oldest int64) (reasons []string, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT reason FROM feedback WHERE about = ? AND good = 0 AND reason <> '' AND at > ?
		ORDER BY at, rater LIMIT ?`, about, oldest, MostReasons)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var reason string
		if err := rows.Scan(&reason); err != nil {
			return nil, err
		}
		reasons = append(reasons, reason)
	}
	return reasons, rows.Err()
}

// CloseOpinion deletes what was thought of one answer; closed is false where there was
// nothing any more.
func (s *State) CloseOpinion(ctx context.Context, about string) (closed bool, err error) {
	n, err := deleted(s.db.ExecContext(ctx, `DELETE FROM feedback WHERE about = ?`, about))
	return n > 0, s.fail(err)
}

// Rated counts the thumbs up and down that are kept and were given since then.
func (s *State) Rated(ctx context.Context, since time.Time) (up, down int, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT coalesce(sum(good), 0), coalesce(sum(1 - good), 0) FROM feedback WHERE at >= ?`, since.Unix()).Scan(&up, &down)
	return up, down, s.fail(err)
}
