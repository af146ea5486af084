import { acceptResourceTerms, downloadResourceFile } from '@jiebang/contracts/resource-endpoints';
import type { ResourceRequestView } from '@jiebang/contracts/resources';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckField } from '../../../components/field.tsx';
import { Bytes, Instant } from '../../../components/figures.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { addressOf } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useResourceAct } from '../lib/use-resource-act.ts';

/** Consent to the terms, and the files once it is given. */
export function RequestFiles({ view }: { view: ResourceRequestView }) {
  const t = useTexts('resources');
  const may = (action: ResourceRequestView['abilities'][number]) => view.abilities.includes(action);
  return (
    <section className="card pad stack" aria-labelledby="files">
      <h2 id="files" className="res-h2">
        {t('files')}
      </h2>
      {view.files.length === 0 ? <p className="muted">{t('use.noFiles')}</p> : null}
      {may('accept_terms') ? <Consent view={view} key={view.terms.version} /> : null}
      {may('download') ? <p className="small muted">{t('use.logged')}</p> : null}
      <ul className="plain-list">
        {view.files.map((file) => (
          <li key={file.id}>
            {may('download') ? (
              <a
                href={addressOf(downloadResourceFile, { params: { id: view.id, file: file.id } })}
                download={file.name}
              >
                {file.name}
              </a>
            ) : (
              file.name
            )}{' '}
            <Bytes value={file.bytes} />
            <p className="small muted res-hash">
              SHA-256 <code>{file.sha256}</code>
            </p>
          </li>
        ))}
      </ul>
      {view.consents.length > 0 ? (
        <div className="small">
          <h3>{t('use.consents')}</h3>
          <ul className="plain-list">
            {view.consents.map((one) => (
              <li key={`${one.version} ${one.by} ${one.at}`}>
                {one.by} {t('terms.version', { version: one.version })} <Instant at={one.at} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

function Consent({ view }: { view: ResourceRequestView }) {
  const t = useTexts('resources');
  const [read, setRead] = useState(false);
  const act = useResourceAct(acceptResourceTerms);
  const { version, sm3 } = view.terms;
  return (
    <div className="stack tight">
      <CheckField
        label={t('use.read', { version })}
        checked={read}
        onChange={(event) => setRead(event.target.checked)}
      />
      <div>
        <Button
          busy={act.isPending}
          disabled={!read}
          onClick={() => act.mutate({ params: { id: view.id }, body: { version, sm3 } })}
        >
          {t('use.accept')}
        </Button>
      </div>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </div>
  );
}
