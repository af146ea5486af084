import type { PanelView } from '@jiebang/contracts/judging';
import { Link } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { Card } from '../../../components/card.tsx';
import { Note } from '../../../components/note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** What keeps the panel from opening, each line a way to the place where it is mended. */
export function Checks({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const text = useText();
  const rows = panel.problems.map((problem, at) => ({ ...problem, key: `${at}:${problem.code}` }));
  return (
    <Card as="section" label={t('checks.title')} className="stack">
      <h2 className="card-title">{t('checks.title')}</h2>
      {rows.length === 0 ? (
        <Note tone="green" role="status">
          {t('checks.none')}
        </Note>
      ) : (
        <>
          <p role="status" className="small muted">
            {t('checks.count', { count: rows.length })}
          </p>
          <ul className="pan-checks">
            {rows.map(({ key, path, words }) => (
              <li key={key}>
                {path === 'competition' ? (
                  <Link to="/workspace/competitions/$slug" params={{ slug: panel.competition.slug }}>
                    {text(words)}
                  </Link>
                ) : (
                  <a href={`#${placeOf(path)}`} onClick={(event) => jump(event, placeOf(path))}>
                    {text(words)}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** `formula.tieBreaks` → `at-formula-tieBreaks`. */
const placeOf = (path: string): string => `at-${path.replaceAll('.', '-')}`;

function jump(event: MouseEvent, place: string): void {
  const target = document.getElementById(place);
  if (!target) return;
  event.preventDefault();
  target.querySelector<HTMLElement>('input, select, button')?.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}
