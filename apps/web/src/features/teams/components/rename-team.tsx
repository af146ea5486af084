import { getLeaderboard } from '@jiebang/contracts/leaderboards';
import { getMyTeam, listMyTeams, renameTeam, type TeamView } from '@jiebang/contracts/teams';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

export function RenameTeam({ team }: { team: TeamView }) {
  const t = useTexts('teams');
  const [name, setName] = useState<string | null>(null);
  const act = useAct(renameTeam, {
    refreshes: [getMyTeam, listMyTeams, getLeaderboard],
    onDone: () => setName(null),
  });
  const save = () => {
    if (name !== null) act.mutate({ params: { id: team.id }, body: { name: name.trim() } });
  };
  return (
    <>
      <Button look="quiet" small onClick={() => setName(team.name)}>
        {t('rename.act')}
      </Button>
      <ConfirmDialog
        open={name !== null}
        title={t('rename.title')}
        act={t('rename.save')}
        busy={act.isPending}
        error={act.error}
        onConfirm={save}
        onClose={() => setName(null)}
      >
        <p className="muted">{t('rename.what')}</p>
        <TextField
          label={t('form.name')}
          hint={t('form.nameHint')}
          wrong={fieldError(act.error, 'name')}
          value={name ?? ''}
          required
          minLength={2}
          maxLength={40}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </ConfirmDialog>
    </>
  );
}
