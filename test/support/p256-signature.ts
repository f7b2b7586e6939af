/**
 * ECDSA over P-256 on a digest that somebody else made, as KMS does it; Node signs only what it digests itself.
 * Written plainly from SEC 1: for tests, with no care for timing.
 */
const P = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n;
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const G: Point = [
  0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
];
type Point = readonly [bigint, bigint] | undefined;

const mod = (a: bigint, m: bigint): bigint => ((a % m) + m) % m;

function power(base: bigint, exponent: bigint, m: bigint): bigint {
  let result = 1n;
  let square = mod(base, m);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % m;
    square = (square * square) % m;
  }
  return result;
}
const inverse = (a: bigint, m: bigint): bigint => power(a, m - 2n, m);

function add(a: Point, b: Point): Point {
  if (a === undefined || b === undefined) return a ?? b;
  const [x1, y1] = a;
  const [x2, y2] = b;
  if (x1 === x2 && mod(y1 + y2, P) === 0n) return undefined;
  const slope =
    x1 === x2 ? (3n * x1 * x1 - 3n) * inverse(2n * y1, P) : (y2 - y1) * inverse(x2 - x1, P);
  const x = mod(slope * slope - x1 - x2, P);
  return [x, mod(slope * (x1 - x) - y1, P)];
}

function times(scalar: bigint, point: Point): Point {
  let sum: Point;
  let double = point;
  for (let rest = scalar; rest > 0n; rest >>= 1n) {
    if (rest & 1n) sum = add(sum, double);
    double = add(double, double);
  }
  return sum;
}

const bigInt = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const bytesOf = (number: bigint): Uint8Array =>
  Uint8Array.from(Buffer.from(number.toString(16).padStart(64, '0'), 'hex'));

/** The two numbers of a signature, for a private number and a nonce of 32 bytes each. */
export function signP256(
  digest: Uint8Array,
  privateNumber: Uint8Array,
  nonce: Uint8Array,
): readonly [Uint8Array, Uint8Array] {
  const k = mod(bigInt(nonce), N - 1n) + 1n;
  const r = mod(times(k, G)?.[0] ?? 0n, N);
  const s = mod(inverse(k, N) * (bigInt(digest) + r * bigInt(privateNumber)), N);
  return [bytesOf(r), bytesOf(s)];
}
