import type { PanelView } from '@jiebang/contracts/judging';
import { conflictKindLabels } from '@jiebang/domain/judging/lifecycle';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { Asked } from './seat-dialogs.tsx';

/** Conflicts that wait for another judge: the next thing to do. */
export function Waiting({ panel, onAsk }: { panel: PanelView; onAsk: (asked: Asked) => void }) {
  const t = useTexts('panels');
  const text = useText();
  const rows = panel.progress.flatMap((entry) =>
    entry.seats.flatMap((seat) => (seat.conflict ? [{ entry, seat, conflict: seat.conflict }] : [])),
  );
  if (panel.status !== 'open' || rows.length === 0) return null;
  return (
    <Note tone="amber" title={t('waiting.title', { count: rows.length })}>
      <ul className="plain-list pan-waiting">
        {rows.map(({ entry, seat, conflict }) => (
          <li key={seat.assignmentId} className="row">
            <span>
              <b>{t('waiting.line', { number: entry.number, seat: seat.seat, name: seat.judge.name })}</b>{' '}
              {t('seat.conflict', { kind: text(conflictKindLabels[conflict.kind]), note: conflict.note })}
            </span>
            {seat.abilities.includes('replace') ? (
              <Button small className="push" onClick={() => onAsk({ act: 'replace', entry, seat })}>
                {t('seat.replace')}
                <span className="sr-only"> {t('cell', { number: entry.number, seat: seat.seat })}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Note>
  );
}
