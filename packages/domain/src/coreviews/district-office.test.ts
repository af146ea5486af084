import { describe, expect, it } from 'vitest';
import { mustAskOffice, officeFor, regionsWithoutOffice } from './district-office.ts';

const jiangning = { id: 'a', district: '320115' };
const city = { id: 'b', district: '320100' };
const wuhu = { id: 'c', district: '340200' };

describe('the office of a district', () => {
  it('is the nearest that holds the region of the body; no region and no office have none', () => {
    expect(officeFor('320115', [city, jiangning])).toBe(jiangning);
    expect(officeFor('320115', [jiangning, city])).toBe(jiangning);
    expect(officeFor('320102', [jiangning, city])).toBe(city);
    expect(officeFor('340207', [jiangning, wuhu])).toBe(wuhu);
    expect(officeFor('320102', [jiangning])).toBeNull();
    expect(officeFor(null, [city])).toBeNull();
  });

  it('is lacking where a region is taken as a whole and one of its districts has none', () => {
    expect(regionsWithoutOffice(['320115'], [jiangning])).toEqual([]);
    expect(regionsWithoutOffice(['320115', '340200'], [jiangning])).toEqual(['340200']);
    expect(regionsWithoutOffice(['320100'], [city])).toEqual([]);
    const lacking = regionsWithoutOffice(['320100'], [jiangning]);
    expect(lacking).toContain('320102');
    expect(lacking).not.toContain('320115');
    expect(regionsWithoutOffice(['320000'], [city])).not.toContain('320100');
    expect(regionsWithoutOffice(['320000'], [city])).toContain('320400');
  });

  it('is asked until it recommends, and again when the text it recommended was rewritten', () => {
    const word = (status: 'agreed' | 'consented' | 'objected' | 'recalled', changed: 'goal'[] = []) => ({
      status,
      changed,
    });
    expect(mustAskOffice(null, 'submit')).toBe(true);
    expect(mustAskOffice(null, 'resubmit')).toBe(true);
    expect(mustAskOffice(word('objected'), 'resubmit')).toBe(true);
    expect(mustAskOffice(word('recalled'), 'submit')).toBe(true);
    for (const status of ['agreed', 'consented'] as const) {
      expect(mustAskOffice(word(status), 'submit')).toBe(false);
      expect(mustAskOffice(word(status, ['goal']), 'submit')).toBe(true);
      expect(mustAskOffice(word(status, ['goal']), 'resubmit')).toBe(false);
    }
  });
});
