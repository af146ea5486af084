import type { ContestView, OpenItemView } from '@jiebang/contracts/rankings-office';
import { Note } from '../../../components/note.tsx';
import { PathLink } from '../../../components/path-link.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** A contest of two hundred entries may owe a thousand sheets: what is first is seen to first. */
const SHOWN = 30;

/** Everything that keeps the contest from being finalised, each with the way to where it is seen to. */
export function OpenItems({ contest }: { contest: ContestView }) {
  const t = useTexts('rankings');
  const text = useText();
  const { open } = contest;
  return (
    <Note tone="amber" title={t('open.title', { count: open.length })}>
      <p className="muted">{t('open.lead')}</p>
      <ul className="plain-list open-items">
        {open.slice(0, SHOWN).map((item) => (
          <li key={`${item.code} ${item.entry} ${item.seat} ${item.subjectId} ${item.entries.join()}`}>
            {text(item.words)}{' '}
            <span className="nowrap">
              <PathLink to={placeOf(item, contest)}>
                {t('open.go')}
                <span className="sr-only"> {text(item.words)}</span>
              </PathLink>
            </span>
          </li>
        ))}
      </ul>
      {open.length > SHOWN ? <p className="muted small">{t('open.first', { shown: SHOWN })}</p> : null}
    </Note>
  );
}

/** Where an item is seen to. */
function placeOf({ code, entry, subjectId }: OpenItemView, { panel, competition }: ContestView): string {
  switch (code) {
    case 'no_phase':
    case 'phase_not_revealed':
      return `/workspace/competitions/${competition.slug}?step=release`;
    case 'evaluations_unfinished':
      return '/workspace/operations';
    case 'notice_running':
      return `/workspace/notices/${subjectId}`;
    case 'objections_open':
      return '/workspace/objections';
    case 'tie_undecided':
      return '#ties';
    default:
      return entry === null || code === 'entry_without_score'
        ? `/workspace/panels/${panel.id}`
        : `/workspace/panels/${panel.id}/entries/${entry}`;
  }
}
