import type { RefusalGround } from './lifecycle.ts';

/** What an objector states; `identity` is the organisation or, for a natural person, who they are. */
export type ObjectionStatement = { name: string; identity: string; evidence: string; hasFile: boolean };

/** Names under which nobody can be found. Compared without spaces and in lower case. */
const NAMELESS =
  /^(匿名.*|无名.*|佚名|不具名|群众|市民|网友|某某?.*|anonymous.*|anon|nobody|n\/?a|none|x+|\*+|-+|\.+)$/;

const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/**
 * What a rule can tell at the door: an objection without a name, or without anything that shows its grounds. Whether
 * a name is false and whether evidence suffices is for an officer.
 */
export function groundAtDoor({
  name,
  identity,
  evidence,
  hasFile,
}: ObjectionStatement): Extract<RefusalGround, 'anonymous' | 'no_evidence'> | null {
  const stated = plain(name);
  if ([...stated].length < 2 || NAMELESS.test(stated) || plain(identity) === '') return 'anonymous';
  return plain(evidence) === '' && !hasFile ? 'no_evidence' : null;
}

/** Does a text that everybody will read name the objector or how to reach them? */
export function namesObjector(text: string, objector: { name: string; contact: string }): boolean {
  const told = plain(text);
  return [objector.name, objector.contact].some((secret) => {
    const word = plain(secret);
    return [...word].length >= 2 && told.includes(word);
  });
}
