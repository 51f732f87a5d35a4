package strictyaml

import "github.com/goccy/go-yaml"

// Encode writes a value as [Decode] reads it into a value of the same type.
func Encode(value any) ([]byte, error) {
	return yaml.MarshalWithOptions(value, yaml.Indent(2), yaml.IndentSequence(true))
}
