package discordtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"os"
	"path/filepath"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// schemas are the requests of Discord's own description, by route.
type schemas map[string]*jsonschema.Schema

// descriptions names the schemas of each route; a body must fit one of them.
var descriptions = map[string][]string{
	"callback": {
		"PongInteractionCallbackRequest", "CreateMessageInteractionCallbackRequest", "UpdateMessageInteractionCallbackRequest",
		"ApplicationCommandAutocompleteCallbackRequest", "ModalInteractionCallbackRequest",
	},
	"edit":      {"IncomingWebhookUpdateRequestPartial"},
	"followup":  {"IncomingWebhookRequestPartial"},
	"message":   {"MessageCreateRequest"},
	"overwrite": {"ApplicationCommandUpdateRequest"},
	"thread":    {"CreateTextThreadWithMessageRequest"},
}

// openapi compiles Discord's description, where it lies beside the repository,
// once for all fakes of a test run. Without it our own rules stand alone.
var openapi = sync.OnceValues(func() (*schemas, error) {
	root, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for ; root != filepath.Dir(root); root = filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
	}
	file, err := os.Open(filepath.Join(root, "..", "shared", "discord", "openapi.json"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer file.Close()
	description, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		return nil, err
	}
	return compile(description)
})

func compile(description any) (*schemas, error) {
	c := jsonschema.NewCompiler()
	if err := c.AddResource("openapi.json", description); err != nil {
		return nil, err
	}
	all := schemas{}
	for route, names := range descriptions {
		var one []any
		for _, name := range names {
			one = append(one, map[string]any{"$ref": "openapi.json#/components/schemas/" + name})
		}
		if err := c.AddResource(route+".json", map[string]any{"anyOf": one}); err != nil {
			return nil, err
		}
		schema, err := c.Compile(route + ".json")
		if err != nil {
			return nil, err
		}
		all[route] = schema
	}
	return &all, nil
}

// check says how a body differs from Discord's description.
func (s *schemas) check(route string, body []byte) error {
	if s == nil {
		return nil
	}
	schema := (*s)[route]
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return err
	}
	list, many := v.([]any)
	if !many {
		return schema.Validate(v)
	}
	for _, element := range list {
		if o, ok := element.(map[string]any); ok {
			// The description says that it is a number, and Discord takes text.
			delete(o, "default_member_permissions")
		}
		if err := schema.Validate(element); err != nil {
			return err
		}
	}
	return nil
}

// valid checks a body against our rules and Discord's description. Where it does
// not hold, the test fails and the bot is told as Discord would.
func (d *Discord) valid(w http.ResponseWriter, route string, body []byte) bool {
	problems := inspect(d.schemas, route, body)
	if len(problems) == 0 {
		return true
	}
	for _, problem := range problems {
		d.violation(body, "%s: %s", route, problem)
	}
	answer(w, http.StatusBadRequest, map[string]any{"code": 50035, "message": "Invalid Form Body", "errors": problems})
	return false
}

func inspect(s *schemas, route string, body []byte) []string {
	var v any
	if err := json.Unmarshal(body, &v); err != nil {
		return []string{"the body is not JSON: " + err.Error()}
	}
	problems := shapes[route]("body", v)
	if err := s.check(route, body); err != nil {
		problems = append(problems, fmt.Sprintf("Discord's description does not allow it: %v", err))
	}
	return problems
}

// Problems returns what is wrong with a body that a bot would send to a route,
// named as in [Fault]: "callback", "edit", "followup", "message", "overwrite" or "thread".
func Problems(route string, body []byte) []string {
	s, err := openapi()
	if err != nil {
		return []string{err.Error()}
	}
	return inspect(s, route, body)
}

var shapes = map[string]rule{
	"callback": callbackShape, "edit": editShape, "followup": followupShape, "message": messageShape, "overwrite": commandsShape, "thread": threadShape,
}
