import { expect, test } from 'vitest';
import { groundAtDoor, namesObjector } from './check-objection.ts';
import { openObjectionStates } from './lifecycle.ts';

const whole = { name: '示例·张三', identity: '示例单位', evidence: '附件所列记录', hasFile: false };

test('a named objection with evidence passes the door; the evidence may be a file', () => {
  expect(groundAtDoor(whole)).toBeNull();
  expect(groundAtDoor({ ...whole, evidence: '', hasFile: true })).toBeNull();
});
test.each(['', ' ', '匿名', '匿 名', '匿名群众', '某某', 'Ａnonymous', 'X', '***', '张'])(
  'nobody is called %j',
  (name) => {
    expect(groundAtDoor({ ...whole, name })).toBe('anonymous');
  },
);
test('a name without a statement of who it is, is anonymous; without evidence it is that', () => {
  expect(groundAtDoor({ ...whole, identity: ' ' })).toBe('anonymous');
  expect(groundAtDoor({ ...whole, evidence: '　\n' })).toBe('no_evidence');
});
test('a public text that names the objector is noticed, spaces or full width notwithstanding', () => {
  const objector = { name: '示例·张三', contact: '13800000000' };
  expect(namesObjector('经查，示例 · 张三所述属实', objector)).toBe(true);
  expect(namesObjector('联系电话１３８０００００００0', objector)).toBe(true);
  expect(namesObjector('经查，异议人所述属实', objector)).toBe(false);
});
test('an objection is open until it is refused or answered', () => {
  expect(openObjectionStates).toEqual(['filed', 'accepted', 'investigating', 'upheld', 'dismissed']);
});
