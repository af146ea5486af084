import { checkCreditCode } from '@jiebang/domain/identity/credit-code';
import type { OrganisationKind } from '@jiebang/domain/organisations/lifecycle';
import { Select } from 'antd';
import { useId } from 'react';
import { fieldError, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { countries } from '../lib/countries.ts';
import { useOfficialNames } from '../lib/use-official-names.ts';

export type IdentityDraft = {
  kind: OrganisationKind;
  creditCode: string;
  registrationNumber: string;
  country: string;
};

/** The identity as the contract takes it, or null while it cannot be right. */
export function identityOf(draft: IdentityDraft) {
  if (draft.kind === 'domestic') {
    const { error, normalised } = checkCreditCode(draft.creditCode);
    return error ? null : { kind: 'domestic' as const, creditCode: normalised };
  }
  const registrationNumber = draft.registrationNumber.trim();
  if (registrationNumber.length < 2 || draft.country === '') return null;
  return { kind: 'foreign' as const, registrationNumber, country: draft.country };
}

type Props = { draft: IdentityDraft; onChange: (draft: IdentityDraft) => void; error: unknown };

export function IdentityFields({ draft, onChange, error }: Props) {
  const t = useTexts('organisations');
  return (
    <>
      <fieldset className="org-kinds">
        <legend>{t('register.kind')}</legend>
        {(['domestic', 'foreign'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="kind"
              checked={draft.kind === kind}
              onChange={() => onChange({ ...draft, kind })}
            />
            {t(`kinds.${kind}`)}
          </label>
        ))}
      </fieldset>
      {draft.kind === 'domestic' ? (
        <CreditCode draft={draft} onChange={onChange} error={error} />
      ) : (
        <Foreign draft={draft} onChange={onChange} error={error} />
      )}
    </>
  );
}

/** Judged as it is typed, by the same rule as on the server; silent until there is enough to judge. */
function CreditCode({ draft, onChange, error }: Props) {
  const t = useTexts('organisations');
  const check = checkCreditCode(draft.creditCode);
  const { length } = check.normalised;
  const wrong = (): string | undefined => {
    if (length === 0 || check.error === null) return fieldError(error, 'identity.creditCode');
    // While fewer than 18 stand there the person is still typing; a character that never fits is told at once.
    if (check.error === 'length' && length < 18) return undefined;
    if (check.error === 'length') return t('register.codeLength', { length });
    return t(`register.codeErrors.${check.error}`);
  };
  return (
    <>
      <TextField
        label={t('identity.creditCode')}
        hint={
          length > 0 && length < 18
            ? `${t('register.codeHint')} ${t('register.codeLength', { length })}`
            : t('register.codeHint')
        }
        wrong={wrong()}
        value={draft.creditCode}
        maxLength={60}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        required
        onChange={(event) => onChange({ ...draft, creditCode: event.target.value })}
      />
      {length > 0 && check.error === null ? (
        <p role="status" className="num">
          {t('register.codeValid', { code: check.normalised })}
        </p>
      ) : null}
      {check.warnings.map((warning) => (
        <Note key={warning} tone="amber">
          {t(`warnings.${warning}`)}
        </Note>
      ))}
    </>
  );
}

function Foreign({ draft, onChange, error }: Props) {
  const t = useTexts('organisations');
  const locale = useLocale();
  const id = useId();
  const official = useOfficialNames();
  const options = countries(locale, official).map(({ code, name }) => ({
    value: code,
    label: `${name} ${code}`,
  }));
  return (
    <div className="org-pair">
      <div className="field">
        <label htmlFor={id}>{t('identity.country')}</label>
        <Select
          id={id}
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('register.countryPick')}
          options={options}
          value={draft.country || undefined}
          onChange={(country: string) => onChange({ ...draft, country })}
        />
      </div>
      <TextField
        label={t('identity.registrationNumber')}
        hint={t('register.numberHint')}
        wrong={fieldError(error, 'identity.registrationNumber')}
        value={draft.registrationNumber}
        minLength={2}
        maxLength={60}
        required
        onChange={(event) => onChange({ ...draft, registrationNumber: event.target.value })}
      />
    </div>
  );
}
