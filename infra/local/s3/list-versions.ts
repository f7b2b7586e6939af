import { type Version, versionIdOf } from './bucket-state.ts';
import { keyEncoder, readMaxRows } from './list-objects.ts';
import { bucketOf, type Call, type Reply, xmlReply } from './operation.ts';
import { S3Error } from './s3-error.ts';
import { type XmlElement, xmlDocument } from './xml.ts';

export const LIST_VERSION_PARAMETERS = [
  'versions',
  'prefix',
  'key-marker',
  'version-id-marker',
  'max-keys',
  'encoding-type',
];

type KeyVersion = { readonly key: string; readonly version: Version; readonly isLatest: boolean };

/** ListObjectVersions, without a delimiter: keys in order, the newest version of each first. */
export async function listVersions(call: Call): Promise<Reply> {
  const { request, service } = call;
  const bucket = bucketOf(call);
  const state = service.store.state(bucket);
  const { query } = request;
  const encode = keyEncoder(request);
  const maxRows = readMaxRows(request, 'max-keys');
  const all = state
    .sortedKeys()
    .filter((key) => key.startsWith(query.get('prefix') ?? ''))
    .flatMap((key): KeyVersion[] =>
      state
        .versions(key)
        .map((version, index, { length }) => ({ key, version, isLatest: index === length - 1 }))
        .reverse(),
    );
  const rest = after(all, query.get('key-marker'), query.get('version-id-marker'));
  const rows = rest.slice(0, maxRows);
  const isTruncated = maxRows > 0 && rest.length > maxRows;
  const last = isTruncated ? rows.at(-1) : undefined;
  return xmlReply(
    xmlDocument([
      'ListVersionsResult',
      [
        ['Name', bucket.name],
        ['Prefix', encode(query.get('prefix') ?? '')],
        ['KeyMarker', encode(query.get('key-marker') ?? '')],
        ['VersionIdMarker', query.get('version-id-marker') ?? ''],
        ['EncodingType', query.get('encoding-type')],
        ['MaxKeys', maxRows],
        ['IsTruncated', isTruncated],
        ['NextKeyMarker', last && encode(last.key)],
        ['NextVersionIdMarker', last && (versionIdOf(last.version) ?? 'null')],
        ...rows.map((row) => versionElement(row, encode)),
      ],
    ]),
  );
}

/** What follows the named version or, without one, the named key. */
function after(
  rows: readonly KeyVersion[],
  keyMarker: string | undefined,
  versionMarker: string | undefined,
): readonly KeyVersion[] {
  if (keyMarker === undefined || keyMarker === '') return rows;
  if (versionMarker !== undefined && versionMarker !== '') {
    const index = rows.findIndex(
      ({ key, version }) => key === keyMarker && (versionIdOf(version) ?? 'null') === versionMarker,
    );
    if (index < 0) throw new S3Error('InvalidArgument', 'Invalid version id specified');
    return rows.slice(index + 1);
  }
  const marker = Buffer.from(keyMarker);
  return rows.filter(({ key }) => Buffer.compare(Buffer.from(key), marker) > 0);
}

function versionElement(
  { key, version, isLatest }: KeyVersion,
  encode: (key: string) => string,
): XmlElement {
  const common: XmlElement[] = [
    ['Key', encode(key)],
    ['VersionId', versionIdOf(version) ?? 'null'],
    ['IsLatest', isLatest],
  ];
  if (version.kind === 'marker') {
    return ['DeleteMarker', [...common, ['LastModified', version.marker.lastModified]]];
  }
  const { lastModified, etag, size } = version.object;
  return [
    'Version',
    [
      ...common,
      ['LastModified', lastModified],
      ['ETag', `"${etag}"`],
      ['Size', size],
      ['StorageClass', 'STANDARD'],
    ],
  ];
}
