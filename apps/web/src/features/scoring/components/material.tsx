import type { AssignmentView } from '@jiebang/contracts/judging-sheets';
import { useState } from 'react';
import { PlainText } from '../../../components/plain-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useNarrow } from '../../../lib/use-narrow.ts';

/** The work as a sheet of paper, without names; on a phone it folds away above the sheet of marks. */
export function Material({ view }: { view: AssignmentView }) {
  const t = useTexts('scoring');
  const text = useText();
  const narrow = useNarrow();
  const [folded, setFolded] = useState(view.status !== 'drawn');
  const { material, number } = view;
  if (!material) return null;
  return (
    <details
      className="sco-work"
      open={!narrow || !folded}
      onToggle={(event) => narrow && setFolded(!event.currentTarget.open)}
    >
      <summary>{t('page.work')}</summary>
      <article className="sco-paper" aria-label={t('entry', { number })}>
        <p className="sco-number">{t('entry', { number })}</p>
        {material.length === 0 ? <p className="muted">{t('page.noMaterial')}</p> : null}
        {material.map((part) => (
          <section key={part.title.zh}>
            <h2>{text(part.title)}</h2>
            <PlainText text={part.text} />
          </section>
        ))}
        <p className="muted small">{t('page.blindNote')}</p>
      </article>
    </details>
  );
}
