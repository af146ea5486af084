/** PIPL masking: `13812340000` → `138****0000`; a land line or a foreign number keeps its first three and last two characters. */
export function maskPhone(phone: string): string {
  if (/^1[3-9]\d{9}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(7)}`;
  return phone.length < 7 ? mask(phone) : `${phone.slice(0, 3)}****${phone.slice(-2)}`;
}

/** `zhangsan@example.org` → `z***@example.org`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  if (at < 1) return mask(email);
  return `${[...email][0]}***${email.slice(at)}`;
}

/** `张三丰` → `张**`, `John Smith` → `J***`: the first character stays. */
export function maskName(name: string): string {
  const [first, ...rest] = [...name.trim()];
  if (!first) return '';
  if (!/\p{Script=Han}/u.test(first)) return `${first}***`;
  return `${first}${'*'.repeat(Math.max(rest.length, 1))}`;
}

/** `11010519491231002X` → `110105********002X`. */
export function maskResidentId(id: string): string {
  return id.length < 12 ? mask(id) : `${id.slice(0, 6)}********${id.slice(-4)}`;
}

const mask = (value: string) => (value === '' ? '' : '***');
