/** A file that a form sent. */
export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a form with files sent: its text fields, and its files by the name of their field. */
export type MultipartForm = {
  readonly fields: URLSearchParams;
  readonly files: ReadonlyMap<string, UploadedFile>;
};

export const NOTHING_SENT: MultipartForm = { fields: new URLSearchParams(), files: new Map() };

/** Takes a multipart body apart; a body that is none counts as an empty form, which no action accepts. */
export async function readMultipart(body: Uint8Array, contentType: string): Promise<MultipartForm> {
  const headers = { 'content-type': contentType };
  const form = await new Response(Buffer.from(body), { headers }).formData().catch(() => undefined);
  if (form === undefined) return NOTHING_SENT;
  const fields = new URLSearchParams();
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields.append(name, value);
    else files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { fields, files };
}
