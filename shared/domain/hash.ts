import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { Hash } from './identifiers.ts';

/** SHA-256 of bytes, in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): Hash => bytesToHex(sha256Bytes(bytes));

/** SHA-256 of the value's canonical JSON in UTF-8. Throws what `canonicalJson` throws. */
export const hashOf = (value: unknown): Hash => sha256(utf8ToBytes(canonicalJson(value)));
