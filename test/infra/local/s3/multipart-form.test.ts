import { describe, expect, it } from 'vitest';
import { readForm } from '../../../../infra/local/s3/multipart-form.ts';

const TYPE = 'multipart/form-data; boundary="----x"';

async function* cut(text: string, sizeBytes: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += sizeBytes) yield bytes.subarray(at, at + sizeBytes);
}

async function read(text: string, sizeBytes = 1000, type = TYPE) {
  const { fields, file } = await readForm(cut(text, sizeBytes), type);
  const pieces: Buffer[] = [];
  for await (const piece of file.bytes) pieces.push(piece);
  return { fields: [...fields], name: file.name, content: Buffer.concat(pieces).toString() };
}

const codeOf = (text: string, type = TYPE) =>
  read(text, 1000, type).then(
    () => 'accepted',
    (error) => error.code,
  );

const field = (name: string, value: string) =>
  `------x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (filename: string, content: string) =>
  `------x\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\n` +
  `Content-Type: text/plain\r\n\r\n${content}\r\n`;
const END = '------x--';

describe('a form', () => {
  it('reads the same however the network cuts it', async () => {
    const content = 'one\r\n------\r\n--\r\n------y\r\ntwo';
    const text =
      field('Key', 'k') + field('x-amz-meta-đơn vị', 'Bắc Hà') + file('tệp %22a%22.txt', content);
    for (let size = 1; size < 80; size += 1) {
      expect(await read(`${text + END}\r\n`, size)).toEqual({
        fields: [
          ['key', 'k'],
          ['x-amz-meta-đơn vị', 'Bắc Hà'],
        ],
        name: 'tệp "a".txt',
        content,
      });
    }
  });

  it('may end without a last line end, and hold an empty file', async () => {
    expect(await read(field('key', 'k') + file('', '') + END)).toMatchObject({
      name: '',
      content: '',
    });
  });
});

describe('what is no such form is refused', () => {
  it('by its type', async () => {
    const good = file('a', 'b') + END;
    expect(await codeOf(good)).toBe('accepted');
    expect(await codeOf(good, 'multipart/form-data')).toBe('MalformedPOSTRequest');
    expect(await codeOf(good, 'multipart/mixed; boundary="----x"')).toBe('MalformedPOSTRequest');
    expect(await codeOf(good, 'multipart/form-data; boundary=other')).toBe('MalformedPOSTRequest');
  });

  it('by its parts', async () => {
    const nameless = '------x\r\nContent-Disposition: form-data\r\n\r\nv\r\n';
    expect(await codeOf(nameless + END)).toBe('MalformedPOSTRequest');
    const encoded = field('a', 'b').replace(
      '\r\n\r\n',
      '\r\nContent-Transfer-Encoding: base64\r\n\r\n',
    );
    expect(await codeOf(encoded + file('a', 'b') + END)).toBe('MalformedPOSTRequest');
    expect(await codeOf(`${file('a', 'b')}------xy\r\n`)).toBe('MalformedPOSTRequest');
    expect(await codeOf(`${field('a', 'b')}${END}`)).toBe('InvalidArgument');
    expect(await codeOf(file('a', 'b') + file('c', 'd') + END)).toBe('InvalidArgument');
    expect(await codeOf(field('a', 'b') + field('A', 'c') + file('a', 'b') + END)).toBe(
      'InvalidArgument',
    );
    expect(await codeOf(file('a', 'b'))).toBe('IncompleteBody');
    expect(await codeOf('')).toBe('MalformedPOSTRequest');
  });
});
