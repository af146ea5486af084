import { getNotice, listNotices, type NoticeView, withdrawNotice } from '@jiebang/contracts/notices';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { useId, useState } from 'react';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

/** Takes a notice back; of a running one everybody reads the reason. */
export function WithdrawDialog({ notice, onClose }: { notice: NoticeView; onClose: () => void }) {
  const t = useTexts('notices');
  const common = useTexts('common');
  const text = useText();
  const form = useId();
  const [reason, setReason] = useState<Text>({ zh: '', en: '' });
  const act = useAct(withdrawNotice, { refreshes: [getNotice, listNotices], onDone: onClose });
  const running = notice.status === 'running';
  return (
    <Dialog open title={t('acts.withdraw.title', { title: text(notice.title) })} onClose={onClose}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ params: { id: notice.id }, body: { reason } });
        }}
      >
        <p>{t(running ? 'acts.withdraw.whatRunning' : 'acts.withdraw.what')}</p>
        <BilingualField
          area
          label={common('reason')}
          hint={t(running ? 'acts.withdraw.hintRunning' : 'acts.withdraw.hint')}
          path="reason"
          error={act.error}
          value={reason}
          maxLength={500}
          required
          onChange={setReason}
        />
      </form>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" form={form} look="danger" busy={act.isPending}>
          {t('acts.withdraw.act')}
        </Button>
      </div>
    </Dialog>
  );
}
