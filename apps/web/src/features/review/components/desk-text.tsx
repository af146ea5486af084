import type { ScenarioView } from '@jiebang/contracts/scenarios';
import type { ReviewField } from '@jiebang/domain/scenarios/fields';
import { useId } from 'react';
import { useFieldName } from '../../../components/extra-questions.ts';
import { ScenarioText } from '../../../components/scenario-text.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { ReturnDraft } from '../lib/use-returns.ts';
import { ReturnEditor } from './return-editor.tsx';
import { type ComparedField, type Comparison, VersionsBeside } from './versions-beside.tsx';

type Props = {
  view: ScenarioView;
  /** Null where nothing is laid beside anything. */
  comparison: Comparison | null;
  only: ReviewField[] | null;
  draft: ReturnDraft;
};

/** The scenario as it was handed in last: at each field its state, what was said about it, and the box to send it back. */
export function DeskText({ view, comparison, only, draft }: Props) {
  const compared = (field: ReviewField) => comparison?.fields.find((one) => one.field === field);
  const returning = view.abilities.includes('return');
  // Where no field has a mark, their column is the text's.
  const marked =
    returning || comparison !== null || view.status === 'returned' || view.reviewedFields.length > 0;
  return (
    <div className="card rev-text">
      <ScenarioText
        content={view.content}
        {...(only ? { only } : {})}
        {...(marked
          ? {
              beside: (field) => (
                <>
                  <FieldState view={view} field={field} compared={compared(field)} />
                  {returning ? <Tick field={field} draft={draft} /> : null}
                </>
              ),
            }
          : {})}
        instead={(field) => {
          const one = compared(field);
          return one?.changed && comparison ? (
            <VersionsBeside compared={one} from={comparison.from} to={comparison.to} />
          ) : null;
        }}
        under={(field) => (
          <>
            <Reason view={view} field={field} compared={compared(field)} />
            {returning && draft.returns[field] !== undefined ? (
              <ReturnEditor field={field} draft={draft} />
            ) : null}
          </>
        )}
      />
    </div>
  );
}

type FieldProps = { view: ScenarioView; field: ReviewField; compared: ComparedField | undefined };

function FieldState({ view, field, compared }: FieldProps) {
  const t = useTexts('review');
  if (view.status === 'returned' && openReturn(view, field))
    return <Tag tone="seal">{t('state.returned')}</Tag>;
  if (compared?.changed) return <Tag tone="green">{t('state.changed')}</Tag>;
  if (compared) return <Tag tone="amber">{t('state.notChanged')}</Tag>;
  if (!view.reviewedFields.includes(field)) return null;
  return (
    <span className="rev-ok small">
      <span aria-hidden="true">✓ </span>
      {t('state.reviewed')}
    </span>
  );
}

const openReturn = (view: ScenarioView, field: ReviewField) =>
  view.returns.find((one) => one.field === field && one.answeredAt === null);

function Reason({ view, field, compared }: FieldProps) {
  const t = useTexts('review');
  const open = view.status === 'returned' ? openReturn(view, field)?.reason : undefined;
  const reason = open ?? compared?.reason;
  if (!reason) return null;
  return (
    <p className="rev-reason">
      <b>{t(open ? 'state.reason' : 'state.lastReason')}</b>
      {reason}
    </p>
  );
}

function Tick({ field, draft }: { field: ReviewField; draft: ReturnDraft }) {
  const t = useTexts('review');
  const name = useFieldName()(field);
  const id = useId();
  const ticked = draft.returns[field] !== undefined;
  return (
    <span className="rev-tick">
      <input id={id} type="checkbox" checked={ticked} onChange={() => draft.toggle(field)} />
      <label htmlFor={id}>
        {t('returns.tick')}
        <span className="sr-only"> {name}</span>
      </label>
    </span>
  );
}
