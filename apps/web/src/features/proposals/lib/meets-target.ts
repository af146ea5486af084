import type { Indicator } from '@jiebang/domain/scenarios/content';

type Target = Pick<Indicator, 'comparator' | 'target' | 'unit'>;

/** A number that stands alone, with no more than a sign and the unit beside it: `≥ 96 %`. Words may mean anything. */
function numberIn(written: string, unit: string): number | null {
  const plain = written
    .normalize('NFKC')
    .replace(/^[\s≥≤><=]+/, '')
    .trim();
  const bare = unit && plain.endsWith(unit.normalize('NFKC')) ? plain.slice(0, -unit.length).trim() : plain;
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}

/** Does what is committed to reach the target? Null where one of the two is no plain number: a person must read it. */
export function meetsTarget({ comparator, target, unit }: Target, committed: string): boolean | null {
  const [asked, given] = [numberIn(target, unit), numberIn(committed, unit)];
  if (asked === null || given === null) return null;
  switch (comparator) {
    case '>=':
      return given >= asked;
    case '>':
      return given > asked;
    case '<=':
      return given <= asked;
    case '<':
      return given < asked;
    case '=':
      return given === asked;
  }
}
