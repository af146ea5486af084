import { districtOf } from './district-of.ts';
import type { FormalPart, FormalProblem } from './formal-part.ts';

const PATH = 'district';

/** The district is heard before the city passes a scenario; against its word, or without it, the city says why. */
export const districtProblems: FormalPart = async (tx, place) => {
  const district = await districtOf(tx, place);
  const status = district?.last?.status;
  if (!district || status === 'agreed' || status === 'consented') return [];
  return [
    status === 'objected'
      ? {
          path: PATH,
          code: 'district_declined',
          message: 'Its district does not recommend it: say why it passes.',
        }
      : { path: PATH, code: 'district_unheard', message: 'Its district was not heard: say why it passes.' },
  ];
};

/** Does the clerk's reason settle this? */
export const isOverruled = ({ path }: FormalProblem): boolean => path === PATH;
