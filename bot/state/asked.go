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

// AskedKept is how long a request can be asked again by its key.
const AskedKept = 7 * 24 * time.Hour

// keyLength makes two requests share a key once in 2^60.
const keyLength = 12

// Note keeps a request and returns its key: 12 letters and digits, the same for
// the same asker and request.
func (s *State) Note(ctx context.Context, asker string, request []byte) (key string, err error) {
	sum := sha256.Sum256([]byte(asker + "\x00" + string(request)))
	key = strings.ToLower(base32.StdEncoding.EncodeToString(sum[:]))[:keyLength]
	_, err = s.db.ExecContext(ctx, `INSERT INTO asked (key, asker, request, at) VALUES (?, ?, ?, ?)
		ON CONFLICT (key) DO UPDATE SET at = excluded.at`, key, asker, string(request), s.now().Unix())
	return key, s.fail(err)
}

// Noted returns the request of a key, nil where there is none or it was asked
// longer ago than [AskedKept].
func (s *State) Noted(ctx context.Context, key string) (request []byte, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT request FROM asked WHERE key = ? AND at > ?`, key, s.now().Add(-AskedKept).Unix()).Scan(&request)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return request, s.fail(err)
}
