import { listMyOrganisations } from '@jiebang/contracts/organisations';
import { useQuery } from '@tanstack/react-query';
import { SelectField, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import type { Statement } from '../lib/statement.ts';

type Props = {
  statement: Statement;
  onChange: (change: Partial<Statement>) => void;
  wrong: (field: keyof Statement) => string | undefined;
};

/** In whose name: a body that one belongs to, or oneself with a word on who that is. */
export function SpeaksFor({ statement, onChange, wrong }: Props) {
  const t = useTexts('objections');
  const { data } = useQuery(apiQuery(listMyOrganisations, {}));
  const bodies = data?.items ?? [];
  return (
    <>
      {bodies.length > 0 ? (
        <SelectField
          label={t('file.for')}
          wrong={wrong('organisationId')}
          value={statement.organisationId}
          onChange={(event) => onChange({ organisationId: event.target.value })}
        >
          <option value="">{t('file.myself')}</option>
          {bodies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      {statement.organisationId ? null : (
        <TextField
          label={t('file.identity')}
          hint={t('file.identityHint')}
          wrong={wrong('identity')}
          value={statement.identity}
          maxLength={200}
          required
          onChange={(event) => onChange({ identity: event.target.value })}
        />
      )}
    </>
  );
}
