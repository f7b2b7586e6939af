import { createHash } from 'node:crypto';

/**
 * Stands in for `@noble/hashes/sha2.js` in our own code. Node has SHA-256 of its own; the package's, which the rules use
 * so that they run in browsers too, is slow in a process that just started.
 */
export const sha256 = (bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(bytes).digest();
