import { useEffect, useRef, useState } from 'react';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { type Operation, type Schema, scopeOf } from '../open-api.ts';
import { Fields, SchemaTree } from './schema-tree.tsx';

const tones: Record<string, TagTone> = { GET: 'blue', POST: 'green', DELETE: 'seal' };
type Props = { operation: Operation; named: Record<string, Schema>; shown: boolean; linked: boolean };

/** One endpoint, folded; its schemas are drawn when it is opened. `shown` opens it at first, a link to it always. */
export function EndpointItem({ operation, named, shown, linked }: Props) {
  const place = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(shown);
  // The list comes after the page: by then the browser has looked for the link's target in vain.
  useEffect(() => {
    if (!linked) return;
    setOpen(true);
    place.current?.scrollIntoView();
  }, [linked]);
  const { operationId, method, path, summary } = operation;
  return (
    <details
      ref={place}
      id={operationId}
      className="endpoint"
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="method">
          <Tag tone={tones[method] ?? 'amber'}>{method}</Tag>
        </span>
        <code>{path}</code>
        <span className="muted" lang="en">
          {summary}
        </span>
      </summary>
      {open ? <Inside operation={operation} named={named} /> : null}
    </details>
  );
}

function Inside({ operation, named }: Pick<Props, 'operation' | 'named'>) {
  const t = useTexts('developers');
  const { operationId, parameters, requestBody, responses } = operation;
  return (
    <dl className="inside">
      <dt>{t('endpoint.name')}</dt>
      <dd>
        <a href={`#${operationId}`} className="mono">
          {operationId}
        </a>
      </dd>
      <dt>{t('endpoint.access')}</dt>
      <dd>
        <AccessWords operation={operation} />
      </dd>
      {parameters.length > 0 ? (
        <>
          <dt>{t('endpoint.parameters')}</dt>
          <dd>
            <Fields
              fields={parameters.map(({ name, in: where, ...rest }) => ({
                ...rest,
                name: where === 'header' ? `${name}:` : where === 'path' ? `{${name}}` : `?${name}`,
                fields: [],
              }))}
            />
          </dd>
        </>
      ) : null}
      {Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => (
        <Part key={type} title={t('endpoint.body')} type={type} schema={schema} named={named} />
      ))}
      {Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.entries(content).map(([type, { schema }]) => (
          <Part
            key={`${status} ${type}`}
            title={status === 'default' ? t('endpoint.refusal') : t('endpoint.answer', { status })}
            type={type}
            schema={schema}
            named={named}
          />
        )),
      )}
    </dl>
  );
}

/** A body. What every refusal looks like is told once, in the guide. */
function Part({
  title,
  type,
  schema,
  named,
}: {
  title: string;
  type: string;
  schema: Schema;
  named: Record<string, Schema>;
}) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <div className="muted small mono">{type}</div>
        {schema.$ref === '#/components/schemas/Problem' ? (
          <a href="#problems">Problem</a>
        ) : (
          <SchemaTree schema={schema} named={named} />
        )}
      </dd>
    </>
  );
}

function AccessWords({ operation }: { operation: Operation }) {
  const t = useTexts('developers');
  const { access } = operation;
  const scope = scopeOf(operation);
  if (access === 'public') return t('access.public');
  return (
    <>
      {access === 'signed_in' ? (
        t('access.signedIn')
      ) : (
        <>
          {t('access.capability')} <code>{access}</code>
        </>
      )}
      {' · '}
      {scope ? (
        <>
          {t('access.scope')} <code>{scope}</code>
        </>
      ) : (
        t('access.noToken')
      )}
    </>
  );
}
