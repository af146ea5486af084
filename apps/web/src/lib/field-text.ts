import { anyText } from './texts.ts';

/** A field's refusal in the language of the page; a code without a text keeps the server's words. */
export function fieldText({ code, message }: { code: string; message: string }): string {
  return anyText('problems', `fields.${code}`) ?? message;
}
