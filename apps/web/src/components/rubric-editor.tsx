import type { Rubric } from '@jiebang/domain/lists/rubric';
import { emptyRubric } from '../lib/rubric-draft.ts';
import { useTexts } from '../lib/texts.ts';
import { BandRows } from './band-rows.tsx';
import { Button } from './button.tsx';
import { CriterionRows } from './criterion-rows.tsx';
import { NumberField } from './number-field.tsx';
import './rubric-editor.css';

type Props = {
  /** Its parts are `<id>-criteria` and `<id>-bands`, so that a check may lead there. */
  id: string;
  rubric: Rubric;
  onChange: (rubric: Rubric) => void;
  /** Rubrics to begin from, by the place of their challenge. */
  others?: { place: number; rubric: Rubric }[];
  /** The share of automatic evaluation is set elsewhere. */
  noMachine?: boolean;
};

/** Criteria with weights, bands, and the part of automatic evaluation; what is wrong is said while it is written. */
export function RubricEditor({ id, rubric, onChange, others = [], noMachine }: Props) {
  const t = useTexts('rubric-editor');
  const change = (changes: Partial<Rubric>) => onChange({ ...rubric, ...changes });
  const empty = rubric.criteria.length === 0 && rubric.bands.length === 0;
  return (
    <>
      {empty ? (
        <Beginnings
          others={others}
          onTake={(taken) => onChange(noMachine ? { ...taken, machineWeight: rubric.machineWeight } : taken)}
        />
      ) : null}
      <CriterionRows id={`${id}-criteria`} rubric={rubric} onChange={change} />
      <BandRows id={`${id}-bands`} rubric={rubric} onChange={change} />
      {noMachine ? null : (
        <div className="rub-machine">
          <NumberField
            label={t('machine')}
            hint={t('machineHint', { experts: 100 - rubric.machineWeight })}
            value={rubric.machineWeight}
            min={0}
            max={100}
            onChange={(machineWeight) => change({ machineWeight })}
          />
        </div>
      )}
    </>
  );
}

/** Nobody begins with an empty sheet: a usual rubric, or the one of another challenge. */
function Beginnings({
  others,
  onTake,
}: {
  others: { place: number; rubric: Rubric }[];
  onTake: (rubric: Rubric) => void;
}) {
  const t = useTexts('rubric-editor');
  const usual: Rubric = {
    ...emptyRubric,
    criteria: (['plan', 'promise', 'team', 'price'] as const).map((key, at) => ({
      title: t(`usual.${key}`),
      weight: [40, 30, 20, 10][at] ?? 0,
    })),
    bands: (['poor', 'fair', 'good', 'excellent'] as const).map((key, at) => ({
      title: t(`usual.${key}`),
      from: [0, 60, 75, 90][at] ?? 0,
      to: [60, 75, 90, 100][at] ?? 100,
    })),
  };
  return (
    <div className="row">
      <span className="muted">{t('begin')}</span>
      <Button look="ghost" small onClick={() => onTake(usual)}>
        {t('takeUsual')}
      </Button>
      {others.map(({ place, rubric }) => (
        <Button key={place} look="ghost" small onClick={() => onTake(rubric)}>
          {t('takeOf', { place })}
        </Button>
      ))}
    </div>
  );
}
