import { describe, expect, it } from 'vitest';
import { isContactPhone, isMobile, normalisePhone } from './phone.ts';

describe('phone numbers', () => {
  it.each([
    ['138 1234 0000', '13812340000'],
    ['１３８１２３４００００', '13812340000'],
    ['+86 13812340000', '13812340000'],
    ['0086-13812340000', '13812340000'],
    ['(0571) 8765 4321', '057187654321'],
  ])('reads %j as %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
  });

  it.each(['13000000000', '19999999999'])('takes %s for a mobile', (phone) => {
    expect(isMobile(phone)).toBe(true);
  });

  it.each(['12000000000', '1380000000', '138000000000', '03800000000'])(
    'does not take %s for a mobile',
    (phone) => {
      expect(isMobile(phone)).toBe(false);
    },
  );

  it.each(['13812340000', '0571-87654321', '010-12345678-801', '400-123-4567', '+49-30-1234567'])(
    'lets a body be called under %s',
    (phone) => {
      expect(isContactPhone(phone)).toBe(true);
    },
  );

  it.each(['', '110', 'ask at the desk', '87654321', '+0-1234567'])('refuses %j as a contact', (phone) => {
    expect(isContactPhone(phone)).toBe(false);
  });
});
