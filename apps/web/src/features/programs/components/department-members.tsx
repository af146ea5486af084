import {
  addDepartmentMember,
  type DepartmentView,
  listDepartments,
  removeDepartmentMember,
} from '@jiebang/contracts/programs';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { SelectField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

type Props = { department: DepartmentView; officers: { id: string; name: string }[] };
type Member = DepartmentView['members'][number];

/** Who answers for a department: put in and taken out here; the role itself is given by the security administrator. */
export function DepartmentMembers({ department, officers }: Props) {
  const t = useTexts('programs');
  const text = useText();
  const [chosen, setChosen] = useState('');
  const [leaving, setLeaving] = useState<Member | null>(null);
  const adding = useAct(addDepartmentMember, {
    refreshes: [listDepartments],
    onDone: () => setChosen(''),
  });
  const removing = useAct(removeDepartmentMember, {
    refreshes: [listDepartments],
    onDone: () => setLeaving(null),
  });
  const { id, members } = department;
  const others = officers.filter((officer) => !members.some(({ userId }) => userId === officer.id));
  return (
    <div className="stack">
      {members.length === 0 ? <p className="muted">{t('departments.nobody')}</p> : null}
      <ul className="plain-list">
        {members.map((member) => (
          <li key={member.userId} className="row">
            <span>{member.name}</span>
            <Button look="quiet" small onClick={() => setLeaving(member)}>
              {t('departments.takeOut')}
              <span className="sr-only"> {member.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <form
          className="row program-join"
          onSubmit={(event) => {
            event.preventDefault();
            if (chosen) adding.mutate({ params: { id, userId: chosen } });
          }}
        >
          <SelectField
            label={t('departments.officer')}
            value={chosen}
            required
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value="">{t('departments.choose')}</option>
            {others.map((officer) => (
              <option key={officer.id} value={officer.id}>
                {officer.name}
              </option>
            ))}
          </SelectField>
          <Button type="submit" look="ghost" busy={adding.isPending}>
            {t('departments.putIn')}
          </Button>
        </form>
      ) : (
        <p className="muted small">{t('departments.noOfficers')}</p>
      )}
      {adding.error ? <ProblemNote error={adding.error} /> : null}
      <ConfirmDialog
        open={leaving !== null}
        title={t('departments.takeOutTitle', {
          name: leaving?.name ?? '',
          department: text(department.name),
        })}
        act={t('departments.takeOut')}
        danger
        busy={removing.isPending}
        error={removing.error}
        onConfirm={() => leaving && removing.mutate({ params: { id, userId: leaving.userId } })}
        onClose={() => setLeaving(null)}
      >
        <p>{t('departments.takeOutWhat')}</p>
      </ConfirmDialog>
    </div>
  );
}
