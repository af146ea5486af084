import i18next from 'i18next';

/** A field's refusal in the language of the page; a code without a text keeps the server's words. */
export function fieldText({ code, message }: { code: string; message: string }): string {
  const key = `fields.${code}`;
  if (!i18next.exists(key, { ns: 'problems' })) return message;
  // The codes are the server's and open to this window, so that the key is a plain string here.
  return (i18next.t as (key: string, options: object) => string)(key, { ns: 'problems' });
}
