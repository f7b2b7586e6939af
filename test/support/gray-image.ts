import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** An image of sixteen shades of gray (0 black, 15 white), row by row: enough for printed pages, and small. */
export type GrayImage = {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
};

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const BITS = 4;

function chunk(type: string, content: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(bytes));
  return Buffer.concat([length, bytes, check]);
}

/** The image as PNG, four bits a pixel. */
export function writePng({ width, height, shades }: GrayImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = BITS;
  const stride = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + (x >> 1);
      const shade = shades[y * width + x] ?? 0;
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? shade << BITS : shade);
    }
  }
  const packed = deflateSync(rows, { level: 9 });
  const chunks = [chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/** Reads what `writePng` wrote. */
export function readPng(png: Buffer): GrayImage {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const length = png.readUInt32BE(33);
  const rows = inflateSync(png.subarray(41, 41 + length));
  const stride = 1 + Math.ceil(width / 2);
  const shades = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const pair = rows[y * stride + 1 + (x >> 1)] ?? 0;
      shades[y * width + x] = x % 2 === 0 ? pair >> BITS : pair & 15;
    }
  }
  return { width, height, shades };
}
