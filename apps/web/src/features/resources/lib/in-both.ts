import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

/** English may be left empty by the owner: the Chinese words then stand in its place. */
export const inBoth = ({ zh, en }: Text): Text => ({ zh, en: en || zh });
