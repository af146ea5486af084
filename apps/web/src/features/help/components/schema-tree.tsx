import { useTexts } from '../../../lib/texts.ts';
import { boundsOf, fieldsOf, kindOf, type Schema, type SchemaField } from '../open-api.ts';

/** A schema as a list of its fields, or as one line where it has none. */
export function SchemaTree({ schema, named }: { schema: Schema; named: Record<string, Schema> }) {
  const fields = fieldsOf(schema, named);
  if (fields.length === 0) return <code>{kindOf(schema)}</code>;
  return <Fields fields={fields} />;
}

export function Fields({ fields }: { fields: SchemaField[] }) {
  return (
    <ul className="schema">
      {fields.map((field) => (
        <li key={field.name}>
          <FieldLine {...field} />
          {field.fields.length > 0 ? <Fields fields={field.fields} /> : null}
        </li>
      ))}
    </ul>
  );
}

function FieldLine({ name, required, schema }: SchemaField) {
  const t = useTexts('developers');
  const bounds = boundsOf(schema);
  return (
    <>
      <b className="mono">{name}</b> <code className="kind">{kindOf(schema)}</code>
      {bounds ? <span className="muted small"> {bounds}</span> : null}
      {schema.default === undefined ? null : (
        <span className="muted small">
          {' '}
          {t('endpoint.default', { value: JSON.stringify(schema.default) })}
        </span>
      )}
      {required ? null : <span className="muted small"> {t('endpoint.optional')}</span>}
    </>
  );
}
