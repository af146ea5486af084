import { type ReactNode, useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { Section } from '../lib/use-section.ts';

type Props<T> = {
  title: string;
  lead?: string;
  section: Section<T>;
  /** What the rule itself finds wrong: nothing is sent until it is mended. */
  wrong?: boolean;
  children: ReactNode;
};

/** A section with its own button: what stands in the others is neither sent nor lost. */
export function SectionCard<T>({ title, lead, section, wrong, children }: Props<T>) {
  const t = useTexts('programs');
  const id = useId();
  const [stopped, setStopped] = useState(false);
  const standing = section.saved ? t('section.saved') : section.changed ? t('section.unsaved') : '';
  return (
    <section className="card pad" aria-labelledby={id}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setStopped(wrong === true);
          if (!wrong) section.save();
        }}
      >
        <h2 id={id} className="program-title">
          {title}
        </h2>
        {lead ? <p className="muted small">{lead}</p> : null}
        {children}
        {section.clash ? (
          <Note tone="amber" role="alert" title={t('section.clash')}>
            <p>{t('section.clashWhat')}</p>
            <div className="row">
              <Button look="ghost" small onClick={section.takeTheirs}>
                {t('section.theirs')}
              </Button>
              <Button small onClick={section.keepMine}>
                {t('section.mine')}
              </Button>
            </div>
          </Note>
        ) : null}
        {section.error ? <ProblemNote error={section.error} /> : null}
        <div className="row">
          <Button type="submit" busy={section.busy} disabled={section.clash}>
            {t('section.save')}
            <span className="sr-only"> {title}</span>
          </Button>
          <span role="status" className="small">
            {stopped && wrong ? t('section.wrong') : standing}
          </span>
        </div>
      </form>
    </section>
  );
}
