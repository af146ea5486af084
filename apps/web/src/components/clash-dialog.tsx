import type { ReactNode } from 'react';
import type { Draft, DraftKeeper, Written } from '../lib/draft-keeper.ts';
import { useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import './wizard.css';

type Props<View extends Written, Field extends string> = {
  keeper: DraftKeeper<View, Field>;
  draft: Draft<View, Field>;
  nameOf: (field: Field) => string;
  /** The value of a field to read. */
  children: (field: Field, content: View['content']) => ReactNode;
};

/** Two windows changed the same fields: both texts side by side, and the person says which stands. */
export function ClashDialog<View extends Written, Field extends string>({
  keeper,
  draft,
  nameOf,
  children,
}: Props<View, Field>) {
  const t = useTexts('drafting');
  const { state } = draft;
  const clash = state.kind === 'clash' ? state : null;
  return (
    // Closing it with Escape chooses what can be undone: the own words are laid aside and can be brought back.
    <Dialog open={clash !== null} title={t('clash.title')} onClose={() => keeper.takeTheirs()}>
      <p>{t('clash.what')}</p>
      {clash?.fields.map((field) => (
        <section key={field} className="clash">
          <h3>{nameOf(field)}</h3>
          <div>
            <b className="small">{t('clash.here')}</b>
            {children(field, draft.content)}
          </div>
          <div>
            <b className="small">{t('clash.there')}</b>
            {children(field, clash.theirs.content)}
          </div>
        </section>
      ))}
      <div className="dialog-acts">
        <Button look="ghost" onClick={() => keeper.takeTheirs()}>
          {t('clash.theirs')}
        </Button>
        <Button onClick={() => keeper.keepMine()}>{t('clash.mine')}</Button>
      </div>
    </Dialog>
  );
}
