import type { ListView } from '@jiebang/contracts/lists';
import type { MouseEvent } from 'react';
import { Card } from '../../../components/card.tsx';
import { Note } from '../../../components/note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

type Setup = NonNullable<ListView['setup']>;

/** What keeps the list from publication, each line a way to the place where it is mended. */
export function Checks({ setup }: { setup: Setup }) {
  const t = useTexts('list-office');
  const text = useText();
  const { problems } = setup;
  const rows = problems.map((problem, at) => ({ ...problem, key: `${at}:${problem.code}` }));
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
          <ul className="lo-checks">
            {rows.map(({ key, path, words }) => {
              const place = placeOf(path, setup);
              return (
                <li key={key}>
                  <a href={`#${place}`} onClick={(event) => jump(event, place)}>
                    {text(words)}
                  </a>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </Card>
  );
}

/** `deadlineAt` → its field; `challenges.2.rubric.bands` → that part of the third challenge. */
function placeOf(path: string, setup: Setup): string {
  const [, at, field = '', part] = /^challenges\.(\d+)\.(\w+)(?:\.(\w+))?$/.exec(path) ?? [];
  const challenge = at === undefined ? undefined : setup.challenges[Number(at)];
  if (!challenge) return `at-${path}`;
  if (field === 'rubric') return `at-${challenge.id}-${part ?? 'criteria'}`;
  return field === 'invitees' ? `at-${challenge.id}-invitees` : `at-${challenge.id}-text`;
}

/** The place may be folded away: it is opened first, and what can be typed in gets the focus. */
function jump(event: MouseEvent, place: string): void {
  const target = document.getElementById(place);
  if (!target) return;
  event.preventDefault();
  for (let fold = target.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  if (target instanceof HTMLDetailsElement) target.open = true;
  const typed = target.querySelector<HTMLElement>('input, textarea, select, button, summary') ?? target;
  typed.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'center' });
}
