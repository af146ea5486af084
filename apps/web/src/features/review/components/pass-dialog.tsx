import { getFormalCheck } from '@jiebang/contracts/formal-check';
import { passFormalReview } from '@jiebang/contracts/scenario-review';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { TextArea } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useDeskAct } from '../lib/use-desk-act.ts';

type Props = {
  view: ScenarioView;
  /** Fields ticked to be sent back, which passing leaves behind. */
  ticked: number;
  onDone: (what: string) => void;
  onClose: () => void;
};

/** Ends formal review, and names what ends with it; without its district's recommendation the city says why. */
export function PassDialog({ view, ticked, onDone, onClose }: Props) {
  const t = useTexts('review');
  const check = useQuery(apiQuery(getFormalCheck, { params: { id: view.id } }));
  const district = check.data?.problems.find(({ path }) => path === 'district');
  const [reason, setReason] = useState('');
  const [lacking, setLacking] = useState(false);
  const act = useDeskAct(passFormalReview, () => onDone(t('pass.done')));
  const pass = () => {
    const given = district ? reason.trim() : '';
    setLacking(district !== undefined && given === '');
    if (!district || given !== '') act.mutate({ params: { id: view.id }, body: { reason: given } });
  };
  return (
    <ConfirmDialog
      open
      title={t('pass.title')}
      act={t('pass.act')}
      busy={act.isPending}
      error={act.error}
      onConfirm={pass}
      onClose={onClose}
    >
      <p>{t('pass.what')}</p>
      {ticked > 0 ? <Note tone="amber">{t('pass.ticked', { count: ticked })}</Note> : null}
      {district ? (
        <TextArea
          label={t('pass.districtReason')}
          hint={t(district.code === 'district_declined' ? 'pass.districtDeclined' : 'pass.districtUnheard')}
          wrong={lacking && reason.trim() === '' ? t('pass.districtLacking') : undefined}
          value={reason}
          maxLength={500}
          rows={3}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
    </ConfirmDialog>
  );
}
