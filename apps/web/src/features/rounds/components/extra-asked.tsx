import type { RoundView } from '@jiebang/contracts/rounds';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** What this call asks beyond the common form. */
export function ExtraAsked({ fields }: { fields: RoundView['settings']['extraFields'] }) {
  const t = useTexts('round-settings');
  const text = useText();
  if (fields.length === 0) return null;
  return (
    <>
      <h3 className="round-extra-head">{t('extra.title')}</h3>
      <ul className="plain-list round-extra">
        {fields.map(({ id, label, help, kind, required, unit }) => (
          <li key={id}>
            <div className="row tight">
              <b>{text(label)}</b>
              <Tag tone="plain">{t(`kinds.${kind}`)}</Tag>
              {kind === 'number' && unit ? (
                <span className="muted small">{t('page.unit', { unit })}</span>
              ) : null}
              {required ? <span className="muted small">{t('page.required')}</span> : null}
            </div>
            {text(help) ? <p className="muted">{text(help)}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
