import { describe, expect, it } from 'vitest';
import { passwordProblems } from './password.ts';

describe('password rule (等保三级)', () => {
  it.each(['Abcdef12', 'abcdef1!', '安全口令Ab1xyz', 'ABC def 1'])('accepts %s', (password) => {
    expect(passwordProblems(password)).toEqual([]);
  });

  it.each([
    ['Abcde1!', ['too_short']],
    ['abcdefgh', ['too_few_classes']],
    ['abcdefgh12', ['too_few_classes']],
    ['12345678', ['too_few_classes']],
    ['', ['too_short', 'too_few_classes']],
    ['Ab1!', ['too_short']],
  ])('says what is missing in %j', (password, problems) => {
    expect(passwordProblems(password)).toEqual(problems);
  });

  it('counts characters, not bytes or code units', () => {
    expect(passwordProblems('Aa1😀😀')).toContain('too_short');
  });

  it('refuses a password that repeats the name of the mail address', () => {
    expect(passwordProblems('Zhangsan-1', 'zhangsan@example.org')).toEqual(['contains_address']);
    expect(passwordProblems('Abc-12345', 'abc@example.org')).toEqual([]);
  });
});
