import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskEmail, maskName, maskPhone, maskResidentId } from './masking.ts';

describe('masking of personal data', () => {
  it.each([
    [maskPhone('13812340000'), '138****0000'],
    [maskPhone('0571-87654321'), '057****21'],
    [maskPhone('110'), '***'],
    [maskPhone(''), ''],
    [maskEmail('zhangsan@example.org'), 'z***@example.org'],
    [maskEmail('a@example.org'), 'a***@example.org'],
    [maskEmail('nonsense'), '***'],
    [maskName('张三'), '张*'],
    [maskName('欧阳示例'), '欧***'],
    [maskName('李'), '李*'],
    [maskName('John Smith'), 'J***'],
    [maskName(''), ''],
    [maskResidentId('11010519491231002X'), '110105********002X'],
  ])('%s is masked as %s', (masked, expected) => {
    expect(masked).toBe(expected);
  });

  it('never shows the middle four digits of a mobile number', () => {
    const digits = (n: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: n, maxLength: n });
    fc.assert(
      fc.property(digits(4), digits(4), (middle, end) => maskPhone(`138${middle}${end}`) === `138****${end}`),
    );
  });

  it('shows one character of the name of a mail address, whatever it is', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        const name = email.slice(0, email.lastIndexOf('@'));
        return maskEmail(email) === `${[...name][0]}***${email.slice(email.lastIndexOf('@'))}`;
      }),
    );
  });
});
