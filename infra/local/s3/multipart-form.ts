import { ByteReader } from './byte-reader.ts';
import { S3Error } from './s3-error.ts';

export type Form = {
  /** By lower-case name, in the order they came. */
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly name: string; readonly bytes: AsyncIterable<Buffer> };
};

const MAX_FIELDS_BYTES = 20 * 1024;
const MAX_HEADER_BYTES = 4096;

/**
 * Reads a `multipart/form-data` body up to its file, which must be the last part and is left to be streamed.
 * Stricter than browsers are: what isn't well-formed is refused.
 */
export async function readForm(bytes: AsyncIterable<Buffer>, contentType: string): Promise<Form> {
  const boundary = readBoundary(contentType);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const reader = new ByteReader(bytes);
  if ((await reader.line(MAX_HEADER_BYTES)) !== `--${boundary}`) throw malformed();
  const fields = new Map<string, string>();
  let sizeBytes = 0;
  for (;;) {
    const part = await readPartHeaders(reader);
    if (part.name.toLowerCase() === 'file') {
      return { fields, file: { name: part.filename ?? '', bytes: lastPart(reader, delimiter) } };
    }
    const pieces: Buffer[] = [];
    for await (const piece of reader.until(delimiter)) {
      pieces.push(piece);
      sizeBytes += piece.length;
      if (sizeBytes > MAX_FIELDS_BYTES) {
        throw new S3Error(
          'MalformedPOSTRequest',
          `The fields before the file exceed ${MAX_FIELDS_BYTES} bytes.`,
        );
      }
    }
    addField(fields, part.name, Buffer.concat(pieces).toString('utf8'));
    if (await atEnd(reader)) {
      throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
    }
  }
}

function readBoundary(contentType: string): string {
  const match = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(
    contentType,
  );
  const boundary = match?.[1] ?? match?.[2];
  if (boundary !== undefined) return boundary;
  throw new S3Error(
    'MalformedPOSTRequest',
    'A POST to a bucket must be of enctype "multipart/form-data".',
  );
}

async function readPartHeaders(
  reader: ByteReader,
): Promise<{ name: string; filename: string | undefined }> {
  let disposition: string | undefined;
  for (;;) {
    const line = await reader.line(MAX_HEADER_BYTES);
    if (line === undefined) throw malformed();
    if (line === '') break;
    if (/^content-disposition:\s*form-data\s*;/i.test(line)) disposition = line;
    if (/^content-transfer-encoding:/i.test(line)) throw malformed();
  }
  const name = parameter(disposition ?? '', 'name');
  if (name === undefined || name === '') throw malformed();
  return { name, filename: parameter(disposition ?? '', 'filename') };
}

/** Browsers write quotes and line ends inside names as `%22`, `%0D`, `%0A`. */
function parameter(disposition: string, name: string): string | undefined {
  const value = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return value?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n');
}

function addField(fields: Map<string, string>, name: string, value: string): void {
  const key = name.toLowerCase();
  if (fields.has(key))
    throw new S3Error('InvalidArgument', `The field ${name} is given more than once.`);
  fields.set(key, value);
}

async function* lastPart(reader: ByteReader, delimiter: Buffer): AsyncGenerator<Buffer> {
  yield* reader.until(delimiter);
  if (await atEnd(reader)) return;
  throw new S3Error('InvalidArgument', 'The file must be the last field of the form.');
}

/** After a delimiter: `--` ends the form, a line end begins the next part. */
async function atEnd(reader: ByteReader): Promise<boolean> {
  const pieces: Buffer[] = [];
  for await (const piece of reader.take(2)) pieces.push(piece);
  const mark = Buffer.concat(pieces).toString('latin1');
  if (mark === '--') return true;
  if (mark === '\r\n') return false;
  throw malformed();
}

const malformed = () =>
  new S3Error(
    'MalformedPOSTRequest',
    'The body of your POST request is not well-formed multipart/form-data.',
  );
