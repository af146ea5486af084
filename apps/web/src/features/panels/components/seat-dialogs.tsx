import type { PanelView } from '@jiebang/contracts/judging';
import type { PanelEntry } from '@jiebang/contracts/judging-progress';
import { relieveJudge, reopenSheet, replaceJudge } from '@jiebang/contracts/judging-sheets';
import { conflictKindLabels } from '@jiebang/domain/judging/lifecycle';
import { useId, useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextArea } from '../../../components/field.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';
import { JudgeChoice } from './judge-choice.tsx';

export type Seat = PanelEntry['seats'][number];
export type SeatAct = Seat['abilities'][number];
/** One seat at one entry that something is to be done about. */
export type Asked = { act: SeatAct; entry: PanelEntry; seat: Seat };
type Props = { panel: PanelView; asked: Asked; onClose: () => void };

export function SeatDialog(props: Props) {
  if (props.asked.act === 'replace') return <ReplaceDialog {...props} />;
  if (props.asked.act === 'relieve') return <RelieveDialog {...props} />;
  return <ReopenDialog {...props} />;
}

/** Drawn from the pool, or one chosen with a reason; either is on record. */
function ReplaceDialog({ panel, asked: { entry, seat }, onClose }: Props) {
  const t = useTexts('panels');
  const text = useText();
  const [how, setHow] = useState<'drawn' | 'chosen'>('drawn');
  const [[judgeId], setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState(false);
  const name = useId();
  const act = useAct(replaceJudge, { refreshes, onDone: onClose });
  const send = () => {
    const params = { id: seat.assignmentId };
    if (how === 'drawn') act.mutate({ params, body: { judgeId: null, reason: '' } });
    else if (judgeId && reason.trim()) act.mutate({ params, body: { judgeId, reason } });
    else setLacking(true);
  };
  return (
    <ConfirmDialog
      open
      title={t('seat.replaceTitle', { number: entry.number, name: seat.judge.name })}
      act={t('seat.replace')}
      busy={act.isPending}
      error={act.error}
      onConfirm={send}
      onClose={onClose}
    >
      {seat.conflict ? (
        <p>
          {t('seat.conflict', {
            kind: text(conflictKindLabels[seat.conflict.kind]),
            note: seat.conflict.note,
          })}
        </p>
      ) : null}
      <fieldset className="pan-how">
        <legend>{t('seat.how')}</legend>
        {(['drawn', 'chosen'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={how === one} onChange={() => setHow(one)} />
            <span>{t(`seat.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      {how === 'chosen' ? (
        <>
          <Successors panel={panel} entry={entry} chosen={judgeId ? [judgeId] : []} onChange={setChosen} />
          {lacking && !judgeId ? (
            <p role="alert" className="pan-barred">
              {t('seat.choose')}
            </p>
          ) : null}
          <TextArea
            label={t('seat.chosenReason')}
            hint={t('acts.reasonAudit')}
            wrong={lacking && !reason.trim() ? t('seat.reasonNeeded') : fieldError(act.error, 'reason')}
            value={reason}
            maxLength={500}
            rows={2}
            onChange={(event) => setReason(event.target.value)}
          />
        </>
      ) : null}
      <p className="muted small">{t('seat.replaceWhat')}</p>
    </ConfirmDialog>
  );
}

type SuccessorsProps = {
  panel: PanelView;
  entry: PanelEntry;
  chosen: string[];
  onChange: (chosen: string[]) => void;
};

function Successors({ panel, entry, chosen, onChange }: SuccessorsProps) {
  const t = useTexts('panels');
  const sits = entry.seats.map(({ judge }) => judge.id);
  return (
    <JudgeChoice
      panelId={panel.id}
      kind="radio"
      legend={t('seat.pool')}
      chosen={chosen}
      onChange={onChange}
      only={(one) => one.chosen && !sits.includes(one.id)}
      nobody={t('seat.poolEmpty')}
      barred={(one) => {
        const bar = one.barred.find(({ team }) => team === entry.team.name);
        return bar ? t('seat.barred', { ground: t(`judges.grounds.${bar.ground}`) }) : null;
      }}
    />
  );
}

function RelieveDialog({ asked: { entry, seat }, onClose }: Props) {
  const t = useTexts('panels');
  const act = useAct(relieveJudge, { refreshes, onDone: onClose });
  return (
    <ReasonDialog
      open
      title={t('seat.relieveTitle', { number: entry.number, name: seat.judge.name })}
      act={t('seat.relieve')}
      danger
      hint={t('acts.reasonAudit')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: seat.assignmentId }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('seat.relieveWhat')}</p>
    </ReasonDialog>
  );
}

function ReopenDialog({ asked: { entry, seat }, onClose }: Props) {
  const t = useTexts('panels');
  const act = useAct(reopenSheet, { refreshes, onDone: onClose });
  return (
    <ReasonDialog
      open
      title={t('seat.reopenTitle', { number: entry.number, name: seat.judge.name })}
      act={t('seat.reopen')}
      danger
      hint={t('seat.reopenHint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: seat.assignmentId }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('seat.reopenWhat')}</p>
    </ReasonDialog>
  );
}
