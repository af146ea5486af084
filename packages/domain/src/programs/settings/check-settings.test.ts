import { describe, expect, it } from 'vitest';
import { checkProgramSettings } from './check-settings.ts';
import { programSettings } from './settings.ts';

const settings = programSettings({});
const codes = (...given: Parameters<typeof checkProgramSettings>) =>
  checkProgramSettings(...given).map(({ path, code }) => `${path} ${code}`);

describe('the rules of a programme', () => {
  it('as they stand where nothing was set are in order', () => {
    expect(checkProgramSettings(settings, [])).toEqual([]);
  });

  it('seat an odd panel of three at least', () => {
    const panel = (seats: number) => codes({ panel: { ...settings.panel, seats } }, []);
    expect(panel(5)).toEqual([]);
    expect(panel(4)).toEqual(['settings.panel.seats odd_seats']);
    expect(panel(1)).toEqual(['settings.panel.seats out_of_range']);
    expect(panel(3.5)).toContain('settings.panel.seats out_of_range');
  });

  it('say where the number of a list stands, once in each language', () => {
    const listNumber = { zh: '示例市第号', en: 'No. {n} {n}' };
    expect(codes({ documents: { ...settings.documents, listNumber } }, [])).toEqual([
      'settings.documents.listNumber.zh list_number_marker',
      'settings.documents.listNumber.en list_number_marker',
    ]);
  });

  it('name departments that there are, and leave that to the server where they are not known', () => {
    const high = { ...settings.review.classes.high, departments: ['there', 'gone'] };
    const review = { ...settings.review, classes: { ...settings.review.classes, high } };
    expect(codes({ review }, ['there'])).toEqual([
      'settings.review.classes.high.departments unknown_department',
    ]);
    expect(codes({ review }, null)).toEqual([]);
  });

  it('have no limit per body until one is set, and none of nought', () => {
    const limit = (maxPerBodyPerRound: number | null) =>
      codes({ eligibility: { ...settings.eligibility, maxPerBodyPerRound } }, []);
    expect(settings.eligibility.maxPerBodyPerRound).toBeNull();
    expect(limit(null)).toEqual([]);
    expect(limit(0)).toEqual(['settings.eligibility.maxPerBodyPerRound out_of_range']);
  });
});
