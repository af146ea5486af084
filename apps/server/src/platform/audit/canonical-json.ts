// The bytes that are hashed and signed here are made again by who verifies them elsewhere, with the same code.
export { canonicalJson } from '@jiebang/domain/audit/canonical-json';
