import { type ScenarioField, scenarioFields } from '@jiebang/domain/scenarios/content';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { FieldValue } from '../../../components/scenario-field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { Draft, DraftKeeper } from '../lib/draft-keeper.ts';

/** Two windows changed the same fields: both texts side by side, and the person says which stands. */
export function ClashDialog({ keeper, draft }: { keeper: DraftKeeper; draft: Draft }) {
  const t = useTexts('scenarios');
  const { state } = draft;
  const clash = state.kind === 'clash' ? state : null;
  return (
    // Closing it with Escape chooses what can be undone: the own words are laid aside and can be brought back.
    <Dialog open={clash !== null} title={t('clash.title')} onClose={() => keeper.takeTheirs()}>
      <p>{t('clash.what')}</p>
      {clash?.fields.map((field) => (
        <ClashedField key={field} field={field} mine={draft.content} theirs={clash.theirs.content} />
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

type Content = Draft['content'];

function ClashedField({ field, mine, theirs }: { field: ScenarioField; mine: Content; theirs: Content }) {
  const t = useTexts('scenarios');
  const text = useText();
  return (
    <section className="clash">
      <h3>{text(scenarioFields[field])}</h3>
      <div>
        <b className="small">{t('clash.here')}</b>
        <FieldValue field={field} content={mine} />
      </div>
      <div>
        <b className="small">{t('clash.there')}</b>
        <FieldValue field={field} content={theirs} />
      </div>
    </section>
  );
}
