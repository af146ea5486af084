import { openPanel, type PanelView } from '@jiebang/contracts/judging';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

/** Names what freezes, what is drawn and who is told. */
export function OpenDialog({ panel, onClose }: { panel: PanelView; onClose: () => void }) {
  const t = useTexts('panels');
  const text = useText();
  const act = useAct(openPanel, { refreshes, onDone: onClose });
  const changed = act.error !== null && asProblem(act.error).code === 'conflict';
  const { seats, candidates } = panel;
  return (
    <ConfirmDialog
      open
      title={t('open.title', { name: text(panel.competition.title) })}
      act={t('acts.open')}
      busy={act.isPending}
      error={changed ? null : act.error}
      onConfirm={() => act.mutate({ params: { id: panel.id }, body: { revision: panel.revision } })}
      onClose={onClose}
    >
      <ul className="pan-will">
        <li>{t('open.frozen')}</li>
        <li>{t('open.numbered', { count: candidates.length })}</li>
        <li>{t('open.drawn', { seats, sheets: seats * candidates.length })}</li>
        <li>{t('open.told', { judges: panel.judges.length })}</li>
        <li>
          {t('open.due')} <Deadline at={panel.dueAt} />
        </li>
      </ul>
      <details className="pan-fold">
        <summary>{t('open.entries', { count: candidates.length })}</summary>
        <ul>
          {candidates.map(({ team, organisation }) => (
            <li key={team}>{organisation ? t('team', { team, organisation }) : team}</li>
          ))}
        </ul>
      </details>
      {changed ? (
        <Note tone="amber" role="alert">
          {t('open.changed')}
        </Note>
      ) : null}
    </ConfirmDialog>
  );
}
