import type { Award } from '@jiebang/domain/judging/formula';
import { RowList } from '../../../components/row-list.tsx';
import { useTexts } from '../../../lib/texts.ts';

type Props = { awards: Award[]; onChange: (awards: Award[]) => void };

/** So many of each, from the first place on. */
export function AwardRows({ awards, onChange }: Props) {
  const t = useTexts('panels');
  const places = awards.reduce((sum, { count }) => sum + count, 0);
  return (
    <RowList
      id="at-formula-awards"
      label={t('formula.awards')}
      rows={awards}
      max={12}
      addText={t('formula.addAward')}
      rowName={(row) => t('formula.award', { row })}
      make={(): Award => ({ title: { zh: '', en: '' }, count: 1 })}
      onChange={onChange}
      wrong={[]}
      foot={
        awards.length > 0 ? <p className="muted small">{t('formula.places', { count: places })}</p> : null
      }
    >
      {(award, at, set) => (
        <>
          {(['zh', 'en'] as const).map((language) => (
            <input
              key={language}
              className="control pan-award"
              lang={language === 'zh' ? 'zh-CN' : 'en'}
              aria-label={t(`formula.awardIn.${language}`, { row: at + 1 })}
              placeholder={t(`formula.awardHint.${language}`)}
              value={award.title[language]}
              maxLength={40}
              onChange={(event) => set({ title: { ...award.title, [language]: event.target.value } })}
            />
          ))}
          <input
            className="control num rub-figure"
            type="number"
            aria-label={t('formula.awardCount', { row: at + 1 })}
            min={1}
            max={1000}
            value={award.count}
            onChange={(event) =>
              set({ count: Math.min(1000, Math.max(1, Math.round(event.target.valueAsNumber || 1))) })
            }
          />
          <span aria-hidden="true">{t('formula.awardUnit')}</span>
        </>
      )}
    </RowList>
  );
}
