import type { ResourceView } from '@jiebang/contracts/resources';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { resourceKindLabels } from '@jiebang/domain/scenarios/content';
import { Facts } from '../../../components/facts.tsx';
import { Bytes, Instant } from '../../../components/figures.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { inBoth } from '../lib/in-both.ts';
import { Amount, Period } from './period.tsx';

/** What is offered, by whom and until when. */
export function ResourceFacts({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const text = useText();
  return (
    <section className="card pad stack" aria-label={t('about')}>
      <PlainText text={text(inBoth(view.summary))} />
      <Facts
        facts={[
          { name: t('kind'), value: text(resourceKindLabels[view.kind]) },
          { name: t('owner'), value: view.owner?.name ?? t('bureau') },
          { name: t('sector'), value: view.sector ? text(sectors[view.sector]) : t('anySector') },
          { name: t('capacity'), value: <Amount value={view.capacity} unit={view.unit} /> },
          { name: t('validity'), value: <Period {...view} /> },
          { name: t('contact'), value: view.contact ?? t('contactHidden') },
        ]}
      />
      {view.files.length > 0 ? (
        <div>
          <h2 className="res-h2">{t('files')}</h2>
          <ul className="plain-list" aria-label={t('files')}>
            {view.files.map((file) => (
              <li key={file.id}>
                {file.name} <Bytes value={file.bytes} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}

/** The terms in the version that stands, with the hash by which a consent names them. */
export function Terms({ terms }: { terms: ResourceView['terms'] }) {
  const t = useTexts('resources');
  return (
    <section className="card pad stack tight" aria-labelledby="terms">
      <h2 id="terms" className="res-h2">
        {t('terms.title')}
      </h2>
      <p className="small muted">
        {t('terms.version', { version: terms.version })} <Instant at={terms.setAt} />
      </p>
      <PlainText text={terms.text} />
      <p className="small res-hash">
        <span className="muted">SM3</span> <code>{terms.sm3}</code>
      </p>
    </section>
  );
}
