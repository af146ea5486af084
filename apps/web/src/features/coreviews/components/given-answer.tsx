import type { CoreviewView } from '@jiebang/contracts/coreviews';
import { CoreviewTag } from '../../../components/coreview-tag.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

/** How it ended, or why this officer cannot answer. */
export function GivenAnswer({ view }: { view: CoreviewView }) {
  const t = useTexts('coreviews');
  const locale = useLocale();
  const { kind, status, endedAt, answeredBy, opinion } = view;
  if (!endedAt) return <Note tone="amber">{t('form.cannot')}</Note>;
  return (
    <div className="stack">
      <h2 className="card-title">{t(`form.done_${kind}`)}</h2>
      <p>
        <CoreviewTag kind={kind} status={status} />
      </p>
      {status === 'recalled' || status === 'consented' ? <p>{t(`form.${status}_${kind}`)}</p> : null}
      {answeredBy ? (
        <>
          {opinion ? <PlainText text={opinion} /> : <p className="muted">{t('form.noWords')}</p>}
          <p className="meta">{t('form.by', { name: answeredBy, at: formatInstant(endedAt, locale) })}</p>
        </>
      ) : null}
    </div>
  );
}
